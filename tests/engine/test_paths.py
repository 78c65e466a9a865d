"""What a path means: the own row, all rows, items of a list; also inside predicates."""

import pytest

from gpn_desktop.engine.binding import Binder
from gpn_desktop.engine.grammar import Tree, parse
from gpn_desktop.engine.paths import PLACE, PRESENCE, VALUE, BindError, Read
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.shape import Seed, shaped
from gpn_desktop.forms.definition import NodeKind, ValueType
from tests.builders import a_session, rows

SHAPE = shaped(
    "data",
    [
        Seed("q", None, NodeKind.ANSWER, ValueType.TEXT, ""),
        Seed("person", None, NodeKind.REPEAT, ValueType.TEXT, ""),
        Seed("age", 1, NodeKind.ANSWER, ValueType.INT, ""),
        Seed("job", 1, NodeKind.REPEAT, ValueType.TEXT, ""),
        Seed("pay", 3, NodeKind.ANSWER, ValueType.INT, ""),
        Seed("more", 1, NodeKind.GROUP, ValueType.TEXT, ""),
        Seed("tag", 5, NodeKind.ANSWER, ValueType.TEXT, ""),
        Seed("total", None, NodeKind.ANSWER, ValueType.TEXT, ""),
        Seed("cow", None, NodeKind.REPEAT, ValueType.TEXT, ""),
        Seed("horn", 8, NodeKind.ANSWER, ValueType.TEXT, ""),
    ],
)
Q, PERSON, AGE, JOB, PAY, MORE, TAG, TOTAL, COW, HORN = range(10)
BINDER = Binder(SHAPE, {"wall": 1}, {Q: "wall"})

BOUND = [
    (TOTAL, "/data/q", ["get", 0, 0]),
    (TOTAL, "../q", ["get", 0, 0]),
    (AGE, "../../q", ["get", 0, 0]),
    (AGE, ".", ["get", 0, 2]),
    (AGE, "..", ["get", 0, 1]),
    (AGE, "../more/tag", ["get", 0, 6]),
    (AGE, "/data/person/more/tag", ["get", 0, 6]),
    (TOTAL, "/data/person/age", ["set", 0, 0, [1], [2]]),
    (AGE, "/data/person/job/pay", ["set", 0, 1, [3], [4]]),
    (AGE, "../../person/age", ["set", 0, 0, [1], [2]]),
    (PAY, "../../age", ["get", 0, 2]),
    (PAY, "/data/person[age > 3]/age", ["set", 0, 0, [1, [">", ["get", 1, 2], ["num", 3.0]]], [2]]),
    (
        PAY,
        "/data/person[/data/person/age > 3]",
        ["set", 0, 0, [1, [">", ["get", 1, 2], ["num", 3.0]]]],
    ),
    (PAY, "/data/person/age[. > 3]", ["set", 0, 1, [2, [">", ["get", 1, 2], ["num", 3.0]]]]),
    (
        PAY,
        "/data/person[age > current()/.]",
        ["set", 0, 0, [1, [">", ["get", 1, 2], ["get", 0, 4]]]],
    ),
    (
        TOTAL,
        "/data/person[count(job[pay > ../age]) > 1]",
        [
            "set",
            0,
            0,
            [
                1,
                [
                    ">",
                    ["call", "count", ["set", 1, 1, [3, [">", ["get", 2, 4], ["get", 2, 2]]]]],
                    ["num", 1.0],
                ],
            ],
        ],
    ),
    (
        AGE,
        "instance('wall')/root/item[name = current()/.]/points",
        ["items", "wall", [["=", ["column", 1, "name"], ["get", 0, 2]]], "points", []],
    ),
    (
        AGE,
        "instance('wall')/root/item[name = /data/person/age]",
        ["items", "wall", [["=", ["column", 1, "name"], ["get", 0, 2]]], None, []],
    ),
    (
        Q,
        "instance('wall')/root/item/name[. = 'x']",
        ["items", "wall", [], "name", [["=", ["item", 1], ["str", "x"]]]],
    ),
    (
        Q,
        "instance('wall')/root/item[./name = '']",
        ["items", "wall", [["=", ["column", 1, "name"], ["str", ""]]], None, []],
    ),
    (
        HORN,
        "indexed-repeat(/data/person/job/pay, /data/person/job, 2)",
        ["call", "indexed-repeat", 0, 0, [[1, None], [3, ["num", 2.0]]], 4],
    ),
]


@pytest.mark.parametrize(("reader", "path", "tree"), BOUND)
def test_a_path_is_bound(reader: int, path: str, tree: Tree) -> None:
    assert BINDER.bind(parse(path), reader).tree == tree


