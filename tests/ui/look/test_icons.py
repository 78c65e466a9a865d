"""Icons: each drawing is sound and takes the colour of its role."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

import resources
from ui.look import icons, theme

NAMES = sorted(file.stem for file in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_each_drawing_is_a_line_icon_of_24_pixels(name: str) -> None:
    drawing = resources.path("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(drawing)
    assert renderer.isValid()
    assert renderer.defaultSize().width() == renderer.defaultSize().height() == 24
    assert icons.CURRENT in drawing


def test_an_icon_takes_the_colour_of_its_role(qtbot: QtBot) -> None:
    drawn = icons.pixmap("add", "bad", 24, 1.0).toImage()
    assert drawn.pixelColor(12, 12).name() == theme.worn().bad.lower()
    off = icons.icon("add").pixmap(24, QIcon.Mode.Disabled).toImage()
    assert off.pixelColor(12, 12).name() == theme.worn().edge.lower()


def test_an_icon_is_sharp_at_every_ratio(qtbot: QtBot) -> None:
    assert icons.pixmap("cow", "text", 24, 1.5).width() == 36
    assert not QIcon(icons.icon("cow")).isNull()
