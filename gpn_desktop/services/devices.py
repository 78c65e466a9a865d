"""The machines on the trust list: what came of each, a new generation confirmed, one revoked.

On the way: the page of devices; each ruling is the next version of this office's list.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from gpn_desktop.services import trusting
from gpn_desktop.services.admitting import issue
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.store.packages import IN, QUARANTINED, KeptPackage
from gpn_desktop.store.transaction import Transaction
from sync import trust_list
from sync.arrivals import Hold
from sync.trust import Trust
from sync.trust_list import Device, Ruling, TrustList


@dataclass(frozen=True)
class DeviceRow:
    """A machine on the trust list; ``last_package`` is 0 while none of it came.

    ``state`` is active, revoked, or waiting: packages of ``generation``, which nobody confirmed,
    are held aside.
    """

    device: str
    label: str
    role: str
    officers: tuple[str, ...]
    rights: tuple[str, ...]
    scope: str
    scope_name: str
    state: str
    generation: int
    last_package: int
    last_seen_at: datetime | None
    is_us: bool


def devices(desk: Desk) -> tuple[DeviceRow, ...]:
    """Give the machines on the trust lists, offices first."""
    with desk.store.reading() as tx:
        return rows(desk, tx)


def rows(desk: Desk, tx: Transaction) -> tuple[DeviceRow, ...]:
    """Give the machines on the trust lists within a transaction."""
    found = trusting.held(tx)
    came = _by_device(tx.packages.all(IN))
    listed = found.devices.values() if found else ()
    ordered = sorted(listed, key=lambda one: (one.role != "office", one.label, one.id))
    return tuple(_row(one, came.get(one.id, []), found, desk) for one in ordered)


def _by_device(packages: Iterable[KeptPackage]) -> Mapping[str, list[KeptPackage]]:
    found: dict[str, list[KeptPackage]] = {}
    for one in packages:
        if one.log:
            found.setdefault(one.log.device, []).append(one)
    return found


def _row(one: Device, came: list[KeptPackage], found: Trust | None, desk: Desk) -> DeviceRow:
    newest = max(came, key=_order, default=None)
    waits = {p.log.generation for p in came if p.log and p.state == QUARANTINED and _waits(p)}
    generation = max({*one.approved, *waits})
    scope = one.scopes[0] if one.role == "officer" else found.root.issuer if found else ""
    return DeviceRow(
        device=one.id,
        label=one.label,
        role=one.role,
        officers=tuple(who.name for who in one.officers),
        rights=tuple(sorted({right for who in one.officers for right in who.rights})),
        scope=scope,
        scope_name=trusting.place_name(scope, found),
        state="revoked" if not one.active else "waiting" if waits else "active",
        generation=generation,
        last_package=newest.pkg_seq if newest else 0,
        last_seen_at=moment(newest.seen_at) if newest else None,
        is_us=one.id == desk.installation.device,
    )


def _order(package: KeptPackage) -> tuple[int, int]:
    return (package.log.generation if package.log else 0), package.pkg_seq


def _waits(package: KeptPackage) -> bool:
    return package.reason == Hold.GENERATION.value


def confirm_generation(desk: Desk, device: str, generation: int, passphrase: str) -> Done[int]:
    """Let a restored machine be heard: its packages of this generation count from now on.

    Raises:
        GpnError: NOT_ENROLLED, RIGHT_MISSING, PASSPHRASE_WRONG.
    """

    def confirmed(tx: Transaction, _: Trust, own: TrustList) -> TrustList:
        tx.access.write("generation_confirmed", purpose=f"{device} {generation}")
        return trust_list.with_generation(own, device, generation, ok=True)

    return issue(desk, passphrase, confirmed)


def revoke(desk: Desk, device: str, passphrase: str, reason: str) -> Done[int]:
    """End what a machine may send: what came so far stays, all later packages are held aside.

    Raises:
        GpnError: NOT_ENROLLED, RIGHT_MISSING, PASSPHRASE_WRONG.
    """

    def ended(tx: Transaction, held: Trust, own: TrustList) -> TrustList:
        listed = held.devices[device]
        for scope in listed.scopes:
            for generation in listed.approved:
                own = _ended(own, Ruling(device, scope, generation), tx)
        tx.access.write("device_revoked", purpose=f"{device} {reason}")
        return own

    return issue(desk, passphrase, ended)


def _ended(own: TrustList, ruling: Ruling, tx: Transaction) -> TrustList:
    """Give the list where one log ends with the last package of it that was merged here."""
    merged = tx.packages.merged()
    links = tx.packages.links().get(ruling.log, {})
    chain = [(number, one) for number, (one, _) in sorted(links.items()) if one in merged]
    last = chain[-1][0] if chain else 0
    return trust_list.revoked(own, ruling.log, last, tuple(one for _, one in chain))
