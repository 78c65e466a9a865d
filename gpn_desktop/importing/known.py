"""What the register has already, found by whatever a list says of it.

On the way: households, people and villages of the register → the ones a row may be about.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gpn_desktop.registry import namesakes
from gpn_desktop.registry.former import key_of, named, split
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.moves import Turn
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold


@dataclass(frozen=True)
class Register:
    """All households, people and villages, those taken off the list as well.

    ``classes`` is what was decided of them, by household; ``commune`` is the code of ours.
    ``disputed`` are fields of which several values stand, by the record; ``undone`` are records
    that came with a list that was taken back: they never were here. ``turns`` are what acts left.
    """

    households: Sequence[Household] = ()
    people: Sequence[Person] = ()
    villages: Sequence[Village] = ()
    classes: Mapping[str, Sequence[ClassOfYear]] = field(default_factory=dict)
    commune: str = ""
    disputed: Collection[tuple[str, str]] = frozenset()
    undone: Collection[str] = frozenset()
    turns: Sequence[Turn] = ()


def agrees(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two births can be the same: what is not known disagrees with nothing."""
    if one is None or other is None:
        return True
    return one.earliest() <= other.latest() and other.earliest() <= one.latest()


def is_whole(birth: PartialDate | None) -> bool:
    """Tell whether a birth is known to the day."""
    return birth is not None and birth.day is not None


