"""A list is read, judged, written once and taken back; our own comes back without a difference."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled, ErrorCode
from gpn_desktop.importing import court, sheet
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.verdicts import Judgement, Verdict
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import (
    foreseeing,
    households,
    left_lists,
    lists,
    register_out,
    taking_back,
    villages,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Preview
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.conftest import refused

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


def preview_of(desk: Desk, content: bytes, name: str = "list.xlsx", **told: Any) -> Preview:
    book = sheet.read(content, name)
    profile = replace(lists.proposed(desk, book.sheets[0]), **told)
    return lists.preview(desk, book, profile)


def exported(desk: Desk, tmp_path: Path, ending: str = ".xlsx") -> bytes:
    file = tmp_path / f"all{ending}"
    return register_out.write(desk, file, "rà soát").value.read_bytes()


def edited(content: bytes, edit: Callable[[Any], object]) -> bytes:
    book = load_workbook(BytesIO(content))
    edit(book.worksheets[0])
    return makers.saved(book)


def cell(page: Any, row: int, key: str) -> Any:
    """Give a cell of our own list by the name of its field."""
    place = next(n for n, one in enumerate(register_out.columns(), 1) if one.key == key)
    return page.cell(row, place)


def phone_of(desk: Desk, household: str) -> str:
    with desk.store.reading() as tx:
        return tx.households.get(household).phone


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_our_own_list_comes_back_without_a_difference(
    desk: Desk, tmp_path: Path, ending: str
) -> None:
    content = exported(desk, tmp_path, ending)
    seen = preview_of(desk, content, f"all{ending}")
    assert seen.judgement.count(Verdict.SAME) == len(seen.judgement.rows) > 200
    assert lists.apply(desk, seen, {one.row for one in seen.judgement.rows}).value.id == ""
    again = exported(desk, tmp_path, ending)
    if ending == ".csv":
        assert again == content
        assert content.startswith(b"\xef\xbb\xbf")
        told = csv.DictReader(content.decode("utf-8-sig").splitlines())
        assert sum(len(row["birth_date"]) == len("05/03/1987") for row in told) > 150
    with desk.store.reading() as tx:
        assert tx.access.entries(act="exported")[0].purpose == "register: rà soát"
        assert tx.imports.all() == ()


def test_a_value_that_begins_like_a_formula_is_none_in_a_csv_and_comes_back(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        home = tx.households.all()[0]
        person = tx.households.members(home.id)[0]
        told = replace(home, phone="+84 912 000 111", note="-5 @x", address="=1+1")
        tx.put_all([told, replace(person, full_name="@Vi Văn Ba")])
    content = exported(desk, tmp_path, ".csv")
    texts = [cell for row in csv.reader(content.decode("utf-8-sig").splitlines()) for cell in row]
    assert not [one for one in texts if one.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in texts
    seen = preview_of(desk, content, "all.csv")
    assert seen.judgement.count(Verdict.SAME) == len(seen.judgement.rows)


def test_a_list_fills_an_empty_commune_and_is_taken_back(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, makers.after_review())
    assert seen.judgement.villages == ("Thôn Nà Lúa",)
    assert households.order(empty_desk, households.Sought()) == ()
    done = lists.apply(empty_desk, seen, seen.usual)
    told = done.value
    assert (told.households, told.people, told.villages, told.left_out) == (2, 4, 1, ())
    assert done.changes.households
    assert done.changes.places
    ids = households.order(empty_desk, households.Sought())
    found = [households.household_page(empty_desk, one) for one in ids]
    assert [page.head.full_name for page in found if page.head] == [
        "Hoàng Văn Nam",
        "Nông Văn Sơn",
    ]
    assert [one.full_name for one in found[0].people] == [
        "Hoàng Văn Nam",
        "Vi Thị Mai",
        "Hoàng Thị An",
    ]
    assert found[0].village is not None
    assert found[0].village.name == "Nà Lúa"
    (run,) = taking_back.imports(empty_desk)
    assert run.profile == "after_review"
    back = taking_back.take_back(empty_desk, run.id, reason="nhầm danh sách").value
    assert (back.households, back.people, back.villages, back.kept) == (2, 4, 1, ())
    assert back.staying == 0
    assert households.villages(empty_desk) == ()
    assert households.order(empty_desk, households.Sought()) == ()
    assert taking_back.imports(empty_desk) == ()
    refused(ErrorCode.IMPORT_GONE, taking_back.take_back, empty_desk, run.id, reason="x")


def test_the_same_list_again_brings_nothing(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, makers.after_review())
    lists.apply(empty_desk, seen, seen.usual)
    again = preview_of(empty_desk, makers.after_review())
    verdicts = {one.row: one.verdict for one in again.judgement.rows}
    assert [verdicts[row] for row in (8, 9, 11, 14)] == [Verdict.SAME] * 4
    assert lists.apply(empty_desk, again, again.usual).value.people == 0


def test_what_the_list_says_otherwise_is_written_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    def edit(page: Any) -> None:
        cell(page, 6, "full_name").value = "Người Được Đổi Tên"
        cell(page, 6, "household.phone").value = 912345678
        cell(page, 6, "village").value = "Thôn Mới"

    seen = preview_of(desk, edited(exported(desk, tmp_path), edit))
    (row,) = seen.rows(Verdict.CHANGED)
    assert row.row == 6
    assert {one.field for one in row.changes} == {
        "full_name",
        "household.phone",
        "household.village",
    }
    assert row.person is not None
    before = households.household_page(desk, row.person.household)
    told = lists.apply(desk, seen, seen.usual).value
    assert (told.people, told.changed, told.villages) == (0, 2, 1)
    page = households.household_page(desk, row.person.household)
    assert page.head is not None
    assert page.head.full_name == "Người Được Đổi Tên"
    assert phone_of(desk, page.household.id) == "0912345678"
    assert page.village is not None
    assert page.village.name == "Mới"
    households.correct_household(desk, page.household.id, {"phone": "0987654321"})
    back = taking_back.take_back(desk, told.id, reason="nhầm").value
    assert (back.restored, back.kept) == (2, (page.household.id,))
    after = households.household_page(desk, page.household.id)
    assert after.head == before.head
    assert after.village == before.village
    assert phone_of(desk, page.household.id) == "0987654321"  # somebody wrote it since


def test_what_others_built_upon_stays(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, makers.after_review())
    run = lists.apply(empty_desk, seen, seen.usual).value.id
    first, _ = households.order(empty_desk, households.Sought())
    page = households.household_page(empty_desk, first)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        person = tx.households.persons.get(page.people[2].id)
        tx.households.persons.put(replace(person, phone="0900000000"))
    back = taking_back.take_back(empty_desk, run, reason="nhầm").value
    assert set(back.kept) == {first, page.people[2].id}
    assert (back.households, back.people) == (1, 3)
    assert households.order(empty_desk, households.Sought()) == (first,)
    left = households.household_page(empty_desk, first).people
    assert [one.full_name for one in left] == ["Hoàng Thị An"]


def test_members_wait_for_their_head(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, makers.after_review())
    told = lists.apply(empty_desk, seen, {9, 11, 10, 13, 17}).value
    assert told.left_out == (9, 11)
    assert told.headless == {9, 11}
    assert (told.households, told.people, told.id) == (0, 0, "")


def test_what_changed_since_it_was_judged_is_left_out(desk: Desk, tmp_path: Path) -> None:
    def edit(page: Any) -> None:
        cell(page, 6, "full_name").value = "Tên Khác"
        cell(page, 7, "full_name").value = "Tên Khác Nữa"

    seen = preview_of(desk, edited(exported(desk, tmp_path), edit))
    rows = seen.rows(Verdict.CHANGED)
    assert rows[0].person is not None
    with desk.store.transaction(desk.actor) as tx:
        person = tx.households.persons.get(rows[0].person.id)
        tx.households.persons.put(replace(person, full_name="Sửa Tại Bàn"))
    told = lists.apply(desk, seen, seen.usual).value
    assert (told.left_out, told.headless, told.changed) == ((6,), frozenset(), 1)


class Stops:
    """Watches, and stops at a look counted from 1; at none where it is 0."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.looks: list[tuple[int, int]] = []

    def __call__(self, done: int, of: int) -> None:
        self.looks.append((done, of))
        if len(self.looks) == self.at:
            raise Cancelled


