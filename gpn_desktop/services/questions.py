"""What a fresh process is asked: each value that the screen showed, found again by its own way.

The tour follows one household: the first poor one that a common name finds, else the first.
"""

import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from gpn_desktop import chance
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import measure
from gpn_desktop.plans.progress import ProgressState
from gpn_desktop.registry.codes import label
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import scopes
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import comments, conflicts, enrolment, exchange, planning, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.witnesses import Side
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.programmes import support_type
from gpn_desktop.support.records import SupportRecord
from gpn_desktop.vietnamese import show_date, show_int, show_money

SOUGHT: Final = (
    *("dang thi", "hoang thi", "nong thi", "vi thi", "ly thi"),
    *("dang van", "hoang van", "nong van", "vi van", "ly van"),
)
"""What is searched for, one after the other until a poor household is found: communes differ."""


def place(desk: Desk) -> str:
    """Give the name of the place of this installation."""
    return scopes()[desk.installation.scope].name


def person(desk: Desk) -> str:
    """Give the name of its first person."""
    with desk.store.reading() as tx:
        return tx.devices.officers()[0].name


def followed(tx: Transaction, code: str = "", head: str = "") -> HouseholdRow:
    """Give the household that the tour follows: by code and head where many communes are."""
    if code:
        return next(row for row in _sought(tx, code) if (row.code, row.head_name) == (code, head))
    found = [row for words in SOUGHT for row in _sought(tx, words)]
    return next((row for row in found if _last_class(tx, row) == "poor"), found[0])


def _sought(tx: Transaction, words: str) -> list[HouseholdRow]:
    today = chance.today()
    homes = dict.fromkeys(hit.household for hit in tx.households.find(words, on=today))
    rows = {row.id: row for row in tx.households.rows_of(homes, today)}
    return [rows[home] for home in homes]


def _last_class(tx: Transaction, row: HouseholdRow) -> str:
    classes = tx.households.classes(row.id)
    return classes[-1].poverty_class if classes else ""


def _of_row(show: Callable[[HouseholdRow], str]) -> Callable[[Desk], str]:
    def answer(desk: Desk, *told: str) -> str:
        with desk.store.reading() as tx:
            return show(followed(tx, *told))

    return answer


def household_count(desk: Desk) -> str:
    """Give how many households there are."""
    with desk.store.reading() as tx:
        return show_int(tx.households.count())


QUESTIONS_OF_B = 13  # the total of B1 from paper, and the twelve indicators of B2


def missing_in_draft(desk: Desk) -> str:
    """Give how many questions of the only draft have no answer that it needs."""
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
        answers = tx.drafts.answers(draft.id)
    typed = bool(answers["b1/b1_typed"].text)
    scored = [one.text for place, one in answers.items() if place[:8] == "b2/lack_"]
    points = [text for text in scored if text.isdigit()]
    return str(QUESTIONS_OF_B - typed - len(points))


def _of_survey(show: Callable[[Survey], str]) -> Callable[[Desk], str]:
    def answer(desk: Desk, *told: str) -> str:
        with desk.store.reading() as tx:
            return show(tx.surveys.of_household(followed(tx, *told).id)[0])

    return answer


def _computed(survey: Survey) -> str:
    return label("household_class", survey.computed["P2022"].poverty_class)


def _of_round(show: Callable[[Round], str]) -> Callable[[Desk], str]:
    """Answer about the only yearly round there is."""

    def answer(desk: Desk) -> str:
        with desk.store.reading() as tx:
            (found,) = tx.rounds.all()
        return show(found)

    return answer


def _entered(found: Round, name: str) -> int:
    return sum(getattr(one, name) or 0 for one in found.totals.values())


def _day(found: date | None) -> str:
    return show_date(found) if found else ""


NO_VALUE = {
    ProgressState.NO_NEED: "Chưa ghi nhận nhu cầu",
    ProgressState.NO_DATA: "Chưa có số liệu",
}


def line_value(desk: Desk, code: str) -> str:
    """Give the number of a line of the year's plan, or the words for why there is none."""
    year = chance.today().year
    plan = next(one for one in planning.plans(desk) if one.year == year)
    found = planning.progress(desk, plan.id)
    main = next(one.main for one in found.lines if one.line.code == code)
    if main.measured.value is None:
        return NO_VALUE[main.state]
    return show_int(int(main.measured.value))


