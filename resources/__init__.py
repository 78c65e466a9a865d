"""RESOURCES: files the program reads, and where they lie; no logic.

Holds the law as data (dated, with source and status), words and looks.
Knows paths; never parses what it holds.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Give the path of a resource, for instance ``path("themes", "light.toml")``."""
    return _HERE.joinpath(*parts)
