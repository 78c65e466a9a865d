"""Whose the copies at a second place are: a plain note in each machine's folder there.

Copies of many machines may lie there, and each is read by its own passphrase alone. The note says
no more than a request to be enrolled does; what it says is shown and never relied on.
"""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop.services import trusting
from gpn_desktop.services.desk import Desk

logger = logging.getLogger(__name__)

NOTE = "whose.json"
FOLDER = "gpn-"
_LIMIT, _LETTERS = 4_096, 100


@dataclass(frozen=True)
class Machine:
    """Whose copies are; ``place`` and ``officer`` are empty where no note tells them."""

    device: str
    place: str = ""
    officer: str = ""


def folder_of(place: Path, device: str) -> Path:
    """Give the folder of a machine at a second place."""
    return place / f"{FOLDER}{device}"


def note(folder: Path, desk: Desk) -> None:
    """Say in a machine's folder whose it is; a copy counts without it too."""
    told = {"scope": desk.installation.scope, "officer": desk.officer.name}
    try:
        (folder / NOTE).write_text(json.dumps(told, ensure_ascii=False) + "\n", "utf-8")
    except OSError:
        logger.warning("whose copies lie at the second place could not be noted")


def machine(folder: Path) -> Machine:
    """Give whose a machine's folder is."""
    told = _told(folder / NOTE)
    place = trusting.place_name(_line(told.get("scope")))
    return Machine(folder.name.removeprefix(FOLDER), place, _line(told.get("officer")))


def _told(file: Path) -> dict[str, object]:
    try:
        with file.open("rb") as opened:
            found = json.loads(opened.read(_LIMIT))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _line(value: object) -> str:
    return " ".join(value.split())[:_LETTERS] if isinstance(value, str) else ""
