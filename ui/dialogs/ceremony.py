"""The first ceremony of an office: three custodians, each with a stick of his own, then the root.

In training the root is published with the program, so there is one step only.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from gpn_desktop import settings
from gpn_desktop.services import enrolment, founding
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.founding import Custodian, Founded
from gpn_desktop.vietnamese import tidy
from ui.dialogs.groups import GroupsView
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.passphrase import NewPassphrase, PassphraseField
from ui.look.blocks import said
from ui.look.going import LEAVES, keyed
from ui.look.laying import lay
from ui.look.parts import button, card, column, label, retone, row
from ui.look.typed import text_line
from ui.places import PlaceField
from ui.printing import print_html
from ui.watch import Stopper, unless_stopped
from ui.words import translate
from ui.workbench import Workbench

LEAST: Final = 10
PRINT_KEY: Final = "Ctrl+P"


class CustodianPage(GuidePage):
    """One custodian at the keyboard: his name, his stick, his passphrase."""

    def __init__(self, number: int, folder: str) -> None:
        name = translate("Ceremony", "Custodian {number}").format(number=number)
        title = translate("Ceremony", "Custodian {number} comes to the keyboard")
        super().__init__(
            name,
            title.format(number=number),
            translate(
                "Ceremony",
                "Two of three custodians together can name a new office later; one alone can do "
                "nothing. The others look away while the passphrase is typed.",
            ),
        )
        self._taken: tuple[Path, ...] = ()
        self.holder = text_line(translate("Ceremony", "Full name"))
        self.holder.setObjectName(f"ceremony.{number}.holder")
        self.place = PlaceField(translate("Ceremony", "Own stick"), folder, lambda one: None)
        self.place.box.setObjectName(f"ceremony.{number}.place")
        self.new = NewPassphrase(LEAST)
        self.word = said(" ", f"ceremony.{number}.word", "bad", wraps=True)
        for part in (label(self.holder.accessibleName(), "strong"), self.holder, self.place):
            self.body.addWidget(part)
        self.body.addWidget(self.new)
        self.body.addWidget(self.word)
        self.holder.sought_changed.connect(self._on_changed)
        self.place.changed.connect(self._on_changed)
        self.new.changed.connect(self._on_changed)

    def set_taken(self, folders: Sequence[Path]) -> None:
        """Say which sticks the other custodians have."""
        self._taken = tuple(folders)
        self._on_changed()

    def _on_changed(self) -> None:
        same = self.place.folder() in self._taken
        words = translate("Ceremony", "Each custodian needs a stick of his own: plug in another.")
        self.word.setText(words if same else " ")
        self.changed.emit()

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        folder = self.place.folder()
        own = folder is not None and folder not in self._taken
        return own and bool(tidy(self.holder.sought)) and self.new.is_complete()

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if not tidy(self.holder.sought):
            yield translate("Ceremony", "the full name")
        if self.place.folder() is None:
            yield translate("Ceremony", "the own stick")
        yield from self.new.missing()

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.holder

    def custodian(self) -> Custodian:
        """Give what was typed; the page is complete."""
        folder = self.place.folder()
        assert folder is not None  # noqa: S101 - the page was complete
        return Custodian(tidy(self.holder.sought), self.new.text(), folder)


class OfficePage(GuidePage):
    """This office signs; afterwards the ten groups of the root, to be printed and kept."""

    def __init__(self, proposed: str, *, training: bool) -> None:
        about = translate(
            "Ceremony",
            "This computer signs the trust lists of the communes. Its name stands on every list.",
        )
        if training:
            about = translate(
                "Ceremony",
                "In training the root comes with the program: everything can be practised, and "
                "nothing of it is worth anything outside.",
            )
        title = translate("Ceremony", "This office begins")
        super().__init__(translate("Ceremony", "This office"), title, about)
        self.label = text_line(translate("Ceremony", "Name of this computer"), proposed)
        self.label.setObjectName("ceremony.label")
        self.label.setMaxLength(enrolment.LABEL)
        self.passphrase = PassphraseField(translate("Ceremony", "Passphrase of this computer"))
        self.passphrase.setObjectName("ceremony.passphrase")
        self.founded: Founded | None = None
        asked = QWidget()
        asked.setLayout(
            column(
                label(self.label.accessibleName(), "strong"),
                self.label,
                label(self.passphrase.accessibleName(), "strong"),
                self.passphrase,
                None,
            )
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(asked)
        self._stack.addWidget(self._made())
        self.body.addWidget(self._stack)
        self.label.sought_changed.connect(self.changed)
        self.passphrase.textChanged.connect(self.changed)

    def _made(self) -> QWidget:
        self.groups = GroupsView(translate("Ceremony", "The ten groups of the office"))
        self.groups.setObjectName("ceremony.groups")
        self.files = said("", "ceremony.files", "quiet", wraps=True)
        keep = translate(
            "Ceremony",
            "Read these groups to every officer who takes in the list for the first time. Print "
            "them; they are no secret.",
        )
        words = keyed(translate("Ceremony", "Print the sheet…"), PRINT_KEY)
        self.print = button(words, self._on_print_clicked, icon="print")
        self.print.setShortcut(PRINT_KEY)
        made = QWidget()
        stands = label(translate("Ceremony", "The root is made."), "good")
        box = column(stands, card(column(self.groups)), label(keep, wraps=True), self.files, gap=8)
        lay(box, row(self.print, None))
        box.addStretch(1)
        made.setLayout(box)
        return made

    def show_founded(self, founded: Founded) -> None:
        """Show what the ceremony made."""
        self.founded = founded
        self.passphrase.clear()
        self.groups.show_groups(founded.root_groups)
        words = translate("Ceremony", "Key files: {files}. Each custodian keeps his own stick.")
        names = ", ".join(str(one) for one in founded.key_files)
        self.files.setText(words.format(files=names) if founded.key_files else "")
        self._stack.setCurrentIndex(1)
        retone(self.print, "first", "kind")
        self.changed.emit()

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        if self.founded is not None:
            return True
        return bool(tidy(self.label.sought)) and bool(self.passphrase.text())

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if self.founded is None and not tidy(self.label.sought):
            yield translate("Ceremony", "the name of this computer")
        if self.founded is None and not self.passphrase.text():
            yield translate("Ceremony", "the passphrase of this computer")

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.print if self.founded is not None else self.passphrase

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        made = self.founded is not None
        done = keyed(translate("Ceremony", "Done"), LEAVES)  # the print comes first
        return done if made else translate("Ceremony", "Make the root")

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first: what was made is printed first."""
        return self.founded is None

    def is_done(self) -> bool:
        """Override GuidePage.is_done."""
        return self.founded is not None

    def _on_print_clicked(self) -> None:
        if self.founded is not None:
            title = translate("Ceremony", "The ten groups of the office")
            print_html(self, title, sheet_html(title, self.founded.root_groups))


