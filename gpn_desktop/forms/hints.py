"""What a message can propose: the nearest known name, what may stand in a cell."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from gpn_desktop.forms import kinds

_MOST_COMPARED, _LONGEST_COMPARED = 2_000, 60

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
}
"""How other programs and older guides write what is known here."""

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
    other = _OTHER_WORDS.get(plain.replace(" ", "_"), "")
    if other in known:
        return other
    if len(known) > _MOST_COMPARED or len(word) > _LONGEST_COMPARED:
        return ""
    near = get_close_matches(plain, known, 1, 0.7) or get_close_matches(word, known, 1, 0.7)
    return next(iter(near), "")


def nearest_column(sheet: str, title: str) -> str:
    """Give the column that a title looks like; its language is kept: ``label:Tiếng Việt (vi)``."""
    is_spoken = sheet in ("survey", "choices")
    translated = kinds.TRANSLATED & set(kinds.COLUMNS[sheet]) if is_spoken else frozenset[str]()
    column, _, language = (part.strip() for part in title.partition(":"))
    meant = nearest(column, translated) if language else ""
    near = meant or nearest(title, kinds.COLUMNS[sheet])
    spoken = language.lstrip(": ") if meant else EXAMPLES["default_language"]
    return f"{near}::{spoken}" if near in translated else near
