"""The one way to fail."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError


def test_numbers_differ() -> None:
    numbers = [code.value.number for code in ErrorCode]
    assert len(set(numbers)) == len(numbers)


def test_an_error_says_its_number_and_never_a_fact() -> None:
    error = GpnError(ErrorCode.DATA_FOLDER_READ_ONLY, path="/home/lan")
    assert str(error) == "GPN-103"
    assert error.facts == {"path": "/home/lan"}


def test_an_error_refuses_facts_its_row_does_not_name() -> None:
    with pytest.raises(TypeError):
        GpnError(ErrorCode.PASSPHRASE_WRONG, name="Lan")
    with pytest.raises(TypeError):
        GpnError(ErrorCode.DATA_FOLDER_READ_ONLY)
