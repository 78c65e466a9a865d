"""The recovery sheet: ten groups seen once, printed, and what is lost without them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QGridLayout, QStackedWidget, QWidget

from ui.dialogs.guide import GuidePage
from ui.look.going import ENTER, LEAVES, keyed
from ui.look.laying import lay_in_grid
from ui.look.parts import button, card, column, label, retone, row
from ui.printing import print_html
from ui.words import QT_TRANSLATE_NOOP, translate

TO_KEEP: Final = QT_TRANSLATE_NOOP(
    "FirstStart", "The code is seen this once: print it or copy it, and tick it."
)


class CodePage(GuidePage):
    """The printed code: offered, with what is lost without it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("FirstStart", "Recovery sheet"),
            translate("FirstStart", "For the day the passphrase is forgotten"),
            translate(
                "FirstStart",
                "Until this computer is enrolled nobody else can open its data. If the passphrase "
                "is forgotten and there is no recovery sheet, everything typed so far is lost.",
            ),
        )
        self.make = button(
            keyed(translate("FirstStart", "Make the recovery code"), ENTER),
            self.wanted.emit,
            icon="key",
            kind="first",
        )
        self.make.setObjectName("make_code")
        self.kept = QCheckBox(translate("FirstStart", "I have printed it, or copied it on paper"))
        self.kept.setObjectName("code_kept")
        self.kept.toggled.connect(self.changed)
        self._groups: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._stack = QStackedWidget()
        offer = QWidget()
        offer.setLayout(column(row(self.make, None), None))
        shown = QWidget()
        self._print = button("", self._on_print_clicked, icon="print", kind="first")
        self._on_kept_toggled(is_kept=False)
        self.kept.toggled.connect(self._on_kept_toggled)
        keep = label(translate("FirstStart", "Keep it in a locked place, not beside the computer."))
        shown.setLayout(
            column(card(self._grid), row(self._print, keep, None), self.kept, None, gap=10)
        )
        for page in (offer, shown):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack)

    def show_code(self, groups: Sequence[str]) -> None:
        """Show the ten groups, seen this once."""
        self._groups = tuple(groups)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.45)
        large.setFamilies(["Consolas", "DejaVu Sans Mono", "Liberation Mono"])
        for n, group in enumerate(groups):
            digits = label(group)
            digits.setFont(large)
            digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
            number = label(f"{n + 1}", "small")
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            lay_in_grid(self._grid, column(number, digits, gap=0), n // 5, n % 5)
        self._stack.setCurrentIndex(1)
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @property
    def is_kept(self) -> bool:
        """Say whether a code was made and somebody has it on paper."""
        return bool(self._groups) and self.kept.isChecked()

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete: a code that was made must be kept before it goes."""
        return not self._groups or self.kept.isChecked()

    def missing(self) -> Sequence[str]:
        """Override GuidePage.missing."""
        if self.is_complete():
            return ()
        return (translate("FirstStart", "the tick that it is on paper (Tab, then Space)"),)

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self._print if self._groups else self.make

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        return "" if self._groups else keyed(translate("FirstStart", "Later"), LEAVES)

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first: first the code is printed."""
        return self.is_kept

    def is_done(self) -> bool:
        """Override GuidePage.is_done."""
        return self.is_kept

    def _on_kept_toggled(self, is_kept: bool) -> None:
        words = translate("FirstStart", "Print the sheet…")
        self._print.setText(words if is_kept else keyed(words, ENTER))
        retone(self._print, "" if is_kept else "first", "kind")

    def _on_print_clicked(self) -> None:
        title = translate("FirstStart", "Recovery sheet of GPN Desktop")
        secret = translate(
            "FirstStart", "The code is not written to a file: who finds the file opens the data."
        )
        if print_html(self, title, sheet_html(title, self._groups), secret=secret):
            self.kept.setChecked(True)


def sheet_html(title: str, groups: Sequence[str]) -> str:
    """Give the sheet as it is printed: the code and what it is for, no name of a person."""
    cells = [f"<td style='padding:10pt;font-size:16pt'>{group}</td>" for group in groups]
    rows = "".join(f"<tr>{''.join(cells[at : at + 5])}</tr>" for at in (0, 5))
    about = translate(
        "FirstStart",
        "With these ten groups the data of this computer can be opened when the passphrase is "
        "forgotten, as long as the computer is not enrolled. Keep this sheet locked away.",
    )
    return f"<h2>{title}</h2><p>{about}</p><table border='1'>{rows}</table>"
