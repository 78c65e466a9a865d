"""Facts in pairs: a line that stays is the same widget, others come and go, all in their order."""

from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.look import geometry
from ui.look.blocks import Fact, Facts
from ui.look.parts import column, label, scrolled, settle

PHONE = Fact("phone", "Điện thoại", "0912 000 001")
ADDRESS = Fact("address", "Địa chỉ", "Thôn Nà Lúa")
NOTE = Fact("note", "Ghi chú", "Nhà ở cuối bản")


@pytest.fixture
def facts(qtbot: QtBot) -> Facts:
    """Give a block that is seen, with a telephone and an address."""
    made = Facts("home")
    qtbot.addWidget(made)
    made.show()
    made.show_facts([PHONE, ADDRESS])
    return made


def said(facts: Facts) -> list[str]:
    """Give the words of all that is seen, from above, and from left to right."""
    shown = [one for one in facts.findChildren(QLabel) if one.isVisible()]
    facts._grid.activate()
    return [one.text() for one in sorted(shown, key=lambda one: (one.y() // 10, one.x()))]


def words(facts: Facts, key: str) -> QLabel:
    (found,) = facts.findChildren(QLabel, f"home.{key}")
    return found


def test_a_fact_that_stays_says_its_new_words_in_the_same_line(facts: Facts) -> None:
    line = words(facts, "address")
    facts.show_facts([PHONE, Fact("address", "Địa chỉ", "Thôn Bản Chang")])
    assert words(facts, "address") is line
    assert line.text() == "Thôn Bản Chang"
    assert line.accessibleName() == "Địa chỉ: Thôn Bản Chang"


CHANGES: Final[tuple[list[Fact], ...]] = (
    [ADDRESS],
    [NOTE, PHONE],
    [ADDRESS, PHONE, NOTE],
    [PHONE, PHONE, ADDRESS],
    [Fact("phone", "Điện thoại", "0912 000 001", "warn")],
    [],
)


@pytest.mark.parametrize("wanted", CHANGES, ids=lambda one: "+".join(each.key for each in one))
def test_what_is_shown_is_what_was_given_in_its_order(facts: Facts, wanted: list[Fact]) -> None:
    facts.show_facts(wanted)
    assert said(facts) == [text for one in wanted for text in (one.name, one.words)]
    tones = [line.words.property("role") for line in facts._lines]
    assert tones == [one.tone for one in wanted]
    facts.show_facts([PHONE, ADDRESS])
    assert said(facts) == ["Điện thoại", "0912 000 001", "Địa chỉ", "Thôn Nà Lúa"]


def test_what_is_no_longer_so_goes(facts: Facts, qtbot: QtBot) -> None:
    gone = words(facts, "phone")
    facts.show_facts([ADDRESS])
    assert gone.isHidden()
    qtbot.waitUntil(lambda: not isValid(gone))


def test_names_have_the_room_of_letters_that_grew(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Fact("law", "Căn cứ pháp lý của chế độ, " * 6, "Điều 9")
    facts.show_facts([long])
    before = facts._lines[0].name.width()
    monkeypatch.setattr(geometry, "grown", lambda size: 2 * size)
    facts.show_facts([long])
    assert facts._lines[0].name.minimumWidth() == 2 * before


def test_all_that_scrolls_has_its_place_at_once(qtbot: QtBot) -> None:
    deep = label("one line")
    inner, middle, content = QWidget(), QWidget(), QWidget()
    inner.setLayout(column(deep))
    middle.setLayout(column(inner, None))
    content.setLayout(column(middle, None))
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    for _ in range(3):
        QApplication.processEvents()  # until all has its first place
    deep.setFixedHeight(900)
    settle(area)  # and no event was heard between
    assert inner.height() == deep.height() == 900
    assert content.height() == 900
    assert area.verticalScrollBar().maximum() > 0
