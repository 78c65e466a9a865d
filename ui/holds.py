"""Why a package is kept aside, and what to do: here, and where those who decide read it."""

from collections.abc import Mapping
from typing import Final

from ui.words import QT_TRANSLATE_NOOP, translate

HOLDS: Final[Mapping[str, tuple[str, str]]] = {  # reason: why it is kept aside, what to do
    "signer_unknown": (
        QT_TRANSLATE_NOOP("Holds", "The computer that signed this package is not in the list."),
        QT_TRANSLATE_NOOP(
            "Holds", "Take in the newest trust list; the package is then opened again by itself."
        ),
    ),
    "newer": (
        QT_TRANSLATE_NOOP("Holds", "The program must be updated to read this package."),
        QT_TRANSLATE_NOOP(
            "Holds",
            "It is opened again by itself once the program is updated; until then it is "
            "kept aside.",
        ),
    ),
    "not_granted": (
        QT_TRANSLATE_NOOP("Holds", "The computer that signed it may not send for this place."),
        QT_TRANSLATE_NOOP("Holds", "Call the merging office and name the computer."),
    ),
    "generation": (
        QT_TRANSLATE_NOOP(
            "Holds", "That computer was restored from a backup, or copied, and is not confirmed."
        ),
        QT_TRANSLATE_NOOP(
            "Holds", "The merging office confirms it; the package is then opened again by itself."
        ),
    ),
    "revoked": (
        QT_TRANSLATE_NOOP("Holds", "The right of that computer to send was revoked before it."),
        QT_TRANSLATE_NOOP("Holds", "Nothing is lost: the merging office decides about it."),
    ),
}

HOLDS_AT_OFFICE: Final[Mapping[str, str]] = {  # what to do where those who decide read it
    "signer_unknown": QT_TRANSLATE_NOOP(
        "Holds", "Enrol it under Computers; the package is then opened again by itself."
    ),
    "not_granted": QT_TRANSLATE_NOOP(
        "Holds", "Look under Computers for which place it may send, and ask its officer."
    ),
    "generation": QT_TRANSLATE_NOOP(
        "Holds",
        "Ask its officer, then confirm the restored copy under Computers; the package is then "
        "opened again by itself.",
    ),
    "revoked": QT_TRANSLATE_NOOP("Holds", "Nothing is lost. Ask its officer where it comes from."),
}


def hold_words(reason: str, *, is_office: bool = False) -> tuple[str, str]:
    """Give why a package is kept aside, and what to do."""
    so, do = HOLDS.get(reason, (reason, ""))
    if is_office:
        do = HOLDS_AT_OFFICE.get(reason, do)
    return translate("Holds", so), translate("Holds", do) if do else ""
