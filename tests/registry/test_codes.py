from datetime import date

import pytest

from gpn_desktop.registry import codes


def test_every_list_has_keys_of_its_own_and_labels() -> None:
    for name in codes.list_names():
        found = codes.options(name)
        keys = [(option.key, option.valid_from) for option in found]
        assert len(set(keys)) == len(keys), name
        assert all(option.label_vi and option.label_en for option in found), name
        assert all(codes.mark_letters([option.mark]) for option in found), name


def test_causes_of_poverty_change_with_the_period_and_end_where_no_text_is_known() -> None:
    assert len(codes.options("poverty_cause", date(2019, 11, 1))) == 11
    assert len(codes.options("poverty_cause", date(2025, 11, 1))) == 8
    assert codes.options("poverty_cause", date(2027, 1, 1)) == ()


def test_keys_are_tied_to_labels_and_official_codes() -> None:
    assert codes.label("relationship_to_head", "head") == "Chủ hộ"
    assert codes.label("relationship_to_head", "head", "en") == "head"
    assert codes.label("relationship_to_head", "uncle") == "uncle"
    assert codes.official_code("household_class", "near_poor") == "HCN"
    assert codes.official_code("household_class", "rich") == ""


def test_an_unknown_list_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        codes.options("colours")


def test_both_official_lists_of_ethnic_groups_are_kept_apart() -> None:
    groups = codes.ethnic_groups()
    assert len(groups) == 54
    assert (groups["san_chay"].code_1979, groups["san_chay"].code_2008) == ("15", "13")
    assert (groups["hoa"].code_1979, groups["hoa"].code_2008) == ("04", "06")
    for official in ("code_1979", "code_2008"):
        assert len({getattr(group, official) for group in groups.values()}) == 54
    assert [key for key in groups if groups[key].is_majority] == ["kinh"]


@pytest.mark.parametrize(("key", "is_minority"), [("tay", True), ("kinh", False), ("", None)])
def test_minority_is_unknown_where_ethnicity_is(key: str, is_minority: bool | None) -> None:
    assert codes.is_minority(key) is is_minority


def test_codes_of_workbooks_have_words_both_ways() -> None:
    assert codes.word_of("area", "nt2") == "rural"
    assert codes.workbook_code_of("class", "near_poor") == "can_ngheo"
    assert codes.word_of("area", "dao_xa") == "dao_xa"
    assert codes.workbook_code_of("class", "average_farmer") == "average_farmer"
    for row in codes.table("codes", "words.csv"):
        if row["list"]:
            assert codes.official_code(row["list"], row["word"]) == row["official_code"]


def test_marks_are_gathered_the_weakest_first() -> None:
    assert codes.mark_letters(["[S] class; [G] codes N1, N2", "[V]"]) == "GSV"
    assert codes.weakest_mark("[V] line", "[S] prolongation") == "[S]"
    assert codes.weakest_mark("") == ""
    assert codes.is_read_in_law("target [V] (article)")
    assert not codes.is_read_in_law("[V] line; [D] rule")
    assert not codes.is_read_in_law("")
    assert codes.needs_check(["[D], rests on 150 [G]"])
    assert not codes.needs_check(["[V]", "[S]"])
