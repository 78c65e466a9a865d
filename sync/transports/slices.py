"""A large package in slices that fit into a mail, and whole again.

``GOI.gpn.001``, ``.002`` … are joined by ``copy /b`` or ``cat`` too; ``GOI.gpn.parts.json`` beside
them is unsigned and only tells early which part is missing or damaged.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import jcs
from sync import limits, strictjson
from sync.transports.contract import Placed, Transport, beside, fetch, place

SLICE = 16 * limits.MIB  # a mail of 25 MB carries 18 MB of file
_PART = re.compile(r"(.+\.gpn)\.([0-9]{3})")
_LIST = ".parts.json"
_LIST_SIZE = 64 * limits.KIB


class Found(NamedTuple):
    """A package that lies somewhere: its name, and the files that it is made of, in order."""

    name: str
    parts: tuple[str, ...]


def sliced(name: str, data: bytes, size: int = SLICE) -> tuple[tuple[str, bytes], ...]:
    """Give the files for a package: itself, or its slices and the list that names them."""
    if len(data) <= size:
        return ((name, data),)
    starts = range(0, len(data), size)
    parts = [(f"{name}.{n:03}", data[at : at + size]) for n, at in enumerate(starts, 1)]
    told = [[part.rpartition("/")[2], _digest(body)] for part, body in parts]
    return (*parts, (f"{name}{_LIST}", jcs({"parts": told})))


def place_sliced(
    transport: Transport, name: str, data: bytes, size: int = SLICE
) -> tuple[Placed, ...]:
    """Place a package as slices, the list last, under a name that no other content bears.

    Raises:
        GpnError: as ``place``.
    """
    files = sliced(beside(name, _digest(data)), data, size)
    return tuple(place(transport, part, body) for part, body in files)


def found(names: Iterable[str]) -> tuple[Found, ...]:
    """Give the packages among these names, by name; slices as one package each."""
    packages: dict[str, list[str]] = {}
    for name in sorted(names):
        if part := _PART.fullmatch(name):
            packages.setdefault(part[1], []).append(name)
        elif name.lower().endswith(".gpn"):
            packages[name] = [name]
    return tuple(Found(name, tuple(parts)) for name, parts in packages.items())


def fetch_whole(transport: Transport, package: Found) -> bytes:
    """Give the whole file of a package, its slices joined.

    Raises:
        GpnError: SLICES_INCOMPLETE, SLICE_DAMAGED, and as ``fetch``.
    """
    if package.parts == (package.name,):
        return fetch(transport, package.name)
    digests = _listed(transport, package)
    for number, part in enumerate(package.parts, 1):
        if part != f"{package.name}.{number:03}":
            raise GpnError(ErrorCode.SLICES_INCOMPLETE, name=package.name, part=number)
    if len(digests) > len(package.parts):
        missing = len(package.parts) + 1
        raise GpnError(ErrorCode.SLICES_INCOMPLETE, name=package.name, part=missing)
    return _joined(transport, package, digests)


def _joined(transport: Transport, package: Found, digests: dict[str, str]) -> bytes:
    whole = b""
    for part in package.parts:
        body = fetch(transport, part, limits.FILE - len(whole))
        if digests.get(part.rpartition("/")[2], _digest(body)) != _digest(body):
            raise GpnError(ErrorCode.SLICE_DAMAGED, part=part)
        whole += body
    return whole


def _listed(transport: Transport, package: Found) -> dict[str, str]:
    """Give the hash of each slice as the list beside them tells it; nothing if it tells nothing."""
    try:
        told = strictjson.parse_object(fetch(transport, f"{package.name}{_LIST}", _LIST_SIZE))
    except GpnError:
        return {}
    parts = told.get("parts")
    pairs = parts if isinstance(parts, list) else []
    return {str(one[0]): str(one[1]) for one in pairs if isinstance(one, list) and len(one) == 2}


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
