"""A session of its own with a screen and ibus-unikey, in which a module of the journeys plays."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.journeys.test_screen import a_screen
from tests.journeys.test_start import ROOT

TOOLS = ("Xvfb", "xdotool", "ibus-daemon", "dbus-run-session", "gsettings")
IS_HERE = (
    all(map(shutil.which, TOOLS)) and Path("/usr/libexec/ibus-engine-unikey").exists()
)  # else the journeys are skipped
PATIENCE = 600  # seconds


@dataclass(frozen=True)
class Played:
    """What the module told, a JSON object a line; its exit code; what went wrong, in its words."""

    lines: list[dict[str, Any]]
    code: int
    trouble: str


def played(module: str, home: Path, *words: str) -> Played:
    """Let a module play, with an empty folder for everything that a session keeps."""
    (home / "run").mkdir(mode=0o700)
    places = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    environment = {**os.environ, **{name: str(home / one) for name, one in places.items()}}
    environment |= {"XDG_RUNTIME_DIR": str(home / "run"), "GSETTINGS_BACKEND": "keyfile"}
    command = ["dbus-run-session", "--", sys.executable, "-m", f"tests.journeys.{module}", *words]
    with a_screen() as screen:
        environment |= {"DISPLAY": screen.display, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8",
            timeout=PATIENCE, check=False,
        )  # fmt: skip
    lines = [json.loads(one) for one in done.stdout.splitlines() if one.startswith("{")]
    return Played(lines, done.returncode, done.stderr)
