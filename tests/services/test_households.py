"""Households: found, ordered, opened with everything that is known, corrected beside others."""

from dataclasses import replace

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.identity import masked
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import households, newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.ordering import places_of
from gpn_desktop.store.drafts import Draft
from tests.commune import SIZE, clock, commune_template, desk
from tests.services.conftest import refused

__all__ = ["clock", "commune_template", "desk"]


def test_the_list_stands_by_given_name(desk: Desk) -> None:
    found = households.order(desk, Sought())
    names = [row.head_name for row in households.rows(desk, found)]
    assert len(names) == SIZE
    assert names == sorted(names, key=vietnamese.name_key)


def test_names_that_differ_in_capitals_alone_share_a_place() -> None:
    places = places_of(["Lý Văn Én", "LÝ VĂN ÉN", "Nông Thị Anh", "Lý Văn Ếch"])
    assert places == {"Nông Thị Anh": 0, "Lý Văn Én": 1, "LÝ VĂN ÉN": 1, "Lý Văn Ếch": 2}


def test_each_column_orders_both_ways(desk: Desk) -> None:
    for column in ("name", *households.ORDERS):
        up = households.order(desk, Sought(), column)
        down = households.order(desk, Sought(), column, ascending=False)
        assert sorted(up) == sorted(down)
    sizes = [row.size for row in households.rows(desk, households.order(desk, Sought(), "size"))]
    assert sizes == sorted(sizes)


def test_a_list_is_narrowed_by_village_class_and_words(desk: Desk) -> None:
    village = households.villages(desk)[0]
    rows = households.rows(desk, households.order(desk, Sought(village=village.id)))
    assert {row.village_name for row in rows} == {village.name}
    poor = households.rows(desk, households.order(desk, Sought(poverty_class="poor")))
    assert {row.class_now for row in poor} == {"poor"}
    unknown = households.rows(desk, households.order(desk, Sought(poverty_class="none")))
    assert {row.class_now for row in unknown} == {""}
    head = poor[0].head_name
    named = households.order(desk, Sought(words=vietnamese.fold(head)))
    assert poor[0].id in named
    assert households.order(desk, Sought(words="khong ai ten the nay")) == ()


def test_somebody_is_found_without_marks(desk: Desk) -> None:
    head = households.rows(desk, households.order(desk, Sought())[:1])[0]
    found = households.search(desk, vietnamese.fold(head.head_name))
    assert head.id in {hit.household for hit in found}


def test_what_was_pasted_with_signs_nobody_sees_is_found(desk: Desk) -> None:
    home = households.order(desk, Sought())[0]
    page = households.household_page(desk, home)
    households.correct_household(desk, home, {"phone": "0912 345 678"}, page.seen)
    assert page.head is not None
    name = page.head.full_name
    for words in (f"{name[:2]}\u200b{name[2:]}", "0912\u200b 345 6\ufeff78"):
        assert home in {one.household for one in households.search(desk, words)}, ascii(words)


def test_people_of_the_village_that_was_opened_last_come_first(desk: Desk) -> None:
    one = Newcomer("Đặng Thị Quýt Thử", "", "female", "1985", area="rural")
    villages = [village.id for village in households.villages(desk)[:2]]
    homes = [newcomers.add_household(desk, replace(one, village=each)).value for each in villages]
    assert [hit.household for hit in households.search(desk, "quyt thu")] == [h.id for h in homes]
    for home in homes[::-1]:
        households.open_household(desk, home.id)
        assert households.search(desk, "quyt thu")[0].household == home.id


def test_rows_keep_the_order_that_was_asked(desk: Desk) -> None:
    asked = households.order(desk, Sought())[:5][::-1]
    assert [row.id for row in households.rows(desk, [*asked, "nobody"])] == list(asked)


def test_opening_shows_masked_numbers_and_leaves_a_line_in_the_log(desk: Desk) -> None:
    poor = households.order(desk, Sought(poverty_class="poor"))[0]
    households.open_household(desk, poor)
    page = households.household_page(desk, poor)
    assert page.head is not None
    assert page.head.relation == HEAD
    assert page.class_now == "poor"
    assert page.results[0].decided is not None
    assert page.results[0].decided.poverty_class == "poor"
    assert all(
        one.id_number in ("", one.id_number[:1] * 6 + one.id_number[6:]) for one in page.people
    )
    with desk.store.reading() as tx:
        entry = tx.access.entries()[0]
        whole = tx.households.persons.get(page.head.id)
    assert (entry.act, entry.entity) == ("open", poor)
    shown = households.reveal(desk, page.head.id).value
    assert shown.id_number == whole.id_number
    with desk.store.reading() as tx:
        assert tx.access.entries()[0].act == "reveal"


