"""The columns of packages: made here, come in, arriving; and how far each is, in words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.services.arriving import Arriving, Fate
from gpn_desktop.services.posted import PackageRow, ReceivedRow, Sent
from ui.counts import LONG, Counts, moment
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate

COUNTS: Final = Counts()
NOTHING: Final = "–"
CONTENTS: Final = 330  # of what a package carries: when it came in is said below too

SENT: Final[dict[Sent, tuple[str, str]]] = {  # words, tone
    Sent.MADE: (QT_TRANSLATE_NOOP("Parcels", "Made, not copied yet"), "bad"),
    Sent.PLACED: (QT_TRANSLATE_NOOP("Parcels", "Copied, no receipt yet"), "warn"),
    Sent.ACKNOWLEDGED: (QT_TRANSLATE_NOOP("Parcels", "✓ Received"), "good"),
}
NEEDS_NONE: Final = (QT_TRANSLATE_NOOP("Parcels", "Copied; needs no receipt"), "quiet")
FATES: Final[dict[Fate, tuple[str, str]]] = {
    Fate.NEW: (QT_TRANSLATE_NOOP("Parcels", "Can be received"), "good"),
    Fate.KNOWN: (QT_TRANSLATE_NOOP("Parcels", "Received before"), "quiet"),
    Fate.OWN: (QT_TRANSLATE_NOOP("Parcels", "Made on this computer"), "quiet"),
    Fate.QUARANTINED: (QT_TRANSLATE_NOOP("Parcels", "Kept aside"), "warn"),
    Fate.REFUSED: (QT_TRANSLATE_NOOP("Parcels", "Cannot be received"), "bad"),
    Fate.TRUST_LIST: (QT_TRANSLATE_NOOP("Parcels", "Trust list"), "good"),
}
KINDS: Final[dict[str, str]] = {
    "receipt": QT_TRANSLATE_NOOP("Parcels", "Receipt"),
    "files": QT_TRANSLATE_NOOP("Parcels", "Attached files"),
    "key": QT_TRANSLATE_NOOP("Parcels", "New key"),
    "data": "",
}


def contents(kind: str, counts: Mapping[str, int]) -> str:
    """Say what a package carries: counts, or what else it is."""
    return COUNTS.records(counts) or (
        translate("Parcels", KINDS[kind]) if KINDS.get(kind) else NOTHING
    )


def _sent(row: PackageRow) -> tuple[str, str]:
    """Give words and tone: what asks for no receipt waits for nothing once it is copied."""
    waits_for_none = row.state is Sent.PLACED and not row.asks_for_receipt
    return NEEDS_NONE if waits_for_none else SENT[row.state]


def sent_words(row: PackageRow) -> str:
    """Say how far a package of ours is."""
    return translate("Parcels", _sent(row)[0])


def fate_words(fate: Fate, *, is_done: bool = False) -> str:
    """Say what becomes of a file, or what became of it."""
    if is_done and fate is Fate.NEW:
        return translate("Parcels", "✓ Received")
    return translate("Parcels", FATES[fate][0])


def _waits(row: PackageRow) -> bool:
    return row.state is Sent.MADE or row.is_undelivered


def _age(row: PackageRow) -> str:
    return COUNTS.age(row.days) if _waits(row) else ""


def _old(days: int | None) -> str:
    return "warn" if days is None or days > LONG else "text"


PACKAGES: Final[tuple[Column[PackageRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Package"),
        lambda row: str(row.number),
        lambda row: row.number,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Contents"),
        lambda row: contents(row.kind, row.counts),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Made"),
        lambda row: moment(row.made_at),
        lambda row: row.number,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "How far"),
        sent_words,
        lambda row: list(Sent).index(row.state),
        tone=lambda row: _sent(row)[1],
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Waiting"),
        _age,
        lambda row: row.days or 0 if _waits(row) else -1,
        RIGHT,
        tone=lambda row: _old(row.days),
        spare=True,
    ),
)

_FOR: Final = Column[PackageRow](
    QT_TRANSLATE_NOOP("Columns", "For"),
    lambda row: row.scope_name,
    lambda row: vietnamese.sort_key(row.scope_name),
    wide=True,
)
AREA_PACKAGES: Final = (PACKAGES[0], _FOR, *PACKAGES[1:])
"""At an office, which makes packages for several communes."""

RECEIVED: Final[tuple[Column[ReceivedRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "From"),
        lambda row: row.label or row.file_name or NOTHING,
        lambda row: vietnamese.sort_key(row.label or row.file_name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Package"),
        lambda row: NOTHING if row.number is None else str(row.number),
        lambda row: row.number or 0,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Contents"),
        lambda row: contents(row.kind, row.counts),
        wide=True,
        enough=CONTENTS,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Came in"),
        lambda row: moment(row.came_at),
        lambda row: str(row.came_at or ""),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "How far"),
        lambda row: translate("Parcels", _RECEIVED[row.state][0]),
        lambda row: row.state,
        tone=lambda row: _RECEIVED[row.state][1],
    ),
)
_RECEIVED: Final[dict[str, tuple[str, str]]] = {
    "merged": (QT_TRANSLATE_NOOP("Parcels", "✓ Taken over"), "good"),
    "quarantined": (QT_TRANSLATE_NOOP("Parcels", "Kept aside"), "warn"),
    "refused": (QT_TRANSLATE_NOOP("Parcels", "Cannot be received"), "bad"),
}

_FATE: Final = Column[Arriving](
    QT_TRANSLATE_NOOP("Columns", "What becomes of it"),
    lambda row: fate_words(row.fate),
    lambda row: list(Fate).index(row.fate),
    tone=lambda row: FATES[row.fate][1],
)


def _files(fate: Column[Arriving]) -> tuple[Column[Arriving], ...]:
    """Give the columns of files that come in, with the one that says what becomes of them."""
    return (
        Column(
            QT_TRANSLATE_NOOP("Columns", "From"),
            lambda row: row.label or row.name,
            lambda row: vietnamese.sort_key(row.label or row.name),
            wide=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Package"),
            lambda row: NOTHING if row.number is None else str(row.number),
            lambda row: row.number or 0,
        ),
        fate,
        Column(
            QT_TRANSLATE_NOOP("Columns", "New"),
            lambda row: vietnamese.show_int(row.ops) if row.ops else "",
            lambda row: row.ops,
            RIGHT,
            spare=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Conflicts"),
            lambda row: str(row.conflicts or ""),
            lambda row: row.conflicts,
            RIGHT,
            tone=lambda row: "warn" if row.conflicts else "text",
            spare=True,
        ),
    )


ARRIVING: Final = _files(_FATE)
ARRIVED: Final = _files(replace(_FATE, text=lambda row: fate_words(row.fate, is_done=True)))
"""The same once they were taken in."""
