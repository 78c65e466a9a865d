"""Each option once, with its default; kept in the data folder's ``settings.json``.

Nothing personal stands here: the file is read before the database is unlocked.
"""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from gpn_desktop.errors import ErrorCode, GpnError

logger = logging.getLogger(__name__)

LANGUAGES = ("vi", "en")
THEMES = ("system", "light", "dark", "contrast")
TEXT_PERCENTS = (100, 115, 130, 150, 175, 200)
LOCK_MINUTES = (5, 10, 20, 30)


@dataclass(frozen=True)
class Settings:
    """The options of this computer; ``unknown`` keeps those of a newer program."""

    language: str = "vi"
    theme: str = "system"
    text_percent: int = 100
    lock_minutes: int = 10
    exchange_folder: str = ""
    backup_folder: str = ""
    second_entry_percent: int = 10
    tour_offered: bool = False
    keys_from_paper: bool = False
    paper_sound: bool = False
    unknown: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


ALLOWED: Mapping[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "text_percent": TEXT_PERCENTS,
    "lock_minutes": LOCK_MINUTES,
    "second_entry_percent": tuple(range(101)),
    "paper_sound": (False, True),
}
NAMES = tuple(one.name for one in fields(Settings) if one.name != "unknown")


def load(file: Path) -> Settings:
    """Read the options; what is missing or not understood has its default.

    A file that cannot be read at all is set aside as ``settings.damaged.json``.
    """
    try:
        found = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict):
        logger.warning("settings could not be read; defaults are used")
        _set_aside(file)
        return Settings()
    known = {name: value for name, value in found.items() if _is_sound(name, value)}
    unknown = {name: value for name, value in found.items() if name not in NAMES}
    return replace(Settings(**known), unknown=MappingProxyType(unknown))


def _is_sound(name: str, value: object) -> bool:
    if name not in NAMES:
        return False
    sound = type(value) is type(getattr(Settings(), name)) and (
        name not in ALLOWED or value in ALLOWED[name]
    )
    if not sound:
        logger.warning("setting %s was not understood; its default is used", name)
    return sound


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".damaged.json"))
    except OSError:
        logger.warning("the damaged settings stay where they are")


def zoomed(percent: int, step: int) -> int:
    """Give the size of letters one step larger or smaller; 0 gives the normal one."""
    if not step:
        return TEXT_PERCENTS[0]
    place = TEXT_PERCENTS.index(percent) + step
    return TEXT_PERCENTS[min(max(place, 0), len(TEXT_PERCENTS) - 1)]


def save(file: Path, settings: Settings) -> None:
    """Write the options: whole, or not at all.

    Raises:
        GpnError: SETTINGS_NOT_SAVED.
    """
    values = {name: getattr(settings, name) for name in NAMES}
    text = json.dumps({**settings.unknown, **values}, ensure_ascii=False, indent=2) + "\n"
    beside = file.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except OSError as problem:
        raise GpnError(ErrorCode.SETTINGS_NOT_SAVED, path=str(file)) from problem
