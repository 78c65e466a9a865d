"""What a list says otherwise than the register, of a household, of somebody, or of a stranger.

On the way: the household and the person that a row is about → changes and remarks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from gpn_desktop.importing.class_changes import class_changes
from gpn_desktop.importing.families import HOUSEHOLD, Entry
from gpn_desktop.importing.identifying import differs, somebody
from gpn_desktop.importing.known import Known, agrees, is_whole
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change, Home
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import village_named

NEAR: Final = 2  # years between two births that may be one, misread
_LEFT_OUT: Final = (Why.WORD_UNKNOWN, Why.PHONE_STRANGE, Why.INSURANCE_STRANGE)
_PERSON = frozenset(one.name for one in fields(Person))


def home_changes(known: Known, home: Home) -> Iterator[Change]:
    """Give what the list says otherwise of a household that is known."""
    if home.household is None:
        return
    told = dict(home.family.household)
    yield from class_changes(home.household, told.pop("listed", {}), known)
    for name, after in told.items():
        before = getattr(home.household, name)
        if not _says_the_same(before, after):
            yield Change(f"{HOUSEHOLD}{name}", before, after)
    before = known.village_name(home.household.village)
    after = home.place.name if home.place else village_named(home.village)[1]
    is_there = home.place is not None and home.place.id == home.household.village
    if after and not is_there:
        yield Change(f"{HOUSEHOLD}village", before, after)


def about_person(known: Known, entry: Entry, person: Person, home: Home) -> Iterator[Remark]:
    """Tell where the list names another head than the register: two heads come of it."""
    said = entry.values.get("relation", person.relation)
    if said == person.relation or HEAD not in (said, person.relation) or not person.relation:
        return
    head = known.head(person.household)
    yield Remark(Why.OTHER_HEAD, "relation", entry.name, head.full_name if head else "")


def about_village(known: Known, home: Home) -> Iterator[Remark]:
    """Tell of a village whose name another one bears, where nothing says which is meant."""
    family, place, household = home.family, home.place, home.household
    if place is None or family.former or (household and household.village == place.id):
        return
    if len(known.called(family.village)) > 1:
        yield Remark(Why.VILLAGE_TWICE, "village", place.name, place.former)


def about_bearer(known: Known, entry: Entry, person: Person) -> Iterator[Remark]:
    """Tell of somebody else in the register who bears the number that a row gives to a person."""
    bearer = known.with_number(entry.values.get("id_number", ""))
    if bearer is not None and bearer.deleted is None and bearer.id != person.id:
        yield Remark(Why.ELSEWHERE, "id_number", entry.name, _home_of(known, bearer))


def about_stranger(known: Known, entry: Entry, home: Home) -> Iterator[Remark]:
    """Tell of somebody elsewhere in the register who may be the same."""
    found = somebody(known, entry)
    if found is not None:
        gone = found.deleted is not None or known.is_gone(found.household)
        why = Why.TAKEN_OFF if gone else Why.ELSEWHERE
        yield Remark(why, "id_number", entry.name, _home_of(known, found))
        return
    birth = entry.values.get("birth_date")
    if birth is None:
        return
    for one in known.named(entry.name):
        is_same = one.birth_date == birth and is_whole(birth)
        is_near = entry.is_head and one.relation == HEAD and _is_near(known, one, birth, home)
        is_other = differs(one.id_number, entry.values.get("id_number", ""))
        if (is_same or is_near) and not is_other:
            yield Remark(Why.ALIKE, "full_name", entry.name, _home_of(known, one))
            return


def _is_near(known: Known, one: Person, birth: PartialDate, home: Home) -> bool:
    """Tell whether a head lives in that village and was born about then."""
    born, lives = one.birth_date, known.households[one.household].village
    is_there = home.place is not None and lives == home.place.id
    return is_there and (born is None or abs(born.year - birth.year) <= NEAR)


def _home_of(known: Known, person: Person) -> str:
    head = known.head(person.household)
    return head.full_name if head else person.full_name


def disputed(
    known: Known, changes: Iterable[Change], person: Person | None, household: Household | None
) -> Iterator[Remark]:
    """Tell of values that would settle, by the way, what stands two ways in the register."""
    for change in changes:
        name = change.field.removeprefix(HOUSEHOLD)
        of = household if change.field.startswith(HOUSEHOLD) else person
        if of is not None and (of.id, name) in known.register.disputed:
            yield Remark(Why.DISPUTED, change.field)


def is_kept(remark: Remark, person: Person | None, household: Household | None) -> bool:
    """Tell whether a word or number that is left out is what the register holds anyway."""
    if remark.why not in _LEFT_OUT:
        return False
    of: Mapping[str, Any] = {
        **({} if person is None else {one: getattr(person, one) for one in _PERSON}),
        **({} if household is None else {f"household.{k}": v for k, v in vars(household).items()}),
    }
    return bool(of.get(remark.field) == remark.found)


def person_changes(entry: Entry, person: Person) -> list[Change]:
    """Give what a row says otherwise of a person that is known."""
    found = [] if not entry.name else [("full_name", entry.name)]
    told = [*found, *entry.values.items()]
    pairs = ((name, getattr(person, name), after) for name, after in told)
    return [Change(*one) for one in pairs if not _says_the_same(*one[1:])]


def _says_the_same(before: Any, after: Any) -> bool:
    """Tell whether the list says nothing else: less of a birth, or a name in other capitals."""
    if before == after:
        return True
    if isinstance(after, str) and isinstance(before, str):
        return before.casefold() == after.casefold() and before != ""
    if isinstance(after, PartialDate) and isinstance(before, PartialDate):
        return agrees(before, after) and len(str(after)) < len(str(before))
    return False
