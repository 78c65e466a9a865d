"""Hostile manifests: each field as it should be, but together they contradict one another."""

from functools import partial

from sync import consistency, limits
from tests.sync.forge import Piece
from tests.sync.hostile.case import HASH, PHOTO, THREE, Case, digest, enter, members, photos, put
from tests.sync.world import MAY1, MAY2, OFFICE

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


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
