"""The built program: its spec names everything that is in the house, and the lock fits Windows."""

import ast
import re
import sys
from importlib import metadata
from typing import Any

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_house import ROOMS, ROOT

SPEC = ROOT / "build_installer.spec"
WINDOWS: dict[str, Any] = {
    **default_environment(),
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "python_version": "3.12",
    "extra": "",
}


def table(name: str) -> Any:
    """Give a constant of the spec."""
    for node in ast.parse(SPEC.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return ast.literal_eval(node.value)
    raise KeyError(name)


def pinned(lock: str) -> set[str]:
    text = (ROOT / ".ci" / lock).read_text("utf-8")
    return {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", text, re.M)}


def test_every_folder_of_resources_is_built_in() -> None:
    folders = {one.name for one in (ROOT / "resources").iterdir() if one.is_dir()}
    assert folders - {"__pycache__"} == set(table("FOLDERS"))


def test_every_room_is_built_in() -> None:
    assert table("ROOMS") == ROOMS


def test_every_part_of_qt_that_is_drawn_with_is_built_in() -> None:
    text = "".join(file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py"))
    assert set(re.findall(r"from PySide6\.(\w+) import", text)) == set(table("QT_MODULES"))


def test_nothing_is_left_out_that_is_asked_for() -> None:
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    asked = {
        name.name if isinstance(node, ast.Import) else node.module or ""
        for file in files
        if file != ROOT / "resources" / "build.py"  # a developer's command
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    unused = set(table("UNUSED"))
    assert {name for name in asked if name in unused or name.partition(".")[0] in unused} == set()


@pytest.mark.skipif(sys.platform == "win32", reason="says of Linux what Windows would need")
@pytest.mark.parametrize("lock", ["lock.txt", "lock-dev.txt"])
def test_the_lock_names_what_windows_needs(lock: str) -> None:
    known = pinned(lock)
    here = [name for name in known if _is_here(name)]
    needed = {
        canonicalize_name(one.name)
        for name in here
        for one in map(Requirement, metadata.requires(name) or ())
        if one.marker is None or one.marker.evaluate(WINDOWS)
    }
    assert needed - known == set()


def _is_here(name: str) -> bool:
    """Say whether a package is installed; those for Windows alone are not."""
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
