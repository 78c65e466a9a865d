"""Who may be one human under two records, and what was judged of that: asked once, undone at will.

On the way: a trace of who is typed or kept → those who may be alike → without those judged to be
somebody else. Nobody is merged here; ``uniting`` does that.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import duplicates
from gpn_desktop.registry.duplicates import DIFFERENT, Candidate, Likeness, Sameness, Trace
from gpn_desktop.registry.households import HouseholdRow, SearchHit
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import called
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Alike:
    """Somebody of the register who may be the same: who it is, why, and what speaks against it.

    ``may_return``: who is typed is new here, and this one left and can come back instead.
    """

    hit: SearchHit
    likeness: Likeness
    may_return: bool = False


@dataclass(frozen=True)
class Pair:
    """A member of a household, and somebody of another one who may be the same human.

    ``sight`` is what was seen of the verdicts on the two, for ``judge_different``.
    """

    person: str
    full_name: str
    other: Alike
    sight: Mapping[str, Seen] = field(default_factory=dict, repr=False, compare=False)


WRITTEN = Changes(households=True, findings=True)


def alike_to(tx: Transaction, one: Trace, without: Collection[str] = ()) -> tuple[Alike, ...]:
    """Give who may be the one asked about, most likely first; ``without`` was judged not to be."""
    judged = {*without, *told_apart(tx, one.person)}
    return shown(tx, duplicates.candidates(one, tx.households.near(one).here, without=judged))


def shown(tx: Transaction, found: Sequence[Candidate]) -> tuple[Alike, ...]:
    """Give these with their households, in their order."""
    homes = {each.trace.household for each in found}
    rows = {row.id: row for row in tx.households.rows_of(homes, chance.today())}
    return tuple(_shown(each, rows[each.trace.household]) for each in found)


def _shown(found: Candidate, home: HouseholdRow) -> Alike:
    return Alike(hit_of(found.trace, home), found.likeness)


def hit_of(trace: Trace, home: HouseholdRow) -> SearchHit:
    """Give somebody of the register as the search shows people."""
    return SearchHit(
        household=home.id,
        person=trace.person,
        full_name=trace.full_name,
        birth_year=trace.birth.year if trace.birth else None,
        head_name=home.head_name,
        village_name=home.village_name,
        class_now=home.class_now,
        is_listed=home.is_listed,
        code=home.code,
    )


def told_apart(tx: Transaction, person: str) -> frozenset[str]:
    """Give who was judged to be somebody else, where no other verdict says otherwise."""
    known: dict[str, set[str]] = {}
    for one in tx.households.judged(person) if person else ():
        known.setdefault(one.b if one.a == person else one.a, set()).add(one.verdict)
    return frozenset(other for other, verdicts in known.items() if verdicts == {DIFFERENT})


def candidates(desk: Desk, person: str) -> tuple[Alike, ...]:
    """Give who of the register may be this person too, most likely first."""
    with desk.store.reading() as tx:
        return tuple(one for trace in tx.households.traces([person]) for one in alike_to(tx, trace))


def pairs(desk: Desk, household: str) -> tuple[Pair, ...]:
    """Give of each member of a household who of other households may be the same human.

    Nobody asked about them: those whom the list of all pairs would show (``matches``).
    """
    with desk.store.reading() as tx:
        found = tuple(_doubles(tx, household))
        homes = {other.trace.household for _, other in found}
        rows = {row.id: row for row in tx.households.rows_of(homes, chance.today())}
        return tuple(
            Pair(
                own.person,
                own.full_name,
                _shown(other, rows[other.trace.household]),
                sight(tx, verdicts(tx, own.person, other.trace.person)),
            )
            for own, other in found
        )


def _doubles(tx: Transaction, household: str) -> Iterator[tuple[Trace, Candidate]]:
    people = [one.id for one in tx.households.members(household)]
    known = {one.person: one for one in tx.households.traces(people)}
    own = [known[one] for one in people if one in known]
    found = tx.households.doubles(own)
    for one in own:
        judged = told_apart(tx, one.person)
        others = (each for each in found[one.person] if each.household != household)
        for other in duplicates.candidates(one, others, without=judged, asked=False):
            yield one, other


def verdicts(tx: Transaction, one: str, other: str) -> tuple[Sameness, ...]:
    """Give what was judged of two records, in either order."""
    return tuple(each for each in tx.households.judged(one) if {each.a, each.b} == {one, other})


def sight(tx: Transaction, judged: Iterable[Sameness]) -> Mapping[str, Seen]:
    """Give what stands of verdicts, by id."""
    return {one.id: tx.operations.seen(one.id) for one in judged}


def judge_different(
    desk: Desk, person: str, other: str, shown: Mapping[str, Seen] | None = None
) -> Done[Mapping[str, Seen]]:
    """Keep that two records are two humans; give the verdicts as they stand now, for ``forget``.

    ``shown`` is what the page had seen of the verdicts on the two.

    Raises:
        GpnError: RIGHT_MISSING, PAIR_CHANGED: others judged otherwise since, WRITING_REFUSED.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        against = [one for one in verdicts(tx, person, other) if one.verdict != DIFFERENT]
        for one, now in sight(tx, against).items():
            if shown is not None and shown.get(one) != now:
                raise GpnError(ErrorCode.PAIR_CHANGED, person=called(tx, person))
        made = tell_apart(tx, person, [other])
        kept = {one: tx.operations.seen(one) for one in made}
    return Done(kept, WRITTEN)


def tell_apart(tx: Transaction, person: str, others: Iterable[str]) -> tuple[str, ...]:
    """Keep that these records are of other humans than the person; a verdict there is changed."""
    known = tx.households.judged(person)
    made = [one for other in others for one in _verdicts(tx, known, person, other)]
    tx.put_all(made)
    return tuple(one.id for one in made)


def _verdicts(
    tx: Transaction, known: Collection[Sameness], person: str, other: str
) -> list[Sameness]:
    first, second = sorted((person, other))
    there = [replace(one, verdict=DIFFERENT) for one in known if {one.a, one.b} == {first, second}]
    return there or [Sameness(tx.new_entity(), first, second, DIFFERENT)]


def forget(desk: Desk, kept: Mapping[str, Seen], reason: str) -> Done[None]:
    """Take verdicts back as they were ``kept``: the pair is asked about again.

    Raises:
        GpnError: RIGHT_MISSING, PAIR_CHANGED: others judged otherwise since, WRITING_REFUSED.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        for one, seen in kept.items():
            if tx.operations.seen(one) != seen:
                person = tx.households.verdicts.get(one).a
                raise GpnError(ErrorCode.PAIR_CHANGED, person=called(tx, person))
            tx.households.verdicts.take_off(one, reason=reason, on=chance.today())
    return Done(None, WRITTEN)
