"""Form 7.1 and the named list: what is counted, what is marked, who may write them for what."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.reports.checks import CheckCode
from gpn_desktop.reports.report import Report
from gpn_desktop.reviews.classify import NEAR_POOR, POOR
from gpn_desktop.reviews.decisions import Decided, Decision, class_on
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.reviews.standards import standard
from gpn_desktop.services import headings, reporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import LIST, SUMMARY, Asked
from gpn_desktop.store.recording import Writing
from tests.services.conftest import DAY, HERE, LAN, SIZE, surveyed

YEAR = DAY.year


def count(report: Report, column: str) -> object:
    return report.cell(len(report.rows) - 1, column).value


def listed(desk: Desk, poverty_class: str) -> set[str]:
    with desk.store.reading() as tx:
        now = {one: class_on(known, DAY) for one, known in tx.decisions.classes().items()}
        here = {one.id for one in tx.households.all()}
    return {
        one for one, found in now.items() if found and found.poverty_class == poverty_class
    } & here


def test_before_the_years_decision_the_summary_is_preliminary(desk: Desk) -> None:
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    report = found.report
    assert found.is_preliminary
    assert report.heading.state == "sơ bộ"
    assert report.heading.training
    assert count(report, "households") == SIZE
    assert report.cell(len(report.rows) - 1, "poor").ids == listed(desk, POOR)
    assert count(report, "near_poor") == len(listed(desk, NEAR_POOR))
    assert found.findings == ()
    assert not found.is_named
    with desk.store.reading() as tx:
        names = [one.name for one in tx.places.villages.all()]
    shown = {row.cells[1].value for row in report.rows}
    assert shown >= set(names)


def test_every_mark_stands_below_the_table(desk: Desk) -> None:
    poor = sorted(listed(desk, POOR))
    surveyed(desk, poor[0], b1=200, lacking=())
    notes = reporting.prepare(desk, Asked(SUMMARY, YEAR)).report.heading.notes
    said = "\n".join(notes)
    undecided = len(poor) + len(listed(desk, NEAR_POOR))
    assert f"Sơ bộ: {undecided} hộ trong danh sách chưa có quyết định công nhận" in said
    assert f"Sơ bộ: 1 hộ đã rà soát năm {YEAR} chưa có quyết định công nhận" in said
    assert "Ngưỡng B1 140 điểm [S]" in said
    assert "bản thử - chưa phải biểu mẫu chính thức" in said
    english = reporting.prepare(desk, Asked(SUMMARY, YEAR, language="en")).report.heading.notes
    assert len(english) == len(notes)
    assert "B1 line of 140 points [S]" in "\n".join(english)


def test_what_has_no_source_is_not_said_to_have_one(desk: Desk) -> None:
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR, standard="P2016")).report.heading.notes
    said = [note for note in found if note.startswith("Ngưỡng B1 cận nghèo 150 điểm [G]")]
    assert said == [
        "Ngưỡng B1 cận nghèo 150 điểm [G]: chưa kiểm chứng (chưa có nguồn), "
        "không được coi là quy định."
    ]


MARK = re.compile(r" (\[[SDGA]\]): ")


@pytest.mark.parametrize(
    ("language", "derived"),
    [
        ("vi", "Quy tắc xếp loại hộ [D]: suy ra từ quy định khác (TT 14/2018/TT-BLĐTBXH), "),
        ("en", "Rule that gives the class [D]: derived from other rules (TT 14/2018/TT-BLĐTBXH), "),
    ],
)
@pytest.mark.parametrize("code", [SUMMARY, LIST])
def test_the_written_workbook_carries_every_mark_in_its_own_language(
    desk: Desk, tmp_path: Path, code: str, language: str, derived: str
) -> None:
    file = tmp_path / "report.xlsx"
    for key, unread_marks in (("P2016", "[S] [D] [G]"), ("P2022", "[S]")):
        asked = Asked(code, YEAR, standard=key, language=language)
        reporting.write(desk, reporting.prepare(desk, asked), file, purpose="posting")
        cells = [cell.value for row in openpyxl.load_workbook(file).worksheets[0] for cell in row]
        notes = [str(cell) for cell in cells if MARK.search(str(cell))]
        assert {*unread_marks.split()} <= {MARK.findall(note)[0] for note in notes}
        assert not any(word in note for note in notes for word in ("prolongation", "[V]"))
        titles = {"vi": standard(key).title_vi, "en": standard(key).title_en}
        assert sum(titles[language] in str(cell) for cell in cells) == 1
        assert any(note.startswith(derived) for note in notes) == (key == "P2016")


@pytest.mark.parametrize("code", [SUMMARY, LIST])
def test_what_was_computed_enters_no_figure_and_is_told(desk: Desk, code: str) -> None:
    before = reporting.prepare(desk, Asked(code, YEAR)).report
    poor, near_poor = sorted(listed(desk, POOR)), sorted(listed(desk, NEAR_POOR))
    with desk.store.reading() as tx:
        never = [one.id for one in tx.households.all() if one.id not in tx.decisions.classes()]
    surveyed(desk, poor[0], b1=200, lacking=())
    surveyed(desk, poor[1], b1=120, lacking=(1,))
    surveyed(desk, near_poor[0], b1=120, lacking=(1, 2, 4))
    surveyed(desk, never[0], b1=120, lacking=(1, 2, 4))
    after = reporting.prepare(desk, Asked(code, YEAR)).report
    assert after.rows == before.rows
    said = (
        f"Sơ bộ: 4 hộ đã rà soát năm {YEAR} chưa có quyết định công nhận; kết quả tính theo phiếu "
        "(2 hộ nghèo, 1 hộ cận nghèo) chưa tính vào số liệu."
    )
    assert said in after.heading.notes
    english = reporting.prepare(desk, Asked(code, YEAR, language="en")).report.heading.notes
    assert any("(2 poor, 1 near-poor) is not in the figures" in one for one in english)


@pytest.mark.parametrize("code", [SUMMARY, LIST])
def test_where_nobody_was_ever_decided_nobody_is_counted_and_it_is_said_why(
    desk: Desk, code: str
) -> None:
    with desk.store.reading() as tx:
        decided = set(tx.decisions.classes())
        never = [one.id for one in tx.households.all() if one.id not in decided]
    with desk.store.transaction(LAN.id) as tx:
        for one in decided:
            tx.households.take_off(one, reason="chuyển đi", on=DAY)
    surveyed(desk, never[0], b1=120, lacking=(1, 2, 4))
    found = reporting.prepare(desk, Asked(code, YEAR))
    report, notes = found.report, "\n".join(found.report.heading.notes)
    assert (found.is_preliminary, report.heading.state) == (True, "sơ bộ")
    if found.is_named:
        assert report.rows == ()
    else:
        last = len(report.rows) - 1
        assert [count(report, one) for one in ("poor", "near_poor")] == [0, 0]
        assert report.cell(last, "poor").ids == frozenset()
    assert "hộ chưa có quyết định nào đến năm" in notes
    assert "(1 hộ nghèo, 0 hộ cận nghèo) chưa tính vào số liệu" in notes
    assert "1 hộ có kết quả từ phiếu bản thử" in notes
    assert "bản thử - chưa phải biểu mẫu chính thức" in notes
    assert "trong danh sách chưa có quyết định" not in notes


def test_one_that_was_reviewed_and_not_decided_keeps_the_rest_from_being_official(
    desk: Desk,
) -> None:
    with desk.store.reading() as tx:
        decided = set(tx.decisions.classes())
        never = next(one.id for one in tx.households.all() if one.id not in decided)
    official = surveyed(desk, never, b1=120, lacking=(1, 2, 4))
    with desk.store.transaction(LAN.id) as tx:
        checked = replace(
            official,
            id=tx.new_entity(),
            form_status=headings.CHECKED,
            supersedes=((official.id, tx.surveys.roots([official.id])[official.id]),),
        )
        tx.surveys.put(checked)
    decide(desk, dict.fromkeys((*listed(desk, POOR), *listed(desk, NEAR_POOR)), POOR))
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    assert found.is_preliminary
    (said,) = (one for one in found.report.heading.notes if one.startswith("Sơ bộ"))
    assert said.startswith(f"Sơ bộ: 1 hộ đã rà soát năm {YEAR}")
    decide(desk, {never: POOR})
    assert not reporting.prepare(desk, Asked(SUMMARY, YEAR)).is_preliminary


def decide(desk: Desk, classes: dict[str, str]) -> None:
    """Write the decision of the year."""
    with desk.store.transaction(LAN.id) as tx:
        round_ = next(one for one in tx.rounds.all() if one.year == YEAR)
        decision = Decision(
            tx.new_entity(),
            round=round_.id,
            standard="P2022",
            number="300/QĐ-UBND",
            date=DAY,
            result_date=date(YEAR, 12, 31),
            households={one: Decided(found) for one, found in classes.items()},
        )
        tx.decisions.put(decision)


def test_decided_the_report_is_official_and_rests_on_the_decision(desk: Desk) -> None:
    classes = dict.fromkeys(listed(desk, POOR), POOR)
    classes |= dict.fromkeys(listed(desk, NEAR_POOR), "not_poor")
    decide(desk, classes)
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    assert not found.is_preliminary
    assert found.report.heading.state == "chính thức"
    assert count(found.report, "near_poor") == 0
    assert "Sơ bộ" not in "\n".join(found.report.heading.notes)
    names = reporting.prepare(desk, Asked(LIST, YEAR)).report
    assert {row.cells[7].value for row in names.rows} == {"300/QĐ-UBND"}
    assert {row.cells[8].value for row in names.rows} == {DAY}


@pytest.mark.parametrize("code", [SUMMARY, LIST])
def test_a_result_of_a_trial_form_enters_no_official_list(desk: Desk, code: str) -> None:
    poor = sorted(listed(desk, POOR))
    surveyed(desk, poor[0], b1=120, lacking=(1, 2, 4))
    decide(desk, dict.fromkeys((*poor, *listed(desk, NEAR_POOR)), POOR))
    found = reporting.prepare(desk, Asked(code, YEAR))
    assert found.is_preliminary
    assert found.report.heading.state == "sơ bộ"
    assert any("1 hộ có kết quả từ phiếu bản thử" in one for one in found.report.heading.notes)
    assert found.report.heading.trial
    assert found.report.words["trial"].startswith("BẢN THỬ - ")


def test_a_year_in_which_nothing_was_found_yet_is_not_official(desk: Desk) -> None:
    with desk.store.transaction(LAN.id) as tx:
        for one in tx.decisions.classes():
            tx.households.take_off(one, reason="chuyển đi", on=DAY)
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    assert count(found.report, "poor") == 0
    assert found.is_preliminary
    assert found.report.heading.state == "sơ bộ"
    said = f"Sơ bộ: 1 xã, phường chưa có quyết định công nhận nào của năm {YEAR}"
    assert said in "\n".join(found.report.heading.notes)


def test_last_years_report_stands_as_it_was_decided(desk: Desk) -> None:
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR - 1))
    assert not found.is_preliminary
    assert found.report.heading.year == YEAR - 1


def test_who_left_in_the_year_does_not_count_and_last_year_stays(desk: Desk) -> None:
    poor = sorted(listed(desk, POOR))
    before = count(reporting.prepare(desk, Asked(SUMMARY, YEAR - 1)).report, "poor_persons")
    with desk.store.transaction(LAN.id) as tx:
        for one in tx.households.members(poor[0]):
            tx.households.persons.take_off(one.id, reason="chuyển đi", on=DAY)
        tx.households.take_off(poor[0], reason="chuyển đi", on=DAY)
    now = reporting.prepare(desk, Asked(SUMMARY, YEAR)).report
    assert count(now, "poor") == len(poor) - 1
    last = reporting.prepare(desk, Asked(SUMMARY, YEAR - 1)).report
    assert count(last, "poor") == len(poor)
    assert count(last, "poor_persons") == before


def test_a_village_without_totals_is_a_finding_and_has_no_rate(desk: Desk) -> None:
    with desk.store.transaction(LAN.id) as tx:
        round_ = next(one for one in tx.rounds.all() if one.year == YEAR)
        village = tx.places.villages.all()[0]
        tx.rounds.put(replace(round_, totals={**round_.totals, village.id: Totals(persons=3)}))
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    assert CheckCode.TOTAL_MISSING in {one.code for one in found.findings}
    assert count(found.report, "households") is None
    assert count(found.report, "poor_rate") is None
    assert any("1 thôn chưa có tổng số hộ" in note for note in found.report.heading.notes)


def test_conflicts_and_households_without_a_village_are_told(desk: Desk) -> None:
    poor = sorted(listed(desk, POOR))
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing("household", poor[0], {"village": ""}))
        seen = tx.operations.seen(poor[1])
        tx.record(Writing("household", poor[1], {"phone": "0911"}, seen=seen))
        tx.record(Writing("household", poor[1], {"phone": "0922"}, seen={"phone": ()}))
    notes = "\n".join(reporting.prepare(desk, Asked(SUMMARY, YEAR)).report.heading.notes)
    assert "1 hồ sơ đang xung đột" in notes
    assert "1 hộ chưa ghi thôn" in notes


def test_the_named_list_says_who_where_and_on_what_it_rests(desk: Desk) -> None:
    found = reporting.prepare(desk, Asked(LIST, YEAR))
    assert found.is_named
    rows = found.report.rows
    assert len(rows) == len(listed(desk, POOR)) + len(listed(desk, NEAR_POOR))
    first = [cell.value for cell in rows[0].cells]
    assert first[0] == 1
    assert first[2] == "Xã Đình Lập"
    assert first[6] == "Hộ nghèo"
    assert str(first[7]).startswith("chưa có quyết định mới (theo quyết định trước: ")
    assert first[8] is None
    assert all(row.cells[1].value and row.cells[3].value for row in rows)
    assert any("Bố cục biểu [A]" in note for note in found.report.heading.notes)


def test_a_household_without_people_is_on_the_list_without_a_name(desk: Desk) -> None:
    poor = sorted(listed(desk, POOR))[0]
    with desk.store.transaction(LAN.id) as tx:
        for one in tx.households.members(poor):
            tx.households.persons.take_off(one.id, reason="thử", on=DAY)
    rows = reporting.prepare(desk, Asked(LIST, YEAR)).report.rows
    (row,) = [one for one in rows if poor in one.cells[1].ids]
    assert [row.cells[1].value, row.cells[4].value, row.cells[5].value] == ["", "", 0]


def test_a_workbook_with_names_asks_what_it_is_for(desk: Desk, tmp_path: Path) -> None:
    named = reporting.prepare(desk, Asked(LIST, YEAR))
    file = tmp_path / reporting.file_name(named)
    with pytest.raises(GpnError) as caught:
        reporting.write(desk, named, file, " ")
    assert caught.value.code is ErrorCode.PURPOSE_MISSING
    assert not file.exists()
    assert reporting.write(desk, named, file, "niêm yết").value == file
    assert openpyxl.load_workbook(file).worksheets[0].max_row > 10
    plain = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    reporting.write(desk, plain, tmp_path / reporting.file_name(plain))
    with desk.store.reading() as tx:
        told = [(one.act, one.purpose) for one in tx.access.entries()][:2]
    assert told == [
        ("exported", f"mau_7_1 {YEAR}"),
        ("exported", f"danh_sach_ngheo {YEAR}: niêm yết"),
    ]


def test_what_could_not_be_written_leaves_no_line_and_no_file(desk: Desk, tmp_path: Path) -> None:
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR))
    with pytest.raises(GpnError) as caught:
        reporting.write(desk, found, tmp_path / "không có" / "a.xlsx")
    assert caught.value.code is ErrorCode.REPORT_NOT_WRITTEN
    assert caught.value.facts == {"name": "a.xlsx"}
    with desk.store.reading() as tx:
        assert "exported" not in {one.act for one in tx.access.entries()}


def test_a_year_without_a_round_has_no_report(desk: Desk) -> None:
    with pytest.raises(GpnError) as caught:
        reporting.prepare(desk, Asked(SUMMARY, 2031))
    assert caught.value.code is ErrorCode.ROUND_MISSING


def test_a_standard_that_nobody_knows_here_finds_nothing(desk: Desk) -> None:
    found = reporting.prepare(desk, Asked(SUMMARY, YEAR, standard="P2099"))
    assert found.report.heading.standard == "P2099"
    assert found.is_preliminary


def test_stop_is_heard(desk: Desk) -> None:
    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        reporting.prepare(desk, Asked(SUMMARY, YEAR), stop)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Give the same data as a merging office sees it."""
    return replace(desk, installation=replace(HERE, role="office"))


