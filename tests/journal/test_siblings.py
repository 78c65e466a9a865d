from typing import Any

from gpn_desktop.journal.fold import Held, fold
from gpn_desktop.journal.kinds import classifies
from gpn_desktop.journal.op import DELETED, NOTE, LogId, Op
from gpn_desktop.journal.siblings import Conflict, Link, Record, Sort, document_of, record_of
from tests.journal.world import AUTHORITY, BOSS, HERE, A, Pen, pen, redacted, uid

GONE = {"reason": "ghi trùng", "date": "2026-11-25"}


def shown(*ops: Op) -> Record:
    found = fold(ops, AUTHORITY)
    assert set(found.standing.values()) == {None}
    (record,) = found.records.values()
    return record


class Home:
    """A household of A; two laptops and the office write of it without knowing of one another."""

    def __init__(self) -> None:
        self.first, self.second = pen(1, A), pen(1, A, generation=3)
        self.office = pen(3, A, BOSS)
        self.birth = self.first.bear("household", {**HERE, "phone": "0", "note": "a"})


def test_edit_replaces_what_its_writer_saw_whenever_it_comes() -> None:
    home = Home()
    edit = home.first.change(home.birth, {"phone": "1"}, home.birth)
    for ops in ([home.birth, edit], [edit, home.birth]):
        record = shown(*ops)
        assert record.values == {**HERE, "phone": "1", "note": "a"}
        assert record.conflicts == ()


def test_a_record_of_one_op_is_what_it_says_be_it_a_deletion() -> None:
    home = Home()
    deleted = home.first.change(home.birth, {DELETED: GONE})
    for op, is_deleted in ((home.birth, False), (deleted, True)):
        record = record_of(op.entity, "household", [op], AUTHORITY)
        assert record.siblings == dict.fromkeys(op.written, (op,))
        assert record.is_deleted == is_deleted
        assert record.conflicts == ()


def test_replaced_value_does_not_rise_again_when_it_comes_late() -> None:
    home = Home()
    edit = home.first.change(home.birth, {"phone": "1"}, home.birth)
    last = home.second.change(home.birth, {"phone": "2"}, edit)
    held = Held(AUTHORITY)
    for op in (last, home.birth, edit):
        held.receive([op])
    record = held.record(home.birth.entity)
    assert record is not None
    assert record.siblings["phone"] == (home.birth, last)[::-1] or record.siblings["phone"] == (
        last,
    )


def test_two_who_did_not_know_of_one_another_are_a_conflict_until_one_sees_both() -> None:
    home = Home()
    left = home.first.change(home.birth, {"phone": "1"}, home.birth)
    right = home.second.change(home.birth, {"phone": "2"}, home.birth)
    assert shown(home.birth, left, right).conflicts == (
        Conflict(home.birth.entity, "phone", Sort.FIELD),
    )
    settled = home.first.change(home.birth, {"phone": "2"}, left, right)
    assert shown(home.birth, left, right, settled).conflicts == ()


def test_equal_values_are_no_conflict_but_one_is_not_true() -> None:
    home = Home()
    left = home.first.change(home.birth, {"later": 1}, home.birth)
    same = home.second.change(home.birth, {"later": 1}, home.birth)
    other = home.office.change(home.birth, {"later": True}, home.birth)
    assert shown(home.birth, left, same).conflicts == ()
    assert shown(home.birth, left, other).conflicts != ()


def test_office_is_shown_first_then_the_greatest_ref() -> None:
    home = Home()
    left = home.first.change(home.birth, {"phone": "1"}, home.birth)
    right = home.second.change(home.birth, {"phone": "2"}, home.birth)
    office = home.office.change(home.birth, {"phone": "3"}, home.birth)
    assert shown(home.birth, right, left).siblings["phone"] == (right, left)
    assert shown(right, office, left, home.birth).siblings["phone"] == (office, right, left)


def test_remark_is_history_and_never_a_value() -> None:
    home = Home()
    remark = home.first.change(home.birth, {NOTE: "đã hỏi lại"})
    assert NOTE not in shown(home.birth, remark).siblings


def test_redacted_value_is_shown_by_nobody_and_quarrels_with_nobody() -> None:
    home = Home()
    left = home.first.change(home.birth, {"phone": "1"}, home.birth)
    right = home.second.change(home.birth, {"phone": "2"}, home.birth)
    gone = redacted(right, "phone")
    record = shown(home.birth, left, gone)
    assert record.conflicts == ()
    assert record.siblings["phone"] == (left, gone)
    assert record.value("phone") == "1"
    alone = shown(redacted(home.birth, "phone", "note"))
    assert alone.values == HERE
    assert alone.value("phone") is None
    assert alone.value("code") is None


def test_what_was_taken_out_stays_out_whichever_copy_comes_first() -> None:
    home = Home()
    gone = redacted(home.birth, "phone")
    views = []
    for ops in ([home.birth, gone], [gone, home.birth]):
        held = Held(AUTHORITY)
        for op in ops:
            held.receive([op])
        views.append(held.view)
    assert views[0] == views[1] == fold([gone], AUTHORITY)


