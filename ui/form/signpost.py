"""What is said beside and below a section: how far it is, what comes next, which keys are heard."""

from collections.abc import Sequence

from ui.form.bars import Outline
from ui.form.onward import onward
from ui.form.repeats import Roster
from ui.form.sections import questions, shown_after
from ui.form.shown_section import ShownSection
from ui.form.way_on import WayOn
from ui.words import dotted, translate


class Signpost:
    """Says in the outline and in the foot where one is in a form, and what leads on from there."""

    def __init__(self, shown: ShownSection, outline: Outline, way: WayOn) -> None:
        self._shown, self._outline, self._way = shown, outline, way
        self._filling = shown.filling
        shown.built.connect(self._on_built)
        shown.stood.connect(self._on_stood)
        shown.said.connect(self.tell_keys)
        shown.row_gone.connect(self._on_row_gone)

    def next_shown(self, step: int) -> int | None:
        """Give the section that comes next, or before; None where there is none."""
        return shown_after(self._shown.sections, self._shown.now, step)

    def tell_progress(self) -> None:
        """Say how far each section is, and what comes after this one."""
        left, section = len(self._filling.to_look_at()), self._shown.section
        pages, after = self._shown.sections, self.next_shown(1)
        waits = shown_after(pages, len(pages), -1) if left else None
        self._outline.show_sections(pages, self._shown.now, self._noted(), waits)
        words = translate("Form", "Complete (Ctrl+Enter)")
        if after is not None:
            title = pages[after].title
            words = translate("Form", "Next: {section} (F6)").format(section=title)
        is_done = section.answered == section.questions if after is not None else not left
        is_first = self.next_shown(-1) is None
        if self._filling.frame.is_read:
            left, is_done = 0, False  # no step leads on to what does not count
        self._way.show_state(words, left, first=is_first, is_last=after is None, is_done=is_done)

    def _noted(self) -> frozenset[int]:
        """Give the sections in which something is remarked."""
        noted, path = self._filling.noted(), self._filling.session.path
        pages = enumerate(self._shown.sections) if noted else ()
        return frozenset(
            n
            for n, one in pages
            if any(path(each.item.place) in noted for each in questions(one.branches))
        )

    def tell_keys(self) -> None:
        """Say which keys are heard at the question one is at."""
        box = self._shown.current()
        if box is not None:
            is_last = self._shown.beside(box.place, 1) is None and self._is_last_page()
            told = onward(box.field, self._more(), box.enters(), is_last=is_last)
            if self._shown.is_taller(box):
                below = translate("Form", "More below (PageDown)")
                told = [dotted(below, one) for one in told[:-1]] + [below]
            self._way.hint(told)
            self._shown.inner().name_keys(self._shown.rows.adds(), self._shown.rows.stands_in())

    def _is_last_page(self) -> bool:
        """Say whether no section comes after this one, and no person after the one shown."""
        body = self._shown.body
        is_walked = isinstance(body, Roster) and body.list.currentRow() + 1 < body.list.count()
        return not is_walked and self.next_shown(1) is None

    def _more(self) -> Sequence[str]:
        """Say which keys the rows around hear: another person, one more."""
        body = self._shown.body
        rows = body.list.count() if isinstance(body, Roster) else 0
        beside = translate("Form", "Ctrl+PageDown: next person") if rows > 1 else ""
        return [one for one in (beside, self._shown.rows.more_words()) if one]

    def _on_built(self) -> None:
        self._shown.inner().lead_on(self._way.steps)

    def _on_stood(self) -> None:
        self._way.lead("")
        self.tell_keys()

    def _on_row_gone(self, name: str) -> None:
        self._way.say("")
        words = translate("Form", "Alt+Z: put back {name}")
        self._way.lead(words.format(name=name), takes_back=True)
