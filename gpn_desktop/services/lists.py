"""Lists of other people: read, judged row by row, written once that was seen and agreed to.

On the way: a file → its sheets → a profile of their columns → verdicts, nothing written → one
transaction, which is kept as one import that ``taking_back`` undoes.
"""

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import court, own, profiles, reading, sheet, two_days
from gpn_desktop.importing.families import Family, Reading
from gpn_desktop.importing.intake import Intake
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.sheet import Book, Sheet
from gpn_desktop.importing.verdicts import Judged, Judgement, Verdict
from gpn_desktop.registry.places import scopes
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import odd_clock
from gpn_desktop.services.turns import turns
from gpn_desktop.services.undone_imports import ghosts, undone
from gpn_desktop.store.imports import Import
from gpn_desktop.store.transaction import Transaction

PIECE: Final = 2_000
"""Records written between two looks at the watch."""
LOOK: Final = 200
"""Families judged between two looks at it."""
USUAL: Final = (Verdict.NEW, Verdict.CHANGED)
"""What is accepted where nobody says otherwise."""
TAKEN: Final = (*USUAL, Verdict.DOUBTFUL)
"""What may be accepted at all."""
_NAMES = ("full_name", "head_name", "member_name", "given_name")


@dataclass(frozen=True)
class Preview:
    """A list as it was judged, on a day and a state of the data; nothing of it is written.

    ``clock`` is the last day on which something was written here, where the day may be wrong: what
    comes out otherwise by it is to be looked at, and nothing of that is accepted as usual.
    """

    book: Book
    profile: Profile
    found: Reading
    judgement: Judgement
    day: datetime.date
    state: object | None
    clock: datetime.date | None = None

    def rows(self, *wanted: Verdict) -> tuple[Judged, ...]:
        """Give the rows with one of these verdicts."""
        return tuple(one for one in self.judgement.rows if one.verdict in wanted)

    @property
    def usual(self) -> frozenset[int]:
        """Give the rows that are accepted where nobody says otherwise."""
        return self.judgement.whole([one.row for one in self.rows(*USUAL)])


@dataclass(frozen=True)
class Imported:
    """What an import wrote; ``left_out`` are accepted rows that were not.

    ``headless`` are those of them whose head was not accepted, or not all that go with it; for the
    others the register changed since they were judged.
    """

    id: str = ""
    households: int = 0
    people: int = 0
    changed: int = 0
    villages: int = 0
    left_out: tuple[int, ...] = ()
    headless: frozenset[int] = frozenset()


def open_list(file: Path, watch: Watch = unwatched) -> Book:
    """Read a file that somebody gave.

    Raises:
        GpnError: as ``importing.sheet.read_file``; LIST_TO_READ.
        Cancelled: Stop was pressed.
    """
    book = sheet.read_file(file, watch)
    for one in book.sheets:
        _demand_taken(one)
    return book


def _demand_taken(one: Sheet) -> None:
    """Refuse a list that this program saved, and whose rows tell of no household and no person.

    Raises:
        GpnError: LIST_TO_READ.
    """
    ours = own.found(one)
    if ours is not None and not profiles.proposed(one).columns:
        raise GpnError(ErrorCode.LIST_TO_READ, list=ours.title)


def reveal(desk: Desk, whose: Collection[str]) -> Done[None]:
    """Let numbers of these people and households be shown whole; the access log keeps who asked."""
    with desk.store.transaction(desk.actor) as tx:
        for entity in whose:
            tx.access.write("reveal", entity=entity)
    return Done(None)


def proposed(desk: Desk, one: Sheet) -> Profile:
    """Give what the columns of a sheet may hold."""
    return profiles.proposed(one, profiles.saved(desk.paths.installed))


def saved_profiles(desk: Desk) -> tuple[Profile, ...]:
    """Give the profiles that were saved here."""
    return profiles.saved(desk.paths.installed)


def save_profile(desk: Desk, name: str, profile: Profile) -> Done[Profile]:
    """Keep by a name what the columns of such lists hold.

    Raises:
        GpnError: PROFILE_NAMELESS, PROFILE_NOT_KEPT.
    """
    return Done(profiles.save(desk.paths.installed, name, profile), Changes(settings=True))


def preview(desk: Desk, book: Book, profile: Profile, watch: Watch = unwatched) -> Preview:
    """Judge every row of a sheet against the register; nothing is written.

    Raises:
        GpnError: LIST_TO_READ; NAMES_NOWHERE: no column is said to hold names;
            CLASS_YEAR_MISSING: there are classes, and nothing says of which year.
        Cancelled: Stop was pressed.
    """
    _demand_taken(book.sheet(profile.sheet))
    if not (profile.is_own or any(one in profile.columns for one in _NAMES)):
        raise GpnError(ErrorCode.NAMES_NOWHERE)
    day = chance.today()
    found = reading.read(book.sheet(profile.sheet), profile, day, watch)
    if found.yearless:
        raise GpnError(ErrorCode.CLASS_YEAR_MISSING, count=found.yearless)
    with desk.store.reading() as tx:
        state, register = tx.state, _register(tx, desk.installation.scope)
        clock = odd_clock(tx)
    seen = Preview(book, profile, found, Judgement(), day, state, clock)
    return replace(seen, judgement=_judged(seen, register, day, watch))


