"""The tables of what we draw and what we refuse are whole."""

import pytest

from gpn_desktop.forms import kinds
from gpn_desktop.forms.hints import nearest
from gpn_desktop.forms.kinds import TypeCell, read_type, split_column
from gpn_desktop.forms.problems import Remedy


def test_nothing_is_both_accepted_and_refused() -> None:
    assert not set(kinds.TYPES) & set(kinds.REFUSED_TYPES)
    assert not set(kinds.SHEETS) & set(kinds.REFUSED_SHEETS)


@pytest.mark.parametrize("word", kinds.TYPES)
def test_every_type_heeds_only_columns_that_are_there(word: str) -> None:
    assert kinds.TYPES[word].columns <= set(kinds.COLUMNS["survey"])


def test_every_column_is_heeded_by_some_type() -> None:
    heeded = set().union(*(kind.columns for kind in kinds.TYPES.values()))
    assert heeded == set(kinds.COLUMNS["survey"]) - {"type", "name"}


@pytest.mark.parametrize("sheet", kinds.SHEETS)
def test_every_required_column_is_a_column(sheet: str) -> None:
    assert set(kinds.REQUIRED_COLUMNS[sheet]) <= set(kinds.COLUMNS[sheet])


def test_a_type_is_read_with_what_follows_it() -> None:
    assert read_type("begin group") == TypeCell("begin_group")
    assert read_type("select_one  xa") == TypeCell("select_one", "xa")
    assert read_type("select one from file units.csv").list_name == "units"
    assert read_type("select_multiple xa or_other") == TypeCell("select_multiple", "xa", True)
    assert read_type("select_multiple xa or other") == TypeCell("select_multiple", "xa", True)
    assert read_type("select_one my list").argument == "my list"
    assert read_type("chu") == TypeCell("chu")
    assert read_type("") == TypeCell("")
    assert read_type("text").list_name == ""


def test_a_refused_type_says_what_to_do_instead() -> None:
    assert read_type("geopoint").refusal is Remedy.ASK_VILLAGE
    assert read_type("number of days in last month").refusal is Remedy.USE_INTEGER
    assert read_type("uri:deviceid").refusal is Remedy.OWN_JOURNAL
    assert read_type("text").refusal is None


def test_the_nearest_word_is_proposed_or_none() -> None:
    assert nearest("relevent", kinds.COLUMNS["survey"]) == "relevant"
    assert nearest("xyz", kinds.COLUMNS["survey"]) == ""


def test_a_column_may_name_its_language() -> None:
    assert split_column("label::English (en)") == ("label", "English (en)")
    assert split_column("label") == ("label", "")
    assert split_column("bind::x") == ("bind::x", "")


def test_among_too_many_or_for_too_long_a_word_nothing_is_proposed() -> None:
    assert nearest("tenn", [f"ten{n}" for n in range(3000)]) == ""
    assert nearest("t" * 100, ["t" * 99]) == ""
