"""A survey keyed by one person and once more by another, for tests of double entry."""

from collections.abc import Callable, Mapping

from gpn_desktop.engine.session import FormSession
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import Choice
from gpn_desktop.services import blind, drafting, verifying
from gpn_desktop.services.blind import Seat
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.devices import Officer
from tests.services.conftest import LACKS, RIGHTS

HAI = Officer("0ff1ce00-0000-4000-8000-000000000002", "Nông Văn Hải", RIGHTS, 1)
ABSENT = "Không có trên phiếu giấy"


def beside(desk: Desk, officer: Officer = HAI) -> Desk:
    """Give the same computer with another person at it."""
    with desk.store.transaction(desk.actor) as tx:
        tx.devices.put_officer(officer)
    return Desk(desk.store, desk.paths, desk.installation, officer)


def copied(session: FormSession, survey: Survey, but: Mapping[str, str] | None = None) -> None:
    """Key what a survey says once more: people as new rows, ``but`` some answers by their path."""
    texts = {**survey.answers, **(but or {})}
    for person in survey.answers.get("person[]", "").split():
        made, _ = session.add_row(session.place("person"))
        before = f"person[{person}]/"
        for path, text in texts.items():
            if path.startswith(before) and path != f"{before}person_id":
                place = session.place(f"person/{path.removeprefix(before)}", made.id)
                if place.node not in session.form.calculated:
                    session.answer(place, text)
    for path, text in texts.items():
        if "[" not in path and path.count("/") == 1:
            place = session.at(path)
            if place.node not in session.form.calculated:
                session.answer(place, text)


def keyed_again(
    desk: Desk,
    survey: Survey,
    but: Mapping[str, str] | None = None,
    also: Callable[[FormSession], object] = lambda session: None,
) -> str:
    """Key a survey a second time to its end; give the draft."""
    seat: Seat = blind.open_second(desk, survey.id).value
    copied(seat.entry.session, survey, but)
    also(seat.entry.session)
    texts = seat.entry.session.answers().texts()
    drafting.keep(desk, seat.entry, texts, seat.entry.session.state_json())
    return blind.finish(desk, seat.entry).value


def settled(desk: Desk, draft: str, choices: Mapping[str, Choice]) -> Survey:
    """Choose at each difference, and give the revision that results."""
    for place, choice in choices.items():
        verifying.choose(desk, draft, place, choice)
    made = verifying.settle(desk, draft, ABSENT).value.survey
    assert made is not None
    return made


def lacking(*numbers: int) -> dict[str, str]:
    """Give the answers of the twelve indicators."""
    names = enumerate(LACKS, 1)
    return {f"b2/{name}": "co" if number in numbers else "khong" for number, name in names}
