"""The columns of copies: when each was made, how long ago, why, how large."""

import re
from typing import TYPE_CHECKING, Final

from gpn_desktop import chance
from ui.counts import Counts, moment_long
from ui.models.rows import RIGHT, Column
from ui.places import amount
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

if TYPE_CHECKING:
    from gpn_desktop.services.backup import Copy
    from gpn_desktop.services.rescue import Left

COUNTS: Final = Counts()
_ANOTHER: Final = re.compile(r"-\d+$")  # of the same second
_STEP: Final = "before"
LETTERS: Final = 4  # of a computer, as the name has them that it is enrolled by

WHYS: Final[dict[str, str]] = {
    "daily": QT_TRANSLATE_NOOP("Copies", "of the day"),
    "before-merge": QT_TRANSLATE_NOOP("Copies", "before packages were received"),
    "before-restore": QT_TRANSLATE_NOOP("Copies", "before a backup was restored"),
    _STEP: QT_TRANSLATE_NOOP("Copies", "before an update of the program"),
}


def why(copy: "Copy") -> str:
    """Say why a copy was made; a word of a later version is shown as it is."""
    label = _ANOTHER.sub("", copy.label)
    text = WHYS.get(label) or (WHYS[_STEP] if label.startswith(_STEP) else "")
    return translate("Copies", text) if text else label


def where(left: "Left") -> str:
    """Say where a copy lies, if that is not the usual place."""
    return translate("Copies", "at the second place") if left.is_elsewhere else ""


def damage(left: "Left") -> str:
    """Say of a copy that was tried that it cannot be read."""
    return translate("Copies", "DAMAGED") if left.is_damaged else ""


def whose(left: "Left") -> str:
    """Say whose a copy is, where it may be another computer's; the letters are of its folder."""
    one = left.machine
    if one is None:
        return ""
    computer = translate("Copies", "computer {letters}").format(letters=one.device[:LETTERS])
    return dotted(one.place, one.officer, computer)


def _age(left: "Left") -> str:
    days = (chance.today() - left.copy.made_at.date()).days
    return COUNTS.age(days if days >= 0 else None)


COPIES: "Final[tuple[Column[Left], ...]]" = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Made on"),
        lambda row: moment_long(row.copy.made_at),
        lambda row: row.copy.made_at,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Age"),
        _age,
        lambda row: -row.copy.made_at.timestamp(),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Why it was made"),
        lambda row: dotted(damage(row), why(row.copy), where(row)),
        tone=lambda row: "bad" if row.is_damaged else "",
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Size"),
        lambda row: amount(row.copy.size),
        lambda row: row.copy.size,
        RIGHT,
    ),
)
