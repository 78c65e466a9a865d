"""What lists say of a year, on two laptops: all agree, nothing is covered, a decision holds.

One laptop takes a list in while the other decides, corrects or takes another list in; imports are
undone in between. The bugs that are planted below must be noticed by the same laws.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from gpn_desktop import chance
from gpn_desktop.importing import court, sheet
from gpn_desktop.importing.known import Known
from gpn_desktop.importing.verdicts import Change, Verdict
from gpn_desktop.journal.op import Op
from gpn_desktop.reviews import decisions
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.services import conflicts, households, lists, taking_back
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Preview
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.families import NAMES, Families
from tests.services.laptops import HAI, LAN, Laptops, Plant, Step, notices, ops_of, prepared

HEAD, BORN = NAMES["ba"][0], str(NAMES["ba"][2])
TITLES = ("Họ và tên", "Ngày sinh", "Thôn", "Phân loại hộ")
WORDS = {"poor": "HN", "near_poor": "HCN", "not_poor": "không nghèo"}
YEARS = ("2024", "2025")
SAID = tuple((code, year) for code in WORDS for year in YEARS)
LISTED = "listed/"
Values = dict[str, set[str]]


def preview_of(desk: Desk, code: str, year: str) -> Preview:
    """Judge a list that says one class of the first family."""
    book = Workbook()
    row = (HEAD, BORN, "Nà Pá", WORDS[code])
    makers.put(book.active, 1, [(f"KẾT QUẢ RÀ SOÁT NĂM {year}",), (), TITLES, row])
    read = sheet.read(makers.saved(book), "list.xlsx")
    return lists.preview(desk, read, lists.proposed(desk, read.sheets[0]))


@dataclass
class Lists(Laptops):
    """Four machines; at two of them lists are taken in and undone, classes decided, more written.

    ``judged`` are the lists that lie open since the beginning, with what stood then.
    """

    runs: list[list[str]] = field(default_factory=lambda: [[], []])
    judged: dict[tuple[int, str, str], tuple[Preview, Values]] = field(default_factory=dict)

    def run(self, steps: Sequence[Step]) -> None:
        """Take the steps, meet, and ask what stands of the years."""
        for at, what, (code, year), is_old in steps:
            if what == "list" and is_old:
                self.judged[at, code, year] = self._judge(at, code, year)
        super().run(steps)
        for desk in self.desks:
            self._decisions_hold(desk)
            self._quarrels_are_told(desk)

    def _act(self, at: int, what: str, who: tuple[str, ...], *, is_old: bool) -> None:
        desk, (code, year) = self.desks[at], who
        if what == "list":
            self._take_in(at, code, year, is_old=is_old)
        elif what == "decide":
            decide(desk, self.families.h, code, int(year))
        else:
            households.correct_household(desk, self.families.h, {"address": f"{code} {year}"})

    def _judge(self, at: int, code: str, year: str) -> tuple[Preview, Values]:
        return preview_of(self.desks[at], code, year), self._values(self.desks[at])

    def _take_in(self, at: int, code: str, year: str, *, is_old: bool) -> None:
        desk, held = self.desks[at], {one.hash for one in ops_of(self.desks[at])}
        seen, shown = self.judged[at, code, year] if is_old else self._judge(at, code, year)
        decided, known = self._decided(desk), {one.ref: one for one in ops_of(desk)}
        run = lists.apply(desk, seen, seen.usual).value.id
        self.runs[at] += [run] if run else []
        for op in (one for one in ops_of(desk) if one.hash not in held):
            for name in _listed(op):
                refs = op.parents.get(name, ())
                covered = {str(known[ref].fields.get(name)) for ref in refs}
                said = shown.get(name, {str(None)})  # nothing, as an undone list says
                assert covered <= said, "nobody had been shown what it covers"
                assert len(covered) <= 1, "it settles what nobody was asked about"
                assert int(name.removeprefix(LISTED)) not in decided, "a decision stands there"

    def _undo(self, at: int) -> None:
        if not self.runs[at]:
            return
        desk, run, held = self.desks[at], self.runs[at].pop(), ops_of(self.desks[at])
        with desk.store.reading() as tx:
            one = next(each for each in tx.imports.all() if each.id == run)
            own = {op.ref for op in tx.operations.within(one.log, ((one.first, one.last),))}
        taking_back.take_back(desk, run, reason="nhầm danh sách")
        known = {op.hash for op in held}
        for op in (each for each in ops_of(desk) if each.hash not in known):
            covered = {ref for name in _listed(op) for ref in op.parents.get(name, ())}
            assert covered <= own, "it covers what the import did not write"

    def _values(self, desk: Desk) -> Values:
        """Give the values that stand of each year."""
        with desk.store.reading() as tx:
            record = tx.operations.standing(self.families.h)
        assert record is not None
        return {
            name: {str(one.fields.get(name)) for one in those}
            for name, those in record.siblings.items()
            if name.startswith(LISTED)
        }

    def _decided(self, desk: Desk) -> set[int]:
        with desk.store.reading() as tx:
            known = tx.households.classes(self.families.h)
        return {one.year for one in known if one.listed is None}

    def _decisions_hold(self, desk: Desk) -> None:
        """Of a year for which a decision stands here no list has a word."""
        with desk.store.reading() as tx:
            known = tx.households.classes(self.families.h)
        for year in self._decided(desk):
            last = decisions.class_on(known, date(year + 1, 6, 30))
            assert last is not None
            assert last.listed is None

    def _quarrels_are_told(self, desk: Desk) -> None:
        """Where several values stand of a year, each is a side of an open conflict."""
        open_ = {one.field for one in conflicts.disputes(desk)}
        for name, values in self._values(desk).items():
            assert (name in open_) is (len(values) > 1)
            if name in open_:
                sides = conflicts.explain(desk, self.families.h, name).sides
                assert {str(one.value) for one in sides} == values


def _listed(op: Op) -> list[str]:
    return [name for name in op.fields if name.startswith(LISTED)]


def decide(desk: Desk, household: str, code: str, year: int) -> None:
    """Write a decision down that stands for the end of a year."""
    with desk.store.transaction(desk.actor) as tx:
        decision = Decision(
            tx.new_entity(),
            standard="P2022",
            number="15/QĐ-UBND",
            date=date(year + 1, 1, 5),
            result_date=date(year, 12, 31),
            households={household: Decided(code)},
        )
        tx.decisions.put(decision)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Families]:
    root = tmp_path_factory.mktemp("lists")
    with chance.using(FixedSource(seed="lists")):
        return root, prepared(root)


@contextmanager
def laptops(template: tuple[Path, Families]) -> Iterator[Lists]:
    with tempfile.TemporaryDirectory() as root, chance.using(FixedSource()):
        opened = Lists.opened(Path(root), *template)
        assert isinstance(opened, Lists)
        try:
            yield opened
        finally:
            opened.close()


STEPS = st.lists(
    st.tuples(
        st.sampled_from((LAN, HAI)),
        st.sampled_from(("list", "list", "list", "decide", "correct", "undo", "exchange")),
        st.sampled_from(SAID),
        st.booleans(),
    ),
    min_size=2,
    max_size=7,
)


@given(steps=STEPS)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_all_agree_and_no_list_covers_what_it_did_not_say(
    template: tuple[Path, Families], steps: Sequence[Step]
) -> None:
    with laptops(template) as four:
        four.run(steps)


POOR, NEAR = ("poor", "2025"), ("near_poor", "2025")
NONE = ("not_poor", "2025")
PLANS: dict[str, Sequence[Step]] = {
    "two lists": [(LAN, "list", POOR, False), (HAI, "list", NEAR, False)],
    "a list here, a decision there": [(LAN, "list", POOR, False), (HAI, "decide", NEAR, False)],
    "a list over a decision that came while it lay open": [
        (HAI, "decide", NEAR, False),
        (LAN, "exchange", POOR, False),
        (LAN, "list", POOR, True),
    ],
    "a list over one that came while it lay open": [
        (HAI, "list", NEAR, False),
        (LAN, "exchange", POOR, False),
        (LAN, "list", POOR, True),
    ],
    "a list here, corrected there by another list": [
        (LAN, "list", POOR, False),
        (HAI, "exchange", POOR, False),
        (HAI, "list", NEAR, False),
        (LAN, "correct", POOR, False),
    ],
    "a third list where two stand": [
        (LAN, "list", POOR, False),
        (HAI, "list", NEAR, False),
        (LAN, "exchange", POOR, False),
        (LAN, "list", NONE, False),
    ],
    "undone beside another list": [
        (LAN, "list", POOR, False),
        (HAI, "list", NEAR, False),
        (LAN, "exchange", POOR, False),
        (LAN, "undo", POOR, False),
    ],
    "undone after another list over it": [
        (LAN, "list", POOR, False),
        (HAI, "exchange", POOR, False),
        (HAI, "list", NEAR, False),
        (LAN, "exchange", POOR, False),
        (LAN, "undo", POOR, False),
    ],
    "undone here, taken in again there": [
        (LAN, "list", POOR, False),
        (HAI, "exchange", POOR, False),
        (LAN, "undo", POOR, False),
        (HAI, "list", NEAR, False),
    ],
}
OPEN: dict[str, set[str]] = {
    "two lists": {"near_poor", "poor"},
    "a third list where two stand": {"near_poor", "poor"},
    "undone beside another list": {"near_poor", "poor"},
    "undone here, taken in again there": {"", "near_poor"},
}
"""What stands side by side at the end; nothing where a plan is not named."""


@pytest.mark.parametrize("name", PLANS)
def test_plans_that_two_officers_may_well_have(template: tuple[Path, Families], name: str) -> None:
    with laptops(template) as four:
        four.run(PLANS[name])
        for desk in four.desks:
            found = [one for one in conflicts.disputes(desk) if one.field.startswith(LISTED)]
            sides = [conflicts.explain(desk, one.entity, one.field).sides for one in found]
            assert {_class(one.value) for those in sides for one in those} == OPEN.get(name, set())


def _class(value: object) -> str:
    return str(value["class"]) if isinstance(value, dict) else ""


def test_a_third_list_is_asked_about_where_two_stand(template: tuple[Path, Families]) -> None:
    with laptops(template) as four:
        four.run(PLANS["two lists"])
        desk = four.desks[LAN]
        seen = preview_of(desk, *NONE)
        (row,) = seen.judgement.rows
        assert (row.verdict, len(seen.usual)) == (Verdict.DOUBTFUL, 0)
        assert [(one.why.value, one.field) for one in row.remarks] == [
            ("disputed", "household.listed/2025")
        ]
        lists.apply(desk, seen, {row.row})  # the officer says so: that settles it
        found = households.household_page(desk, four.families.h).household.listed["2025"]
        assert found.poverty_class == "not_poor"
        assert conflicts.disputes(desk) == ()


def careless(patch: pytest.MonkeyPatch) -> None:
    """Undo an import whatever stands there now."""

    def restored(tx: Transaction, changing: Iterator[Op], _: object) -> Iterator[Any]:
        return ((op, dict.fromkeys(op.fields)) for op in changing)

    patch.setattr(taking_back, "_restored", restored)


def trusting(patch: pytest.MonkeyPatch) -> None:
    """Believe a list of the same day rather than a decision."""
    honest = decisions.when
    patch.setattr(decisions, "when", lambda one: (honest(one)[0], one.listed is not None))


def deaf(patch: pytest.MonkeyPatch) -> None:
    """Take a list in though a decision says otherwise."""
    patch.setattr(Known, "decided", lambda *_: "")


def blind(patch: pytest.MonkeyPatch) -> None:
    """Take a list in where two values stand."""
    patch.setattr(court, "disputed", lambda *_: iter(()))


def hasty(patch: pytest.MonkeyPatch) -> None:
    """Write what was judged before, whatever came since."""
    patch.setattr(Change, "__eq__", lambda one, other: one.after == other.after)


MUTANTS: dict[str, tuple[Plant, str]] = {
    "undone over another's": (careless, "undone after another list over it"),
    "a list before a decision": (trusting, "a list here, a decision there"),
    "a list though decided": (deaf, "a list over a decision that came while it lay open"),
    "a quarrel settled by the way": (blind, "a third list where two stand"),
    "what came since is covered": (hasty, "a list over one that came while it lay open"),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_planted_bug_is_noticed(
    template: tuple[Path, Families], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant, plan = MUTANTS[name]
    notices(laptops(template), PLANS[plan], plant, monkeypatch)
