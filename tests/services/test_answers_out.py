"""The answers of a form in a workbook: whose, of which version, marked, and for a purpose."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled, ErrorCode
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act
from gpn_desktop.services import (
    answers_out,
    filled,
    filling,
    households,
    moving,
    proposing,
    publishing,
    supporting,
)
from gpn_desktop.services.answers_out import Asked
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.store.database import Store
from tests.editions import CHANGED, FORM_ID, bring, install
from tests.journeys.world import Tree, put_household
from tests.services import support_forms
from tests.services.conftest import DAY, Home, answer, refused, surveyed
from tests.services.forms import FIRST, SECOND, VISIT, WATER, brought, finished, renewed, visited
from tests.services.questionnaires import installed

WHY = "Báo cáo nguồn nước của xã"
Table = list[dict[str, object]]


def written(desk: Desk, form_id: str, folder: Path, language: str = "vi") -> openpyxl.Workbook:
    """Write the workbook and read it back."""
    file = folder / "tra-loi.xlsx"
    answers_out.write(desk, Asked(form_id, language), file, WHY)
    return openpyxl.load_workbook(BytesIO(file.read_bytes()))


def above(book: openpyxl.Workbook) -> list[object]:
    page = book.worksheets[0]
    return [page.cell(n, 1).value for n in (1, 2, 3)]


def table(book: openpyxl.Workbook, at: int = 0) -> Table:
    lines = list(book.worksheets[at].iter_rows(min_row=5, values_only=True))
    return [dict(zip(map(str, lines[0]), line, strict=True)) for line in lines[1:]]


def labels(book: openpyxl.Workbook, at: int = 0) -> list[object]:
    return [cell.value for cell in book.worksheets[at][4]]


def test_a_form_at_households_is_a_row_each_with_whose_it_is(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    brought(desk)
    first = filling.take_up(desk, VISIT, home.id).value
    assert first.entry is not None
    row, _ = first.entry.session.add_row(first.entry.session.place("cow"))
    answer(desk, first.entry, "cow/cow_name", "=Bò vàng", row.id)
    finished(desk, first, cows="2", interview_day="2026-11-20")
    visited(desk, home.id, cows="5")
    book = written(desk, VISIT, tmp_path)
    one, two = table(book)
    with desk.store.reading() as tx:
        (known,) = tx.households.rows_of([home.id], DAY)
    assert (one["_no"], one["_head"], one["_household"]) == (1, known.head_name, known.code)
    assert (one["_village"], one["cows"], two["cows"]) == (known.village_name, 2, 5)
    assert str(one["_date"]) == "2026-11-20 00:00:00"
    assert (one["_version"], one["_by"]) == (FIRST, "Hoàng Thị Lan")
    assert not {"_commune", "_type", "_receiver", "household"} & set(one)
    (cow,) = [line for line in table(book, 1) if line["cow_name"]]
    assert (cow["_no"], cow["_head"], cow["_row"]) == (1, known.head_name, 2)
    assert (cow["cow_name"], cow["_id"]) == ("=Bò vàng", one["_id"])
    assert labels(book)[:5] == ["Số", "Ngày", "Thôn", "Mã hộ", "Chủ hộ"]
    there = next(one for one in households.order(desk, Sought()) if one != home.id)
    moving.perform(desk, Act(acts.JOIN, there, chance.today(), "ở chung", to=home.id))
    assert table(written(desk, VISIT, tmp_path))[0]["_head"] == known.head_name
    assert labels(written(desk, VISIT, tmp_path, "en"))[:3] == ["No.", "Day", "Village"]


def test_what_was_corrected_or_withdrawn_is_not_there(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    brought(desk)
    first, second = visited(desk, home.id, cows="1"), visited(desk, home.id, cows="2")
    finished(desk, filling.correct(desk, first.id).value, cows="7")
    filled.withdraw(desk, second.id, "nhầm hộ")
    assert [line["cows"] for line in table(written(desk, VISIT, tmp_path))] == [7]


def test_what_was_corrected_in_two_places_stands_twice_and_the_head_says_so(
    tree: Tree, tmp_path: Path
) -> None:
    brought(tree.lan)
    brought(tree.hai)
    brought(tree.office)
    first = finished(tree.lan, filling.take_up(tree.lan, WATER).value, place="Khe Váp")
    for here, there in ((tree.lan, tree.office), (tree.office, tree.hai)):
        tree.world.send(here)
        tree.world.receive(there)
    for desk, place in ((tree.lan, "Nà Pá"), (tree.hai, "Pò Hồi")):
        finished(desk, filling.correct(desk, first.id).value, place=place)
        tree.world.send(desk)
    tree.world.receive(tree.office)
    book = written(tree.office, WATER, tmp_path)
    assert {line["place"] for line in table(book)} == {"Nà Pá", "Pò Hồi"}
    assert "1 phiếu được sửa ở hai nơi" in str(above(book)[2])


def test_versions_stand_together_and_the_head_says_what_they_are(
    desk: Desk, tmp_path: Path
) -> None:
    brought(desk)
    finished(desk, filling.take_up(desk, WATER).value, place="Khe Váp")
    renewed(desk)
    finished(desk, filling.take_up(desk, WATER).value, place="Nà Pá")
    book = written(desk, WATER, tmp_path)
    assert [(line["place"], line["_version"]) for line in table(book)] == [
        ("Khe Váp", FIRST),
        ("Nà Pá", SECOND),
    ]
    title, about, mark = above(book)
    assert title == "Nguồn nước"
    assert about == f"2 phiếu · phiên bản {SECOND}, {FIRST} · lập ngày 25/11/2026 tại Xã Đình Lập"
    assert str(mark).startswith("BẢN TẬP HUẤN")
    assert "BẢN THỬ" in str(mark)
    assert "_head" not in table(book)[0], "it is about the commune"
    assert answers_out.count(desk, WATER) == 2


def test_a_form_that_nobody_answered_is_its_questions_alone(desk: Desk, tmp_path: Path) -> None:
    brought(desk)
    book = written(desk, WATER, tmp_path)
    assert table(book) == []
    assert labels(book) == ["Số", "Ở đâu", "Ghi chú", "Người lập", "Phiên bản", "Mã phiếu"]


def test_a_version_that_is_not_here_is_written_by_the_names_of_its_questions(
    desk: Desk, tmp_path: Path
) -> None:
    brought(desk)
    made = finished(desk, filling.take_up(desk, WATER).value, place="Khe Váp")
    with desk.store.transaction(desk.actor) as tx:
        strange = replace(made, id=tx.new_entity(), form_id="la", form_version="1", answers={
            "group/place": "Xa", "people[r1]/age": "7",
        })  # fmt: skip
        tx.submissions.put(strange)
    book = written(desk, "la", tmp_path)
    (line,) = table(book)
    assert line["place"] == "Xa"
    assert [row["age"] for row in table(book, 1)] == ["7"]
    assert "phiên bản 1 không có ở máy này" in str(above(book)[2])


def test_a_survey_and_a_support_are_written_out_too(desk: Desk, home: Home, tmp_path: Path) -> None:
    made = surveyed(desk, home.id)
    install(desk, CHANGED)
    book = written(desk, FORM_ID, tmp_path)
    found = {line["_id"]: line for line in table(book)}
    mine = found[made.id]
    assert mine["_village"]
    people = [line for line in table(book, 1) if line["_id"] == made.id]
    with desk.store.reading() as tx:
        members = tx.households.members(home.id)
    assert {line["full_name"] for line in people} == {one.full_name for one in members}
    assert {line["person_id.label"] for line in people} == {one.full_name for one in members}
    assert {line["person_id"] for line in people} == {one.id for one in members}
    for line in people:
        assert str(line["id_number"] or "*")[0] == "*", "numbers of persons are masked"
    support_forms.brought(desk, tmp_path / "book")
    proposal = Proposal("TETQUA", home.id, home.id, Terms(delivered_on=DAY, receiver="Lan"))
    details = proposing.open_details(desk, proposal).value
    for path, text in {"gift": "chan", "quantity": "2"}.items():
        answer(desk, details, path, text)
    supporting.record(desk, proposal, details)
    (cow,) = table(book_of_a_cow(desk, home, tmp_path))
    assert cow["_name"] == "Bò cái sinh sản 1 con"
    (gift,) = table(written(desk, "qua_tet", tmp_path))
    assert (gift["gift.label"], gift["gift"], gift["quantity"]) == ("Chăn ấm", "chan", 2)
    assert (gift["_type"], gift["_receiver"]) == ("Quà Tết, cứu đói giáp hạt", gift["_head"])


def book_of_a_cow(desk: Desk, home: Home, folder: Path) -> openpyxl.Workbook:
    """Record a cow, whose form says what each is called; give the workbook."""
    proposal = Proposal("SX_DUAN", home.id, home.id)
    details = proposing.open_details(desk, proposal).value
    told = {"project_name": "Bò", "registered": "co", "unit_price": "9000000", "state_share": "1"}
    for name, text in told.items():
        answer(desk, details, f"project/{name}", text)
    supporting.record(desk, proposal, details)
    return written(desk, "support_cow", folder)


def test_an_office_sees_the_commune_and_what_the_codes_of_a_list_mean(
    tree: Tree, tmp_path: Path
) -> None:
    home = put_household(tree.lan, "H1", area="rural")
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, "bien_ban", "2026112301")
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    opened = filling.take_up(tree.lan, "bien_ban").value
    finished(tree.lan, opened, note_text="Họp", unit="con")
    bring(tree.lan, VILLAGE)
    bring(tree.office, VILLAGE)
    finished(tree.lan, filling.take_up(tree.lan, "hoi_ho", home).value, who=home)
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    (line,) = table(written(tree.office, "bien_ban", tmp_path))
    assert (line["unit.label"], line["unit"]) == ("Con", "con")
    assert (line["_commune"], line["_by"]) == ("Xã Đình Lập", "Hoàng Thị Lan")
    assert line["_commune"] == "Xã Đình Lập", "a form about the commune says which"
    book = written(tree.office, "hoi_ho", tmp_path)
    (line,) = table(book)
    assert (line["_commune"], line["who.label"], line["who"]) == ("Xã Đình Lập", "H1", home)
    assert "BẢN TẬP HUẤN" not in str(above(book)[2])


def test_who_filled_a_form_in_is_named_where_its_workbook_asks_for_the_user(
    tree: Tree, tmp_path: Path
) -> None:
    """Readers of XLSForm expect a name there; what is sent as XML keeps the id."""
    for one in (tree.lan, tree.office):
        bring(one, NOTED)
    opened = filling.take_up(tree.lan, "ghi").value
    assert opened.entry is not None
    who = opened.entry.session.at("username")
    assert opened.entry.session.state(who).value == tree.lan.actor
    made = finished(tree.lan, opened, noted="Họp")
    assert made.answers["username"] == tree.lan.actor
    strange = replace(made, id="", answers={**made.answers, "username": "ai-do"})
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.submissions.put(replace(strange, id=tx.new_entity()))
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    for one in (tree.lan, tree.office):
        lines = table(written(one, "ghi", tmp_path))
        found = {line["username"] for line in lines}
        assert found == {"Hoàng Thị Lan", "ai-do"}, "whom nobody knows keeps his id"
        assert {line["asked_by"] for line in lines} == {"Hoàng Thị Lan"}


NOTED = """
| survey | | |
| | type | name | label::Tiếng Việt (vi) |
| | username | username | |
| | username | asked_by | |
| | text | noted | Ghi gì |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | ghi | Ghi chép | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""


