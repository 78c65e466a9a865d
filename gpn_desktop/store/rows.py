"""Typed rows: what the journal amounts to, one table for each kind; private to the store.

Columns carry the names of the nouns' attributes; ``*_json`` holds a mapping or a list. All of
them may be dropped and made again from the ops (``rebuild``). Beside them stand the other
results of the fold: versions, conflicts, findings, the scopes heard, the search index.
"""

from sqlmodel import Field

from gpn_desktop.store.tables import BY_KEY, Kept


class Version(Kept, table=True):
    """A writing of a field of a register; a sibling while it is live."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    field_no: int = Field(primary_key=True, foreign_key="field_name.field_no")
    op_no: int = Field(primary_key=True, foreign_key="operation.op_no")
    live: bool


class Conflict(Kept, table=True):
    """Writings that did not see each other; sort field, delete_edit or document."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    sort: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    since_package: int | None = None


class Finding(Kept, table=True):
    """What a check found; error stops finalising, warning does not."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    code: str = Field(primary_key=True)
    place: str = Field(default="", primary_key=True)
    severity: str
    facts_json: str = "{}"


class EntityScope(Kept, table=True):
    """A scope whose logs are heard about an entity."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    scope_no: int = Field(primary_key=True, foreign_key="scope.scope_no")


class Folded(Kept):
    """What the row of every kind begins with."""

    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    id: str = Field(unique=True)


class Household(Folded, table=True):
    """A household of the register."""

    code: str = ""
    home: str = Field(default="", index=True)
    village: str = Field(default="", index=True)
    area: str = ""
    address: str = ""
    phone: str = ""
    note: str = ""
    house_type: str = ""
    house_area_m2: int | None = None
    water_source: str = ""
    toilet: str = ""
    deleted_json: str | None = None


class Person(Folded, table=True):
    """A member of a household."""

    household: str = Field(default="", index=True)
    full_name: str = ""
    sex: str = ""
    birth_date: str | None = None
    ethnicity: str = ""
    relation: str = ""
    id_number: str = Field(default="", index=True)
    old_id_number: str = ""
    insurance_object: str = ""
    insurance_number: str = ""
    insurance_from: str | None = None
    insurance_to: str | None = None
    school_level: str = ""
    school_status: str = ""
    education_level: str = ""
    job_status: str = ""
    work_capacity: str = ""
    disability_type: str = ""
    disability_degree: str = ""
    monthly_assistance: bool | None = None
    merit: bool | None = None
    pension: bool | None = None
    phone: str = ""
    foreign_id: str = ""
    deleted_json: str | None = None


class Village(Folded, table=True):
    """A village of a commune."""

    name: str = ""
    area: str = ""
    kind: str = ""
    zones_json: str = "[]"
    order: int | None = None
    successor: str = ""
    deleted_json: str | None = None


class Official(Folded, table=True):
    """A post held by somebody for a time."""

    name: str = ""
    sex: str = ""
    ethnicity: str = ""
    role: str = ""
    village: str = ""
    since: str | None = None
    until: str | None = None
    person: str = ""


class Event(Folded, table=True):
    """What happened to a household or person."""

    subject: str = Field(default="", index=True)
    sort: str = ""
    date: str | None = None
    to: str = ""
    reason: str = ""
    detail_json: str = "{}"


class Round(Folded, table=True):
    """A round of reviews."""

    year: int | None = None
    sort: str = ""
    standards_json: str = "[]"
    plan_number: str = ""
    opens: str | None = None
    closes: str | None = None
    title: str = ""
    steps_json: str = "{}"
    totals_json: str = "{}"


class Listing(Folded, table=True):
    """A household in a round."""

    subject: str = Field(default="", index=True)
    round: str = Field(default="", index=True)
    ground: str = ""
    request: str = ""
    start_class: str = ""
    area: str = ""
    reviewer: str = ""
    given_out: str | None = None
    returned: str | None = None
    meeting_outcome: str = ""
    complaint: str = ""
    recheck: str = ""


class Survey(Folded, table=True):
    """A revision of a survey; ``revision`` counts its chain, ``follower`` is what stands for it."""

    subject: str = Field(default="", index=True)
    form_id: str = ""
    form_version: str = ""
    form_status: str = ""
    round: str = Field(default="", index=True)
    interviewed_on: str | None = None
    score_json: str = "{}"
    computed_json: str = "{}"
    verified_json: str = "{}"
    supersedes_json: str = "[]"
    body_root: str = ""
    revision: int = 1
    follower: str = ""


