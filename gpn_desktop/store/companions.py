"""What a copy carries beside the database: the keys, and the files of forms and attachments.

On the way: ``backup`` carries them into a copy with a list of their hashes; a restore stages what
the list bears out and puts it where it belongs. Forms are no personal data; attachments lie sealed
in the data folder and are copied as they lie.

A file that the copy before holds already, read back, gets a second name there and takes no room.
Copies share it with each other, never with the data folder: what happens to it there harms none.
"""

import errno
import json
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths, replace_file, sync_folder

logger = logging.getLogger(__name__)

LIST: Final = "files.json"
FORMAT: Final = 1
HIDDEN: Final = "."  # begins the name of what somebody is still writing
STAGED: Final = "files"


@dataclass(frozen=True)
class Companions:
    """Files that lie at the top of a copy and must be there; folders, as far as they are there."""

    files: Sequence[Path] = ()
    folders: Sequence[Path] = ()


@dataclass(frozen=True)
class Listed:
    """A file of a copy: its bytes, and when it was last written in the data folder (ns)."""

    sha256: str
    size: int
    changed: int


@dataclass(frozen=True)
class Staged:
    """Files of a copy made ready, by the place they belong to; ``damaged`` are not what was copied.

    What lies in its place already as it was copied is neither.
    """

    files: Mapping[Path, Path]
    damaged: tuple[str, ...]


def companions(folders: Paths, keys: Path | None = None) -> Companions:
    """Give what every copy of these data carries, its keys elsewhere if that is said."""
    return Companions((keys or folders.vault,), (folders.attachments, folders.installed))


def carry(folders: Sequence[Path], making: Path, earlier: Path | None) -> None:
    """Carry all files of folders into a copy that is made, and list them there.

    ``earlier`` is a copy beside it. A file that the disk does not give is left out and named in the
    log: for it alone the database is not left without a copy.

    Raises:
        GpnError: BACKUP_DAMAGED.
        OSError
    """
    known = listed(earlier) if earlier else {}
    found: dict[str, Listed] = {}
    for folder in folders:
        for file in files_in(folder):
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            held = (earlier / name, known[name]) if earlier and name in known else None
            if one := _carried(file, making / name, held):
                found[name] = one
    _write_list(making, found)


def files_in(folder: Path) -> Iterator[Path]:
    """Give the finished files below a folder."""
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if file.is_file() and not any(part.startswith(HIDDEN) for part in parts):
            yield file


def _carried(file: Path, target: Path, held: tuple[Path, Listed] | None) -> Listed | None:
    told = file.stat()
    if held and (told.st_size, told.st_mtime_ns) == (held[1].size, held[1].changed):
        path, one = held
        if _linked(path, target, one.sha256):
            return one
    try:
        content = file.read_bytes()
    except OSError as problem:
        if problem.errno != errno.EIO:
            raise
        logger.warning("the disk does not give a file, it is in no copy: %s", file.name)
        return None
    _write(target, content)
    return Listed(sha256(content).hexdigest(), len(content), told.st_mtime_ns)


def _linked(path: Path, target: Path, digest: str) -> bool:
    """Give a file of another copy a second name, if it reads back as it was listed."""
    try:
        if digest_of(path) != digest:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, target)
    except OSError:  # bad sectors, or a disk of single names
        return False
    return True


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file, in hex."""
    return sha256(path.read_bytes()).hexdigest()


def _write(target: Path, content: bytes) -> None:
    """Write a file durably, and read it back."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.read_bytes() != content:
        raise GpnError(ErrorCode.BACKUP_DAMAGED)


def _write_list(making: Path, found: Mapping[str, Listed]) -> None:
    rows = {name: [one.sha256, one.size, one.changed] for name, one in found.items()}
    told = {"format": FORMAT, "files": rows}
    for folder in {folder for name in rows for folder in (making / name).parents}:
        if folder.is_relative_to(making):
            sync_folder(folder)
    replace_file(making / LIST, json.dumps(told, indent=1).encode())


def listed(copy: Path) -> Mapping[str, Listed]:
    """Give the files that a copy lists; none where it is older, or its list cannot be read.

    Raises:
        GpnError: DATABASE_NEWER.
    """
    try:
        told = json.loads((copy / LIST).read_bytes())
        newer = told["format"] > FORMAT
        found = {} if newer else {name: Listed(*row) for name, row in told["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    if newer:
        raise GpnError(ErrorCode.DATABASE_NEWER)
    return {name: one for name, one in found.items() if _is_plain(name)}


def _is_plain(name: str) -> bool:
    """Say whether a name leads to where files of a copy lie, and nowhere else."""
    parts = name.split("/")
    return len(parts) > 1 and not any(
        part in ("", ".", "..") or set(part) & set("\\:") for part in parts
    )


def copy_on(copy: Path, making: Path, earlier: Path | None) -> None:
    """Carry the listed files of a copy on to another place; those it has got are not copied again.

    Raises:
        GpnError: BACKUP_DAMAGED: one is not what was listed.
        OSError
    """
    theirs = _by_content(earlier) if earlier else {}
    for name, one in listed(copy).items():
        known = theirs.get(one.sha256)
        if known and _linked(known, making / name, one.sha256):
            continue
        content = (copy / name).read_bytes()
        if sha256(content).hexdigest() != one.sha256:
            raise GpnError(ErrorCode.BACKUP_DAMAGED)
        _write(making / name, content)


def _by_content(copy: Path) -> dict[str, Path]:
    return {one.sha256: copy / name for name, one in listed(copy).items()}


def newest_in(folder: Path) -> Path | None:
    """Give the newest copy in a folder that lists files."""
    found = [one.parent for one in folder.glob(f"[!{HIDDEN}]*/{LIST}")]
    return max(found, key=lambda one: one.name, default=None)


# back to a copy


def stage(copy: Path, stage: Path, folders: Sequence[Path]) -> Staged:
    """Make those files of a copy ready that do not lie in their places as they were copied.

    Raises:
        GpnError: DATABASE_NEWER.
        OSError
    """
    places = {folder.name: folder for folder in folders}
    ready: dict[Path, Path] = {}
    damaged: list[str] = []
    for name, one in listed(copy).items():
        top, *rest = name.split("/")
        if top not in places or _lies(places[top].joinpath(*rest), one.sha256):
            continue
        content = _sound(copy / name, one.sha256)
        if content is not None:
            ready[places[top].joinpath(*rest)] = stage / STAGED / name
            _write(stage / STAGED / name, content)
        else:
            damaged.append(name)
    return Staged(ready, tuple(damaged))


def _lies(path: Path, digest: str) -> bool:
    try:
        return digest_of(path) == digest
    except OSError:
        return False


def _sound(path: Path, digest: str) -> bytes | None:
    """Give what a file holds, if it is what was listed."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if sha256(content).hexdigest() == digest else None


def put_in_place(staged: Staged, data: Path, aside: Path) -> None:
    """Put staged files in their places below ``data``; what differs there is laid aside.

    Where one cannot be placed, what was laid aside lies in its place again.

    Raises:
        OSError
    """
    with ExitStack() as undo:
        for place, ready in staged.files.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.exists():
                kept = aside / place.relative_to(data)
                kept.parent.mkdir(parents=True, exist_ok=True)
                place.replace(kept)
                undo.callback(kept.replace, place)
            ready.replace(place)
        for folder in {place.parent for place in staged.files}:
            sync_folder(folder)
        undo.pop_all()
