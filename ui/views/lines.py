"""The nine lines of a plan as cards: words, value, bar, source, and what is in conflict."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gpn_desktop.plans.plan import Clause
from gpn_desktop.plans.progress import LineProgress
from ui import measures
from ui.charts import BarLine
from ui.enter_line import ENTERS
from ui.look.blocks import said
from ui.look.cards import CardButton
from ui.look.flow import flowing
from ui.look.laying import lay
from ui.look.parts import chip, column, label, reveal, row, seen
from ui.words import translate

LEAST_VALUE = 120


class LineCard(CardButton):
    """One line: its number and words at the left, its value at the right, the bar below."""

    def __init__(
        self, found: LineProgress, call: Callable[[], object], *, promises: bool = False
    ) -> None:
        self.code = found.line.code
        name = f"plans.{self.code}"
        main = found.main
        number = label(measures.number_of(found.line), "heading")
        number.setFixedWidth(22)
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = label(measures.short_name(found.line), "strong", wraps=True)
        unit = measures.unit_of(main.measured.indicator)
        told = measures.target_words(main.target, unit) if promises else measures.value_words(main)
        role = "strong" if promises else _value_role(found)
        value = said(told, f"{name}.value", role)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head = row(title, value, gap=12)
        head.setStretch(0, 1)
        text = found.line.text
        if not promises:  # beside the target of the commune stands what the province promised
            text = translate("Lines", "Plan of the province: {text}").format(text=text)
        words = said(text, f"{name}.text", "quiet", wraps=True)
        promised = "" if promises else measures.promised_words(main)
        aim = said(promised, f"{name}.promised", "strong", wraps=True)
        seen(aim, bool(promised))
        inside = column(head, aim, words, gap=3)
        if not promises:
            _add_measure(inside, found, name)
        _add_chips(inside, found, name)
        box = row(column(number, None), inside, gap=8)
        box.setStretch(1, 1)
        super().__init__(_spoken(found), box, call)
        self.setObjectName(name)
        self.setProperty(ENTERS, _enters(is_read=promises))
        self.setCheckable(True)
        self.setAutoExclusive(False)


def _enters(*, is_read: bool) -> str:
    if is_read:
        return translate("Lines", "see its words and its rules")
    return translate("Lines", "see who is left, and what to do")


def _value_role(found: LineProgress) -> str:
    return "quiet" if found.main.measured.value is None else "heading"


def _add_measure(inside: QVBoxLayout, found: LineProgress, name: str) -> None:
    """Add the bar with its target, or the words that stand in their place."""
    main = found.main
    if main.share is not None:
        bar = BarLine()
        bar.setObjectName(f"{name}.bar")
        bar.show_share(main.share, measures.tone_of(main), measures.share_words(main))
        share = said(measures.share_words(main), f"{name}.share", "small")
        line = row(bar, share, gap=10)
        line.setStretch(0, 1)
        inside.addSpacing(2)
        lay(inside, line)
    words = measures.made_words(main)
    if words:
        inside.addWidget(said(words, f"{name}.state", "small", wraps=True))


def _add_chips(inside: QVBoxLayout, found: LineProgress, name: str) -> None:
    chips: list[QLabel] = []
    letters = measures.open_marks(found.main.measured.indicator.mark, found.line.mark)
    if letters:
        source = chip(measures.mark_words(letters[0]), measures.MARK_TONES[letters[0]])
        source.setObjectName(f"{name}.mark")
        source.setToolTip(measures.marks_words(found.main.measured.indicator.mark, found.line.mark))
        chips.append(source)
    if found.main.measured.conflicts:
        words = measures.conflict_words(found.main.measured.conflicts)
        disputed = chip(words, "bad")
        disputed.setObjectName(f"{name}.conflicts")
        chips.append(disputed)
    if found.main.measured.by_list:
        listed = chip(measures.by_list_words(len(found.main.measured.by_list)), "warn")
        listed.setObjectName(f"{name}.by_list")
        chips.append(listed)
    target = found.main.target
    if target is not None and target.own and target.value:
        chips.append(chip(translate("Lines", "target set by the commune")))
    if chips:
        inside.addSpacing(3)
        inside.addWidget(flowing(*chips, gap=6))


def _spoken(found: LineProgress) -> str:
    words = translate("Lines", "Line {number}: {name}: {value}. {share}")
    return words.format(
        number=measures.number_of(found.line),
        name=measures.short_name(found.line),
        value=measures.value_words(found.main),
        share=measures.share_words(found.main),
    )


class Lines(QWidget):
    """All lines below each other, with the clause of the plan where it stands."""

    def __init__(self, on_open: Callable[[str], object]) -> None:
        super().__init__()
        self._on_open = on_open
        self.cards: dict[str, LineCard] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    def show_lines(
        self, found: tuple[LineProgress, ...], clause: Clause | None, *, promises: bool = False
    ) -> None:
        """Show these lines; the one that was chosen stays chosen.

        ``promises``: a plan that is only read; its numbers stand where values would.
        """
        chosen = next((code for code, card in self.cards.items() if card.isChecked()), "")
        focused = self.focused
        if focused:
            self.setFocus()  # else it would go down all lines, and the page with it
        self._clear()
        for one in found:
            card = LineCard(one, partial(self._on_open, one.line.code), promises=promises)
            self.cards[one.line.code] = card
            self._box.addWidget(card)
            if clause is not None and clause.after == one.line.code:
                self._box.addWidget(_clause(clause))
        self._box.addStretch(1)
        self.choose(chosen)
        if focused in self.cards:
            self.cards[focused].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: in another width the line that is opened stays whole."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            opened = next((card for card in self.cards.values() if card.isChecked()), None)
            reveal(opened, is_listed=True)

    @property
    def focused(self) -> str:
        """Give the line that has the focus, or nothing."""
        return next((code for code, card in self.cards.items() if card.hasFocus()), "")

    def choose(self, code: str) -> None:
        """Mark the line that is opened."""
        for name, card in self.cards.items():
            card.setChecked(name == code)

    def _clear(self) -> None:
        self.cards.clear()
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _clause(clause: Clause) -> QLabel:
    told = translate("Lines", "For all lines: {text}").format(text=clause.text)
    words = said(told, "plans.clause", "quiet", wraps=True)
    words.setContentsMargins(46, 0, 14, 0)
    return words
