"""Pictures of the register's lists: people, filters, columns, a list saved; who may be twins."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import households, list_out, listing, many, sameness, uniting
from gpn_desktop.services.households import Sought
from tests.shots import commune
from tests.shots.commune import BENCH, rest
from tests.shots.pages import After, departed, full, window
from tests.shots.scenes import Scene
from ui.dialogs.columns import ColumnsSheet
from ui.dialogs.keeping import KeepSheet
from ui.dialogs.many import RoundSheet, VillageSheet
from ui.dialogs.uniting import UniteSheet
from ui.models.register import KINDS, PEOPLE
from ui.views.kept_list import kept_told
from ui.views.list_acts import shown_of
from ui.views.list_saving import SaveSheet
from ui.views.narrowing import NarrowSheet
from ui.views.page import Goal, Page

FILTERS = {"class": "near_poor", "ethnicity": "dao", "age": "60-", "insured": "no"}


def _people(page: Page) -> None:
    page.filter.kind.setCurrentIndex(1)  # type: ignore[attr-defined]
    page.refresh()


def _left(page: Page) -> None:
    page.filter.kind.setCurrentIndex(2)  # type: ignore[attr-defined]
    page.refresh()


def _many_filters(page: Page) -> None:
    _people(page)
    page.filter.narrow({"ethnicity": "tay", "age": "60-"})  # type: ignore[attr-defined]
    page.refresh()


def _twin(page: Page) -> None:
    """Type somebody of the register once more, with other marks and without the middle name."""
    desk = commune.commune().desk
    home = households.rows(desk, households.order(desk, Sought())[20:21])[0]
    page.acts()["add"]()
    adding = page.adding  # type: ignore[attr-defined]
    person = households.household_page(desk, home.id).people[0]
    adding.texts["full_name"].setText(person.full_name)
    adding.texts["birth"].setText(str(person.birth_date.year if person.birth_date else ""))
    adding.lists["village"].setEditText(home.village_name)
    adding.twins.look()


def _who_left() -> Person:
    """Give somebody who left the commune, with a number."""
    with commune.commune().desk.store.reading() as tx:
        taken_off = tx.households.persons.where("WHERE r.deleted_json IS NOT NULL")
        left = tx.households.left(one.id for one in taken_off)
    return next(one for one in taken_off if one.id in left and one.id_number)


def _gone(page: Page) -> None:
    """Type the number of somebody who left the commune."""
    person = _who_left()
    page.acts()["add"]()
    adding = page.adding  # type: ignore[attr-defined]
    adding.texts["full_name"].setText(person.full_name)
    adding.texts["id_number"].setText(person.id_number)
    adding.twins.look()


def _found_left(page: Page) -> None:
    """Let somebody be found who left the commune, after who lives here."""
    desk, words = commune.commune().desk, _who_left().full_name.partition(" ")[2]
    search = page.window().search  # type: ignore[attr-defined]
    search.setText(words)
    search.take_focus()
    search.panel.show_hits(households.search(desk, words), words)


def _namesakes(page: Page) -> None:
    """Type the name that villages of two old communes bear."""
    page.acts()["add"]()
    adding = page.adding  # type: ignore[attr-defined]
    town, other = "Khu 1 (TT Đình Lập)", "Khu 1 (Xã Bính Xá)"
    adding.begin([Village("a", town), Village("b", other)])
    adding.texts["full_name"].setText("Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo")
    adding.village.setEditText("Khu 1")
    names = f"{town}; {other}"
    adding._on_refused(GpnError(ErrorCode.VILLAGE_WHICH, name="Khu 1", names=names))


def _left_out(page: Page) -> None:
    """By a class that was computed, where three surveys are keyed a second time here."""
    filter_ = page.filter  # type: ignore[attr-defined]
    filter_.narrow({"computed": "near_poor", "ethnicity": "tay"})
    page.refresh()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    rest(app)
    filter_.tell_left_out(3)


def _narrow(wide: int, tall: int) -> QWidget:
    desk = commune.commune().desk
    kept = [SavedList("people", "Người cao tuổi chưa có thẻ BHYT", FILTERS)]
    made = NarrowSheet(None, FILTERS, households.villages(desk), kept)
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _columns(wide: int, tall: int) -> QWidget:
    kind = KINDS["people"]
    made = ColumnsSheet(None, PEOPLE, kind.usual, kind.usual)
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _keep(wide: int, tall: int) -> QWidget:
    told = kept_told("Thôn: Khe Sao; Phiếu: Chưa bắt đầu")
    made = KeepSheet(None, told, ["Hộ nghèo thôn Nà Pẻo chưa rà soát", "Của tôi"])
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _save(wide: int, tall: int) -> QWidget:
    desk = commune.commune().desk
    kind = KINDS["people"]
    shown = shown_of(kind, kind.usual, desk, listing.order_people(desk, Sought())[:30])
    assert isinstance(shown, list_out.Shown)
    made = SaveSheet(None, desk, BENCH, shown)
    made.writing.path.setText("/home/lan/Documents/nhan-khau-20261125.xlsx")
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _unite(wide: int, tall: int) -> QWidget:
    """Show the twin of the invented commune beside the head whose number it bears."""
    desk, home = commune.commune().desk, commune.commune().household
    (pair, *_) = sameness.pairs(desk, home)
    both = sorted((pair.person, pair.other.hit.person))  # as the list of pairs has them
    made = UniteSheet(None, desk, BENCH, *both)
    made._on_found(uniting.preview(desk, *both))
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _round(wide: int, tall: int) -> QWidget:
    """Take households into the round: some stand on its list already."""
    desk = commune.commune().desk
    made = RoundSheet(None, *many.weigh_listing(desk, households.order(desk, Sought())[:40]))
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _move(wide: int, tall: int) -> QWidget:
    """Move households to a village in which some live already."""
    desk = commune.commune().desk
    ids = households.order(desk, Sought())[:40]
    villages = households.villages(desk)
    made = VillageSheet(None, BENCH, partial(many.weigh_moving, desk, ids), villages)
    made.village.setCurrentIndex(3)
    made._on_weighed(many.weigh_moving(desk, ids, villages[2].id))
    made.entries.put_texts({"reason": "Sáp nhập xóm theo Nghị quyết 12/NQ-HĐND"})
    made.resize(min(made.width(), wide), min(made.height(), tall))
    return made


def _taken_in(page: Page) -> None:
    """Say what was done of many households, without having done it."""
    page._listing.many.last.tell(  # type: ignore[attr-defined]
        "Đã đưa 24 hộ vào đợt rà soát năm 2026.", lambda: None
    )
    page._listing.many.show()  # type: ignore[attr-defined]


def _bring_back(page: Page) -> None:
    """Ask who comes back of a household that was taken off by mistake."""
    page.detail._bands.first_step().click()  # type: ignore[attr-defined]


def _taken_back(goal: Callable[[str], Goal], after: After = None) -> Scene:
    """Give a scene of the household that was taken back while something was recorded for it."""

    def scene(wide: int, tall: int) -> QWidget:
        place = commune.taken_back()
        return window(place.desk, goal(place.household), after, (wide, tall))

    return scene


SCENES: dict[str, Scene] = {
    "people-list": full(lambda one: Goal("households"), _people),
    "households-left": departed(_left),
    "people-narrowed": full(lambda one: Goal("households"), _many_filters),
    "household-add-alike": full(lambda one: Goal("households"), _twin),
    "household-add-namesakes": full(lambda one: Goal("households"), _namesakes),
    "household-add-left": full(lambda one: Goal("households"), _gone),
    "households-found-left": full(lambda one: Goal("households"), _found_left),
    "list-filters": _narrow,
    "list-columns": _columns,
    "list-keep": _keep,
    "list-save": _save,
    "list-unite": _unite,
    "list-round": _round,
    "list-move": _move,
    "households-left-out": full(lambda one: Goal("households"), _left_out),
    "household-taken-back": _taken_back(lambda one: Goal("households", "household", one)),
    "household-taken-back-bring": _taken_back(
        lambda one: Goal("households", "household", one), _bring_back
    ),
    "today-taken-back": _taken_back(lambda one: Goal("today")),
    "households-many": full(lambda one: Goal("households"), _taken_in),
}
