"""What to do about a problem of a questionnaire, where the usual remedy would not do."""

from typing import Final

from gpn_desktop.forms.problems import Remedy
from ui.words import QT_TRANSLATE_NOOP

REMEDIES: Final[dict[Remedy, str]] = {
    Remedy.NEAREST: QT_TRANSLATE_NOOP(
        "Problems",
        "Did you mean «{nearest}»? Correct the name, or put _ in front if it is only a note.",
    ),
    Remedy.NEAREST_WORD: QT_TRANSLATE_NOOP("Problems", "Did you mean «{nearest}»?"),
    Remedy.ADD_SURVEY: QT_TRANSLATE_NOOP(
        "Problems",
        "Add a sheet «survey» whose row 1 holds the titles type, name and label::Tiếng Việt (vi), "
        "and below it a row for each question.",
    ),
    Remedy.ADD_SETTINGS: QT_TRANSLATE_NOOP(
        "Problems",
        "Add a sheet «settings» with these titles and one row: form_id (such as phieu_ho_tro), "
        "form_title (Phiếu hỗ trợ), version (2026112601), default_language (Tiếng Việt (vi)).",
    ),
    Remedy.ADD_GPN: QT_TRANSLATE_NOOP(
        "Problems",
        "Add a sheet «gpn» with the titles key and value and two rows: role | other and "
        "status | trial. It says what the form is for; other roles are phieu_a, phieu_b, phieu_c, "
        "support and minutes. The sample workbook has it.",
    ),
    Remedy.ADD_ENTITIES: QT_TRANSLATE_NOOP(
        "Problems",
        "Add a sheet «entities» with the titles list_name and entity_id and a row households | "
        "${{household}}, or empty the column save_to.",
    ),
    Remedy.UNHIDE: QT_TRANSLATE_NOOP(
        "Problems",
        "It is hidden: right-click a sheet tab, choose Unhide, then delete it or put _ in front of "
        "its name.",
    ),
    Remedy.DELETE_ROWS: QT_TRANSLATE_NOOP(
        "Problems",
        "Select all rows below the last filled one (Ctrl+Shift+Down), delete the rows themselves, "
        "not only what they hold, and save.",
    ),
    Remedy.DELETE_COLUMNS: QT_TRANSLATE_NOOP(
        "Problems",
        "Select all columns right of the last filled one (Ctrl+Shift+Right), delete the columns "
        "themselves and save.",
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
    Remedy.USE_TRUE: QT_TRANSLATE_NOOP("Problems", "Write «true()» or «false()» in its place."),
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
    Remedy.ENTITY_ONCE: QT_TRANSLATE_NOOP("Problems", "Keep one row for each list."),
    Remedy.ENTITY_LABEL: QT_TRANSLATE_NOOP(
        "Problems", "Write a label, such as ${{full_name}}: whoever is added needs one."
    ),
    Remedy.ENTITY_BOTH: QT_TRANSLATE_NOOP(
        "Problems",
        "Write update_if too: with create_if and entity_id it says when somebody known is changed.",
    ),
    Remedy.ENTITY_KEY: QT_TRANSLATE_NOOP(
        "Problems", "Write entity_id, such as ${{household}}: it says who is changed."
    ),
    Remedy.ENTITY_PLACE: QT_TRANSLATE_NOOP(
        "Problems",
        "Let the row name questions of one repeat only, and each repeat belong to one list.",
    ),
    Remedy.SAVE_LIST: QT_TRANSLATE_NOOP(
        "Problems", "Write the list before the field, as in households#phone."
    ),
    Remedy.SAVE_ONCE: QT_TRANSLATE_NOOP(
        "Problems", "Another question writes this field: empty one of the two cells."
    ),
    Remedy.SAVE_PLACE: QT_TRANSLATE_NOOP(
        "Problems",
        "Other fields of this list are asked elsewhere: ask all of them in one repeat, or none.",
    ),
    Remedy.USE_DIV: QT_TRANSLATE_NOOP(
        "Problems", "The sign / does not divide: write div, as in ${{a}} div ${{b}}."
    ),
    Remedy.USE_PLAIN: QT_TRANSLATE_NOOP(
        "Problems",
        "The sign there only looks like the right one: type - * ' ( ) = or the digit on the "
        "keyboard; a division is div.",
    ),
    Remedy.USE_SMALL: QT_TRANSLATE_NOOP(
        "Problems", "Write and, or, div, mod in small letters, and not(…) for not."
    ),
    Remedy.USE_EQUALS: QT_TRANSLATE_NOOP("Problems", "Write = for equal and != for not equal."),
    Remedy.USE_COMMA: QT_TRANSLATE_NOOP(
        "Problems", "Write if(a, b, c) with commas, and 1.5 with a full stop."
    ),
    Remedy.USE_YES: QT_TRANSLATE_NOOP("Problems", "Write «yes» or «no», or a condition."),
    Remedy.NAME_LIST: QT_TRANSLATE_NOOP(
        "Problems", "Write the list behind the type, as in «select_one co_khong»."
    ),
    Remedy.ADD_TITLE: QT_TRANSLATE_NOOP(
        "Problems",
        "The column has no title: write one, with _ in front if it is only a note, or empty its "
        "cells.",
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
    Remedy.ONE_NAME_PER_CODE: QT_TRANSLATE_NOOP(
        "Problems", "Delete the column, and give each choice of a list its own code."
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
