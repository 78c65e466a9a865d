"""The decided class: a decision with number, date and signer makes the status, not the score.

On the way: computed classes → decision → what a household is on a day, which supports copy.
"""

import datetime
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.listed_class import ListedClass, day_of
from gpn_desktop.registry.persons import years_after
from gpn_desktop.reviews.classify import NEAR_POOR, ON_THE_LIST, POOR
from gpn_desktop.reviews.standards import settings_on

NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR = "newly_escaped", "newly_escaped_near"
MOST_LISTED = 2_000  # households in one document: as many entries as every reader takes


@dataclass(frozen=True)
class Decided:
    """What a decision says of one household; ``survey`` is the body root it rests on, or empty."""

    poverty_class: str
    survey: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """A decision recognising lists; ``result_date`` is the day the result is for (31/12).

    ``households`` maps a household id to what was decided of it. One that names none withdraws the
    decisions that it ``supersedes`` (id, body root), for a ``reason``.
    """

    id: str
    round: str = ""
    standard: str = ""
    number: str = ""
    date: datetime.date | None = None
    result_date: datetime.date | None = None
    signer: str = ""
    households: Mapping[str, Decided] = field(default_factory=dict)
    reason: str = ""
    supersedes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Difference:
    """A household whose decided class is not the computed one; a reason is owed."""

    household: str
    decided: str
    computed: str
    reason: str


def divided(
    listed: Mapping[str, Decided], villages: Mapping[str, str], most: int = MOST_LISTED
) -> tuple[Mapping[str, Decided], ...]:
    """Give a list too long for one document as several, each household in one of them.

    ``villages`` maps a household to its village; a village stands whole in one document where it
    fits. A list that fits stays one, as it is.
    """
    if len(listed) <= most:
        return (listed,)
    by_village: dict[str, list[str]] = {}
    for household in listed:
        by_village.setdefault(villages[household], []).append(household)
    sheets: list[list[str]] = [[]]
    for those in by_village.values():
        for part in (those[first : first + most] for first in range(0, len(those), most)):
            if len(sheets[-1]) + len(part) > most:
                sheets.append([])
            sheets[-1] += part
    return tuple({one: listed[one] for one in sheet} for sheet in sheets)


def history(household: str, decisions: Iterable[Decision]) -> tuple[ClassOfYear, ...]:
    """Give what was decided of a household, the oldest first.

    Order is by the day the result is for, then by the day of the decision: a decision of January
    for 31/12 stands before one of the same month for a review during the year. A decision that
    another one supersedes says nothing any more.
    """
    known = tuple(decisions)
    replaced = {earlier for one in known for earlier, _ in one.supersedes}
    found = (_of_year(household, one) for one in known if household in one.households)
    return tuple(sorted((one for one in found if one.decision not in replaced), key=when))


def _of_year(household: str, decision: Decision) -> ClassOfYear:
    decided = decision.households[household]
    day = decision.result_date or decision.date
    return ClassOfYear(
        household=household,
        year=day.year if day else 0,
        standard=decision.standard,
        poverty_class=decided.poverty_class,
        number=decision.number,
        decided_on=decision.date,
        result_date=decision.result_date,
        reason=decided.reason,
        decision=decision.id,
    )


def of_list(household: str, year: str, listed: ListedClass) -> ClassOfYear:
    """Give what a list says of a year as a part of the history; it has no standard of ours."""
    return ClassOfYear(
        household=household,
        year=int(year),
        standard="",
        poverty_class=listed.poverty_class,
        number=listed.number,
        decided_on=listed.decided_on,
        result_date=day_of(year),
        listed=listed,
    )


def when(one: ClassOfYear) -> tuple[datetime.date, bool, datetime.date, str]:
    """Give by what a history is ordered: of one day, what a decision says is the last word."""
    never = datetime.date.min
    first = one.result_date or one.decided_on or never
    return first, one.listed is None, one.decided_on or never, one.decision


def _by(known: Iterable[ClassOfYear], on: datetime.date) -> list[ClassOfYear]:
    """Give what had been decided by a day, the oldest first."""
    decided = (one for one in known if one.known_on is not None and one.known_on <= on)
    return sorted(decided, key=when)


def class_on(known: Iterable[ClassOfYear], on: datetime.date) -> ClassOfYear | None:
    """Give the last class decided by a day, from a history; None: no decision names it yet."""
    decided = _by(known, on)
    return decided[-1] if decided else None


def is_listed(known: Iterable[ClassOfYear], on: datetime.date) -> bool:
    """Say whether the class of a day stands on a list from Excel alone."""
    found = class_on(known, on)
    return found is not None and found.listed is not None


def rests_on_list(known: Iterable[ClassOfYear], on: datetime.date) -> bool:
    """Say whether the support class of a day would be another one without the lists from Excel.

    So it is too where the last word is a decision, and only a list says what was left by it.
    """
    history = tuple(known)
    decided = (one for one in history if one.listed is None)
    return is_listed(history, on) or support_class(history, on) != support_class(decided, on)


def support_class(known: Iterable[ClassOfYear], on: datetime.date) -> str:
    """Give the class a support of that day copies: the decided one, or newly escaped.

    A list from elsewhere counts where no decision stands here, and may itself name the list that
    was left. Newly escaped: not on the list now, and left it by a decision not longer ago than the
    setting newly_escaped_years; ``newly_escaped_near`` if only the list of near-poor was left.
    Empty: no decision names the household.
    """
    decided = _by(known, on)
    if not decided:
        return ""
    now = decided[-1].poverty_class
    if now in ON_THE_LIST:
        return now
    left = _left_lately(decided, on)
    if POOR in left:
        return NEWLY_ESCAPED
    return NEWLY_ESCAPED_NEAR if NEAR_POOR in left else now


def _left_lately(decided: Sequence[ClassOfYear], on: datetime.date) -> set[str]:
    """Give the lists that were left by a decision of the years that count."""
    rule = settings_on(on).get("newly_escaped_years")
    years = rule.value if rule is not None and isinstance(rule.value, int) else 0
    lately = [one for one in decided if _is_lately(one, on, years)]
    told = {one.listed.left for one in lately if one.listed is not None}
    return told | {
        before.poverty_class
        for before, after in itertools.pairwise(decided)
        if _is_exit(before.poverty_class, after.poverty_class) and after in lately
    }


def _is_lately(one: ClassOfYear, on: datetime.date, years: int) -> bool:
    return one.known_on is not None and on <= years_after(one.known_on, years)


def _is_exit(before: str, after: str) -> bool:
    if before == POOR:
        return after != POOR
    return before == NEAR_POOR and after not in ON_THE_LIST


def differences(
    decided: Mapping[str, Decided], computed: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Give the households whose decided class is not the computed one, with the reason given.

    ``computed`` maps household ids to the class of their survey; without one nothing differs.
    """
    return tuple(
        Difference(household, one.poverty_class, computed[household], one.reason)
        for household, one in decided.items()
        if computed.get(household, one.poverty_class) != one.poverty_class
    )


def unexplained(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Give the differences that no reason explains; a decision with one is not complete."""
    return tuple(one for one in found if not one.reason.strip())
