"""One commune as the office sees it: its computers, what came of them, what is missing."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.services.communes import CommuneRow
from gpn_desktop.services.devices import DeviceRow
from ui.counts import LONG, Counts, moment_long
from ui.look.blocks import Block, Fact, Facts, emptied, said
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, card, chip, column, label, row, scrolled
from ui.models.machines import device_tone, device_words

LOOK_KEY: Final = "Alt+G"


class Machine(QWidget):
    """One computer of a commune: its people, its last package, what it may do."""

    def __init__(self, found: DeviceRow) -> None:
        super().__init__()
        head = row(
            label(found.label, "strong"), chip(device_words(found.state), device_tone(found))
        )
        head.addStretch(1)
        words = self.tr("{people}; nothing came yet")
        if found.last_package:
            words = self.tr("{people}; package {number} on {day}")
        people = ", ".join(found.officers) or self.tr("nobody named")
        said_ = words.format(
            people=people, number=found.last_package, day=moment_long(found.last_seen_at)
        )
        box = column(head, label(said_, "quiet", wraps=True), gap=2)
        self.setLayout(column(card(box, margin=12)))


class CommunePanel(QWidget):
    """What is known of one commune, and the way to its conflicts."""

    def __init__(
        self,
        on_conflicts: Callable[[str], object],
        on_devices: Callable[[], object],
        on_send: Callable[[], object],
    ) -> None:
        super().__init__()
        self._on_conflicts, self._scope = on_conflicts, ""
        self._counts = Counts(self)
        self.name = said("", "merging.commune", "heading", wraps=True)
        self.facts = Facts("merging.commune")
        words = keyed(self.tr("Conflicts of this commune"), LOOK_KEY)
        self.look = button(words, self._on_look_clicked, icon="conflict")
        self.look.setShortcut(LOOK_KEY)
        self.look.setObjectName("merging.commune.look")
        self.send = button(self.tr("Send down…"), on_send, icon="export")
        self.send.setObjectName("merging.send")
        self._machines = QVBoxLayout()
        self._machines.setSpacing(6)
        holder = QWidget()
        self._machines.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(self._machines)
        self._block = Block(
            self.tr("Computers"), holder, button(self.tr("All computers"), on_devices, kind="link")
        )
        inside = QWidget()
        inside.setLayout(
            column(self.name, self.facts, flowing(self.look, self.send), self._block, None, gap=12)
        )
        self.setLayout(column(scrolled(inside, is_whole=True)))
        self.setFocusProxy(self.look)

    def show_commune(self, found: CommuneRow) -> None:
        """Show a commune."""
        self._scope = found.scope
        self.name.setText(found.name)
        self.facts.show_facts(self._facts(found))
        self.look.setVisible(found.conflicts > 0)
        self.send.setVisible(found.to_send > 0)
        emptied(self._machines)
        for one in found.devices:
            self._machines.addWidget(Machine(one))
        if not found.devices:
            self._machines.addWidget(label(self.tr("No computer is enrolled here yet."), "quiet"))

    def _facts(self, found: CommuneRow) -> list[Fact]:
        silent = found.days_silent
        late = "warn" if found.last_at and (silent is None or silent > LONG) else "normal"
        held = self._counts.package(found.quarantined) if found.quarantined else self.tr("none")
        return [
            Fact("last", self.tr("Last package"), moment_long(found.last_at)),
            Fact("silent", self.tr("Silent for"), self._silent(found), late),
            Fact("households", self.tr("Households"), self._counts.household(found.households)),
            Fact("conflicts", self.tr("Conflicts"), str(found.conflicts)),
            Fact("held", self.tr("Kept aside"), held, "warn" if found.quarantined else "normal"),
            Fact("missing", self.tr("Missing"), self._missing(found)),
            Fact("to_send", self.tr("To send down"), self._to_send(found)),
        ]

    def _silent(self, found: CommuneRow) -> str:
        return self._counts.age(found.days_silent) if found.last_at else self.tr("nothing came yet")

    def _missing(self, found: CommuneRow) -> str:
        words = self.tr("package {number} of “{label}”")
        told = (words.format(number=number, label=name) for name, number in found.missing)
        return ", ".join(told) or self.tr("none")

    def _to_send(self, found: CommuneRow) -> str:
        return self.tr("%n change(s)", "", found.to_send) if found.to_send else self.tr("nothing")

    def _on_look_clicked(self) -> None:
        self._on_conflicts(self._scope)