def write_anything(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("open")


@pytest.mark.parametrize("again", [True, False], ids=["written since", "as seen"])
def test_stop_at_any_look_leaves_nothing(
    empty_desk: Desk, monkeypatch: pytest.MonkeyPatch, *, again: bool
) -> None:
    monkeypatch.setattr(lists, "LOOK", 1)
    seen = preview_of(empty_desk, makers.after_review())
    with pytest.raises(Cancelled):
        lists.preview(empty_desk, seen.book, seen.profile, Stops(3))
    if again:
        write_anything(empty_desk)
    looks = [*((n, 5) for n in range(6) if again), (0, 7), (7, 7)]
    for at in range(len(looks), 0, -1):
        with pytest.raises(Cancelled):
            lists.apply(empty_desk, seen, seen.usual, Stops(at))
        assert households.order(empty_desk, households.Sought()) == ()
        assert taking_back.imports(empty_desk) == ()
    watch = Stops(0)
    lists.apply(empty_desk, seen, seen.usual, watch)
    assert watch.looks == looks


def changed_list(desk: Desk, tmp_path: Path) -> bytes:
    def edit(page: Any) -> None:
        cell(page, 6, "full_name").value = "Tên Khác"
        cell(page, 6, "household.address").value = "Ngõ Khác"

    return edited(exported(desk, tmp_path), edit)


@pytest.mark.parametrize(
    ("since", "judged"),
    [
        (lambda desk, clock: None, 1),
        (lambda desk, clock: households.search(desk, "an"), 1),
        (lambda desk, clock: left_lists.leave(desk, Left("a.xlsx", "", Profile({}))), 1),
        (lambda desk, clock: write_anything(desk), 2),
        (lambda desk, clock: desk.store.rebuild(), 2),
        (lambda desk, clock: clock.pass_time(days=1), 2),
    ],
    ids=["nothing", "a look", "left", "a line", "rebuilt", "a day"],
)
def test_rows_are_judged_anew_only_where_anything_happened_since(
    desk: Desk,
    clock: FixedSource,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    since: Callable[[Desk, FixedSource], object],
    judged: int,
) -> None:
    heard: list[int] = []
    judge = court.judge

    def listen(*told: Any) -> Judgement:
        heard.append(1)
        return judge(*told)

    monkeypatch.setattr(court, "judge", listen)
    seen = preview_of(desk, changed_list(desk, tmp_path))
    since(desk, clock)
    told = lists.apply(desk, seen, seen.usual).value
    assert (len(heard), told.left_out, told.changed) == (judged, (), 2)
    (row,) = seen.rows(Verdict.CHANGED)
    assert row.person is not None
    with desk.store.reading() as tx:
        person = tx.households.persons.get(row.person.id)
        home = tx.households.get(person.household)
    assert (person, home.address) == (replace(row.person, full_name="Tên Khác"), "Ngõ Khác")


def test_a_list_that_was_stopped_is_still_as_it_was_seen(desk: Desk, tmp_path: Path) -> None:
    seen = preview_of(desk, changed_list(desk, tmp_path))
    with pytest.raises(Cancelled):
        lists.apply(desk, seen, seen.usual, Stops(1))
    with desk.store.reading() as tx:
        assert tx.state is seen.state


def test_what_is_seen_while_somebody_writes_is_judged_anew(desk: Desk, tmp_path: Path) -> None:
    content = changed_list(desk, tmp_path)
    with desk.store.transaction(desk.actor):
        seen = preview_of(desk, content)
    assert seen.state is None
    told = lists.apply(desk, seen, seen.usual).value
    assert (told.left_out, told.changed) == ((), 2)


def test_households_of_nobody_come_and_go_too(desk: Desk, tmp_path: Path) -> None:
    page = households.household_page(desk, households.order(desk, households.Sought())[0])
    with desk.store.transaction(desk.actor) as tx:
        for one in page.people:
            tx.households.persons.take_off(one.id, reason="chuyển đi", on=page_day())
    content = exported(desk, tmp_path)
    seen = preview_of(desk, content)
    assert seen.judgement.count(Verdict.SAME) == len(seen.judgement.rows)

    def edit(sheet_: Any) -> None:
        row = next(
            n for n in range(6, sheet_.max_row + 1) if cell(sheet_, n, "full_name").value is None
        )
        cell(sheet_, row, "household.note").value = "nhà bỏ không"

    told = lists.apply(desk, (again := preview_of(desk, edited(content, edit))), again.usual).value
    assert (told.changed, told.people) == (1, 0)
    assert households.household_page(desk, page.household.id).household.note == "nhà bỏ không"


def test_a_household_of_no_village_is_corrected_and_stays_so(desk: Desk, tmp_path: Path) -> None:
    page = households.household_page(desk, households.order(desk, households.Sought())[0])
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(page.household.id), village=""))

    def edit(sheet_: Any) -> None:
        row = next(
            n
            for n in range(6, sheet_.max_row + 1)
            if cell(sheet_, n, "household_id").value == page.household.id
        )
        cell(sheet_, row, "household.note").value = "chưa rõ thôn"

    seen = preview_of(desk, edited(exported(desk, tmp_path), edit))
    assert lists.apply(desk, seen, seen.usual).value.changed == 1
    after = households.household_page(desk, page.household.id)
    assert (after.household.note, after.household.village) == ("chưa rõ thôn", "")


