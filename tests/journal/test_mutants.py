"""Bugs planted one at a time: the laws, asked by the ``machine``, must notice each."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

import pytest

from gpn_desktop.journal import fold, siblings, standing
from gpn_desktop.journal.fold import Held
from gpn_desktop.journal.op import NOTE, Op, Ref
from gpn_desktop.journal.standing import Known
from tests.journal import machine

Plant = Callable[[pytest.MonkeyPatch], None]
MUTANTS: dict[str, Plant] = {}


def mutant(name: str) -> Callable[[Plant], Plant]:
    def enter(plant: Plant) -> Plant:
        MUTANTS[name] = plant
        return plant

    return enter


def written_in(ops: Iterable[Op]) -> Iterable[tuple[Op, str]]:
    return ((op, name) for op in ops for name in op.written if name != NOTE)


@mutant("dead-check forgotten for late arrivals")
def late(patch: pytest.MonkeyPatch) -> None:
    def alive(ops: Collection[Op]) -> dict[str, list[Op]]:
        found: dict[str, list[Op]] = {}
        for op, name in written_in(ops):
            cited = op.parents.get(name, ())
            found[name] = [one for one in found.get(name, []) if one.ref not in cited] + [op]
        return found

    patch.setattr(siblings, "alive", alive)


@mutant("parents not removed from siblings")
def kept(patch: pytest.MonkeyPatch) -> None:
    def alive(ops: Collection[Op]) -> dict[str, list[Op]]:
        found: dict[str, list[Op]] = {}
        dead: set[tuple[str, Ref]] = set()
        for op, name in written_in(ops):
            if (name, op.ref) not in dead:
                found.setdefault(name, []).append(op)
            dead.update((name, ref) for ref in op.parents.get(name, ()))
        return found

    patch.setattr(siblings, "alive", alive)


@mutant("dead set not kept")
def forgotten(patch: pytest.MonkeyPatch) -> None:
    real = siblings.replaced
    patch.setattr(siblings, "replaced", lambda ops: real(list(ops)[-1:]))


@mutant("equal values count as conflict")
def equal(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(siblings, "is_disputed", lambda _, ops: len(ops) > 1)


@mutant("x of a delete ignored")
def unread(patch: pytest.MonkeyPatch) -> None:
    def unseen_by(deleting: Collection[Op], found: dict[str, Any]) -> tuple[str, ...]:
        return tuple(sorted(found.keys() - {"__deleted__"})) if deleting else ()

    patch.setattr(siblings, "unseen_by", unseen_by)


@mutant("fork: first arrival wins")
def first(patch: pytest.MonkeyPatch) -> None:
    real = Held._take

    def take(self: Held, op: Op) -> bool:
        there = self._logs[op.log].get(op.n, {op.hash})
        return op.hash in there and real(self, op)

    patch.setattr(Held, "_take", take)


@mutant("standing fixed at arrival, never recomputed")
def fixed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(fold, "changed_logs", lambda *_: set())


@mutant("standing lost by a new registry, fields not rebuilt")
def stale(patch: pytest.MonkeyPatch) -> None:
    real, rebuild = Held.trust, Held._rebuild

    def trust(self: Held, authority: Any) -> frozenset[str]:
        patch.setattr(Held, "_rebuild", lambda *_: None)
        touched = real(self, authority)
        patch.setattr(Held, "_rebuild", rebuild)
        return touched

    patch.setattr(Held, "trust", trust)


@mutant("any scope heard")
def anybody(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(standing._Search, "_is_heard", lambda *_: True)


@mutant("duplicates not filtered")
def twice(patch: pytest.MonkeyPatch) -> None:
    def take(self: Held, op: Op) -> bool:
        self._ops[op.hash] = op
        self._enter(op)
        return True

    patch.setattr(Held, "_take", take)


@mutant("arbitrary winner instead of siblings")
def winner(patch: pytest.MonkeyPatch) -> None:
    real = siblings.alive

    def alive(ops: Collection[Op]) -> dict[str, list[Op]]:
        found = real(ops)
        return {name: [max(some, key=lambda op: op.ref)] for name, some in found.items()}

    patch.setattr(siblings, "alive", alive)


@mutant("provisional value by clock")
def clock(patch: pytest.MonkeyPatch) -> None:
    def provisional(_: str, ops: Collection[Op], __: Any) -> tuple[Op, ...]:
        return tuple(sorted(ops, key=lambda op: (op.clock, op.ref), reverse=True))

    patch.setattr(siblings, "provisional", provisional)


@mutant("provisional value by arrival")
def arrival(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(siblings, "provisional", lambda _, ops, __: tuple(ops)[::-1])


@mutant("parents of out-of-standing ops kill")
def outsiders(patch: pytest.MonkeyPatch) -> None:
    real, rebuild = siblings.replaced, Held._rebuild

    def wider(self: Held, entity: str, known: Known) -> None:
        patch.setattr(siblings, "replaced", lambda _: real(self.ops(entity)))
        rebuild(self, entity, known)

    patch.setattr(Held, "_rebuild", wider)


@mutant("creation id not bound to its log")
def unbound(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Op, "is_birth", property(lambda op: op.birth is not None))


@mutant("anchors not asked whom they hear")
def guest(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(standing._Search, "_reaches", lambda *_: True)


@mutant("accepting needs no transfer")
def grabbed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(standing._Search, "_sent_to", lambda _, __: {machine.A, machine.B})


@mutant("a move is not told to those anchored there")
def untold(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Held, "naming", lambda *_: ())


@mutant("a transfer that comes late is not told to its subject")
def unsent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(standing, "with_transfers", lambda entities, _: set(entities))


@mutant("a package that comes late changes no standing")
def uncarried(patch: pytest.MonkeyPatch) -> None:
    real = Held._mark_carried

    def mark(self: Held, carried: Any) -> set[str]:
        real(self, carried)
        return set()

    patch.setattr(Held, "_mark_carried", mark)


@mutant("documents joined count as split")
def unjoined(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(siblings, "is_split", lambda successors, _: len(successors) > 1)


@mutant("revisions counted among the documents touched only")
def unlinked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Held, "_chains", lambda _, touched: set(touched))


@pytest.mark.hypothesis  # the machine is run by a function, which the plugin does not see
@pytest.mark.parametrize("plant", MUTANTS.values(), ids=MUTANTS)
def test_planted_bug_is_noticed(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        machine.run(400, 50, shrink=False)
