"""The sandbox: filled with the invented commune, and begun anew.

Only a database that was made for training takes it; real data refuses, whatever the screen says.
"""

import shutil
from datetime import date

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.places import scopes
from gpn_desktop.services import access, demo
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.changes import EVERYTHING, Done, Watch, unwatched
from gpn_desktop.services.demo import Stage
from gpn_desktop.services.desk import Desk

PORTION = 1_000  # records between two looks at the Stop button


def make(
    desk: Desk,
    *,
    seed: str = "",
    size: int = demo.SIZE,
    day: date | None = None,
    watch: Watch = unwatched,
) -> Done[int]:
    """Fill the sandbox with the invented commune, whole or not at all; give how many households.

    Each place has a commune of its own, and always the same on a day; another ``seed``, another.

    Raises:
        GpnError: TRAINING_ONLY, TRAINING_FILLED, DISK_FULL.
        Cancelled: Stop was pressed; nothing was written.
    """
    _demand_training(desk)
    home = desk.installation.scope
    place = scopes()[home].name if home in scopes() else ""
    stage = Stage(f"{seed}/{home}" if seed else home, day or chance.today(), home, place)
    with desk.store.transaction(desk.actor) as tx:
        if tx.households.count():
            raise GpnError(ErrorCode.TRAINING_FILLED)
        nouns = list(demo.make(stage, new_id=tx.new_entity, size=size).nouns())
        for done in range(0, len(nouns), PORTION):
            watch(done, len(nouns))
            tx.put_all(nouns[done : done + PORTION])
        watch(len(nouns), len(nouns))
        tx.access.write("training_made", purpose=stage.seed)
    return Done(size, EVERYTHING)


def _demand_training(desk: Desk) -> None:
    if not desk.installation.training:
        raise GpnError(ErrorCode.TRAINING_ONLY)


def reset(desk: Desk, passphrase: str) -> Done[Desk]:
    """Begin the sandbox anew: another device, an empty database, the same person and place.

    The old one goes, its packages too: nothing of it may be mistaken for the new one's.

    Raises:
        GpnError: TRAINING_ONLY, PASSPHRASE_WRONG, and all of ``access.first_start``.
    """
    _demand_training(desk)
    access.signer(desk, passphrase)
    here, folders = desk.installation, desk.paths
    beginning = Beginning(here.role, here.scope, desk.officer.name, passphrase, training=True)
    desk.close()
    for file in folders.data.glob(folders.database.name + "*"):
        file.unlink()
    for folder in (folders.outbox, folders.inbox, folders.backups):
        shutil.rmtree(folder, ignore_errors=True)
    return access.first_start(folders, beginning)
