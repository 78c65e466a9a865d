"""What the command line says of a training commune: how it is made, and the tour on offer."""

import argparse
from dataclasses import dataclass
from datetime import date

from ui.showing import Showing


@dataclass(frozen=True)
class Practice:
    """Seed, size and day of the commune to be invented; empty, each has its default.

    ``tour`` is there in the demo only.
    """

    seed: str = ""
    size: int = 0
    day: date | None = None
    tour: Showing | None = None


USUAL = Practice()


def practice(options: argparse.Namespace) -> Practice:
    """Give what the command line says of a training commune."""
    return Practice(options.seed, options.size, options.date)
