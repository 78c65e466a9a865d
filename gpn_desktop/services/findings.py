"""What does not agree among records after a fold: found, kept, listed.

On the way: after every merge and every survey, and whenever a page asks anew. No op is refused for
a finding, because refusing would depend on the order of arrival; an error stops a decision, a
warning does not, and what waits to be looked at stops one until it was. ``checks`` has the table.
Source: rule 12 of ``journal.fold``.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gpn_desktop.registry.households import HouseholdRow, MemberCheck, MemberFinding
from gpn_desktop.services import former
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.checks import CHECKS, SCORES, Check
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.scene import Scene
from gpn_desktop.services.scoring import Scorer
from gpn_desktop.services.withheld import Passes
from gpn_desktop.store.findings import ERROR, WAITING, WARNING, Finding
from gpn_desktop.store.transaction import Transaction

TELLS_CLASS = frozenset(("class_differs", "score_differs", "standard_differs"))
SEEN_IN_MEMBERS = frozenset({MemberCheck.NO_HEAD.value, MemberCheck.TWO_HEADS.value})
LEFT = "records_left"
SLICE = 20  # surveys worked out again between two acts of the user: a fifth of a second


def check(desk: Desk, tx: Transaction, entities: Iterable[str]) -> tuple[Finding, ...]:
    """Run every check on these records and their households; keep and give what was found.

    What was found before about the same records is replaced; so is what was found about the score
    of a survey of these households: it may be corrected by another one, or wait no longer.
    """
    touched = frozenset(entities)
    noted = tx.findings.under(SCORES)
    if noted:
        touched |= tx.checks.surveys_of(tx.checks.households_of(touched)) & noted
    scene = Scene(tx, touched, Scorer(desk.catalogue))
    found = tuple(_found(scene, CHECKS))
    tx.findings.replace(scene.entities | scene.households, found)
    return found


def _found(scene: Scene, checks: Iterable[Check]) -> Iterator[Finding]:
    for one in checks:
        for entity, place, facts in one.find(scene):
            yield Finding(entity, one.code, one.severity, place, facts)


def go_on(desk: Desk, most: int = SLICE) -> Done[int]:
    """Check some of the surveys that still wait, while nothing else is done; give what is left.

    Those of a form that has come meanwhile are among them.
    """
    with desk.store.reading() as tx:
        waiting = _waiting(tx, Scorer(desk.catalogue))
    if not waiting:
        return Done(0)
    with desk.store.transaction(desk.actor) as tx:
        found = check(desk, tx, waiting[:most])
    left = len(waiting[most:])
    is_news = not left or any(one.severity == ERROR for one in found)
    return Done(left, Changes(findings=is_news))


def _waiting(tx: Transaction, scorer: Scorer) -> list[str]:
    known = tx.findings.all(severity=WAITING)
    strange = (one for one in tx.findings.all(severity=WARNING) if one.code == "form_not_installed")
    come = (one for one in strange if scorer.has(one.facts["form"], one.facts["version"]))
    return list(dict.fromkeys(one.entity for one in (*known, *come)))


@dataclass(frozen=True)
class FindingRow:
    """One finding with the household to open, where there is one.

    ``severity`` is error, waiting or warning.

    ``person`` names whom it is about, ``other`` is another household it is about.
    ``is_withheld``: it tells a class to who is keying the survey a second time.
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
    is_withheld: bool = False

    @property
    def stops(self) -> bool:
        """Say whether it stops a decision."""
        return self.severity != WARNING

    @property
    def is_wrong(self) -> bool:
        """Say whether it stops one because something is wrong, not because it waits."""
        return self.severity == ERROR


def listed(desk: Desk, *, severity: str = "", household: str = "") -> tuple[FindingRow, ...]:
    """Give what was found, errors first; of one severity or one household if it is named."""
    with desk.store.reading() as tx:
        found = [(one, _home(tx, one.entity)) for one in tx.findings.all(severity=severity)]
        return _listed(tx, [pair for pair in found if not household or pair[1] == household])


def of_household(tx: Transaction, household: str) -> tuple[FindingRow, ...]:
    """Give what was found about a household, its people and its records, errors first."""
    return _listed(tx, [(one, household) for one in _about(tx, household)])


def _about(tx: Transaction, household: str) -> tuple[Finding, ...]:
    people = (one.id for one in tx.households.members(household))
    return tx.findings.of([household, *people, *sorted(tx.checks.records_of(household))])


def of_survey(desk: Desk, tx: Transaction, survey: str, household: str) -> tuple[FindingRow, ...]:
    """Give the same for who opens a survey: its score is worked out again at this moment."""
    scene = Scene(tx, frozenset([survey]), Scorer(desk.catalogue))
    now = _found(scene, (one for one in CHECKS if one.code in SCORES))
    known = _about(tx, household)
    rest = (one for one in known if (one.entity, one.code in SCORES) != (survey, True))
    found = sorted((*now, *rest), key=lambda one: one.severity)
    return _listed(tx, [(one, household) for one in found])


def told(found: Iterable[FindingRow], kept: Passes) -> tuple[FindingRow, ...]:
    """Give findings without the class of a survey that who looks is keying a second time."""
    homes = {home for home, _ in kept}
    return tuple(
        replace(one, facts={}, is_withheld=True)
        if one.household in homes and one.code in TELLS_CLASS
        else one
        for one in found
    )


def noted(tx: Transaction, household: str, seen: Sequence[MemberFinding]) -> tuple[FindingRow, ...]:
    """Give what was noted after the last change, each once, without what the members show."""
    shown = {one.check.value for one in seen} | SEEN_IN_MEMBERS
    found = [one for one in of_household(tx, household) if one.code not in shown]
    said = {(one.code, one.place, *sorted(one.facts.items())): one for one in reversed(found)}
    return tuple(reversed(said.values()))


def wrong_households(tx: Transaction) -> tuple[str, ...]:
    """Give the households about which something is wrong that stops a decision.

    First those that no list shows any more while somebody's work rests on them.
    """
    wrong = tx.findings.all(severity=ERROR)
    lost = tx.checks.households_of({one.entity for one in wrong if one.code == LEFT})
    rest = tx.checks.households_of({one.entity for one in wrong}) - lost
    return (*sorted(lost), *sorted(rest))


def _home(tx: Transaction, entity: str) -> str:
    return next(iter(sorted(tx.checks.households_of([entity]))), "")


def _listed(tx: Transaction, found: Collection[tuple[Finding, str]]) -> tuple[FindingRow, ...]:
    facts = [one.facts for one, _ in found]
    homes = {home for _, home in found} | {each.get("household", "") for each in facts}
    rows = former.rows_of(tx, homes - {""})
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
