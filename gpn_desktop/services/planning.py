"""Plans and how far they are: the nine lines, their work lists, targets that the commune sets."""

import datetime
from collections.abc import Iterable, Mapping

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans import worklist as lists
from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import measure
from gpn_desktop.plans.plan import (
    COMMUNE,
    PROVINCE,
    Plan,
    PlanText,
    Target,
    commune_plan,
    plan_57,
    provincial_plan,
    provincial_targets,
    with_value,
)
from gpn_desktop.plans.progress import PlanProgress, line_progress, unmeasured
from gpn_desktop.plans.worklist import WorkList
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen

SHIPPED = (plan_57,)


def plans(desk: Desk) -> tuple[Plan, ...]:
    """Give the plans kept here, the newest year first, and after them those that are shipped."""
    with desk.store.reading() as tx:
        kept = tx.plans.all()
    newest = sorted(kept, key=lambda plan: plan.year or 0, reverse=True)
    return (*newest, *(provincial_plan(text()) for text in SHIPPED))


def progress(desk: Desk, plan_id: str, on: datetime.date | None = None) -> PlanProgress:
    """Give a plan with its nine lines on a day; today, or the end of the plan's year.

    A shipped plan of the province promises for the whole province: its lines have no value here.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    text = _shipped(plan_id)
    if text is not None:
        plan = provincial_plan(text)
        lines = unmeasured(text, provincial_targets(text))
        return PlanProgress(plan, on or text.date, lines, text.clause)
    with desk.store.reading() as tx:
        plan = tx.plans.get(plan_id)
        targets = tx.plans.targets_of(plan_id)
        day = _day(plan, on)
        facts = tx.plans.facts(day.year, day)
    text = _text_of(plan)
    return PlanProgress(plan, day, line_progress(text, targets, facts), text.clause)


def worklist(desk: Desk, plan_id: str, indicator: str, on: datetime.date | None = None) -> WorkList:
    """Give whom an indicator of a plan still waits for, and how far each village is."""
    found = indicators()[indicator]
    if _shipped(plan_id) is not None:
        return WorkList(measure(found, Facts(chance.today().year, chance.today())))
    with desk.store.reading() as tx:
        day = _day(tx.plans.get(plan_id), on)
        facts = tx.plans.facts(day.year, day)
    measured = measure(found, facts)
    rows = lists.named(lists.worklist(measured, facts), facts)
    return WorkList(measured, rows, lists.shares(measured, facts))


def make_commune_plan(desk: Desk, year: int, title: str) -> Done[Plan]:
    """Write a commune's plan of a year on the nine lines, its targets still to be set.

    Raises:
        GpnError: RIGHT_MISSING, PLAN_EXISTS.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        if tx.plans.of_year(year, level=COMMUNE):
            raise GpnError(ErrorCode.PLAN_EXISTS, year=year)
        plan, targets = commune_plan(plan_57(), year, title=title, new_id=tx.new_entity)
        tx.put_all((plan, *targets))
    return Done(plan, Changes(plans=True))


def sight(desk: Desk, plan_id: str) -> Mapping[str, Seen]:
    """Give what stands of each target of a plan; look before the plan itself, for ``set_target``.

    Then what comes between the two counts as not seen.
    """
    with desk.store.reading() as tx:
        targets = tx.plans.targets_of(plan_id)
        return {one.id: tx.operations.seen(one.id) for one in targets}


def set_target(desk: Desk, target_id: str, value: str, seen: Seen | None = None) -> Done[Target]:
    """Set the number of a target; empty text takes it away.

    ``seen`` is what stood of it when its line was looked up.

    Raises:
        GpnError: RIGHT_MISSING, TARGET_UNREADABLE.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        target = with_value(tx.plans.targets.get(target_id), value)
        tx.plans.targets.put(target, seen=seen)
    return Done(target, Changes(plans=True))


def _shipped(plan_id: str) -> PlanText | None:
    found: Iterable[PlanText] = (text() for text in SHIPPED)
    return next((text for text in found if text.code == plan_id), None)


def _text_of(plan: Plan) -> PlanText:
    """Give the text whose lines a plan stands on."""
    return _shipped(plan.based_on) or plan_57()


def _day(plan: Plan, on: datetime.date | None) -> datetime.date:
    """Give the reference day: inside the year of the plan, today at the latest."""
    today = on or chance.today()
    year = plan.year or today.year
    return min(max(today, datetime.date(year, 1, 1)), datetime.date(year, 12, 31))


def is_provincial(plan: Plan) -> bool:
    """Tell whether a plan is the province's, to be read and not to be filled."""
    return plan.level == PROVINCE
