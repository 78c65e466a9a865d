"""What the officer reads where a survey is keyed twice, and where people share a computer.

One row for each ``ErrorCode``, as in ``ui.messages``, which says them.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

TWICE: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.SECOND_BY_SAME: (
        QT_TRANSLATE_NOOP(
            "Messages", "{name} keyed this survey before, so the second pass would not be blind."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Another person keys it: at this computer with a passphrase of their own, or at "
            "another computer of the commune.",
        ),
    ),
    ErrorCode.SECOND_OF_ANOTHER: (
        QT_TRANSLATE_NOOP("Messages", "{name} began to key this survey a second time."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Let the same person go on, or give that pass up in the list (Alt+B) and begin anew.",
        ),
    ),
    ErrorCode.SECOND_KEYED: (
        QT_TRANSLATE_NOOP("Messages", "This survey was keyed a second time already."),
        QT_TRANSLATE_NOOP("Messages", "Open it in the list of the sample and settle what differs."),
    ),
    ErrorCode.SECOND_WAITS: (
        QT_TRANSLATE_NOOP("Messages", "A correction of this survey is being filled in."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Complete that correction or give it up; then settle what differs from it.",
        ),
    ),
    ErrorCode.SECOND_OTHER_VERSION: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The survey stands on another version of its questionnaire than the second pass.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Give the second pass up and key it again."),
    ),
    ErrorCode.SECOND_OPEN: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "You are keying this survey a second time: what was keyed first is to be seen when "
            "that is done.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Go on with the second pass and complete it (Ctrl+Enter), or give it up in the list "
            "of the sample.",
        ),
    ),
    ErrorCode.SECOND_UNSETTLED: (
        QT_TRANSLATE_NOOP("Messages", "Differences that are not settled yet: {count}."),
        QT_TRANSLATE_NOOP("Messages", "Look each of them up on the paper and choose."),
    ),
    ErrorCode.SECOND_NOT_KEYED: (
        QT_TRANSLATE_NOOP("Messages", "The second pass is not keyed to its end."),
        QT_TRANSLATE_NOOP("Messages", "Go on with it and complete it (Ctrl+Enter)."),
    ),
    ErrorCode.SECOND_DONE: (
        QT_TRANSLATE_NOOP("Messages", "This survey was keyed twice and settled already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is left to do; a second pass still here can go."),
    ),
    ErrorCode.PERSON_NAMELESS: (
        QT_TRANSLATE_NOOP("Messages", "The person has no name."),
        QT_TRANSLATE_NOOP("Messages", "Write the full name, as colleagues know it."),
    ),
    ErrorCode.PERSON_KNOWN: (
        QT_TRANSLATE_NOOP("Messages", "{name} has a passphrase at this computer already."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "If it is somebody else of the same name, add what tells the two apart.",
        ),
    ),
}
