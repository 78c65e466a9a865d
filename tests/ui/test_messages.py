"""Every way to fail has a sentence, a remedy, and the facts it needs."""

import string
from datetime import date
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.standing import Out
from ui.messages import FOR_SUPPORT, MESSAGES, PLACE, number, remedy, sentence, shown, whole


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", ErrorCode, ids=lambda code: code.name)
def test_every_code_has_a_sentence_and_a_remedy_with_its_facts(code: ErrorCode) -> None:
    so, do = MESSAGES[code]
    assert so
    assert do
    told = set(code.value.facts) - set(FOR_SUPPORT) - {PLACE}
    assert places(so) | places(do) == told


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("code", ErrorCode, ids=lambda code: code.name)
def test_a_sentence_is_a_whole_one_and_holds_no_word_of_the_program(code: ErrorCode) -> None:
    error = GpnError(code, **{name: f"⟨{name}⟩" for name in code.value.facts})
    so, do = sentence(error), remedy(error)
    assert so.endswith(".")
    assert do.endswith(".")
    assert not {name for name in FOR_SUPPORT if f"⟨{name}⟩" in so + do}


def test_words_of_the_program_stand_beside_the_number() -> None:
    assert number(GpnError(ErrorCode.PACKAGE_LAYOUT, what="tail")) == "GPN-551, tail"
    assert number(GpnError(ErrorCode.PASSPHRASE_WRONG)) == "GPN-101"
    assert whole(GpnError(ErrorCode.RIGHT_MISSING, right="enrol")).endswith(". (GPN-130, enrol)")


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize(
    ("code", "reason", "told"),
    [
        (ErrorCode.WRITING_REVOKED, Out.REVOKED, "GPN-336"),
        (ErrorCode.WRITING_REFUSED, Out.REVOKED, "GPN-127"),
        (ErrorCode.SENDING_NOT_GRANTED, Out.REVOKED, "GPN-562"),
        (ErrorCode.WRITING_REFUSED, Out.NOT_YOURS, "GPN-127, nơi khác nhập"),
        (ErrorCode.WRITING_REVOKED, Out.GENERATION, "GPN-336, bản khôi phục chưa được xác nhận"),
    ],
)
def test_a_reason_stands_beside_the_number_in_words_or_not_at_all(
    code: ErrorCode, reason: Out, told: str
) -> None:
    assert number(GpnError(code, reason=reason.value)) == told
    for one in Out:
        assert one.value not in number(GpnError(code, reason=one.value))


def test_a_backup_that_was_not_made_says_so_and_names_no_folder_that_is_gone() -> None:
    error = GpnError(ErrorCode.BACKUP_DAMAGED)
    assert "was not made" in sentence(error)
    assert "second place" in remedy(error)
    assert not places(MESSAGES[error.code][0])


def test_after_a_damaged_backup_none_is_called_too_new() -> None:
    assert "the newest first" in remedy(GpnError(ErrorCode.COPY_DAMAGED, path="backup"))


def test_an_error_is_said_with_its_facts() -> None:
    error = GpnError(ErrorCode.DATA_FOLDER_READ_ONLY, path=Path("/media/usb"))
    assert str(Path("/media/usb")) in sentence(error)
    assert "{" not in sentence(error) + remedy(error)


def test_facts_are_written_as_officials_write_them() -> None:
    assert shown(date(2026, 3, 5)) == "05/03/2026"
    assert shown(1500) == "1.500"
    assert shown("Nà Lạc") == "Nà Lạc"
