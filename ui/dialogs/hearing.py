"""The digits of a computer that asks, typed as they are heard: never compared by eye.

With both computers on one table four groups that the program picks are read from its screen.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.services import enrolment
from gpn_desktop.services.admitting import Asking
from ui.dialogs.groups import GroupsField, Judge
from ui.dialogs.guide import GuidePage
from ui.look.blocks import emptied, said
from ui.look.laying import lay
from ui.look.parts import column, label
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

ALL: Final = tuple(range(1, 11))
HEARD: Final = QT_TRANSLATE_NOOP("Admit", "Type the digits as they are heard")
READ: Final = QT_TRANSLATE_NOOP("Admit", "Type the digits shown on the other computer")


class HearPage(GuidePage):
    """The groups as they are heard, for each computer."""

    def __init__(self) -> None:
        super().__init__(
            translate("Admit", "Digits"),
            translate("Admit", HEARD),
            translate("Admit", "A wrong group is named at once."),
        )
        self.fields: dict[Path, GroupsField] = {}
        self._whose: dict[Path, str] = {}
        self._how = said("", "admit.how", wraps=True)
        self._list = column(gap=14)
        self.body.addWidget(self._how)
        lay(self.body, self._list)

    def ask_for(self, found: Sequence[Asking], numbers: Sequence[int]) -> None:
        """Ask for these groups of these computers; what was typed already stays."""
        wanted = {one.file for one in found}
        same = wanted == set(self.fields)
        if same and all(tuple(one.fields) == tuple(numbers) for one in self.fields.values()):
            return
        is_read = tuple(numbers) != ALL
        self.title.setText(translate("Admit", READ if is_read else HEARD))
        self._how.setText(_how_words(numbers))
        emptied(self._list)
        self.fields = {}
        for one in found:
            field = GroupsField(numbers, enrolment.group_is_possible, _judge(one), is_read=is_read)
            field.changed.connect(self.changed)
            field.setObjectName(f"heard.{one.label}")
            self.fields[one.file] = field
            self._whose[one.file] = dotted(one.label, one.scope_name)
            words = dotted(one.label, one.officer, one.scope_name)
            holder = QWidget()
            holder.setLayout(column(label(words, "strong", wraps=True), field, gap=4))
            self._list.addWidget(holder)

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return bool(self.fields) and all(one.is_right() for one in self.fields.values())

    def _open(self) -> Iterator[Path]:
        return (file for file, field in self.fields.items() if not field.is_right())

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing: of the first computer whose groups are not all heard."""
        words = translate("Admit", "groups {numbers} of {computer}")
        for file in [*self._open()][:1]:
            numbers = ", ".join(map(str, self.fields[file].open()))
            yield words.format(numbers=numbers, computer=self._whose[file])

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        first = next(self._open(), next(iter(self.fields), None))
        return self if first is None else self.fields[first]


def _how_words(numbers: Sequence[int]) -> str:
    if tuple(numbers) == ALL:
        return translate(
            "Admit",
            "Call the number you know, not one that came with the file. The officer reads all ten "
            "groups.",
        )
    words = translate(
        "Admit",
        "Both computers stand on one table: look at the other screen, type groups {numbers}.",
    )
    return words.format(numbers=", ".join(map(str, numbers)))


def _judge(asking: Asking) -> Judge:
    def judge(heard: dict[int, str]) -> Sequence[int]:
        typed = [heard.get(number, "") for number in ALL]
        return enrolment.wrong_groups(asking.groups, typed)

    return judge
