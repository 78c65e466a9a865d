"""What an expression gives and its question can never hold, told when a form is installed."""

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import Trouble
from tests.builders import a_form, rows
from tests.fakes import FixedWorld

FORM = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | {column} |
| | {type} | q | Câu hỏi | {said} |
"""

CASES = rows("""
| type     | said                      | code        |
| date     | today() - 1               | value_unfit |
| date     | date(today() - 1)         |             |
| date     | now()                     |             |
| date     | if(1 > 2, today(), '')    |             |
| dateTime | today()                   |             |
| dateTime | 5 + 1                     | value_unfit |
| time     | now()                     | value_unfit |
| integer  | today()                   | value_unfit |
| integer  | today() - 1               |             |
| decimal  | now()                     | value_unfit |
| text     | today() - 1               |             |
""")


@pytest.mark.parametrize("column", ["calculation", "default"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['type']} {case['said']}")
def test_what_can_never_be_held_is_a_problem(case: dict[str, str], column: str) -> None:
    definition = a_form(FORM.format(column=column, **{k: case[k] for k in ("type", "said")}))
    codes = [one.code.value for one in check(definition)]
    assert codes == [case["code"]] * bool(case["code"])
    troubled = _troubles(compile_form(definition))
    assert troubled == [Trouble.UNFIT] * bool(case["code"])


def _troubles(form: CompiledForm) -> list[Trouble | None]:
    problems = FormSession.begin(form, FixedWorld()).problems()
    return [one.trouble for one in problems]
