"""Joining a village to another: which one, and what becomes of its households."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from gpn_desktop.services.village_figures import Figures
from gpn_desktop.services.villages import VillageRow
from ui.counts import grouped
from ui.look import geometry
from ui.look.edge import WholeList
from ui.look.flow import Whole
from ui.look.parts import label, named, seen
from ui.look.sheet import Sheet
from ui.models.villages import figure_words, row_called
from ui.words import dotted


class _Unchosen(WholeList):
    """A list that comes with no line chosen, also when the focus comes."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: Qt would stand on the first line."""
        was = self.currentRow()
        super().focusInEvent(event)
        self.setCurrentRow(was)


class JoiningSheet(Sheet):
    """Lists the other villages; none is chosen before somebody does, and Enter alone joins none.

    Where another bears its name and nothing tells the two apart, that one is chosen.
    """

    def __init__(
        self, parent: QWidget | None, row: VillageRow, others: Sequence[VillageRow]
    ) -> None:
        title = self.tr("Join {village} to another village").format(village=row_called(row))
        about = self.tr("As the decision on the villages says. It can be undone.")
        super().__init__(parent, title, about)
        self.list = named(_Unchosen(), self.tr("Villages"))
        self.list.setObjectName("joining.list")
        self.list.ensurePolished()  # or its first lines are measured by another style
        policy = self.list.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Ignored)  # what is told below it comes first
        self.list.setSizePolicy(policy)
        self.list.setMinimumHeight(geometry.grown(110))
        for one in others:
            count = grouped(self.tr("%n household(s)", "", one.households), one.households)
            words = dotted(row_called(one), count)
            self.list.addItem(QListWidgetItem(f"{words[:1].upper()}{words[1:]}"))
        self._row, self._others = row, others
        self.told = label("", "strong", wraps=True)
        self.told.setObjectName("joining.told")
        self.figures = Whole("joining.figures")
        self.anew = Whole("joining.anew", "warn")
        self.list.currentRowChanged.connect(lambda _: self._tell())
        into = label(self.tr("Which village takes them (↑ ↓: choose)"), "quiet")
        for part in (into, self.list, self.told, self.figures, self.anew):
            self.body.addWidget(part, 1 if part is self.list else 0)
        self.add_end(self.tr("Cancel"), self.reject)
        going = row.households
        words = grouped(self.tr("Join %n household(s)", "", going), going)
        self.agree = self.add_end(words if going else self.tr("Join"), self.accept, kind="first")
        self.agree.setObjectName("joining.agree")
        self._tell()
        self.fit(560, 460)
        same = [n for n, one in enumerate(others) if one.village.id in row.same[:1]]
        for place in same:
            self.list.setCurrentRow(place)
        self.list.setFocus()

    def _tell(self) -> None:
        self.agree.setEnabled(self.list.currentRow() >= 0)
        if not self.agree.isEnabled():
            self.told.setText(self.tr("Choose the village: ↓, or its line."))
            for part in (self.figures, self.anew):
                part.setText("")
                seen(part, False)
            return
        count = self._row.households
        words = grouped(self.tr("%n household(s) of {gone} go to {there}.", "", count), count)
        if self.chosen().village.id in self._row.same:
            to_other = self.tr("%n household(s) go to the other village called {there}.", "", count)
            words = grouped(to_other, count)
        names = {"gone": row_called(self._row), "there": row_called(self.chosen())}
        self.told.setText(words.format(**names))
        self._tell_figures(names)

    def _tell_figures(self, names: Mapping[str, str]) -> None:
        """Say what is written of the village that goes, and which totals are to be entered anew."""
        own, there = self._row.figures, self.chosen().figures
        alone = Figures(tuple(one for one in there.totals if one.year not in own.years))
        told = (
            (self.tr("{gone} has {figures}: that counts for {there} then."), Figures(own.totals)),
            (
                self.tr("{gone} has {figures}: nothing is measured by that then."),
                Figures(targets=own.targets),
            ),
        )
        anew = self.tr("{there} has {figures}, {gone} none: enter it anew for both then.")
        for part, lines in ((self.figures, told), (self.anew, ((anew, alone),))):
            said = (
                f"· {words.format(figures=figure_words(figures), **names)}"
                for words, figures in lines
                if figures
            )
            part.setText("\n".join(said))
            seen(part, bool(part.text()))

    def chosen(self) -> VillageRow:
        """Give the village that is lit."""
        return self._others[max(0, self.list.currentRow())]


def ask(parent: QWidget | None, row: VillageRow, others: Sequence[VillageRow]) -> VillageRow | None:
    """Ask to which village one is joined; None when it stays."""
    sheet = JoiningSheet(parent, row, others)
    return sheet.chosen() if sheet.ask() else None
