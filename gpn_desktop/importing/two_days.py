"""A list judged by two days: by a clock that may be wrong, and by the last day that is known.

On the way: two ``Judgement`` of one list → one, in which every row that comes out otherwise by the
other day is to be looked at. So a wrong clock ticks nothing by itself.
"""

import datetime
from dataclasses import replace
from typing import Any, Final

from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Judged, Judgement, Verdict
from gpn_desktop.vietnamese import show_date

WEIGHED: Final = (Verdict.NEW, Verdict.CHANGED, Verdict.DOUBTFUL)
"""What would be written, or may be ticked."""


def unsure(now: Judgement, then: Judgement, last: datetime.date) -> Judgement:
    """Give what comes of each row today, in doubt where by the ``last`` day it is another."""
    by_then = {one.row: _meaning(one, then) for one in then.rows}
    rows = (
        one if by_then.get(one.row) == _meaning(one, now) else _doubted(one, last)
        for one in now.rows
    )
    return replace(now, rows=tuple(rows))


def _meaning(one: Judged, found: Judgement) -> tuple[Any, ...]:
    """Give what a row comes to; of a head also what it says of the household."""
    said = [(remark.why, remark.field) for remark in one.remarks]
    family = found.homes[one.family].family
    household = family.household if one.entry.is_head else {}
    return one.verdict, said, one.changes, one.entry.values, household


def _doubted(one: Judged, last: datetime.date) -> Judged:
    if one.verdict not in WEIGHED:
        return one
    remarks = (*one.remarks, Remark(Why.BY_CLOCK, other=show_date(last)))
    return replace(one, verdict=Verdict.DOUBTFUL, remarks=remarks)
