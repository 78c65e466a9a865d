"""Two passes over one paper held against each other and settled, question by question.

On the way: a second pass that is keyed → ``settling``, every difference with both texts →
``choose`` for each, kept at once → ``settle``, a revision under the laws of revisions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.answers import ROW_ID, Answers, nested, steps
from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.verify import Comparison, Mismatch, comparison
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import FIRST, THIRD, Choice, Settled, Verified
from gpn_desktop.services import drafting, entry, opening, remarked, trusting
from gpn_desktop.services.blind import check_verifiable, check_version, keyers_of
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SURVEY, Entry
from gpn_desktop.services.entry import TWICE, VERIFIED
from gpn_desktop.services.sitting import demand
from gpn_desktop.services.taking_up import taken_up
from gpn_desktop.services.withheld import KEYED, is_keyed
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction

CHOSEN = "chosen"  # in the state of the draft: what was chosen, by the place of the difference


@dataclass(frozen=True)
class Settling:
    """All differences of a record. Both sessions are the main thread's alone, to say what is asked.

    ``first_by`` and ``second_by`` are names, empty where nobody knows them; ``remarks`` are those
    of the second pass, by its paths.
    """

    draft: Draft
    household: HouseholdRow
    first: Survey
    found: Comparison
    ours: FormSession
    theirs: FormSession
    chosen: Mapping[str, Choice] = field(default_factory=dict)
    first_by: str = ""
    second_by: str = ""
    remarks: Mapping[str, str] = field(default_factory=dict)

    @property
    def open(self) -> tuple[Mismatch, ...]:
        """Give the differences that nobody settled yet."""
        return left(self.found, self.chosen)


@dataclass(frozen=True)
class Settlement:
    """What came of it: the revision, or None where something needs a look in its form first."""

    household: str
    survey: Survey | None = None


def left(found: Comparison, chosen: Mapping[str, Choice]) -> tuple[Mismatch, ...]:
    """Give the differences that must be settled still; of soft ones the first text stands."""
    return tuple(m for m in found.mismatches if not m.is_soft and m.place not in chosen)


def chosen_of(draft: Draft) -> dict[str, Choice]:
    """Give what was chosen so far, by the place of the difference."""
    return {place: Choice(*told) for place, told in draft.state.get(CHOSEN, {}).items()}


def held_against(tx: Transaction, desk: Desk, draft: Draft) -> tuple[Survey, Comparison]:
    """Give the survey that stands now, and what a second pass differs in.

    Raises:
        GpnError: SECOND_NOT_KEYED, SURVEY_SUPERSEDED, SECOND_OTHER_VERSION, FORM_NOT_FOUND.
    """
    first = tx.surveys.newest(draft.subject, draft.round)
    if not is_keyed(draft):
        raise GpnError(ErrorCode.SECOND_NOT_KEYED)
    if first is None:
        raise GpnError(ErrorCode.SURVEY_SUPERSEDED)
    check_version(draft, first)
    form = desk.catalogue.form(first.form_id, first.form_version)
    return first, comparison(first.answers, draft.state[KEYED], form)


def settling(desk: Desk, draft: str) -> Settling:
    """Give all differences of a second pass, to be settled.

    Raises:
        GpnError: DRAFT_GONE, SECOND_NOT_KEYED, SURVEY_SUPERSEDED, SURVEY_WAS_RETURNED,
            SURVEY_WITHDRAWN, SURVEY_DECIDED, SECOND_DONE, SECOND_OTHER_VERSION, FORM_NOT_FOUND,
            FORM_FILE_CHANGED.
    """
    with desk.store.reading() as tx:
        kept = drafting.found(tx, draft)
        first, found = held_against(tx, desk, kept)
        check_verifiable(tx, first)
        ours = opening.session_of(tx, desk, kept, _answers_of(tx, desk, first), SURVEY)
        theirs = opening.session_of(tx, desk, kept, _keyed(kept))
        names = trusting.people(tx).names()
        rows = tx.households.rows_of([first.subject], chance.today())
        return Settling(
            draft=kept,
            household=rows[0] if rows else HouseholdRow(first.subject),
            first=first,
            found=found,
            ours=ours,
            theirs=theirs,
            chosen=chosen_of(kept),
            first_by=names.get(keyers_of(tx, [first.id])[first.id], ""),
            second_by=names.get(kept.officer, ""),
            remarks=remarked.of_second(tx, kept),
        )


def _answers_of(tx: Transaction, desk: Desk, survey: Survey) -> Answers:
    form = desk.catalogue.form(survey.form_id, survey.form_version)
    people = [one.id for one in tx.households.members(survey.subject)]
    return taken_up(form, survey.answers, people)


def _keyed(draft: Draft) -> Answers:
    return Answers.of_kept(draft.form_id, draft.form_version, draft.state[KEYED])


def choose(desk: Desk, draft: str, place: str, choice: Choice | None) -> Done[None]:
    """Keep what the paper says at a difference; None takes the choice back.

    Raises:
        GpnError: RIGHT_MISSING, DRAFT_GONE, DISK_FULL.
    """
    demand(desk, SURVEY)
    with desk.store.transaction(desk.actor) as tx:
        kept = drafting.found(tx, draft)
        chosen = {**kept.state.get(CHOSEN, {})}
        chosen.pop(place, None)
        if choice is not None:
            chosen[place] = [choice.choice, choice.value]
        tx.drafts.keep_state(draft, {**kept.state, CHOSEN: chosen})
    return Done(None, Changes(drafts=True))


# what results


def settle(desk: Desk, draft: str, absent: str) -> Done[Settlement]:
    """Make the revision that results; ``absent`` is why somebody whom the paper lacks is taken out.

    Where the answers do not go together the correction stays a draft of the survey, to be looked
    at on its page; once it is completed there it says what was found all the same.

    Raises:
        GpnError: RIGHT_MISSING, SECOND_UNSETTLED, SECOND_WAITS, and all of ``settling``.
    """
    demand(desk, SURVEY)
    with desk.store.transaction(desk.actor) as tx:
        kept = drafting.found(tx, draft)
        first, found = held_against(tx, desk, kept)
        check_verifiable(tx, first)
        chosen = chosen_of(kept)
        waiting = left(found, chosen)
        if waiting:
            raise GpnError(ErrorCode.SECOND_UNSETTLED, count=len(waiting))
        _make_room(tx, kept)
        made = entry.begun_correction(tx, desk, first)
        rows = applied(made.session, found, chosen, kept.state[KEYED], absent)
        told = remarked.of_second(tx, kept)
        remarks = remarked.joined(made.session, made.remarks, told, found, rows)
        verified = Verified(first.id, kept.officer, found.counts, tuple(_settled(found, chosen)))
        made = _kept(tx, replace(made, remarks=remarks), kept, verified)
    written = Changes(drafts=True)
    if made.session.problems():
        return Done(Settlement(first.subject), written)
    completed = entry.complete(desk, made)
    return Done(Settlement(first.subject, completed.value), completed.changes | written)


def _make_room(tx: Transaction, kept: Draft) -> None:
    """Begin anew what was settled before and not completed; nobody else's draft is touched."""
    lying = drafting.of_subject(tx, SURVEY, kept.subject)
    if lying is None:
        return
    if lying.state.get(TWICE) != kept.id:
        raise GpnError(ErrorCode.SECOND_WAITS)
    tx.drafts.drop(lying.id)


