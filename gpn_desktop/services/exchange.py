"""What the pages of sending and receiving show: what waits, what was sent, what came.

On the way: reads only; ``sending`` makes and places, ``receiving`` looks and merges.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from gpn_desktop import chance
from gpn_desktop.services import enrolment, trusting
from gpn_desktop.services.arriving import AlarmRow, alarm_row
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.due import Due, in_outbox
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.peers import Peers
from gpn_desktop.services.posted import (
    ATTACHMENT,
    PackageRow,
    Post,
    ReceivedRow,
    Sent,
    Undelivered,
    Waiting,
)
from gpn_desktop.services.shipped import scope_of
from gpn_desktop.store.packages import IN, KeptPackage, Placing
from gpn_desktop.store.transaction import Transaction
from sync import delivery, ranges
from sync.delivery import State


def undelivered(desk: Desk) -> Undelivered:
    """Count the packages that nobody has acknowledged."""
    with desk.store.reading() as tx:
        if trusting.held(tx) is None:
            return Undelivered(0, None)
        peers = Peers(tx)
        return _undelivered(_rows(desk, tx, peers, peers.scopes))


def _undelivered(rows: Iterable[PackageRow]) -> Undelivered:
    late = [one for one in rows if one.is_undelivered]
    days = [one.days for one in late if one.days is not None]
    is_told = late and len(days) == len(late)
    return Undelivered(len(late), max(days) if is_told else None)


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Give for each scope this desk writes packages for what the next one would carry."""
    with desk.store.reading() as tx:
        return _waiting(desk, tx) if trusting.held(tx) else ()


def _waiting(desk: Desk, tx: Transaction) -> tuple[Waiting, ...]:
    peers = Peers(tx)
    return tuple(_waits(desk, tx, peers, scope) for scope in peers.scopes)


def _waits(desk: Desk, tx: Transaction, peers: Peers, scope: str) -> Waiting:
    due = Due(desk, peers, scope)
    own = tx.packages.links().get(peers.here.log_for(scope), {})
    return Waiting(
        scope=scope,
        scope_name=peers.name(scope),
        counts=_counted(tx, due),
        ops=sum(map(ranges.count, due.carried.values())),
        fresh=sum(map(ranges.count, due.fresh.values())),
        receipts=due.receipts,
        brings_list=due.trust,
        receivers=tuple(peers.label(one.device) for one in due.peers),
        lacking=tuple(map(peers.label, due.lacking)),
        next_number=max(own, default=0) + 1,
        is_due=due.is_due,
    )


def _counted(tx: Transaction, due: Due) -> dict[str, int]:
    """Count the records and the files that a package would carry."""
    files = {ATTACHMENT: len(due.files)} if due.files else {}
    return {**tx.operations.counted(due.carried), **files}


def post(desk: Desk) -> Post:
    """Give all that the page of sending and receiving shows."""
    told = enrolment.standing(desk)
    with desk.store.reading() as tx:
        if trusting.held(tx) is None:
            return Post(told, (), (), Undelivered(0, None), (), ())
        peers = Peers(tx)
        rows = sorted(_rows(desk, tx, peers, peers.scopes), key=_newest_first)
        return Post(
            enrolment=told,
            waiting=_waiting(desk, tx),
            packages=tuple(rows),
            undelivered=_undelivered(rows),
            received=tuple(_received(one, peers) for one in reversed(tx.packages.all(IN))),
            alarms=alarms(tx, peers),
        )


def _newest_first(row: PackageRow) -> tuple[float, str, int]:
    made = row.made_at.timestamp() if row.made_at else 0.0
    return -made, row.scope_name, -row.number


def _rows(
    desk: Desk, tx: Transaction, peers: Peers, scopes: Iterable[str]
) -> tuple[PackageRow, ...]:
    latest = moment(tx.packages.latest_moment())
    return tuple(
        _row(desk, peers, one, latest) for scope in scopes for one in peers.packages.made(scope)
    )


def _row(desk: Desk, peers: Peers, one: KeptPackage, latest: datetime | None) -> PackageRow:
    scope = scope_of(one)
    placings = peers.packages.placings(scope).get(one.identity, {})
    states = {device: peers.state(one, device) for device in placings}
    state, made = _overall(peers, scope, states), moment(one.made_at)
    newest = max(placings.values(), key=lambda placing: placing.placed_at, default=NOWHERE)
    held, doubts = _told_of(peers, one, placings)
    waits = state is not Sent.ACKNOWLEDGED and made and latest
    return PackageRow(
        identity=one.identity,
        scope=scope,
        scope_name=peers.name(scope),
        number=one.pkg_seq,
        kind=one.kind,
        state=state,
        counts=one.counts,
        made_at=made,
        days=delivery.days_waiting(made, chance.now(), latest)
        if made and latest and waits
        else None,
        place=newest.place,
        placed_at=moment(newest.placed_at),
        receivers=tuple(map(peers.label, placings)),
        acknowledged_by=tuple(
            peers.label(name) for name, found in states.items() if found is State.ACKNOWLEDGED
        ),
        held=held,
        to_look_at=doubts,
        file_name=one.file_name,
        is_in_outbox=in_outbox(desk, one),
    )


NOWHERE = Placing("", "")


def _overall(peers: Peers, scope: str, states: Mapping[str, State]) -> Sent:
    """Give how far a package came: acknowledged when it reached those it is meant for.

    That is the office for a commune's, one laptop of the commune for an office's, and every
    device below for what an office writes for its whole area.
    """
    others = "officer" if peers.here.role == "office" else "office"
    meant = [state for name, state in states.items() if peers.role(name) == others]
    reached = [one is State.ACKNOWLEDGED for one in meant or states.values()]
    if reached and (all(reached) if peers.is_area(scope) else any(reached)):
        return Sent.ACKNOWLEDGED
    return Sent.PLACED if State.PLACED in states.values() else Sent.MADE


def _told_of(peers: Peers, one: KeptPackage, devices: Iterable[str]) -> tuple[dict[str, str], int]:
    """Give who holds a package aside and why, and what there is to look at again."""
    held: dict[str, str] = {}
    doubts = 0
    for device in devices:
        heard = peers.heard(device, scope_of(one))
        for result in heard.receipt.results if heard else ():
            if result.package == one.identity and result.outcome != "merged":
                held[peers.label(device)] = result.code
            elif result.package == one.identity:
                doubts = max(doubts, result.counts.get("conflict", 0))
    return held, doubts + len(held)


def _received(one: KeptPackage, peers: Peers) -> ReceivedRow:
    device = one.log.device if one.log else ""
    scope = one.log.scope if one.log else ""
    return ReceivedRow(
        identity=one.identity,
        number=one.pkg_seq if one.log else None,
        kind=one.kind,
        label=peers.label(device),
        officer=peers.officers(device),
        scope=scope,
        scope_name=peers.name(scope),
        state=one.state,
        reason=one.reason,
        counts=one.counts,
        came_at=moment(one.seen_at),
        file_name=one.file_name,
    )


def alarms(tx: Transaction, peers: Peers) -> tuple[AlarmRow, ...]:
    """Give of each log that parts the first package from which two versions go on."""
    first: dict[object, AlarmRow] = {}
    for one in tx.alarms.all():
        number = one.n
        if not (tx.packages.get(one.held) or tx.packages.get(one.arrived)):  # two ops, not packages
            carried = tx.packages.carryings(one.log, one.n, one.n)
            number = min((run.pkg_seq for run in carried), default=1)
        row = alarm_row(peers, one.log, number)
        if one.log not in first or number < first[one.log].number:
            first[one.log] = row
    return tuple(first.values())
