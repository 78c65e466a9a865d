"""The files that go out with publications: where they lie here, and what they hold.

On the way: an edition that was installed → ``due`` and ``sending``.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from gpn_desktop.forms.publication import Publication
from gpn_desktop.services.desk import Desk


def files_of(desk: Desk, published: Iterable[Publication]) -> dict[str, Path]:
    """Give by SHA-256 where the files of publications lie here; what is changed is left out."""
    editions = {(one.form_id, one.version): one for one in desk.catalogue.library.editions}
    found: dict[str, Path] = {}
    for one in published:
        edition = editions.get((one.code, one.version))
        if edition is None:
            continue
        for name, digest, size in one.files:
            path = edition.folder / name
            if path.is_file() and path.stat().st_size == size:
                found[digest] = path
    return found


def content_of(files: Mapping[str, Path]) -> dict[str, bytes]:
    """Give by SHA-256 what files hold; one that is gone or changed meanwhile is left out."""
    found: dict[str, bytes] = {}
    for digest, path in files.items():
        content = path.read_bytes() if path.is_file() else b""
        if sha256(content).hexdigest() == digest:
            found[digest] = content
    return found
