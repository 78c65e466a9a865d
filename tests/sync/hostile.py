"""Hostile packages: each bent at one place and re-sealed with valid keys.

``CASES`` names what becomes of each: ``CODE what`` for a refusal, ``kept reason`` for quarantine.
"""

import hashlib
import json
import tarfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import zstandard

from gpn_desktop.journal.op import DELETED, Ref
from sync import ceremony, consistency, frames, limits, ustar
from sync.reader import Receiver
from sync.trust import Trust
from sync.trust_list import ListedKey, Ruling, with_ruling
from tests.sync.forge import MANIFEST, OPS, Json, Piece, Smith
from tests.sync.world import (
    AREA,
    MAY1,
    MAY2,
    NEIGHBOUR,
    OFFICE,
    SCOPE,
    STRANGER,
    Party,
    listing,
    receiver,
    top,
    trust_of,
)

TRUST = trust_of(MAY1, MAY2, NEIGHBOUR)
AT_THE_OFFICE = receiver(OFFICE, TRUST)
THREE = tuple(MAY1.op(n) for n in (1, 2, 3))
PHOTO = b"\xff\xd8\xff\xe0 a photo"
HASH = "ab" * 32


@dataclass(frozen=True)
class Case:
    """A package, who opens it, and what becomes of it; ``heavy`` ones take long or much memory."""

    outcome: str
    make: Callable[[], bytes]
    opened_by: Receiver = AT_THE_OFFICE
    heavy: bool = False


CASES: dict[str, Case] = {}


def case(
    name: str,
    outcome: str,
    opened_by: Receiver = AT_THE_OFFICE,
    *,
    heavy: bool = False,
    **bent: Any,
) -> None:
    """Enter a package of three honest ops, bent at some stages of the smith."""
    smith = Smith(**{"ops": THREE, **bent})
    _enter(name, Case(outcome, cache(smith.made) if not heavy else smith.made, opened_by, heavy))


def file(name: str, outcome: str, make: Callable[[], bytes], *, heavy: bool = False) -> None:
    """Enter a file that no smith made."""
    _enter(name, Case(outcome, make, heavy=heavy))


def _enter(name: str, found: Case) -> None:
    assert name not in CASES
    CASES[name] = found


def put(**values: Json) -> Callable[[dict[str, Json]], dict[str, Json]]:
    """Bend an object: these fields instead."""
    return lambda fields: {**fields, **values}


def without(name: str) -> Callable[[dict[str, Json]], dict[str, Json]]:
    return lambda fields: {key: value for key, value in fields.items() if key != name}


