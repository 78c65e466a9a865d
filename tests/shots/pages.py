"""Scenes of the pages over a real store: full, narrowed to nothing, empty, opened."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans.plan import Target
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import Village, scopes
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services import households, today
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.joined_villages import Came, Joined
from gpn_desktop.services.same_villages import SameName
from gpn_desktop.services.village_figures import Figures, YearTotals
from gpn_desktop.services.villages import Corrected, VillageRow
from tests.shots import commune
from tests.shots.commune import BENCH, rest
from tests.shots.scenes import FILE, Nobody, Unseen
from ui import house, pages
from ui.dialogs.joining import JoiningSheet
from ui.dialogs.village_list import VillageListSheet
from ui.dialogs.zones import ZonesSheet
from ui.furniture import Furniture
from ui.main_window import MainWindow
from ui.views.page import Entry, Goal, Page

SOUGHT = "vi thi"
After = Callable[[Page], object] | None
Scene = Callable[[int, int], QWidget]


def _entries(desk: Desk, goal: Goal) -> list[Entry]:
    """Give the pages of a desk; that of today costs much, and is made only to be looked at."""
    return [
        replace(one, make=lambda ways: Unseen()) if one.name == "today" != goal.page else one
        for one in pages.entries(desk)
    ]


def window(desk: Desk, goal: Goal, after: After, size: tuple[int, int]) -> MainWindow:
    """Give the whole window at a goal, at rest."""
    entries = _entries(desk, goal)
    seek = partial(households.search, desk)
    furniture = Furniture(entries, seek, BENCH, house.standing(desk))
    made = MainWindow(Nobody(), furniture)
    made.resize(*size)
    made.show()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    rest(app)
    made.go(goal)
    rest(app)
    if after is not None:
        after(made.page)
        rest(app)
    made.retitle()
    return made


def full(goal: Callable[[str], Goal], after: After = None) -> Scene:
    """Give a scene of the invented commune."""

    def scene(wide: int, tall: int) -> QWidget:
        place = commune.commune()
        return window(place.desk, goal(place.household), after, (wide, tall))

    return scene


def happened(goal: Callable[[str], Goal], after: After = None) -> Scene:
    """Give a scene of the household in which much has happened."""

    def scene(wide: int, tall: int) -> QWidget:
        place = commune.lived()
        return window(place.desk, goal(place.household), after, (wide, tall))

    return scene


def gathered(goal: Callable[[str], Goal], after: After = None) -> Scene:
    """Give a scene of the household into which others came."""

    def scene(wide: int, tall: int) -> QWidget:
        place = commune.gathered()
        return window(place.desk, goal(place.household), after, (wide, tall))

    return scene


def joined(goal: Callable[[str], Goal]) -> Scene:
    """Give a scene of the household that was joined into another one."""

    def scene(wide: int, tall: int) -> QWidget:
        place = commune.gathered()
        found = households.household_page(place.desk, place.household).former
        return window(place.desk, goal(found[0].home), None, (wide, tall))

    return scene


def departed(after: After) -> Scene:
    """Give a scene of the invented commune from which some households went."""

    def scene(wide: int, tall: int) -> QWidget:
        return window(commune.departed(), Goal("households"), after, (wide, tall))

    return scene


def bare(goal: Goal) -> Scene:
    """Give a scene of an empty store."""
    return lambda wide, tall: window(commune.empty(), goal, None, (wide, tall))


def at_office(goal: Goal) -> Scene:
    """Give a scene of a merging office that has only begun."""
    return lambda wide, tall: window(commune.office(), goal, None, (wide, tall))


def _found(wide: int, tall: int) -> QWidget:
    """Give the window with what the one search field finds of some letters."""
    desk = commune.commune().desk
    made = window(desk, Goal("households"), None, (wide, tall))
    made.search.setText(SOUGHT)
    made.search.take_focus()
    made.search.panel.show_hits(households.search(desk, SOUGHT), SOUGHT)
    settled()
    return made


def _busy(page: Page) -> None:
    """Let another window of the program hold the data while the list is looked up."""
    listing = page._listing  # type: ignore[attr-defined]
    listing._on_failed(GpnError(ErrorCode.DATABASE_BUSY, path=FILE))


def _late(page: Page) -> None:
    """Let a report take longer than usual; it can be stopped."""
    shown = page._shown  # type: ignore[attr-defined]
    shown.show_loading(lambda: None)
    shown._rest()  # its own clock runs beside
    shown._on_soon_timeout()
    shown._on_late_timeout()


def _filter_nothing(page: Page) -> None:
    page.filter.words.setText("khong co ai")  # type: ignore[attr-defined]
    page._listing.look_up()  # type: ignore[attr-defined]


def _open_person(page: Page) -> None:
    people = page.detail.people  # type: ignore[attr-defined]
    people.table.setFocus()
    people.table.setCurrentIndex(people.model.index(1, 0))
    people._on_open(people.model.row_at(people.model.index(1, 0)))


def _scroll(page: Page) -> None:
    bar = page.detail._area.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())


def _scroll_to(block: str) -> After:
    """Bring a block of the household's page to the top."""

    def after(page: Page) -> None:
        settled()
        detail = page.detail  # type: ignore[attr-defined]
        bar = detail._area.verticalScrollBar()
        bar.setValue(detail.records.blocks[block].y() - 8)

    return after


