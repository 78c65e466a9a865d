"""Rows of what is given and of what was promised; private to the store."""

from sqlmodel import Field

from gpn_desktop.store.rows import Register


class Support(Register, table=True):
    """A support given or decided; the class of that day stands in a column of its own."""

    subject: str | None = Field(default=None, index=True)
    subject_kind: str | None = None
    type: str | None = Field(default=None, index=True)
    snapshot_json: str | None = None
    programme: str | None = None
    activity: str | None = None
    decision_number: str | None = None
    decided_on: str | None = None
    funding: str | None = None
    quantity: int | None = None
    unit: str | None = None
    amount: int | None = None
    period_from: str | None = None
    period_to: str | None = None
    delivered_on: str | None = None
    receiver: str | None = None
    signed: bool | None = None
    form_id: str | None = None
    form_version: str | None = None
    answers_json: str | None = None
    note: str | None = None


class Followup(Register, table=True):
    """A look at a support after its delivery."""

    subject: str | None = Field(default=None, index=True)
    date: str | None = None
    alive: int | None = None
    dead: int | None = None
    sold: int | None = None
    offspring: int | None = None
    outcome: str | None = None
    note: str | None = None


class Activity(Register, table=True):
    """A course, project, model or group."""

    type: str | None = None
    name: str | None = None
    decision_number: str | None = None
    decided_on: str | None = None
    starts: str | None = None
    ends: str | None = None
    organiser: str | None = None
    subject_matter: str | None = None
    attendance_json: str | None = None


class Plan(Register, table=True):
    """A plan of a year."""

    year: int | None = None
    level: str | None = None
    number: str | None = None
    date: str | None = None
    title: str | None = None
    issuer: str | None = None
    source: str | None = None
    mark: str | None = None
    based_on: str | None = None
    text: str | None = None


class Target(Register, table=True):
    """What a line of a plan promises."""

    plan: str | None = Field(default=None, index=True)
    line: str | None = None
    indicator: str | None = None
    value: str | None = None
    comparison: str | None = None
    unit: str | None = None
    village: str | None = None
    weight: str | None = None
    baseline: str | None = None
    own: bool | None = None
