"""A questionnaire opened, of whatever kind: begun from the register, or taken up again.

On the way: ``begin`` or ``resume`` in a transaction → an ``Entry`` for the page, that ``drafting``
keeps. Whoever opened a draft last has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.library import Edition
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SECOND, TERM, Entry, hindrance, household, terms_of
from gpn_desktop.services.foreseeing import odd_clock
from gpn_desktop.services.since import changed_since
from gpn_desktop.services.world import (
    HOUSEHOLDS,
    Register,
    RegisterWorld,
    launch,
    packed_refs,
    read_register,
)
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Start:
    """What a new draft is of.

    ``matter`` is the support type or the form; ``taken_up`` are answers given before,
    ``supersedes`` the survey or submission (id, body root) they come from. ``subject`` and
    ``household`` are empty where a form is about the commune.
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


def begin(tx: Transaction, desk: Desk, start: Start) -> Entry:
    """Begin a draft: prefilled from the register, or with what was answered before.

    Raises:
        GpnError: WRITING_REVOKED, HOUSEHOLD_GONE, FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    if desk.unheard is not None:
        raise desk.unheard
    if start.household:
        household(tx, start.household)
    form = desk.catalogue.form(start.edition.form_id, start.edition.version)
    register = _register(tx, start.kind, start.household, form, start.edition)
    world = outside(tx, desk, register)
    if start.taken_up is None:
        session = FormSession.begin(form, world, launch(form, start.household))
        if start.kind == SECOND:
            _clear(session, launch(form, start.household))
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
        household=_asked_of(start.kind, start.household),
        session=session,
        world=world,
        remarks=start.remarks,
        since=changed_since(session, start.household, register),
        odd_clock=odd_clock(tx),
    )


def _clear(session: FormSession, launched: Mapping[str, str]) -> None:
    """Take away what the form itself answers at first: a blind pass says what its paper says."""
    kept = session.form.calculated.union(session.place(name).node for name in launched)
    asked = [one.place for one in session.outline() if not (one.is_key or one.is_row)]
    for state in [session.state(place) for place in asked if place.node not in kept]:
        if state.value and state.relevant and not state.readonly:
            session.answer(state.place, "")


def aimed(tx: Transaction, draft: Draft, cited: tuple[str, str]) -> Draft:
    """Let a draft stand for a survey or submission (id, body root) once it is completed."""
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
    register = _register(tx, draft.kind, home, form, edition)
    world = outside(tx, desk, register)
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
        household=_asked_of(draft.kind, home),
        session=session,
        world=world,
        is_resumed=True,
        remarks={one.place: one.remark for one in written if one.remark},
        terms=terms_of(written),
        since=changed_since(session, home, register),
        odd_clock=odd_clock(tx),
        hindrance=hindrance(tx, desk, draft),
    )


def session_of(
    tx: Transaction, desk: Desk, draft: Draft, answers: Answers, kind: str = ""
) -> FormSession:
    """Give a session over answers, to say what is asked; of a kind of draft, else of its own.

    Raises:
        GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    edition = desk.catalogue.edition(draft.form_id, draft.form_version)
    form = desk.catalogue.form(draft.form_id, draft.form_version)
    home = draft.state["household"]
    register = _register(tx, kind or draft.kind, home, form, edition)
    return FormSession.resume(form, outside(tx, desk, register), answers)


def _register(
    tx: Transaction, kind: str, household: str, form: CompiledForm, edition: Edition
) -> Register:
    """Give what a form sees of the register; who keys a second time sees whose it is, no more."""
    if kind != SECOND:
        return read_register(tx, household, form, edition)
    bare = read_register(tx, "", form, edition)
    return replace(bare, lists={**bare.lists, HOUSEHOLDS: ({"name": household, "label": ""},)})


def _asked_of(kind: str, household: str) -> str:
    """Give the household of which the register is asked while a form is open: a blind one, none."""
    return "" if kind == SECOND else household


def register_now(desk: Desk, entry: Entry) -> Register:
    """Give what a form would be shown of the register now; ``changed_since`` compares it.

    Raises:
        GpnError: FORM_FILE_CHANGED.
    """
    with desk.store.reading() as tx:
        return read_register(tx, entry.household, entry.session.form, entry.edition)


def outside(tx: Transaction, desk: Desk, register: Register) -> RegisterWorld:
    """Give what is outside of a questionnaire at this desk."""
    properties = {"username": desk.actor, "deviceid": desk.installation.device}
    return RegisterWorld(register, tx.log, properties)


def _more_seen(draft: Draft, register: Register) -> dict[str, Any]:
    """Give what was seen at prefill, and of people who came since what is seen now."""
    kept: dict[str, Any] = draft.state["seen"]
    return {**packed_refs(register.seen), **kept}
