"""Rows of rounds, surveys and decisions; private to the store."""

from sqlmodel import Field

from gpn_desktop.store.rows import Document, Register
from gpn_desktop.store.tables import BY_KEY, Kept


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


class Submission(Document, table=True):
    """A revision of what was answered on a form that is no survey."""

    subject: str | None = Field(default=None, index=True)
    form_id: str | None = Field(default=None, index=True)
    form_version: str | None = None
    form_status: str | None = None
    filled_on: str | None = None
    answers_json: str | None = None
    remarks_json: str | None = None
    reason: str | None = None
    supersedes_json: str | None = None


class Comment(Document, table=True):
    """A remark on a survey."""

    subject: str | None = Field(default=None, index=True)
    place: str | None = None
    text: str | None = None
    answers: str | None = None
    verdict: str | None = None


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
