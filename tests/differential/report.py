"""What a run has found, told in lines."""

from collections.abc import Collection, Iterator, Mapping

from tests.differential.ledger import lines
from tests.differential.running import SHOWN, Found, add
from tests.differential.subjects import subject

ENOUGH = 0.8
SHARES = {
    "shown": "of the questions became relevant",
    "answered": "of those an officer answers were answered",
    "violated": "of those with a constraint violated it",
    "hidden": "of those that can be hidden were hidden again",
}


def shares(found: Found) -> Mapping[str, tuple[int, int]]:
    """Give of each share how many questions were reached, and how many there are."""
    wanted = subject(found.name).asked.shares
    reached = vars(found.reached)
    return {name: (len(reached[name] & nodes), len(nodes)) for name, nodes in wanted.items()}


def lacking(found: Found) -> list[str]:
    """Give the shares that are under what is enough."""
    return [name for name, (got, of) in shares(found).items() if got < ENOUGH * of]


def of_form(found: Found) -> Iterator[str]:
    """Tell of one form."""
    nodes = len(subject(found.name).asked.shares["shown"])
    yield (
        f"{found.name}: {found.interviews} interviews, {nodes} questions, {found.steps} steps "
        f"compared, {found.parted} interviews with a difference that no line of the ledger explains"
    )
    for name, (got, of) in shares(found).items():
        part = f"{got / of:7.1%}" if of else "   none"
        yield f"  {part} ({got} of {of}) {SHARES[name]}"
    yield from (f"  ✗ {difference}" for difference in found.differences)
    if len(found.differences) == SHOWN:
        yield "  … the first of them"


def of_ledger(forms: Collection[Found], ledger: str) -> Iterator[str]:
    """Tell how often each line of a ledger was needed."""
    counts = counted(forms)
    yield "the ledger, and how often each line was needed:"
    for rule, line in lines(ledger).items():
        yield f"  {counts.get(rule, 0):8} {rule} ({line.reason}: {line.where})"
    yield from (f"  ✗ {rule}: matched nothing, take it out" for rule in unneeded(forms, ledger))


def counted(forms: Collection[Found]) -> dict[str, int]:
    """Add up what the forms needed of the ledger."""
    counts: dict[str, int] = {}
    for found in forms:
        add(counts, found.counts)
    return counts


def unneeded(forms: Collection[Found], ledger: str) -> list[str]:
    """Give the lines of a ledger that matched nothing."""
    counts = counted(forms)
    return [rule for rule in lines(ledger) if rule not in counts]
