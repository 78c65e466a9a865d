"""Laws of lists: what goes out brings nothing back, in any order; one edit is one change."""

from collections.abc import Sequence
from datetime import date
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop import chance
from gpn_desktop.importing import court, profiles, reading
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.verdicts import Judgement, Verdict
from gpn_desktop.services import register_out
from gpn_desktop.services.villagers import Registry, persons_of

ON = date(2026, 11, 26)
SIZE = 8
EDITS = {
    "full_name": "Người Được Đổi Tên",
    "household.note": "sửa trong Excel",
    "birth_date": "07/08/1959",
    "ethnicity": "Ơ-đu",
    "phone": "0987 654 321",
}


def a_register(seed: str) -> Register:
    numbers = count()
    registry = Registry(chance.dice(seed), ON, "here", lambda: f"id-{next(numbers)}")
    villages = registry.villages()
    families = registry.families(villages, SIZE)
    return Register([one.household for one in families], persons_of(families), villages)


def written(register: Register) -> list[list[str]]:
    villages = {one.id: one for one in register.villages}
    homes = {one.id: one for one in register.households}
    return [
        [str(one or "") for one in register_out.row_of(homes[person.household], person, villages)]
        for person in register.people
    ]


def judged(rows: Sequence[Sequence[str]], register: Register) -> Judgement:
    keys = [field.key for field in register_out.columns()]
    lines = tuple(Line(n, tuple(row)) for n, row in enumerate([keys, *rows], 1))
    sheet = Sheet("x", lines)
    profile = profiles.proposed(sheet)
    return court.judge(reading.read(sheet, profile, ON).families, register, ON)


@settings(max_examples=12, deadline=None)
@given(seed=st.text("abc", max_size=4), order=st.randoms(use_true_random=False))
def test_what_goes_out_brings_nothing_back_in_any_order(seed: str, order: object) -> None:
    register = a_register(seed)
    rows = written(register)
    order.shuffle(rows)  # type: ignore[attr-defined]
    found = judged(rows, register)
    assert found.count(Verdict.SAME) == len(rows)


@settings(max_examples=12, deadline=None)
@given(seed=st.text("abc", max_size=4), key=st.sampled_from(sorted(EDITS)), place=st.integers(0, 9))
def test_one_edit_is_one_change(seed: str, key: str, place: int) -> None:
    register = a_register(seed)
    rows = written(register)
    column = [field.key for field in register_out.columns()].index(key)
    heads = [n for n, one in enumerate(register.people) if one.relation == "head"]
    row = heads[place % len(heads)] if key.startswith("household.") else place
    rows[row][column] = EDITS[key]
    found = judged(rows, register)
    assert found.count(Verdict.SAME) == len(rows) - 1
    (edited,) = [one for one in found.rows if one.verdict is not Verdict.SAME]
    assert (edited.row, edited.verdict) in (
        (row + 2, Verdict.CHANGED),
        (row + 2, Verdict.DOUBTFUL),  # the number says another year of birth
    )
    assert [one.field for one in edited.changes] == [key]
