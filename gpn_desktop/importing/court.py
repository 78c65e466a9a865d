"""A list heard row by row against the register: which household, which person, what is to be told.

On the way: families as a list tells them + what the register has → ``verdicts``. Pure: the same
list over the same register gives the same verdicts, so that they can be reckoned again before
anything is written.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gpn_desktop.importing import own
from gpn_desktop.importing.alike import differs
from gpn_desktop.importing.claims import about_home, about_unknown, settled
from gpn_desktop.importing.class_changes import class_remarks
from gpn_desktop.importing.differing import (
    about_bearer,
    about_former,
    about_person,
    about_second_head,
    about_stranger,
    about_village,
    disputed,
    home_changes,
    is_kept,
    person_changes,
)
from gpn_desktop.importing.families import HOUSEHOLD, Entry, Family
from gpn_desktop.importing.identifying import person_of, stays_at
from gpn_desktop.importing.known import Known, Register, agrees
from gpn_desktop.importing.other_heads import bound
from gpn_desktop.importing.remarks import Remark, Weight, Why
from gpn_desktop.importing.resembling import Resembling, about_resembling
from gpn_desktop.importing.turned import about_turns
from gpn_desktop.importing.untold import headed, is_without_head, likely
from gpn_desktop.importing.verdicts import Change, Home, Judged, Judgement, Verdict, one_each
from gpn_desktop.registry.households import MANY, YOUNGEST_HEAD, Household
from gpn_desktop.registry.identity import DoubtCode, check_cccd
from gpn_desktop.registry.persons import PartialDate, Person, certainly_younger
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold

_DOUBTS: Final = {
    DoubtCode.CCCD_SEX: Why.NUMBER_SEX,
    DoubtCode.CCCD_BIRTH_YEAR: Why.NUMBER_BIRTH,
    DoubtCode.CCCD_PROVINCE: Why.NUMBER_PROVINCE,
}
_IN_NUMBERS: Final = ("sex", "birth_date")


def judge(families: Iterable[Family], register: Register, on: datetime.date) -> Judgement:
    """Give what comes of each row of a list."""
    court = _Court(Known(register), on)
    for told, met in [(one, court.met(one)) for one in families]:
        court.hear(told, *met)
    rows = settled(court.known, court.homes, one_each(court.rows))
    found = bound(court.known, court.homes, court.families, rows)
    return Judgement(found.rows, tuple(court.homes), found.together)


@dataclass
class _Court:
    """Hears one family after the other and remembers who was in the list already."""

    known: Known
    on: datetime.date
    rows: list[Judged] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    families: list[list[int]] = field(default_factory=list)
    _numbers: dict[str, Entry] = field(default_factory=dict)
    _names: dict[tuple[int, str], list[Entry]] = field(default_factory=dict)
    _heads: dict[tuple[str, ...], int] = field(default_factory=dict)
    _places: dict[tuple[str, str], tuple[Village | None, str]] = field(default_factory=dict)
    _alike: dict[tuple[str, str], Family] = field(default_factory=dict)
    _people: dict[str, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.resembling = Resembling(self.known)

    def met(self, told: Family) -> tuple[Family, Household | None]:
        """Give a family as it is heard, and its household: of all before one of them is judged."""
        family = own.heard(told, self.known)
        family, household = headed(self.known, family, self._place(family)[0])
        self.resembling.take(family, household)
        return family, household

    def hear(self, as_told: Family, family: Family, household: Household | None) -> None:
        """Judge the rows of a family; of our own list what the register does not say itself."""
        told = {one.row: one for one in as_told.entries}
        self.families.append([*told])
        place, village = self._place(family)
        if household is None:
            household = self.resembling.household(family, place)
            family = likely(self.known, as_told, family, household)
        if household is not None:
            place = stays_at(self.known, household, family, place)
        number = self._number(family, household, place)
        if number == len(self.homes):
            called = self.known.village_name(place.id) if place else ""
            self.homes.append(Home(family, household, place, village, called))
        home = self.homes[number]
        head_refused = False
        for entry in sorted(family.entries, key=lambda one: not one.is_head):
            judged = self._judged(entry, number, home, family)
            if head_refused and home.household is None and judged.verdict is not Verdict.REFUSED:
                remarks = (*judged.remarks, Remark(Why.HEAD_REFUSED, other=_row(family.head)))
                judged = replace(judged, verdict=Verdict.REFUSED, remarks=remarks)
            head_refused |= entry is family.head and judged.verdict is Verdict.REFUSED
            self.rows.append(own.as_it_stands(judged, told[entry.row]))
            self._numbers.setdefault(_number_of(told[entry.row]), entry)

    # which household

    def _place(self, family: Family) -> tuple[Village | None, str]:
        key = family.village, family.former
        if key not in self._places:
            self._places[key] = self.known.placed(*key) if family.village else (None, "")
        return self._places[key]

    def _number(self, family: Family, household: Household | None, place: Village | None) -> int:
        """Give the number of a family: that of an earlier one that is the same household."""
        keys = list(self._keys(family, household, place))
        met = (self._heads[key] for key in keys if key in self._heads)
        number = next((n for n in met if not self._is_another(family, n)), len(self.homes))
        for key in keys:
            self._heads.setdefault(key, number)
        return number

    def _is_another(self, family: Family, number: int) -> bool:
        """Tell whether two heads who seem to be one bear different numbers."""
        numbers = (_number_of(one) for one in (family.head, self.homes[number].family.head) if one)
        return len({one for one in numbers if one}) > 1

    def _keys(
        self, family: Family, household: Household | None, place: Village | None
    ) -> Iterator[tuple[str, ...]]:
        if household is not None:
            yield "household", household.id
            if household.id == family.household_id:
                return
        head = family.head
        if head is None or not head.name:
            return
        name = self.known.folded(head.name)
        where = _where(family, place)
        birth, number = head.values.get("birth_date"), head.values.get("id_number", "")
        code = str(family.household.get("code", ""))
        if number:
            yield "number", number, name
        if birth is not None:
            yield "born", where, name, str(birth)
        elif code:
            yield "code", where, name, code
        yield "row", *head.written

    # which person

    def _judged(self, entry: Entry, number: int, home: Home, family: Family) -> Judged:
        remarks = list(entry.remarks)
        twin = self._twin(entry, number)
        person = person_of(self.known, entry, home.household)
        strange = [] if person or family.is_bare else [*about_stranger(self.known, entry, home)]
        if is_like := person is None and not strange:
            person = self.resembling.person(entry, home.household)
        remarks += self._about_home(entry, home, family)
        changes = list(home_changes(self.known, home)) if _speaks(entry, home, family) else []
        if (claim := about_home(self.known, home, family, changes)) is not None:
            remarks.append(claim)
        if person is not None:
            remarks += about_person(self.known, entry, person)
            remarks += about_bearer(self.known, entry, person)
            changes += person_changes(entry, person)
            if is_like:
                remarks += about_resembling(self.known, entry, person, changes)
            remarks = [one for one in remarks if not is_kept(one, person, home.household)]
            if all(one.field != "birth_date" for one in changes):  # it is as the register has it
                remarks = [one for one in remarks if one.why is not Why.MONTH_FIRST]
        elif not family.is_bare:
            remarks += strange
            remarks += about_second_head(self.known, entry, home)
        remarks += about_turns(self.known, home, person, changes)
        remarks += disputed(self.known, changes, person, home.household)
        if changes or person is None:
            remarks += self._about_number(entry, person, changes)
            remarks += about_unknown(self.known, entry, family)
            if home.household is not None:
                remarks += self.resembling.about_home(entry, family, home.household)
        if family.is_bare:
            remarks = [one for one in remarks if not is_kept(one, None, home.household)]
        verdict = self._verdict(remarks, changes, twin, entry, person, home, family)
        if twin is not None and verdict is Verdict.DUPLICATE:
            remarks.append(Remark(Why.TWICE_IN_LIST, other=_row(twin)))
        return Judged(entry, verdict, number, tuple(remarks), tuple(changes), person)

    def _verdict(
        self,
        remarks: Sequence[Remark],
        changes: Sequence[Change],
        twin: Entry | None,
        entry: Entry,
        person: Person | None,
        home: Home,
        family: Family,
    ) -> Verdict:
        weights = {one.weight for one in remarks}
        if Weight.REFUSED in weights:
            return Verdict.REFUSED
        if twin is not None:
            return Verdict.DUPLICATE
        if Weight.DOUBTFUL in weights:
            return Verdict.DOUBTFUL
        if changes:
            return Verdict.CHANGED
        is_known = person is not None or (family.is_bare and home.household is not None)
        return Verdict.SAME if is_known else Verdict.NEW

    def _twin(self, entry: Entry, number: int) -> Entry | None:
        """Give the earlier row that tells of the same person, and remember this one."""
        if entry.person_id in self.known.people:
            first = self._people.setdefault(entry.person_id, entry)
            return first if first is not entry else None
        name = self.known.folded(entry.name)
        mine = str(entry.values.get("id_number", "")) or str(entry.values.get("old_id_number", ""))
        found: Entry | None = None
        earlier = self._numbers.get(mine) if mine else None
        if earlier is not None and self.known.folded(earlier.name) == name:
            found = earlier
        if mine:
            self._numbers.setdefault(mine, entry)
        if not name:
            return found
        birth = entry.values.get("birth_date")
        for other in self._names.setdefault((number, name), []):
            if found is None and _one_birth(other.values.get("birth_date"), birth):
                found = other if not differs(_number_of(other), mine) else None
        self._names[number, name].append(entry)
        return found

    # what is to be told

    def _about_home(self, entry: Entry, home: Home, family: Family) -> Iterator[Remark]:
        if home.household is None and not home.village:
            yield Remark(Why.VILLAGE_MISSING, "village")
        if home.household is None and family.head is None and not family.is_bare:
            yield Remark(Why.HEAD_MISSING)
        if home.household is None and home.place is None:
            yield from about_former(self.known, family)
        if entry.is_head or is_without_head(family, entry):
            yield from about_village(self.known, home)
            if home.household is not None and home.family is family:
                listed = family.household.get("listed", {})
                yield from class_remarks(home.household, listed, self.known)
        if not entry.is_head:
            return
        head = family.head
        if entry is not head and "relation" in entry.values:
            yield Remark(Why.HEAD_TWICE, "relation", entry.name, _row(head))
        if home.household is None and home.place is None and home.village:
            yield Remark(Why.VILLAGE_NEW, "village", home.village)
        yield from self._alike_before(entry, home, family)
        if len(family.entries) > MANY:
            yield Remark(Why.MANY_MEMBERS, "", str(len(family.entries)))
        birth = entry.values.get("birth_date")
        if "relation" in entry.values and entry.person_id in self.known.people:
            birth = birth or self.known.people[entry.person_id].birth_date
        if certainly_younger(birth, YOUNGEST_HEAD, self.on):
            yield Remark(Why.HEAD_YOUNG, "birth_date", str(birth), str(YOUNGEST_HEAD))

    def _alike_before(self, head: Entry, home: Home, family: Family) -> Iterator[Remark]:
        """Tell of an earlier head of that name and village, and by what they are told apart."""
        key = _where(family, home.place), self.known.folded(head.name)
        earlier = self._alike.setdefault(key, family)
        if home.household is not None or earlier is family or earlier is home.family:
            return
        other = earlier.head
        assert other is not None  # noqa: S101 - it stands there by the name of its head
        codes = [str(one.household.get("code", "")) for one in (earlier, family)]
        born = [one.values.get("birth_date") for one in (other, head)]
        apart = (
            ("id_number", differs(_number_of(other), _number_of(head))),
            ("birth_date", not agrees(*born)),
            (f"{HOUSEHOLD}code", differs(*codes)),
        )
        by = next((field for field, is_other in apart if is_other), "")
        why = Why.NAMESAKE if by else Why.ALIKE_IN_LIST
        yield Remark(why, "full_name", by or head.name, _row(other))

    def _about_number(
        self, entry: Entry, person: Person | None, changes: Iterable[Change]
    ) -> Iterator[Remark]:
        values = entry.values
        number = str(values.get("id_number", ""))
        is_ours = bool(entry.texts) and not values.keys().isdisjoint(_IN_NUMBERS)
        if person is not None and (is_ours or any(one.field == "sex" for one in changes)):
            number = number or person.id_number
        sex = values.get("sex", person.sex if person else "")
        birth = values.get("birth_date", person.birth_date if person else None)
        for doubt in check_cccd(number, sex, birth):
            if doubt.code in _DOUBTS:  # the register may hold one of another length
                yield Remark(_DOUBTS[doubt.code], "id_number", number, str(birth or ""))
        earlier = self._numbers.get(number) if number else None
        if earlier is not None and self.known.folded(earlier.name) != self.known.folded(entry.name):
            yield Remark(Why.NUMBER_TWICE, "id_number", number, _row(earlier))


def _speaks(entry: Entry, home: Home, family: Family) -> bool:
    """Tell whether a row speaks for its household: the head's, else the first."""
    return home.family is family and entry is (family.head or family.entries[0])


def _where(family: Family, place: Village | None) -> str:
    """Give by what the village of a family is known."""
    return place.id if place else fold(village_named(family.village)[1])


def _row(entry: Entry | None) -> str:
    return str(entry.row) if entry else ""


def _number_of(entry: Entry) -> str:
    return str(entry.values.get("id_number", ""))


def _one_birth(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two rows of one household and name are one person."""
    return one == other or (one is not None and other is not None and agrees(one, other))
