"""What is wrong with what a form means: its expressions, lists, values and what it writes.

One row for each ``ProblemCode`` of these; the words in braces are its facts (``ui.problems``).
"""

from typing import Final

from gpn_desktop.forms.problems import ProblemCode
from ui.words import QT_TRANSLATE_NOOP

MEANING: Final[dict[ProblemCode, tuple[str, str]]] = {
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
}
