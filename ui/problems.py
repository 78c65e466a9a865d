"""What is wrong with a questionnaire, in words: where it stands, what is so, what to do.

One row for each ``ProblemCode`` and each ``Remedy``; the words in braces are its facts.
"""

from typing import Final

from gpn_desktop.forms.problems import FormProblem, ProblemCode, Remedy
from ui.words import QT_TRANSLATE_NOOP, translate

PROBLEMS: Final[dict[ProblemCode, tuple[str, str]]] = {
    ProblemCode.SHEET_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The workbook has no sheet «{wanted}»."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add the sheet; the help page on questionnaires shows what stands in it."
        ),
    ),
    ProblemCode.SHEET_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "The sheet «{found}» means nothing here."),
        QT_TRANSLATE_NOOP(
            "Problems", "Put _ in front of its name if it is only a note, or delete it."
        ),
    ),
    ProblemCode.COLUMN_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no such column."),
        QT_TRANSLATE_NOOP("Problems", "Correct its title, or put _ in front if it is only a note."),
    ),
    ProblemCode.COLUMN_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The column «{wanted}» is missing."),
        QT_TRANSLATE_NOOP("Problems", "Add the column."),
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
        QT_TRANSLATE_NOOP("Problems", "Fill the cell."),
    ),
    ProblemCode.NAME_FORM: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The name «{name}» must be written without marks and spaces, in small letters.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Write for instance «{example}»."),
    ),
    ProblemCode.NAME_TWICE: (
        QT_TRANSLATE_NOOP("Problems", "The name «{name}» stands already in row {other}."),
        QT_TRANSLATE_NOOP("Problems", "Give each question, group and choice a name of its own."),
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
    ProblemCode.TYPE_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "The type «{type}» cannot be used here."),
        QT_TRANSLATE_NOOP("Problems", "Delete the row, or ask in another way."),
    ),
    ProblemCode.TYPE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no type «{type}»."),
        QT_TRANSLATE_NOOP("Problems", "Correct the type."),
    ),
    ProblemCode.SETTING_REFUSED: (
        QT_TRANSLATE_NOOP("Problems", "«{name}» cannot be used here."),
        QT_TRANSLATE_NOOP("Problems", "Delete it."),
    ),
    ProblemCode.PARAMETER_UNKNOWN: (
        QT_TRANSLATE_NOOP("Problems", "There is no parameter «{parameter}» for this type."),
        QT_TRANSLATE_NOOP("Problems", "Delete it."),
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
        QT_TRANSLATE_NOOP("Problems", "The list «{list}» has no column «{wanted}»."),
        QT_TRANSLATE_NOOP("Problems", "Add the column to the list, or correct its name."),
    ),
    ProblemCode.CSV_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The file «{file}» did not come with the workbook."),
        QT_TRANSLATE_NOOP("Problems", "Put the file beside the workbook and install both again."),
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
    ProblemCode.STORED_BOOLEAN: (
        QT_TRANSLATE_NOOP("Problems", "The result of «{name}» is true or false."),
        QT_TRANSLATE_NOOP("Problems", "Write if(…, 'co', 'khong')."),
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
        QT_TRANSLATE_NOOP("Problems", "Add if(${{{name}}}='', '', …)."),
    ),
    ProblemCode.SUM_OF_POINTS: (
        QT_TRANSLATE_NOOP("Problems", "An empty points cell of «{question}» will count as 0."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add the row «{question}_known» and its condition as in the sample form."
        ),
    ),
    ProblemCode.POINTS_WITHOUT_QUESTION: (
        QT_TRANSLATE_NOOP("Problems", "Points are read that no question chose: «{text}»."),
        QT_TRANSLATE_NOOP("Problems", "Compare the name of the item with a question."),
    ),
    ProblemCode.POINTS_COLUMN: (
        QT_TRANSLATE_NOOP(
            "Problems", "Area «{area}» and column «{wanted}» do not belong together."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Name the area in sheet gpn and in list area, and add its column of points."
        ),
    ),
    ProblemCode.POINTS_CELL: (
        QT_TRANSLATE_NOOP("Problems", "«{value}» is not a whole number."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Type the points from the paper, or leave the cell empty when they are not known.",
        ),
    ),
    ProblemCode.POINTS_EMPTY: (
        QT_TRANSLATE_NOOP("Problems", "{count} points cells are empty: {cells}."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing needs to be done now: for those answers the points are not computed "
            "and the total is typed from paper.",
        ),
    ),
    ProblemCode.OUTPUT_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The form must have the row «{output}»."),
        QT_TRANSLATE_NOOP(
            "Problems", "Add it as in the sample form: a calculate; for the area a select_one."
        ),
    ),
    ProblemCode.OUTPUT_OUTSIDE: (
        QT_TRANSLATE_NOOP(
            "Problems", "The result «{output}» depends on {reads}, which changes later."
        ),
        QT_TRANSLATE_NOOP("Problems", "Let it depend on answers and on lists of the form alone."),
    ),
    ProblemCode.THRESHOLD_DIFFERS: (
        QT_TRANSLATE_NOOP(
            "Problems", "The line is {found}; the standard of this period says {wanted}."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Correct the number, or choose the right period in sheet gpn."
        ),
    ),
    ProblemCode.GPN_KEY: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The key «{key}» is missing, stands twice, is unknown, or its value cannot be used.",
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Correct it; the help page on questionnaires lists keys and values."
        ),
    ),
    ProblemCode.CHECKER: (
        QT_TRANSLATE_NOOP("Problems", "Who typed and who checked is the same person."),
        QT_TRANSLATE_NOOP("Problems", "Let another person check the points against the paper."),
    ),
    ProblemCode.ENTITY_PROPERTY: (
        QT_TRANSLATE_NOOP(
            "Problems", "The list «{list}» of the register has no field «{property}»."
        ),
        QT_TRANSLATE_NOOP("Problems", "Correct the name, or empty the cell save_to."),
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
        QT_TRANSLATE_NOOP("Problems", "The converter says: {message}"),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Correct this row; if it is not clear, send the workbook to those who look "
            "after the program.",
        ),
    ),
}

