"""What is said of packages and computers: where this one stands, what was sent, what a file brings.

One sentence for each state; the pages only show them.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject

from gpn_desktop.errors import GpnError
from gpn_desktop.services.arriving import TRUST_LIST, AlarmRow, Arriving, Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled, Enrolment
from gpn_desktop.services.posted import (
    ATTACHMENT,
    PackageRow,
    Post,
    ReceivedRow,
    Sent,
    Undelivered,
    Waiting,
)
from ui import messages
from ui.counts import Counts, grouped, moment_long
from ui.holds import hold_words
from ui.words import translate

NAMED: Final = 3  # computers; more of them are counted


class Tidings(QObject):
    """Sentences about packages, for whoever shows them."""

    def __init__(self, parent: QObject | None = None, *, is_office: bool) -> None:
        super().__init__(parent)
        self.counts = Counts(self)
        self._is_office = is_office

    def _hold(self, reason: str) -> tuple[str, str]:
        return hold_words(reason, is_office=self._is_office)

    def enrolment(self, found: Enrolment) -> str:
        """Say where this computer stands with its office; nothing while all is well."""
        if self._is_office and not found.list_version:
            return self.tr(
                "This office has no trust list yet. A ceremony with three custodians begins it."
            )
        if found.state is Enrolled.NOT_ASKED:
            return self.tr(
                "This computer is not enrolled. Save the request file, give it to the merging "
                "office, then read ten groups of digits aloud."
            )
        if found.state is Enrolled.ASKED:
            return self.tr("The request is saved. The trust list of the office is awaited.")
        if found.state is Enrolled.REVOKED:
            words = self.tr(
                "The right of this computer to send was revoked after package {number}. All data "
                "is still here; ask the merging office to enrol it anew."
            )
            return words.format(number=found.revoked_after or 0)
        if found.state is Enrolled.WAITING:
            return self.tr(
                "A backup was restored. The merging office must confirm it before new packages "
                "are received."
            )
        return ""

    def concern(self, post: Post) -> str:
        """Say what the sender should know first; nothing while all is well."""
        if post.alarms:
            return self.alarm(post.alarms[0])
        return self.enrolment(post.enrolment) or self._not_delivered(post)

    def _not_delivered(self, post: Post) -> str:
        """Say how many packages have no receipt, and how many of them lie here only."""
        here = sum(one.is_undelivered and one.state is Sent.MADE for one in post.packages)
        lacking = self.undelivered(post.undelivered)  # as many as the foot of the window says
        if not here:
            return lacking
        if here == post.undelivered.count:
            return grouped(self.tr("%n package(s) not copied yet.", "", here), here)
        never = grouped(self.tr("%n of them not copied yet.", "", here), here)
        return f"{lacking} {never}"

    def trust_list(self, found: Enrolment) -> str:
        """Say which trust list holds, and how old it is."""
        if not found.list_version:
            return self.tr("No trust list yet.")
        words = self.tr("Trust list {number} of {office}, {age}.")
        age = self._old(found.list_age_days)
        return words.format(number=found.list_version, office=found.office, age=age)

    def _old(self, days: int | None) -> str:
        if days is None:
            return self.counts.age(days)
        if days == 0:
            return self.tr("made today")
        return grouped(self.tr("%n day(s) old", "", days), days)

    def undelivered(self, found: Undelivered) -> str:
        """Say how many packages have no receipt, and that nothing is lost."""
        if not found.count:
            return ""
        packages = self.counts.package(found.count)
        if not found.oldest_days:
            words = self.tr("{packages} without a receipt. All data is still here.")
            return words.format(packages=packages)
        words = self.tr("{packages} without a receipt, the oldest {days}. All data is still here.")
        return words.format(packages=packages, days=self.counts.days(found.oldest_days))

    def package(self, row: PackageRow) -> str:
        """Say how far one package of ours is."""
        what = self.carried(row)
        if row.state is Sent.ACKNOWLEDGED:
            return self._acknowledged(row, what)
        if row.held:
            return self._held(row, what)
        if row.state is Sent.PLACED and not row.asks_for_receipt:
            words = self.tr("Package {number}: {what}. Copied to {place} on {day}.")
            day = moment_long(row.placed_at)
            return words.format(number=row.number, what=what, place=row.place, day=day)
        if row.state is Sent.PLACED:
            words = self.tr(
                "Package {number}: {what}. Copied to {place} on {day}; no receipt yet, the data "
                "is still here."
            )
            day = moment_long(row.placed_at)
            return words.format(number=row.number, what=what, place=row.place, day=day)
        words = self.tr("Package {number}: {what}. Made and kept here, not copied anywhere yet.")
        return words.format(number=row.number, what=what)

    def _held(self, row: PackageRow, what: str) -> str:
        label, reason = next(iter(row.held.items()))
        words = self.tr("Package {number}: {what}. “{label}” keeps it aside: {why}")
        why = hold_words(reason)[0]
        return words.format(number=row.number, what=what, label=label, why=why)

    def carried(self, row: PackageRow | ReceivedRow) -> str:
        """Say what a package carries: counts of records, or that it is a receipt."""
        return self.counts.records(row.counts) or self.tr("a receipt")

    def _acknowledged(self, row: PackageRow, what: str) -> str:
        who = ", ".join(row.acknowledged_by) or self.tr("The other side")
        words = self.tr("{who} has received package {number}: {what}.")
        if row.to_look_at:
            words = self.tr(
                "{who} has received package {number}: {what}; %n point(s) to look at again.",
                "",
                row.to_look_at,
            )
        return words.format(who=who, number=row.number, what=what)

    def received(self, row: ReceivedRow) -> str:
        """Say what became of a package that came in."""
        if row.state == "quarantined":
            return " ".join(self._hold(row.reason))
        if row.state == "refused":
            return self.tr("This file could not be received; nothing of it was taken over.")
        words = self.tr("Package {number} of “{label}”, received on {day}: {what}.")
        day = moment_long(row.came_at)
        what = self.carried(row)
        return words.format(number=row.number, label=row.label, day=day, what=what)

    def alarm(self, row: AlarmRow) -> str:
        """Say that a computer goes on in two ways."""
        if row.is_us:
            words = self.tr(
                "This computer (“{label}”) has two data sets that go on from package {number} (a "
                "copied computer or a restored backup). Later packages wait at the merging office: "
                "call it. What is sent meanwhile waits for its decision too."
            )
            return words.format(label=row.label, number=row.number)
        words = self.tr(
            "“{label}” has two data sets that go on from package {number} (a copied computer or "
            "a restored backup). Later packages are kept aside until the office decides."
        )
        return words.format(label=row.label, number=row.number)

    def waiting(self, found: Sequence[Waiting]) -> str:
        """Say what packages made now would carry."""
        due = [one for one in found if one.is_due]
        if any(one.fresh or one.counts.get(ATTACHMENT) for one in due):
            return self._for_whom(self.counts.records(together(due)), due)
        if any(one.receipts for one in due):
            return self.tr("Only a receipt for what was received")
        if due:
            return self.tr("Only the newest trust list")
        return self.tr("Nothing new to send")

    def _for_whom(self, what: str, due: Sequence[Waiting]) -> str:
        """Add which computers lack the records, where the others have them or get them anyway."""
        new = [one for one in due if one.fresh]
        lacking = dict.fromkeys(label for one in new for label in one.lacking)
        if lacking.keys() == {label for one in new for label in one.receivers}:
            return what
        count = len(lacking)
        words = self.tr("{what} (for {computers})")
        if count > NAMED:
            words = grouped(self.tr("{what} (for %n computer(s))", "", count), count)
        words = words.format(what=what, computers=", ".join(lacking))
        if any(one.receipts for one in due):
            words = self.tr("{what}, and a receipt").format(what=words)
        return words

    def to_sign(self, found: Sequence[Waiting]) -> str:
        """Say what is about to be signed."""
        due = [one for one in found if one.is_due]
        what = self.counts.records(together(due)) or self.tr("a receipt")
        if len(due) == 1:
            words = self.tr("Package {number}: {what}. Enter the passphrase to sign.")
            return words.format(number=due[0].next_number, what=what)
        words = self.tr("{packages}: {what}. Enter the passphrase to sign.")
        return words.format(packages=self.counts.package(len(due)), what=what)

    def arrival(self, one: Arriving) -> str:
        """Say what a file is, who signed it and what it brings."""
        if one.error is not None:
            return messages.sentence(one.error)
        if one.fate is Fate.KNOWN and one.kind == TRUST_LIST:
            return self.tr("This trust list is here already; nothing changes.")
        if one.fate is Fate.KNOWN:
            return self.tr("This package was received before; nothing changes.")
        if one.fate is Fate.OWN:
            return self.tr("This package was made on this computer; nothing changes.")
        if one.fate is Fate.QUARANTINED:
            return self._hold(one.hold)[0]
        if one.fate is Fate.TRUST_LIST:
            return self.tr("A newer trust list: who may send for which place.")
        words = self.tr("A valid package, signed by “{label}”: {what}.")
        return words.format(label=one.label, what=self.brought(one))

    def brought(self, one: Arriving) -> str:
        """Say what a package brings: «2 thay đổi mới, 5 phiếu được trả lại, 1 xung đột»."""
        said = [
            grouped(self.tr("%n new change(s)", "", one.ops), one.ops) if one.ops else "",
            self.counts.attachment(one.files) if one.files else "",
            self.tr("%n survey(s) returned", "", one.returned) if one.returned else "",
            self.tr("%n conflict(s) settled", "", one.settled) if one.settled else "",
            self.tr("%n conflict(s)", "", one.conflicts) if one.conflicts else "",
        ]
        return ", ".join(filter(None, said)) or self.tr("nothing new")

    def besides(self, one: Arriving) -> tuple[str, ...]:
        """Say what else there is to know of an arriving file, a sentence each."""
        if one.error is not None:
            return (messages.remedy(one.error),)
        told = (
            self._hold(one.hold)[1] if one.hold else "",
            self._carries(one),
            self._acknowledges(one),
            self._missing(one),
            self.alarm(one.fork) if one.fork else "",
        )
        return tuple(filter(None, told))

    def _carries(self, one: Arriving) -> str:
        if one.fate is not Fate.NEW or not one.counts:
            return ""
        return self.tr("It carries {what}.").format(what=self.counts.records(one.counts))

    def _acknowledges(self, one: Arriving) -> str:
        if one.fate is not Fate.NEW or not one.acknowledges:
            return ""
        words = self.tr("It is a receipt for our package {numbers}.")
        return words.format(numbers=self.counts.numbers(one.acknowledges))

    def _missing(self, one: Arriving) -> str:
        if one.fate is not Fate.NEW or not one.missing:
            return ""
        words = self.tr(
            "Package {missing} of “{label}” is missing; package {number} is received all the same."
        )
        missing = self.counts.numbers(one.missing)
        return words.format(missing=missing, number=one.number, label=one.label)


def looking_only() -> str:
    """Say that this person may look but not enter, and who may."""
    return translate(
        "Tidings", "You may only look here. Whoever may enter records sends and settles too."
    )


def why_not(desk: Desk) -> str:
    """Say why nothing is entered at this desk: its computer was revoked, or who may; else ""."""
    if not desk.may("entry"):
        return looking_only()
    return messages.whole(desk.unheard) if desk.unheard is not None else ""


def locked(refused: GpnError) -> tuple[str, str]:
    """Give what stands where nothing can be begun: what is so, and what to do with its number."""
    return messages.sentence(refused), f"{messages.remedy(refused)} ({messages.number(refused)})"


def together(found: Sequence[Waiting]) -> dict[str, int]:
    """Give the counts of several packages as one."""
    counts: dict[str, int] = {}
    for one in found:
        for kind, count in one.counts.items():
            counts[kind] = counts.get(kind, 0) + count
    return counts
