"""Help at this place: the page of the topic, and the table of keys."""

import re
from collections.abc import Collection, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QGridLayout,
    QTabWidget,
    QWidget,
)

import resources
from ui.actions import ACTIONS, PAGES, Action
from ui.dialogs import tour
from ui.form import paper_keys
from ui.form.keys import KEYS
from ui.look.going import LEAVES, keyed
from ui.look.parts import label, named, scrolled
from ui.look.sheet import Sheet
from ui.look.whole import WholeText
from ui.showing import Showing
from ui.words import translate

TOUR_KEY: Final = "Alt+T"
WITHIN: Final = {
    "twice": "review",
    "filling": "forms",
    "villages": "households",
    "matches": "households",
}
"""The help page in which a page stands that has none of its own."""
TALL: Final = 1200  # as tall as the screen lets it be
_HEADING: Final = re.compile(r"^(#+ )", re.MULTILINE)
INDENT: Final = 18  # of points in a page
_Turns = QAbstractSlider.SliderAction
READS: Final = {
    Qt.Key.Key_Up: _Turns.SliderSingleStepSub,
    Qt.Key.Key_Down: _Turns.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Turns.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Turns.SliderPageStepAdd,
}


def page(topic: str, language: str) -> str:
    """Give the help page of a topic as Markdown; the first page where there is none."""
    found = resources.path("help", language, f"{WITHIN.get(topic, topic)}.md")
    if not found.exists():
        found = resources.path("help", language, "start.md")
    return found.read_text("utf-8")


def keys_of(action: Action) -> str:
    """Write the keys of an action as they stand on the keyboard."""
    form = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(action.keys[0]).toString(form)


def key_lines(
    pages: Collection[str], own: Sequence[tuple[str, str]] = ()
) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    """Give every key and its meaning under headings, from the tables of actions and of forms.

    ``pages`` are those of this desk: a key to another one would do nothing here. ``own`` are the
    keys of the page one is on.
    """
    absent = {f"go_{name}" for name in PAGES if name not in pages}
    here = [one for one in ACTIONS if one.keys and one.id not in absent]
    everywhere = [(keys_of(one), translate("Actions", one.text)) for one in here]
    in_forms = [(one.keys, translate("FormKeys", one.text)) for one in KEYS]
    on_paper = [(one.keys, translate("FormKeys", one.text)) for one in paper_keys.KEYS]
    here_first = [(translate("HelpSheet", "On this page"), own)] if own else []
    return [
        *here_first,
        (translate("HelpSheet", "Everywhere"), everywhere),
        (translate("HelpSheet", "In a form"), in_forms),
        (translate("HelpSheet", "Keyed from paper"), on_paper),
    ]


def key_grid(pages: Collection[str], own: Sequence[tuple[str, str]] = ()) -> QGridLayout:
    """Give the table of keys."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for title, lines in key_lines(pages, own):
        grid.addWidget(label(title, "heading"), grid.rowCount(), 0, 1, 2)
        for keys, meaning in lines:
            line = grid.rowCount()
            key = label(keys, "strong")
            key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(key, line, 0)
            grid.addWidget(label(meaning, wraps=True), line, 1)
    return grid


class HelpSheet(Sheet):
    """The page at this place beside the table of keys; where there is a tour, the way to it."""

    def __init__(
        self,
        parent: QWidget | None,
        topic: str,
        language: str,
        here: str = "",
        *,
        has_tour: bool = False,
        pages: Collection[str] = PAGES,
        own: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent, self.tr("Help"))
        self._tabs = tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Help"))
        words = named(WholeText(), self.tr("This page"))
        above = f"> {here}\n\n" if here else ""
        words.setMarkdown(above + _calmed(page(topic, language)))
        words.document().setIndentWidth(INDENT)
        words.setFrameShape(WholeText.Shape.NoFrame)
        tabs.addTab(words, self.tr("This page"))
        keys = QWidget()
        keys.setLayout(key_grid(pages, own))
        tabs.addTab(scrolled(keys), self.tr("Keys"))
        self.body.addWidget(tabs, 1)
        self.wants_tour = False
        if has_tour:
            made = self.add_start(
                keyed(self.tr("The tour"), TOUR_KEY), self._on_tour_clicked, icon="play"
            )
            made.setShortcut(QKeySequence(TOUR_KEY))
            made.setObjectName("help.tour")
        self.add_word(label(self.tr("↑ ↓: read on · → ←: keys, page"), "small", wraps=True))
        self.add_end(self.tr("Close"), self.accept, kind="first", key=LEAVES)
        self.fit(760, TALL)
        self._read_by_keys()

    def _read_by_keys(self) -> None:
        """Let the arrows read and turn, wherever one is."""
        for key, turn in READS.items():
            QShortcut(QKeySequence(key), self, partial(self._read, turn))
        for key, place in ((Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1)):
            QShortcut(QKeySequence(key), self, partial(self._tabs.setCurrentIndex, place))

    def _read(self, turn: QAbstractSlider.SliderAction) -> None:
        shown = self._tabs.currentWidget()
        if isinstance(shown, QAbstractScrollArea):
            shown.verticalScrollBar().triggerAction(turn)

    def _on_tour_clicked(self) -> None:
        self.wants_tour = True
        self.accept()


def _calmed(words: str) -> str:
    """Write the headings of a page smaller than the title above it, those of its parts than it."""
    return _HEADING.sub(r"##\1", words)


def show(
    parent: QWidget | None,
    topic: str,
    language: str,
    here: str = "",
    showing: Showing | None = None,
    pages: Collection[str] = PAGES,
    own: Sequence[tuple[str, str]] = (),
) -> None:
    """Show the help of a topic, with words about the very place above it; then the tour, if asked.

    ``showing`` is the tour, where there is one; ``pages`` are those of this desk, ``own`` the keys
    of the page one is on.
    """
    has_tour = showing is not None
    sheet = HelpSheet(parent, topic, language, here, has_tour=has_tour, pages=pages, own=own)
    sheet.ask()
    if showing is not None and sheet.wants_tour:
        tour.show(parent, showing)
