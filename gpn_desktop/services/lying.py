"""What lies in a folder: packages, trust lists and requests, told by their names and sizes.

On the way: before ``receiving`` opens anything.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop.services import trusting
from gpn_desktop.services.arriving import TRUST_LIST
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.packages import IN, OUT
from sync.transports import slices
from sync.transports.folder import Folder

SORTS = {".gpn": "package", ".gpntrust": TRUST_LIST, ".gpnreq": "request"}


@dataclass(frozen=True)
class Lying:
    """A file that lies in a folder; ``is_known`` if one of its name and size was merged already.

    Of a trust list the version in its name tells: it saves a look, nothing is decided by it.
    """

    path: Path
    name: str
    size: int
    sort: str
    is_known: bool = False


def lying(desk: Desk, folder: Path) -> tuple[Lying, ...]:
    """Give the packages, trust lists and requests that lie in a folder, but our own packages.

    Raises:
        GpnError: PLACE_UNREACHABLE.
    """
    with desk.store.reading() as tx:
        own = {(one.file_name, one.file_size) for one in tx.packages.all(OUT)}
        known = {(one.file_name, one.file_size) for one in tx.packages.all(IN)}
        trust = trusting.held(tx)
    list_version = trust.in_force[0].version if trust and trust.in_force else 0
    there = Folder(folder)
    names = there.list("")
    packages = {one.name: one.parts for one in slices.found(names)}
    others = {name: (name,) for name in names if sort_of(name) in ("trust_list", "request")}
    found = []
    for name, parts in sorted((packages | others).items()):
        size = sum(there.size(part) for part in parts)
        if (name, size) not in own:
            is_known = (name, size) in known or 0 < version_in(name) <= list_version
            found.append(Lying(folder / name, name, size, sort_of(name), is_known))
    return tuple(found)


def version_in(name: str) -> int:
    """Give the version that the name of a trust list tells, 0 where it tells none."""
    told = re.search(r"-(\d{4,})\.gpntrust$", name.lower())
    return int(told[1]) if told else 0


def sort_of(name: str) -> str:
    """Give what a file is by its name: package, trust list, request, or nothing of ours."""
    return SORTS.get(Path(name.lower()).suffix, "")