def correct(page: Page) -> None:
    page.detail.steps.correct.click()  # type: ignore[attr-defined]


def act_of(sort: str, marked: str = "") -> Callable[[Page], object]:
    """Begin an act, and mark people by their digits."""

    def begin(page: Page) -> None:
        detail = page.detail  # type: ignore[attr-defined]
        detail.changing.choose(detail.household)
        if not sort:
            return
        detail.changing.begin(sort)
        settled()
        parts = detail.changing.fields.parts
        for digit in marked:
            people = parts["people"]
            people._turn(people.item(int(digit) - 1))
        if "household" in parts:
            parts["household"].setFocus()
            parts["household"].line.setText("hoang")
            parts["household"]._on_pause_timeout()
            settled()
            if sort == "join":
                parts["household"]._take(parts["household"].found.item(0))
                settled()
        if "full_name" in parts and sort != "correction":
            parts["full_name"].setText("Nguyễn Thị Hoàng Phương Hạnh Nguyên")
        if sort != "correction":
            parts["reason"].setText("Theo đơn của hộ và xác nhận của trưởng thôn")
        if "household" not in parts or sort == "join":
            detail.changing._foresee(is_asked=True)

    return begin


def _correct_one(page: Page) -> None:
    """Correct the second person of the household."""
    detail = page.detail  # type: ignore[attr-defined]
    members = detail.people.model
    one = members.row_at(members.index(1, 0))
    detail.changing.correct(detail.household, one.id)
    settled()


def _twin_comes(page: Page) -> None:
    """Type somebody of another household as who came."""
    detail = page.detail  # type: ignore[attr-defined]
    desk = commune.commune().desk
    home = households.order(desk, Sought())[20]
    person = households.household_page(desk, home).people[0]
    detail.changing.choose(detail.household)
    detail.changing.begin("arrival")
    settled()
    fields = detail.changing.fields
    fields.parts["full_name"].setText(person.full_name)
    fields.parts["birth_date"].setText(str(person.birth_date.year if person.birth_date else ""))
    fields.land("birth_date")
    detail.changing._on_edited()
    detail.changing.twins.look()
    settled()


def settled() -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    rest(app)


def _timeline(page: Page) -> None:
    detail = page.detail  # type: ignore[attr-defined]
    table = detail.timeline.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(1, 0))
    detail.timeline._open(table.rows.row_at(table.rows.index(1, 0)))


def _split(page: Page) -> None:
    """Let two members go out of the household, as an officer does, to the end."""
    act_of("split", "34")(page)
    settled()
    page.detail.changing.save.click()  # type: ignore[attr-defined]
    settled()


def _done(wide: int, tall: int) -> QWidget:
    place = commune.unspoilt()
    return window(place.desk, household(place.household), _split, (wide, tall))


def add_household(page: Page) -> None:
    page.acts()["add"]()
    adding = page.adding  # type: ignore[attr-defined]
    adding.texts["full_name"].setText("Hoàng Văn Bình")
    adding.texts["id_number"].setText("020186000001")
    adding.lists["sex"].setCurrentIndex(1)
    adding.twins.look()


def _leaf(number: int) -> After:
    return lambda page: page.detail.leaves.setCurrentIndex(number)  # type: ignore[attr-defined]


def _target(page: Page) -> None:
    page.detail.head.set_target.click()  # type: ignore[attr-defined]


def open_village(page: Page) -> None:
    page.table.selectRow(2)  # type: ignore[attr-defined]
    page.spread.show_detail()  # type: ignore[attr-defined]


def _as_a_package_left_it(page: Page, **facts: object) -> None:
    """Let the village that is chosen come back changed, in another field disputed."""
    one = page.table.chosen()  # type: ignore[attr-defined]
    village = replace(one.village, **facts)
    came = replace(one, village=village, disputed=frozenset({"zones", "order", "successor"}))
    rows = [came if each is one else each for each in page._rows]  # type: ignore[attr-defined]
    page.show_villages(rows)  # type: ignore[attr-defined]


