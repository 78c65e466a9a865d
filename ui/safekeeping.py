"""What the officer reads when the data itself is in trouble: keys, files, copies, who may.

One row for each ``ErrorCode`` of 1xx, as in ``ui.messages``, which says them.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

SAFEKEEPING: Final[dict[ErrorCode, tuple[str, str]]] = {
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
    ErrorCode.WRITING_REVOKED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The trust list does not let this computer enter anything any more: it would not "
            "count.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "All that was entered can be read. Go on at another computer of the commune, or ask "
            "the office to enrol this one anew.",
        ),
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
}
