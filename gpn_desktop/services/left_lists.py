"""Lists that were left before they were written: kept with the data, each under its file.

On the way: whoever leaves a list → ``leave`` → it is offered where lists are taken in; who writes
it or puts it aside drops it. What is kept is sealed with the data and stays on this computer.
"""

from gpn_desktop import chance
from gpn_desktop.importing import left as lefts
from gpn_desktop.importing.left import Left
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.transaction import Transaction

WAITS = Changes(settings=True)


def left(desk: Desk) -> tuple[Left, ...]:
    """Give the lists that whoever sits here left, the newest first."""
    with desk.store.reading() as tx:
        return of(tx, desk)


def of(tx: Transaction, desk: Desk) -> tuple[Left, ...]:
    """Give the same within a transaction."""
    found = tx.imports.left(desk.actor)
    read = (lefts.read(digest, text) for digest, text in found.items())
    known = [one for one in read if one is not None]
    return tuple(sorted(known, key=lambda one: one.at, reverse=True))


def leave(desk: Desk, one: Left) -> Done[None]:
    """Keep a list as it is now; what was kept of its file before is gone."""
    at = chance.now().isoformat(timespec="seconds")
    with desk.store.noting(desk.actor) as tx:
        for digest, text in tx.imports.left(desk.actor).items():
            before = lefts.read(digest, text)
            if before is not None and before.path == one.path:
                tx.imports.drop(desk.actor, digest)
        told = Left(**{**vars(one), "at": at})
        tx.imports.leave(desk.actor, one.digest, lefts.written(told))
    return Done(None, WAITS)


def drop(desk: Desk, digest: str) -> Done[None]:
    """Keep a list no more: it was put aside."""
    with desk.store.noting(desk.actor) as tx:
        tx.imports.drop(desk.actor, digest)
    return Done(None, WAITS)
