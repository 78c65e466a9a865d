"""What an op may write: every kind, its fields, their types, who writes them, what they anchor to.

One table, walked by a test. A kind or field that is not in it comes from a later version: it is
kept, nobody is refused for it, and no value fits it.
"""

from collections.abc import Mapping
from typing import Any

from gpn_desktop.journal.authority import APPROVE, PUBLISH, REDACT
from gpn_desktop.journal.fields import (
    ANY,
    BOOL,
    CITATIONS,
    DAY,
    DICT,
    ID,
    INT,
    LIST,
    PARTIAL_DAY,
    SCOPE,
    TEXT,
    WORD,
    Field,
)
from gpn_desktop.journal.records import DOCUMENT, OFFICERS, OFFICES, Kind, fields, kind

SUPERSEDES = "supersedes"

_AREA = "rural urban"
_SEX = "male female"

_TABLE = (
    kind(
        "household",
        fields(TEXT, "code address phone note house_type water_source toilet"),
        fields(SCOPE, "home"),
        fields(ID, "village", classifies=True),
        fields(WORD, "area", words=_AREA, classifies=True),
        fields(INT, "house_area_m2"),
        fields(DICT, "listed/"),
        deleting=True,
    ),
    kind(
        "person",
        fields(ID, "household", anchors="household", classifies=True),
        fields(TEXT, "full_name ethnicity relation", classifies=True),
        fields(WORD, "sex", words=_SEX, classifies=True),
        fields(PARTIAL_DAY, "birth_date", classifies=True),
        fields(TEXT, "id_number old_id_number insurance_object insurance_number phone foreign_id"),
        fields(DAY, "insurance_from insurance_to"),
        fields(TEXT, "school_level school_status education_level job_status work_capacity"),
        fields(TEXT, "disability_type disability_degree"),
        fields(BOOL, "monthly_assistance merit pension"),
        deleting=True,
    ),
    kind(
        "village",
        fields(TEXT, "name former"),
        fields(WORD, "area", words=_AREA),
        fields(WORD, "kind", words="thon to_dan_pho"),
        fields(LIST, "zones"),
        fields(INT, "order"),
        fields(ID, "successor"),
    ),
    kind(
        "official",
        fields(TEXT, "name ethnicity role"),
        fields(WORD, "sex", words=_SEX),
        fields(ID, "village person"),
        fields(DAY, "since until"),
    ),
    kind(
        "event",
        fields(ID, "subject", anchors="household person"),
        fields(TEXT, "sort to reason"),
        fields(DAY, "date"),
        fields(DICT, "detail"),
        fields(CITATIONS, SUPERSEDES),
        nature=DOCUMENT,
    ),
    kind(
        "round",
        fields(INT, "year"),
        fields(WORD, "sort", words="yearly monthly"),
        fields(LIST, "standards"),
        fields(TEXT, "plan_number title"),
        fields(DAY, "opens closes"),
        fields(DICT, "step/ total/"),
    ),
    kind(
        "listing",
        fields(ID, "subject", anchors="household"),
        fields(ID, "round"),
        fields(TEXT, "ground request start_class reviewer meeting_outcome complaint recheck"),
        fields(WORD, "area", words=_AREA),
        fields(DAY, "given_out returned"),
        writers=OFFICERS,
    ),
    kind(
        "survey",
        fields(ID, "subject", anchors="household"),
        fields(TEXT, "form_id form_version form_status reason"),
        fields(ID, "round"),
        fields(DAY, "interviewed_on"),
        fields(ANY, "q/"),
        fields(TEXT, "n/"),
        fields(DICT, "score computed verified"),
        fields(CITATIONS, SUPERSEDES, classifies=True),
        nature=DOCUMENT,
        writers=OFFICERS,
    ),
    kind(
        "submission",  # of its ``q/`` one field holds a whole row of a repeat
        fields(ID, "subject", anchors="household"),
        fields(TEXT, "form_id form_version form_status reason"),
        fields(DAY, "filled_on"),
        fields(ANY, "q/"),
        fields(TEXT, "n/"),
        fields(CITATIONS, SUPERSEDES),
        nature=DOCUMENT,
        writers=OFFICERS,
    ),
    kind(
        "comment",
        fields(ID, "subject", anchors="survey"),
        fields(TEXT, "place text"),
        fields(ID, "answers"),
        fields(WORD, "verdict", words="returned accepted", writers=OFFICES),
        nature=DOCUMENT,
    ),
    kind(
        "meeting",
        fields(ID, "village round"),
        fields(TEXT, "purpose plan chair secretary"),
        fields(DAY, "date"),
        fields(DICT, "present votes minutes"),
        fields(LIST, "proposals"),
        writers=OFFICERS,
    ),
    kind(
        "decision",
        fields(ID, "round"),
        fields(TEXT, "standard number signer reason"),
        fields(DAY, "date result_date"),
        fields(DICT, "households"),
        fields(CITATIONS, SUPERSEDES),
        nature=DOCUMENT,
        right=APPROVE,
    ),
    kind(
        "certificate",
        fields(ID, "subject", anchors="household"),
        fields(TEXT, "number"),
        fields(DAY, "date"),
        fields(DICT, "year/"),
        writers=OFFICERS,
    ),
    kind(
        "support",
        fields(ID, "subject", anchors="household person village official"),
        fields(WORD, "subject_kind", words="household person village official"),
        fields(TEXT, "type programme decision_number funding unit receiver form_id form_version"),
        fields(TEXT, "note"),
        fields(DICT, "snapshot"),
        fields(ID, "activity"),
        fields(DAY, "decided_on period_from period_to delivered_on"),
        fields(INT, "quantity amount"),
        fields(BOOL, "signed"),
        fields(ANY, "q/"),
    ),
    kind(
        "followup",
        fields(ID, "subject", anchors="support"),
        fields(DAY, "date"),
        fields(INT, "alive dead sold offspring"),
        fields(TEXT, "outcome note"),
    ),
    kind(
        "activity",
        fields(TEXT, "type name decision_number organiser subject_matter"),
        fields(DAY, "decided_on starts ends"),
        fields(DICT, "attendance"),
        in_area=True,
    ),
    kind(
        "plan",
        fields(INT, "year"),
        fields(WORD, "level", words="province commune"),
        fields(TEXT, "number title issuer source mark based_on text"),
        fields(DAY, "date"),
        in_area=True,
    ),
    kind(
        "target",
        fields(TEXT, "plan line indicator value unit village weight baseline"),
        fields(WORD, "comparison", words="at_least more_than none"),
        fields(BOOL, "own"),
        in_area=True,
    ),
    kind(
        "publication",
        fields(WORD, "what", words="form standard programme indicator codes place report template"),
        fields(TEXT, "code version status title"),
        fields(DAY, "valid_from valid_to"),
        fields(LIST, "files"),
        nature=DOCUMENT,
        writers=OFFICES,
        right=PUBLISH,
        in_area=True,
    ),
    kind(
        "transfer",
        fields(ID, "subject", anchors="household person"),
        fields(SCOPE, "to"),
        fields(DAY, "date"),
        fields(TEXT, "reason"),
    ),
    kind(
        "sameness",
        fields(ID, "a b", anchors="household person"),
        fields(WORD, "verdict", words="same different"),
        fields(TEXT, "reason"),
        across=True,
    ),
    kind(
        "redaction",
        fields(LIST, "target fields"),
        fields(TEXT, "reason basis"),
        nature=DOCUMENT,
        writers=OFFICES,
        right=REDACT,
    ),
    kind(
        "custody",
        fields(ID, "device"),
        fields(LIST, "custodians"),
        fields(TEXT, "reason"),
        nature=DOCUMENT,
        writers=OFFICES,
        in_area=True,
    ),
)

KINDS: Mapping[str, Kind] = {one.name: one for one in _TABLE}


def field_of(kind: str, name: str) -> Field | None:
    """Give the field of a kind, by its pattern too; None = of a later version."""
    found = KINDS.get(kind)
    return found.field(name) if found else None


def fits(kind: str, name: str, value: Any) -> bool:
    """Say whether this version can read the value (else the finding ``value_unreadable``)."""
    found = field_of(kind, name)
    return found is not None and found.fits(value)


def classifies(kind: str, name: str) -> bool:
    """Say whether an open conflict in the field keeps the household out of a decision."""
    found = field_of(kind, name)
    return found is not None and found.classifies


def is_document(kind: str) -> bool:
    """Say whether a record of the kind is written once and never changed."""
    return kind in KINDS and KINDS[kind].nature == DOCUMENT
