"""The question one is at, and what its keys do: a remark, a reply, an answer that is not typed.

It knows no other question: the way from one to the next is ``FormPage``'s.
"""

from collections.abc import Callable, Sequence
from functools import partial

from gpn_desktop.engine.effects import Place
from ui.form.choices import UNSURE, TileField
from ui.form.lines import LineField
from ui.form.past import show_past
from ui.form.search_field import SearchField
from ui.form.shown_section import ShownSection
from ui.words import plain


class Here:
    """Hears those keys of ``ui.form.keys`` that are of the question one is at.

    ``say`` takes words and their tone, where a key finds nothing to do.
    """

    def __init__(self, shown: ShownSection, say: Callable[[str, str], object]) -> None:
        self._shown, self._say = shown, say
        self._filling, self._session = shown.filling, shown.filling.session

    def remark(self) -> None:
        """F2: a remark on this question."""
        box = self._shown.current()
        if box is not None:
            box.ask_remark()

    def reply(self) -> bool:
        """Shift+F2: an answer to the office, where it asks something here."""
        box = self._shown.current()
        if box is None:
            return False
        return box.ask_reply(self._filling.unsaid.pop(self._session.path(box.place), ""))

    def unknown(self) -> None:
        """F9: “does not know / refused”, where the list has it."""
        box = self._shown.current()
        if box is not None and isinstance(box.field, TileField | SearchField):
            code = box.field.code_of(UNSURE)
            if code:
                self._shown.take(box.place, code)

    def mean_first(self) -> bool:
        """Alt+1: the first of two ways in which a number can be read."""
        box = self._shown.current()
        return box is not None and box.mean(1)

    def mean_second(self) -> bool:
        """Alt+2: the second of them."""
        box = self._shown.current()
        return box is not None and box.mean(2)

    def open_calendar(self) -> bool:
        """Alt+Down: a calendar, where a day is asked."""
        box = self._shown.current()
        return box is not None and isinstance(box.field, LineField) and box.field.open_calendar()

    def take_last(self) -> bool:
        """F11: the answer of the last time; False where there is none that differs."""
        box = self._shown.current()
        return box is not None and not box.in_remark and box.take_last()

    def ask_past(self) -> bool:
        """Shift+F11: what stood here before, to be taken back."""
        self.commit()
        box = self._shown.current()
        if box is None or box.in_remark or not box.is_open:
            return False
        return self._filling.ask_past(box.place, partial(self._on_past, box.place))

    def _on_past(self, place: Place, found: Sequence[tuple[str, str]]) -> None:
        box = self._shown.current()
        if box is None or box.place != place:
            return  # one is somewhere else by now
        take = partial(self._shown.take, place)
        words = show_past(box.field, self._session, place, found, take)
        if words:
            self._say(words, "quiet")

    def guidance(self) -> str:
        """Give what the form says of this question at length."""
        box = self._shown.current()
        return plain(self._session.state(box.place).guidance) if box is not None else ""

    def commit(self) -> None:
        """Hand over what is being typed."""
        box = self._shown.current()
        if box is not None:
            box.field.commit()
