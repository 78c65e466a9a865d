"""What double entry found: written, read again, refused where it cannot be; rates."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.reviews.records import Revision, records
from gpn_desktop.reviews.verified import (
    CHOICES,
    FIRST,
    SECOND,
    THIRD,
    Checked,
    Malformed,
    Rate,
    Settled,
    Verified,
    by_keyer,
    by_question,
    read,
)

LAN, HAI = "lan", "hai"
TOTAL = Settled("b1", "b1", "120", "112", THIRD, "121")
WATER = Settled("w", "w", "co", "khong", FIRST)
NAME = Settled("p[1]/n", "p/n", "Hoà", "Hòa", FIRST, is_soft=True)
ROW = Settled("+p[9]", "p", "", "9", SECOND, is_row=True)
WHOLE = Verified("s1", HAI, {"b1": 1, "w": 1, "p/n": 4, "p": 1}, (TOTAL, WATER, NAME, ROW))


def test_what_is_written_is_read() -> None:
    assert read(WHOLE.plain()) == WHOLE
    assert read(Verified("s1", HAI).plain()) == Verified("s1", HAI)
    assert WHOLE.plain()["differences"][3] == {
        "place": "+p[9]",
        "question": "p",
        "second": "9",
        "choice": "second",
        "row": True,
    }


TEXT = st.text(max_size=5)
SETTLED = st.builds(
    Settled,
    *(TEXT, st.sampled_from(["a", "b"]), TEXT, TEXT, st.sampled_from(CHOICES), TEXT),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(SETTLED, max_size=4).map(tuple))
def test_any_settlement_is_read_as_written(settled: tuple[Settled, ...]) -> None:
    found = Verified("s", "k", {"a": 4, "b": 4}, settled)
    assert read(found.plain()) == found


def bent(**changes: Any) -> Mapping[str, Any]:
    return {**WHOLE.plain(), **changes}


def difference(**changes: Any) -> Mapping[str, Any]:
    return bent(differences=[{**WHOLE.plain()["differences"][0], **changes}])


MALFORMED: tuple[Mapping[str, Any], ...] = (
    {},
    bent(first=""),
    bent(first=7),
    bent(by=None),
    bent(compared=[]),
    bent(compared={"b1": "1"}),
    bent(compared={"b1": -1}),
    bent(compared={"b1": True}),
    bent(compared={}),  # more errors than places
    bent(differences={}),
    bent(differences=["b1"]),
    difference(choice="both"),
    difference(choice=["first"]),
    difference(first=120),
    difference(soft=1),
    difference(question=""),
)


@pytest.mark.parametrize("told", MALFORMED, ids=str)
def test_what_no_program_of_ours_writes_is_refused(told: Mapping[str, Any]) -> None:
    with pytest.raises(Malformed):
        read(told)


def test_rates_count_against_whom_the_paper_spoke() -> None:
    other = Verified("s2", LAN, {"b1": 1, "w": 1}, ())
    checked = [Checked(WHOLE, "r1", LAN), Checked(other, "r2", HAI)]
    assert by_question(checked) == (
        *(Rate("b1", 2, 1), Rate("w", 2, 1), Rate("p/n", 4, 0), Rate("p", 1, 1)),
    )
    # of the three that are no soft ones, the third value speaks against both
    assert by_keyer(checked) == (Rate(LAN, 9, 2), Rate(HAI, 9, 2))
    assert Rate("b1", 2, 1).share == Fraction(1, 2)
    assert Rate("b1", 0, 0).share is None
    assert by_question([]) == by_keyer([]) == ()


def revision(name: str, *supersedes: str, **more: Any) -> Revision:
    return Revision(name, "h", supersedes, **more)


def test_revisions_that_stand_for_one_another_are_one_record() -> None:
    found = records(
        [
            *(revision("a", is_followed=True), revision("c"), revision("d", is_followed=True)),
            revision("b", "a", is_followed=True, verified={"by": HAI}),
            revision("e", "b", "d", "unknown"),
        ]
    )
    assert [[one.id for one in record.revisions] for record in found] == [
        ["a", "b", "d", "e"],
        ["c"],
    ]
    whole, alone = found
    assert whole.origins == ("a", "d")
    assert whole.standing is not None
    assert whole.verified is not None
    assert (whole.standing.id, whole.verified.id, whole.household) == ("e", "b", "h")
    assert (alone.origins, alone.verified) == (("c",), None)


def test_a_withdrawn_survey_stands_no_more() -> None:
    (found,) = records([revision("a", is_followed=True), revision("b", "a", is_withdrawn=True)])
    assert found.standing is None
    (found,) = records([revision("a", is_followed=True)])  # its follower is of another round
    assert found.standing is None
