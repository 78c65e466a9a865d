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
from ui.row_reasons import ACTS, WHYS
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

NOTHING: Final = "–"
_BORN: Final = (Why.BIRTH_SHORT, Why.BIRTH_SERIAL, Why.NUMBER_BIRTH)
_MASKED: Final = (Why.NUMBER_LENGTH, Why.NUMBER_ZEROS, Why.NUMBER_TWICE)
_TWO_NUMBERS: Final = (Why.NUMBER_NEAR, Why.OTHER_NUMBER)
_STARRED: Final = (Why.PHONE_STRANGE, Why.INSURANCE_STRANGE)
_ECHOED: Final = (Why.TEXT_LONG, Why.HOME_TWICE)  # what a cell of any field says
_OLDER: Final = (Why.BEFORE_ACT, Why.MOVED_ON)
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
    if remark.why in _TWO_NUMBERS:
        found, other = masked_apart(found, other)
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
    if remark.why in _OLDER:
        found = _act_words(found, other)
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


def _act_words(act: str, now: str) -> str:
    """Say an act, its day and who or what has been since."""
    sort, _, day = act.partition(" ")
    return translate("Rows", ACTS[sort]).format(now=now or NOTHING, day=day or NOTHING)


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
