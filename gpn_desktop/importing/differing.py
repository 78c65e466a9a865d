"""What a list says otherwise than the register, of a household, of somebody, or of a stranger.

On the way: the household and the person that a row is about → changes and remarks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from gpn_desktop.importing.alike import (
    are_two,
    born_words,
    contradiction,
    differs,
    fits,
    is_near,
    rival,
)
from gpn_desktop.importing.claims import about_claim
from gpn_desktop.importing.class_changes import class_changes
from gpn_desktop.importing.families import HOUSEHOLD, Entry, Family
from gpn_desktop.importing.identifying import somebody
from gpn_desktop.importing.known import Known, agrees, is_whole
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.turned import about_moved
from gpn_desktop.importing.verdicts import Change, Home
from gpn_desktop.registry.former import Belongs, bare_key, belongs, tells_apart
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import village_named
from gpn_desktop.vietnamese import fold, show_date

NEAR: Final = 2  # years between two births that may be one, misread
_LEFT_OUT: Final = (Why.WORD_UNKNOWN, Why.PHONE_STRANGE, Why.INSURANCE_STRANGE)
_NOT_WHOLE: Final = {
    Belongs.PART: Why.VILLAGE_DIVIDED,
    Belongs.NOT_OURS: Why.VILLAGE_ELSEWHERE,
}
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
    after = home.called if home.place else village_named(home.village)[1]
    is_there = home.place is not None and home.place.id == home.household.village
    if after and not is_there:
        yield Change(f"{HOUSEHOLD}village", before, after)


def about_person(known: Known, entry: Entry, person: Person) -> Iterator[Remark]:
    """Tell whether it can be another one, and of another head than the register's: two come."""
    claim = about_claim(known, entry, person) if somebody(known, entry) is person else None
    if claim is not None:
        yield claim
    elif somebody(known, entry) is not person:
        yield from _about_namesake(known, entry, person)
    said, head = entry.values.get("relation", person.relation), known.headed_by(person.household)
    if said != person.relation and HEAD in (said, person.relation) and (person.relation or head):
        yield Remark(Why.OTHER_HEAD, "relation", entry.name, head)


def _about_namesake(known: Known, entry: Entry, person: Person) -> Iterator[Remark]:
    """Tell by what a row without number may be about another one of that name and household."""
    found = contradiction(person, entry)
    if found is not None:
        yield found
    elif other := rival(known.within(person.household, entry.name), person, entry):
        yield Remark(Why.WHICH, "full_name", born_words(person), born_words(other))


def about_village(known: Known, home: Home) -> Iterator[Remark]:
    """Tell of a village whose name another one bears, where nothing says which is meant."""
    family, place, household = home.family, home.place, home.household
    if place is None or family.former or (household and household.village == place.id):
        return
    others = [one for one in known.called(family.village) if one.id != place.id]
    if any(bare_key(one) == bare_key(place) and not tells_apart(place, one) for one in others):
        yield Remark(Why.VILLAGE_UNTOLD, "village", place.name)
    elif others:
        yield Remark(Why.VILLAGE_TWICE, "village", place.name, place.former)


def about_former(known: Known, family: Family) -> Iterator[Remark]:
    """Tell of a village whose old commune went elsewhere, wholly or in part."""
    former = family.former
    found = belongs(former, known.register.commune) if former else Belongs.UNKNOWN
    if found in _NOT_WHOLE:
        yield Remark(_NOT_WHOLE[found], "village", family.village, former)


def _elsewhere(known: Known, entry: Entry, bearer: Person) -> Remark:
    return Remark(Why.ELSEWHERE, "id_number", entry.name, known.lives_with(bearer))


def about_bearer(known: Known, entry: Entry, person: Person) -> Iterator[Remark]:
    """Tell of somebody else in the register who bears the number that a row gives to a person."""
    bearer = known.with_number(entry.values.get("id_number", ""))
    if bearer is not None and bearer.deleted is None and bearer.id != person.id:
        yield _elsewhere(known, entry, bearer)


