"""Whom of a household a row means that would be a stranger, but for a letter or a digit.

On the way: rows of a list and the register → the household whose head is spelled otherwise, and the
member of it whom no other row means. All but a digit alone is left to the officer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from gpn_desktop.importing.alike import born_words, differs, fits, is_near
from gpn_desktop.importing.claims import are_alike
from gpn_desktop.importing.families import Entry, Family
from gpn_desktop.importing.identifying import person_of
from gpn_desktop.importing.known import Known, agrees, is_whole
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change
from gpn_desktop.registry.duplicates import is_slip, name_words
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.vietnamese import fold

ENOUGH: Final = 2  # members, births and all, by whom a household of another head is known


@dataclass
class Resembling:
    """Remembers whom the rows of a list mean, and which households, so that none is meant twice.

    ``likely`` are the households that are known only so, by their ids.
    """

    known: Known
    likely: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)  # ids and numbers
    _rows: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    _meant: dict[str, set[str]] = field(default_factory=dict)

    def take(self, family: Family, household: Household | None) -> None:
        """Remember whom a family names, and of which household it is, if that is known."""
        for one in family.entries:
            numbers = (one.values.get(key, "") for key in ("id_number", "old_id_number"))
            self._said.update((one.person_id, *numbers))
        if household is not None:
            self._rows[household.id] += family.entries

    def household(self, family: Family, place: Village | None) -> Household | None:
        """Give the household that a family is, though its head is spelled otherwise."""
        head = family.head
        if head is None or not head.name or place is None:
            return None
        told, sure = (self._told(family, place, is_sure=is_sure) for is_sure in (False, True))
        led = {one.household: one for one in self._led(head, place, [*told])}
        homes = [one for one in led if self._leads(family, led[one], told[one])]
        homes = homes or [one for one in sure if sure[one] >= ENOUGH]
        found = max(homes, key=lambda one: told[one], default=None)
        if found is None:
            return self._coded(family, place)
        self._rows[found] += family.entries
        if self.known.folded(self.known.headed_by(found)) != self.known.folded(head.name):
            self.likely.add(found)
        return self.known.households[found]

    def _coded(self, family: Family, place: Village) -> Household | None:
        """Give the household of that code and village of which a row means somebody."""
        code = str(family.household.get("code", ""))
        homes = self.known.coded(code, place.id) if code else ()
        return next((h for h in homes if any(self._is_of(e, h) for e in family.entries)), None)

    def _is_of(self, entry: Entry, household: Household) -> bool:
        """Tell whether a row means a member: by the name and about the birth, or very nearly."""
        named = person_of(self.known, entry, household)
        if named is None:
            return self._like(entry, household) is not None
        return fits(named, entry) and is_near(named.birth_date, entry.values.get("birth_date"))

    def _told(self, family: Family, place: Village, *, is_sure: bool) -> Counter[str]:
        """Give of how many members of each household rows tell, the head's aside."""
        found: Counter[str] = Counter()
        for entry in family.entries:
            named = () if entry.is_head else self.known.named(entry.name)
            those = (one for one in named if self._is_free(one.household, place))
            fit = (one for one in those if _may_be(one, entry) and _is_born(one, entry))
            found.update({one.household for one in fit if not is_sure or _is_told(one, entry)})
        return found

    def _led(self, head: Entry, place: Village, homes: Sequence[str]) -> list[Person]:
        """Give the heads of a village whom the head of a list resembles."""
        birth = head.values.get("birth_date")
        heads = [one for one in map(self.known.head, homes) if one is not None]
        heads += self._heads.get((place.id, str(birth.year) if birth else _surname(head.name)), ())
        return [
            one
            for one in heads
            if self._is_free(one.household, place)
            and _may_be(one, head)
            and (_is_like(self.known, one, head) or self._is_named(one, head))
        ]

    def _is_named(self, one: Person, head: Entry) -> bool:
        """Tell whether a head bears that very name and was born about then."""
        is_so = self.known.folded(one.full_name) == self.known.folded(head.name)
        return is_so and is_near(one.birth_date, head.values.get("birth_date"))

    @cached_property
    def _heads(self) -> dict[tuple[str, str], list[Person]]:
        """Heads by village, and by year of birth or family name."""
        found: dict[tuple[str, str], list[Person]] = defaultdict(list)
        for home in self.known.register.households:
            head = self.known.head(home.id) if home.deleted is None else None
            if head is not None:
                year = (str(head.birth_date.year),) if head.birth_date else ()
                for key in (*year, _surname(head.full_name)):
                    found[home.village, key].append(head)
        return found

    def _is_free(self, household: str, place: Village) -> bool:
        """Tell whether a household lives there, and no other family of the list is it."""
        return self.known.households[household].village == place.id and household not in self._rows

    def _leads(self, family: Family, head: Person, told: int) -> bool:
        """Tell whether a head who is alike is the one: by a member, code, day, or nobody else."""
        if told:
            return True
        code = fold(str(family.household.get("code", "")))
        own = fold(self.known.households[head.household].code)
        if differs(code, own):
            return False
        entry = family.head
        if entry is None or not _is_born(head, entry):
            return False
        is_day = is_whole(entry.values.get("birth_date"))
        is_alone = 1 in (len(family.entries), len(self.known.members[head.household]))
        return code == own != "" or (is_day and is_whole(head.birth_date)) or is_alone

    def person(self, entry: Entry, household: Household | None) -> Person | None:
        """Give the member who is very like a row and whom no other row means."""
        person = None if household is None else self._like(entry, household)
        if person is not None:
            self._meant[person.household].add(person.id)
        return person

    def _like(self, entry: Entry, household: Household) -> Person | None:
        if not entry.name:
            return None
        meant, members = self._meant_of(household), self.known.members.get(household.id, ())
        free = (one for one in members if one.id not in meant and not self._is_said(one))
        found = [one for one in free if _is_like(self.known, one, entry)]
        return min(found, key=lambda one: _apart(self.known, one, entry), default=None)

    def _meant_of(self, household: Household) -> set[str]:
        """Give whom the rows of a household mean without looking closer."""
        if household.id not in self._meant:
            those = (person_of(self.known, one, household) for one in self._rows[household.id])
            self._meant[household.id] = {one.id for one in those if one is not None}
        return self._meant[household.id]

    def _is_said(self, one: Person) -> bool:
        return not self._said.isdisjoint({one.id, one.id_number, one.old_id_number} - {""})

    def about_home(self, entry: Entry, family: Family, household: Household) -> Iterator[Remark]:
        """Tell of a row that would write into a household that is known by its members alone."""
        if household.id in self.likely and entry is not family.head:
            named = family.head.name if family.head else ""
            yield Remark(Why.HOME_LIKELY, "", named, self.known.headed_by(household.id))


