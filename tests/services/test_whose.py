"""Whose copies are, as the folder at the second place says it."""

from pathlib import Path

import pytest

from gpn_desktop.services import whose
from gpn_desktop.services.whose import Machine
from tests.journeys.world import Tree


def test_a_folder_says_whose_it_is(tree: Tree, tmp_path: Path) -> None:
    folder = whose.folder_of(tmp_path, tree.lan.installation.device)
    folder.mkdir()
    assert whose.machine(folder) == Machine(tree.lan.installation.device)
    whose.note(folder, tree.lan)
    assert whose.machine(folder) == Machine(
        tree.lan.installation.device, "Xã Đình Lập", "Hoàng Thị Lan"
    )


@pytest.mark.parametrize(
    ("text", "officer"),
    [
        ("", ""),
        ("[1]", ""),
        ("[" * 4_000, ""),
        ('{"officer": 3, "scope": ["a"]}', ""),
        ('{"officer": "Lan\\n\\t và Hải", "scope": "unknown"}', "Lan và Hải"),
        (f'{{"officer": "{"a" * 200}"}}', "a" * 100),
        (f'{{"officer": "{"a" * 9_000}"}}', ""),
    ],
)
def test_a_note_that_is_strange_is_shown_as_far_as_it_is_understood(
    tmp_path: Path, text: str, officer: str
) -> None:
    folder = whose.folder_of(tmp_path, "0a1b")
    folder.mkdir()
    (folder / whose.NOTE).write_text(text, "utf-8")
    assert whose.machine(folder) == Machine("0a1b", "", officer)


def test_where_the_note_cannot_be_written_the_copy_stands(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / whose.NOTE).mkdir()
    whose.note(tmp_path, tree.lan)
    assert whose.machine(tmp_path).officer == ""
