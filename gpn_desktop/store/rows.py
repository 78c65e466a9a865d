"""Typed rows: what the journal amounts to, one table for each kind; private to the store.

Columns carry the names of the nouns' attributes; ``*_json`` holds a mapping or a list. All of
them may be dropped and made again from the ops (``rebuild``). Beside them stand the other
results of the fold: conflicts, findings, who hears whom, the search index.
"""

from sqlmodel import Field

from gpn_desktop.store.tables import BY_KEY, Kept


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


class NamedBy(Kept, table=True):
    """An entity that names another as its anchor in some op, in force or not."""

    __table_args__ = BY_KEY
    anchor_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    kind_no: int = Field(foreign_key="kind.kind_no")


class Succession(Kept, table=True):
    """A document in force that stands for an earlier one."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    cited_no: int = Field(primary_key=True, foreign_key="entity.entity_no", index=True)
    root: str = Field(primary_key=True)


class Folded(Kept):
    """What the row of every kind begins with; NULL is absence in all that follows."""

    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    id: str = Field(unique=True)


class Register(Folded):
    """A record that changes field by field and can be taken off the list."""

    deleted_json: str | None = None


class Document(Folded):
    """A record written once; ``follower`` is the document that stands for it, if one does."""

    body_root: str
    revision: int = 1
    follower: str | None = Field(default=None, index=True)


class Household(Register, table=True):
    """A household of the register."""

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


class Person(Register, table=True):
    """A member of a household."""

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

    subject: str | None = Field(default=None, index=True)
    sort: str | None = None
    date: str | None = None
    to: str | None = None
    reason: str | None = None
    detail_json: str | None = None
    supersedes_json: str | None = None


class Round(Register, table=True):
    """A round of reviews."""

    year: int | None = None
    sort: str | None = None
    standards_json: str | None = None
    plan_number: str | None = None
    opens: str | None = None
    closes: str | None = None
    title: str | None = None
    steps_json: str | None = None
    totals_json: str | None = None


class Listing(Register, table=True):
    """A household in a round."""

    subject: str | None = Field(default=None, index=True)
    round: str | None = Field(default=None, index=True)
    ground: str | None = None
    request: str | None = None
    start_class: str | None = None
    area: str | None = None
    reviewer: str | None = None
    given_out: str | None = None
    returned: str | None = None
    meeting_outcome: str | None = None
    complaint: str | None = None
    recheck: str | None = None


class Survey(Document, table=True):
    """A revision of a survey."""

    subject: str | None = Field(default=None, index=True)
    form_id: str | None = None
    form_version: str | None = None
    form_status: str | None = None
    round: str | None = Field(default=None, index=True)
    interviewed_on: str | None = None
    answers_json: str | None = None
    remarks_json: str | None = None
    score_json: str | None = None
    computed_json: str | None = None
    verified_json: str | None = None
    reason: str | None = None
    supersedes_json: str | None = None


class Comment(Document, table=True):
    """A remark on a survey."""

    subject: str | None = Field(default=None, index=True)
    place: str | None = None
    text: str | None = None
    answers: str | None = None
    verdict: str | None = None


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


class Decision(Document, table=True):
    """A decision recognising a list."""

    round: str | None = None
    standard: str | None = None
    number: str | None = None
    date: str | None = None
    result_date: str | None = None
    signer: str | None = None
    households_json: str | None = None
    reason: str | None = None
    supersedes_json: str | None = None


class Decided(Kept, table=True):
    """What a decision says of one household."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    household: str = Field(primary_key=True, index=True)
    poverty_class: str | None = None
    survey: str | None = None
    reason: str | None = None


class Certificate(Register, table=True):
    """A certificate of a household."""

    subject: str | None = Field(default=None, index=True)
    number: str | None = None
    date: str | None = None
    years_json: str | None = None


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


class Publication(Document, table=True):
    """A form, standard or list that an office publishes."""

    what: str | None = None
    code: str | None = None
    version: str | None = None
    status: str | None = None
    title: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    files_json: str | None = None


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


class Installed(Kept, table=True):
    """A form, standard, programme or list that this program uses."""

    what: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    version: str = Field(primary_key=True)
    status: str
    valid_from: str = ""
    valid_to: str = ""
    manifest_json: str = "{}"
