"""What revisions of one form say differently: in words, some of many, also without their form."""

from dataclasses import replace

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services.filling import Filling
from tests.builders import a_form
from ui.models.differing import MOST, differing, hide_numbers

FORM = compile_form(
    a_form(
        "| survey | | | |\n| | type | name | label::Tiếng Việt (vi) |"
        + "".join(f"\n| | text | q{n} | Câu {n} |" for n in range(8))
    )
)


def one(entity: str, **answers: str) -> Filling:
    made = Submission(entity, form_id="mau", answers=answers)
    return Filling(HouseholdRow(""), form=FORM, submission=made)


def test_only_what_differs_is_told() -> None:
    found = differing([one("a", q1="x", q2="như nhau"), one("b", q2="như nhau", q3="y")])
    assert found == {"a": ("Câu 1: x", "Câu 3: –"), "b": ("Câu 1: –", "Câu 3: y")}


def test_of_many_some_are_told_and_the_rest_is_counted() -> None:
    found = differing([one("a", **{f"q{n}": "x" for n in range(8)}), one("b")])
    assert len(found["a"]) == MOST + 1
    assert found["a"][-1] == found["b"][-1] == "and 3 more"


def test_without_their_form_nothing_is_told() -> None:
    bare = [replace(each, form=None) for each in (one("a", q1="x"), one("b"))]
    assert differing(bare) == {"a": (), "b": ()}
    assert differing(()) == {}


NUMBERED = compile_form(
    a_form(
        """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | | save_to |
| | select_one_from_file households.csv | household | Hộ | | |
| | text | phone | Điện thoại | | households#phone |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | households | 'Hộ' | ${household} | | true() |
"""
    )
)


def test_numbers_that_differ_are_masked_and_told_apart() -> None:
    numbers = ("0912111111", "0922111111", "")
    filled = [replace(one(f"{n}", phone=each), form=NUMBERED) for n, each in enumerate(numbers)]
    told = {
        "0": ("Điện thoại: **1***1111",),
        "1": ("Điện thoại: **2***1111",),
        "2": ("Điện thoại: –",),
    }
    assert differing(filled) == told
    whole = differing(filled, whole=True)
    assert whole["0"] == ("Điện thoại: 0912111111",)
    assert whole["2"] == ("Điện thoại: –",)
    assert hide_numbers(filled)
    assert not hide_numbers(filled[:1])
    assert not hide_numbers([one("a", q1="x"), one("b")])
