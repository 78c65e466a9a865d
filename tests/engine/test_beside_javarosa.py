"""What JavaRosa itself was seen to answer otherwise than we did: each is as there now."""

from gpn_desktop.engine.check import check
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.problems import ProblemCode
from tests.builders import a_form, a_session
from tests.engine.interviews import value

MOMENTS = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | dateTime | at | Lúc | |
| | begin_repeat | r | R | |
| | dateTime | seen | Gặp lúc | |
| | end_repeat | | | |
{}
"""


def test_elementary_functions_count_whole_days_of_a_question_and_parts_of_days_of_a_value() -> None:
    """Source: XPathFuncExpr.toDouble, 698, and toNumeric, 767: a node is no moment."""
    whole = (
        "abs(${at})",
        "sqrt(pow(${at}, 2))",
        "abs(if(${at} = '', ${at}, ${at}))",
        "abs(coalesce('', ${at}))",
        "abs(once(${at}))",
        "abs(indexed-repeat(${seen}, ${r}, 1))",
        "abs(${r}[position() = 1]/seen)",
    )
    asked = (*whole, "abs(date-time(${at}))", "abs(if(${at} = '', ${at}, date-time(${at})))")
    lines = (f"| | calculate | c{place} | | {text} |" for place, text in enumerate(asked))
    session = a_session(MOMENTS.format("\n".join(lines)))
    session.answer(session.place("at"), "1970-01-03T12:00:00.000+07:00")
    (row,) = session.rows(session.place("r"))
    session.answer(session.place("r/seen", row.id), "1970-01-03T12:00:00.000+07:00")
    told = [value(session, f"c{place}") for place in range(len(asked))]
    assert told == ["2"] * len(whole) + ["2.5", "2.5"]


def test_no_number_of_rows_is_without_end() -> None:
    """An integer that would be infinite says so; JavaRosa keeps 2147483647."""
    session = a_session(
        """
        | survey | | | | |
        | | type | name | label::Tiếng Việt (vi) | calculation |
        | | integer | a | A | |
        | | integer | b | B | 6 div ${a} |
        """
    )
    session.answer(session.place("a"), "0")
    assert value(session, "b") == ""
    assert [problem.trouble for problem in session.problems()] == [Trouble.UNFIT]
    session.answer(session.place("a"), "3")
    assert (value(session, "b"), session.problems()) == ("2", [])


def test_current_alone_is_refused() -> None:
    """Source: XPathPathExpr knows current() as the beginning of a path alone."""
    form = a_form(
        """
        | survey | | | | |
        | | type | name | label::Tiếng Việt (vi) | constraint |
        | | integer | a | A | current() > 1 |
        """
    )
    (problem,) = check(form)
    assert (problem.code, problem.facts["function"]) == (ProblemCode.FUNCTION_REFUSED, "current")


def test_an_answer_given_in_advance_is_one_that_javarosa_reads_too() -> None:
    """Source: XFormAnswerDataParser.getAnswerData, 77 and 108: it would begin empty there."""
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | default |
    | | date | a | Ngày | 2026-01-05T10:00:00 |
    | | dateTime | b | Lúc | 2026-01-05T10:00:00 |
    | | integer | c | Số | 2147483648 |
    | | integer | d | Số | -2147483647 |
    | | decimal | e | Số | 2147483648 |
    | | date | f | Ngày | 2026-01-05 |
    """
    problems = check(a_form(markdown))
    assert [(p.code.value, p.origin and p.origin.row) for p in problems] == [
        ("default", 2),
        ("default", 4),
    ]
