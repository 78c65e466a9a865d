"""Where the hands are: in the page that is shown, on the rail only by a key, round by F6."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.rail import Rail
from ui.views.page import Page


class FocusKeeper(QObject):
    """Keeps the focus where one works; ``shown`` gives the page that stands in front."""

    def __init__(self, rail: Rail, pages: Mapping[str, Page], shown: Callable[[], Page]) -> None:
        super().__init__(rail)
        self._rail, self._pages, self._shown = rail, pages, shown
        self._works_in_page = False  # where the focus was last, while the window had it
        self._is_waiting = False  # for a page on which nothing stands yet
        self._returning = QTimer(self, singleShot=True, interval=0)
        self._returning.timeout.connect(self._on_returning)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _here(self) -> QWidget | None:
        return self._rail.window().focusWidget()

    # going there

    def follow(self) -> None:
        """Go along into a page that is shown now, but for who stands on the rail."""
        if not _holds(self._rail, self._here()):
            self.land()
        elif self._works_in_page:
            self._returning.start()  # Qt put it on the rail; once all stands here it comes back

    def land(self) -> None:
        """Put the focus where work begins on the page."""
        self._put(self._shown().landing())

    def cycle(self, step: int) -> None:
        """Go to the next part of the window, or to the one before."""
        page = self._shown()
        if page.cycle(step):
            return
        parts: list[QWidget] = [self._rail, *(part for part in page.parts() if part.isVisible())]
        if len(parts) == 1:  # nothing but the word why, and the step that is offered
            parts.append(page)
        focused = self._here()
        here = next((n for n, part in enumerate(parts) if _holds(part, focused)), 0)
        self._put(parts[(here + step) % len(parts)])

    def _put(self, part: QWidget) -> None:
        page, self._is_waiting = self._shown(), False
        if part is self._rail:
            self._rail.focus_lit()
            return
        page.enter(page.landing() if part is page else part)
        if not _holds(page, self._here()):
            _take_step(page)
        self._is_waiting = not _holds(page, self._here())

    def settle(self) -> None:
        """Go into the page once something stands there to work on, for who waits for it."""
        here = self._here()
        if self._is_waiting and (here is None or _holds(self._rail, here)):
            self.land()

    # what goes by itself

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring it back from where nobody put it.

        A page that is left gets its answers late; what had the focus goes, and Qt then takes the
        rail, also while a sheet stands in front and nobody is told. Where the window comes back
        from a sheet before the next part is laid out, Qt takes the rail as well.
        """
        if old is not None and _holds(self._rail, old):
            self._is_waiting = False
        page = self._shown()
        works = old is not None and old.isVisible() and old.isEnabled()
        went = old is not None and not works and page.isAncestorOf(old)
        if new is not None and self._is_elsewhere(new):
            if old is not None and old.isVisible():
                old.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._returning.start()
        elif went or (not self._is_ours(old) and self._works_in_page and _holds(self._rail, new)):
            self._returning.start()
        elif self._is_ours(new):
            self._works_in_page = _holds(page, new)

    def _is_ours(self, part: QWidget | None) -> bool:
        return part is not None and part.window() is self._rail.window()

    def _is_elsewhere(self, part: QWidget) -> bool:
        shown = self._shown()
        others = (page for page in self._pages.values() if page is not shown)
        return any(page.isAncestorOf(part) for page in others)

    def _on_returning(self) -> None:
        here = self._here()
        if here is None or _holds(self._rail, here) or self._is_elsewhere(here):
            self.land()  # who is in the search meanwhile stays there


def _take_step(page: Page) -> None:
    """Where nothing is to stand on, the focus is on the step that is offered instead."""
    steps = page.findChildren(QPushButton, "stage.step")
    offered = next((one for one in steps if one.isVisible()), None)
    if offered is not None:
        offered.setFocus(Qt.FocusReason.OtherFocusReason)


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))
