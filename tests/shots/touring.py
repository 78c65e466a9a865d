"""Scenes of the tour that is watched: its offer, under way, in each of its ends."""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import settings
from tests.shots import commune, scenes
from tests.shots.commune import BENCH, rest
from tests.shots.scenes import Nobody, Scene
from tests.ui.touring import lost, wrong
from tests.ui.touring import told as event
from ui import pages
from ui.bars import Standing
from ui.dialogs.help import HelpSheet
from ui.dialogs.tour import LargePicture, TourSheet
from ui.furniture import Furniture
from ui.main_window import MainWindow
from ui.practice import Practice
from ui.showing import RAW, Break, Outcome, Reason, Showing

ROOT = Path(__file__).parents[2]
HEAD = "Đặng Thị Hường"
TOLD = {
    1: ["Hoàng Thị Lan bắt đầu làm việc tại Xã Đình Lập; dữ liệu được mã hóa."],
    2: ["Xã tập huấn đã tạo xong: 1.500 hộ; mọi trang và mọi gói đều ghi TẬP HUẤN."],
    3: [f"Gõ “dang thi” là thấy hộ {HEAD}, Hộ nghèo, mã hộ 03-0239."],
    4: [
        f"Phiếu của hộ {HEAD} đang điền, còn 6 câu; bây giờ máy mất điện.",
        f"Mở lại, chương trình mời điền tiếp phiếu của hộ {HEAD}.",
    ],
}
WRONG = wrong(3, HEAD, "Đặng Thị Hương")


@functools.cache
def folder() -> Path:
    """Give a folder with pictures such as a tour leaves."""
    made = Path(tempfile.mkdtemp(prefix="gpn-shots-tour-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    (made / "pictures").mkdir()
    (made / RAW).write_text("Chạy 11 trong 11 bước.\n", "utf-8")
    for n in range(5):
        source = ROOT / ".github" / ("household.png" if n % 2 else "survey.png")
        shutil.copy(source, made / "pictures" / f"0{n}.png")
    return made


def told(*more: str, until: int = 4, outcome: Outcome = Outcome.PLAYING) -> Showing:
    """Give a tour that has told so much."""
    made = Showing(("gpn",), Path("tour"))
    made.outcome, made.step = Outcome.PLAYING, 1
    made.out = folder()
    for step in range(1, until + 1):
        here = {"step": step, "desk": "officer" if step != 9 else "office"}
        made.hear(event("begin", **here))
        for line in TOLD.get(step, ["Xem trước rồi tổng hợp một lần: 3.000 hộ."]):
            made.hear(event("said", **here, words=line))
        if step < 5:
            made.hear(event("picture", **here, file=f"0{step}.png"))
    for line in more:
        made.hear(line)
    made.outcome = outcome
    return made


def sheet(make: Callable[[], Showing], after: Callable[[TourSheet], object] | None = None) -> Scene:
    """Give a scene of the sheet."""

    def scene(wide: int, tall: int) -> QWidget:
        made = TourSheet(None, make())
        made.resize(min(wide, 1180), tall - 32)
        if after is not None:
            after(made)
        return made

    return scene


def broken() -> Showing:
    """Give a tour whose program ended by itself after a value was wrong."""
    made = told(WRONG, outcome=Outcome.BROKEN)
    made.lines.append(Break(4, "", Reason.BROKEN))
    return made


def large(wide: int, tall: int) -> QWidget:
    """Give the picture on the whole screen."""
    made = TourSheet(None, told())
    shown = LargePicture(made, made.album)
    shown.setWindowState(shown.windowState() & ~shown.windowState())
    shown.resize(wide, tall)
    return shown


def today(make: Callable[[], Showing]) -> Scene:
    """Give the first page with the offer on it."""

    def scene(wide: int, tall: int) -> QWidget:
        desk = commune.commune().desk
        file = desk.paths.settings
        settings.save(file, replace(settings.load(file), tour_offered=False))
        practice = Practice(tour=make())
        standing = Standing("Xã Đình Lập", "Hoàng Thị Lan", "Cán bộ xã", training=True)
        entries = pages.entries(desk)
        furniture = Furniture(entries, lambda text: (), BENCH, standing, practice=practice)
        made = MainWindow(Nobody(), furniture)
        made.resize(wide, tall)
        made.show()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        rest(app)
        return made

    return scene


def _good() -> Showing:
    return told(event("ended", asked=93), until=11, outcome=Outcome.GOOD)


SCENES: dict[str, Scene] = {
    "tour-begins": sheet(lambda: told(until=0)),
    "tour-playing": sheet(told),
    "tour-back": sheet(told, lambda made: made.album.first()),
    "tour-good": sheet(_good),
    "tour-wrong": sheet(
        lambda: told(WRONG, until=11, outcome=Outcome.WRONG), lambda made: made.album.open_step(3)
    ),
    "tour-lost": sheet(lambda: told(lost(4), outcome=Outcome.BROKEN)),
    "tour-stopped": sheet(lambda: told(outcome=Outcome.STOPPED)),
    "tour-broken": sheet(broken),
    "tour-large": large,
    "today-tour-offer": today(lambda: Showing(("gpn",), folder())),
    "today-tour-playing": today(told),
    "today-tour-good": today(_good),
    "help-tour": scenes.sheet(lambda: HelpSheet(None, "today", "vi", has_tour=True)),
}
