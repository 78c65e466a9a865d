from dataclasses import replace

import pytest

from gpn_desktop.journal.authority import Authority, Generations, Grant, Ruling
from gpn_desktop.journal.fold import Held, View, changed_logs, fold
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.op import NOTE, LogId, Op
from gpn_desktop.journal.standing import Known, Out
from tests.journal.world import (
    AREA,
    AUTHORITY,
    BOSS,
    CHAIR,
    CLERK,
    ENTITY,
    HERE,
    A,
    B,
    Pen,
    pen,
    uid,
)


def reasons(view: View, *ops: Op) -> list[Out | None]:
    return [view.standing[op.hash] for op in ops]


def reason(op: Op, authority: Authority | None = AUTHORITY, **carried: str) -> Out | None:
    packages = {op.hash: [carried["by"]]} if carried else {}
    return fold([op], authority, packages).standing[op.hash]


def test_own_record_is_in_force() -> None:
    assert reason(pen(1, A).bear("household", HERE)) is None


def test_log_needs_a_known_device_a_grant_for_its_scope_and_a_generation_not_refused() -> None:
    assert reason(pen(9, A).bear("household", HERE)) is Out.UNKNOWN_DEVICE
    assert reason(pen(1, B).bear("household", HERE)) is Out.NOT_GRANTED
    assert reason(pen(1, A, generation=2).bear("household", HERE)) is Out.GENERATION
    assert reason(pen(1, A, generation=3).bear("household", HERE)) is None


def test_before_enrolment_no_op_is_out_for_want_of_a_grant() -> None:
    office = pen(9, A, BOSS)
    for kind in ("publication", "listing", "decision"):
        assert reason(office.bear(kind, {"later": 1}), None) is None
    assert reason(office.write("household", ENTITY, HERE), None) is Out.STRANGER


def test_revoked_log_keeps_what_accepted_packages_carried() -> None:
    ruled = replace(AUTHORITY, rulings={pen(1, A).log: Ruling(accepted=frozenset({"m1", "m2"}))})
    op = pen(1, A).bear("household", HERE)
    assert reason(op, ruled, by="m2") is None
    assert reason(op, ruled, by="m3") is Out.REVOKED
    assert reason(op, ruled) is Out.REVOKED


def forked() -> tuple[Op, Op, Op, Op]:
    """Give one op before the fork, one on each branch at n = 2, one after the first of them."""
    mine = pen(1, A)
    before = mine.bear("household", HERE)
    twin = Pen(mine.log, CLERK, n=1)
    left, right = mine.change(before, {"phone": "1"}), twin.change(before, {"phone": "2"})
    return before, left, right, mine.change(before, {"note": "x"})


def test_fork_puts_both_branches_out_from_its_smallest_number() -> None:
    ops = forked()
    assert reasons(fold(ops, AUTHORITY), *ops) == [None, Out.FORK, Out.FORK, Out.FORK]
    assert reasons(fold(ops, None), *ops) == [None, Out.FORK, Out.FORK, Out.FORK]


def test_earlier_fork_that_comes_later_puts_more_out() -> None:
    before, left, right, after = forked()
    third = Pen(left.log, CLERK, n=2).change(before, {"note": "y"})
    held = Held(AUTHORITY)
    held.receive([before, left, after, third])
    assert [held.standing(op) for op in (before, left, after)] == [None, None, Out.FORK]
    held.receive([right])
    assert held.view == fold([third, right, after, left, before], AUTHORITY)
    assert held.standing(left) is Out.FORK


def test_ruling_brings_back_the_branch_it_keeps_and_nothing_later() -> None:
    ops = forked()
    before, left, right, _ = ops
    carried = {before.hash: ["m0"], left.hash: ["m1"], right.hash: ["m1x"]}
    ruled = replace(AUTHORITY, rulings={before.log: Ruling(kept=frozenset({"m0", "m1"}))})
    found = fold(ops, ruled, carried)
    assert reasons(found, *ops) == [None, None, Out.FORK, Out.FORK]
    assert found.records[before.entity].value("phone") == "1"


def test_creation_is_bound_to_its_log_and_fixes_the_kind() -> None:
    mine = pen(1, A)
    home = mine.bear("household", HERE)
    claimed = pen(2, B).write("household", home.entity, {"home": B}, birth=home.birth)
    disguised = mine.write("plan", home.entity, {"title": "khác"})
    assert reasons(fold([home, claimed, disguised], AUTHORITY), claimed, disguised) == [
        Out.BAD_BIRTH,
        Out.BAD_BIRTH,
    ]


