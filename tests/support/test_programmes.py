import itertools
import re
from datetime import date

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import mark_letters, options
from gpn_desktop.support.eligibility import CONDITIONS
from gpn_desktop.support.programmes import (
    SupportType,
    read_type,
    support_type,
    support_types,
    types_of_line,
)

CLASSES = {option.key for option in options("household_class")}
ZONES = {option.key for option in options("area_classification")}
LEVELS = {option.key for option in options("school_level")}


def test_all_types_are_here_and_every_line_of_the_plan_with_records_has_some() -> None:
    assert len(support_types()) == 32
    assert [len(types_of_line(f"KH57-{n}")) for n in range(1, 10)] == [0, 3, 4, 9, 1, 7, 2, 1, 1]


@pytest.mark.parametrize("kind", support_types().values(), ids=lambda kind: kind.code)
def test_a_source_names_the_law_and_the_mark_where_it_was_read(kind: SupportType) -> None:
    read = re.compile(r"[a-z]+\.(com\.)?vn|\(\w+, \w+\)")
    assert not [one.source for one in kind.grounds if read.search(one.source)]


@pytest.mark.parametrize("kind", support_types().values(), ids=lambda kind: kind.code)
def test_every_type_is_whole_and_marked(kind: SupportType) -> None:
    assert kind.label_vi
    assert kind.label_en
    assert kind.subject_kind in ("household", "person", "village", "official")
    assert mark_letters([kind.mark])
    assert all(mark_letters([amount.mark]) for amount in kind.amounts)
    if kind.valid_from is not None:
        assert mark_letters([kind.valid_from_mark])
    for ground in kind.grounds:
        assert mark_letters([ground.mark])
        assert set(ground.classes) <= CLASSES
        assert set(ground.zones) <= ZONES
        assert set(ground.school_levels) <= LEVELS
        assert any(getattr(ground, name) not in (None, "", ()) for name in CONDITIONS)


@pytest.mark.parametrize("kind", support_types().values(), ids=lambda kind: kind.code)
def test_amounts_of_one_type_do_not_overlap(kind: SupportType) -> None:
    ends = [(one.valid_from or date.min, one.valid_to or date.max) for one in kind.amounts]
    assert all(before[1] < after[0] for before, after in itertools.pairwise(ends))


def test_an_amount_follows_from_the_day() -> None:
    loan = support_type("TD_HN")
    found = [loan.amount_on(day) for day in (date(2019, 2, 28), date(2019, 3, 1))]
    assert [one and one.ceiling for one in found] == [50_000_000, 100_000_000]
    assert support_type("SX_DUAN").amount_on(date(2026, 1, 1)) is None


def test_a_type_that_is_not_installed_is_refused_by_name() -> None:
    with pytest.raises(GpnError) as refused:
        support_type("XYZ")
    assert refused.value.code is ErrorCode.SUPPORT_TYPE_UNKNOWN


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(TypeError):
        read_type({"code": "X", "colour": "red"})
