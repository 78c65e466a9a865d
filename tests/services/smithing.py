"""Packages made by hand with a real installation's keys, and what they leave at the receiver."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from gpn_desktop.journal.op import LogId
from gpn_desktop.services import access, receiving
from gpn_desktop.services.arriving import Arriving
from gpn_desktop.services.desk import Desk
from sync.envelope import Signer
from sync.keys import SigningKey
from tests.journeys.world import WORDS, Tree
from tests.sync.forge import Smith
from tests.sync.world import Party


def held_rows(desk: Desk) -> list[Any]:
    """Give all rows that a package leaves: of packages, ops, trust files."""
    with desk.store.reading() as tx:
        return [tx.packages.all("in"), tx.operations.held(), tx.devices.trust_identities()]


def items(desk: Desk, *files: Path) -> tuple[Arriving, ...]:
    """Look at files, and ask that looking has written nothing."""
    before, inbox = held_rows(desk), list(desk.paths.inbox.iterdir())
    shown = receiving.preview(desk, list(files))
    assert held_rows(desk) == before
    assert list(desk.paths.inbox.iterdir()) == inbox
    return shown.items


@dataclass(frozen=True)
class Laptop(Party):
    """A real installation as the smith of packages knows it."""

    desk: Desk | None = None

    @cached_property
    def log(self) -> LogId:
        assert self.desk is not None
        return self.desk.installation.log

    @cached_property
    def signer(self) -> SigningKey:
        assert self.desk is not None
        found: Signer = access.signer(self.desk, WORDS)
        assert isinstance(found, SigningKey)
        return found


def recipient(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return tx.devices.own_keys("age")[0].public


def forged(tree: Tree, sender: Desk, **bent: Any) -> Path:
    """Make a package by hand with the sender's own key, addressed to the office."""
    smith = Smith(**{"party": Laptop("x", desk=sender), "to": (recipient(tree.office),), **bent})
    smith.ops = [smith.party.op(1, {"code": "F1", "home": smith.party.log.scope})]
    file = tree.world.exchange / "forged.gpn"
    file.write_bytes(smith.made())
    return file


def put(**values: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda fields: {**fields, **values}


def cut(data: bytes) -> bytes:
    return data[:-100]


def smithed(sender: Desk, to: Desk, n: int = 1, **rest: Any) -> bytes:
    """Make a package by hand, without the trust files that would make its sender known."""
    smith = Smith(party=Laptop("x", desk=sender), to=(recipient(to),), predicate=put(**rest))
    smith.ops = [smith.party.op(n, {"code": f"F{n}", "home": smith.party.log.scope})]
    return smith.made()
