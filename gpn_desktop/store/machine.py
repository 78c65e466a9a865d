"""Tables of this machine, never in packages: drafts, keys, officers, transports, uploads, guards.

As in ``tables``: dates and moments are ISO text, ``*_json`` is JSON text.
"""

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from gpn_desktop.store.tables import BY_KEY, Kept


class Draft(Kept, table=True):
    """A form being filled in; ``state_json`` has rows, nonces and what was seen."""

    draft_id: str = Field(primary_key=True)
    kind: str
    subject: str = Field(index=True)
    round: str = ""
    form_id: str
    form_version: str
    officer_id: str
    state_json: str = "{}"
    updated_at: str


class DraftAnswer(Kept, table=True):
    """One answer of a draft, with its remark."""

    __table_args__ = BY_KEY
    draft_id: str = Field(primary_key=True, foreign_key="draft.draft_id", ondelete="CASCADE")
    place: str = Field(primary_key=True)
    text: str = ""
    remark: str = ""
    at: str


class DraftPast(Kept, table=True):
    """What stood at a place of a draft before another answer was given there."""

    past_no: int | None = Field(default=None, primary_key=True)
    draft_id: str = Field(foreign_key="draft.draft_id", ondelete="CASCADE", index=True)
    place: str
    text: str
    at: str


class OwnKey(Kept, table=True):
    """A private key of this device; the signing key is not among them."""

    __table_args__ = BY_KEY
    purpose: str = Field(primary_key=True)
    key_id: str = Field(primary_key=True)
    public: str
    private: bytes
    since_seq: int = 0


class Installation(Kept, table=True):
    """What this database is: whose, for which scope, real or training for ever."""

    installation_id: str = Field(primary_key=True)
    device_id: str
    scope_id: str
    marker: str
    generation: int
    training: bool
    role: str


class Officer(Kept, table=True):
    """A person of this device with their rights and the number of their vault slot."""

    officer_id: str = Field(primary_key=True)
    name: str
    rights: str
    slot: int | None = None


class Transport(Kept, table=True):
    """A place where packages are put and fetched."""

    transport_id: str = Field(primary_key=True)
    kind: str
    place: str
    login: str = ""
    secret: str = ""
    rules_json: str = "{}"


class Access(Kept, table=True):
    """Who opened, exported or printed what, chained by hash."""

    seq: int = Field(primary_key=True)
    at: str
    officer_id: str
    act: str
    entity_no: int | None = Field(default=None, foreign_key="entity.entity_no")
    purpose: str = ""
    prev_hash: bytes
    hash: bytes


class SavedList(Kept, table=True):
    """How an officer wants to see a list: what narrows it, its columns; no words of a search."""

    __table_args__ = BY_KEY
    officer_id: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    value_json: str = "{}"


class ImportRun(Kept, table=True):
    """One imported list and the own ops it made."""

    import_id: str = Field(primary_key=True)
    profile: str
    file_sha256: str
    at: str
    log_no: int = Field(foreign_key="log.log_no")
    first_n: int
    last_n: int


class Branch(Kept, table=True):
    """The branch id that OpenRosa knows an entity by."""

    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    branch_id: str


class Upload(Kept, table=True):
    """An upload under way, to be taken up again after a stop."""

    upload_id: str = Field(primary_key=True)
    package_no: int = Field(foreign_key="package.package_no")
    transport: str = Field(foreign_key="transport.transport_id")
    place: str
    uuid: str
    part_size: int
    state: str


class UploadPart(Kept, table=True):
    """One part of an upload."""

    __table_args__ = BY_KEY
    upload_id: str = Field(primary_key=True, foreign_key="upload.upload_id", ondelete="CASCADE")
    no: int = Field(primary_key=True)
    size: int
    sha256: str
    state: str


class WriteContext(Kept, table=True):
    """Has a row only while the program itself writes; the guards look here."""

    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(primary_key=True)
    purpose: str


class Migration(Kept, table=True):
    """A step of the schema that this database has taken."""

    step: str = Field(primary_key=True)
    at: str
