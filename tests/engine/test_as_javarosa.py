"""What JavaRosa does with repeats, relevance, calculations, actions and filters: a case a class.

Each test names the class of behaviour; forms and words are our own.
Source: JavaRosa TriggerableDAG, FormDef, Recalculate, SetValueAction, ItemsetBinding.
"""

from collections.abc import Iterable

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.engine.effects import Row, Validity
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.problems import ProblemCode
from tests.builders import a_form, a_session
from tests.engine.interviews import value
from tests.fakes import FixedWorld


def rows(session: FormSession, repeat: str, count: int) -> list[Row]:
    """Give the rows of a repeat after adding up to so many."""
    place = session.place(repeat)
    while len(session.rows(place)) < count:
        session.add_row(place)
    return list(session.rows(place))


def column(session: FormSession, repeat: str, name: str) -> list[str]:
    """Give the values of a question in all rows."""
    found = session.rows(session.place(repeat))
    return [value(session, f"{repeat}[{row.id}]/{name}") for row in found]


def fill(session: FormSession, path: str, given: Iterable[str]) -> None:
    """Answer a question row by row."""
    repeat = path.split("/")[0]
    for row, text in zip(session.rows(session.place(repeat)), given, strict=True):
        session.answer(session.place(path, row.id), text)


FIELDS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | relevant |
| | begin_repeat | plot | Thửa | | |
| | integer | area | Diện tích | | |
| | calculate | nth | | position(..) | |
| | calculate | twice | | ../nth * 2 | |
| | calculate | fixed | | 2 * 2 | |
| | calculate | both | | concat(../twice, '-', ../fixed) | |
| | calculate | many | | count(../../plot) | |
| | calculate | size | | /data/plots | |
| | calculate | all | | sum(../../plot/area) | |
| | calculate | outer | | /data/total | |
| | calculate | before | | /data/plot[position() = position(current()/..) - 1]/area | |
| | calculate | after | | /data/plot[position() = position(current()/..) + 1]/area | |
| | begin_group | odd | Lẻ | | count(../../plot) mod 2 = 1 |
| | text | word | Chữ | | |
| | end_group | | | | |
| | end_repeat | | | | |
| | calculate | plots | | count(/data/plot) | |
| | calculate | total | | sum(/data/plot/area) | |
| | calculate | places | | sum(/data/plot/nth) | |
| | calculate | written | | concat(/data/plot/area) | |
| | calculate | last | | 10 + /data/plot[position() = /data/plots]/area | |
| | calculate | last_too | | 10 + /data/plot[position() = count(../plot)]/area | |
"""


def test_the_place_of_a_row_and_what_stands_on_it_follow_rows_that_come_and_go() -> None:
    session = a_session(FIELDS)
    second = rows(session, "plot", 4)[1]
    assert column(session, "plot", "both") == ["2-4", "4-4", "6-4", "8-4"]
    assert value(session, "places") == "10"
    session.remove_row(second, "nhầm")
    assert column(session, "plot", "nth") == ["1", "2", "3"]
    assert column(session, "plot", "both") == ["2-4", "4-4", "6-4"]
    assert value(session, "places") == "6"


def test_a_count_outside_and_inside_is_the_same_in_every_row() -> None:
    session = a_session(FIELDS)
    for count in (1, 2, 3, 4):
        rows(session, "plot", count)
        for name in ("many", "size"):
            assert column(session, "plot", name) == [str(count)] * count
    session.remove_row(session.rows(session.place("plot"))[3], "nhầm")
    assert column(session, "plot", "many") == column(session, "plot", "size") == ["3"] * 3


def test_a_sum_inside_a_row_follows_the_other_rows_where_javarosa_lags() -> None:
    """TriggerableDagTest names these as its limitations: rows that were there stay stale."""
    session = a_session(FIELDS)
    rows(session, "plot", 3)
    fill(session, "plot/area", ("5", "6", "7"))
    assert column(session, "plot", "all") == column(session, "plot", "outer") == ["18"] * 3
    assert column(session, "plot", "after") == ["6", "7", ""]
    session.answer(session.place("plot/area", session.rows(session.place("plot"))[1].id), "9")
    assert column(session, "plot", "after") == ["9", "7", ""]


def test_the_row_before_is_another_when_one_between_goes() -> None:
    session = a_session(FIELDS)
    rows(session, "plot", 3)
    fill(session, "plot/area", ("11", "22", "33"))
    assert column(session, "plot", "before") == ["", "11", "22"]
    session.remove_row(session.rows(session.place("plot"))[1], "nhầm")
    assert column(session, "plot", "before") == ["", "11"]


def test_what_joins_sums_or_takes_the_last_row_follows_a_removal() -> None:
    session = a_session(FIELDS)
    rows(session, "plot", 3)
    fill(session, "plot/area", ("1", "2", "3"))
    names = ("written", "total", "last", "last_too")
    assert [value(session, name) for name in names] == ["123", "6", "13", "13"]
    session.remove_row(session.rows(session.place("plot"))[2], "nhầm")
    assert [value(session, name) for name in names] == ["12", "3", "12", "12"]


def test_relevance_by_the_number_of_rows_turns_in_all_of_them() -> None:
    session = a_session(FIELDS)
    for count in (1, 2, 3):
        shown = [
            session.state(session.place("plot/odd/word", row.id)).relevant
            for row in rows(session, "plot", count)
        ]
        assert shown == [count % 2 == 1] * count


NESTED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | repeat_count |
| | integer | houses | Số nhà | | |
| | begin_repeat | house | Nhà | | ${houses} |
| | integer | base | Nền | | |
| | calculate | absolute | | /data/house/base + 1 | |
| | calculate | relative | | ../base + 1 | |
| | integer | cows | Số bò | | |
| | begin_repeat | cow | Bò | | ${cows} |
| | integer | age | Tuổi | | |
| | calculate | same | | /data/house/cow/age + 2 | |
| | calculate | of_house | | /data/house/base + ../age | |
| | calculate | herd | | count(../../cow) | |
| | end_repeat | | | | |
| | end_repeat | | | | |
"""


