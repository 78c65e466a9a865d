"""The first question of a first start: who works on this computer."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.dialogs.guide import GuidePage
from ui.look.parts import column, label, retone, row, sign
from ui.look.ringed import Ringed
from ui.words import QT_TRANSLATE_NOOP, translate

OFFICER, OFFICE, TRAINER = "officer", "office", "trainer"

ROLES: Final[tuple[tuple[str, str, str, str], ...]] = (  # role, icon, name, what it is for
    (
        OFFICER,
        "person",
        QT_TRANSLATE_NOOP("Roles", "Commune officer"),
        QT_TRANSLATE_NOOP("Roles", "Reviews households and records support in one commune."),
    ),
    (
        OFFICE,
        "office",
        QT_TRANSLATE_NOOP("Roles", "Merging office"),
        QT_TRANSLATE_NOOP("Roles", "Receives the packages of the communes and joins them."),
    ),
    (
        TRAINER,
        "training",
        QT_TRANSLATE_NOOP("Roles", "Training"),
        QT_TRANSLATE_NOOP("Roles", "Practise on an invented commune; real data stays apart."),
    ),
)


class RolePage(GuidePage):
    """Who works on this computer."""

    def __init__(self) -> None:
        super().__init__(
            translate("FirstStart", "Role"),
            translate("FirstStart", "Who works on this computer?"),
            translate("FirstStart", "It can be used at once; enrolment can follow later."),
        )
        self._group = QButtonGroup(self)
        self.buttons = {role: self._choice(*rest) for role, *rest in ROLES}
        for role, choice in self.buttons.items():
            choice.setObjectName(f"role_{role}")
        self.buttons[OFFICER].setChecked(True)

    def _choice(self, icon: str, name: str, about: str) -> QRadioButton:
        made = RoleCard(icon, translate("Roles", name), translate("Roles", about))
        self._group.addButton(made.choice)
        self.body.addWidget(made)
        return made.choice

    def role(self) -> str:
        """Give the role that was chosen."""
        return next(role for role, made in self.buttons.items() if made.isChecked())

    def first_field(self) -> QWidget:
        """Give the role that is chosen."""
        return self.buttons[self.role()]


class RoleCard(Ringed):
    """A role with its icon and what it is for; a click anywhere chooses it."""

    def __init__(self, icon: str, name: str, about: str) -> None:
        super().__init__(QRadioButton(name))
        self.choice.setAccessibleDescription(about)
        self.choice.setProperty("ring", "around")  # the card wears it
        self.choice.installEventFilter(self)
        heavy = QFont(self.choice.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        self.choice.setFont(heavy)
        self.choice.toggled.connect(self._on_choice_toggled)
        words = label(about, "quiet")
        words.setContentsMargins(38, 0, 0, 2)
        box = row(sign(icon, "accent", 26), column(self.choice, words, gap=0), gap=14)
        box.setStretch(1, 1)
        box.setContentsMargins(16, 6, 12, 8)
        self.setLayout(box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent."""
        self.choice.setChecked(True)
        self.choice.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the whole card shows where the keyboard is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            retone(self, "on" if event.type() == QEvent.Type.FocusIn else "", "ring")
        return False

    def _on_choice_toggled(self, chosen: bool) -> None:
        retone(self, "accent" if chosen else "plain", "card")
