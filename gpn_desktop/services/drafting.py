"""A questionnaire being filled in, of whatever kind: kept at each answer, left, listed.

On the way: ``opening`` gives an ``Entry`` for the page, whose session stays on the main thread →
``keep`` for each answer, one transaction → ``write_back`` on completing.
A draft belongs to the page that opened it last: another one's answers are refused, not mixed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.engine.matching import node_at
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.registry.households import Household, HouseholdRow
from gpn_desktop.services import former
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.since import Since
from gpn_desktop.services.world import RegisterWorld
from gpn_desktop.store.drafts import SECOND as SECOND
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import clean

SURVEY, SUPPORT, FORM = "survey", "support", "form"
REMARK, TERM = "n/", "t:"


@dataclass
class Backlog:
    """What was handed over and is not kept yet: after a full disk it goes with the next act.

    Only the thread that writes touches it.
    """

    values: dict[str, str] = field(default_factory=dict)
    state: str | None = None

    def add(self, values: Mapping[str, str], state: str | None) -> None:
        """Take what is to be kept, the newest word for each place."""
        self.values |= values
        self.state = self.state if state is None else state

    def clear(self) -> None:
        """Everything was kept."""
        self.values, self.state = {}, None


@dataclass(frozen=True)
class Entry:
    """A form open on a page. ``session`` and ``world`` are the main thread's alone.

    ``remarks`` and ``comments`` are by path, ``general_comments`` are on the whole; ``asked`` are
    the ids of the comments that an answer there answers ("" is the whole); ``terms`` are
    what a support's page asks beside its form. ``opening`` says which page the draft belongs to.
    ``odd_clock`` is the last day on which something was written here, where the clock may be wrong;
    ``hindrance`` says why it cannot be completed: nothing counts that is completed at this
    computer, or its household left the register.
    """

    draft: Draft
    opening: str
    edition: Edition
    household: str
    session: FormSession
    world: RegisterWorld
    is_resumed: bool = False
    remarks: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    general_comments: tuple[str, ...] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    since: Since = field(default_factory=Since)
    backlog: Backlog = field(default_factory=Backlog)
    odd_clock: date | None = None
    hindrance: GpnError | None = None


@dataclass(frozen=True)
class DraftRow:
    """A draft as lists show it; ``matter`` is the support type or the form, empty of a survey.

    ``household`` is empty where a form is about the commune. ``is_correction`` says whether it is
    to stand for what was completed before.
    ``terms`` are what is kept of a support beside its form, or in place of one.
    """

    id: str
    kind: str
    household: str
    subject: str
    head_name: str
    village_name: str
    matter: str
    form_title: str
    updated_at: str
    answers: int
    terms: Mapping[str, str] = field(default_factory=dict)
    is_correction: bool = False


@dataclass(frozen=True)
class Was:
    """What stood at a question before, and when it was answered so."""

    text: str
    at: datetime


def household(tx: Transaction, entity: str) -> Household:
    """Give a household that stands on the list.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    found = next(iter(tx.households.find_ids([entity])), None)
    if found is None or found.deleted is not None:
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)
    return found


def hindrance(tx: Transaction, desk: Desk, draft: Draft) -> GpnError | None:
    """Say why a draft cannot be completed as things stand; it can be read, and given up."""
    if desk.unheard is not None:
        return desk.unheard
    home = draft.state["household"]
    stands = not home or any(one.deleted is None for one in tx.households.find_ids([home]))
    return None if stands else GpnError(ErrorCode.DRAFT_OF_GONE)


def of_subject(tx: Transaction, kind: str, subject: str, matter: str = "") -> Draft | None:
    """Give the one draft that may lie for a household or receiver, of what is named.

    Of other forms several may: ``filling`` looks for its own.
    """
    found = tx.drafts.of_subject(subject, kind=kind)
    return next((one for one in found if one.state.get("matter", "") == matter), None)


def terms_of(written: Iterable[DraftAnswer]) -> dict[str, str]:
    """Give the terms of a support among what a draft keeps, by their fields."""
    terms = [one for one in written if one.place.startswith(TERM)]
    return {one.place.removeprefix(TERM): one.text for one in terms}


def drafts(desk: Desk) -> tuple[DraftRow, ...]:
    """Give every draft of this machine, the one touched last first."""
    with desk.store.reading() as tx:
        return rows(tx, desk, tx.drafts.all())


def rows(tx: Transaction, desk: Desk, those: Sequence[Draft]) -> tuple[DraftRow, ...]:
    """Give drafts as lists show them."""
    shown = former.rows_of(tx, {one.state["household"] for one in those})
    return tuple(
        _row(tx, desk, one, shown.get(one.state["household"], HouseholdRow(""))) for one in those
    )


