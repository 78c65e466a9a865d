"""Why a row of a list is told, doubted or refused: a sentence for each ``Why``.

A test asks for all of them; ``row_words`` fills in what stands in the cell, and no number whole.
"""

from typing import Final

from gpn_desktop.importing.remarks import Why
from ui.words import QT_TRANSLATE_NOOP

WHYS: Final[dict[Why, str]] = {
    Why.NAME_MISSING: QT_TRANSLATE_NOOP("Rows", "No name stands here."),
    Why.NAME_STRANGE: QT_TRANSLATE_NOOP("Rows", "“{found}” is no name of a person."),
    Why.NAME_LONG: QT_TRANSLATE_NOOP("Rows", "The name is very long: “{found}…”."),
    Why.TEXT_LONG: QT_TRANSLATE_NOOP("Rows", "This is too long to be kept: “{found}…”."),
    Why.BIRTH_UNREADABLE: QT_TRANSLATE_NOOP(
        "Rows", "“{found}” is no day there is. Write it as 05/03/1987, or the year alone."
    ),
    Why.BIRTH_AHEAD: QT_TRANSLATE_NOOP(
        "Rows", "The birth “{found}” lies ahead: by the clock of this computer today is {other}."
    ),
    Why.BIRTH_OLD: QT_TRANSLATE_NOOP("Rows", "The birth “{found}” is before 1900."),
    Why.BIRTH_SHORT: QT_TRANSLATE_NOOP(
        "Rows", "The year in “{found}” has two digits; it would be taken for {other}."
    ),
    Why.BIRTH_SERIAL: QT_TRANSLATE_NOOP("Rows", "“{found}” was read as {other}."),
    Why.MONTH_FIRST: QT_TRANSLATE_NOOP(
        "Rows",
        "“{other}” in this column has the month first: it is not sure which part of “{found}” is "
        "the day. Write the column with the day first, and read the list again.",
    ),
    Why.DAY_UNREADABLE: QT_TRANSLATE_NOOP("Rows", "“{found}” is no day such as 05/03/2026."),
    Why.NUMBER_UNREADABLE: QT_TRANSLATE_NOOP("Rows", "“{found}” is no whole number."),
    Why.WORD_UNKNOWN: QT_TRANSLATE_NOOP(
        "Rows", "“{found}” is no word known for “{field}”; it would be left out."
    ),
    Why.NUMBER_LENGTH: QT_TRANSLATE_NOOP(
        "Rows", "The number must have {other} digits; here stand {count} signs (“{found}”)."
    ),
    Why.NUMBER_ZEROS: QT_TRANSLATE_NOOP("Rows", "Zeros were put back in front: {other}."),
    Why.NUMBER_NONE: QT_TRANSLATE_NOOP(
        "Rows", "“{found}” is taken for “none”; no number is written."
    ),
    Why.PHONE_STRANGE: QT_TRANSLATE_NOOP(
        "Rows", "“{found}” can be no telephone number; it would be left out."
    ),
    Why.INSURANCE_STRANGE: QT_TRANSLATE_NOOP(
        "Rows",
        "“{found}” is no insurance number (15 characters, 10 or 12 digits); it would be left out.",
    ),
    Why.NUMBER_MASKED: QT_TRANSLATE_NOOP(
        "Rows", "“{found}” hides the number; what the register has stays."
    ),
    Why.NUMBER_SEX: QT_TRANSLATE_NOOP("Rows", "The citizen number says another sex."),
    Why.NUMBER_BIRTH: QT_TRANSLATE_NOOP(
        "Rows", "The citizen number says another year of birth than {other}."
    ),
    Why.NUMBER_PROVINCE: QT_TRANSLATE_NOOP("Rows", "The citizen number begins with no province."),
    Why.CELL_FAULT: QT_TRANSLATE_NOOP("Rows", "The formula in this cell fails ({found})."),
    Why.CELL_EMPTY_FORMULA: QT_TRANSLATE_NOOP(
        "Rows", "The formula in this cell has no value. Open the file in Excel and save it."
    ),
    Why.ROW_HIDDEN: QT_TRANSLATE_NOOP("Rows", "The row is hidden in the file."),
    Why.VILLAGE_MISSING: QT_TRANSLATE_NOOP(
        "Rows", "It is not said in which village the household lives."
    ),
    Why.VILLAGE_NEW: QT_TRANSLATE_NOOP("Rows", "The village “{found}” will be made."),
    Why.VILLAGE_DIVIDED: QT_TRANSLATE_NOOP(
        "Rows",
        "{other} was divided in 2025: write the village “{found}” only if it came to this commune.",
    ),
    Why.VILLAGE_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Rows", "The village “{found}” of {other} does not belong to this commune since 2025."
    ),
    Why.VILLAGE_TWICE: QT_TRANSLATE_NOOP(
        "Rows",
        "Two villages are called “{found}”; taken is the one of {other}. Write the old commune "
        "after its name.",
    ),
    Why.VILLAGE_UNTOLD: QT_TRANSLATE_NOOP(
        "Rows",
        "Two villages are called “{found}” and no old commune tells them apart; one is taken. On "
        "the page of villages join them, or write the old commune of each.",
    ),
    Why.HOME_TWICE: QT_TRANSLATE_NOOP(
        "Rows", "Rows of this household say two things of “{field}”; “{other}” is taken."
    ),
    Why.HEAD_MISSING: QT_TRANSLATE_NOOP("Rows", "The list names no head of this household."),
    Why.HEAD_REFUSED: QT_TRANSLATE_NOOP("Rows", "The head in row {other} is refused."),
    Why.HEAD_TWICE: QT_TRANSLATE_NOOP("Rows", "Row {other} is the head of this household already."),
    Why.HEADS_ALIKE: QT_TRANSLATE_NOOP(
        "Rows",
        "Two heads of this village are called “{found}” (also row {other}); it is not said to "
        "which of them this person belongs.",
    ),
    Why.HEAD_YOUNG: QT_TRANSLATE_NOOP(
        "Rows", "The head was born in {found} and is younger than {other}."
    ),
    Why.MANY_MEMBERS: QT_TRANSLATE_NOOP("Rows", "The household has {found} people."),
    Why.TWICE_IN_LIST: QT_TRANSLATE_NOOP("Rows", "Row {other} tells of the same person."),
    Why.ALIKE_IN_LIST: QT_TRANSLATE_NOOP(
        "Rows", "Row {other} has the same name in the same village; nothing tells them apart."
    ),
    Why.NAMESAKE: QT_TRANSLATE_NOOP("Rows", "Row {other} has the same name, but another {found}."),
    Why.NUMBER_TWICE: QT_TRANSLATE_NOOP(
        "Rows", "Row {other} bears the same citizen number under another name."
    ),
    Why.ELSEWHERE: QT_TRANSLATE_NOOP(
        "Rows", "Who bears this number is in the register, in the household of {other}."
    ),
    Why.ALIKE: QT_TRANSLATE_NOOP(
        "Rows", "Somebody of this name, born then or about then, is in the household of {other}."
    ),
    Why.TAKEN_OFF: QT_TRANSLATE_NOOP(
        "Rows",
        "{other} was taken off the list on {found}. Who comes back, or was taken off by mistake, "
        "is put back by “Came back”; take this row only if it is another person.",
    ),
    Why.ANOTHER: QT_TRANSLATE_NOOP(
        "Rows",
        "{field}: {found} in the register, {other} in the list. Perhaps it is another person of "
        "that name: take this row only if it is the same one; it writes over the register.",
    ),
    Why.WHICH: QT_TRANSLATE_NOOP(
        "Rows",
        "Two people of this household fit this row; {found} is taken, the other one is {other}.",
    ),
    Why.SPELLED: QT_TRANSLATE_NOOP(
        "Rows",
        "In the register {found} is in this household, and no other row is about that person: the "
        "list spells the name otherwise. Take this row only if it is the same person; it writes "
        "over the name. Another person is added on the page of the household.",
    ),
    Why.NUMBER_NEAR: QT_TRANSLATE_NOOP(
        "Rows",
        "The number differs by one digit, or two digits changed places: {found} → {other}. Take "
        "this row only if the list is right.",
    ),
    Why.OTHER_NUMBER: QT_TRANSLATE_NOOP(
        "Rows",
        "Somebody of this name and birth is in this household with another number: {found} → "
        "{other}. Take this row only if it is the same person.",
    ),
    Why.HOME_LIKELY: QT_TRANSLATE_NOOP(
        "Rows",
        "The list calls the head {found}; by the members it is the household of {other}. Look at "
        "the row of the head first.",
    ),
    Why.OTHER_HEAD: QT_TRANSLATE_NOOP(
        "Rows", "In the register the head of this household is {other}."
    ),
    Why.TO_OTHER_HEAD: QT_TRANSLATE_NOOP(
        "Rows", "The list names another head: {found}; relations in the list are to that person."
    ),
    Why.HEAD_UNTOLD: QT_TRANSLATE_NOOP(
        "Rows",
        "The list has no row of the head of this household: take this row only if the relation is "
        "to the head in the register.",
    ),
    Why.HEAD_STAYS: QT_TRANSLATE_NOOP(
        "Rows",
        "{found} would stay head as well, for the list gives no other relation: write a change of "
        "head or a split first, then read the list again.",
    ),
    Why.ID_UNKNOWN: QT_TRANSLATE_NOOP(
        "Rows",
        "This row bears an id that another computer gave, and whose package was not taken in here: "
        "take in the package first, or the same people would stand here twice.",
    ),
    Why.NUMBER_OF_OTHER: QT_TRANSLATE_NOOP(
        "Rows",
        "In the register this number belongs to {found}, in the household of {other}; this row "
        "names somebody else. Look at the number first.",
    ),
    Why.ID_OF_OTHER: QT_TRANSLATE_NOOP(
        "Rows",
        "By its id this row is about {found}, in the household of {other}, but it names somebody "
        "else. Perhaps rows were sorted without the last columns; taking it writes over the "
        "register.",
    ),
    Why.HOME_OF_OTHER: QT_TRANSLATE_NOOP(
        "Rows",
        "By its id this row is about the household {found} of {other}, but it tells of another "
        "one. Perhaps rows were sorted or filled down; taking it writes over the register.",
    ),
    Why.NAME_EXCHANGED: QT_TRANSLATE_NOOP(
        "Rows",
        "“{found}” is the name of somebody else, to whom the list gives another name too: perhaps "
        "names were sorted or moved by a row.",
    ),
    Why.CODE_TAKEN: QT_TRANSLATE_NOOP(
        "Rows", "The code {found} belongs to the household of {other} in the same village."
    ),
    Why.BEFORE_ACT: QT_TRANSLATE_NOOP(
        "Rows",
        "{field}: the list says what stood before ({found}). Take this row only if it is so again.",
    ),
    Why.MOVED_ON: QT_TRANSLATE_NOOP(
        "Rows",
        "Somebody of this name and birth is in the register ({found}). Take this row only if it is "
        "another person.",
    ),
    Why.CLASS_UNKNOWN: QT_TRANSLATE_NOOP("Rows", "“{found}” is no class of a household."),
    Why.CLASS_MISSING: QT_TRANSLATE_NOOP(
        "Rows", "No class is said here; points, decision and causes are left out."
    ),
    Why.CLASS_DECIDED: QT_TRANSLATE_NOOP(
        "Rows",
        "The list says {found}; a decision written here for that year says {other}, and holds.",
    ),
    Why.CLASSES_UNREADABLE: QT_TRANSLATE_NOOP(
        "Rows", "“{found}…” is not how this program writes results by year; it would be left out."
    ),
    Why.POINTS_STRANGE: QT_TRANSLATE_NOOP("Rows", "“{found}” cannot be points of this form."),
    Why.DECIDED_AHEAD: QT_TRANSLATE_NOOP("Rows", "The decision of “{found}” lies ahead."),
    Why.YEAR_STRANGE: QT_TRANSLATE_NOOP("Rows", "“{other}” is no year of which there is a result."),
    Why.YEAR_LATER: QT_TRANSLATE_NOOP(
        "Rows", "The decision of {found} is older than the year {other} of the result."
    ),
    Why.YEAR_TAKEN: QT_TRANSLATE_NOOP(
        "Rows", "By the decision of {found} this is taken for the result of {other}."
    ),
    Why.DISPUTED: QT_TRANSLATE_NOOP(
        "Rows",
        "{field}: two values stand against each other in the register. Settle them first; taking "
        "this row settles them by the list.",
    ),
    Why.BY_CLOCK: QT_TRANSLATE_NOOP(
        "Rows",
        "This row goes by the day: by {other}, on which something was last written here, something "
        "else would come of it.",
    ),
}

ACTS: Final[dict[str, str]] = {
    "relocation": QT_TRANSLATE_NOOP("Rows", "the household moved to {now} on {day}"),
    "split": QT_TRANSLATE_NOOP("Rows", "split off on {day}, now in the household of {now}"),
    "join": QT_TRANSLATE_NOOP("Rows", "joined on {day}, now in the household of {now}"),
    "move": QT_TRANSLATE_NOOP("Rows", "went over to the household of {now} on {day}"),
    "head": QT_TRANSLATE_NOOP("Rows", "since {day} the head of the household is {now}"),
    "correction": QT_TRANSLATE_NOOP("Rows", "corrected on {day}"),
    "amendment": QT_TRANSLATE_NOOP("Rows", "corrected on {day}"),
}
"""By what a list is older than the register; ``now`` is the village or the head since."""
