"""Two laptops that act on the same families, and two that only receive, in opposite orders.

Each step is taken at one laptop; whatever the rules refuse is left out. Their ops pass as they are:
what becomes of them after any order of arrival is the law of the journal, and that nothing an
officer did is lost or covered on the way there is the law of the acts.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import GpnError
from gpn_desktop.journal.op import DELETED, NOTE, LogId, Op
from gpn_desktop.registry.places import Village
from gpn_desktop.services import (
    findings,
    households,
    moving,
    newcomers,
    timeline,
    undoing,
    uniting,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.records import SupportRecord
from tests.services.conftest import HERE, made, opened
from tests.services.families import NAMES, Families, all_of, an_act, put_families

LAN, HAI, FIRST_LAN, FIRST_HAI = range(4)
PEOPLE = tuple(NAMES)
TWINS = {"be": "nam"}
LEFT_BY = ("departure", "death", "join", "unite")
Step = tuple[int, str, tuple[str, ...], bool]
"""A laptop, what is done there, to whom, and whether the sheet lay open since the beginning."""
Plant = Callable[[pytest.MonkeyPatch], None]
"""Puts a bug in, for as long as a test runs."""


def installation(number: int) -> Any:
    """Give one of four machines of a commune."""
    return replace(
        HERE,
        id=f"1457a110-0000-4000-8000-00000000000{number + 1}",
        device=f"dec1ce00-0000-4000-8000-00000000000{number + 1}",
    )


@contextmanager
def pair(root: Path) -> Iterator[tuple[Desk, Desk]]:
    """Give two machines of a commune in which nothing stands yet."""
    two = (made(root / "0", installation(0)), made(root / "1", installation(1)))
    yield two
    for one in two:
        one.close()


def meet(laptops: tuple[Desk, Desk], first: int) -> None:
    """Let both hear all that either wrote, that of the ``first`` before that of the other."""
    both = (ops_of(laptops[0]), ops_of(laptops[1]))
    for ops in (both[first], both[1 - first]):
        for one in laptops:
            receive(one, ops)


def prepared(root: Path) -> Families:
    """Make the four, all of which know the families; they are left closed."""
    desks = [made(root / str(number), installation(number)) for number in range(4)]
    families = put_families(desks[0])
    with desks[0].store.transaction(desks[0].actor) as tx:
        tx.places.villages.put(Village(tx.new_entity(), "Khu 2", "rural"))
    _give_to_all(desks[0], families)
    for desk in desks[1:]:
        receive(desk, ops_of(desks[0]))
    for desk in desks:
        desk.close()
    return families


def _give_to_all(desk: Desk, families: Families) -> None:
    """Hand something over to each of the people and households."""
    with desk.store.transaction(desk.actor) as tx:
        _give(tx, (families.h, families.o), "household")
        _give(tx, families.people.values(), "person")


def ops_of(desk: Desk) -> list[Op]:
    """Give all that a machine holds."""
    with desk.store.reading() as tx:
        return [op for log, spans in tx.operations.held().items() for op in _within(tx, log, spans)]


def _within(tx: Transaction, log: LogId, spans: Sequence[tuple[int, int]]) -> list[Op]:
    return list(tx.operations.within(log, spans))


def receive(desk: Desk, ops: Sequence[Op]) -> None:
    """Take ops in, and look for what does not agree, as after a package."""
    with desk.store.transaction(desk.actor) as tx:
        tx.operations.receive(ops)
        findings.check(desk, tx, {one.entity for one in ops})


@dataclass
class Laptops:
    """The four machines, what was done at each, and the sheets that lay open."""

    desks: list[Desk]
    families: Families
    sheets: list[moving.Sight] = field(default_factory=list)
    events: list[list[str]] = field(default_factory=lambda: [[], []])

    @classmethod
    def opened(cls, root: Path, template: Path, families: Families) -> "Laptops":
        """Open copies of the four."""
        desks = []
        for number in range(4):
            folder = root / str(number)
            folder.mkdir(parents=True)
            shutil.copyfile(template / str(number) / "gpn.db", folder / "gpn.db")
            desks.append(opened(folder, here=installation(number)))
        made = cls(desks, families)
        made.sheets = [moving.sheet(one, families.h, families.o).sight for one in desks[:2]]
        return made

    def close(self) -> None:
        for desk in self.desks:
            desk.close()

    def run(self, steps: Sequence[Step]) -> None:
        """Take the steps, then let everybody hear everything, and ask the laws."""
        for at, what, who, is_old in steps:
            if what == "exchange":
                receive(self.desks[at], ops_of(self.desks[1 - at]))
            elif what == "undo":
                self._undo(at)
            elif what == "unite":
                self._unite(at, who)
            elif what == "give":
                self._give(at)
            elif what == "addition":
                self._add(at, who)
            elif what == "amendment":
                self._amend(at, who, is_old=is_old)
            else:
                self._act(at, what, who, is_old=is_old)
        self._meet()

    def _act(self, at: int, what: str, who: tuple[str, ...], *, is_old: bool) -> None:
        desk = self.desks[at]
        of = "o" if set(who) & {"tu", "be"} else "h"
        rest = told(what, who, of)
        if what == "relocation":
            rest["to"] = self._village(at, who)
        one = an_act(self.families, what, *who, of=self.families[of], **rest)
        sight = self.sheets[at] if is_old else _sight(desk, one.household, one.to)
        before = unseen(desk, sight) if is_old else set()
        try:
            done = moving.perform(desk, one, sight).value
        except GpnError:
            return
        self.events[at].append(done.id)
        covered = before - unseen(desk, sight)
        assert not covered, f"what came since the sheet was opened was covered: {covered}"
        with desk.store.reading() as tx:
            for entity, name, _ in before:
                record = tx.operations.standing(entity)
                assert record is not None
                is_told = not record.is_deleted or name == DELETED or name in record.unseen
                assert is_told, f"taken off over a writing that was not seen: {name}"

    def _village(self, at: int, who: tuple[str, ...]) -> str:
        """Give one of the villages that all know."""
        with self.desks[at].store.reading() as tx:
            first = sorted(tx.places.villages.where(), key=lambda one: (one.order, one.name))
        return first[len(who) % 3].id

    def _add(self, at: int, who: tuple[str, ...]) -> None:
        """Add a household, where nobody is named to a village that comes with it."""
        desk = self.desks[at]
        village = self._village(at, who) if who else "Nà Mới"
        new = Newcomer(f"Vi Thị Mới {len(who)}", village)
        judged = [self.families[one] for one in who[:1]]
        home = newcomers.add_household(desk, new, judged).value
        (said,) = [one for one in timeline.timeline(desk, home.id) if one.sort == "addition"]
        self.events[at].append(said.event)

    def _amend(self, at: int, who: tuple[str, ...], *, is_old: bool) -> None:
        """Correct the household itself, as its page stood at the beginning or stands now."""
        desk, of = self.desks[at], self.families["o" if set(who) & {"tu", "be"} else "h"]
        fields = {"phone": f"07{len(who)}", "village": self._village(at, who[1:])}
        shown = self.sheets[at][of].items() if is_old else ()
        seen = {name: tuple(refs) for name, refs in shown} if is_old else None
        try:
            done = households.correct_household(desk, of, fields, seen).value
        except GpnError:
            return
        self.events[at] += [done.id] if done else []

    def _give(self, at: int) -> None:
        """Hand something over to all whom nobody has given anything yet: who is new."""
        desk = self.desks[at]
        with desk.store.transaction(desk.actor) as tx:
            had = {one.subject for one in tx.support.all()}
            for home in tx.households.all():
                _give(tx, {home.id} - had, "household")
                _give(tx, {one.id for one in tx.households.members(home.id)} - had, "person")

    def _unite(self, at: int, who: tuple[str, ...]) -> None:
        try:
            stays, goes = (self.families[one] for one in who[:2])
            done = uniting.unite(self.desks[at], stays, goes, "trùng").value
        except (GpnError, ValueError):
            return
        self.events[at].append(done.id)

    def _undo(self, at: int) -> None:
        desk = self.desks[at]
        if not self.events[at]:
            return
        event = self.events[at].pop()
        try:
            back = undoing.undo(desk, event).value
        except GpnError:
            return
        with desk.store.reading() as tx:
            _, did = undoing.done_by(tx, event)
            _, undid = undoing.done_by(tx, back.id)
            wrote = {
                (one.entity, name, str(one.fields[name])) for one in did for name in values(one)
            }
            for op in undid:
                for name in op.parents:
                    gone = dict.fromkeys(op.parents[name], (op.entity, name))
                    for one in (kept.op for kept in tx.operations.about(op.entity)):
                        if one.ref in gone:
                            assert (op.entity, name, str(one.fields[name])) in wrote

    def _meet(self) -> None:
        """Hear each other, in both orders, and be asked."""
        lan, hai = (ops_of(one) for one in self.desks[:2])
        receive(self.desks[LAN], hai)
        receive(self.desks[HAI], lan)
        for number, those in ((FIRST_LAN, (lan, hai)), (FIRST_HAI, (hai, lan))):
            for ops in those:
                receive(self.desks[number], ops)
        self._agree()
        self._the_past_is_read_once()
        self._nobody_is_lost()
        self._nothing_given_is_lost()
        self._every_value_stands_or_was_seen()

    def _agree(self) -> None:
        first = all_of(self.desks[LAN])
        quarrels = {str(one.conflict) for one in _quarrels(self.desks[LAN])}
        for desk in self.desks[1:]:
            assert all_of(desk) == first
            assert {str(one.conflict) for one in _quarrels(desk)} == quarrels

    def _the_past_is_read_once(self) -> None:
        """What was given is shown on one page of those on the list: that of who it is today."""
        led = [_led(desk) for desk in self.desks]
        assert all(one == led[0] for one in led[1:])
        for desk in self.desks[:1] + self.desks[2:3]:
            with desk.store.reading() as tx:
                known, records = tx.households.lineage(), tx.support.all()
                open_ = [one.id for one in tx.households.all()]
                homes = {one.id: one.household for one in tx.households.persons.where()}
            pages = {one: given(households.household_page(desk, one)) for one in open_}
            for one in records:
                today = known.standing(one.subject)
                there = [page for page, ids in pages.items() for each in ids if each == one.id]
                home = homes.get(today, today)
                assert home in there or home not in open_, one.id
                ways = {homes.get(each, each) for each in (*known.onward(one.subject), today)}
                ways |= known.onward(home)
                assert len(there) == len(set(there)), one.id
                assert set(there) <= ways, one.id

    def _nobody_is_lost(self) -> None:
        """Everybody stands in a household on the list, was taken off, or is told to be left."""
        for desk in self.desks:
            with desk.store.reading() as tx:
                people = tx.households.persons.where()
                open_ = {one.id for one in tx.households.all()}
                found = {one.facts.get("person") for one in tx.findings.all()}
                places = {one.id for one in tx.places.villages.all()}
                assert {one.village for one in tx.households.all()} <= places
            for one in people:
                assert one.deleted or one.household in open_ or one.id in found, one.full_name

    def _nothing_given_is_lost(self) -> None:
        """Who was given something is on the list, an act says how he left it, or it is told."""
        for desk in self.desks:
            with desk.store.reading() as tx:
                people = {one.id: one for one in tx.households.persons.where()}
                off = {one.id for one in people.values() if one.deleted is not None}
                off |= {one.id for one in tx.households.gone()}
                acted = [one for one in tx.households.events.where() if one.sort in LEFT_BY]
                named = {each for one in acted for each in one.detail["people"]}
                named |= {each for one in acted for each in (one.subject, one.to)}
                named |= {one.detail["household"] for one in acted}
                found = [one for one in tx.findings.all() if one.code == "records_left"]
                told = {one.facts.get("person", one.entity) for one in found}
                for one in {each.subject for each in tx.support.all()} & off - named:
                    home = people[one].household if one in people else one
                    assert told & {one, home}, "what was given stands nowhere"

    def _every_value_stands_or_was_seen(self) -> None:
        """Whatever was written is still a side of its field, or another one says it saw it."""
        with self.desks[LAN].store.reading() as tx:
            entities = {op.entity for one in self.desks[:2] for op in ops_of(one)}
            for entity in entities:
                ops = [kept.op for kept in tx.operations.about(entity)]
                record = tx.operations.standing(entity)
                assert record is not None
                cited = {
                    (name, ref) for op in ops for name in op.parents for ref in op.parents[name]
                }
                for op in ops:
                    for name in values(op):
                        is_side = op in record.siblings.get(name, ())
                        assert is_side or (name, op.ref) in cited


def _give(tx: Transaction, to: Iterable[str], kind: str) -> None:
    for one in sorted(to):
        tx.support.put(SupportRecord(tx.new_entity(), one, kind, type="TETQUA"))


def told(what: str, who: tuple[str, ...], of: str) -> dict[str, Any]:
    """Give what an act of this sort needs besides its people."""
    other = "h" if of == "o" else "o"
    rest: dict[str, dict[str, Any]] = {
        "split": {"head": who[0]} if who else {},
        "join": {"to": other, "same": TWINS if of == "h" else {}},
        "move": {"to": other, "relations": dict.fromkeys(who, "other")},
        "head": {"head": who[-1]} if who else {},
        "correction": {"said": {"phone": f"09{len(who)}"}},
        "birth": {"said": {"full_name": "Vi Thị Na", "relation": "grandchild"}},
        "arrival": {"said": {"full_name": "Lý Văn Đến", "relation": "other"}},
    }
    return rest.get(what, {})


def given(page: HouseholdPage) -> list[str]:
    """Give the supports that a page shows, its own and those of former records."""
    former = (each for one in page.former for each in one.supports)
    return [one.id for one in (*page.supports, *former)]


def _led(desk: Desk) -> set[tuple[str, str]]:
    with desk.store.reading() as tx:
        return {(one.gone, one.stays) for one in tx.households.lineage().passages}


def values(op: Op) -> set[str]:
    """Give the fields in which an op says something."""
    return set(op.fields) - {NOTE}


def _sight(desk: Desk, household: str, other: str) -> moving.Sight:
    is_house = other in all_of(desk)
    return moving.sheet(desk, household, other if is_house else "").sight


def unseen(desk: Desk, sight: moving.Sight) -> set[tuple[str, str, str]]:
    """Give the writings that stand of the records of a sheet and came after it was opened."""
    found = set()
    with desk.store.reading() as tx:
        for entity, known in sight.items():
            for name, refs in tx.operations.seen(entity).items():
                old = {tuple(one) for one in known.get(name, ())}
                own = tx.log.text
                found |= {
                    (entity, name, str(r)) for r in refs if tuple(r) not in old and r.log != own
                }
    return found


def _quarrels(desk: Desk) -> Sequence[Any]:
    with desk.store.reading() as tx:
        return tx.operations.quarrels()


def notices(
    opened: AbstractContextManager[Laptops],
    steps: Sequence[Step],
    plant: Plant,
    patch: pytest.MonkeyPatch,
) -> None:
    """Plant a bug, and ask that the laws notice it on the way of these steps."""
    plant(patch)
    with opened as four, pytest.raises(AssertionError):
        four.run(steps)
