"""What a message can propose: the nearest known name, what may stand in a cell."""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from itertools import chain

from gpn_desktop.forms import kinds
from gpn_desktop.vietnamese import fold

_MOST_COMPARED, _LONGEST_COMPARED = 2_000, 60
_WORD, _SHORTEST = re.compile(r"[a-z0-9]+"), 3

EXAMPLES: Mapping[str, str] = {
    "type": "text",
    "name": "ho_ten",
    "calculation": "${a} + ${b}",
    "list_name": "co_khong",
    "form_id": "phieu_ho_tro",
    "form_title": "Phiếu hỗ trợ",
    "version": "2026112601",
    "default_language": "Tiếng Việt (vi)",
    "key": "role",
    "value": "other",
    "entity_id": "${household}",
    "label": "Họ và tên",
}
"""What may stand in a column that must be there."""

_OTHER_WORDS: Mapping[str, str] = {
    "relevance": "relevant",
    "readonly": "read_only",
    "calculate": "calculation",
    "id_string": "form_id",
    "title": "form_title",
    "form": "form_id",
    "list": "list_name",
    "dataset": "list_name",
    "language": "default_language",
    "choice": "choices",
    "select1": "select_one",
    "select": "select_multiple",
    "number": "decimal",
    "trigger": "acknowledge",
    "datetime": "dateTime",
    "question": "text",
    "lua_chon": "choices",
    "danh_muc": "choices",
    "cai_dat": "settings",
    "thiet_lap": "settings",
    "khao_sat": "survey",
}
"""How other programs and older guides write what is known here."""

_OTHER_TITLES: Mapping[str, str] = {
    "caption": "label",
    "command": "type",
    "tag": "name",
    "value": "name",
    "variable": "name",
    "variable_name": "name",
    "count": "repeat_count",
    "repeats": "repeat_count",
    "message": "constraint_message",
    "error_message": "constraint_message",
    "constraining_message": "constraint_message",
    "requiredmsg": "required_message",
    "constraintmsg": "constraint_message",
    "help": "hint",
    "help_text": "hint",
    "condition": "relevant",
    "show_if": "relevant",
    "skip": "relevant",
    "skip_logic": "relevant",
    "logic": "relevant",
    "mandatory": "required",
    "validation": "constraint",
    "formula": "calculation",
    "filter": "choice_filter",
    "kieu": "type",
    "loai": "type",
    "ten": "name",
    "ma": "name",
    "nhan": "label",
    "cau_hoi": "label",
    "goi_y": "hint",
    "bat_buoc": "required",
    "dieu_kien": "relevant",
    "rang_buoc": "constraint",
    "mac_dinh": "default",
    "cong_thuc": "calculation",
    "tinh_toan": "calculation",
    "danh_sach": "list_name",
    "phien_ban": "version",
    "tieu_de": "form_title",
    "ngon_ngu": "default_language",
}
"""How columns are called in other guides, or in Vietnamese."""

GPN_EXAMPLES: Mapping[str, str] = {
    **dict.fromkeys(kinds.GPN_DATES, "2026-01-01"),
    "role": "support",
    "status": "trial",
    "period": "P2022",
    "standard_scope": "national",
    "legal_source": "TT 07/2021/TT-BLĐTBXH",
    "areas": "nt2 tt",
    "typed_by": "Nguyễn Văn An",
    "checked_by": "Trần Thị Bình",
    "checked_hash": "",
    "rename": "ten_cu:ten_moi",
    "support_type": "SX_DUAN",
}


def gpn_wanted(key: str) -> str:
    """Give what may stand beside a key of sheet ``gpn``: all values, or one for instance."""
    return ", ".join(kinds.GPN_VALUES.get(key, (GPN_EXAMPLES[key],)))


def nearest(word: str, known: Collection[str]) -> str:
    """Give the known word that looks most like ``word``; "" where none does, or among too many."""
    plain = word.casefold()
    other = _OTHER_WORDS.get("_".join(fold(word).split()), "")
    if other in known:
        return other
    if len(known) > _MOST_COMPARED or len(word) > _LONGEST_COMPARED:
        return ""
    near = get_close_matches(plain, known, 1, 0.7) or get_close_matches(word, known, 1, 0.7)
    return next(iter(near), "")


def nearest_type(text: str) -> str:
    """Give the type that a cell means: ``Begin Group``, ``integr``."""
    lower = kinds.read_type(text.lower())
    as_written = next((known for known in kinds.TYPES if known.lower() == lower.word), "")
    if as_written or lower.kind:
        return " ".join([as_written or lower.word, lower.argument]).strip()
    return nearest(text.split()[0], kinds.TYPES)


def nearest_column(sheet: str, title: str) -> str:
    """Give the column that a title looks like; its language is kept: ``label:Tiếng Việt (vi)``."""
    is_spoken = sheet in ("survey", "choices")
    translated = kinds.TRANSLATED & set(kinds.COLUMNS[sheet]) if is_spoken else frozenset[str]()
    column, _, language = (part.strip() for part in title.partition(":"))
    meant = nearest(column, translated) if language else ""
    near = meant or _other(title, kinds.COLUMNS[sheet])
    spoken = language.lstrip(": ") if meant else EXAMPLES["default_language"]
    return f"{near}::{spoken}" if near in translated else near


def _other(title: str, known: Collection[str]) -> str:
    """Give the column that a title means, looks like, begins or goes on from: ``hint 2``."""
    plain = "_".join(_WORD.findall(fold(title)))
    other = _OTHER_TITLES.get(plain, "")
    near = other if other in known else nearest(title, known)
    short = (word for word in known if len(plain) >= _SHORTEST and word.startswith(plain))
    long = (word for word in known if f"{plain}_".startswith(f"{word}_"))
    return near or next(chain(short, long), "")
