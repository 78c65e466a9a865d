"""What is wrong with a questionnaire, in words: where it stands, what is so, what to do.

One row for each ``ProblemCode``; the words in braces are its facts. The rows stand by what they
are about in ``ui.book_problems``, ``ui.meaning_problems`` and ``ui.claims`` (sheet gpn, points);
``ui.remedies`` has those remedies that stand in place of the usual one.
"""

from typing import Final

from gpn_desktop.forms.problems import FormProblem, Origin, ProblemCode
from ui.book_problems import BOOK
from ui.claims import CLAIMS
from ui.meaning_problems import MEANING
from ui.remedies import REMEDIES
from ui.words import QT_TRANSLATE_NOOP, translate

PROBLEMS: Final[dict[ProblemCode, tuple[str, str]]] = {
    **BOOK,
    **MEANING,
    ProblemCode.PYXFORM_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "The converter pyxform does not take this: {message}"),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Correct this row; if it is not clear, send the workbook to those who look "
            "after the program.",
        ),
    ),
    **CLAIMS,
}

_CELL: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, cell {cell}, column «{column}»")
_EMPTY_CELL: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, row {row}, column «{column}»")
_ROW: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, row {row}")
_SHEET: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}")
_COLUMN: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, column «{column}»")
_FILE: Final = QT_TRANSLATE_NOOP("Problems", "File {sheet}")
_LINE: Final = QT_TRANSLATE_NOOP("Problems", "File {sheet}, line {row}")
_FIELD: Final = QT_TRANSLATE_NOOP("Problems", "File {sheet}, line {row}, column «{column}»")
_BOOK: Final = QT_TRANSLATE_NOOP("Problems", "The workbook")
_LONGEST: Final = 160


def where(problem: FormProblem) -> str:
    """Say where in the workbook a problem stands."""
    origin = problem.origin
    if origin is None:
        return translate("Problems", _BOOK)
    text = translate("Problems", _place(origin))
    cell, column = f"{origin.letter}{origin.row}", _short(origin.column)
    return text.format(sheet=_short(origin.sheet), row=origin.row, cell=cell, column=column)


def _place(origin: Origin) -> str:
    if origin.sheet.endswith(".csv"):
        return (_FIELD if origin.column else _LINE) if origin.row else _FILE
    if not origin.row:
        return _COLUMN if origin.column else _SHEET
    if not origin.column:
        return _ROW
    return _CELL if origin.letter else _EMPTY_CELL


def _short(fact: str) -> str:
    return fact if len(fact) <= _LONGEST else f"{fact[:_LONGEST]}…"


def _facts(problem: FormProblem) -> dict[str, str]:
    return {name: _short(fact) for name, fact in problem.facts.items()}


def sentence(problem: FormProblem) -> str:
    """Say what is so."""
    return translate("Problems", PROBLEMS[problem.code][0]).format(**_facts(problem))


def remedy(problem: FormProblem) -> str:
    """Say what to do about it."""
    text = REMEDIES[problem.remedy] if problem.remedy else PROBLEMS[problem.code][1]
    return translate("Problems", text).format(**_facts(problem))
