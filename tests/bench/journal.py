"""Costs of the journal for one commune: 10,500 ops, a ratio to a floor each."""

import hashlib
import json
import uuid
from dataclasses import replace
from typing import Any

from gpn_desktop.journal.authority import Authority, Grant
from gpn_desktop.journal.fold import Held, fold
from gpn_desktop.journal.line import from_line, line_bytes, places, to_line
from gpn_desktop.journal.op import LogId, Op, Value, new_entity
from tests.bench.frame import Line, average, seconds

LOG = LogId(str(uuid.UUID(int=1, version=4)), str(uuid.UUID(int=2, version=4)), 1)
OFFICER = str(uuid.UUID(int=3, version=4))
AUTHORITY = Authority(grants={(LOG.device, LOG.scope): Grant("officer")})


def commune() -> list[Op]:
    """Give 1,500 households of 5 persons with a survey of 60 answers each, as born."""
    found: list[Op] = []

    def bear(kind: str, fields: dict[str, Value]) -> str:
        n = len(found) + 1
        nonce = n.to_bytes(16, "big")
        entity, clock = new_entity(LOG, nonce), "2026-11-25T08:30:00+07:00"
        found.append(Op(LOG, n, kind, entity, OFFICER, clock, nonce, fields, birth=nonce))
        return entity

    for _ in range(1_500):
        home = bear("household", {"home": LOG.scope, **texts("field", 8)})
        for _ in range(5):
            bear("person", {"household": home, **texts("field", 12)})
        bear("survey", {"subject": home, **texts("q/nhom/cau", 60)})
    return found


def texts(name: str, count: int) -> dict[str, Value]:
    """Give so many fields of a line of Vietnamese."""
    return {f"{name}_{number}": f"Thôn Bản Chắt {number}" for number in range(count)}


def fresh(ops: list[Op]) -> list[Op]:
    """Give the ops as if nothing had been reckoned of them."""
    return [replace(op) for op in ops]


def floor(hashes: int) -> None:
    """Hash so many short messages: four for a field, no less is possible."""
    for _ in range(hashes):
        hashlib.sha256(b"x" * 80).digest()


def costs() -> list[Line]:
    """Measure hashes, lines both ways, the fold and one op more."""
    ops = commune()
    fields = sum(len(op.fields) for op in ops)
    note = f"{len(ops)} ops, {fields} fields"
    least = seconds(lambda: floor(4 * fields), runs=3)
    hashing = seconds(lambda: [op.hash for op in fresh(ops)], runs=3)
    index = places([LOG])
    raw = [line_bytes(to_line(op, index)) for op in ops]
    plain = seconds(lambda: [json.loads(line) for line in raw], runs=3)
    parsed: list[dict[str, Any]] = [json.loads(line) for line in raw]
    writing = seconds(lambda: [line_bytes(to_line(op, index)) for op in ops], runs=3)
    reading = seconds(lambda: [from_line(line, [LOG]) for line in parsed], runs=3)
    folding = seconds(lambda: fold(ops, AUTHORITY), runs=3)
    held = Held(AUTHORITY)
    held.receive(ops)
    homes = [op for op in ops if op.kind == "household"]
    edits = iter([replace(home, n=len(ops) + k, birth=None) for k, home in enumerate(homes, 1)])
    one = average(lambda: held.receive([next(edits)]), times=len(homes))
    return [
        Line("journal: hash a commune", hashing, "four SHA-256 a field", least, note),
        Line("journal: write its lines", writing, "json.loads of them", plain),
        Line("journal: read and check its lines", reading, "json.loads of them", plain),
        Line("journal: fold it from scratch", folding, "four SHA-256 a field", least),
        Line("journal: fold one op more", one, "the whole fold", folding),
    ]