def test_deletion_that_saw_everything_settles_and_null_takes_it_back() -> None:
    home = Home()
    deleted = home.first.change(home.birth, {DELETED: GONE}, seen=(home.birth.ref,))
    record = shown(home.birth, deleted)
    assert (record.is_deleted, record.unseen, record.conflicts) == (True, (), ())
    back = home.first.change(home.birth, {DELETED: None}, deleted)
    record = shown(home.birth, deleted, back)
    assert (record.is_deleted, record.conflicts) == (False, ())


def test_edit_unseen_by_the_deletion_is_one_conflict_of_the_record() -> None:
    home = Home()
    deleted = home.first.change(home.birth, {DELETED: GONE}, seen=(home.birth.ref,))
    edits = [home.second.change(home.birth, {name: "1"}, home.birth) for name in ("phone", "note")]
    record = shown(home.birth, deleted, *edits)
    assert record.is_deleted
    assert record.unseen == ("note", "phone")
    assert record.conflicts == (Conflict(home.birth.entity, DELETED, Sort.DELETE_EDIT),)
    assert classifies("household", record.conflicts[0].field)
    seen = tuple(sorted([home.birth.ref, *(op.ref for op in edits)]))
    again = home.first.change(home.birth, {DELETED: GONE}, deleted, seen=seen)
    assert shown(home.birth, deleted, *edits, again).conflicts == ()


def test_redacted_reason_of_a_deletion_still_deletes() -> None:
    home = Home()
    deleted = home.first.change(home.birth, {DELETED: GONE}, seen=(home.birth.ref,))
    assert shown(home.birth, redacted(deleted, DELETED)).is_deleted


class Papers:
    """Surveys of one household, each standing for earlier ones."""

    def __init__(self) -> None:
        self.pen = pen(1, A)
        self.home = self.pen.bear("household", HERE)
        self.ops = [self.home]

    def survey(self, *earlier: Op, root: str = "") -> Op:
        cites = [[one.entity, root or one.body_root] for one in earlier]
        fields: dict[str, Any] = {"subject": self.home.entity, "supersedes": cites}
        self.ops.append(self.pen.bear("survey", fields))
        return self.ops[-1]


def test_revisions_are_counted_along_the_longest_chain() -> None:
    papers = Papers()
    first = papers.survey()
    second = papers.survey(first)
    third = papers.survey(second, first)
    found = fold(papers.ops, AUTHORITY).links
    assert [found[one.entity].revision for one in (first, second, third)] == [1, 2, 3]
    assert found[second.entity] == Link(2, (third.entity,))
    assert not found[first.entity].is_split  # the third stands for both


def test_two_successors_are_a_conflict_until_one_stands_for_both() -> None:
    papers = Papers()
    first = papers.survey()
    left, right = papers.survey(first), papers.survey(first)
    later = papers.survey(left)
    found = fold(papers.ops, AUTHORITY)
    assert found.conflicts == (Conflict(first.entity, "supersedes", Sort.DOCUMENT),)
    assert classifies("survey", found.conflicts[0].field)
    papers.survey(later, right)
    assert fold(papers.ops, AUTHORITY).conflicts == ()


def test_citation_of_other_content_or_of_what_is_not_here_counts_for_nothing() -> None:
    papers = Papers()
    first = papers.survey()
    wrong = papers.survey(first, root="0" * 64)
    elsewhere = papers.pen.bear("survey", {"subject": papers.home.entity})
    lost = papers.survey(elsewhere)
    found = fold(papers.ops, AUTHORITY).links
    assert found[first.entity] == found[wrong.entity] == found[lost.entity] == Link()


def test_unreadable_citations_are_none() -> None:
    papers = Papers()
    odd = papers.pen.bear("survey", {"subject": papers.home.entity, "supersedes": ["x"]})
    record = fold([papers.home, odd], AUTHORITY).records[odd.entity]
    document = document_of(record)
    assert document is not None
    assert document.cites == ()
    assert document_of(None) is None


def test_long_and_woven_chains_are_counted_without_pain() -> None:
    papers = Papers()
    pair = (papers.survey(), papers.survey())
    for _ in range(300):
        pair = (papers.survey(*pair), papers.survey(*pair))
    found = fold(papers.ops, AUTHORITY)
    assert found.links[pair[0].entity].revision == 301
    assert len(found.conflicts) == 2  # the last pair alone is not joined


def test_slow_clock_corrects_a_fast_one() -> None:
    log = LogId(uid(1), A, 1)
    fast, slow = Pen(log), Pen(log._replace(generation=3))
    birth = fast.bear("household", {**HERE, "phone": "1"}, clock="9999-12-31T23:59:59+07:00")
    fixed = slow.change(birth, {"phone": "2"}, birth, clock="0001-01-01T00:00:01+07:00")
    assert shown(fixed, birth).value("phone") == "2"
