"""What a list says as it was before an act of the register: it is older than the act.

On the way: households and people that a row is about, or that lived there once → remarks with the
act and its day; nothing that an act changed is put back by a list unasked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
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
    """Tell of somebody of that name and birth who once lived where a row says, and does not now.

    Where no birth is told, of a member of that very household, or its head. The relation to another
    head says nothing.
    """
    for one in known.named(entry.name):
        is_one = fits(replace(one, relation=""), entry)
        turn = _from_here(known, one, entry, home) if is_one else None
        if turn is not None:
            now = _now(known, turn, known.households[one.household])
            return Remark(Why.MOVED_ON, "full_name", _said(turn), now)
    return None


def _from_here(known: Known, one: Person, entry: Entry, home: Home) -> Turn | None:
    """Give the act by which somebody left the household, the code or the village of a family."""
    birth = entry.values.get("birth_date")
    is_born = is_near(one.birth_date, birth)
    if not is_born and birth is not None and one.birth_date is not None:
        return None
    for turn in known.left_behind(one.id, "household"):
        left = known.households.get(turn.before)
        is_sure = is_born or _is_of_head(known, turn.before, home)
        if left is not None and _is_named(left, home, by_village=is_sure):
            return turn
    place = home.place.id if home.place and is_born else ""
    return known.turned(one.household, "village", place)


def _is_of_head(known: Known, household: str, home: Home) -> bool:
    """Tell whether who is named as head left that household too."""
    head = home.family.head
    named = known.named(head.name) if head is not None else ()
    return any(known.turned(one.id, "household", household) is not None for one in named)


def _is_named(household: Household, home: Home, *, by_village: bool) -> bool:
    """Tell whether a family names a household: by all that is known, or by village and code."""
    if home.household is household:
        return True
    if home.place is None or household.village != home.place.id:
        return False
    code, other = fold(str(home.family.household.get("code", ""))), fold(household.code)
    return code == other != "" or (by_village and not differs(code, other))


def _now(known: Known, turn: Turn, household: Household) -> str:
    """Give the village or the head since an act."""
    is_place = turn.sort == RELOCATION
    return known.village_name(household.village) if is_place else known.headed_by(household.id)


def _said(turn: Turn) -> str:
    """Give an act and its day."""
    return f"{turn.sort} {show_date(turn.on) if turn.on else ''}".rstrip()
