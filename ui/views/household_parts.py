"""Parts of a household's page: its head, remarks on its surveys, a table that may be empty."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.documents import Document
from gpn_desktop.services.households import HouseholdPage
from ui.look import geometry
from ui.look.blocks import Fact, Facts, emptied, said
from ui.look.going import keyed
from ui.look.parts import button, card, chip, column, label, retone, row
from ui.look.signs import class_tone, class_words
from ui.models.documents import DOCUMENTS
from ui.models.people import code_words, village_words
from ui.views.bands import SURVEY_KEY
from ui.views.gathered import Gathered
from ui.views.history import FILLED, listed_class
from ui.words import dotted, translate

REVEAL_KEY: Final = "Alt+E"


def papers() -> Gathered[Document]:
    """Give the table of decisions and certificates: they are read here, and opened nowhere."""
    title = translate("HouseholdView", "Decisions and certificates")
    name = "household.documents"
    return Gathered(DOCUMENTS, title, lambda one: None, name, wraps=True)


class HouseholdHead(QWidget):
    """Who the household is of, its class, where it lives and how it is reached.

    The telephone is masked until somebody asks for it.
    """

    def __init__(self, on_reveal: Callable[[], object]) -> None:
        super().__init__()
        self._page: HouseholdPage | None = None
        self.phone = ""  # whole, once somebody asked for it
        self.reveal = button(
            keyed(self.tr("Show the number"), REVEAL_KEY), on_reveal, icon="eye", kind="flat"
        )
        self.reveal.setObjectName("household.reveal")
        self.reveal.setShortcut(REVEAL_KEY)
        self.reveal.setToolTip(self.tr("It is written down who looked at it, and when."))
        self._name = said("", "household.name", "title", wraps=True)
        self._class = chip("")
        self._class.setObjectName("household.class")
        self._where = said("", "household.where", "quiet", wraps=True)
        self._facts = Facts("household")
        head = row(self._name, self._class, gap=12)
        head.setStretch(0, 1)
        head.setAlignment(self._class, Qt.AlignmentFlag.AlignTop)
        known = row(self._facts, self.reveal, gap=12)
        known.setStretch(0, 1)
        known.setAlignment(self.reveal, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, self._where, known, gap=8))

    def show_page(self, page: HouseholdPage, title: str) -> None:
        """Show these; ``title`` is the name of the head."""
        self._name.setText(title)
        tone = FILLED.get(class_tone(page.class_now), "plain")
        show = listed_class if page.is_listed else class_words
        self._class.setText(show(page.class_now))
        retone(self._class, "outline" if page.is_listed else tone)
        area = code_words("area", page.household.area)
        code = self.tr("code {code}").format(code=page.household.code)
        parts = (village_words(page.village), area, code if page.household.code else "")
        self._where.setText(dotted(*parts))
        self._page, self.phone = page, ""
        self.reveal.setVisible(bool(page.household.phone))
        self._show_facts(page.household.phone)

    def show_phone(self, phone: str) -> None:
        """Show the telephone whole, until the page is looked up again."""
        self.phone = phone
        self.reveal.hide()
        self._show_facts(phone)

    def _show_facts(self, phone: str) -> None:
        assert self._page is not None  # noqa: S101 - it is shown
        home = self._page.household
        facts = (
            Fact("phone", self.tr("Telephone"), phone),
            Fact("address", self.tr("Address"), home.address),
            Fact("note", self.tr("Note"), home.note),
        )
        self._facts.show_facts([fact for fact in facts if fact.words])


class Remarks(QWidget):
    """What was returned, asked and answered about the surveys of a household."""

    def __init__(self, on_survey_wanted: Callable[[str], object]) -> None:
        super().__init__()
        self._on_survey_wanted = on_survey_wanted
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_comments(self, comments: Sequence[Comment], led_to: str) -> None:
        """Show these, each with a way to its survey; a key leads to the one ``led_to`` already.

        Where it leads to none, it leads to that of the first of them.
        """
        emptied(self._box)
        for comment in comments:
            see = self._step(comment.subject)
            if comment.subject == (led_to or comments[0].subject):
                see.setText(keyed(see.text(), SURVEY_KEY))
            if not led_to and comment is comments[0]:
                see.setShortcut(SURVEY_KEY)
            self._box.addWidget(self._comment(comment, see))

    def _step(self, survey: str) -> QPushButton:
        words = self.tr("See the survey")
        made = button(words, partial(self._on_survey_wanted, survey), kind="link")
        made.setAccessibleName(words)
        return made

    def _comment(self, comment: Comment, see: QPushButton) -> QFrame:
        words = label(comment.text, wraps=True)
        words.setObjectName("household.comment")
        line = row(words, see, gap=10)
        line.setStretch(0, 1)
        if comment.verdict == RETURNED:
            line.insertWidget(0, chip(self.tr("returned"), "bad"))
        return card(line, margin=12)


def framed(content: QWidget) -> QFrame:
    """Put something on a card of its own."""
    return card(column(content), margin=geometry.WIDE_GAP)
