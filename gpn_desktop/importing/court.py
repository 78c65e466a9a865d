"""A list heard row by row against the register: which household, which person, what is to be told.

On the way: families as a list tells them + what the register has → ``verdicts``. Pure: the same
list over the same register gives the same verdicts, so that they can be reckoned again before
anything is written.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from gpn_desktop.importing.class_changes import class_changes, class_remarks
from gpn_desktop.importing.known import Known, Register, agrees, is_whole
from gpn_desktop.importing.reading import Entry, Family
from gpn_desktop.importing.values import Remark, Weight, Why
from gpn_desktop.importing.verdicts import Change, Home, Judged, Judgement, Verdict
from gpn_desktop.registry.former import Belongs, belongs
from gpn_desktop.registry.households import MANY, YOUNGEST_HEAD, Household
from gpn_desktop.registry.identity import DoubtCode, check_cccd
from gpn_desktop.registry.persons import HEAD, PartialDate, Person, certainly_younger
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold

NEAR: Final = 2  # years between two births that may be one, misread
_DOUBTS: Final = {
    DoubtCode.CCCD_SEX: Why.NUMBER_SEX,
    DoubtCode.CCCD_BIRTH_YEAR: Why.NUMBER_BIRTH,
    DoubtCode.CCCD_PROVINCE: Why.NUMBER_PROVINCE,
}
_NOT_WHOLE: Final = {
    Belongs.PART: Why.VILLAGE_DIVIDED,
    Belongs.NOT_OURS: Why.VILLAGE_ELSEWHERE,
}
_PERSON = frozenset(one.name for one in fields(Person))


def judge(families: Iterable[Family], register: Register, on: datetime.date) -> Judgement:
    """Give what comes of each row of a list."""
    court = _Court(Known(register), on)
    for family in families:
        court.hear(family)
    rows = sorted(court.rows, key=lambda one: one.row)
    return Judgement(tuple(rows), tuple(court.homes))


@dataclass
class _Court:
    """Hears one family after the other and remembers who was in the list already."""

    known: Known
    on: datetime.date
    rows: list[Judged] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    _numbers: dict[str, Entry] = field(default_factory=dict)
    _names: dict[tuple[int, str], list[Entry]] = field(default_factory=dict)
    _heads: dict[tuple[str, ...], int] = field(default_factory=dict)
    _places: dict[tuple[str, str], tuple[Village | None, str]] = field(default_factory=dict)
    _alike: dict[tuple[str, str], Family] = field(default_factory=dict)

    def hear(self, family: Family) -> None:
        """Judge the rows of a family."""
        place, village = self._place(family)
        household = self._household(family, place)
        number = self._number(family, household, place)
        if number == len(self.homes):
            self.homes.append(Home(family, household, place, village))
        home = self.homes[number]
        head_refused = False
        for entry in sorted(family.entries, key=lambda one: not one.is_head):
            judged = self._judged(entry, number, home, family)
            if head_refused and home.household is None and judged.verdict is not Verdict.REFUSED:
                remarks = (*judged.remarks, Remark(Why.HEAD_REFUSED, other=_row(family.head)))
                judged = replace(judged, verdict=Verdict.REFUSED, remarks=remarks)
            head_refused |= entry is family.head and judged.verdict is Verdict.REFUSED
            self.rows.append(judged)

    # which household

    def _place(self, family: Family) -> tuple[Village | None, str]:
        key = family.village, family.former
        if key not in self._places:
            self._places[key] = self.known.placed(*key) if family.village else (None, "")
        return self._places[key]

    def _household(self, family: Family, place: Village | None) -> Household | None:
        """Give the household of the register that a family is."""
        known = self.known
        if family.household_id and not known.is_gone(family.household_id):
            return known.households[family.household_id]
        head = family.head
        found = self._somebody(head) if head else None
        if found is None and head:
            found = self._namesake(head, place)
        if found is None:
            found = self._coded(family, place) or self._by_members(family)
        if found is None or known.is_gone(found.household):
            return None
        return known.households[found.household]

    def _somebody(self, entry: Entry) -> Person | None:
        """Give who a row is about by id or number."""
        if entry.person_id in self.known.people:
            return self.known.people[entry.person_id]
        values = entry.values
        return self.known.with_number(values.get("id_number", ""), values.get("old_id_number", ""))

    def _namesake(self, head: Entry, place: Village | None) -> Person | None:
        """Give the head of the village who bears a name and can be born then; nobody if two do."""
        if place is None:
            return None
        birth = head.values.get("birth_date")
        found = [
            one
            for one in self.known.named(head.name)
            if one.relation == HEAD
            and self.known.households[one.household].village == place.id
            and agrees(one.birth_date, birth)
            and not _differs(one.id_number, head.values.get("id_number", ""))
        ]
        return found[0] if len(found) == 1 else None

    def _coded(self, family: Family, place: Village | None) -> Person | None:
        """Give somebody of the household of that code in whom the list and the register agree."""
        code = family.household.get("code", "")
        for one in self.known.coded(code, place.id if place else "") if code else ():
            for entry in family.entries:
                found = self.known.among(one.id, entry.name, entry.values.get("birth_date"))
                if found is not None and agrees(found.birth_date, entry.values.get("birth_date")):
                    return found
        return None

    def _by_members(self, family: Family) -> Person | None:
        """Give a member by number, where at least half of those who have one live together."""
        found = [one for one in map(self._somebody, family.entries) if one is not None]
        homes = [one.household for one in found if one.deleted is None]
        most = max(homes, key=homes.count, default="")
        if not homes or homes.count(most) * 2 < len([e for e in family.entries if e.name]):
            return None
        return next(one for one in found if one.household == most)

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
        person = self._person(entry, home.household)
        remarks += self._about_home(entry, home, family)
        changes = list(self._home_changes(home)) if _speaks(entry, home, family) else []
        if person is not None:
            remarks += self._about_person(entry, person, home)
            changes += _changes(entry, person)
            remarks = [one for one in remarks if not _is_kept(one, person, home.household)]
        elif not family.is_bare:
            remarks += self._about_stranger(entry, home)
        if changes or person is None:
            remarks += self._about_number(entry, person)
        if family.is_bare:
            remarks = [one for one in remarks if not _is_kept(one, None, home.household)]
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
                found = other if not _differs(_number_of(other), mine) else None
        self._names[number, name].append(entry)
        return found

    def _person(self, entry: Entry, household: Household | None) -> Person | None:
        """Give who in the household a row is about."""
        found = self._somebody(entry)
        if found is not None and found.deleted is None:
            is_here = household is not None and found.household == household.id
            return found if is_here else None
        if household is None or not entry.name:
            return None
        among = self.known.among(household.id, entry.name, entry.values.get("birth_date"))
        number = entry.values.get("id_number", "")
        return None if among is None or _differs(among.id_number, number) else among

    # what is to be told

    def _about_home(self, entry: Entry, home: Home, family: Family) -> Iterator[Remark]:
        if home.household is None and not home.village:
            yield Remark(Why.VILLAGE_MISSING, "village")
        if home.household is None and family.head is None and not family.is_bare:
            yield Remark(Why.HEAD_MISSING)
        if home.household is None and home.place is None:
            yield from self._about_former(family)
        if not entry.is_head:
            return
        head = family.head
        if entry is not head:
            yield Remark(Why.HEAD_TWICE, "relation", entry.name, _row(head))
        if home.household is None and home.place is None and home.village:
            yield Remark(Why.VILLAGE_NEW, "village", home.village)
        if home.household is not None and home.family is family:
            listed = family.household.get("listed", {})
            yield from class_remarks(home.household, listed, self.known)
        yield from self._alike_before(entry, home, family)
        if len(family.entries) > MANY:
            yield Remark(Why.MANY_MEMBERS, "", str(len(family.entries)))
        birth = entry.values.get("birth_date")
        if certainly_younger(birth, YOUNGEST_HEAD, self.on):
            yield Remark(Why.HEAD_YOUNG, "birth_date", str(birth), str(YOUNGEST_HEAD))

    def _about_former(self, family: Family) -> Iterator[Remark]:
        """Tell of a village whose old commune went elsewhere, wholly or in part."""
        former = family.former
        found = belongs(former, self.known.register.commune) if former else Belongs.UNKNOWN
        if found in _NOT_WHOLE:
            yield Remark(_NOT_WHOLE[found], "village", family.village, former)

    def _alike_before(self, head: Entry, home: Home, family: Family) -> Iterator[Remark]:
        """Tell of an earlier head of that name and village of whom nothing says he is another."""
        key = _where(family, home.place), self.known.folded(head.name)
        earlier = self._alike.setdefault(key, family)
        if home.household is not None or earlier is family or earlier is home.family:
            return
        other = earlier.head
        codes = [str(one.household.get("code", "")) for one in (earlier, family)]
        born = [one.values.get("birth_date") for one in (other or head, head)]
        if other is None or _differs(_number_of(other), _number_of(head)):
            return
        if agrees(*born) and not _differs(*codes):
            yield Remark(Why.ALIKE_IN_LIST, "full_name", head.name, _row(other))

    def _about_person(self, entry: Entry, person: Person, home: Home) -> Iterator[Remark]:
        """Tell where the list names another head than the register: two heads come of it."""
        said = entry.values.get("relation", person.relation)
        if said == person.relation or HEAD not in (said, person.relation) or not person.relation:
            return
        head = self.known.head(person.household)
        yield Remark(Why.OTHER_HEAD, "relation", entry.name, head.full_name if head else "")

    def _about_stranger(self, entry: Entry, home: Home) -> Iterator[Remark]:
        """Tell of somebody elsewhere in the register who may be the same."""
        found = self._somebody(entry)
        if found is not None:
            gone = found.deleted is not None or self.known.is_gone(found.household)
            why = Why.TAKEN_OFF if gone else Why.ELSEWHERE
            yield Remark(why, "id_number", entry.name, self._home_of(found))
            return
        birth = entry.values.get("birth_date")
        if birth is None:
            return
        for one in self.known.named(entry.name):
            is_same = one.birth_date == birth and is_whole(birth)
            is_near = entry.is_head and one.relation == HEAD and self._is_near(one, birth, home)
            differs = _differs(one.id_number, entry.values.get("id_number", ""))
            if (is_same or is_near) and not differs:
                yield Remark(Why.ALIKE, "full_name", entry.name, self._home_of(one))
                return

    def _is_near(self, one: Person, birth: PartialDate, home: Home) -> bool:
        """Tell whether a head lives in that village and was born about then."""
        born, lives = one.birth_date, self.known.households[one.household].village
        is_there = home.place is not None and lives == home.place.id
        return is_there and (born is None or abs(born.year - birth.year) <= NEAR)

    def _home_of(self, person: Person) -> str:
        head = self.known.head(person.household)
        return head.full_name if head else person.full_name

    def _about_number(self, entry: Entry, person: Person | None) -> Iterator[Remark]:
        values = entry.values
        number = str(values.get("id_number", ""))
        sex = values.get("sex", person.sex if person else "")
        birth = values.get("birth_date", person.birth_date if person else None)
        for doubt in check_cccd(number, sex, birth):
            yield Remark(_DOUBTS[doubt.code], "id_number", number, str(birth or ""))
        earlier = self._numbers.get(number) if number else None
        if earlier is not None and self.known.folded(earlier.name) != self.known.folded(entry.name):
            yield Remark(Why.NUMBER_TWICE, "id_number", number, _row(earlier))

    def _home_changes(self, home: Home) -> Iterator[Change]:
        if home.household is None:
            return
        told = dict(home.family.household)
        yield from class_changes(home.household, told.pop("listed", {}), self.known)
        for name, after in told.items():
            before = getattr(home.household, name)
            if not _says_the_same(before, after):
                yield Change(f"household.{name}", before, after)
        before = self.known.village_name(home.household.village)
        after = home.place.name if home.place else village_named(home.village)[1]
        is_there = home.place is not None and home.place.id == home.household.village
        if after and not is_there:
            yield Change("household.village", before, after)


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


def _differs(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _one_birth(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two rows of one household and name are one person."""
    return one == other or (one is not None and other is not None and agrees(one, other))


def _is_kept(remark: Remark, person: Person | None, household: Household | None) -> bool:
    """Tell whether a word that is not known is what the register holds anyway."""
    if remark.why is not Why.WORD_UNKNOWN:
        return False
    of: Mapping[str, Any] = {
        **({} if person is None else {one: getattr(person, one) for one in _PERSON}),
        **({} if household is None else {f"household.{k}": v for k, v in vars(household).items()}),
    }
    return bool(of.get(remark.field) == remark.found)


def _changes(entry: Entry, person: Person) -> list[Change]:
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
