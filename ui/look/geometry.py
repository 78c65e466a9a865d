"""Sizes, in device-independent pixels, and where a window begins to be narrow or low.

They are those of letters of the normal size; what holds letters or is filled by them grows with
them (``grown``), so that a window with large letters is laid out as a smaller one.
"""

from typing import Final

LEAST: Final = (900, 430)  # 1366×768 at 150 %, less title and task bar
NARROW: Final = 1000  # below this a detail is a page of its own
LOW: Final = 560  # below this rows and bars give up their air

GAP: Final = 8
LOW_GAP: Final = 4
WIDE_GAP: Final = 16
PAGE_MARGIN: Final = 20
LOW_PAGE_MARGIN: Final = 12
TARGET: Final = 32  # what a finger or an unsure mouse can hit
ROW: Final = 34
LOW_ROW: Final = 28
LOW_TITLE: Final = 24
FULL: Final = 16_777_215  # Qt's word for a size without a limit
LEAST_SCROLLED: Final = 76  # a page that scrolls still shows two lines and the bar beside them
ICON: Final = 20
LINE_LENGTH: Final = 560  # a sentence is not read along a whole screen

LETTERS: Final = {"small": 9.0, "normal": 10.0, "heading": 11.5, "title": 15.0, "display": 20.0}

HUGE: Final = 150  # of a hundred

_percent = 100


def grow(percent: int) -> None:
    """Let what holds letters have the room that letters of this size need."""
    global _percent
    _percent = percent


def grown(pixels: int) -> int:
    """Give the room that letters need which need ``pixels`` at their normal size."""
    return pixels * _percent // 100


def shrunk(size: int) -> int:
    """Give the size that is grown to this one."""
    return -(-size * 100 // _percent)


def is_huge() -> bool:
    """Say whether letters are so large that words may not fit beside each other any more."""
    return _percent > HUGE


def is_narrow(width: int) -> bool:
    """Say whether list and detail no longer fit beside each other."""
    return width < grown(NARROW)


def is_low(height: int) -> bool:
    """Say whether rows must stand closer together."""
    return height < grown(LOW)


def row_height(window_height: int) -> int:
    """Give the height of a row of a table; ten of them fit even in the lowest window."""
    return grown(LOW_ROW if is_low(window_height) else ROW)


def title_height(window_height: int) -> int:
    """Give the most that the titles of a table take: all they want, but in a low window."""
    return grown(LOW_TITLE) if is_low(window_height) else FULL


def band_gap(window_height: int) -> int:
    """Give the air between the bands above a list."""
    return LOW_GAP if is_low(window_height) else GAP


def page_margin(window_height: int) -> int:
    """Give the margin around a page."""
    return LOW_PAGE_MARGIN if is_low(window_height) else PAGE_MARGIN


def rows(room: int, least: int, count: int) -> tuple[int, int]:
    """Give how tall rows are, and what is left of a room in which whole ones stand.

    Where all rows have room they are as tall as they need to be.
    """
    fitting = max(1, room // least)
    if count <= fitting:
        return least, 0
    tall = max(least, room // fitting)
    return tall, max(0, room - fitting * tall)