def test_an_office_counts_by_commune_or_one_commune_by_village(office: Desk) -> None:
    report = reporting.prepare(office, Asked(SUMMARY, YEAR)).report
    names = [row.cells[1].value for row in report.rows]
    assert names.count("Xã Đình Lập") == 1
    assert report.heading.issuer.startswith("CƠ QUAN TỔNG HỢP")
    one = reporting.prepare(office, Asked(SUMMARY, YEAR, scope=HERE.scope))
    assert count(one.report, "poor") == count(report, "poor")
    assert len(one.report.rows) > len(report.rows)
    assert reporting.file_name(one) == f"mau-7-1-{YEAR}-06613.xlsx"


def test_a_commune_of_two_areas_stands_under_both(office: Desk) -> None:
    with office.store.transaction(LAN.id) as tx:
        first, second = tx.places.villages.all()[:2]
        tx.places.villages.put(replace(first, area="urban"))
        tx.places.villages.put(replace(second, area=""))
    report = reporting.prepare(office, Asked(SUMMARY, YEAR)).report
    names = [row.cells[1].value for row in report.rows]
    assert names.count("Xã Đình Lập") == 2
    assert any("1 thôn chưa ghi khu vực" in note for note in report.heading.notes)
    names_of = reporting.prepare(office, Asked(LIST, YEAR)).report.heading.notes
    assert not any("chưa ghi khu vực" in note for note in names_of)
    assert count(report, "households") == SIZE