def _type_village(page: Page) -> None:
    """Show what a package wrote of the fields that are being typed."""
    open_village(page)
    page.panel.entries.lines["name"].setText("Khe Thông Thượng")  # type: ignore[attr-defined]
    page.panel.area.setCurrentIndex(1)  # type: ignore[attr-defined]
    name = "Khuổi Ngàn Thượng và Khuổi Ngàn Hạ"
    _as_a_package_left_it(page, name=name, area="urban")


def _dispute_village(page: Page) -> None:
    open_village(page)
    _as_a_package_left_it(page)


def _same_names(page: Page) -> None:
    """Show two villages of one name, which nothing tells apart."""
    rows = [*page._rows]  # type: ignore[attr-defined]
    first, other = rows[2], rows[4]
    twin = replace(other, village=replace(other.village, name=first.village.name))
    rows[2] = replace(first, same=(twin.village.id,))
    rows[4] = replace(twin, same=(first.village.id,))
    page._wanted, page._leads_in = first.village.id, True  # type: ignore[attr-defined]
    page.show_villages(rows)  # type: ignore[attr-defined]


def _same_today(page: Page) -> None:
    """Tell of two villages of one name among what waits."""
    found = today.today(page._desk)  # type: ignore[attr-defined]
    name = "Khuổi Ngàn"
    pair = SameName(Village("a", name), Village("b", name), next(iter(scopes())))
    page._on_found(replace(found, same_names=(pair,)))  # type: ignore[attr-defined]


def _join_same(wide: int, tall: int) -> QWidget:
    """Show where a village goes whose name another bears: that one is chosen."""
    other = replace(ROWS[1], village=replace(ROWS[1].village, id="9", name="Nà Nắng"))
    row = replace(ROWS[0], same=("9",))
    many = [VillageRow(Village(f"m{n}", f"Khe {n}", order=n), n) for n in range(1, 15)]
    return JoiningSheet(None, row, [*ROWS[1:], *many, other])


def _old_communes(page: Page) -> None:
    """Show villages with their old communes, the last one saved and not known by that name."""
    told = [
        ("Thị trấn Nông trường Thái Bình", Belongs.OURS),
        ("Xã Bính Xá", Belongs.PART),
        ("Thị trấn Nông trường Thái Binhf", Belongs.UNKNOWN),
    ]
    first, *rest = page._rows  # type: ignore[attr-defined]
    rows = [
        replace(one, village=replace(one.village, former=name), belongs=belongs)
        for one, (name, belongs) in zip((first, *rest[:2]), told, strict=True)
    ]
    open_village(page)
    saved = Corrected(rows[2].village, {"former": ""}, rows[2].belongs)
    page._on_saved(saved)  # type: ignore[attr-defined]
    page.show_villages([*rows, *rest[2:]])  # type: ignore[attr-defined]


TARGETS = (Target("t", indicator="3a", value="97.5"),)


def _of_year(year: int, households: int) -> YearTotals:
    return YearTotals(year, Totals(households, 4 * households))


def _came_village(page: Page) -> None:
    """Show a village to which two were joined, one of them long ago at another desk."""
    open_village(page)
    gone, other, *_ = page._rows  # type: ignore[attr-defined]
    shown = page.table.chosen()  # type: ignore[attr-defined]
    long_ = replace(other.village, name="Khuổi Ngàn Thượng và Khuổi Ngàn Hạ")
    came = (
        Came(
            gone.village,
            gone.households,
            chance.now(),
            "Hoàng Thị Lan",
            Figures((_of_year(2026, 1_310),), TARGETS),
            Figures((_of_year(2025, 106),)),
            Figures((_of_year(2026, 106),)),
        ),
        Came(long_, 31, chance.now().replace(year=2025), "Nguyễn Thị Hoàng Phương Hạnh"),
    )
    known = page._rows  # type: ignore[attr-defined]
    whole = replace(shown, came=came, households=shown.households + gone.households)
    rows = [whole if one is shown else one for one in known if one is not gone]
    page.show_villages(rows)  # type: ignore[attr-defined]


def _join_village(page: Page) -> None:
    """Show the list as it is afterwards: the one is gone, its households are in the other."""
    gone, there, *rest = page._rows  # type: ignore[attr-defined]
    whole = replace(there, households=there.households + gone.households)
    page.show_villages([whole, *rest])  # type: ignore[attr-defined]
    joined = Joined(Came(gone.village), there.village.id, ("c",) * gone.households)
    page._on_joined(gone, there, joined)  # type: ignore[attr-defined]


