"""What lies outside and is put in its place: clock, dice, disk faults, other computers."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

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