def _kept(tx: Transaction, made: Entry, second: Draft, found: Verified) -> Entry:
    """Keep the correction with what was chosen, and what it says of the double entry."""
    texts, remarks = made.session.answers().texts(), made.remarks
    state = {
        **made.draft.state,
        "session": made.session.state_json(),
        "nonces": dict(made.world.nonces),
        VERIFIED: found.plain(),
        TWICE: second.id,
    }
    answers = [
        DraftAnswer(one, texts.get(one, ""), remarks.get(one, ""))
        for one in dict.fromkeys((*texts, *remarks))
    ]
    tx.drafts.rewrite(made.draft.id, made.draft.form_version, answers, state)
    return made


def _settled(found: Comparison, chosen: Mapping[str, Choice]) -> list[Settled]:
    return [
        Settled(
            *(one.place, one.question, one.first, one.second),
            choice=choice.choice,
            value=choice.value,
            is_soft=one.is_soft,
            is_row=one.is_row,
        )
        for one in found.mismatches
        for choice in [chosen.get(one.place, Choice(FIRST))]
    ]


def applied(
    session: FormSession,
    found: Comparison,
    chosen: Mapping[str, Choice],
    second: Mapping[str, str],
    absent: str,
) -> dict[str, str]:
    """Answer a session that holds the first pass so as it was settled.

    Give by the id of a row that the second pass alone has the one that was taken in for it.
    """
    taken_in: dict[str, str] = {}
    for one in found.mismatches:
        choice = chosen.get(one.place, Choice(FIRST))
        if choice.choice == FIRST:
            continue
        if not one.is_row:
            text = choice.value if choice.choice == THIRD else one.second
            session.answer(session.at(one.first_path), text)
        elif one.first:
            _take_out(session, session.at(one.first_path), absent)
        else:
            taken_in |= _take_in(session, one.second_path, second)
    return taken_in


def _take_out(session: FormSession, place: Place, absent: str) -> None:
    rows = session.rows(Place(place.node, place.rows[:-1]))
    gone = next(one for one in rows if one.place == place)
    session.remove_row(gone, absent)


def _take_in(session: FormSession, path: str, second: Mapping[str, str]) -> dict[str, str]:
    """Add a row that the second pass alone has, with all that was keyed in it."""
    found: Any = nested(second)
    names = []
    for name, row in steps(path):
        names.append(name)
        found = found[name]
        if row is not None:
            found = next(one for one in found if one[ROW_ID] == row)
    made, _ = session.add_row(session.place("/".join(names)))
    return {found[ROW_ID]: made.id, **_fill(session, names, (made.id,), found)}


def _fill(
    session: FormSession, names: list[str], rows: tuple[str, ...], tree: Mapping[str, Any]
) -> dict[str, str]:
    form, taken_in = session.form, dict[str, str]()
    for name, value in tree.items():
        if name == ROW_ID:
            continue
        place = session.place("/".join([*names, name]), *rows)
        if isinstance(value, Mapping):
            taken_in |= _fill(session, [*names, name], rows, value)
        elif isinstance(value, list):
            for row in value:
                made, _ = session.add_row(place)
                taken_in[row[ROW_ID]] = made.id
                taken_in |= _fill(session, [*names, name], (*rows, made.id), row)
        elif place.node not in form.calculated and place.node not in form.keyed:
            session.answer(place, value)
    return taken_in
