"""What a household's page lists, in words."""

import datetime
from collections.abc import Iterator

import pytest

from gpn_desktop import chance
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.support.records import SupportRecord
from tests.fakes import FixedSource
from ui.models import people
from ui.views.people import facts_of


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    with chance.using(FixedSource()):
        yield


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, "has a card"),
        ("2026-01-01", "2026-12-31", "until 31/12/2026"),
        ("2025-01-01", "2025-12-31", "ended 31/12/2025"),
        ("2027-01-01", None, "no card"),
    ],
)
def test_a_card_is_said_with_its_end(since: str | None, until: str | None, words: str) -> None:
    days = [datetime.date.fromisoformat(day) if day else None for day in (since, until)]
    one = Person("p", insurance_object="HN", insurance_from=days[0], insurance_to=days[1])
    assert people.card_words(one) == words


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, {"id_number": "not written down"}),
        ({"id_number": "******0001"}, {"id_number": "******0001"}),
        ({"school_level": "KHONG", "school_status": "finished"}, {"school": "finished"}),
        ({"school_level": "KHONG"}, {"school": "not in school"}),
        (
            {"school_level": "TH", "school_status": "attending"},
            {"school": "primary 1-5 · attending"},
        ),
        ({"insurance_object": "HN"}, {"insurance": "HN (người thuộc hộ gia đình nghèo) · has"}),
        ({"insurance_object": "X9"}, {"insurance": "X9 · has"}),
    ],
)
def test_a_card_of_a_person_says_each_thing_once(
    facts: dict[str, str], told: dict[str, str]
) -> None:
    found = {one.key: one.words for one in facts_of(Person("p", **facts))}  # type: ignore[arg-type]
    for name, words in told.items():
        assert found[name].startswith(words)


def test_dates_are_written_as_far_as_they_are_known() -> None:
    births = (None, PartialDate(1987), PartialDate(1987, 3), PartialDate(1987, 3, 5))
    assert [people.birth_words(one) for one in births] == ["–", "1987", "03/1987", "05/03/1987"]
    assert people.day_words(None) == "–"


def test_a_village_bears_what_it_is_called() -> None:
    assert people.village_words(None) == "village not known"
    assert people.village_words(Village("v", "Nà Thuộc")).endswith("Nà Thuộc")


def test_a_support_says_what_was_given_and_how_far_it_is() -> None:
    day = datetime.date(2026, 3, 5)
    cow = SupportRecord("s", type="SX_DUAN", quantity=1, unit="con", amount=15_000_000)
    assert people.given_words(cow) == "1 con · 15.000.000 đồng"
    assert people.given_words(SupportRecord("s")) == "–"
    given = SupportRecord("s", decided_on=day, delivered_on=day)
    assert people.state_words(given) == "Delivered on 05/03/2026"
    assert people.state_words(cow) == "Proposed"
    assert (people.state_tone(cow), people.state_tone(given)) == ("warn", "text")
    assert people.type_words("X_UNKNOWN") == "X_UNKNOWN"
    assert people.type_words("SX_DUAN") != "SX_DUAN"


def test_codes_and_groups_keep_what_no_list_knows() -> None:
    assert people.code_words("sex", "") == ""
    assert people.ethnic_words("tay") == "Tày"
    assert people.ethnic_words("martian") == "martian"
