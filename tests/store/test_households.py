"""Households and their people: got and put, listed, found by anything they are called."""

import datetime
import unicodedata
from dataclasses import replace

import pytest

from gpn_desktop.journal.op import Value
from gpn_desktop.registry.duplicates import SAME, Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Event, Transfer
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.store import hits
from gpn_desktop.store.database import Store
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from tests.builders import rows
from tests.store.conftest import COMMUNE, DAY, OFFICER, SIZE, Commune

ELSEWHERE = "5c09e000-0000-4000-8000-000000000002"


def by_id(nouns: tuple[object, ...]) -> dict[str, object]:
    return {one.id: one for one in nouns}  # type: ignore[attr-defined]


def test_every_noun_of_a_commune_comes_back_as_it_was_put(commune: Commune) -> None:
    made = commune.made
    with commune.store.reading() as tx:
        pairs = [
            (tx.households.all(), made.households),
            (tx.households.persons.all(), made.persons),
            (tx.places.villages.all(), made.villages),
            (tx.places.officials.all(), made.officials),
            (tx.places.meetings.all(), made.meetings),
            (tx.rounds.all(), made.rounds),
            (tx.rounds.listings.all(), made.listings),
            (tx.decisions.all(), made.decisions),
            (tx.support.all(), made.supports),
            (tx.support.followups.all(), made.followups),
            (tx.support.activities.all(), made.activities),
            (tx.plans.all(), (made.plan,)),
            (tx.plans.targets.all(), made.targets),
        ]
        assert tx.places.villages.all(scope=COMMUNE) == tx.places.villages.all()
        assert tx.places.villages.all(scope=ELSEWHERE) == ()
    for found, expected in pairs:
        assert by_id(found) == by_id(expected)


def a_house(tx: Transaction, phone: str = "") -> Household:
    village = Village(tx.new_entity(), "Nà Pắc", order=1)
    home = Household(tx.new_entity(), "01", COMMUNE, village.id, "rural", phone=phone)
    people = [
        Person(tx.new_entity(), home.id, "Đặng Thị Mai", relation="spouse"),
        Person(tx.new_entity(), home.id, "Vi Văn Đức", relation=HEAD, id_number="020085000123"),
        Person(tx.new_entity(), home.id, "Vi Thị Lan", birth_date=PartialDate(2015)),
    ]
    tx.put_all([village, home, *people])
    return home


def test_members_come_with_the_head_first_and_without_those_taken_off(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx)
        people = tx.households.members(home.id)
        assert [one.full_name for one in people] == ["Vi Văn Đức", "Đặng Thị Mai", "Vi Thị Lan"]
        assert tx.households.members_of([home.id]) == {home.id: people}
        tx.households.persons.take_off(people[2].id, reason="nhầm", on=DAY)
        assert tx.households.members(home.id) == people[:2]
        assert tx.households.rows(DAY)[0].size == 2


def test_a_line_of_the_list_shows_head_size_class_and_a_masked_phone(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx, phone="0912345678")
        decided = Decision(
            tx.new_entity(),
            standard="P2022",
            date=datetime.date(2026, 1, 5),
            result_date=datetime.date(2025, 12, 31),
            households={home.id: Decided("poor", reason="bình xét")},
        )
        tx.decisions.put(decided)
        row = tx.households.rows(DAY)[0]
        assert (row.head_name, row.size, row.village_name) == ("Vi Văn Đức", 3, "Nà Pắc")
        assert (row.class_now, row.class_year) == ("poor", 2025)
        assert row.phone == "******5678"
        assert tx.households.rows(datetime.date(2026, 1, 4))[0].class_now == ""
        known = tx.households.classes(home.id)
        assert [(one.year, one.poverty_class, one.reason) for one in known] == [
            (2025, "poor", "bình xét")
        ]
        assert tx.households.rows_of([home.id], DAY) == (row,)


def test_a_decision_that_another_stands_for_decides_nothing_more(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx)
        first = Decision(tx.new_entity(), date=DAY, households={home.id: Decided("poor")})
        op = tx.decisions.put(first)
        assert op is not None
        withdrawn = Decision(tx.new_entity(), date=DAY, supersedes=((first.id, op.body_root),))
        tx.decisions.put(replace(withdrawn, reason="ghi nhầm"))
        assert tx.households.classes(home.id) == ()
        assert [one.reason for one in tx.decisions.all()] == ["ghi nhầm"]


