"""What the officer reads when something failed: a sentence (what is so) and a remedy (what to do).

One row for each ``ErrorCode``; the words in braces are the facts that its ``Fault`` names, but for
those of ``FOR_SUPPORT``, which are words of the program: they stand beside the number;
those of 1xx stand in ``ui.safekeeping``, of 2xx in ``ui.questionnaires``, of 3xx, 4xx and 7xx in
``ui.work`` and ``ui.acts_refused``, of 5xx and 6xx in ``ui.refusals``; what is wrong with a list of
machines, and with the program itself, stands here.
"""

from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from ui.acts_refused import ACTS
from ui.questionnaires import QUESTIONNAIRES
from ui.refusals import REFUSALS
from ui.safekeeping import SAFEKEEPING
from ui.twice import TWICE
from ui.words import QT_TRANSLATE_NOOP, translate
from ui.work import WORK

FOR_SUPPORT: Final = ("number", "what", "reason", "right", "key")
REASONS: Final[dict[str, str]] = {
    "unknown_device": QT_TRANSLATE_NOOP("Messages", "this computer is not listed"),
    "not_granted": QT_TRANSLATE_NOOP("Messages", "the right was not given"),
    "generation": QT_TRANSLATE_NOOP("Messages", "the restored copy is not confirmed"),
    "not_yours": QT_TRANSLATE_NOOP("Messages", "entered elsewhere"),
}
"""Why the trust list does not hear somebody; what a sentence says itself, or nobody enters, is not
here: the number alone stands there."""
PLACE: Final = "field"
"""The fact that names the box in which an error is put right: the page stands there, unsaid."""
MESSAGES: Final[dict[ErrorCode, tuple[str, str]]] = {
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
    **SAFEKEEPING,
    **QUESTIONNAIRES,
    **WORK,
    **TWICE,
    **ACTS,
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
    known = {name: str(error.facts[name]) for name in FOR_SUPPORT if name in error.facts}
    if "reason" in known:
        why = REASONS.get(known["reason"])
        known["reason"] = translate("Messages", why) if why else ""
    return ", ".join(filter(None, (str(error), *known.values())))


def _said(text: str, facts: dict[str, object]) -> str:
    return translate("Messages", text).format(**{name: shown(fact) for name, fact in facts.items()})


def shown(fact: object) -> str:
    """Write a fact as it is read: days as 05/03/2026, whole numbers as 1.234."""
    if isinstance(fact, date):
        return vietnamese.show_date(fact)
    if isinstance(fact, int):
        return vietnamese.show_int(fact)
    return str(fact)
