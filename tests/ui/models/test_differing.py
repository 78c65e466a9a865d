"""What revisions of one form say differently: in words, some of many, also without their form."""

from dataclasses import replace

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services.filling import Filling
from tests.builders import a_form
from ui.models.differing import MOST, differing

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
