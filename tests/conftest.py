"""What every test stands on: a screen that needs no screen, and garbage sought as the program does.

The collector's own pace took an eighth of the time of the tests.
"""

import os
from pathlib import Path

import pytest

from gpn_desktop.application import seek_cycles_seldom

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
seek_cycles_seldom()
AT_EASE = frozenset(
    (Path(__file__).parents[1] / ".ci" / "unmeasured.txt").read_text("utf-8").split()
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need not be measured, before they are chosen by their marks."""
    for item in items:
        file, _, _ = item.nodeid.partition("::")
        if file in AT_EASE or item.nodeid.partition("[")[0] in AT_EASE:
            item.add_marker("at_ease")
