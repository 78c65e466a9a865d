"""The room of rows and columns of the paper form: whole rows, digits that leave theirs."""

import pytest

from tests import builders
from ui.form.rooms import rows

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
    assert rows(room, least, count) == (int(case["tall"]), int(case["left"]))
