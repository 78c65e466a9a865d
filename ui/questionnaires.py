"""What the officer reads when a workbook or a form is refused, or is not whole.

One row for each ``ErrorCode`` of 2xx, as in ``ui.messages``, which says them.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

QUESTIONNAIRES: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.WORKBOOK_UNREADABLE: (
        QT_TRANSLATE_NOOP(
            "Messages", "«{name}» is not an Excel workbook (.xlsx), or it is damaged."
        ),
        QT_TRANSLATE_NOOP("Messages", "Open it in Excel, save it as .xlsx and choose it again."),
    ),
    ErrorCode.WORKBOOK_NOT_A_FORM: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "«{name}» is a workbook, but no questionnaire: it has no sheets survey, "
            "choices and settings.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose the workbook of the questionnaire (XLSForm)."),
    ),
    ErrorCode.WORKBOOK_TOO_LARGE: (
        QT_TRANSLATE_NOOP(
            "Messages", "«{name}» is too large to be a questionnaire (more than {limit} MB)."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Delete empty formatted rows and pictures in it, then save it again."
        ),
    ),
    ErrorCode.WORKBOOK_TOO_FULL: (
        QT_TRANSLATE_NOOP(
            "Messages", "«{name}» holds far more rows and cells than a questionnaire can have."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "In each sheet delete the empty rows below the last one and the empty columns at the "
            "right (Delete, not only their content), then save it again.",
        ),
    ),
    ErrorCode.WORKBOOK_OLD_OR_LOCKED: (
        QT_TRANSLATE_NOOP("Messages", "«{name}» is an old .xls file or is locked with a password."),
        QT_TRANSLATE_NOOP("Messages", "Take the password off and save it as .xlsx."),
    ),
    ErrorCode.WORKBOOK_WITH_MACROS: (
        QT_TRANSLATE_NOOP("Messages", "«{name}» contains macros and was not opened."),
        QT_TRANSLATE_NOOP("Messages", "Save it as .xlsx (without macros)."),
    ),
    ErrorCode.FORM_NOT_FOUND: (
        QT_TRANSLATE_NOOP(
            "Messages", "The questionnaire {form}, version {version}, is not on this computer."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the newest package of the merging office: questionnaires come with it.",
        ),
    ),
    ErrorCode.FORM_FILE_CHANGED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "A file of questionnaire {form}, version {version}, was changed or is missing; it is "
            "not used.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Install the questionnaire or the program again."),
    ),
    ErrorCode.FORM_FORMAT_NEWER: (
        QT_TRANSLATE_NOOP(
            "Messages", "The questionnaire {form}, version {version}, was made by a newer program."
        ),
        QT_TRANSLATE_NOOP("Messages", "Bring this program up to date, then open it again."),
    ),
    ErrorCode.FORM_VERSION_TAKEN: (
        QT_TRANSLATE_NOOP(
            "Messages", "Another workbook is installed as questionnaire {form}, version {version}."
        ),
        QT_TRANSLATE_NOOP("Messages", "Give the changed workbook a later version."),
    ),
    ErrorCode.FORM_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "{count} errors in the workbook stop it."),
        QT_TRANSLATE_NOOP(
            "Messages", "Correct them in the workbook, save it, then read the file again here."
        ),
    ),
    ErrorCode.FORM_UNTICKED: (
        QT_TRANSLATE_NOOP("Messages", "{count} warnings are not accepted yet."),
        QT_TRANSLATE_NOOP("Messages", "Read each of them and tick it, or correct the workbook."),
    ),
    ErrorCode.FORM_FILE_LARGE: (
        QT_TRANSLATE_NOOP(
            "Messages", "The file {file} is larger than {limit} MB; no package carries it."
        ),
        QT_TRANSLATE_NOOP("Messages", "Shorten the lists in the workbook, then install it again."),
    ),
    ErrorCode.FORM_WITHDRAWN: (
        QT_TRANSLATE_NOOP(
            "Messages", "The questionnaire {form}, version {version}, was withdrawn."
        ),
        QT_TRANSLATE_NOOP("Messages", "Give the workbook a later version and publish that one."),
    ),
    ErrorCode.PUBLICATION_UNSOUND: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "What the office published as questionnaire {form}, version {version}, is not whole.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "It is not used. Ask the merging office to publish it under a new version."
        ),
    ),
    ErrorCode.FORM_INCOMPLETE: (
        QT_TRANSLATE_NOOP("Messages", "{count} answers still stop this form."),
        QT_TRANSLATE_NOOP("Messages", "Press F3 to go to the next one."),
    ),
    ErrorCode.FORM_OTHER: (
        QT_TRANSLATE_NOOP(
            "Messages", "These answers belong to the form {form}, not to {expected}."
        ),
        QT_TRANSLATE_NOOP("Messages", "Open them with the form they were made for."),
    ),
    ErrorCode.SUBMISSION_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "This file is not a submitted form."),
        QT_TRANSLATE_NOOP(
            "Messages", "Ask its sender for the XML that ODK Collect or Web Forms wrote."
        ),
    ),
    ErrorCode.FORM_NOT_OFFERED: (
        QT_TRANSLATE_NOOP("Messages", "No Phiếu B that holds on {on} is installed here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the newest package of the merging office; it brings the forms.",
        ),
    ),
    ErrorCode.FORM_WRITES_UNREADABLE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The form writes something into “{property}” that the register cannot hold.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Correct that answer; if it is right, tell the merging office: the form must "
            "be mended. The draft is kept.",
        ),
    ),
    ErrorCode.LIST_EMPTY: (
        QT_TRANSLATE_NOOP("Messages", "“{name}” holds no row at all."),
        QT_TRANSLATE_NOOP("Messages", "Choose another file, or save the list again in Excel."),
    ),
    ErrorCode.LIST_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Messages", "“{name}” is larger than a list may be ({limit} MB)."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Delete pictures and other sheets in it, or import it in parts, a village at a time.",
        ),
    ),
    ErrorCode.LIST_OLD: (
        QT_TRANSLATE_NOOP("Messages", "“{name}” is kept in the way of old Excels (.xls)."),
        QT_TRANSLATE_NOOP("Messages", "Open it in Excel, save it as .xlsx and choose it again."),
    ),
    ErrorCode.LIST_LOCKED: (
        QT_TRANSLATE_NOOP("Messages", "“{name}” is locked with a password."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open it in Excel with the password, take the password off, save it and choose "
            "it again.",
        ),
    ),
    ErrorCode.LIST_CODING: (
        QT_TRANSLATE_NOOP(
            "Messages", "The Vietnamese letters of “{name}” cannot be read: it is not Unicode."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Save the list in Excel again, as .xlsx or as “CSV UTF-8”; choose that."
        ),
    ),
    ErrorCode.LIST_UNREACHABLE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "“{name}” cannot be opened: it is not there, the stick is out, or another "
            "program holds it.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Put the stick in, close the file in Excel, and choose it once more."
        ),
    ),
    ErrorCode.LIST_IN_USE: (
        QT_TRANSLATE_NOOP(
            "Messages", "“{name}” is no list, but Excel's own note that the list is open there."
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose the file without “~$” at its beginning."),
    ),
    ErrorCode.LIST_QUOTES: (
        QT_TRANSLATE_NOOP(
            "Messages", "“{name}” cannot be read from row {row} on: a quotation mark is not closed."
        ),
        QT_TRANSLATE_NOOP("Messages", "Open it in Excel, save it as .xlsx and choose it again."),
    ),
    ErrorCode.PROFILE_NAMELESS: (
        QT_TRANSLATE_NOOP("Messages", "These columns have no name yet to be found again by."),
        QT_TRANSLATE_NOOP("Messages", "Type a name of letters or digits, such as “List of 2025”."),
    ),
    ErrorCode.PROFILE_NOT_KEPT: (
        QT_TRANSLATE_NOOP("Messages", "The columns could not be saved in “{path}”."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The list can be imported all the same. Check that the disk is not full and that you "
            "may write there.",
        ),
    ),
    ErrorCode.NAMES_NOWHERE: (
        QT_TRANSLATE_NOOP("Messages", "No column is said to hold the names of people."),
        QT_TRANSLATE_NOOP("Messages", "Choose “Full name” or “Name of the head” at its column."),
    ),
    ErrorCode.LIST_TO_READ: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "“{list}” was saved by this program to be read and printed; nothing in it can be "
            "taken in.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "To correct data in Excel, save the list of households, of people or all households, "
            "and take that one in.",
        ),
    ),
    ErrorCode.CLASS_YEAR_MISSING: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "{count} household(s) of the list have a class, and nothing says of which year.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Go back and type the year of the result, for instance the year before this one.",
        ),
    ),
    ErrorCode.IMPORT_GONE: (
        QT_TRANSLATE_NOOP("Messages", "This import was taken back already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is needed."),
    ),
}
