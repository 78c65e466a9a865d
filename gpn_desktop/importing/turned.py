"""What a list says as it was before an act of the register: it is older than the act.

On the way: households and people that a row is about, or that lived there once → remarks with the
act and its day; nothing that an act changed is put back by a list unasked.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from gpn_desktop.importing.alike import differs, fits, is_near
from gpn_desktop.importing.families import HOUSEHOLD, Entry
from gpn_desktop.importing.known import Known, agrees
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change, Home
from gpn_desktop.registry.acts import RELOCATION
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Turn
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.vietnamese import fold, show_date


def about_turns(
    known: Known, home: Home, person: Person | None, changes: Iterable[Change]
) -> Iterator[Remark]:
    """Tell of changes that say what stood before an act."""
    household = home.household
    if household is None:
        return
    for change in changes:
        name = change.field.removeprefix(HOUSEHOLD)
        of = household if change.field.startswith(HOUSEHOLD) else person
        after = home.place.id if name == "village" and home.place else str(change.after)
        turn = _turned(known, of.id, name, after, change.after) if of is not None else None
        if turn is None and change.field == f"{HOUSEHOLD}code" and person is not None:
            turn = _left(known, person, str(change.after))
        if turn is not None:
            now = _now(known, turn, household)
            yield Remark(Why.BEFORE_ACT, change.field, _said(turn), now)


def _turned(known: Known, record: str, name: str, before: str, value: Any) -> Turn | None:
    """Give the act until which a field said this; of a birth, as far as it is told."""
    if not isinstance(value, PartialDate):
        return known.turned(record, name, before)
    all_ = known.left_behind(record, name)
    return next((one for one in all_ if agrees(PartialDate.read(one.before), value)), None)


def _left(known: Known, person: Person, code: str) -> Turn | None:
    """Give the act by which somebody left the household of a code."""
    for turn in known.left_behind(person.id, "household"):
        household = known.households.get(turn.before)
        if household is not None and fold(household.code) == fold(code):
            return turn
    return None


def about_moved(known: Known, entry: Entry, home: Home) -> Remark | None:
    """Tell of somebody of that name and birth who once lived where a row says, and does not now."""
    for one in known.named(entry.name):
        is_one = is_near(one.birth_date, entry.values.get("birth_date")) and fits(one, entry)
        turn = _from_here(known, one, home) if is_one else None
        if turn is not None:
            now = _now(known, turn, known.households[one.household])
            return Remark(Why.MOVED_ON, "full_name", _said(turn), now)
    return None


def _from_here(known: Known, one: Person, home: Home) -> Turn | None:
    """Give the act by which somebody left the household, the code or the village of a family."""
    for turn in known.left_behind(one.id, "household"):
        left = known.households.get(turn.before)
        if left is not None and _is_named(left, home):
            return turn
    return known.turned(one.household, "village", home.place.id if home.place else "")


def _is_named(household: Household, home: Home) -> bool:
    """Tell whether a family names a household: by all that is known, or village and code."""
    code = str(home.family.household.get("code", ""))
    is_there = home.place is not None and household.village == home.place.id
    is_other = differs(fold(code), fold(household.code))
    return home.household is household or (is_there and not is_other)


def _now(known: Known, turn: Turn, household: Household) -> str:
    """Give the village or the head since an act."""
    is_place = turn.sort == RELOCATION
    return known.village_name(household.village) if is_place else known.headed_by(household.id)


def _said(turn: Turn) -> str:
    """Give an act and its day."""
    return f"{turn.sort} {show_date(turn.on) if turn.on else ''}".rstrip()
