"""The developer's command that gathers words and builds catalogues."""

import json
from pathlib import Path

import pytest

from resources import build

ONE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "en.ts"
    file.write_text(ONE, "utf-8")
    return file


def test_gaps_name_context_and_source(words: Path) -> None:
    assert build.gaps(words) == [("Page", "%n rows"), ("Page", "Save")]


def test_filling_closes_gaps_and_names_what_it_does_not_know(
    words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build.fill(words, {"Page": {"%n rows": "%n row|%n rows", "Save": "Save", "Lost": "?"}})
    assert build.gaps(words) == []
    assert capsys.readouterr().out == "en.ts: no such text: Page: Lost\n"


def test_only_stale_catalogues_are_built(tmp_path: Path) -> None:
    for name in build.CATALOGUES:
        (tmp_path / f"{name}.ts").write_text(ONE, "utf-8")
    build.build_qm(folder=tmp_path)
    built = tmp_path / "vi.qm"
    built.write_bytes(b"kept")
    build.build_qm(folder=tmp_path, only_stale=True)
    assert built.read_bytes() == b"kept"


def test_a_catalogue_that_is_read_is_replaced_and_not_cut(tmp_path: Path) -> None:
    for name in build.CATALOGUES:
        (tmp_path / f"{name}.ts").write_text(ONE, "utf-8")
    built = tmp_path / "vi.qm"
    built.write_bytes(b"read")
    with built.open("rb") as reader:
        build.build_qm(folder=tmp_path)
        assert reader.read() == b"read"
    assert {one.name for one in tmp_path.glob("*.qm")} == {f"{one}.qm" for one in build.CATALOGUES}


def test_the_command_reports_no_gap_in_what_is_shipped(tmp_path: Path) -> None:
    nothing = tmp_path / "words.json"
    nothing.write_text(json.dumps({}), "utf-8")
    assert build.main(["--qm"]) == 0
    assert build.main(["--fill", str(nothing)]) == 0
