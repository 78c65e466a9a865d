"""Forms put in place here: at an office from a workbook, at a commune from what it published.

On the way: a ``Looked`` without errors → an edition in the data folder and a row of the store.
A publication → when all its files are here and every hash fits, the same. What lies in the data
folder without such a row is never offered.

The ``definition.json`` of a publication is used as it came. It is one of the files whose SHA-256
the op names; the op counts only from a device that the trust list gives the right ``publish``, in a
package whose signature was verified. Who signs for the workbook signs for what it was compiled to.
Converting it anew here would need pyxform on every laptop, and a converter that is a version older
or younger gives other bytes for no fault of anybody. It is JSON and runs no code; what does not
load as a form of the same name and version is refused. The workbook lies beside it for who doubts.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import kinds
from gpn_desktop.forms.library import Edition, edition_in, write_edition
from gpn_desktop.forms.problems import FormProblem
from gpn_desktop.forms.publication import Publication
from gpn_desktop.forms.publish import DEFINITION, MANIFEST, WORKBOOK, XFORM
from gpn_desktop.services.catalogue import ready
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.standing import FORM, news, publications, withdrawn
from gpn_desktop.services.workbooks import CSV_NAME, Looked
from gpn_desktop.store.attachments import PRESENT, Attachment
from gpn_desktop.store.catalogue import Installed
from gpn_desktop.store.transaction import Transaction
from sync.keys import Identity, unseal

PUBLISH: Final = "publish"
_NEEDED = {WORKBOOK, XFORM, DEFINITION, MANIFEST}
_ODD = (ValueError, LookupError, TypeError, AttributeError, RecursionError)  # of a strange document


def demand_publisher(desk: Desk) -> None:
    """Ask for an office, and for a person there who may publish.

    Raises:
        GpnError: RIGHT_MISSING.
    """
    desk.demand(PUBLISH)
    if not desk.is_office:
        raise GpnError(ErrorCode.RIGHT_MISSING, right=PUBLISH)


def install_form(desk: Desk, looked: Looked, ticked: Collection[FormProblem] = ()) -> Done[Edition]:
    """Put a form in place that was looked at; the very same again changes nothing.

    ``ticked`` are the warnings that whoever installs it has accepted.

    Raises:
        GpnError: RIGHT_MISSING, FORM_REFUSED, FORM_UNTICKED, FORM_VERSION_TAKEN, DISK_FULL,
            DATA_FOLDER_READ_ONLY; nothing is installed.
    """
    demand_publisher(desk)
    if looked.errors or looked.form is None:
        raise GpnError(ErrorCode.FORM_REFUSED, count=len(looked.errors))
    left = [one for one in looked.warnings if one not in ticked]
    if left:
        raise GpnError(ErrorCode.FORM_UNTICKED, count=len(left))
    edition = _same(desk, looked) if looked.is_here else _written(desk, looked.files)
    if not desk.catalogue.is_shipped(edition):
        with desk.store.transaction(desk.actor) as tx:
            tx.catalogue.put(_row(edition, by=desk.actor))
            tx.access.write("form_installed", purpose=f"{edition.form_id} {edition.version}")
    desk.catalogue.refresh()
    return Done(edition, Changes(catalogue=True))


def _same(desk: Desk, looked: Looked) -> Edition:
    """Give the edition that lies here already, if all that follows from the workbook is equal."""
    held = desk.catalogue.edition(looked.form_id, looked.version)
    mine = {name: content for name, content in looked.files.items() if name != MANIFEST}
    if mine != {name: held.file(name) for name in held.files}:
        where = {"form": looked.form_id, "version": looked.version}
        raise GpnError(ErrorCode.FORM_VERSION_TAKEN, **where)
    return held


def _written(desk: Desk, files: Mapping[str, bytes]) -> Edition:
    form = ready(files.__getitem__, files)
    folder = write_edition(desk.catalogue.installed, form.form_id, form.version, files)
    return edition_in(files[MANIFEST], folder)


def _row(edition: Edition, **more: Any) -> Installed:
    told = {"manifest": edition.manifest, "on": chance.today().isoformat(), **more}
    return Installed(
        FORM,
        edition.form_id,
        edition.version,
        edition.status.value,
        edition.valid_from.isoformat() if edition.valid_from else "",
        edition.valid_to.isoformat() if edition.valid_to else "",
        told,
    )


# what an office below or a commune takes in


@dataclass(frozen=True)
class Taken:
    """A form that a publication brought, or why it is not used."""

    form_id: str
    version: str
    title: str
    error: GpnError | None = None


def take_in(desk: Desk) -> Done[tuple[Taken, ...]]:
    """Install every published form whose files are all here; what is here already stays.

    A file that is missing is awaited; one that does not fit is named and its form not used.
    """
    with desk.store.reading() as tx:
        wanted = _wanted(desk, tx)
        held = tx.attachments.find(digest for one in wanted for digest in _digests(one))
        keys = [Identity(one.private.decode()) for one in tx.devices.own_keys("archive")]
    shelf = _Shelf(desk.paths.attachments, held, keys)
    found = [taken for one in wanted if (taken := _take(desk, shelf, one)) is not None]
    desk.catalogue.refresh()
    return Done(tuple(found), Changes(catalogue=bool(found)))


def _wanted(desk: Desk, tx: Transaction) -> list[Publication]:
    """Give the publications that are to be installed, as far as their files are here."""
    rows = {(one.id, one.version): one for one in tx.catalogue.all(FORM)}
    here = {(one.form_id, one.version): one for one in desk.catalogue.library.editions}
    gone = withdrawn(tx)

    def is_wanted(one: Publication) -> bool:
        key = (one.code, one.version)
        row, edition = rows.get(key), here.get(key)
        if edition is not None and desk.catalogue.is_shipped(edition):
            return False
        if row is None:
            return key not in gone
        stands = edition is not None and edition.manifest == row.manifest.get("manifest")
        return row.manifest.get("publication") == one.id and not stands

    return [one for one in publications(tx) if is_wanted(one)]


def _digests(one: Publication) -> list[str]:
    return [digest for _, digest, _ in one.files]


@dataclass(frozen=True)
class _Shelf:
    """Where files that came lie, sealed, and the keys that open them."""

    folder: Path
    held: Mapping[str, Attachment]
    keys: Sequence[Identity]

    def has(self, digest: str) -> bool:
        row = self.held.get(digest)
        return row is not None and row.state == PRESENT and (self.folder / row.file_name).is_file()

    def read(self, digest: str) -> bytes:
        return unseal((self.folder / self.held[digest].file_name).read_bytes(), self.keys)


def _take(desk: Desk, shelf: _Shelf, one: Publication) -> Taken | None:
    """Install one form, or note why not; None while a file is still awaited."""
    try:
        _check_names(one)
        if not all(shelf.has(digest) for _, digest, _ in one.files):
            return None
        edition = _written(desk, _checked(shelf, one, desk.catalogue.installed))
        row = _row(edition, publication=one.id)
    except GpnError as error:
        return _refuse(desk, one, error)
    with desk.store.transaction(desk.actor) as tx:
        tx.catalogue.put(row)
        tx.access.write("form_installed", entity=one.id, purpose=f"{one.code} {one.version}")
    return Taken(one.code, one.version, one.title)


def _refuse(desk: Desk, one: Publication, error: GpnError) -> Taken | None:
    """Note why a form is not used; nothing new where the same was noted before."""
    refused = {"number": error.code.value.number, "facts": dict(error.facts)}
    told = {"manifest": "", "publication": one.id, "refused": refused}
    row = Installed(FORM, one.code, one.version, one.status, manifest=told)
    with desk.store.transaction(desk.actor) as tx:
        if row in tx.catalogue.all(FORM):
            return None
        tx.catalogue.put(row)
    return Taken(one.code, one.version, one.title, error)


def _check_names(one: Publication) -> None:
    """Refuse what could not have come from a form that was installed at an office."""
    names = [name for name, _, _ in one.files]
    csv = [name for name in names if name not in _NEEDED]
    is_sound = (
        kinds.NAME.fullmatch(one.code or "")
        and kinds.VERSION.fullmatch(one.version or "")
        and len(names) == len(set(names))
        and set(names) >= _NEEDED
        and all(CSV_NAME.fullmatch(name) for name in csv)
    )
    if not is_sound:
        raise _unsound(one)


def _checked(shelf: _Shelf, one: Publication, root: Path) -> dict[str, bytes]:
    """Give the files of a publication once each fits its hash, and all fit each other.

    Raises:
        GpnError: FORM_FILE_CHANGED names the file that does not fit; FORM_FORMAT_NEWER.
    """
    files = {name: _read(shelf, one, name, digest, size) for name, digest, size in one.files}
    told = edition_in(files[MANIFEST], root / one.code / one.version)
    listed = {name: digest for name, digest, _ in one.files if name != MANIFEST}
    says = (told.title, told.status.value, told.valid_from, told.valid_to, dict(told.files))
    if says != (one.title, one.status, one.valid_from, one.valid_to, listed):
        raise _changed(one, MANIFEST)
    try:
        form = ready(files.__getitem__, files)
    except _ODD as fault:
        raise _changed(one, DEFINITION) from fault
    if (form.form_id, form.version) != (one.code, one.version):
        raise _changed(one, DEFINITION)
    return files


def _read(shelf: _Shelf, one: Publication, name: str, digest: str, size: int) -> bytes:
    try:
        content = shelf.read(digest)
    except (OSError, GpnError) as fault:
        raise _changed(one, name) from fault
    if len(content) != size or sha256(content).hexdigest() != digest:
        raise _changed(one, name)
    return content


def _changed(one: Publication, name: str) -> GpnError:
    return GpnError(ErrorCode.FORM_FILE_CHANGED, form=one.code, version=one.version, what=name)


def _unsound(one: Publication) -> GpnError:
    return GpnError(ErrorCode.PUBLICATION_UNSOUND, form=one.code or "", version=one.version or "")


# what is new


def mark_seen(desk: Desk) -> Done[None]:
    """Note that somebody has seen which forms came; Today says no more of them."""
    with desk.store.transaction(desk.actor) as tx:
        found = news(tx)
        for form_id, version in found:
            row = tx.catalogue.get(FORM, form_id, version)
            tx.catalogue.put(replace(row, manifest={**row.manifest, "seen": True}))
    return Done(None, Changes(catalogue=bool(found)))
