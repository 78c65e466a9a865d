"""What does not agree among records after a fold: one table of checks, run on what was touched.

On the way: after every merge and every survey, and whenever a page asks anew. No op is refused for
a finding, because refusing would depend on the order of arrival; an error stops a decision, a
warning does not. The finding ``value_unreadable`` is the store's own.
Source: rule 12 of ``journal.fold``.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from gpn_desktop import chance, vietnamese
from gpn_desktop.forms.library import Library
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import result_of
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.checks import Bearer, DecidedClass, Family
from gpn_desktop.store.findings import ERROR, WARNING, Finding
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Scene:
    """The records to look at within one transaction; households are those they belong to."""

    tx: Transaction
    entities: frozenset[str]
    library: Library

    @cached_property
    def households(self) -> frozenset[str]:
        """The households that were touched, or whose people, surveys or decisions were.

        With those of which something is noted that another household may have put right.
        """
        return self.tx.checks.households_of(self.entities) | self.tx.findings.under(PAIRED)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """The families of the households."""
        return self.tx.checks.families(self.households)

    @cached_property
    def bearers(self) -> Collection[tuple[Bearer, ...]]:
        """Those who bear one identity number, if one of their people does and is not alone."""
        return self.tx.checks.bearers(self.households).values()

    @cached_property
    def decided(self) -> tuple[DecidedClass, ...]:
        """What decisions in force say of the households."""
        return self.tx.checks.decided(self.households)


@dataclass(frozen=True)
class Check:
    """One check: its code, how much it weighs, and what it finds in a scene.

    ``find`` gives (record, place, facts): the place tells apart what is found twice of a record.
    """

    code: str
    severity: str
    find: Callable[[Scene], Iterable[tuple[str, str, dict[str, str]]]]


Found = Iterator[tuple[str, str, dict[str, str]]]


def _no_head(scene: Scene) -> Found:
    for one in scene.families:
        if one.people and not one.heads:
            yield one.household, "", {}


def _two_heads(scene: Scene) -> Found:
    for one in scene.families:
        if one.heads > 1:
            yield one.household, "", {"heads": str(one.heads)}


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
    """Find surveys whose form worked out another class than the standard, or keeps another."""
    for survey in scene.tx.surveys.find_ids(scene.entities):
        found = result_of(survey, State.COMPLETED, 1)
        if found.differs:
            computed = found.classification.poverty_class if found.classification else ""
            yield survey.id, "", {"form": found.form_class, "computed": computed}


def _form_not_installed(scene: Scene) -> Found:
    installed = {(one.form_id, one.version) for one in scene.library.editions}
    for survey, form, version in scene.tx.checks.forms(scene.entities):
        if (form, version) not in installed:
            yield survey, "", {"form": form, "version": version}


def _attachment_awaited(scene: Scene) -> Found:
    for one in scene.tx.attachments.awaited():
        if one.awaited_by in scene.entities:
            yield one.awaited_by, one.sha256, {}


CHECKS: tuple[Check, ...] = (
    Check("no_head", ERROR, _no_head),
    Check("two_heads", ERROR, _two_heads),
    Check("id_number_twice", ERROR, _id_number_twice),
    Check("person_in_two_households", ERROR, _person_in_two_households),
    Check("anchor_missing", WARNING, _anchor_missing),
    Check("decided_twice", ERROR, _decided_twice),
    Check("class_differs", WARNING, _class_differs),
    Check("score_differs", WARNING, _score_differs),
    Check("form_not_installed", WARNING, _form_not_installed),
    Check("attachment_awaited", WARNING, _attachment_awaited),
)


PAIRED = ("id_number_twice", "person_in_two_households")
"""Checks that stand at two households and end by a change of either."""


def check(desk: Desk, tx: Transaction, entities: Iterable[str]) -> tuple[Finding, ...]:
    """Run every check on these records and their households; keep and give what was found.

    What was found before about the same records is replaced.
    """
    scene = Scene(tx, frozenset(entities), desk.catalogue.library)
    found = tuple(
        Finding(entity, check.code, check.severity, place, facts)
        for check in CHECKS
        for entity, place, facts in check.find(scene)
    )
    tx.findings.replace(scene.entities | scene.households, found)
    return found


@dataclass(frozen=True)
class FindingRow:
    """One finding with the household to open, where there is one; ``severity`` error, warning.

    ``person`` names whom it is about, ``other`` is another household it is about.
    """

    entity: str
    code: str
    severity: str
    place: str
    facts: Mapping[str, str]
    household: str = ""
    head_name: str = ""
    village_name: str = ""
    person: str = ""
    other: HouseholdRow | None = None

    @property
    def stops(self) -> bool:
        """Say whether it stops a decision."""
        return self.severity == ERROR


def listed(desk: Desk, *, severity: str = "", household: str = "") -> tuple[FindingRow, ...]:
    """Give what was found, errors first; of one severity or one household if it is named."""
    with desk.store.reading() as tx:
        found = [(one, _home(tx, one.entity)) for one in tx.findings.all(severity=severity)]
        return _listed(tx, [pair for pair in found if not household or pair[1] == household])


def of_household(tx: Transaction, household: str) -> tuple[FindingRow, ...]:
    """Give what was found about a household, its people and its surveys, errors first."""
    people = (one.id for one in tx.households.members(household))
    surveys = (one.id for one in tx.surveys.of_household(household))
    found = tx.findings.of([household, *people, *surveys])
    return _listed(tx, [(one, household) for one in found])


def _home(tx: Transaction, entity: str) -> str:
    return next(iter(sorted(tx.checks.households_of([entity]))), "")


def _listed(tx: Transaction, found: Collection[tuple[Finding, str]]) -> tuple[FindingRow, ...]:
    facts = [one.facts for one, _ in found]
    homes = {home for _, home in found} | {each.get("household", "") for each in facts}
    rows = {row.id: row for row in tx.households.rows_of(homes - {""}, chance.today())}
    named = {each["person"] for each in facts if "person" in each}
    names = {one.id: one.full_name for one in tx.households.persons.find_ids(sorted(named))}
    return tuple(_row(one, rows.get(home), rows, names) for one, home in found)


def _row(
    one: Finding,
    home: HouseholdRow | None,
    rows: Mapping[str, HouseholdRow],
    names: Mapping[str, str],
) -> FindingRow:
    return FindingRow(
        entity=one.entity,
        code=one.code,
        severity=one.severity,
        place=one.place,
        facts=one.facts,
        household=home.id if home else "",
        head_name=home.head_name if home else "",
        village_name=home.village_name if home else "",
        person=names.get(one.facts.get("person", ""), ""),
        other=rows.get(one.facts.get("household", "")),
    )