def test_the_list_is_paged_counted_and_cut_by_village_and_home(commune: Commune) -> None:
    village = commune.made.villages[3].id
    with commune.store.reading() as tx:
        rows = tx.households.rows(DAY)
        assert len(rows) == tx.households.count() == SIZE
        pages = [tx.households.rows(DAY, offset=n, limit=25) for n in (0, 25, 50)]
        assert sum(pages, ()) == rows
        inside = tx.households.rows(DAY, village=village)
        assert {row.village for row in inside} == {village}
        assert len(inside) == tx.households.count(village=village)
        assert tx.households.count(home=ELSEWHERE) == 0
    names = [one.name for one in commune.made.villages]
    assert [row.village_name for row in rows] == sorted(
        (row.village_name for row in rows), key=names.index
    )


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("dang thi", "Đặng Thị Mai"),
        ("Đặng Thị M", "Đặng Thị Mai"),
        (unicodedata.normalize("NFD", "đặng thị"), "Đặng Thị Mai"),
        ("mai dang", "Đặng Thị Mai"),
        ("0200850", "Vi Văn Đức"),
        ("na pac", "Vi Văn Đức"),
        ("dang na pac", "Vi Văn Đức"),
        ('01"; drop', ""),
        ("", ""),
        ("không có", ""),
    ],
)
def test_a_person_is_found_with_or_without_marks(store: Store, words: str, person: str) -> None:
    with store.transaction(OFFICER) as tx:
        a_house(tx)
        hits = tx.households.find(words, on=DAY)
    assert [hit.full_name for hit in hits] == ([person] if person else [])