@dataclass(frozen=True)
class Known:
    """The register by ids, numbers, names and codes."""

    register: Register
    _folded: dict[str, str] = field(default_factory=dict)

    def folded(self, name: str) -> str:
        """Give a name as it is compared; each is folded once."""
        if name not in self._folded:
            self._folded[name] = fold(name)
        return self._folded[name]

    @cached_property
    def households(self) -> Mapping[str, Household]:
        """Households by id."""
        return {one.id: one for one in self.register.households}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People by id."""
        return {one.id: one for one in self.register.people}

    @cached_property
    def members(self) -> Mapping[str, list[Person]]:
        """People who were not taken off, by household."""
        found: dict[str, list[Person]] = defaultdict(list)
        for one in self.register.people:
            if one.deleted is None:
                found[one.household].append(one)
        return found

    @cached_property
    def _numbered(self) -> Mapping[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for one in self._were_here:
            for number in {one.id_number, one.old_id_number} - {""}:
                found[number].append(one)
        return found

    @property
    def _were_here(self) -> Iterable[Person]:
        """Give people but for those who came with a list that was taken back."""
        undone = self.register.undone
        return (one for one in self.register.people if one.id not in undone)

    @cached_property
    def _named(self) -> Mapping[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for one in self.register.people:
            if one.deleted is None and not self.is_gone(one.household):
                found[self.folded(one.full_name)].append(one)
        return found

    @cached_property
    def _left(self) -> Mapping[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for one in self._were_here:
            if one.deleted is not None or self.is_gone(one.household):
                found[self.folded(one.full_name)].append(one)
        return found

    @cached_property
    def _codes_left(self) -> Collection[tuple[str, str]]:
        undone = self.register.undone
        gone = (one for one in self.register.households if one.code and one.deleted is not None)
        return {(fold(one.code), one.village) for one in gone if one.id not in undone}

    @cached_property
    def _coded(self) -> Mapping[str, list[Household]]:
        found: dict[str, list[Household]] = defaultdict(list)
        for one in self.register.households:
            if one.code and one.deleted is None:
                found[fold(one.code)].append(one)
        return found

    @cached_property
    def _villages(self) -> Mapping[str, Village]:
        found: dict[str, Village] = {}
        for one in self.register.villages:
            found.setdefault(fold(one.name), one)
        return found

    @cached_property
    def _called(self) -> Mapping[str, list[Village]]:
        found: dict[str, list[Village]] = defaultdict(list)
        for one in self.register.villages:
            found[fold(one.name)].append(one)
        return found

    @cached_property
    def _of_former(self) -> Mapping[tuple[str, str], Village]:
        known = (one for one in self.register.villages if one.former)
        return {(fold(split(one.name)[0]), key_of(one.former)): one for one in known}

    @cached_property
    def places(self) -> Mapping[str, Village]:
        """Villages by id."""
        return {one.id: one for one in self.register.villages}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return namesakes.called(self.register.villages)

    def village_name(self, village: str) -> str:
        """Give what a village is called, by its id."""
        return self._names.get(village, "")

    def is_gone(self, household: str) -> bool:
        """Tell whether a household was taken off the list, or never was here."""
        found = self.households.get(household)
        return found is None or found.deleted is not None

    def village(self, written: str) -> Village | None:
        """Give a village by what is written of it."""
        name = village_named(written)[1]
        return self._villages.get(fold(name)) or self._villages.get(fold(written))

    def called(self, written: str) -> Sequence[Village]:
        """Give the villages that bear a name: two old communes may have had one each."""
        return self._called.get(fold(village_named(written)[1]), ())

    def placed(self, written: str, former: str) -> tuple[Village | None, str]:
        """Give the village of an old commune, and the name that a new one would have.

        One of that name that belonged to another old commune is another village.
        """
        if not former:
            place, (name, old) = self.village(written), split(written)
            return self.placed(name, old) if place is None and old else (place, written)
        bare = written.removesuffix(f" ({former})")
        own = self._of_former.get((fold(village_named(bare)[1]), key_of(former)))
        plain = self.village(bare)
        if own is not None or plain is None:
            return own, written
        is_other = plain.former or written != bare
        return (None, named(bare, former)) if is_other else (plain, written)

    def decided(self, household: str, year: str) -> str:
        """Give the class that a decision made here says of a year, "" if none does."""
        known = self.register.classes.get(household, ())
        ours = (one for one in known if one.listed is None and str(one.year) == year)
        return next((one.poverty_class for one in reversed([*ours])), "")

    def head(self, household: str) -> Person | None:
        """Give the head of a household."""
        return next((one for one in self.members.get(household, ()) if one.relation == HEAD), None)

    def headed_by(self, household: str) -> str:
        """Give the name of the head of a household, "" where it has none."""
        head = self.head(household)
        return head.full_name if head else ""

    def lives_with(self, person: Person) -> str:
        """Give by whom the household of somebody is known: its head, else who is asked about."""
        return self.headed_by(person.household) or person.full_name

    @cached_property
    def _turns(self) -> Mapping[tuple[str, str], list[Turn]]:
        found: dict[tuple[str, str], list[Turn]] = defaultdict(list)
        for one in reversed(self.register.turns):
            found[one.of, one.field].append(one)
        return found

    def left_behind(self, record: str, field: str) -> Sequence[Turn]:
        """Give by which acts a field of a record said something else before, the newest first."""
        return self._turns.get((record, field), ())

    @cached_property
    def _once_named(self) -> Mapping[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for turn in self.register.turns:
            one = self.people.get(turn.of) if turn.field == "full_name" else None
            if one is not None and one.deleted is None and not self.is_gone(one.household):
                found[self.folded(turn.before)].append(one)
        return found

    def once_named(self, name: str, household: str = "") -> Sequence[Person]:
        """Give who bore a name until it was corrected, of one household if it is given."""
        found = self._once_named.get(self.folded(name), ())
        return [one for one in found if household in ("", one.household)]

    def turned(self, record: str, field: str, before: str) -> Turn | None:
        """Give the act until which a field said this."""
        said = before.casefold()
        all_ = self.left_behind(record, field)
        return next((one for one in all_ if one.before.casefold() == said), None)

    def with_number(self, *numbers: str) -> Person | None:
        """Give who bears one of these numbers; who was taken off only where nobody else does."""
        found = [one for number in numbers if number for one in self._numbered.get(number, ())]
        return min(found, key=lambda one: one.deleted is not None, default=None)

    def named(self, name: str) -> Iterable[Person]:
        """Give who bears a name, marks aside."""
        return self._named.get(self.folded(name), ())

    def left(self, name: str) -> Sequence[Person]:
        """Give who bore a name, marks aside, and died, left or was taken off."""
        return self._left.get(self.folded(name), ())

    def has_left(self, code: str, village: str) -> bool:
        """Tell whether a household of that code and village was taken off the list."""
        return (fold(code), village) in self._codes_left

    def within(self, household: str, name: str) -> Sequence[Person]:
        """Give the members of a household who bear a name, marks aside."""
        wanted, members = self.folded(name), self.members.get(household, ())
        return [one for one in members if self.folded(one.full_name) == wanted]

    def coded(self, code: str, village: str) -> tuple[Household, ...]:
        """Give the households of a code, of one village if one is known by its id."""
        found = self._coded.get(fold(code), ())
        return tuple(one for one in found if not village or one.village == village)