def test_an_absolute_path_means_the_own_rows_and_counts_of_inner_rows_are_their_own() -> None:
    session = a_session(NESTED)
    session.answer(session.place("houses"), "2")
    one, two = session.rows(session.place("house"))
    fill(session, "house/base", ("5", "23"))
    fill(session, "house/cows", ("3", "2"))
    assert column(session, "house", "absolute") == column(session, "house", "relative")
    assert column(session, "house", "absolute") == ["6", "24"]
    for house, herd, sums in ((one, 3, ("5", "5", "5")), (two, 2, ("23", "23"))):
        cows = session.rows(session.place("house/cow", house.id))
        assert len(cows) == herd
        for cow, base in zip(cows, sums, strict=True):
            session.answer(session.place("house/cow/age", house.id, cow.id), "4")
            found = [
                session.state(session.place(f"house/cow/{name}", house.id, cow.id)).value
                for name in ("of_house", "same", "herd")
            ]
            assert found == [str(int(base) + 4), "6", str(herd)]


HIDDEN = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | relevant |
| | integer | heads | Số người | | |
| | integer | ask | Có hỏi | | |
| | begin_group | more | Thêm | | ${ask} = 1 |
| | calculate | double | | ${heads} * 2 | |
| | calculate | fourfold | | ${double} * 2 | |
| | integer | why | Vì sao | | ${double} > 0 |
| | begin_group | inner | Trong | | ${heads} > 2 |
| | text | deep | Sâu | | |
| | end_group | | | | |
| | end_group | | | | |
| | calculate | said | | if(${why} != '', ${why} + 33, 33) | |
"""


def test_hidden_values_are_empty_for_others_and_come_back_as_they_were() -> None:
    session = a_session(HIDDEN)
    session.answer(session.place("heads"), "2")
    assert value(session, "said") == "33"
    session.answer(session.place("ask"), "1")
    assert (value(session, "more/double"), value(session, "more/fourfold")) == ("4", "8")
    session.answer(session.place("more/why"), "42")
    assert value(session, "said") == "75"
    session.answer(session.place("ask"), "0")
    assert (value(session, "said"), value(session, "more/why")) == ("33", "42")
    session.answer(session.place("ask"), "1")
    assert value(session, "said") == "75"


def test_what_is_hidden_above_hides_whatever_it_would_be_by_itself() -> None:
    session = a_session(HIDDEN)
    deep = session.place("more/inner/deep")
    shown = []
    for heads, ask in (("1", "0"), ("3", "0"), ("3", "1"), ("1", "1"), ("3", "1"), ("3", "0")):
        session.answer(session.place("heads"), heads)
        session.answer(session.place("ask"), ask)
        shown.append(session.state(deep).relevant)
    assert shown == [False, False, True, False, True, False]


JUDGED = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | constraint | required | read_only |
| | integer | limit | Mức | | | |
| | integer | paid | Đã trả | . < ${limit} | | |
| | text | name | Tên | | yes | |
| | text | kept | Giữ | | ${limit} > 5 | ${limit} > 9 |
"""


