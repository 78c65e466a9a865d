"""What somebody may do at a computer, in words."""

from collections.abc import Sequence
from typing import Final

from ui.words import QT_TRANSLATE_NOOP, translate

_RIGHTS: Final[dict[str, str]] = {
    "view": QT_TRANSLATE_NOOP("Rights", "Look at records"),
    "entry": QT_TRANSLATE_NOOP("Rights", "Enter and correct"),
    "approve": QT_TRANSLATE_NOOP("Rights", "Approve results"),
    "enrol": QT_TRANSLATE_NOOP("Rights", "Enrol computers"),
    "publish": QT_TRANSLATE_NOOP("Rights", "Publish forms"),
    "redact": QT_TRANSLATE_NOOP("Rights", "Remove on request"),
}


def right_words(right: str) -> str:
    """Say what one right allows."""
    return translate("Rights", _RIGHTS[right])


def rights_words(rights: Sequence[str]) -> str:
    """Say what somebody may do."""
    return ", ".join(right_words(one) for one in rights if one in _RIGHTS)
