"""What stands of a household year by year: the class decided, and beside it the one computed.

On the way: decisions, lists and surveys → ``ResultOfYear`` → the household's page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class ResultOfYear:
    """What stands of one year: the class decided, and beside it the one a survey computed."""

    year: int
    decided: ClassOfYear | None = None
    computed: str = ""
    survey: str = ""


def results_of(
    tx: Transaction, classes: Sequence[ClassOfYear], surveys: Sequence[Survey]
) -> tuple[ResultOfYear, ...]:
    """Give decided and computed side by side, by year; of each the last one of its year.

    The surveys come with the newest first.
    """
    years = _years(tx)
    decided = {one.year: one for one in classes}
    computed: dict[int, tuple[str, str]] = {}
    for survey in surveys:
        year = _year_of(survey, years)
        classes_of = [one.poverty_class for one in survey.computed.values() if one.poverty_class]
        if year and classes_of:
            computed.setdefault(year, (classes_of[0], survey.id))
    return tuple(
        ResultOfYear(year, decided.get(year), *computed.get(year, ("", "")))
        for year in sorted(decided.keys() | computed.keys(), reverse=True)
    )


def _year_of(survey: Survey, years: Mapping[str, int]) -> int:
    on = survey.interviewed_on
    return years.get(survey.round) or (on.year if on else 0)


def _years(tx: Transaction) -> Mapping[str, int]:
    return {one.id: one.year for one in tx.rounds.all() if one.year is not None}
