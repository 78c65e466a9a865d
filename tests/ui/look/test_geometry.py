"""Sizes: what holds letters grows with them, so that a window counts as a smaller one."""

from collections.abc import Iterator

import pytest

from ui.look import geometry


@pytest.fixture
def twice() -> Iterator[None]:
    geometry.grow(200)
    yield
    geometry.grow(100)


def test_a_window_is_as_wide_as_its_letters_let_it_be() -> None:
    assert not geometry.is_narrow(1366)
    assert not geometry.is_low(688)
    assert geometry.row_height(688) == geometry.ROW
    assert not geometry.is_huge()


@pytest.mark.usefixtures("twice")
def test_large_letters_make_the_same_window_narrow_and_low() -> None:
    assert geometry.is_narrow(1366)
    assert geometry.is_low(688)
    assert geometry.row_height(688) == 2 * geometry.LOW_ROW
    assert geometry.is_huge()
