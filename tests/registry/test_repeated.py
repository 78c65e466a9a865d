"""Who stands in two rows of one household: by a number, or by name and birth."""

from dataclasses import replace

import pytest

from gpn_desktop.registry.duplicates import Evidence, Trace
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.registry.repeated import repeated

BORN = PartialDate(1980, 3, 5)
TU = Trace("Hà Văn Tú", "a", sex="male", birth=BORN)
MAI = Trace("Vi Thị Mai", "b", sex="female", birth=PartialDate(1984))
NUMBERED = replace(MAI, id_number="020184000001")
CARDED = replace(MAI, insurance_number="GD4200123456789")
NAMED = (Evidence.NAME, Evidence.BIRTH)

SAME = {
    "one number": (NUMBERED, replace(TU, id_number="020184000001"), (Evidence.ID_NUMBER,)),
    "old as new": (NUMBERED, replace(TU, old_id_number="020184000001"), (Evidence.OLD_ID_NUMBER,)),
    "card of another object": (
        CARDED,
        replace(TU, insurance_number="HN3200123456789"),
        (Evidence.INSURANCE_NUMBER,),
    ),
    "name and day": (TU, replace(TU, person="c", full_name="hà  văn TÚ"), NAMED),
    "name and year": (
        TU,
        replace(TU, person="c", birth=PartialDate(1980), sex=""),
        (Evidence.NAME, Evidence.BIRTH_YEAR),
    ),
    "a number beside a name": (
        replace(TU, id_number="020080000001"),
        replace(TU, person="c"),
        NAMED,
    ),
}
APART = {
    "another name": (TU, replace(TU, person="c", full_name="Hà Văn Tứ")),
    "another year": (TU, replace(TU, person="c", birth=PartialDate(1981, 3, 5))),
    "another day": (TU, replace(TU, person="c", birth=PartialDate(1980, 3, 6))),
    "another sex": (TU, replace(TU, person="c", sex="female")),
    "two numbers": (
        replace(TU, id_number="020080000001"),
        replace(TU, person="c", id_number="020080000002"),
    ),
    "half a number": (replace(TU, id_number="0201"), replace(MAI, id_number="0201")),
    "no birth": (replace(TU, birth=None), replace(TU, person="c", birth=None)),
    "nothing": (Trace("", "a"), Trace("", "b")),
}


@pytest.mark.parametrize("name", SAME)
def test_who_is_written_down_again_is_told_with_the_reason(name: str) -> None:
    first, second, why = SAME[name]
    assert list(repeated((first, second))) == [(second, first, why)]


@pytest.mark.parametrize("name", APART)
def test_others_are_not(name: str) -> None:
    assert list(repeated(APART[name])) == []


def test_each_is_told_once_and_beside_the_first() -> None:
    third, fourth = replace(TU, person="c"), replace(TU, person="d")
    assert [(one.person, other.person) for one, other, _ in repeated((TU, MAI, third, fourth))] == [
        ("c", "a"),
        ("d", "a"),
    ]
    both = replace(NUMBERED, full_name=TU.full_name, birth=BORN, sex="male", person="e")
    assert [why for *_, why in repeated((TU, NUMBERED, both))] == [(Evidence.ID_NUMBER,)]
