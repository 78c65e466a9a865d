"""Hostile files and containers: a broken seal, members that are not the predicted ones."""

import tarfile
from collections.abc import Callable
from functools import partial

from sync import limits, ustar
from tests.sync.forge import MANIFEST, OPS, Piece
from tests.sync.hostile.case import HASH, Case, digest, enter, enter_file, photos, put
from tests.sync.world import MAY2, OFFICE

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


def flipped(place: int) -> Callable[[bytes], bytes]:
    def flip(data: bytes) -> bytes:
        changed = bytearray(data)
        changed[place] ^= 1
        return bytes(changed)

    return flip


# the file and its seal

case("cut by one byte", "SEALED_FILE_DAMAGED", sealed=lambda data: data[:-1])
case("cut by a hundred bytes", "SEALED_FILE_DAMAGED", sealed=lambda data: data[:-100])
case("one bit flipped", "SEALED_FILE_DAMAGED", sealed=flipped(-70))
case("no age file", "NOT_A_PACKAGE", sealed=lambda _: b"PK\x03\x04")
case("no age file, longer than its first line", "NOT_A_PACKAGE", sealed=lambda data: b"PK" + data)
case("cut in its first line", "SEALED_FILE_DAMAGED", sealed=lambda data: data[:9])
case("an empty file", "SEALED_FILE_DAMAGED", sealed=lambda _: b"")
case("sealed to somebody else", "NOT_FOR_US", sealed_to=[MAY2.reading.recipient])
case(
    "passed on to one it was not addressed to",
    "PACKAGE_NOT_ADDRESSED",
    to=[MAY2.reading.recipient],
    sealed_to=[OFFICE.reading.recipient],
)
case(
    "cut at a boundary of chunks",
    "SEALED_FILE_DAMAGED",
    plain=lambda plain: plain + bytes(1 << 17),
    sealed=lambda data: data[: -(len(data) % 65_552) - 65_552],
)
enter_file(
    CASES,
    "a file over its size",
    "PACKAGE_TOO_LARGE file_is_small_enough",
    heavy=True,
    make=lambda: bytes(limits.FILE + 1),
)
case(
    "a container over its size",
    "PACKAGE_TOO_LARGE container_is_small_enough",
    heavy=True,
    plain=lambda plain: plain + bytes(limits.CONTAINER + 512 - len(plain)),
)


# the container


def with_header(**fields: object) -> Callable[[bytes], bytes]:
    """Let Python's tar write the header of the ops anew, of another type or with another name."""

    def bend(plain: bytes) -> bytes:
        start, end = spans(plain)[1]
        info = tarfile.TarInfo(OPS)
        info.size, info.mode = end - start - ustar.BLOCK, 0o644
        for name, value in fields.items():
            setattr(info, name, value)
        header = info.tobuf(tarfile.PAX_FORMAT if info.pax_headers else tarfile.USTAR_FORMAT)
        return plain[:start] + header + plain[start + ustar.BLOCK :]

    return bend


def spans(plain: bytes) -> list[tuple[int, int]]:
    """Give where each member begins and where its bytes end."""
    found, at = [], 0
    while stated := ustar.stated(ustar.Tape(plain, at)):
        end = at + ustar.BLOCK + stated[1]
        found.append((at, end))
        at = end + ustar.padding(stated[1])
    return found


def hidden(plain: bytes) -> bytes:
    """Hide something in the padding of the manifest."""
    _, end = spans(plain)[0]
    return plain[:end] + b"x" + plain[end + 1 :]


NOT_PREDICTED = "PACKAGE_LAYOUT header_is_the_predicted"
case("two manifests", NOT_PREDICTED, stored=lambda members: [members[0], *members])
case("manifest not first", NOT_PREDICTED, stored=lambda members: members[::-1])
case(
    "manifest under another name",
    NOT_PREDICTED,
    stored=lambda m: [("manifest.json", m[0][1]), *m[1:]],
)
case(
    "a member too many in front",
    NOT_PREDICTED,
    stored=lambda m: [m[0], ("ops-0000.ndjson.zst", b""), *m[1:]],
)
case(
    "a member repeated", NOT_PREDICTED, stored=lambda m: [m[0], ("trust/root-1.json", b""), *m[1:]]
)
case(
    "a symbolic link",
    NOT_PREDICTED,
    plain=with_header(type=tarfile.SYMTYPE, linkname="/etc/passwd"),
)
case("a hard link", NOT_PREDICTED, plain=with_header(type=tarfile.LNKTYPE, linkname=MANIFEST))
case("a sparse member", NOT_PREDICTED, plain=with_header(type=tarfile.GNUTYPE_SPARSE))
case("a contiguous member", NOT_PREDICTED, plain=with_header(type=tarfile.CONTTYPE))
case("a pax header", NOT_PREDICTED, plain=with_header(pax_headers={"path": "../../start.sh"}))
case("a path upwards", NOT_PREDICTED, plain=with_header(name="../" + OPS))
case("an absolute path", NOT_PREDICTED, plain=with_header(name="/" + OPS))
case("another mode", NOT_PREDICTED, plain=with_header(mode=0o4755))
case("another time", NOT_PREDICTED, plain=with_header(mtime=1))
case(
    "a size that lies",
    NOT_PREDICTED,
    predicate=lambda p: put(members=[[OPS, p["members"][0][1] + 1, p["members"][0][2]]])(p),
)
case("a member missing", NOT_PREDICTED, stored=lambda members: members[:1])
case(
    "members in another order",
    NOT_PREDICTED,
    ops=(),
    pieces=lambda _: [Piece(f"att/{digest(one)}", one, len(one)) for one in photos()],
    predicate=put(kind="files"),
    stored=lambda found: [found[0], *found[:0:-1]],
)
case(
    "a first size that is no number",
    "PACKAGE_LAYOUT first_header_tells_a_size",
    plain=lambda p: p[:124] + b"\x80" + p[125:],
)
case(
    "a container without anything", "PACKAGE_LAYOUT first_header_tells_a_size", plain=lambda _: b""
)
case(
    "a container cut short",
    "PACKAGE_LAYOUT member_is_whole",
    plain=lambda plain: plain[: spans(plain)[1][1] - 1],
)
case("something hidden in the padding", "PACKAGE_LAYOUT padding_is_zero", plain=hidden)
case(
    "bytes after the tail",
    "PACKAGE_LAYOUT tail_is_two_zero_blocks",
    plain=lambda plain: plain + b"x",
)
case(
    "zeros after the tail",
    "PACKAGE_LAYOUT tail_is_two_zero_blocks",
    plain=lambda plain: plain + bytes(512),
)
case("half a tail", "PACKAGE_LAYOUT tail_is_two_zero_blocks", plain=lambda plain: plain[:-512])
case(
    "a member after the last",
    "PACKAGE_LAYOUT tail_is_two_zero_blocks",
    stored=lambda m: [*m, ("att/" + HASH, b"x")],
)
case(
    "a manifest over its size",
    "PACKAGE_TOO_LARGE manifest_is_small_enough",
    signed=lambda signed: signed + b" " * (limits.MANIFEST + 1 - len(signed)),
    heavy=True,
)