def text(old: str, new: str) -> Callable[[bytes], bytes]:
    """Bend bytes: this text instead of that, once."""

    def bend(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return bend


def first(**values: Json) -> Callable[[list[Json]], list[Json]]:
    """Bend the first line."""
    return lambda found: [{**found[0], **values}, *found[1:]]


def written(value: str) -> Callable[[bytes], bytes]:
    """Write this JSON as the value of a field of the first line."""
    return text('"H1"', value)


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def ruled(ruling: Ruling) -> Trust:
    """Give the trust after a list with this ruling."""
    return ceremony.issued(TRUST, with_ruling(top(TRUST), ruling), OFFICE.signer)


def signed_by(envelope: dict[str, Json], party: Party) -> dict[str, Json]:
    """Say that somebody else made the signature."""
    signature = {**envelope["signatures"][0], "keyid": party.signer.key.key_id}
    return {**envelope, "signatures": [signature]}


def forged_list() -> Piece:
    """Give a trust list that a stranger signed for the province."""
    forged = ceremony.sign_list(replace(top(TRUST), version=9), STRANGER.signer)
    return Piece(f"trust/registry-{AREA}-9.json", forged, len(forged))


def true_lists() -> list[Piece]:
    """Give the trust files that make the stranger known."""
    files = listing(TRUST, STRANGER.listed).files_above(1, TRUST.versions)
    return [Piece(f"trust/{name}.json", data, len(data)) for name, data in files]


def unfit(envelope: dict[str, Json]) -> dict[str, Json]:
    """Spoil the signature."""
    signature = envelope["signatures"][0]
    return {**envelope, "signatures": [{**signature, "sig": "AAAA" + signature["sig"][4:]}]}


def photos() -> list[bytes]:
    return sorted((PHOTO, PHOTO + b" more"), key=digest)


def members(*bodies: bytes, names: Sequence[str] = ()) -> dict[str, Any]:
    """Bend a package into one of files with these attachments, called otherwise if so wished."""
    called = names or [f"att/{digest(body)}" for body in bodies]
    pieces = [Piece(name, body, len(body)) for name, body in zip(called, bodies, strict=True)]
    return {"ops": (), "pieces": lambda _: pieces, "predicate": put(kind="files")}


def frame(size: int, *blocks: tuple[int, int, bytes], window: int = 10) -> bytes:
    """Give a zstd frame by hand: the size it states, blocks of (sort, size, bytes), log2 window."""
    head = b"\x28\xb5\x2f\xfd\x80" + bytes([window - 10 << 3]) + size.to_bytes(4, "little")
    for number, (sort, length, body) in enumerate(blocks, 1):
        block = length << 3 | sort << 1 | (number == len(blocks))
        head += block.to_bytes(3, "little") + body
    return head


def bomb(*, states_size: bool) -> bytes:
    """Give a frame of some kilobytes that becomes a gibibyte."""
    size = 1 << 30
    packer = zstandard.ZstdCompressor(level=3).compressobj(size if states_size else -1)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join((*parts, packer.flush()))


def lying_bomb() -> bytes:
    """Give a frame that states 2,000 bytes and becomes a gibibyte."""
    return frame(2_000, *[(1, 1 << 17, b"x")] * (1 << 13), window=17)


def with_wrong_checksum(raw: bytes) -> bytes:
    packed = zstandard.ZstdCompressor(write_checksum=True).compress(raw)
    return packed[:-1] + bytes([packed[-1] ^ 1])


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
file(
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


# the envelope

case("unsigned", "ENVELOPE_SIGNATURES", envelope=put(signatures=[]))
case("two signatures", "ENVELOPE_SIGNATURES", signers=[MAY1.signer, MAY2.signer])
case("another payload type", "ENVELOPE_TYPE", payload_type="application/vnd.tuf+json")
case("a signature by another key", "SIGNATURE_WRONG", envelope=lambda e: signed_by(e, MAY2))
case(
    "a payload changed after signing",
    "SIGNATURE_WRONG",
    envelope=lambda e: {**e, "payload": e["payload"][:-8] + "AAAA" + e["payload"][-4:]},
)
case("an envelope with a field more", "ENVELOPE_DAMAGED fields", envelope=put(note="x"))
case(
    "a signature without its key",
    "ENVELOPE_DAMAGED signatures",
    envelope=lambda e: put(signatures=[{"sig": e["signatures"][0]["sig"]}])(e),
)
case("an envelope that is no base64", "ENVELOPE_DAMAGED base64", envelope=put(payload="=="))
case(
    "an envelope with a repeated key",
    "JSON_REFUSED repeated_key",
    signed=text('{"payload":', '{"payload":"","payload":'),
)


# the signer

LATER = listing(
    TRUST, replace(MAY1.listed, keys=(ListedKey(MAY1.signer.key.public.hex(), (1, 2)),))
)
REVOKED = ruled(Ruling(MAY1.device, MAY1.scope, 1, accept_up_to=1, accepted=(HASH,)))
SECOND, AWAY = replace(MAY1, generation=2), replace(NEIGHBOUR, scope=SCOPE)
case("a key that nobody listed", "kept signer_unknown", party=STRANGER, ops=(STRANGER.op(1),))
case("the key of another commune", "PACKAGE_SIGNER signer_is_listed", signers=[NEIGHBOUR.signer])
case("the key of another laptop", "PACKAGE_SIGNER signer_is_listed", signers=[MAY2.signer])
case(
    "the log of a device that nobody listed",
    "PACKAGE_SIGNER signer_is_listed",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    signers=[NEIGHBOUR.signer],
)
case("a key before its first number", "PACKAGE_SIGNER signer_is_listed", receiver(OFFICE, LATER))
case("a log of another commune", "kept not_granted", party=AWAY, ops=(AWAY.op(1),))
case("a generation nobody approved", "kept generation", party=SECOND, ops=(SECOND.op(1),))
case("a package after the last accepted", "kept revoked", receiver(OFFICE, REVOKED))
case(
    "trust files of a stranger that prove nothing",
    "TRUST_UNPROVEN issuer_signed_it",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda pieces: [forged_list(), *pieces],
)
case(
    "a stranger made known, whose signature is wrong",
    "SIGNATURE_WRONG",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda pieces: [*true_lists(), *pieces],
    envelope=unfit,
)
case(
    "a trust file of a stranger over its size",
    "PACKAGE_TOO_LARGE trust_files_are_small_enough",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda p: [Piece("trust/root-1.json", b" " * (limits.TRUST_FILE + 1), 1), *p],
    heavy=True,
)

# the statement and the model of its predicate

FOREIGN = "PACKAGE_MANIFEST statement_is_of_a_package"
case("another predicate", FOREIGN, statement=put(predicateType="https://slsa.dev/provenance/v1"))
case("another statement", FOREIGN, statement=put(_type="https://in-toto.io/Statement/v0.1"))
case("a statement with a field more", FOREIGN, statement=put(note=1))
case("a statement without a predicate", FOREIGN, statement=put(predicate=[]))
case("a predicate with a field more", "PACKAGE_MANIFEST model", predicate=put(note="x"))
case(
    "a member list with a field more",
    "PACKAGE_MANIFEST model",
    predicate=lambda p: put(members=[[*p["members"][0], 1]])(p),
)
case("a predicate with a field less", "PACKAGE_MANIFEST model", predicate=without("salt"))
case(
    "a plug-in instead of a recipient",
    "PACKAGE_MANIFEST model",
    predicate=put(to=["age1yubikey1" + "q" * 50]),
)
case("ranges that touch", "PACKAGE_MANIFEST model", predicate=put(ops=[[0, [[1, 2], [3, 3]]]]))
case("a log that is a path", "PACKAGE_MANIFEST model", predicate=put(logs=["../../x/1"]))
case(
    "a log with a field more",
    "PACKAGE_MANIFEST model",
    predicate=lambda p: put(log={**p["log"], "note": ""})(p),
)
case(
    "a generation that is a truth",
    "PACKAGE_MANIFEST model",
    predicate=lambda p: put(log={**p["log"], "generation": True})(p),
)
case(
    "too many ranges held",
    "PACKAGE_MANIFEST model",
    predicate=put(have={MAY1.log.text: [[2 * n, 2 * n] for n in range(1, limits.RANGES + 2)]}),
    heavy=True,
)
case("a package of the future", "kept newer", predicate=put(schema=2, min_reader=2, poem="x"))
case(
    "a subject unlike the members",
    "PACKAGE_MANIFEST subject_is_the_members",
    statement=lambda s: put(subject=[{**s["subject"][0], "name": "ops-0002.ndjson.zst"}])(s),
)
case(
    "a subject too many",
    "PACKAGE_MANIFEST subject_is_the_members",
    statement=lambda s: put(subject=s["subject"] * 2)(s),
)

# strict JSON, in the payload and in a line

case(
    "a payload with a byte order mark",
    "JSON_REFUSED bom",
    payload=lambda data: b"\xef\xbb\xbf" + data,
)
case("a payload that is a list", "JSON_REFUSED object", payload=lambda data: b"[" + data + b"]")
case(
    "a payload that is no UTF-8", "JSON_REFUSED encoding", payload=lambda data: data[:-1] + b"\xff}"
)
case("a line that is no JSON", "JSON_REFUSED grammar", lines=lambda found: [b"{,}", *found[1:]])
case("a key repeated in a line", "JSON_REFUSED repeated_key", raw=text('"n":1,', '"n":1,"n":1,'))
case("not a number", "JSON_REFUSED constant", raw=written("NaN"))
case("a number without end", "JSON_REFUSED float", raw=written("1e999"))
case("a broken number", "JSON_REFUSED float", raw=written("1.5"))
case("an integer of 5,000 digits", "JSON_REFUSED integer", raw=written("1" * 5_000))
case("an integer that others round", "JSON_REFUSED integer", raw=written(str(2**53)))
case("a depth of 100,000", "JSON_REFUSED depth", raw=written("[" * 100_000 + "]" * 100_000))
case("a depth of 33", "JSON_REFUSED depth", raw=written("[" * 31 + "]" * 31))
case("half of a pair of surrogates", "JSON_REFUSED surrogate", raw=written('"\\ud83d"'))
case("letters with loose marks", "JSON_REFUSED normal_form", raw=written('"Ba\u0301n"'))
case("a bell in a text", "JSON_REFUSED control", raw=written('"\\u0007"'))
case("a text of 64 KiB and one", "JSON_REFUSED string", raw=written('"' + "x" * 65_537 + '"'))
case(
    "an object of 2,001 keys",
    "JSON_REFUSED keys",
    raw=written(json.dumps({f"k{n}": 1 for n in range(2_001)})),
)

# what the fields of a manifest must say together


def unsaid(rule: str) -> str:
    return f"PACKAGE_MANIFEST {rule}"


MANY = [
    "age1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[ord(c) % 32] for c in f"{n:058}")
    for n in range(257)
]
FOREIGN_OP = MAY2.op(1)
case(
    "257 recipients",
    unsaid("recipients_are_few_and_differ"),
    predicate=put(to=[OFFICE.reading.recipient, *MANY[:256]]),
)
case(
    "a recipient twice",
    unsaid("recipients_are_few_and_differ"),
    predicate=lambda p: put(to=p["to"] * 2)(p),
)
case(
    "4,096 members beside the manifest",
    unsaid("members_are_few"),
    ops=(),
    pieces=lambda _: [Piece(f"att/{digest(str(n).encode())}", b"", 0) for n in range(4_096)],
    heavy=True,
)
case(
    "a listed path upwards",
    unsaid("names_are_of_members"),
    **members(PHOTO, names=["att/../../start"]),
)
case(
    "a listed absolute path",
    unsaid("names_are_of_members"),
    **members(PHOTO, names=["/etc/passwd"]),
)
case("a listed program", unsaid("names_are_of_members"), **members(PHOTO, names=["start.exe"]))
case(
    "listed members in another order", unsaid("members_stand_in_order"), **members(*photos()[::-1])
)
case("a member listed twice", unsaid("members_stand_in_order"), **members(PHOTO, PHOTO))
case(
    "ops that grow beyond 16 MiB",
    unsaid("sizes_are_within_limits"),
    predicate=lambda p: put(members=[[*p["members"][0][:2], limits.MEMBER_RAW + 1]])(p),
)
case(
    "an attachment of more than 12 MiB",
    unsaid("sizes_are_within_limits"),
    ops=(),
    pieces=lambda _: [Piece(f"att/{digest(PHOTO)}", PHOTO, limits.ATTACHMENT + 1)],
    predicate=put(kind="files"),
)
case(
    "a listed trust file of more than 4 MiB",
    unsaid("sizes_are_within_limits"),
    pieces=lambda p: [Piece("trust/root-1.json", b"{}", limits.TRUST_FILE + 1), *p],
)
case(
    "members that grow beyond 64 MiB together",
    unsaid("sizes_are_within_limits"),
    pieces=lambda p: [
        Piece(f"ops-{n:04}.ndjson.zst", p[0].stored, limits.MEMBER_RAW) for n in range(1, 6)
    ],
)
case(
    "an attachment said to be packed",
    unsaid("only_ops_are_packed"),
    ops=(),
    pieces=lambda _: [Piece(f"att/{digest(PHOTO)}", PHOTO, 1)],
    predicate=put(kind="files"),
)
case(
    "a receipt that carries ops", unsaid("kind_carries_what_it_says"), predicate=put(kind="receipt")
)
case(
    "data that carries attachments",
    unsaid("kind_carries_what_it_says"),
    pieces=lambda p: [*p, Piece(f"att/{digest(PHOTO)}", PHOTO, len(PHOTO))],
)
case(
    "a key package without keys",
    unsaid("kind_carries_what_it_says"),
    ops=(),
    predicate=put(kind="key"),
)
case("data that lists no op", unsaid("kind_carries_what_it_says"), predicate=put(ops=[]))
case("a second package without a first", unsaid("chain_starts_at_one"), predicate=put(pkg_seq=2))
case("a first package with one before it", unsaid("chain_starts_at_one"), predicate=put(prev=HASH))
case(
    "a foreign log in the first place",
    unsaid("own_log_comes_first"),
    predicate=put(logs=[MAY2.log.text]),
)
case(
    "a log listed twice",
    unsaid("own_log_comes_first"),
    predicate=lambda p: put(logs=p["logs"] * 2)(p),
)
case(
    "ops of a log that is not listed",
    unsaid("carriages_name_their_logs"),
    predicate=put(ops=[[0, [[1, 3]]], [1, [[1, 1]]]], origins=[[1, 1, 1, 1, HASH]]),
)
case(
    "ops of a log listed twice",
    unsaid("carriages_name_their_logs"),
    predicate=put(ops=[[0, [[1, 3]]], [0, [[1, 3]]]]),
)
case("a log listed with no ops", unsaid("carriages_name_their_logs"), predicate=put(ops=[[0, []]]))
case(
    "more ops than a reader takes",
    unsaid("ops_are_few"),
    predicate=put(ops=[[0, [[1, 50_001]]]], have={MAY1.log.text: [[1, 50_001]]}),
)
case(
    "passed on without an origin",
    unsaid("passed_on_ops_tell_their_origin"),
    ops=(*THREE, FOREIGN_OP),
    predicate=put(have={MAY1.log.text: [[1, 3]]}),
)
case(
    "an origin in a log of which nothing is carried",
    unsaid("passed_on_ops_tell_their_origin"),
    predicate=put(logs=[MAY1.log.text, MAY2.log.text], origins=[[1, 1, 1, 1, HASH]]),
)
case(
    "an origin of more than is carried",
    unsaid("passed_on_ops_tell_their_origin"),
    ops=(*THREE, FOREIGN_OP),
    predicate=put(have={MAY1.log.text: [[1, 3]]}, origins=[[1, 1, 2, 1, HASH]]),
)
case(
    "an origin that runs backwards",
    unsaid("passed_on_ops_tell_their_origin"),
    predicate=put(origins=[[0, 2, 1, 1, HASH]]),
)
case(
    "a hole in its own log",
    unsaid("own_log_has_no_hole"),
    predicate=put(have={MAY1.log.text: [[1, 1], [3, 3]]}),
)
case(
    "its own log from the middle",
    unsaid("own_log_has_no_hole"),
    predicate=put(have={MAY1.log.text: [[2, 3]]}),
)
case(
    "more than it says to hold",
    unsaid("own_log_has_no_hole"),
    predicate=put(have={MAY1.log.text: [[1, 2]]}),
)
case(
    "two results for one package",
    unsaid("results_name_a_package_once"),
    predicate=put(results=[[HASH, "merged", "", {}], [HASH, "refused", "", {}]]),
)
case(
    "an attachment under another hash",
    unsaid("attachments_are_named_by_their_hash"),
    **members(PHOTO, names=["att/" + HASH]),
)
NEXT = consistency.next_key(MAY2.signer, MAY2.reading.recipient, MAY1.log, 1)
UNPROVEN = {"signing": NEXT.signing, "recipient": NEXT.recipient}
OTHERS = consistency.next_key(OFFICE.signer, MAY2.reading.recipient, MAY1.log, 1)
case(
    "next keys without a proof",
    "PACKAGE_MANIFEST model",
    ops=(),
    predicate=put(kind="key", next_key=UNPROVEN),
)
case(
    "next keys that somebody else proves",
    unsaid("next_key_is_proven"),
    ops=(),
    predicate=put(kind="key", next_key={**UNPROVEN, "proof": OTHERS.proof}),
)
case(
    "next keys proven for another number",
    unsaid("next_key_is_proven"),
    ops=(),
    predicate=put(kind="key", pkg_seq=2, prev=HASH, next_key={**UNPROVEN, "proof": NEXT.proof}),
)
case(
    "next keys that everybody holds",
    unsaid("next_key_is_proven"),
    ops=(),
    predicate=put(kind="key", next_key={**UNPROVEN, "signing": "00" * 32, "proof": NEXT.proof}),
)

# training and real data

case("a training package into real data", "PACKAGE_OF_TRAINING", predicate=put(training=True))
case(
    "real data into the training copy",
    "PACKAGE_NOT_OF_TRAINING",
    receiver(OFFICE, trust_of(MAY1, training=True)),
)

# what lies in it

case(
    "a changed member",
    "PACKAGE_CONTENT member_is_the_signed_one",
    stored=lambda m: [m[0], (OPS, m[1][1][:-1] + b"\0")],
)
case(
    "a program as an attachment",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    **members(b"MZ\x90\0"),
)
case(
    "a workbook from an officer",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    **members(b"PK\x03\x04"),
)
case(
    "a program as an attachment from an office",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    party=OFFICE,
    **members(b"MZ\x90\0\xff"),
)
case(
    "an empty attachment from an office",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    party=OFFICE,
    **members(b""),
)
case(
    "no compressed member at all",
    "PACKAGE_CONTENT frame",
    pieces=lambda p: [Piece(OPS, b"n,k,e", p[0].raw)],
)
case(
    "a bomb that states its size",
    "PACKAGE_CONTENT frame_states_the_signed_size",
    pieces=lambda p: [Piece(OPS, bomb(states_size=True), p[0].raw)],
)
case(
    "a bomb that states no size",
    "PACKAGE_CONTENT frame_states_the_signed_size",
    pieces=lambda p: [Piece(OPS, bomb(states_size=False), p[0].raw)],
)
case(
    "a bomb that lies about its size",
    "PACKAGE_CONTENT frame",
    pieces=lambda p: [Piece(OPS, lying_bomb(), 2_000)],
)
case(
    "a frame that asks for 128 MiB",
    "PACKAGE_CONTENT frame_asks_for_a_small_window",
    pack=lambda raw: frame(len(raw), (0, len(raw), raw), window=27),
)
case(
    "two frames",
    "PACKAGE_CONTENT nothing_follows_the_frame",
    pack=lambda raw: frames.packed(raw) + frames.packed(b""),
)
case(
    "a byte after the frame",
    "PACKAGE_CONTENT nothing_follows_the_frame",
    pack=lambda raw: frames.packed(raw) + b"\0",
)
case(
    "a frame cut short", "PACKAGE_CONTENT frame_is_whole", pack=lambda raw: frames.packed(raw)[:-1]
)
case(
    "a frame to be skipped",
    "PACKAGE_CONTENT frame_is_whole",
    pieces=lambda _: [Piece(OPS, b"\x50\x2a\x4d\x18\4\0\0\0abcd", 4)],
)
case(
    "a block of no kind",
    "PACKAGE_CONTENT frame_is_whole",
    pack=lambda raw: frame(len(raw), (3, len(raw), raw), window=20),
)
case("a frame with a wrong byte", "PACKAGE_CONTENT frame", pack=with_wrong_checksum)


# lines

SEEN = tuple(Ref(MAY2.log.text, n, "0" * 16) for n in range(1, 4_098))
case(
    "an op outside those listed",
    "PACKAGE_LINES op_is_listed",
    predicate=put(ops=[[0, [[1, 2]]]], have={MAY1.log.text: [[1, 2]]}),
)
case(
    "a listed op that is missing",
    "PACKAGE_LINES no_listed_op_is_missing",
    predicate=put(ops=[[0, [[1, 4]]]], have={MAY1.log.text: [[1, 4]]}),
)
case("an op twice", "PACKAGE_LINES ops_ascend", lines=lambda found: [found[0], *found])
case("ops in another order", "PACKAGE_LINES ops_ascend", lines=lambda found: found[::-1])
case(
    "a birth that claims an id of another log",
    "PACKAGE_LINES key",
    lines=first(e=MAY2.op(1).entity),
)
case(
    "a parent by a wrong hash",
    "PACKAGE_LINES cited_ops_were_seen",
    ops=(
        *THREE,
        MAY1.op(4, {"code": "x"}, born="1", parents={"code": (Ref(MAY1.log.text, 1, "0" * 16),)}),
    ),
)
case(
    "a parent not yet written",
    "PACKAGE_LINES cited_ops_were_seen",
    ops=(
        *THREE,
        MAY1.op(4, {"code": "x"}, born="1", parents={"code": (Ref(MAY1.log.text, 5, "0" * 16),)}),
    ),
)
case(
    "65 parents",
    "PACKAGE_LINES parents",
    ops=(
        MAY1.op(1, parents={"code": tuple(Ref(MAY2.log.text, n, "0" * 16) for n in range(1, 66))}),
    ),
)
case(
    "4,097 refs seen by a delete",
    "PACKAGE_LINES seen",
    ops=(MAY1.op(1, {DELETED: {"reason": "x", "date": ""}}, seen=SEEN),),
)
case("a field of a line too many", "PACKAGE_LINES key", lines=first(y=1))
case(
    "a log that no op names",
    "PACKAGE_LINES logs_are_those_named",
    predicate=put(logs=[MAY1.log.text, MAY2.log.text]),
)
case("an empty line", "PACKAGE_LINES every_line_is_ended", raw=lambda raw: raw + b"\n")
case("a last line without an end", "PACKAGE_LINES every_line_is_ended", raw=lambda raw: raw[:-1])
case("no line at all", "PACKAGE_LINES every_line_is_ended", raw=lambda _: b"")
case(
    "a line of more than 1 MiB",
    "PACKAGE_LINES line_is_short",
    raw=written("[" + ",".join(['"' + "x" * 60_000 + '"'] * 18) + "]"),
)
case(
    "four million values and more",
    "PACKAGE_LINES values_are_few",
    raw=written("[" + "[]," * 2_100_000 + "1]"),
    heavy=True,
)
