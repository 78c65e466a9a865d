"""Ops for tests: two logs, pens that write them, an op that keeps the grammar, chance values."""

import unicodedata
import uuid
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from gpn_desktop.journal.authority import Authority, Generations, Grant
from gpn_desktop.journal.line import INTEGER
from gpn_desktop.journal.op import LogId, Op, commitments, field_salts, new_entity


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


@dataclass
class Pen:
    """One device writing one log, op after op; it sees only what it is told."""

    log: LogId
    officer: str = uid(6)
    n: int = 0

    def write(self, kind: str, entity: str, fields: dict[str, Any], **more: Any) -> Op:
        self.n += 1
        salt = self.n.to_bytes(16, "big")
        return an_op(
            log=self.log,
            officer=self.officer,
            n=self.n,
            kind=kind,
            entity=entity,
            fields=fields,
            salt=salt,
            **more,
        )

    def bear(self, kind: str, fields: dict[str, Any], **more: Any) -> Op:
        nonce = (self.n + 1).to_bytes(16, "little")
        return self.write(kind, new_entity(self.log, nonce), fields, birth=nonce, **more)

    def change(self, op: Op, fields: dict[str, Any], *seen: Op, **more: Any) -> Op:
        """Write about the entity of ``op``, every field having seen these ops there."""
        cited = tuple(sorted(one.ref for one in seen))
        parents = dict.fromkeys(fields, cited) if cited else {}
        return self.write(op.kind, op.entity, fields, parents=parents, **more)


def redacted(op: Op, *names: str) -> Op:
    """Give the op as it is after the values of these fields were taken out."""
    salts = {name: salt for name, salt in field_salts(op).items() if name not in names}
    return replace(
        op,
        salt=b"",
        fields={name: op.fields[name] for name in salts},
        dropped={name: commitments(op)[name] for name in names},
        salts=salts,
    )


A, B, AREA = uid(101), uid(102), uid(103)
CLERK, CHAIR, BOSS = uid(201), uid(202), uid(203)
RIGHTS = {
    CLERK: frozenset({"entry"}),
    CHAIR: frozenset({"approve"}),
    BOSS: frozenset({"approve", "publish", "redact"}),
}
HERE = {"home": A}
AUTHORITY = Authority(
    grants={
        (uid(1), A): Grant("officer", RIGHTS),
        (uid(2), B): Grant("officer", RIGHTS),
        **{(uid(3), scope): Grant("office", RIGHTS) for scope in (A, B, AREA)},
    },
    generations={uid(1): Generations(refused=frozenset({2}))},
    areas=frozenset({AREA}),
)


def pen(device: int, scope: str, officer: str = CLERK, generation: int = 1) -> Pen:
    return Pen(LogId(uid(device), scope, generation), officer)
