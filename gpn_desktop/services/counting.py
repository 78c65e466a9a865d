"""What a year's reports count: every household's standing, its people, the totals by village.

On the way: the store → ``YearFacts`` (one commune, or all that an office holds) → rows of form 7.1
and of the named list in ``reporting``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import RURAL, URBAN, Household
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.classify import NEAR_POOR, ON_THE_LIST, POOR
from gpn_desktop.reviews.result import TRIAL
from gpn_desktop.reviews.rounds import YEARLY, Round, Totals, summed
from gpn_desktop.reviews.standards import standard_for
from gpn_desktop.reviews.survey import Outcome
from gpn_desktop.reviews.village_totals import counted, entered
from gpn_desktop.reviews.yearly import Standing, standing
from gpn_desktop.services.changes import Watch, unwatched
from gpn_desktop.services.filled import SUBMISSION
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class YearFacts:
    """Everything the reports of a year rest on, as of a day; keys are ids.

    ``listed`` are the households on the lists of poor and near-poor with their people; ``villages``
    stand under the commune they belong to; ``outcomes`` are the surveys of the year, of which no
    figure is made. ``totals`` are those of the villages that stand, with what came into them.
    ``withheld`` are households whose survey who looks is keying a second time.
    """

    year: int
    on: date
    standard: str
    villages: Mapping[str, tuple[Village, ...]] = field(default_factory=dict)
    households: Mapping[str, Household] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    people: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    totals: Mapping[str, Totals] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    disputed: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()

    def listed(self, poverty_class: str) -> tuple[str, ...]:
        """Give the households on the list of poor or of near-poor."""
        return tuple(
            one for one, found in self.standings.items() if found.poverty_class == poverty_class
        )

    @property
    def undecided(self) -> tuple[str, ...]:
        """The households on a list by a decision of an earlier year."""
        return tuple(
            one
            for one, found in self.standings.items()
            if not found.is_decided and found.poverty_class in ON_THE_LIST
        )

    @property
    def by_lists(self) -> tuple[str, ...]:
        """The households on a list only by somebody's list, which nobody compared."""
        return tuple(
            one
            for one, found in self.standings.items()
            if found.is_listed and found.poverty_class in ON_THE_LIST
        )

    @property
    def waiting(self) -> Mapping[str, str]:
        """The households reviewed, but not decided, in the year; with the class computed, if any.

        On a list or not: what was computed enters no figure before it is decided.
        """
        computed = {
            one.household: one.computed[self.standard].poverty_class for one in self.outcomes
        }
        return {one: found for one, found in computed.items() if not self._is_decided(one)}

    def _is_decided(self, household: str) -> bool:
        found = self.standings.get(household)
        return found is not None and found.is_decided

    @property
    def without_decision(self) -> tuple[str, ...]:
        """The communes of which no household is decided for the year, reviewed or not."""
        decided = {one.home for one in self.households.values() if self._is_decided(one.id)}
        return tuple(one for one in self.villages if one not in decided)

    @property
    def on_trial(self) -> tuple[str, ...]:
        """The households whose survey of the year was made with a trial form."""
        return tuple(one.household for one in self.outcomes if one.form_status == TRIAL)

    @property
    def is_preliminary(self) -> bool:
        """Whether somebody, or a whole commune, still waits for the decision of the year.

        A result of a trial form enters no official list, decided or not.
        """
        open_ = self.undecided or self.waiting or self.without_decision or self.on_trial
        return bool(open_ or not self.villages)


