"""Fields and tiles by themselves."""

from collections import Counter

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.effects import Choice, Place, QuestionState, Validity
from gpn_desktop.forms.definition import QuestionKind
from ui.form import keys, reasons
from ui.form.choices import TileField
from ui.form.dates import Calendar
from ui.form.fields import ValueField
from ui.form.fitting import fit
from ui.form.here import Here
from ui.form.lines import LineField, placeholder
from ui.form.notes import marked
from ui.form.page import FormPage
from ui.form.reasons import ReasonSheet
from ui.form.written import written
from ui.form.wrong import wrong
from ui.look.parts import scrolled

LETTERS = [Choice(f"c{n}", f"Lựa chọn {n}", n) for n in range(1, 13)]


def a_state(kind: QuestionKind, value: str = "", **more: object) -> QuestionState:
    values: dict[str, object] = {
        "place": Place(1),
        "kind": kind,
        "value": value,
        "raw": "",
        "relevant": True,
        "required": False,
        "readonly": False,
        "validity": Validity.OK,
        "message": "",
        "label": "Câu hỏi",
        "hint": "",
        "guidance": "",
        "paper": "B1.1",
        "appearance": frozenset[str](),
    }
    return QuestionState(**{**values, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "appearance", "shown"),
    [
        (QuestionKind.DATE, "1980-03-05", (), "05/03/1980"),
        (QuestionKind.DATE, "1980-03-01", ("month-year",), "03/1980"),
        (QuestionKind.DATE, "1980-01-01", ("year",), "1980"),
        (QuestionKind.DATE, "soon", (), "soon"),
        (QuestionKind.INTEGER, "1500000", (), "1.500.000"),
        (QuestionKind.INTEGER, "1987", (), "1987"),
        (QuestionKind.DECIMAL, "-0.5", (), "-0,5"),
        (QuestionKind.DECIMAL, "1500.25", (), "1.500,25"),
        (QuestionKind.INTEGER, "many", (), "many"),
        (QuestionKind.TIME, "08:30:00.000+07:00", (), "08:30"),
        (QuestionKind.TEXT, "Lan", (), "Lan"),
        (QuestionKind.SELECT_MULTIPLE, "c2 c1", (), "Lựa chọn 1; Lựa chọn 2"),
        (QuestionKind.SELECT_ONE, "gone", (), "gone"),
    ],
)
def test_answers_are_written_as_officials_write_them(
    kind: QuestionKind, value: str, appearance: tuple[str, ...], shown: str
) -> None:
    state = a_state(kind, value, appearance=frozenset(appearance))
    assert written(state, LETTERS, grouped=True) == shown


def test_what_could_not_be_read_is_shown_as_typed() -> None:
    assert written(a_state(QuestionKind.INTEGER, raw="12a"), (), grouped=True) == "12a"
    assert written(a_state(QuestionKind.INTEGER, "1500"), (), grouped=False) == "1500"


@pytest.mark.parametrize(
    ("kind", "count", "appearance", "name"),
    [
        (QuestionKind.SELECT_ONE, 3, (), "TileField"),
        (QuestionKind.SELECT_ONE, 31, (), "SearchField"),
        (QuestionKind.SELECT_ONE, 3, ("autocomplete",), "SearchField"),
        (QuestionKind.SELECT_MULTIPLE, 40, (), "TileField"),
        (QuestionKind.ACKNOWLEDGE, 0, (), "TickField"),
        (QuestionKind.TEXT, 0, ("multiline",), "TextField"),
        (QuestionKind.TEXT, 0, (), "LineField"),
        (QuestionKind.DATETIME, 0, (), "LineField"),
    ],
)
def test_each_kind_has_its_field(
    qtbot: QtBot, kind: QuestionKind, count: int, appearance: tuple[str, ...], name: str
) -> None:
    found = [Choice(str(n), str(n), n) for n in range(1, count + 1)]
    field = fit(a_state(kind, appearance=frozenset(appearance)), found).field()
    qtbot.addWidget(field)
    assert type(field).__name__ == name
    field.show_state(a_state(kind), found)
    assert not field.is_being_typed()
    field.commit()
    assert not field.restore()
    assert not field.grab().isNull()


def test_a_read_only_text_is_only_shown(qtbot: QtBot) -> None:
    field = fit(a_state(QuestionKind.TEXT, readonly=True), ()).field()
    qtbot.addWidget(field)
    assert isinstance(field, ValueField)
    field.show_state(a_state(QuestionKind.TEXT, ""), ())
    assert field.words.text() == "–"


def test_placeholders_say_how_a_day_is_written() -> None:
    assert placeholder(QuestionKind.DATE, frozenset()) == "dd/mm/yyyy"
    assert placeholder(QuestionKind.DATE, frozenset({"year"})) == "yyyy"
    assert placeholder(QuestionKind.DATE, frozenset({"month-year"})) == "mm/yyyy"
    assert placeholder(QuestionKind.TIME, frozenset()) == "hh:mm"
    assert placeholder(QuestionKind.TEXT, frozenset()) == ""


