"""The tables against the reference: the machine of the journal's laws, with a store beside it.

Every device of the machine that keeps a store receives, judges and forgets nothing there in the
same order; whenever the machine examines a device, its tables must say what its view says, and a
rebuild from the ops must change nothing. Laws P1, P2, P3, P9 of the machine.
"""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from gpn_desktop.journal.authority import Authority, Carried, Grant, Ruling
from gpn_desktop.journal.fold import Held, View
from gpn_desktop.journal.kinds import fits
from gpn_desktop.journal.op import DELETED, LogId, Op, new_entity
from gpn_desktop.journal.siblings import Conflict, Link, Sort
from gpn_desktop.journal.standing import Known, Out
from gpn_desktop.store import codec, rebuild, shapes
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
        for kind in shapes.NOUNS
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
        if record.kind in shapes.NOUNS and record.values
    }


def without_defaults(found: dict[str, dict[str, Any]], kinds: View) -> dict[str, dict[str, Any]]:
    """Drop what a noun says of its own accord where no op says it."""
    plain = {kind: codec.fields_of(kind, noun(id="")) for kind, (noun, _) in shapes.NOUNS.items()}
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


class Story:
    """What happens to one device, step by step; its tables are compared after each."""

    def __init__(self) -> None:
        self.held = Tabled(self.lists())
        self.numbers: dict[LogId, int] = {}

    @staticmethod
    def lists(**rulings: Ruling) -> Authority:
        rights = {OFFICER: frozenset({"entry", "approve"})}
        writers = ((1, machine.A), (2, machine.A), (3, machine.B))
        office = ((4, machine.A), (4, machine.B))
        return Authority(
            {
                **{(uid(n), scope): Grant("officer", rights) for n, scope in writers},
                **{(uid(n), scope): Grant("office", rights) for n, scope in office},
            },
            rulings={LogId(uid(2), machine.A, 1): one for one in rulings.values()},
        )

    def write(
        self, writer: int, kind: str, fields: dict[str, Any], entity: str = "", **more: Any
    ) -> Op:
        """Give the next op of a writer; without an entity it creates one."""
        log = LogId(uid(writer), machine.B if writer == 3 else machine.A, 1)
        n = more.pop("n", self.numbers.get(log, 0) + 1)
        self.numbers[log] = max(n, self.numbers.get(log, 0))
        salt = bytes([writer, n, len(str(fields)) % 256]).ljust(16, b"s")
        if not entity:
            more["birth"], entity = salt, new_entity(log, salt)
        return Op(log, n, kind, entity, OFFICER, machine.SLOW, salt, fields, **more)

    def hear(self, *ops: Op, carried: dict[str, set[str]] | None = None) -> Tabled:
        self.held.receive(ops, carried)
        compare(self.held)
        return self.held

    def trust(self, authority: Authority) -> None:
        self.held.trust(authority)
        compare(self.held)

    def cites(self, *surveys: Op) -> list[list[str]]:
        return sorted([one.entity, one.body_root] for one in surveys)


def quarrels(held: Tabled) -> set[Sort]:
    return {one.sort for one in held.view.conflicts}


def tell(story: Story) -> None:
    home = story.write(1, "household", {"phone": "0", "home": machine.A})
    person = story.write(1, "person", {"household": home.entity, "phone": "1"})
    other = story.write(1, "household", {"home": machine.A})
    survey = story.write(1, "survey", {"subject": home.entity, "q/a": "1", "supersedes": []})
    story.hear(home, person, other, survey)

    unseen = story.write(2, "household", {"phone": "2"}, home.entity)
    assert quarrels(story.hear(unseen)) == {Sort.FIELD}
    both = {"phone": tuple(sorted((home.ref, unseen.ref)))}
    settled = story.write(1, "household", {"phone": "3"}, home.entity, parents=both)
    assert quarrels(story.hear(settled)) == set()

    gone = {"reason": "trùng", "date": "2026-11-25"}
    born_dead = story.write(2, "household", {"home": machine.A, DELETED: gone})
    assert quarrels(story.hear(born_dead)) == {Sort.DELETE_EDIT}

    again = [
        story.write(n, "survey", {"subject": home.entity, "supersedes": story.cites(survey)})
        for n in (1, 2)
    ]
    story.hear(again[0])
    assert Sort.DOCUMENT in quarrels(story.hear(again[1]))
    joined = {"subject": home.entity, "supersedes": story.cites(*again)}
    assert Sort.DOCUMENT not in quarrels(story.hear(story.write(2, "survey", joined)))

    stranger = story.write(3, "person", {"household": home.entity})
    assert story.hear(stranger).standing(stranger) is Out.STRANGER
    moved = story.write(4, "household", {"home": machine.B}, home.entity)
    assert story.hear(moved).standing(stranger) is None

    story.trust(story.lists(revoked=Ruling(accepted=frozenset({"m1"}))))
    assert story.held.standing(unseen) is story.held.standing(born_dead) is Out.REVOKED
    story.hear(unseen, carried={unseen.hash: {"m1"}})
    assert story.held.standing(unseen) is None

    copied = story.write(1, "household", {"phone": "4"}, other.entity, n=3)
    story.hear(copied)
    assert story.held.standing(settled) is story.held.standing(survey) is Out.FORK
    assert story.held.standing(home) is None
    earlier = story.write(1, "household", {"phone": "5"}, other.entity, n=2)
    assert story.hear(earlier).standing(person) is Out.FORK
    story.trust(replace(story.lists(), grants={}))


def test_the_story_is_told_alike_by_tables_and_memory(
    tmp_path: Path, new_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted_in_tables(tmp_path, new_database, monkeypatch)
    story = Story()
    tell(story)
    story.held.close()


def planted_in_tables(folder: Path, template: Path, patch: pytest.MonkeyPatch) -> None:
    """Give every device of the machine a database of its own beside its memory."""
    patch.setattr(Tabled, "template", template, raising=False)
    patch.setattr(Tabled, "folder", folder, raising=False)
    patch.setattr(machine, "Held", Tabled)
    patch.setattr(machine, "Fold", InTables)


@pytest.mark.hypothesis  # its machine is run by a function, which the plugin does not see
def test_the_tables_say_what_the_reference_says_whatever_comes(
    tmp_path: Path, new_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted_in_tables(tmp_path, new_database, monkeypatch)
    machine.run(12, 25)