def test_a_whole_name_comes_before_its_words_scattered_in_a_house(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        scattered = Household(tx.new_entity(), "02", COMMUNE)
        people = [
            Person(tx.new_entity(), scattered.id, "Đặng Văn Sáng", relation=HEAD),
            Person(tx.new_entity(), scattered.id, "Lý Thị Hoa"),
        ]
        tx.put_all([scattered, *people])
        a_house(tx)
        hits = tx.households.find("dang thi", on=DAY)
        assert [hit.full_name for hit in hits] == ["Đặng Thị Mai", "Đặng Văn Sáng"]
        assert len(tx.households.find("dang thi", on=DAY, limit=1)) == 1


RANKED = """
| words         | found                                                              |
| hoa           | Lý Thị Hoa, Đặng Thị Hoà, Vi Văn Hoa, Lò Thị Hoàng, Vi Hoa Lan     |
| hoa vi        | Vi Văn Hoa, Vi Hoa Lan                                             |
| vi hoa        | Vi Văn Hoa, Vi Hoa Lan                                             |
| thi hoa       | Lý Thị Hoa, Đặng Thị Hoà, Lò Thị Hoàng                             |
| ho            | Lý Thị Hoa, Lò Thị Hoàng, Đặng Thị Hoà, Vi Văn Hoa, Vi Hoa Lan     |
"""


@pytest.mark.parametrize("case", rows(RANKED), ids=lambda case: case["words"])
def test_the_given_name_comes_before_the_rest_and_the_head_before_members(
    store: Store, case: dict[str, str]
) -> None:
    with store.transaction(OFFICER) as tx:
        near, far = (Village(tx.new_entity(), name) for name in ("Khe Đa", "Nà Pắc"))
        homes = [Household(tx.new_entity(), "1", COMMUNE, one.id) for one in (far, near)]
        people = [
            Person(tx.new_entity(), homes[0].id, "Vi Hoa Lan", relation=HEAD),
            Person(tx.new_entity(), homes[0].id, "Lò Thị Hoàng"),
            Person(tx.new_entity(), homes[0].id, "Đặng Thị Hoà", id_number="020185000001"),
            Person(tx.new_entity(), homes[0].id, "Vi Văn Hoa"),
            Person(tx.new_entity(), homes[1].id, "Lý Thị Hoa", relation=HEAD),
        ]
        tx.put_all([near, far, *homes, *people])
        found = [hit.full_name for hit in tx.households.find(case["words"], on=DAY)]
    expected = case["found"].split(", ")
    assert found == expected


def test_people_of_the_village_that_is_worked_in_come_before_others(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        villages = [Village(tx.new_entity(), name) for name in ("Khe Đa", "Nà Pắc")]
        homes = [Household(tx.new_entity(), "1", COMMUNE, one.id) for one in villages]
        people = [Person(tx.new_entity(), one.id, "Vi Thị Mai") for one in homes]
        tx.put_all([*villages, *homes, *people])
        for home in homes:
            found = tx.households.find("mai", on=DAY, here=home.village)
            assert found[0].household == home.id


@pytest.mark.parametrize("words", ["0912345678", "0912 345 678", "0912.345.678", "0912"])
def test_a_telephone_is_found_however_it_is_written(store: Store, words: str) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx, phone="0912 345 678")
        assert [hit.household for hit in tx.households.find(words, on=DAY)] == [home.id]
        other = a_house(tx)
        mai = tx.households.members(other.id)[1]
        tx.households.persons.put(replace(mai, phone="0912.345.678"))
        found = [hit.full_name for hit in tx.households.find(words, on=DAY)]
        assert found == ["Đặng Thị Mai", "Vi Văn Đức"]
        assert tx.households.find("0913 345 678", on=DAY) == ()


def test_a_code_that_is_written_in_groups_is_no_telephone(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "06613-0023", COMMUNE)
        tx.households.put(home)
        assert [hit.household for hit in tx.households.find("06613-0023", on=DAY)] == [home.id]


def test_no_more_households_are_looked_into_than_a_question_may_cost(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "MOST_HOMES", 1)
    with store.transaction(OFFICER) as tx:
        for _ in range(2):
            a_house(tx)
        assert len(tx.households.find("dang thi", on=DAY)) == 1


def test_what_is_found_follows_what_is_changed(store: Store) -> None:
    def named(words: str) -> list[str]:
        return [hit.household for hit in tx.households.find(words, on=DAY)]

    with store.transaction(OFFICER) as tx:
        home = a_house(tx)
        other = Household(tx.new_entity(), "09", COMMUNE)
        tx.households.put(other)
        mai = tx.households.members(home.id)[1]
        tx.households.persons.put(replace(mai, household=other.id))
        assert named("dang thi mai") == [other.id]
        village = tx.places.villages.all()[0]
        tx.places.villages.put(replace(village, name="Khe Đa"))
        assert named("khe da") == [home.id]
        assert named("na pac") == []
        tx.households.take_off(home.id, reason="trùng", on=DAY)
        assert named("khe da") == []
        assert tx.households.count() == 1
        tx.households.put_back(home.id)
        assert named("khe da") == [home.id]


def test_an_empty_house_is_found_by_its_code(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.households.put(Household(tx.new_entity(), "HGĐ-77", COMMUNE))
        hits = tx.households.find("hgd 77", on=DAY)
    assert [(hit.person, hit.full_name) for hit in hits] == [("", "")]


def test_what_happened_is_told_oldest_first(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx)
        later = Event(tx.new_entity(), home.id, "split", datetime.date(2026, 5, 1))
        before = Event(tx.new_entity(), home.id, "move", datetime.date(2026, 1, 1))
        tx.put_all([later, before])
        assert tx.households.happened(home.id) == (before, later)


def test_what_this_version_cannot_read_is_named_and_the_rest_stands(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = a_house(tx)
        strange: dict[str, Value] = {"code": 5, "colour": "đỏ", "note": "đọc được"}
        tx.record(Writing("household", home.id, strange))
        assert tx.households.get(home.id).code == ""
        assert tx.households.get(home.id).note == "đọc được"
        found = [(one.code, one.place) for one in tx.findings.of([home.id])]
        assert found == [("value_unreadable", "code"), ("value_unreadable", "colour")]
        tx.record(Writing("household", home.id, {"code": "01", "colour": None}))
        assert tx.findings.of([home.id]) == ()


def test_a_transfer_and_a_verdict_on_two_records_are_kept(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home, twin = a_house(tx), a_house(tx)
        sent = Transfer(tx.new_entity(), home.id, ELSEWHERE, DAY, "chuyển đi")
        judged = Sameness(tx.new_entity(), home.id, twin.id, SAME, "cùng CCCD")
        tx.put_all([sent, judged])
        assert tx.households.transfers.all() == (sent,)
        assert tx.households.verdicts.all() == (judged,)


OLD = [("Khu 1", "TT Đình Lập"), ("Khu 1", "Xã Bính Xá"), ("Khu 2", "Xã Cường Lợi")]


def test_villages_of_one_name_are_found_by_their_old_communes(store: Store) -> None:
    def found(words: str) -> list[set[str]]:
        hits = {hit.household for hit in tx.households.find(words, on=DAY)}
        listed = {one.id for one in tx.households.outlines(DAY, words=words)}
        people = {one.household for one in tx.people.outlines(DAY, words=words)}
        return [hits, listed, people]

    with store.transaction(OFFICER) as tx:
        villages = [Village(tx.new_entity(), name, former=old) for name, old in OLD]
        homes = [Household(tx.new_entity(), "", COMMUNE, one.id) for one in villages]
        people = [Person(tx.new_entity(), one.id, "Vi Văn Ba", relation=HEAD) for one in homes]
        tx.put_all([*villages, *homes, *people])
        first, other, alone = ({one.id} for one in homes)
        for words in ("Khu 1 Bính Xá", "khu 1 (xa binh xa)", "ba khu 1 binh", "Khu 1 xã Bính Xá"):
            assert found(words) == [other] * 3
        for words in ("Khu 1 TT Đình Lập", "Khu 1, thị trấn Đình Lập"):
            assert found(words) == [first] * 3
        assert found("Khu 1") == [first | other] * 3
        assert found("Cường Lợi") == [set()] * 3  # no other bears its name
        tx.places.villages.put(replace(villages[0], name="Khu 2"))
        assert found("Bính Xá") == [set()] * 3
        assert found("Khu 2 Cường Lợi") == [alone] * 3
        assert found("Khu 2 Đình Lập") == [first] * 3
        quarter = replace(villages[2], name="Khu 1", kind="to_dan_pho", former="")
        tx.places.villages.put(quarter)
        assert tx.places.called()[quarter.id] == "Khu 1"
        assert found("TDP Khu 1") == found("tổ dân phố Khu 1") == [alone] * 3