VILLAGE = """
| survey | | |
| | type | name | label::Tiếng Việt (vi) |
| | select_one_from_file households.csv | household | Hộ |
| | select_one_from_file households.csv | who | Ai |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | hoi_ho | Hỏi hộ | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""


def test_a_purpose_is_asked_and_kept_with_the_form(desk: Desk, tmp_path: Path) -> None:
    brought(desk)
    file = tmp_path / "x.xlsx"
    refused(ErrorCode.PURPOSE_MISSING, answers_out.write, desk, Asked(WATER), file, "  ")
    assert not file.exists()
    answers_out.write(desk, Asked(WATER), file, f" {WHY} ")
    with desk.store.reading() as tx:
        (line,) = [one for one in tx.access.entries() if one.act == "exported"]
    assert (line.purpose, line.entity) == (f"{WATER}: {WHY}", "")
    assert answers_out.file_name(Asked(WATER)) == "nguon-nuoc-20261125.xlsx"


def test_what_cannot_be_written_or_was_stopped_leaves_no_file_and_no_line(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    brought(desk)
    visited(desk, home.id)
    nowhere = tmp_path / "nowhere" / "x.xlsx"
    refused(ErrorCode.REPORT_NOT_WRITTEN, answers_out.write, desk, Asked(VISIT), nowhere, WHY)
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) == 3:
            raise Cancelled

    file = tmp_path / "x.xlsx"
    with pytest.raises(Cancelled):
        answers_out.write(desk, Asked(VISIT), file, WHY, stop)
    assert told == [(0, 2), (1, 3), (2, 3)], "read once to know the columns, then for each sheet"
    assert list(tmp_path.glob("*.xlsx*")) == []
    with desk.store.reading() as tx:
        assert [one for one in tx.access.entries() if one.act == "exported"] == []


def test_a_list_file_that_was_damaged_leaves_the_codes(
    desk: Desk, tmp_path: Path, tree: Tree
) -> None:
    installed(tree.office, tmp_path / "book")
    edition = tree.office.catalogue.edition("bien_ban", "2026112301")
    (edition.folder / "units.csv").unlink()
    assert labels(written(tree.office, "bien_ban", tmp_path))[2:4] == ["Đơn vị", "Đơn vị (mã)"]
    (edition.folder / "definition.json").unlink()
    tree.office.catalogue._forms.clear()
    assert labels(written(tree.office, "bien_ban", tmp_path))[1:] == [
        "Người lập",
        "Phiên bản",
        "Mã phiếu",
    ]


def test_writing_holds_no_transaction_open_while_it_reads(
    desk: Desk, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(desk)
    visited(desk, home.id)
    begun: list[str] = []
    usual = Store.transaction

    def watched(store: Store, actor: str) -> object:
        begun.append("write")
        return usual(store, actor)

    monkeypatch.setattr(Store, "transaction", watched)
    answers_out.write(desk, Asked(VISIT), tmp_path / "x.xlsx", WHY, lambda *_: begun.append("read"))
    assert begun == ["read", "read", "read", "write"]
