"""What comes of the rows of a list, in words: verdicts, every reason, what changes.

One row for each ``Verdict`` and ``Why``; a test asks for all of them. A reason names the cell it is
about, and no personal number whole.
"""

import re
from typing import Any, Final

from gpn_desktop.importing.cells import letter
from gpn_desktop.importing.class_changes import FIELD as LISTED_CLASS
from gpn_desktop.importing.families import HOUSEHOLD
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Weight, Why
from gpn_desktop.importing.titles import fields
from gpn_desktop.importing.verdicts import Change, Judged, Verdict
from gpn_desktop.registry.identity import MASKED, masked, masked_apart
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.places import village_named
from ui import values
from ui.listed_words import listed_words
from ui.look import signs
from ui.words import QT_TRANSLATE_NOOP, language, translate

VERDICTS: Final[dict[Verdict, tuple[str, str]]] = {
    Verdict.NEW: (QT_TRANSLATE_NOOP("Rows", "New"), "good"),
    Verdict.CHANGED: (QT_TRANSLATE_NOOP("Rows", "Changed"), "accent"),
    Verdict.DOUBTFUL: (QT_TRANSLATE_NOOP("Rows", "To look at"), "warn"),
    Verdict.REFUSED: (QT_TRANSLATE_NOOP("Rows", "Refused"), "bad"),
    Verdict.DUPLICATE: (QT_TRANSLATE_NOOP("Rows", "Twice in the list"), "quiet"),
    Verdict.SAME: (QT_TRANSLATE_NOOP("Rows", "Known, the same"), "quiet"),
}
"""Its words and its tone, in the order in which they are looked at."""

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
        "{other} was taken off the list on {found}. Who comes back is put back by “Came back”; "
        "take this row only if it is another person.",
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
    Why.OTHER_HEAD: QT_TRANSLATE_NOOP(
        "Rows", "In the register the head of this household is {other}."
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
NOTHING: Final = "–"
_BORN: Final = (Why.BIRTH_SHORT, Why.BIRTH_SERIAL, Why.NUMBER_BIRTH)
_MASKED: Final = (Why.NUMBER_LENGTH, Why.NUMBER_ZEROS, Why.NUMBER_TWICE)
_STARRED: Final = (Why.PHONE_STRANGE, Why.INSURANCE_STRANGE)
_ECHOED: Final = (Why.TEXT_LONG, Why.HOME_TWICE)  # what a cell of any field says
_DIGIT: Final = re.compile(r"\d")


def field_words(key: str) -> str:
    """Give what a field of a list is called."""
    if key.startswith(LISTED_CLASS):
        words = translate("Rows", "Result of {year} by a list")
        return words.format(year=key.removeprefix(LISTED_CLASS))
    found = fields().get(key) or fields().get(key.removeprefix(HOUSEHOLD))
    return found.label(language()) if found else key


def verdict_words(verdict: Verdict) -> str:
    """Give the words of a verdict."""
    return translate("Rows", VERDICTS[verdict][0])


def reason(remark: Remark, row: int, profile: Profile) -> str:
    """Say one thing about a row, with the cell it is about."""
    found, other, count = remark.found, remark.other, len(remark.found)
    if remark.why in _MASKED:
        found = masked(found)
        other = masked(other) if remark.why is Why.NUMBER_ZEROS else other
    if remark.why in _STARRED:  # words beside digits say what was meant
        found = _DIGIT.sub("*", found)
    if remark.why in _ECHOED and is_masked(remark.field):
        found, other = masked(found), masked(other)
    if remark.why in _BORN:
        other = values.day_words(other)
    if remark.why is Why.VILLAGE_NEW:
        found = village_named(found)[1]
    if remark.why is Why.CLASS_DECIDED:
        found, other = signs.listed_words(found), signs.class_words(other)
    if remark.why is Why.ANOTHER:
        found, other = (_value("person", remark.field, one) for one in (found, other))
    if remark.why is Why.NAMESAKE:
        found = field_words(found)
        found = found[:1].lower() + found[1:]
    if remark.why is Why.HEAD_YOUNG:
        found = values.day_words(found)
    words = translate("Rows", WHYS[remark.why]).format(
        found=found, other=other, count=count, field=field_words(remark.field)
    )
    column = profile.columns.get(remark.field)
    if column is None:
        return words
    return translate("Rows", "Cell {cell}: {words}").format(
        cell=f"{letter(column)}{row}", words=words
    )


def is_masked(field: str) -> bool:
    """Say whether a field of a list holds a number of a person or a household."""
    return field.removeprefix(HOUSEHOLD) in MASKED


def hidden_of(one: Judged) -> frozenset[str]:
    """Give of which kinds of records a row shows numbers masked that would be changed."""
    fields = (change.field for change in one.changes if is_masked(change.field) and change.before)
    return frozenset("household" if name.startswith(HOUSEHOLD) else "person" for name in fields)


def reasons(one: Judged, profile: Profile, *, whole: bool = False) -> str:
    """Say all that is to be said about a row, what weighs most first; new villages stand above.

    Numbers that it changes are masked, unless they were asked for ``whole``.
    """
    order = (Weight.REFUSED, Weight.DOUBTFUL, Weight.TOLD)
    told_above = (remark for remark in one.remarks if remark.why is not Why.VILLAGE_NEW)
    remarks = sorted(told_above, key=lambda remark: order.index(remark.weight))
    told = [reason(remark, one.row, profile) for remark in remarks]
    return " ".join([*told, *(change_words(change, whole=whole) for change in one.changes)])


def change_words(change: Change, *, whole: bool = False) -> str:
    """Say what a value is in the register and in the list."""
    kind = "household" if change.field.startswith(HOUSEHOLD) else "person"
    name = change.field.removeprefix(HOUSEHOLD)
    if name in MASKED and not whole:
        before, after = masked_apart(str(change.before or ""), str(change.after or ""))
    else:
        before, after = (_value(kind, name, one) for one in (change.before, change.after))
    words = translate("Rows", "{field}: {before} → {after}.")
    return words.format(field=field_words(change.field), before=before or NOTHING, after=after)


def _value(kind: str, name: str, value: Any) -> str:
    if value in (None, ""):
        return NOTHING
    if isinstance(value, ListedClass):
        return listed_words(value)
    plain = value if isinstance(value, bool | int) else str(value)
    return values.value_words(kind, name, plain)
