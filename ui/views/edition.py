"""One version of a form beside the list: all that is known of it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.forms.gpn import Status
from gpn_desktop.services.versions import FormRow, Offer, Origin
from ui.look.blocks import Fact, Facts, emptied, said, strip
from ui.look.flow import flowing
from ui.look.going import WRITES, keyed
from ui.look.laying import last
from ui.look.more import MoreBelow
from ui.look.parts import button, card, chip, column, scrolled, seen
from ui.look.states import Step
from ui.models.forms import (
    days_words,
    nowhere_words,
    offer_tone,
    offer_words,
    origin_words,
    period_words,
    refusal_words,
    role_words,
    status_words,
    types_words,
)
from ui.views.filled import Filled

CHIPS = ("good", "warn", "bad", "accent")
NEWS = "forms.news"


class EditionPanel(QWidget):
    """What is known of the chosen version, and what was ``filled`` in of it.

    ``may`` says that this desk installs and publishes.
    """

    def __init__(
        self,
        publish: Callable[[], object],
        withdraw: Callable[[], object],
        save: Callable[[], object],
        export: Callable[[], object],
        filled: Filled,
        send: Callable[[], object],
        *,
        may: bool,
    ) -> None:
        super().__init__()
        self._may, self.filled, self._send = may, filled, send
        self._title = said("", "forms.title", "title", wraps=True)
        self._facts = Facts("forms")
        self._chips, self._news = QVBoxLayout(), QVBoxLayout()
        words = keyed(self.tr("Publish to the communes…"), WRITES)
        self.publish = self._act(words, "publish", publish, "export")
        self.save = self._act(self.tr("Save the workbook…"), "save", save, "file")
        self.withdraw = self._act(self.tr("Withdraw…"), "withdraw", withdraw, "remove")
        self.export = self._act(self.tr("Save the answers to Excel…"), "export", export, "reports")
        self.count = 0
        self._arrange()

    def _act(self, words: str, name: str, call: Callable[[], object], icon: str) -> QPushButton:
        kind = {"publish": "first", "withdraw": "flat"}.get(name, "")
        made = button(words, call, icon=icon, kind=kind)
        made.setObjectName(f"forms.{name}")
        return made

    def _arrange(self) -> None:
        for box in (self._chips, self._news):
            box.setContentsMargins(0, 0, 0, 0)
        steps = (self.publish, self.filled.fill, self.save, self.export, self.withdraw)
        self._acts = flowing(*steps)
        inside = QWidget()
        inside.setLayout(
            column(
                self._title,
                self._chips,
                self._news,
                self._acts,
                card(column(self._facts)),
                self.filled,
                None,
                gap=10,
            )
        )
        self._area = scrolled(inside, is_whole=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # read by arrows where nothing is to do
        whole = column(self._area, MoreBelow(self._area, "forms.more", "PageDown"), gap=2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._area)

    def show_row(self, found: FormRow) -> None:
        """Show one version."""
        self._title.setText(found.title)
        self._area.setAccessibleName(found.title)
        emptied(self._chips)
        tone = offer_tone(found)
        chips: list[QLabel] = [chip(offer_words(found), tone if tone in CHIPS else "plain")]
        if found.status is not None:
            is_checked = found.status is Status.OFFICIAL_CHECKED
            chips.append(chip(status_words(found), "plain" if is_checked else "warn"))
        self._chips.addWidget(flowing(*chips))
        self._show_news(found)
        self._facts.show_facts(self._facts_of(found))
        is_here = found.offer not in (Offer.AWAITED, Offer.REFUSED)
        seen(self.save, is_here)
        out = found.is_out or found.offer is Offer.WITHDRAWN
        installed = found.origin is Origin.WORKBOOK and is_here
        seen(self.publish, self._may and installed and not out)
        seen(self.withdraw, self._may and found.is_ours and found.offer is not Offer.WITHDRAWN)
        seen(self.export, False)
        self.filled.show_form(found)
        self._show_acts()
        acts = (self.publish, self.filled.fill, *self._to_send(), self.save, self.withdraw)
        self.setFocusProxy(next((one for one in acts if not one.isHidden()), self._area))

    @property
    def has_step(self) -> bool:
        """Say whether one of its buttons is the next step."""
        steps = (self.publish, self.filled.fill, *self._to_send())
        return any(not one.isHidden() for one in steps)

    def _to_send(self) -> list[QPushButton]:
        """Give the button that leads to sending, where that comes next."""
        shown = last(self._news)
        return [] if shown is None else shown.findChildren(QPushButton, f"{NEWS}.step")

    def show_count(self, count: int) -> None:
        """Offer to write out what was answered on all versions of the form, where there is any."""
        self.count = count
        seen(self.export, count > 0)
        self._show_acts()

    def _show_acts(self) -> None:
        """Show the line of its buttons where there is one: else it takes no room."""
        steps = self._acts.findChildren(QPushButton)
        seen(self._acts, any(not one.isHidden() for one in steps))

    def _show_news(self, found: FormRow) -> None:
        emptied(self._news)
        words = tone = ""
        step: Step | None = None
        if found.error is not None:
            words, tone = refusal_words(found.error), "bad"
        elif found.offer is Offer.AWAITED:
            words = self.tr("{missing} of {files} files have not come yet. They come in a package.")
            words, tone = words.format(missing=found.missing, files=found.files), "warn"
        elif found.offer is Offer.REFUSED:
            words = self.tr("It lies in the data folder, but nobody installed it; it is not used.")
            tone = "bad"
        elif found.offer is Offer.WITHDRAWN:
            words = self.tr("Nobody begins with it any more. What was answered on it stays.")
            tone = "warn"
        elif found.offer is Offer.BESIDE:
            words = self.tr("For these supports another form that was installed is asked.")
            tone = "accent"
        elif found.is_out and found.is_ours and self._may:
            words = self.tr("It reaches the communes with the packages that you send.")
            tone = "accent"
            step = Step(self.tr("Send… (Ctrl+G)"), self._send, "export", kind="first")
        elif not found.is_fillable:
            words, tone = nowhere_words(), "warn"
        if words:
            self._news.addWidget(strip(words, step, tone=tone, name=NEWS))

    def _facts_of(self, found: FormRow) -> list[Fact]:
        on = vietnamese.show_date(found.on) if found.on else ""
        facts = [
            Fact("id", self.tr("Code"), found.form_id),
            Fact("version", self.tr("Version"), found.version),
            Fact("role", self.tr("Kind"), role_words(found)),
            Fact("types", self.tr("Details of"), types_words(found)),
            Fact("period", self.tr("Period"), period_words(found)),
            Fact("days", self.tr("Holds"), days_words(found)),
            Fact("origin", self.tr("From"), origin_words(found)),
            Fact("on", self.tr("Installed on"), on),
            Fact("records", self.tr("Surveys and supports"), vietnamese.show_int(found.records)),
        ]
        return [one for one in facts if one.words]