def test_a_day_can_be_chosen_in_a_calendar(qtbot: QtBot) -> None:
    field = LineField(QuestionKind.DATE, frozenset())
    qtbot.addWidget(field)
    field.show_state(a_state(QuestionKind.DATE, "1980-03-05"), ())
    field.show()
    given: list[str] = []
    field.committed.connect(given.append)

    def choose() -> None:
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        assert isinstance(popup, QDialog)
        popup.page.setSelectedDate(QDate(1981, 4, 6))  # type: ignore[attr-defined]
        popup.accept()

    QTimer.singleShot(50, choose)
    assert field.open_calendar()
    assert given == ["06/04/1981"]
    field.show_state(a_state(QuestionKind.DATE, "1980-03-05", readonly=True), ())
    assert not field.open_calendar()
    assert not LineField(QuestionKind.DATE, frozenset({"year"})).open_calendar()


def test_the_calendar_turns_by_years_with_shift_and_names_its_keys(qtbot: QtBot) -> None:
    made = Calendar(None, QDate(1980, 3, 5))
    qtbot.addWidget(made)
    (view,) = made.page.findChildren(QTableView)
    QTest.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert made.page.selectedDate() == QDate(1981, 3, 5)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert made.page.selectedDate() == QDate(1981, 2, 5)
    assert any("with Shift: year" in one.text() for one in made.findChildren(QLabel))


def test_tiles_follow_the_words_and_the_order_of_the_session(qtbot: QtBot) -> None:
    field = TileField(many=True)
    qtbot.addWidget(field)
    field.show_state(a_state(QuestionKind.SELECT_MULTIPLE, "c2"), LETTERS[:3])
    field.resize(800, 100)
    field.show()
    other = [Choice(c.code, c.label.upper(), c.paper) for c in LETTERS[:3]]
    field.show_state(a_state(QuestionKind.SELECT_MULTIPLE, "c2"), other)
    assert [tile.text() for tile in field.tiles] == [c.label for c in other]
    given: list[str] = []
    field.committed.connect(given.append)
    QTest.mouseClick(field.tiles[0], Qt.MouseButton.LeftButton)
    assert given == ["c1 c2"]
    assert not field.tiles[0].isChecked(), "the session says what is chosen"
    field.resize(300, 300)
    assert not field.grab().isNull()


@pytest.mark.parametrize(
    ("tall", "columns"), [(600, 1), (250, 2), (90, 2)], ids=["room", "low", "too low for all"]
)
def test_choices_stand_beside_each_other_where_the_page_is_low(
    qtbot: QtBot, tall: int, columns: int
) -> None:
    field = TileField(many=False)
    choices = [Choice(f"c{n}", f"Bố mẹ đẻ, bố mẹ vợ hoặc chồng {n}", n) for n in range(1, 8)]
    field.show_state(a_state(QuestionKind.SELECT_ONE, "c2"), choices)
    area = scrolled(field)
    qtbot.addWidget(area)
    area.resize(380, tall)
    area.show()
    field.fit_height()
    qtbot.waitUntil(lambda: len({tile.x() for tile in field.tiles}) == columns, timeout=2000)
    assert len({tile.x() for tile in field.tiles[:4]}) == 1, "one reads them downwards"


def test_long_words_of_a_tile_take_a_second_line(qtbot: QtBot) -> None:
    field = TileField(many=False)
    qtbot.addWidget(field)
    field.show_state(a_state(QuestionKind.SELECT_ONE), [Choice("a", "rất dài " * 12, 1)])
    tile = field.tiles[0]
    assert tile.heightForWidth(200) > tile.heightForWidth(2000)


def test_words_of_a_form_are_bold_or_plain_never_markup() -> None:
    assert marked("a **b** <i>&\nc") == "a <b>b</b> &lt;i&gt;&amp;<br>c"
    assert marked("a ** b") == "a ** b"


def test_the_table_of_keys_is_whole() -> None:
    assert [k for k, times in Counter(row.keys for row in keys.KEYS).items() if times > 1] == []
    for row in keys.KEYS:
        assert row.text
        hearers = [one for one in (Here, FormPage) if callable(getattr(one, row.call, None))]
        assert len(hearers) == bool(row.call), row.keys


def test_a_row_goes_only_with_a_reason(qtbot: QtBot) -> None:
    sheet = ReasonSheet(None, "Lương Văn Bảo")
    qtbot.addWidget(sheet)
    assert not sheet._go.isEnabled()
    sheet._reasons[-1].setChecked(True)
    assert not sheet._go.isEnabled()
    sheet._words.setText("sang làng khác")
    assert sheet._go.isEnabled()
    assert sheet.reason() == "Another reason: sang làng khác"
    sheet._reasons[0].setChecked(True)
    sheet._words.clear()
    assert sheet.reason() == "Moved away"


def test_asking_for_a_reason_may_be_given_up(qtbot: QtBot) -> None:
    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonSheet)
        dialog.reject()

    QTimer.singleShot(50, give_up)
    assert reasons.ask_reason(None, "Lan") is None


@pytest.mark.parametrize(
    ("appearance", "told"),
    [
        ("year", "Write the year with four digits, for instance 2009."),
        ("month-year", "Write month and year, for instance 09/2014."),
        ("", "Write a day that exists, as dd/mm/yyyy."),
    ],
)
def test_part_of_a_day_says_how_it_is_written(appearance: str, told: str) -> None:
    looks = frozenset({appearance} - {""})
    unread = a_state(QuestionKind.DATE, raw="09", appearance=looks, validity=Validity.UNREADABLE)
    assert wrong(unread) == told