def without_card(desk: Desk) -> str:
    """Give how many people of line 3 have no card: who could, and does not count."""
    on = chance.today()
    with desk.store.reading() as tx:
        facts = tx.plans.facts(on.year, on)
    found = measure(indicators()["3a"], facts)
    assert found.could is not None  # noqa: S101 - a share has both sets
    return show_int(len(found.could - found.counts))


def own_label(desk: Desk) -> str:
    """Give the name of this computer, as it stands on its request."""
    return enrolment.standing(desk).label


def own_groups(desk: Desk) -> str:
    """Give the ten groups of this computer."""
    return " ".join(enrolment.standing(desk).groups)


def root_groups(desk: Desk) -> str:
    """Give the ten groups of the root that this computer trusts."""
    return " ".join(enrolment.standing(desk).root_groups)


def list_version(desk: Desk) -> str:
    """Give the number of the trust list that this computer holds."""
    return str(enrolment.standing(desk).list_version)


def phone(desk: Desk, *told: str) -> str:
    """Give the telephone number of the household, whole."""
    with desk.store.reading() as tx:
        return tx.households.get(followed(tx, *told).id).phone


def newest_packages(desk: Desk) -> str:
    """Give the file names of the newest package made here for each scope."""
    post = exchange.post(desk)
    newest = {one.scope: one.file_name for one in reversed(post.packages)}
    return ", ".join(newest[one.scope] for one in post.waiting if one.scope in newest)


def undelivered(desk: Desk) -> str:
    """Give how many packages nobody has acknowledged yet."""
    return str(exchange.undelivered(desk).count)


def class_count(desk: Desk, poverty_class: str) -> str:
    """Give how many households the last decisions put into a class."""
    with desk.store.reading() as tx:
        rows = tx.households.rows(chance.today())
    return show_int(sum(one.class_now == poverty_class for one in rows))


def file_name(desk: Desk, path: str) -> str:
    """Give the name of a file if it is there and opens as a workbook."""
    return Path(path).name if zipfile.is_zipfile(path) else ""


def _side(desk: Desk, number: str) -> Side:
    (one,) = conflicts.disputes(desk)
    return conflicts.explain(desk, one.entity, one.field).sides[int(number) - 1]


def returned_remark(desk: Desk) -> str:
    """Give what was said of the only survey that came back."""
    (one,) = comments.returned(desk)
    return comments.comments(desk, one.survey)[0].text


def _of_gift(show: Callable[[SupportRecord], str]) -> Callable[[Desk], str]:
    """Answer about the newest support of the household."""

    def answer(desk: Desk) -> str:
        with desk.store.reading() as tx:
            home = followed(tx).id
        return show(supporting.supports(desk, home)[0].record)

    return answer


UNDECIDED = "Chưa có quyết định"


def _class_said(code: str) -> str:
    return label("household_class", code) if code else UNDECIDED


QUESTIONS: Mapping[str, Callable[..., str]] = {
    "place": place,
    "person": person,
    "head": _of_row(lambda row: row.head_name),
    "household_code": _of_row(lambda row: row.code),
    "household_count": household_count,
    "missing_in_draft": missing_in_draft,
    "line_value": line_value,
    "without_card": without_card,
    "own_label": own_label,
    "own_groups": own_groups,
    "root_groups": root_groups,
    "list_version": list_version,
    "newest_packages": newest_packages,
    "undelivered": undelivered,
    "returned_remark": returned_remark,
    "dispute_count": lambda desk: str(len(conflicts.disputes(desk))),
    "phone": phone,
    "class_count": class_count,
    "file_name": file_name,
    "gift_type": _of_gift(lambda record: support_type(record.type).label_vi),
    "gift_amount": _of_gift(lambda record: show_money(record.amount or 0)),
    "gift_decision": _of_gift(lambda record: record.decision_number),
    "gift_class": _of_gift(lambda record: _class_said(record.snapshot.poverty_class)),
    "round_opens": _of_round(lambda one: _day(one.opens)),
    "round_closes": _of_round(lambda one: _day(one.closes)),
    "households_entered": _of_round(lambda one: show_int(_entered(one, "households"))),
    "persons_entered": _of_round(lambda one: show_int(_entered(one, "persons"))),
    "side_value": lambda desk, number: str(_side(desk, number).value),
    "side_person": lambda desk, number: _side(desk, number).officer,
    "b1": _of_survey(lambda survey: str(survey.score["b1"])),
    "b2": _of_survey(lambda survey: str(survey.score["b2"])),
    "computed": _of_survey(_computed),
    "poverty_class": _of_row(lambda row: _class_said(row.class_now)),
}