@pytest.mark.parametrize(
    ("who", "kind", "fields", "out"),
    [
        (pen(3, A, BOSS), "listing", {"ground": "found"}, Out.NOT_YOURS),
        (pen(1, A, BOSS), "publication", {"what": "form"}, Out.NOT_YOURS),
        (pen(3, AREA, CLERK), "publication", {"what": "form"}, Out.NOT_YOURS),
        (pen(3, AREA, BOSS), "publication", {"what": "form"}, None),
        (pen(3, A, BOSS), "redaction", {"reason": "đề nghị"}, None),
        (pen(1, A, CLERK), "decision", {"number": "1"}, Out.NOT_YOURS),
        (pen(1, A, CHAIR), "decision", {"number": "1"}, None),
        (pen(3, AREA, BOSS), "household", {"home": AREA}, Out.NOT_YOURS),
        (pen(3, AREA, BOSS), "plan", {"year": 2026}, None),
        (pen(3, AREA, BOSS), "later", {"x": 1}, None),
        (pen(1, A, CLERK), "household", {"later": 1}, None),
    ],
)
def test_role_right_and_kind_of_log_are_asked(
    who: Pen, kind: str, fields: dict[str, object], out: Out | None
) -> None:
    assert reason(who.bear(kind, fields)) is out


def test_document_is_written_once_and_may_be_remarked() -> None:
    mine = pen(1, A)
    event = mine.bear("event", {"sort": "birth"})
    again, remark = mine.change(event, {"sort": "death"}), mine.change(event, {NOTE: "xem lại"})
    twice = replace(event, n=mine.n + 1, fields={"sort": "split"})
    found = fold([twice, again, remark, event], AUTHORITY)
    assert reasons(found, event, again, remark, twice) == [None, Out.DOCUMENT, None, Out.DOCUMENT]
    assert found.records[event.entity].values == {"sort": "birth"}


def test_document_repeated_after_a_restore_stands_once() -> None:
    first = pen(1, A).bear("event", {"sort": "birth"})
    second = replace(first, log=first.log._replace(generation=3))
    ruled = replace(AUTHORITY, rulings={first.log: Ruling(accepted=frozenset())})
    assert reasons(fold([second, first], AUTHORITY), first, second) == [None, Out.DOCUMENT]
    assert reasons(fold([second, first], ruled), first, second) == [Out.REVOKED, None]


def test_anchor_must_be_here_of_its_kind_and_hear_the_writer() -> None:
    mine, theirs = pen(1, A), pen(2, B)
    home = mine.bear("household", HERE)
    member = mine.bear("person", {"household": home.entity})
    intruder = theirs.bear("person", {"household": home.entity})
    astray = mine.bear("person", {"household": member.entity})
    nowhere = mine.bear("person", {"household": ENTITY})
    alone = mine.bear("person", {"household": None, "phone": "1"})
    ops = [intruder, astray, nowhere, alone, member, home]
    assert reasons(fold(ops, AUTHORITY), *ops) == [*[Out.STRANGER] * 3, None, None, None]


def test_no_kind_anchors_to_itself_in_a_circle() -> None:
    below = {
        kind.name: {one for name in kind.anchors for one in kind.fields[name].anchors}
        for kind in KINDS.values()
    }
    while leaves := {kind for kind, anchors in below.items() if not anchors}:
        below = {kind: rest - leaves for kind, rest in below.items() if kind not in leaves}
    assert below == {}


class Moving:
    """A household of A with one member; B is about to take it."""

    def __init__(self) -> None:
        self.source, self.target, self.office = pen(1, A), pen(2, B), pen(3, A, BOSS)
        self.home = self.source.bear("household", HERE)
        self.member = self.source.bear("person", {"household": self.home.entity})
        self.sent = self.source.bear("transfer", {"subject": self.home.entity, "to": B})
        self.taken = self.target.change(self.home, {"home": B, "village": ""}, self.home)
        self.birth = (self.home, self.member)


def test_officer_takes_only_what_a_transfer_sends_to_his_scope() -> None:
    move = Moving()
    grabbed = fold([*move.birth, move.taken], AUTHORITY)
    assert reasons(grabbed, move.taken) == [Out.STRANGER]
    taken = fold([move.taken, move.sent, *move.birth], AUTHORITY)
    assert reasons(taken, move.taken, move.sent) == [None, None]
    assert taken.records[move.home.entity].value("home") == B
    assert taken.known[move.home.entity] == Known("household", frozenset({A, B}))


def test_members_and_later_edits_follow_the_household() -> None:
    move = Moving()
    edit = move.target.change(move.member, {"phone": "1"})
    before, after = [*move.birth, move.sent, edit], [move.taken]
    held = Held(AUTHORITY)
    held.receive(before)
    assert held.standing(edit) is Out.STRANGER
    assert move.member.entity in held.receive(after)
    assert held.standing(edit) is None
    assert held.view == fold(before + after, AUTHORITY)


