"""The lists of the register: of households, of people, of households that left; columns and rows.

On the way: one table view shows each; what is chosen here is kept for the officer.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.acts import DEPARTURE, JOIN
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.listed import HOUSEHOLDS as OF_HOUSEHOLDS
from gpn_desktop.registry.listed import LEFT as OF_LEFT
from gpn_desktop.registry.listed import PEOPLE as OF_PEOPLE
from gpn_desktop.registry.listed import LeftRow, PersonRow
from gpn_desktop.services import departed, households, list_out, listing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from ui.counts import Counts
from ui.look.signs import class_tone, class_words
from ui.models.columns import HOUSEHOLD_ORDERS, HOUSEHOLDS
from ui.models.people import birth_words, code_words, ethnic_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate


def _yes(holds: bool) -> str:
    return translate("Columns", "✓ yes") if holds else translate("Columns", "no")


def _left_words(one: LeftRow) -> str:
    """Say what a household left by, and where to."""
    if one.event == JOIN:
        words = translate("Register", "Joined into the household of {head}")
        known = translate("Register", "Joined into another household")
        return words.format(head=one.to) if one.to else known
    if one.event == DEPARTURE:
        words = translate("Register", "Left the commune: {place}")
        return words.format(place=one.to) if one.to else translate("Register", "Left the commune")
    return translate("Register", "Taken off the list")


MORE_OF_HOUSEHOLDS: Final[Mapping[str, Column[HouseholdRow]]] = {
    "area": Column(QT_TRANSLATE_NOOP("Columns", "Area"), lambda one: code_words("area", one.area)),
    "phone": Column(QT_TRANSLATE_NOOP("Columns", "Telephone"), lambda one: one.phone),
}
PEOPLE: Final[Mapping[str, Column[PersonRow]]] = {
    "name": Column(
        QT_TRANSLATE_NOOP("Columns", "Full name"),
        lambda one: one.full_name,
        lambda one: vietnamese.name_key(one.full_name),
        wide=True,
        names=True,
    ),
    "birth": Column(
        QT_TRANSLATE_NOOP("Columns", "Date of birth"),
        lambda one: birth_words(one.birth_date),
        align=RIGHT,
    ),
    "sex": Column(
        QT_TRANSLATE_NOOP("Columns", "Sex"), lambda one: code_words("sex", one.sex), spare=True
    ),
    "relation": Column(
        QT_TRANSLATE_NOOP("Columns", "Relation"),
        lambda one: code_words("relationship_to_head", one.relation),
        spare=True,
    ),
    "village": Column(
        QT_TRANSLATE_NOOP("Columns", "Village"), lambda one: one.village_name, wide=True
    ),
    "class": Column(
        QT_TRANSLATE_NOOP("Columns", "Result"),
        lambda one: class_words(one.class_now, is_listed=one.is_listed),
        tone=lambda one: class_tone(one.class_now, is_listed=one.is_listed),
        spare=True,
    ),
    "head": Column(
        QT_TRANSLATE_NOOP("Columns", "Household of"),
        lambda one: one.head_name,
        wide=True,
        spare=True,
        names=True,
    ),
    "ethnicity": Column(
        QT_TRANSLATE_NOOP("Columns", "Ethnic group"),
        lambda one: ethnic_words(one.ethnicity),
        spare=True,
    ),
    "insured": Column(
        QT_TRANSLATE_NOOP("Columns", "Health insurance"),
        lambda one: _yes(one.is_insured),
        spare=True,
    ),
    "school": Column(
        QT_TRANSLATE_NOOP("Columns", "School"),
        lambda one: code_words("school_status", one.school_status),
        spare=True,
    ),
    "id_number": Column(
        QT_TRANSLATE_NOOP("Columns", "Citizen number"), lambda one: one.id_number, spare=True
    ),
    "phone": Column(QT_TRANSLATE_NOOP("Columns", "Telephone"), lambda one: one.phone, spare=True),
}
_OF_A_HOUSEHOLD: Final = dict(zip(HOUSEHOLD_ORDERS, HOUSEHOLDS, strict=True))
LEFT: Final[Mapping[str, Column[Any]]] = {
    "name": Column(
        QT_TRANSLATE_NOOP("Columns", "Head at the time"),
        lambda one: one.head_name,
        wide=True,
        names=True,
    ),
    "village": replace(_OF_A_HOUSEHOLD["village"], spare=True),
    "what": Column(QT_TRANSLATE_NOOP("Columns", "What happened"), _left_words, wide=True),
    "reason": Column(QT_TRANSLATE_NOOP("Columns", "Reason"), lambda one: one.reason, wide=True),
    "day": Column(
        QT_TRANSLATE_NOOP("Columns", "Left on"),
        lambda one: vietnamese.show_date(one.left_on) if one.left_on else "",
        align=RIGHT,
    ),
    "class": _OF_A_HOUSEHOLD["class"],
    "code": _OF_A_HOUSEHOLD["code"],
    "phone": MORE_OF_HOUSEHOLDS["phone"],
}


@dataclass(frozen=True)
class Kind:
    """One list: its columns by key, those shown at first, and the services behind it.

    ``household`` gives whose page a row opens, ``blank`` stands for a row that is gone;
    ``narrows``: filters about its people narrow it, besides words, village and class;
    ``lines`` of a row; ``orders`` are the columns by which the query orders, besides the name.
    A saved list is taken in again by ``tells``, what of the register its columns say as it stands
    there, and ``whose``: household and person of each row.
    """

    about: str
    title: str
    columns: Mapping[str, Column[Any]]
    usual: tuple[str, ...]
    order: Callable[..., tuple[str, ...]]
    rows: Callable[[Desk, Sequence[str]], Sequence[Any]]
    blank: Callable[[str], Any]
    household: Callable[[Any], str]
    counted: Callable[[Counts, int], str]
    orders: Collection[str]
    narrows: bool = True
    lines: int = 1
    tells: Mapping[str, str] = field(default_factory=dict)
    whose: Callable[[Desk, Sequence[Any]], Sequence[tuple[str, str]]] | None = None

    def sorted_ids(self, desk: Desk, sought: Sought, column: str, up: bool) -> tuple[str, ...]:
        """Give the ids that fit, in the order of a column."""
        return self.order(desk, sought, column, ascending=up)

    def is_ordered_by(self, column: str) -> bool:
        """Say whether the query knows an order by this column."""
        return column == "name" or column in self.orders

    def shown(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Give those of these columns that there are; the usual ones where none is."""
        return tuple(key for key in keys if key in self.columns) or self.usual


