"""What this installation is, and the people, keys and trust lists it keeps."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from gpn_desktop.journal.op import LogId
from gpn_desktop.store import machine, tables
from gpn_desktop.store.dialects import ask


@dataclass(frozen=True)
class Installation:
    """Whose database this is; ``training`` is set when it is made and never changes.

    ``scope`` is the commune of an officer's device or the area of an office (role officer, office);
    ``marker`` is kept for a mark outside the data folder, by which a copied folder will be noticed;
    until there is one, a copy is noticed by its packages (``journal``: fork).
    """

    id: str
    device: str
    scope: str
    role: str
    marker: str = ""
    generation: int = 1
    training: bool = False

    @property
    def log(self) -> LogId:
        """Give the log of what is written here for the installation's own scope."""
        return self.log_for(self.scope)

    def log_for(self, scope: str) -> LogId:
        """Give the log of what is written here for a scope."""
        return LogId(self.device, scope, self.generation)


def write_installation(connection: Connection, installation: Installation) -> None:
    """Write down, in a new database, whose it is."""
    row = {
        "installation_id": installation.id,
        "device_id": installation.device,
        "scope_id": installation.scope,
        **{name: getattr(installation, name) for name in _SAME},
    }
    connection.execute(insert(machine.Installation.__table__).values(row))


_SAME = ("role", "marker", "generation", "training")


def read_installation(connection: Connection) -> Installation:
    """Give whose database this is."""
    row = ask(connection, _INSTALLED).one()
    identifier, device, scope, role, marker, generation, training = row
    return Installation(identifier, device, scope, role, marker, generation, bool(training))


_INSTALLED = (
    "SELECT installation_id, device_id, scope_id, role, marker, generation, training"
    " FROM installation"
)


@dataclass(frozen=True)
class Officer:
    """A person of this installation; ``slot`` is the number of the vault slot that lets them in."""

    id: str
    name: str
    rights: tuple[str, ...]
    slot: int | None = None


@dataclass(frozen=True)
class OwnKey:
    """A key of this installation: ``purpose`` is age (to read with), archive, or sign (public)."""

    purpose: str
    key_id: str
    public: str
    private: bytes = field(default=b"", repr=False)
    since_seq: int = 0


@dataclass(frozen=True)
class TrustKept:
    """A root or a registry with its bytes as they came; ``role`` is root or registry.

    ``identity`` is the SHA-256 (hex) of what was signed: an envelope may be written in many ways.
    """

    role: str
    issuer: str
    version: int
    identity: str
    content: bytes = field(repr=False)


class Devices:
    """This installation, its people, its keys and the trust lists it was ever given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def installation(self) -> Installation:
        """Give what this installation is."""
        return read_installation(self._connection)

    def officers(self) -> tuple[Officer, ...]:
        """Give the people of this installation, in the order of their slots."""
        table = machine.Officer.__table__
        found = self._connection.execute(select(table).order_by(table.c.slot))
        return tuple(
            Officer(row.officer_id, row.name, tuple(json.loads(row.rights)), row.slot)
            for row in found
        )

    def put_officer(self, officer: Officer) -> None:
        """Keep a person, instead of what was kept of them before."""
        table = machine.Officer.__table__
        self._connection.execute(delete(table).where(table.c.officer_id == officer.id))
        row = {
            "officer_id": officer.id,
            "name": officer.name,
            "rights": json.dumps(officer.rights),
            "slot": officer.slot,
        }
        self._connection.execute(insert(table).values(row))

    def own_keys(self, purpose: str) -> tuple[OwnKey, ...]:
        """Give the keys of a purpose, the newest first: old ones still read old packages."""
        table = machine.OwnKey.__table__
        asked = select(table).where(table.c.purpose == purpose).order_by(table.c.since_seq.desc())
        return tuple(OwnKey(**row._mapping) for row in self._connection.execute(asked))  # noqa: SLF001 - SQLAlchemy's public name

    def put_own_key(self, key: OwnKey) -> None:
        """Keep a key; keys are never taken away."""
        self._connection.execute(insert(machine.OwnKey.__table__).values(**vars(key)))

    def signing_key(self) -> str:
        """Give the public signing key (hex) that this device asked to enrol; empty before."""
        return next((one.public for one in self.own_keys("sign")), "")

    def note_signing_key(self, public: str) -> None:
        """Keep the public signing key; its secret lies in the vault alone."""
        table = machine.OwnKey.__table__
        self._connection.execute(delete(table).where(table.c.purpose == "sign"))
        self.put_own_key(OwnKey("sign", public, public))

    def trust_files(self) -> tuple[TrustKept, ...]:
        """Give every root and registry ever kept, by role, issuer and version."""
        table = tables.TrustFile.__table__
        order = (table.c.role.desc(), table.c.issuer, table.c.version, table.c.sha256)
        found = self._connection.execute(select(table).order_by(*order))
        return tuple(
            TrustKept(row.role, row.issuer, row.version, row.sha256.hex(), row.content)
            for row in found
        )

    def trust_identities(self) -> frozenset[str]:
        """Give the identities of every root and registry ever kept."""
        asked = select(tables.TrustFile.__table__.c.sha256)
        return frozenset(one.hex() for one in self._connection.execute(asked).scalars())

    def add_trust_files(self, files: Iterable[TrustKept]) -> int:
        """Keep files that are not here yet, as they came; give how many were new."""
        table = tables.TrustFile.__table__
        known = self.trust_identities()
        rows = {
            one.identity: {
                "sha256": bytes.fromhex(one.identity),
                "role": one.role,
                "issuer": one.issuer,
                "version": one.version,
                "content": one.content,
            }
            for one in files
            if one.identity not in known
        }
        if rows:
            self._connection.execute(insert(table), list(rows.values()))
        return len(rows)

    def begin_generation(self, generation: int) -> None:
        """Write from the next transaction on into new logs: after a restore the old may go on."""
        table = machine.Installation.__table__
        self._connection.execute(update(table).values(generation=generation))
