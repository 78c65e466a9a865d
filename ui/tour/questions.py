"""What a fresh process is asked: each value that the screen showed, found again by its own way.

The tour follows one household: the first poor one that ``dang thi`` finds.
"""

from collections.abc import Callable, Mapping

from gpn_desktop import chance
from gpn_desktop.registry.codes import label
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import scopes
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.transaction import Transaction

SOUGHT = "dang thi"


def place(desk: Desk) -> str:
    """Give the name of the place of this installation."""
    return scopes()[desk.installation.scope].name


def person(desk: Desk) -> str:
    """Give the name of its first person."""
    with desk.store.reading() as tx:
        return tx.devices.officers()[0].name


def followed(tx: Transaction) -> HouseholdRow:
    """Give the household that the tour follows."""
    today = chance.today()
    for hit in tx.households.find(SOUGHT, on=today):
        (row,) = tx.households.rows_of([hit.household], today)
        if (
            tx.households.classes(row.id)
            and tx.households.classes(row.id)[-1].poverty_class == "poor"
        ):
            return row
    raise LookupError(SOUGHT)


def _of_row(show: Callable[[HouseholdRow], str]) -> Callable[[Desk], str]:
    def answer(desk: Desk) -> str:
        with desk.store.reading() as tx:
            return show(followed(tx))

    return answer


QUESTIONS: Mapping[str, Callable[..., str]] = {
    "place": place,
    "person": person,
    "head": _of_row(lambda row: row.head_name),
    "household_code": _of_row(lambda row: row.code),
    "poverty_class": _of_row(lambda row: label("household_class", row.class_now)),
}
