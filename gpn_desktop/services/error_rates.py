"""How often keying goes wrong, by question and by keyer, from all surveys that were keyed twice.

On the way: ``verified`` of the revisions of a round, from whatever machine → rates. What cannot be
read is named and left out, and hinders nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.journal.op import log_id
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.records import Record, Revision
from gpn_desktop.reviews.verified import Checked, Malformed, Rate, by_keyer, by_question, read
from gpn_desktop.services import trusting
from gpn_desktop.services.blind import keyers_of
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sitting import form_here
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Rates:
    """Rates of a round: those with the larger share first, alike at every desk.

    ``surveys`` counts passes: two laptops may have checked one survey at once. ``skipped`` are
    households whose survey says nothing that can be read of its double entry. ``names`` are of
    keyers by id, the computer's where nobody knows theirs; ``form`` says what questions are called.
    """

    questions: tuple[Rate, ...] = ()
    keyers: tuple[Rate, ...] = ()
    surveys: int = 0
    skipped: tuple[HouseholdRow, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    form: CompiledForm | None = None


def rates(desk: Desk, round_: str) -> Rates:
    """Give the rates of error of a round."""
    with desk.store.reading() as tx:
        passes: dict[tuple[str, str], Checked] = {}
        skipped = []
        for record in tx.surveys.records(round_):
            found = [_checked(tx, record, one) for one in record.revisions if one.verified]
            skipped += [record.household] if None in found else []
            passes |= {one.key: one for one in found if one is not None}
        checked = tuple(passes.values())
        surveys = tx.surveys.find_ids([one.verified.first for one in checked][-1:])
        forms = [form_here(desk, one.form_id, one.form_version) for one in surveys]
        return Rates(
            questions=_worst_first(by_question(checked)),
            keyers=_worst_first(by_keyer(checked)),
            surveys=len(checked),
            skipped=tx.households.rows_of(skipped, chance.today()),
            names=_names(tx, checked),
            form=forms[0] if forms else None,
        )


def _checked(tx: Transaction, record: Record, revision: Revision) -> Checked | None:
    """Give what one revision says of its double entry; None where it cannot be."""
    try:
        found = read(revision.verified)
    except Malformed:
        return None
    before = {one.id for one in record.revisions} - {revision.id}
    first_by = keyers_of(tx, [found.first]).get(found.first, "")
    if found.first not in before or first_by == found.by:
        return None  # of a survey it does not stand for, or one person against himself
    return Checked(found, revision.id, first_by)


def _names(tx: Transaction, checked: Iterable[Checked]) -> dict[str, str]:
    """Give what keyers are called: by name, else by the computer they keyed at."""
    people = trusting.people(tx)
    surveys = {one.verified.first: one.first_by for one in checked}
    surveys |= {one.survey: one.verified.by for one in checked}
    logs = {one: log for one, (log, _) in tx.surveys.writers(surveys).items()}
    labels = {keyer: people.of(log_id(logs[one])).label for one, keyer in surveys.items()}
    return {**labels, **people.names()}


def _worst_first(found: tuple[Rate, ...]) -> tuple[Rate, ...]:
    return tuple(sorted(found, key=lambda one: (-(one.share or 0), -one.compared, one.of)))
