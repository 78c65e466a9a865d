"""The keys of the page one is on, as it stands now: read from its buttons and acts, listed nowhere.

What a button bears is what the help says of it, so no key can be heard and not be listed.
"""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.actions import BY_ID
from ui.look.steps import AWAY
from ui.models.ordered import ORDER_KEY
from ui.models.table import Table
from ui.views.page import Page
from ui.words import translate

Lines = list[tuple[str, str]]
_KEY: Final = re.compile(r"\s*(· \S+$|\([^()]*\+[^()]*\)|\(F\d+\))")
"""The key as it stands behind the words of a button: it stands before them here."""


def written(key: QKeySequence | str) -> str:
    """Write keys as they stand on the keyboard."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def here(page: Page) -> Lines:
    """Give the keys that are heard on a page now, each once, with what they do."""
    found = dict(_acts(page))
    found |= {keys: translate("PageKeys", text) for keys, text in page.heard()}
    found |= dict(_lists(page))
    for keys, words in buttons(page):
        found.setdefault(keys, words)
    return list(found.items())


def plain(words: str) -> str:
    """Give the words of a button without its key."""
    return _KEY.sub("", words)


def _acts(page: Page) -> Iterator[tuple[str, str]]:
    known = (BY_ID[name] for name in page.acts())
    yield from ((written(one.keys[0]), translate("Actions", one.text)) for one in known)


def _lists(page: Page) -> Lines:
    """Give the keys that order the rows of a list, where one is shown whose order can differ."""
    if not any(one.isVisible() and one.rows.rowCount() > 1 for one in page.findChildren(Table)):
        return []
    key = written(QKeySequence(ORDER_KEY))
    shift = written(QKeySequence(Qt.KeyboardModifier.ShiftModifier | ORDER_KEY))
    return [
        (key, translate("PageKeys", "Order the list by its next column, up and then down")),
        (shift, translate("PageKeys", "Order the list as before")),
    ]


def buttons(page: QWidget) -> Iterator[tuple[str, str]]:
    """Give the keys that the buttons of a page or dialog bear, with what they do.

    A step that stands in a menu for want of room is heard as well.
    """
    for one in page.findChildren(QAbstractButton):
        is_here = one.isVisible() or bool(one.property(AWAY))
        if is_here and one.isEnabled() and not one.shortcut().isEmpty():
            yield written(one.shortcut()), plain(one.accessibleName() or one.text())