def _register(tx: Transaction, home: str) -> Register:
    people, villages = tx.households.persons.where(), tx.places.villages.all()
    commune = scopes()[home].code if home in scopes() else ""
    quarrels = (one.conflict for one in tx.operations.quarrels())
    disputed = frozenset((one.entity, one.field) for one in quarrels)
    known = tx.decisions.classes()
    homes = tx.households.where()
    off = {one.id for one in homes if one.deleted is not None}
    off |= {one.id for one in people if one.deleted is not None}
    came = ghosts(tx, off, undone(tx))
    return Register(homes, people, villages, known, commune, disputed, came, turns(tx))


def _judged(seen: Preview, register: Register, day: datetime.date, watch: Watch) -> Judgement:
    """Judge what was read; by an odd clock twice, also by the last day that is known."""
    now = court.judge(_watched(seen.found.families, watch), register, day)
    if seen.clock is None:
        return now
    read = reading.read(seen.book.sheet(seen.profile.sheet), seen.profile, seen.clock, watch)
    then = court.judge(_watched(read.families, watch), register, seen.clock)
    return two_days.unsure(now, then, seen.clock)


def _watched(families: Sequence[Family], watch: Watch) -> Iterator[Family]:
    for number, one in enumerate(families):
        if not number % LOOK:
            watch(number, len(families))
        yield one
    watch(len(families), len(families))


# written


def apply(
    desk: Desk, seen: Preview, accepted: Collection[int], watch: Watch = unwatched
) -> Done[Imported]:
    """Write the accepted rows, judged anew where anything was written since; after Stop none.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED.
        Cancelled: Stop was pressed.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        draft = _drafted(tx, desk.installation.scope, seen, accepted, watch)
        numbers = [n for piece in _written(tx, draft.nouns, watch) for n in piece]
        done = Imported(
            chance.new_id() if numbers else "",
            draft.households,
            draft.people,
            draft.changed,
            len(draft.villages),
            tuple(sorted({*draft.left_out, *draft.headless})),
            frozenset(draft.headless),
        )
        tx.imports.drop(desk.actor, seen.book.digest)  # it waits no more
        if numbers:
            name = seen.profile.code
            moment = chance.now().isoformat(timespec="seconds")
            run = Import(
                done.id, name, seen.book.digest, moment, tx.log, min(numbers), max(numbers)
            )
            tx.imports.note(run)
            tx.access.write("imported", purpose=done.id)
    is_written = bool(numbers)
    return Done(done, Changes(households=is_written, places=bool(draft.villages)))


def _drafted(
    tx: Transaction, home: str, seen: Preview, accepted: Collection[int], watch: Watch
) -> Intake:
    order = max((one.order for one in tx.places.villages.all()), default=0)
    draft = Intake(tx.new_entity, home, order)
    now = _judged_now(tx, home, seen, accepted, watch)
    before = {one.row: one for one in seen.judgement.rows}
    stands: list[Judged] = []
    for one in now.rows:
        if one.row not in accepted or before[one.row].verdict not in TAKEN:
            continue
        if (one.verdict, one.changes) == (before[one.row].verdict, before[one.row].changes):
            stands.append(one)
        else:
            draft.left_out.append(one.row)
    whole = now.whole([one.row for one in stands])
    by_home: dict[int, list[Judged]] = {}
    for one in stands:
        if one.row in whole:
            by_home.setdefault(one.family, []).append(one)
        else:
            draft.headless.add(one.row)
    for number, home_ in enumerate(now.homes):
        draft.take(home_, by_home.get(number, ()))
    return draft


def _judged_now(
    tx: Transaction, home: str, seen: Preview, accepted: Collection[int], watch: Watch
) -> Judgement:
    """Give what comes of each row today: as it was seen, where nothing was written since.

    Whom it is about is got in this transaction, for ``put`` to compare with.
    """
    day = chance.today()
    if tx.state is None or tx.state is not seen.state or day != seen.day:
        return _judged(seen, _register(tx, home), day, watch)
    known = [one for one in seen.judgement.rows if one.changes and one.row in accepted]
    homes = (seen.judgement.homes[one.family].household for one in known)
    tx.households.find_ids({one.id for one in homes if one is not None})
    tx.households.persons.find_ids({one.person.id for one in known if one.person is not None})
    return seen.judgement


def _written(tx: Transaction, nouns: Sequence[Any], watch: Watch) -> Iterator[list[int]]:
    for first in range(0, len(nouns), PIECE):
        watch(first, len(nouns))
        yield [op.n for op in tx.put_all(nouns[first : first + PIECE])]
    watch(len(nouns), len(nouns))