def _row(tx: Transaction, desk: Desk, draft: Draft, home: HouseholdRow) -> DraftRow:
    return DraftRow(
        id=draft.id,
        kind=draft.kind,
        household=draft.state["household"],
        subject=draft.subject,
        head_name=home.head_name,
        village_name=home.village_name,
        matter=draft.state["matter"],
        form_title=desk.catalogue.title(draft.form_id, draft.form_version),
        updated_at=draft.updated_at,
        answers=tx.drafts.count(draft.id),
        terms=terms_of(tx.drafts.answers(draft.id).values()) if draft.kind == SUPPORT else {},
        is_correction=draft.is_correction,
    )


# at each answer


def own(tx: Transaction, entry: Entry) -> Draft:
    """Give the draft of an open page as it is kept, with what waited to be kept.

    Raises:
        GpnError: DRAFT_GONE: it was completed or given up; DRAFT_ELSEWHERE: another page has it.
    """
    draft = found(tx, entry.draft.id)
    if draft.state["opening"] != entry.opening:
        raise GpnError(ErrorCode.DRAFT_ELSEWHERE)
    waiting, state = entry.backlog, {**draft.state, "nonces": dict(entry.world.nonces)}
    if waiting.state is not None:
        state["session"] = waiting.state
    remarks = {one for one in waiting.values if one.startswith(REMARK)}
    texts = {place: text for place, text in waiting.values.items() if place not in remarks}
    if waiting.values or waiting.state is not None:
        tx.drafts.keep(
            draft.id,
            texts,
            {one.removeprefix(REMARK): clean(waiting.values[one]) for one in remarks},
            None if waiting.state is None else state,
            noted=[place for place in texts if _is_asked(entry.session.form, place)],
        )
    return replace(draft, state=state)


def _is_asked(form: CompiledForm, place: str) -> bool:
    """Say whether somebody answers at a place, so that it has a past worth a look."""
    node = node_at(form.shape, place)
    return node in form.questions and node not in form.calculated


def past(desk: Desk, entry: Entry, path: str) -> tuple[Was, ...]:
    """Give what stood at a question before, the newest first: each text once."""
    with desk.store.reading() as tx:
        known = tx.drafts.past(entry.draft.id, path)
    newest = {one.text: one.at for one in reversed(known)}
    told = (Was(text, datetime.fromisoformat(at)) for text, at in newest.items())
    return tuple(sorted(told, key=lambda one: one.at, reverse=True))


def found(tx: Transaction, draft: str) -> Draft:
    """Give a draft by its id.

    Raises:
        GpnError: DRAFT_GONE.
    """
    try:
        return tx.drafts.get(draft)
    except LookupError:
        raise GpnError(ErrorCode.DRAFT_GONE) from None


def keep(
    desk: Desk, entry: Entry, values: Mapping[str, str], state: str | None = None
) -> Done[None]:
    """Keep texts by path, and the session's state where it changed, in one transaction.

    ``n/<path>`` is a remark, ``t:<field>`` a term of a support; "" clears. What could not be kept
    before (the disk was full) goes with it.

    Raises:
        GpnError: DRAFT_GONE, DRAFT_ELSEWHERE, DISK_FULL.
    """
    entry.backlog.add(values, state)
    with desk.store.transaction(desk.actor) as tx:
        own(tx, entry)
    entry.backlog.clear()
    return Done(None)


def save_answer(desk: Desk, entry: Entry, place: Place, text: str) -> Done[Effects]:
    """Answer and keep in one step, where no page is open: a script, a test.

    Raises:
        GpnError: DRAFT_GONE, DRAFT_ELSEWHERE, DISK_FULL.
    """
    session = entry.session
    before = session.state_json()
    effects = session.answer(place, text)
    values = {session.path(one): session.state(one).value for one in (place, *effects.values)}
    state = session.state_json()
    keep(desk, entry, values, None if state == before else state)
    return Done(effects)


def leave(desk: Desk, entry: Entry) -> Done[None]:
    """Close a page; its draft lies on Today until somebody takes it up."""
    with desk.store.transaction(desk.actor) as tx:
        draft = own(tx, entry)
        tx.drafts.keep_state(draft.id, {**draft.state, "opening": ""})
    entry.backlog.clear()
    return Done(None, Changes(drafts=True))


def discard(desk: Desk, draft: str, reason: str) -> Done[None]:
    """Give a draft up, for a reason that the access log keeps; there is no way back.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, DRAFT_GONE.
    """
    demand_reason(desk, reason)
    with desk.store.transaction(desk.actor) as tx:
        drop(tx, found(tx, draft), reason)
    return Done(None, Changes(drafts=True))


def demand_reason(desk: Desk, reason: str) -> None:
    """Ask for the right to give drafts up, and for words that say why.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING.
    """
    desk.demand("entry")
    if not reason.strip():
        raise GpnError(ErrorCode.REASON_MISSING)


def drop(tx: Transaction, draft: Draft, reason: str) -> None:
    """Take a draft away; the access log keeps why."""
    tx.access.write("draft_discarded", entity=draft.subject, purpose=reason)
    tx.drafts.drop(draft.id)