def year_facts(
    tx: Transaction, year: int, *, standard: str = "", scope: str = "", watch: Watch = unwatched
) -> YearFacts:
    """Gather what the reports of a year rest on, of one commune or of all that is held here.

    Raises:
        GpnError: ROUND_MISSING: nobody opened a yearly round of that year.
    """
    end = date(year, 12, 31)
    on = min(end, chance.today())
    rounds = _rounds(tx, year, scope)
    key = standard or _standard(rounds, end)
    watch(0, 3)
    households = _households(tx, scope, on)
    outcomes = [one for one in tx.surveys.outcomes(one.id for one in rounds) if key in one.computed]
    watch(1, 3)
    known = tx.decisions.classes()
    found = ((one, standing(known.get(one, ()), year, key)) for one in households)
    standings = {one: it for one, it in found if it is not None}
    watch(2, 3)
    listed = [one for one, it in standings.items() if it.poverty_class in ON_THE_LIST]
    villages = _villages(tx, scope, households.values())
    return YearFacts(
        year=year,
        on=on,
        standard=key,
        villages=villages,
        households=households,
        standings=standings,
        people=_people(tx, listed, on),
        totals=_totals(tx, rounds, villages),
        outcomes=tuple(one for one in outcomes if one.household in households),
        disputed=_disputed(tx) & households.keys(),
    )


def _totals(
    tx: Transaction, rounds: Iterable[Round], villages: Mapping[str, tuple[Village, ...]]
) -> dict[str, Totals]:
    standing = [one.id for those in villages.values() for one in those]
    return counted(entered(rounds), standing, tx.places.led())


def _disputed(tx: Transaction) -> frozenset[str]:
    """Give the households that are quarrelled about; forms that are no surveys enter no report."""
    open_ = tx.operations.quarrels()
    return frozenset(one.household for one in open_ if one.kind != SUBMISSION)


def _rounds(tx: Transaction, year: int, scope: str) -> list[Round]:
    found = tx.rounds.all(scope=scope)
    yearly = [one for one in found if one.sort == YEARLY and one.year == year]
    if not yearly:
        raise GpnError(ErrorCode.ROUND_MISSING, year=year)
    return yearly


def _standard(rounds: Iterable[Round], end: date) -> str:
    """Give the first standard that a round names, else the one whose results hold at its end."""
    named = (key for one in rounds for key in one.standards)
    dated = standard_for(end)
    return next(named, dated.key if dated else "")


def _is_there(deleted: Deletion | None, on: date) -> bool:
    return deleted is None or deleted.date > on


def _households(tx: Transaction, scope: str, on: date) -> dict[str, Household]:
    """Give the households that stood on the list on a day and are at home in the scope."""
    return {
        one.id: one
        for one in tx.households.where("ORDER BY r.entity_no")
        if _is_there(one.deleted, on) and (not scope or one.home == scope)
    }


def _people(tx: Transaction, households: Iterable[str], on: date) -> dict[str, tuple[Person, ...]]:
    return {
        household: tuple(one for one in people if _is_there(one.deleted, on))
        for household, people in tx.households.members_of(households, with_gone=True).items()
    }


def _villages(
    tx: Transaction, scope: str, households: Iterable[Household]
) -> dict[str, tuple[Village, ...]]:
    homes = dict.fromkeys([scope] if scope else sorted({one.home for one in households}))
    return {home: apart(tx.places.villages.all(scope=home)) for home in homes}


def area_of(village: Village, households: Iterable[Household]) -> str:
    """Give the area a village counts under: its own, else that of most of its households."""
    if village.area in (URBAN, RURAL):
        return village.area
    found = Counter(one.area for one in households if one.village == village.id and one.area)
    return found.most_common(1)[0][0] if found else RURAL


def sets(facts: YearFacts, households: Iterable[str]) -> dict[str, frozenset[str]]:
    """Give the four sets of form 7.1 among some households: households and their people."""
    inside = frozenset(households)
    poor, near = (frozenset(facts.listed(one)) & inside for one in (POOR, NEAR_POOR))
    return {
        "poor": poor,
        "near_poor": near,
        "poor_persons": _of(facts, poor),
        "near_poor_persons": _of(facts, near),
    }


def _of(facts: YearFacts, households: Iterable[str]) -> frozenset[str]:
    return frozenset(one.id for household in households for one in facts.people.get(household, ()))


def totals(facts: YearFacts, villages: Iterable[Village]) -> dict[str, int | None]:
    """Give the totals of some villages; None as soon as one of them was not asked."""
    found = [facts.totals.get(one.id, Totals()) for one in villages]
    return {
        "households": summed(one.households for one in found),
        "persons": summed(one.persons for one in found),
    }
