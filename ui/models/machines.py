"""The columns of communes and of their computers, and what a computer may do, in words."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.services.admitting import Asking
from gpn_desktop.services.communes import CommuneRow
from gpn_desktop.services.devices import DeviceRow
from ui.counts import LONG, Counts, moment
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate

COUNTS: Final = Counts()
NOTHING: Final = "–"
NEVER: Final = 100_000
"""Days that stand for a commune that never sent anything, where the list is sorted."""

ROLES: Final[dict[str, str]] = {
    "officer": QT_TRANSLATE_NOOP("Parcels", "Commune officer"),
    "office": QT_TRANSLATE_NOOP("Parcels", "Merging office"),
}
DEVICES_ARE: Final[dict[str, tuple[str, str]]] = {
    "active": (QT_TRANSLATE_NOOP("Parcels", "May send"), "good"),
    "waiting": (QT_TRANSLATE_NOOP("Parcels", "Waits for the office"), "warn"),
    "revoked": (QT_TRANSLATE_NOOP("Parcels", "Revoked"), "bad"),
}


def role_words(role: str) -> str:
    """Say whose computer it is."""
    return translate("Parcels", ROLES[role]) if role in ROLES else role


def device_words(state: str) -> str:
    """Say what a computer may do now."""
    return translate("Parcels", DEVICES_ARE[state][0]) if state in DEVICES_ARE else state


def device_tone(row: DeviceRow) -> str:
    """Give the tone of what a computer may do."""
    return DEVICES_ARE.get(row.state, ("", "plain"))[1]


def _old(days: int | None) -> str:
    return "warn" if days is None or days > LONG else "text"


COMMUNES: Final[tuple[Column[CommuneRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Commune"),
        lambda row: row.name,
        lambda row: vietnamese.sort_key(row.name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Last package"),
        lambda row: moment(row.last_at),
        lambda row: str(row.last_at or ""),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Silent for"),
        lambda row: COUNTS.age(row.days_silent) if row.last_at else _never(row),
        lambda row: NEVER if row.days_silent is None else row.days_silent,
        RIGHT,
        tone=lambda row: _old(row.days_silent),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Households"),
        lambda row: vietnamese.show_int(row.households) if row.households else NOTHING,
        lambda row: row.households,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Conflicts"),
        lambda row: str(row.conflicts or ""),
        lambda row: row.conflicts,
        RIGHT,
        tone=lambda row: "warn" if row.conflicts else "text",
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Missing"),
        lambda row: ", ".join(str(number) for _, number in row.missing),
        lambda row: len(row.missing),
        tone=lambda row: "warn",
        spare=True,
    ),
)


def _never(row: CommuneRow) -> str:
    return translate("Parcels", _NEVER if row.devices else _NO_DEVICE)


_NEVER: Final = QT_TRANSLATE_NOOP("Parcels", "nothing yet")
_NO_DEVICE: Final = QT_TRANSLATE_NOOP("Parcels", "not enrolled")

DEVICES: Final[tuple[Column[DeviceRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Computer"),
        lambda row: _device(row),
        lambda row: vietnamese.sort_key(row.label),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Place"),
        lambda row: row.scope_name,
        lambda row: vietnamese.sort_key(row.scope_name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "People"),
        lambda row: ", ".join(row.officers),
        lambda row: vietnamese.name_key(row.officers[0] if row.officers else ""),
        wide=True,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Last package"),
        lambda row: str(row.last_package or NOTHING),
        lambda row: row.last_package,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "May"),
        lambda row: device_words(row.state),
        lambda row: row.state,
        tone=lambda row: DEVICES_ARE.get(row.state, ("", "text"))[1],
    ),
)
_THIS: Final = QT_TRANSLATE_NOOP("Parcels", "{label} (this one)")


def _device(row: DeviceRow) -> str:
    return translate("Parcels", _THIS).format(label=row.label) if row.is_us else row.label


ASKING: Final[tuple[Column[Asking], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Computer"),
        lambda row: row.label or row.file.name,
        lambda row: vietnamese.sort_key(row.label),
        wide=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Place"), lambda row: row.scope_name, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Officer"),
        lambda row: row.officer,
        lambda row: vietnamese.name_key(row.officer),
        wide=True,
        names=True,
    ),
)
