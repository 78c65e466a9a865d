"""Points with their reasons, and what differs between two scores."""

import json
from dataclasses import replace

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.score import ItemSort, PointRead, Score, diff, score_from
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form, a_session
from tests.engine.test_miniature import FORM, MINIATURE, REGISTER, say
from tests.fakes import FixedWorld


def scored(answers: str, markdown: str = "") -> Score:
    form = compile_form(a_form(markdown)) if markdown else FORM
    session = FormSession.begin(form, FixedWorld(register=REGISTER), {"household": "h1"})
    say(session, answers)
    score = session.score()
    assert score is not None
    return score


ALL = "area=tt wall=gach assets=tivi d4=co d9=khong"


def test_a_form_without_outputs_has_no_score() -> None:
    session = a_session(
        "| survey | | | |\n| | type | name | label::Tiếng Việt (vi) |\n| | text | t | T |"
    )
    assert session.score() is None


def test_a_score_is_plain_values_for_the_record() -> None:
    plain = scored(ALL).plain()
    assert (plain["b1"], plain["class_code"]) == (75, "can_ngheo")
    assert plain["reasons"] == ["b1_den", "b2_duoi"]
    assert plain["reads"][0]["cell"].startswith("choices!")


def test_empty_totals_stay_none() -> None:
    score = scored("area=tt")
    assert (score.b1, score.b2, score.class_code, score.reasons) == (None, None, "", ())


def test_a_changed_answer_tells_its_points() -> None:
    (change,) = diff(scored(ALL), scored(ALL.replace("gach", "khac")))
    assert (change.sort, change.question, change.paper) == (ItemSort.ANSWER, "wall", "B1.6")
    assert [read.code for read in (*change.old, *change.new)] == ["gach", "khac"]
    assert change.delta == -8


def test_a_missing_cell_leaves_the_difference_open() -> None:
    old = scored(ALL.replace("area=tt", "area=nt2"))
    new = scored(ALL.replace("area=tt", "area=nt2").replace("tivi", "tivi,xe_may"))
    (change,) = [each for each in diff(old, new) if each.question == "assets"]
    assert change.delta is None


def test_points_changed_on_the_sheet_are_told_apart_from_answers() -> None:
    new = scored(ALL, MINIATURE.read_text("utf-8").replace("| 7 | 8 |", "| 7 | 18 |"))
    (change,) = diff(scored(ALL), new)
    assert (change.sort, change.question, change.delta) == (ItemSort.POINTS, "wall", 10)


def test_renamed_questions_are_matched_by_name_or_by_paper_number() -> None:
    markdown = MINIATURE.read_text("utf-8")
    renamed = markdown.replace("| wall | Tường nhà", "| tuong | Tường nhà").replace(
        "${wall}", "${tuong}"
    )
    new = scored(ALL.replace("wall=", "tuong="), renamed)
    assert diff(scored(ALL), new) == ()
    assert diff(scored(ALL), new, {"wall": "tuong"}) == ()


def test_another_area_is_told_apart_from_another_sheet() -> None:
    changes = diff(scored(ALL.replace("area=tt", "area=nt2")), scored(ALL))
    sorts = {change.question: change.sort for change in changes}
    assert sorts == {"size": ItemSort.AREA, "wall": ItemSort.AREA, "area": ItemSort.ANSWER}


def read(question: str, paper: str, column: str = "points_tt") -> PointRead:
    return PointRead(question, paper, "x", "l", column, "choices!E2", 3)


def test_a_paper_number_finds_only_what_bears_a_name_that_is_no_more() -> None:
    old = replace(scored(ALL), reads=(read("wall", "B1.6"), read("floor", "B1.7")))
    new = replace(old, reads=(read("roof", "B1.6"), read("wall", "B1.7")))
    found = [(change.sort, change.question) for change in diff(old, new)]
    assert found == [(ItemSort.NEW, "roof"), (ItemSort.GONE, "floor")]


def test_a_line_is_found_by_its_column_alone() -> None:
    old = replace(scored(ALL), reads=(read("area", "A", "b1_line"), read("area", "A", "b2_line")))
    new = replace(old, reads=(read("area", "A", "b1_line"), read("area", "A", "b3_line")))
    found = [(change.sort, change.new[:1] or change.old[:1]) for change in diff(old, new)]
    assert found == [
        (ItemSort.NEW, (read("area", "A", "b3_line"),)),
        (ItemSort.GONE, (read("area", "A", "b2_line"),)),
    ]


def test_a_score_that_was_stored_is_read_back() -> None:
    found = scored(ALL.replace("area=tt", "area=nt2").replace("tivi", "tivi,xe_may"))
    stored = json.loads(json.dumps(found.plain()))
    assert score_from({**stored, "of_later_versions": 1}) == found
    assert score_from({}).b1 is None


def test_items_that_came_or_went_are_told() -> None:
    less = scored("area=tt wall=gach d4=co d9=khong")
    more = scored(ALL)
    assert [(c.sort, c.question) for c in diff(less, more)] == [(ItemSort.NEW, "assets")]
    assert [(c.sort, c.question) for c in diff(more, less)] == [(ItemSort.GONE, "assets")]


def test_a_calculation_that_is_hidden_gives_no_cell() -> None:
    markdown = MINIATURE.read_text("utf-8")
    line = next(one for one in markdown.splitlines() if "| calculate | wall_points |" in one)
    cells = line.split("|")
    cells[7] = " ${area} = 'nt2' "
    hidden = markdown.replace(line, "|".join(cells))
    shown = [read.question for read in scored(ALL).reads]
    assert [read.question for read in scored(ALL, hidden).reads] == [
        q for q in shown if q != "wall"
    ]
    assert "wall" in shown
