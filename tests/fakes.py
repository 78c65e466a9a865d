"""What lies outside and is put in its place: clock, dice, disk faults, other computers."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from gpn_desktop import chance


@dataclass
class FixedSource:
    """A clock that stands still unless told, and dice that repeat."""

    moment: datetime = datetime(2026, 11, 25, 8, 30, tzinfo=chance.VIETNAM)
    seed: str = "test"
    _drawn: int = field(default=0, init=False)

    def now(self) -> datetime:
        return self.moment

    def pass_time(self, **span: float) -> None:
        self.moment += timedelta(**span)

    def bytes(self, size: int) -> bytes:
        self._drawn += 1
        drawn = hashlib.shake_256(f"{self.seed}/{self._drawn}".encode())
        return drawn.digest(size)


@dataclass(frozen=True)
class FixedEntities:
    """A list of the register that never changes."""

    items: Sequence[Mapping[str, str]]

    def by(self, name: str, value: str) -> Sequence[Mapping[str, str]]:
        return [item for item in self.items if item.get(name, "") == value]

    def all(self) -> Sequence[Mapping[str, str]]:
        return self.items


@dataclass
class FixedWorld:
    """The outside of a form: a clock that stands still, ids r1, r2, …, a small register."""

    register: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    files: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    moment: datetime = datetime(2026, 11, 23, 8, 30, tzinfo=chance.VIETNAM)
    zone: tzinfo = chance.VIETNAM
    properties: Mapping[str, str] = field(
        default_factory=lambda: {"username": "the username", "deviceid": "the deviceid"}
    )
    drawn: int = 0

    def now(self) -> datetime:
        return self.moment

    def new_id(self) -> str:
        self.drawn += 1
        return f"r{self.drawn}"

    def random(self) -> float:
        self.drawn += 1
        return self.drawn * 0.618 % 1

    def entities(self, list_name: str) -> FixedEntities:
        return FixedEntities(self.register.get(list_name, ()))

    def csv(self, name: str) -> Sequence[Mapping[str, str]]:
        return self.files.get(name, ())


def flip(file: Path, page: int = 30) -> None:
    """Let a disk turn one bit over; what opens the data does not read the thirtieth page."""
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 + 100] ^= 1
    file.write_bytes(content)
