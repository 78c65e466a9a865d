"""What the officer reads when an act of the register, or its undoing, was refused (33x to 35x).

One row for each ``ErrorCode`` of these numbers, as in ``ui.messages``, which says them.
``AT`` leads to the field that is meant.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

ACTS: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.VILLAGE_NAME_GIVEN: (
        QT_TRANSLATE_NOOP("Messages", "Not parted: another village is called {name} by now."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose the one called {name} in the list and write another name for it, for instance "
            "with its old commune in brackets; save (Ctrl+Enter), then part again.",
        ),
    ),
    ErrorCode.ACT_NOBODY: (
        QT_TRANSLATE_NOOP("Messages", "Nobody is chosen."),
        QT_TRANSLATE_NOOP("Messages", "Choose whom it is about, by digits or with Space."),
    ),
    ErrorCode.ACT_PEOPLE_GONE: (
        QT_TRANSLATE_NOOP(
            "Messages", "Somebody who was chosen does not live in this household any more."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Go back with Esc and begin once more: the list shows who lives there now."
        ),
    ),
    ErrorCode.ACT_UNSEEN: (
        QT_TRANSLATE_NOOP(
            "Messages", "Not written: {person} came into the household while this was open."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Go back with Esc and begin once more: the list shows who lives there now."
        ),
    ),
    ErrorCode.PAIR_CHANGED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not written: what is known of {person} was changed while this was open.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Look at both records as they stand now; then decide again."),
    ),
    ErrorCode.ACT_EVERYBODY: (
        QT_TRANSLATE_NOOP("Messages", "That is the whole household: nobody would be left in it."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Leave out who stays. If all of them move, change the village of the "
            "household; if they live with another one, join the two.",
        ),
    ),
    ErrorCode.HOUSEHOLD_ITSELF: (
        QT_TRANSLATE_NOOP("Messages", "That is this household itself."),
        QT_TRANSLATE_NOOP("Messages", "Choose another household."),
    ),
    ErrorCode.HOUSEHOLD_NOT_CHOSEN: (
        QT_TRANSLATE_NOOP("Messages", "No other household is chosen."),
        QT_TRANSLATE_NOOP(
            "Messages", "Type a name, code or number of it and take it from the list with Enter."
        ),
    ),
    ErrorCode.OTHER_COMMUNE: (
        QT_TRANSLATE_NOOP("Messages", "The two households belong to different communes."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Write down in the one that they left it, in the other that they came.",
        ),
    ),
    ErrorCode.CLOCK_ODD: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The clock of this computer says {today}, but what was written here last is of "
            "{latest}.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "If that day is wrong, set it right in the computer (date and time of Windows), then "
            "try again: rounds, forms and dates go by it.",
        ),
    ),
    ErrorCode.CLOCK_BEHIND: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The clock of this computer says {today}, but something was written here on {latest}.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Set the day right in the computer, then write it down."),
    ),
    ErrorCode.PERSON_NAME_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The person has no name."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Type the full name; of a child without one yet, for instance “Bé gái chưa đặt tên”.",
        ),
    ),
    ErrorCode.NOTHING_CHANGES: (
        QT_TRANSLATE_NOOP(
            "Messages", "Nothing would change: it is written down like this already."
        ),
        QT_TRANSLATE_NOOP("Messages", "Correct what was typed, or leave with Esc."),
    ),
    ErrorCode.ACT_BEFORE_BIRTH: (
        QT_TRANSLATE_NOOP("Messages", "On {on} {person} was not born yet."),
        QT_TRANSLATE_NOOP("Messages", "Correct the day; or correct the date of birth first."),
    ),
    ErrorCode.ACT_DISPUTED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "About {person} two values stand against each other; this would cover one of them.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Settle the conflict first; then write it down."),
    ),
    ErrorCode.NEW_HEAD_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "Nobody is chosen as the head."),
        QT_TRANSLATE_NOOP("Messages", "Choose who of them is the head."),
    ),
    ErrorCode.DAY_LONG_PAST: (
        QT_TRANSLATE_NOOP("Messages", "{found} is too long ago."),
        QT_TRANSLATE_NOOP("Messages", "Correct the year."),
    ),
    ErrorCode.UNDONE_ALREADY: (
        QT_TRANSLATE_NOOP("Messages", "This is taken back already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing more is needed."),
    ),
    ErrorCode.UNDO_WRITTEN_SINCE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not taken back: {officer} wrote about {person} after that, on {on}.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look at the timeline. Take back the later writing first, or correct what is "
            "wrong by hand.",
        ),
    ),
    ErrorCode.UNDO_DISPUTED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not taken back: another computer wrote about {person} too, and both writings stand.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Settle the conflict first."),
    ),
    ErrorCode.UNDO_RECORDS_SINCE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not taken back: since then surveys, supports or other records were written "
            "for {person}.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Correct it by a new change instead; those records stay."),
    ),
    ErrorCode.UNDO_TAKEN_OFF_SINCE: (
        QT_TRANSLATE_NOOP("Messages", "Not taken back: {person} was taken off the list since."),
        QT_TRANSLATE_NOOP("Messages", "If that is wrong, take it back first."),
    ),
    ErrorCode.PERSON_GONE: (
        QT_TRANSLATE_NOOP("Messages", "One of the two people is no longer on the list."),
        QT_TRANSLATE_NOOP("Messages", "Open the household again: it shows who stands there now."),
    ),
    ErrorCode.PERSON_ITSELF: (
        QT_TRANSLATE_NOOP("Messages", "These are not two records but one and the same."),
        QT_TRANSLATE_NOOP("Messages", "Choose the other record that may be of the same person."),
    ),
    ErrorCode.UNDO_HOUSEHOLD_GONE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not taken back: the household of {person} is no longer on the list.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Bring that household back first."),
    ),
    ErrorCode.UNDO_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This cannot be taken back here: what it wrote is not all on this computer.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the packages that are still missing, or correct it by a new change.",
        ),
    ),
}

AT: Final[dict[ErrorCode, tuple[str, ...]]] = {
    ErrorCode.ACT_NOBODY: ("people", "gone", "who"),
    ErrorCode.ACT_PEOPLE_GONE: ("people", "gone", "who"),
    ErrorCode.ACT_EVERYBODY: ("people",),
    ErrorCode.NEW_HEAD_MISSING: ("head",),
    ErrorCode.HOUSEHOLD_NOT_CHOSEN: ("household",),
    ErrorCode.HOUSEHOLD_ITSELF: ("household",),
    ErrorCode.OTHER_COMMUNE: ("household",),
    ErrorCode.HOUSEHOLD_GONE: ("household",),
    ErrorCode.VILLAGE_MISSING: ("village",),
    ErrorCode.DAY_AHEAD: ("day",),
    ErrorCode.DAY_LONG_PAST: ("day",),
    ErrorCode.CLOCK_BEHIND: ("day",),
    ErrorCode.ACT_BEFORE_BIRTH: ("day",),
    ErrorCode.PERSON_NAME_MISSING: ("full_name",),
    ErrorCode.BIRTH_UNREADABLE: ("birth_date",),
    ErrorCode.BIRTH_AHEAD: ("birth_date",),
    ErrorCode.BIRTH_LONG_PAST: ("birth_date",),
    ErrorCode.REASON_MISSING: ("reason",),
}
"""Where in the sheet of an act an error is put right; all others stand at its first field."""
