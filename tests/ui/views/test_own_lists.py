"""Every list that leaves the program comes back as it went, or is told to be none to take in."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QApplication

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import sheet
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.titles import fields
from gpn_desktop.importing.verdicts import Verdict
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import (
    list_out,
    lists,
    planning,
    register_out,
    rounds,
    supported,
    villages,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.lists import Preview
from tests.commune import clock, commune_template, desk
from tests.importing import makers
from ui import app
from ui.models.lists import LISTS
from ui.models.register import KINDS
from ui.views.list_acts import shown_of, shown_rows

__all__ = ["clock", "commune_template", "desk"]
REGISTER: Final = "register"
TAKEN, READ = "taken", "read"
HOW: Final = {
    "households": TAKEN,
    "people": TAKEN,
    "left": READ,
    "supports": READ,
    "review": READ,
    "worklist": READ,
    "villages": READ,
    "matches": READ,
    "sample": READ,
    "rates_keyers": READ,
    "rates_questions": READ,
    "conflicts": READ,
    "behind": READ,
    REGISTER: TAKEN,
}
"""What comes of each list: it is taken in again, or is told to be there for reading alone."""
FIRST: Final = 6  # the first row below the names of the columns


def _work(desk: Desk) -> Sequence[Any]:
    return planning.worklist(desk, planning.plans(desk)[0].id, "3a").rows


ROWS: Final[dict[str, Callable[[Desk], Sequence[Any]]]] = {
    "supports": supported.lines,
    "review": lambda desk: rounds.round_list(desk).rows,
    "worklist": _work,
    "villages": villages.listed,
}
EMPTY: Final = (
    "left",
    "matches",
    "sample",
    "rates_keyers",
    "rates_questions",
    "conflicts",
    "behind",
)
"""Of these nothing is listed here; by their heading alone they are known to be for reading."""


AWKWARD: Final[tuple[tuple[dict[str, Any], tuple[dict[str, Any], ...]], ...]] = (
    ({"code": "T"}, ({"full_name": "Vi Hai Chủ"}, {"full_name": "Vi Hai Chủ Nữa"})),
    ({"code": "nobody"}, ()),
    ({"code": "=1+1"}, ({"full_name": "-Vi Trừ", "birth_date": PartialDate(2015, 2, 28)},)),
    ({"phone": "không"}, ({"full_name": "Vi Cũ", "birth_date": PartialDate(1899), "phone": "12"},)),
    (
        {"note": "a\nb", "phone": "+84 912 345 678"},
        ({"full_name": "V" + "i" * 250, "id_number": "0201860000001", "old_id_number": "12"},),
    ),
    (
        {"address": 'Số 5; "3"\tphố', "code": "007"},
        ({"full_name": "Vi Dòng", "insurance_number": "✓ có", "ethnicity": "xyz"},),
    ),
    (
        {"village": "", "address": "Thôn Đâu, phố"},
        ({"full_name": "Tổng Cộng", "id_number": "123456789"},),
    ),
    (
        {"code": "X"},
        (
            {"full_name": "Vi Con", "relation": "child"},
            {"full_name": "Vi Con", "relation": "child"},
            {"full_name": "12345", "relation": "", "birth_date": PartialDate(2030)},
        ),
    ),
    ({"code": "M"}, tuple({"full_name": f"Vi Văn Người {n}"} for n in "ABCDEFGHIKLMNOPQRS")),
)
"""What was only warned about when it was written: fields of a household, of its people."""


def awkward(desk: Desk) -> None:
    """Let the register hold what was only warned about, and what ids alone tell apart."""
    with desk.store.transaction(desk.actor) as tx:
        khu = Village(tx.new_entity(), "Khu 1", "urban", former="TT Đình Lập")
        other = replace(khu, id=tx.new_entity(), former="Xã Bính Xá")
        where = tx.places.villages.all()[0].id
        namesakes = [({"village": one.id}, ({"full_name": "Vi A"},)) for one in (khu, other, other)]
        nouns: list[Any] = [khu, other]
        for home, people in (*AWKWARD, *namesakes):
            told = {"village": where, "home": desk.installation.scope, "area": "rural", **home}
            made = Household(tx.new_entity(), **told)
            nouns.append(made)
            given = ({"relation": HEAD, **one} for one in people)
            nouns.extend(Person(tx.new_entity(), made.id, **one) for one in given)
        tx.put_all(nouns)


def saved(desk: Desk, about: str, folder: Path, ending: str = ".xlsx", *, whole: bool) -> Path:
    """Save a list with the usual columns, or with all there are."""
    file = folder / f"{about}{ending}"
    if about == REGISTER:
        return register_out.write(desk, file, "rà soát").value
    if about in KINDS:
        kind = KINDS[about]
        ids = kind.order(desk, Sought())
        shown = shown_of(kind, tuple(kind.columns) if whole else kind.usual, desk, ids)
    else:
        known = LISTS[about]
        columns = [known.known[key] for key in (known.known if whole else known.usual)]
        shown = shown_rows(about, about, columns, ROWS[about](desk) if about in ROWS else ())
    assert shown.rows or about in EMPTY
    return list_out.write(desk, shown, file, "rà soát").value


def taken(desk: Desk, file: Path) -> Preview:
    book = lists.open_list(file)
    return lists.preview(desk, book, lists.proposed(desk, book.sheets[0]))


def unlike(seen: Preview) -> list[Any]:
    return [
        (one.row, one.verdict, one.entry.name, one.changes, one.remarks)
        for one in seen.judgement.rows
        if one.verdict is not Verdict.SAME
    ]


def test_of_every_list_it_is_said_what_comes_of_it_when_it_is_taken_in() -> None:
    assert set(HOW) == {REGISTER, *KINDS, *LISTS}
    for kind in KINDS.values():
        assert kind.tells.keys() <= kind.columns.keys()
        assert bool(kind.tells) is (kind.whose is not None) is (HOW[kind.about] == TAKEN)
        if kind.tells:  # what is only shown has no name of a field
            assert fields().keys().isdisjoint(kind.columns.keys() - kind.tells.keys())


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_every_list_comes_back_without_a_difference(
    desk: Desk, tmp_path: Path, qapp: QApplication, ending: str, language: str
) -> None:
    app.speak(qapp, language)
    awkward(desk)
    for about in (one for one, how in HOW.items() if how == TAKEN):
        for whole in (False, True):
            seen = taken(desk, saved(desk, about, tmp_path, ending, whole=whole))
            assert unlike(seen) == [], about
            assert len(seen.judgement.rows) > 60
            assert seen.found.passed_over == ()
            told = {one.why for row in seen.judgement.rows for one in row.remarks}
            assert told <= {Why.MANY_MEMBERS}
            every = {one.row for one in seen.judgement.rows}
            assert lists.apply(desk, seen, every).value.id == ""


def test_people_who_were_copied_into_excel_come_back_though_nothing_says_who_they_are(
    desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    """They stand in the order of their names, with their head beside them and no number."""
    app.speak(qapp, "vi")
    kind = KINDS["people"]
    shown = shown_of(kind, kind.usual, desk, kind.order(desk, Sought()))
    book: Any = Workbook()
    for line in (shown.titles, *shown.rows):
        book.active.append(list(line))
    file = tmp_path / "copied.xlsx"
    file.write_bytes(makers.saved(book))
    seen = taken(desk, file)
    assert not seen.profile.is_own
    assert unlike(seen) == []
    assert len(seen.judgement.rows) > 200


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("about", [one for one, how in HOW.items() if how == READ])
def test_a_list_that_is_only_read_is_told_to_be_one(
    desk: Desk, tmp_path: Path, about: str, ending: str
) -> None:
    for whole in (False, True):
        file = saved(desk, about, tmp_path, ending, whole=whole)
        book = sheet.read_file(file)
        profile = lists.proposed(desk, book.sheets[0])
        acts = partial(lists.open_list, file), partial(lists.preview, desk, book, profile)
        for act in acts:
            with pytest.raises(GpnError) as refused:
                act()
            assert refused.value.code is ErrorCode.LIST_TO_READ
            assert refused.value.facts["list"]


def changed(file: Path, edit: Callable[[Any], object]) -> Path:
    book = load_workbook(BytesIO(file.read_bytes()))
    edit(book.worksheets[0])
    file.write_bytes(makers.saved(book))
    return file


def place_of(page: Any, code: str) -> Any:
    return next(cell.column for cell in page[FIRST - 1] if cell.value == code)


NEW: Final = {
    "full_name": "Nông Thị Mới",
    "birth_date": "07/08/1979",
    "sex": "Nữ",
    "relation": "Cháu",
    "village": "Khu 2",
    "ethnicity": "Hoa",
    "school_status": "Đã bỏ học",
    "id_number": "020179000017",
    "phone": "0912000111",
    "household.code": "M-0042",
    "household.area": "Thành thị",
    "household.phone": "0912000222",
}
COLUMNS: Final = [(about, one) for about in KINDS for one in KINDS[about].tells.values()]


@pytest.mark.parametrize(("about", "field"), COLUMNS, ids=lambda one: str(one))
def test_one_value_that_is_changed_in_excel_is_all_that_is_offered(
    desk: Desk, tmp_path: Path, qapp: QApplication, about: str, field: str
) -> None:
    app.speak(qapp, "vi")

    def edit(page: Any) -> None:
        column, own = place_of(page, field), place_of(page, "person_id")
        relation = place_of(page, "relation") if about == "people" else 0
        row = next(
            n
            for n in range(FIRST, page.max_row + 1)
            if page.cell(n, own).value and page.cell(n, column).value != NEW[field]
            if not relation or page.cell(n, relation).value != "Chủ hộ"
        )
        page.cell(row, column).value = NEW[field]

    seen = taken(desk, changed(saved(desk, about, tmp_path, whole=True), edit))
    (row,) = seen.rows(*(one for one in Verdict if one is not Verdict.SAME))
    (change,) = row.changes
    assert change.field.removeprefix("household.") == field.removeprefix("household.")
    is_unborn = (about, field) == ("households", "full_name")  # no birth says that it is the same
    is_doubted = field == "id_number" or is_unborn  # a number says another sex or birth
    assert row.verdict is (Verdict.DOUBTFUL if is_doubted else Verdict.CHANGED)
    assert lists.apply(desk, seen, {row.row}).value.changed == 1


@pytest.mark.parametrize("about", ["households", "people", REGISTER])
def test_a_file_takes_nothing_back_that_was_written_since_it_was_saved(
    desk: Desk, tmp_path: Path, about: str
) -> None:
    file = saved(desk, about, tmp_path, whole=True)
    with desk.store.transaction(desk.actor) as tx:
        home = tx.households.all()[0]
        villages = [one.id for one in tx.places.villages.all() if one.id != home.village]
        tx.households.put(replace(home, phone="0912000555", code="S", village=villages[0]))
        head = tx.households.members(home.id)[0]
        tx.households.persons.put(replace(head, full_name="Sửa Tại Bàn", sex="", ethnicity="hoa"))
    assert unlike(taken(desk, file)) == []


def test_what_any_row_says_of_its_household_is_heard(desk: Desk, tmp_path: Path) -> None:
    def edit(page: Any) -> None:
        home, phone = place_of(page, "household_id"), place_of(page, "household.phone")
        ids = [page.cell(n, home).value for n in range(1, page.max_row + 1)]
        row = next(n for n in range(FIRST, len(ids)) if ids[n - 1] == ids[n])  # the second of one
        page.cell(row + 1, phone).value = "0912000333"

    seen = taken(desk, changed(saved(desk, REGISTER, tmp_path, whole=True), edit))
    (row,) = seen.rows(Verdict.CHANGED)
    assert [(one.field, one.after) for one in row.changes] == [("household.phone", "0912000333")]


def test_a_row_more_is_somebody_new_and_a_row_twice_is_told(
    desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    app.speak(qapp, "vi")

    def edit(page: Any) -> None:
        page.append([one.value for one in page[FIRST]])
        more = page.max_row + 1
        page.cell(more, place_of(page, "full_name")).value = "Nông Thị Mới"
        page.cell(more, place_of(page, "village")).value = page.cell(
            FIRST, place_of(page, "village")
        ).value

    homes = taken(desk, changed(saved(desk, "households", tmp_path, whole=True), edit))
    assert [one[1] for one in unlike(homes)] == [Verdict.DUPLICATE, Verdict.NEW]
    people = taken(desk, changed(saved(desk, "people", tmp_path, whole=True), edit))
    twice, new = unlike(people)
    assert twice[1] is Verdict.DUPLICATE
    assert (new[1], new[4][-1].why) == (Verdict.REFUSED, Why.HEAD_MISSING)  # of no household


def test_a_child_that_is_made_a_head_is_told(desk: Desk, tmp_path: Path) -> None:
    awkward(desk)

    def edit(page: Any) -> None:
        name, relation = place_of(page, "full_name"), place_of(page, "relation")
        row = next(n for n in range(FIRST, page.max_row) if page.cell(n, name).value == "12345")
        page.cell(row, relation).value = "Chủ hộ"

    seen = taken(desk, changed(saved(desk, REGISTER, tmp_path, whole=True), edit))
    ((_, verdict, _, _, remarks),) = unlike(seen)
    assert verdict is Verdict.DOUBTFUL
    assert Why.HEAD_YOUNG in {one.why for one in remarks}
