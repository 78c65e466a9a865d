"""Hostile lines: JSON that surprises, ops that are not those listed, ids claimed, limits passed."""

import json
from collections.abc import Callable
from functools import partial

from gpn_desktop.journal.op import DELETED, Ref
from tests.sync.forge import Json
from tests.sync.hostile.case import THREE, Case, enter, put, text
from tests.sync.world import MAY1, MAY2

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


def first(**values: Json) -> Callable[[list[Json]], list[Json]]:
    """Bend the first line."""
    return lambda found: [{**found[0], **values}, *found[1:]]


def written(value: str) -> Callable[[bytes], bytes]:
    """Write this JSON as the value of a field of the first line."""
    return text('"H1"', value)


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
