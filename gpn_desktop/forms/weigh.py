"""Whether a workbook may be opened at all: every part looked at as it streams by, nothing kept.

openpyxl keeps what it parses; so a part that would swell is refused here, before it is given to it.
"""

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat

from gpn_desktop.errors import ErrorCode, GpnError

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED = 80 * 1024 * 1024
MAX_PARTS = 2_000
MAX_ELEMENTS = 1_500_000
MAX_DEPTH = 100
MAX_STRETCH = 1024 * 1024
MAX_MERGED = 100

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MACROS = ("vbaproject.bin", "xl/macrosheets/")
_CHUNK = 64 * 1024
_TORN = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError)


class _TooFullError(Exception):
    """More elements, deeper, or longer between two tags than any workbook of ours."""


class _StrangeError(Exception):
    """A part declares a document type: no program for spreadsheets writes one."""


@dataclass
class _Scale:
    """Counts the elements of all parts; ``merged`` holds the ranges of merged cells by part."""

    elements: int = 0
    merged: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def weigh(self, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        """Let one part stream by."""
        ranges: list[str] = []
        depth = last = fed = 0
        parser = expat.ParserCreate()

        def stretched(end: int) -> None:
            nonlocal last
            if end - last > MAX_STRETCH:
                raise _TooFullError
            last = end

        def opened(name: str, attributes: Mapping[str, str]) -> None:
            nonlocal depth
            depth += 1
            self.elements += 1
            if self.elements > MAX_ELEMENTS or depth > MAX_DEPTH:
                raise _TooFullError
            stretched(parser.CurrentByteIndex)
            if name.endswith("mergeCell") and len(ranges) < MAX_MERGED:
                ranges.append(attributes.get("ref", ""))

        def closed(name: str) -> None:
            nonlocal depth
            depth -= 1
            stretched(parser.CurrentByteIndex)

        def declared(*_: object) -> None:
            raise _StrangeError

        parser.StartElementHandler, parser.EndElementHandler = opened, closed
        parser.StartDoctypeDeclHandler = declared
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
                fed += len(chunk)
                if fed - last > MAX_STRETCH:
                    raise _TooFullError
            parser.Parse(b"", True)
        self.merged[part.filename.lstrip("/")] = tuple(ranges)


def weigh(content: bytes, name: str) -> Mapping[str, tuple[str, ...]]:
    """Give the merged ranges of each part of a workbook that may be opened.

    Raises:
        GpnError: WORKBOOK_TOO_LARGE, WORKBOOK_TOO_FULL, WORKBOOK_OLD_OR_LOCKED,
                WORKBOOK_WITH_MACROS, WORKBOOK_UNREADABLE.
    """
    if len(content) > MAX_BYTES:
        raise GpnError(ErrorCode.WORKBOOK_TOO_LARGE, name=name, limit=MAX_BYTES // 1024 // 1024)
    if content.startswith(_OLE):
        raise GpnError(ErrorCode.WORKBOOK_OLD_OR_LOCKED, name=name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _look(archive.infolist(), name)
            return _weighed(archive).merged
    except _TooFullError as fault:
        raise GpnError(ErrorCode.WORKBOOK_TOO_FULL, name=name) from fault
    except (_StrangeError, expat.ExpatError, *_TORN) as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name) from fault


def _look(parts: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise GpnError(ErrorCode.WORKBOOK_TOO_LARGE, name=name, limit=MAX_UNPACKED // 1024 // 1024)
    if any(word in part.filename.casefold() for part in parts for word in _MACROS):
        raise GpnError(ErrorCode.WORKBOOK_WITH_MACROS, name=name)


def _weighed(archive: zipfile.ZipFile) -> _Scale:
    scale = _Scale()
    for part in archive.infolist():
        if part.filename.casefold().endswith((".xml", ".rels")):
            scale.weigh(archive, part)
    return scale
