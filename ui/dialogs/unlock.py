"""The door: first start, the passphrase, the printed code when it is forgotten, a backup."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from ui import messages
from ui.dialogs.doors import Doors, Greeting
from ui.dialogs.passphrase import NewPassphrase, PassphraseField
from ui.dialogs.rescue import OF_THE_DATA, OF_THE_KEYS, RescuePage
from ui.look import geometry, theme
from ui.look.flow import Flow
from ui.look.going import ENTER, WRITES, agree_by_keys, go_on, keyed, step_of, way_back
from ui.look.parts import button, column, label, named, retone, row, sign
from ui.look.typed import LiteralText
from ui.words import missing_words
from ui.workbench import Workbench

if TYPE_CHECKING:
    from gpn_desktop.services.rescue import Left

D = TypeVar("D")
PASSPHRASE, CODE, RESCUE = range(3)
FORGOTTEN_KEY: Final = "Alt+Q"


class Unlock(QDialog, Generic[D]):
    """Asks for the passphrase; other pages open with the printed code or with a backup."""

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        doors: Doors[D],
        greeting: Greeting,
    ) -> None:
        super().__init__(parent)
        theme.dress(self)
        self._workbench, self._doors = workbench, doors
        self.desk: D | None = None
        self._found: tuple[Left, ...] = ()
        self._is_of_keys = self._is_lost = False
        self.setWindowTitle("GPN Desktop")
        self.setAccessibleName(self.tr("Unlock"))
        self.rescue = RescuePage(self._on_rescue_clicked, self._on_back_clicked)
        self._pages = (self._passphrase_page(greeting.place), self._code_page(), self.rescue)
        box = column(*self._pages)
        box.setContentsMargins(28, 24, 28, 20)
        self.setLayout(box)
        self.setFixedWidth(geometry.grown(geometry.LINE_LENGTH))
        if greeting.told:
            retone(self.word, "good", "role")
            self.word.setText(greeting.told)
        agree_by_keys(self, self._on_agree_wanted)
        self._turn_to(PASSPHRASE)
        if greeting.refused is not None:
            self._on_refused(greeting.refused)

    @property
    def _ends(self) -> tuple[QPushButton, ...]:
        return self.enter, self.recover, self.rescue.go

    def _on_agree_wanted(self) -> None:
        self._ends[self._now].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: Enter leads from box to box, then to the button.

        Esc leads from another page back to the passphrase; from there it closes the door.
        """
        if event.key() == Qt.Key.Key_Escape and self._now != PASSPHRASE:
            self._on_back_clicked()
            return
        step = 0 if self._now == PASSPHRASE else step_of(event)
        if not go_on(self._pages[self._now], self.focusWidget(), self._ends[self._now], step):
            super().keyPressEvent(event)

    def _turn_to(self, number: int) -> None:
        """Show a page, and be as tall as that page alone."""
        self._now = number
        for n, page in enumerate(self._pages):
            page.setVisible(n == number)
        if number == PASSPHRASE:
            self._lead_to(self.enter)
        else:
            self._ends[number].setDefault(True)
        first = (self.field, self.groups, self.rescue.copies)[number]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the words need at this width, but never taller than the screen."""
        page, whole = self._pages[self._now].layout(), self.layout()
        if page is not None and whole is not None:
            page.activate()
            whole.invalidate()
            whole.activate()
            room = self.screen().availableSize().height() - geometry.TARGET  # beside a title bar
            self.resize(self.width(), min(whole.totalHeightForWidth(self.width()), room))

    def _passphrase_page(self, place: str) -> QWidget:
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.setObjectName("passphrase")
        self.word = label(" ", "bad", wraps=True)
        self.word.setObjectName("unlock_word")
        self.enter = button(self.tr("Open"), self._on_open_clicked, icon="unlock")
        self.field.textEdited.connect(lambda: self._lead_to(self.enter))
        words = keyed(self.tr("Passphrase forgotten?"), FORGOTTEN_KEY)
        self._forgotten = button(words, self._on_forgotten_clicked, kind="link")
        self._forgotten.setShortcut(FORGOTTEN_KEY)
        titles = column(label("GPN Desktop", "title"), label(place, "quiet"), gap=0)
        head = row(sign("households", "accent", 36), titles, None, gap=14)
        name = label(self.tr("Passphrase"), "strong")
        name.setBuddy(self.field)
        page = QWidget()
        self.backups = button(self.tr("Open with a backup…"), self._on_backups_clicked)
        self.backups.setObjectName("unlock_backups")
        self.backups.hide()
        between, ends = QWidget(), QWidget()  # the first takes what a line leaves free
        flow = Flow(self._forgotten, between, self.enter)
        flow.grows = between
        ends.setLayout(flow)
        rest = column(name, self.field, self.word, gap=6)
        page.setLayout(column(head, rest, self.backups, ends, gap=18))
        return page

    def _code_page(self) -> QWidget:
        self.groups = named(LiteralText(), self.tr("The ten groups of the recovery sheet"))
        self.groups.setObjectName("unlock_groups")
        self.groups.setTabChangesFocus(True)
        self.groups.setFixedHeight(geometry.grown(64))
        self.groups.setPlaceholderText(self.tr("12345 67890 … spaces do not matter"))
        self.new = NewPassphrase(self._doors.least_letters, replaces=True)
        self.new.changed.connect(self._weigh_code)
        self.groups.textChanged.connect(self._weigh_code)
        self.code_word = label(" ", "bad", wraps=True)
        back = way_back(self.tr("Back"), self._on_back_clicked)
        words = keyed(self.tr("Open with the code"), WRITES)
        self.recover = button(words, self._on_recover_clicked, kind="first")
        self._weigh_code()
        about = label(
            self.tr(
                "Type the ten groups of digits, then set a new passphrase. Afterwards this "
                "computer must be enrolled anew with the merging office."
            ),
            "quiet",
            wraps=True,
        )
        page = QWidget()
        ends = row(back, None, self.recover)
        parts = (
            label(self.tr("Open with the recovery sheet"), "title", wraps=True),
            about,
            label(self.groups.accessibleName(), "strong"),
            self.groups,
            self.new,
            self.code_word,
            ends,
        )
        page.setLayout(column(*parts, gap=6))
        return page

    def _on_open_clicked(self) -> None:
        passphrase, unlock = self.field.text(), self._doors.unlock
        self.enter.setEnabled(False)
        self._workbench.do(self, lambda: unlock(passphrase), self._on_opened, self._on_refused)

    def _on_opened(self, desk: D) -> None:
        self.desk = desk
        self.accept()

    def _on_refused(self, error: GpnError) -> None:
        for step in self._ends:
            step.setEnabled(True)
        word, field = (
            (self.word, self.field),
            (self.code_word, self.groups),
            (self.rescue.word, self.rescue.field),
        )[self._now]
        retone(word, "bad", "role")
        word.setText(messages.whole(error))
        if field is not self.groups:
            field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._now == PASSPHRASE:  # a word on another page says nothing of the door
            self._offer_backups(False)
        if error.code in OF_THE_KEYS | OF_THE_DATA:
            found = partial(self._on_copies_found, error)
            self._workbench.look(self, self._doors.copies, found)
        self._fit()

    def _on_copies_found(self, error: GpnError, found: Sequence["Left"]) -> None:
        self._found, self._is_of_keys = tuple(found), error.code in OF_THE_KEYS
        self._is_lost = error.code is ErrorCode.DATABASE_MISSING
        if self._now == RESCUE and self.rescue.only_keys is not self._is_of_keys:
            self._begin_anew(error)
        self._offer_backups(bool(found))
        if not found:
            none = self.tr(
                "There is no backup on this computer. Leave its folder as it is and call whoever "
                "supports the program; what was sent can come back from the merging office."
            )
            is_there = error.code is ErrorCode.VAULT_MISSING  # then a right may be all it lacks
            remedy = f"{messages.remedy(error)} {none}" if is_there else none
            number = messages.number(error)
            self.word.setText(f"{messages.sentence(error)} {remedy} ({number})")
        self._fit()

    def _offer_backups(self, now: bool) -> None:
        """Make the backups the next step, until somebody types again."""
        self.backups.setVisible(now)
        if self._now == PASSPHRASE:
            self._lead_to(self.backups if now else self.enter)

    def _lead_to(self, step: QPushButton) -> None:
        """Let Enter press this button of the door, and say so on it."""
        for one in (self.enter, self.backups):
            words = one.accessibleName()
            one.setText(keyed(words, ENTER) if one is step else words)
            retone(one, "first" if one is step else "", "kind")
        step.setDefault(True)

    def _begin_anew(self, error: GpnError) -> None:
        """Say what the step means now: the keys are there again and the data is not, or so."""
        typed, news = self.rescue.field.text(), messages.whole(error)
        self._begin(typed, news)
        self.rescue.copies.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_backups_clicked(self) -> None:
        self._begin(self.field.text())
        self._turn_to(RESCUE)

    def _begin(self, typed: str, news: str = "") -> None:
        of_keys, is_lost = self._is_of_keys, self._is_lost
        self.rescue.begin(self._found, typed, only_keys=of_keys, news=news, is_lost=is_lost)

    def _on_rescue_clicked(self) -> None:
        left, passphrase, only_keys = self.rescue.answers()
        rescue = self._doors.rescue
        self.rescue.go.setEnabled(False)
        self._workbench.do(
            self, lambda: rescue(left, passphrase, only_keys), self._on_opened, self._on_refused
        )

    def _on_forgotten_clicked(self) -> None:
        self._turn_to(CODE)

    def _on_back_clicked(self) -> None:
        self._turn_to(PASSPHRASE)

    def _weigh_code(self) -> None:
        """Say what the code page still waits for; a refusal is of what was typed before."""
        missing = missing_words(self._missing())
        retone(self.code_word, "small", "role")
        self.code_word.setText(missing or " ")
        self.recover.setEnabled(not missing)

    def _missing(self) -> Iterator[str]:
        if not self.groups.toPlainText().strip():
            yield self.tr("the ten groups")
        yield from self.new.missing()

    def _on_recover_clicked(self) -> None:
        typed, passphrase = self.groups.toPlainText(), self.new.text()
        by_code = self._doors.by_code
        self.recover.setEnabled(False)
        self._workbench.do(
            self, lambda: by_code(typed, passphrase), self._on_opened, self._on_refused
        )


def ask(
    parent: QWidget | None, workbench: Workbench, doors: Doors[D], greeting: Greeting
) -> D | None:
    """Bring the user to open data, or give None when they gave up."""
    if greeting.is_new:
        from ui.dialogs.first_start import FirstStart  # once in the life of a computer

        guide = FirstStart(parent, workbench, doors)
        guide.exec()
        return guide.desk
    door = Unlock(parent, workbench, doors, greeting)
    door.exec()
    return door.desk
