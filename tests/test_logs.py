"""The log: one file, and no value of an exception in it."""

import logging
from pathlib import Path

import pytest

from gpn_desktop import logs


def fails() -> None:
    try:
        int("Đặng Thị Hường")
    except ValueError as error:
        raise KeyError("001085000123") from error


def test_the_log_says_kinds_and_lines_and_no_value(tmp_path: Path) -> None:
    handler = logs.begin(tmp_path)
    try:
        fails()
    except KeyError:
        logging.getLogger("gpn").exception("survey %s not saved", "id-7")
    logs.end(handler)
    text = (tmp_path / logs.FILE).read_text("utf-8")
    assert "survey id-7 not saved" in text
    assert "ValueError\n  test_logs.py" in text
    assert "KeyError" in text
    assert "Hường" not in text
    assert "001085000123" not in text


def test_a_line_without_an_error_has_no_trace(tmp_path: Path) -> None:
    handler = logs.begin(tmp_path)
    logging.getLogger("gpn").info("opened", exc_info=(None, None, None))
    logs.end(handler)
    assert (tmp_path / logs.FILE).read_text("utf-8").strip().endswith("gpn opened")


def test_a_log_that_cannot_be_written_shows_nobody_a_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / logs.FILE).mkdir()
    handler = logs.begin(tmp_path)
    logging.getLogger("gpn").info("opened")
    logs.end(handler)
    assert capsys.readouterr().err == ""
