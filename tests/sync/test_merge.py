"""The plan of a merge: what is new, the same, missing, out, in conflict, and what looks wrong."""

from collections.abc import Iterable
from dataclasses import replace

from gpn_desktop.journal.fold import fold
from gpn_desktop.journal.op import Op, Value
from gpn_desktop.journal.siblings import Conflict, Sort
from gpn_desktop.journal.standing import Out
from sync import merge
from sync.arrivals import Opened
from sync.chain import Known, Link
from sync.manifest import Origin
from sync.merge import Folded, Here, MergePlan
from sync.package import Source, make
from sync.reader import open_package
from tests.sync.world import (
    MAY1,
    MAY2,
    OFFICE,
    SCOPE,
    Party,
    held,
    outgoing,
    receiver,
    sender,
    trust_of,
)

TRUST = trust_of(MAY1, MAY2)
HASH = "ab" * 32
PHOTO = b"\xff\xd8\xff photo"


def arriving(
    party: Party, ops: Iterable[Op], *sources: Source, known: Known | None = None
) -> Opened:
    given = outgoing(party, ops, OFFICE, sources=sources)
    (made,) = make(given, sender(party, TRUST), 1, None)
    found = open_package(made.data, receiver(OFFICE, TRUST, known))
    assert isinstance(found, Opened)
    return found


def planned(arrival: Opened, ours: Iterable[Op] = (), **here: object) -> MergePlan:
    """Plan as the service does: hashes of the dots that arrive, and the fold before and after."""
    ours = tuple(ours)
    hashes: dict[tuple[object, int], list[str]] = {}
    for op in ours:
        hashes.setdefault((op.log, op.n), []).append(op.hash)
    before, after = fold(ours, TRUST.authority), fold((*ours, *arrival.ops), TRUST.authority)
    folded = Folded(frozenset(before.conflicts), frozenset(after.conflicts), after.standing)
    place = Here(held=held(ours), hashes=hashes, **here)  # type: ignore[arg-type]
    return merge.plan(arrival, place, folded)


BORN = MAY1.op(1, {"home": SCOPE, "code": "H1", "phone": "0912"})


def edit(party: Party, n: int, phone: Value, *seen: Op) -> Op:
    parents = {"phone": tuple(sorted(op.ref for op in seen))} if seen else {}
    return replace(party.op(n, {"phone": phone}, parents=parents, birth=None), entity=BORN.entity)


def test_what_is_held_is_the_same_and_the_rest_is_new() -> None:
    later = edit(MAY1, 2, "0988", BORN)
    plan = planned(arriving(MAY1, [BORN, later]), [BORN])
    assert (plan.new, plan.same) == ((later,), (BORN,))
    assert (plan.conflicts, plan.out, plan.missing_ops) == ((), {}, {})
    assert not plan.changes_nothing


def test_a_package_of_which_all_is_held_changes_nothing() -> None:
    plan = planned(arriving(MAY1, [BORN]), [BORN])
    assert plan.changes_nothing


def test_two_who_wrote_unseen_are_in_conflict_and_who_saw_both_settles_it() -> None:
    one, other = edit(MAY1, 2, "0988", BORN), edit(MAY2, 1, "0977", BORN)
    plan = planned(arriving(MAY2, [other]), [BORN, one])
    quarrel = Conflict(BORN.entity, "phone", Sort.FIELD)
    assert (plan.conflicts, plan.settled) == ((quarrel,), ())
    end = edit(MAY1, 3, "0966", one, other)
    plan = planned(arriving(MAY1, [BORN, one, end]), [BORN, one, other])
    assert (plan.conflicts, plan.settled) == ((), (quarrel,))


def test_a_hole_is_named_and_what_came_is_merged() -> None:
    third = edit(MAY1, 3, "0966")
    plan = planned(arriving(MAY1, [third]), [BORN])
    assert plan.new == (third,)
    assert plan.missing_ops == {MAY1.log: ((2, 2),)}
    assert planned(arriving(MAY1, [third]), [BORN], partial={MAY1.log}).missing_ops == {}


def test_an_op_that_claims_a_place_is_replaced_and_out_with_its_reason() -> None:
    one, other = edit(MAY1, 2, "0988", BORN), edit(MAY1, 2, "0977", BORN)
    plan = planned(arriving(MAY1, [BORN, other]), [BORN, one])
    assert plan.replaced == (other,)
    assert plan.out == {Out.FORK: (other,)}


def test_a_second_package_under_one_number_is_told() -> None:
    known = Known({MAY1.log: {1: Link(HASH, None)}}, frozenset({HASH}))
    plan = planned(arriving(MAY1, [BORN], known=known))
    assert plan.fork is not None
    assert plan.fork.held == HASH


def test_an_origin_that_its_maker_never_made_is_told() -> None:
    arrival = arriving(OFFICE, [MAY2.op(1)], Source(MAY2.log, 1, 1, 4, HASH))
    origin = Origin(1, 1, 1, 4, HASH)
    assert planned(arrival).invented == ()
    true = Known({MAY2.log: {4: Link(HASH, None)}})
    other = Known({MAY2.log: {4: Link("cd" * 32, None)}})
    assert planned(arrival, known=true).invented == ()
    assert planned(arrival, known=other).invented == (origin,)
    again = MAY2.log._replace(generation=2)
    renewed = replace(other, links={**other.links, again: true.links[MAY2.log]})
    assert planned(arrival, known=renewed).invented == ()  # its maker was restored in between


def test_a_survey_that_replaces_another_is_named() -> None:
    first = MAY1.op(2, {"subject": BORN.entity}, kind="survey")
    second = MAY1.op(3, {"supersedes": [[first.entity, first.body_root]]}, kind="survey")
    plan = planned(arriving(MAY1, [BORN, first, second]))
    assert plan.superseding == (second,)


def test_photos_and_files_that_have_not_come_are_awaited() -> None:
    digests = [f"{n:064x}" for n in range(4)]
    photo: Value = {"sha256": digests[0], "name": "nha.jpg", "size": 12}
    papers: Value = [
        {"inner": {"sha256": digests[1], "name": "b.pdf", "size": 3}},
        "x",
        [1, "y", 2],
    ]
    files: Value = [["bieu.xlsx", digests[2], 7], ["a", "short", 1], {"sha256": digests[3]}]
    answered: Value = {"sha256": digests[3], "name": "Vàng", "size": "7"}  # questions of a row
    told = {"q/photo": photo, "q/papers": papers, "files": files, "q/cow[a]": answered}
    op = MAY1.op(1, told)
    assert merge.named_attachments([op]) == frozenset(digests[:3])
    plan = planned(arriving(MAY1, [op]), attachments=frozenset(digests[1:2]))
    assert plan.awaited == frozenset((digests[0], digests[2]))