READS = [
    (TOTAL, "/data/person/age", {Read(AGE, 0, PRESENCE)}),
    (AGE, "../more/tag", {Read(TAG, 1, VALUE)}),
    (PAY, "sum(/data/person/job/pay)", {Read(PAY, 2, PRESENCE)}),
    (AGE, "sum(/data/person/job/pay)", {Read(PAY, 1, PRESENCE)}),
    (AGE, "position(..)", {Read(PERSON, 0, PLACE)}),
    (PAY, "position()", {Read(JOB, 1, PLACE)}),
    (TAG, "position(..)", set()),
    (
        AGE,
        "position(/data/person[age > 1])",
        {*(Read(AGE, 0, VALUE), Read(PERSON, 0, PRESENCE), Read(PERSON, 0, PLACE))},
    ),
    (AGE, "count(/data/q)", {Read(Q, 0, PRESENCE)}),
    (AGE, "once(../more/tag)", {Read(TAG, 1, VALUE)}),
    (AGE, "uuid()", set()),
    (PAY, "indexed-repeat(/data/person/age, /data/person, 2)", {Read(AGE, 0, PRESENCE)}),
]


@pytest.mark.parametrize(("reader", "text", "reads"), READS)
def test_what_an_expression_reads_is_known(reader: int, text: str, reads: set[Read]) -> None:
    assert set(BINDER.bind(parse(text), reader).reads) == reads


UNKNOWN = """
| text                                  | code         |
| /data                                 | path_unknown |
| ../../..                              | path_unknown |
| ..                                    | path_unknown |
| /data/person/../q                     | path_unknown |
| instance('wall')/items/item           | path_unknown |
| instance('wall')/root/item/a/b        | path_unknown |
| instance('wall')/root/item[../x = 1]  | path_unknown |
| instance('wall')/root/item[a/b = 1]   | path_unknown |
| instance('wall')/root/item/x[y = 1]   | path_unknown |
| instance('roof')/root/item            | list_unknown |
| pulldata('roof', 'a', 'b', 'c')       | list_unknown |
| jr:choice-name('a', 'b c')            | path_unknown |
| jr:choice-name('a', concat('b'))      | path_unknown |
| jr:choice-name('a', '1 + 1')          | path_unknown |
| nothing('a')                          | arguments    |
| uuid(1, 2)                            | arguments    |
| indexed-repeat('a', /data/person, 1)  | arguments    |
| indexed-repeat(/data, /data/person, 1) | path_unknown |
"""


@pytest.mark.parametrize("case", rows(UNKNOWN), ids=lambda case: case["text"])
def test_a_path_that_leads_nowhere_is_named(case: dict[str, str]) -> None:
    with pytest.raises(BindError) as caught:
        BINDER.bind(parse(case["text"]), Q)
    assert caught.value.code == case["code"]


FARM = """
| survey | | | | |
| | type | name | label | calculation |
| | integer | least | Ít nhất | |
| | begin_repeat | person | Người | |
| | text | name | Tên | |
| | begin_group | more | Thêm | |
| | integer | age | Tuổi | |
| | calculate | at | | position(..) |
| | calculate | row | | position(../..) |
| | end_group | | | |
| | begin_repeat | job | Việc | |
| | integer | pay | Lương | |
| | calculate | share | | ${pay} div sum(/data/person/job[position() < 9]/pay) |
| | calculate | so_far | | sum(${job}[position() <= position(current()/..)]/pay) |
| | end_repeat | | | |
| | end_repeat | | | |
| | calculate | rich | | join(',', ${person}[count(job[pay > 5]) > 0]/name) |
| | calculate | first | | ${person}[position() = 1]/name |
| | calculate | old | | join(',', ${age}[. >= ${least}]) |
| | calculate | place | | position(${person}[name = 'B']) |
| | calculate | groups | | count(/data/person/more) |
| | calculate | pays | | count-non-empty(${pay}) |
| | calculate | second | | indexed-repeat(${pay}, ${person}, 1, ${job}, 2) |
""".replace("label |", "label::Tiếng Việt (vi) |")


@pytest.fixture
def farm() -> FormSession:
    session = a_session(FARM)
    person = session.place("person")
    session.add_row(person)
    for row, (name, age, pays) in zip(
        session.rows(person), (("A", "40", ("3", "4")), ("B", "17", ("6",))), strict=True
    ):
        session.answer(session.place("person/name", row.id), name)
        session.answer(session.place("person/more/age", row.id), age)
        for number, pay in enumerate(pays):
            job = session.place("person/job", row.id)
            if number >= len(session.rows(job)):
                session.add_row(job)
            session.answer(session.place("person/job/pay", row.id, session.rows(job)[-1].id), pay)
    session.answer(session.place("least"), "18")
    return session


def test_predicates_filter_rows_in_their_own_frame(farm: FormSession) -> None:
    names = ("rich", "first", "old", "place", "groups", "pays", "second")
    found = [farm.state(farm.place(name)).value for name in names]
    assert found == ["B", "A", "40", "2", "2", "3", "4"]


def test_a_running_total_reads_the_rows_before_its_own(farm: FormSession) -> None:
    (first, second) = farm.rows(farm.place("person"))
    jobs = farm.rows(farm.place("person/job", first.id))
    totals = [farm.state(farm.place("person/job/so_far", first.id, job.id)).value for job in jobs]
    assert totals == ["3", "7"]
    assert farm.state(farm.place("person/more/row", second.id)).value == "2"
    assert farm.state(farm.place("person/more/at", second.id)).value == "1"