def page_day() -> Any:
    from gpn_desktop import chance

    return chance.today()


def test_columns_are_kept_by_a_name_and_found_again(desk: Desk) -> None:
    book = sheet.read(makers.heads_beside(), "x.xlsx")
    profile = lists.proposed(desk, book.sheets[0])
    kept = lists.save_profile(desk, " Danh sách thôn  Nà Pắc ", profile).value
    assert kept.code == "Danh sách thôn Nà Pắc"
    (saved,) = lists.saved_profiles(desk)
    assert saved.columns == profile.columns
    found = lists.proposed(desk, book.sheets[0])
    assert (found.code, found.first) == ("Danh sách thôn Nà Pắc", profile.first)


def test_what_cannot_be_done_is_refused(desk: Desk, tmp_path: Path) -> None:
    book = sheet.read(makers.without_titles(), "x.xlsx")
    profile = lists.proposed(desk, book.sheets[0])
    assert profile.columns == {}
    refused(ErrorCode.NAMES_NOWHERE, lists.preview, desk, book, profile)
    refused(ErrorCode.PURPOSE_MISSING, register_out.write, desk, tmp_path / "x.xlsx", " ")
    file = tmp_path / "no" / "x.xlsx"
    refused(ErrorCode.REPORT_NOT_WRITTEN, register_out.write, desk, file, "rà soát")
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    seen = preview_of(desk, makers.after_review())
    refused(ErrorCode.RIGHT_MISSING, lists.apply, looking, seen, seen.usual)
    refused(ErrorCode.RIGHT_MISSING, taking_back.take_back, looking, "x", reason="x")


