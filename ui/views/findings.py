"""What checks have found among the records, in words: what does not agree, and what to do.

One row for each code of ``services.findings``; a test asks for all of them.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import MemberCheck
from gpn_desktop.services.findings import FindingRow
from ui.look.signs import class_words
from ui.look.states import Step
from ui.nouns import field_words
from ui.views.page import Goal
from ui.words import QT_TRANSLATE_NOOP, translate

_ROSTER: Final = QT_TRANSLATE_NOOP(
    "Findings", "Correct the members in its survey: once completed it changes the register too."
)
FINDINGS: Final[dict[str, tuple[str, str]]] = {
    "no_head": (
        QT_TRANSLATE_NOOP("Findings", "Nobody is written down as head of the household."),
        _ROSTER,
    ),
    "two_heads": (
        QT_TRANSLATE_NOOP("Findings", "{heads} people are written down as head."),
        _ROSTER,
    ),
    "id_number_twice": (
        QT_TRANSLATE_NOOP("Findings", "Somebody else has the citizen number of {person} too."),
        QT_TRANSLATE_NOOP("Findings", "Look at both cards and correct the number that is wrong."),
    ),
    "person_in_two_households": (
        QT_TRANSLATE_NOOP("Findings", "{person} is a member of another household too: {other}."),
        QT_TRANSLATE_NOOP("Findings", "Ask where they live; take them out of the other one."),
    ),
    "anchor_missing": (
        QT_TRANSLATE_NOOP("Findings", "It belongs to a record that has not come here yet."),
        QT_TRANSLATE_NOOP("Findings", "Take in the packages that are still missing."),
    ),
    "decided_twice": (
        QT_TRANSLATE_NOOP(
            "Findings", "{decisions} decisions give it a class for the same day, {result_date}."
        ),
        QT_TRANSLATE_NOOP("Findings", "Find out which one is in force; the other must be revoked."),
    ),
    "class_differs": (
        QT_TRANSLATE_NOOP(
            "Findings", "Decided is {decided}, computed {computed}, and no reason is written down."
        ),
        QT_TRANSLATE_NOOP("Findings", "Ask the commune for the reason, or have it corrected."),
    ),
    "score_differs": (
        QT_TRANSLATE_NOOP(
            "Findings", "The form comes to {form}, the standard to {computed}: one is wrong."
        ),
        QT_TRANSLATE_NOOP("Findings", "Do not decide on it; tell those who look after the forms."),
    ),
    "form_not_installed": (
        QT_TRANSLATE_NOOP("Findings", "The form of a survey is not here: {form}, {version}."),
        QT_TRANSLATE_NOOP("Findings", "Update the program; the answers are kept meanwhile."),
    ),
    "attachment_awaited": (
        QT_TRANSLATE_NOOP("Findings", "A file that belongs to it has not come here yet."),
        QT_TRANSLATE_NOOP("Findings", "Take in the packages that are still missing."),
    ),
    "value_unreadable": (
        QT_TRANSLATE_NOOP("Findings", "“{field}” has a value that this version cannot read."),
        QT_TRANSLATE_NOOP("Findings", "Update the program; the value is kept as it came."),
    ),
}
CLASSES: Final = ("decided", "computed", "form")
UNNAMED: Final = QT_TRANSLATE_NOOP("Findings", "a member")


def said(found: FindingRow) -> str:
    """Say what does not agree."""
    return translate("Findings", FINDINGS[found.code][0]).format(**_facts(found))


def remedy(code: str | MemberCheck) -> str:
    """Say what to do about it; nothing where the sentence says it all."""
    key = code.value if isinstance(code, MemberCheck) else code
    return translate("Findings", FINDINGS[key][1]) if key in FINDINGS else ""


def whole(found: FindingRow) -> str:
    """Say what does not agree and what to do."""
    return f"{said(found)} {remedy(found.code)}"


def lead(found: FindingRow, go: Callable[[Goal], object]) -> Step | None:
    """Give the step to the other household, where a finding is about two."""
    if found.other is None:
        return None
    goal = Goal("households", "household", found.other.id)
    words = translate("Findings", QT_TRANSLATE_NOOP("Findings", "Open the other one"))
    return Step(words, partial(go, goal), "households")


def _facts(found: FindingRow) -> dict[str, str]:
    facts = dict(found.facts)
    facts |= {name: class_words(facts[name]) for name in CLASSES if _is_class(found.code, name)}
    other = found.other
    facts["other"] = ", ".join((other.head_name, other.village_name)) if other else "?"
    facts["person"] = found.person or translate("Findings", UNNAMED)
    facts["field"] = field_words("", found.place)
    if facts.get("result_date"):
        facts["result_date"] = vietnamese.show_date(date.fromisoformat(facts["result_date"]))
    return facts


def _is_class(code: str, name: str) -> bool:
    return code in ("class_differs", "score_differs") and f"{{{name}}}" in FINDINGS[code][0]
