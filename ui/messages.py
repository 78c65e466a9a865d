"""What the officer reads when something failed: a sentence (what is so) and a remedy (what to do).

One row for each ``ErrorCode``; the words in braces are the facts that its ``Fault`` names, but for
those of ``FOR_SUPPORT``, which are words of the program: they stand beside the number;
those of 3xx, 4xx and 7xx stand in ``ui.work``, those of 5xx and 6xx in ``ui.refusals``.
"""

from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from ui.refusals import REFUSALS
from ui.words import QT_TRANSLATE_NOOP, translate
from ui.work import WORK

FOR_SUPPORT: Final = ("number", "what", "reason", "right", "key")
MESSAGES: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.PASSPHRASE_WRONG: (
        QT_TRANSLATE_NOOP("Messages", "The passphrase is not right."),
        QT_TRANSLATE_NOOP(
            "Messages", "Check Caps Lock and the Vietnamese keyboard, then type it again."
        ),
    ),
    ErrorCode.DATABASE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The data file «{path}» is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Restore the newest backup. The damaged file is kept and nothing is deleted.",
        ),
    ),
    ErrorCode.DATA_FOLDER_READ_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "The program may not write in its data folder «{path}»."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask whoever looks after this computer for the right to write there, "
            "then start the program again.",
        ),
    ),
    ErrorCode.PASSPHRASE_SHORT: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The passphrase needs at least {least} letters, signs or spaces.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Take a short sentence that you remember easily."),
    ),
    ErrorCode.PASSPHRASE_TAKEN: (
        QT_TRANSLATE_NOOP("Messages", "This passphrase cannot be used on this machine."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose another one; each officer has a passphrase of his own.",
        ),
    ),
    ErrorCode.VAULT_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The file of keys «{path}» is missing or cannot be read."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "If it is still there, ask whoever looks after this computer for the right to read "
            "it; otherwise take it from the newest backup. Without it the data cannot be opened.",
        ),
    ),
    ErrorCode.VAULT_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The file of keys «{path}» is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages", "Take it from the newest backup. The passphrase is not the cause."
        ),
    ),
    ErrorCode.KEYS_STRANGE: (
        QT_TRANSLATE_NOOP(
            "Messages", "The keys in this backup do not open the data on this computer."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose a backup that was made on this computer. Nothing was changed.",
        ),
    ),
    ErrorCode.VAULT_NEWER: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file of keys was written by a newer version of the program.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Update the program; nothing was changed."),
    ),
    ErrorCode.VAULT_NOT_WRITTEN: (
        QT_TRANSLATE_NOOP("Messages", "The file of keys «{path}» could not be written."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Free some space or ask for the right to write there, then try again; the old "
            "passphrase still holds.",
        ),
    ),
    ErrorCode.SLOT_WEAK: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The key file asks for another strength than the program allows; it may have been "
            "tampered with.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take the file of the newest backup and tell the merging office.",
        ),
    ),
    ErrorCode.CODE_CLOSED: (
        QT_TRANSLATE_NOOP("Messages", "This machine takes no printed code any more."),
        QT_TRANSLATE_NOOP("Messages", "Ask the merging office to help open the data."),
    ),
    ErrorCode.CODE_WRONG: (
        QT_TRANSLATE_NOOP("Messages", "This printed code does not belong to this machine."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look for the newest sheet of this machine, or ask the merging office.",
        ),
    ),
    ErrorCode.DIGITS_GROUP_WRONG: (
        QT_TRANSLATE_NOOP("Messages", "Group {group} of the digits is not right."),
        QT_TRANSLATE_NOOP("Messages", "Read or type this group again."),
    ),
    ErrorCode.KEY_FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The key file is damaged."),
        QT_TRANSLATE_NOOP("Messages", "Take its copy from the other stick."),
    ),
    ErrorCode.DATABASE_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The data file «{path}» is not there."),
        QT_TRANSLATE_NOOP("Messages", "Restore the newest backup, or put the file back."),
    ),
    ErrorCode.DATABASE_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "This data was written by a newer version of the program."),
        QT_TRANSLATE_NOOP("Messages", "Update the program. The data is untouched."),
    ),
    ErrorCode.DISK_FULL: (
        QT_TRANSLATE_NOOP(
            "Messages", "The disk is full, so this was not saved. Everything saved before is whole."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Delete what is not needed on the disk of «{path}», then do it again."
        ),
    ),
    ErrorCode.DATABASE_BUSY: (
        QT_TRANSLATE_NOOP("Messages", "Another program is writing to the data file «{path}»."),
        QT_TRANSLATE_NOOP("Messages", "Close other windows of this program, then try again."),
    ),
    ErrorCode.PAGES_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The data file «{path}» is damaged at page {pages}."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Restore the newest backup. The damaged file is kept and nothing is deleted.",
        ),
    ),
    ErrorCode.BACKUP_DAMAGED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The backup was not made: what was written did not read back whole."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Have the disk of this computer checked, and set a second place for backups in the "
            "settings.",
        ),
    ),
    ErrorCode.COPY_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The backup «{path}» is damaged and cannot be restored."),
        QT_TRANSLATE_NOOP("Messages", "Choose another one, the newest first. Nothing was changed."),
    ),
    ErrorCode.DISK_FAILING: (
        QT_TRANSLATE_NOOP("Messages", "The disk does not read or write «{path}» as it should."),
        QT_TRANSLATE_NOOP(
            "Messages", "Copy the newest backup to another disk and have it checked."
        ),
    ),
    ErrorCode.DATA_FOLDER_UNFIT: (
        QT_TRANSLATE_NOOP(
            "Messages", "The data folder «{path}» lies on a network drive or a USB stick."
        ),
        QT_TRANSLATE_NOOP("Messages", "Move the folder to a disk of this computer."),
    ),
    ErrorCode.SECOND_COPY: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The backup of today is made on this computer, but not at the second place «{place}».",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Plug that disk in before the next day's end, or choose another place in the settings.",
        ),
    ),
    ErrorCode.SECOND_COPY_FULL: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The backup of today is made on this computer, but not at the second place «{place}»: "
            "that disk is full.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Delete what is not needed there before the next day's end, or choose another place "
            "in the settings.",
        ),
    ),
    ErrorCode.SECOND_COPY_PROTECTED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The backup of today is made on this computer, but not at the second place «{place}»: "
            "the program may not write there.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take the write protection off that disk, or ask whoever looks after this computer "
            "for the right to write there, or choose another place in the settings.",
        ),
    ),
    ErrorCode.SECOND_COPY_FAILING: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The backup of today is made on this computer, but not at the second place «{place}»: "
            "that disk does not read or write as it should.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Plug that disk in firmly and have it checked, or choose another place in the "
            "settings.",
        ),
    ),
    ErrorCode.WRITING_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "Not saved: the trust list does not allow it."),
        QT_TRANSLATE_NOOP("Messages", "Ask the merging office for the right to make such entries."),
    ),
    ErrorCode.PROGRAM_OPEN: (
        QT_TRANSLATE_NOOP("Messages", "The program is open already with the data in «{path}»."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look for its window below the others; if there is none, wait a minute or start the "
            "computer again.",
        ),
    ),
    ErrorCode.SANDBOX_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "There is a training commune on this computer already."),
        QT_TRANSLATE_NOOP("Messages", "Start the program for training and open it there."),
    ),
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
            "The file {file} of questionnaire {form}, version {version}, was changed or "
            "is missing; it is not used.",
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
    ErrorCode.TRUST_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The trust list is not sound."),
        QT_TRANSLATE_NOOP(
            "Messages", "Tell those who sent it; the list held so far stays in force."
        ),
    ),
    ErrorCode.TRUST_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "The trust list was made by a newer version of the program."),
        QT_TRANSLATE_NOOP("Messages", "Update the program, then take in the list again."),
    ),
    ErrorCode.TRUST_UNPROVEN: (
        QT_TRANSLATE_NOOP("Messages", "The trust list was not signed by those who may sign it."),
        QT_TRANSLATE_NOOP(
            "Messages", "Do not use it; ask the merging office on the telephone for its list."
        ),
    ),
    ErrorCode.TRUST_OLDER: (
        QT_TRANSLATE_NOOP("Messages", "This trust list is older than the one in force here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing is needed; if the office sent it just now, ask for the newest one.",
        ),
    ),
    ErrorCode.TRUST_ROOT_STEP: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Between the root held here and the one in the file a step is missing.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask the merging office for the whole trust list."),
    ),
    ErrorCode.TRUST_OTHER_ROOT: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file belongs to another trust list, with a root of its own.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Check who sent it; this machine keeps to the root it was enrolled under.",
        ),
    ),
    ErrorCode.TRUST_DESK: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The trust list of an office grants something outside its area.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Tell the merging office above it; the list held so far stays in force.",
        ),
    ),
    ErrorCode.TRUST_TRAINING: (
        QT_TRANSLATE_NOOP("Messages", "Trust lists of training and of real work do not mix."),
        QT_TRANSLATE_NOOP("Messages", "Open the file in the mode for which it was made."),
    ),
    ErrorCode.TRUST_EMPTY: (
        QT_TRANSLATE_NOOP(
            "Messages", "The file is empty, or holds no trust list that could be in force."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask the merging office for the whole trust list."),
    ),
    ErrorCode.PROGRAM_INCOMPLETE: (
        QT_TRANSLATE_NOOP("Messages", "This copy of the program is incomplete (database {found})."),
        QT_TRANSLATE_NOOP("Messages", "Install the program again. The data is untouched."),
    ),
    ErrorCode.SETTINGS_NOT_SAVED: (
        QT_TRANSLATE_NOOP("Messages", "The settings could not be saved in «{path}»."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "They hold until the program is closed. "
            "Check that the disk is not full and that you may write there.",
        ),
    ),
    ErrorCode.RIGHT_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "Your rights on this machine do not include this."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask the person who may, or the merging office for the right.",
        ),
    ),
    ErrorCode.TRAINING_ONLY: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This is real data; an invented commune never comes in here.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Begin as a trainer: the training data lies beside this, apart.",
        ),
    ),
    ErrorCode.TRAINING_FILLED: (
        QT_TRANSLATE_NOOP("Messages", "The training data holds households already."),
        QT_TRANSLATE_NOOP("Messages", "Begin the training data anew, then make the commune again."),
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
    **WORK,
    **REFUSALS,
}


def sentence(error: GpnError) -> str:
    """Say what is so, in the language of the window."""
    return _said(MESSAGES[error.code][0], error.facts)


def remedy(error: GpnError) -> str:
    """Say what the user can do about it."""
    return _said(MESSAGES[error.code][1], error.facts)


def whole(error: GpnError) -> str:
    """Say both in one line, with the number that can be said over the phone."""
    return f"{sentence(error)} {remedy(error)} ({number(error)})"


def number(error: GpnError) -> str:
    """Give the number, and the words of the program that whoever supports it will ask for."""
    said = [str(error.facts[name]) for name in FOR_SUPPORT if name in error.facts]
    return ", ".join([str(error), *said])


def _said(text: str, facts: dict[str, object]) -> str:
    return translate("Messages", text).format(**{name: shown(fact) for name, fact in facts.items()})


def shown(fact: object) -> str:
    """Write a fact as it is read: days as 05/03/2026, whole numbers as 1.234."""
    if isinstance(fact, date):
        return vietnamese.show_date(fact)
    if isinstance(fact, int):
        return vietnamese.show_int(fact)
    return str(fact)
