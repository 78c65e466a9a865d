"""The one ceremony that begins a tree of trust: custodians' key files, first root, first list.

On the way: at the first office's first day; everything enrolled later stands on it. In training
the root is published with the program, so there are no custodians.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import access, trusting
from gpn_desktop.services.changes import EVERYTHING, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import LABEL, request_of
from gpn_desktop.store.transaction import Transaction
from sync import ceremony
from sync.ceremony import Founding
from sync.envelope import Signer
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder
from sync.trust import Trust
from sync.trust_list import Device, Right, Scope

CUSTODIANS = 3
OFFICE_RIGHTS: tuple[Right, ...] = ("view", "entry", "approve", "enrol", "publish", "redact")


@dataclass(frozen=True)
class Custodian:
    """One who keeps a root key: his name, the passphrase of his key file, the stick it goes to."""

    holder: str
    passphrase: str = field(repr=False)
    folder: Path


@dataclass(frozen=True)
class Founded:
    """What the ceremony made: the root's ten groups for the printed sheet, the key files."""

    root_groups: tuple[str, ...]
    key_files: tuple[Path, ...]
    list_version: int


def found(
    desk: Desk,
    custodians: Sequence[Custodian],
    label: str,
    passphrase: str,
    watch: Watch = unwatched,
) -> Done[Founded]:
    """Make root and first list, and enrol this office by them.

    A real tree needs three custodians, each with a stick of his own; training none.

    Raises:
        GpnError: RIGHT_MISSING, FOUNDED_ALREADY, PASSPHRASE_WRONG, PASSPHRASE_SHORT, and PLACE_… of
            the sticks; then nothing stands but key files, which are worth nothing alone.
    """
    desk.demand("enrol")
    if len(custodians) != (0 if desk.installation.training else CUSTODIANS):
        raise ValueError("a real tree has three custodians, a training one none")
    signer = access.signer(desk, passphrase)
    with desk.store.transaction(desk.actor) as tx:
        if trusting.held(tx):
            raise GpnError(ErrorCode.FOUNDED_ALREADY)
        files, keys = _key_files(desk, custodians, watch)
        founding = _founding(desk, tx, signer, label)
        made = _made(founding, keys, signer)
        trusting.keep(tx, made)
        tx.devices.note_signing_key(signer.key.public.hex())
        tx.access.write("root_founded")
    return Done(Founded(made.fingerprint, files, made.in_force[0].version), EVERYTHING)


def _key_files(
    desk: Desk, custodians: Sequence[Custodian], watch: Watch
) -> tuple[tuple[Path, ...], tuple[Signer, ...]]:
    """Write each custodian's key to his stick, and open it from there with his passphrase."""
    files: list[Path] = []
    keys: list[Signer] = []
    for number, one in enumerate(custodians, 1):
        watch(number - 1, len(custodians))
        data, key = ceremony.new_custodian(one.holder, one.passphrase, desk.cost)
        stick = Folder(one.folder)
        placed = place(stick, f"GPN-{key.key.public.hex()[:8]}.gpnkey", data)
        keys.append(ceremony.open_custodian(fetch(stick, placed.name), one.passphrase, desk.cost))
        files.append(one.folder / placed.name)
    return tuple(files), tuple(keys)


def _founding(desk: Desk, tx: Transaction, signer: Signer, label: str) -> Founding:
    here = desk.installation
    area = places.scopes()[here.scope]
    request = request_of(desk, tx, signer.key, label[:LABEL])
    office: Device = ceremony.device_of(request, [area.id], role="office", rights=OFFICE_RIGHTS)
    return Founding(Scope(area.id, "area", area.name), (), office, here.training)


def _made(founding: Founding, custodians: Sequence[Signer], office: Signer) -> Trust:
    if founding.training:
        published = ceremony.training_keys()[1]
        return ceremony.first_list(founding, ceremony.training_root(), published)
    return ceremony.found(founding, custodians, office)
