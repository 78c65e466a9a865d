"""Pictures of a list that is taken in: file, columns, verdicts, done; refused and stopped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import court, two_days
from gpn_desktop.importing import sheet as sheets
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.verdicts import Judgement
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion, Turn
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import lists
from gpn_desktop.services.lists import Imported
from gpn_desktop.services.taking_back import Run, TakenBack
from tests.fakes import FixedSource
from tests.importing import makers
from tests.shots import commune
from tests.shots.scenes import BENCH, Scene, sheet
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.left_list import again_words
from ui.views.exporting import ExportSheet, of_register

Act = Callable[[ImportSheet], object]
LAST = date(2025, 3, 14)
RUNS = (
    Run("a", "after_review", "2026-11-26T08:30:00+07:00", 214),
    Run("b", "Danh sách thôn Nà Pắc năm 2025", "2026-11-20T14:05:00+07:00", 96),
)


def taking_in(act: Act) -> Scene:
    """Give a scene of the sheet after something was done on it."""

    def made() -> ImportSheet:
        with chance.using(FixedSource()):
            shown = ImportSheet(None, BENCH, commune.empty())
            BENCH.forget(shown)
            act(shown)
        return shown

    return sheet(made)


def file(shown: ImportSheet) -> None:
    shown.file.path.setText(r"D:\Rà soát 2025\DANH SÁCH HỘ NGHÈO SAU RÀ SOÁT xã Đình Lập.xlsx")
    shown.file.show_runs(RUNS)


OLD_COMMUNES = (
    ("Vi Văn Đức", "Khu 1;TT Đình Lập"),
    ("Nông Thị Thanh Huyền", "Pò Háng;Xã Bính Xá"),
    ("Nguyễn Hoàng Phương Thảo", "Pò Háng;Xã Bính Xá"),
    ("Lý A Páo", "Khu 1;Xã Cường Lợi"),
)


def columns(name: str) -> Act:
    def act(shown: ImportSheet) -> None:
        shown._on_read(sheets.read(makers.LAYOUTS[name][0](), name))

    return act


def villages(shown: ImportSheet) -> None:
    people = [f"{name};1975;Phân loại hộ;{place}" for name, place in OLD_COMMUNES]
    text = "\n".join(
        ["DANH SÁCH HỘ NGHÈO NĂM 2025", "Họ và tên;Ngày sinh;Ghi chú;Thôn;Xã cũ", *people]
    )
    shown._on_read(sheets.read(text.encode(), "xa cu.csv"))
    assert shown._book is not None
    shown._on_judged(lists.preview(shown._desk, shown._book, shown.mapping.profile()))
    shown.judging.which.setCurrentIndex(0)
    shown.judging.where.setCurrentIndex(2)
    shown.judging._on_which_chosen()


def rows(name: str) -> Act:
    def act(shown: ImportSheet) -> None:
        columns(name)(shown)
        assert shown._book is not None
        profile = replace(shown.mapping.profile(), village="Nà Pắc", year="2025")
        shown._on_judged(lists.preview(shown._desk, shown._book, profile))
        shown.judging.which.setCurrentIndex(0)
        shown.judging._show_rows()
        shown.judging.table.setCurrentIndex(shown.judging.model.index(2, 0))

    return act


def odd(shown: ImportSheet) -> None:
    """The clock may be wrong, and a file is chosen."""
    file(shown)
    shown.clock.show_clock(LAST)


def odd_rows(shown: ImportSheet) -> None:
    """Rows that were judged by such a clock."""
    columns("after_review.xlsx")(shown)
    assert shown._book is not None
    profile = replace(shown.mapping.profile(), village="Nà Pắc", year="2025")
    found = lists.preview(shown._desk, shown._book, profile)
    doubted = two_days.unsure(found.judgement, Judgement(), LAST)
    shown._on_judged(replace(found, judgement=doubted, clock=LAST))


GONE = Deletion("qua đời tại bệnh viện", date(2026, 3, 5))
HOME = Household("h", "01-07", village="v")
FAMILY = (
    Person("a", "h", "Nông Hoàng Thanh Phương", "", PartialDate(1955), "", HEAD),
    Person("b", "h", "Nguyễn Thị Hoàng Phương Thảo", "", PartialDate(1960, 1, 1), "", "spouse"),
    Person("c", "h", "Nông Thị Thanh Huyền", "", PartialDate(1931), "", "parent", deleted=GONE),
)
LAST_YEAR = """
Mã hộ;Họ và tên;Quan hệ với chủ hộ;Ngày sinh;Thôn
01-07;Nông Hoàng Thanh Phương;Chủ hộ;1955;Nà Pắc
01-07;Nguyễn Thị Hoàng Phương Thảo;Con;05/06/2003;Nà Pắc
01-07;Nông Thị Thanh Huyền;Mẹ;1931;Nà Pắc
"""


def doubts(row: int) -> Act:
    """Show who may be another one of that name, or who died."""

    def act(shown: ImportSheet) -> None:
        shown._on_read(sheets.read(LAST_YEAR.strip().encode(), "nam truoc.csv"))
        assert shown._book is not None
        seen = lists.preview(shown._desk, shown._book, shown.mapping.profile())
        known = Register((HOME,), FAMILY, (Village("v", "Nà Pắc", "rural"),))
        found = court.judge(seen.found.families, known, seen.day)
        shown._on_judged(replace(seen, judgement=found))
        shown.judging.which.setCurrentIndex(0)
        shown.judging._show_rows()
        shown.judging.show_row(row)

    return act


def older(shown: ImportSheet) -> None:
    """Show a list that is older than an act of the register."""
    shown._on_read(sheets.read(LAST_YEAR.strip().encode(), "nam truoc.csv"))
    assert shown._book is not None
    seen = lists.preview(shown._desk, shown._book, shown.mapping.profile())
    villages = Village("v", "Nà Pắc", "rural"), Village("v2", "Khu Phố Chợ Đình Lập", "urban")
    turn = Turn(HOME.id, "village", "v", "relocation", date(2026, 3, 5))
    known = Register((replace(HOME, village="v2"),), FAMILY, villages, turns=(turn,))
    shown._on_judged(replace(seen, judgement=court.judge(seen.found.families, known, seen.day)))
    shown.judging.which.setCurrentIndex(0)
    shown.judging._show_rows()
    shown.judging.show_row(2)


LEFT = (
    Left(
        "D:/Rà soát 2025/DANH SÁCH HỘ NGHÈO SAU RÀ SOÁT xã Đình Lập.xlsx",
        "a",
        Profile({}),
        "2026-11-26T16:40:00+07:00",
        True,
        range(12),
        {9: "", 15: "", 112: ""},
    ),
    Left("D:/Thôn/Nà Pắc.csv", "b", Profile({}), "2026-11-20T08:05:00+07:00"),
)


def waiting(shown: ImportSheet) -> None:
    shown._on_looked_up((LEFT, RUNS))


def again(shown: ImportSheet) -> None:
    rows("after_review.xlsx")(shown)
    assert shown._preview is not None
    shown.judging.show_preview(shown._preview, is_known=True)
    shown._tell(again_words((15, 18)), tone="warn")
    shown.judging.show_row(15)


def refused(shown: ImportSheet) -> None:
    file(shown)
    shown.file.path.setText(r"D:\Danh sách\danh sach.xls")
    shown._on_failed(GpnError(ErrorCode.WORKBOOK_OLD_OR_LOCKED, name="danh sach.xls"))


def done(shown: ImportSheet) -> None:
    shown._on_written(Imported("a", 1_204, 5_117, 38, 14, (812, 813, 4_077), frozenset({812, 813})))


def back(shown: ImportSheet) -> None:
    shown._on_taken_back(TakenBack(1_202, 5_116, 38, 11, 3, tuple("abc")))


def going(shown: ImportSheet) -> None:
    rows("after_review.xlsx")(shown)
    shown._begin("Đang ghi danh sách")
    shown._tell_writing()
    assert shown._panel is not None
    shown._panel.show()
    shown._panel._on_watch_moved(5, 12)


def register() -> ExportSheet:
    shown = of_register(None, commune.empty(), BENCH)
    shown.writing.path.setText(r"C:\Tài liệu\danh-sach-ho-20261126.xlsx")
    return shown


SCENES: dict[str, Scene] = {
    "import-file": taking_in(file),
    "import-waiting": taking_in(waiting),
    "import-again": taking_in(again),
    "import-refused": taking_in(refused),
    "import-clock": taking_in(odd),
    "import-clock-rows": taking_in(odd_rows),
    "import-columns": taking_in(columns("after_review.xlsx")),
    "import-columns-free": taking_in(columns("split_name.xlsx")),
    "import-rows": taking_in(rows("after_review.xlsx")),
    "import-rows-few": taking_in(rows("quick_review.xlsx")),
    "import-another": taking_in(doubts(3)),
    "import-gone": taking_in(doubts(4)),
    "import-older": taking_in(older),
    "import-villages": taking_in(villages),
    "import-going": taking_in(going),
    "import-done": taking_in(done),
    "import-back": taking_in(back),
    "register-out": sheet(register),
}
