"""What the journal amounts to: what every row of a kind begins with, and the fold's other results.

The rows of the kinds are in ``registry_rows``, ``review_rows`` and ``support_rows``, one table for
each; what is published and installed stands here. Columns carry the names of the nouns'
attributes; ``*_json`` holds a mapping or a list. All of them may be dropped and made again from
the ops (``rebuild``). Private to the store.
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


class Installed(Kept, table=True):
    """A form, standard, programme or list that this program uses."""

    what: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    version: str = Field(primary_key=True)
    status: str
    valid_from: str = ""
    valid_to: str = ""
    manifest_json: str = "{}"