REMEDIES: Final[dict[Remedy, str]] = {
    Remedy.NEAREST: QT_TRANSLATE_NOOP(
        "Problems",
        "Did you mean «{nearest}»? Correct the name, or put _ in front if it is only a note.",
    ),
    Remedy.ASK_VILLAGE: QT_TRANSLATE_NOOP(
        "Problems",
        "Delete the row; ask for the village with a select_one. Locations are "
        "sensitive data and are not taken here.",
    ),
    Remedy.NO_MEDIA: QT_TRANSLATE_NOOP(
        "Problems",
        "Delete it. Photos and recordings, above all of identity cards, are sensitive "
        "data and are not taken here.",
    ),
    Remedy.USE_TEXT: QT_TRANSLATE_NOOP("Problems", "Use the type «text»."),
    Remedy.USE_INTEGER: QT_TRANSLATE_NOOP("Problems", "Use the type «integer» with a constraint."),
    Remedy.USE_SELECTS: QT_TRANSLATE_NOOP("Problems", "Use one select_one for each place."),
    Remedy.ADD_OTHER_CODE: QT_TRANSLATE_NOOP(
        "Problems",
        "Add a code «khac» (Khác) to the list, and a row of type «text» below, shown "
        "when it was chosen.",
    ),
    Remedy.USE_FROM_FILE: QT_TRANSLATE_NOOP(
        "Problems", "Use select_one_from_file with a CSV file and choice_filter."
    ),
    Remedy.USE_CSV: QT_TRANSLATE_NOOP(
        "Problems", "Save the list as a CSV file (UTF-8) and name it with .csv."
    ),
    Remedy.USE_REPEAT: QT_TRANSLATE_NOOP("Problems", "Use begin_repeat and end_repeat."),
    Remedy.USE_PERSON_ID: QT_TRANSLATE_NOOP(
        "Problems", "Ask with select_one_from_file persons.csv, filtered by household."
    ),
    Remedy.OWN_JOURNAL: QT_TRANSLATE_NOOP(
        "Problems",
        "Delete the row. The program keeps its own journal; «username» and «deviceid» "
        "may be asked for.",
    ),
    Remedy.OWN_PACKAGES: QT_TRANSLATE_NOOP(
        "Problems", "Delete the column. Records travel in signed packages of the program."
    ),
    Remedy.DELETE_COLUMN: QT_TRANSLATE_NOOP("Problems", "Delete the column."),
    Remedy.LANGUAGE_PER_COLUMN: QT_TRANSLATE_NOOP(
        "Problems", "Name the language in the title, for instance «label::Tiếng Việt (vi)»."
    ),
    Remedy.ONE_NAME_PER_CODE: QT_TRANSLATE_NOOP(
        "Problems", "Delete the column, and give each choice of a list its own code."
    ),
    Remedy.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "Problems",
        "This version is already installed. Write a later one, for instance with today's date.",
    ),
    Remedy.CHECK_AGAIN: QT_TRANSLATE_NOOP(
        "Problems",
        "The points were changed after they were checked, or nobody else has checked "
        "them: the form counts as typed, waiting for a check. Let a second person "
        "check.",
    ),
    Remedy.FILL_POINTS: QT_TRANSLATE_NOOP(
        "Problems",
        "Fill the cells from the official paper; a form with empty points cannot be "
        "official and checked.",
    ),
}

_CELL: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, cell {cell}, column «{column}»")
_EMPTY_CELL: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, row {row}, column «{column}»")
_ROW: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}, row {row}")
_SHEET: Final = QT_TRANSLATE_NOOP("Problems", "Sheet {sheet}")
_BOOK: Final = QT_TRANSLATE_NOOP("Problems", "The workbook")


def where(problem: FormProblem) -> str:
    """Say where in the workbook a problem stands."""
    origin = problem.origin
    if origin is None:
        return translate("Problems", _BOOK)
    if not origin.row:
        return translate("Problems", _SHEET).format(sheet=origin.sheet)
    if not origin.column:
        return translate("Problems", _ROW).format(sheet=origin.sheet, row=origin.row)
    cell, template = f"{origin.letter}{origin.row}", _CELL if origin.letter else _EMPTY_CELL
    text = translate("Problems", template)
    return text.format(sheet=origin.sheet, row=origin.row, cell=cell, column=origin.column)


def sentence(problem: FormProblem) -> str:
    """Say what is so."""
    return translate("Problems", PROBLEMS[problem.code][0]).format(**problem.facts)


def remedy(problem: FormProblem) -> str:
    """Say what to do about it."""
    text = REMEDIES[problem.remedy] if problem.remedy else PROBLEMS[problem.code][1]
    return translate("Problems", text).format(**problem.facts)
