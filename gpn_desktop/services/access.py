"""First start, unlock, the printed code, the rights of people, the lock.

A new installation appears whole or not at all: the vault is written first, the database last, so a
vault without a database is an unfinished first start and is made anew.
"""

from dataclasses import dataclass

from gpn_desktop import chance, paths
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import EVERYTHING, Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.companions import companions
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Devices, Installation, Officer, OwnKey
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import fold, tidy
from sync import keys, vault
from sync import passphrase as passphrases
from sync.envelope import Signer
from sync.passphrase import STANDARD, Cost

LEAST_LETTERS = passphrases.LEAST_LETTERS
RIGHTS = {
    "officer": ("view", "entry", "approve"),
    "office": ("view", "entry", "approve", "enrol", "publish", "redact"),
}


@dataclass(frozen=True)
class Beginning:
    """What a first start needs: the role of the device, its place, its first person."""

    role: str
    scope: str
    name: str
    passphrase: str
    training: bool = False


def first_start(folders: Paths, beginning: Beginning, cost: Cost = STANDARD) -> Done[Desk]:
    """Make keys, vault and the encrypted database of a new installation, and open it.

    Raises:
        GpnError: PASSPHRASE_SHORT, DATA_FOLDER_READ_ONLY, DISK_FULL, VAULT_NOT_WRITTEN.
    """
    paths.prepare(folders)
    device, person = chance.new_id(), chance.new_id()
    made, secrets = vault.new_vault(device, person, beginning.passphrase, cost)
    officer = Officer(person, tidy(beginning.name), RIGHTS[beginning.role], made.slots[0].no)
    installation = Installation(
        id=chance.new_id(),
        device=device,
        scope=beginning.scope,
        role=beginning.role,
        training=beginning.training,
    )

    def fill(devices: Devices) -> None:
        devices.put_officer(officer)
        for purpose in ("age", "archive"):
            devices.put_own_key(_own_key(purpose))

    _keep_aside(folders)
    vault.write_vault(folders.vault, made)
    store = Store.create(folders.database, secrets.database_key, installation, fill)
    return Done(Desk(store, folders, installation, officer, cost), EVERYTHING)


def _keep_aside(folders: Paths) -> None:
    """Keep keys that lie here without their data: it may only have been moved away."""
    if folders.vault.exists():
        stamp = f"{chance.now():%Y-%m-%dT%H%M%S}"
        folders.vault.replace(folders.vault.with_name(f"vault.{stamp}.json"))


def _own_key(purpose: str) -> OwnKey:
    identity = keys.new_identity()
    return OwnKey(purpose, identity.recipient, identity.recipient, identity.secret.encode())


def get_ready() -> None:
    """Load what a passphrase is tried with, before one is typed."""
    passphrases.get_ready()


def unlock(folders: Paths, passphrase: str, cost: Cost = STANDARD) -> Done[Desk]:
    """Open the data with an officer's passphrase, checked, and note who came in.

    Raises:
        GpnError: as ``look_in`` and ``come_in``.
    """
    return _came_in(look_in(folders, passphrase, cost))


def look_in(folders: Paths, passphrase: str, cost: Cost = STANDARD) -> Done[Desk]:
    """Open the data with an officer's passphrase; ``come_in`` is due, and nothing waits for it.

    Raises:
        GpnError: PASSPHRASE_WRONG, VAULT_MISSING, VAULT_DAMAGED, and all of ``Store.open``.
    """
    paths.prepare(folders)
    return _open(folders, vault.unlock(vault.read_vault(folders.vault), passphrase, cost), cost)


def come_in(desk: Desk) -> Done[None]:
    """Check the data before anything is written, then note who came in.

    Raises:
        GpnError: as ``Store.check``; DISK_FULL, DATA_FOLDER_READ_ONLY.
    """
    desk.store.check()
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    return Done(None, Changes())


def opened(folders: Paths, secrets: vault.Secrets, cost: Cost = STANDARD) -> Done[Desk]:
    """Open the store with what a slot gave, checked, and note who came in."""
    return _came_in(_open(folders, secrets, cost))


