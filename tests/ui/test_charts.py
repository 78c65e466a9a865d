"""Bars: as long as their share, told in words too."""

from fractions import Fraction

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.charts import Bar, BarChart, BarLine
from ui.look import theme


def filled(line: BarLine, tone: str) -> float:
    """Give the share of a bar's middle row that is painted in a tone."""
    drawn = line.grab().toImage()
    wanted = theme.worn().color(tone)
    row = [QColor(drawn.pixel(x, drawn.height() // 2)) for x in range(drawn.width())]
    return sum(one == wanted for one in row) / len(row)


def test_a_bar_is_as_long_as_its_share(qtbot: QtBot) -> None:
    line = BarLine()
    qtbot.addWidget(line)
    line.resize(400, line.height())
    for share in (Fraction(1, 4), Fraction(1, 2), Fraction(1)):
        line.show_share(share, "good", "so viel")
        assert abs(filled(line, "good") - float(share)) < 0.05
    line.show_share(Fraction(0), "good", "nothing")
    assert filled(line, "good") == 0
    assert line.accessibleName() == "nothing"
    assert line.share == 0


def test_a_chart_has_a_row_for_each_bar_and_tells_them(qtbot: QtBot) -> None:
    chart = BarChart("By village")
    qtbot.addWidget(chart)
    bars = (
        Bar("Nà Thuộc", "3 of 4", Fraction(3, 4)),
        Bar("Bản Chuông", "5"),
        Bar("Tổ dân phố Pò Tấu – Khau Bay – Nà Pia", "4 of 4", Fraction(1), "good"),
    )
    chart.show_bars(bars)
    assert chart.bars == bars
    assert "Nà Thuộc: 3 of 4" in chart.accessibleDescription()
    one_row = chart.sizeHint().height() // 3
    chart.resize(QSize(300, chart.sizeHint().height()))
    drawn = chart.grab().toImage()
    colors = {QColor(drawn.pixel(x, one_row // 2)).name() for x in range(drawn.width())}
    assert theme.worn().accent.lower() in colors
    second = {QColor(drawn.pixel(x, one_row * 3 // 2)).name() for x in range(drawn.width())}
    assert theme.worn().accent.lower() not in second
    assert chart.minimumSizeHint().height() == chart.sizeHint().height()
