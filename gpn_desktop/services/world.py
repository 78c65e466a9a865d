"""What a questionnaire sees of the register: one household and its people, as they stood at once.

On the way: the store → ``Register`` (values in the codes of workbooks, refs that were seen) →
``RegisterWorld`` for a session, which asks no store. What comes back goes the other way through
``fields_of``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import kinds
from gpn_desktop.forms.definition import ListSource
from gpn_desktop.forms.library import Edition
from gpn_desktop.journal.fields import BOOL, DAY, ID, INT, PARTIAL_DAY, SCOPE, TEXT, WORD
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.op import LogId, Ref, Value, new_entity
from gpn_desktop.registry.codes import word_of, workbook_code_of
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services.branches import Offices
from gpn_desktop.store.transaction import Transaction

HOUSEHOLDS, PERSONS, VILLAGES, OFFICIALS = "households", "persons", "villages", "officials"
KIND_OF = {
    HOUSEHOLDS: "household",
    PERSONS: "person",
    VILLAGES: "village",
    OFFICIALS: "official",
}
_PLAIN = frozenset({TEXT, WORD, INT, BOOL, ID, SCOPE, DAY, PARTIAL_DAY})
_OF_ENTITIES = ("name", "label", "__version", "__trunkVersion", "__branchId")
COLUMNS = {
    **{
        name: (*_OF_ENTITIES, *(n for n, one in KINDS[kind].fields.items() if one.type in _PLAIN))
        for name, kind in KIND_OF.items()
    },
    **dict.fromkeys((VILLAGES, OFFICIALS), ("name", "label")),
}
"""What a form can read of each list: plain values; of villages and officials their names alone."""

FAMILIES = {"area": "area", "sex": "sex", "relation": "relation"}
YES_NO = "yes_no"
Item = Mapping[str, str]
Seen = Mapping[str, Mapping[str, Sequence[Ref]]]


def text_of(name: str, value: Value) -> str:
    """Give a value of the register as a workbook writes it; what is no plain value is left out."""
    if isinstance(value, bool):
        return workbook_code_of(YES_NO, "yes" if value else "no")
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return ""
    return workbook_code_of(FAMILIES[name], value) if name in FAMILIES else value


def value_of(kind: str, name: str, text: str) -> Value:
    """Give what a workbook writes as the register keeps it; "" is absence.

    Raises:
        GpnError: FORM_WRITES_UNREADABLE.
    """
    known = KINDS[kind].field(name)
    if known is None or not text:
        return None
    found: Value = word_of(FAMILIES[name], text) if name in FAMILIES else text
    if known.type == BOOL:
        found = {"yes": True, "no": False}.get(word_of(YES_NO, text), text)
    elif known.type == INT and text.lstrip("-").isdecimal():
        found = int(text)
    if not known.fits(found):
        raise GpnError(ErrorCode.FORM_WRITES_UNREADABLE, property=name)
    return found


def fields_of(list_name: str, properties: Mapping[str, str]) -> dict[str, Value]:
    """Give what a form writes back of an entity as fields of its op; unknown ones are left out.

    Raises:
        GpnError: FORM_WRITES_UNREADABLE.
    """
    kind = KIND_OF[list_name]
    known = (name for name in properties if KINDS[kind].field(name) is not None)
    return {name: value_of(kind, name, properties[name]) for name in known}


@dataclass(frozen=True)
class Register:
    """Lists as a form sees them, and which refs stood behind each entity's fields."""

    lists: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    seen: Seen = field(default_factory=dict)


def read_register(
    tx: Transaction, household: str, form: CompiledForm, edition: Edition
) -> Register:
    """Read what a form may ask about one household; of lists it does not name nothing is read.

    For a form about the commune no household is named, and both of its lists are empty.

    Raises:
        GpnError: FORM_FILE_CHANGED: a list that came with the form is not as it was installed.
    """
    wanted = {one.name for one in form.lists.values() if one.source is ListSource.REGISTER}
    people = tx.households.members(household)
    heads = [one.full_name for one in people if one.relation == HEAD]
    labels = {household: heads[0] if heads else ""} | {one.id: one.full_name for one in people}
    asked = {
        HOUSEHOLDS: (household,) if household else (),
        PERSONS: tuple(one.id for one in people),
    }
    files = [one.name for one in form.lists.values() if one.source is ListSource.CSV]
    lists: dict[str, tuple[Item, ...]] = {name: edition.csv(f"{name}.csv").rows for name in files}
    seen: dict[str, Mapping[str, Sequence[Ref]]] = {}
    offices = Offices(tx)
    for name in wanted & asked.keys():
        found = [_entity(tx, offices, entity, labels[entity]) for entity in asked[name]]
        lists[name] = tuple(item for item, _ in found)
        seen |= {item["name"]: refs for item, refs in found}
    if VILLAGES in wanted:
        lists[VILLAGES] = tuple(_named(one.id, one.name) for one in apart(tx.places.villages.all()))
    if OFFICIALS in wanted:
        lists[OFFICIALS] = tuple(_named(one.id, one.name) for one in tx.places.officials.all())
    return Register(lists, seen)


