"""A form that is installed at an office goes out to every desk below, or is taken back.

On the way: an edition → one op ``publication`` in the area log, and its files, which ``due`` finds
and ``sending`` puts into packages of their own. Communes take them in with ``installing.take_in``.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.forms.publication import Publication
from gpn_desktop.forms.publish import MANIFEST
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.installing import demand_publisher
from gpn_desktop.services.peers import Peers
from gpn_desktop.services.standing import FORM, WITHDRAWN, publications, withdrawn
from gpn_desktop.store.transaction import Transaction
from sync import limits

MEGA: Final = 1024 * 1024
File = tuple[str, str, int]
"""Name, SHA-256, size."""


@dataclass(frozen=True)
class Outlook:
    """What publishing a form will send: its files with their sizes, and the computers below."""

    files: tuple[tuple[str, int], ...]
    receivers: tuple[str, ...]
    is_published: bool = False

    @property
    def size(self) -> int:
        """Give all bytes together."""
        return sum(size for _, size in self.files)


def outlook(desk: Desk, form_id: str, version: str) -> Outlook:
    """Give what publishing a version will send, and to whom.

    Raises:
        GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED, FORM_FILE_LARGE.
    """
    files = _files(desk.catalogue.edition(form_id, version))
    with desk.store.reading() as tx:
        is_out = any((one.code, one.version) == (form_id, version) for one in publications(tx))
        receivers = _receivers(desk, tx)
    return Outlook(tuple((name, size) for name, _, size in files), receivers, is_out)


def _receivers(desk: Desk, tx: Transaction) -> tuple[str, ...]:
    if trusting.held(tx) is None:
        return ()
    peers = Peers(tx)
    return tuple(sorted(map(peers.label, peers.recipients(desk.installation.scope))))


def publish(desk: Desk, form_id: str, version: str) -> Done[Publication]:
    """Publish an installed version to all desks below; the very same again changes nothing.

    Raises:
        GpnError: RIGHT_MISSING, FORM_NOT_FOUND, FORM_FILE_CHANGED, FORM_FILE_LARGE,
            FORM_VERSION_TAKEN: other files were published as this version; FORM_WITHDRAWN.
    """
    demand_publisher(desk)
    edition = desk.catalogue.edition(form_id, version)
    files, where = _files(edition), {"form": form_id, "version": version}
    with desk.store.transaction(desk.actor) as tx:
        if (form_id, version) in withdrawn(tx):
            raise GpnError(ErrorCode.FORM_WITHDRAWN, **where)
        for one in publications(tx):
            if (one.code, one.version) == (form_id, version):
                if set(map(tuple, one.files)) != set(files):
                    raise GpnError(ErrorCode.FORM_VERSION_TAKEN, **where)
                return Done(one)
        made = _publication(tx.new_entity(), edition, files)
        tx.catalogue.publications.put(made)
        tx.access.write("form_published", entity=made.id, purpose=f"{form_id} {version}")
    return Done(made, Changes(catalogue=True, packages=True))


def _publication(entity: str, edition: Edition, files: tuple[File, ...]) -> Publication:
    return Publication(
        id=entity,
        what=FORM,
        code=edition.form_id,
        version=edition.version,
        status=edition.status.value,
        title=edition.title,
        valid_from=edition.valid_from,
        valid_to=edition.valid_to,
        files=files,
    )


def _files(edition: Edition) -> tuple[File, ...]:
    """Give every file of an edition, the manifest among them.

    Raises:
        GpnError: FORM_FILE_CHANGED, FORM_FILE_LARGE.
    """
    held = {name: edition.file(name) for name in (*edition.files, MANIFEST)}
    for name, content in held.items():
        if len(content) > limits.ATTACHMENT:
            raise GpnError(ErrorCode.FORM_FILE_LARGE, file=name, limit=limits.ATTACHMENT // MEGA)
    return tuple(
        (name, sha256(content).hexdigest(), len(content)) for name, content in sorted(held.items())
    )


def withdraw(desk: Desk, form_id: str, version: str, reason: str) -> Done[None]:
    """Take a published version back: nobody begins with it, nor publishes it again.

    What was answered on it stays, and stays readable.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, FORM_NOT_FOUND: this office did not publish it.
    """
    demand_publisher(desk)
    if not reason.strip():
        raise GpnError(ErrorCode.REASON_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        mine = tx.catalogue.publications.all(scope=desk.installation.scope)
        found = [
            one for one in mine if (one.what, one.code, one.version) == (FORM, form_id, version)
        ]
        if not found:
            raise GpnError(ErrorCode.FORM_NOT_FOUND, form=form_id, version=version)
        if (form_id, version) in withdrawn(tx):
            return Done(None)
        gone = Publication(tx.new_entity(), FORM, form_id, version, WITHDRAWN, title=found[0].title)
        tx.catalogue.publications.put(gone, note=reason)
        tx.access.write("form_withdrawn", entity=gone.id, purpose=reason)
    desk.catalogue.refresh()
    return Done(None, Changes(catalogue=True, packages=True))
