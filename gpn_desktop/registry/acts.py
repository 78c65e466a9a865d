"""What an officer says has happened to a household or its people, and what follows from it.

On the way: an ``Act`` and the families it touches → the records to write; ``services.moving`` does
so, and writes an event that says it. Nothing is guessed: who is related how to a new head is asked
anew, and is not known where nobody said it.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import SAME, Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import HEAD, OLDEST, Person, is_name
from gpn_desktop.registry.places import Village
from gpn_desktop.registry.twins import filled

SPLIT, JOIN, MOVE, RELOCATION, DEPARTURE = "split", "join", "move", "relocation", "departure"
DEATH, BIRTH, ARRIVAL, RETURN = "death", "birth", "arrival", "return"
NEW_HEAD, CORRECTION, UNDO = "head", "correction", "undo"
ADDITION, AMENDMENT = "addition", "amendment"  # of a household; no sheet asks for them
CORRECTABLE: Final = (
    *("full_name", "sex", "birth_date", "ethnicity", "relation", "id_number", "old_id_number"),
    *("insurance_number", "phone"),
)

Noun = Household | Person | Sameness
NewId = Callable[[], str]
N = TypeVar("N", Household, Person)


@dataclass(frozen=True)
class Act:
    """What is said to have happened to the household ``household`` on the day ``on``.

    ``people`` are those it is about; ``to`` is the other household or the village, and of those
    who left the commune the place in words; ``head`` is the head afterwards, ``relations`` how
    others are related to the head, by person; ``said`` what is written of a person; ``same`` names
    by person of a household that is joined who of the staying one is the same.
    """

    sort: str
    household: str
    on: datetime.date
    reason: str = ""
    people: tuple[str, ...] = ()
    to: str = ""
    head: str = ""
    relations: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, Any] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Family:
    """A household with its people, and with those who were taken off its list."""

    household: Household
    members: tuple[Person, ...] = ()
    gone: tuple[Person, ...] = ()


@dataclass(frozen=True)
class Scene:
    """What an act touches: its household, the other one, the village it leads to and stands in."""

    here: Family
    there: Family | None = None
    village: Village | None = None
    left: Village | None = None

    @property
    def families(self) -> tuple[Family, ...]:
        """The families there are before the act."""
        return (self.here, *((self.there,) if self.there else ()))


def written(act: Act, scene: Scene, today: datetime.date, new_id: NewId) -> tuple[Noun, ...]:
    """Give the records of the register as they stand after an act: those that it changes or makes.

    Raises:
        GpnError: REASON_MISSING, DAY_AHEAD, DAY_LONG_PAST, ACT_BEFORE_BIRTH, ACT_NOBODY,
            ACT_PEOPLE_GONE, ACT_EVERYBODY, HOUSEHOLD_NOT_CHOSEN, HOUSEHOLD_ITSELF, OTHER_COMMUNE,
            VILLAGE_MISSING, NEW_HEAD_MISSING, PERSON_NAME_MISSING, NOTHING_CHANGES.
    """
    if act.on > today or act.on.year < OLDEST:
        raise GpnError(
            ErrorCode.DAY_AHEAD if act.on > today else ErrorCode.DAY_LONG_PAST, found=act.on
        )
    made = RULES[act.sort](act, scene, new_id)
    known: set[Noun] = {*_nouns(scene)}
    changed = tuple(one for one in made if one not in known)
    if not changed:
        raise GpnError(ErrorCode.NOTHING_CHANGES)
    if not act.reason:  # it is asked for last
        raise GpnError(ErrorCode.REASON_MISSING)
    return changed


def _nouns(scene: Scene) -> Iterable[Household | Person]:
    for one in scene.families:
        yield one.household
        yield from (*one.members, *one.gone)


def _chosen(act: Act, among: Sequence[Person]) -> tuple[Person, ...]:
    """Give those of these whom the act is about.

    Raises:
        GpnError: ACT_NOBODY, ACT_PEOPLE_GONE, ACT_BEFORE_BIRTH.
    """
    found = tuple(one for one in among if one.id in act.people)
    if set(filter(None, act.people)) != {one.id for one in found}:
        raise GpnError(ErrorCode.ACT_PEOPLE_GONE)
    if not found:
        raise GpnError(ErrorCode.ACT_NOBODY)
    for one in found:
        if one.birth_date and act.on < one.birth_date.earliest():
            raise GpnError(ErrorCode.ACT_BEFORE_BIRTH, person=one.full_name, on=act.on)
    return found


def _some(act: Act, scene: Scene) -> tuple[Person, ...]:
    """Give the chosen ones, who are not all: the others stay.

    Raises:
        GpnError: ACT_NOBODY, ACT_PEOPLE_GONE, ACT_BEFORE_BIRTH, ACT_EVERYBODY.
    """
    found = _chosen(act, scene.here.members)
    if len(found) == len(scene.here.members):
        raise GpnError(ErrorCode.ACT_EVERYBODY)
    return found


def _other(scene: Scene) -> Family:
    """Give the other household, of the same commune.

    Raises:
        GpnError: HOUSEHOLD_NOT_CHOSEN, HOUSEHOLD_ITSELF, OTHER_COMMUNE.
    """
    there = scene.there
    if there is None:
        raise GpnError(ErrorCode.HOUSEHOLD_NOT_CHOSEN)
    if there.household.id == scene.here.household.id:
        raise GpnError(ErrorCode.HOUSEHOLD_ITSELF)
    if there.household.home != scene.here.household.home:
        raise GpnError(ErrorCode.OTHER_COMMUNE)
    return there


def _under(one: Person, household: str, act: Act) -> Person:
    """Give a person under a head to whom the relation was said anew, or is not known."""
    relation = HEAD if one.id == act.head else act.relations.get(one.id, "")
    return replace(one, household=household, relation=relation)


def _off(one: N, act: Act) -> N:
    return replace(one, deleted=Deletion(act.reason, act.on))


def _split(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    leaving, old = _some(act, scene), scene.here.household
    act = act if len(leaving) > 1 else replace(act, head=leaving[0].id)
    if act.head not in {one.id for one in leaving}:
        raise GpnError(ErrorCode.NEW_HEAD_MISSING)
    led = scene.village or Village(old.village)
    area = led.area if led.area and led.id != old.village else old.area
    new = Household(new_id(), home=old.home, village=led.id, area=area)
    return new, *(_under(one, new.id, act) for one in leaving)


def _join(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    there, here = _other(scene), scene.here.household
    staying = {one.id: one for one in scene.here.members}
    coming: list[Noun] = []
    for one in there.members:
        twin = staying.get(act.same.get(one.id, ""))
        if twin is None:
            coming.append(_under(one, here.id, act))
            continue
        staying[twin.id] = filled(twin, one)
        coming.append(_off(one, act))
        coming.append(Sameness(new_id(), one.id, twin.id, SAME, act.reason))
    house = filled(here, there.household) if act.same else here
    return house, *staying.values(), *coming, _off(there.household, act)


def _move(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    there = _other(scene).household.id
    return [_under(one, there, act) for one in _some(act, scene)]


def _relocation(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    house, village = scene.here.household, scene.village
    if village is None:
        raise GpnError(ErrorCode.VILLAGE_MISSING)
    usual = scene.left.area if scene.left else ""
    area = village.area if village.area and house.area in ("", usual) else house.area
    return [replace(house, village=village.id, area=area)]


def _departure(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    leaving = _chosen(act, scene.here.members)
    is_all = len(leaving) == len(scene.here.members)
    house = (_off(scene.here.household, act),) if is_all else ()
    return *(_off(one, act) for one in leaving), *house


def _death(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    return [_off(one, act) for one in _chosen(act, scene.here.members)]


def _newcomer(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    new = Person(new_id(), scene.here.household.id, **act.said)
    if not is_name(new.full_name):
        raise GpnError(ErrorCode.PERSON_NAME_MISSING)
    return [new]


def _return(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    back = _chosen(act, scene.here.gone)
    house = replace(scene.here.household, deleted=None)
    return house, *(replace(one, deleted=None) for one in back)


def _new_head(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    members = scene.here.members
    if act.head not in {one.id for one in members}:
        raise GpnError(ErrorCode.NEW_HEAD_MISSING)
    if any((one.id, one.relation) == (act.head, HEAD) for one in members):
        raise GpnError(ErrorCode.NOTHING_CHANGES)
    return [_under(one, one.household, act) for one in members]


def _correction(act: Act, scene: Scene, new_id: NewId) -> Iterable[Noun]:
    made = [replace(one, **act.said) for one in scene.here.members if one.id in act.people]
    if not made:
        is_gone = any(act.people)
        raise GpnError(ErrorCode.ACT_PEOPLE_GONE if is_gone else ErrorCode.ACT_NOBODY)
    if not all(map(is_name, (one.full_name for one in made))):
        raise GpnError(ErrorCode.PERSON_NAME_MISSING)
    return made


RULES: Final[Mapping[str, Callable[[Act, Scene, NewId], Iterable[Noun]]]] = {
    SPLIT: _split,
    JOIN: _join,
    MOVE: _move,
    RELOCATION: _relocation,
    DEPARTURE: _departure,
    DEATH: _death,
    BIRTH: _newcomer,
    ARRIVAL: _newcomer,
    RETURN: _return,
    NEW_HEAD: _new_head,
    CORRECTION: _correction,
}
"""What follows from each sort of act; a test walks the table."""


def subject_of(act: Act, scene: Scene, nouns: Iterable[Noun]) -> str:
    """Give whom the event is about: who it happened to alone, else the household."""
    if act.sort == JOIN and scene.there is not None:
        return scene.there.household.id
    people = [one.id for one in nouns if isinstance(one, Person)]
    is_own = act.sort in (DEPARTURE, DEATH, BIRTH, ARRIVAL, RETURN, CORRECTION)
    return people[0] if is_own and len(people) == 1 else act.household


def led_to(act: Act, nouns: Iterable[Noun]) -> str:
    """Give the household, village or place an act led to."""
    if act.sort == SPLIT:
        return next(one.id for one in nouns if isinstance(one, Household))
    return act.household if act.sort == JOIN else act.to


def afterwards(scene: Scene, nouns: Iterable[Noun]) -> tuple[Family, ...]:
    """Give the families as they are after an act, a new one last."""
    houses = {one.household.id: one.household for one in scene.families}
    people = {one.id: one for each in scene.families for one in (*each.members, *each.gone)}
    for one in nouns:
        if isinstance(one, Household):
            houses[one.id] = one
        elif isinstance(one, Person):
            people[one.id] = one
    return tuple(_family(house, people.values()) for house in houses.values())


def _family(house: Household, people: Iterable[Person]) -> Family:
    own = [one for one in people if one.household == house.id]
    own.sort(key=lambda one: one.relation != HEAD)
    here = tuple(one for one in own if one.deleted is None)
    return Family(house, here, tuple(one for one in own if one.deleted is not None))
