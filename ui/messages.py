"""What the officer reads when something failed: a sentence (what is so) and a remedy (what to do).

One row for each ``ErrorCode``; the words in braces are the facts that its ``Fault`` names.
"""

from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from ui.words import QT_TRANSLATE_NOOP, translate

MESSAGES: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.PASSPHRASE_WRONG: (
        QT_TRANSLATE_NOOP("Messages", "The passphrase is not right."),
        QT_TRANSLATE_NOOP(
            "Messages", "Check Caps Lock and the Vietnamese keyboard, then type it again."
        ),
    ),
    ErrorCode.DATABASE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The data file is damaged: {path}"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Restore the newest backup. The damaged file is kept and nothing is deleted.",
        ),
    ),
    ErrorCode.DATA_FOLDER_READ_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "The program may not write in its data folder: {path}"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask whoever looks after this computer for the right to write there, "
            "then start the program again.",
        ),
    ),
    ErrorCode.JSON_REFUSED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The file carries data that can be read in two ways ({what})."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask for the file again from the machine that made it; nothing was taken over.",
        ),
    ),
    ErrorCode.ENVELOPE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The file is damaged or was not copied to its end ({what})."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from the machine that sent it."),
    ),
    ErrorCode.ENVELOPE_TYPE: (
        QT_TRANSLATE_NOOP("Messages", "This file is something else than what was expected here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look at the ending of its name: .gpn is a package, .gpnreq a request, .gpntrust a "
            "trust list.",
        ),
    ),
    ErrorCode.ENVELOPE_SIGNATURES: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file must carry exactly one signature; it carries {found}.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask for the file again from the machine that made it; nothing was taken over.",
        ),
    ),
    ErrorCode.SIGNER_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file was signed by a machine that is not enrolled here (key {key}).",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the newest trust list first, or ask the merging office to enrol that machine.",
        ),
    ),
    ErrorCode.SIGNATURE_WRONG: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The signature does not fit: the file was changed after it was signed.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask for the file again from the machine that made it; nothing was taken over.",
        ),
    ),
    ErrorCode.KEY_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The file names a key that cannot be trusted."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever made the file to make new keys."),
    ),
}


def sentence(error: GpnError) -> str:
    """Say what is so, in the language of the window."""
    return _said(MESSAGES[error.code][0], error.facts)


def remedy(error: GpnError) -> str:
    """Say what the user can do about it."""
    return _said(MESSAGES[error.code][1], error.facts)


def _said(text: str, facts: dict[str, object]) -> str:
    return translate("Messages", text).format(**{name: shown(fact) for name, fact in facts.items()})


def shown(fact: object) -> str:
    """Write a fact as it is read: days as 05/03/2026, whole numbers as 1.234."""
    if isinstance(fact, date):
        return vietnamese.show_date(fact)
    if isinstance(fact, int):
        return vietnamese.show_int(fact)
    return str(fact)