ROWS = (
    VillageRow(Village("1", "Nà Nắng", "rural", order=1), 112, None),
    VillageRow(Village("2", "Khuổi Ngàn Thượng và Hạ", "rural", order=2), 41, frozenset()),
    VillageRow(
        Village("3", "3", "urban", "to_dan_pho", order=3), 0, frozenset({"VKK", "THON_DBKK"})
    ),
)


def _villages_pasted(wide: int, tall: int) -> QWidget:
    made = VillageListSheet(None, [Village("1", "Nà Lúa"), Village("2", "Pò Mây")])
    made.text.setPlainText("1. Nà Lúa\n2. Pò Mầy\n3. Khuổi Ngàn Thượng\n\n4. Tổ dân phố 1")
    return made


def _zones_of(wide: int, tall: int) -> QWidget:
    made = ZonesSheet(None, ROWS[2])
    made._on_agreed()
    return made


def _joining(wide: int, tall: int) -> QWidget:
    own = Figures((_of_year(2025, 110), _of_year(2026, 112)), TARGETS)
    gone = replace(ROWS[0], figures=own)
    there = replace(ROWS[1], figures=Figures((_of_year(2024, 39), _of_year(2025, 40))))
    made = JoiningSheet(None, gone, (there, *ROWS[2:]))
    made.list.setCurrentRow(0)
    return made


def household(identity: str) -> Goal:
    """Give the goal of a household."""
    return Goal("households", "household", identity)


SCENES: dict[str, Scene] = {
    "window-found": _found,
    "window-error": full(lambda one: Goal("households"), _busy),
    "window-loading": full(lambda one: Goal("reports"), _late),
    "today-full": full(lambda one: Goal("today")),
    "today-empty": bare(Goal("today")),
    "today-list": lambda *size: window(commune.begun(), Goal("today"), None, size),
    "today-office": at_office(Goal("today")),
    "plans-lines": full(lambda one: Goal("plans")),
    "plans-table": full(lambda one: Goal("plans"), lambda page: page.as_table.click()),  # type: ignore[attr-defined]
    "plans-work": full(lambda one: Goal("plans", "line", "KH57-3")),
    "plans-villages": full(lambda one: Goal("plans", "line", "KH57-3"), _leaf(1)),
    "plans-rules": full(lambda one: Goal("plans", "line", "KH57-2"), _leaf(2)),
    "plans-target": full(lambda one: Goal("plans", "line", "KH57-7"), _target),
    "plans-no-need": full(lambda one: Goal("plans", "line", "KH57-5")),
    "plans-province": full(lambda one: Goal("plans", "plan", "KH57")),
    "plans-empty": bare(Goal("plans")),
    "households-list": full(lambda one: Goal("households")),
    "households-nothing": full(lambda one: Goal("households"), _filter_nothing),
    "households-empty": bare(Goal("households")),
    "matches-list": full(lambda one: Goal("matches")),
    "matches-empty": bare(Goal("matches")),
    "villages-list": full(lambda one: Goal("villages")),
    "villages-one": full(lambda one: Goal("villages"), open_village),
    "villages-meanwhile": full(lambda one: Goal("villages"), _type_village),
    "villages-disputed": full(lambda one: Goal("villages"), _dispute_village),
    "villages-same": full(lambda one: Goal("villages"), _same_names),
    "villages-same-join": _join_same,
    "today-same": full(lambda one: Goal("today"), _same_today),
    "villages-old-communes": full(lambda one: Goal("villages"), _old_communes),
    "villages-came": full(lambda one: Goal("villages"), _came_village),
    "villages-joined": full(lambda one: Goal("villages"), _join_village),
    "villages-empty": bare(Goal("villages")),
    "villages-paste": _villages_pasted,
    "villages-zones": _zones_of,
    "villages-joining": _joining,
    "household-add": full(lambda one: Goal("households"), add_household),
    "household-top": full(household),
    "household-person": full(household, _open_person),
    "household-correct": full(household, correct),
    "household-end": full(household, _scroll),
    "household-former": gathered(household, _scroll_to("came")),
    "household-joined": joined(household),
    "household-former-supports": gathered(household, _scroll_to("supports")),
    "household-former-timeline": gathered(household, _scroll),
    "household-acts": full(household, act_of("")),
    "household-act-split": full(household, act_of("split", "35")),
    "household-act-join": full(household, act_of("join")),
    "household-act-move": full(household, act_of("move", "2")),
    "household-act-departure": full(household, act_of("departure", "24")),
    "household-act-birth": full(household, act_of("birth")),
    "household-act-twin": full(household, _twin_comes),
    "household-act-correct": full(household, act_of("correction")),
    "household-act-corrected": full(household, _correct_one),
    "household-timeline": happened(household, _timeline),
    "household-done": _done,
}
