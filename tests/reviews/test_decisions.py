import datetime
from dataclasses import replace

import pytest

from gpn_desktop.journal import line
from gpn_desktop.journal.op import Value
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.reviews.decisions import (
    MOST_LISTED,
    Decided,
    Decision,
    class_on,
    differences,
    divided,
    history,
    of_list,
    rests_on_list,
    support_class,
    unexplained,
)

D = datetime.date


def decision(name: str, on: D | None, result: D | None, **classes: str) -> Decision:
    return Decision(
        id=name,
        standard="P2022",
        number=f"{name}/QĐ-UBND",
        date=on,
        result_date=result,
        households={household: Decided(found) for household, found in classes.items()},
    )


Y2022 = decision("a", D(2022, 12, 20), D(2022, 12, 31), h="poor", k="near_poor")
Y2023 = decision("b", D(2024, 1, 15), D(2023, 12, 31), h="not_poor", k="not_poor")
MID2025 = decision("c", D(2025, 6, 20), D(2025, 6, 20), h="poor")
UNDATED = decision("d", None, None, h="near_poor")


def test_the_history_of_a_household_is_in_order() -> None:
    found = history("h", [MID2025, Y2023, UNDATED, Y2022])
    assert [(one.year, one.poverty_class) for one in found] == [
        (0, "near_poor"),
        (2022, "poor"),
        (2023, "not_poor"),
        (2025, "poor"),
    ]
    assert found[1].number == "a/QĐ-UBND"
    assert history("nobody", [Y2022]) == ()


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (D(2022, 12, 19), None),
        (D(2022, 12, 20), "poor"),
        (D(2024, 1, 14), "poor"),
        (D(2024, 1, 15), "not_poor"),
        (D(2025, 6, 20), "poor"),
    ],
)
def test_the_class_of_a_day_is_the_last_one_decided_by_then(on: D, found: str | None) -> None:
    one = class_on(history("h", [Y2022, Y2023, MID2025, UNDATED]), on)
    assert (one and one.poverty_class) == found


def test_a_late_decision_for_an_earlier_day_does_not_replace_a_newer_result() -> None:
    corrected = decision("e", D(2026, 2, 1), D(2022, 12, 31), h="near_poor")
    one = class_on(history("h", [Y2022, Y2023, corrected]), D(2026, 3, 1))
    assert one is not None
    assert one.poverty_class == "not_poor"


@pytest.mark.parametrize(
    ("household", "on", "found"),
    [
        ("h", D(2022, 1, 1), ""),
        ("h", D(2023, 6, 1), "poor"),
        ("h", D(2024, 1, 15), "newly_escaped"),
        ("h", D(2025, 6, 19), "newly_escaped"),
        ("h", D(2025, 6, 20), "poor"),
        ("k", D(2023, 6, 1), "near_poor"),
        ("k", D(2024, 2, 1), "newly_escaped_near"),
        ("k", D(2027, 1, 15), "newly_escaped_near"),
        ("k", D(2027, 1, 16), "not_poor"),
    ],
)
def test_newly_escaped_lasts_three_years_from_the_decision(
    household: str, on: D, found: str
) -> None:
    assert support_class(history(household, [Y2022, Y2023, MID2025]), on) == found


def test_leaving_by_way_of_the_near_poor_counts_as_leaving_poverty() -> None:
    steps = [
        decision("a", D(2022, 12, 20), D(2022, 12, 31), h="near_poor"),
        decision("b", D(2023, 12, 20), D(2023, 12, 31), h="poor"),
        decision("c", D(2024, 12, 20), D(2024, 12, 31), h="near_poor"),
        decision("d", D(2025, 12, 20), D(2025, 12, 31), h="not_poor"),
    ]
    assert support_class(history("h", steps), D(2026, 1, 1)) == "newly_escaped"
    assert support_class(history("h", steps), D(2028, 6, 1)) == "newly_escaped_near"


def test_three_years_from_a_leap_day_end_on_the_28th() -> None:
    steps = [
        decision("a", D(2023, 12, 20), D(2023, 12, 31), h="poor"),
        decision("b", D(2024, 2, 29), D(2024, 2, 29), h="not_poor"),
    ]
    assert support_class(history("h", steps), D(2027, 2, 28)) == "newly_escaped"
    assert support_class(history("h", steps), D(2027, 3, 1)) == "not_poor"


