"""What a finished form changes in the register: one op for each household or person it names.

On the way: ``Finalised`` and the refs that the draft keeps → writings, recorded with the survey or
support in one transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from gpn_desktop.engine.effects import EntityChange
from gpn_desktop.engine.finalised import CREATE, Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED, Ref, Value
from gpn_desktop.registry.duplicates import DIFFERENT, Sameness
from gpn_desktop.registry.moves import Event
from gpn_desktop.services.world import KIND_OF, Seen, fields_of, unpacked_refs
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction

DEPARTURE = "departure"
APART = "apart"
"""In the state of a draft: of whom of the register each new person was judged not to be."""


def written_back(
    tx: Transaction, draft: Draft, finished: Finalised, on: date
) -> tuple[Writing, ...]:
    """Give what a finished form changes in the register: one op for each entity, and departures.

    ``seen`` is what stood when the form showed the values: what arrived since becomes a conflict.
    Who left is taken off the household's list, by a record that can be lifted again.

    Raises:
        GpnError: FORM_WRITES_UNREADABLE.
    """
    seen = unpacked_refs(draft.state["seen"])
    made = [_entity(tx, change, seen, draft) for change in finished.entities]
    here = {one.id for one in tx.households.members(draft.state["household"])}
    for gone in finished.departures:
        if gone.person not in here:
            continue  # he left by another way meanwhile: moved, or was taken off
        event = Event(tx.new_entity(), gone.person, DEPARTURE, date=on, reason=gone.reason)
        off: dict[str, Value] = {DELETED: {"reason": gone.reason, "date": on.isoformat()}}
        stands = tx.operations.seen(gone.person).keys()
        sight = _sight(seen, gone.person, stands)
        made += [
            tx.households.events.writing(event),
            Writing("person", gone.person, off, seen=sight),
        ]
    born = {one.id for one in finished.entities if one.action == CREATE}
    apart = {one: others for one, others in apart_in(draft).items() if one in born}
    return (*(one for one in made if one.fields), *_verdicts(tx, apart))


def apart_in(draft: Draft) -> Mapping[str, Sequence[str]]:
    """Give of each new person of a draft who of the register they were judged not to be."""
    found: Mapping[str, Sequence[str]] = draft.state.get(APART, {})
    return found


def _verdicts(tx: Transaction, apart: Mapping[str, Sequence[str]]) -> Iterable[Writing]:
    for person, others in apart.items():
        for other in others:
            one, another = sorted((person, other))
            said = Sameness(tx.new_entity(), one, another, DIFFERENT)
            yield tx.households.verdicts.writing(said)


def _sight(seen: Seen, entity: str, names: Iterable[str]) -> dict[str, tuple[Ref, ...]]:
    """Give what was seen of each of these fields; of one that was not shown nothing was.

    Said so expressly, for what is not said counts as seen as it stands now.
    """
    known = seen.get(entity, {})
    return {name: tuple(known.get(name, ())) for name in names}


def _entity(tx: Transaction, change: EntityChange, seen: Seen, draft: Draft) -> Writing:
    kind, fields = KIND_OF[change.list_name], fields_of(change.list_name, change.properties)
    known = tx.operations.known(change.id).kind
    if known in (kind, "") and tx.operations.about(change.id):
        return Writing(kind, change.id, fields, seen=_sight(seen, change.id, fields))
    nonce = draft.state["nonces"].get(change.id)
    if known or nonce is None or change.action != CREATE:
        raise GpnError(ErrorCode.FORM_WRITES_UNREADABLE, property="entity_id")
    told = {name: value for name, value in fields.items() if value is not None}
    return Writing(kind, change.id, _belonging(tx, kind, draft) | told, bytes.fromhex(nonce))


def _belonging(tx: Transaction, kind: str, draft: Draft) -> dict[str, Value]:
    """Give what a new record belongs to, where its form does not say so."""
    household = draft.state["household"]
    if kind == "person":
        return {"household": household}
    return {"home": tx.households.get(household).home} if kind == "household" else {}