def test_an_empty_answer_breaks_no_constraint_and_a_kept_one_does_when_others_change() -> None:
    session = a_session(JUDGED)
    paid = session.place("paid")
    session.answer(session.place("limit"), "5")
    assert session.state(paid).validity is Validity.OK
    session.answer(paid, "4")
    assert session.state(paid).validity is Validity.OK
    session.answer(session.place("limit"), "3")
    assert (session.state(paid).validity, value(session, "paid")) == (Validity.CONSTRAINT, "4")
    session.answer(paid, "")
    assert session.state(paid).validity is Validity.OK


def test_required_and_readonly_follow_their_conditions_and_the_first_empty_one_is_told() -> None:
    session = a_session(JUDGED)
    assert [problem.place for problem in session.problems()] == [session.place("name")]
    found = []
    for limit in ("5", "6", "10"):
        session.answer(session.place("limit"), limit)
        state = session.state(session.place("kept"))
        found.append((state.required, state.readonly))
    assert found == [(False, False), (True, False), (True, True)]


FIRED = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger | default |
| | integer | source | Nguồn | | | |
| | text | other | Khác | | | |
| | calculate | double | | ${source} * 2 | | |
| | calculate | after | | ${double} | ${source} | |
| | calculate | joined | | concat('x', ${other}) | ${source} | |
| | calculate | first | | concat('n', ${source}) | ${source} | |
| | begin_repeat | row | Dòng | | | |
| | integer | mine | Của dòng | | | |
| | calculate | four | | 4 * position(..) | ${mine} | |
| | integer | begun | Lúc đầu | | | position(..) + 10 |
| | end_repeat | | | | | |
"""


def test_an_action_sees_what_was_computed_and_runs_only_when_the_value_changes() -> None:
    session = a_session(FIRED)
    source, other = session.place("source"), session.place("other")
    assert value(session, "joined") == ""
    session.answer(source, "22")
    assert (value(session, "after"), value(session, "joined")) == ("44", "x")
    session.answer(other, "y")
    session.answer(source, "22")
    assert value(session, "joined") == "x"
    session.answer(source, "23")
    found = [value(session, name) for name in ("after", "joined", "first")]
    assert found == ["46", "xy", "n23"]


def test_an_action_in_a_row_writes_in_its_own_row_alone() -> None:
    session = a_session(FIRED)
    rows(session, "row", 3)
    assert column(session, "row", "begun") == ["11", "12", "13"]
    second = session.rows(session.place("row"))[1]
    session.answer(session.place("row/mine", second.id), "7")
    assert column(session, "row", "four") == ["", "8", ""]


LEVELS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | relevant |
| | select_multiple one | one | Một | | |
| | select_multiple two | two | Hai | selected(${one}, up) | |
| | select_multiple three | three | Ba | selected(${two}, up) | |
| | begin_repeat | row | Dòng | | |
| | text | wanted | Muốn | | |
| | select_one two | mine | Của dòng | up = ${wanted} | |
| | end_repeat | | | | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | up | |
| | one | a | A | | |
| | one | b | B | | |
| | one | c | C | | |
| | two | aa | AA | a | |
| | two | ab | AB | a | |
| | two | ba | BA | b | |
| | two | ca | CA | c | |
| | three | aaa | AAA | aa | |
| | three | baa | BAA | ba | |
"""


