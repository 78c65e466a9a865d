"""Hostile statements: predicates that do not fit their model, and training among real data."""

from functools import partial

from sync import limits
from tests.sync.hostile.case import Case, enter, put, without
from tests.sync.world import MAY1, OFFICE, receiver, trust_of

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


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

# training and real data

case("a training package into real data", "PACKAGE_OF_TRAINING", predicate=put(training=True))
case(
    "real data into the training copy",
    "PACKAGE_NOT_OF_TRAINING",
    receiver(OFFICE, trust_of(MAY1, training=True)),
)
