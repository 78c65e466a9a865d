"""What is wrong with a questionnaire, in words: where it stands, what is so, what to do.

One row for each ``ProblemCode``; the words in braces are its facts. ``ui.claims`` has the rows
about sheet gpn and points; ``ui.remedies`` those remedies that stand in place of the usual one.
"""

from typing import Final

from gpn_desktop.forms.problems import FormProblem, Origin, ProblemCode
from ui.claims import CLAIMS
from ui.remedies import REMEDIES
from ui.words import QT_TRANSLATE_NOOP, translate

PROBLEMS: Final[dict[ProblemCode, tuple[str, str]]] = {
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
    ProblemCode.SYNTAX: (
        QT_TRANSLATE_NOOP("Problems", "The expression cannot be read after «{near}»."),
        QT_TRANSLATE_NOOP("Problems", "Look for a missing bracket, quote or operator there."),
    ),
    ProblemCode.FUNCTION_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no function «{function}»."),
        QT_TRANSLATE_NOOP("Problems", "Correct its name."),
    ),
    ProblemCode.FUNCTION_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "The function «{function}» cannot be used here."),
        QT_TRANSLATE_NOOP("Problems", "Use {instead} instead."),
    ),
    ProblemCode.SHUFFLED_ELSEWHERE: (
        QT_TRANSLATE_NOOP(
            "Problems", "randomize() only shuffles the choices of a question, nothing else."
        ),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Take it out here, and write randomize=true in the column parameters of the question "
            "whose choices are to be shuffled.",
        ),
    ),
    ProblemCode.ARGUMENTS: (
        QT_TRANSLATE_NOOP("Problems", "The function «{function}» needs {wanted} values."),
        QT_TRANSLATE_NOOP("Problems", "Correct what stands between its brackets."),
    ),
    ProblemCode.PATH_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Problems", "«{path}» is taken for the name of a question, and there is none."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Correct the name; for true and false write true() and false()."
        ),
    ),
    ProblemCode.LIST_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no list «{list}»."),
        QT_TRANSLATE_NOOP("Problems", "Add the list to sheet choices, or correct its name."),
    ),
    ProblemCode.LIST_COLUMN_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Problems", "The list «{list}» has no column «{wanted}»; its columns: {known}."
        ),
        QT_TRANSLATE_NOOP("Problems", "Add the column to the list, or correct its name."),
    ),
    ProblemCode.CSV_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The file «{file}» did not come with the workbook."),
        QT_TRANSLATE_NOOP("Problems", "Put the file beside the workbook and install both again."),
    ),
    ProblemCode.CSV_UNREADABLE: (
        QT_TRANSLATE_NOOP("Problems", "The file «{file}» is no list as text (CSV, UTF-8)."),
        QT_TRANSLATE_NOOP(
            "Problems", "In Excel save it as «CSV UTF-8 (Comma delimited)» and install again."
        ),
    ),
    ProblemCode.CSV_PASSED_OVER: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The list «{file}» is the program's own; the file beside the workbook is not read.",
        ),
        QT_TRANSLATE_NOOP(
            "Problems",
            "If your own list is meant, give it another name, in the workbook as well, for "
            "instance «{example}».",
        ),
    ),
    ProblemCode.CSV_SEPARATOR: (
        QT_TRANSLATE_NOOP("Problems", "The columns are parted by «{sign}», not by commas."),
        QT_TRANSLATE_NOOP(
            "Problems", "In Excel save it as «CSV UTF-8 (Comma delimited)» and install again."
        ),
    ),
    ProblemCode.CSV_LINE: (
        QT_TRANSLATE_NOOP("Problems", "The line has more cells than there are titles."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add a title, delete the cells, or put text that holds commas into quotes."
        ),
    ),
    ProblemCode.CYCLE: (
        QT_TRANSLATE_NOOP("Problems", "Rows {rows} wait for each other: {names}."),
        QT_TRANSLATE_NOOP("Problems", "Take one of these references out."),
    ),
    ProblemCode.PREDICATE: (
        QT_TRANSLATE_NOOP(
            "Problems", "What stands in brackets must be a comparison, not «{text}»."
        ),
        QT_TRANSLATE_NOOP("Problems", "Write for instance [position() = 1]."),
    ),
    ProblemCode.REPEAT_INSIDE_ITSELF: (
        QT_TRANSLATE_NOOP("Problems", "«{repeat}» is counted or summed inside itself."),
        QT_TRANSLATE_NOOP(
            "Problems", "Calculate it in a row outside the repeat and refer to that row."
        ),
    ),
    ProblemCode.VALUE_REPEATED: (
        QT_TRANSLATE_NOOP("Problems", "«{name}» has many values where one is needed."),
        QT_TRANSLATE_NOOP("Problems", "Choose one row, or use count(), sum() or join()."),
    ),
    ProblemCode.DATE_AS_TEXT: (
        QT_TRANSLATE_NOOP("Problems", "A day is compared with or added to text: «{text}»."),
        QT_TRANSLATE_NOOP("Problems", "Write date('2026-12-31')."),
    ),
    ProblemCode.TIME_COMPARED: (
        QT_TRANSLATE_NOOP("Problems", "A time of day is compared or calculated with: «{text}»."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Write decimal-time(…) around each time; half past eight is 8.5 div 24.",
        ),
    ),
    ProblemCode.STAR: (
        QT_TRANSLATE_NOOP("Problems", "«{near}*» would mean all questions there; it is not read."),
        QT_TRANSLATE_NOOP("Problems", "Write each question that is meant by its name: ${{…}}."),
    ),
    ProblemCode.TIME_AS_TEXT: (
        QT_TRANSLATE_NOOP(
            "Problems", "«{text}» is a time of day; ODK Collect writes the day in its place."
        ),
        QT_TRANSLATE_NOOP("Problems", "Write format-date-time(…, '%H:%M')."),
    ),
    ProblemCode.MOMENT_AS_DAY: (
        QT_TRANSLATE_NOOP(
            "Problems", "Only the days are compared, not the hours, as in ODK Collect: «{text}»."
        ),
        QT_TRANSLATE_NOOP("Problems", "Write decimal-date-time(…) around both sides."),
    ),
    ProblemCode.STORED_BOOLEAN: (
        QT_TRANSLATE_NOOP("Problems", "The result of «{name}» is true or false."),
        QT_TRANSLATE_NOOP("Problems", "Write if(…, 'co', 'khong')."),
    ),
    ProblemCode.VALUE_UNFIT: (
        QT_TRANSLATE_NOOP("Problems", "«{name}» can never hold what «{text}» comes to."),
        QT_TRANSLATE_NOOP(
            "Problems", "Write date(…) for a date, int(…) for a number, or change the type."
        ),
    ),
    ProblemCode.CHOICE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "«{code}» is not in the list «{list}» ({known})."),
        QT_TRANSLATE_NOOP("Problems", "Correct the code."),
    ),
    ProblemCode.UNREACHABLE: (
        QT_TRANSLATE_NOOP("Problems", "«{name}» can never be shown or has nothing to choose."),
        QT_TRANSLATE_NOOP("Problems", "Correct its condition, or delete it."),
    ),
    ProblemCode.EMPTY_BRANCH: (
        QT_TRANSLATE_NOOP("Problems", "While «{name}» is empty the result will be «{result}»."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Put if(${{{name}}}='', '', …) around the part that reads it; around the whole only "
            "where the question is asked of everybody.",
        ),
    ),
    ProblemCode.ENTITY_PROPERTY: (
        QT_TRANSLATE_NOOP(
            "Problems", "The list «{list}» of the register has no field «{property}»."
        ),
        QT_TRANSLATE_NOOP("Problems", "Correct the name, or empty the cell save_to."),
    ),
    ProblemCode.ENTITY_ROW: (
        QT_TRANSLATE_NOOP("Problems", "«{list}» cannot be written back so."),
        QT_TRANSLATE_NOOP("Problems", "Correct the row as in the sample workbook."),
    ),
    ProblemCode.SAVE_TO: (
        QT_TRANSLATE_NOOP("Problems", "«{text}» cannot be written back from here."),
        QT_TRANSLATE_NOOP("Problems", "Correct the name, or empty the cell save_to."),
    ),
    ProblemCode.REFERENCE_FORM: (
        QT_TRANSLATE_NOOP("Problems", "«{text}» does not name a question."),
        QT_TRANSLATE_NOOP(
            "Problems", "Write $, {{, the name without spaces and }}, as in {example}."
        ),
    ),
    ProblemCode.ENTITY_LAUNCH: (
        QT_TRANSLATE_NOOP(
            "Problems", "The form writes to the register but does not ask for which household."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Add a question «household» of type «select_one_from_file households.csv»."
        ),
    ),
    ProblemCode.ENTITY_LIST_SCAN: (
        QT_TRANSLATE_NOOP("Problems", "The whole list «{list}» of the register is searched."),
        QT_TRANSLATE_NOOP("Problems", "Compare its name or household with an answer."),
    ),
    ProblemCode.REGEX: (
        QT_TRANSLATE_NOOP("Problems", "The pattern «{pattern}» cannot be used."),
        QT_TRANSLATE_NOOP("Problems", "Write it with letters, digits, [ ], ( ), *, + and ? only."),
    ),
    ProblemCode.FORMAT: (
        QT_TRANSLATE_NOOP("Problems", "The sign «{letter}» is unknown in a date format."),
        QT_TRANSLATE_NOOP("Problems", "Use %d, %m, %Y, %H, %M."),
    ),
    ProblemCode.VOLATILE: (
        QT_TRANSLATE_NOOP("Problems", "The condition changes by itself with {function}."),
        QT_TRANSLATE_NOOP("Problems", "Use the question «today», which is filled once."),
    ),
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
