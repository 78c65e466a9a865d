"""Bugs planted one at a time in the fold over tables: the comparison must notice each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from gpn_desktop.journal.op import Op
from gpn_desktop.store import folding, laying
from gpn_desktop.store.dialects import insert_many
from gpn_desktop.store.folding import Folding
from gpn_desktop.store.laying import Laying
from gpn_desktop.store.shelf import Shelf
from tests.store.test_folding import Story, planted_in_tables, tell

Plant = Callable[[pytest.MonkeyPatch], None]
MUTANTS: dict[str, Plant] = {}


def mutant(name: str) -> Callable[[Plant], Plant]:
    def enter(plant: Plant) -> Plant:
        MUTANTS[name] = plant
        return plant

    return enter


@mutant("a fork leaves the ops after it in force")
def fork(patch: pytest.MonkeyPatch) -> None:
    real = Folding._entities_of
    patch.setattr(Folding, "_entities_of", lambda self, log, n: [] if n > 1 else real(self, log, n))


@mutant("a package that carries a known op again changes nothing")
def carrier(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Folding, "_new_carriers", lambda *_: [])


@mutant("another trust list leaves what was judged")
def judged(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(folding, "changed_logs", lambda *_: set())


@mutant("who names whom is forgotten")
def bonds(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Shelf, "_load_naming", lambda *_: None)


@mutant("revisions are counted among the documents that came together only")
def chain(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Shelf, "_cited", lambda *_: set())


@mutant("scopes that grew are not written down")
def scopes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Folding, "_write_known", lambda *_: None)


@mutant("an op that changed standing keeps its old one")
def standing(patch: pytest.MonkeyPatch) -> None:
    real = Folding._write

    def write(self: Folding, new: Any, found: Any) -> None:
        known = dict(self._shelf.standing)
        self._shelf.standing.update(found)
        real(self, new, found)
        self._shelf.standing = known

    patch.setattr(Folding, "_write", write)


@mutant("one op alone is folded as if it deleted nothing")
def alone(patch: pytest.MonkeyPatch) -> None:
    real = laying.found_of

    def found_of(entity: str, kind: str, in_force: Any, authority: Any) -> Any:
        ops: list[Op] = list(in_force)
        return laying._alone(ops[0], kind) if len(ops) == 1 else real(entity, kind, ops, authority)

    patch.setattr(laying, "found_of", found_of)


@mutant("conflicts that were settled stay open")
def settled(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Laying, "_take_conflicts", lambda *_: {})
    patch.setattr(laying, "insert_many", lambda *given, **_: insert_many(*given, known=True))


@mutant("a row is written from the first op, not from what stands")
def first(patch: pytest.MonkeyPatch) -> None:
    real = laying.found_of

    def found_of(entity: str, kind: str, in_force: Any, authority: Any) -> Any:
        return real(entity, kind, list(in_force)[:1], authority)

    patch.setattr(laying, "found_of", found_of)


@mutant("the row of an entity whose ops all fell is left standing")
def left(patch: pytest.MonkeyPatch) -> None:
    real = Laying.lay

    def lay(self: Laying, shelf_: Any, found: Any, before: Any) -> None:
        heard = {
            entity: known
            for entity, known in before.items()
            if any(found.standing[op.hash] is None for op in shelf_.ops(entity))
        }
        real(self, shelf_, found, heard)

    patch.setattr(Laying, "lay", lay)


@pytest.mark.parametrize("plant", MUTANTS.values(), ids=MUTANTS)
def test_a_planted_bug_is_noticed(
    plant: Plant, tmp_path: Path, new_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted_in_tables(tmp_path, new_database, monkeypatch)
    plant(monkeypatch)
    story = Story()
    with pytest.raises((AssertionError, DBAPIError)):
        tell(story)
    story.held.close()
