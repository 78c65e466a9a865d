"""Nouns in and out: ``get`` gives one, ``put`` writes the fields in which it differs.

On the way: the groups of a transaction (``tx.households``, …) are made of these.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from gpn_desktop.journal.op import DELETED, Op, Value
from gpn_desktop.store import codec, typed
from gpn_desktop.store.recording import Recorder, Seen, Writing

Noun = TypeVar("Noun")


class Keeper(Generic[Noun]):
    """The nouns of one kind within one transaction."""

    def __init__(self, recorder: Recorder, kind: str) -> None:
        self._recorder, self._kind = recorder, kind

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
        """Give those of these ids that are known, in no order."""
        nouns = typed.by_id(self._connection, self._kind, entities)
        return self._remembered(nouns)

    def where(self, rest: str = "", **values: Any) -> tuple[Noun, ...]:
        """Give what a query of the store finds; ``rest`` follows FROM with the table as ``r``."""
        return self._remembered(typed.nouns(self._connection, self._kind, rest, values))

    def _remembered(self, nouns: tuple[Any, ...]) -> tuple[Noun, ...]:
        for noun in nouns:
            self._recorder.given[self._kind, noun.id] = noun
        return nouns

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
        made = self._recorder.record(self._writing(noun, birth, seen, note, scope))
        self._recorder.given[self._kind, _id(noun)] = noun
        return made

    def put_all(self, nouns: Iterable[Noun], *, note: str | None = None) -> tuple[Op, ...]:
        """Write many at once: one fold for all, which is what makes thousands fast.

        Raises:
            GpnError: WRITING_REFUSED.
        """
        many = list(nouns)
        made = self._recorder.record_all(self._writing(one, None, None, note, "") for one in many)
        self._remembered(tuple(many))
        return made

    def _writing(
        self, noun: Noun, birth: bytes | None, seen: Seen | None, note: str | None, scope: str
    ) -> Writing:
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

    def put_back(self, entity: str) -> Op | None:
        """Bring a record back that was taken off the list."""
        return self._recorder.record(Writing(self._kind, entity, {DELETED: None}))


def _id(noun: Any) -> str:
    return str(noun.id)