def _of_households(desk: Desk, rows: Sequence[HouseholdRow]) -> list[tuple[str, str]]:
    """Give the ids of households and of their heads."""
    return [(row.id, head) for row, head in zip(rows, list_out.heads_of(desk, rows), strict=True)]


KINDS: Final[Mapping[str, Kind]] = {
    OF_HOUSEHOLDS: Kind(
        OF_HOUSEHOLDS,
        QT_TRANSLATE_NOOP("Register", "Households"),
        {**_OF_A_HOUSEHOLD, **MORE_OF_HOUSEHOLDS},
        HOUSEHOLD_ORDERS,
        households.order,
        households.rows,
        HouseholdRow,
        lambda row: str(row.id),
        Counts.household,
        households.ORDERS,
        tells={
            "name": "full_name",
            "village": "village",
            "code": "household.code",
            "area": "household.area",
            "phone": "household.phone",
        },
        whose=_of_households,
    ),
    OF_PEOPLE: Kind(
        OF_PEOPLE,
        QT_TRANSLATE_NOOP("Register", "People"),
        PEOPLE,
        ("name", "birth", "head", "village", "relation", "sex", "class"),
        listing.order_people,
        listing.people,
        PersonRow,
        lambda row: str(row.household),
        Counts.person,
        listing.PEOPLE_ORDERS,
        tells={
            "name": "full_name",
            "birth": "birth_date",
            "sex": "sex",
            "relation": "relation",
            "village": "village",
            "ethnicity": "ethnicity",
            "school": "school_status",
            "id_number": "id_number",
            "phone": "phone",
        },
        whose=lambda _desk, rows: [(row.household, row.id) for row in rows],
    ),
    OF_LEFT: Kind(
        OF_LEFT,
        QT_TRANSLATE_NOOP("Register", "Left the register"),
        LEFT,
        ("name", "what", "reason", "day", "village"),
        departed.order,
        departed.rows,
        LeftRow,
        lambda row: str(row.id),
        Counts.household,
        departed.ORDERS,
        narrows=False,
        lines=3,
    ),
}
