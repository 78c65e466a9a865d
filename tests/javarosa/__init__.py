"""JavaRosa itself, the engine of ODK Collect: pyxform's wheel brings it along in a jar."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pyxform

JAR = Path(pyxform.__file__).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
SCRIPT = Path(__file__).parent / "JavaRosa.java"
NEEDED = ("java", "javac", "faketime")
"""What ``dev.py`` installs on Debian and Ubuntu; elsewhere nothing is compared without them."""


def is_here() -> bool:
    """Tell whether JavaRosa can be run."""
    return all(shutil.which(program) for program in NEEDED)


def command(moment: datetime) -> Sequence[str | Path]:
    """Give what runs it, its clock standing at a moment; its program is compiled as it starts."""
    clock = ("env", "DONT_FAKE_MONOTONIC=1", "faketime", "-f", f"{moment:%Y-%m-%d %H:%M:%S}")
    return (*clock, "java", "-Xmx1500m", "-Xss4m", "-cp", JAR, SCRIPT)
