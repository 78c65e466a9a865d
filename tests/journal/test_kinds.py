from typing import Any

import pytest

from gpn_desktop.journal.authority import APPROVE, OFFICE, OFFICER, PUBLISH, REDACT
from gpn_desktop.journal.fields import TYPES
from gpn_desktop.journal.kinds import KINDS, SUPERSEDES, classifies, field_of, fits, is_document
from gpn_desktop.journal.op import DELETED, NOTE
from gpn_desktop.journal.records import BOTH, DOCUMENT, REGISTERS, Kind
from tests.builders import rows
from tests.journal.world import ENTITY, uid

PAPER = {
    *("household", "person", "village", "official", "event", "round", "listing", "survey"),
    "submission",
    *("comment", "meeting", "decision", "certificate", "support", "followup", "activity", "plan"),
    *("target", "publication", "transfer", "sameness", "redaction", "custody"),
}
ROOT = "0" * 64


def test_table_lists_the_kinds_of_the_paper() -> None:
    assert set(KINDS) == PAPER


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_is_whole(kind: Kind) -> None:
    assert kind.nature in (REGISTERS, DOCUMENT)
    assert kind.writers
    assert kind.writers <= BOTH
    assert kind.right in ("", APPROVE, PUBLISH, REDACT)
    assert NOTE in kind.fields
    assert (DELETED in kind.fields) == (kind.nature == REGISTERS)
    assert set(kind.anchors) == {one.name for one in kind.fields.values() if one.anchors}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_field_is_whole(kind: Kind) -> None:
    for name, one in kind.fields.items():
        assert one.name == name
        assert one.type in TYPES
        assert one.writers
        assert one.writers <= kind.writers
        assert one.anchors <= set(KINDS)
        assert (one.type == "word") == bool(one.words)
        assert one.fits(None)
        sample = f"{name}x" if name.endswith("/") else name
        assert kind.field(sample) is one


@pytest.mark.parametrize("name", ["q", "q/", "x/nhom", "", "/", "none"])
def test_pattern_needs_its_rest(name: str) -> None:
    assert field_of("survey", name) == (KINDS["survey"].fields.get(name) if name == "q/" else None)


def test_pattern_takes_paths_with_slashes() -> None:
    found = field_of("survey", "q/thanh_vien/a1/tuoi")
    assert found is not None
    assert found.name == "q/"


FITS: list[tuple[str, str, Any, bool]] = [
    ("household", "code", "HO-1", True),
    ("household", "code", 1, False),
    ("household", "house_area_m2", 40, True),
    ("household", "house_area_m2", True, False),
    ("household", "house_area_m2", "40", False),
    ("household", "home", uid(1), True),
    ("household", "home", "", True),
    ("household", "home", "06613", False),
    ("household", "area", "rural", True),
    ("household", "area", "", True),
    ("household", "area", "mountain", False),
    ("household", DELETED, {"reason": "trùng", "date": "2026-11-25"}, True),
    ("household", DELETED, {"reason": "trùng"}, False),
    ("household", DELETED, {"reason": "trùng", "date": "25/11/2026"}, False),
    ("household", DELETED, True, False),
    ("person", "household", ENTITY, True),
    ("person", "birth_date", "1958", True),
    ("person", "birth_date", "1958-02", True),
    ("person", "birth_date", "1958-02-29", False),
    ("person", "birth_date", "2000-02-29", True),
    ("person", "birth_date", "1958-13", False),
    ("person", "birth_date", "195", False),
    ("person", "birth_date", "", True),
    ("person", "insurance_to", "2026-12-31", True),
    ("person", "insurance_to", "2026", False),
    ("person", "insurance_to", "20261231", False),
    ("person", "merit", True, True),
    ("person", "merit", 1, False),
    ("survey", "q/b2/c4", "1", True),
    ("survey", "q/b2/anh", {"sha256": ROOT, "name": "nha.jpg", "size": 1}, True),
    ("survey", "n/b2/c4", "hỏi lại", True),
    ("survey", "computed", {"P2022": {"class": "poor"}}, True),
    ("survey", SUPERSEDES, [[ENTITY, ROOT]], True),
    ("survey", SUPERSEDES, [[ENTITY]], False),
    ("survey", SUPERSEDES, [["x", ROOT]], False),
    ("survey", SUPERSEDES, [[ENTITY, 5]], False),
    ("survey", SUPERSEDES, ["x"], False),
    ("village", "zones", [{"zone": "III"}], True),
    ("round", "step/rd", {"state": "done"}, True),
    ("certificate", "year/2026", {"class": "poor"}, True),
    ("person", "later", "x", False),
    ("later", "name", "x", False),
    ("later", "name", None, False),
]


@pytest.mark.parametrize("case", FITS, ids=lambda case: " ".join(map(str, case)))
def test_value_fits_its_field_or_is_unreadable(case: tuple[str, str, Any, bool]) -> None:
    kind, name, value, held = case
    assert fits(kind, name, value) is held


ROLES = """
| kind        | field   | officer | office |
| comment     | text    | yes     | yes    |
| comment     | verdict | no      | yes    |
| comment     | later   | yes     | yes    |
| survey      | q/a     | yes     | no     |
| survey      | later   | yes     | no     |
| publication | what    | no      | yes    |
| household   | home    | yes     | yes    |
| plan        | later   | yes     | yes    |
"""


@pytest.mark.parametrize("case", rows(ROLES), ids=lambda case: " ".join(case.values()))
def test_roles_write_what_the_paper_says(case: dict[str, str]) -> None:
    kind = KINDS[case["kind"]]
    for role in (OFFICER, OFFICE):
        assert kind.may_write([NOTE, case["field"]], role) is (case[role] == "yes")


def test_marks_of_classification_stand_where_a_class_rests() -> None:
    marked = {
        kind: {n for n, one in KINDS[kind].fields.items() if one.classifies} for kind in KINDS
    }
    assert {kind: names for kind, names in marked.items() if names} == {
        "household": {"village", "area", DELETED},
        "person": {
            *("household", "full_name", "sex", "birth_date", "ethnicity", "relation", DELETED),
        },
        "survey": {SUPERSEDES},
    }
    assert classifies("person", "sex")
    assert not classifies("person", "later")


def test_documents_are_those_of_the_paper() -> None:
    found = {kind for kind in KINDS if is_document(kind)}
    acts = {"redaction", "custody"}
    papers = {"event", "survey", "submission", "comment", "decision", "publication"}
    assert found == papers | acts
    assert not is_document("later")


def test_area_log_carries_no_household() -> None:
    found = {name for name, kind in KINDS.items() if kind.in_area}
    assert found == {"plan", "target", "activity", "publication", "custody"}
