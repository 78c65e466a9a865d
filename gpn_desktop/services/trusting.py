"""The trust lists kept here, as the value that everything else asks; names of places and people.

On the way: between ``tx.devices``, which keeps the files, and ``sync.trust``, which proves them.
"""

from dataclasses import dataclass, replace

from gpn_desktop.journal.authority import Authority
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.registry import places
from gpn_desktop.store.devices import Installation, Officer, TrustKept
from gpn_desktop.store.transaction import Transaction
from sync import trust
from sync.metadata import Claim
from sync.trust import Trust
from sync.trust_list import Device

_CACHED = 8
_loaded: dict[tuple[frozenset[str], bool], Trust] = {}
"""Trust by the identities of its files: a list never changes, and loading them costs."""


def held(tx: Transaction) -> Trust | None:
    """Give the trust of all files kept here; None before the first trust list came."""
    key = (tx.devices.trust_identities(), tx.devices.installation().training)
    if not key[0]:
        return None
    if key not in _loaded:
        if len(_loaded) >= _CACHED:
            _loaded.clear()
        told = [(_claim(one), one.content) for one in tx.devices.trust_files()]
        _loaded[key] = trust.loaded(told, training=key[1])
    return _loaded[key]


def keep(tx: Transaction, found: Trust) -> frozenset[str]:
    """Keep the files of a trust and judge by it; give the records that were folded anew.

    The people of this machine may from now on what the list says; a desk that is open learns it
    when it is next unlocked.
    """
    tx.devices.add_trust_files(
        TrustKept(told.kind, told.issuer, told.version, told.identity, data)
        for told, data in found.kept
    )
    here = tx.devices.installation()
    listed = found.entries.get((here.device, here.scope))
    rights = {one.id: one.rights for one in listed.officers} if listed else {}
    for officer in tx.devices.officers():
        if rights.get(officer.id, officer.rights) != officer.rights:
            tx.devices.put_officer(replace(officer, rights=rights[officer.id]))
    return tx.operations.judge(found.authority)


def authority(found: Trust | None) -> Authority | None:
    """Give who may write what; None while no list is known."""
    return found.authority if found else None


def _claim(kept: TrustKept) -> Claim:
    return Claim(kept.role, kept.issuer, kept.version, kept.identity)


def place_name(scope: str, found: Trust | None = None) -> str:
    """Give what a scope is called: by the shipped list, else by the trust list."""
    if shipped := places.scopes().get(scope):
        return shipped.name
    listed = found.scopes.get(scope) if found else None
    return listed.name if listed else ""


def short_name(scope: str, found: Trust | None = None) -> str:
    """Give the name of a place without its kind, for file names: Đình Lập."""
    kind, _, rest = place_name(scope, found).partition(" ")
    return rest if kind in ("Xã", "Phường", "Tỉnh") else f"{kind} {rest}".strip()


@dataclass(frozen=True)
class Author:
    """Who wrote something: a person at a device; what is not known is empty."""

    officer: str
    device: str
    label: str
    role: str
    place: str
    is_here: bool


@dataclass(frozen=True)
class People:
    """Those whom this machine can name: everybody on the trust lists, and its own people."""

    installation: Installation
    officers: tuple[Officer, ...]
    trust: Trust | None

    def author(self, op: Op) -> Author:
        """Give who wrote an op."""
        return self.of(op.log, op.officer)

    def of(self, log: LogId, officer: str = "") -> Author:
        """Give the device of a log, and the person at it if one is named."""
        device = self._device(log.device)
        is_here = log.device == self.installation.device
        names = {one.id: one.name for one in device.officers} if device else {}
        names |= {one.id: one.name for one in self.officers} if is_here else {}
        role = self.installation.role if is_here else ""
        return Author(
            officer=names.get(officer, ""),
            device=log.device,
            label=device.label if device else "",
            role=device.role if device else role,
            place=place_name(log.scope, self.trust),
            is_here=is_here,
        )

    def names(self) -> dict[str, str]:
        """Give the names of all of them, by id."""
        machines = self.trust.devices.values() if self.trust else ()
        listed = {one.id: one.name for machine in machines for one in machine.officers}
        return listed | {one.id: one.name for one in self.officers}

    def _device(self, device: str) -> Device | None:
        return self.trust.devices.get(device) if self.trust else None


def people(tx: Transaction) -> People:
    """Give those whom this machine can name."""
    return People(tx.devices.installation(), tx.devices.officers(), held(tx))
