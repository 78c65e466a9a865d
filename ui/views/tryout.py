"""A form that is not installed yet, filled in as it will be: drawn by ``ui.form``, kept nowhere."""

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.engine.effects import Effects
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import kinds
from ui.form.filling import Frame, Kept, Outside
from ui.form.page import FormPage
from ui.look import geometry
from ui.look.blocks import said
from ui.look.parts import button, card, column, row, scrolled, seen, sign
from ui.views import verdict
from ui.views.reckoning import Reckoning
from ui.views.verdict import ToLookAt

PANEL_FROM: Final = 900
SCROLL: Final = 14


class TryOut(QWidget):
    """The form with its watermark, and what the answers come to."""

    left = Signal()  # back to the problems

    def __init__(self, session: FormSession) -> None:
        super().__init__()
        self.session = session
        self.sums = Reckoning(session, chance.today().year)
        self.form = FormPage(session, self._frame(), self._outside())
        self.to_look_at = ToLookAt(self.form.show_place)
        self.word = said("", "forms.try.word", "strong", wraps=True)
        self._back = button(self.tr("Back to the workbook (Esc)"), self.left.emit, icon="back")
        self._back.setObjectName("forms.try.back")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_verdict)
        self._arrange()
        self.show_verdict()
        self._say_usual()

    def _frame(self) -> Frame:
        is_launched = self.session.form.shape.child(None, kinds.LAUNCH) is not None
        launched = (kinds.LAUNCH,) if is_launched else ()
        return Frame("", launched, watermark=self.tr("PREVIEW – not kept"))

    def _outside(self) -> Outside:
        explain = self.sums.explain if self.has_points else None
        return Outside(self._keep_nothing, self._on_completed, explain, self._on_changed)

    @property
    def has_points(self) -> bool:
        """Say whether the form comes to points and a class."""
        return self.session.form.scores is not None

    def _arrange(self) -> None:
        strip = row(sign("eye", "accent"), self.word, self._back, gap=10)
        strip.setStretch(1, 1)
        beside = QWidget()
        beside.setLayout(column(self.sums.panel, self.to_look_at, None, gap=10))
        self._side = scrolled(beside)
        self._side.setFixedWidth(geometry.grown(verdict.PANEL_WIDTH) + SCROLL)
        middle = row(self.form, self._side, gap=10)
        middle.setStretch(0, 1)
        self._strip = card(strip, "accent", margin=10)
        whole = column(self._strip, self.sums.line, middle, gap=6)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _say_usual(self) -> None:
        self.word.setText(
            self.tr("PREVIEW – nothing of this is kept. The household and its people are invented.")
        )

    def _keep_nothing(self, kept: Kept) -> None:
        """A draft would keep each step; here nothing does."""

    def _on_changed(self, effects: Effects) -> None:
        self._say_usual()
        self._soon.start()

    def _on_completed(self) -> None:
        self.word.setText(
            self.tr("PREVIEW – it would be complete here, and be kept. Nothing was kept now.")
        )

    def show_verdict(self) -> None:
        """Compute the totals and the class anew, where the form has points."""
        self.to_look_at.show_places(self.session, self.form.filling.to_look_at())
        if self.has_points:
            self.sums.reckon()

    def take_focus(self) -> None:
        """Go to where one was, first to the first question."""
        last = self.form.focusWidget()
        if last is not None and last.isVisible():
            last.setFocus()
        else:
            self.form.shown.to_edge(self.form.questions(), 1)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the panel goes where there is no room for it."""
        return self.form.minimumSizeHint() + QSize(0, self._strip.minimumSizeHint().height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the panel goes where there is no room for it."""
        super().resizeEvent(event)
        wide = self.width() >= geometry.grown(PANEL_FROM)
        seen(self._side, wide)
        seen(self.sums.panel, self.has_points)
        seen(self.sums.line, self.has_points and not wide)
