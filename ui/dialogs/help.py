"""Help at this place: the page of the topic, and the table of keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QTabWidget, QTextBrowser, QWidget

import resources
from ui.actions import ACTIONS, Action
from ui.dialogs.sheet import Sheet
from ui.look.parts import label, named, scrolled
from ui.words import translate


def page(topic: str, language: str) -> str:
    """Give the help page of a topic as Markdown; the first page where there is none."""
    found = resources.path("help", language, f"{topic}.md")
    if not found.exists():
        found = resources.path("help", language, "start.md")
    return found.read_text("utf-8")


def keys_of(action: Action) -> str:
    """Write the keys of an action as they stand on the keyboard."""
    form = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(action.keys[0]).toString(form)


def key_grid() -> QGridLayout:
    """Give the table of keys, from the one table of actions."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for n, action in enumerate(one for one in ACTIONS if one.keys):
        key = label(keys_of(action), "strong")
        key.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(key, n, 0)
        grid.addWidget(QLabel(translate("Actions", action.text)), n, 1)
    return grid


class HelpSheet(Sheet):
    """The page at this place beside the table of keys."""

    def __init__(self, parent: QWidget | None, topic: str, language: str) -> None:
        super().__init__(parent, self.tr("Help"))
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Help"))
        words = named(QTextBrowser(), self.tr("This page"))
        words.setMarkdown(page(topic, language))
        words.setFrameShape(QTextBrowser.Shape.NoFrame)
        tabs.addTab(words, self.tr("This page"))
        keys = QWidget()
        keys.setLayout(key_grid())
        tabs.addTab(scrolled(keys), self.tr("Keys"))
        self.body.addWidget(tabs, 1)
        self.add_end(self.tr("Close"), self.accept, kind="first")
        self.fit(720, 430)


def show(parent: QWidget | None, topic: str, language: str) -> None:
    """Show the help of a topic."""
    HelpSheet(parent, topic, language).ask()