def sheet_html(title: str, groups: Sequence[str]) -> str:
    """Give the sheet as it is printed; it holds no secret."""
    cells = [f"<td style='padding:10pt;font-size:18pt'>{group}</td>" for group in groups]
    rows = "".join(f"<tr>{''.join(cells[at : at + 5])}</tr>" for at in (0, 5))
    return f"<h2>{title}</h2><table border='1'>{rows}</table>"


class CeremonyGuide(Guide):
    """Three custodians and the office; in training the office alone."""

    def __init__(self, parent: QWidget | None, desk: Desk, workbench: Workbench) -> None:
        self._desk, self._workbench = desk, workbench
        training = desk.installation.training
        folder = settings.load(desk.paths.settings).exchange_folder
        count = 0 if training else founding.CUSTODIANS
        self.custodians = [CustodianPage(n + 1, folder if n == 0 else "") for n in range(count)]
        self.office_page = OfficePage(enrolment.default_label(desk), training=training)
        self._stopper = Stopper()
        pages = (*self.custodians, self.office_page)
        super().__init__(parent, translate("Ceremony", "First ceremony of the office"), pages)

    def may_go_back(self) -> bool:
        """Override Guide.may_go_back: what is made stands."""
        return super().may_go_back() and self.office_page.founded is None

    def turn_to(self, step: int) -> None:
        """Override Guide.turn_to: the sticks of those before are taken."""
        if step < len(self.custodians):
            before = (page.place.folder() for page in self.custodians[:step])
            self.custodians[step].set_taken([one for one in before if one is not None])
        super().turn_to(step)

    def advance(self) -> None:
        """Override Guide.advance."""
        page = self.pages[self.now]
        if page is self.office_page and self.office_page.founded is None:
            self._found()
        else:
            super().advance()

    def _found(self) -> None:
        desk, watch, page = self._desk, self._stopper, self.office_page
        custodians = [one.custodian() for one in self.custodians]
        name, words = tidy(page.label.sought), page.passphrase.text()
        act = unless_stopped(partial(founding.found, desk, custodians, name, words, watch))
        self.wait(self.tr("Making keys and the root…"))
        self._workbench.do(self, act, self._on_founded, self.fail)

    def _on_founded(self, founded: Founded | None) -> None:
        self.go_on()
        if founded is not None:
            self.office_page.show_founded(founded)
            self.turn_to(self.now)
        self.office_page.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Override QDialog.reject: once the root is made, leaving means that it stands."""
        self._stopper.stop()
        if self.office_page.founded is None:
            super().reject()
        else:
            self.accept()


def ask(parent: QWidget | None, desk: Desk, workbench: Workbench) -> bool:
    """Lead through the ceremony; say whether the root was made."""
    return CeremonyGuide(parent, desk, workbench).exec() == Guide.DialogCode.Accepted
