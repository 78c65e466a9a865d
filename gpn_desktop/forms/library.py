"""The forms that lie on this machine: which editions, valid when, and their files by hash.

An edition is a folder ``<form>/<version>/`` with the workbook, the XForm, the compiled definition,
CSV lists and ``manifest.json``. A file whose hash differs is not loaded.
"""

import errno
import json
import logging
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import lists
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.lists import CsvList
from gpn_desktop.forms.publish import FORMAT, MANIFEST
from gpn_desktop.paths import replace_file, sync_folder

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Edition:
    """One version of a form as its manifest tells it.

    ``files`` are SHA-256 by name; ``manifest`` is that of the manifest itself. ``support_types``
    are those that it asks about, none of a form that is for something else.
    """

    form_id: str
    version: str
    title: str
    role: Role
    status: Status
    period: str
    valid_from: date | None
    valid_to: date | None
    files: Mapping[str, str]
    manifest: str
    folder: Path
    support_types: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        """Say whether the form is offered for a review of this day."""
        starts = self.valid_from is None or self.valid_from <= day
        return starts and (self.valid_to is None or day <= self.valid_to)

    def file(self, name: str) -> bytes:
        """Give a file of the edition, or its manifest.

        Raises:
            GpnError: FORM_FILE_CHANGED, also where the file is missing or not in the manifest.
        """
        wanted = {**self.files, MANIFEST: self.manifest}.get(name)
        try:
            content = (self.folder / name).read_bytes()
        except OSError as fault:
            raise self._changed(name) from fault
        if wanted != sha256(content).hexdigest():
            raise self._changed(name)
        return content

    def csv(self, name: str) -> CsvList:
        """Give a CSV list of the edition, for instance ``units.csv``.

        Raises:
            GpnError: FORM_FILE_CHANGED.
        """
        return lists.read(self.file(name))

    def _changed(self, name: str) -> GpnError:
        return GpnError(
            ErrorCode.FORM_FILE_CHANGED, form=self.form_id, version=self.version, what=name
        )


@dataclass(frozen=True)
class Library:
    """The editions of this machine, newest version first; ``refused`` could not be read."""

    editions: tuple[Edition, ...]
    refused: tuple[GpnError, ...] = ()

    def get(self, form_id: str, version: str) -> Edition:
        """Give one version of a form: a record stays on its version.

        Raises:
            GpnError: FORM_NOT_FOUND.
        """
        for edition in self.editions:
            if (edition.form_id, edition.version) == (form_id, version):
                return edition
        raise GpnError(ErrorCode.FORM_NOT_FOUND, form=form_id, version=version)

    def newest(self, form_id: str) -> str:
        """Give the newest version of a form, "" where there is none."""
        return next((one.version for one in self.editions if one.form_id == form_id), "")

    def offered(self, role: Role, day: date, period: str = "") -> tuple[Edition, ...]:
        """Give the forms to begin with on a day: of each the newest version that holds then."""
        found: dict[str, Edition] = {}
        for edition in self.editions:
            is_meant = edition.role is role and (not period or edition.period == period)
            if is_meant and edition.holds(day):
                found.setdefault(edition.form_id, edition)
        return tuple(found[form_id] for form_id in sorted(found))


def read_library(roots: Iterable[Path]) -> Library:
    """Read what lies in the folders; where two hold the same version the first folder stands."""
    found: dict[tuple[str, str], Edition] = {}
    refused: list[GpnError] = []
    for manifest in (file for root in roots for file in sorted(root.glob(f"*/*/{MANIFEST}"))):
        try:
            edition = _edition(manifest)
        except GpnError as error:
            logger.warning("form not loaded: %s", error)
            refused.append(error)
        else:
            found.setdefault((edition.form_id, edition.version), edition)
    newest_first = sorted(found.values(), key=lambda edition: edition.version, reverse=True)
    return Library(tuple(newest_first), tuple(refused))


def _edition(manifest: Path) -> Edition:
    try:
        content = manifest.read_bytes()
    except OSError as fault:
        raise _unreadable(manifest.parent) from fault
    return edition_in(content, manifest.parent)


def edition_in(manifest: bytes, folder: Path) -> Edition:
    """Give the edition that a manifest tells of; it lies, or will lie, in ``folder``.

    Raises:
        GpnError: FORM_FILE_CHANGED: it is no manifest of this folder; FORM_FORMAT_NEWER.
    """
    try:
        told = json.loads(manifest)
        if told["format"] > FORMAT:
            form, version = folder.parent.name, folder.name
            raise GpnError(ErrorCode.FORM_FORMAT_NEWER, form=form, version=version)
        return _read(told, folder, sha256(manifest).hexdigest())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise _unreadable(folder) from fault


def _unreadable(folder: Path) -> GpnError:
    where = {"form": folder.parent.name, "version": folder.name}
    return GpnError(ErrorCode.FORM_FILE_CHANGED, **where, what=MANIFEST)


def _read(told: Mapping[str, Any], folder: Path, manifest: str) -> Edition:
    if (told["form_id"], told["version"]) != (folder.parent.name, folder.name):
        raise ValueError("the manifest is another edition's")
    return Edition(
        form_id=told["form_id"],
        version=told["version"],
        title=told["title"],
        role=Role(told["role"]),
        status=Status(told["status"]),
        period=told["period"],
        valid_from=_day(told["valid_from"]),
        valid_to=_day(told["valid_to"]),
        files={str(name): str(digest) for name, digest in told["files"].items()},
        manifest=manifest,
        folder=folder,
        support_types=tuple(map(str, told.get("support_types", ()))),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def write_edition(root: Path, form_id: str, version: str, files: Mapping[str, bytes]) -> Path:
    """Put an edition in place: written beside, then renamed; the same edition again is nothing.

    Raises:
        GpnError: FORM_VERSION_TAKEN, DISK_FULL, DATA_FOLDER_READ_ONLY.
    """
    folder = root / form_id / version
    if folder.exists():
        if _is_same(folder, files):
            return folder
        raise GpnError(ErrorCode.FORM_VERSION_TAKEN, form=form_id, version=version)
    beside = folder.with_name(f".{version}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for name, content in files.items():
            replace_file(beside / name, content)
        beside.replace(folder)
        sync_folder(folder.parent)
    except OSError as fault:
        shutil.rmtree(beside, ignore_errors=True)
        is_full = fault.errno in (errno.ENOSPC, errno.EDQUOT)
        code = ErrorCode.DISK_FULL if is_full else ErrorCode.DATA_FOLDER_READ_ONLY
        raise GpnError(code, path=str(root)) from fault
    return folder


def _is_same(folder: Path, files: Mapping[str, bytes]) -> bool:
    held = {file.name: file.read_bytes() for file in folder.iterdir()}
    return held == dict(files)
