"""Drafts of an older version of their questionnaire: what becomes of each, moved one by one or all.

On the way: ``migrating.offers`` → a line for each → what changes, in groups, before one is moved;
those that lose nothing go together.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.migrate import Migration, Moved
from gpn_desktop.engine.score import Score
from gpn_desktop.errors import GpnError
from gpn_desktop.services import migrating
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import DraftRow
from gpn_desktop.services.migrating import Offer
from ui import messages
from ui.dialogs import telling
from ui.dialogs.telling import Group, Telling
from ui.form.written import written
from ui.look.blocks import emptied, said
from ui.look.cards import CardButton
from ui.look.going import LEAVES
from ui.look.laying import lay, widgets
from ui.look.parts import column, label, row, sign
from ui.look.sheet import Sheet
from ui.models.forms import version_words
from ui.models.submissions import whose_words
from ui.words import QT_TRANSLATE_NOOP, asked_as, translate
from ui.workbench import Workbench

GROUPS: Final = (
    ("dropped", QT_TRANSLATE_NOOP("Moving", "Left out: the new version does not ask them"), "bad"),
    ("unreadable", QT_TRANSLATE_NOOP("Moving", "Kept, and to be answered anew"), "warn"),
    ("broken", QT_TRANSLATE_NOOP("Moving", "Kept, and not within the new limits"), "warn"),
    ("hidden", QT_TRANSLATE_NOOP("Moving", "Kept, and not asked as things stand"), "warn"),
    ("new_required", QT_TRANSLATE_NOOP("Moving", "New questions that must be answered"), "warn"),
    ("retyped", QT_TRANSLATE_NOOP("Moving", "Asked in another way"), "plain"),
    (
        "renamed",
        QT_TRANSLATE_NOOP("Moving", "The same question by another name or at another place"),
        "plain",
    ),
)


def whose(draft: DraftRow) -> str:
    """Say whose a draft is: a household's, by its head, or the commune's."""
    return whose_words(draft.head_name, draft.household)


def told_of(offer: Offer) -> Telling:
    """Give what becomes of a draft, to be read before it is moved."""
    found = offer.migration
    about = translate(
        "Moving",
        "From version {old} to version {new}. Nothing changes until it is moved; then it can be "
        "taken back until something is answered.",
    )
    title = translate("Moving", "What changes: {who}")
    lost = len(found.dropped)
    go = translate("Moving", "Move, losing {count}") if lost else ""
    return Telling(
        title.format(who=whose(offer.draft)),
        about.format(old=version_words(found.old.version), new=version_words(found.new.version)),
        [*_groups(found), *_rest(found)],
        translate("Moving", "Leave it as it is"),
        go.format(count=lost) or translate("Moving", "Move it"),
        loses=bool(lost),
    )


def _groups(found: Migration) -> Iterable[Group]:
    for name, heading, tone in GROUPS:
        lines: Sequence[Moved] = getattr(found, name)
        if lines:
            words = [_words(found, one) for one in lines]
            yield Group(translate("Moving", heading), words, tone)


def _rest(found: Migration) -> Iterable[Group]:
    count = len(found.carried)
    stay = translate("Moving", "Answers that stay as they are: {count}")
    lines = [stay.format(count=count)] if count else []
    if found.score_before and found.score_after:
        lines.append(_score_words(found.score_before, found.score_after))
    if lines:
        yield Group(translate("Moving", "Everything else"), lines, "good")


def _score_words(before: Score, after: Score) -> str:
    pairs = (("B1", before.b1, after.b1), ("B2", before.b2, after.b2))
    if all(one == other for _, one, other in pairs) and before.class_code == after.class_code:
        return translate("Moving", "Points and class come out the same.")
    words = translate("Moving", "{what}: {before} → {after}")
    told = [words.format(what=what, before=_total(a), after=_total(b)) for what, a, b in pairs]
    if before.class_code != after.class_code:
        told.append(translate("Moving", "the computed class is another"))
    return "; ".join(told)


def _total(found: int | None) -> str:
    return "–" if found is None else vietnamese.show_int(found)


def _words(found: Migration, one: Moved) -> str:
    """Say one answer: whose, what, what it says, and what it will say where that differs."""
    what = asked_as(one.state.paper, one.state.label)
    head = ": ".join(part for part in (_whose(found, one), what) if part)
    if not one.answer:
        return head
    answer = written(one.state, one.choices, grouped=True)
    if one.new and one.text != one.answer:
        both = translate("Moving", "{what}: “{before}” becomes “{after}”")
        return both.format(what=head, before=answer, after=one.text)
    return f"{head}: {answer}"


def _whose(found: Migration, one: Moved) -> str:
    if not one.state.place.rows:
        return ""
    texts, path = found.answers.texts(), one.new or one.old
    return texts.get(f"{path.rpartition(']')[0]}]/full_name", "")


def is_agreed(parent: QWidget | None, offer: Offer) -> bool:
    """Show what becomes of a draft; say whether it is moved."""
    return telling.ask(parent, told_of(offer))


class OfferLine(CardButton):
    """A draft and whether it loses something; pressing it shows what."""

    def __init__(self, place: int, offer: Offer, call: Callable[[], object]) -> None:
        draft, is_whole = offer.draft, offer.migration.loses_nothing
        name = f"moving.{place}"
        where = " · ".join(part for part in (draft.village_name, draft.form_title) if part)
        fate = translate("Moving", "loses nothing") if is_whole else _fate(offer.migration)
        tone = "good" if is_whole else "warn"
        told = said(fate, f"{name}.fate", tone, wraps=True)
        ends = row(sign("good" if is_whole else "warning", tone, 16), told, gap=6)
        ends.setStretch(1, 1)
        head = said(whose(draft), name, "strong", wraps=True)
        line = column(head, said(where, f"{name}.where", "quiet", wraps=True), ends, gap=2)
        super().__init__(f"{whose(draft)}. {where}. {fate}", line, call)
        self.setObjectName(f"{name}.line")


def _fate(found: Migration) -> str:
    count = len(found.dropped)
    if count:
        return translate("Moving", "answers left out: {count}").format(count=count)
    kept = {one.old for name in ("unreadable", "broken", "hidden") for one in getattr(found, name)}
    kept |= {one.old for one in found.retyped if one.text != one.answer}
    return translate("Moving", "answers to look at: {count}").format(count=len(kept))


class MovingSheet(Sheet):
    """Every draft that may be moved; those that lose nothing are moved together."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, desk: Desk) -> None:
        title = translate("Moving", "Drafts of an older version")
        about = translate(
            "Moving",
            "A newer version of their questionnaire is here. ↑ ↓ and Enter open one, to see what "
            "becomes of its answers. Completed surveys stay as they are.",
        )
        super().__init__(parent, title, about)
        self.setObjectName("moving")
        self._workbench, self._desk = workbench, desk
        self._whole: Sequence[str] = ()
        self.word = label(translate("Moving", "Looking at the drafts…"), "quiet", wraps=True)
        self.word.setObjectName("moving.word")
        self._lines = QVBoxLayout()
        self.body.addWidget(self.word)
        lay(self.body, self._lines)
        self.body.addStretch(1)
        self.close_ = self.add_end(translate("Moving", "Close"), self.accept, key=LEAVES)
        self.together = self.add_end("", self._on_together, kind="first")
        self.together.setObjectName("moving.together")
        self.together.hide()
        self.fit(720, 640)
        self._look()

    def _look(self) -> None:
        query = partial(migrating.offers, self._desk)
        self._workbench.look(self, query, self._show_offers, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self.word.setText(messages.whole(error))
        self.word.show()
        self.close_.setFocus()

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        """Show them, first those that may be moved together."""
        emptied(self._lines)
        offers = sorted(offers, key=lambda one: not one.migration.loses_nothing)
        self.word.setText(translate("Moving", "All drafts are of the newest version."))
        self.word.setVisible(not offers)
        for place, one in enumerate(offers, 1):
            self._lines.addWidget(OfferLine(place, one, partial(self._on_opened, one)))
        self._whole = [one.draft.id for one in offers if one.migration.loses_nothing]
        count = len(self._whole)
        words = self.tr("Move %n that lose(s) nothing", "", count)
        self.word_end(self.together, words)
        self.together.setVisible(bool(count))
        first = next(widgets(self._lines), self.close_)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, offer: Offer) -> None:
        if is_agreed(self, offer):
            self._move([offer.draft.id])

    def _on_together(self) -> None:
        self._move(self._whole)

    def _move(self, drafts: Sequence[str]) -> None:
        self.together.setEnabled(False)
        work = partial(migrating.move, self._desk, drafts)
        self._workbench.do(self, work, self._on_moved, self._on_refused)

    def _on_moved(self, count: int) -> None:
        self.together.setEnabled(True)
        self._look()

    def _on_refused(self, error: GpnError) -> None:
        self.together.setEnabled(True)
        self._on_failed(error)


def ask(parent: QWidget | None, workbench: Workbench, desk: Desk) -> bool:
    """Show the drafts that may be moved until the sheet is closed."""
    return MovingSheet(parent, workbench, desk).ask()
