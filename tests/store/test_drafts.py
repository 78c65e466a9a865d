"""Drafts: each answer durable when it is given, and nobody else's business."""

import pytest

from gpn_desktop.store.database import Store
from gpn_desktop.store.drafts import Draft, DraftAnswer
from tests.fakes import FixedSource
from tests.store.conftest import OFFICER

DRAFT = Draft("d1", "survey", "house", "phieu_b", "2026112301", round="r1", state={"rows": ["m1"]})


def test_a_draft_is_kept_answer_by_answer(store: Store, clock: FixedSource) -> None:
    with store.transaction(OFFICER) as tx:
        begun = tx.drafts.start(DRAFT, [DraftAnswer("nhom/ten", "Mai")])
        assert (begun.officer, begun.state) == (OFFICER, {"rows": ["m1"]})
    clock.pass_time(minutes=1)
    with store.transaction(OFFICER) as tx:
        tx.drafts.answer("d1", "nhom/tuoi", "39")
    clock.pass_time(minutes=1)
    with store.transaction(OFFICER) as tx:
        tx.drafts.answer("d1", "nhom/tuoi", "40", "hỏi lại")
    with store.reading() as tx:
        found = tx.drafts.answers("d1")
        assert {place: (one.text, one.remark) for place, one in found.items()} == {
            "nhom/ten": ("Mai", ""),
            "nhom/tuoi": ("40", "hỏi lại"),
        }
        assert found["nhom/tuoi"].at == tx.drafts.get("d1").updated_at
        assert tx.drafts.get("d1").updated_at == "2026-11-25T08:32:00.000+07:00"


def test_drafts_are_listed_by_subject_and_by_last_touch(store: Store, clock: FixedSource) -> None:
    with store.transaction(OFFICER) as tx:
        for number, (kind, subject) in enumerate(
            [("survey", "a"), ("support", "a"), ("survey", "b")]
        ):
            clock.pass_time(seconds=1)
            tx.drafts.start(Draft(f"d{number}", kind, subject, "f", "1"))
        clock.pass_time(seconds=1)
        tx.drafts.keep_state("d0", {"at": "q2"})
        assert [one.id for one in tx.drafts.all()] == ["d0", "d2", "d1"]
        assert [one.id for one in tx.drafts.of_subject("a")] == ["d0", "d1"]
        assert [one.id for one in tx.drafts.of_subject("a", kind="support")] == ["d1"]
        assert tx.drafts.get("d0").state == {"at": "q2"}


def test_rows_taken_out_take_their_answers_along(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.drafts.start(DRAFT, [DraftAnswer(place, "1") for place in ("a", "b", "c")])
        tx.drafts.forget("d1", ["a", "c"])
        assert tx.drafts.answers("d1").keys() == {"b"}


def test_a_dropped_draft_is_gone_with_its_answers(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.drafts.start(DRAFT, [DraftAnswer("a", "1")])
        tx.drafts.drop("d1")
        assert tx.drafts.answers("d1") == {}
        with pytest.raises(LookupError):
            tx.drafts.get("d1")
        assert tx.operations.held() == {}


def test_many_answers_are_kept_in_one_step_and_remarks_leave_them_alone(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.drafts.start(DRAFT, [DraftAnswer("a", "1", "hỏi")])
        tx.drafts.keep("d1", {"a": "2", "b": ""}, {"c": "vắng"}, {"rows": []})
        found = {place: (one.text, one.remark) for place, one in tx.drafts.answers("d1").items()}
        assert found == {"a": ("2", "hỏi"), "b": ("", ""), "c": ("", "vắng")}
        assert tx.drafts.count("d1") == 1
        assert tx.drafts.get("d1").state == {"rows": []}
        tx.drafts.keep("d1", {})
        assert tx.drafts.answers("d1").keys() == {"a", "b", "c"}
