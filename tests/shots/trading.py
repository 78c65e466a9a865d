"""What is photographed of sending, receiving, merging and enrolling: each page in each state."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services.admitting import Asking
from gpn_desktop.services.arriving import AlarmRow, Arriving, Fate
from gpn_desktop.services.changes import Done
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.services.communes import CommuneRow
from gpn_desktop.services.conflicts import Dispute, Explained
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.devices import DeviceRow
from gpn_desktop.services.enrolment import Enrolled, Enrolment, ListOffer
from gpn_desktop.services.exchange import (
    PackageRow,
    Post,
    ReceivedRow,
    Sent,
    Undelivered,
    Waiting,
)
from gpn_desktop.services.founding import Founded
from gpn_desktop.services.receiving import Lying, Preview, Received
from gpn_desktop.services.sending import Dispatch
from gpn_desktop.services.witnesses import Side
from gpn_desktop.store.devices import Installation, Officer
from tests.shots.scenes import BENCH, Nobody, SamplePage, Scene, hits
from ui.actions import PAGES
from ui.bars import Standing
from ui.dialogs import enrol as enrol_guide
from ui.dialogs.admit import AdmitGuide
from ui.dialogs.arrival import ArrivalSheet
from ui.dialogs.ceremony import CeremonyGuide
from ui.dialogs.sign import Signing, SignSheet
from ui.main_window import Furniture, MainWindow
from ui.views import comments as comments_view
from ui.views import conflicts as conflicts_view
from ui.views import devices as devices_view
from ui.views import exchange as exchange_view
from ui.views import merging as merging_view
from ui.views.comments import Question
from ui.views.comments import Shown as Asked
from ui.views.devices import Trusted
from ui.views.page import Entry, Goal, Page, Ways

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=chance.VIETNAM)
FOLDER = Path(tempfile.mkdtemp(prefix="gpn-shots-"))
LONG = "Cụm các xã, phường khu vực Đình Lập – Lộc Bình – Cao Lộc"
GROUPS = ("80328", "59986", "86609", "82652", "84138", "07242", "62204", "14283", "54752", "13435")


def desk(role: str = "officer", *rights: str) -> Desk:
    """Give a desk that nobody asks for its store."""
    file = FOLDER / "settings.json"
    file.write_text(f'{{"exchange_folder": "{FOLDER}"}}', "utf-8")
    installation = Installation("i", "d", "s", role)
    officer = Officer("o", "Hoàng Thị Lan", rights or ("view", "entry", "approve", "enrol"))
    return Desk(None, Paths(FOLDER), installation, officer)  # type: ignore[arg-type]


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
COUNTS = {"household": 42, "person": 180, "survey": 12, "support": 3, "meeting": 1}


def package(number: int, state: Sent, days: int) -> PackageRow:
    """Give a package made some days ago."""
    return PackageRow(
        identity=str(number),
        scope="s",
        scope_name="xã Đình Lập",
        number=number,
        kind="receipt" if number == 13 else "data",
        state=state,
        counts={} if number == 13 else {"household": 12 + number, "person": 61, "survey": number},
        made_at=ago(days=days, hours=1),
        days=days,
        place="E:\\" if state is not Sent.MADE else "",
        placed_at=ago(days=days) if state is not Sent.MADE else None,
        receivers=("Văn phòng 1", "may02"),
        acknowledged_by=("Văn phòng 1",) if state is Sent.ACKNOWLEDGED else (),
        to_look_at=1 if number == 14 else 0,
        file_name=f"GPN-DinhLap-may01-{number:06}.gpn",
        held={},
        is_in_outbox=True,
    )


PACKAGES = (
    package(17, Sent.MADE, 0),
    package(16, Sent.PLACED, 3),
    package(15, Sent.PLACED, 12),
    *(package(n, Sent.ACKNOWLEDGED, 30 - n) for n in range(14, 4, -1)),
)
OFFICE_CAME = ReceivedRow(
    *("a", 8, "data", "Văn phòng 1", "Vi Văn Thắng", "s", LONG, "merged", ""),
    *({"comment": 5}, NOW, "x.gpn"),
)
CAME = (
    OFFICE_CAME,
    replace(OFFICE_CAME, identity="b", number=5, label="may02", counts=COUNTS),
    replace(
        OFFICE_CAME,
        identity="c",
        number=None,
        label="",
        state="quarantined",
        reason="signer_unknown",
        counts={},
        came_at=ago(days=2),
    ),
)
WAITING = Waiting(
    *("s", "xã Đình Lập", COUNTS, 260, 260, 1, False, ("Văn phòng 1",), 18, True),
)
FULL = Post(ENROLLED, (WAITING,), PACKAGES, Undelivered(3, 12), CAME, ())
NOTHING = replace(WAITING, counts={}, ops=0, fresh=0, receipts=0, is_due=False)
QUIET = replace(FULL, waiting=(NOTHING,))
FRESH = Post(
    Enrolment(Enrolled.NOT_ASKED, "s", "xã Đình Lập"),
    (replace(WAITING, next_number=1),),
    (),
    Undelivered(0, None),
    (),
    (),
)
ASKED = replace(FRESH, enrolment=replace(ENROLLED, state=Enrolled.ASKED))
REVOKED = replace(FULL, enrolment=replace(ENROLLED, state=Enrolled.REVOKED, revoked_after=41))
FORKED = replace(FULL, alarms=(AlarmRow("may01", 12, True),))
LYING = tuple(Lying(FOLDER / f"{n}.gpn", f"{n}.gpn", 90_000, "package") for n in range(2))


def window(make: Callable[[Ways], Page], name: str, *, under: str = "") -> Scene:
    """Give a scene of the whole window with one page of ours."""

    def scene(wide: int, tall: int) -> MainWindow:
        entries = [Entry(one, lambda ways: SamplePage(ways, "Hộ dân", None)) for one in PAGES]
        entries = [one for one in entries if one.name != name]
        entries.insert(min(6, len(entries)), Entry(name, make, under))
        standing = Standing("xã Đình Lập (06613)", "Hoàng Thị Lan", "cán bộ xã")
        made = MainWindow(Nobody(), Furniture(entries, hits, BENCH, standing, lambda: (3, 12)))
        made.resize(wide, tall)
        made.go(Goal(name))
        return made

    return scene


class ExchangePage(exchange_view.ExchangePage):
    """The page with what it is given; it bears the name by which its words are looked up."""

    def __init__(self, at: Desk, ways: Ways, post: Post, then: "Then") -> None:
        self._given, self._then = post, then
        super().__init__(at, ways)

    def refresh(self) -> None:
        """Override ExchangePage.refresh."""
        self.show_post(self._given)
        self._show_lying(LYING if self._given is FULL else ())
        self._then(self)


Then = Callable[[ExchangePage], object]


def nothing(page: ExchangePage) -> None:
    """Leave the page as it comes."""


def exchange(post: Post, then: Then = nothing, *rights: str) -> Scene:
    """Give a scene of the page of sending."""
    at = desk("officer", *rights)
    return window(lambda ways: ExchangePage(at, ways, post, then), "exchange")


def asks(page: ExchangePage) -> None:
    """The passphrase is asked for, and was wrong once."""
    page.send.begin()
    page.send.field.setText("mùa lúa chín")
    page.send.word.setText("Mật khẩu chưa đúng.")


def copied(page: ExchangePage) -> None:
    """It was copied and checked."""
    page.send.begin()
    page.send.show_sent(Dispatch(("18",), ("GPN-DinhLap-may01-000018.gpn",), Path("E:/")))


def full_stick(page: ExchangePage) -> None:
    """The stick is full."""
    page.send.begin()
    page.send.show_failure(GpnError(ErrorCode.PLACE_FULL, place="E:\\"))


def chosen(page: ExchangePage) -> None:
    """A package is chosen."""
    page.lists.made.table.selectRow(4)


def came(page: ExchangePage) -> None:
    """The other list."""
    page.lists.tabs.setCurrentIndex(1)
    page.lists.came.table.selectRow(2)


def loading(page: ExchangePage) -> None:
    """It takes long."""
    page.stage.show_loading()
    page.stage._on_soon_timeout()
    page.stage._on_late_timeout()


def failed(page: ExchangePage) -> None:
    """It could not be looked up."""
    page._fail(GpnError(ErrorCode.DATABASE_BUSY, path="C:/Users/Lan/GPN/gpn.db"))


NEW = Arriving(
    path=FOLDER / "GPN-VanPhong1-000008.gpn",
    name="GPN-VanPhong1-000008.gpn",
    fate=Fate.NEW,
    label="Văn phòng 1",
    officer="Vi Văn Thắng",
    scope_name=LONG,
    number=8,
    counts={"comment": 5, "household": 2},
    ops=9,
    returned=5,
    conflicts=1,
    acknowledges=(14, 15, 16),
    missing=(7,),
)
REFUSED = Arriving(
    FOLDER / "Copy of Copy of GPN-DinhLap-may02-000004 (1).gpn",
    "Copy of Copy of GPN-DinhLap-may02-000004 (1).gpn",
    Fate.REFUSED,
    error=GpnError(ErrorCode.SEALED_FILE_DAMAGED),
)
MANY = Preview(
    (
        NEW,
        *(
            replace(NEW, label=f"may0{n}", number=n, ops=40 * n, returned=0, conflicts=n % 3)
            for n in range(2, 8)
        ),
        replace(NEW, fate=Fate.KNOWN, label="may02", number=3, ops=0),
        replace(NEW, fate=Fate.QUARANTINED, hold="generation", label="may05", number=1, ops=0),
        REFUSED,
    ),
    raised=7,
)


def arrival(fill: Callable[[ArrivalSheet], object]) -> Scene:
    """Give a scene of what came in."""

    def scene(wide: int, tall: int) -> QWidget:
        made = ArrivalSheet(None, desk(), BENCH, [])
        fill(made)
        made.resize(made.size().boundedTo(made.size()).width(), min(made.height(), tall))
        return made

    return scene


class EnrolGuide(enrol_guide.EnrolGuide):
    """The steps without a computer behind them."""

    def _look_for_list(self) -> None:
        """Override EnrolGuide: nothing is looked for."""


def enrol(fill: Callable[[EnrolGuide], object]) -> Scene:
    """Give a step of the enrolment."""

    def scene(wide: int, tall: int) -> QWidget:
        made = EnrolGuide(None, desk(), BENCH)
        made.resize(min(wide, 860), min(tall, 500))
        fill(made)
        return made

    return scene


def reads(made: EnrolGuide) -> None:
    """The digits are read."""
    file = "E:/GPN-1a2b3c4d.gpnreq"
    made.read_page.show_groups(GROUPS, f"Đã lưu và kiểm tra lại: {file}")
    made.turn_to(1)


def takes(made: EnrolGuide) -> None:
    """The list is here, one group was misheard."""
    office = ENROLLED.office
    file = FOLDER / "GPN-danh-ba-0003.gpntrust"
    made.turn_to(2)
    made.take_page.show_offer(ListOffer(file, True, True, office, 3, NOW, 14, GROUPS))
    for number, group in enumerate(GROUPS[:6], 1):
        made.take_page.heard.fields[number].setText("82642" if number == 4 else group)


HUONG = Dispute(
    *("p", "birth_date", "field", "person", "h", "Đặng Thị Hường", "Nà Thuộc", "s", "xã Đình Lập"),
    person_name="Lương Văn Bảo",
    since=ago(hours=2),
    package=4,
    device="may02",
    blocks_decision=True,
)
LONG_NAME = "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"
OF_HOUSEHOLD = replace(HUONG, kind="household", person_name="")
DISPUTES = (
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
        scope="t",
        scope_name="xã Châu Sơn",
    ),
)
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
        self.show_explained(self._then)
        self.spread.show_detail()
        for choice in self.panel.choices()[self._digit - 1 : self._digit]:
            choice.setChecked(True)

    def _on_choose(self, one: Dispute) -> None:
        """Override ConflictsPage: nothing is asked."""


def quarrels(found: tuple[Dispute, ...], then: Explained | None, digit: int = 0) -> Scene:
    """Give a scene of the page of conflicts."""
    return window(
        lambda ways: ConflictsPage(ways, found, then, digit), "conflicts", under="exchange"
    )


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
    return window(lambda ways: MergingPage(ways, found, line), "merging")


class DevicesPage(devices_view.DevicesPage):
    """The page with what it is given."""

    def __init__(self, ways: Ways, role: str, found: Trusted, line: int) -> None:
        self._given, self._line = found, line
        super().__init__(desk(role), ways)

    def refresh(self) -> None:
        """Override DevicesPage.refresh."""
        self.show_trusted(self._given)
        if self._line >= 0:
            self.table.selectRow(self._line)


def machines(role: str, found: Trusted, line: int = -1) -> Scene:
    """Give a scene of the page of computers."""
    return window(lambda ways: DevicesPage(ways, role, found, line), "devices", under="exchange")


NOBODY = Enrolment(Enrolled.NOT_ASKED, "s", LONG)
OFFICE = Trusted(replace(ENROLLED, label="Văn phòng 1", scope_name=LONG), MACHINES)
ASKINGS = (
    Asking(
        *(FOLDER / "GPN-DinhLap-1a2b.gpnreq", "d1", "may01", "Hoàng Thị Lan", "officer"),
        *("xã Đình Lập", "GPN Desktop 0.1.0", GROUPS),
    ),
    Asking(
        *(FOLDER / "GPN-ChauSon-9f.gpnreq", "d2", "may01", "Lý A Sủng", "officer"),
        *("xã Châu Sơn", "GPN Desktop 0.1.0", GROUPS, False, True),
    ),
    Asking(
        FOLDER / "GPN-KienMoc (1).gpnreq",
        error=GpnError(ErrorCode.REQUEST_DAMAGED, what="signature"),
    ),
)


def admission(step: int) -> Scene:
    """Give a step of the admission."""

    def scene(wide: int, tall: int) -> QWidget:
        made = AdmitGuide(None, desk("office"), BENCH)
        made.resize(min(wide, 860), min(tall, 500))
        made.find_page.show_requests(ASKINGS)
        for card in made.find_page.cards[:2]:
            card.tick.setChecked(True)
        made.hear_page.ask_for(ASKINGS[:2], (2, 4, 7, 10))
        for number in (2, 4):
            made.hear_page.fields[ASKINGS[0].file].fields[number].setText(GROUPS[number - 1])
        made.hear_page.fields[ASKINGS[0].file].fields[7].setText("62205")
        made.name_page.ask_for(ASKINGS[:2])
        made.turn_to(min(step, 3))
        if step == 4:
            made._on_signed(FOLDER / "GPN-danh-ba-0004.gpntrust")
        return made

    return scene


def foundation(step: int) -> Scene:
    """Give a step of the ceremony."""

    def scene(wide: int, tall: int) -> QWidget:
        made = CeremonyGuide(None, desk("office"), BENCH)
        made.resize(min(wide, 860), min(tall, 500))
        made.custodians[0].holder.setText("Vi Văn Thắng")
        made.turn_to(min(step, 3))
        if step == 4:
            files = tuple(FOLDER / f"GPN-{n}c4d5e6f.gpnkey" for n in range(3))
            made._on_founded(Founded(GROUPS, files, 1))
        return made

    return scene


def signing(reason: bool) -> Scene:
    """Give the sheet that revokes."""

    def scene(wide: int, tall: int) -> QWidget:
        about = (
            "Những gì “may01” đã gửi vẫn được giữ; mọi gói sau đó được tạm giữ, không mất. "
            "Dùng khi máy bị mất cắp hoặc đã bàn giao."
        )
        made = SignSheet(
            None,
            BENCH,
            Signing(
                "Thu hồi quyền gửi", about, "Thu hồi và ký", lambda a, b: Done(1), reason, reason
            ),
        )
        made.word.setText("Mật khẩu chưa đúng.")
        return made

    return scene


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
        return made

    return scene


SCENES: dict[str, Scene] = {
    "exchange-full": exchange(FULL),
    "exchange-quiet": exchange(QUIET, chosen),
    "exchange-fresh": exchange(FRESH),
    "exchange-asked": exchange(ASKED),
    "exchange-revoked": exchange(REVOKED),
    "exchange-forked": exchange(FORKED),
    "exchange-asks": exchange(FULL, asks),
    "exchange-sent": exchange(FULL, copied),
    "exchange-stick-full": exchange(FULL, full_stick),
    "exchange-came": exchange(FULL, came),
    "exchange-error": exchange(FULL, failed),
    "exchange-locked": exchange(FULL, nothing, "view"),
    "exchange-loading": exchange(FULL, loading),
    "conflicts-birth": quarrels(DISPUTES, BIRTH, 1),
    "conflicts-deleted": quarrels(DISPUTES, DELETED),
    "conflicts-surveys": quarrels(DISPUTES, TWO_SURVEYS),
    "conflicts-list": quarrels(DISPUTES, None),
    "conflicts-none": quarrels((), None),
    "merging-full": merging(COMMUNES),
    "merging-commune": merging(COMMUNES, 2),
    "merging-none": merging(()),
    "devices-office": machines("office", OFFICE, 3),
    "devices-officer": machines("officer", Trusted(ENROLLED, MACHINES[:3]), 1),
    "devices-begin": machines("office", Trusted(NOBODY, ())),
    "devices-unasked": machines("officer", Trusted(replace(NOBODY, scope_name="xã Đình Lập"), ())),
    "admit-1-find": admission(0),
    "admit-2-hear": admission(1),
    "admit-3-name": admission(2),
    "admit-4-sign": admission(3),
    "admit-5-done": admission(4),
    "ceremony-1": foundation(0),
    "ceremony-4": foundation(3),
    "ceremony-5-done": foundation(4),
    "sign-revoke": signing(reason=True),
    "comments-officer": remarks("officer", REMARKS, Asked("s", QUESTIONS, is_returned=True)),
    "comments-office": remarks(
        "office", REMARKS[:1], Asked("s", QUESTIONS, may_return=True), "Xem lại."
    ),
    "comments-none": remarks("office", (), Asked("s", QUESTIONS, may_return=True)),
    "enrol-1-ask": enrol(lambda made: made.ask_page.label.setText("may01")),
    "enrol-2-read": enrol(reads),
    "enrol-3-take": enrol(takes),
    "arrival-one": arrival(lambda made: made.show_preview(Preview((NEW,)))),
    "arrival-refused": arrival(lambda made: made.show_preview(Preview((REFUSED,)))),
    "arrival-many": arrival(lambda made: made.show_preview(MANY)),
    "arrival-done": arrival(lambda made: made.show_received(Received((NEW,), 1, raised=1))),
}
