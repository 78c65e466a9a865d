"""What an op may write: every kind, its fields, their types, who writes them, what they anchor to.

One table, walked by a test. A kind or field that is not in it comes from a later version: it is
kept, nobody is refused for it, and no value fits it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gpn_desktop.journal.authority import APPROVE, OFFICE, OFFICER, PUBLISH, REDACT
from gpn_desktop.journal.fields import (
    ANY,
    BOOL,
    CITATIONS,
    DAY,
    DELETION,
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
from gpn_desktop.journal.op import DELETED, NOTE

REGISTERS, DOCUMENT = "registers", "document"
BOTH = frozenset({OFFICER, OFFICE})
OFFICERS = frozenset({OFFICER})
OFFICES = frozenset({OFFICE})
SUPERSEDES = "supersedes"


@dataclass(frozen=True)
class Kind:
    """One kind of record: registers that change field by field, or a document that never does.

    ``writers`` are roles; ``right`` is what the officer needs besides; ``in_area`` says that the
    area log of an office may carry it, ``across`` that an office may name anchors of several of
    its scopes.
    """

    name: str
    fields: Mapping[str, Field]
    nature: str = REGISTERS
    writers: frozenset[str] = BOTH
    right: str = ""
    in_area: bool = False
    across: bool = False
    anchors: tuple[str, ...] = ()

    def field(self, name: str) -> Field | None:
        """Give the field of this name, by its pattern too; None = of a later version."""
        head, _, rest = name.partition("/")
        return self.fields.get(f"{head}/" if rest else name)

    @cached_property
    def reserved(self) -> bool:
        """Whether some role that writes the kind may not write all of its fields."""
        return any(one.writers != self.writers for one in self.fields.values())

    def may_write(self, names: Iterable[str], role: str) -> bool:
        """Say whether a role writes these fields; one of a later version is refused to nobody."""
        if role not in self.writers or not self.reserved:
            return role in self.writers
        found = (self.field(name) for name in names)
        return all(one is None or role in one.writers for one in found)


def _fields(
    type_: str,
    names: str,
    *,
    classifies: bool = False,
    anchors: str = "",
    words: str = "",
    writers: frozenset[str] | None = None,
) -> list[dict[str, Any]]:
    marks = {
        "type": type_,
        "classifies": classifies,
        "anchors": frozenset(anchors.split()),
        "words": frozenset(words.split()),
        "writers": writers,
    }
    return [marks | {"name": name} for name in names.split()]


def _kind(
    name: str,
    *groups: list[dict[str, Any]],
    nature: str = REGISTERS,
    writers: frozenset[str] = BOTH,
    right: str = "",
    in_area: bool = False,
    across: bool = False,
    deleting: bool = False,
) -> Kind:
    """Make a kind; ``deleting`` marks one whose open deletion keeps a household undecided."""
    rows = [row for group in groups for row in group] + _fields(TEXT, NOTE)
    if nature == REGISTERS:
        rows += _fields(DELETION, DELETED, classifies=deleting)
    made = [Field(**row | {"writers": row["writers"] or writers}) for row in rows]
    anchors = tuple(one.name for one in made if one.anchors)
    fields = {one.name: one for one in made}
    return Kind(name, fields, nature, writers, right, in_area, across, anchors)


_AREA = "rural urban"
_SEX = "male female"

_TABLE = (
    _kind(
        "household",
        _fields(TEXT, "code address phone note house_type water_source toilet"),
        _fields(SCOPE, "home"),
        _fields(ID, "village", classifies=True),
        _fields(WORD, "area", words=_AREA, classifies=True),
        _fields(INT, "house_area_m2"),
        deleting=True,
    ),
    _kind(
        "person",
        _fields(ID, "household", anchors="household", classifies=True),
        _fields(TEXT, "full_name ethnicity relation", classifies=True),
        _fields(WORD, "sex", words=_SEX, classifies=True),
        _fields(PARTIAL_DAY, "birth_date", classifies=True),
        _fields(TEXT, "id_number old_id_number insurance_object insurance_number phone foreign_id"),
        _fields(DAY, "insurance_from insurance_to"),
        _fields(TEXT, "school_level school_status education_level job_status work_capacity"),
        _fields(TEXT, "disability_type disability_degree"),
        _fields(BOOL, "monthly_assistance merit pension"),
        deleting=True,
    ),
    _kind(
        "village",
        _fields(TEXT, "name"),
        _fields(WORD, "area", words=_AREA),
        _fields(WORD, "kind", words="thon to_dan_pho"),
        _fields(LIST, "zones"),
        _fields(INT, "order"),
        _fields(ID, "successor"),
    ),
    _kind(
        "official",
        _fields(TEXT, "name ethnicity role"),
        _fields(WORD, "sex", words=_SEX),
        _fields(ID, "village person"),
        _fields(DAY, "since until"),
    ),
    _kind(
        "event",
        _fields(ID, "subject", anchors="household person"),
        _fields(TEXT, "sort to reason"),
        _fields(DAY, "date"),
        _fields(DICT, "detail"),
        _fields(CITATIONS, SUPERSEDES),
        nature=DOCUMENT,
    ),
    _kind(
        "round",
        _fields(INT, "year"),
        _fields(WORD, "sort", words="yearly monthly"),
        _fields(LIST, "standards"),
        _fields(TEXT, "plan_number title"),
        _fields(DAY, "opens closes"),
        _fields(DICT, "step/ total/"),
    ),
    _kind(
        "listing",
        _fields(ID, "subject", anchors="household"),
        _fields(ID, "round"),
        _fields(TEXT, "ground request start_class reviewer meeting_outcome complaint recheck"),
        _fields(WORD, "area", words=_AREA),
        _fields(DAY, "given_out returned"),
        writers=OFFICERS,
    ),
    _kind(
        "survey",
        _fields(ID, "subject", anchors="household"),
        _fields(TEXT, "form_id form_version form_status reason"),
        _fields(ID, "round"),
        _fields(DAY, "interviewed_on"),
        _fields(ANY, "q/"),
        _fields(TEXT, "n/"),
        _fields(DICT, "score computed verified"),
        _fields(CITATIONS, SUPERSEDES, classifies=True),
        nature=DOCUMENT,
        writers=OFFICERS,
    ),
    _kind(
        "comment",
        _fields(ID, "subject", anchors="survey"),
        _fields(TEXT, "place text"),
        _fields(ID, "answers"),
        _fields(WORD, "verdict", words="returned accepted", writers=OFFICES),
        nature=DOCUMENT,
    ),
    _kind(
        "meeting",
        _fields(ID, "village round"),
        _fields(TEXT, "purpose plan chair secretary"),
        _fields(DAY, "date"),
        _fields(DICT, "present votes minutes"),
        _fields(LIST, "proposals"),
        writers=OFFICERS,
    ),
    _kind(
        "decision",
        _fields(ID, "round"),
        _fields(TEXT, "standard number signer reason"),
        _fields(DAY, "date result_date"),
        _fields(DICT, "households"),
        _fields(CITATIONS, SUPERSEDES),
        nature=DOCUMENT,
        right=APPROVE,
    ),
    _kind(
        "certificate",
        _fields(ID, "subject", anchors="household"),
        _fields(TEXT, "number"),
        _fields(DAY, "date"),
        _fields(DICT, "year/"),
        writers=OFFICERS,
    ),
    _kind(
        "support",
        _fields(ID, "subject", anchors="household person village official"),
        _fields(WORD, "subject_kind", words="household person village official"),
        _fields(TEXT, "type programme decision_number funding unit receiver form_id form_version"),
        _fields(TEXT, "note"),
        _fields(DICT, "snapshot"),
        _fields(ID, "activity"),
        _fields(DAY, "decided_on period_from period_to delivered_on"),
        _fields(INT, "quantity amount"),
        _fields(BOOL, "signed"),
        _fields(ANY, "q/"),
    ),
    _kind(
        "followup",
        _fields(ID, "subject", anchors="support"),
        _fields(DAY, "date"),
        _fields(INT, "alive dead sold offspring"),
        _fields(TEXT, "outcome note"),
    ),
    _kind(
        "activity",
        _fields(TEXT, "type name decision_number organiser subject_matter"),
        _fields(DAY, "decided_on starts ends"),
        _fields(DICT, "attendance"),
        in_area=True,
    ),
    _kind(
        "plan",
        _fields(INT, "year"),
        _fields(WORD, "level", words="province commune"),
        _fields(TEXT, "number title issuer source mark based_on text"),
        _fields(DAY, "date"),
        in_area=True,
    ),
    _kind(
        "target",
        _fields(TEXT, "plan line indicator value unit village weight baseline"),
        _fields(WORD, "comparison", words="at_least more_than none"),
        _fields(BOOL, "own"),
        in_area=True,
    ),
    _kind(
        "publication",
        _fields(
            WORD, "what", words="form standard programme indicator codes place report template"
        ),
        _fields(TEXT, "code version status title"),
        _fields(DAY, "valid_from valid_to"),
        _fields(LIST, "files"),
        nature=DOCUMENT,
        writers=OFFICES,
        right=PUBLISH,
        in_area=True,
    ),
    _kind(
        "transfer",
        _fields(ID, "subject", anchors="household person"),
        _fields(SCOPE, "to"),
        _fields(DAY, "date"),
        _fields(TEXT, "reason"),
    ),
    _kind(
        "sameness",
        _fields(ID, "a b", anchors="household person"),
        _fields(WORD, "verdict", words="same different"),
        _fields(TEXT, "reason"),
        across=True,
    ),
    _kind(
        "redaction",
        _fields(LIST, "target fields"),
        _fields(TEXT, "reason basis"),
        nature=DOCUMENT,
        writers=OFFICES,
        right=REDACT,
    ),
    _kind(
        "custody",
        _fields(ID, "device"),
        _fields(LIST, "custodians"),
        _fields(TEXT, "reason"),
        nature=DOCUMENT,
        writers=OFFICES,
        in_area=True,
    ),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _TABLE}


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