def test_telephones_are_masked_and_who_asks_for_one_is_written_down(desk: Desk) -> None:
    home = households.order(desk, Sought())[0]
    with desk.store.transaction(desk.actor) as tx:
        head = tx.households.members(home)[0]
        tx.households.put(replace(tx.households.get(home), phone="0912345678"))
        tx.households.persons.put(replace(head, phone="0987654321"))
    page = households.household_page(desk, home)
    assert page.head is not None
    assert (page.household.phone, page.head.phone) == ("******5678", "******4321")
    assert households.reveal_phone(desk, home).value == "0912345678"
    with desk.store.reading() as tx:
        entry = tx.access.entries()[0]
    assert (entry.act, entry.entity) == ("reveal", home)


def test_computed_stands_beside_decided_by_year(desk: Desk) -> None:
    poor = households.order(desk, Sought(poverty_class="poor"))[0]
    with desk.store.transaction(desk.actor) as tx:
        survey = Survey(
            tx.new_entity(),
            subject=poor,
            form_id="phieu_b",
            interviewed_on=chance.today(),
            answers={"q": "1"},
            computed={"P2022": Computed("near_poor")},
        )
        tx.surveys.put(survey)
        tx.drafts.start(Draft("d1", "survey", poor, "phieu_b", "1"))
    page = households.household_page(desk, poor)
    newest = page.results[0]
    assert (newest.year, newest.computed, newest.decided) == (2026, "near_poor", None)
    assert newest.survey == survey.id
    assert page.surveys[0].state == "completed"
    assert page.draft == "d1"


def test_a_correction_writes_only_what_differs(desk: Desk) -> None:
    some = households.order(desk, Sought())[0]
    page = households.household_page(desk, some)
    fields = {"phone": " 0912 345 678 ", "address": page.household.address, "home": "elsewhere"}
    done = households.correct_household(desk, some, fields, page.seen)
    assert done.value is not None
    assert done.changes.households
    with desk.store.reading() as tx:
        assert tx.operations.about(some)[-1].op.fields == {"phone": "0912 345 678"}
    again = households.household_page(desk, some).household
    assert again == replace(page.household, phone=masked("0912 345 678"))


def test_a_correction_from_an_old_page_disputes_what_was_written_meanwhile(desk: Desk) -> None:
    some = households.order(desk, Sought())[0]
    old = households.household_page(desk, some)
    households.correct_household(desk, some, {"phone": "0911 111 111"}, old.seen)
    households.correct_household(desk, some, {"phone": "0922 222 222"}, old.seen)
    page = households.household_page(desk, some)
    with desk.store.reading() as tx:
        assert tx.households.get(some).phone in ("0911 111 111", "0922 222 222")
    assert [one.field for one in page.disputes] == ["phone"]


def test_what_was_written_in_an_empty_field_meanwhile_is_not_written_over(
    desk: Desk,
) -> None:
    some = households.order(desk, Sought())[0]
    with desk.store.transaction(desk.actor) as tx:
        home = tx.households.get(some)
        bare = replace(home, id=tx.new_entity(), code="", phone="", note="")
        tx.households.put(bare)
    old = households.household_page(desk, bare.id)
    assert "note" not in old.seen
    households.correct_household(desk, bare.id, {"note": "ở nương"})  # as a package does
    households.correct_household(desk, bare.id, {"note": "ở trung tâm"}, old.seen)
    page = households.household_page(desk, bare.id)
    assert [(one.field, one.sort) for one in page.disputes] == [("note", "field")]


def test_a_household_that_left_the_list_is_read_and_not_written(desk: Desk) -> None:
    some = households.order(desk, Sought())[0]
    with desk.store.transaction(desk.actor) as tx:
        tx.households.take_off(some, reason="test", on=chance.today())
    gone = households.household_page(desk, some).household.deleted
    assert gone is not None
    assert gone.reason == "test"
    refused(ErrorCode.HOUSEHOLD_GONE, households.household_page, desk, "nobody")
    for one in (some, "nobody"):
        refused(ErrorCode.HOUSEHOLD_GONE, households.correct_household, desk, one, {"phone": "1"})
