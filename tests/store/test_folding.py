"""The tables against the reference: the machine of the journal's laws, with a store beside it.

Every device of the machine that keeps a store receives, judges and forgets nothing there in the
same order; whenever the machine examines a device, its tables must say what its view says, and a
rebuild from the ops must change nothing. Source: sync.md 15, P1, P2, P3, P9.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from gpn_desktop.journal.authority import Authority, Carried
from gpn_desktop.journal.fold import Held, View
from gpn_desktop.journal.kinds import fits
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.journal.siblings import Conflict, Link, Sort
from gpn_desktop.journal.standing import Known, Out
from gpn_desktop.store import codec, rebuild
from gpn_desktop.store.database import Store
from gpn_desktop.store.laying import CHAINED
from gpn_desktop.store.names import Names
from gpn_desktop.store.ops import standing_of
from gpn_desktop.store.packages import KeptPackage
from gpn_desktop.store.plugs import is_absent
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.transaction import Transaction
from tests.journal import machine
from tests.journal.world import uid
from tests.store.conftest import HERE, KEY, OFFICER

PACKAGE_LOG = LogId(uid(1), machine.A, 1)


class Tabled(Held):
    """What a device holds, in memory and in a database."""

    template: Path
    folder: Path
    count = 0

    def __init__(self, authority: Authority | None = None) -> None:
        super().__init__(authority)
        Tabled.count += 1
        path = self.folder / f"{Tabled.count}.db"
        shutil.copyfile(self.template, path)
        self.store = Store(path, KEY)
        self._open = self.store._writer.connect()
        self._open.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        self.tx = Transaction(Recorder(self._open, Names(self._open), HERE, OFFICER, authority))

    def receive(self, ops: Iterable[Op], carried: Carried | None = None) -> frozenset[str]:
        given = list(ops)
        for manifest in sorted({by for some in (carried or {}).values() for by in some}):
            note_package(self.tx, manifest)
        again = [self._ops[digest] for digest in carried or {} if digest in self._ops]
        self.tx.operations.receive([*given, *again], carried=carried)
        return super().receive(given, carried)

    def trust(self, authority: Authority | None) -> frozenset[str]:
        self.tx.operations.judge(authority)
        return super().trust(authority)

    def close(self) -> None:
        self._open.close()
        self.store.close()


def note_package(tx: Transaction, manifest: str) -> None:
    if tx.packages.get(manifest) is None:
        named = KeptPackage(manifest, PACKAGE_LOG, 1, None, "named", "data", "", "", "")
        tx.packages.add(named, {})


def standing_in_tables(tx: Transaction) -> dict[str, Out | None]:
    found = tx._connection.execute(text("SELECT op_hash, standing FROM operation"))
    return {digest.hex(): standing_of(kept) for digest, kept in found}


def known_in_tables(tx: Transaction, view: View) -> dict[str, Known]:
    return {entity: tx.operations.known(entity) for entity in view.known}


def conflicts_in_tables(tx: Transaction) -> set[Conflict]:
    asked = "SELECT e.entity_id, c.name, c.sort FROM conflict c JOIN entity e USING (entity_no)"
    found = tx._connection.execute(text(asked))
    return {Conflict(entity, name, Sort(sort)) for entity, name, sort in found}


def links_in_tables(tx: Transaction) -> dict[str, tuple[int, str | None]]:
    return {
        row.id: (row.revision, row.follower)
        for kind in CHAINED
        for row in tx._connection.execute(text(f"SELECT id, revision, follower FROM {kind}"))
    }


def link_cells(link: Link) -> tuple[int, str | None]:
    return link.revision, max(link.successors, default=None)


def nouns_in_tables(tx: Transaction) -> dict[str, dict[str, Any]]:
    from gpn_desktop.store import typed

    return {
        noun.id: codec.fields_of(kind, noun)
        for kind in codec.NOUNS
        for noun in typed.nouns(tx._connection, kind)
    }


def expected_nouns(view: View) -> dict[str, dict[str, Any]]:
    return {
        entity: {
            name: value
            for name, value in record.values.items()
            if fits(record.kind, name, value) and not is_absent(value)
        }
        for entity, record in view.records.items()
        if record.kind in codec.NOUNS and record.values
    }


def without_defaults(found: dict[str, dict[str, Any]], kinds: View) -> dict[str, dict[str, Any]]:
    """Drop what a noun says of its own accord where no op says it."""
    plain = {kind: codec.fields_of(kind, noun(id="")) for kind, (noun, _) in codec.NOUNS.items()}
    return {
        entity: {
            name: value
            for name, value in fields.items()
            if name in kinds.records[entity].values
            or plain[kinds.records[entity].kind].get(name) != value
        }
        for entity, fields in found.items()
    }


def compare(held: Tabled) -> None:
    view, tx = held.view, held.tx
    assert standing_in_tables(tx) == view.standing
    assert known_in_tables(tx, view) == view.known
    assert conflicts_in_tables(tx) == set(view.conflicts)
    shown = {e: one for e, one in view.links.items() if view.records[e].kind in CHAINED}
    assert links_in_tables(tx) == {entity: link_cells(link) for entity, link in shown.items()}
    assert without_defaults(nouns_in_tables(tx), view) == expected_nouns(view)
    before = rebuild.snapshot(tx._connection)
    rebuild.rebuild(tx._connection, tx._recorder.authority)
    assert rebuild.differences(before, rebuild.snapshot(tx._connection)) == ()


class InTables(machine.Fold):
    """The machine with a store beside each device's memory."""

    def examine(self, peer: machine.Peer) -> None:
        super().examine(peer)
        assert isinstance(peer.held, Tabled)
        compare(peer.held)

    def teardown(self) -> None:
        super().teardown()
        for peer in getattr(self, "peers", ()):
            assert isinstance(peer.held, Tabled)
            peer.held.close()


@pytest.fixture
def tabled(tmp_path: Path, new_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tabled, "template", new_database, raising=False)
    monkeypatch.setattr(Tabled, "folder", tmp_path, raising=False)
    monkeypatch.setattr(machine, "Held", Tabled)
    monkeypatch.setattr(machine, "Fold", InTables)


@pytest.mark.usefixtures("tabled")
def test_the_tables_say_what_the_reference_says_whatever_comes() -> None:
    machine.run(12, 25)
