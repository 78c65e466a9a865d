"""Marking words for translation: Qt's own markers are typed ``object``.

Tables mark with ``QT_TRANSLATE_NOOP`` where they are written and ask ``translate`` when they are
shown, so that a table can be read before the language is known.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

GIVEN: Final = 2  # words at the end of a name that tell who it is


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for ``resources/build.py`` and give it back unchanged."""
    return text


def translate(context: str, text: str) -> str:
    """Give a marked text in the language of the window."""
    return QCoreApplication.translate(context, text)


def language() -> str:
    """Give the language of the window, ``vi`` or ``en``: which label of a code list is shown."""
    return translate("Language", "en")


def dotted(*parts: str) -> str:
    """Join what is known by dots; where the line breaks, a dot ends it and begins none."""
    return "\u00a0· ".join(filter(None, parts))


def missing_words(names: Iterable[str]) -> str:
    """Say what a step still waits for; nothing where that is nothing."""
    fields = ", ".join(names)
    return translate("Words", "Missing: {fields}").format(fields=fields) if fields else ""


def shorter(words: str) -> Iterator[str]:
    """Give words, then with ever more of the middle left out: Nguyễn Thị … Nguyên Thảo.

    Two at the end stay: they tell the bearer of a name from others of the family.
    """
    yield words
    parts = words.split()
    last = len(parts) - GIVEN
    for first in range(last - 1, 0, -1):
        yield " ".join((*parts[:first], "…", *parts[last:]))


def unbroken(number: str) -> str:
    """Give the number of a decision so that no line breaks within it: 205/QĐ-UBND."""
    return number.replace("/", "/\u2060").replace("-", "-\u2060")


def asked_as(paper: str, words: str) -> str:
    """Give the number of a question and its words; a number that begins them too stands once.

    “B2.9” and “9. Water” are “B2.9 Water”.
    """
    own = f"{paper.rpartition('.')[2]}. "
    bare = plain(words).removeprefix(own) if paper else plain(words)
    return " ".join(part for part in (paper, bare) if part)


def plain(text: str) -> str:
    """Give words of a form without marks and line breaks: for a list, for a screen reader."""
    return text.replace("**", "").replace("\n", " ")
