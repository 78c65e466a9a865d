"""Last year's class from a list: kept as what it is, counted, and never taken for a decision."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from gpn_desktop.errors import ErrorCode
from gpn_desktop.importing import sheet
from gpn_desktop.importing.verdicts import Verdict
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.services import (
    confirming,
    households,
    listing,
    lists,
    register_out,
    reporting,
    rounds,
    supported,
    supporting,
    taking_back,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Preview
from gpn_desktop.services.reporting import LIST, SUMMARY, Asked
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.records import RecordDoubt
from tests.commune import clock, commune_template, desk, empty_desk
from tests.importing import makers
from tests.services.conftest import refused

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
TITLES = ("STT", "Họ và tên", "Ngày sinh", "Thôn", "Phân loại hộ", "Số quyết định",
          "Ngày quyết định", "Điểm B1", "Điểm B2", "Nguyên nhân nghèo")  # fmt: skip
FIRST = 5
PEOPLE = (
    (1, "Vi Văn Đức", "1970", "Nà Lúa", "HN", "12/QĐ-UBND", date(2025, 12, 20), 110, 40, "1, 3"),
    (2, "Lý Thị Mẩy", "1980", "Nà Lúa", "Hộ cận nghèo", None, None, 160, None, None),
    (3, "Nông Văn Sơn", "1975", "Pò Háng", "thoát nghèo", None, None, None, None, None),
    (4, "Hoàng Văn Nam", "1965", "Pò Háng", None, None, None, None, None, None),
)


def workbook(*people: tuple[Any, ...], heading: str = "KẾT QUẢ RÀ SOÁT NĂM 2025") -> bytes:
    book = Workbook()
    page: Any = book.active
    page["A1"] = heading
    makers.put(page, FIRST - 1, [TITLES, *people])
    return makers.saved(book)


def preview_of(desk: Desk, content: bytes, **told: Any) -> Preview:
    book = sheet.read(content, "list.xlsx")
    profile = replace(lists.proposed(desk, book.sheets[0]), **told)
    return lists.preview(desk, book, profile)


def taken_in(desk: Desk, *people: tuple[Any, ...]) -> str:
    seen = preview_of(desk, workbook(*people))
    return lists.apply(desk, seen, seen.usual).value.id


def page_of(desk: Desk, head: str) -> households.HouseholdPage:
    pages = (households.household_page(desk, one) for one in ids(desk))
    return next(one for one in pages if one.head and one.head.full_name == head)


def ids(desk: Desk) -> tuple[str, ...]:
    return households.order(desk, households.Sought())


def edited(person: tuple[Any, ...], **cells: Any) -> tuple[Any, ...]:
    names = ("number", "name", "birth", "village", "class", "decision", "day", "b1", "b2", "causes")
    return tuple(cells.get(name, value) for name, value in zip(names, person, strict=True))


def test_the_class_of_a_list_is_kept_as_what_it_is(empty_desk: Desk) -> None:
    assert taken_in(empty_desk, *PEOPLE)
    poor, near, left, none = (page_of(empty_desk, one[1]) for one in PEOPLE)
    assert poor.household.listed == {
        "2025": ListedClass(
            "poor", "", 110, 40, "12/QĐ-UBND", date(2025, 12, 20), causes=("1", "3")
        )
    }
    assert near.household.listed["2025"].b2 is None
    assert [one.class_now for one in (poor, near, left, none)] == [
        *("poor", "near_poor", "newly_escaped", "")
    ]
    assert [one.is_listed for one in (poor, near, left, none)] == [True, True, True, False]
    (result,) = poor.results
    assert result.decided is not None
    assert (result.year, result.decided.decision, result.decided.number) == (2025, "", "12/QĐ-UBND")
    assert result.decided.listed == poor.household.listed["2025"]
    assert none.results == ()
    with empty_desk.store.reading() as tx:
        assert tx.decisions.all() == ()
        rows = {one.head_name: one.class_now for one in tx.households.rows(date(2026, 11, 26))}
        outlines = {one.id: one.class_now for one in tx.households.outlines(date(2026, 11, 26))}
        before = tx.households.outlines(date(2025, 12, 30))
    assert rows["Vi Văn Đức"] == outlines[poor.household.id] == "poor"
    assert {one.class_now for one in before} == {"poor", ""}  # one names its day


def test_the_next_round_has_them_to_review(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    of = rounds.open_round(empty_desk).value
    with empty_desk.store.reading() as tx:
        listed = {one.subject: (one.ground, one.start_class) for one in tx.rounds.listed(of.id)}
    assert listed == {
        page_of(empty_desk, "Vi Văn Đức").household.id: ("managed_poor", "poor"),
        page_of(empty_desk, "Lý Thị Mẩy").household.id: ("managed_near_poor", "near_poor"),
    }


def test_wherever_it_is_read_it_bears_its_mark(empty_desk: Desk) -> None:
    desk = empty_desk
    taken_in(desk, *PEOPLE)
    rounds.open_round(desk)
    rows = households.rows(desk, ids(desk))
    assert {one.is_listed for one in rows if one.class_now} == {True}
    people = listing.people(desk, listing.order_people(desk, households.Sought()))
    assert {one.is_listed for one in people if one.class_now} == {True}
    hits = households.search(desk, "vi van duc")
    assert {one.is_listed for one in hits} == {True}
    assert {one.start_is_listed for one in rounds.round_list(desk).rows} == {True}
    home = next(one for one in rows if one.class_now == "poor")
    outset = supported.outset(desk, home.id)
    assert outset.is_listed
    assert said(outset, "TD_HN") == {Standing.ELIGIBLE_BY_LIST}
    assert said(outset, "TD_HCN") == {Standing.NOT_ELIGIBLE_BY_LIST}
    decide(desk, home.id, "poor")
    assert said(supported.outset(desk, home.id), "TD_HN") == {Standing.ELIGIBLE}
    assert said(supported.outset(desk, home.id), "TD_HCN") == {Standing.NOT_ELIGIBLE}
    assert not next(one for one in households.rows(desk, [home.id])).is_listed
    assert not supported.outset(desk, home.id).is_listed


def said(outset: supported.Outset, code: str) -> set[Standing]:
    offer = next(one for one in outset.offers if one.type.code == code)
    return {offer.standing, *(one.eligibility.standing for one in offer.receivers)}


def test_a_support_for_a_person_hangs_on_the_list_too(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    home = page_of(empty_desk, "Vi Văn Đức").household.id
    assert said(supported.outset(empty_desk, home), "BHYT_HN") == {Standing.ELIGIBLE_BY_LIST}


def test_what_was_given_by_a_list_stays_marked_after_the_decision(empty_desk: Desk) -> None:
    desk = empty_desk
    taken_in(desk, *PEOPLE)
    home = page_of(desk, "Vi Văn Đức").household.id
    made = supporting.record(desk, Proposal("TD_HN", home, home, Terms(amount=1_000_000))).value
    decide(desk, home, "poor")
    later = supporting.record(desk, Proposal("TD_HN", home, home, Terms(amount=2_000_000))).value
    assert [one.doubt for one in supported.page(desk, made.id).findings] == [
        RecordDoubt.CLASS_BY_LIST
    ]
    assert supported.page(desk, later.id).findings == ()


def test_a_list_of_the_same_brings_nothing_and_of_another_class_a_change(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    again = preview_of(empty_desk, workbook(*PEOPLE))
    assert again.judgement.count(Verdict.SAME) == len(PEOPLE)
    less = preview_of(empty_desk, workbook(edited(PEOPLE[0], day=None, b1=None, causes=None)))
    assert less.judgement.count(Verdict.SAME) == 1  # what is not said takes nothing away
    other = preview_of(
        empty_desk, workbook(edited(PEOPLE[0], **{"class": "HCN"}), edited(PEOPLE[1], b2=10))
    )
    changes = [one.changes for one in other.rows(Verdict.CHANGED)]
    assert [[one.field for one in each] for each in changes] == [["household.listed/2025"]] * 2
    assert changes[0][0].after.poverty_class == "near_poor"
    assert changes[1][0].after == ListedClass("near_poor", b1=160, b2=10)
    before = page_of(empty_desk, "Lý Thị Mẩy").household
    run = lists.apply(empty_desk, other, other.usual).value
    assert run.changed == 2
    assert page_of(empty_desk, "Vi Văn Đức").class_now == "near_poor"
    back = taking_back.take_back(empty_desk, run.id, reason="nhầm").value
    assert back.restored == 2
    assert page_of(empty_desk, "Lý Thị Mẩy").household == before
    assert page_of(empty_desk, "Vi Văn Đức").class_now == "poor"


def test_a_list_of_an_earlier_year_stands_beside(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    seen = preview_of(empty_desk, workbook(edited(PEOPLE[1], b1=None)), year="2024")
    lists.apply(empty_desk, seen, seen.usual)
    found = page_of(empty_desk, "Lý Thị Mẩy")
    assert [one.year for one in found.results] == [2025, 2024]
    assert found.household.listed.keys() == {"2024", "2025"}


def decide(desk: Desk, household: str, poverty_class: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.decisions.put(
            Decision(
                tx.new_entity(), standard="P2022", number="15/QĐ-UBND", date=date(2026, 1, 5),
                result_date=date(2025, 12, 31), households={household: Decided(poverty_class)},
            )
        )  # fmt: skip


def test_a_decision_made_here_has_the_last_word(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    household = page_of(empty_desk, "Vi Văn Đức").household.id
    decide(empty_desk, household, "near_poor")
    found = page_of(empty_desk, "Vi Văn Đức")
    assert (found.class_now, found.is_listed) == ("near_poor", False)
    with empty_desk.store.reading() as tx:
        (outline,) = (
            one for one in tx.households.outlines(date(2026, 11, 26)) if one.id == household
        )
        assert outline.class_now == "near_poor"
        facts = tx.plans.facts(2026, date(2026, 11, 26))
    assert facts.classes.keys() == {household}  # no figure of a plan rests on a list
    assert [one.listed for one in facts.classes[household]] == [None]
    told = preview_of(empty_desk, workbook(edited(PEOPLE[0], **{"class": "HN", "b1": 90})))
    (row,) = told.judgement.rows
    assert (row.verdict, row.changes) == (Verdict.DOUBTFUL, ())
    assert [(one.why.value, one.other) for one in row.remarks] == [("class_decided", "near_poor")]
    same = preview_of(empty_desk, workbook(edited(PEOPLE[0], **{"class": "HCN", "b1": 90})))
    assert same.judgement.count(Verdict.SAME) == 1


def test_our_own_list_carries_it_and_comes_back_without_a_difference(
    empty_desk: Desk, tmp_path: Path
) -> None:
    run = taken_in(empty_desk, *PEOPLE)
    file = tmp_path / "all.xlsx"
    content = register_out.write(empty_desk, file, "rà soát").value.read_bytes()
    seen = preview_of(empty_desk, content)
    assert seen.judgement.count(Verdict.SAME) == len(PEOPLE)
    column = next(n for n, one in enumerate(register_out.columns(), 1) if one.kind == "classes")
    book = load_workbook(BytesIO(content))
    told = {row[column - 1].value for row in book.worksheets[0].iter_rows(min_row=6)}
    assert "2025: Hộ cận nghèo; B1=160" in told
    for line in book.worksheets[0].iter_rows(min_row=6):
        if line[column - 1].value == "2025: Hộ cận nghèo; B1=160":
            line[column - 1].value = "2025: không rõ"
    odd = preview_of(empty_desk, makers.saved(book))
    (row,) = odd.rows(Verdict.DOUBTFUL)
    assert [one.why.value for one in row.remarks] == ["classes_unreadable"]
    taking_back.take_back(empty_desk, run, reason="nhầm")
    fresh = preview_of(empty_desk, content)
    lists.apply(empty_desk, fresh, {one.row for one in fresh.judgement.rows})
    assert page_of(empty_desk, "Vi Văn Đức").household.listed["2025"].causes == ("1", "3")


def test_an_undone_import_takes_the_class_back(empty_desk: Desk) -> None:
    run = taken_in(empty_desk, *PEOPLE)
    taking_back.take_back(empty_desk, run, reason="nhầm danh sách")
    assert ids(empty_desk) == ()
    with empty_desk.store.reading() as tx:
        assert {one.class_now for one in tx.households.outlines(date(2026, 11, 26))} == set()
    kept = taken_in(empty_desk, *PEOPLE)
    rounds.open_round(empty_desk)
    back = taking_back.take_back(empty_desk, kept, reason="nhầm danh sách").value
    poor = page_of(empty_desk, "Vi Văn Đức")
    assert poor.household.id in back.kept  # a round stands on it
    assert poor.class_now == "poor"


def test_a_class_of_no_year_is_asked_about_and_nothing_is_judged(empty_desk: Desk) -> None:
    content = workbook(edited(PEOPLE[1]), heading="KẾT QUẢ RÀ SOÁT")
    book = sheet.read(content, "list.xlsx")
    profile = lists.proposed(empty_desk, book.sheets[0])
    refused(ErrorCode.CLASS_YEAR_MISSING, lists.preview, empty_desk, book, profile)
    assert lists.preview(empty_desk, book, replace(profile, year="2025")).usual == {FIRST}


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"class": "giàu"}, "class_unknown"),
        ({"day": date(2026, 12, 1)}, "decided_ahead"),
        ({"b1": 4000}, "points_strange"),
    ],
)
def test_what_cannot_be_so_refuses_the_household(
    empty_desk: Desk, cells: dict[str, Any], why: str
) -> None:
    seen = preview_of(empty_desk, workbook(edited(PEOPLE[0], **cells)))
    (row,) = seen.rows(Verdict.REFUSED)
    assert why in {one.why.value for one in row.remarks}


def test_reports_count_it_as_what_it_is(empty_desk: Desk) -> None:
    taken_in(empty_desk, *PEOPLE)
    rounds.open_round(empty_desk)
    found = reporting.prepare(empty_desk, Asked(SUMMARY, 2026))
    assert found.is_preliminary
    notes = " ".join(found.report.heading.notes)
    assert "2 hộ tính theo danh sách nhập từ Excel, chưa đối chiếu quyết định" in notes
    named = reporting.prepare(empty_desk, Asked(LIST, 2026)).report
    told = {str(named.cell(n, "decision").value) for n in range(len(named.rows))}
    assert "theo danh sách nhập từ Excel, chưa đối chiếu quyết định (12/QĐ-UBND)" in told
    paper = confirming.confirmation(empty_desk, page_of(empty_desk, "Vi Văn Đức").household.id)
    assert paper.decided is not None
    assert paper.decided.listed is not None


def test_a_year_that_is_none_is_kept_and_counts_for_nothing(empty_desk: Desk) -> None:
    taken_in(empty_desk, PEOPLE[3])
    before = page_of(empty_desk, PEOPLE[3][1]).household
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        kept = tx.households.get(before.id)
        tx.households.put(replace(kept, listed={"đợt 1": ListedClass("poor")}))
        assert {one.class_now for one in tx.households.outlines(date(2026, 11, 26))} == {""}
    found = page_of(empty_desk, PEOPLE[3][1])
    assert (found.class_now, found.results, len(found.household.listed)) == ("", (), 1)
