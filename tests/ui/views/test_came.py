"""A household into which others came: told at its page, its records, in the search, on paper."""

from datetime import date
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reports import definitions
from gpn_desktop.services import households, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former
from gpn_desktop.services.results import ResultOfYear
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource
from tests.journeys.world import put_survey
from tests.services.families import Families, put_families
from tests.services.test_former import decide, give, joined
from tests.ui.keyboard import press
from tests.ui.views.desks import Around, went, words
from tests.ui.views.register import around, page_of
from tests.ui.views.test_confirmation import a_paper
from ui.main_window import MainWindow
from ui.models import former as lines
from ui.models.rows import RowTableModel
from ui.search import HIT
from ui.views import confirmation
from ui.views.gathered import Gathered
from ui.views.history import History
from ui.views.households import HouseholdsPage
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk"]
DAY = date(2026, 5, 6)
R = TypeVar("R")


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def opened(around: Around, desk: Desk, household: str) -> MainWindow:
    window = around.show("households", HouseholdsPage, desk)
    window.go(Goal("households", "household", household))
    around.rest()
    return window


def column(model: RowTableModel[object], number: int = 0) -> list[str]:
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_what_a_joined_household_had_is_marked_and_its_record_opens(
    around: Around, desk: Desk, families: Families, clock: FixedSource
) -> None:
    clock.pass_time(hours=1)
    decide(desk, families.o, "poor")
    survey = put_survey(desk, families.o, interviewed_on=DAY)
    (home,) = give(desk, families.o, kind="household")
    clock.pass_time(hours=1)
    (own,) = give(desk, families.h, kind="household")
    clock.pass_time(hours=1)
    joined(desk, families)
    window = opened(around, desk, families.h)
    detail = page_of(window).detail
    said = words(window, "household.former.0")
    assert (
        said
        == "Household of Hà Văn Tú (code 02): joined into this one on 25/11/2026. Reason: theo đơn."
    )
    assert "Hà Thị Bé (code 02)" in words(window, "household.former.1")
    whose = "Recorded under Hà Văn Tú (code 02), until 25/11/2026"
    for name in ("history.former.0", "supports.former.0.whose", "surveys.former.0.whose"):
        assert words(window, f"household.{name}") == whose
    assert words(window, "household.history.former.0.2025.decided").endswith("Poor")
    assert window.findChild(QLabel, "household.history.2025.decided") is None
    assert [
        len(one) for one in (rows_of(detail.records.supports), rows_of(detail.records.surveys))
    ] == [2, 1]
    assert "recorded under Hà Văn Tú" in "".join(
        column(detail.timeline.rows, 1)  # type: ignore[arg-type]
    )
    step = window.findChild(QPushButton, "household.former.0.step")
    assert step is not None
    assert step.text().endswith("(Alt+I)")
    step.setFocus()
    press(Qt.Key.Key_Space)
    around.rest()
    assert detail.household == families.o
    assert not detail.records.came.isVisible()
    back = window.findChild(QPushButton, "household.closed.step")
    assert back is not None
    assert back.text() == "Open the household of Vi Văn Ba (Alt+M)"
    back.setFocus()
    press(Qt.Key.Key_Space)
    around.rest()
    assert detail.household == families.h
    (table,) = detail.records.surveys.others
    table.setFocus()
    table.choose(lambda one: one.id == survey)
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("review", "result", survey)]
    assert [one.record.id for one in rows_of(detail.records.supports)] == [own, home]


def test_a_support_of_one_of_its_people_says_whose_it_is(
    around: Around, desk: Desk, families: Families
) -> None:
    give(desk, families.h, kind="household")
    give(desk, families.people["nam"])
    give(desk, families.people["tu"])
    joined(desk, families)
    detail = page_of(opened(around, desk, families.h)).detail
    assert {one.who for one in rows_of(detail.records.supports)} == {"", "Vi Văn Nam", "Hà Văn Tú"}


def rows_of(gathered: Gathered[R]) -> list[R]:
    tables = (gathered.table, *gathered.others)
    models = (one.rows for one in tables)
    return [one.row_at(one.index(at, 0)) for one in models for at in range(one.rowCount())]


def test_a_second_record_of_the_same_household_leads_nowhere(
    around: Around, desk: Desk, families: Families
) -> None:
    uniting.unite(desk, families["nam"], families["hoa"], "trùng")
    window = opened(around, desk, families.h)
    said = words(window, "household.former.0")
    assert said.startswith("Second record of Vi Văn Nam: Lý Thị Hoa (code 01), made one")
    assert window.findChild(QPushButton, "household.former.0.step") is None


def test_the_search_says_under_which_name_somebody_was_found(
    around: Around, desk: Desk, families: Families
) -> None:
    uniting.unite(desk, families["nam"], families["be"], "trùng")
    search = partial(households.search, desk)
    window = around.show("households", HouseholdsPage, desk, search=search)
    hits = search("hà thị bé")
    window.search.panel.show_hits(hits, "hà thị bé")
    shown = [window.search.panel._list.item(at).data(HIT) for at in range(len(hits))]
    assert "Hà Thị Bé" in {one.former for one in shown}
    assert not window.search.panel._list.grab().isNull()


def test_the_paper_says_what_was_recorded_under_the_other_household() -> None:
    known = ClassOfYear("o", 2025, "P2022", "poor", "7/QĐ", DAY)
    result = ResultOfYear(2025, known)
    record = SupportRecord("s", "o", type="bò", quantity=1, unit="con", delivered_on=DAY)
    found = a_paper(
        received=(record,),
        recorded={"s": "Hà <Văn> Tú"},
        former=(
            Former("o", "household", "Hà <Văn> Tú", until=DAY, results=(result,)),
            Former("x", "household", results=(result, ResultOfYear(2024))),
            Former("p", "person", "Hà Thị Bé"),
        ),
    )
    html = confirmation.page(found, "x")
    for said in (
        "Chưa có quyết định công nhận nào đối với hộ này.",
        "Hộ của Hà &lt;Văn&gt; Tú đã nhập vào hộ này ngày 06/05/2026",
        "Hộ nghèo năm 2025, theo Quyết định số 7/QĐ",
        "<td>bò (ghi ở hồ sơ của Hà &lt;Văn&gt; Tú)</td>",
        definitions.words("confirmation", "vi")["no_head"],
    ):
        assert said in html
    assert "Hà Thị Bé" not in html


def test_a_record_of_which_little_is_known_is_told_all_the_same(qapp: object) -> None:
    bare = Former("o", "household", results=(ResultOfYear(2025),))
    told = lines.former_words(bare)
    assert told == "Household of Household without a head: joined into this one on –."
    history = History(lambda _: None)
    history.show_results((), (bare, Former("p", "person")))
    assert words(history, "household.history.former.0").endswith("until –")
    assert lines.mark("") == ""
    assert definitions.words("confirmation", "en")["recorded"] == "recorded under {name}"


def test_the_second_record_elsewhere_is_called_by_its_name(around: Around, desk: Desk) -> None:
    window = around.show("households", HouseholdsPage, desk)
    shown = page_of(window).detail.records.came
    found = [Former(n, "household", name=f"Hà Văn {n}", home=n) for n in ("a", "b")]
    found.append(Former("c", "person", name="Hà Văn c", code="02", home="c"))
    found.append(Former("d", "person", name="Hà Văn d", home="d"))
    assert shown.show_former("here", found)
    steps = [one.text() for one in shown.findChildren(QPushButton)]
    assert steps == [
        *("Open that record (Alt+I)", "Open the record of Hà Văn b"),
        *("Open household 02", "Open that record"),
    ], "a person headed no household"
