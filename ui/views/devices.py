"""Computers: where this one stands, the trust list, who may send; at an office, who is admitted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services import admitting, devices, enrolment
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.devices import DeviceRow
from gpn_desktop.services.enrolment import Enrolled, Enrolment
from ui.counts import moment_long
from ui.dialogs import admit, ceremony, enrol, sign
from ui.dialogs.groups import GroupsSheet
from ui.dialogs.sign import Signing
from ui.look.blocks import said
from ui.look.flow import Flow, Rest, Whole
from ui.look.going import keyed
from ui.look.parts import button, column, named, retone, row, scrolled, seen
from ui.look.states import Stage
from ui.models.machines import DEVICES, role_words
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.places import PlaceField
from ui.rights import rights_words
from ui.tidings import Tidings
from ui.views.exchange import remember_place
from ui.views.page import Page, Ways
from ui.words import dotted

ACTIVE, WAITING = "active", "waiting"
NEXT: Final = ("enrol", "found", "admit")
ADMIT_KEY, CONFIRM_KEY, REVOKE_KEY = "Ctrl+N", "Alt+X", "Alt+T"
DIGITS_KEY, WRITE_KEY = "Alt+S", "Alt+G"
OPEN: Final = (Enrolled.NOT_ASKED, Enrolled.ASKED)


@dataclass(frozen=True)
class Trusted:
    """What the page shows: where this computer stands, and all that are listed."""

    enrolment: Enrolment
    rows: tuple[DeviceRow, ...]


def trusted(desk: Desk) -> Trusted:
    """Look up what the page shows."""
    return Trusted(enrolment.standing(desk), devices.devices(desk))


class StandingCard(QFrame):
    """Where this computer stands, and what can be done from here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        named(self, self.tr("This computer"))
        self.words = said("", "devices.standing", "strong", wraps=True)
        self.list = said("", "devices.list", "quiet", wraps=True)
        self.acts = Flow()
        holder = QWidget()
        holder.setLayout(self.acts)
        box = column(self.words, self.list, holder, gap=6)
        box.setContentsMargins(16, 10, 16, 12)
        self.setLayout(box)


