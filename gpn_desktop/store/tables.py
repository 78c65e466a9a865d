"""Tables of the journal, of trust and of packages; private to the store.

Names ending in ``_no`` stand for longer ids inside one database and never leave it. The rows that
follow from the journal are in ``rows``, what stays on this machine in ``machine``. Dates and
moments are ISO text; ``*_json`` is JSON text.
"""

import re
from typing import ClassVar

from sqlalchemy import Index, Table, UniqueConstraint, text
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

BY_KEY = {"sqlite_with_rowid": False}


class Kept(SQLModel):
    """What every table has: a name made from its class, HouseholdRow → household_row."""

    __table__: ClassVar[Table]

    @declared_attr.directive
    def __tablename__(cls) -> str:
        """Give the class's name in snake case."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


# names


class Scope(Kept, table=True):
    """A commune or the area of an office."""

    scope_no: int | None = Field(default=None, primary_key=True)
    scope_id: str = Field(unique=True)
    name: str = ""
    valid_from: str = ""
    valid_to: str = ""


class ScopeCode(Kept, table=True):
    """An official code of a scope for a time; never a key by itself."""

    scope_no: int = Field(primary_key=True, foreign_key="scope.scope_no")
    system: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    unit_type: str = ""
    valid_from: str = Field(default="", primary_key=True)
    valid_to: str = ""


class ScopeSuccession(Kept, table=True):
    """Which scope follows which, by village."""

    from_scope: int = Field(primary_key=True, foreign_key="scope.scope_no")
    to_scope: int = Field(primary_key=True, foreign_key="scope.scope_no")
    village: str = Field(default="", primary_key=True)
    on_date: str = ""


class Kind(Kept, table=True):
    """A kind of the journal, known to this program or not."""

    kind_no: int = Field(primary_key=True)
    name: str = Field(unique=True)


class FieldName(Kept, table=True):
    """A field of a kind, known to this program or not."""

    __table_args__ = (UniqueConstraint("kind_no", "name"),)
    field_no: int = Field(primary_key=True)
    kind_no: int = Field(foreign_key="kind.kind_no")
    name: str


_ONLY_NAMED = "kind_no IS NULL"


class Entity(Kept, table=True):
    """An id of the journal; ``kind_no`` is empty while it is only named as an anchor."""

    __table_args__ = (Index("entity_only_named", "entity_no", sqlite_where=text(_ONLY_NAMED)),)
    entity_no: int = Field(primary_key=True)
    entity_id: str = Field(unique=True)
    kind_no: int | None = Field(default=None, foreign_key="kind.kind_no")


# operations: append-only


class Log(Kept, table=True):
    """What one device writes for one scope in one generation; coverage full or partial.

    ``forked_at`` is the smallest number at which two ops stand.
    """

    log_no: int = Field(primary_key=True)
    log_id: str = Field(unique=True)
    device_no: int = Field(foreign_key="device.device_no")
    scope_no: int = Field(foreign_key="scope.scope_no")
    generation: int
    coverage: str = "full"
    forked_at: int | None = None


class LogRange(Kept, table=True):
    """Numbers of a log that are held; one range means no gap."""

    __table_args__ = BY_KEY
    log_no: int = Field(primary_key=True, foreign_key="log.log_no")
    first: int = Field(primary_key=True)
    last: int


class Operation(Kept, table=True):
    """The header of an op; two hashes on one dot may stand beside each other."""

    __table_args__ = (
        UniqueConstraint("log_no", "n", "op_hash"),
        Index("operation_by_entity", "entity_no"),
    )
    op_no: int = Field(primary_key=True)
    log_no: int = Field(foreign_key="log.log_no")
    n: int
    op_hash: bytes
    kind_no: int = Field(foreign_key="kind.kind_no")
    entity_no: int = Field(foreign_key="entity.entity_no")
    clock: str
    officer_id: str
    body_root: bytes
    birth: bytes | None = None
    package_no: int | None = Field(default=None, foreign_key="package.package_no", index=True)
    standing: str = Field(index=True)


class OperationBody(Kept, table=True):
    """What an op says; a redacted one has lost its salt and some of its values."""

    op_no: int = Field(primary_key=True, foreign_key="operation.op_no")
    salt: bytes
    fields_json: str
    redacted_json: str | None = None


class Parent(Kept, table=True):
    """A writing that an op has seen and replaces."""

    __table_args__ = BY_KEY
    entity_no: int = Field(primary_key=True, foreign_key="entity.entity_no")
    field_no: int = Field(primary_key=True, foreign_key="field_name.field_no")
    log_no: int = Field(primary_key=True, foreign_key="log.log_no")
    n: int = Field(primary_key=True)
    h8: str = Field(primary_key=True)
    cited_by: int = Field(primary_key=True, foreign_key="operation.op_no", index=True)


class DeleteSeen(Kept, table=True):
    """A writing that a delete has seen."""

    __table_args__ = BY_KEY
    op_no: int = Field(primary_key=True, foreign_key="operation.op_no")
    log_no: int = Field(primary_key=True, foreign_key="log.log_no")
    n: int = Field(primary_key=True)
    h8: str = Field(primary_key=True)


class Carrier(Kept, table=True):
    """A package of an op's own log that is known to have carried it; rulings look here."""

    __table_args__ = BY_KEY
    op_no: int = Field(primary_key=True, foreign_key="operation.op_no")
    package_no: int = Field(primary_key=True, foreign_key="package.package_no")


