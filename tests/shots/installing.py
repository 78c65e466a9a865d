"""What is photographed of questionnaires: the list, a workbook and its problems, a try-out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

import resources
from gpn_desktop.engine.loading import load
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.publishing import Outlook
from gpn_desktop.services.versions import FormRow, Offer
from gpn_desktop.services.versions import Origin as From
from gpn_desktop.services.workbooks import Looked
from tests.shots import commune
from tests.shots.laptop import desk, window
from tests.shots.scenes import Scene, sheet
from ui.dialogs.publish import PublishSheet
from ui.main_window import MainWindow
from ui.views import forms as forms_view
from ui.views.page import Ways

FILE = Path("C:/Biểu mẫu/Phiếu B năm 2026 sửa lần 3.xlsx")
PHIEU_B = FormRow(
    "phieu_b_p2022",
    "2026112501",
    "Phiếu B - rà soát hộ nghèo, hộ cận nghèo (bản thử)",
    Offer.OLDER,
    From.SHIPPED,
    Role.PHIEU_B,
    Status.TRIAL,
    "P2022",
    date(2021, 9, 1),
    date(2026, 12, 31),
    records=412,
    files=4,
)
NEWER = replace(
    PHIEU_B,
    version="2026112601",
    offer=Offer.NOW,
    origin=From.WORKBOOK,
    status=Status.TYPED_WAITING_CHECK,
    by="Vi Văn Thắng",
    on=date(2026, 11, 26),
    records=0,
)
COW = replace(
    PHIEU_B,
    form_id="support_cow",
    title="Giao bò giống",
    role=Role.SUPPORT,
    offer=Offer.NOW,
    records=17,
    support_types=("SX_DUAN", "SX_MOHINH"),
    period="",
    valid_from=None,
    valid_to=None,
)
LONG = replace(
    NEWER,
    form_id="bien_ban_hop_thon",
    title="Biên bản họp thôn về kết quả rà soát và công khai danh sách hộ nghèo, hộ cận nghèo",
    role=Role.MINUTES,
    origin=From.PUBLICATION,
    by="Cụm các xã, phường khu vực Đình Lập – Lộc Bình – Cao Lộc",
    is_out=True,
)
FAILED = GpnError(
    ErrorCode.FORM_FILE_CHANGED,
    form="phieu_c",
    version="2026112601",
    what="definition.json",
)
ROWS = (
    NEWER,
    PHIEU_B,
    COW,
    LONG,
    replace(
        LONG,
        form_id="phieu_c",
        title="Phiếu C",
        role=Role.PHIEU_C,
        offer=Offer.REFUSED,
        error=FAILED,
    ),
    replace(
        LONG,
        form_id="phieu_a",
        title="Phiếu A",
        role=Role.PHIEU_A,
        offer=Offer.AWAITED,
        files=5,
        missing=2,
    ),
    replace(LONG, version="2026101001", offer=Offer.WITHDRAWN, records=3),
    replace(COW, version="2027010101", offer=Offer.LATER, valid_from=date(2027, 1, 1), records=0),
    replace(COW, version="2026112402", offer=Offer.BESIDE),
)


LETTERS = {
    "type": "A",
    "name": "B",
    "label::English (en)": "D",
    "relevant": "F",
    "calculation": "H",
    "relevent": "K",
    "points_nt2": "E",
}


def problem(
    code: ProblemCode,
    level: Level,
    row: int,
    column: str = "",
    remedy: Remedy | None = None,
    **facts: str,
) -> FormProblem:
    """Give a problem of sheet survey, or of the sheet a fact names."""
    origin = Origin(facts.pop("at", "survey"), row, column, LETTERS.get(column, ""))
    return FormProblem(code, level, origin, facts, remedy)


E, W, N = Level.ERROR, Level.WARNING, Level.NOTICE
C = ProblemCode
ERRORS = (
    problem(C.COLUMN_UNKNOWN, E, 1, "relevent", Remedy.NEAREST, nearest="relevant"),
    problem(C.TYPE_REFUSED, E, 20, "type", Remedy.ASK_VILLAGE, type="geopoint"),
    problem(C.NAME_FORM, E, 12, "name", name="tường nhà", example="tuong_nha"),
    problem(C.CYCLE, E, 30, "calculation", rows="30 → 31 → 30", names="b1_total, b1_typed"),
    problem(C.CELL_FORMULA, E, 7, "points_nt2", at="choices"),
)
WARNINGS = (
    problem(
        C.SHEET_UNKNOWN,
        W,
        0,
        at="entity",
        found="entity",
        remedy=Remedy.NEAREST,
        nearest="entities",
    ),
    problem(C.VOLATILE, W, 41, "relevant", function="now"),
    problem(C.TEXT_MISSING, N, 9, "label::English (en)", language="English (en)"),
)


@cache
def clean() -> Looked:
    """Give what came of a workbook in which nothing is wrong."""
    folder = sorted(resources.path("forms", "phieu_b_p2022").glob("*"))[-1]
    form = load((folder / "definition.json").read_bytes())
    return Looked(FILE, "phieu_b_p2022", "2026112601", (), form=form)


def office(role: str = "office") -> Desk:
    """Give a desk whose machine has ids that new people can be born of."""
    made = desk(role, "view", "entry", "publish")
    here = replace(made.installation, device=f"{1:032x}", scope=f"{2:032x}")
    kept = commune.office() if role == "office" else commune.empty()  # nothing was filled in there
    return replace(made, store=kept.store, installation=here)


class FormsPage(forms_view.FormsPage):
    """The page with what it is given."""

    def __init__(self, ways: Ways, role: str, rows: Sequence[FormRow], line: int) -> None:
        self._given, self._line = rows, line
        super().__init__(office(role), ways)

    def _on_choose(self, one: FormRow) -> None:
        """Override FormsPage._on_choose: how many there are is told, not counted."""
        self.panel.show_row(one)
        self.panel.show_count(one.records)
        self.mark_next()

    def refresh(self) -> None:
        """Override FormsPage.refresh."""
        self.show_forms(self._given)
        if self._line >= 0:
            self.table.selectRow(self._line)
            self.spread.show_detail()


def page(role: str, rows: Sequence[FormRow], line: int = -1) -> Scene:
    """Give a scene of the page."""
    return window(lambda ways: FormsPage(ways, role, rows, line), "forms", is_below=True)


def workbook(found: Sequence[FormProblem] = (), *, fault: str = "", tries: str = "") -> Scene:
    """Give a scene of a workbook that was chosen."""

    def scene(wide: int, tall: int) -> QWidget:
        made = page("office", ROWS)(wide, tall)
        assert isinstance(made, MainWindow)
        shown = made.page
        assert isinstance(shown, FormsPage)
        shown._stack.setCurrentIndex(1)
        view = shown.workbook
        view._entitle(FILE)
        if fault:
            view._on_failed(GpnError(ErrorCode.WORKBOOK_WITH_MACROS, name=FILE.name))
            return made
        view.show_looked(looked_of(found))
        if tries:
            view.try_out()
            assert view.tryout is not None
            session = view.tryout.session
            path = tries.format(*(one.id for one in session.rows(session.place("person"))))
            view.tryout.form.show_place(session.at(path))
            view.tryout.show_verdict()
        made.retitle()
        return made

    return scene


def looked_of(found: Sequence[FormProblem]) -> Looked:
    """Give what came of a workbook with these problems."""
    refuses = any(one.level is E for one in found)
    return replace(clean(), problems=tuple(found), form=None if refuses else clean().form)


OUT = Outlook(
    (
        ("definition.json", 412_000),
        ("form.xlsx", 96_000),
        ("form.xml", 220_000),
        ("units.csv", 900),
    ),
    tuple(f"may{n:02}" for n in range(1, 24)),
)


def publishing(out: Outlook) -> Scene:
    """Give a scene of what goes out."""
    from tests.shots.scenes import BENCH

    return sheet(lambda: PublishSheet(None, desk("office"), BENCH, NEWER, out))


def exporting(state: str = "") -> Scene:
    """Give a scene of the sheet that writes answers out: refused, or on its way."""
    from tests.shots.scenes import BENCH
    from ui.views.exporting import ExportSheet, of_answers
    from ui.watch import WatchPanel

    def made() -> ExportSheet:
        shown = of_answers(None, desk("office"), BENCH, "phieu_b_p2022", 12_412)
        shown.writing.path.setText("C:/Tài liệu/phieu-b-p2022-20261126.xlsx")
        if state == "refused":
            shown.write()
        if state == "over":
            shown.writing.trouble("Đã có tệp phieu-b-p2022-20261126.xlsx.", tone="warn")
        if state == "going":
            shown._panel = WatchPanel("Đang ghi câu trả lời")
            shown.body.insertWidget(1, shown._panel)
            shown._panel.show()
            shown.writing.purpose.setText("Tổng hợp kết quả rà soát năm 2026")
            shown._panel._on_watch_moved(8_200, 37_236)
            shown.save.setEnabled(False)
        return shown

    return sheet(made)


SCENES: dict[str, Scene] = {
    "forms-office": page("office", ROWS),
    "forms-installed": page("office", ROWS, 0),
    "forms-published": page("office", (replace(NEWER, is_out=True, is_ours=True),), 0),
    "forms-commune": page("officer", ROWS, 3),
    "forms-refused": page("officer", ROWS, 4),
    "forms-awaited": page("officer", ROWS, 5),
    "forms-withdrawn": page("officer", ROWS, 6),
    "forms-beside": page("office", ROWS, 8),
    "forms-none": page("office", ()),
    "forms-problems": workbook((*ERRORS, *WARNINGS)),
    "forms-warnings": workbook(WARNINGS),
    "forms-clean": workbook(),
    "forms-unreadable": workbook(fault="macros"),
    "forms-try": workbook(tries="b1/house_area_m2"),
    "forms-try-people": workbook(tries="person[{1}]/relation"),
    "forms-export": exporting(),
    "forms-export-refused": exporting("refused"),
    "forms-export-going": exporting("going"),
    "forms-publish": publishing(OUT),
    "forms-publish-nobody": publishing(replace(OUT, receivers=())),
}
