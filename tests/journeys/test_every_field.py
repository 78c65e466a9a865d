"""Each kind of text field takes Vietnamese from ibus-unikey on its page; groups take digits."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.every_field import FIELDS, KEYS, WORD
from tests.journeys.test_screen import a_screen
from tests.journeys.test_start import ROOT
from tests.journeys.test_unikey import TOOLS

pytestmark = pytest.mark.skipif(
    not (all(map(shutil.which, TOOLS)) and Path("/usr/libexec/ibus-engine-unikey").exists()),
    reason="needs ibus-unikey, Xvfb and xdotool",
)


def test_each_field_takes_a_word_from_the_input_method(tmp_path: Path) -> None:
    told = _told(tmp_path)
    wanted = [(method, name) for method in KEYS for names in FIELDS.values() for name in names]
    words = [one for one in told if one["editor"] not in ("engine", "digits of a group")]
    assert Counter((one["method"], one["editor"]) for one in words) == Counter(wanted)
    assert {one["text"] for one in told if one["editor"] == "engine"} == {"Unikey"}
    for one in words:
        assert (one["text"].rstrip(), one["is_nfc"], one["is_there"]) == (WORD, True, True), one
        assert one["composed"] > 3, one
        assert (one["jumps"], one["rewritten"]) == (0, 0), one
    groups = [one for one in told if one["editor"] == "digits of a group"]
    assert [(one["is_left"], one["composed"]) for one in groups] == [(True, 0)] * len(KEYS)


def _told(home: Path) -> list[dict[str, Any]]:
    """Play it in a session of its own, and give each line."""
    (home / "run").mkdir(mode=0o700)
    places = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    environment = {**os.environ, **{name: str(home / one) for name, one in places.items()}}
    environment |= {"XDG_RUNTIME_DIR": str(home / "run"), "GSETTINGS_BACKEND": "keyfile"}
    words = ["dbus-run-session", "--", sys.executable, "-m", "tests.journeys.every_field"]
    with a_screen() as screen:
        environment |= {"DISPLAY": screen.display, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=300,
            check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(one) for one in done.stdout.splitlines() if one.startswith("{")]
