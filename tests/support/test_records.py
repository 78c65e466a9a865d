from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.support.programmes import SupportType, support_type
from gpn_desktop.support.records import (
    Snapshot,
    SupportRecord,
    SupportState,
    check_record,
    decided,
    delivered,
    snapshot_of,
    stands_on_list,
    state_of,
    taken_back,
)

DAY = date(2026, 11, 25)
COW = SupportRecord("s", subject="h", type="SX_DUAN", quantity=1, unit="con", amount=15_000_000)


def test_a_support_is_proposed_decided_delivered_and_taken_back() -> None:
    assert state_of(COW) is SupportState.PROPOSED
    approved = decided(COW, number=" 12/QĐ-UBND ", on=date(2026, 11, 1))
    assert state_of(approved) is SupportState.DECIDED
    assert approved.decision_number == "12/QĐ-UBND"
    given = delivered(approved, on=DAY, receiver="Hoàng Thị Lan")
    assert state_of(given) is SupportState.DELIVERED
    assert (given.delivered_on, given.receiver) == (DAY, "Hoàng Thị Lan")
    assert taken_back(given) == approved


def refusal(code: ErrorCode, **facts: object) -> None:
    approved = decided(COW, number="12", on=DAY)
    calls = {
        ErrorCode.DELIVERED_BEFORE_DECISION: lambda: delivered(
            approved, on=date(2026, 11, 24), receiver="x"
        ),
        ErrorCode.RECEIVER_MISSING: lambda: delivered(approved, on=DAY, receiver="  "),
        ErrorCode.DECISION_NUMBER_MISSING: lambda: decided(COW, number=" ", on=DAY),
    }
    with pytest.raises(GpnError) as refused:
        calls[code]()
    assert (refused.value.code, refused.value.facts) == (code, facts)


def test_a_delivery_follows_its_decision_and_has_a_receiver() -> None:
    refusal(ErrorCode.DELIVERED_BEFORE_DECISION, decided_on=DAY)
    refusal(ErrorCode.RECEIVER_MISSING)
    refusal(ErrorCode.DECISION_NUMBER_MISSING)


def test_what_was_delivered_is_neither_delivered_nor_decided_again() -> None:
    given = delivered(COW, on=DAY, receiver="x")
    with pytest.raises(GpnError) as again:
        delivered(given, on=DAY, receiver="x")
    with pytest.raises(GpnError) as late:
        decided(given, number="1", on=DAY)
    assert again.value.code is late.value.code is ErrorCode.DELIVERED_ALREADY


def test_a_snapshot_copies_the_class_of_that_day() -> None:
    known = (
        ClassOfYear(
            "h", 2024, "P2022", "poor", decided_on=date(2025, 1, 10), result_date=date(2024, 12, 31)
        ),
        ClassOfYear(
            "h",
            2025,
            "P2022",
            "not_poor",
            decided_on=date(2026, 1, 10),
            result_date=date(2025, 12, 31),
        ),
    )
    household, head = Household("h", area="rural"), Person("p", sex="female", ethnicity="nung")
    assert snapshot_of(household, head, known, date(2025, 6, 1)) == Snapshot(
        "poor", "nung", "female", "rural", date(2025, 6, 1)
    )
    assert snapshot_of(household, None, known, DAY) == Snapshot(
        "newly_escaped", area="rural", date=DAY
    )


def doubts(record: SupportRecord, kind: SupportType, *others: SupportRecord) -> list[str]:
    return [found.doubt.value for found in check_record(record, kind, others)]


@pytest.mark.parametrize(
    ("code", "changes", "found"),
    [
        ("TD_HN", {"amount": 100_000_000}, []),
        ("TD_HN", {"amount": 100_000_001}, ["over_ceiling"]),
        ("TD_HN", {"amount": 90_000_000, "delivered_on": date(2019, 2, 1)}, ["over_ceiling"]),
        ("TD_HN", {"amount": None}, []),
        ("GAO", {"quantity": 135, "amount": None}, []),
        ("GAO", {"quantity": 136, "amount": None}, ["too_much_for_the_periods"]),
        ("TIENAN", {"quantity": 9, "amount": 9 * 936_000}, []),
        ("TIENAN", {"quantity": 3, "amount": 9 * 936_000}, ["not_the_fixed_amount"]),
        ("TIENAN", {"quantity": None, "amount": 9 * 936_000}, []),
        ("NGHE_AN", {"quantity": 30, "amount": 900_000}, []),
        ("NGHE_AN", {"quantity": None, "amount": 900_000}, []),
        ("SX_DUAN", {}, []),
        ("SX_DUAN", {"delivered_on": date(2016, 1, 1)}, ["type_not_in_force"]),
        ("SX_DUAN", {"delivered_on": None}, []),
    ],
)
def test_what_is_odd_about_a_record(
    code: str, changes: dict[str, object], found: list[str]
) -> None:
    record = replace(replace(COW, type=code, delivered_on=DAY), **changes)  # type: ignore[arg-type]
    assert doubts(record, support_type(code)) == found


@pytest.mark.parametrize(
    ("code", "changes", "most"),
    [
        ("TD_HN", {"amount": 100_000_001}, 100_000_000),
        ("GAO", {"quantity": 136, "amount": None}, None),
        ("TIENAN", {"quantity": 3, "amount": 9 * 936_000}, None),
    ],
)
def test_a_ceiling_is_told_with_what_it_allows(
    code: str, changes: dict[str, object], most: int | None
) -> None:
    record = replace(replace(COW, type=code, delivered_on=DAY), **changes)  # type: ignore[arg-type]
    assert [one.limit for one in check_record(record, support_type(code))] == [most]


@pytest.mark.parametrize(
    ("code", "is_listed", "found"),
    [("TD_HN", True, ["class_by_list"]), ("TD_HN", False, []), ("TAPHUAN", True, [])],
)
def test_a_class_that_only_a_list_said_is_told_where_a_ground_asks_for_it(
    code: str, is_listed: bool, found: list[str]
) -> None:
    record = replace(COW, type=code, snapshot=Snapshot("poor", is_listed=is_listed))
    assert doubts(record, support_type(code)) == found
    assert stands_on_list(record, None) is is_listed  # not installed here: it may ask for one


def test_a_type_that_ended_is_told() -> None:
    ended = replace(support_type("TETQUA"), valid_to=date(2025, 12, 31))
    assert doubts(replace(COW, type="TETQUA", decided_on=DAY), ended) == ["type_not_in_force"]


def test_a_second_course_for_life_is_told_whatever_its_level() -> None:
    first = SupportRecord("a", subject="p", type="NGHE_3", delivered_on=date(2020, 5, 1))
    second = SupportRecord("b", subject="p", type="NGHE_4", decided_on=DAY)
    kind = support_type("NGHE_4")
    assert doubts(second, kind, first, second) == ["second_for_life"]
    assert doubts(second, kind, replace(first, subject="q")) == []
    assert doubts(second, kind, replace(first, delivered_on=None)) == []
    assert doubts(second, kind, replace(first, type="GAO")) == []
