"""The head of a line that is opened: its value, its share, and the target that is set here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpn_desktop.plans.progress import LineProgress, PlanProgress
from gpn_desktop.services import planning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from ui import measures
from ui.charts import BarLine
from ui.look.blocks import said
from ui.look.going import keyed
from ui.look.parts import button, card, column, row
from ui.tidings import why_not
from ui.views.page import Ways
from ui.views.target_field import TargetField
from ui.words import translate

TARGET_KEY: Final = "Alt+C"


@dataclass(frozen=True)
class Wanted:
    """The line that is opened, in which plan, and which of its indicators is asked for."""

    plan: PlanProgress
    line: LineProgress
    sight: Mapping[str, Seen] = field(default_factory=dict)

    @property
    def is_provincial(self) -> bool:
        """Tell whether the plan is only read: nothing here measures it."""
        return planning.is_provincial(self.plan.plan)

    @property
    def is_own(self) -> bool:
        """Tell whether the commune may set the target of this line."""
        return not self.is_provincial and self.line.main.target is not None


class LineHead(QWidget):
    """What a line says in short; its target is typed over in place."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._wanted: Wanted | None = None
        self._typed_over: Wanted | None = None
        self._left: dict[str, str] = {}  # what was typed and not saved, by target
        self._title = said("", "plans.open.title", "heading", wraps=True)
        self._value = said("", "plans.open.value", "heading")
        self._bar = BarLine()
        self._share = said("", "plans.open.share", "small")
        self._aim = said("", "plans.open.promised", "strong", wraps=True)
        self._state = said("", "plans.open.state", "quiet", wraps=True)
        self.set_target = button("", self._on_target_wanted, icon="edit")
        self.set_target.setObjectName("plans.target")
        self.set_target.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.target = TargetField()
        self.target.saved.connect(self._on_target_saved)
        self.target.left.connect(self._on_target_left)
        head = row(self._title, self._value, gap=12)
        head.setStretch(0, 1)
        measure = row(self._bar, self._share, gap=10)
        measure.setStretch(0, 1)
        made = row(self._state, self.set_target, gap=10)
        made.setStretch(0, 1)
        made.setAlignment(self.set_target, Qt.AlignmentFlag.AlignRight)
        box = column(head, self._aim, measure, made, self.target, gap=6)
        self.setLayout(column(card(box, margin=14)))

    def show_line(self, wanted: Wanted) -> None:
        """Show the value of a line, its share and what was promised."""
        self._wanted = wanted
        main, line = wanted.line.main, wanted.line.line
        title = translate("LineDetail", "{number}. {name}")
        number, name = measures.number_of(line), measures.short_name(line)
        self._title.setText(title.format(number=number, name=name))
        unit = measures.unit_of(main.measured.indicator)
        promised = measures.target_words(main.target, unit)
        told = promised if wanted.is_provincial else measures.value_words(main)
        self._value.setText(told)
        self._bar.setVisible(main.share is not None)
        if main.share is not None:
            words = measures.share_words(main)
            self._bar.show_share(main.share, measures.tone_of(main), words)
        self._share.setText(measures.share_words(main))
        self._share.setVisible(main.share is not None)
        is_measured = not wanted.is_provincial
        self._aim.setText(measures.promised_words(main) if is_measured else "")
        has_value = is_measured and main.measured.value is not None  # why not is said below
        self._state.setText(measures.made_words(main) if has_value else "")
        for part in (self._aim, self._state):
            part.setVisible(bool(part.text()))
        self._name_target(has_number=bool(measures.promised_words(main)))
        self.set_target.setVisible(wanted.is_own and self.target.isHidden())
        self.set_target.setEnabled(self._desk.may_write)
        self.set_target.setToolTip(why_not(self._desk))

    def _name_target(self, *, has_number: bool) -> None:
        words = translate("LineDetail", "Set the target")
        if has_number:
            words = translate("LineDetail", "Correct the target")
        if typed := self._left.get(self._target_of(self._wanted)):
            words = translate("LineDetail", "Not saved: {number}. Go on with it")
            words = words.format(number=typed)
        self.set_target.setText(keyed(words, TARGET_KEY))
        self.set_target.setAccessibleName(self.set_target.text())
        self.set_target.setShortcut(TARGET_KEY)  # a new text takes it away

    def _on_target_wanted(self) -> None:
        if self._wanted is not None:
            self.set_target.hide()
            self._typed_over = self._wanted  # what comes meanwhile was not seen
            typed = self._left.get(self._target_of(self._wanted), "")
            self.target.show_target(self._wanted.line.main, typed)

    @staticmethod
    def _target_of(wanted: Wanted | None) -> str:
        target = wanted.line.main.target if wanted is not None else None
        return target.id if target is not None else ""

    def _on_target_left(self) -> None:
        """Keep the number that was typed: the button offers it until one is saved."""
        self._left[self._target_of(self._typed_over)] = self.target.unsaved()
        if self._wanted is not None:
            self._name_target(has_number=bool(measures.promised_words(self._wanted.line.main)))
        self._end_target()

    def _end_target(self) -> None:
        self.target.hide()
        self.set_target.show()
        self.set_target.setFocus()

    def _on_target_saved(self, number: str) -> None:
        shown = self._typed_over
        target = shown.line.main.target if shown else None
        if shown is not None and target is not None:
            seen = shown.sight.get(target.id)
            service = partial(planning.set_target, self._desk, target.id, number, seen)
            self._ways.workbench.do(self, service, self._on_target_set, self.target.refuse)

    def _on_target_set(self, _target: object) -> None:
        self._left.pop(self._target_of(self._typed_over), None)
        self._end_target()
        self._ways.say(translate("LineDetail", "The target is set."))

    def step_back(self) -> bool:
        """Leave the number of the target as it was, where it is being typed."""
        if self.target.isHidden():
            return False
        self._on_target_left()
        return True
