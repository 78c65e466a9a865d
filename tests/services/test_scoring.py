"""What a survey keeps is held against what its answers give; no machine is believed unseen."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import resources
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import checks, entry, findings, scene, surveying, today
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.scoring import ANSWERS, CELLS, WAY, _Paper, _score
from gpn_desktop.store.findings import ERROR, WAITING
from tests.builders import a_form
from tests.journeys.world import Tree, put_household
from tests.services.conftest import DAY, Home, admit, fill_in, home_of, surveyed
from tests.services.test_findings import decided


def told(desk: Desk) -> dict[str, FindingRow]:
    """Give what stands at this desk about scores, by survey."""
    return {one.entity: one for one in findings.listed(desk) if one.code in checks.SCORES}


def stored(desk: Desk, home: str, changes: Mapping[str, Any], **rest: Any) -> Survey:
    """Complete a survey on a machine that keeps another score than its answers give."""
    opened = entry.open_survey(desk, home).value
    fill_in(desk, opened, b1=160)
    done = opened.session.finalise()
    assert done.score is not None
    with desk.store.transaction(desk.actor) as tx:
        made = Survey(
            tx.new_entity(),
            home,
            "phieu_b_p2022",
            opened.draft.form_version,
            interviewed_on=DAY,
            answers={k.removeprefix("q/"): v for k, v in done.answers.fields().items()},
            score={**done.score.plain(), **changes},
            computed={"P2022": Computed("not_poor")},
        )
        made = replace(made, **rest)
        tx.surveys.put(made)
        tx.drafts.drop(opened.draft.id)
    return made


def checked(desk: Desk, *surveys: str) -> dict[str, FindingRow]:
    with desk.store.transaction(desk.actor) as tx:
        findings.check(desk, tx, surveys)
    return told(desk)


def test_honest_scores_agree_also_with_a_typed_total_and_people_in_the_register(
    desk: Desk, home: Home
) -> None:
    with desk.store.reading() as tx:
        other = home_of(tx, 1)
    made = [surveyed(desk, home.id, 120, (2, 4)), surveyed(desk, other.id, 150, ())]
    assert checked(desk, *(one.id for one in made)) == {}


def test_another_machine_that_keeps_100_for_answers_worth_160_is_not_believed(tree: Tree) -> None:
    house = put_household(tree.lan, "H1", area="rural")
    low = {"b1": 100, "class_code": "ngheo"}
    survey = stored(tree.lan, house, low, computed={"P2022": Computed("poor")})
    tree.world.send(tree.lan)
    (came,) = tree.world.receive(tree.office)
    found = told(tree.office)[survey.id]
    assert (found.code, found.severity, found.stops) == ("score_differs", ERROR, True)
    assert (found.facts["kept_b1"], found.facts["b1"]) == ("100", "160")
    assert (found.facts["kept"], found.facts["computed"]) == ("poor", "not_poor")
    assert came.findings == 1


@pytest.mark.parametrize(
    ("changes", "rest", "place"),
    [
        ({"b2": 90}, {}, ""),
        ({}, {"computed": {"P2022": Computed("poor")}}, ""),
        ({"class_code": "ngheo"}, {}, WAY),
        ({"area": "tt"}, {}, WAY),
        ({"reasons": "x"}, {}, CELLS),
        ({"reads": []}, {}, CELLS),
        ({"reads": [7], "b1": ["odd"]}, {}, ""),
        ({}, {"answers": {"b1": "x", "b1/b1_typed": "160"}}, ANSWERS),
        ({}, {"answers": {"b1/b1_typed": "160"}}, ""),
    ],
)
def test_whatever_the_answers_do_not_give_is_told(
    desk: Desk, home: Home, changes: Mapping[str, Any], rest: Mapping[str, Any], place: str
) -> None:
    survey = stored(desk, home.id, changes, **rest)
    found = checked(desk, survey.id)[survey.id]
    assert (found.code, found.place) == ("score_differs", place)


def test_a_form_that_is_not_here_is_no_difference(desk: Desk, home: Home) -> None:
    survey = stored(desk, home.id, {"b1": 100}, form_version="2030010101")
    assert checked(desk, survey.id) == {}
    codes = [one.code for one in findings.listed(desk) if one.entity == survey.id]
    assert codes == ["form_not_installed"]
    assert findings.go_on(desk).value == 0
    assert [one.code for one in findings.listed(desk) if one.entity == survey.id] == codes


def test_a_correction_ends_it_and_today_leads_to_the_household(tree: Tree) -> None:
    desk = tree.lan
    house = put_household(desk, "H1", area="rural")
    survey = stored(desk, house, {"b1": 100})
    assert set(checked(desk, survey.id)) == {survey.id}
    found = today.today(desk)
    assert found.wrong_first is not None
    assert (found.wrong, found.wrong_first.household) == (1, house)
    again = entry.correct_survey(desk, survey.id).value
    entry.complete(desk, again)
    assert told(desk) == {}


def install(desk: Desk, line: str) -> Path:
    """Install an edition of Phiếu B with another line of poverty; give its folder."""
    folder = desk.paths.installed / "forms" / "phieu_b_p2022" / "2026112599"
    shutil.copytree(resources.path("forms") / "phieu_b_p2022" / "2026112501", folder)
    text = (folder / "definition.json").read_text("utf-8")
    text = text.replace('"2026112501"', f'"{folder.name}"').replace('"140"', f'"{line}"')
    (folder / "definition.json").write_text(text, "utf-8")
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["version"] = folder.name
    manifest["files"]["definition.json"] = sha256(text.encode()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    admit(desk, folder)
    return folder


def test_a_form_that_comes_later_lets_the_score_be_worked_out(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    """And a form that draws another line than the standard is told apart from a false score."""
    folder = install(desk, "165")
    survey = stored(desk, home.id, {})
    assert survey.form_version == folder.name
    folder.rename(tmp_path / "not here yet")
    desk.catalogue.refresh()
    assert checked(desk, survey.id) == {}
    (tmp_path / "not here yet").rename(folder)
    desk.catalogue.refresh()
    assert findings.go_on(desk).value == 0
    found = told(desk)[survey.id]
    assert (found.code, found.stops) == ("standard_differs", False)
    assert found.facts == {"form": "near_poor", "computed": "not_poor"}
    assert "form_not_installed" not in {one.code for one in findings.listed(desk)}


def test_what_goes_beyond_one_act_waits_and_may_not_be_decided_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene, "AT_ONCE", 1)
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(3)]
    lies = [stored(desk, home, {"b1": 100 + n}) for n, home in enumerate(homes)]
    with desk.store.reading() as tx:
        roots = tx.surveys.roots([one.id for one in lies])
    decided(desk, homes[2], "not_poor", survey=roots[lies[2].id])
    found = checked(desk, *(one.id for one in lies))
    assert found[lies[2].id].code == "score_differs"  # a decision rests on it: it is first
    waiting = [found[one.id] for one in lies[:2]]
    assert [(one.code, one.severity, one.stops) for one in waiting] == [
        (checks.UNCHECKED, WAITING, True)
    ] * 2
    assert {one.code for one in checked(desk, homes[0]).values()} == {
        "score_differs",
        "score_unchecked",
    }
    assert findings.go_on(desk, 1).value == 0
    assert {one.code for one in told(desk).values()} == {"score_differs"}
    assert findings.go_on(desk).changes.touch("findings") is False


def test_whoever_opens_a_survey_sees_its_score_worked_out_again(
    desk: Desk, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = stored(desk, home.id, {"b1": 100})
    with monkeypatch.context() as patch:
        patch.setattr(scene, "AT_ONCE", 0)
        assert checked(desk, survey.id)[survey.id].code == checks.UNCHECKED
    noted = [one.code for one in surveying.shown(desk, survey.id).noted]
    assert "score_differs" in noted
    assert checks.UNCHECKED not in noted
    assert told(desk)[survey.id].code == checks.UNCHECKED  # reading writes nothing


def test_a_total_of_which_there_is_no_class_is_told_without_one(desk: Desk, home: Home) -> None:
    honest = stored(desk, home.id, {})
    answers = {**honest.answers, "b1/b1_typed": "-5"}
    with desk.store.transaction(desk.actor) as tx:
        bent = replace(honest, id=tx.new_entity(), answers=answers)
        tx.surveys.put(bent)
    found = checked(desk, bent.id)[bent.id]
    assert (found.facts["b1"], found.facts["computed"], found.place) == ("-5", "", "")


OUTSIDE = {
    "coalesce(${b1_sum}, ${b1_typed})": "7 + string-length(${drawn}) * 0",
    "instance('deprived')/root/item[name=${d4}]/points_all + ": "int(random() * 100) + ",
    "concat(if(${b1_total} > ${b1_line}, 'b1_tren', 'b1_den'), ' ', ": (
        "concat(pulldata('units', 'label', 'name', 'x'), count(instance('households')/root/item), "
    ),
}


def test_the_outside_of_a_survey_is_the_lists_of_its_form_and_nothing_else() -> None:
    markdown = (Path(__file__).parent.parent / "forms" / "miniature.md").read_text("utf-8")
    for written, instead in OUTSIDE.items():
        assert written in markdown
        markdown = markdown.replace(written, instead)
    csv = "| | csv-external | units | | | | | | | | | | |\n"
    uuid = "| | calculate | drawn | | | | | | uuid() | | | | |\n"
    first = "| | select_one_from_file"
    markdown = markdown.replace(first, csv + uuid + first, 1)
    form = compile_form(a_form(markdown, {"units.csv": b"name,label\nx,Xa\n"}))
    answers = {"area": "nt2", "wall": "gach", "assets": "tivi", "d4": "co", "d9": "khong"}
    survey = Survey("s", "h", form.form_id, form.version, interviewed_on=DAY, answers=answers)
    paper = _Paper(form, {"units": [{"name": "x", "label": "Xa"}]})
    found = _score(paper, survey)
    assert (found["b1"], found["b2"], found["reasons"]) == (7, 50, ["Xa0b2_tu"])
    assert _score(paper, survey) == found
