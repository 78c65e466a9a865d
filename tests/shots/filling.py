"""Scenes of other forms: begun, filled in, corrected and withdrawn, at a household and in all."""

import functools
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop import chance
from gpn_desktop.services import demo, drafting, filled, filling, households
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.households import Sought
from tests.commune import HOME
from tests.fakes import FixedSource
from tests.forms import newcomer
from tests.services.forms import MINUTES, VISIT
from tests.shots import commune
from tests.shots.commune import LONG, Place
from tests.shots.pages import After, Scene, household, window
from tests.shots.scenes import sheet
from tests.ui.views.others import VERSION, put_form, put_forms
from ui.look.why import WhySheet
from ui.views.filling import READ, FillingPage, giving_up
from ui.views.forms import FormsPage
from ui.views.households import HouseholdsPage
from ui.views.page import Goal, Page, form_goal

LIVELIHOOD = "livelihood_monitoring"
SEEN: Mapping[str, str] = {
    "place/monitor": "Lê Văn Thăm",
    "place/district": "bacson",
    "place/commune": "tanthanh",
    "place/village": "1",
    "hh/hh_head": LONG,
    "hh/hh_size": "5",
    "hh/hh_working": "2",
    "hh/support": "animals training",
    "hh/source": "khac",
    "hh/source_other": "Hội Nông dân xã vận động các hộ khá giả trong thôn góp giống",
    "livestock/n_animals": "2",
    "livestock/animal[1]/species": "cow",
    "livestock/animal[1]/alive": "yes",
    "livestock/animal[1]/weight": "182.5",
    "livestock/animal[2]/species": "goat",
    "livestock/animal[2]/alive": "no",
    "livestock/animal[2]/why_dead": "Rét đậm",
    "income/inc_before": "2500",
    "income/inc_after": "3100",
    "income/satisfied": "4",
}


@functools.cache
def place() -> Place:
    """Give a commune of which a household has forms in every state, and two minutes."""
    with chance.using(FixedSource(seed="others")):
        desk = commune._desk("others")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            tx.put_all(demo.make(stage, new_id=tx.new_entity, size=60).nouns())
        home = households.order(desk, Sought(poverty_class="poor"))[0]
        with desk.store.transaction(desk.actor) as tx:
            head, *_ = tx.households.members(home)
            tx.households.persons.put(replace(head, full_name=LONG))
        made = Place(desk, home)
        _put(made)
        _fill(made)
        return made


def _put(made: Place) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        put_forms(made.desk, folder)
        (folder / newcomer.LIST).write_text(newcomer.VILLAGES, "utf-8-sig")
        for one in newcomer.NAMES:
            newcomer.mended(one).save(folder / f"{one}.xlsx")
            put_form(made.desk, folder / f"{one}.xlsx")


def _fill(made: Place) -> None:
    """Complete a visit, correct one, withdraw one, leave one; of the commune complete minutes."""
    desk, home = made.desk, made.household
    first = _complete(made, filling.take_up(desk, VISIT, home).value, {"visitor": "Lê Văn Thăm"})
    _complete(made, filling.correct(desk, first).value, {"cows": "3"})
    twice = _complete(made, filling.take_up(desk, VISIT, home).value, {"visitor": "Lê Văn Thăm"})
    filled.withdraw(desk, twice, "Điền trùng hai lần")
    _complete(made, filling.take_up(desk, LIVELIHOOD, home).value, SEEN)
    _answer(made, filling.take_up(desk, VISIT, home).value, {"visitor": "Nông Thị Đến"})
    for where in ("Nhà văn hóa thôn Nà Thuộc", "Nhà ông trưởng thôn Khe Mạ"):
        found = filling.take_up(desk, MINUTES).value
        _complete(made, found, {"place": where, "present": "41", "agreed": "co"})


