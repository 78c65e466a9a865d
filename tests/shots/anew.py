"""A desk that each picture finds as it was prepared: what another did there is not seen."""

import atexit
import shutil
import tempfile
from pathlib import Path

from gpn_desktop.paths import Paths
from gpn_desktop.services import access
from gpn_desktop.services.desk import Desk
from tests.journeys.world import CHEAP

Stamp = dict[str, tuple[int, int]]


class Anew:
    """Keeps a prepared desk, closed, and gives a copy of it that nobody has written in yet.

    ``words`` open it.
    """

    def __init__(self, prepared: Desk, words: str) -> None:
        prepared.close()
        self._folder, self._words = prepared.paths.data, words
        self._open: tuple[Desk, Stamp] | None = None

    def desk(self) -> Desk:
        """Give the desk; the one given last, where nothing was written in it since."""
        if self._open is not None:
            last, stamp = self._open
            if _stamp(last) == stamp:
                return last
            last.close()
            shutil.rmtree(last.paths.data, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="gpn-shots-anew-"))
        shutil.copytree(self._folder, folder, dirs_exist_ok=True)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        made = access.unlock(Paths(folder), self._words, CHEAP).value
        atexit.register(made.close)
        self._open = made, _stamp(made)
        return made


def _stamp(desk: Desk) -> Stamp:
    """Give what changes as soon as something is written, be it a draft or an option."""
    base, options = desk.paths.database, desk.paths.settings
    files = (base, base.with_name(f"{base.name}-wal"), options)
    states = {one.name: one.stat() for one in files if one.exists()}
    return {name: (state.st_size, state.st_mtime_ns) for name, state in states.items()}