def offered(session: FormSession, name: str, row: Row | None = None) -> list[str]:
    place = session.place(name, row.id) if row is not None else session.place(name)
    return [choice.code for choice in session.choices(place)]


def test_choices_of_each_level_follow_the_level_above() -> None:
    session = a_session(LEVELS)
    assert offered(session, "two") == offered(session, "three") == []
    session.answer(session.place("one"), "a b")
    assert offered(session, "two") == ["aa", "ab", "ba"]
    session.answer(session.place("two"), "aa ba")
    assert offered(session, "three") == ["aaa", "baa"]
    session.answer(session.place("one"), "a")
    assert offered(session, "two") == ["aa", "ab"]
    assert session.state(session.place("two")).validity is Validity.NOT_A_CHOICE


def test_choices_in_a_row_are_filtered_by_its_own_answers() -> None:
    session = a_session(LEVELS)
    one, two = rows(session, "row", 2)
    fill(session, "row/wanted", ("a", "b"))
    assert offered(session, "row/mine", one) == ["aa", "ab"]
    assert offered(session, "row/mine", two) == ["ba"]
    session.answer(session.place("row/wanted", two.id), "c")
    assert (offered(session, "row/mine", one), offered(session, "row/mine", two)) == (
        ["aa", "ab"],
        ["ca"],
    )


