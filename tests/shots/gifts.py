"""Scenes of supports: the list, a new one step by step, one record in its states."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.services import drafting, entry, households, proposing, rounds, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.ordering import NOT_REVIEWED
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.store.devices import Officer
from gpn_desktop.support.records import SupportRecord
from tests.fakes import FixedSource
from tests.shots import commune
from tests.shots.commune import BENCH, rest
from tests.shots.pages import After, Scene, window
from ui.views.page import Goal, Page
from ui.views.support import SupportPage

FILLS = {
    "project/project_name": "Dự án nuôi bò cái sinh sản liên kết theo chuỗi giá trị, xã Đình Lập",
    "project/registered": "co",
    "project/unit_price": "15000000",
    "project/state_share": "14000000",
}
HANDED = {"handover/handed_over": "2026-11-20", "handover/receiver": commune.LONG}
TERMS = Terms(
    programme="Chương trình MTQG giảm nghèo bền vững giai đoạn 2021-2025",
    decision_number="1288/QĐ-UBND",
    decided_on=date(2026, 11, 10),
    funding="Ngân sách trung ương, tiểu dự án 2 dự án 3",
)


def cow(desk: Desk, household: str, fills: Mapping[str, str]) -> SupportRecord:
    """Record a cow with its details."""
    proposal = Proposal("SX_DUAN", household, household, TERMS)
    details = proposing.open_details(desk, proposal).value
    for path, text in fills.items():
        drafting.save_answer(desk, details, details.session.place(path), text)
    return supporting.record(desk, proposal, details).value


@functools.cache
def filled() -> Mapping[str, str]:
    """Give records in each state of the household that has everything."""
    place = commune.commune()
    desk, home = place.desk, place.household
    with chance.using(FixedSource(seed="gifts")):
        proposed = supporting.record(
            desk, Proposal("TETQUA", home, home, Terms(quantity=15, note="Hộ ở xa"))
        ).value
        decided = cow(desk, home, FILLS)
        given = cow(desk, home, FILLS | HANDED)
        gone = supporting.record(
            desk, Proposal("TD_HN", home, home, replace(TERMS, amount=250_000_000))
        ).value
        odd = supporting.record(
            desk, Proposal("TD_HN", home, home, replace(TERMS, amount=250_000_000))
        ).value
        supporting.take_off(desk, gone.id, "Ghi nhầm hộ: khoản vay của hộ cùng tên ở thôn bên")
    made = {"proposed": proposed, "decided": decided, "given": given, "gone": gone, "odd": odd}
    return {name: one.id for name, one in made.items()}


def at(kind: str, name: str = "", after: After = None) -> Scene:
    """Give a scene of the page at a goal: a record by its name, or the full household."""

    def scene(wide: int, tall: int) -> QWidget:
        found = filled()
        place = commune.commune()
        entity = place.household if kind == "new" else found.get(name, name)
        return window(place.desk, Goal("support", kind, entity), after, (wide, tall))

    return scene


def gone_ones(wide: int, tall: int) -> QWidget:
    """Give the supports that were taken off the list."""
    filled()
    return window(commune.commune().desk, Goal("support", "state", "gone"), None, (wide, tall))


@functools.cache
def on_list() -> tuple[str, str]:
    """Give a household whose class only a list says, and a support that it got by it."""
    desk = commune.commune().desk
    home = households.order(desk, Sought(poverty_class=NOT_REVIEWED))[0]
    said = ListedClass("poor", "", 110, 40, "1187/QĐ-UBND", date(2025, 12, 20))
    with chance.using(FixedSource(seed="on a list")):
        with desk.store.transaction(desk.actor) as tx:
            tx.households.put(replace(tx.households.get(home), listed={"2025": said}))
        asked = Proposal("TD_HN", home, home, replace(TERMS, amount=50_000_000))
        handed = replace(asked.terms, delivered_on=date(2026, 11, 20), receiver=commune.LONG)
        supporting.record(desk, replace(asked, terms=handed))
        return home, supporting.record(desk, asked).value.id


def by_list(kind: str, after: After = None) -> Scene:
    """Give a scene of a support that hangs on a list: a new one, or one recorded."""

    def scene(wide: int, tall: int) -> QWidget:
        home, made = on_list()
        goal = Goal("support", kind, home if kind == "new" else made)
        return window(commune.commune().desk, goal, after, (wide, tall))

    return scene


def plan_by_list(wide: int, tall: int) -> QWidget:
    """Give the plan, in which a loan counts for a class that only a list said."""
    on_list()
    return window(commune.commune().desk, Goal("plans"), None, (wide, tall))


def _rest() -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    rest(app)


def support(page: Page) -> SupportPage:
    """Give the page as what it is."""
    assert isinstance(page, SupportPage)
    return page


def _take(*typed: str) -> Callable[[Page], None]:
    def after(page: Page) -> None:
        giving = support(page).giving
        giving.choice.words.setText(typed[0])
        giving.choice.take()
        _rest()
        for name, text in zip(("decision.number", "decision.on"), typed[1:], strict=False):
            assert giving.terms is not None
            giving.terms.entries.lines[name].setText(text)
            giving.terms.entries._on_left(name)
        _rest()

    return after


def _details(page: Page) -> None:
    _take("bo cai", "1288/QĐ-UBND", "10/11/2026")(page)
    support(page).giving.complete()
    _rest()


def _type(words: str) -> Callable[[Page], None]:
    def after(page: Page) -> None:
        support(page).giving.choice.words.setText(words)

    return after


def _click(name: str) -> Callable[[Page], None]:
    return lambda page: getattr(support(page).record, name).click()


def _nothing(page: Page) -> None:
    support(page).narrowing.ask_for("", "khong co gi")
    support(page)._fill()


def _end(page: Page) -> None:
    bar = support(page).record._area.verticalScrollBar()
    bar.setValue(bar.maximum())


def bare(goal: Goal) -> Scene:
    """Give a scene of an empty store."""
    return lambda wide, tall: window(commune.empty(), goal, None, (wide, tall))


def looker(wide: int, tall: int) -> QWidget:
    """Give a new support where one may only look."""
    place = commune.commune()
    officer = Officer(place.desk.officer.id, "Vi Văn Thắng", ("view",))
    desk = replace(place.desk, officer=officer)
    return window(desk, Goal("support", "new", place.household), None, (wide, tall))


@functools.cache
def of_left() -> tuple[Desk, str, str]:
    """Give a commune of its own, a household that left after all was begun, and its support."""
    with chance.using(FixedSource(seed="of left")):
        place = commune.unspoilt()
        desk, home = place.desk, households.order(place.desk, Sought(poverty_class="poor"))[2]
        rounds.open_round(desk)
        begun = entry.open_survey(desk, home).value
        drafting.save_answer(desk, begun, begun.session.place("result/remarks"), "Nhà ở xa đường")
        drafting.leave(desk, begun)
        terms = {"quantity": "15", "decision_number": "1288/QĐ-UBND", "note": "Hộ ở xa"}
        proposing.keep_terms(desk, Proposal("TETQUA", home, home), terms)
        with desk.store.transaction(desk.actor) as tx:
            head = tx.households.members(home)[0]
            tx.households.persons.put(replace(head, full_name=commune.LONG))
            tx.households.take_off(home, reason="chuyển đi cả hộ", on=chance.today())
        with desk.store.reading() as tx:
            draft = next(one for one in tx.drafts.of_subject(home) if one.kind == drafting.SUPPORT)
    return desk, home, draft.id


def left(goal: Callable[[str, str], Goal]) -> Scene:
    """Give a scene of what was begun of a household that left: its id and the draft's are given."""

    def scene(wide: int, tall: int) -> QWidget:
        desk, home, draft = of_left()
        return window(desk, goal(home, draft), None, (wide, tall))

    return scene


