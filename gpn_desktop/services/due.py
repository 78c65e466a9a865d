"""What is due: what a new package of a scope would carry, and which made before still wait.

On the way: asked before the daily act (``sending``) and by the page that says what waits.
"""

from functools import cached_property

from gpn_desktop.services.desk import Desk
from gpn_desktop.services.peers import Peers
from gpn_desktop.store.packages import KeptPackage
from sync import delivery, ranges
from sync.delivery import Held, State


class Due:
    """What a package of one scope would carry if it were made now."""

    def __init__(self, desk: Desk, peers: Peers, scope: str) -> None:
        self._desk, self._peers, self.scope = desk, peers, scope

    @cached_property
    def peers(self) -> tuple[delivery.Peer, ...]:
        """Those it goes to."""
        return self._peers.all(self.scope)

    @cached_property
    def carried(self) -> Held:
        """All that some recipient does not have: what a package carries."""
        return delivery.to_send(self._peers.to_give(self.scope), self.peers)

    @cached_property
    def lacking(self) -> dict[str, Held]:
        """By device what a recipient does not have and no package in the outbox brings him."""
        held = self._peers.to_give(self.scope)
        found: dict[str, Held] = {}
        for peer in self.peers:
            mine = self._peers.parcels(peer.device, self.scope)
            brought = [parcel.carried for one, parcel in mine if in_outbox(self._desk, one)]
            known = delivery.together((delivery.held_by(peer), *brought))
            if left := ranges.each_minus(held, known):
                found[peer.device] = left
        return found

    @cached_property
    def fresh(self) -> Held:
        """What some recipient lacks."""
        return delivery.together(self.lacking.values())

    @cached_property
    def receipts(self) -> int:
        """How many packages came since the last one that was made here."""
        return self._peers.receipts_due(self.scope)

    @cached_property
    def trust(self) -> bool:
        """Whether somebody's trust lists are older than ours."""
        return self._peers.trust_is_due(self.scope, self.peers)

    @property
    def is_due(self) -> bool:
        """Whether a new package is to be made."""
        return bool(self.peers) and bool(self.fresh or self.receipts or self.trust)


def in_outbox(desk: Desk, one: KeptPackage) -> bool:
    """Say whether our copy of a package lies in the outbox."""
    return bool(one.file_name) and (desk.paths.outbox / one.file_name).is_file()


def to_place(desk: Desk, peers: Peers, scope: str) -> list[KeptPackage]:
    """Give the packages of a scope that some recipient still waits for, the oldest first.

    One is left out whose recipients all get the same from a newer one.
    """
    found: list[KeptPackage] = []
    brought: dict[str, Held] = {}
    made = [one for one in peers.made(scope) if in_outbox(desk, one)]
    for one in reversed(made):
        carried = peers.parcel(one).carried
        lacking = [
            name for name in peers.placings(scope).get(one.identity, ()) if _lacks(peers, one, name)
        ]
        is_news = any(ranges.each_minus(carried, brought.get(name, {})) for name in lacking)
        if is_news or (lacking and not carried and one is made[-1]):
            found.append(one)
            brought |= {
                name: delivery.together((brought.get(name, {}), carried)) for name in lacking
            }
    return found[::-1]


def _lacks(peers: Peers, one: KeptPackage, device: str) -> bool:
    """Say whether a device that is still listed waits for a package."""
    listed = peers.trust.devices.get(device)
    if listed is None or not listed.active:
        return False
    if delivery.expects_receipt(one.kind):
        return peers.state(one, device) is not State.ACKNOWLEDGED
    return peers.state(one, device) is State.MADE
