"""A conflict is settled: one ordinary writing that has seen every side.

On the way: from the page of conflicts into the journal; it travels home with the next package, and
what was not chosen stays in the history. What came since the sides were shown stays a conflict.
Source: rules 8 to 10 of ``journal.fold``.
"""

import re
from collections.abc import Callable, Mapping

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.fields import BOOL, DAY, INT, PARTIAL_DAY
from gpn_desktop.journal.kinds import SUPERSEDES, field_of, fits
from gpn_desktop.journal.op import DELETED, NOTE, Op, Value
from gpn_desktop.services import findings
from gpn_desktop.services.changes import EVERYTHING, Done
from gpn_desktop.services.conflicts import Explained
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import tidy


def settle(desk: Desk, explained: Explained, value: Value, reason: str) -> Done[int]:
    """Write the right value of a disputed field, one of the sides or a third; give what is left.

    Raises:
        GpnError: VALUE_NOT_FITTING, WRITING_REFUSED, RIGHT_MISSING.
    """
    dispute = explained.dispute
    if not fits(dispute.kind, dispute.field, value):
        raise GpnError(ErrorCode.VALUE_NOT_FITTING, found=str(value))
    return _written(desk, explained, {dispute.field: value}, reason)


def settle_deletion(desk: Desk, explained: Explained, *, keep: bool, reason: str) -> Done[int]:
    """Keep a record that was taken off while somebody wrote it, or take it off having seen that.

    Raises:
        GpnError: WRITING_REFUSED, RIGHT_MISSING.
    """
    gone: Value = {"reason": tidy(reason), "date": chance.today().isoformat()}
    return _written(desk, explained, {DELETED: None if keep else gone}, reason)


def _written(
    desk: Desk, explained: Explained, fields: Mapping[str, Value], reason: str
) -> Done[int]:
    desk.demand("entry")
    dispute = explained.dispute
    writing = Writing(
        dispute.kind, dispute.entity, fields, seen=explained.seen, note=tidy(reason) or None
    )
    with desk.store.transaction(desk.actor) as tx:
        tx.record(writing)
        return Done(_left(desk, tx, dispute.entity), EVERYTHING)


def settle_document(desk: Desk, explained: Explained, chosen: str, reason: str) -> Done[int]:
    """Let one of several documents stand: it is written once more, for all of them.

    Raises:
        GpnError: WRITING_REFUSED, RIGHT_MISSING.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        heads = tx.operations.newest(explained.dispute.entity)
        op = _standing(tx, chosen)
        fields = {
            name: value for name, value in op.fields.items() if name not in (NOTE, SUPERSEDES)
        }
        fields[SUPERSEDES] = [[head, root] for head, root in sorted(heads.items())]
        entity, nonce = tx.mint(op.log.scope if desk.is_office else "")
        tx.record(Writing(op.kind, entity, fields, birth=nonce, note=tidy(reason) or None))
        return Done(_left(desk, tx, entity), EVERYTHING)


def _standing(tx: Transaction, document: str) -> Op:
    """Give the one op of a document."""
    return next(kept.op for kept in tx.operations.about(document) if kept.standing is None)


def _left(desk: Desk, tx: Transaction, entity: str) -> int:
    findings.check(desk, tx, [entity])
    return len(tx.operations.quarrels())


_DAY = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")


def read_value(kind: str, name: str, text: str) -> Value:
    """Give the value that somebody typed for a field: 05/03/1987, a number, a word of its list.

    Nothing typed is None: absent.

    Raises:
        GpnError: VALUE_NOT_FITTING.
    """
    known, typed = field_of(kind, name), tidy(text)
    read = _READERS.get(known.type, str) if known else str
    value = read(typed) if typed else None
    if not fits(kind, name, value) or (typed and value is None):
        raise GpnError(ErrorCode.VALUE_NOT_FITTING, found=typed)
    return value


def _day(text: str) -> Value:
    """Give ISO text of 5/3/1987, 3/1987 or 1987; anything else as it is."""
    found = _DAY.fullmatch(text)
    if found is None:
        return text
    return "-".join(f"{int(part):02}" for part in reversed(found.groups()) if part)


def _number(text: str) -> Value:
    plain = text.replace(".", "").replace(" ", "")
    return int(plain) if plain.lstrip("-").isdecimal() else None


def _flag(text: str) -> Value:
    return {"true": True, "false": False}.get(text)


_READERS: Mapping[str, Callable[[str], Value]] = {
    DAY: _day,
    PARTIAL_DAY: _day,
    INT: _number,
    BOOL: _flag,
}
