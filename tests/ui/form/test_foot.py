"""Below the paper form: all choices stand, a very long list is cut; what is repeated by a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.office import MIXED, Office
from tests.ui.form.strokes import strike
from tests.ui.form.test_keying import at, foot, go, opened, value
from tests.ui.keyboard import focused
from ui.form.filling import Frame
from ui.form.flowed import NO_BREAK, Typed


@pytest.mark.parametrize(("count", "is_cut"), [(3, False), (9, False), (60, True)])
def test_choices_are_cut_only_where_a_few_lines_do_not_hold_them(
    qtbot: QtBot, count: int, is_cut: bool
) -> None:
    typed = Typed()
    qtbot.addWidget(typed)
    typed.resize(500, 40)
    typed.say("   ".join(f"{n} Giếng không được bảo vệ" for n in range(1, count + 1)))
    typed.grab()
    assert typed.text().endswith("…") == is_cut
    assert is_cut or typed.text().count(NO_BREAK) >= count


def test_a_choice_never_goes_on_in_the_next_line_where_it_need_not(qtbot: QtBot) -> None:
    typed = Typed()
    qtbot.addWidget(typed)
    typed.resize(500, 40)
    typed.grab()
    choices = [f"{n} Giếng đào không được bảo vệ" for n in range(1, 5)]
    typed.say("   ".join(choices))
    assert [line[0] for line in typed.lines] == ["1", "3"]
    behind = "Gõ số là sang ô sau."
    typed.say("   ".join((*choices, behind)))
    told = [line.replace(NO_BREAK, " ") for line in typed.lines]
    assert told[:2] == ["   ".join(choices[:2]), "   ".join(choices[2:])]
    assert told[2:] in ([], [behind])
    assert typed.toolTip().endswith(behind)
    long = f"2 {'Giếng đào không được bảo vệ ' * 4}"
    typed.say("   ".join((choices[0], long)))
    wide = QFontMetrics(typed.font()).horizontalAdvance
    assert max(map(wide, typed.lines)) <= 500


def test_choices_have_lines_of_their_own_in_a_red_box(qtbot: QtBot) -> None:
    typed = Typed()
    qtbot.addWidget(typed)
    typed.resize(700, 40)
    typed.grab()
    sentence = "Không có lựa chọn số “9”. Gõ lại cho đúng."
    typed.box(is_boxed=True)
    for told, lines in (
        (sentence, [sentence, "1 Có   2 Không"]),
        (sentence * 3, None),  # no line is left for them
        ("9" * 40, ["9" * 40, "1 Có   2 Không"]),
    ):
        typed.say(f"{told}   1 Có   2 Không")
        shown = [line.replace(NO_BREAK, " ") for line in typed.lines]
        assert (lines is None and len(shown) == 2) or shown == lines
        assert typed.text().replace(NO_BREAK, " ").endswith("   1 Có   2 Không")
    typed.box(is_boxed=False)
    assert typed.lines[0].replace(NO_BREAK, " ").endswith("   1 Có   2 Không")


def test_words_flow_round_what_stands_at_their_end(qtbot: QtBot) -> None:
    typed = Typed()
    qtbot.addWidget(typed)
    typed.resize(500, 40)
    typed.grab()  # it wears its letters
    typed.say("Giếng " * 30)
    letters = QFontMetrics(typed.font())
    tall = letters.lineSpacing()
    wide = [letters.horizontalAdvance(line) for line in typed.lines]
    assert (max(wide) <= 500, max(wide) > 400) == (True, True)
    typed.give_way(300, 2 * tall)
    wide = [letters.horizontalAdvance(line) for line in typed.lines]
    assert wide[0] > 400, "above it a line has all the width"
    assert max(wide[-2:]) <= 200, "beside it no line does"
    assert " ".join(typed.lines) == typed.text().rstrip()


def test_the_nearest_row_above_is_repeated(qtbot: QtBot, office: Office) -> None:
    mixed = opened(qtbot, a_session(MIXED), office)
    go(mixed, "animal[r1]/calf")
    strike("1T2<Enter>2T3<Enter>+")
    rows = mixed.filling.session.rows(mixed.filling.session.place("animal"))
    calves = [value(mixed, f"animal[{one.id}]/calf") for one in rows]
    assert calves == ["co", "khong", "khong"]


def test_the_answer_of_the_last_time_is_one_key(qtbot: QtBot, office: Office) -> None:
    last = {"home/rooms": "3", "home/card": "mat", "last/month": "m2"}
    frame = Frame(last=last, last_words="Last time")
    page = opened(qtbot, a_session(MIXED), office, frame=frame)
    go(page, "home/rooms")
    assert foot(page, "paper.typed").startswith("F11 Last time: 3   ")
    QTest.keyClick(focused(), Qt.Key.Key_F11)
    assert (value(page, "home/rooms"), at(page)) == ("3", "home/weight")
    for path in ("home/rooms", "home/card"):  # it stands there already; it is no choice any more
        go(page, path)
        assert "F11" not in foot(page, "paper.typed")
        assert not page.take_last()
    go(page, "last/month")
    assert foot(page, "paper.typed").startswith("F11 Last time: Tháng 2   ")
    page.add()
    assert not page.take_last()


@pytest.mark.parametrize("tall", [360, 432, 688])
def test_what_holds_is_said_in_the_foot_over_no_row(
    qtbot: QtBot, office: Office, tall: int
) -> None:
    mixed = opened(qtbot, a_session(MIXED), office)
    mixed.resize(720, tall)
    mixed.begin(mixed.filling.session.at("home/card"))
    foot, sheet = mixed.foot, mixed.shown.sheet
    QApplication.processEvents()
    before = sheet.height()
    strike("9")
    assert foot.told.startswith("There is no choice with the number “9”")
    assert not foot.done.isVisible()  # retyping is the next step
    QApplication.processEvents()
    assert sheet.height() == before  # no row moves away under one's eyes
    after = mixed.findChild(Typed, "paper.after")
    assert after is not None
    assert not after.isVisible()
    strike("<BS>")
    assert foot.told == ""
    assert foot.done.isVisible()
