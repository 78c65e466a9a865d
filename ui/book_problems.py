"""What is wrong with the workbook of a form: its sheets, columns and cells, names and types.

One row for each ``ProblemCode`` of these; the words in braces are its facts (``ui.problems``).
"""

from typing import Final

from gpn_desktop.forms.problems import ProblemCode
from ui.words import QT_TRANSLATE_NOOP

BOOK: Final[dict[ProblemCode, tuple[str, str]]] = {
    ProblemCode.SHEET_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The workbook has no sheet «{wanted}»."),
        QT_TRANSLATE_NOOP("Problems", "Add the sheet as in the sample workbook."),
    ),
    ProblemCode.SHEET_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "The sheet «{found}» means nothing here."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing needs to be done if it holds notes; "
            "correct its name if it is part of the form.",
        ),
    ),
    ProblemCode.COLUMN_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no such column."),
        QT_TRANSLATE_NOOP("Problems", "Correct its title, or put _ in front if it is only a note."),
    ),
    ProblemCode.COLUMN_UNREAD: (
        QT_TRANSLATE_NOOP("Problems", "This column is not read: its title means nothing here."),
        QT_TRANSLATE_NOOP("Problems", "Nothing needs to be done if it holds notes."),
    ),
    ProblemCode.COLUMN_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The column «{wanted}» is missing."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add the column in row 1; below it write for instance «{example}»."
        ),
    ),
    ProblemCode.TITLES_LOWER: (
        QT_TRANSLATE_NOOP("Problems", "The titles stand in row {row}; they must stand in row 1."),
        QT_TRANSLATE_NOOP("Problems", "Delete the rows above them."),
    ),
    ProblemCode.COLUMN_TWICE: (
        QT_TRANSLATE_NOOP("Problems", "Two columns have this title."),
        QT_TRANSLATE_NOOP("Problems", "Keep one of them; put _ in front of the other."),
    ),
    ProblemCode.CELL_FORMULA: (
        QT_TRANSLATE_NOOP("Problems", "The cell is a formula."),
        QT_TRANSLATE_NOOP("Problems", "Paste its value (Paste Special → Values)."),
    ),
    ProblemCode.CELL_TYPE: (
        QT_TRANSLATE_NOOP(
            "Problems", "The cell holds «{value}»; only text and whole numbers are read here."
        ),
        QT_TRANSLATE_NOOP("Problems", "Format the cell as Text and type it again."),
    ),
    ProblemCode.CELL_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The cell is empty."),
        QT_TRANSLATE_NOOP("Problems", "Fill the cell, for instance with «{example}»."),
    ),
    ProblemCode.CELL_MERGED: (
        QT_TRANSLATE_NOOP(
            "Problems", "The cells {cells} are merged: only the first of them holds something."
        ),
        QT_TRANSLATE_NOOP("Problems", "Unmerge them and fill each cell (Home → Merge → Unmerge)."),
    ),
    ProblemCode.AND_MORE: (
        QT_TRANSLATE_NOOP("Problems", "There are {count} more problems of the same kind here."),
        QT_TRANSLATE_NOOP("Problems", "Correct those that are shown and read the file again."),
    ),
    ProblemCode.NAME_FORM: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The name «{name}» must be written without marks and spaces, in small letters, at most "
            "60 of them.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Write for instance «{example}»."),
    ),
    ProblemCode.NAME_TWICE: (
        QT_TRANSLATE_NOOP("Problems", "The name «{name}» stands already in row {other}."),
        QT_TRANSLATE_NOOP("Problems", "Give each question, group and choice a name of its own."),
    ),
    ProblemCode.NAME_RESERVED: (
        QT_TRANSLATE_NOOP("Problems", "The program keeps the name «{name}» for itself."),
        QT_TRANSLATE_NOOP("Problems", "Choose another name, for instance «{example}»."),
    ),
    ProblemCode.LANGUAGE_MISSING: (
        QT_TRANSLATE_NOOP(
            "Problems", "These titles do not say in which language the texts are: {columns}."
        ),
        QT_TRANSLATE_NOOP("Problems", "Write the language behind each, as in «{example}»."),
    ),
    ProblemCode.LANGUAGE_ASSUMED: (
        QT_TRANSLATE_NOOP("Problems", "No language is named; all texts are read as «{language}»."),
        QT_TRANSLATE_NOOP("Problems", "Nothing needs to be done if that is so."),
    ),
    ProblemCode.LANGUAGE: (
        QT_TRANSLATE_NOOP("Problems", "The language «{language}» cannot be used so."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Name it «Tiếng Việt (vi)» or «English (en)»; the default one is «Tiếng Việt "
            "(vi)» and has columns of its own.",
        ),
    ),
    ProblemCode.TEXT_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "There is no text in {language}."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Write it; until then the default language is shown, and a question needs that one.",
        ),
    ),
    ProblemCode.VERSION: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The version «{version}» is not written as year, month, day and a number of "
            "two digits.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Write for instance 2026112301."),
    ),
    ProblemCode.VERSION_OLD: (
        QT_TRANSLATE_NOOP("Problems", "The version «{version}» of this form is installed already."),
        QT_TRANSLATE_NOOP("Problems", "Write a later one, for instance {next}."),
    ),
    ProblemCode.TYPE_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "The type «{type}» cannot be used here."),
        QT_TRANSLATE_NOOP("Problems", "Delete the row, or ask in another way."),
    ),
    ProblemCode.TYPE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no type «{type}»."),
        QT_TRANSLATE_NOOP("Problems", "Correct the type; the sample workbook lists all types."),
    ),
    ProblemCode.SETTING_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "«{name}» cannot be used here."),
        QT_TRANSLATE_NOOP("Problems", "Delete it."),
    ),
    ProblemCode.PARAMETER_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no parameter «{parameter}» for this type."),
        QT_TRANSLATE_NOOP("Problems", "Delete it."),
    ),
    ProblemCode.PARAMETER_VALUE: (
        QT_TRANSLATE_NOOP("Problems", "The parameter «{parameter}» cannot be used so."),
        QT_TRANSLATE_NOOP("Problems", "It goes with: {wanted}."),
    ),
    ProblemCode.TRIGGER: (
        QT_TRANSLATE_NOOP("Problems", "«{text}» does not name questions that are asked."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Write ${{question}}, several parted by commas; no calculate, note or group.",
        ),
    ),
    ProblemCode.TRIGGER_REPEAT: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "«{name}» stands outside «{repeat}»: which of its rows is to be filled is not known.",
        ),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Name a question of the same row, or empty this cell: every row is then calculated.",
        ),
    ),
    ProblemCode.DEFAULT: (
        QT_TRANSLATE_NOOP("Problems", "«{value}» is no answer to this question."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Write a whole number for integer, 2.5 for decimal, 2026-11-26 for date, 08:30 for "
            "time, OK for acknowledge.",
        ),
    ),
    ProblemCode.LAST_SAVED_REFUSED: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The answer of the household before (last-saved#{name}) is not carried over here.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Delete it; each household answers for itself."),
    ),
    ProblemCode.NO_EFFECT: (
        QT_TRANSLATE_NOOP("Problems", "«{word}» has no effect here."),
        QT_TRANSLATE_NOOP(
            "Problems", "Nothing needs to be done; delete it if it was meant to do something."
        ),
    ),
    ProblemCode.FORM_EMPTY: (
        QT_TRANSLATE_NOOP("Problems", "The form asks nothing."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add a row for each question, for instance: text | ho_ten | Họ và tên."
        ),
    ),
    ProblemCode.NESTING: (
        QT_TRANSLATE_NOOP("Problems", "«{type}» has no counterpart."),
        QT_TRANSLATE_NOOP(
            "Problems", "Close each group and each repeat in the order in which they were opened."
        ),
    ),
    ProblemCode.TABLE_LIST: (
        QT_TRANSLATE_NOOP("Problems", "«{found}» does not fit into a group of table-list."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Let the group hold only select_one and select_multiple of one list, without "
            "choice_filter and parameters; or write field-list.",
        ),
    ),
    ProblemCode.LIMIT: (
        QT_TRANSLATE_NOOP("Problems", "There is more here than can be read (at most {limit})."),
        QT_TRANSLATE_NOOP("Problems", "Delete what is empty or not needed, or divide it."),
    ),
}
