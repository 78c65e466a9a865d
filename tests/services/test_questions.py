"""What a fresh process would be asked about a desk: each answer against what was put there."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services import comments, enrolment, entry, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.questions import QUESTIONS
from gpn_desktop.vietnamese import show_int
from tests.fakes import FixedSource
from tests.journeys.world import Tree, correct, put_household, put_survey
from tests.services.conftest import HERE, answer, fill_in, made
from tests.services.test_conflicts import exchange as passed_on
from tests.services.test_conflicts import shared
from tests.services.test_supporting import cow, of_class


def asked(desk: Desk, question: str, *words: str) -> str:
    return str(QUESTIONS[question](desk, *words))


@pytest.fixture
def followed(desk: Desk) -> Household:
    """Give the only poor household in which a Đặng Thị lives."""
    home = of_class(desk, "poor")
    with desk.store.transaction(desk.actor) as tx:
        one = tx.households.members(home)[-1]
        tx.households.persons.put(replace(one, full_name="Đặng Thị Xuân"))
        return tx.households.get(home)


def test_of_the_commune_place_person_and_counts_are_told(desk: Desk) -> None:
    assert (asked(desk, "place"), asked(desk, "person")) == ("Xã Đình Lập", "Hoàng Thị Lan")
    assert asked(desk, "household_count") == "60"
    with desk.store.reading() as tx:
        known = [classes[-1].poverty_class for classes in tx.decisions.classes().values()]
    assert asked(desk, "class_count", "poor") == show_int(known.count("poor"))
    assert known.count("poor") > 0


def test_the_household_of_the_tour_is_poor_and_found_by_its_name(
    desk: Desk, followed: Household
) -> None:
    code, phone = followed.code, followed.phone
    with desk.store.reading() as tx:
        head = tx.households.members(followed.id)[0].full_name
    assert [asked(desk, name) for name in ("household_code", "head", "phone")] == [
        *(code, head, phone)
    ]
    assert asked(desk, "poverty_class") == "Hộ nghèo"
    assert asked(desk, "phone", code, head) == phone


def test_where_nobody_found_is_poor_the_first_is_followed(
    tmp_path: Path, clock: FixedSource
) -> None:
    desk = made(tmp_path / "data", replace(HERE, training=False))
    house = put_household(desk, "H7", phone="0912000007")
    with desk.store.transaction(desk.actor) as tx:
        tx.households.persons.put(Person(tx.new_entity(), house, "Đặng Thị Mai", relation=HEAD))
    assert (asked(desk, "household_code"), asked(desk, "phone")) == ("H7", "0912000007")
    assert asked(desk, "poverty_class") == "Chưa có quyết định"
    desk.close()


def test_a_draft_and_the_survey_it_becomes(desk: Desk, followed: Household) -> None:
    opened = entry.open_survey(desk, followed.id).value
    answer(desk, opened, "b1/b1_typed", "120")
    answer(desk, opened, "b2/lack_job", "co")
    assert asked(desk, "missing_in_draft") == "11"
    fill_in(desk, opened, 120, (2, 4))
    assert asked(desk, "missing_in_draft") == "0"
    entry.complete(desk, opened)
    assert [asked(desk, name) for name in ("b1", "b2", "computed")] == ["120", "20", "Hộ cận nghèo"]


def test_the_round_of_the_year(tmp_path: Path, clock: FixedSource) -> None:
    desk = made(tmp_path / "data")
    found = rounds.open_round(desk).value
    totals = {"nà pá": Totals(40, 160), "nà lúa": Totals(1200, None)}
    with desk.store.transaction(desk.actor) as tx:
        found = tx.rounds.get(found.id)
        tx.rounds.put(replace(found, totals=totals, opens=None, closes=date(2026, 12, 14)))
    said = ("round_opens", "round_closes", "households_entered", "persons_entered")
    assert [asked(desk, name) for name in said] == ["", "14/12/2026", "1.240", "160"]
    desk.close()


def test_the_newest_support_of_the_household(desk: Desk, followed: Household) -> None:
    cow(desk, followed.id)
    assert asked(desk, "gift_type") == "Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế"
    assert asked(desk, "gift_amount") == "15.000.000 đồng"
    assert asked(desk, "gift_decision") == "88/QĐ-UBND"
    assert asked(desk, "gift_class") == "Hộ nghèo"


def test_a_line_of_the_plan_has_its_number_or_says_why_not(desk: Desk) -> None:
    said = {n: asked(desk, "line_value", f"KH57-{n}") for n in range(1, 10)}
    assert "Chưa ghi nhận nhu cầu" in said.values()
    assert asked(desk, "without_card").isdigit()
    assert any(text.replace(".", "").isdigit() for text in said.values())


def test_a_file_is_named_where_it_opens_as_a_workbook(desk: Desk, tmp_path: Path) -> None:
    for name, content in (("a.xlsx", b"PK\x05\x06" + bytes(18)), ("b.xlsx", b"none")):
        (tmp_path / name).write_bytes(content)
    found = [asked(desk, "file_name", str(tmp_path / name)) for name in ("a.xlsx", "b.xlsx")]
    assert found == ["a.xlsx", ""]


def test_who_this_computer_is_and_what_it_sent(tree: Tree) -> None:
    told = enrolment.standing(tree.lan)
    assert asked(tree.lan, "own_label") == "may01"
    assert asked(tree.lan, "own_groups").split(" ") == list(told.groups)
    assert asked(tree.lan, "root_groups").split(" ") == list(told.root_groups)
    assert asked(tree.lan, "list_version") == "2"
    assert (asked(tree.lan, "newest_packages"), asked(tree.lan, "undelivered")) == ("", "0")
    house = put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    correct(tree.lan, house, note="x")
    (name,) = tree.world.send(tree.lan)
    assert (asked(tree.lan, "newest_packages"), asked(tree.lan, "undelivered")) == (name, "2")


def test_both_sides_of_a_dispute(tree: Tree) -> None:
    house = shared(tree)
    assert asked(tree.office, "dispute_count") == "0"
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    passed_on(tree, tree.lan, tree.hai)
    assert asked(tree.office, "dispute_count") == "1"
    sides = {
        asked(tree.office, "side_person", n): asked(tree.office, "side_value", n) for n in "12"
    }
    assert sides == {"Hoàng Thị Lan": "0912111111", "Nông Văn Hải": "0912222222"}


def test_the_remark_with_which_a_survey_came_back(tree: Tree) -> None:
    survey = put_survey(tree.lan, shared(tree), answers={"b1": "3"})
    passed_on(tree, tree.lan)
    comments.return_survey(tree.office, survey, [("q/b1", "mấy người?")])
    passed_on(tree, tree.office)
    assert asked(tree.lan, "returned_remark") == "mấy người?"
