"""A number of a card is whole at just so many digits, where the form's constraint says so."""

import pytest

from gpn_desktop.engine.lengths import digits
from tests.builders import a_session, rows

CONSTRAINTS = """
| constraint                         | digits |
| regex(., '[0-9]{12}')              | 12     |
| regex(., '\\d{9}')                 | 9      |
| regex(., '[0-9]{9,12}')            |        |
| regex(., '[A-Z]{2}[0-9]{10}')      |        |
| regex(., '[0-9]{9}') or . = 'x'    |        |
| regex(${other}, '[0-9]{9}')        |        |
| string-length(.) = 12              |        |
|                                    |        |
"""


@pytest.mark.parametrize("case", rows(CONSTRAINTS), ids=lambda case: case["constraint"])
def test_only_a_constraint_that_counts_digits_says_how_many(case: dict[str, str]) -> None:
    session = a_session(f"""
| survey |      |       |                        |            |
|        | type | name  | label::Tiếng Việt (vi) | constraint |
|        | text | other | Số khác                |            |
|        | text | card  | Số thẻ                 | {case["constraint"]} |
""")
    found = digits(session.form, session.place("card").node)
    assert found == (int(case["digits"]) if case["digits"] else None)
