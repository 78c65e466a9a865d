"""An imported list taken back as a whole: what it made is taken off, what it changed is as before.

What somebody has written to since stays as it is, and is told: a support, a survey or a correction
made after the import is never undone with it. The people of a household stay with it that was
surveyed, that a decision names, that stands on the list of a round or of which a form was begun. A
village that it brought along goes with it, where nobody lives there and nothing else names it. What
imports wrote that were taken back counts for nothing here (``undone_imports``): of two that are, in
whichever order, nothing is left.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED, Op, Value
from gpn_desktop.services import findings
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.undone_imports import Span, Undone, ghosts, resting, say, undone
from gpn_desktop.store.imports import Import
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction

PIECE: Final = 2_000
TAKEN_OFF: Final = ("household", "person")


@dataclass(frozen=True)
class TakenBack:
    """What was taken back; ``kept`` are the ids of records that stay because others stand on them.

    ``restored`` counts records whose values are as before; ``villages`` were taken off, ``staying``
    are those that something names.
    """

    households: int = 0
    people: int = 0
    restored: int = 0
    villages: int = 0
    staying: int = 0
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """An import that can be taken back: by which layout or saved columns, when, of how much."""

    id: str
    profile: str
    at: str
    records: int


def imports(desk: Desk) -> tuple[Run, ...]:
    """Give the imports that can be taken back, the newest first."""
    with desk.store.reading() as tx:
        return tuple(
            Run(one.id, one.profile, one.at, one.last - one.first + 1) for one in tx.imports.all()
        )


def take_back(desk: Desk, run: str, *, reason: str, watch: Watch = unwatched) -> Done[TakenBack]:
    """Take an import back; ``reason`` is kept with every record that is taken off.

    Raises:
        GpnError: RIGHT_MISSING, IMPORT_GONE, WRITING_REFUSED.
        Cancelled: Stop was pressed.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        one = next((each for each in tx.imports.all() if each.id == run), None)
        if one is None:
            raise GpnError(ErrorCode.IMPORT_GONE)
        known, made = undone(tx), list(tx.operations.within(one.log, ((one.first, one.last),)))
        own = {op.entity: op.kind for op in made if op.birth is not None}
        born = {**resting(tx, made, known), **own}
        kept = _kept(tx, one, born, known)
        gone = {entity: kind for entity, kind in born.items() if entity not in kept}
        off = {entity: kind for entity, kind in gone.items() if kind in TAKEN_OFF}
        writings = [*_taken_off(off, reason)]
        changing = (op for op in made if op.birth is None and op.entity not in off)
        restored = list(_restored(tx, changing, known))
        stays = [op.entity for op, fields in restored if len(fields) < len(op.fields)]
        writings += [Writing(op.kind, op.entity, fields) for op, fields in restored if fields]
        wrote = _write(tx, writings, watch)
        villages = {entity for entity, kind in born.items() if kind == "village"}
        empty = _villages_off(tx, villages - kept, known, reason, off)
        say(desk, tx, one, [*wrote, *empty], reason)
        findings.check(desk, tx, kept)  # one may be left without its people
        tx.imports.forget(run)
        tx.access.write("import taken back", purpose=run)
    told = TakenBack(
        sum(kind == "household" for kind in off.values()),
        sum(kind == "person" for kind in off.values()),
        sum(bool(fields) for _, fields in restored),
        len(empty),
        len(villages & own.keys() - {op.entity for op in empty}),
        (*sorted(kept & own.keys()), *stays),
    )
    return Done(told, Changes(households=True, findings=True, places=bool(empty)))


def _villages_off(
    tx: Transaction,
    villages: Collection[str],
    known: Undone,
    reason: str,
    off: Mapping[str, str],
) -> tuple[Op, ...]:
    """Take villages off that nothing names but what is taken off; give what was written."""
    naming = tx.places.naming(villages)
    gone = off.keys() | ghosts(tx, frozenset().union(*naming.values()), known)
    empty = sorted(one for one in villages if naming.get(one, frozenset()) <= gone)
    return tx.record_all(_taken_off(dict.fromkeys(empty, "village"), reason))


def _kept(tx: Transaction, one: Import, born: Mapping[str, str], known: Undone) -> set[str]:
    """Give what imports made and that stays: written to since, or named by something else."""
    spans = (Span(one.log, one.first, one.last), *known.spans)
    kept = set(tx.imports.touched(born, spans))
    naming = tx.imports.naming([each for each, kind in born.items() if kind in TAKEN_OFF])
    off = ghosts(tx, frozenset().union(*naming.values()), known)
    naming = {each: named - off for each, named in naming.items()}
    people = {entity for entity, kind in born.items() if kind == "person"}
    kept |= {entity for entity in people if naming.get(entity, frozenset())}
    kept |= {one.person for one in tx.places.posts_of(people)}
    homes = [entity for entity, kind in born.items() if kind == "household"]
    worked = _worked_on(tx, homes)
    for home, named in ((one, naming.get(one, frozenset())) for one in homes):
        if named - people or home in worked:  # something stands on it: so do its people
            kept |= named & people
    own = people - kept
    kept |= {one for one in homes if naming.get(one, frozenset()) - own or one in worked}
    return kept


def _worked_on(tx: Transaction, homes: Collection[str]) -> frozenset[str]:
    """Give those of these that a decision names, or of which somebody has begun a form."""
    begun = {str(one.state.get("household", one.subject)) for one in tx.drafts.all()}
    return frozenset({one.household for one in tx.checks.decided(homes)} | begun & set(homes))


def _taken_off(off: Mapping[str, str], reason: str) -> Iterator[Writing]:
    """Take people off before their households, and these before their villages."""
    day = chance.today().isoformat()
    gone: Mapping[str, Value] = {DELETED: {"reason": reason, "date": day}}
    for kind in ("person", "household", "village"):
        yield from (Writing(kind, entity, gone) for entity in off if off[entity] == kind)


def _restored(
    tx: Transaction, changing: Iterator[Op], undone_: Undone
) -> Iterator[tuple[Op, dict[str, Value]]]:
    """Give of each op that changed a record the values that stood before, where it still stands."""
    for op in changing:
        known = {each.op.ref: each.op for each in tx.operations.about(op.entity)}
        standing = tx.operations.standing(op.entity)
        fields: dict[str, Value] = {}
        for name in op.fields:
            now = standing.siblings.get(name, ()) if standing else ()
            parents = op.parents.get(name, ())
            stands = [undone_.behind(each, name, known) for each in now] == [op]
            if stands and len(parents) <= 1:
                first = known[parents[0]] if parents else None
                before = undone_.behind(first, name, known)
                fields[name] = before.fields.get(name) if before else None
        yield op, fields


def _write(tx: Transaction, writings: Collection[Writing], watch: Watch) -> list[Op]:
    waiting, made = list(writings), list[Op]()
    for first in range(0, len(waiting), PIECE):
        watch(first, len(waiting))
        made += tx.record_all(waiting[first : first + PIECE])
    watch(len(waiting), len(waiting))
    return made
