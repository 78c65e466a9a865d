"""One rule for Enter: from box to box, from the last one to the button; Ctrl+Enter presses it.

Each sheet stands in a table with the key that its button must name, and is walked by real keys.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.services import households, list_out, villages
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.rescue import Left
from gpn_desktop.services.restoring import Newer
from gpn_desktop.settings import Settings
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, press
from tests.ui.views.desks import WIDE, Around
from ui.dialogs.code import CodeSheet
from ui.dialogs.columns import ColumnsSheet
from ui.dialogs.groups import GroupsSheet
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.help import HelpSheet
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.joining import JoiningSheet
from ui.dialogs.keeping import KeepSheet
from ui.dialogs.moving import MovingSheet
from ui.dialogs.person import PersonSheet
from ui.dialogs.problem import ProblemSheet
from ui.dialogs.restoring import RestoringSheet, Way
from ui.dialogs.settings import SettingsSheet
from ui.dialogs.sign import Signing, SignSheet
from ui.dialogs.telling import Telling, TellingSheet
from ui.dialogs.uniting import UniteSheet
from ui.dialogs.village_list import VillageListSheet
from ui.dialogs.zones import ZonesSheet
from ui.look.going import ENTER, LEAVES, WRITES, boxes, keyed
from ui.look.sheet import Sheet
from ui.look.typed import text_line
from ui.look.why import Question, WhySheet
from ui.models.lists import LISTS
from ui.views.exporting import of_register
from ui.views.list_saving import SaveSheet
from ui.views.narrowing import NarrowSheet
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Make = Callable[[Desk, Workbench], Sheet]
PEOPLE = LISTS["supports"]


def nothing(*_: object) -> Done[None]:
    return Done(None)


def signing(desk: Desk, bench: Workbench, *, asks_reason: bool = False) -> Sheet:
    return SignSheet(None, bench, Signing("Ký", "", "Ký", nothing, asks_reason, is_grave=True))


def restoring(desk: Desk, bench: Workbench) -> Sheet:
    left = Left(Copy(Path("daily"), chance.now(), "daily", 1), is_elsewhere=False)
    return RestoringSheet(None, bench, Way((left,), nothing, lambda _: Newer({}, 0, 0)))  # type: ignore[arg-type]


def saving(desk: Desk, bench: Workbench) -> Sheet:
    shown = list_out.Shown("households", "Hộ", ("head",), ("Chủ hộ",), ())
    return SaveSheet(None, desk, bench, shown)


def uniting(desk: Desk, bench: Workbench) -> Sheet:
    first, second = households.order(desk, Sought())[:2]
    ids = [households.household_page(desk, one).people[0].id for one in (first, second)]
    return UniteSheet(None, desk, bench, *ids)


def joining(desk: Desk, bench: Workbench) -> Sheet:
    first, *others = villages.listed(desk)
    return JoiningSheet(None, first, others)


def narrowing(desk: Desk, bench: Workbench) -> Sheet:
    kept = [SavedList("people", "Của tôi", {"age": "60-"})]
    return NarrowSheet(None, {}, households.villages(desk), kept)


WHY = Question("Hủy", "", ["Mở nhầm hộ", "Lý do khác"], "Thôi", "Hủy")
SHEETS: dict[str, tuple[str, Make]] = {
    "code": (ENTER, lambda desk, bench: CodeSheet(None, bench, desk)),
    "columns": (ENTER, lambda *_: ColumnsSheet(None, PEOPLE.known, PEOPLE.usual, PEOPLE.usual)),
    "export": (WRITES, lambda desk, bench: of_register(None, desk, bench)),
    "groups": (LEAVES, lambda *_: GroupsSheet(None, "Nhóm số", "", ["12345"] * 10)),
    "help": (LEAVES, lambda *_: HelpSheet(None, "review", "vi")),
    "import": (ENTER, lambda desk, bench: ImportSheet(None, bench, desk)),
    "join villages": (WRITES, joining),
    "keep": (ENTER, lambda *_: KeepSheet(None, "", ["Của tôi"])),
    "move drafts": (WRITES, lambda desk, bench: MovingSheet(None, bench, desk)),
    "narrow": (WRITES, narrowing),
    "person": (WRITES, lambda *_: PersonSheet(None, "Lan")),
    "problem": (WRITES, lambda *_: ProblemSheet(None, "KeyError")),
    "restore": (WRITES, restoring),
    "save a list": (WRITES, saving),
    "settings": (WRITES, lambda *_: SettingsSheet(None, Settings())),
    "sign": (ENTER, signing),
    "sign for a reason": (WRITES, partial(signing, asks_reason=True)),
    "tell": (WRITES, lambda *_: TellingSheet(None, Telling("Bỏ", "", [], "Thôi", "Chuyển"))),
    "unite": (WRITES, uniting),
    "village list": (WRITES, lambda *_: VillageListSheet(None)),
    "why": (ENTER, lambda *_: WhySheet(None, WHY)),
    "zones": (WRITES, lambda desk, _: ZonesSheet(None, villages.listed(desk)[0])),
}


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def shown(around: Around, desk: Desk) -> Callable[[str], Sheet]:
    def show(name: str) -> Sheet:
        made = SHEETS[name][1](desk, around.workbench)
        around.qtbot.addWidget(made)
        with around.qtbot.waitActive(made):
            made.show()
        around.rest()
        return made

    return show


def caught(sheet: Sheet) -> tuple[QPushButton | None, list[str]]:
    """Give the button that agrees, which does nothing now but to be counted."""
    pressed: list[str] = []
    agreeing = sheet.agreeing()
    assert len(agreeing) <= 1, "Ctrl+Enter must never be ambiguous"
    for one in agreeing:
        one.setEnabled(True)
        one.clicked.disconnect()
        one.clicked.connect(lambda: pressed.append("agreed"))
    return next(iter(agreeing), None), pressed


@pytest.mark.parametrize("name", SHEETS)
def test_the_button_of_a_sheet_names_its_key_and_enter_leads_to_it(
    shown: Callable[[str], Sheet], name: str
) -> None:
    sheet, key = shown(name), SHEETS[name][0]
    agree, pressed = caught(sheet)
    if agree is None:
        assert name == "move drafts", "without a draft there is nothing to agree to"
        return
    assert agree.text().endswith(f"({key})")
    for each in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(each, CTRL)
    assert pressed == ["agreed"] * 2
    asked = boxes(sheet._inside)
    if key == ENTER:
        enters(sheet, asked)
    elif asked:
        walks(sheet, asked, agree)
    if sheet.isVisible():  # a list may agree by itself
        assert len(pressed) == (3 if asked else 2)
        press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def enters(sheet: Sheet, asked: list[QWidget]) -> None:
    """Agree to the one thing that is asked."""
    own = [one for one in asked if one not in sheet._leads]
    reasons = [one for one in own if isinstance(one, QRadioButton)]
    assert len(own) - len(reasons) == 1, "more than one thing is asked: Enter must lead on"
    own[0].setFocus()
    press(Qt.Key.Key_Return)


def walks(sheet: Sheet, asked: list[QWidget], agree: QPushButton) -> None:
    """Go through all that is asked, agree, and go one box back."""
    asked[0].setFocus()
    for after in (*asked[1:], agree):
        here = focused()
        press(Qt.Key.Key_Tab if isinstance(here, QPlainTextEdit) else Qt.Key.Key_Return)
        assert focused() is after, "where nothing is typed, also from a box with its own button"
        if here in sheet._leads and isinstance(here, QLineEdit):
            here.setText("Của tôi")
            here.setFocus()
            press(Qt.Key.Key_Return)
            assert focused() is sheet._leads[here]
        after.setFocus()
    press(Qt.Key.Key_Return)
    asked[-1].setFocus()
    press(Qt.Key.Key_Return, SHIFT)
    assert focused() is asked[max(0, len(asked) - 2)]


def test_a_guide_leads_on_by_enter_where_one_thing_is_asked(qtbot: QtBot) -> None:
    pages = [GuidePage("", "", "") for _ in range(2)]
    fields = [text_line(name) for name in ("một", "hai", "ba")]
    for page, field in zip((pages[0], *pages[1:] * 2), fields, strict=True):
        page.body.addWidget(field)
    guide = Guide(None, "Dẫn", pages)
    qtbot.addWidget(guide)
    with qtbot.waitActive(guide):
        guide.show()
    fields[0].setFocus()
    assert guide.next.text() == "Next (Enter)"
    press(Qt.Key.Key_Return)
    assert (guide.now, guide.next.text()) == (1, "Begin to work (Ctrl+Enter)")
    fields[1].setFocus()
    for after in (fields[2], guide.next):
        press(Qt.Key.Key_Return)
        assert focused() is after
    for before in (fields[2], fields[1], fields[1]):
        press(Qt.Key.Key_Return, SHIFT)
        assert focused() is before
    press(Qt.Key.Key_Return, CTRL)
    assert guide.result() == Guide.DialogCode.Accepted


def test_several_reasons_are_one_box_and_what_is_not_seen_is_none(qtbot: QtBot) -> None:
    inside, lines = QWidget(), QVBoxLayout()
    inside.setLayout(lines)
    parts = [QRadioButton("a"), QRadioButton("b"), QLineEdit(), QLineEdit(), QLineEdit()]
    for one in parts:
        lines.addWidget(one)
    parts[3].setEnabled(False)
    parts[4].hide()
    qtbot.addWidget(inside)
    assert boxes(inside) == [parts[0], parts[2]]


@pytest.mark.parametrize(
    ("words", "key", "written"),
    [
        ("Gộp", "Enter", "Gộp (Enter)"),
        ("Gộp (Enter)", "Ctrl+Enter", "Gộp (Enter)"),
        ("Cài đặt (Ctrl+,)", "Esc", "Cài đặt (Ctrl+,)"),
        ("Điểm (F4)", "Esc", "Điểm (F4)"),
        ("&Bỏ hộ (cũ)", "", "Bỏ hộ (cũ) (Alt+B)"),
        ("Thôi", "", "Thôi"),
        ("", "Esc", ""),
    ],
)
def test_a_key_stands_once_behind_the_words(words: str, key: str, written: str) -> None:
    assert keyed(words, key) == written