def test_a_file_is_opened_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(makers.ipoor())
    assert lists.open_list(tmp_path / "a.xlsx").sheets[0].lines[0].number == 2


def test_the_name_of_the_file_and_the_count_name_nobody(desk: Desk) -> None:
    assert register_out.file_name(".csv").startswith("danh-sach-ho-2026")
    assert register_out.count(desk) == 60


def test_a_head_of_the_list_is_a_head_here(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, makers.members_first())
    lists.apply(empty_desk, seen, seen.usual)
    with empty_desk.store.reading() as tx:
        people = tx.households.persons.all()
    assert sorted((one.full_name, one.relation) for one in people) == [
        ("Mã Văn Một", HEAD),
        ("Vy Văn Cha", HEAD),
        ("Vy Văn Con", "child"),
    ]


def test_a_doubtful_row_that_was_agreed_to_writes_what_it_says(desk: Desk, tmp_path: Path) -> None:
    def edit(page: Any) -> None:
        for row in range(6, page.max_row + 1):
            for key in ("village", "household.address"):
                cell(page, row, key).value = None  # what is not said changes nothing
        for row in (6, 7):
            cell(page, row, "sex").value = "?"
        cell(page, 6, "household.note").value = "xem lại"

    seen = preview_of(desk, edited(exported(desk, tmp_path), edit))
    doubtful = seen.rows(Verdict.DOUBTFUL)
    assert [one.row for one in doubtful] == [6, 7]
    told = lists.apply(desk, seen, {6, 7}).value
    assert (told.changed, told.people, told.left_out) == (1, 0, ())


def test_an_odd_clock_ticks_nothing_that_goes_by_the_day(
    empty_desk: Desk, clock: FixedSource
) -> None:
    def young(page: Any) -> None:
        page["F8"], page["H8"], page["F11"] = "05/03/2012", None, "2035"

    content, right = edited(makers.after_review(), young), chance.today()
    villages.add(empty_desk, "Nà Lúa", "rural")
    sure = preview_of(empty_desk, content)
    assert sure.clock is None
    clock.moment = clock.moment.replace(year=2040)
    seen = preview_of(empty_desk, content)
    assert seen.clock == right
    assert {8, 11}.isdisjoint(seen.usual)
    assert seen.usual == sure.usual - {8, 11}
    odd = {
        one.row
        for one in seen.judgement.rows
        for each in one.remarks
        if each.why.value == "by_clock"
    }
    assert odd >= {8, 11}
    foreseeing.trust_clock(empty_desk, trusted=True)
    assert preview_of(empty_desk, content).usual >= {8, 11}
    assert lists.apply(empty_desk, replace(seen, state=None), seen.usual | {8}).value.people == 4
