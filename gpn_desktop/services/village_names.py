"""In which commune a village stands, and that it is called there as no other one is."""

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.places import Village, village_key
from gpn_desktop.store.transaction import Transaction


def commune_of(tx: Transaction, village: str) -> str:
    """Give the scope in which a village was born; an office keeps those of many communes."""
    return min(tx.operations.known(village).scopes, default="")


def is_shared(tx: Transaction, village: Village) -> bool:
    """Say whether another village of the commune bears this one's name."""
    scope = commune_of(tx, village.id)
    others = (one for one in tx.places.villages.all(scope=scope) if one.id != village.id)
    return any(village_key(one) == village_key(village) for one in others)


def demand_own_name(tx: Transaction, village: Village) -> None:
    """Refuse the name of another village of the commune.

    Raises:
        GpnError: VILLAGE_TAKEN.
    """
    if is_shared(tx, village):
        raise GpnError(ErrorCode.VILLAGE_TAKEN, name=village.name)
