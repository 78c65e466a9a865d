"""Numbers that do not fit a person of an open survey: whose, what, where to go, and since when."""

from dataclasses import replace

import pytest

from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.duplicates import Evidence
from gpn_desktop.registry.identity import DoubtCode
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services import drafting, entry
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import Doubtful, doubtful
from gpn_desktop.services.drafting import Entry
from tests.services.conftest import Home, fill_in

YEAR = DoubtCode.CCCD_BIRTH_YEAR


def mistyped(desk: Desk, home: Home) -> Entry:
    """Give a survey, complete but for a digit of its head's number that was mistyped."""
    opened = entry.open_survey(desk, home.id).value
    fill_in(desk, opened)
    place = opened.session.place("person/id_number", home.head)
    number = opened.session.state(place).value
    other = str((int(number[5]) + 1) % 10)
    drafting.save_answer(desk, opened, place, f"{number[:5]}{other}{number[6:]}")
    return opened


def test_what_the_register_knows_of_everybody_fits(desk: Desk, home: Home) -> None:
    assert doubtful(entry.open_survey(desk, home.id).value.session) == ()


def test_a_number_that_was_mistyped_is_doubted_at_its_question(desk: Desk, home: Home) -> None:
    opened = mistyped(desk, home)
    session = opened.session
    name = session.state(session.place("person/full_name", home.head)).value
    place = session.place("person/id_number", home.head)
    assert doubtful(session) == (Doubtful(name, YEAR, place, is_new=True),)


def test_what_was_odd_before_is_told_and_not_new(desk: Desk, home: Home) -> None:
    with desk.store.transaction(desk.actor) as tx:
        head = tx.households.persons.get(home.head)
        assert head.birth_date is not None
        born = PartialDate(head.birth_date.year - 1)
        tx.households.persons.put(replace(head, birth_date=born))
    found = doubtful(entry.open_survey(desk, home.id).value.session)
    assert [(one.code, one.is_new) for one in found] == [(YEAR, False)]


@pytest.mark.parametrize("year", ["0", "-5", "1016", "99999"])
def test_a_birth_that_is_none_is_the_form_s_own_matter(desk: Desk, home: Home, year: str) -> None:
    opened = entry.open_survey(desk, home.id).value
    session = opened.session
    drafting.save_answer(desk, opened, session.place("person/birth_day", home.head), "")
    drafting.save_answer(desk, opened, session.place("person/birth_year", home.head), year)
    assert all(one.code is not YEAR or year == "1016" for one in doubtful(session))


def told(session: FormSession, node: str, row: str) -> str:
    return session.state(session.place(f"person/{node}", row)).value


def test_two_rows_that_are_alike_are_told_at_the_later_one(desk: Desk, home: Home) -> None:
    opened = entry.open_survey(desk, home.id).value
    session = opened.session
    number, name = told(session, "id_number", home.head), told(session, "full_name", home.head)
    made, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", made.id), "Vi Thị Mới")
    assert doubtful(session) == ()
    place = session.place("person/id_number", made.id)
    session.answer(place, number)
    twin = Doubtful("Vi Thị Mới", None, place, True, name, (Evidence.ID_NUMBER,))
    assert doubtful(session)[0] == twin
    session.answer(place, "")
    for path in ("full_name", "birth_day", "birth_year", "sex"):
        asked = session.place(f"person/{path}", made.id)
        session.answer(asked, told(session, path, home.head))
    named = session.place("person/full_name", made.id)
    (found,) = doubtful(session)
    assert (found.place, found.other, found.alike[0]) == (named, name, Evidence.NAME)
    session.answer(named, f"{name} B")
    assert doubtful(session) == ()


def test_whom_the_register_has_twice_already_is_told_and_not_new(desk: Desk, home: Home) -> None:
    with desk.store.transaction(desk.actor) as tx:
        head, other = (tx.households.persons.get(one) for one in (home.head, home.other))
        tx.households.persons.put(replace(other, id_number=head.id_number))
    session = entry.open_survey(desk, home.id).value.session
    assert [(one.alike, one.is_new) for one in doubtful(session) if one.other] == [
        ((Evidence.ID_NUMBER,), False)
    ]