def test_only_the_accepting_op_comes_in_by_a_transfer() -> None:
    move = Moving()
    edit = move.target.change(move.home, {"phone": "1"})
    elsewhere = move.target.change(move.home, {"home": A})
    theirs = move.target.bear("household", {"home": B})
    member = move.target.change(move.member, {"household": theirs.entity})
    ops = [edit, elsewhere, member, theirs, move.sent, *move.birth]
    assert reasons(fold(ops, AUTHORITY), edit, elsewhere, member) == [Out.STRANGER] * 3


def test_transfer_counts_only_from_those_heard_about_its_subject() -> None:
    move = Moving()
    forged = move.target.bear("transfer", {"subject": move.home.entity, "to": B})
    ops = [*move.birth, forged, move.taken]
    assert reasons(fold(ops, AUTHORITY), forged, move.taken) == [Out.STRANGER] * 2


def test_person_moves_into_a_household_of_the_scope_he_is_sent_to() -> None:
    move = Moving()
    theirs = move.target.bear("household", {"home": B})
    sent = move.source.bear("transfer", {"subject": move.member.entity, "to": B})
    joined = move.target.change(move.member, {"household": theirs.entity}, move.member)
    bare = move.target.change(move.member, {"phone": "1"})
    ops = [joined, theirs, sent, *move.birth]
    found = fold(ops, AUTHORITY)
    assert reasons(found, *ops) == [None] * 5
    assert found.known[move.member.entity].scopes == {A, B}
    assert reasons(fold([bare, theirs, sent, *move.birth], AUTHORITY), bare) == [Out.STRANGER]


def test_office_moves_by_home_alone_and_an_officer_does_not_give_away() -> None:
    move = Moving()
    moved = move.office.change(move.home, {"home": B}, move.home)
    given = move.source.change(move.home, {"home": B}, move.home)
    edit = move.target.change(move.home, {"phone": "1"})
    assert reasons(fold([*move.birth, moved, edit], AUTHORITY), moved, edit) == [None, None]
    assert reasons(fold([*move.birth, given, edit], AUTHORITY), given, edit) == [None, Out.STRANGER]


def test_office_does_not_take_as_if_it_were_the_commune() -> None:
    move = Moving()
    taken = pen(3, B, BOSS).change(move.home, {"home": B})
    assert reasons(fold([*move.birth, move.sent, taken], AUTHORITY), taken) == [Out.STRANGER]


def test_sameness_across_communes_is_for_an_office_of_both() -> None:
    mine, theirs = pen(1, A), pen(2, B)
    left, right = mine.bear("household", HERE), theirs.bear("household", {"home": B})
    pair = {"a": left.entity, "b": right.entity, "verdict": "same"}
    by_officer, by_office = mine.bear("sameness", pair), pen(3, A, BOSS).bear("sameness", pair)
    inside = mine.bear("sameness", {"a": left.entity, "b": left.entity})
    ops = [by_officer, by_office, inside, left, right]
    assert reasons(fold(ops, AUTHORITY), *ops[:3]) == [Out.STRANGER, None, None]
    assert reasons(fold(ops, None), *ops[:3]) == [Out.STRANGER, Out.STRANGER, None]
    only_a = replace(
        AUTHORITY, grants={key: one for key, one in AUTHORITY.grants.items() if key[1] != B}
    )
    assert reasons(fold(ops, only_a), by_office) == [Out.STRANGER]


LOG = pen(1, A).log
OTHERS = [
    replace(AUTHORITY, grants={**AUTHORITY.grants, (uid(1), B): Grant("officer")}),
    replace(AUTHORITY, generations={}, areas=frozenset({A})),
    replace(AUTHORITY, generations={uid(1): Generations(refused=frozenset({1}))}),
    replace(AUTHORITY, rulings={LOG: Ruling(accept_up_to=1)}),
]


@pytest.mark.parametrize("other", OTHERS)
def test_log_is_judged_anew_where_the_lists_say_otherwise_of_it(other: Authority) -> None:
    far = LogId(uid(2), B, 1)
    assert changed_logs([LOG, far], AUTHORITY, other) == {LOG}
    assert changed_logs([LOG, far], other, AUTHORITY) == {LOG}


def test_lists_that_say_the_same_change_nothing_and_the_first_ones_everything() -> None:
    assert changed_logs([LOG], AUTHORITY, replace(AUTHORITY, training=True)) == set()
    assert changed_logs([LOG], None, None) == set()
    assert changed_logs([LOG], None, AUTHORITY) == {LOG}
    assert changed_logs([LOG], AUTHORITY, None) == {LOG}
