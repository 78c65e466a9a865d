"""At the counter: from the name of a member to the paper in his hands, by keys that are counted."""

import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reports import definitions
from gpn_desktop.services import confirming, households
from gpn_desktop.services.confirming import Confirmation
from gpn_desktop.services.desk import Desk
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, page_of, poor
from ui.look.why import WhySheet
from ui.views import confirmation
from ui.views.households import HouseholdsPage
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = definitions.words(confirming.WORDS, "vi")
HOUSE = Household("h", address="Nà Pắc 5")


class Counted:
    """Presses keys and counts them."""

    count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.count += 1
        press(key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        self.count += len(text)
        write(text)


def test_within_a_minute_of_keys_the_paper_is_printed(
    around: Around, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, str, tuple[str, ...]]] = []

    def paper(_parent: object, title: str, html: str, marks: tuple[str, ...]) -> bool:
        printed.append((title, html, marks))
        return True

    monkeypatch.setattr(confirmation, "print_html", paper)
    home = poor(desk)
    with desk.store.reading() as tx:
        member = next(one for one in tx.households.members(home) if one.id_number)
    search = partial(households.search, desk)
    window = around.show("households", HouseholdsPage, desk, search=search)
    keys = Counted()
    keys.press(Qt.Key.Key_K, CTRL)
    keys.write(member.id_number)
    qtbot.waitUntil(lambda: bool(hits(window.findChild(QListWidget, "search_found"))))
    keys.press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.class").endswith("Poor")

    def agree(_sheet: WhySheet) -> None:
        keys.press(Qt.Key.Key_Space)
        keys.press(Qt.Key.Key_Return)

    in_dialog(WhySheet, agree)
    around.come_back(window)
    keys.press(Qt.Key.Key_P, CTRL)
    around.rest()
    ((title, html, marks),) = printed
    assert title == "GIẤY XÁC NHẬN"
    assert member.full_name in html
    assert "Hộ nghèo năm" in html
    assert "Mục đích: The household asks for it" in html
    assert WORDS["draft"] in marks
    with desk.store.reading() as tx:
        (noted,) = tx.access.entries(act="printed", entity=home)
    assert noted.purpose == "The household asks for it"
    assert keys.count == len(member.id_number) + 5, "seventeen keys are no minute"


def hits(found: QListWidget | None) -> int:
    return found.count() if found is not None else 0


def test_nothing_is_noted_where_nothing_was_printed(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmation, "print_html", lambda *_: False)
    window = around.show("households", HouseholdsPage, desk)
    page = page_of(window)
    page.detail.confirm.print()  # no household is shown yet
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    in_dialog(WhySheet, lambda sheet: press(Qt.Key.Key_Escape))
    page.detail.confirm.button.click()

    def agree(sheet: WhySheet) -> None:
        sheet._reasons[0].setChecked(True)
        sheet.accept()

    in_dialog(WhySheet, agree)
    page.detail.confirm.button.click()
    around.rest()
    with desk.store.reading() as tx:
        assert tx.access.entries(act="printed") == ()


def test_ctrl_p_prints_nothing_while_a_household_is_added(around: Around, desk: Desk) -> None:
    page = page_of(around.show("households", HouseholdsPage, desk))
    press(Qt.Key.Key_N, CTRL)
    assert "print" not in page.acts()


def a_paper(**more: object) -> Confirmation:
    people = (Person("p", "h", "Đặng <Thị> Hường", "female", PartialDate(1985), relation=HEAD),)
    given = {"people": people, "village": Village("v", "Nà Pắc"), "words": WORDS, **more}
    on = datetime.date(2026, 11, 25)
    return Confirmation(HOUSE, on, "xã Đình Lập", **given)  # type: ignore[arg-type]


def test_the_paper_says_what_is_not_known_instead_of_leaving_it_out() -> None:
    html = confirmation.page(a_paper(), "vay vốn")
    for said in (
        "Chưa có quyết định công nhận nào đối với hộ này.",
        "Chưa ghi hỗ trợ nào đã nhận.",
        "Đặng &lt;Thị&gt; Hường (sinh 1985)",
        "Nà Pắc 5, Thôn Nà Pắc, xã Đình Lập",
        "Xã Đình Lập, ngày 25 tháng 11 năm 2026",
        "Mục đích: vay vốn",
    ):
        assert said in html
    assert "đang khác nhau" not in html
    html = confirmation.page(a_paper(people=(), village=None, disputed=2), "x")
    assert "chưa ghi chủ hộ" in html
    assert "Có 2 thông tin" in html


def test_the_paper_names_decision_and_supports() -> None:
    day = datetime.date(2026, 1, 5)
    known = ClassOfYear("h", 2025, "P2022", "poor", "12/QĐ-UBND", day)
    bare = ClassOfYear("h", 2024, "P2022", "near_poor")
    record = SupportRecord("s", "h", type="later", quantity=2, unit="con", delivered_on=day)
    promised = SupportRecord("t", "h", type="bò", amount=1_000_000, decided_on=day)
    undated = SupportRecord("u", "h", type="dê")
    person = Person("p", "h", "Lý A", "male", relation=HEAD, id_number="******1234")
    found = a_paper(
        people=(person, Person("q", "h", "Lý B")),
        decided=known,
        earlier=(bare,),
        received=(record, undated),
        waiting=(promised,),
    )
    html = confirmation.page(found, "x")
    for said in (
        "Hộ nghèo năm 2025, theo Quyết định số 12/QĐ-UBND ngày 05/01/2026",
        "Hộ cận nghèo năm 2024, theo Quyết định số (chưa ghi số) ngày (chưa ghi ngày)",
        "<td>later</td><td>2 con</td><td>05/01/2026</td>",
        "<td>bò</td><td>1.000.000 đồng</td><td>05/01/2026</td>",
        "<td>dê</td><td>–</td><td></td>",
        "CCCD ******1234",
        "Nhân khẩu: 2 người",
    ):
        assert said in html
