"""Every version of every form at this desk, as the page of forms lists them.

On the way: folders, rows of the store and publications → ``FormRow``; reads only.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import sample
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.library import Edition, Library
from gpn_desktop.forms.publication import Publication
from gpn_desktop.forms.publish import WORKBOOK
from gpn_desktop.paths import replace_file
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.standing import FORM, Key, news, publications, withdrawn
from gpn_desktop.store.attachments import PRESENT
from gpn_desktop.store.catalogue import Installed
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.programmes import asked_types
from gpn_desktop.vietnamese import sort_key

_CODES = {one.value.number: one for one in ErrorCode}


class Origin(Enum):
    """Where a version came from."""

    SHIPPED = "shipped"
    WORKBOOK = "workbook"
    PUBLICATION = "publication"


class Offer(Enum):
    """Whether a version is begun with today, or why not."""

    NOW = "now"
    LATER = "later"  # before its first day
    PAST = "past"
    OLDER = "older"  # a newer version is begun with
    BESIDE = "beside"  # another form is begun with for its support types
    WITHDRAWN = "withdrawn"
    AWAITED = "awaited"  # files are missing
    REFUSED = "refused"


@dataclass(frozen=True)
class FormRow:
    """One version of a form.

    ``by`` is the person or computer that installed or published it, ``on`` the day it was installed
    here. ``records`` were answered on it; ``missing`` of ``files`` are awaited; ``error`` is why it
    is not used. ``is_out`` says that it was published from or to this desk, ``is_ours`` from it,
    ``is_fillable`` that a page of this program opens such a form. ``support_types`` are those that
    are known here, of which it asks the details.
    """

    form_id: str
    version: str
    title: str
    offer: Offer
    origin: Origin
    role: Role | None = None
    status: Status | None = None
    period: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    by: str = ""
    on: datetime.date | None = None
    records: int = 0
    files: int = 0
    missing: int = 0
    error: GpnError | None = None
    is_out: bool = False
    is_ours: bool = False
    is_new: bool = False
    is_fillable: bool = True
    support_types: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """Give form and version."""
        return self.form_id, self.version


def listed(desk: Desk) -> tuple[FormRow, ...]:
    """Give every version: forms by the title of their newest version, of each the newest first."""
    library, offered = desk.catalogue.library, desk.catalogue.offered
    with desk.store.reading() as tx:
        reading = _Reading(desk, tx, library, offered)
        keys = {(one.form_id, one.version) for one in library.editions} | set(reading.published)
        rows = [reading.row(key) for key in keys]
    rows.sort(key=lambda one: one.version, reverse=True)
    titles: dict[str, str] = {}
    for one in rows:
        titles.setdefault(one.form_id, one.title)
    return tuple(sorted(rows, key=lambda one: (sort_key(titles[one.form_id]), one.form_id)))


def save_workbook(desk: Desk, key: Key, file: Path) -> Done[tuple[Path, ...]]:
    """Write the workbook of a version out, beside it the lists it names where none lie there yet.

    Raises:
        GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED, REPORT_NOT_WRITTEN.
    """
    edition = desk.catalogue.edition(*key)
    files = {file: edition.file(WORKBOOK)}
    lists = [name for name in edition.files if name.endswith(".csv")]
    beside = {file.with_name(name): name for name in sorted(lists)}
    files |= {path: edition.file(name) for path, name in beside.items() if not path.exists()}
    return _written(files)


def save_sample(file: Path) -> Done[tuple[Path, ...]]:
    """Write the workbook out that explains what a questionnaire may hold.

    Raises:
        GpnError: REPORT_NOT_WRITTEN.
    """
    return _written({file: sample.workbook(asked_types())})


def _written(files: Mapping[Path, bytes]) -> Done[tuple[Path, ...]]:
    for path, content in files.items():
        try:
            replace_file(path, content)
        except OSError as fault:
            raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name=path.name) from fault
    return Done(tuple(files))


class _Reading:
    """What one transaction says of all forms."""

    def __init__(self, desk: Desk, tx: Transaction, library: Library, offered: Library) -> None:
        self._desk, self._here, self._tx = desk, desk.installation, tx
        self._editions = {(one.form_id, one.version): one for one in library.editions}
        self._offered = offered
        self._is_shipped = desk.catalogue.is_shipped
        self._rows = {(one.id, one.version): one for one in tx.catalogue.all(FORM)}
        self._gone, self._used = withdrawn(tx), tx.catalogue.used()
        self._people = trusting.people(tx)
        self._news = set(news(tx))
        self.published: dict[Key, Publication] = {}
        for one in publications(tx):
            self.published.setdefault((one.code, one.version), one)

    def row(self, key: Key) -> FormRow:
        """Give one version."""
        edition, kept, out = self._editions.get(key), self._rows.get(key), self.published.get(key)
        shipped = edition is not None and self._is_shipped(edition)
        origin = Origin.SHIPPED if shipped else _origin(kept, out)
        error = _error(kept, out, edition)
        missing = self._missing(out) if edition is None and out is not None else 0
        told: Any = edition or out  # both say title, status and days
        return FormRow(
            form_id=key[0],
            version=key[1],
            title=told.title or key[0],
            offer=self._offer(key, edition, error),
            origin=origin,
            role=edition.role if edition else None,
            status=_status(told.status),
            period=edition.period if edition else "",
            valid_from=told.valid_from,
            valid_to=told.valid_to,
            by=self._by(origin, kept, out),
            on=_day(kept),
            records=self._used.get(key, 0),
            files=len(out.files) if out else len(edition.files) + 1 if edition else 0,
            missing=missing,
            error=error,
            is_out=out is not None,
            is_ours=out is not None and self._is_ours(out),
            is_new=key in self._news,
            is_fillable=edition is None or _is_fillable(edition),
            support_types=_support_types(edition) if edition else (),
        )

    def _offer(self, key: Key, edition: Edition | None, error: GpnError | None) -> Offer:
        if key in self._gone:
            return Offer.WITHDRAWN
        if error is not None:
            return Offer.REFUSED
        if edition is None:
            return Offer.AWAITED
        if edition not in self._offered.editions:
            return Offer.REFUSED
        today = chance.today()
        if not edition.holds(today):
            is_early = edition.valid_from is not None and today < edition.valid_from
            return Offer.LATER if is_early else Offer.PAST
        is_first = edition in self._offered.offered(edition.role, today, edition.period)
        asked = [self._desk.catalogue.of_support(code) for code in _support_types(edition)]
        if asked and edition not in asked:
            return Offer.BESIDE if is_first else Offer.OLDER
        return Offer.NOW if is_first or asked else Offer.OLDER

    def _missing(self, out: Publication) -> int:
        digests = [digest for _, digest, _ in out.files]
        held = self._tx.attachments.find(digests)
        here = {one.sha256 for one in held.values() if one.state == PRESENT}
        return sum(digest not in here for digest in digests)

    def _by(self, origin: Origin, kept: Installed | None, out: Publication | None) -> str:
        if origin is Origin.PUBLICATION and out is not None:
            author = self._people.author(self._tx.operations.about(out.id)[0].op)
            return author.label or author.place
        officer = kept.manifest.get("by", "") if kept else ""
        return self._people.of(self._here.log, officer).officer if officer else ""

    def _is_ours(self, out: Publication) -> bool:
        return self._tx.operations.about(out.id)[0].op.log.device == self._here.device


def _origin(kept: Installed | None, out: Publication | None) -> Origin:
    is_brought = kept is None or "publication" in kept.manifest
    return Origin.PUBLICATION if is_brought and out is not None else Origin.WORKBOOK


def _error(
    kept: Installed | None, out: Publication | None, edition: Edition | None
) -> GpnError | None:
    """Give why a version is not used: as it was noted, or because another has its number."""
    refused: Mapping[str, Any] | None = kept.manifest.get("refused") if kept else None
    if refused:
        return GpnError(_CODES[refused["number"]], **refused["facts"])
    if out is None or edition is None:
        return None
    other = {(name, digest) for name, digest, _ in out.files}
    if set(edition.files.items()) <= other:
        return None
    return GpnError(ErrorCode.FORM_VERSION_TAKEN, form=edition.form_id, version=edition.version)


def _is_fillable(edition: Edition) -> bool:
    """Say whether a page opens such a form: all but one for supports that nobody knows here."""
    return edition.role is not Role.SUPPORT or bool(_support_types(edition))


def _support_types(edition: Edition) -> tuple[str, ...]:
    """Give the support types whose details a form asks, as far as they are known here."""
    known = asked_types() if edition.role is Role.SUPPORT else {}
    return tuple(one for one in edition.support_types if one in known)


def _status(found: object) -> Status | None:
    word = found.value if isinstance(found, Status) else str(found)
    return next((one for one in Status if one.value == word), None)


def _day(kept: Installed | None) -> datetime.date | None:
    text = kept.manifest.get("on", "") if kept else ""
    return datetime.date.fromisoformat(text) if text else None
