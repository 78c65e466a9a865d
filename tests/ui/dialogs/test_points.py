"""F4: what became of the points since the survey before, in words."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from gpn_desktop.engine.score import ItemChange, ItemSort
from gpn_desktop.reviews.compared import Compared, compared
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import result_of
from gpn_desktop.reviews.survey import Survey
from tests.engine.test_miniature import FORM
from tests.engine.test_score import ALL, read, scored
from tests.ui.views.papers import shown
from ui.dialogs.points import (
    PointsSheet,
    cell_words,
    change_line,
    compared_facts,
    is_item,
    item_words,
    since_words,
)

DAY = date(2025, 11, 3)


def surveys(before: str, now: str) -> tuple[Survey, Survey]:
    first, second = (scored(answers).plain() for answers in (before, now))
    return Survey("a", interviewed_on=DAY, score=first), Survey("b", score=second)


def between(before: str, now: str) -> Compared:
    return compared(*surveys(before, now))


def test_totals_and_class_are_told_with_what_they_were() -> None:
    facts = {
        one.key: one.words for one in compared_facts(between(ALL, ALL.replace("gach", "khac")))
    }
    assert facts["b1"] == "75 → 67 (−8)"
    assert facts["b2"] == "10"
    assert "→" not in facts["class"]
    assert "sheet" not in facts


def test_a_total_that_was_missing_is_a_dash_and_gives_no_difference() -> None:
    facts = {one.key: one.words for one in compared_facts(between("area=tt", ALL))}
    assert facts["b1"] == "– → 75"
    assert facts["class"].startswith("– → ")


def test_another_version_of_the_form_is_told() -> None:
    first, second = surveys(ALL, ALL)
    other = Survey("b", score={**second.score, "version": "2027010101"})
    assert [one.key for one in compared_facts(compared(first, other))][-1] == "sheet"


def test_an_item_is_told_with_both_answers_and_their_points() -> None:
    (change,) = between(ALL, ALL.replace("gach", "khac")).changes
    line = change_line(change, FORM)
    assert line.item == "B1.6 Wall"
    assert (line.before, line.now, line.delta) == ("Brick, stone (8)", "Other (0)", "−8")
    assert not line.is_open
    assert change_line(change, None).before == "gach (8)"


def test_a_missing_cell_leaves_the_difference_open() -> None:
    before = ALL.replace("area=tt", "area=nt2")
    changes = between(before, before.replace("tivi", "tivi,xe_may")).changes
    (line,) = (change_line(one, FORM) for one in changes if one.question == "assets")
    assert (line.delta, line.is_open) == ("missing", True)
    gone = ItemChange(ItemSort.GONE, "wall", "B1.6", (read("wall", "B1.6"),), ())
    assert change_line(gone, FORM).now == "–"
    assert not is_item(ItemChange(ItemSort.NEW, "a", "", (), (read("a", "", "b1_line"),)))


def test_a_cell_and_an_item_are_named_as_officials_call_them() -> None:
    assert cell_words("choices!E122") == "Score sheet, cell E122"
    assert cell_words("") == "–"
    assert item_words(FORM, read("wall", "B1.6")) == "Wall"
    node = next(one for one in FORM.questions if FORM.facts[one].paper == "B1.6")
    below = FORM.facts[node]._replace(paper="B1.6a")
    form = replace(FORM, facts=(*FORM.facts[:node], below, *FORM.facts[node + 1 :]))
    assert item_words(form, read("wall_points", "B1.6")) == "Wall", "reckoned from B1.6a"
    assert item_words(form, read("wall_points", "B1.9")) == ""


def test_the_sheet_shows_what_changed(qtbot: QtBot) -> None:
    first, second = surveys(ALL, ALL.replace("gach", "khac"))
    for earlier, said in (
        (first, "75 → 67 (−8)"),
        (second, "No item has other points than before."),
    ):
        found = replace(result_of(second, State.COMPLETED, 1), compared=compared(earlier, second))
        sheet = PointsSheet(None, found, "", FORM)
        qtbot.addWidget(sheet)
        sheet.show()
        assert said in shown(sheet)


def test_a_survey_without_a_day_is_the_one_before() -> None:
    assert "03/11/2025" in since_words(between(ALL, ALL))
    first, second = surveys(ALL, ALL)
    undated = compared(Survey("a", score=first.score), second)
    assert since_words(undated) == "Compared with the survey before"
