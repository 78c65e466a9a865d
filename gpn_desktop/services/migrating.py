"""Drafts moved to a newer version of their questionnaire: offered, looked at, done, taken back.

On the way: a version that was installed meanwhile → ``offers`` → ``engine.migrate`` says what
becomes of each draft → ``move`` rewrites it. A completed survey never changes; a draft that stands
for one whose decision is made is not moved.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.actions import saved_names
from gpn_desktop.engine.answers import Answers, canonical
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.migrate import Migration
from gpn_desktop.engine.migrate import preview as previewed
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.services import drafting, opening, sitting
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import FORM, SECOND, SUPPORT, TERM, DraftRow
from gpn_desktop.services.entry import check_correctable
from gpn_desktop.services.foreseeing import check_clock
from gpn_desktop.services.world import (
    Register,
    RegisterWorld,
    packed_refs,
    read_register,
    unpacked_refs,
)
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction

MOVED = "moved"


@dataclass(frozen=True)
class Offer:
    """A draft whose questionnaire has a newer version here, and what would become of it."""

    draft: DraftRow
    edition: Edition
    migration: Migration


@dataclass(frozen=True)
class Standing:
    """Which version a draft is of, the ``newer`` one it may be moved to, and ``moved_from`` which.

    ``newer`` is empty where its own is the newest, ``moved_from`` where it cannot be taken back.
    """

    version: str
    newer: str = ""
    moved_from: str = ""


@dataclass(frozen=True)
class _Ready:
    """All that moving one draft takes."""

    edition: Edition
    migration: Migration
    register: Register
    world: RegisterWorld


def newer(desk: Desk, draft: Draft) -> Edition | None:
    """Give the version that a draft may be moved to; None where its own is the newest."""
    matter = draft.state.get("matter", "") if draft.kind == SUPPORT else ""
    found = desk.catalogue.newer(draft.form_id, draft.form_version, chance.today(), matter)
    is_of_commune = draft.kind == FORM and not draft.subject
    if found is not None and is_of_commune and sitting.asks_household(desk, found):
        return None
    return found


def may_be_moved(tx: Transaction, desk: Desk, draft: Draft) -> bool:
    """Say whether a newer version is here for a draft, and what it corrects still may be.

    What is keyed a second time stays on the version that it will be compared on.
    """
    if draft.kind == SECOND or newer(desk, draft) is None:
        return False
    cited = draft.state.get("supersedes")
    return not cited or _is_correctable(tx, draft.kind, cited[0])


def _is_correctable(tx: Transaction, kind: str, cited: str) -> bool:
    if kind == FORM:
        return not tx.submissions.is_followed(cited)
    try:
        check_correctable(tx, tx.surveys.get(cited))
    except GpnError:
        return False
    return True


def standing(tx: Transaction, desk: Desk, draft: Draft) -> Standing:
    """Say of which version a draft is, and which others it may be moved to."""
    edition = newer(desk, draft) if may_be_moved(tx, desk, draft) else None
    offered = edition.version if edition else ""
    return Standing(draft.form_version, offered, moved_from(tx, draft))


def standing_of(desk: Desk, draft: str) -> Standing:
    """Say the same of a draft by its id.

    Raises:
        GpnError: DRAFT_GONE.
    """
    with desk.store.reading() as tx:
        return standing(tx, desk, drafting.found(tx, draft))


def waiting(tx: Transaction, desk: Desk) -> int:
    """Give how many drafts may be moved to a newer version of their questionnaire."""
    return sum(may_be_moved(tx, desk, one) for one in tx.drafts.all())


def offers(desk: Desk, watch: Watch = unwatched) -> tuple[Offer, ...]:
    """Give every draft that may be moved, and what would become of it; nothing is changed.

    One that cannot be read is left out: it says so itself when it is opened.
    """
    with desk.store.reading() as tx:
        found = [one for one in tx.drafts.all() if may_be_moved(tx, desk, one)]
        made = []
        for place, one in enumerate(found):
            watch(place, len(found))
            made += _offered(tx, desk, one)
        return tuple(made)


def _offered(tx: Transaction, desk: Desk, draft: Draft) -> list[Offer]:
    try:
        return [_offer(tx, desk, draft)]
    except GpnError:
        return []


def offer(desk: Desk, draft: str) -> Offer:
    """Give what would become of a draft in the newest version; nothing is changed.

    Raises:
        GpnError: DRAFT_GONE, FORM_NOT_FOUND, FORM_FILE_CHANGED; FORM_NOT_OFFERED: there is no newer
            version (CLOCK_ODD: on the day that the clock tells), or a decision rests on the survey
            that the draft stands for.
    """
    with desk.store.reading() as tx:
        return _offer(tx, desk, drafting.found(tx, draft))


def _offer(tx: Transaction, desk: Desk, draft: Draft) -> Offer:
    ready = _ready(tx, desk, draft)
    return Offer(drafting.rows(tx, desk, [draft])[0], ready.edition, ready.migration)


def _ready(tx: Transaction, desk: Desk, draft: Draft) -> _Ready:
    edition = newer(desk, draft) if may_be_moved(tx, desk, draft) else None
    if edition is None:
        check_clock(tx)
        raise GpnError(ErrorCode.FORM_NOT_OFFERED, on=chance.today())
    old = desk.catalogue.form(draft.form_id, draft.form_version)
    new = desk.catalogue.form(edition.form_id, edition.version)
    register = read_register(tx, draft.state["household"], new, edition)
    world = opening.outside(tx, desk, register)
    world.nonces = draft.state["nonces"]
    written = tx.drafts.answers(draft.id).values()
    texts = {one.place: one.text for one in written if not one.place.startswith(TERM)}
    kept = Answers.of_draft(draft.form_id, draft.form_version, texts, draft.state["session"])
    found = previewed(kept, old, new, world, _between(desk, old, new))
    return _Ready(edition, found, register, world)


def _between(desk: Desk, old: CompiledForm, new: CompiledForm) -> tuple[CompiledForm, ...]:
    """Give the versions between two that are here and sound, the oldest first."""
    held = (one for one in desk.catalogue.library.editions if one.form_id == old.form_id)
    versions = sorted(one.version for one in held if old.version < one.version < new.version)
    found = []
    for one in versions:
        with suppress(GpnError):
            found.append(desk.catalogue.form(old.form_id, one))
    return tuple(found)


def move(desk: Desk, drafts: Sequence[str], watch: Watch = unwatched) -> Done[int]:
    """Move drafts to the newest version of their questionnaire: all of them, or none.

    A page on which one of them is open is told when it next wants to keep something.

    Raises:
        GpnError: RIGHT_MISSING and as ``offer``.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        for place, draft in enumerate(drafts):
            watch(place, len(drafts))
            _move(tx, desk, drafting.found(tx, draft))
    return Done(len(drafts), Changes(drafts=True))


