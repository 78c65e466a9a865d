"""How a line of a plan is counted: its words, the rule and the source of each indicator.

Drawn anew for the line that is opened; what it promises and reaches stands above, in the page.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.plans.progress import LineProgress, Progress
from ui import measures
from ui.look.blocks import Fact, Facts, said
from ui.look.flow import flowing
from ui.look.parts import card, chip, column, label, row


class LineRules(QWidget):
    """The leaf of a line that tells how it is counted."""

    def __init__(self) -> None:
        super().__init__()
        self._rules = QVBoxLayout(self)
        self._rules.setContentsMargins(0, 0, 0, 0)
        self._rules.setSpacing(8)

    def show_line(self, found: LineProgress) -> None:
        """Show the words of a line and each of its indicators."""
        while self._rules.count():
            item = self._rules.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        words = label(found.line.text, wraps=True)
        words.setObjectName("plans.open.text")
        self._rules.addWidget(words)
        for one in (found.main, *found.others):
            self._rules.addWidget(self._indicator(one))
        self._rules.addStretch(1)

    def _indicator(self, found: Progress) -> QWidget:
        one = found.measured.indicator
        letter = measures.open_marks(one.mark)[:1]
        name = row(label(measures.name_of(one), "strong", wraps=True), gap=10)
        name.setStretch(0, 1)
        value = said(measures.value_words(found), f"plans.indicator.{one.code}", "strong")
        name.addWidget(value)
        inside = column(name, gap=6)
        if letter:
            mark = chip(measures.mark_words(letter), measures.MARK_TONES[letter])
            inside.addWidget(flowing(mark))
        facts = Facts(f"plans.indicator.{one.code}")
        facts.show_facts(self._facts(found))
        inside.addWidget(facts)
        return card(inside, margin=12)

    def _facts(self, found: Progress) -> list[Fact]:
        one = found.measured.indicator
        english = measures.is_english()
        facts = [
            Fact("counts", self.tr("Counted"), one.counts_en if english else one.counts_vi),
            Fact("could", self.tr("Out of"), one.could_en if english else one.could_vi),
            Fact("behind", self.tr("Numbers"), measures.told_words(found)),
            Fact("source", self.tr("Source"), measures.marks_words(one.mark)),
        ]
        return [fact for fact in facts if fact.words not in ("", "–")]