SCENES: dict[str, Scene] = {
    "today-left-draft": left(lambda home, draft: Goal("today")),
    "review-left-draft": left(lambda home, draft: Goal("review", "survey", home)),
    "support-left-draft": left(lambda home, draft: Goal("support", "draft", draft)),
    "support-list": at("list"),
    "support-nothing": at("list", "", _nothing),
    "support-gone-list": gone_ones,
    "support-empty": bare(Goal("support")),
    "support-locked": looker,
    "support-new": at("new"),
    "support-new-by-list": by_list("new"),
    "support-new-by-list-person": by_list("new", _take("the bhyt nguoi thuoc ho ngheo")),
    "support-terms-by-list": by_list("new", _take("vay von ho ngheo", "1288/QĐ-UBND")),
    "support-by-list": by_list("record"),
    "plans-by-list": plan_by_list,
    "support-new-cow": at("new", "", _type("bo cai")),
    "support-new-person": at("new", "", _take("the bhyt nguoi thuoc ho ngheo")),
    "support-terms": at("new", "", _take("bo cai", "1288/QĐ-UBND", "10/11/2026")),
    "support-terms-plain": at("new", "", _take("qua tet", "12", "99")),
    "support-details": at("new", "", _details),
    "support-proposed": at("record", "proposed"),
    "support-decided": at("record", "decided"),
    "support-deliver": at("record", "decided", _click("deliver")),
    "support-given": at("record", "given"),
    "support-given-end": at("record", "given", _end),
    "support-gone": at("record", "gone"),
    "support-odd": at("record", "odd"),
}
assert BENCH