def _named(entity: str, name: str) -> Item:
    return {"name": entity, "label": name}


def _entity(
    tx: Transaction, offices: Offices, entity: str, label: str
) -> tuple[Item, Mapping[str, Sequence[Ref]]]:
    """Give an entity as an item, its values in workbook codes, and the refs behind each field."""
    history, record = tx.operations.about(entity), tx.operations.standing(entity)
    values = record.values if record else {}
    texts = {name: text_of(name, value) for name, value in values.items() if "/" not in name}
    version = sum(one.standing is None for one in history)
    item = {name: text for name, text in texts.items() if text and not name.startswith("__")}
    trunk = offices.trunk(entity, history)
    item |= {"name": entity, "label": label, "__version": str(version)}
    item |= {"__branchId": trunk.branch} if history else {}
    item |= {"__trunkVersion": str(trunk.version)} if trunk.version else {}
    return item, tx.operations.seen(entity)


@dataclass(frozen=True)
class RegisterList:
    """One list, found by the value of a property."""

    items: tuple[Item, ...] = ()

    def by(self, name: str, value: str) -> Sequence[Item]:
        """Give the items whose property has this value, in the order of the register."""
        return [item for item in self.items if item.get(name, "") == value]

    def all(self) -> Sequence[Item]:
        """Give all items."""
        return self.items


class RegisterWorld:
    """The outside of one session: it guards the nonces of ids that it gave for new people.

    ``nonces`` is replaced, never changed, so that the writer's thread may keep it meanwhile.
    """

    zone: tzinfo = chance.VIETNAM

    def __init__(self, register: Register, log: LogId, properties: Mapping[str, str]) -> None:
        self._register, self._log, self.properties = register, log, properties
        self.nonces: Mapping[str, str] = {}

    def now(self) -> datetime:
        """Give this moment."""
        return chance.now()

    def new_id(self) -> str:
        """Give an id that a new record of the register may be born with."""
        nonce = chance.random_bytes(16)
        entity = new_entity(self._log, nonce)
        self.nonces = {**self.nonces, entity: nonce.hex()}
        return entity

    def random(self) -> float:
        """Give a number in [0, 1)."""
        return int.from_bytes(chance.random_bytes(6)) / 2**48

    def entities(self, list_name: str) -> RegisterList:
        """Give a list of the register, as it stood when the form was opened."""
        return RegisterList(self._register.lists.get(list_name, ()))

    def csv(self, name: str) -> Sequence[Item]:
        """Give the rows of a list that was installed with the form."""
        return self._register.lists.get(name, ())


def launch(form: CompiledForm, household: str) -> dict[str, str]:
    """Give what is answered before the first question: the household, where a form asks for it."""
    is_asked = form.shape.child(None, kinds.LAUNCH) is not None
    return {kinds.LAUNCH: household} if is_asked else {}


def packed_refs(seen: Seen) -> dict[str, Any]:
    """Give refs as a draft keeps them: of each entity the fields that share the same ones."""
    found: dict[str, Any] = {}
    for entity, fields in seen.items():
        shared: dict[tuple[Ref, ...], list[str]] = {}
        for name, refs in fields.items():
            shared.setdefault(tuple(refs), []).append(name)
        found[entity] = [[[list(ref) for ref in refs], names] for refs, names in shared.items()]
    return found


def unpacked_refs(kept: Mapping[str, Any]) -> Seen:
    """Give the refs that a draft keeps."""
    return {
        entity: {name: tuple(Ref(*ref) for ref in refs) for refs, names in groups for name in names}
        for entity, groups in kept.items()
    }