def about_stranger(known: Known, entry: Entry, home: Home) -> Iterator[Remark]:
    """Tell of somebody elsewhere in the register who may be the same."""
    found = somebody(known, entry)
    if found is not None:
        gone = found.deleted is not None or known.is_gone(found.household)
        claim = about_claim(known, entry, found)
        if gone:
            yield _gone(known, found, "id_number")
        else:
            yield claim or _elsewhere(known, entry, found)
        return
    moved = about_moved(known, entry, home)
    yield from [moved] if moved else _about_alike(known, entry, home)
    yield from _about_heads(known, entry, home)
    left = next((one for one in known.left(entry.name) if _is_back(known, one, entry, home)), None)
    if left is not None:
        yield _gone(known, left, "full_name")


def about_second_head(known: Known, entry: Entry, home: Home) -> Iterator[Remark]:
    """Tell of a head who is new in a household that has one."""
    head = known.headed_by(home.household.id) if home.household else ""
    if head and entry.values.get("relation") == HEAD:
        yield Remark(Why.OTHER_HEAD, "relation", entry.name, head)


def _about_heads(known: Known, entry: Entry, home: Home) -> Iterator[Remark]:
    """Tell of a member below the name of a head that two in the list bear."""
    head = home.family.head
    if entry.is_head or head is None:
        return
    others = (one for one in home.family.entries if one.is_head and one is not head)
    named = (one for one in others if known.folded(one.name) == known.folded(head.name))
    other = next((one for one in named if are_two(one, head)), None)
    if other is not None:
        yield Remark(Why.HEADS_ALIKE, "head_name", head.name, str(other.row))


def _about_alike(known: Known, entry: Entry, home: Home) -> Iterator[Remark]:
    birth = entry.values.get("birth_date")
    if birth is None:
        return
    code = str(home.family.household.get("code", ""))
    has_left = home.household is None and home.place and known.has_left(code, home.place.id)
    for one in known.named(entry.name):
        is_same = one.birth_date == birth and is_whole(birth)
        is_near_head = entry.is_head and one.relation == HEAD and _is_near(known, one, birth, home)
        is_other = differs(one.id_number, entry.values.get("id_number", ""))
        is_joined = has_left and is_near(one.birth_date, birth)
        if (is_same or is_near_head or is_joined) and not is_other:
            yield Remark(Why.ALIKE, "full_name", entry.name, known.lives_with(one))
            return


def _is_back(known: Known, one: Person, entry: Entry, home: Home) -> bool:
    """Tell whether somebody who died or left stands in a row: of that household, or village."""
    left = known.households.get(one.household)
    if left is None:
        return False
    code = str(home.family.household.get("code", ""))
    is_there = home.place is None or left.village == home.place.id
    is_coded = home.household is None and code != "" and fold(code) == fold(left.code)
    is_born = home.place is not None and is_near(one.birth_date, entry.values.get("birth_date"))
    is_head = entry.is_head and one.relation == HEAD and _is_untold(one, entry, code, left)
    is_led = home.place is not None and is_head
    is_meant = home.household is left or (is_there and (is_born or is_coded or is_led))
    return is_meant and fits(one, entry)


def _is_untold(one: Person, entry: Entry, code: str, left: Household) -> bool:
    """Tell whether neither births nor codes say that two heads of one name are two."""
    born = one.birth_date is not None and entry.values.get("birth_date") is not None
    return not born and not differs(fold(code), fold(left.code))


def _gone(known: Known, person: Person, field: str) -> Remark:
    """Tell who was taken off the list, when and why."""
    home = known.households.get(person.household)
    off = person.deleted or (home.deleted if home else None)
    said = f"{show_date(off.date)} ({off.reason})" if off else ""
    return Remark(Why.TAKEN_OFF, field, said, born_words(person))


def _is_near(known: Known, one: Person, birth: PartialDate, home: Home) -> bool:
    """Tell whether a head lives in that village and was born about then."""
    born, lives = one.birth_date, known.households[one.household].village
    is_there = home.place is not None and lives == home.place.id
    return is_there and (born is None or abs(born.year - birth.year) <= NEAR)


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
