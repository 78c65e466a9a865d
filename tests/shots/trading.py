"""What is photographed of sending and receiving: each page in each state."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.arriving import AlarmRow, Arriving, Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled, Enrolment
from gpn_desktop.services.posted import PackageRow, Post, ReceivedRow, Sent, Undelivered, Waiting
from gpn_desktop.services.receiving import Preview, Received
from gpn_desktop.services.sending import Dispatch
from tests.shots.laptop import ENROLLED, FOLDER, LONG, LYING, NOW, ago, desk, window
from tests.shots.scenes import BENCH, Scene
from ui.dialogs.arrival import ArrivalSheet
from ui.views import exchange as exchange_view
from ui.views.page import Ways

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
OTHERS = ("Văn phòng 1", "Đình Lập f35c")
WAITING = Waiting(
    *("s", "xã Đình Lập", COUNTS, 260, 260, 1, False, OTHERS, OTHERS, 18, True),
)
FULL = Post(ENROLLED, (WAITING,), PACKAGES, Undelivered(3, 12), CAME, ())
LITTLE = {"household": 1, "comment": 1}
FOR_SOME = replace(FULL, waiting=(replace(WAITING, counts=LITTLE, lacking=OTHERS[1:]),))
NOTHING = replace(WAITING, counts={}, ops=0, fresh=0, lacking=(), receipts=0, is_due=False)
QUIET = replace(FULL, waiting=(NOTHING,))
EMPTY = Post(ENROLLED, (NOTHING,), (), Undelivered(0, None), (), ())
FRESH = Post(
    Enrolment(Enrolled.NOT_ASKED, "s", "xã Đình Lập"),
    (replace(WAITING, next_number=1),),
    (),
    Undelivered(0, None),
    (),
    (),
)
ASKED = replace(FRESH, enrolment=replace(ENROLLED, state=Enrolled.ASKED))
REVOKED = replace(FULL, enrolment=replace(ENROLLED, state=Enrolled.REVOKED, revoked_after=17))
HELD = tuple(
    replace(one, state=Sent.PLACED, acknowledged_by=(), to_look_at=0)
    if one.number >= 12 and one.state is Sent.ACKNOWLEDGED
    else one
    for one in PACKAGES
)
FORKED = replace(
    FULL, packages=HELD, undelivered=Undelivered(5, 18), alarms=(AlarmRow("may01", 12, True),)
)


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
    late = (post.undelivered.count, post.undelivered.oldest_days)
    return window(lambda ways: ExchangePage(at, ways, post, then), "exchange", late=late)


def no_folder(page: ExchangePage) -> None:
    """Nothing is plugged in, and no folder was ever chosen."""
    page.place._remembered = ""
    page.place.look()


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
PEOPLE = ("Lý A Sủng", "Nông Thị Hạnh", "Triệu Văn Thanh")


def of(machine: int, number: int) -> Arriving:
    """Give a package of another computer of the commune."""
    name = f"GPN-DinhLap-may{machine:02}-{number:06}.gpn"
    return replace(
        NEW,
        path=FOLDER / name,
        name=name,
        label=f"may{machine:02}",
        officer=PEOPLE[machine % 3],
        scope_name="xã Đình Lập",
        number=number,
    )


MANY = Preview(
    (
        NEW,
        *(
            replace(of(n, n), ops=40 * n, returned=0, conflicts=n % 3, missing=())
            for n in range(2, 8)
        ),
        replace(of(2, 3), fate=Fate.KNOWN, ops=0),
        replace(of(5, 1), fate=Fate.QUARANTINED, hold="generation", ops=0),
        REFUSED,
    ),
    raised=7,
)


def arrival(fill: Callable[[ArrivalSheet], object]) -> Scene:
    """Give a scene of what came in."""

    def scene(wide: int, tall: int) -> QWidget:
        made = ArrivalSheet(None, desk(), BENCH, [], is_folder=True)
        fill(made)
        made.resize(made.size().boundedTo(made.size()).width(), min(made.height(), tall))
        return made

    return scene


def folder_received(made: ArrivalSheet) -> None:
    """Let a folder be received in which packages for other computers lie too."""
    others = replace(REFUSED, error=GpnError(ErrorCode.NOT_FOR_US))
    items = (
        NEW,
        replace(NEW, label="may02", number=3, ops=1, returned=0, conflicts=0),
        others,
        others,
    )
    made.show_preview(Preview(items, raised=1))
    made.show_received(Received(items, 1, raised=1))


SCENES: dict[str, Scene] = {
    "exchange-full": exchange(FULL),
    "exchange-for-some": exchange(FOR_SOME),
    "exchange-quiet": exchange(QUIET, chosen),
    "exchange-empty": exchange(EMPTY),
    "exchange-fresh": exchange(FRESH),
    "exchange-no-folder": exchange(FRESH, no_folder),
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
    "arrival-one": arrival(lambda made: made.show_preview(Preview((NEW,)))),
    "arrival-refused": arrival(lambda made: made.show_preview(Preview((REFUSED,)))),
    "arrival-many": arrival(lambda made: made.show_preview(MANY)),
    "arrival-some-done": arrival(folder_received),
    "arrival-done": arrival(lambda made: made.show_received(Received((NEW,), 1, raised=1))),
}
