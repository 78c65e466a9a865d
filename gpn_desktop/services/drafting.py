"""A questionnaire being filled in, of a survey or of a support: begun, kept at each answer, left.

On the way: ``begin`` or ``resume`` in a transaction → ``Entry`` for the page, whose session stays
on the main thread → ``keep`` for each answer, one transaction → ``write_back`` on completing.
A draft belongs to the page that opened it last: another one's answers are refused, not mixed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.registry.households import Household, HouseholdRow
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.since import Since, changed_since
from gpn_desktop.services.world import (
    Register,
    RegisterWorld,
    packed_refs,
    read_register,
)
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import clean

SURVEY, SUPPORT = "survey", "support"
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

    ``remarks`` and ``comments`` are by path, ``general_comments`` are on the whole; ``terms`` are
    what a support's page asks beside its form. ``opening`` says which page the draft belongs to.
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
    terms: Mapping[str, str] = field(default_factory=dict)
    since: Since = field(default_factory=Since)
    backlog: Backlog = field(default_factory=Backlog)


@dataclass(frozen=True)
class Start:
    """What a new draft is of.

    ``matter`` is the support type; ``taken_up`` are answers given before, ``supersedes`` the
    survey (id, body root) they come from.
    """

    kind: str
    subject: str
    household: str
    edition: Edition
    round: str = ""
    matter: str = ""
    supersedes: tuple[str, str] | None = None
    taken_up: Answers | None = None
    remarks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DraftRow:
    """A draft as lists show it; ``matter`` is the support type, empty of a survey.

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


def household(tx: Transaction, entity: str) -> Household:
    """Give a household that stands on the list.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    found = next(iter(tx.households.find_ids([entity])), None)
    if found is None or found.deleted is not None:
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)
    return found


def of_subject(tx: Transaction, kind: str, subject: str, matter: str = "") -> Draft | None:
    """Give the one draft that may lie for a household or receiver, of a survey or a support."""
    found = tx.drafts.of_subject(subject, kind=kind)
    return next((one for one in found if one.state.get("matter", "") == matter), None)


def begin(tx: Transaction, desk: Desk, start: Start) -> Entry:
    """Begin a draft: prefilled from the register, or with what was answered before.

    Raises:
        GpnError: FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    form = desk.catalogue.form(start.edition.form_id, start.edition.version)
    register = read_register(tx, start.household, form, start.edition)
    world = _world(tx, desk, register)
    if start.taken_up is None:
        session = FormSession.begin(form, world, {"household": start.household})
    else:
        session = FormSession.resume(form, world, start.taken_up)
    opening = chance.new_id()
    draft = Draft(
        id=chance.new_id(),
        kind=start.kind,
        subject=start.subject,
        form_id=form.form_id,
        form_version=form.version,
        round=start.round,
        state={
            "opening": opening,
            "household": start.household,
            "matter": start.matter,
            "supersedes": list(start.supersedes or ()),
            "session": session.state_json(),
            "nonces": dict(world.nonces),
            "seen": packed_refs(register.seen),
        },
    )
    texts = session.answers().texts()
    kept = tx.drafts.start(draft, [DraftAnswer(place, text) for place, text in texts.items()])
    if start.remarks:
        tx.drafts.keep(draft.id, {}, start.remarks)
    return Entry(
        draft=kept,
        opening=opening,
        edition=start.edition,
        household=start.household,
        session=session,
        world=world,
        remarks=start.remarks,
        since=changed_since(session, start.household, register),
    )


def aimed(tx: Transaction, draft: Draft, cited: tuple[str, str]) -> Draft:
    """Let a draft stand for a survey (id, body root) once it is completed."""
    state = {**draft.state, "supersedes": list(cited)}
    tx.drafts.keep_state(draft.id, state)
    return replace(draft, state=state)


def resume(tx: Transaction, desk: Desk, draft: Draft) -> Entry:
    """Take a draft up again; from now on it belongs to the page that asked.

    Raises:
        GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    edition = desk.catalogue.edition(draft.form_id, draft.form_version)
    form = desk.catalogue.form(draft.form_id, draft.form_version)
    home, opening = draft.state["household"], chance.new_id()
    register = read_register(tx, home, form, edition)
    world = _world(tx, desk, register)
    world.nonces = draft.state["nonces"]
    written = tx.drafts.answers(draft.id).values()
    texts = {one.place: one.text for one in written if not one.place.startswith(TERM)}
    kept = Answers.of_draft(form.form_id, form.version, texts, draft.state["session"])
    session = FormSession.resume(form, world, kept)
    state = {**draft.state, "opening": opening, "seen": _more_seen(draft, register)}
    tx.drafts.keep_state(draft.id, state)
    return Entry(
        draft=replace(draft, state=state),
        opening=opening,
        edition=edition,
        household=home,
        session=session,
        world=world,
        is_resumed=True,
        remarks={one.place: one.remark for one in written if one.remark},
        terms=terms_of(written),
        since=changed_since(session, home, register),
    )


def terms_of(written: Iterable[DraftAnswer]) -> dict[str, str]:
    """Give the terms of a support among what a draft keeps, by their fields."""
    terms = [one for one in written if one.place.startswith(TERM)]
    return {one.place.removeprefix(TERM): one.text for one in terms}


def _world(tx: Transaction, desk: Desk, register: Register) -> RegisterWorld:
    properties = {"username": desk.actor, "deviceid": desk.installation.device}
    return RegisterWorld(register, tx.log, properties)


def _more_seen(draft: Draft, register: Register) -> dict[str, Any]:
    """Give what was seen at prefill, and of people who came since what is seen now."""
    kept: dict[str, Any] = draft.state["seen"]
    return {**packed_refs(register.seen), **kept}


def drafts(desk: Desk) -> tuple[DraftRow, ...]:
    """Give every draft of this machine, the one touched last first."""
    with desk.store.reading() as tx:
        return rows(tx, desk, tx.drafts.all())


def rows(tx: Transaction, desk: Desk, found: Sequence[Draft]) -> tuple[DraftRow, ...]:
    """Give drafts as lists show them."""
    homes = {one.state["household"] for one in found}
    shown = {one.id: one for one in tx.households.rows_of(homes, chance.today())}
    return tuple(
        _row(tx, desk, one, shown.get(one.state["household"], HouseholdRow(""))) for one in found
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
    )


# at each answer


def own(tx: Transaction, entry: Entry) -> Draft:
    """Give the draft of an open page as it is kept, with what waited to be kept.

    Raises:
        GpnError: DRAFT_GONE: it was completed or given up; DRAFT_ELSEWHERE: another page has it.
    """
    draft = _found(tx, entry.draft.id)
    if draft.state["opening"] != entry.opening:
        raise GpnError(ErrorCode.DRAFT_ELSEWHERE)
    waiting, state = entry.backlog, {**draft.state, "nonces": dict(entry.world.nonces)}
    if waiting.state is not None:
        state["session"] = waiting.state
    remarks = {one for one in waiting.values if one.startswith(REMARK)}
    if waiting.values or waiting.state is not None:
        tx.drafts.keep(
            draft.id,
            {place: text for place, text in waiting.values.items() if place not in remarks},
            {one.removeprefix(REMARK): clean(waiting.values[one]) for one in remarks},
            None if waiting.state is None else state,
        )
    return replace(draft, state=state)


def _found(tx: Transaction, draft: str) -> Draft:
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
        drop(tx, _found(tx, draft), reason)
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
