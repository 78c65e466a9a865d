"""The laptop that is photographed while it trades: its desk, its day, a page in its window."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from gpn_desktop import chance
from gpn_desktop.paths import Paths
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.devices import DeviceRow
from gpn_desktop.services.enrolment import Enrolled, Enrolment
from gpn_desktop.services.lying import Lying
from gpn_desktop.store.devices import Installation, Officer
from tests.shots.scenes import BENCH, Nobody, Scene, Unseen, hits
from ui.actions import PAGES
from ui.bars import Standing
from ui.furniture import Furniture
from ui.main_window import MainWindow
from ui.views.page import Entry, Goal, Page, Ways

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=chance.VIETNAM)
FOLDER = Path(tempfile.mkdtemp(prefix="gpn-shots-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
LONG = "Cụm các xã, phường khu vực Đình Lập – Lộc Bình – Cao Lộc"
GROUPS = ("80328", "59986", "86609", "82652", "84138", "07242", "62204", "14283", "54752", "13435")


def desk(role: str = "officer", *rights: str) -> Desk:
    """Give a desk that nobody asks for more of its store than whether it is heard: it is."""
    file = FOLDER / "settings.json"
    file.write_text(f'{{"exchange_folder": "{FOLDER}"}}', "utf-8")
    installation = Installation("i", "d", "s", role)
    officer = Officer("o", "Hoàng Thị Lan", rights or ("view", "entry", "approve", "enrol"))
    store = SimpleNamespace(authority=None)
    return Desk(store, Paths(FOLDER), installation, officer)  # type: ignore[arg-type]


def ago(**span: float) -> datetime:
    """Give a moment before now."""
    return NOW - timedelta(**span)


ENROLLED = Enrolment(
    Enrolled.ENROLLED,
    "s",
    "xã Đình Lập",
    "may01",
    GROUPS,
    ago(days=40),
    "Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn",
    3,
    ago(days=12),
    12,
    GROUPS,
)
OFFICER = Standing("xã Đình Lập", "Hoàng Thị Lan", "Cán bộ xã")
OFFICE = Standing(LONG, "Vi Văn Thắng", "Cơ quan tổng hợp")
LYING = tuple(Lying(FOLDER / f"{n}.gpn", f"{n}.gpn", 90_000, "package") for n in range(2))


def window(
    make: Callable[[Ways], Page],
    name: str,
    *,
    under: str = "",
    is_below: bool = False,
    is_office: bool = False,
    late: tuple[int, int | None] = (3, 12),
) -> Scene:
    """Give a scene of the whole window with one page of ours; an office has a page more."""
    known = [one for one in PAGES if is_office or one != "merging"]

    def scene(wide: int, tall: int) -> MainWindow:
        entries = [Entry(one, lambda ways: Unseen()) for one in known if one != name]
        place = known.index(name) if name in known else min(6, len(entries))
        entries.insert(place, Entry(name, make, under, is_below))
        standing = OFFICE if is_office else OFFICER
        made = MainWindow(Nobody(), Furniture(entries, hits, BENCH, standing, lambda: late))
        made.resize(wide, tall)
        made.go(Goal(name))
        return made

    return scene


MACHINE = DeviceRow(
    *("m1", "may01", "officer", ("Hoàng Thị Lan",), ("view", "entry", "approve"), "s"),
    *("xã Đình Lập", "active", 1, 17, ago(days=3), False),
)
MACHINES = (
    replace(
        MACHINE,
        device="o",
        label="Văn phòng 1",
        role="office",
        officers=("Vi Văn Thắng", "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"),
        scope_name=LONG,
        is_us=True,
        rights=("view", "entry", "approve", "enrol", "publish", "redact"),
    ),
    MACHINE,
    replace(MACHINE, device="m2", label="may02", officers=("Lý A Sủng",), last_package=4),
    replace(MACHINE, device="m3", label="may01", scope_name="xã Châu Sơn", state="waiting"),
    replace(MACHINE, device="m4", label="may cũ", scope_name="xã Kiên Mộc", state="revoked"),
)
