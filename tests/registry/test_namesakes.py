"""Villages of one name: what each is called, and which is meant by what is written."""

import pytest

from gpn_desktop.registry.namesakes import apart, called, meant, new_one
from gpn_desktop.registry.places import Village

DINH_LAP, BINH_XA = "TT Đình Lập", "Xã Bính Xá"

CALLED = {
    "two old communes": (("Khu 1", DINH_LAP), ("Khu 1", BINH_XA)),
    "alone": (("Khu 1", DINH_LAP), ("Khu 2", BINH_XA)),
    "in other letters": (("Khu 1", DINH_LAP), ("KHU  1", BINH_XA)),
    "of one nothing is known": (("Khu 1", ""), ("Khu 1", BINH_XA)),
    "a name says it already": (("Khu 1", DINH_LAP), ("Khu 1 (Xã Bính Xá)", BINH_XA)),
    "nothing tells them apart": (("Khu 1", ""), ("Khu 1", "")),
}
TOLD = {
    "two old communes": ("Khu 1 (TT Đình Lập)", "Khu 1 (Xã Bính Xá)"),
    "alone": ("Khu 1", "Khu 2"),
    "in other letters": ("Khu 1 (TT Đình Lập)", "KHU  1 (Xã Bính Xá)"),
    "of one nothing is known": ("Khu 1", "Khu 1 (Xã Bính Xá)"),
    "a name says it already": ("Khu 1 (TT Đình Lập)", "Khu 1 (Xã Bính Xá)"),
    "nothing tells them apart": ("Khu 1", "Khu 1"),
}


@pytest.mark.parametrize("case", CALLED)
def test_an_old_commune_is_said_only_where_two_bear_one_name(case: str) -> None:
    known = [Village(str(n), name, former=old) for n, (name, old) in enumerate(CALLED[case])]
    assert tuple(called(known).values()) == TOLD[case]
    assert tuple(one.name for one in apart(known)) == TOLD[case]
    assert [one.id for one in apart(known)] == [one.id for one in known]


THON, TDP = "thon", "to_dan_pho"
OF_KINDS = {
    "no old commune": ((("3", THON, ""), ("3", TDP, "")), ("Thôn 3", "TDP 3")),
    "one is known": ((("3", THON, ""), ("3", TDP, DINH_LAP)), ("Thôn 3", "TDP 3 (TT Đình Lập)")),
    "both are known": (
        (("Pò", THON, BINH_XA), ("Pò", TDP, DINH_LAP)),
        ("Pò (Xã Bính Xá)", "Pò (TT Đình Lập)"),
    ),
    "of no old commune, in words": ((("Pò", THON, ""), ("Pò", TDP, "")), ("Thôn Pò", "TDP Pò")),
    "a number alone, the only one": ((("3", TDP, ""), ("Khu 4", TDP, "")), ("TDP 3", "Khu 4")),
    "a number alone, of an old commune": ((("12", THON, DINH_LAP),), ("Thôn 12",)),
    "a number that is told apart": (
        (("3", TDP, BINH_XA), ("3", TDP, DINH_LAP)),
        ("TDP 3 (Xã Bính Xá)", "TDP 3 (TT Đình Lập)"),
    ),
    "a number in whose name the old commune stands": (
        (("3 (Xã Bính Xá)", TDP, ""),),
        ("TDP 3 (Xã Bính Xá)",),
    ),
    "more than a number": ((("3A", TDP, ""), ("Pò 3", THON, "")), ("3A", "Pò 3")),
    "of one old commune": (
        (("3", THON, DINH_LAP), ("3", TDP, DINH_LAP)),
        ("Thôn 3 (TT Đình Lập)", "TDP 3 (TT Đình Lập)"),
    ),
    "two of one kind": (
        (("3", THON, ""), ("3", THON, ""), ("3", TDP, "")),
        ("Thôn 3", "Thôn 3", "TDP 3"),
    ),
    "of a kind to come": ((("3", THON, ""), ("3", "ban", "")), ("Thôn 3", "3")),
}


@pytest.mark.parametrize("case", OF_KINDS)
def test_a_kind_is_said_of_a_number_and_where_no_old_commune_tells_two_apart(case: str) -> None:
    given, told = OF_KINDS[case]
    known = [
        Village(str(n), name, kind=kind, former=old) for n, (name, kind, old) in enumerate(given)
    ]
    assert tuple(called(known).values()) == told
    for one in known:
        written = called(known)[one.id]
        if told.count(written) == 1 and one.kind in (THON, TDP):
            assert meant(known, written)[0].id == one.id


MEANT = {
    "a": "a",
    "Thôn 3": "b",
    "tdp 3": "c",
    "3": "b",
    "NÀ LÚA": "a",
    "thôn nà lúa": "a",
    "TDP Nà Lúa": "",
    "Bãi Cháy": "d",
    "Thôn Cũ": "e",
    "Pò Mầy": "",
    "Khu 1": "fgh",
    "Thôn Khu 1": "fgh",
    "f": "f",
    "Khu 1, TT Đình Lập": "f",
    "khu 1 (thị trấn Đình Lập)": "f",
    "Khu 1 - xã Bính Xá": "g",
    "Khu 1, Xã Cường Lợi": "h",
    "Khu 2, Xã Cường Lợi": "",
    "Nà Lúa, xã Lâm Ca": "a",
}


@pytest.mark.parametrize("written", MEANT)
def test_a_village_is_found_by_what_is_written_of_it(written: str) -> None:
    known = (
        Village("a", "Nà Lúa"),
        Village("c", "3", kind="to_dan_pho"),
        Village("b", "3"),
        Village("d", "Bãi Cháy", kind="to_dan_pho"),
        Village("e", "Thôn Cũ"),
        Village("f", "Khu 1", former=DINH_LAP),
        Village("g", "Khu 1 (Xã Bính Xá)"),
        Village("h", "Khu 1"),
        Village("i", "Khu 2", former=DINH_LAP),
    )
    assert "".join(one.id for one in meant(known, written)) == MEANT[written]


NEW = {
    "Thôn Pò Mầy": Village("", "Pò Mầy", kind="thon", order=8),
    "TDP 4": Village("", "4", kind="to_dan_pho", order=8),
    "Khu 2, TT Đình Lập": Village("", "Khu 2", order=8, former=DINH_LAP),
    "Khu 1, Xã Bính Xá": Village("", "Khu 1 (Xã Bính Xá)", order=8, former=BINH_XA),
}


@pytest.mark.parametrize("written", NEW)
def test_a_new_village_bears_its_old_commune_where_another_bears_its_name(written: str) -> None:
    assert new_one([Village("a", "Khu 1", order=7, former=DINH_LAP)], written) == NEW[written]
