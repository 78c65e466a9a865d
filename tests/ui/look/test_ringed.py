"""The ring of the focus goes round the whole card of a choice."""

from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from ui.look import theme
from ui.look.parts import column
from ui.look.ringed import Ringed


def test_a_card_wears_the_ring_of_its_choice(qtbot: QtBot) -> None:
    choice, about = QRadioButton("Có"), QLabel("Nhập lần đầu")
    card = Ringed(choice)
    card.setLayout(column(choice, about))
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
    choice.clearFocus()
    bare = card.grab().toImage()
    choice.setFocus()
    ringed = card.grab().toImage()
    below = about.geometry().center().y()
    assert ringed.pixelColor(1, below) == theme.worn().color("accent")
    assert bare.pixelColor(1, below) != theme.worn().color("accent")
