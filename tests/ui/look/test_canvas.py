"""A picture as large as there is room."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.look.canvas import Canvas


def test_a_picture_is_drawn_in_the_middle_and_never_larger_than_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.save(str(tmp_path / "a.png"))
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 400)
    canvas.show_picture(tmp_path / "a.png", "the first")
    assert canvas.picture_size() == QSize(300, 150)
    drawn = canvas.grab().toImage()
    assert drawn.pixelColor(150, 200) == QColor("#ff0000")
    assert drawn.pixelColor(150, 60) != QColor("#ff0000")
    canvas.resize(900, 900)
    assert canvas.picture_size() == QSize(400, 200)
    canvas.grab()
    assert canvas.accessibleName() == "the first"


def test_where_there_is_no_picture_words_stand(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 200)
    before = canvas.grab().toImage()
    canvas.show_picture(None, "in a moment")
    assert canvas.grab().toImage() != before
