"""Ops for tests: two logs, an op that keeps the grammar, values by chance."""

import unicodedata
import uuid
from typing import Any

from hypothesis import strategies as st

from gpn_desktop.journal.line import INTEGER
from gpn_desktop.journal.op import LogId, Op


def uid(number: int) -> str:
    return str(uuid.UUID(int=number, version=4))


LOG = LogId(uid(1), uid(2), 1)
OTHER = LogId(uid(3), uid(4), 1)
ENTITY = "00000000-0000-8000-8000-000000000005"


def an_op(**changes: Any) -> Op:
    plain: dict[str, Any] = {
        "log": LOG,
        "n": 1,
        "kind": "person",
        "entity": ENTITY,
        "officer": uid(6),
        "clock": "2026-11-25T08:30:00+07:00",
        "salt": bytes(16),
        "fields": {"full_name": "Hoàng Văn Thụ"},
    }
    return Op(**(plain | changes))


def _writable(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cs") or letter in "\n\t"


def texts(least: int = 0, most: int = 20) -> st.SearchStrategy[str]:
    letters = st.characters(codec="utf-8").filter(_writable)
    some = st.text(
        letters | st.sampled_from('ăâđêôơưẾợ\n\t"\\/\ufb01\uffee\U0001f33e'), max_size=most
    )
    return some.map(lambda text: unicodedata.normalize("NFC", text)).filter(
        lambda text: least <= len(text) <= most
    )


def values() -> st.SearchStrategy[Any]:
    plain = st.none() | st.booleans() | st.integers(-INTEGER, INTEGER) | st.just(INTEGER) | texts()
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts(), inner, max_size=4),
        max_leaves=8,
    )
