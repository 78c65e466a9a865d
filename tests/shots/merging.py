"""What is photographed of merging: conflicts, communes, comments, each in each state."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.journal.kinds import classifies
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.services.communes import CommuneRow
from gpn_desktop.services.conflicts import Dispute, Explained
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.witnesses import Side
from tests.builders import a_form
from tests.shots.laptop import LONG, LYING, MACHINES, NOW, ago, desk, window
from tests.shots.scenes import BENCH, Scene
from ui.views import comments as comments_view
from ui.views import conflicts as conflicts_view
from ui.views import merging as merging_view
from ui.views.page import Ways
from ui.views.remark import Question
from ui.views.remark import Shown as Asked

HUONG = Dispute(
    *("p", "birth_date", "field", "person", "h", "Đặng Thị Hường", "Nà Thuộc", "s", "xã Đình Lập"),
    person_name="Lương Văn Bảo",
    since=ago(days=2),
    package=4,
    device="may02",
    blocks_decision=True,
)
LONG_NAME = "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"
OF_HOUSEHOLD = replace(HUONG, kind="household", person_name="")
_FOUND = (
    HUONG,
    replace(OF_HOUSEHOLD, entity="h", field="phone"),
    replace(OF_HOUSEHOLD, entity="v", field="village", head_name=LONG_NAME),
    replace(OF_HOUSEHOLD, entity="d", field="__deleted__", sort="delete_edit"),
    replace(
        OF_HOUSEHOLD,
        entity="s",
        field="supersedes",
        sort="document",
        kind="survey",
        head_name="Lý A Sủng",
        village_name="Khe Mạ",
        scope="t",
        scope_name="xã Châu Sơn",
    ),
)
DISPUTES = tuple(replace(one, blocks_decision=classifies(one.kind, one.field)) for one in _FOUND)
OURS = Side("1987-03-05", "", "Hoàng Thị Lan", "may01", "officer", ago(days=3), None, True)
THEIRS = Side("1978-03-05", "", "Lý A Sủng", "may02", "officer", ago(days=2), 4, False, True)
BEFORE = Side("1987", "", "Hoàng Thị Lan", "may01", "officer", ago(days=300), 2)
BIRTH = Explained(HUONG, (THEIRS, OURS), BEFORE)
GONE = replace(THEIRS, value={"reason": "chuyển đi nơi khác", "date": "2026-11-20"})
EDITS = (replace(OURS, value="0912345678"), replace(OURS, value="số 5, ngõ 2, khu 3"))
DELETED = Explained(
    DISPUTES[3], (GONE,), None, tuple(zip(("phone", "address"), EDITS, strict=True))
)
SURVEYS = tuple(
    SurveyRow(str(n), "h", revision=2, interviewed_on=NOW.date(), computed_class=code)
    for n, code in enumerate(("poor", "near_poor"))
)
TWO_SURVEYS = Explained(DISPUTES[4], (THEIRS, OURS), None, (), ("0", "1"), SURVEYS)
OF_FORM = replace(DISPUTES[4], kind="submission", scope="s", blocks_decision=False)
FORM = compile_form(
    a_form("""
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) |
    | | integer | cows | Số bò của hộ tại ngày thăm |
    | | text | note | Hộ cần hỗ trợ thêm những gì trong năm tới |
    """)
)
VISITS = tuple(
    Filling(
        HouseholdRow("h"),
        "Phiếu thăm hộ",
        form=FORM,
        submission=Submission(entity, "h", filled_on=NOW.date(), answers=told),
        revision=2,
    )
    for entity, told in (
        (
            "0",
            {"cows": "3", "note": "Giống cỏ voi, thuốc thú y và một lớp tập huấn về chuồng trại"},
        ),
        ("1", {"cows": "14"}),
    )
)
TWO_FORMS = Explained(OF_FORM, (THEIRS, OURS), None, (), ("0", "1"), submissions=VISITS)


class ConflictsPage(conflicts_view.ConflictsPage):
    """The page with what it is given."""

    def __init__(
        self, ways: Ways, found: tuple[Dispute, ...], then: Explained | None, digit: int
    ) -> None:
        self._given, self._then, self._digit = found, then, digit
        super().__init__(desk("office"), ways)

    def refresh(self) -> None:
        """Override ConflictsPage.refresh."""
        self.show_disputes(self._given)
        if self._then is None:
            return
        shown = self._then.dispute
        self.table.choose(lambda one: one == shown)
        self.show_explained(self._then)
        self._on_open()
        for choice in self.panel.choices()[self._digit - 1 : self._digit]:
            choice.setChecked(True)

    def _on_choose(self, one: Dispute) -> None:
        """Override ConflictsPage: nothing is asked."""


def quarrels(found: tuple[Dispute, ...], then: Explained | None, digit: int = 0) -> Scene:
    """Give a scene of the page of conflicts."""
    return window(
        lambda ways: ConflictsPage(ways, found, then, digit),
        "conflicts",
        under="exchange",
        is_office=True,
    )


PLACES = ("Đình Lập", "Châu Sơn", "Kiên Mộc", "Thái Bình", "Bính Xá", "Bắc Xa", "Cường Lợi")


def commune(n: int, name: str) -> CommuneRow:
    """Give a commune that was heard of some days ago."""
    return CommuneRow(
        scope=str(n),
        name=f"xã {name}",
        devices=MACHINES[1:3] if n else MACHINES[1:5],
        last_at=ago(days=4 * n),
        days_silent=4 * n,
        households=900 + 77 * n,
        conflicts=n % 3,
        quarantined=n % 2,
        missing=(("may01", 12),) if n == 2 else (),
        to_send=120 * (n % 2),
    )


COMMUNES = (
    *(commune(n, name) for n, name in enumerate(PLACES)),
    CommuneRow("x", f"xã {LONG}", (), None, None, 0, 0, 0, (), 0),
    CommuneRow("y", "xã Lâm Ca", MACHINES[3:4], None, None, 0, 0, 0, (), 0),
)


class MergingPage(merging_view.MergingPage):
    """The page with what it is given."""

    def __init__(self, ways: Ways, found: tuple[CommuneRow, ...], line: int) -> None:
        self._given, self._line = found, line
        super().__init__(desk("office"), ways)

    def refresh(self) -> None:
        """Override MergingPage.refresh."""
        self.show_communes(self._given)
        self._show_lying(LYING if self._given else ())
        if self._line >= 0:
            self.table.selectRow(self._line)
            self.spread.show_detail()


def merging(found: tuple[CommuneRow, ...], line: int = -1) -> Scene:
    """Give a scene of the page of merging."""
    return window(lambda ways: MergingPage(ways, found, line), "merging", is_office=True)


ASKED_BY_OFFICE = CommentRow(
    id="1",
    survey="s",
    place="q/b2/nha_o",
    text="Nhà đã sửa năm 2025 theo QĐ 21, đề nghị xem lại diện tích.",
    answers="",
    verdict="returned",
    officer="Vi Văn Thắng",
    device="Văn phòng 1",
    role="office",
    written_at=ago(days=2),
    is_ours=False,
)
REMARKS = (
    ASKED_BY_OFFICE,
    replace(
        ASKED_BY_OFFICE,
        id="2",
        text="Đã đo lại ngày 23/11: 32 m².",
        answers="1",
        verdict="",
        officer="Hoàng Thị Lan",
        device="may01",
        role="officer",
        is_ours=True,
    ),
    replace(
        ASKED_BY_OFFICE,
        id="3",
        place="q/b1/thu_nhap",
        text="Thu nhập từ rừng ghi ở dòng nào?",
    ),
)
QUESTIONS = (
    Question("q/b2/nha_o", "B2.7 Chất lượng nhà ở"),
    Question("q/b1/thu_nhap", "B1.3 Thu nhập từ nông, lâm nghiệp trong 12 tháng qua"),
)


TO_RETURN = Asked("s", QUESTIONS, may_return=True)


class CommentsPanel(comments_view.CommentsPanel):
    """The panel with what it is given."""

    def __init__(self, role: str, found: tuple[CommentRow, ...]) -> None:
        self._given = found
        super().__init__(desk(role), Ways(BENCH, lambda goal: None, lambda words: None))

    def refresh(self) -> None:
        """Override CommentsPanel.refresh."""
        self.show_comments(self._given)


def remarks(role: str, found: tuple[CommentRow, ...], shown: Asked, text: str = "") -> Scene:
    """Give the panel beside a survey."""

    def scene(wide: int, tall: int) -> QWidget:
        made = CommentsPanel(role, found)
        made.show_survey(shown)
        if text:
            made._on_added("q/b2/nha_o", text)
        made.resize(min(wide, 460), min(tall, 640))
        made.setFocus()
        return made

    return scene


SCENES: dict[str, Scene] = {
    "conflicts-birth": quarrels(DISPUTES, BIRTH, 1),
    "conflicts-deleted": quarrels(DISPUTES, DELETED),
    "conflicts-surveys": quarrels(DISPUTES, TWO_SURVEYS),
    "conflicts-forms": quarrels((*DISPUTES, OF_FORM), TWO_FORMS, 1),
    "conflicts-list": quarrels(DISPUTES, None),
    "conflicts-none": quarrels((), None),
    "merging-full": merging(COMMUNES),
    "merging-commune": merging(COMMUNES, 2),
    "merging-none": merging(()),
    "comments-officer": remarks("officer", REMARKS, Asked("s", QUESTIONS, is_returned=True)),
    "comments-office": remarks(
        "office", REMARKS[:1], Asked("s", QUESTIONS, may_return=True), "Xem lại."
    ),
    "comments-none": remarks("office", (), Asked("s", QUESTIONS, may_return=True)),
}
