"""How much of an entity the office knows: the versions that other OpenRosa clients call trunk.

On the way: the newest receipt of each office → ``Trunk`` of a history → ``__trunkVersion`` and
``__branchId`` of an item of the register. Our own merge goes by parents; these serve others.
"""

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gpn_desktop.journal.authority import OFFICE
from gpn_desktop.journal.op import Op
from gpn_desktop.services import trusting
from gpn_desktop.services.peers import Peers
from gpn_desktop.store.ops import KeptOp
from gpn_desktop.store.transaction import Transaction
from sync import ranges
from sync.delivery import Held


@dataclass(frozen=True)
class Trunk:
    """``version`` counts the ops that the office knows, 0: it never heard of the entity.

    ``branch`` names the unbroken run of changes that were made here since.
    """

    version: int
    branch: str


class Offices:
    """What the offices of a transaction's desk have, as far as their receipts tell."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._here = tx.devices.installation()

    @cached_property
    def _devices(self) -> frozenset[str]:
        trust = trusting.held(self._tx)
        listed = trust.devices.items() if trust else ()
        return frozenset(device for device, one in listed if one.role == OFFICE)

    @cached_property
    def _have(self) -> Sequence[Held]:
        peers = Peers(self._tx)
        heard = [peers.heard(device, self._here.scope) for device in sorted(self._devices)]
        return [one.receipt.have for one in heard if one is not None]

    def _knows(self, op: Op) -> bool:
        if self._here.role == OFFICE or op.log.device in self._devices:
            return True
        return any(ranges.has(have.get(op.log, ()), op.n) for have in self._have)

    def trunk(self, entity: str, history: Sequence[KeptOp]) -> Trunk:
        """Give how much of an entity's history the office knows, and the run of changes since."""
        known = [one.op for one in history if one.standing is None and self._knows(one.op)]
        base = known[-1].hash if known else ""
        named = f"gpn-branch-v1\0{entity}\0{self._here.device}\0{base}"
        digest = hashlib.sha256(named.encode()).digest()
        return Trunk(len(known), str(uuid.UUID(bytes=digest[:16], version=5)))