def test_the_reports_there_are(desk: Desk) -> None:
    assert set(reporting.codes()) == {SUMMARY, LIST}
    heading = reporting.prepare(desk, Asked(LIST, YEAR)).report.heading
    assert (heading.place, heading.parent) == ("Đình Lập", "TỈNH LẠNG SƠN")
    assert heading.issuer == "ỦY BAN NHÂN DÂN XÃ ĐÌNH LẬP"


def test_years_and_places_can_be_chosen(desk: Desk) -> None:
    found = reporting.choices(desk)
    assert YEAR in found.years
    assert found.places == ()
    office = replace(desk, installation=replace(desk.installation, role="office"))
    assert [name for _, name in reporting.choices(office).places] == ["Xã Đình Lập"]


def test_a_number_tells_the_households_behind_it(desk: Desk) -> None:
    report = reporting.prepare(desk, Asked(SUMMARY, YEAR)).report
    last = len(report.rows) - 1
    for column in ("poor", "poor_persons"):
        found = {one.id for one in reporting.behind(desk, report.cell(last, column).ids)}
        assert found == listed(desk, POOR)


def test_a_missing_total_is_entered_for_the_village_and_year(desk: Desk) -> None:
    with desk.store.transaction(LAN.id) as tx:
        found = next(one for one in tx.rounds.all() if one.year == YEAR)
        village = tx.places.villages.all()[0]
        tx.rounds.put(replace(found, totals={**found.totals, village.id: Totals()}))
    assert reporting.prepare(desk, Asked(SUMMARY, YEAR)).without_totals == (village,)
    done = reporting.enter_totals(desk, YEAR, village.id, Totals(40, 160))
    assert done.changes.touch("rounds")
    assert reporting.prepare(desk, Asked(SUMMARY, YEAR)).without_totals == ()
    with pytest.raises(GpnError) as caught:
        reporting.enter_totals(desk, 1999, village.id, Totals(1, 1))
    assert caught.value.code is ErrorCode.ROUND_MISSING
    reporting.enter_totals(desk, YEAR, village.id, Totals(41, 160), seen={})
    with desk.store.reading() as tx:
        record = tx.operations.standing(found.id)
    assert record is not None
    assert [one.field for one in record.conflicts] == [f"total/{village.id}"]
