"""What stands around a report: whose it is, of when, and on what its figures rest.

On the way: ``reporting`` counts → a heading with notes → ``reports.fill``. A note says everything
that nobody has read in the law or decided.
"""

from collections import Counter
from collections.abc import Iterator

from gpn_desktop import chance
from gpn_desktop.registry.codes import is_read_in_law, weakest_mark
from gpn_desktop.registry.places import Scope, Village, area_scope, scopes, unit_on
from gpn_desktop.reports.definitions import Definition
from gpn_desktop.reports.report import Heading
from gpn_desktop.reviews.classify import NEAR_POOR, POOR
from gpn_desktop.reviews.result import unread
from gpn_desktop.reviews.standards import KEYS, standard
from gpn_desktop.services.counting import YearFacts
from gpn_desktop.services.desk import Desk

PRELIMINARY, OFFICIAL = "preliminary", "official"
CHECKED = "official-checked"
_BASES = {"[S]": "by_secondary_source", "[D]": "derived"}


def place_name(scope: str) -> str:
    """Give the name of a scope; empty of one that nobody knows."""
    found = scopes().get(scope)
    return found.name if found else ""


def heading(
    desk: Desk, definition: Definition, facts: YearFacts, scope: str, language: str
) -> Heading:
    """Give the heading of a report of a scope (of all, if it is empty), with its notes."""
    words = definition.words
    place = scopes().get(scope) or area_scope()
    issuer = "issuer_office" if desk.is_office else "issuer_commune"
    here = scopes().get(desk.installation.scope, place)
    return Heading(
        issuer=words[issuer].format(place=here.name.upper()),
        parent=area_scope().name.upper(),
        place=_bare_name(here),
        year=facts.year,
        on=chance.today(),
        state=PRELIMINARY if facts.is_preliminary else OFFICIAL,
        standard=_title(facts.standard, language),
        notes=tuple(_notes(desk, definition, facts)),
        training=desk.installation.training,
        trial=bool(facts.on_trial),
    )


def _title(key: str, language: str) -> str:
    if key not in KEYS:
        return key
    return standard(key).title_en if language == "en" else standard(key).title_vi


def _bare_name(place: Scope) -> str:
    """Give the name of a place as a date line has it: Đình Lập, not Xã Đình Lập."""
    unit = unit_on(chance.today(), place.code)
    prefix = f"{unit.unit_type} " if unit else ""
    return place.name.removeprefix(prefix)


def _notes(desk: Desk, definition: Definition, facts: YearFacts) -> Iterator[str]:
    """Say everything the figures rest on that nobody has read in the law or decided."""
    words = definition.words
    computed = Counter(one for home, one in facts.waiting.items() if home not in facts.withheld)
    kept = len(facts.withheld & facts.waiting.keys())
    counts = {
        "note_undecided": len(facts.undecided),
        "note_listed": len(facts.by_lists),
        "note_waiting": 0 if kept else len(facts.waiting),
        "note_waiting_withheld": len(facts.waiting) if kept else 0,
        "note_no_decision": len(facts.without_decision),
        "note_trial": len(facts.on_trial),
        "note_areas": 0 if definition.is_named else _without_area(facts),
        "note_conflicts": len(facts.disputed),
        "note_totals": len(without_totals(facts)),
        "note_joined": 0 if definition.is_named else _joined(facts),
        "note_without_village": _without_village(facts),
    }
    told = {"poor": computed[POOR], "near_poor": computed[NEAR_POOR], "kept": kept}
    more = {"year": facts.year, **told}
    yield from (words[note].format(count=count, **more) for note, count in counts.items() if count)
    yield from _rules(definition, facts)
    yield from _forms(desk, definition, facts)
    if not is_read_in_law(definition.source.mark):
        source = definition.source
        yield words["note_layout"].format(mark=weakest_mark(source.mark), text=source.text)


def _without_area(facts: YearFacts) -> int:
    return sum(not one.area for those in facts.villages.values() for one in those)


def without_totals(facts: YearFacts) -> tuple[Village, ...]:
    """Give the villages whose households and persons nobody entered yet."""
    villages = [one for those in facts.villages.values() for one in those]
    return tuple(
        one
        for one in villages
        if one.id not in facts.totals or facts.totals[one.id].households is None
    )


def _joined(facts: YearFacts) -> int:
    """Count the villages whose totals stand with those of the village that they were joined to."""
    return sum(len(one.also) for one in facts.totals.values())


def _without_village(facts: YearFacts) -> int:
    villages = {one.id for those in facts.villages.values() for one in those}
    listed = (*facts.listed(POOR), *facts.listed(NEAR_POOR))
    return sum(facts.households[one].village not in villages for one in listed)


def _rules(definition: Definition, facts: YearFacts) -> Iterator[str]:
    if facts.standard not in KEYS:
        return
    areas = {one.area for one in facts.households.values() if one.area}
    words = definition.words
    for one in unread(standard(facts.standard), sorted(areas)):
        source, mark = one.source or words["no_source"], weakest_mark(one.mark)
        basis = _BASES.get(mark, "unverified")
        yield words[f"rule_{one.rule}"].format(
            value=one.value,
            mark=mark,
            source=source,
            basis=words[basis].format(source=source),
            standard=facts.standard.removeprefix("P"),
        )


def _forms(desk: Desk, definition: Definition, facts: YearFacts) -> Iterator[str]:
    """Name every form behind the figures that nobody has checked."""
    used = {(one.form_id, one.form_version, one.form_status) for one in facts.outcomes}
    for form_id, version, status in sorted(one for one in used if one[2] != CHECKED):
        title = desk.catalogue.title(form_id, version)
        said = definition.words.get(f"status_{status}", status)
        yield definition.words["note_form"].format(title=title, version=version, status=said)
