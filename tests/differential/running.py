"""Interviews in both engines: a share of them here, all of them in two processes."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context

from tests.differential.compare import Comparison, Difference
from tests.differential.engines import ENGINES, Engine
from tests.differential.interview import Interview, Played
from tests.differential.mutants import plant
from tests.differential.peer import Peer
from tests.differential.reached import Reached
from tests.differential.subjects import Subject, subject

PROCESSES = 2
AT_ONCE = 25
SHOWN = 20
"""So many differences of a form are kept to be shown; the rest is counted."""


@dataclass
class Found:
    """What interviews on one form found."""

    name: str
    interviews: int = 0
    steps: int = 0
    parted: int = 0
    differences: list[Difference] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    reached: Reached = field(default_factory=Reached)

    def take(self, played: Played, found: Iterable[Difference]) -> None:
        """Take in an interview."""
        differences = list(found)
        self.interviews += 1
        self.steps += len(played.steps)
        self.parted += bool(differences)
        self.differences = [*self.differences, *differences][:SHOWN]
        self.reached.join(played.reached)

    def join(self, other: "Found") -> None:
        """Take in what others found on the same form."""
        self.interviews += other.interviews
        self.steps += other.steps
        self.parted += other.parted
        self.differences = [*self.differences, *other.differences][:SHOWN]
        self.reached.join(other.reached)
        add(self.counts, other.counts)


def add(counts: dict[str, int], more: dict[str, int]) -> None:
    """Add counts to counts."""
    for name, count in more.items():
        counts[name] = counts.get(name, 0) + count


def some(
    name: str,
    seed: str,
    numbers: Sequence[int],
    engine: str = "web-forms",
    *,
    until_parted: bool = False,
) -> Found:
    """Play these interviews of a form; our engine plays the next while the other one works."""
    form, found, other = subject(name), Found(name), ENGINES[engine]
    with other.peer() as peer:
        other.load(peer, form)
        before: Played | None = None
        for number in (*numbers, None):
            played = None
            if number is not None:
                played = Interview(form, seed, number, other.ways).play()
            if before is not None:
                _look(form, before, peer, found, other)
            if played is not None:
                peer.ask(played)
            before = played
            if until_parted and found.parted:
                break
    return found


def _look(form: Subject, played: Played, peer: Peer, found: Found, other: Engine) -> None:
    comparison = Comparison(form, played, other)
    found.take(played, comparison.differences(peer.answer()))
    add(found.counts, comparison.counts)


def every(
    names: Sequence[str], seed: str, interviews: int, engine: str = "web-forms"
) -> Iterator[Found]:
    """Play interviews of these forms in turn, in two processes; give each share as it is done."""
    shares = [
        (name, range(begin, min(begin + AT_ONCE, interviews)))
        for begin in range(0, interviews, AT_ONCE)
        for name in names
    ]
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        waiting = [pool.submit(some, name, seed, list(numbers), engine) for name, numbers in shares]
        try:
            for one in waiting:
                yield one.result()
        finally:
            pool.shutdown(cancel_futures=True)


def hunted(
    mutants: Sequence[str], names: Sequence[str], seed: str, interviews: int
) -> Iterator[tuple[str, str]]:
    """Plant each mutant in a process of its own; give with it how it was found, or nothing."""
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), max_tasks_per_child=1) as pool:
        waiting = [pool.submit(_survived, one, names, seed, interviews) for one in mutants]
        for mutant, one in zip(mutants, waiting, strict=True):
            yield mutant, one.result()


def _survived(mutant: str, names: Sequence[str], seed: str, interviews: int) -> str:
    """Give the first difference that a mutant makes; nothing where it makes none."""
    plant(mutant)
    for name in names:
        found = some(name, seed, range(interviews), until_parted=True)
        if found.differences:
            return str(found.differences[0])
    return ""
