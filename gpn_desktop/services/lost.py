"""What data lack that came back from a copy: forms and files that lie nowhere any more.

On the way: ``restoring`` notes it in the copy that is made ready, before that takes its place. What
an office published is asked for again: its packages with those files count as never come here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import edition_in, read_library
from gpn_desktop.forms.publication import Publication
from gpn_desktop.forms.publish import MANIFEST
from gpn_desktop.paths import Paths
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.peers import Peers
from gpn_desktop.services.shipped import FILES
from gpn_desktop.services.standing import FORM, Key, publications
from gpn_desktop.store.attachments import AWAITED, PRESENT, Attachment
from gpn_desktop.store.packages import IN, MERGED
from gpn_desktop.store.transaction import Transaction
from sync.keys import Identity, unseal


@dataclass(frozen=True)
class LostForm:
    """A version of a form that is known and not here; so many drafts wait for it.

    ``comes_again`` with the next package of the office that published it; else somebody has to
    install its workbook again.
    """

    form_id: str
    version: str
    title: str
    drafts: int
    comes_again: bool


def lay_broken_aside(folders: Paths, aside: Path) -> None:
    """Lay aside the installed forms of which a file is gone or changed: whole ones may come.

    Raises:
        OSError
    """
    for folder in sorted((folders.installed / "forms").glob("*/[!.]*")):
        if _is_broken(folder):
            kept = aside / folder.relative_to(folders.data)
            kept.parent.mkdir(parents=True, exist_ok=True)
            folder.replace(kept)


def _is_broken(folder: Path) -> bool:
    """Say whether a form is not whole; one that only a newer program reads is left to that."""
    try:
        edition = edition_in((folder / MANIFEST).read_bytes(), folder)
        for name in edition.files:
            edition.file(name)
    except OSError:
        return True
    except GpnError as error:
        return error.code is ErrorCode.FORM_FILE_CHANGED
    return False


def await_files(tx: Transaction, folders: Paths) -> None:
    """Note as awaited each file that should lie here and does not, or not as it came."""
    keys = [Identity(one.private.decode()) for one in tx.devices.own_keys("archive")]
    named = {digest: one.id for one in publications(tx) for _, digest, _ in one.files}
    lost = [one for one in tx.attachments.present() if not _lies(folders.attachments, one, keys)]
    for one in lost:
        by = named.get(one.sha256, "")
        tx.attachments.put(Attachment(one.sha256, one.size, AWAITED, awaited_by=by))
    gone, peers = {one.sha256 for one in lost}, Peers(tx)
    for package in tx.packages.all(IN) if lost else ():
        if (package.kind, package.state) == (FILES, MERGED) and gone & peers.packages.files_in(
            package
        ):
            tx.packages.lose(package.identity)


def _lies(folder: Path, one: Attachment, keys: Sequence[Identity]) -> bool:
    try:
        content = unseal((folder / one.file_name).read_bytes(), keys)
    except (OSError, GpnError):
        return False
    return sha256(content).hexdigest() == one.sha256


def missing(desk: Desk) -> tuple[LostForm, ...]:
    """Give the same as ``forms`` where the data is open: after the door led back to a copy."""
    with desk.store.reading() as tx:
        return forms(tx, desk.paths)


def forms(tx: Transaction, folders: Paths) -> tuple[LostForm, ...]:
    """Give the forms that are not here and that nothing here brings back."""
    editions = read_library([resources.path("forms"), folders.installed / "forms"]).editions
    here = {(one.form_id, one.version) for one in editions}
    drafts = Counter((one.form_id, one.form_version) for one in tx.drafts.all())
    rows = (one for one in tx.catalogue.all(FORM) if "refused" not in one.manifest)
    published = {(one.code, one.version): one for one in publications(tx)}
    titles = {key[0]: one.title for key, one in published.items()}
    titles |= {one.form_id: one.title for one in reversed(editions)}
    return tuple(
        LostForm(*key, titles.get(key[0], key[0]), drafts[key], _comes_again(tx, published, key))
        for key in sorted({*((one.id, one.version) for one in rows), *drafts} - here)
        if not _is_whole_here(tx, published.get(key))
    )


def _is_whole_here(tx: Transaction, out: Publication | None) -> bool:
    """Say whether all files of a publication lie here: the program installs it when it starts."""
    digests = [digest for _, digest, _ in out.files] if out else []
    held = tx.attachments.find(digests).values()
    return bool(digests) and sum(one.state == PRESENT for one in held) == len(set(digests))


def _comes_again(tx: Transaction, published: Mapping[Key, Publication], key: Key) -> bool:
    """Say whether another office published a form: what this one published it has to have."""
    out, here = published.get(key), tx.devices.installation().device
    return out is not None and tx.operations.about(out.id)[0].op.log.device != here