def _answer(made: Place, found: Filling, answers: Mapping[str, str]) -> None:
    assert found.entry is not None
    session = found.entry.session
    for path, text in answers.items():
        drafting.save_answer(made.desk, found.entry, session.at(_found(found, path)), text)


def _found(found: Filling, path: str) -> str:
    """Give a path with the id of its row in place of its number."""
    before, _, rest = path.partition("[")
    if not rest or found.entry is None:
        return path
    number, _, after = rest.partition("]")
    session = found.entry.session
    return f"{before}[{session.rows(session.at(before))[int(number) - 1].id}]{after}"


def _complete(made: Place, found: Filling, answers: Mapping[str, str]) -> str:
    _answer(made, found, answers)
    assert found.entry is not None
    return filling.complete(made.desk, found.entry).value.id


def _read(form_id: str, number: int = 0) -> str:
    """Give one of what was filled in of a form, the newest first."""
    return filled.of_form(place().desk, form_id)[number].id


def at(goal: Goal, after: After = None, *, role: str = "officer") -> Scene:
    """Give a scene at a goal; of a form that is left only what is drawn of it."""

    def scene(wide: int, tall: int) -> QWidget:
        desk = place().desk
        shown = replace(desk, installation=replace(desk.installation, role=role))
        return window(shown, goal, after, (wide, tall))

    return scene


def _home() -> str:
    return place().household


def late(goal: str, after: After = None, *, role: str = "officer") -> Scene:
    """Give a scene whose goal is known once the commune is made."""

    def scene(wide: int, tall: int) -> QWidget:
        return at(GOALS[goal](), after, role=role)(wide, tall)

    return scene


GOALS = {
    "household": lambda: household(_home()),
    "visit": lambda: form_goal(VISIT, _home()),
    "new": lambda: form_goal(LIVELIHOOD, _home()),
    "minutes": lambda: form_goal(MINUTES),
    "seen": lambda: Goal("filling", READ, _read(LIVELIHOOD)),
    "withdrawn": lambda: Goal("filling", READ, _read(VISIT)),
    "met": lambda: Goal("filling", READ, _read(MINUTES)),
    "forms": lambda: Goal("forms", "form", f"{MINUTES} {VERSION}"),
    "visits": lambda: Goal("forms", "form", f"{VISIT} {VERSION}"),
    "today": lambda: Goal("today"),
}


def _scroll(page: Page) -> None:
    assert isinstance(page, HouseholdsPage)
    bar = page.detail._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    going_on = [one for one in page.findChildren(QPushButton) if one.text() == "Điền tiếp"]
    for one in going_on[:1]:
        one.setFocus()


def _detail(page: Page) -> None:
    assert isinstance(page, FormsPage)
    page.spread.show_detail()


def _second(page: Page) -> None:
    assert isinstance(page, FillingPage)
    page.view.cycle(1)


def menu(wide: int, tall: int) -> QWidget:
    """Give the menu of forms, which is a window of its own."""
    made = late("household")(wide, tall)
    page = made.page  # type: ignore[attr-defined]
    assert isinstance(page, HouseholdsPage)
    page.detail.fill.choose()
    return page.detail.fill.menu


def _why() -> QWidget:
    return WhySheet(None, giving_up(LONG))


SCENES: dict[str, Scene] = {
    "others-household": late("household"),
    "others-household-end": late("household", _scroll),
    "others-household-office": late("household", role="office"),
    "others-menu": menu,
    "others-today": late("today"),
    "others-new": late("new"),
    "others-new-second": late("new", _second),
    "others-begun": late("visit"),
    "others-commune": late("minutes"),
    "others-why": sheet(_why),
    "others-read": late("seen"),
    "others-read-office": late("seen", role="office"),
    "others-withdrawn": late("withdrawn"),
    "others-read-commune": late("met"),
    "others-forms": late("forms", _detail),
    "others-forms-household": late("visits", _detail),
    "others-forms-office": late("visits", _detail, role="office"),
}