def _move(tx: Transaction, desk: Desk, draft: Draft) -> None:
    ready = _ready(tx, desk, draft)
    written = tx.drafts.answers(draft.id)
    answers = tuple(_answers(ready.migration, written))
    session = canonical(ready.migration.answers.draft).decode()
    before = [[one.place, one.text, one.remark, one.at] for one in _of_form(written.values())]
    kept = {name: draft.state[name] for name in ("session", "seen", "nonces")}
    state = {
        **draft.state,
        "opening": "",
        "session": session,
        "seen": _seen(draft, ready),
        "nonces": dict(ready.world.nonces),
        MOVED: {
            "version": draft.form_version,
            "answers": before,
            "state": kept,
            "mark": _mark(answers, session),
        },
    }
    terms = [one for one in written.values() if one.place.startswith(TERM)]
    tx.drafts.rewrite(draft.id, ready.edition.version, (*answers, *terms), state)


def _of_form(written: Iterable[DraftAnswer]) -> list[DraftAnswer]:
    return [one for one in written if not one.place.startswith(TERM)]


def _answers(found: Migration, written: Mapping[str, DraftAnswer]) -> Iterable[DraftAnswer]:
    """Give the answers of the new version; remarks and moments go along, remarks are never lost."""
    matching = found.matching
    before = {matching.moved(one.place) or one.place: one for one in _of_form(written.values())}
    texts = found.answers.texts()
    for place in {**texts, **{place: "" for place, one in before.items() if one.remark}}:
        old = before.get(place, DraftAnswer(place))
        yield DraftAnswer(place, texts.get(place, ""), old.remark, old.at)


def _seen(draft: Draft, ready: _Ready) -> dict[str, Any]:
    """Give what was seen at prefill; of what only the new version writes what is seen now."""
    register, found = ready.register, ready.migration
    kept: dict[str, Any] = {**packed_refs(register.seen), **draft.state["seen"]}
    seen = {entity: dict(fields) for entity, fields in unpacked_refs(kept).items()}
    for list_name, items in register.lists.items():
        fresh = saved_names(found.new, list_name) - saved_names(found.old, list_name)
        for entity in (item["name"] for item in items if fresh):
            now = register.seen.get(entity, {})
            seen[entity] |= {name: now.get(name, ()) for name in fresh}
    return packed_refs(seen)


def _mark(answers: Iterable[DraftAnswer], session: str) -> str:
    """Give what tells whether a draft was touched."""
    told = sorted([one.place, one.text, one.remark] for one in answers if one.text or one.remark)
    return hashlib.sha256(canonical([told, session])).hexdigest()


def moved_from(tx: Transaction, draft: Draft) -> str:
    """Give the version a draft was moved from, while nothing was changed in it since; else ""."""
    moved = draft.state.get(MOVED)
    if not moved:
        return ""
    written = _of_form(tx.drafts.answers(draft.id).values())
    is_same = _mark(written, draft.state["session"]) == moved["mark"]
    return str(moved["version"]) if is_same else ""


def take_back(desk: Desk, draft: str) -> Done[None]:
    """Put a draft back into the version it was moved from, as it was.

    Raises:
        GpnError: RIGHT_MISSING, DRAFT_GONE, DRAFT_CHANGED: something was answered since.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        found = drafting.found(tx, draft)
        if not moved_from(tx, found):
            raise GpnError(ErrorCode.DRAFT_CHANGED)
        moved = found.state[MOVED]
        state = {**found.state, **moved["state"], "opening": ""}
        del state[MOVED]
        terms = [one for one in tx.drafts.answers(draft).values() if one.place.startswith(TERM)]
        answers = [DraftAnswer(*one) for one in moved["answers"]]
        tx.drafts.rewrite(draft, moved["version"], (*answers, *terms), state)
    return Done(None, Changes(drafts=True))
