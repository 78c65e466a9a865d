"""What this installation is, and the devices, keys and trust lists it knows."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from gpn_desktop.store import tables


@dataclass(frozen=True)
class Installation:
    """Whose database this is; ``training`` is set when it is made and never changes.

    ``scope`` is the commune of an officer's device or the area of an office (role officer, office);
    ``marker`` also lies outside the data folder, so that a copied folder is noticed.
    """

    id: str
    device: str
    scope: str
    role: str
    marker: str = ""
    generation: int = 1
    training: bool = False


def write_installation(connection: Connection, installation: Installation) -> None:
    """Write down, in a new database, whose it is."""
    row = {
        "installation_id": installation.id,
        "device_id": installation.device,
        "scope_id": installation.scope,
        **{name: getattr(installation, name) for name in _SAME},
    }
    connection.execute(insert(tables.Installation.__table__).values(row))


_SAME = ("role", "marker", "generation", "training")


def read_installation(connection: Connection) -> Installation:
    """Give whose database this is."""
    row = connection.execute(select(tables.Installation.__table__)).one()
    same = {name: getattr(row, name) for name in _SAME}
    return Installation(id=row.installation_id, device=row.device_id, scope=row.scope_id, **same)
