"""What a hostile package is, how it is entered among its cases, and ways to bend an honest one."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sync.arrivals import Receiver
from tests.sync.forge import Json, Piece, Smith
from tests.sync.world import MAY1, MAY2, NEIGHBOUR, OFFICE, receiver, trust_of

TRUST = trust_of(MAY1, MAY2, NEIGHBOUR)
AT_THE_OFFICE = receiver(OFFICE, TRUST)
THREE = tuple(MAY1.op(n) for n in (1, 2, 3))
PHOTO = b"\xff\xd8\xff\xe0 a photo"
HASH = "ab" * 32


@dataclass(frozen=True)
class Case:
    """A package, who opens it, and what becomes of it; ``heavy`` ones take long or much memory."""

    outcome: str
    make: Callable[[], bytes]
    opened_by: Receiver = AT_THE_OFFICE
    heavy: bool = False


def enter(
    cases: dict[str, Case],
    name: str,
    outcome: str,
    opened_by: Receiver = AT_THE_OFFICE,
    *,
    heavy: bool = False,
    **bent: Any,
) -> None:
    """Enter a package of three honest ops, bent at some stages of the smith."""
    smith = Smith(**{"ops": THREE, **bent})
    _enter(
        cases, name, Case(outcome, cache(smith.made) if not heavy else smith.made, opened_by, heavy)
    )


def enter_file(
    cases: dict[str, Case],
    name: str,
    outcome: str,
    make: Callable[[], bytes],
    *,
    heavy: bool = False,
) -> None:
    """Enter a file that no smith made."""
    _enter(cases, name, Case(outcome, make, heavy=heavy))


def _enter(cases: dict[str, Case], name: str, found: Case) -> None:
    assert name not in cases
    cases[name] = found


def put(**values: Json) -> Callable[[dict[str, Json]], dict[str, Json]]:
    """Bend an object: these fields instead."""
    return lambda fields: {**fields, **values}


def without(name: str) -> Callable[[dict[str, Json]], dict[str, Json]]:
    return lambda fields: {key: value for key, value in fields.items() if key != name}


def text(old: str, new: str) -> Callable[[bytes], bytes]:
    """Bend bytes: this text instead of that, once."""

    def bend(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return bend


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def photos() -> list[bytes]:
    return sorted((PHOTO, PHOTO + b" more"), key=digest)


def members(*bodies: bytes, names: Sequence[str] = ()) -> dict[str, Any]:
    """Bend a package into one of files with these attachments, called otherwise if so wished."""
    called = names or [f"att/{digest(body)}" for body in bodies]
    pieces = [Piece(name, body, len(body)) for name, body in zip(called, bodies, strict=True)]
    return {"ops": (), "pieces": lambda _: pieces, "predicate": put(kind="files")}
