"""A lost passphrase: before enrolment by the printed code; later with the office (to come).

The code opens the data, never the signing key: a new one is made. Until a device is enrolled nobody
knows its key, so nothing else changes.
"""

from gpn_desktop import paths
from gpn_desktop.paths import Paths
from gpn_desktop.services import access
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from sync import digits, keys, vault


def by_code(folders: Paths, typed: str, passphrase: str) -> Done[Desk]:
    """Open the data with the printed code, as it was typed, and set a new passphrase.

    Raises:
        GpnError: DIGITS_GROUP_WRONG, CODE_CLOSED, CODE_WRONG, PASSPHRASE_SHORT, and all of
            ``Store.open``.
    """
    paths.prepare(folders)
    held = vault.read_vault(folders.vault)
    found = vault.unlock_by_code(held, digits.split(typed))
    officer = held.officers[0]
    secrets = vault.Secrets(found.database_key, keys.new_signing_key(), officer)
    vault.write_vault(folders.vault, vault.set_passphrase(held, secrets, officer, passphrase))
    return access.opened(folders, secrets)