class DevicesPage(Page):
    """The page: this computer, the list of all, and what can be done with the chosen one."""

    shows = ("devices", "packages")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Computers")
        self._desk, self._ways = desk, ways
        self._tidings = Tidings(self, is_office=desk.is_office)
        self._found: Trusted | None = None
        remembered = settings.load(desk.paths.settings).exchange_folder
        self.place = PlaceField(self.tr("Stick or folder"), remembered, self._on_place_chosen)
        self.standing = StandingCard()
        self.enrol = self._act("enrol", "", self._on_enrol_clicked, "key")
        words = keyed(self.tr("Ten groups of this computer…"), DIGITS_KEY)
        self.digits = self._act("digits", words, self._on_digits_clicked, "phone")
        self.digits.setShortcut(DIGITS_KEY)
        self.found = self._act(
            "found", self.tr("First ceremony…"), self._on_found_clicked, "shield"
        )
        words = keyed(self.tr("Admit computers…"), ADMIT_KEY)  # the act of the page hears it
        self.admit = self._act("admit", words, self._on_admit_clicked, "add")
        words = keyed(self.tr("Write the trust list"), WRITE_KEY)
        self.write = self._act("write", words, self._on_write, "export")
        self.write.setShortcut(WRITE_KEY)
        words = keyed(self.tr("Ten groups of the office…"), DIGITS_KEY)
        self.root = self._act("root", words, self._on_root_clicked, "phone")
        self.root.setShortcut(DIGITS_KEY)  # of both groups one is shown
        self.table = Table(
            RowTableModel(DEVICES), self.tr("Computers"), self._on_choose, self._on_choose
        )
        self.table.setObjectName("devices.table")
        self.words = Whole("devices.words", "quiet")
        words = keyed(self.tr("Confirm the restored copy…"), CONFIRM_KEY)
        self.confirm = button(words, self._on_confirm_clicked, kind="first")
        self.confirm.setObjectName("devices.confirm")
        self.confirm.setShortcut(CONFIRM_KEY)
        words = keyed(self.tr("Revoke…"), REVOKE_KEY)
        self.revoke = button(words, self._on_revoke_clicked, kind="grave")
        self.revoke.setObjectName("devices.revoke")
        self.revoke.setShortcut(REVOKE_KEY)
        self._arrange()

    def _act(self, name: str, words: str, call: Callable[[], object], icon: str) -> QPushButton:
        made = button(words, call, icon=icon, kind="first" if name in NEXT else "")
        made.setObjectName(f"devices.{name}")
        made.hide()
        self.standing.acts.addWidget(made)
        return made

    def _arrange(self) -> None:
        line = row(self.words, self.confirm, self.revoke)
        line.setContentsMargins(4, 0, 0, 0)
        self._below = QWidget()
        self._below.setLayout(line)
        self._below.hide()
        lower = Rest()
        box = column(self.table, self._below, gap=6)
        box.setStretch(0, 1)
        lower.setLayout(box)
        self.list = Stage(lower)
        content = QWidget()
        whole = column(self.place, self.standing, self.list, gap=10)
        whole.setStretch(2, 1)
        content.setLayout(whole)
        self.stage = Stage(scrolled(content))
        self.setLayout(column(self.stage))

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.standing, self.table)

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        acts = (self.found, self.enrol, self.admit, self.digits)
        shown = next((one for one in acts if one.isVisible()), self.table)
        inside = shown if part is self.standing else part
        inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+N admits."""
        return {"add": self._on_admit_clicked} if self.admit.isVisible() else {}

    def refresh(self) -> None:
        """Override Page.refresh."""
        desk = self._desk
        if self._found is None:
            self.stage.show_loading()
        self._ways.workbench.look(self, lambda: trusted(desk), self.show_trusted, self._fail)

    def _fail(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def show_trusted(self, found: Trusted) -> None:
        """Show where this computer stands and who is listed."""
        self._found = found
        self.stage.show_content()
        mine = found.enrolment
        self.standing.words.setText(self._standing_words(mine))
        self.standing.list.setText(self._tidings.trust_list(mine))
        seen(self.standing.list, bool(mine.list_version))  # else the words above say so
        self._offer(mine)
        before = self.table.chosen()
        self.table.rows.set_rows(found.rows)
        stands = before is not None and self.table.choose(lambda one: one.device == before.device)
        self._below.setVisible(stands)
        self._tell_first(confirms=stands and not self.confirm.isHidden())
        if found.rows:
            self.list.show_content()
        else:
            self.list.show_empty(self.tr("No computer is listed yet"), self._hint(), icon="device")

    def _standing_words(self, mine: Enrolment) -> str:
        words = self.tr("This computer is enrolled as “{label}” for {place}.")
        words = words.format(label=mine.label, place=mine.scope_name)
        return self._tidings.enrolment(mine) or words

    def _hint(self) -> str:
        if self._desk.is_office:
            return self.tr("After the ceremony the computers of the communes are admitted here.")
        return self.tr("The list of the office comes back after the digits were read.")

    def _offer(self, mine: Enrolment) -> None:
        office, listed = self._desk.is_office, bool(mine.list_version)
        may = self._desk.may("enrol")
        self.found.setVisible(office and not listed and may)
        self.enrol.setVisible(not office and mine.state in OPEN)
        asked = mine.state is Enrolled.ASKED
        words = self.tr("Go on with the enrolment…") if asked else self.tr("Enrol this computer…")
        self.enrol.setText(words)
        self.enrol.setAccessibleName(words)
        self.digits.setVisible(bool(mine.groups) and not office)
        for one in (self.admit, self.write):
            one.setVisible(office and listed and may)
        self.root.setVisible(office and listed)

    def _on_place_chosen(self, folder: Path) -> None:
        remember_place(self, self._desk, self._ways.workbench, folder)

    def _on_enrol_clicked(self) -> None:
        if self._found is not None:
            enrol.ask(self, self._desk, self._ways.workbench, self._found.enrolment)
            self.refresh()

    def _on_found_clicked(self) -> None:
        ceremony.ask(self, self._desk, self._ways.workbench)
        self.refresh()

    def _on_admit_clicked(self) -> None:
        admit.ask(self, self._desk, self._ways.workbench)
        self.refresh()

    def _on_digits_clicked(self) -> None:
        if self._found is not None:
            about = self.tr("The office types what it hears.")
            groups = self._found.enrolment.groups
            GroupsSheet(self, self.tr("Ten groups of this computer"), about, groups).ask()

    def _on_root_clicked(self) -> None:
        if self._found is not None:
            about = self.tr("Read them to an officer who takes in the list for the first time.")
            groups = self._found.enrolment.root_groups
            GroupsSheet(self, self.tr("Ten groups of the office"), about, groups).ask()

    def _on_write(self) -> None:
        desk, folder = self._desk, self.place.folder()
        if folder is None:
            self._ways.say(self.tr("Plug in the stick or choose a folder first."))
            self.place.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._ways.workbench.do(self, lambda: admitting.write_list(desk, folder), self._on_written)

    def _on_written(self, file: Path) -> None:
        self._ways.say(self.tr("Written and checked: {file}").format(file=file.name))

    def _on_choose(self, one: DeviceRow) -> None:
        parts = (role_words(one.role), ", ".join(one.officers), rights_words(one.rights))
        words = self.tr("last heard {day}").format(day=moment_long(one.last_seen_at))
        heard = words if one.last_seen_at else ""
        self.words.setText(dotted(*parts, heard))
        rules = self._desk.is_office and self._desk.may("enrol") and not one.is_us
        self.confirm.setVisible(rules and one.state == WAITING)
        self.revoke.setVisible(rules and one.state == ACTIVE)
        self._below.show()
        self._tell_first(confirms=not self.confirm.isHidden())

    def _tell_first(self, *, confirms: bool) -> None:
        """Let one step stand out: to confirm the one that is chosen, else to admit others."""
        retone(self.admit, "" if confirms else "first", "kind")

    def _on_confirm_clicked(self) -> None:
        one, desk = self.table.chosen(), self._desk
        if one is None:
            return
        about = self.tr(
            "“{label}” was restored from a backup or copied. Ask its officer whether that is so; "
            "then its packages kept aside can be received."
        )
        self._sign(
            Signing(
                dotted(self.tr("Confirm the restored copy"), _whose(one)),
                about.format(label=one.label),
                self.tr("Confirm and sign"),
                lambda words, _: devices.confirm_generation(
                    desk, one.device, one.generation, words
                ),
            )
        )

    def _on_revoke_clicked(self) -> None:
        one, desk = self.table.chosen(), self._desk
        if one is None:
            return
        about = self.tr(
            "What “{label}” sent so far stays; every later package is kept aside and nothing is "
            "lost. Use it for a computer that was stolen or handed over."
        )
        self._sign(
            Signing(
                dotted(self.tr("Revoke the right to send"), _whose(one)),
                about.format(label=one.label),
                self.tr("Revoke and sign"),
                lambda words, reason: devices.revoke(desk, one.device, words, reason),
                asks_reason=True,
                is_grave=True,
            )
        )

    def _sign(self, signing: "Signing[int]") -> None:
        version = sign.ask(self, self._ways.workbench, signing)
        if version is not None:
            words = self.tr("Trust list {number} is signed; it goes out with the next packages.")
            self._ways.say(words.format(number=version))
        self.refresh()


def _whose(one: DeviceRow) -> str:
    """Name a computer so that no other is meant: another commune may have one called the same."""
    return dotted(one.label, ", ".join(one.officers), one.scope_name)
