"""What is looked for among records after a fold: the table of checks and what each of them finds.

On the way: the records that were touched, as a ``Scene`` → ``CHECKS`` → what ``findings`` keeps.
Source: rule 12 of ``journal.fold``. ``clock_odd``, ``form_not_installed``, ``attachment_awaited``
and ``score_unchecked`` are about this machine alone; the finding ``value_unreadable`` is the
store's own.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.journal.authority import OFFICE
from gpn_desktop.journal.op import Op
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import result_of
from gpn_desktop.services.scene import Scene
from gpn_desktop.store.checks import OpenTransfer
from gpn_desktop.store.findings import ERROR, WAITING, WARNING

UNCHECKED: Final = "score_unchecked"
SCORES: Final = ("score_differs", UNCHECKED, "standard_differs")
"""Checks that are answered by working a score out again."""


Found = Iterator[tuple[str, str, dict[str, str]]]
"""Record, place, facts; the place tells apart what is found twice of a record."""


@dataclass(frozen=True)
class Check:
    """One check: its code, how much it weighs, and what it finds in a scene."""

    code: str
    severity: str
    find: Callable[[Scene], Found]


def _no_head(scene: Scene) -> Found:
    for one in scene.families:
        if one.people and not one.heads:
            yield one.household, "", {}


def _two_heads(scene: Scene) -> Found:
    for one in scene.families:
        if one.heads > 1:
            yield one.household, "", {"heads": str(one.heads)}


def _people_left(scene: Scene) -> Found:
    """Find people who stand in a household that was taken off: no list shows them any more."""
    for one in scene.tx.checks.left_behind(scene.households):
        yield one.household, one.person, {"person": one.person}


def _records_left(scene: Scene) -> Found:
    """Find what was recorded of a household or of people who were taken off as if never there."""
    for one in scene.tx.checks.resting(scene.households):
        who = {"person": one.person} if one.person else {}
        yield one.household, one.person, who | {kind: str(n) for kind, n in one.counts.items()}


def _nobody_left(scene: Scene) -> Found:
    """Find households whose people all went elsewhere; one that never had any waits for them."""
    for household in scene.tx.checks.emptied(scene.households):
        yield household, "", {}


def _id_number_twice(scene: Scene) -> Found:
    """Find people of different names under one number, or one number twice in a household."""
    for bearers in scene.bearers:
        names = {vietnamese.fold(one.full_name) for one in bearers}
        homes = [one.household for one in bearers]
        if len(names) > 1 or len(set(homes)) < len(homes):
            for one in bearers:
                others = sorted({*homes} - {one.household})
                elsewhere = {"household": others[0]} if others else {}
                yield one.household, one.person, {"person": one.person, **elsewhere}


def _person_in_two_households(scene: Scene) -> Found:
    """Find people of one name and one number in several households."""
    for bearers in scene.bearers:
        by_name = defaultdict(list)
        for one in bearers:
            by_name[vietnamese.fold(one.full_name)].append(one)
        for same in by_name.values():
            homes = {one.household for one in same}
            for one in same if len(homes) > 1 else ():
                others = sorted(homes - {one.household})
                yield one.household, one.person, {"person": one.person, "household": others[0]}


def _number_of_who_left(scene: Scene) -> Found:
    """Find people under whose number somebody else stands who died or left the commune."""
    for one, other in scene.tx.checks.bearers_left(scene.households):
        is_elsewhere = other.household not in ("", one.household)
        elsewhere = {"household": other.household} if is_elsewhere else {}
        yield one.household, f"{one.person} {other.person}", {"person": one.person, **elsewhere}


def _anchor_missing(scene: Scene) -> Found:
    for entity, anchor in scene.tx.checks.anchorless(scene.entities):
        yield entity, anchor, {}


def _decided_twice(scene: Scene) -> Found:
    for (household, standard, result), group in groupby(
        sorted(scene.decided, key=lambda one: (one.household, one.standard, one.result_date)),
        key=lambda one: (one.household, one.standard, one.result_date),
    ):
        decisions = sorted({one.decision for one in group})
        if len(decisions) > 1:
            facts = {"standard": standard, "result_date": result, "decisions": str(len(decisions))}
            yield household, f"{standard} {result}".strip(), facts


def _class_differs(scene: Scene) -> Found:
    """Find decided classes that are not the computed ones, and that no reason explains."""
    found = [one for one in scene.decided if one.survey]
    computed = scene.tx.checks.computed({one.survey for one in found})
    for one in found:
        known = computed.get(one.survey, {}).get(one.standard, {}).get("class")
        if known and known != one.poverty_class and not one.reason.strip():
            facts = {"decided": one.poverty_class, "computed": known, "decision": one.decision}
            yield one.household, one.decision, facts


def _score_differs(scene: Scene) -> Found:
    """Find surveys that keep another score than their answers give."""
    for survey, found in scene.scored.different.items():
        yield survey, found.place, dict(found.facts)


def _score_unchecked(scene: Scene) -> Found:
    """Find surveys whose score this machine has not worked out again yet."""
    for survey in scene.scored.waiting:
        yield survey, "", {}


def _standard_differs(scene: Scene) -> Found:
    """Find surveys whose form comes to another class than the standard, by the same answers."""
    for survey in scene.scored.agreeing:
        found = result_of(survey, State.COMPLETED, 1)
        if found.differs:
            computed = found.classification.poverty_class if found.classification else ""
            yield survey.id, "", {"form": found.form_class, "computed": computed}


def _form_not_installed(scene: Scene) -> Found:
    """Find surveys, supports and other forms whose answers nobody here can read as questions."""
    for record, form, version in scene.tx.checks.forms(scene.entities):
        if not scene.scorer.has(form, version):
            yield record, "", {"form": form, "version": version}


def _attachment_awaited(scene: Scene) -> Found:
    for one in scene.tx.attachments.awaited():
        if one.awaited_by in scene.entities:
            yield one.awaited_by, one.sha256, {}


def _unsettled_transfer(scene: Scene) -> Found:
    """Find who is sent to two communes: twice, or otherwise than the household he belongs to."""
    by_home = defaultdict(list)
    for one in _open(scene, scene.tx.checks.transfers(scene.households)):
        by_home[one.household].append(one)
    for household, ways in by_home.items():
        whole = {one.to for one in ways if one.subject == household}
        for subject, own in groupby(ways, key=lambda one: one.subject):
            to = [one.to for one in own]
            if len(to) > 1 or (whole and whole != set(to)):
                who = {} if subject == household else {"person": subject}
                yield household, subject, {"to": " ".join(sorted({*to, *whole})), **who}


def _open(scene: Scene, known: Collection[OpenTransfer]) -> Iterator[OpenTransfer]:
    """Give the transfers that nobody has accepted, by subject.

    Each acceptance ends one transfer to its commune: so many are open as nobody has answered,
    whichever they are. No clock is asked.
    """
    for subject, own in groupby(known, key=lambda one: one.subject):
        ops = (one.op for one in scene.tx.operations.about(subject) if one.standing is None)
        answers = Counter(_taken_over(scene, op) for op in ops if op.birth is None)
        for transfer in own:
            if answers[transfer.to] > 0:
                answers[transfer.to] -= 1
            else:
                yield transfer


def _taken_over(scene: Scene, op: Op) -> str:
    """Give the scope into which an op takes a household or person over; empty if it does not.

    That scope writes it, or an office does for it.
    """
    home = op.fields.get("home", "")
    if op.kind != "household":
        return op.log.scope if "household" in op.fields else ""
    writer = scene.devices.get(op.log.device)
    is_office = writer is not None and writer.role == OFFICE
    return str(home) if home == op.log.scope or is_office else ""


def _clock_odd(scene: Scene) -> Found:
    """Find where a machine's clock went back, or was ahead of the day on which its package came."""
    for one in scene.tx.checks.odd_clocks(scene.entities):
        writer = scene.devices.get(one.device)
        facts = {"machine": writer.label if writer else "", "clock": one.clock}
        than = {"before": one.before} if one.before else {"received": one.received}
        yield one.entity, one.device, facts | than


CHECKS: tuple[Check, ...] = (
    Check("no_head", ERROR, _no_head),
    Check("two_heads", ERROR, _two_heads),
    Check("people_left", ERROR, _people_left),
    Check("records_left", ERROR, _records_left),
    Check("nobody_left", WARNING, _nobody_left),
    Check("id_number_twice", ERROR, _id_number_twice),
    Check("person_in_two_households", ERROR, _person_in_two_households),
    Check("number_of_who_left", WARNING, _number_of_who_left),
    Check("anchor_missing", WARNING, _anchor_missing),
    Check("decided_twice", ERROR, _decided_twice),
    Check("class_differs", WARNING, _class_differs),
    Check("score_differs", ERROR, _score_differs),
    Check(UNCHECKED, WAITING, _score_unchecked),
    Check("standard_differs", WARNING, _standard_differs),
    Check("unsettled_transfer", ERROR, _unsettled_transfer),
    Check("form_not_installed", WARNING, _form_not_installed),
    Check("attachment_awaited", WARNING, _attachment_awaited),
    Check("clock_odd", WARNING, _clock_odd),
)
