"""The room of rows and columns of the paper form: whole rows, digits that leave theirs."""

import pytest

from tests import builders
from ui.form.rooms import whole
from ui.look import geometry

CASES = """
| room | least | count | tall | left |
| 200  | 32    | 2     | 32   | 0    |
| 200  | 32    | 6     | 32   | 0    |
| 200  | 32    | 7     | 33   | 2    |
| 159  | 32    | 9     | 39   | 3    |
| 20   | 32    | 9     | 32   | 0    |
"""


@pytest.mark.parametrize("case", builders.rows(CASES), ids=lambda case: " ".join(case.values()))
def test_whole_rows_stand_between_the_heads_and_the_edge(case: dict[str, str]) -> None:
    room, least, count = (int(case[name]) for name in ("room", "least", "count"))
    assert geometry.rows(room, least, count) == (int(case["tall"]), int(case["left"]))


SLIVERS = """
| widths         | first | seat | found          |
| 90 90 90       | 0     | 200  | 90 110 90      |
| 90 90 90       | 0     | 230  | 90 140 90      |
| 90 90 90       | 1     | 200  | 90 90 90       |
| 90 90 90       | 0     | 60   | 90 90 90       |
| 90 90 90 90    | 1     | 200  | 90 90 110 90   |
| 300 90 90      | 0     | 200  | 300 90 90      |
"""


@pytest.mark.parametrize("case", builders.rows(SLIVERS), ids=lambda case: " ".join(case.values()))
def test_a_part_of_a_column_is_left_to_the_one_before_it(case: dict[str, str]) -> None:
    widths = [int(one) for one in case["widths"].split()]
    found = whole(widths, int(case["first"]), int(case["seat"]))
    assert found == [int(one) for one in case["found"].split()]