def test_before_the_rule_was_made_nobody_is_newly_escaped() -> None:
    known = (
        ClassOfYear("h", 2013, "", "poor", decided_on=D(2013, 12, 1), result_date=D(2013, 12, 31)),
        ClassOfYear(
            "h", 2014, "", "not_poor", decided_on=D(2014, 12, 1), result_date=D(2014, 12, 31)
        ),
    )
    assert support_class(known, D(2015, 1, 1)) == "not_poor"


LAST = of_list("h", "2025", ListedClass("poor"))
LEFT = of_list("h", "2025", ListedClass("not_poor", left="poor"))


@pytest.mark.parametrize(
    ("known", "found", "by_list"),
    [
        ((), "", False),
        ((LAST,), "poor", True),
        ((LEFT,), "newly_escaped", True),
        (history("h", [Y2022]), "poor", False),
        ((*history("h", [Y2022]), LAST), "poor", True),
        ((LAST, *history("h", [decision("e", D(2026, 1, 5), D(2025, 12, 31), h="poor")])),
         "poor", False),
        ((LAST, *history("h", [decision("e", D(2026, 6, 5), D(2026, 6, 5), h="not_poor")])),
         "newly_escaped", True),  # the list alone says what was left
        ((*history("h", [Y2022, Y2023]),
          of_list("h", "2024", ListedClass("poor")),
          *history("h", [decision("e", D(2026, 6, 5), D(2026, 6, 5), h="not_poor")])),
         "newly_escaped", False),  # decisions of three years say so too
    ],
)  # fmt: skip
def test_a_class_rests_on_a_list_where_it_would_be_another_without_it(
    known: tuple[ClassOfYear, ...], found: str, by_list: bool
) -> None:
    on = D(2026, 11, 26)
    assert (support_class(known, on), rests_on_list(known, on)) == (found, by_list)


def test_a_decided_class_unlike_the_computed_one_owes_a_reason() -> None:
    decided = {
        "h": Decided("poor", reason="Họp thôn: nhà mới cháy"),
        "k": Decided("near_poor"),
        "m": Decided("poor"),
        "n": Decided("poor"),
    }
    found = differences(decided, {"h": "near_poor", "k": "not_poor", "m": "poor"})
    assert [(one.household, one.decided, one.computed) for one in found] == [
        ("h", "poor", "near_poor"),
        ("k", "near_poor", "not_poor"),
    ]
    assert [one.household for one in unexplained(found)] == ["k"]


def test_a_superseded_decision_says_nothing_any_more() -> None:
    again = replace(
        decision("e", D(2024, 2, 1), D(2023, 12, 31), h="near_poor"),
        supersedes=(("b", "root"),),
        reason="Sai tên hộ",
    )
    found = history("h", [Y2022, Y2023, again])
    assert [(one.decision, one.poverty_class) for one in found] == [
        ("a", "poor"),
        ("e", "near_poor"),
    ]


def test_a_list_too_long_for_one_document_is_divided_by_villages() -> None:
    villages = {f"{village}{number}": village for village in "abc" for number in range(2)}
    villages |= {f"d{number}": "d" for number in range(4)}
    listed = {household: Decided("poor") for household in villages}
    sheets = divided(listed, villages, most=3)
    assert [list(sheet) for sheet in sheets] == [
        *(["a0", "a1"], ["b0", "b1"], ["c0", "c1"], ["d0", "d1", "d2"], ["d3"])
    ]
    assert {one: decided for sheet in sheets for one, decided in sheet.items()} == listed


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_list_that_fits_stays_one(count: int) -> None:
    listed = {f"h{number}": Decided("poor") for number in range(count)}
    assert divided(listed, {}, most=3) == (listed,)


def test_a_document_lists_as_many_households_as_every_reader_takes() -> None:
    assert MOST_LISTED == line.FIELDS
    listed: dict[str, Value] = {f"h{n}": {"class": "poor"} for n in range(MOST_LISTED)}
    line.check_value(listed)
    with pytest.raises(line.Malformed):
        line.check_value(listed | {"more": {"class": "poor"}})
