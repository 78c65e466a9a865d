"""The office admits computers: their requests, what is heard, names and rights, the signed list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from gpn_desktop import settings
from gpn_desktop.services import admitting, enrolment
from gpn_desktop.services.admitting import Admission, Asking
from gpn_desktop.services.changes import EVERYTHING, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.vietnamese import tidy
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.hearing import ALL, HearPage
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.requests import FindPage, restored
from ui.look.blocks import emptied, said
from ui.look.laying import lay
from ui.look.parts import column, label, row
from ui.look.typed import text_line
from ui.places import PlaceField
from ui.rights import right_words
from ui.words import dotted, translate
from ui.workbench import Workbench

FIND, HEAR, NAME, SIGN = range(4)


class NameCard(QFrame):
    """The name of a computer on the list, and what its officer may do."""

    def __init__(self, found: Asking) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.label = text_line(translate("Admit", "Name of the computer"), found.label)
        self.label.setObjectName("admit.label")
        self.label.setMaxLength(enrolment.LABEL)
        who = label(dotted(found.officer, found.scope_name), "strong", wraps=True)
        self.rights = {right: QCheckBox(right_words(right)) for right in admitting.OFFICER_RIGHTS}
        for right, tick in self.rights.items():
            tick.setChecked(True)
            tick.setEnabled(right != "view")
            tick.setObjectName(f"admit.right.{right}")
        ticks = row(*self.rights.values(), None)
        head = row(who, *([restored()] if found.is_known else []))
        head.setStretch(0, 1)
        title = label(self.label.accessibleName(), "quiet")
        box = column(head, row(title, self.label), ticks, gap=6)
        box.setContentsMargins(14, 10, 14, 8)
        self.setLayout(box)

    def admission(self, file: Path, heard: Mapping[int, str]) -> Admission:
        """Give what is granted, with the digits by which it is known."""
        rights = tuple(right for right, tick in self.rights.items() if tick.isChecked())
        return Admission(file, heard, tidy(self.label.sought), rights)


class NamePage(GuidePage):
    """Names and rights."""

    def __init__(self) -> None:
        super().__init__(
            translate("Admit", "Rights"),
            translate("Admit", "The digits agree. May these computers send?"),
            translate("Admit", "The name stands on every package; rights can be changed later."),
        )
        self.cards: dict[Path, NameCard] = {}
        self._list = column(gap=8)
        self.same = said("", "admit.same", "warn", wraps=True)
        self.same.hide()
        lay(self.body, self._list)
        self.body.addWidget(self.same)
        self.changed.connect(self._tell_same)

    def ask_for(self, found: Sequence[Asking]) -> None:
        """Ask for the names and rights of these computers."""
        if {one.file for one in found} == set(self.cards):
            return
        emptied(self._list)
        self.cards = {one.file: NameCard(one) for one in found}
        for card in self.cards.values():
            card.label.sought_changed.connect(self.changed)
            self._list.addWidget(card)
        self._tell_same()

    def _tell_same(self) -> None:
        """Say which name several computers would bear: one could be taken for the other."""
        names = Counter(tidy(card.label.sought) for card in self.cards.values())
        same = ", ".join(f"“{name}”" for name, count in names.items() if name and count > 1)
        words = translate("Admit", "Several computers are called {names}; give each its own name.")
        self.same.setText(words.format(names=same))
        self.same.setVisible(bool(same))

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return all(tidy(card.label.sought) for card in self.cards.values())

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if not self.is_complete():
            yield translate("Admit", "a name for each computer")

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return next(iter(self.cards.values())).label if self.cards else self


class SignPage(GuidePage):
    """The passphrase that signs the list, and where the list is written."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            translate("Admit", "Trust list"),
            translate("Admit", "Sign the new trust list"),
            translate("Admit", "It goes home on the same stick; later lists travel with packages."),
        )
        self.place = PlaceField(translate("Admit", "Write to"), folder, lambda one: None)
        self.passphrase = PassphraseField(translate("Admit", "Passphrase"))
        self.passphrase.setObjectName("admit.passphrase")
        self.done = said("", "admit.done", "good", wraps=True)
        self._asked = label(self.passphrase.accessibleName(), "strong")
        for part in (self.place, self._asked, self.passphrase, self.done):
            self.body.addWidget(part)
        self.passphrase.textChanged.connect(self.changed)
        self.place.changed.connect(self.changed)

    def show_done(self, words: str) -> None:
        """Say where the list lies; nothing is asked for any more."""
        for part in (self.place, self._asked, self.passphrase):
            part.hide()
        self.passphrase.clear()
        self.title.setText(translate("Admit", "The new trust list is signed"))
        self.done.setText(words)

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        signed = bool(self.done.text())
        return signed or not [*self._asked_for()]

    def _asked_for(self) -> Iterator[str]:
        if self.place.folder() is None:
            yield translate("Admit", "the stick")
        if not self.passphrase.text():
            yield translate("Admit", "the passphrase of this computer")

    def missing(self) -> Iterable[str]:
        """Override GuidePage.missing."""
        return () if self.done.text() else self._asked_for()

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.passphrase

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        done = bool(self.done.text())
        return translate("Admit", "Done") if done else translate("Admit", "Sign and write the list")

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first."""
        return True

    def is_done(self) -> bool:
        """Override GuidePage.is_done."""
        return bool(self.done.text())


class AdmitGuide(Guide):
    """The four steps."""

    def __init__(self, parent: QWidget | None, desk: Desk, workbench: Workbench) -> None:
        self._desk, self._workbench = desk, workbench
        folder = settings.load(desk.paths.settings).exchange_folder
        self.find_page, self.hear_page = FindPage(folder), HearPage()
        self.name_page, self.sign_page = NamePage(), SignPage(folder)
        self._picked, self._signed = admitting.picked(), list[int]()
        pages = (self.find_page, self.hear_page, self.name_page, self.sign_page)
        super().__init__(parent, translate("Admit", "Admit computers"), pages)
        self.find_page.place.changed.connect(self.look)

    def look(self) -> None:
        """Read the requests of the folder."""
        desk, folder = self._desk, self.find_page.place.folder()
        if folder is None:
            self.find_page.show_requests(())
            return
        self._workbench.look(
            self, lambda: admitting.requests(desk, folder), self.find_page.show_requests, self.fail
        )

    def may_go_back(self) -> bool:
        """Override Guide.may_go_back: what is signed stands."""
        return super().may_go_back() and not self.sign_page.done.text()

    def advance(self) -> None:
        """Override Guide.advance."""
        chosen = self.find_page.chosen()
        if self.now == FIND:
            numbers = ALL if self.find_page.by_phone.isChecked() else self._picked
            self.hear_page.ask_for(chosen, numbers)
        elif self.now == HEAR:
            self.name_page.ask_for(chosen)
        if self.now != SIGN or self.sign_page.done.text():
            super().advance()
        else:
            self._sign(chosen)

    def _sign(self, chosen: Sequence[Asking]) -> None:
        desk, folder = self._desk, self.sign_page.place.folder()
        words = self.sign_page.passphrase.text()
        admissions = [self._admission(one) for one in chosen]
        if folder is None:
            return

        signed = self._signed

        def act() -> Done[Path]:
            if not signed:  # a stick that was full is no reason to sign once more
                signed.append(admitting.admit(desk, admissions, words).value)
            return Done(admitting.write_list(desk, folder).value, EVERYTHING)

        self.wait(self.tr("Signing the trust list…"))
        self._workbench.do(self, act, self._on_signed, self.fail)

    def _admission(self, one: Asking) -> Admission:
        heard = self.hear_page.fields[one.file].heard()
        return self.name_page.cards[one.file].admission(one.file, heard)

    def _on_signed(self, file: Path) -> None:
        words = self.tr("Signed, and written to {file}. Take it back to the commune.")
        self.sign_page.show_done(words.format(file=file))
        self.go_on()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(parent: QWidget | None, desk: Desk, workbench: Workbench) -> bool:
    """Lead through the admission; say whether a list was signed."""
    guide = AdmitGuide(parent, desk, workbench)
    guide.look()
    guide.exec()
    return bool(guide.sign_page.done.text())
