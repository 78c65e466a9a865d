"""Nouns in and out: ``get`` gives one, ``put`` writes the fields in which it differs.

On the way: the groups of a transaction (``tx.households``, …) are made of these.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, text

from gpn_desktop.journal.kinds import is_document
from gpn_desktop.journal.op import DELETED, Op, Value
from gpn_desktop.store import codec, shapes, typed
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.ops import IN_FORCE
from gpn_desktop.store.recording import Recorder, Seen, Writing

Noun = TypeVar("Noun")


class Keeper(Generic[Noun]):
    """The nouns of one kind within one transaction."""

    standing = ""  # what is asked of one that stands, where it is not only not taken off

    def __init__(self, recorder: Recorder, kind: str, order: str = "r.entity_no") -> None:
        self._recorder, self._kind, self._order = recorder, kind, order

    @property
    def _connection(self) -> Connection:
        return self._recorder.connection

    def get(self, entity: str) -> Noun:
        """Give one by its id, as it stands; ``put`` compares with what was given here.

        Raises:
            LookupError: nothing of this kind is known by that id.
        """
        found = self.find_ids([entity])
        if not found:
            raise LookupError(f"no {self._kind} {entity}")
        return found[0]

    def find_ids(self, entities: Iterable[str]) -> tuple[Noun, ...]:
        """Give those of these ids that are known, as they were first met."""
        nouns = typed.by_id(self._connection, self._kind, entities)
        return self._remembered(nouns)

    def all(self, *, scope: str = "") -> tuple[Noun, ...]:
        """Give all that were not taken off, nor superseded; of one scope, if one is named."""
        gone = "follower" if is_document(self._kind) else shapes.TAKEN_OFF
        return self.where(
            f"WHERE {self.standing or f'r.{gone} IS NULL'}"
            " AND (:scope = '' OR EXISTS (SELECT 1 FROM entity_scope h"
            " JOIN scope s USING (scope_no) WHERE h.entity_no = r.entity_no"
            f" AND s.scope_id = :scope)) ORDER BY {self._order}, r.entity_no",
            scope=scope,
        )

    def answered_on(self, form_id: str) -> tuple[tuple[str, str], ...]:
        """Give id and version of what was answered on a form and stands, by day."""
        gone = f"r.{shapes.TAKEN_OFF} IS NOT NULL"
        if is_document(self._kind):
            gone = "r.follower IS NOT NULL OR (r.answers_json IS NULL AND r.reason IS NOT NULL)"
        asked = (
            f"SELECT r.id, r.form_version FROM {self._kind} r"
            f" WHERE r.form_id = :form AND NOT ({gone}) ORDER BY {self._order}, r.entity_no"
        )
        found = self._connection.execute(text(asked), {"form": form_id})
        return tuple((row[0], row[1] or "") for row in found)

    def writers(self, entities: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """Give of each of these in whose log it began, and the id of the person who wrote it."""
        asked = (
            f"SELECT r.id, l.log_id, o.officer_id FROM {self._kind} r"
            " JOIN operation o ON o.op_no = (SELECT MIN(op_no) FROM operation"
            f"  WHERE entity_no = r.entity_no AND standing = '{IN_FORCE}')"
            " JOIN log l ON l.log_no = o.log_no WHERE r.id IN :ids"
        )
        return {row[0]: (row[1], row[2]) for row in chosen(self._connection, asked, entities)}

    def where(self, rest: str = "", **values: Any) -> tuple[Noun, ...]:
        """Give what a query of the store finds; ``rest`` follows FROM with the table as ``r``."""
        return self._remembered(typed.nouns(self._connection, self._kind, rest, values))

    def _remembered(self, nouns: tuple[Any, ...]) -> tuple[Noun, ...]:
        self.remember(nouns)
        return nouns

    def remember(self, nouns: Iterable[Noun]) -> None:
        """Note nouns as they stand, for ``put`` to compare with."""
        self._recorder.given |= {(self._kind, _id(noun)): noun for noun in nouns}

    def put(
        self,
        noun: Noun,
        *,
        birth: bytes | None = None,
        seen: Seen | None = None,
        note: str | None = None,
        scope: str = "",
    ) -> Op | None:
        """Write what differs from what ``get`` gave in this transaction; None: nothing does.

        ``birth`` is the nonce of a new id that was minted in an earlier transaction.

        Raises:
            GpnError: WRITING_REFUSED.
            LookupError: it is neither new nor was it got in this transaction.
        """
        writing = self.writing(noun, birth=birth, seen=seen, note=note, scope=scope)
        made = self._recorder.record(writing)
        self.remember([noun])
        return made

    def writing(
        self,
        noun: Noun,
        *,
        birth: bytes | None = None,
        seen: Seen | None = None,
        note: str | None = None,
        scope: str = "",
    ) -> Writing:
        """Give what ``put`` would record.

        Raises:
            LookupError: it is neither new nor was it got in this transaction.
        """
        before = self._recorder.given.get((self._kind, _id(noun)))
        if before is None and birth is None and not self._recorder.is_minted(_id(noun)):
            raise LookupError(f"get the {self._kind} in this transaction before you put it")
        known = codec.fields_of(self._kind, before) if before is not None else {}
        changed = codec.difference(known, codec.fields_of(self._kind, noun))
        return Writing(self._kind, _id(noun), changed, birth, seen, note, scope)

    def take_off(
        self, entity: str, *, reason: str, on: datetime.date, seen: Seen | None = None
    ) -> Op | None:
        """Take a record off the list, for a reason; nothing is lost and ``put_back`` undoes it.

        Raises:
            GpnError: WRITING_REFUSED.
        """
        gone: Mapping[str, Value] = {DELETED: {"reason": reason, "date": on.isoformat()}}
        return self._recorder.record(Writing(self._kind, entity, gone, seen=seen))

    def put_back(self, entity: str, *, seen: Seen | None = None) -> Op | None:
        """Bring a record back that was taken off the list."""
        return self._recorder.record(Writing(self._kind, entity, {DELETED: None}, seen=seen))


class Chain(Keeper[Noun]):
    """The nouns of one kind of document whose revisions stand for one another."""

    def roots(self, documents: Iterable[str]) -> Mapping[str, str]:
        """Give the body root of each of these: what supersedes or decides cites it."""
        asked = f"SELECT id, body_root FROM {self._kind} WHERE id IN :ids"
        return {row[0]: row[1] for row in chosen(self._connection, asked, documents)}

    def revision(self, document: str) -> int:
        """Give which revision of its chain a document is, counted from 1."""
        asked = text(f"SELECT revision FROM {self._kind} WHERE id = :id")
        return int(self._connection.execute(asked, {"id": document}).scalar_one())

    def is_followed(self, document: str) -> bool:
        """Say whether another document stands for this one."""
        asked = text(f"SELECT follower IS NOT NULL FROM {self._kind} WHERE id = :id")
        return bool(self._connection.execute(asked, {"id": document}).scalar_one())


def put_all(recorder: Recorder, nouns: Iterable[Any], *, note: str | None = None) -> tuple[Op, ...]:
    """Write nouns of any kinds at once, in their order."""
    many = list(nouns)
    keepers: dict[type, Keeper[Any]] = {
        noun: Keeper(recorder, kind) for kind, (noun, _) in shapes.NOUNS.items()
    }
    made = recorder.record_all(keepers[type(one)].writing(one, note=note) for one in many)
    for one in many:
        keepers[type(one)].remember([one])
    return made


def _id(noun: Any) -> str:
    return str(noun.id)
