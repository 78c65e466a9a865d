"""What is photographed: each page in each of its states, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

import resources
from gpn_desktop import chance
from gpn_desktop.application import find_places
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import SearchHit
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
from ui.furniture import Furniture
from ui.look import geometry
from ui.look.notice import WarningSheet
from ui.look.parts import column
from ui.main_window import MainWindow
from ui.views.page import Entry, Goal, Page, Ways
from ui.workbench import Workbench

Scene = Callable[[int, int], QWidget]
NAMES = (
    *("Đặng Thị Hường", "Lương Văn Bảo", "Hoàng Thị Ẩm", "Nông Văn Ỏn", "Vi Thị Ngọc Ánh"),
    *("Triệu Mùi Khé", "Lý A Sủng", "Chu Thị Ỹ", "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"),
)
VILLAGES = ("Nà Thuộc", "Bản Chuông", "Khe Mạ", "Tổ dân phố Pò Tấu – Khau Bay")
CLASSES = ("poor", "near_poor", "not_poor", "")
FILE = "D:\\GPN\\gpn.db"
BENCH = Workbench(lambda error, owner: None)


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
        standing = Standing("Xã Đình Lập", "Hoàng Thị Lan", "Cán bộ xã")
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
    """Give the pages of a commune's rail, of which only one is looked at."""
    mine = [one for one in PAGES if one != "merging"]
    return [
        Entry(one, make if one == name else lambda ways: Page(), is_below=one == "forms")
        for one in mine
    ]


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
        made.desk = "desk" if step > 2 else None  # by then the data is made
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
        made = Unlock(None, BENCH, DOORS, Greeting(told=told))
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
