"""A process to be killed: ``python -m tests.store.victim DATABASE HOME``.

It imports once and forks a child for each line it is told; the child saves forms until it is
killed. Lines it says: ``pid N``, ``saved ID`` for each form that was kept, ``gone``.
"""

import os
import sys
from pathlib import Path

from gpn_desktop.store.database import Store
from gpn_desktop.store.recording import Writing
from tests.store.conftest import KEY, OFFICER

ANSWERS = {f"q/nhom/cau_{n}": str(n) for n in range(60)}


def save_survey(store: Store, home: str) -> str:
    """Save one form with its listing: two ops that stand together or not at all."""
    with store.transaction(OFFICER) as tx:
        survey = tx.new_entity()
        tx.record(Writing("survey", survey, {"subject": home, **ANSWERS}))
        tx.record(Writing("listing", tx.new_entity(), {"subject": home, "request": survey}))
    return survey


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def work(database: Path, home: str) -> None:
    store = Store(database, KEY)
    say(f"pid {os.getpid()}")
    while True:
        say(f"saved {save_survey(store, home)}")


def main(database: Path, home: str) -> None:
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            work(database, home)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
