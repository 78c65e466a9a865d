"""How a bench measures: best of several, ours beside a named peer in the same run."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One measured thing: seconds of ours and of the peer, and a figure of its own in ``note``.

    ``unit``: of what the thousandth part is written, where it is not seconds.
    """

    what: str
    ours: float
    peer_name: str
    peer: float
    note: str = ""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.peer


def seconds(act: Callable[[], object], *, runs: int = 5) -> float:
    """Give the shortest of some runs, in seconds."""
    found = []
    for _ in range(runs):
        begin = time.perf_counter()
        act()
        found.append(time.perf_counter() - begin)
    return min(found)


def average(act: Callable[[], object], *, times: int) -> float:
    """Give the mean of many repetitions, in seconds; for acts that cannot be repeated alike."""
    begin = time.perf_counter()
    for _ in range(times):
        act()
    return (time.perf_counter() - begin) / times
