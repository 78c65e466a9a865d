"""Rows of who lives where and who is who; private to the store."""

from sqlalchemy import Index, text
from sqlmodel import Field

from gpn_desktop.store.rows import Document, Register

HEADS = "relation = 'head' AND deleted_json IS NULL"
GONE = "deleted_json IS NOT NULL"
"""Heads, and who was taken off: indexes of them alone answer a list of households."""
RANKED = "deleted_json IS NULL AND folded >= ''"
"""Who stands on the list, in words that no other question has: its index is for the search alone,
and would answer others more slowly than theirs.
"""
LED = "sort IN ('join', 'undo', 'unite')"
"""Acts by which records come into others, or part again: there are few."""


def _known(table: str, column: str) -> Index:
    """Give an index of those rows only in which the column says something."""
    return Index(f"ix_{table}_{column}", column, sqlite_where=text(f"{column} IS NOT NULL"))


class Household(Register, table=True):
    """A household of the register."""

    __table_args__ = (_known("household", "phone"),)
    code: str | None = None
    home: str | None = Field(default=None, index=True)
    village: str | None = Field(default=None, index=True)
    area: str | None = None
    address: str | None = None
    phone: str | None = None
    note: str | None = None
    house_type: str | None = None
    house_area_m2: int | None = None
    water_source: str | None = None
    toilet: str | None = None
    listed_json: str | None = None


class Person(Register, table=True):
    """A member of a household."""

    __table_args__ = (
        Index("ix_person_birth", "birth_date", "folded"),
        Index("ix_person_head", "household", "full_name", sqlite_where=text(HEADS)),
        Index("ix_person_gone", "household", sqlite_where=text(GONE)),
        Index("ix_person_found", "household", "folded", "relation", sqlite_where=text(RANKED)),
        *(_known("person", name) for name in ("old_id_number", "insurance_number", "phone")),
    )
    household: str | None = Field(default=None, index=True)
    full_name: str | None = None
    sex: str | None = None
    birth_date: str | None = None
    ethnicity: str | None = None
    relation: str | None = None
    id_number: str | None = Field(default=None, index=True)
    old_id_number: str | None = None
    insurance_object: str | None = None
    insurance_number: str | None = None
    insurance_from: str | None = None
    insurance_to: str | None = None
    school_level: str | None = None
    school_status: str | None = None
    education_level: str | None = None
    job_status: str | None = None
    work_capacity: str | None = None
    disability_type: str | None = None
    disability_degree: str | None = None
    monthly_assistance: bool | None = None
    merit: bool | None = None
    pension: bool | None = None
    phone: str | None = None
    foreign_id: str | None = None
    folded: str = ""  # name and numbers as they are searched


class Village(Register, table=True):
    """A village of a commune."""

    name: str | None = None
    area: str | None = None
    kind: str | None = None
    zones_json: str | None = None
    order: int | None = None
    successor: str | None = None
    former: str | None = None


class Official(Register, table=True):
    """A post held by somebody for a time."""

    name: str | None = None
    sex: str | None = None
    ethnicity: str | None = None
    role: str | None = None
    village: str | None = None
    since: str | None = None
    until: str | None = None
    person: str | None = None


class Event(Document, table=True):
    """What happened to a household or person."""

    __table_args__ = (Index("ix_event_led", "sort", sqlite_where=text(LED)),)
    subject: str | None = Field(default=None, index=True)
    sort: str | None = None
    date: str | None = None
    to: str | None = None
    reason: str | None = None
    detail_json: str | None = None
    supersedes_json: str | None = None


class Meeting(Register, table=True):
    """A meeting of a village."""

    village: str | None = None
    purpose: str | None = None
    round: str | None = None
    plan: str | None = None
    date: str | None = None
    chair: str | None = None
    secretary: str | None = None
    present_json: str | None = None
    votes_json: str | None = None
    proposals_json: str | None = None
    minutes_json: str | None = None


class Transfer(Register, table=True):
    """A household or person on its way to another scope."""

    subject: str | None = Field(default=None, index=True)
    to: str | None = None
    date: str | None = None
    reason: str | None = None


class Sameness(Register, table=True):
    """The verdict on two records: one human or household, or two."""

    a: str | None = Field(default=None, index=True)
    b: str | None = Field(default=None, index=True)
    verdict: str | None = None
    reason: str | None = None
