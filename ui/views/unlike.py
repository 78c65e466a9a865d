"""What differs between two passes, said as the form asks it: the question, its rows, both texts."""

from dataclasses import dataclass, replace

from gpn_desktop.engine.effects import Choice as Offered
from gpn_desktop.engine.effects import Place, QuestionState
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.verify import Mismatch
from gpn_desktop.reviews.verified import FIRST, SECOND, Choice
from gpn_desktop.services.verifying import Settling
from ui.form.naming import row_name, whereabouts
from ui.form.sections import tree
from ui.form.source import choices_of
from ui.form.written import written
from ui.models.twice import NOTHING, DifferenceLine
from ui.words import asked_as, translate


@dataclass(frozen=True)
class Unlike:
    """One difference: where it stands, both texts in words, and how a third would be asked for.

    ``state`` is None of a row that one pass lacks: it is there or it is not.
    """

    mismatch: Mismatch
    asked: str
    first: str
    second: str
    state: QuestionState | None = None
    offered: tuple[Offered, ...] = ()

    def words(self, choice: Choice) -> str:
        """Say what was chosen, as it is read."""
        if choice.choice == FIRST:
            return self.first
        return self.second if choice.choice == SECOND else self.written(choice.value)

    def written(self, value: str) -> str:
        """Write a value of the question as it is read."""
        if self.state is None:
            return value
        shown = replace(self.state, value=value, raw="")
        return written(shown, self.offered, grouped=True) or NOTHING

    def line(self, choice: Choice | None) -> DifferenceLine:
        """Give it as the list of differences shows it."""
        one = self.mismatch
        chosen = self.words(choice) if choice is not None else ""
        return DifferenceLine(one.place, self.asked, self.first, self.second, chosen, one.is_soft)


def unlike(found: Settling) -> tuple[Unlike, ...]:
    """Give every difference of a record in words: those to settle, then the soft ones."""
    ordered = sorted(found.found.mismatches, key=lambda one: one.is_soft)
    return tuple(_row(found, one) if one.is_row else _answer(found, one) for one in ordered)


def _answer(found: Settling, one: Mismatch) -> Unlike:
    session = found.ours
    state = session.state(session.at(one.first_path))
    offered = tuple(choices_of(session, state))
    where = whereabouts(session, tree(session.outline()), state.place)
    asked = where or asked_as(state.paper, state.label)
    bare = Unlike(one, asked, "", "", state, offered)
    return replace(bare, first=bare.written(one.first), second=bare.written(one.second))


def _row(found: Settling, one: Mismatch) -> Unlike:
    session, path = (found.ours, one.first_path) if one.first else (found.theirs, one.second_path)
    place = session.at(path)
    is_person = place.node in session.form.rosters
    asked = translate("Twice", "{name}: is this person on the paper?")
    if not is_person:
        asked = translate("Twice", "{name}: is this on the paper?")
    there, gone = translate("Twice", "Yes, it is there"), translate("Twice", "No, it is not")
    texts = (there, gone) if one.first else (gone, there)
    return Unlike(one, asked.format(name=_named(session, place)), *texts)


def _named(session: FormSession, place: Place) -> str:
    rows = session.rows(Place(place.node, place.rows[:-1]))
    row = next(one for one in rows if one.place == place)
    return row_name(session, tree(session.outline()), row)
