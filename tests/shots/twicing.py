"""Scenes of what is keyed twice: the sample of a round, the blind form, what differs, rates."""

import functools
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.verified import Choice
from gpn_desktop.services import blind, demo, rounds
from gpn_desktop.services.desk import Desk
from tests.commune import HOME
from tests.fakes import FixedSource
from tests.services.twice import HAI, beside, copied, keyed_again, settled
from tests.shots import commune
from tests.shots.commune import LONG
from tests.shots.pages import Scene, window
from tests.shots.reviews import surveyed
from tests.shots.scenes import sheet
from ui.dialogs.person import PersonSheet
from ui.views.page import Goal, Page
from ui.views.twice import TwicePage

WATER, TOTAL, PAPER = "b2/lack_water", "b1/b1_typed", "b1/b1_paper"


@functools.cache
def checked() -> tuple[Desk, dict[str, str]]:
    """Give a second person's desk over a round of which some are keyed twice, and their drafts."""
    with chance.using(FixedSource(seed="twice")):
        desk = commune._desk("twice")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            tx.put_all(demo.make(stage, new_id=tx.new_entity, size=120).nouns())
        chosen = replace(settings.Settings(), second_entry_percent=100)
        settings.save(desk.paths.settings, chosen)
        todo = [one.household for one in rounds.round_list(desk).rows if not one.state][:9]
        with desk.store.transaction(desk.actor) as tx:
            for one in todo[:2]:
                head = tx.households.members(one)[0]
                tx.households.persons.put(replace(head, full_name=LONG))
        made = [surveyed(desk, one) for one in todo]
        hai = beside(desk, replace(HAI, name="Nguyễn Hoàng Phương Quỳnh Anh"))
        drafts = {"many": _with_somebody_else(hai, made[0].id)}
        drafts["begun"] = blind.open_second(hai, made[1].id).value.entry.draft.id
        for first, said in ((made[2], {WATER: "khong", TOTAL: "112"}), (made[3], {PAPER: "Tập 3"})):
            choices = {place: Choice("first") for place in said}
            settled(hai, keyed_again(hai, first, said), choices)
        return hai, {**drafts, "survey": made[5].id}


def _with_somebody_else(hai: Desk, survey: str) -> str:
    """Key a survey again with three answers otherwise and one member less."""
    seat = blind.open_second(hai, survey).value
    session = seat.entry.session
    with hai.store.reading() as tx:
        first = tx.surveys.get(survey)
    copied(session, first, {WATER: "khong", TOTAL: "112", PAPER: "Tập 3, thôn Khe Mò, tờ 17"})
    people = session.rows(session.place("person"))
    name = session.place("person/full_name", people[0].id)
    session.answer(name, session.state(name).value.upper())
    if len(people) > 1:
        session.remove_row(people[-1], "nhầm")
    return blind.finish(hai, seat.entry).value


def at(kind: str, name: str = "", after: Callable[[TwicePage], object] | None = None) -> Scene:
    """Give a scene of the page."""

    def act(page: Page) -> None:
        assert isinstance(page, TwicePage)
        if after is not None:
            after(page)

    def scene(wide: int, tall: int) -> QWidget:
        desk, names = checked()
        return window(desk, Goal("twice", kind, names.get(name, "")), act, (wide, tall))

    return scene


def _third(page: TwicePage) -> None:
    says = page.passes.says
    page.passes.step(1)
    says.pick("third")
    assert says.shown is not None
    assert says.shown.state is not None
    says._on_answered(says.shown.state.place, "9999")


def _failed(page: TwicePage) -> None:
    page.passes.show_failure(GpnError(ErrorCode.SECOND_WAITS))


def _on_paper(page: TwicePage) -> None:
    """Key the second pass as it stands on paper."""
    paper = page.second.paper
    assert paper is not None
    paper.entering.to_paper()


def _rates(page: TwicePage) -> None:
    if page.sampled.see.isVisible():
        page.sampled.see.click()


def _keyed(page: TwicePage) -> None:
    """Ask for the next number, below what was told of the paper before."""
    _, names = checked()
    page._compare(names["many"], "before")


def _first_person(wide: int, tall: int) -> QWidget:
    hai, _ = checked()
    with hai.store.reading() as tx:
        lan = next(one for one in tx.devices.officers() if one.id != hai.officer.id)
    return window(replace(hai, officer=lan), Goal("twice", "list"), None, (wide, tall))


def _person() -> QWidget:
    made = PersonSheet(None, "Hoàng Thị Lan", LONG)
    made.new.once.setText("đường lên")
    return made


SCENES: dict[str, Scene] = {
    "twice-list": at("list"),
    "twice-rates": at("list", after=_rates),
    "twice-first-person": _first_person,
    "twice-empty": lambda wide, tall: window(commune.empty(), Goal("twice"), None, (wide, tall)),
    "twice-form": at("survey", "survey"),
    "twice-paper": at("survey", "survey", _on_paper),
    "twice-keying": at("keying", after=_keyed),
    "twice-differences": at("differences", "many"),
    "twice-third": at("differences", "many", _third),
    "twice-failed": at("differences", "many", _failed),
    "twice-person": sheet(_person),
}
