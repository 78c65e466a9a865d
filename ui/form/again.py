"""What may be answered in one key: as in the row above, on the paper before, or the last time."""

import re
from collections.abc import MutableMapping
from dataclasses import replace
from typing import Final

from gpn_desktop.engine.effects import Place, QuestionState
from ui.form.coded import Codes
from ui.form.filling import Filling
from ui.form.leaf_model import is_open
from ui.form.prompts import repeated, same
from ui.form.source import choices_of
from ui.form.walk import Spot, Walk
from ui.form.written import written

Memory = MutableMapping[str, str]
"""What was keyed last, by question: it outlives a form, for the paper after it."""
_ROWS: Final = re.compile(r"\[[^\]]*\]")


class Again:
    """Looks up what stands above, what was keyed on the paper before, what was answered last."""

    def __init__(self, filling: Filling, walk: Walk, memory: Memory) -> None:
        self._filling, self._session, self._walk = filling, filling.session, walk
        self._memory = memory

    def _question(self, place: Place) -> str:
        return _ROWS.sub("", self._session.path(place))

    def remember(self, place: Place, value: str) -> None:
        """Keep an answer for the paper after this one."""
        self._memory[self._question(place)] = value

    def same(self, spot: Spot, place: Place) -> str:
        """Give the answer of the row above; where nothing stands above that of the paper before."""
        above = self._walk.above(spot)
        if above is not None:
            return self._session.state(above).value
        return self._memory.get(self._question(place), "")

    def last(self, state: QuestionState, codes: Codes | None) -> str:
        """Give what was answered the last time, where it is another answer and still one."""
        kept = self._filling.frame.last.get(self._session.path(state.place), "")
        known = {one.code for one in codes.choices} if codes is not None else set(kept.split())
        can = is_open(state) and kept != state.value and set(kept.split()) <= known
        return kept if can else ""

    def words(self, spot: Spot, state: QuestionState, codes: Codes | None) -> tuple[str, ...]:
        """Say by which keys what stands above and what was answered last are given."""
        last, above = self.last(state, codes), self._walk.above(spot)
        found = []
        if last:
            value = self._written(replace(state, value=last, raw=""))
            found.append(repeated(self._filling.frame.last_words, value))
        if above is not None:
            value = self._written(self._session.state(above))
            found.append(same(value, by_plus=codes is not None))
        return tuple(found)

    def _written(self, state: QuestionState) -> str:
        return written(state, choices_of(self._session, state), grouped=True)
