"""Costs of importing a list: 20,000 rows read, judged and written, beside other readers.

The workbooks are made and the other readers run in processes of their own, so that the peak of
memory that is printed is that of the import.
"""

import random  # noqa: TID251 - a bench's own dice
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from gpn_desktop.importing import court, profiles, reading, sheet
from gpn_desktop.importing.known import Register
from gpn_desktop.paths import Paths
from gpn_desktop.services import lists, taking_back
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.devices import Officer
from tests.bench.frame import Line, seconds
from tests.bench.store import DAY, OFFICER, new_store, raw_file, raw_rows

ROWS, COLUMNS = 20_000, 27
MEMORY = 220e6
SURNAMES = ["Nguyễn", "Hoàng", "Vi", "Nông", "Lý", "Đặng", "Triệu", "Bàn"]
MIDDLE = ["Văn", "Thị", "A", "Thị Thu", "Đức"]
GIVEN = ["Mai", "Lan", "Hường", "Thụ", "Hùng", "Sơn", "Páo", "Dung", "Kỳ", "Én"]


def a_list() -> bytes:
    """Give a list after a review of 27 columns: four people to a household."""
    from openpyxl import Workbook

    dice = random.Random("list")  # noqa: S311
    book = Workbook(write_only=True)
    page: Any = book.create_sheet("DS")
    titles = ["STT", "Chủ hộ", "Họ tên chủ hộ", "Họ tên thành viên", "Quan hệ", "Ngày sinh"]
    titles += ["Giới tính", "CCCD", "Tỉnh", "Huyện", "Mã huyện", "Xã", "Mã xã", "Thôn", "Dân tộc"]
    titles += ["Phân loại hộ", "QĐ", "Ngày QĐ", "B1", "B2", "DTTS", "KCKNLĐ", "TV có công CM"]
    page.append([*titles, "Nguyên nhân", None, "Tuổi", "Số nhân khẩu"])
    head = ""
    for n in range(ROWS):
        name = f"{dice.choice(SURNAMES)} {dice.choice(MIDDLE)} {dice.choice(GIVEN)}"
        is_head, sex = n % 4 == 0, dice.randrange(2)
        year = dice.randrange(1940, 2000 if is_head else 2020)
        head = name if is_head else head
        number = f"020{(year - 1900) // 100 * 2 + sex}{year % 100:02}{n:06}"
        who = ["x" if is_head else None, head, None if is_head else name]
        told = [None if is_head else "Con", f"{n % 28 + 1:02}/0{n % 9 + 1}/{year}"]
        place = ["Lạng Sơn", "Đình Lập", 189, "Đình Lập", 6613, f"Thôn {n // 2000}", "Tày"]
        rest = [1, "12/QĐ", "20/12/2025", 120, 40, "x", None, None, "1", None, 2026 - year, 4]
        page.append([n + 1, *who, *told, "Nữ" if sex else "Nam", number, *place, *rest])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@dataclass
class _Steps:
    """An import in its steps."""

    content: bytes
    desk: Desk
    done: str = ""

    def read(self) -> sheet.Book:
        return sheet.read(self.content, "list.xlsx")

    def seen(self) -> lists.Preview:
        book = self.read()
        profile = lists.proposed(self.desk, book.sheets[0])
        return lists.preview(self.desk, book, profile)

    def imported(self) -> None:
        seen = self.seen()
        told = lists.apply(self.desk, seen, seen.usual).value
        assert told.people > ROWS * 0.97, told.people
        self.done = told.id

    def taken_back(self) -> None:
        taking_back.take_back(self.desk, self.done, reason="bench")


def _openpyxl(file: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass


def _calamine(file: Path) -> None:
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()


def _million() -> bytes:
    """Give a sheet with one row and a million that were only given a look."""
    import zipfile

    source = BytesIO(a_small())
    target = BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            if part.endswith("sheet1.xml"):
                rows = (f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"/></row>'.encode()
                        for n in range(3, 1_048_577))  # fmt: skip
                data = data.replace(b"</sheetData>", b"".join(rows) + b"</sheetData>")
            new.writestr(part, data)
    return target.getvalue()


def a_small() -> bytes:
    """Give a list of one household."""
    from openpyxl import Workbook

    book = Workbook()
    page: Any = book.active
    page.append(["Họ tên chủ hộ", "Thôn"])
    page.append(["Đặng Thị Hường", "Nà Lúa"])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


PEERS: Mapping[str, tuple[Callable[[Path], None], int]] = {
    "openpyxl": (_openpyxl, 1),
    "calamine": (_calamine, 3),
}
MAKERS: Mapping[str, Callable[[], bytes]] = {"list": a_list, "million": _million}


def _apart(job: str, file: Path) -> str:
    """Do a job in a process of its own and give what it says."""
    words = (sys.executable, "-m", __name__, job, str(file))
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout


def _job(job: str, file: Path) -> None:
    """Make a workbook, or tell in how many seconds another reader reads one."""
    if job in MAKERS:
        file.write_bytes(MAKERS[job]())
    else:
        read, runs = PEERS[job]
        print(seconds(lambda: read(file), runs=runs))


def _made(job: str, folder: Path) -> Path:
    file = folder / f"{job}.xlsx"
    _apart(job, file)
    return file


def costs() -> list[Line]:
    """Measure reading, judging and writing 20,000 rows, and what undoes it."""
    with tempfile.TemporaryDirectory() as place:
        made, million = (_made(job, Path(place)) for job in MAKERS)
        stock, native = (float(_apart(peer, made)) for peer in PEERS)
        return _costs(made.read_bytes(), million.read_bytes(), stock, native)


def _costs(content: bytes, million: bytes, stock: float, native: float) -> list[Line]:
    with new_store() as (store, folder), raw_file(folder) as peer:
        here = store_installation(store)
        officer = Officer(OFFICER, "Bench", ("view", "entry"))
        desk = Desk(store, Paths(Path(tempfile.mkdtemp())), here, officer)
        steps = _Steps(content, desk)
        whole = seconds(steps.imported, runs=1)  # first, so that the peak is its own
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        again = seconds(steps.seen, runs=1)
        back = seconds(steps.taken_back, runs=1)
        read = seconds(steps.read, runs=3)
        judged = _judging(steps)
        floor = seconds(raw_rows(peer, ROWS), runs=3)
        empty = seconds(lambda: sheet.read(million, "list.xlsx"), runs=1)
    note = f"{ROWS} rows × {COLUMNS} cells"
    return [
        Line("importing: read a list", read, "openpyxl, read-only", stock, note),
        Line("importing: read a list", read, "python-calamine", native),
        Line("importing: judge its rows", judged, "reading it", read),
        Line("importing: seen and written", whole, "raw inserts of its rows", floor),
        Line(
            "importing: peak memory until written", peak / 1e9, "its goal", MEMORY / 1e9, unit="MB"
        ),
        Line("importing: the same list seen again", again, "seen and written", whole),
        Line("importing: taken back", back, "seen and written", whole),
        Line("importing: a million empty rows", empty, "reading a list", read),
    ]


def _judging(steps: _Steps) -> float:
    book = steps.read()
    profile = profiles.proposed(book.sheets[0])
    families = reading.read(book.sheets[0], profile, DAY).families
    return seconds(lambda: court.judge(families, Register(), DAY), runs=1)


def store_installation(store: Any) -> Any:
    """Give the installation of a store that was just made."""
    with store.reading() as tx:
        return tx.devices.installation()


if __name__ == "__main__":
    _job(sys.argv[1], Path(sys.argv[2]))