def about_resembling(
    known: Known, entry: Entry, person: Person, changes: Sequence[Change]
) -> Iterator[Remark]:
    """Tell by what a row is about somebody else, unless one digit is all that is corrected."""
    number = str(entry.values.get("id_number", ""))
    if differs(person.id_number, number):
        is_all = _is_told(person, entry) and {one.field for one in changes} == {"id_number"}
        if not are_a_digit_apart(person.id_number, number):
            yield Remark(Why.OTHER_NUMBER, "id_number", person.id_number, number)
        elif not is_all:
            yield Remark(Why.NUMBER_NEAR, "id_number", person.id_number, number)
    if known.folded(person.full_name) != known.folded(entry.name):
        yield Remark(Why.SPELLED, "full_name", born_words(person))


def are_a_digit_apart(one: str, other: str) -> bool:
    """Tell whether numbers differ in one digit, or in two that changed places."""
    if len(one) != len(other):
        return False
    pairs = [pair for pair in zip(one, other, strict=True) if len({*pair}) > 1]
    return len(pairs) == 1 or (len(pairs) == 2 and pairs[0] == pairs[1][::-1])


def are_spelled_alike(one: str, other: str) -> bool:
    """Tell whether folded names can be one: also where a sign differs in half of their words."""
    if are_alike(one, other):
        return True
    own, theirs = name_words(one), name_words(other)
    if len(own) != len(theirs):
        return False
    pairs = [pair for pair in zip(own, theirs, strict=True) if len({*pair}) > 1]
    return len(pairs) * 2 <= len(own) and all(is_slip(*pair) for pair in pairs)


def _is_like(known: Known, one: Person, entry: Entry) -> bool:
    """Tell whether birth, name, number and sex can be those of one human."""
    if not _is_born(one, entry):
        return False
    own, name = known.folded(one.full_name), known.folded(entry.name)
    is_other = differs(one.sex, entry.values.get("sex", "")) or not _may_be(one, entry)
    return own == name or (not is_other and are_spelled_alike(own, name))


def _may_be(one: Person, entry: Entry) -> bool:
    """Tell whether numbers are not two: one is not known, or they are nearly one."""
    number = str(entry.values.get("id_number", ""))
    return not differs(one.id_number, number) or are_a_digit_apart(one.id_number, number)


def _is_told(one: Person, entry: Entry) -> bool:
    return one.birth_date is not None and entry.values.get("birth_date") is not None


def _is_born(one: Person, entry: Entry) -> bool:
    """Tell whether births agree; where one is not told, relation and sex."""
    if _is_told(one, entry):
        return agrees(one.birth_date, entry.values["birth_date"])
    is_related = one.relation == entry.values.get("relation", HEAD if entry.is_head else None)
    return is_related and not differs(one.sex, entry.values.get("sex", ""))


def _apart(known: Known, one: Person, entry: Entry) -> tuple[bool, ...]:
    """Give by how much a member differs from a row; least weighs what stands last."""
    return (
        known.folded(one.full_name) != known.folded(entry.name),
        not _may_be(one, entry),
        differs(one.relation, entry.values.get("relation", "")),
    )


def _surname(name: str) -> str:
    return fold(name).partition(" ")[0]
