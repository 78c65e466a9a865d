"""The communes below an office: who sends, what came of it, what is still to go down.

On the way: the office's first page of merging; a commune that is silent stands there too.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from gpn_desktop import chance
from gpn_desktop.services import conflicts, devices, trusting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.devices import DeviceRow
from gpn_desktop.services.due import Due
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.peers import Peers
from gpn_desktop.store.packages import QUARANTINED, KeptPackage
from gpn_desktop.store.transaction import Transaction
from sync import delivery, ranges


@dataclass(frozen=True)
class CommuneRow:
    """One commune; moments and numbers are of its own laptops' packages, None before the first.

    ``days_silent`` since the last package came, None too while the clock cannot be believed;
    ``missing`` are numbers of packages that never came, by the label of their machine; ``to_send``
    counts the ops that wait to go down.
    """

    scope: str
    name: str
    devices: tuple[DeviceRow, ...]
    last_at: datetime | None
    days_silent: int | None
    households: int
    conflicts: int
    quarantined: int
    missing: tuple[tuple[str, int], ...]
    to_send: int


def communes(desk: Desk) -> tuple[CommuneRow, ...]:
    """Give the communes below this office, by name."""
    with desk.store.reading() as tx:
        if trusting.held(tx) is None:
            return ()
        view = _View(desk, tx, Peers(tx), devices.rows(desk, tx), _disputed(tx))
        return tuple(_row(view, one) for one in view.peers.scopes if not view.peers.is_area(one))


@dataclass(frozen=True)
class _View:
    """What is read once for all communes; ``disputed`` counts open conflicts by commune."""

    desk: Desk
    tx: Transaction
    peers: Peers
    machines: tuple[DeviceRow, ...]
    disputed: Counter[str]


def _disputed(tx: Transaction) -> Counter[str]:
    open_ = tx.operations.quarrels()
    scopes = conflicts.scopes_of(tx, open_)
    return Counter(scopes[one.conflict.entity] for one in open_)


def _row(view: _View, scope: str) -> CommuneRow:
    peers, came = view.peers, view.peers.packages.came(scope)
    theirs = [one for one in came if one.log and peers.role(one.log.device) != "office"]
    last = moment(max((one.seen_at for one in theirs), default=""))
    fresh = Due(view.desk, peers, scope).fresh
    return CommuneRow(
        scope=scope,
        name=peers.name(scope),
        devices=tuple(one for one in view.machines if one.scope == scope),
        last_at=last,
        days_silent=_days_since(last, view.tx),
        households=view.tx.households.count(home=scope),
        conflicts=view.disputed[scope],
        quarantined=sum(one.state == QUARANTINED for one in came),
        missing=tuple(_missing(peers, came)),
        to_send=sum(map(ranges.count, fresh.values())),
    )


def _days_since(last: datetime | None, tx: Transaction) -> int | None:
    latest = moment(tx.packages.latest_moment())
    return delivery.days_waiting(last, chance.now(), latest) if last and latest else None


def _missing(peers: Peers, came: tuple[KeptPackage, ...]) -> Iterator[tuple[str, int]]:
    """Give the holes between the first and the last package of each log."""
    for log in dict.fromkeys(one.log for one in came if one.log):
        found = [one.pkg_seq for one in came if one.log == log]
        holes = ranges.minus(((min(found), max(found)),), ranges.of(found))
        for number in ranges.numbers(holes):
            yield peers.label(log.device), number
