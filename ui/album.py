"""The pictures of the tour, turned one by one; at the last one it follows what comes."""

from PySide6.QtCore import QObject, Signal

from ui.showing import Picture, Showing


class Album(QObject):
    """Which picture is looked at: the newest one, or one that somebody went back to.

    ``turned`` is told when another step or picture is to be shown, or words of it came.
    """

    turned = Signal()

    def __init__(self, showing: Showing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.showing = showing
        self._held: Picture | None = None
        self._step = 0  # of which nothing was shown yet
        showing.begun.connect(self.follow)
        showing.changed.connect(self._on_showing_changed)

    @property
    def picture(self) -> Picture | None:
        """Give the picture that is looked at."""
        if self._held is not None:
            return self._held
        if self._step:
            return None
        return self.showing.pictures[-1] if self.showing.pictures else None

    @property
    def step(self) -> int:
        """Give the step whose words belong beside the picture."""
        held = self._held
        return held.step if held else self._step or self.showing.step

    @property
    def follows(self) -> bool:
        """Say whether it shows what comes."""
        return self._held is None and not self._step

    @property
    def place(self) -> tuple[int, int]:
        """Give which picture it is, from 1, and of how many."""
        picture, all_ = self.picture, self.showing.pictures
        return (all_.index(picture) + 1 if picture in all_ else 0, len(all_))

    def turn(self, by: int) -> None:
        """Go to a picture before (-1) or after; the one after the last is what comes."""
        here, of = self.place
        self._hold(here + by if here else of)

    def _hold(self, place: int) -> None:
        all_ = self.showing.pictures
        self._step = 0
        self._held = all_[max(1, place) - 1] if place < len(all_) else None
        self.turned.emit()

    def first(self) -> None:
        """Go to the first picture."""
        self._hold(1)

    def follow(self) -> None:
        """Show what comes."""
        self._hold(len(self.showing.pictures))

    def open_step(self, step: int) -> None:
        """Go to the first picture of a step; the step that is played now is followed."""
        if step == self.showing.step and self.showing.is_playing:
            self.follow()
            return
        found = self.showing.pictures_of(step)
        self._held, self._step = (found[0], 0) if found else (None, step)
        self.turned.emit()

    def _on_showing_changed(self) -> None:
        if self._held is not None and self._held not in self.showing.pictures:
            self._held = None
        self.turned.emit()
