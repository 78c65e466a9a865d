"""What is said around the cell of the paper form: page, question, what may be typed, what is asked.

Also aloud: the cell bears the question as its name, and all that is told beside it.
"""

from collections.abc import Sequence

from gpn_desktop.engine.effects import QuestionState
from gpn_desktop.engine.lengths import digits
from ui.bars import Elided
from ui.form.cell import Cell
from ui.form.coded import Codes
from ui.form.filling import Filling
from ui.form.foot import Foot
from ui.form.leaf_model import is_kept
from ui.form.leaves import Leaf
from ui.form.prompts import after, asked, expected, grown
from ui.form.walk import Spot, Walk
from ui.look.parts import seen
from ui.words import dotted, plain, translate


class LeafWords:
    """The lines above a page, and what the foot says of the cell one is in."""

    def __init__(self, filling: Filling, walk: Walk, cell: Cell, foot: Foot) -> None:
        self._filling, self._session = filling, filling.session
        self._walk, self._cell, self._foot = walk, cell, foot
        self.title, self.far = Elided("", "heading"), Elided("", "quiet")
        self.notes = Elided("", "warn")
        self._leaf, self._then, self._is_kept = Leaf(""), "", False

    def tell(
        self, at: Spot, state: QuestionState | None, codes: Codes | None, offers: Sequence[str]
    ) -> None:
        """Say where one stands; ``offers`` are answers that one key repeats."""
        leaf = self._walk.leaves[at.leaf]
        whose = leaf.names[at.line] if at.line < len(leaf.names) else ""
        self._cell.setAccessibleName(asked(state, whose, leaf))
        self.title.setText(plain(leaf.title) or translate("Form", "Beginning"))
        self.far.setText(self._far(at))
        self._leaf, self._then = leaf, self._following(at)
        self._is_kept = state is not None and is_kept(state)
        self._foot.ask(self._cell.accessibleName())
        self._tell_after(state, codes)
        self._foot.type("   ".join((*offers, self._expected(state, codes))))
        self.tell_beside(state, codes)
        self.tell_notes(leaf)

    def _far(self, at: Spot) -> str:
        """Say which page this is, and by which keys others and what is not asked are reached."""
        pages = len(self._walk.leaves)
        words = translate("Paper", "page {page} of {pages}").format(page=at.leaf + 1, pages=pages)
        keys = (
            translate("Paper", "F6: the next") if at.leaf + 1 < pages else "",
            translate("Paper", "F5: what is not asked") if self._walk.skipped(at) else "",
        )
        told = dotted(*keys)
        return f"{words} ({told})" if told else words

    def tell_typed(self, state: QuestionState | None, codes: Codes | None) -> None:
        """Say what Enter does now that something else is typed than what stood there."""
        if self._is_kept:
            self._is_kept = False
            self._tell_after(state, codes)

    def _tell_after(self, state: QuestionState | None, codes: Codes | None) -> None:
        self._foot.tell_after(after(state, codes, self._then, is_kept=self._is_kept))

    def _expected(self, state: QuestionState | None, codes: Codes | None) -> str:
        if state is None:
            return grown(self._leaf)
        return expected(state, codes, digits=digits(self._session.form, state.place.node))

    def _following(self, at: Spot) -> str:
        """Give what is asked after this cell, "" after the last one."""
        beside = self._walk.beside(at, 1)
        if beside is None:
            return ""
        place = self._walk.place(beside)
        following = self._session.state(place) if place is not None else None
        return asked(following, "", self._walk.leaves[beside.leaf])

    def tell_beside(self, state: QuestionState | None, codes: Codes | None) -> None:
        """Show what is remarked at a question and what the office asks; say it with the cell."""
        path = self._session.path(state.place) if state is not None else ""
        told = self._filling.remarks.get(path, ""), self._filling.comments.get(path, "")
        self._foot.noted(*told)
        spoken = ". ".join(filter(None, (self._expected(state, codes), *reversed(told))))
        self._cell.setAccessibleDescription(spoken)

    def tell_notes(self, leaf: Leaf) -> None:
        """Show the notes of a page that hold now."""
        states = [self._session.state(one) for one in leaf.notes]
        words = "   ".join(plain(one.label) for one in states if one.relevant)
        self.notes.setText(words)
        seen(self.notes, bool(words))