# trust


class TrustFile(Kept, table=True):
    """A root or a trust list as it came; the set only grows."""

    sha256: bytes = Field(primary_key=True)
    issuer: str
    role: str
    version: int
    content: bytes
    arrived_in: int | None = Field(default=None, foreign_key="package.package_no")


class Device(Kept, table=True):
    """An installation that wrote or is written to; what it may do is in the trust lists."""

    device_no: int = Field(primary_key=True)
    device_id: str = Field(unique=True)


# packages


class Package(Kept, table=True):
    """A package made here, come in, or only named by another; its identity is the manifest's hash.

    ``signed`` is the manifest in its envelope: what its sender held, told and passed on, and the
    proof. A file whose signer nobody knows has none yet: it is named by its own hash, has no log.
    ``met`` counts in the order in which packages were made or came, 0 while one is only named.
    """

    package_no: int = Field(primary_key=True)
    met: int = 0
    manifest_hash: str = Field(unique=True)
    log_no: int | None = Field(default=None, foreign_key="log.log_no", index=True)
    pkg_seq: int
    prev_hash: str | None = None
    direction: str
    kind: str
    made_at: str
    seen_at: str
    state: str
    reason: str = ""
    counts_json: str = "{}"
    file_name: str = ""
    file_size: int = 0
    file_digest: str = Field(default="", index=True)
    signed: bytes = b""


class PackageRange(Kept, table=True):
    """Numbers of a log that a package carries."""

    __table_args__ = BY_KEY
    package_no: int = Field(primary_key=True, foreign_key="package.package_no")
    log_no: int = Field(primary_key=True, foreign_key="log.log_no")
    first: int = Field(primary_key=True)
    last: int


class PackageDelivery(Kept, table=True):
    """A device that a package of ours was made for, and where the package was last placed."""

    __table_args__ = BY_KEY
    package_no: int = Field(primary_key=True, foreign_key="package.package_no")
    device_no: int = Field(primary_key=True, foreign_key="device.device_no")
    placed_at: str = ""
    place: str = ""


class ForkAlarm(Kept, table=True):
    """One number of a log with two different entries, or of a chain with two packages."""

    __table_args__ = BY_KEY
    log_no: int = Field(primary_key=True, foreign_key="log.log_no")
    n: int = Field(primary_key=True)
    hash_a: str = Field(primary_key=True)
    hash_b: str = Field(primary_key=True)
    package_a: int | None = None
    package_b: int | None = None
    found_at: str = ""


class Attachment(Kept, table=True):
    """A photo or paper beside the database: present, awaited or redacted."""

    sha256: str = Field(primary_key=True)
    size: int
    state: str
    file_name: str = ""
    awaited_by: int | None = Field(default=None, foreign_key="entity.entity_no")
