"""What is photographed of enrolling: asking, admitting, the ceremony, the list of computers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.admitting import Asking
from gpn_desktop.services.changes import Done
from gpn_desktop.services.enrolment import Enrolled, Enrolment, ListOffer
from gpn_desktop.services.founding import Founded
from sync import digits
from tests.shots.laptop import ENROLLED, FOLDER, GROUPS, LONG, MACHINES, NOW, desk, window
from tests.shots.scenes import BENCH, Scene
from ui.dialogs import enrol as enrol_guide
from ui.dialogs.admit import AdmitGuide
from ui.dialogs.ceremony import CeremonyGuide
from ui.dialogs.sign import Signing, SignSheet
from ui.look import geometry
from ui.views import devices as devices_view
from ui.views.devices import Trusted
from ui.views.page import Ways
from ui.words import translate


class EnrolGuide(enrol_guide.EnrolGuide):
    """The steps without a computer behind them."""

    def _look_for_list(self) -> None:
        """Override EnrolGuide: nothing is looked for."""


def enrol(fill: Callable[[EnrolGuide], object]) -> Scene:
    """Give a step of the enrolment."""

    def scene(wide: int, tall: int) -> QWidget:
        made = EnrolGuide(None, desk(), BENCH)
        made.resize(min(wide, geometry.grown(860)), min(tall, geometry.grown(500)))
        fill(made)
        return made

    return scene


def reads(made: EnrolGuide) -> None:
    """The digits are read."""
    words = translate(
        "EnrolGuide", "Saved and checked: {file}. Take it to the office, then call and read."
    )
    made.read_page.show_groups(GROUPS, words.format(file=r"E:\GPN-1a2b3c4d.gpnreq"))
    made.turn_to(1)


def takes(made: EnrolGuide) -> None:
    """The list is here, one group was misheard."""
    office = ENROLLED.office
    file = FOLDER / "GPN-danh-ba-0003.gpntrust"
    made.turn_to(2)
    made.take_page.show_offer(ListOffer(file, True, True, office, 3, NOW, 14, OFFICE_GROUPS))
    for number, group in enumerate(OFFICE_GROUPS[:6], 1):
        heard = f"{group[:2]}{group[3]}{group[2]}{group[4]}" if number == 4 else group
        made.take_page.heard.fields[number].setText(heard)


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

    def enter(self, part: QWidget) -> None:
        """Override DevicesPage.enter: who chose a computer stands on it."""
        super().enter(self.table if self._line >= 0 else part)


def machines(role: str, found: Trusted, line: int = -1) -> Scene:
    """Give a scene of the page of computers."""
    office = role == "office"
    page = partial(DevicesPage, role=role, found=found, line=line)
    return window(page, "devices", under="exchange", is_office=office)


OFFICE_GROUPS = digits.spell(int("2718281828459045235360287471352662497757"))
NOBODY = Enrolment(Enrolled.NOT_ASKED, "s", LONG)
OFFICE = Trusted(replace(ENROLLED, label="Văn phòng 1", scope_name=LONG), MACHINES)
OF_OFFICER = (replace(MACHINES[0], is_us=False), replace(MACHINES[1], is_us=True), MACHINES[2])
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
        made.resize(min(wide, geometry.grown(860)), min(tall, geometry.grown(500)))
        made.find_page.show_requests(ASKINGS)
        for card in made.find_page.cards[:1]:
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
        made.resize(min(wide, geometry.grown(860)), min(tall, geometry.grown(500)))
        made.custodians[0].holder.setText("Vi Văn Thắng")
        made.office_page.label.setText("Văn phòng 1")
        made.turn_to(min(step, 3))
        if step == 4:
            files = tuple(Path(f"{stick}:/GPN-{stick}c4d5e6f.gpnkey") for stick in "EFG")
            made._on_founded(Founded(OFFICE_GROUPS, files, 1))
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
                "Thu hồi quyền gửi · may01 · Hoàng Thị Lan · xã Đình Lập",
                about,
                "Thu hồi và ký",
                lambda a, b: Done(1),
                reason,
                reason,
            ),
        )
        made.reason.setText("Máy bị mất ở bến xe, đã báo công an xã")
        made.field.setText("mùa lúa chín")
        made._on_refused(GpnError(ErrorCode.PASSPHRASE_WRONG))
        return made

    return scene


SCENES: dict[str, Scene] = {
    "devices-office": machines("office", OFFICE, 3),
    "devices-officer": machines("officer", Trusted(ENROLLED, OF_OFFICER), 1),
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
    "enrol-1-ask": enrol(lambda made: made.ask_page.label.setText("may01")),
    "enrol-2-read": enrol(reads),
    "enrol-3-take": enrol(takes),
}
