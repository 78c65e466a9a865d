"""The columns of a household's papers: decisions, certificates, their yearly confirmations."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.reviews.documents import Document, Mark, Sort
from ui.look.signs import class_tone, class_words, listed_words
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

NONE: Final = "–"
SORTS: Final[dict[Sort, str]] = {
    Sort.DECISION: QT_TRANSLATE_NOOP("Documents", "Decision"),
    Sort.LIST: QT_TRANSLATE_NOOP("Documents", "List from elsewhere"),
    Sort.CERTIFICATE: QT_TRANSLATE_NOOP("Documents", "Certificate"),
    Sort.CONFIRMATION: QT_TRANSLATE_NOOP("Documents", "Confirmed on the certificate"),
}
MARKS: Final[dict[Mark, str]] = {
    Mark.NO_NUMBER: QT_TRANSLATE_NOOP("Documents", "its number is not written"),
    Mark.NO_DAY: QT_TRANSLATE_NOOP("Documents", "its day is not written"),
    Mark.ON_LIST: QT_TRANSLATE_NOOP("Documents", "no decision stands here"),
    Mark.DECISION_UNKNOWN: QT_TRANSLATE_NOOP("Documents", "this decision is not on this computer"),
    Mark.CLASS_DIFFERS: QT_TRANSLATE_NOOP("Documents", "otherwise than decided"),
}


def paper_words(one: Document) -> str:
    """Say what a paper is, with its marks."""
    marks = [translate("Documents", MARKS[mark]) for mark in one.marks]
    said = translate("Documents", SORTS[one.sort])
    return f"{said} (⚠ {'; '.join(marks)})" if marks else said


def number_words(one: Document) -> str:
    """Give number and day; of a confirmation the decision that it names."""
    number = one.cites if one.sort is Sort.CONFIRMATION else one.number
    day = vietnamese.show_date(one.on) if one.on else ""
    return dotted(number, day) or NONE


def result_words(one: Document) -> str:
    """Give the class and the year it is for."""
    if not one.poverty_class:
        return NONE
    words = (listed_words if one.sort is Sort.LIST else class_words)(one.poverty_class)
    return f"{words} ({one.year})" if one.year else words


DOCUMENTS: Final[tuple[Column[Document], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Paper"),
        paper_words,
        tone=lambda one: "warn" if one.marks else "text",
        wide=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Number · day"), number_words),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Result"),
        result_words,
        tone=lambda one: "text" if one.sort is Sort.LIST else class_tone(one.poverty_class),
    ),
)
