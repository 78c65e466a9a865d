"""Reports: form 7.1 and the named list, prepared with their findings and marks, then written.

On the way: ``counting`` → ``reports.fill`` → checks → the page shows report and findings → a real
workbook; who wrote a list with names, and what for, stays in the access log.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import ethnic_groups
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import Village, scopes
from gpn_desktop.reports import checks, definitions, fill
from gpn_desktop.reports.checks import Finding
from gpn_desktop.reports.fill import ListedHousehold, UnitFacts
from gpn_desktop.reports.report import Report
from gpn_desktop.reviews.classify import NEAR_POOR, POOR
from gpn_desktop.reviews.rounds import YEARLY, Round, Totals
from gpn_desktop.reviews.village_totals import joined_to
from gpn_desktop.services import headings, withheld
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.counting import YearFacts, area_of, sets, totals, year_facts
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.headings import place_name
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import name_key

SUMMARY, LIST = "mau_7_1", "danh_sach_ngheo"


@dataclass(frozen=True)
class Asked:
    """Which report: of a year, by a standard (that of the round if none), of one commune or all."""

    code: str
    year: int
    standard: str = ""
    scope: str = ""
    language: str = "vi"


@dataclass(frozen=True)
class Choices:
    """What can be asked for: years that were reviewed, and at an office the communes by id."""

    years: tuple[int, ...] = ()
    places: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Prepared:
    """A report with what is to be mended first; ``is_named``: it asks for a purpose.

    ``without_totals`` are the villages whose households and persons nobody entered yet, or not
    without those of a village that stands apart again; ``seen`` is handed back with them.
    """

    asked: Asked
    report: Report
    findings: tuple[Finding, ...]
    is_named: bool
    is_preliminary: bool
    without_totals: tuple[Village, ...] = ()
    seen: Seen = field(default_factory=dict, repr=False, compare=False)


def codes() -> tuple[str, ...]:
    """Give the codes of the reports there are."""
    return definitions.all_codes()


def choices(desk: Desk) -> Choices:
    """Give the years that have a yearly round, newest first, and the communes held here."""
    with desk.store.reading() as tx:
        years = {one.year for one in tx.rounds.all() if one.sort == YEARLY and one.year}
        held = [one for one in scopes().values() if tx.households.count(home=one.id)]
    places = tuple((one.id, one.name) for one in held) if desk.is_office else ()
    return Choices(tuple(sorted(years, reverse=True)), places)


def behind(desk: Desk, ids: Collection[str]) -> tuple[HouseholdRow, ...]:
    """Give the households a number was counted from; those of persons where it counts persons."""
    with desk.store.reading() as tx:
        people = tx.households.persons.find_ids(sorted(ids))
        homes = {one.household for one in people} | (set(ids) - {one.id for one in people})
        rows = tx.households.rows_of(sorted(homes), chance.today())
    return tuple(sorted(rows, key=lambda one: (one.village_name, name_key(one.head_name))))


def prepare(desk: Desk, asked: Asked, watch: Watch = unwatched) -> Prepared:
    """Lay a report out with its findings; an office counts by commune, a commune by village.

    Raises:
        GpnError: ROUND_MISSING.
        Cancelled: Stop was pressed.
    """
    scope = asked.scope or ("" if desk.is_office else desk.installation.scope)
    with desk.store.reading() as tx:
        facts = year_facts(tx, asked.year, standard=asked.standard, scope=scope, watch=watch)
        facts = replace(facts, withheld=withheld.homes(tx, desk))
        seen = tx.operations.seen(_yearly(tx, asked.year).id)
    definition = definitions.definition(asked.code, asked.language)
    heading = headings.heading(desk, definition, facts, scope, asked.language)
    if definition.is_named:
        report = fill.listing(definition, _listed(facts), heading)
    else:
        units = _communes(facts) if not scope else _villages(facts, scope)
        report = fill.summary(definition, units, heading)
    return Prepared(
        asked,
        report,
        checks.check(report),
        definition.is_named,
        facts.is_preliminary,
        () if definition.is_named else headings.without_totals(facts),
        seen,
    )


def _yearly(tx: Transaction, year: int) -> Round:
    """Give the yearly round of a year.

    Raises:
        GpnError: ROUND_MISSING.
    """
    found = (one for one in tx.rounds.all() if one.sort == YEARLY and one.year == year)
    one = next(found, None)
    if one is None:
        raise GpnError(ErrorCode.ROUND_MISSING, year=year)
    return one


# rows


def _villages(facts: YearFacts, scope: str) -> list[UnitFacts]:
    by_village: dict[str, list[str]] = {}
    for one in facts.households.values():
        by_village.setdefault(one.village, []).append(one.id)
    return [
        UnitFacts(
            unit=one.id,
            name=one.name,
            area=area_of(one, facts.households.values()),
            totals=totals(facts, [one]),
            sets=sets(facts, by_village.get(one.id, ())),
        )
        for one in facts.villages[scope]
    ]


def _communes(facts: YearFacts) -> list[UnitFacts]:
    """Give each commune, once for each area that it has villages in."""
    found = []
    for scope, villages in facts.villages.items():
        areas = {one.id: area_of(one, facts.households.values()) for one in villages}
        for area in dict.fromkeys(areas.values()):
            inside = [one for one in villages if areas[one.id] == area]
            ids = {one.id for one in inside}
            households = [one.id for one in facts.households.values() if one.village in ids]
            unit_totals = totals(facts, inside)
            name = place_name(scope)
            found.append(UnitFacts(scope, name, area, unit_totals, sets(facts, households)))
    return found


def _listed(facts: YearFacts) -> list[ListedHousehold]:
    names = {one.id: one.name for those in facts.villages.values() for one in those}
    found = []
    for household in (*facts.listed(POOR), *facts.listed(NEAR_POOR)):
        one, people = facts.households[household], facts.people.get(household, ())
        held = facts.standings[household]
        head = people[0] if people else None
        group = ethnic_groups().get(head.ethnicity) if head else None
        found.append(
            ListedHousehold(
                id=household,
                head=head.full_name if head else "",
                commune=place_name(one.home),
                village=names.get(one.village, ""),
                ethnicity=group.label_vi if group else "",
                members=frozenset(person.id for person in people),
                result=held.poverty_class,
                decision=held.decision.number,
                decided_on=held.decision.decided_on,
                is_decided=held.is_decided,
                is_listed=held.is_listed,
            )
        )
    return found


def enter_totals(
    desk: Desk, year: int, village: str, totals_: Totals, seen: Seen | None = None
) -> Done[Round]:
    """Write down how many households and persons live in a village at the review of a year.

    They count the villages that were joined to it too. ``seen`` is what the page showed of the
    round.

    Raises:
        GpnError: RIGHT_MISSING, ROUND_MISSING.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        found, standing = _yearly(tx, year), [one.id for one in tx.places.villages.all()]
        told = replace(totals_, also=joined_to(village, standing, tx.places.led()))
        made = replace(found, totals={**found.totals, village: told})
        tx.rounds.put(made, seen=seen)
    return Done(made, Changes(rounds=True))


# to a file


def file_name(prepared: Prepared) -> str:
    """Give a name for the file: which report of which year, of nobody."""
    scope = scopes().get(prepared.asked.scope)
    place = f"-{scope.code}" if scope else ""
    return f"{prepared.asked.code.replace('_', '-')}-{prepared.asked.year}{place}.xlsx"


def write(desk: Desk, prepared: Prepared, file: Path, purpose: str = "") -> Done[Path]:
    """Write the workbook; the access log keeps who, which report, and what a named list is for.

    Raises:
        GpnError: PURPOSE_MISSING, REPORT_NOT_WRITTEN.
    """
    from gpn_desktop.reports import workbook  # openpyxl is slow to load

    if prepared.is_named and not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        told = f"{prepared.asked.code} {prepared.asked.year}: {purpose.strip()}"
        tx.access.write("exported", purpose=told.removesuffix(": "))
        try:
            workbook.write(prepared.report, file)
        except OSError as fault:
            raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name=file.name) from fault
    return Done(file)
