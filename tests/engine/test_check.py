"""Problems of expressions: each code with what finds it, and what it leaves alone."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.forms.definition import Expression, Node, NodeKind
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from tests.builders import a_form, rows

FORM = """
| survey | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | {column} |
| | select_one area | area | Khu vực | | | | |
| | select_multiple asset | assets | Tài sản | | | | |
| | integer | size | Số người | | | | |
| | date | day | Ngày | | | | |
| | text | words | Chữ | | | | |
| | time | hour | Giờ | | | | |
| | begin_repeat | person | Người | | | | |
| | integer | age | Tuổi | | | | |
| | {inside} | | | |
| | end_repeat | | | | | | |
| | {outside} | | | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | points_nt2 | points_tt |
| | area | nt2 | NT2 | | |
| | area | tt | TT | | |
| | asset | tivi | Ti vi | 5 | 5 |
| | asset | xe | Xe | | 9 |
"""
NOTE = "note | note_{n} | Ghi chú |"


def found(
    text: str, column: str = "calculation", *, inside: bool = False, **more: object
) -> list[FormProblem]:
    kind = "calculate | c | " if column == "calculation" else "text | c | Câu hỏi"
    here, there = f"{kind} | {text} |", NOTE.format(n=1) + " |"
    places = {"inside": here, "outside": there} if inside else {"inside": there, "outside": here}
    return list(check(a_form(FORM.format(column=column, **places)), **more))  # type: ignore[arg-type]


CASES = """
| text                                                   | code                    |
| 1 + (2                                                 | syntax                  |
| 1 +                                                    | syntax                  |
| 1 + *                                                  | syntax                  |
| count(${person}/*)                                     | star                    |
| 'abc                                                   | syntax                  |
| //q                                                    | syntax                  |
| ngay('2026-01-01')                                     | function_unknown        |
| floor(1.5)                                             | function_refused        |
| lang()                                                 | function_refused        |
| count(randomize(${person}))                            | shuffled_elsewhere      |
| count(1)                                               | arguments               |
| sum(${size} + 1)                                       | arguments               |
| round()                                                | arguments               |
| weighted-checklist(1, 2, 3)                            | arguments               |
| position('x')                                          | arguments               |
| indexed-repeat(${age}, ${size}, 1)                     | arguments               |
| if(selected(${assets}, 1), 1, '')                      | arguments               |
| digest('a', 'SHA-3')                                   | arguments               |
| if(1 = false, 1, '')                                   | path_unknown            |
| /data/nothing                                          | path_unknown            |
| /other/area                                            | path_unknown            |
| ../../../x                                             | path_unknown            |
| /data                                                  | path_unknown            |
| jr:choice-name(${area}, '/data/size')                  | path_unknown            |
| instance('area')/root                                  | path_unknown            |
| instance('asset')/root/item[name = 'tivi']/pints       | list_column_unknown     |
| count(instance('asset')/root/item[kind = 'x'])         | list_column_unknown     |
| ${c} + 1                                               | cycle                   |
| count(${person}[1])                                    | predicate               |
| count(instance('asset')/root/item[name])               | predicate               |
| ${age} + 1                                             | value_repeated          |
| concat('a', ${age})                                    | value_repeated          |
| instance('asset')/root/item/name                       | value_repeated          |
| if(${day} > '2026-12-31', 1, '')                       | date_as_text            |
| if(${words} < today(), 1, '')                          | date_as_text            |
| today() + ${words}                                     | date_as_text            |
| if(${hour} > ${hour}, 1, '')                           | time_compared           |
| if(${hour} = '08:30', 1, '')                           | time_compared           |
| int(${hour})                                           | time_compared           |
| if(${hour} = '', 1, '')                                |                         |
| ${hour}                                                | time_as_text            |
| concat('a', ${hour})                                   | time_as_text            |
| if(${size} > 3, ${hour}, '')                           | time_as_text            |
| format-date-time(${hour}, '%H:%M')                     |                         |
| decimal-time(${hour}) - 8.5 div 24                     |                         |
| ${size} > 3                                            | stored_boolean          |
| if(${size} > 3, true(), false())                       | stored_boolean          |
| if(${area} = 'nt3', 1, '')                             | choice_unknown          |
| if(selected(${assets}, 'tv'), 1, '')                   | choice_unknown          |
| if(${size} > 3, 'a', 'b')                              | empty_branch            |
| if(${area} = 'nt2', 1, 2)                              | empty_branch            |
| if(not(${size} > 3), 'a', if(${size} < 9, 'b', 'c'))   |                         |
| if(${size} = '', '', if(${size} > 3, 'a', 'b'))        |                         |
| if(${size} != '' and ${size} > 3, 'a', 'b')            |                         |
| if(${size} > 3, 'a', '')                               |                         |
| if(selected(${assets}, 'tivi'), 'a', 'b')              | empty_branch            |
| sum(instance('asset')/root/item[selected(${assets}, name)]/points_tt) | sum_of_points |
| instance('asset')/root/item[name = 'tivi']/points_tt   | points_without_question |
| if(regex(${words}, '(?<=a)b'), 1, '')                  | regex                   |
| format-date(${day}, '%d/%Q')                           | format                  |
| format-date-time(now(), '%')                           | format                  |
| if(${size} > 3, 1, instance('asset')/root/item[name = ${words}]/points_tt) | empty_branch |
| if(instance('asset')/root/item[name=${words} and name!='x']/name = 'xe', 1, 2) | empty_branch |
| if(instance('asset')/root/item[selected(${assets}, name)]/name = 'xe', 'a', 'b') | empty_branch |
| if(${size} > 3, 1, ${words})                           |                         |
| sum(${size})                                           |                         |
| sum(${age})                                            |                         |
| count(${person}[age > 15])                             |                         |
| join(', ', ${age})                                     |                         |
| min(${age})                                            |                         |
| if(weighted-checklist(1, 2, ${age}, ${age}), 1, '')    |                         |
| if(weighted-checklist(1, 2, ${age}, 1), 1, '')         | value_repeated          |
| ${person}[position() = 1]/age                          |                         |
| if(${day} = '', '', ${day} - today())                  |                         |
| jr:choice-name(${area}, '${area}')                     |                         |
| indexed-repeat(${age}, ${person}, 1)                   |                         |
| coalesce(${size}, '')                                  |                         |
| once(today())                                          |                         |
"""


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: case["text"])
def test_a_calculation_has_the_problem_or_none(case: dict[str, str]) -> None:
    assert [problem.code for problem in found(case["text"])] == (
        [case["code"]] if case["code"] else []
    )


INSIDE = """
| text                                       | code                 |
| count(${person})                           | repeat_inside_itself |
| sum(${age})                                | repeat_inside_itself |
| join(', ', ${age})                         | repeat_inside_itself |
| max(${age}, 3)                             |                      |
| position(..)                               |                      |
| position()                                 |                      |
| ${age} + 1                                 |                      |
| sum(${person}[position() < 3]/age)         |                      |
| concat(${age})                             |                      |
| if(today() > .., 1, '')                    |                      |
| indexed-repeat(${age}, ${person}, 1)       |                      |
"""


@pytest.mark.parametrize("case", rows(INSIDE), ids=lambda case: case["text"])
def test_a_calculation_in_a_repeat_has_the_problem_or_none(case: dict[str, str]) -> None:
    codes = [problem.code for problem in found(case["text"], inside=True)]
    assert codes == ([case["code"]] if case["code"] else [])


CONDITIONS = """
| text                | column     | code        | level   |
| false()             | relevant   | unreachable | warning |
| 1 = 2               | relevant   | unreachable | warning |
| random() > 0.5      | relevant   | volatile    | warning |
| now() > 3           | constraint | volatile    | warning |
| . <= 3              | constraint |             |         |
| ${c} = 'x'          | relevant   | cycle       | error   |
| . = '' or . > 3     | constraint |             |         |
"""


@pytest.mark.parametrize("case", rows(CONDITIONS), ids=lambda case: case["text"])
def test_a_condition_has_the_problem_or_none(case: dict[str, str]) -> None:
    problems = found(case["text"], case["column"])
    expected = [(case["code"], case["level"])] if case["code"] else []
    assert [(p.code.value, p.level.value) for p in problems] == expected


def test_problems_say_where_and_what() -> None:
    (problem,) = found("ngay('2026-01-01')")
    assert problem.origin is not None
    assert problem.origin.cell == "survey!D12"
    assert problem.facts["function"] == "ngay"
    (problem,) = found("date-tme(1)")
    assert (problem.remedy, problem.facts["nearest"]) == (Remedy.NEAREST_WORD, "date-time")
    (problem,) = found("selected(${assets}, 'tivi'")
    assert problem.facts["near"].endswith("'tivi'")
    (problem,) = found("if(${size} > 3, 'a', 'b')")
    assert problem.facts == {"name": "size", "result": "'b'"}
    (problem,) = found("${day} + ${words}")
    assert problem.facts == {"text": "${day} + ${words}"}
    (problem,) = found("count(instance('asset')/root/item[name > today()])")
    assert problem.facts == {"text": "name > today()"}
    (problem,) = found("count(instance('asset')/root/item/name[. > today()])")
    assert problem.facts == {"text": ". > today()"}
    (problem,) = found("if(${area} = 'x', 1, '')")
    assert problem.facts == {"code": "x", "list": "area", "known": "nt2, tt"}


def test_all_problems_are_given_at_once_and_each_once() -> None:
    problems = found("floor(1) + ceiling(2) + floor(3)")
    assert [problem.facts["function"] for problem in problems] == ["floor", "ceiling"]


def test_what_is_too_long_or_too_deep_names_the_limit() -> None:
    long = Expression("1" + " + 1" * 1100, Origin("survey", 2, "calculation"))
    deep = Expression("(" * 61 + "1" + ")" * 61, Origin("survey", 3, "calculation"))
    nodes = (
        Node(0, "a", "/data/a", None, NodeKind.ANSWER, calculate=long),
        Node(1, "b", "/data/b", None, NodeKind.ANSWER, calculate=deep),
    )
    problems = check(replace(a_form(MINIATURE), nodes=nodes, body=(), entities=(), scores=None))
    assert [p.facts for p in problems if p.code is ProblemCode.LIMIT] == [
        {"limit": "4000"},
        {"limit": "60"},
    ]


def test_pulldata_names_a_list_and_a_column_that_are_there() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation |
    | | csv-external | units | | |
    | | text | t | Chữ | |
    | | select_one area | area | Khu vực | |
    | | calculate | c | | {} |
    | choices | | | | |
    | | list_name | name | label::Tiếng Việt (vi) | unit |
    | | area | tt | TT | x |
    """
    files = {"units.csv": b"name,label\nx,Xa\n"}

    def codes(text: str) -> list[str]:
        return [problem.code for problem in check(a_form(markdown.format(text), files))]

    assert codes("pulldata('units', 'label', 'name', ${t})") == []
    assert codes("pulldata('units', 'lable', 'name', ${t})") == ["list_column_unknown"]
    assert codes("pulldata('units', 'label', 3, ${t})") == ["arguments"]
    within = "pulldata('units', 'label', 'name', instance('area')/root/item[{} = 'x']/name)"
    assert codes(within.format("unit")) == []
    assert codes(within.format("unti")) == ["list_column_unknown"]


def test_a_cycle_shows_its_chain() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation | relevant |
    | | calculate | a | | ${b} + 1 | |
    | | calculate | b | | ${a} + 1 | |
    | | text | t | Chữ | | ${a} = 1 |
    """
    (problem,) = check(a_form(markdown))
    assert problem.code is ProblemCode.CYCLE
    assert problem.facts["rows"] in ("2 → 3 → 2", "3 → 2 → 3")
    assert set(problem.facts["names"].split(", ")) == {"a", "b"}


def test_a_relevance_that_depends_on_what_it_hides_is_a_cycle() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | relevant |
    | | begin_group | g | Nhóm | ${inner} = 'x' |
    | | text | inner | Chữ | |
    | | end_group | | | |
    """
    assert [problem.code for problem in check(a_form(markdown))] == [ProblemCode.CYCLE]


def test_a_group_without_a_question_can_never_be_seen() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation |
    | | text | t | Chữ | |
    | | begin_group | g | Nhóm | |
    | | calculate | c | | 1 |
    | | end_group | | | |
    """
    (problem,) = check(a_form(markdown))
    assert (problem.code, problem.facts) == (ProblemCode.UNREACHABLE, {"name": "g"})


@pytest.mark.parametrize(
    ("inner", "seen"), [("text | t | Chữ |", True), ("calculate | c | | 1", False)]
)
def test_a_group_is_seen_by_the_questions_of_its_groups(inner: str, seen: bool) -> None:
    markdown = f"""
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation |
    | | begin_group | g | Nhóm | |
    | | begin_group | h | Nhóm trong | |
    | | {inner} |
    | | end_group | | | |
    | | end_group | | | |
    | | text | beside | Bên ngoài | |
    """
    names = [problem.facts["name"] for problem in check(a_form(markdown))]
    assert names == ([] if seen else ["g", "h"])


MINIATURE = (Path(__file__).parent.parent / "forms" / "miniature.md").read_text("utf-8")
PROPERTIES = {"households": ["area"], "persons": ["full_name", "birth_date", "household"]}
LINES = {"nt2": {"b1_line": 140, "b2_line": 30}, "tt": {"b1_line": 175, "b2_line": 30}}
COLUMNS = {
    name: ("name", "label", "__version", "__branchId", "__trunkVersion", *found)
    for name, found in PROPERTIES.items()
}


def test_the_miniature_has_no_problem() -> None:
    assert check(a_form(MINIATURE), properties=PROPERTIES, columns=COLUMNS, lines=LINES) == ()


PLANTED = """
| instead of                            | write                              | code              |
| coalesce(${b1_sum}, ${b1_typed})      | coalesce(${b1_sum}, today() - 1)   | output_outside    |
| persons#birth_date                    | persons#born                       | entity_property   |
| household=${household}                | full_name != ''                    | entity_list_scan  |
| ${assets_known} != count-selected     | ${assets_known} != 5 + count-selected | sum_of_points  |
| ]/full_name                           | ]/full_nome                        | list_column_unknown |
| 175                                   | 140                                | threshold_differs |
"""


@pytest.mark.parametrize("case", rows(PLANTED), ids=lambda case: case["code"])
def test_what_is_planted_in_the_miniature_is_found(case: dict[str, str]) -> None:
    markdown = MINIATURE.replace(case["instead of"], case["write"])
    assert markdown != MINIATURE
    problems = check(a_form(markdown), properties=PROPERTIES, columns=COLUMNS, lines=LINES)
    assert case["code"] in [problem.code for problem in problems]


def test_warnings_do_not_refuse_and_errors_do() -> None:
    levels = {p.level for p in found("if(${size} > 3, 'a', 'b')")}
    assert levels == {Level.WARNING}


WHOLE = """
| survey | | | | | | | |
| | type | name | label | hint | relevant | calculation | repeat_count | FILTER | parameters |
| | csv-external | units | | | | | | | |
| | select_one area | area | Khu vực ${size} | Gợi ý ${words} | | | | | |
| | integer | size | Cỡ | | | | | | |
| | text | words | Chữ | | | | | | |
| | select_one_from_file units.csv | unit | Đơn vị | | | | | name != ${words} | SHUFFLE |
| | begin_repeat | cow | Bò | | ${size} > 1 | | ${size} | | |
| | text | tag | Thẻ | | | | | | |
| | calculate | at | | | | position(..) | | | |
| | end_repeat | | | | | | | | |
| | select_multiple area | many | Nhiều | | -${size} < 3 | | | | |
| | calculate | number | | | | -${size} + number(${at_one}) | | | |
| | calculate | at_one | | | | ${cow}[position() = 1]/at | | | |
| | calculate | first | | | | once(pulldata('units', 'label', 'name', ${words})) | | | |
| | calculate | moment | | | | if(MATCH, ${size}, '') | | | |
| | calculate | written | | | | format-date(today(), ${words}) | | | |
| | calculate | hashed | | | | digest(${words}, 'SHA-256', 'hex') | | | |
| | calculate | found | | | | count(instance('area')/root/item[CHOICE]) | | | |
| | calculate | word | | | | string(instance('area')/root/item[name = ${area}]) | | | |
| choices | | | |
| | list_name | name | label |
| | area | nt2 | NT2 ${words} |
| | area | tt | TT |
"""
for short, long in {
    " label |": " label::Tiếng Việt (vi) |",
    " hint |": " hint::Tiếng Việt (vi) |",
    "FILTER": "choice_filter",
    "SHUFFLE": "randomize=true seed=${size}",
    "MATCH": "selected(${many}, 'nt2') and regex(${words}, ${unit})",
    "CHOICE": "if(${size} > 1, name = 'x', false())",
}.items():
    WHOLE = WHOLE.replace(short, long)


def test_a_form_that_uses_much_has_no_problem_and_compiles() -> None:
    definition = a_form(WHOLE, {"units.csv": b"name,label\nx,Xa\n"})
    assert check(definition) == ()
    assert compile_form(definition).form_id == definition.form_id


def test_a_list_of_the_register_that_is_searched_is_a_warning() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation | choice_filter |
    | | select_one_from_file households.csv | household | Hộ | | |
    | | calculate | all | | count(instance('households')/root/item) | |
    | | calculate | some | | count(instance('households')/root/item[area = 'tt']) | |
    | | calculate | one | | instance('households')/root/item[name = ${household}]/area | |
    | | calculate | odd | | instance('households')/root/item[name = ${household}]/erea | |
    """
    problems = check(a_form(markdown), columns={"households": ["name", "label", "area"]})
    assert [(p.code.value, p.origin.row) for p in problems if p.origin] == [
        ("entity_list_scan", 3),
        ("entity_list_scan", 4),
        ("list_column_unknown", 6),
    ]
    assert ProblemCode.LIST_COLUMN_UNKNOWN not in [p.code for p in check(a_form(markdown))]


def test_what_a_list_of_the_register_has_is_told_nearest_first() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation | choice_filter | parameters |
    | | select_one_from_file villages.csv | village | Thôn | | area = 'tt' | |
    | | select_one_from_file villages.csv | other | Thôn | | | label=title |
    | | calculate | pulled | | pulldata('persons', 'ful_name', 'nane', 'x') | | |
    | | note | said | ${pulled} ${village} | | | |
    """
    columns = {"villages": ("name", "label"), "persons": ("name", "label", "sex", "full_name")}
    found = [
        problem
        for problem in check(a_form(markdown), columns=columns)
        if problem.code is ProblemCode.LIST_COLUMN_UNKNOWN
    ]
    assert [(p.origin and p.origin.row, p.facts["wanted"], p.facts["known"]) for p in found] == [
        (2, "area", "name, label"),
        (3, "title", "label, name"),
        (4, "ful_name", "full_name, name, label, sex"),
        (4, "nane", "name, full_name, label, sex"),
    ]
    assert [p.facts.get("nearest") for p in found] == [None, None, "full_name", "name"]


def test_a_choice_filter_must_be_a_comparison() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | choice_filter |
    | | select_one area | area | Khu vực | name |
    | choices | | | |
    | | list_name | name | label::Tiếng Việt (vi) |
    | | area | nt2 | NT2 |
    """
    assert [problem.code for problem in check(a_form(markdown))] == [ProblemCode.PREDICATE]


def test_without_lines_or_area_no_threshold_is_compared() -> None:
    assert check(a_form(MINIATURE)) == ()
    text = "| survey | | | |\n| | type | name | label::Tiếng Việt (vi) |\n| | text | t | T |"
    assert check(a_form(text), lines=LINES) == ()
    empty = MINIATURE.replace("| 175 | 30 |", "| | 30 |")
    (problem,) = check(a_form(empty), lines=LINES)
    assert problem.facts == {"wanted": "175", "found": "…"}


CHAINS = (
    "${{{next}}} + 1",
    "if(${{{next}}} > 1 and ${{x}} > 2, 'a', 'b')",
    "coalesce(${{{next}}}, 1)",
)


@pytest.mark.parametrize("step", CHAINS)
@pytest.mark.parametrize("is_round", [False, True])
def test_a_long_chain_of_calculates_is_followed_to_its_end(step: str, is_round: bool) -> None:
    last = "q0" if is_round else "x"
    names = [f"q{n}" for n in range(600)] + [last]
    rows = [
        f"| | calculate | {name} | | {step.format(next=after)} |" for name, after in pairwise(names)
    ]
    markdown = "| survey |\n| | type | name | label::Tiếng Việt (vi) | calculation |\n"
    form = a_form(markdown + "| | integer | x | X | |\n" + "\n".join(rows))
    codes = {problem.code for problem in check(form)}
    assert (ProblemCode.CYCLE in codes) == is_round
    if not is_round:
        assert compile_form(form).form_id == "mau"


def test_an_answer_given_in_advance_is_one_of_the_list_where_the_form_holds_it() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | default |
    | | select_one_from_file units.csv | u | Đơn vị | gì |
    | | select_multiple area | a | Khu vực | tt nt9 |
    | | acknowledge | k | Đã đọc | yes |
    | | hidden | h | | x |
    | choices | | | |
    | | list_name | name | label::Tiếng Việt (vi) |
    | | area | tt | TT |
    """
    problems = check(a_form(markdown, {"units.csv": b"name,label\nx,Xa\n"}))
    assert [(p.code.value, p.origin and p.origin.row) for p in problems] == [
        ("choice_unknown", 3),
        ("default", 4),
    ]


def test_every_question_whose_emptiness_chooses_is_named_at_once() -> None:
    problems = found("if(${size} > 3 and ${area} = 'tt', 'a', 'b')")
    assert [dict(one.facts)["name"] for one in problems] == ["area", "size"]


def test_a_circle_of_which_a_part_is_doubtful_is_not_told() -> None:
    form = a_form(
        FORM.format(
            column="calculation", outside="calculate | c | | ${c} + 1 |", inside=NOTE.format(n=1)
        )
    )
    assert [one.code for one in check(form)] == [ProblemCode.CYCLE]
    assert check(form, doubtful={"c"}) == ()