BESIDE = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | repeat_count | relevant |
| | decimal | many | Bao nhiêu | | | |
| | integer | which | Thứ mấy | | | |
| | text | parity | Chẵn lẻ | | | |
| | begin_repeat | first | Một | | ${many} | |
| | text | name | Tên | | | |
| | integer | nth | Thứ | | | |
| | note | said | Dòng ${nth}: ${name} | | | |
| | begin_repeat | part | Phần | | 2 | position(..) mod 2 = ${parity} |
| | text | word | Chữ | | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
| | begin_repeat | second | Hai | | ${many} | |
| | calculate | name_of | | indexed-repeat(${name}, ${first}, position(..)) | | |
| | begin_repeat | piece | Mảnh | | 2 | |
| | calculate | words | | {DEEP} | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
| | calculate | chosen | | indexed-repeat(${name}, ${first}, ${which}) | | |
| | calculate | both | | /data/first[nth > 1][name != 'B']/name | | |
""".replace("{DEEP}", "indexed-repeat(${word}, ${first}, position(../..), ${part}, position(..))")


def beside(many: str = "2") -> FormSession:
    session = a_session(BESIDE)
    session.answer(session.place("parity"), "0")
    session.answer(session.place("many"), many)
    return session


def test_a_count_is_cut_to_a_whole_number_and_follows_it_both_ways() -> None:
    session = beside("2.9")
    found = []
    for many in ("2.9", "1", "3", "-1", ""):
        session.answer(session.place("many"), many)
        every = session.rows(session.place("first"))
        found.append(len([row for row in every if not row.is_surplus]))
    assert found == [2, 1, 3, 0, 0]


def test_rows_beside_each_other_find_their_partners_at_any_depth() -> None:
    session = beside()
    fill(session, "first/name", ("A", "B"))
    assert column(session, "second", "name_of") == ["A", "B"]
    one, two = session.rows(session.place("first"))
    for row, letter in ((one, "a"), (two, "b")):
        for number, part in enumerate(session.rows(session.place("first/part", row.id)), 1):
            session.answer(session.place("first/part/word", row.id, part.id), f"{letter}{number}")
    words = [
        session.state(session.place("second/piece/words", row.id, piece.id)).value
        for row in session.rows(session.place("second"))
        for piece in session.rows(session.place("second/piece", row.id))
    ]
    assert words == ["", "", "b1", "b2"]
    session.answer(session.place("which"), "2")
    assert value(session, "chosen") == "B"


def test_two_predicates_after_each_other_both_hold() -> None:
    session = beside("3")
    fill(session, "first/name", ("A", "B", "C"))
    fill(session, "first/nth", ("1", "2", "3"))
    assert value(session, "both") == "C"


def test_a_text_in_a_row_says_the_values_of_its_own_row() -> None:
    session = beside()
    fill(session, "first/name", ("A", "B"))
    fill(session, "first/nth", ("1", "2"))
    every = session.rows(session.place("first"))
    labels = [session.state(session.place("first/said", row.id)).label for row in every]
    assert labels == ["Dòng 1: A", "Dòng 2: B"]


def test_inner_rows_are_shown_by_the_place_of_the_outer_row() -> None:
    session = beside()
    found = []
    for parity in ("0", "1", "2"):
        session.answer(session.place("parity"), parity)
        found.append(
            [
                session.state(session.place("first/part/word", row.id, part.id)).relevant
                for row in session.rows(session.place("first"))
                for part in session.rows(session.place("first/part", row.id))[:1]
            ]
        )
    assert found == [[False, True], [True, False], [False, False]]


LOADED = """
| survey | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger | default | read_only |
| | integer | four | Bốn | | | 4 * 4 | |
| | calculate | told | | concat('t', ${four}) | ${four} | | |
| | integer | fixed | Cố định | 7 * 2 | | | yes |
| | text | shown | Hiện | concat('a', ${four}) | | | yes |
| | text | emptied | Xóa | '' | ${four} | con | |
"""


def test_what_begins_with_a_value_fires_what_waits_for_it_and_not_again_when_reopened() -> None:
    session = a_session(LOADED)
    found = [value(session, name) for name in ("four", "told", "fixed", "shown", "emptied")]
    assert found == ["16", "t16", "14", "a16", ""]
    session.answer(session.place("four"), "5")
    again = FormSession.resume(session.form, FixedWorld(), session.answers())
    found = [value(again, name) for name in ("four", "told", "fixed", "shown", "emptied")]
    assert found == ["5", "t5", "14", "a5", ""]


WAITING = """
| survey | | | | | | | | |
| | type | name | label | calculation | relevant | required | read_only | constraint |
| | integer | a | A | {} | {} | {} | {} | {} |
| | integer | b | B | {} | {} | {} | {} | {} |
| | begin_group | g | G | | {} | | | |
| | integer | c | C | | | | | |
| | end_group | | | | | | | |
""".replace("label", "label::Tiếng Việt (vi)")
CALCULATION, RELEVANT, REQUIRED, READ_ONLY, CONSTRAINT = range(5)


def waits(columns: dict[int, str]) -> bool:
    """Tell whether the check finds a circle: columns of A are 0 to 4, of B 5 to 9, of G 10."""
    form = a_form(WAITING.format(*(columns.get(place, "") for place in range(11))))
    return ProblemCode.CYCLE in [problem.code for problem in check(form)]


@pytest.mark.parametrize("one", range(5))
@pytest.mark.parametrize("other", range(5))
def test_all_but_a_constraint_may_not_wait_for_what_it_decides(one: int, other: int) -> None:
    assert waits({one: "${a} + 1"}) is (one != CONSTRAINT)
    assert waits({one: "${b} + 1", 5 + other: "${a} + 1"}) is (CONSTRAINT not in (one, other))
    assert not waits({one: "${b} + 1", 5 + other: "${c} + 1"})


def test_what_hides_a_group_may_not_read_what_is_in_it() -> None:
    assert waits({10: "${c} = 1"})
    assert not waits({10: "${a} = 1"})
