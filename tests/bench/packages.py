"""Costs of packages for one commune: bytes, making, opening; each against the least it could be."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

from gpn_desktop import chance
from gpn_desktop.journal.line import line_bytes, places, to_line
from gpn_desktop.journal.op import Op, Value
from sync import frames
from sync.arrivals import Opened
from sync.keys import seal
from sync.package import Made, Outgoing, make
from sync.reader import open_package
from tests.bench.frame import Line, seconds
from tests.sync.world import MAY1, OFFICE, SCOPE, held, outgoing, receiver, sender, trust_of

TRUST = trust_of(MAY1)
DICE = chance.dice("bench of packages")
NAMES = ("Nguyễn Văn An", "Hoàng Thị Lan", "Vi Văn Tùng", "Lương Thị Hoa", "Triệu Mùi Sính")


def commune() -> list[Op]:
    """Give 1,500 households of 5 persons with a survey of 60 answers each, salts as in life."""
    found: list[Op] = []

    def bear(kind: str, fields: dict[str, Value]) -> str:
        op = MAY1.op(len(found) + 1, fields, kind=kind, salt=DICE.randbytes(16))
        found.append(op)
        return op.entity

    for number in range(1_500):
        home = bear("household", household(number))
        for _ in range(5):
            bear("person", {"household": home, **person()})
        bear("survey", {"subject": home, **dict(answers())})
    return found


def household(number: int) -> dict[str, Value]:
    place = {"home": SCOPE, "village": SCOPE, "area": "rural", "code": f"H{number:05}"}
    return {**place, "address": f"Thôn {number % 12}", "phone": f"09{DICE.randrange(10**8):08}"}


def person() -> dict[str, Value]:
    born = f"{DICE.randrange(1940, 2026)}-{DICE.randrange(1, 13):02}-{DICE.randrange(1, 29):02}"
    return {
        "full_name": DICE.choice(NAMES),
        "sex": DICE.choice(("male", "female")),
        "birth_date": born,
        "ethnicity": DICE.choice(("tay", "nung", "dao", "kinh")),
        "relation": DICE.choice(("head", "spouse", "child")),
        "id_number": f"020{DICE.randrange(10**9):09}",
        "school_level": DICE.choice("0123"),
        "job_status": DICE.choice("12"),
    }


def answers() -> Iterator[tuple[str, Value]]:
    yield "form_id", "phieu_b"
    yield "round", SCOPE
    for number in range(60):
        yield f"q/nhom{number // 10}/b{number}", str(DICE.randrange(DICE.choice((2, 9, 100))))


def month(ops: list[Op]) -> list[Op]:
    """Give three fields of 150 households written anew, each having seen what stood there."""
    homes = [op for op in ops if op.kind == "household"][:150]
    fields = ("address", "phone", "code")
    return [
        replace(
            MAY1.op(len(ops) + k, {name: f"{name} mới {k}" for name in fields}, birth=None),
            entity=home.entity,
            parents=dict.fromkeys(fields, (home.ref,)),
        )
        for k, home in enumerate(homes, 1)
    ]


def made(what: Outgoing) -> Made:
    return make(what, sender(MAY1, TRUST), 1, None)[0]


def opened(package: Made) -> Opened:
    found = open_package(package.data, receiver(OFFICE, TRUST))
    assert isinstance(found, Opened)
    return found


def costs() -> list[Line]:
    """Measure a full commune, a month's change, and forty photos."""
    ops = commune()
    index = places([MAY1.log])
    raw = b"".join(line_bytes(to_line(op, index)) for op in ops)
    least = seconds(lambda: seal(frames.packed(raw), [OFFICE.reading.recipient]), runs=3)
    plain = seconds(lambda: [json.loads(line) for line in raw.splitlines()], runs=3)
    full = made(outgoing(MAY1, ops, OFFICE))
    making = seconds(lambda: made(outgoing(MAY1, ops, OFFICE)), runs=3)
    opening = seconds(lambda: opened(full), runs=3)
    hashing = seconds(lambda: [op.hash for op in opened(full).ops], runs=3)
    change = outgoing(MAY1, month(ops), OFFICE, have=held(ops, month(ops)))
    small = made(change)
    bodies = (b"\xff\xd8\xff" + DICE.randbytes(180_000) for _ in range(40))
    photos = {hashlib.sha256(body).hexdigest(): body for body in bodies}
    album = made(outgoing(MAY1, [], OFFICE, attachments=photos))
    read, packed = "json.loads of its lines", "zstd and age of its lines"
    return [
        Line("packages: make and read back a commune", making, packed, least, size(full)),
        Line("packages: open a commune", opening, read, plain, f"{len(ops)} ops"),
        Line("packages: open it, hashes too", hashing, read, plain),
        Line("packages: open a month", seconds(lambda: opened(small)), read, plain, size(small)),
        Line("packages: open 40 photos", seconds(lambda: opened(album)), read, plain, size(album)),
    ]


def size(package: Made) -> str:
    return f"{len(package.data):,} bytes"
