"""What is photographed: each page in each of its states, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

import resources
from gpn_desktop import chance
from gpn_desktop.application import find_places
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow, SearchHit
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.rescue import Left
from gpn_desktop.services.restoring import Newer, Restored
from gpn_desktop.services.whose import Machine
from gpn_desktop.settings import Settings
from tests.fakes import FixedWorld
from ui import messages
from ui.actions import PAGES
from ui.bars import Standing
from ui.dialogs.about import AboutSheet
from ui.dialogs.doors import Doors, Greeting, PlaceHit
from ui.dialogs.first_start import FirstStart
from ui.dialogs.help import HelpSheet
from ui.dialogs.problem import ProblemSheet, report
from ui.dialogs.restoring import RestoringSheet, Way
from ui.dialogs.settings import SettingsSheet
from ui.dialogs.unlock import Unlock
from ui.form.filling import Frame, Outside
from ui.form.page import FormPage
from ui.form.reasons import ReasonSheet
from ui.look import geometry
from ui.look.notice import WarningSheet
from ui.look.parts import button, column, label, row
from ui.look.states import Stage, Step
from ui.main_window import Furniture, MainWindow
from ui.models.columns import HOUSEHOLDS
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.page import Entry, Goal, Page, Ways
from ui.views.spread import Spread
from ui.workbench import Workbench

Scene = Callable[[int, int], QWidget]
NAMES = (
    *("Đặng Thị Hường", "Lương Văn Bảo", "Hoàng Thị Ẩm", "Nông Văn Ỏn", "Vi Thị Ngọc Ánh"),
    *("Triệu Mùi Khé", "Lý A Sủng", "Chu Thị Ỹ", "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"),
)
FOUND = (
    *("Đặng Thị Mai", "Lý Thị Sâm", "Đặng Thị Hường", "Đặng Thị Huệ", "Đặng Thị Múi"),
    *("Đặng Thị Lan Anh", "Đặng Thị Ỷ", "Đặng Thị Hoàng Phương Hạnh Nguyên Thảo", "Vi Thị Đặng"),
)
VILLAGES = ("Nà Thuộc", "Bản Chuông", "Khe Mạ", "Tổ dân phố Pò Tấu – Khau Bay")
CLASSES = ("poor", "near_poor", "not_poor", "")
FILE = "C:\\Users\\Lan\\AppData\\Local\\GPN Desktop\\gpn.db"
BENCH = Workbench(lambda error, owner: None)


@cache
def rows(count: int) -> tuple[HouseholdRow, ...]:
    """Give households as a list shows them."""
    return tuple(
        HouseholdRow(
            str(n),
            f"06613-{n:04d}",
            NAMES[n % len(NAMES)],
            "v",
            VILLAGES[n % len(VILLAGES)],
            "rural",
            1 + n % 9,
            CLASSES[n % 4],
            2025 if n % 4 < 3 else None,
        )
        for n in range(count)
    )


class SamplePage(Page):
    """A list beside a detail, or one state."""

    def __init__(self, ways: Ways, title: str, fill: Callable[[Stage], None] | None) -> None:
        super().__init__()
        self.title = title
        self.table = Table(RowTableModel(HOUSEHOLDS), "Hộ dân", lambda row: None)
        self.table.rows.set_rows(rows(20_000))
        bar = row(
            label("20.000 hộ", "quiet"),
            None,
            button("Bộ lọc… (Alt+L)", self.refresh, icon="filter"),
            button("Thêm hộ (Ctrl+N)", self.refresh, icon="add", kind="first"),
        )
        self._left = QWidget()
        self._left.setLayout(column(bar, self.table))
        detail = Stage(QWidget())
        detail.show_empty("Chưa mở hộ nào", "Chọn một hộ trong danh sách.", None, "households")
        stage = Stage(Spread(self._left, detail))
        if fill is not None:
            fill(stage)
        self.setLayout(column(stage))

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.table,)


class Unseen(Page):
    """Stands where a window goes on to another page at once: a page that is shown costs much."""


HOUSEHOLD = {"name": "h1", "label": NAMES[0], "__version": "3", "area": "nt2"}
PEOPLE = [
    {
        "name": f"p{n}",
        "label": name,
        "__version": "1",
        "household": "h1",
        "full_name": name,
        "birth_date": f"{1952 + 9 * n}-03-05",
        "sex": "nu",
        "relation": "chu_ho" if n == 0 else "con",
    }
    for n, name in enumerate((*NAMES[:5], NAMES[-1], *NAMES[5:8], "Mã Thị Sâm"))
]


class Survey(Page):
    """A form within the window."""

    title = "Phiếu B - rà soát hộ"

    def __init__(self, name: str, answers: Mapping[str, str], at: str) -> None:
        super().__init__()
        world = FixedWorld(register={"households": [HOUSEHOLD], "persons": PEOPLE})
        file = sorted(resources.path("forms", name).rglob("definition.json"))[-1]
        session = FormSession.begin(load(file.read_bytes()), world, {"household": "h1"})
        header = f"Hộ {NAMES[0]} · thôn {VILLAGES[0]}"
        frame = Frame(
            header,
            ("household",),
            remarks={"b1/electricity_kwh": "Giấy bị nhoè"},
            comments={"b1/land_m2": "Xem lại diện tích đất: năm trước là 1.200 m²."},
        )
        if name != "phieu_b_p2022":
            frame = Frame(header, ("household",))
        self.form = FormPage(session, frame, Outside(lambda kept: None, lambda: None))
        for path, text in answers.items():
            self.form.filling.answer(session.at(path), text)
        self.at = at
        self.setLayout(column(self.form))

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.form,)

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        self.form.show_place(self.form.filling.session.at(self.at))


def form(name: str, at: str, **answers: str) -> Scene:
    """Give a scene of a form at one of its questions."""

    def scene(wide: int, tall: int) -> QWidget:
        given = {path.replace("__", "/"): text for path, text in answers.items()}
        entries = pages("review", lambda ways: Survey(name, given, at))
        standing = Standing("xã Đình Lập (06613)", "Hoàng Thị Lan", "cán bộ xã")
        made = MainWindow(Nobody(), Furniture(entries, hits, BENCH, standing))
        made.resize(wide, tall)
        made.go(Goal("review"))
        return made

    return scene


class Nobody:
    """A program around the window that does nothing."""

    def show_settings(self) -> None:
        """Do nothing."""

    def zoom(self, step: int) -> None:
        """Do nothing."""

    def show_help(self, topic: str, here: str = "") -> None:
        """Do nothing."""

    def show_about(self) -> None:
        """Do nothing."""

    def lock(self) -> None:
        """Do nothing."""

    def leave(self) -> None:
        """Do nothing."""


def hits(text: str) -> list[SearchHit]:
    """Find the same people whatever is asked."""
    return [
        SearchHit(
            str(n),
            str(n),
            name,
            1950 + 7 * n,
            "head",
            NAMES[n - 1],
            VILLAGES[n % 4],
            CLASSES[n % 4],
            former="Đặng Thị Hoàng Phương Hạnh Nguyên Thảo" if n == 1 else "",
        )
        for n, name in enumerate(NAMES)
    ]


def pages(name: str, make: Callable[[Ways], Page]) -> list[Entry]:
    """Give all pages of the rail, of which only one is looked at."""
    return [Entry(one, make if one == name else lambda ways: Page()) for one in PAGES]


def window(fill: Callable[[Stage], None] | None, *, training: bool = False) -> Scene:
    """Give a scene of the whole window."""

    def scene(wide: int, tall: int) -> MainWindow:
        entries = pages("households", lambda ways: SamplePage(ways, "Hộ dân", fill))
        standing = Standing("xã Đình Lập (06613)", "Hoàng Thị Lan", "cán bộ xã", training=training)
        made = MainWindow(Nobody(), Furniture(entries, hits, BENCH, standing))
        made.resize(wide, tall)
        made.go(Goal("households"))
        made.rail.buttons["exchange"].set_count(3)
        made.status.set_undelivered(3, 12)
        return made

    return scene


def found(wide: int, tall: int) -> QWidget:
    """Give the window with something found."""
    made = window(None)(wide, tall)
    assert isinstance(made, MainWindow)
    made.show()
    made.search.setText("dang thi")
    made.search.take_focus()
    made.search.panel.show_hits(
        [replace(one, full_name=name) for one, name in zip(hits("dang thi"), FOUND, strict=True)],
        "dang thi",
    )
    return made


def empty(stage: Stage) -> None:
    """Nothing yet."""
    step = Step("Nhập danh sách từ Excel", lambda: None, "import")
    stage.show_empty(
        "Chưa có hộ nào", "Nhập danh sách hộ của năm trước, hoặc thêm từng hộ.", step, "households"
    )


def failed(stage: Stage) -> None:
    """An error in its place."""
    error = GpnError(ErrorCode.DATA_FOLDER_READ_ONLY, path="C:/Users/Lan/AppData/GPN Desktop")
    stage.show_error(error, lambda: None)


def locked(stage: Stage) -> None:
    """A closed round."""
    stage.show_locked(
        "Đợt rà soát năm 2026 đã khoá sổ", "Cơ quan tổng hợp có thể mở lại đợt rà soát."
    )


def loading(stage: Stage) -> None:
    """A placeholder that can be cancelled by now."""
    stage.show_loading(lambda: None)
    stage._on_soon_timeout()
    stage._on_late_timeout()


def places(role: str, text: str) -> list[PlaceHit]:
    """Give some places."""
    found = find_places(role, text)
    return [PlaceHit(one.id, one.name, f"{one.code} · tỉnh Lạng Sơn") for one in found]


def a_copy(day: int, label: str, *, is_elsewhere: bool = False) -> Left:
    """Give a copy made on a day of November."""
    made_at = datetime(2026, 11, day, 17, 5, tzinfo=chance.VIETNAM)
    return Left(Copy(Path(f"{made_at:%F}-{label}"), made_at, label, 12_900_000), is_elsewhere)


COPIES = (a_copy(24, "daily"), a_copy(23, "before-merge"), a_copy(20, "daily", is_elsewhere=True))
STRANGE = tuple(
    replace(a_copy(day, "daily", is_elsewhere=True), machine=machine)
    for day, machine in (
        (24, Machine("2f61a0", "Xã Đình Lập", "Nông Văn Hải")),
        (24, Machine("a94c77", "Xã Đình Lập", "Hoàng Thị Lan")),
        (23, Machine("51d20e", "Xã Châu Sơn", "Lương Nguyễn Thị Hoàng Phương Nghiêm")),
        (20, Machine("77ad01")),
    )
)
GROUPS = tuple(f"{(n * 37_861 + 20_417) % 100_000:05}" for n in range(10))
DOORS: Doors[str] = Doors(
    places=places,
    begin=lambda answers: Done("desk"),
    unlock=lambda passphrase: Done("desk"),
    new_code=lambda desk, passphrase: Done(GROUPS),
    keep_code=lambda desk: Done(None),
    by_code=lambda groups, passphrase: Done("desk"),
    copies=lambda: COPIES,
    rescue=lambda left, passphrase, only_keys: Done("desk"),
)


def first_start(step: int) -> Scene:
    """Give a step of the first start."""

    def scene(wide: int, tall: int) -> QWidget:
        made = FirstStart(None, BENCH, DOORS)
        made.resize(min(wide, geometry.grown(860)), min(tall, geometry.grown(500)))
        made.place_page.person.setText("Hoàng Thị Lan")
        made.place_page.ask_for("officer")
        made.passphrase_page.new.once.setText("mùa lúa chín vàng")
        made.passphrase_page.new.twice.setText("mùa lúa chin")
        made.turn_to(min(step, 3))
        if step == 4:
            made.code_page.show_code(GROUPS)
        return made

    return scene


TOLD = (
    "Đã khôi phục từ bản sao lưu lập lúc 24/11/2026 17:04. "
    "Dữ liệu trước đó nay là bản sao lưu mới nhất."
)


def restoring(state: str = "") -> QWidget:
    """Give the way back to a copy in one of its states."""
    many = Newer({"household": 3, "person": 1412, "survey": 12, "village": 2}, 4, 2)
    copies = () if state == "none" else COPIES
    busy = GpnError(ErrorCode.DATABASE_BUSY, path=FILE)

    def newer(_: Copy) -> Newer:
        if state == "uncounted":
            raise busy
        return many

    way = Way(copies, lambda copy, _: Done(Restored(copy, None, Path())), newer)
    made = RestoringSheet(None, BENCH, way)
    if copies:
        made._show_newer(copies[0].copy, many)
    if state == "wrong":
        made.field.setText("mùa lúa")
        made._on_refused(GpnError(ErrorCode.PASSPHRASE_WRONG))
    if state == "uncounted":
        made._on_dark(busy)
    if state == "damaged":
        made._on_refused(GpnError(ErrorCode.COPY_DAMAGED, path=str(COPIES[0].copy.path)))
    return made


def unlock(page: str) -> Scene:
    """Give the door."""

    def scene(wide: int, tall: int) -> QWidget:
        told = TOLD if page == "restored" else ""
        made = Unlock(None, BENCH, DOORS, Greeting(place="xã Đình Lập (06613)", told=told))
        if page == "code":
            made._on_forgotten_clicked()
        made.show()
        if page == "wrong":
            made._on_refused(GpnError(ErrorCode.PASSPHRASE_WRONG))
        if page in ("damaged", "keys", "turned"):
            path = FILE
            code = ErrorCode.DATABASE_DAMAGED if page == "damaged" else ErrorCode.VAULT_DAMAGED
            damaged = GpnError(code, path=path)
            made._on_refused(damaged)
            made._on_copies_found(damaged, COPIES)
        if page in ("keys", "turned"):
            made._on_backups_clicked()
        if page == "turned":
            lost = GpnError(ErrorCode.DATABASE_MISSING, path=path)
            made._on_refused(lost)
            made._on_copies_found(lost, COPIES)
        if page == "strange":
            made._on_copies_found(GpnError(ErrorCode.VAULT_MISSING, path=""), STRANGE)
            made._on_backups_clicked()
        if page == "backup":
            made._on_copies_found(GpnError(ErrorCode.DATABASE_DAMAGED, path=""), COPIES)
            made._on_backups_clicked()
        return made

    return scene


def warning(error: GpnError) -> QWidget:
    """Give what an error says where no page shows it."""
    told = messages.sentence(error), messages.remedy(error), messages.number(error)
    return WarningSheet(None, *told)


def sheet(make: Callable[[], QWidget]) -> Scene:
    """Give a dialog as it comes."""

    def scene(wide: int, tall: int) -> QWidget:
        made = make()
        if not made.testAttribute(Qt.WidgetAttribute.WA_Resized):
            made.adjustSize()
        made.resize(made.size().boundedTo(QSize(wide, tall)))
        return made

    return scene


TRACE = "ValueError\n  rows.py:88 sort\n  table.py:120 _needs\nKeyError\n  page.py:40 refresh"
SCENES: dict[str, Scene] = {
    "window-list": window(None),
    "window-training": window(None, training=True),
    "window-found": found,
    "window-empty": window(empty),
    "window-error": window(failed),
    "window-locked": window(locked),
    "window-loading": window(loading),
    "form-general": form("phieu_b_p2022", "general/area"),
    "form-people": form("phieu_b_p2022", "person[p1]/relation"),
    "form-person-search": form("phieu_b_p2022", "person[p1]/ethnicity"),
    "form-b1": form(
        "phieu_b_p2022",
        "b1/house_area_m2",
        b1__dependants="mot",
        b1__house_parts="tuong cot",
        b1__house_area_m2="12a",
        b1__electricity_kwh="1500",
    ),
    "form-b1-comment": form("phieu_b_p2022", "b1/land_m2", b1__land_m2="1500000"),
    "form-b2": form("phieu_b_p2022", "b2/lack_insurance", b2__lack_job="co"),
    "form-result": form("phieu_b_p2022", "result/remarks"),
    "form-cow": form("support_cow", "project/breed"),
    "form-reason": sheet(lambda: ReasonSheet(None, NAMES[-1])),
    "first-1-role": first_start(0),
    "first-2-place": first_start(1),
    "first-3-passphrase": first_start(2),
    "first-4-offer": first_start(3),
    "first-5-code": first_start(4),
    "unlock": unlock("plain"),
    "unlock-wrong": unlock("wrong"),
    "unlock-code": unlock("code"),
    "unlock-damaged": unlock("damaged"),
    "unlock-backup": unlock("backup"),
    "unlock-keys": unlock("keys"),
    "unlock-turned": unlock("turned"),
    "unlock-strange": unlock("strange"),
    "unlock-restored": unlock("restored"),
    "restoring": sheet(restoring),
    "restoring-wrong": sheet(lambda: restoring("wrong")),
    "restoring-uncounted": sheet(lambda: restoring("uncounted")),
    "restoring-damaged": sheet(lambda: restoring("damaged")),
    "restoring-none": sheet(lambda: restoring("none")),
    "settings": sheet(lambda: SettingsSheet(None, Settings(), lambda _: False)),
    "problem": sheet(lambda: ProblemSheet(None, report(TRACE))),
    "about": sheet(lambda: AboutSheet(None)),
    "help": sheet(lambda: HelpSheet(None, "households", "vi")),
    "warning": sheet(
        lambda: warning(GpnError(ErrorCode.SETTINGS_NOT_SAVED, path="D:\\GPN\\settings.json"))
    ),
}
