"""The lists of the register: people in their order, narrowed, saved by name; lists that leave."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.registry.persons import HEAD, Person, full_years, insured
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import households, list_out, listing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.list_out import Shown
from tests.builders import rows
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource

__all__ = ["clock", "commune_template", "desk"]


def people_of(desk: Desk) -> dict[str, Person]:
    with desk.store.reading() as tx:
        return {one.id: one for one in tx.households.persons.all()}


def narrowed(desk: Desk, **filters: str) -> set[str]:
    return set(listing.order_people(desk, Sought(filters=tuple(filters.items()))))


def test_everybody_stands_by_the_given_name_then_by_the_rest(desk: Desk) -> None:
    found = listing.people(desk, listing.order_people(desk, Sought()))
    names = [one.full_name for one in found]
    assert len(names) == len(people_of(desk))
    assert names == sorted(names, key=vietnamese.name_key)


def test_each_column_orders_both_ways(desk: Desk) -> None:
    for column in ("name", "head", *listing.PEOPLE_ORDERS):
        up = listing.order_people(desk, Sought(), column)
        down = listing.order_people(desk, Sought(), column, ascending=False)
        assert sorted(up) == sorted(down)
    births = [
        one.birth_date
        for one in listing.people(desk, listing.order_people(desk, Sought(), "birth"))
    ]
    assert [str(one) for one in births] == sorted(str(one) for one in births)
    down = listing.order_people(desk, Sought(), ascending=False)
    names = [one.full_name for one in listing.people(desk, down)]
    assert names == sorted(names, key=vietnamese.name_key, reverse=True)


def test_a_line_says_who_where_and_keeps_numbers_masked(desk: Desk) -> None:
    known = people_of(desk)
    for row in listing.people(desk, [*list(known)[:20], "nobody"]):
        one = known[row.id]
        assert (row.full_name, row.sex, row.birth_date) == (one.full_name, one.sex, one.birth_date)
        assert row.village_name
        assert row.head_name
        assert row.id_number.startswith("******") == bool(one.id_number)
        assert one.id_number[:6] not in row.id_number or not one.id_number


FILTERED = """
| filter    | value     |
| sex       | female    |
| ethnicity | tay       |
| age       | 0-5       |
| age       | 6-14      |
| age       | 60-       |
| insured   | yes       |
| insured   | no        |
| school    | attending |
| disabled  | yes       |
| disabled  | no        |
| numbered  | no        |
| work      | able      |
"""


def fits(one: Person, name: str, value: str) -> bool:
    from gpn_desktop import chance

    today = chance.today()
    if name == "age":
        assert one.birth_date is not None
        least, _, most = value.partition("-")
        age = full_years(one.birth_date, today)[1]
        return int(least) <= age <= int(most or 200)
    asked = {
        "insured": insured(one, today),
        "disabled": bool(one.disability_degree),
        "numbered": bool(one.id_number),
    }
    if name in asked:
        return asked[name] == (value == "yes")
    said = {"school": one.school_status, "work": one.work_capacity}
    return str(said.get(name, getattr(one, name, ""))) == value


@pytest.mark.parametrize("case", rows(FILTERED), ids=lambda case: " ".join(case.values()))
def test_each_filter_holds_of_those_that_are_listed_and_of_no_others(
    desk: Desk, case: dict[str, str]
) -> None:
    known = people_of(desk)
    with desk.store.transaction(desk.actor) as tx:
        some = list(known.values())[:9]
        for one in some:
            got = tx.households.persons.get(one.id)
            tx.households.persons.put(replace(got, insurance_object="HN"))
    known = people_of(desk)
    expected = {one.id for one in known.values() if fits(one, case["filter"], case["value"])}
    assert narrowed(desk, **{case["filter"]: case["value"]}) == expected
    assert expected
    homes = {known[one].household for one in expected}
    asked = Sought(filters=((case["filter"], case["value"]),))
    assert set(households.order(desk, asked)) == homes


def test_filters_about_a_person_hold_of_one_and_the_same(desk: Desk) -> None:
    old = narrowed(desk, age="60-")
    women = narrowed(desk, sex="female")
    both = {"age": "60-", "sex": "female"}
    assert narrowed(desk, **both) == old & women
    known = people_of(desk)
    homes = {known[one].household for one in old & women}
    assert set(households.order(desk, Sought(filters=tuple(both.items())))) == homes
    assert homes < {known[one].household for one in old} & {known[one].household for one in women}


def test_households_are_narrowed_by_what_was_computed_and_reviewed(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        home = tx.households.all()[3]
        newest = max(tx.rounds.all(), key=lambda one: one.year or 0)
        survey = Survey(
            tx.new_entity(),
            home.id,
            form_id="phieu_b",
            round=newest.id,
            computed={"P2022": Computed(poverty_class="near_poor")},
        )
        tx.surveys.put(survey)
    reviewed = households.order(desk, Sought(filters=(("reviewed", "yes"),)))
    assert home.id in reviewed
    others = households.order(desk, Sought(filters=(("reviewed", "no"),)))
    assert sorted((*reviewed, *others)) == sorted(households.order(desk, Sought()))
    computed = households.order(desk, Sought(filters=(("computed", "near_poor"),)))
    assert home.id in computed
    assert narrowed(desk, computed="near_poor") >= {
        one.id for one in people_of(desk).values() if one.household == home.id
    }
    assert households.order(desk, Sought(filters=(("area", "urban"),))) == ()
    assert len(households.order(desk, Sought(filters=(("later", "x"),)))) == len(reviewed + others)


def test_people_are_found_by_their_names_their_village_and_their_household(desk: Desk) -> None:
    known = people_of(desk)
    with desk.store.reading() as tx:
        homes = {one.id: one for one in tx.households.all()}
        villages = {one.id: one.name for one in tx.places.villages.all()}
    one = next(iter(known.values()))
    home = homes[one.household]
    given = vietnamese.fold(one.full_name.split()[-1])
    found = listing.order_people(desk, Sought(words=given))
    assert one.id in found
    assert all(f" {given}" in f" {vietnamese.fold(known[p].full_name)}" for p in found)
    everybody = {p.id for p in known.values() if p.household == home.id}
    assert set(listing.order_people(desk, Sought(words=home.code))) == everybody
    both = f"{given} {vietnamese.fold(villages[home.village])}"
    assert one.id in listing.order_people(desk, Sought(words=both))
    assert listing.order_people(desk, Sought(words="khong ai ten the nay")) == ()
    inside = listing.order_people(desk, Sought(village=home.village, poverty_class="none"))
    assert all(homes[known[p].household].village == home.village for p in inside)


def test_somebody_without_a_household_or_a_name_is_still_shown(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        home = Household(tx.new_entity(), "99-0001")
        tx.put_all([home, Person(tx.new_entity(), home.id, relation=HEAD)])
    (one,) = listing.people(desk, listing.order_people(desk, Sought(words="99-0001")))
    assert (one.full_name, one.village_name, one.birth_date) == ("", "", None)
    with desk.store.transaction(desk.actor) as tx:
        person = tx.households.persons.get(one.id)
        tx.households.persons.put(replace(person, household=""))
    (one,) = listing.people(desk, [one.id])
    assert one.household == ""


def test_how_a_list_is_to_be_seen_is_kept_for_each_officer(desk: Desk) -> None:
    kept = SavedList("people", "Cao tuổi", {"age": "60-"})
    in_use = SavedList("people", columns=("name", "phone"))
    for one in (kept, in_use, replace(kept, filters={"age": "80-"})):
        assert listing.save(desk, one).value == one
    assert listing.saved(desk, "people") == (in_use, replace(kept, filters={"age": "80-"}))
    assert listing.saved(desk, "households") == ()
    other = replace(desk, officer=replace(desk.officer, id="0ff1ce00-0000-4000-8000-00000000000b"))
    assert listing.saved(other, "people") == ()
    listing.forget(desk, "people", "Cao tuổi")
    assert listing.saved(desk, "people") == (in_use,)


SHOWN = Shown(
    "people",
    "Nhân khẩu",
    ("name", "code"),
    ("Họ và tên", "Mã"),
    (("Đặng Thị\tHường", "001085000123"), ("Lý\nA", "=1+1")),
)


def test_a_copied_list_has_a_line_for_each_row_and_no_other_tabs() -> None:
    assert list_out.tsv(SHOWN) == ("Họ và tên\tMã\nĐặng Thị Hường\t001085000123\nLý A\t=1+1")
    assert not list_out.tsv(SHOWN).startswith("\ufeff")


def test_a_saved_list_is_a_workbook_or_a_text_that_excel_reads(desk: Desk, tmp_path: Path) -> None:
    book = list_out.write(desk, SHOWN, tmp_path / "a.xlsx", " họp thôn ").value
    page = openpyxl.load_workbook(book).worksheets[0]
    cells = [[cell.value for cell in line] for line in page.iter_rows(min_row=4)]
    assert cells[0] == ["Họ và tên", "Mã", "Nhân khẩu"]
    assert cells[1] == ["name", "code", "gpn:people"]
    assert cells[2][1] == "001085000123"
    assert [page.column_dimensions[one].hidden for one in "ABC"] == [False, False, True]
    assert "TẬP HUẤN" in str(page["A3"].value)
    text = list_out.write(desk, SHOWN, tmp_path / "a.csv", "họp").value.read_bytes()
    assert text[:3] == b"\xef\xbb\xbf"
    read = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    assert read == [
        ["Họ và tên", "Mã", "Nhân khẩu [gpn:people]"],
        ["Đặng Thị Hường", "001085000123", ""],
        ["Lý A", "'=1+1", ""],
    ]
    with desk.store.reading() as tx:
        noted = [one.purpose for one in tx.access.entries(act=list_out.EXPORTED)]
    assert noted == ["Nhân khẩu (2): họp", "Nhân khẩu (2): họp thôn"]
    assert list_out.file_name(SHOWN) == "nhan-khau-20261125.xlsx"
    assert list_out.file_name(replace(SHOWN, title="…")) == "people-20261125.xlsx"


def test_in_real_data_a_list_bears_no_mark(desk: Desk, tmp_path: Path) -> None:
    real = replace(desk, installation=replace(desk.installation, training=False))
    book = list_out.write(real, SHOWN, tmp_path / "a.xlsx", "họp").value
    assert openpyxl.load_workbook(book).worksheets[0]["A3"].value is None


def test_a_list_does_not_leave_without_a_purpose_nor_unnoticed(
    desk: Desk, tmp_path: Path, clock: FixedSource
) -> None:
    for act in (
        lambda: list_out.write(desk, SHOWN, tmp_path / "a.xlsx", " "),
        lambda: list_out.note(desk, list_out.COPIED, SHOWN, ""),
    ):
        with pytest.raises(GpnError) as refused:
            act()
        assert refused.value.code is ErrorCode.PURPOSE_MISSING
    list_out.note(desk, list_out.PRINTED, SHOWN, "họp")
    with pytest.raises(GpnError) as refused:
        list_out.write(desk, SHOWN, tmp_path / "nowhere" / "a.csv", "họp")
    assert refused.value.code is ErrorCode.REPORT_NOT_WRITTEN
    with desk.store.reading() as tx:
        assert [one.act for one in tx.access.entries(limit=1)] == [list_out.PRINTED]