class SurveyAnswer(Kept, table=True):
    """An answer of a survey with its remark; the text is empty where there is only a remark."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    place: str = Field(primary_key=True)
    text: str | None = None
    remark: str | None = None


class Comment(Folded, table=True):
    """A remark on a survey."""

    subject: str = Field(default="", index=True)
    place: str = ""
    text: str = ""
    answers: str = ""
    verdict: str = ""


class Meeting(Folded, table=True):
    """A meeting of a village."""

    village: str = ""
    purpose: str = ""
    round: str = ""
    plan: str = ""
    date: str | None = None
    chair: str = ""
    secretary: str = ""
    present_json: str = "{}"
    votes_json: str = "{}"
    proposals_json: str = "[]"
    minutes_json: str = "{}"


class Decision(Folded, table=True):
    """A decision recognising a list."""

    round: str = ""
    standard: str = ""
    number: str = ""
    date: str | None = None
    result_date: str | None = None
    signer: str = ""


class Decided(Kept, table=True):
    """What a decision says of one household."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    household: str = Field(primary_key=True, index=True)
    poverty_class: str = ""
    survey: str = ""
    reason: str = ""


class Certificate(Folded, table=True):
    """A certificate of a household."""

    subject: str = Field(default="", index=True)
    number: str = ""
    date: str | None = None
    years_json: str = "{}"


class Support(Folded, table=True):
    """A support given or decided; the class of that day stands in a column of its own."""

    subject: str = Field(default="", index=True)
    subject_kind: str = ""
    type: str = Field(default="", index=True)
    snapshot_json: str = "{}"
    programme: str = ""
    activity: str = ""
    decision_number: str = ""
    decided_on: str | None = None
    funding: str = ""
    quantity: int | None = None
    unit: str = ""
    amount: int | None = None
    period_from: str | None = None
    period_to: str | None = None
    delivered_on: str | None = None
    receiver: str = ""
    signed: bool | None = None
    form_id: str = ""
    form_version: str = ""
    answers_json: str = "{}"
    note: str = ""
    deleted_json: str | None = None


class Followup(Folded, table=True):
    """A look at a support after its delivery."""

    subject: str = Field(default="", index=True)
    date: str | None = None
    alive: int | None = None
    dead: int | None = None
    sold: int | None = None
    offspring: int | None = None
    outcome: str = ""
    note: str = ""


class Activity(Folded, table=True):
    """A course, project, model or group."""

    type: str = ""
    name: str = ""
    decision_number: str = ""
    decided_on: str | None = None
    starts: str | None = None
    ends: str | None = None
    organiser: str = ""
    subject_matter: str = ""
    attendance_json: str = "{}"


class Plan(Folded, table=True):
    """A plan of a year."""

    year: int | None = None
    level: str = ""
    number: str = ""
    date: str | None = None
    title: str = ""
    issuer: str = ""
    source: str = ""
    mark: str = ""
    based_on: str = ""
    text: str = ""


class Target(Folded, table=True):
    """What a line of a plan promises."""

    plan: str = Field(default="", index=True)
    line: str = ""
    indicator: str = ""
    value: str = ""
    comparison: str = ""
    unit: str = ""
    village: str = ""
    weight: str = ""
    baseline: str = ""
    own: bool | None = None


class Publication(Folded, table=True):
    """A form, standard or list that an office publishes."""

    sort: str = ""
    name: str = ""
    version: str = ""
    status: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    files_json: str = "[]"


class Transfer(Folded, table=True):
    """A household or person on its way to another scope."""

    subject: str = Field(default="", index=True)
    to: str = ""
    date: str | None = None
    reason: str = ""


class Sameness(Folded, table=True):
    """The verdict on two records: one human or household, or two."""

    a: str = Field(default="", index=True)
    b: str = Field(default="", index=True)
    verdict: str = ""
    reason: str = ""


class Installed(Kept, table=True):
    """A form, standard, programme or list that this program uses."""

    what: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    version: str = Field(primary_key=True)
    status: str
    valid_from: str = ""
    valid_to: str = ""
    manifest_json: str = "{}"
