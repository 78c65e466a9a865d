"""What comes of a row in words: every verdict and reason has some; no number is told whole."""

import string
from dataclasses import replace

import pytest

from gpn_desktop.importing.families import Entry
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change, Judged, Verdict
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services.turns import TURNING
from ui import row_reasons, row_words

PROFILE = Profile({"birth_date": 5, "id_number": 7})


def test_every_verdict_and_reason_has_its_words() -> None:
    assert set(row_words.VERDICTS) == set(Verdict)
    assert set(row_reasons.WHYS) == set(Why)
    for words in row_reasons.WHYS.values():
        named = {name for _, name, _, _ in string.Formatter().parse(words) if name}
        assert named <= {"found", "other", "field", "count"}
    assert row_words.verdict_words(Verdict.NEW) == "New"


@pytest.mark.parametrize("why", list(Why), ids=lambda why: why.value)
def test_no_reason_tells_a_number_whole(why: Why) -> None:
    found = "head 25/11/2026" if why in (Why.BEFORE_ACT, Why.MOVED_ON) else "020085000123"
    remark = Remark(why, "id_number", found, "020085000123")
    if why in (Why.NUMBER_LENGTH, Why.NUMBER_ZEROS, Why.NUMBER_TWICE):
        words = row_words.reason(Remark(why, "id_number", remark.found, "12"), 9, PROFILE)
        assert "020085000123" not in words
    assert row_words.reason(remark, 9, PROFILE).startswith("Cell H9: ")


def test_by_which_act_a_list_is_older_is_said_with_its_day() -> None:
    assert set(row_reasons.ACTS) == set(TURNING)
    for sort in TURNING:
        one = Remark(Why.MOVED_ON, "full_name", f"{sort} 25/11/2026", "Vi Văn Ba")
        words = row_words.reason(one, 4, PROFILE)
        assert ("Vi Văn Ba" in words) is (sort not in ("correction", "amendment"))
        assert "25/11/2026" in words
    moved = Remark(Why.BEFORE_ACT, "household.village", "relocation 25/11/2026", "Khu 1")
    assert row_words.reason(moved, 4, PROFILE) == (
        "Village: the list says what stood before (the household moved to Khu 1 on 25/11/2026). "
        "Take this row only if it is so again."
    )
    undated = row_words.reason(replace(moved, found="join", other=""), 4, PROFILE)
    assert "joined on –, now in the household of –" in undated


def test_of_what_is_no_number_the_digits_are_stars() -> None:
    remark = Remark(Why.PHONE_STRANGE, "household.phone", "0912 (hỏi chị Hoa)")
    words = "“**** (hỏi chị Hoa)” can be no telephone number; it would be left out."
    assert row_words.reason(remark, 4, PROFILE) == words


@pytest.mark.parametrize("why", [Why.TEXT_LONG, Why.HOME_TWICE])
def test_what_a_cell_with_a_number_says_is_told_by_its_last_digits(why: Why) -> None:
    words = row_words.reason(Remark(why, "household.phone", "0912000001", "0912000001"), 4, PROFILE)
    assert "******0001" in words
    assert "0912000001" not in words
    plain = row_words.reason(
        Remark(why, "household.address", "0912000001", "0912000001"), 4, PROFILE
    )
    assert "0912000001" in plain


@pytest.mark.parametrize("why", [Why.NUMBER_NEAR, Why.OTHER_NUMBER])
def test_of_two_numbers_it_is_seen_where_they_differ(why: Why) -> None:
    near = row_words.reason(Remark(why, "id_number", "020162000002", "020162000003"), 4, PROFILE)
    assert "******0002 → ******0003" in near
    first = row_words.reason(Remark(why, "id_number", "020162000002", "030162000002"), 4, PROFILE)
    assert "*2******0002 → *3******0002" in first


def test_the_cell_is_named_where_there_is_one() -> None:
    born = Remark(Why.BIRTH_SERIAL, "birth_date", "27854", "1976-04-04")
    assert row_words.reason(born, 12, PROFILE) == "Cell F12: “27854” was read as 04/04/1976."
    young = Remark(Why.HEAD_YOUNG, "relation", "2014-12", "15")
    assert row_words.reason(young, 12, PROFILE).startswith("The head was born in 12/2014")
    village = Remark(Why.VILLAGE_NEW, "village", "Thôn Nà Lúa")
    assert row_words.reason(village, 1, PROFILE) == "The village “Nà Lúa” will be made."


def test_of_another_of_that_name_both_are_said_in_words() -> None:
    born = row_words.reason(Remark(Why.ANOTHER, "birth_date", "1960-01-01", "2003"), 3, PROFILE)
    assert born.startswith(
        "Cell F3: Date of birth: 01/01/1960 in the register, 2003 in the list. Perhaps"
    )
    kin = row_words.reason(Remark(Why.ANOTHER, "relation", "parent", "sibling"), 3, PROFILE)
    assert "brother or sister in the list" in kin


def test_what_weighs_most_is_said_first_and_changes_last() -> None:
    one = Judged(
        Entry(4, "Đặng Thị Hường"),
        Verdict.REFUSED,
        0,
        (
            Remark(Why.VILLAGE_NEW, "village", "Nà Lúa"),
            Remark(Why.ROW_HIDDEN),
            Remark(Why.HEAD_MISSING),
        ),
        (
            Change("sex", "", "female"),
            Change("id_number", "020085000123", "020085000124"),
            Change("household.village", "Nà Lúa", "Pò Mà"),
            Change("birth_date", None, PartialDate(1987)),
            Change("household.phone", "0912000001", "0922000001"),
            Change("phone", "", "0333444555"),
            Change("merit", None, True),
        ),
    )
    assert row_words.reasons(one, PROFILE) == (
        "The list names no head of this household. The row is hidden in the file. "
        "Sex: – → female. Citizen number (CCCD): ******0123 → ******0124. Village: Nà Lúa → Pò Mà. "
        "Date of birth: – → 1987. Telephone: **1***0001 → **2***0001. "
        "Telephone of the person: – → ******4555. Person of merit: – → Yes."
    )
    assert row_words.hidden_of(one) == {"household", "person"}
    whole = row_words.reasons(one, PROFILE, whole=True)
    assert "020085000123 → 020085000124" in whole
    assert "0912000001 → 0922000001" in whole
    assert "– → 0333444555" in whole
    bare = replace(one, changes=(Change("phone", "", "0333444555"), Change("sex", "", "male")))
    assert row_words.hidden_of(bare) == frozenset()
    assert row_words.field_words("later") == "later"
