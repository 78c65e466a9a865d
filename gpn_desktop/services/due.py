"""What is due: what a new package of a scope would carry, and which made before still wait.

On the way: asked before the daily act (``sending``) and by the page that says what waits.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from gpn_desktop.services import loads
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
    def files(self) -> Mapping[str, Path]:
        """Where by SHA-256 the published files lie that some recipient lacks.

        What a package in the outbox brings him is left out: that package waits to be placed. Only
        the office that published a form sends its files; from an officer nobody would take them.
        """
        if not (self._desk.is_office and self._peers.is_area(self.scope) and self.peers):
            return {}
        held = loads.files_of(self._desk, self._peers.publications(self.scope))
        peers = [replace(one, files=self._files_on_the_way(one.device)) for one in self.peers]
        wanted = delivery.files_to_send(held, peers)
        return {digest: held[digest] for digest in sorted(wanted)}

    def _files_on_the_way(self, device: str) -> frozenset[str]:
        """Give the files that a device has, or that a package in the outbox brings it."""
        mine = self._peers.parcels(device, self.scope)
        brought = (
            self._peers.packages.files_in(one) for one, _ in mine if in_outbox(self._desk, one)
        )
        return self._peers.files_at(device, self.scope).union(*brought)

    @cached_property
    def receipts(self) -> int:
        """How many packages came since the last one that was made here."""
        return self._peers.receipts_due(self.scope)

    @cached_property
    def trust(self) -> bool:
        """Whether somebody's trust lists are older than ours."""
        return self._peers.trust_is_due(self.scope, self.peers)

    @cached_property
    def is_unheard(self) -> bool:
        """Whether this desk came back from a copy and has told nobody what it holds now."""
        now = self._peers.here.generation
        made = (one.log for one in self._peers.packages.made(self.scope))
        return now > 1 and not any(log is not None and log.generation == now for log in made)

    @property
    def is_due(self) -> bool:
        """Whether a new package is to be made."""
        told = self.fresh or self.files or self.receipts or self.trust or self.is_unheard
        return bool(self.peers) and bool(told)


def in_outbox(desk: Desk, one: KeptPackage) -> bool:
    """Say whether our copy of a package lies in the outbox."""
    return bool(one.file_name) and (desk.paths.outbox / one.file_name).is_file()


def to_place(desk: Desk, peers: Peers, scope: str) -> list[KeptPackage]:
    """Give the packages of a scope that some recipient still waits for, the oldest first.

    One is left out whose recipients all get the same from a newer one.
    """
    found: list[KeptPackage] = []
    brought: dict[str, Held] = {}
    loaded: dict[str, frozenset[str]] = {}
    made = [one for one in peers.packages.made(scope) if in_outbox(desk, one)]
    for one in reversed(made):
        carried, files = peers.parcel(one).carried, peers.packages.files_in(one)
        lacking = [
            name
            for name in peers.packages.placings(scope).get(one.identity, ())
            if _lacks(peers, one, name)
        ]
        is_news = any(
            ranges.each_minus(carried, brought.get(name, {}))
            or files - loaded.get(name, frozenset())
            for name in lacking
        )
        if is_news or (lacking and not carried and one is made[-1]):
            found.append(one)
            brought |= {
                name: delivery.together((brought.get(name, {}), carried)) for name in lacking
            }
            loaded |= {name: loaded.get(name, frozenset()) | files for name in lacking}
    return found[::-1]


def _lacks(peers: Peers, one: KeptPackage, device: str) -> bool:
    """Say whether a device that is still listed waits for a package."""
    listed = peers.trust.devices.get(device)
    if listed is None or not listed.active:
        return False
    if delivery.expects_receipt(one.kind):
        return peers.state(one, device) is not State.ACKNOWLEDGED
    return peers.state(one, device) is State.MADE