def _came_in(opened: Done[Desk]) -> Done[Desk]:
    try:
        come_in(opened.value)
    except BaseException:
        opened.value.close()
        raise
    return opened


def _open(folders: Paths, secrets: vault.Secrets, cost: Cost) -> Done[Desk]:
    """Open the store with what a slot gave, under the trust lists kept."""
    store = Store.open(
        folders.database,
        secrets.database_key,
        backups=folders.backups,
        companions=companions(folders),
    )
    try:
        installation, officer = _under_its_lists(store, secrets.officer)
    except BaseException:
        store.close()
        raise
    return Done(Desk(store, folders, installation, officer, cost), EVERYTHING)


def _under_its_lists(store: Store, wanted: str) -> tuple[Installation, Officer]:
    with store.reading() as tx:
        installation, people = tx.devices.installation(), tx.devices.officers()
        store.authority = trusting.authority(trusting.held(tx))
    store.catch_up()
    return installation, {one.id: one for one in people}.get(wanted) or people[0]


def add_person(desk: Desk, passphrase: str, name: str, words: str) -> Done[Officer]:
    """Let another person in at this computer, with a passphrase of their own (``words``).

    They may look and enter data. Who was written down before a power cut and has no passphrase yet
    is taken up again.

    Raises:
        GpnError: RIGHT_MISSING, PERSON_NAMELESS, PERSON_KNOWN, PASSPHRASE_WRONG, PASSPHRASE_SHORT,
            PASSPHRASE_TAKEN, VAULT_NOT_WRITTEN.
    """
    desk.demand("entry")
    held = vault.read_vault(desk.paths.vault)
    with desk.store.reading() as tx:
        same = [one for one in tx.devices.officers() if fold(one.name) == fold(name)]
    if not tidy(name):
        raise GpnError(ErrorCode.PERSON_NAMELESS)
    if any(one.id in held.officers for one in same):
        raise GpnError(ErrorCode.PERSON_KNOWN, name=tidy(name))
    person = same[0].id if same else chance.new_id()
    secrets = vault.unlock(held, passphrase, desk.cost)
    changed = vault.set_passphrase(held, secrets, person, words, desk.cost)
    officer = Officer(person, tidy(name), ("view", "entry"), held.next_no)
    with desk.store.transaction(desk.actor) as tx:  # first, so that no passphrase is nobody's
        tx.devices.put_officer(officer)
        tx.access.write("person_added", purpose=person)
    vault.write_vault(desk.paths.vault, changed)
    return Done(officer, Changes(settings=True))


def new_code(desk: Desk, passphrase: str) -> Done[tuple[str, ...]]:
    """Give a new printed code: ten groups, seen this once; an earlier code opens nothing more.

    ``keep_code`` says that it came onto paper; until then it is asked for again.

    Raises:
        GpnError: PASSPHRASE_WRONG, VAULT_NOT_WRITTEN.
    """
    held = vault.read_vault(desk.paths.vault)
    changed, groups = vault.set_code(held, vault.unlock(held, passphrase, desk.cost))
    vault.write_vault(desk.paths.vault, changed)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("code_printed")
    return Done(groups, Changes(settings=True))


def keep_code(desk: Desk) -> Done[None]:
    """Note that somebody has the newest printed code on paper."""
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("code_kept")
    return Done(None, Changes(settings=True))


def has_code(desk: Desk, tx: Transaction) -> bool:
    """Say whether a printed code opens this data and somebody has it on paper."""
    made, kept = (tx.access.entries(act=act, limit=1) for act in ("code_printed", "code_kept"))
    is_kept = bool(kept) and made[0].seq < kept[0].seq
    return is_kept and bool(vault.read_vault(desk.paths.vault).of("code"))


def signer(desk: Desk, passphrase: str) -> Signer:
    """Give the signing key for one act.

    Raises:
        GpnError: PASSPHRASE_WRONG.
    """
    signing = vault.unlock(vault.read_vault(desk.paths.vault), passphrase, desk.cost).signing
    assert signing is not None  # noqa: S101 - a passphrase slot holds the signing key
    return signing
