"""The columns of a list that was judged: the row, what comes of it, who it is about, and why."""

from collections.abc import Callable

from gpn_desktop import vietnamese
from gpn_desktop.importing.verdicts import Judged
from gpn_desktop.registry.persons import PartialDate
from ui import row_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP

REASON = 330  # a reason is what one looks for: the year of birth gives way


def _year(born: PartialDate | None) -> str:
    return str(born.year) if born is not None else ""


def columns(
    tick: Callable[[Judged], bool | None], why: Callable[[Judged], str]
) -> tuple[Column[Judged], ...]:
    """Give the columns; ``tick`` says whether a row will be written, ``why`` what is to be said."""
    return (
        Column(
            QT_TRANSLATE_NOOP("Columns", "Write"),
            lambda one: "",
            lambda one: (True, False, None).index(tick(one)),
            tick=tick,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Row"),
            lambda one: str(one.row),
            lambda one: one.row,
            RIGHT,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "What comes of it"),
            lambda one: row_words.verdict_words(one.verdict),
            lambda one: list(row_words.VERDICTS).index(one.verdict),
            tone=lambda one: row_words.VERDICTS[one.verdict][1],
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Name"),
            lambda one: one.entry.name,
            lambda one: vietnamese.name_key(one.entry.name),
            names=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Born"),
            lambda one: _year(one.entry.values.get("birth_date")),
            align=RIGHT,
            spare=True,
        ),
        Column(QT_TRANSLATE_NOOP("Columns", "Why"), why, wide=True, enough=REASON),
    )
