"""Small forms that ask much of an engine: no interview parts the two; others by ``--form``."""

import pytest

from tests.differential.running import Found, every
from tests.differential.subjects import ATTACKS

FEW = 3
PLAYED = ("default_in_rows", "filter_on_position", "current_nested", "rows_from_multi")


@pytest.fixture(scope="module")
def forms() -> dict[str, Found]:
    forms = {name: Found(name) for name in PLAYED}
    for found in every(PLAYED, "few", FEW):
        forms[found.name].join(found)
    return forms


@pytest.mark.parametrize("name", PLAYED)
def test_both_engines_agree(name: str, forms: dict[str, Found]) -> None:
    assert name in ATTACKS
    assert forms[name].interviews == FEW
    assert list(map(str, forms[name].differences)) == []
