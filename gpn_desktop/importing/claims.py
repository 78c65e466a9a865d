"""Whether a row is believed that claims somebody, or a household, by an id or a number.

Who is claimed must stay recognisable: by a name that is the same or alike, or by the birth. A name
altogether another is believed beside the same birth where nobody else is called so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from gpn_desktop.importing.alike import born_words
from gpn_desktop.importing.families import HOUSEHOLD, Entry, Family
from gpn_desktop.importing.known import Known, agrees
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change, Home, Judged, Verdict
from gpn_desktop.registry.duplicates import may_be_called, name_words
from gpn_desktop.registry.persons import PartialDate, Person

CODE: Final = f"{HOUSEHOLD}code"


def are_alike(one: str, other: str) -> bool:
    """Tell whether two folded names can be one: a sign beside, or words that are missing."""
    if one == other:
        return True
    own, theirs = name_words(one), name_words(other)
    return may_be_called(own, theirs) or _lacks(own, theirs) or _lacks(theirs, own)


def _lacks(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether a name is the other without some of its words."""
    rest = iter(whole)
    return len(short) > 1 and all(word in rest for word in short)


def is_another(known: Known, entry: Entry, person: Person) -> bool:
    """Tell whether a row that claims somebody names another human."""
    if not entry.name:
        return False
    born, said = person.birth_date, _birth_of(entry, person)
    is_born = born is not None and said is not None and agrees(born, said)
    name = known.folded(entry.name)
    is_alike = are_alike(name, known.folded(person.full_name))
    if is_alike is is_born:  # both say that it is one, or both that it is not
        return not is_alike
    others = (one for one in known.named(entry.name) if one.id != person.id)
    if is_born:
        return any(others)
    if born is None or said is None:
        return any(_is_at_home(one, entry, person) for one in others)
    return any(one.birth_date is not None and agrees(one.birth_date, said) for one in others)


def _birth_of(entry: Entry, person: Person) -> PartialDate | None:
    """Give the birth that a row says; one of ours says the register's by saying nothing else."""
    said: PartialDate | None = entry.values.get("birth_date")
    return person.birth_date if said is None and "birth_date" in entry.texts else said


def _is_at_home(other: Person, entry: Entry, person: Person) -> bool:
    """Tell whether somebody else of the household is called just as a row says."""
    names = [one.casefold() for one in (other.full_name, entry.name, person.full_name)]
    return other.household == person.household and names[0] == names[1] != names[2]


def about_claim(known: Known, entry: Entry, person: Person) -> Remark | None:
    """Tell to whom the id or number of a row belongs, where the row names another human."""
    if not is_another(known, entry, person):
        return None
    by_id = entry.person_id == person.id
    field, why = ("full_name", Why.ID_OF_OTHER) if by_id else ("id_number", Why.NUMBER_OF_OTHER)
    return Remark(why, field, born_words(person), known.lives_with(person))


def about_unknown(known: Known, entry: Entry, family: Family) -> Iterator[Remark]:
    """Tell of an id of ours that nobody here bears: another computer gave it."""
    told = ((family.household_id, known.households), (entry.person_id, known.people))
    if any(one and one not in those for one, those in told):
        yield Remark(Why.ID_UNKNOWN)


def about_home(
    known: Known, home: Home, family: Family, changes: Iterable[Change]
) -> Remark | None:
    """Tell whose the id of a household is, where the rows below it are about another one."""
    household = home.household
    if household is None or household.id != family.household_id:
        return None
    changed = [one.field for one in changes if one.field.startswith(HOUSEHOLD)]
    if not changed or not (_names_others(known, family) or _is_other(known, family, changed)):
        return None
    head = known.head(household.id)
    return Remark(Why.HOME_OF_OTHER, CODE, household.code, head.full_name if head else "")


def _names_others(known: Known, family: Family) -> bool:
    claimed = ((one, known.people.get(one.person_id)) for one in family.entries)
    return any(person is not None and is_another(known, one, person) for one, person in claimed)


def _is_other(known: Known, family: Family, changed: Sequence[str]) -> bool:
    """Tell whether both code and head are another's; a code that is not told says nothing."""
    name = (family.head or family.entries[0]).name
    members = known.members.get(family.household_id, ())
    is_coded = any(CODE in one.texts for one in family.entries) and CODE not in changed
    if is_coded or not name or not members:
        return False
    names = (known.folded(one.full_name) for one in members)
    return not any(are_alike(known.folded(name), one) for one in names)


# over the whole list


def settled(known: Known, homes: Sequence[Home], rows: Sequence[Judged]) -> tuple[Judged, ...]:
    """Give rows in doubt whose name or code is taken from another row or household.

    Names that changed places were sorted or moved by a row; a list that gives all their codes anew
    is believed, but not one that gives a code of a household which keeps it.
    """
    given = {one.before for row in rows for one in row.changes if one.field == "full_name"}
    coded = {
        home.household.id
        for home in (homes[row.family] for row in rows if any(_codes(row)))
        if home.household is not None
    }
    return tuple(_settled(known, homes[one.family], one, given, coded) for one in rows)


def _codes(row: Judged) -> Iterable[str]:
    return (str(one.after) for one in row.changes if one.field == CODE)


def _settled(known: Known, home: Home, row: Judged, given: set[str], coded: set[str]) -> Judged:
    if row.verdict is not Verdict.CHANGED:
        return row
    told = [
        Remark(Why.NAME_EXCHANGED, "full_name", one.after, one.before)
        for one in row.changes
        if one.field == "full_name" and one.after in given
    ]
    place = home.place.id if home.place else ""
    for code in _codes(row):
        bearers = (one for one in known.coded(code, place) if one.id not in coded)
        told += [Remark(Why.CODE_TAKEN, CODE, code, known.headed_by(one.id)) for one in bearers]
    return replace(row, verdict=Verdict.DOUBTFUL, remarks=(*row.remarks, *told)) if told else row
