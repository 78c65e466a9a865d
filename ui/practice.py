"""What the command line says of a training commune: how it is made."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Practice:
    """Seed, size and day of the commune to be invented; empty, each has its default."""

    seed: str = ""
    size: int = 0
    day: date | None = None


USUAL = Practice()
