"""Facts → what an indicator is worth, with the sets behind it, or why there is no value.

On the way: facts → sets (groups, supports) → measured → progress. Shares are exact fractions of
per cent until they are shown; nothing recorded is "no data", an empty denominator "not applicable".
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from gpn_desktop.plans import groups, supports
from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.groups import Ids
from gpn_desktop.plans.indicators import How, Indicator, tuition_free_from
from gpn_desktop.reviews.classify import NEAR_POOR, POOR
from gpn_desktop.reviews.decisions import class_on
from gpn_desktop.reviews.movement import Lists, Movement, movement
from gpn_desktop.reviews.rounds import Totals, summed, without_totals

PER_CENT = 100


class Why(Enum):
    """Why there is no value; the sentences are in ``ui``."""

    NO_NEED = "no_need"  # không có nhu cầu
    NOT_APPLICABLE = "not_applicable"  # nobody belongs to the denominator
    NOTHING_RECORDED = "nothing_recorded"  # chưa có số liệu
    ROUND_NOT_DECIDED = "round_not_decided"  # the year has no decision yet
    TOTALS_MISSING = "totals_missing"  # all households of a village were not asked
    GROUP_UNKNOWN = "group_unknown"  # zones or ethnicity that would tell who belongs: chưa ghi
    RATE_OVER_100 = "rate_over_100"  # totals are old or wrong
    AMOUNTS_MISSING = "amounts_missing"  # a turn whose đồng nobody wrote down
    STANDARD_CHANGED = "standard_changed"  # two standards are not compared
    DENOMINATOR_CHANGED = "denominator_changed"  # the law changed who could


@dataclass(frozen=True)
class Measured:
    """What an indicator is worth.

    ``value`` is in the indicator's unit (per cent as a number to 100); ``counts`` and ``could``
    are its two sets, ``turns`` the records behind a count of turns, ``amount`` their đồng,
    None as soon as one of them was not written down.
    ``top`` and ``bottom`` are what was divided; ``missing`` names villages without what is needed.
    ``by_list`` are records that count for a class which no decision said.
    """

    indicator: Indicator
    value: Fraction | None = None
    counts: Ids = frozenset()
    could: Ids | None = None
    top: int | Fraction | None = None
    bottom: int | Fraction | None = None
    turns: Ids = frozenset()
    amount: int | None = None
    activities: Ids = frozenset()
    movement: Movement | None = None
    why: Why | None = None
    missing: Ids = frozenset()
    conflicts: int = 0
    by_list: Ids = frozenset()

    @property
    def not_yet(self) -> Ids:
        """Give who could and does not count yet: the work list."""
        return (self.could or frozenset()) - self.counts


def measure(indicator: Indicator, facts: Facts) -> Measured:
    """Give what an indicator is worth by the facts."""
    counts = indicator.who_counts(facts)
    could = None if indicator.who_could is None else indicator.who_could(facts)
    bare = Measured(indicator, counts=counts, could=could)
    bare = replace(bare, conflicts=len((counts | (could or frozenset())) & facts.conflicts))
    bare = replace(bare, by_list=indicator.by_list(facts) if indicator.by_list else frozenset())
    if indicator.code == "4a" and facts.on >= tuition_free_from():
        return replace(bare, why=Why.DENOMINATOR_CHANGED)
    if not indicator.is_recorded(facts):
        return replace(bare, why=Why.NOTHING_RECORDED)
    unsure = indicator.unsure(facts) if indicator.unsure else frozenset()
    if unsure:
        where = frozenset(map(facts.village_of, unsure))
        return replace(bare, why=Why.GROUP_UNKNOWN, missing=where)
    return _HOW[indicator.how](bare, facts)


def _over(bare: Measured, top: int, bottom: int) -> Measured:
    value = Fraction(top * PER_CENT, bottom)
    return replace(bare, value=value, top=top, bottom=bottom)


def _share(bare: Measured, _facts: Facts) -> Measured:
    could = bare.could or frozenset()
    if not could:
        is_need = bare.indicator.code == "5a"
        return replace(bare, why=Why.NO_NEED if is_need else Why.NOT_APPLICABLE)
    return _over(bare, len(bare.counts & could), len(could))


def _count(bare: Measured, facts: Facts) -> Measured:
    found = _with_turns(bare, facts)
    return replace(found, value=Fraction(len(bare.counts)), top=len(bare.counts))


def _with_turns(bare: Measured, facts: Facts) -> Measured:
    records = bare.indicator.turns(facts) if bare.indicator.turns else ()
    return replace(
        bare,
        turns=frozenset(record.id for record in records),
        amount=summed(record.amount for record in records) if records else None,
        activities=frozenset(record.activity for record in records if record.activity),
    )


def _turns(bare: Measured, facts: Facts) -> Measured:
    found = _with_turns(bare, facts)
    return replace(found, value=Fraction(len(found.turns)), top=len(found.turns))


def _amount(bare: Measured, facts: Facts) -> Measured:
    found = _with_turns(bare, facts)
    amount = found.amount if found.turns else 0
    if amount is None:
        return replace(found, why=Why.AMOUNTS_MISSING)
    return replace(found, value=Fraction(amount), top=amount)


def _last_year_decided(facts: Facts) -> int | None:
    """Give the newest year whose result of 31/12 is decided."""
    ends = {
        one.result_date.year
        for known in facts.classes.values()
        for one in known
        if _is_year_end(one.result_date) and one.decided_on and one.decided_on <= facts.on
        if one.result_date is not None
    }
    return max(ends, default=None)


def _is_year_end(day: datetime.date | None) -> bool:
    return day is not None and (day.month, day.day) == (12, 31)


def _total(facts: Facts, year: int) -> tuple[int, Ids]:
    """Give all households of a year's rounds, and the villages where nobody asked."""
    found = facts.totals.get(year, {})
    missing = without_totals(found, [one.id for one in facts.villages])
    total = sum(found.get(one.id, Totals()).households or 0 for one in facts.villages)
    return total, frozenset(missing)


