"""What checks have found among the records, in words: what does not agree, and what to do.

One row for each code of ``services.checks``; a test asks for all of them.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry import places
from gpn_desktop.registry.households import MemberCheck
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.scoring import ANSWERS, CELLS, WAY
from ui.counts import Counts
from ui.look.signs import class_words, computed_words
from ui.look.states import Step
from ui.nouns import field_words
from ui.views.page import Goal
from ui.words import QT_TRANSLATE_NOOP, translate

_ROSTER: Final = QT_TRANSLATE_NOOP(
    "Findings", "Open the household and write down who is its head now."
)
_ANEW: Final = QT_TRANSLATE_NOOP(
    "Findings", "Do not decide on it: have the survey corrected, and ask which program wrote it."
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
    "people_left": (
        QT_TRANSLATE_NOOP(
            "Findings", "{person} still stands in this household, which was taken off the list."
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "Bring the household back, or write down where they live now."
        ),
    ),
    "records_left": (
        QT_TRANSLATE_NOOP(
            "Findings",
            "{who} was taken off the list while another computer recorded for it: {records}.",
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "Bring it back: what was recorded stands as before. Supports and other forms recorded "
            "by mistake can be taken off instead; with a survey, bring it back and write down how "
            "it left.",
        ),
    ),
    "nobody_left": (
        QT_TRANSLATE_NOOP("Findings", "Nobody lives in this household any more."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "Bring back who still lives here, take back the last change if it was wrong, or join "
            "it into another household: that is done on the page of the other one.",
        ),
    ),
    "id_number_twice": (
        QT_TRANSLATE_NOOP("Findings", "Somebody else has the citizen number of {person} too."),
        QT_TRANSLATE_NOOP("Findings", "Look at both cards and correct the number that is wrong."),
    ),
    "person_in_two_households": (
        QT_TRANSLATE_NOOP(
            "Findings",
            "{person} (household in {village}) is a member of a household in {there} too.",
        ),
        QT_TRANSLATE_NOOP("Findings", "Ask where they live; take them out of the other one."),
    ),
    "number_of_who_left": (
        QT_TRANSLATE_NOOP(
            "Findings", "Somebody who died or left the commune has the citizen number of {person}."
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "Open the old record. If it is the same person, take this one back and bring the old "
            "one back; else correct the number that is wrong.",
        ),
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
        QT_TRANSLATE_NOOP("Findings", "The survey keeps {kept}; its answers come to {computed}."),
        _ANEW,
    ),
    "score_unchecked": (
        QT_TRANSLATE_NOOP(
            "Findings", "This machine has not worked out the score of the survey again yet."
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "It does so by itself; do not decide before, or open the survey now."
        ),
    ),
    "standard_differs": (
        QT_TRANSLATE_NOOP(
            "Findings", "The form comes to {form}, the standard to {computed}: one is wrong."
        ),
        QT_TRANSLATE_NOOP("Findings", "Do not decide on it; tell those who look after the forms."),
    ),
    "unsettled_transfer": (
        QT_TRANSLATE_NOOP(
            "Findings", "{who} is being moved out more than once, and nobody has taken over: {to}."
        ),
        QT_TRANSLATE_NOOP("Findings", "Ask where they went; take back the other moves."),
    ),
    "form_not_installed": (
        QT_TRANSLATE_NOOP(
            "Findings", "A form on which something was filled in is not here: {form}, {version}."
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "Take in the newest packages, or install its workbook; a form of the program itself "
            "comes with a newer program. The answers are kept meanwhile.",
        ),
    ),
    "attachment_awaited": (
        QT_TRANSLATE_NOOP("Findings", "A file that belongs to it has not come here yet."),
        QT_TRANSLATE_NOOP("Findings", "Take in the packages that are still missing."),
    ),
    "clock_odd": (
        QT_TRANSLATE_NOOP(
            "Findings", "The clock of {machine} cannot be right: it wrote on {clock}, {than}."
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "Set date and time of that machine; no value was lost or changed by it."
        ),
    ),
    "value_unreadable": (
        QT_TRANSLATE_NOOP("Findings", "“{field}” has a value that this version cannot read."),
        QT_TRANSLATE_NOOP("Findings", "Update the program; the value is kept as it came."),
    ),
}
BENEATH: Final[dict[str, str]] = {
    CELLS: QT_TRANSLATE_NOOP(
        "Findings", "The survey keeps other points for single questions than its answers give."
    ),
    WAY: QT_TRANSLATE_NOOP(
        "Findings",
        "The survey keeps another class, area, period or source than its answers give.",
    ),
    ANSWERS: QT_TRANSLATE_NOOP(
        "Findings", "The form of the survey can make nothing of the answers that came with it."
    ),
}
"""What is said of a score by its place, where no total and no class differs."""
_STRANGE: Final[dict[tuple[str, str], str]] = {
    ("value_unreadable", ""): QT_TRANSLATE_NOOP(
        "Findings", "A record that a newer version of the program made (“{kind}”) is not shown."
    ),
}
CLASSES: Final = {"decided": class_words, "computed": computed_words, "form": computed_words}
"""The facts of a finding that are a class, and how each is said."""
ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "Findings", "Somebody in the household of {other} has the citizen number of {person} too."
)
WITHHELD: Final = QT_TRANSLATE_NOOP(
    "Findings",
    "Score or class of its survey do not agree. You are keying it a second time: what it says is "
    "shown once that is done.",
)
UNNAMED: Final = QT_TRANSLATE_NOOP("Findings", "a member")


def said(found: FindingRow) -> str:
    """Say what does not agree."""
    if found.is_withheld:
        return translate("Findings", WITHHELD)
    is_score = found.code == "score_differs"
    words = BENEATH.get(found.place) if is_score else _STRANGE.get((found.code, found.place))
    if found.code == "id_number_twice" and found.other is not None:
        words = ELSEWHERE
    return translate("Findings", words or FINDINGS[found.code][0]).format(**_facts(found))


def remedy(code: str | MemberCheck) -> str:
    """Say what to do about it; nothing where the sentence says it all."""
    key = code.value if isinstance(code, MemberCheck) else code
    return translate("Findings", FINDINGS[key][1]) if key in FINDINGS else ""


def whole(found: FindingRow) -> str:
    """Say what does not agree and what to do."""
    return said(found) if found.is_withheld else f"{said(found)} {remedy(found.code)}"


def lead(found: FindingRow, go: Callable[[Goal], object], key: str = "") -> Step | None:
    """Give the step to the other household, where a finding is about two, with its key."""
    if found.other is None:
        return None
    goal = Goal("households", "household", found.other.id)
    words = translate("Findings", QT_TRANSLATE_NOOP("Findings", "Open the other one"))
    return Step(words, partial(go, goal), "households", key)


def _facts(found: FindingRow) -> dict[str, str]:
    facts = dict(found.facts)
    facts |= {one: CLASSES[one](facts[one]) for one in CLASSES if _is_class(found.code, one)}
    other = found.other
    facts["other"] = (
        ", ".join(filter(None, (other.head_name, other.village_name))) if other else "?"
    )
    facts["village"] = found.village_name or "?"
    facts["there"] = (other.village_name if other else "") or "?"
    facts["person"] = found.person or translate("Findings", UNNAMED)
    facts["field"] = field_words("", found.place)
    if facts.get("result_date"):
        facts["result_date"] = vietnamese.show_date(date.fromisoformat(facts["result_date"]))
    return facts | _MORE.get(found.code, _nothing)(found)


def _nothing(found: FindingRow) -> dict[str, str]:
    return {}


def _scores(found: FindingRow) -> dict[str, str]:
    """Give what is kept and what the answers come to, each as one phrase."""
    facts = found.facts
    return {
        "kept": _score(facts, "kept_b1", "kept_b2", "kept"),
        "computed": _score(facts, "b1", "b2", "computed"),
    }


def _score(facts: Mapping[str, str], b1: str, b2: str, class_: str) -> str:
    words = translate("Findings", QT_TRANSLATE_NOOP("Findings", "B1 {b1}, B2 {b2}, {class_words}"))
    found = [facts.get(name) or "–" for name in (b1, b2)]
    return words.format(b1=found[0], b2=found[1], class_words=computed_words(facts.get(class_, "")))


def _moved(found: FindingRow) -> dict[str, str]:
    """Give who is moved, and the names of the places."""
    known, to = places.scopes(), found.facts.get("to", "").split()
    return {
        "who": _who(found),
        "to": ", ".join(known[one].name if one in known else one for one in to),
    }


def _who(found: FindingRow) -> str:
    """Give the person, or say that it is the household."""
    whole = QT_TRANSLATE_NOOP("Findings", "The household")
    unnamed = translate("Findings", UNNAMED) if "person" in found.facts else ""
    return found.person or unnamed or translate("Findings", whole)


def _resting(found: FindingRow) -> dict[str, str]:
    """Give whom, and how many records of each sort."""
    counts = {kind: int(n) for kind, n in found.facts.items() if kind != "person"}
    return {"who": _who(found), "records": Counts().records(counts)}


def _dated(found: FindingRow) -> dict[str, str]:
    """Give which machine, its moment, and the moment that moment cannot stand beside."""
    before = QT_TRANSLATE_NOOP("Findings", "but had written on {day} before")
    received = QT_TRANSLATE_NOOP("Findings", "but that came here on {day}")
    than = "before" if "before" in found.facts else "received"
    words = translate("Findings", before if than == "before" else received)
    nameless = translate("Findings", QT_TRANSLATE_NOOP("Findings", "a machine"))
    return {
        "machine": found.facts.get("machine") or nameless,
        "clock": _moment(found.facts.get("clock", "")),
        "than": words.format(day=_moment(found.facts.get(than, ""))),
    }


def _moment(text: str) -> str:
    """Write a moment as 25/11/2026 08:30, or as it came where it is none."""
    try:
        moment = datetime.fromisoformat(text).astimezone(chance.VIETNAM)
    except (ValueError, OverflowError):
        return text
    return f"{vietnamese.show_date(moment.date())} {moment:%H:%M}"


_MORE: Final = {
    "records_left": _resting,
    "score_differs": _scores,
    "unsettled_transfer": _moved,
    "clock_odd": _dated,
}


def _is_class(code: str, name: str) -> bool:
    return code in ("class_differs", "standard_differs") and f"{{{name}}}" in FINDINGS[code][0]
