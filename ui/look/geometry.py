"""Sizes, in device-independent pixels, and where a window begins to be narrow or low."""

from typing import Final

LEAST: Final = (900, 430)  # 1366×768 at 150 %, less title and task bar
NARROW: Final = 1000  # below this a detail is a page of its own
LOW: Final = 560  # below this rows and bars give up their air

GAP: Final = 8
WIDE_GAP: Final = 16
PAGE_MARGIN: Final = 20
LOW_PAGE_MARGIN: Final = 12
TARGET: Final = 32  # what a finger or an unsure mouse can hit
ROW: Final = 34
LOW_ROW: Final = 28
LEAST_SCROLLED: Final = 76  # a page that scrolls still shows two lines and the bar beside them
ICON: Final = 20
LINE_LENGTH: Final = 560  # a sentence is not read along a whole screen

LETTERS: Final = {"small": 9.0, "normal": 10.0, "heading": 11.5, "title": 15.0, "display": 20.0}


def is_narrow(width: int) -> bool:
    """Say whether list and detail no longer fit beside each other."""
    return width < NARROW


def is_low(height: int) -> bool:
    """Say whether rows must stand closer together."""
    return height < LOW


def row_height(window_height: int) -> int:
    """Give the height of a row of a table; ten of them fit even in the lowest window."""
    return LOW_ROW if is_low(window_height) else ROW


def page_margin(window_height: int) -> int:
    """Give the margin around a page."""
    return LOW_PAGE_MARGIN if is_low(window_height) else PAGE_MARGIN
