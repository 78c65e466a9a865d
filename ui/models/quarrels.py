"""The columns of conflicts, and what each is about, in words."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.services.conflicts import Dispute
from ui import nouns
from ui.counts import moment
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, translate

DISPUTES: Final[tuple[Column[Dispute], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.head_name or nouns.kind_words(row.kind),
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "What differs"),
        lambda row: dispute_words(row),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.village_name,
        lambda row: vietnamese.sort_key(row.village_name),
        wide=True,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Since"),
        lambda row: moment(row.since),
        lambda row: str(row.since or ""),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Decision"),
        lambda row: translate("Parcels", "must wait") if row.blocks_decision else "",
        tone=lambda row: "warn",
        spare=True,
    ),
)
_DIFFERS: Final[dict[str, str]] = {
    "delete_edit": QT_TRANSLATE_NOOP("Parcels", "{kind}: removed there, changed here"),
    "document": QT_TRANSLATE_NOOP("Parcels", "Two revisions of one survey"),
    "document.submission": QT_TRANSLATE_NOOP("Parcels", "Two revisions of one filled-in form"),
}
_WHOSE: Final = QT_TRANSLATE_NOOP("Parcels", "{what} – {whom}")


def dispute_words(row: Dispute) -> str:
    """Say what a conflict is about, for instance «Ngày sinh – Đặng Văn A»."""
    known = _DIFFERS.get(f"{row.sort}.{row.kind}") or _DIFFERS.get(row.sort)
    what = translate("Parcels", known) if known else nouns.field_words(row.kind, row.field)
    what = what.format(kind=nouns.kind_words(row.kind)) if known else what
    if not row.person_name:
        return what
    return translate("Parcels", _WHOSE).format(what=what, whom=row.person_name)