def _rate(bare: Measured, facts: Facts) -> Measured:
    year = _last_year_decided(facts)
    if year is None:
        return replace(bare, why=Why.ROUND_NOT_DECIDED)
    return _rate_of(bare, len(bare.counts), facts, year)


def _rate_of(bare: Measured, poor: int, facts: Facts, year: int) -> Measured:
    total, missing = _total(facts, year)
    if missing or not total:
        return replace(bare, why=Why.TOTALS_MISSING, missing=missing)
    if poor > total:
        return replace(bare, why=Why.RATE_OVER_100)
    return _over(bare, poor, total)


def _reduction(bare: Measured, facts: Facts) -> Measured:
    years = (facts.year - 1, facts.year)
    classes = [groups.class_at_end_of(facts, year) for year in years]
    if not all(classes):
        return replace(bare, why=Why.ROUND_NOT_DECIDED)
    if len({_standards_of(facts, year) for year in years}) > 1:
        return replace(bare, why=Why.STANDARD_CHANGED)
    poor = [sum(found == POOR for found in one.values()) for one in classes]
    rates = [_rate_of(bare, *pair) for pair in zip(poor, (facts, facts), years, strict=True)]
    before, after = rates
    if before.value is None or after.value is None:
        return before if before.value is None else after
    return replace(bare, value=before.value - after.value, top=before.value, bottom=after.value)


def _standards_of(facts: Facts, year: int) -> Ids:
    day = datetime.date(year, 12, 31)
    known = (one for history in facts.classes.values() for one in history)
    return frozenset(one.standard for one in known if one.result_date == day)


def _movement(bare: Measured, facts: Facts) -> Measured:
    before = groups.class_at_end_of(facts, facts.year - 1)
    if not before:
        return replace(bare, why=Why.ROUND_NOT_DECIDED)
    now = {household: class_on(known, facts.on) for household, known in facts.classes.items()}
    here = facts.by_household
    rows = movement(
        Lists(
            before=before,
            after={key: one.poverty_class for key, one in now.items() if one and key in here},
            gone=frozenset(before) - here.keys(),
            left_before={name: _ever(facts, name) - _of(before, name) for name in _LISTS},
        )
    )
    left = len(rows.out) + len(rows.out_other_list)
    return replace(bare, value=Fraction(left), top=left, movement=rows)


_LISTS = (POOR, NEAR_POOR)


def _of(classes: Mapping[str, str], name: str) -> Ids:
    return frozenset(one for one, found in classes.items() if found == name)


def _ever(facts: Facts, name: str) -> Ids:
    """Give the households that any decision before the year put on a list."""
    return frozenset(
        household
        for household, known in facts.classes.items()
        if any(
            one.poverty_class == name and one.result_date and one.result_date < facts.first_day
            for one in known
        )
    )


def _survival(bare: Measured, facts: Facts) -> Measured:
    looked = supports.looked_at(facts)
    given = {record.id: record.quantity or 0 for record in facts.supports if record.id in looked}
    living = sum((one.alive or 0) + (one.offspring or 0) for one in looked.values())
    return _over(bare, living, sum(given.values()))


def _attendance(bare: Measured, facts: Facts) -> Measured:
    """Compare who came with all households, in meetings of which it was written down."""
    met = [
        (village, one["households"])
        for village, all_ in groups.planning_meetings(facts).items()
        for one in all_
        if one.get("households") is not None
    ]
    if not met:
        return replace(bare, why=Why.NOTHING_RECORDED)
    sizes = _sizes(facts)
    present = sum(came for _, came in met)
    invited = sum(sizes.get(village, 0) for village, _ in met)
    if not invited:
        return replace(bare, why=Why.NOT_APPLICABLE)
    if present > invited:
        return replace(bare, why=Why.RATE_OVER_100)
    return _over(bare, present, invited)


def _sizes(facts: Facts) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for one in facts.households:
        found[one.village] = found.get(one.village, 0) + 1
    return found


_HOW: Mapping[How, Callable[[Measured, Facts], Measured]] = {
    How.SHARE: _share,
    How.COUNT: _count,
    How.TURNS: _turns,
    How.AMOUNT: _amount,
    How.RATE: _rate,
    How.REDUCTION: _reduction,
    How.MOVEMENT: _movement,
    How.SURVIVAL: _survival,
    How.ATTENDANCE: _attendance,
}


def by_village(measured: Measured, facts: Facts) -> Mapping[str, tuple[Ids, Ids]]:
    """Give the two sets split by village; an id without a village stands under ``""``."""
    could = measured.could or frozenset()
    return {
        village: (_here(measured.counts, village, facts), _here(could, village, facts))
        for village in _where(measured.counts | could, facts)
    }


def _where(ids: Iterable[str], facts: Facts) -> list[str]:
    order = {one.id: one.order for one in facts.villages}
    found = {facts.village_of(one) for one in ids}
    return sorted(found, key=lambda village: (order.get(village, len(order)), village))


def _here(ids: Ids, village: str, facts: Facts) -> Ids:
    return frozenset(one for one in ids if facts.village_of(one) == village)
