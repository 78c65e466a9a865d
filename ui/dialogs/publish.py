"""Before a form goes out: how large, to whom, how far it is checked; it cannot be changed after."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.forms.gpn import Status
from gpn_desktop.forms.publication import Publication
from gpn_desktop.services import publishing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.publishing import Outlook
from gpn_desktop.services.versions import FormRow
from ui import messages
from ui.look.blocks import Fact, Facts, said, strip
from ui.look.parts import card, column
from ui.look.sheet import Sheet
from ui.models.forms import days_words, nowhere_words, status_words, types_words
from ui.words import translate
from ui.workbench import Workbench

KILO = 1024


def size_words(size: int) -> str:
    """Say a size in kB."""
    return f"{vietnamese.show_int(max(1, round(size / KILO)))} kB"


class PublishSheet(Sheet):
    """Says what goes out, and publishes it when that is agreed to."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, workbench: Workbench, row: FormRow, out: Outlook
    ) -> None:
        title = translate("PublishSheet", "Publish to the communes")
        about = translate(
            "PublishSheet",
            "It goes out with the next packages and is installed at each commune when they are "
            "received. A published version is never changed; a correction is a later version.",
        )
        super().__init__(parent, title, about)
        self.setObjectName("publish")
        self._desk, self._workbench, self._row = desk, workbench, row
        facts = Facts("publish")
        facts.show_facts(_facts(row, out))
        if row.status is not Status.OFFICIAL_CHECKED:
            self.body.addWidget(strip(_unchecked_words(), tone="warn", name="publish.unchecked"))
        self.body.addWidget(card(column(facts)))
        self.word = said("", "publish.word", "bad", wraps=True)
        if not row.is_fillable:
            self.body.addWidget(strip(nowhere_words(), tone="warn", name="publish.nowhere"))
        self.body.addWidget(self.word)
        self.body.addStretch(1)
        self.add_end(translate("PublishSheet", "Cancel"), self.reject)
        words = translate("PublishSheet", "Publish")
        self.agree = self.add_end(words, self._on_agree_clicked, kind="first")
        self.agree.setObjectName("publish.agree")
        self.agree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(640, 520)

    def _on_agree_clicked(self) -> None:
        self.agree.setEnabled(False)
        work = partial(publishing.publish, self._desk, *self._row.key)
        self._workbench.do(self, work, self._on_done, self._on_refused)

    def _on_done(self, published: Publication) -> None:
        self.accept()

    def _on_refused(self, error: GpnError) -> None:
        self.word.setText(messages.whole(error))
        self.agree.setEnabled(True)


def _unchecked_words() -> str:
    return translate(
        "PublishSheet",
        "Nobody has compared this form with the official one: all that is filled in on it, and "
        "each report of it, says so.",
    )


def _facts(row: FormRow, out: Outlook) -> list[Fact]:
    nobody = translate("PublishSheet", "no computer is enrolled yet; it waits for the first")
    receivers = ", ".join(out.receivers) or nobody
    details = translate("PublishSheet", "Details of")
    return [
        Fact("title", translate("PublishSheet", "Questionnaire"), row.title, "strong"),
        Fact("version", translate("PublishSheet", "Version"), row.version),
        *([Fact("types", details, types_words(row))] if row.support_types else []),
        Fact("status", translate("PublishSheet", "Mark"), status_words(row)),
        Fact("days", translate("PublishSheet", "Holds"), days_words(row)),
        Fact("size", translate("PublishSheet", "Size"), size_words(out.size)),
        Fact("receivers", translate("PublishSheet", "To"), receivers),
    ]


def ask(
    parent: QWidget | None, desk: Desk, workbench: Workbench, row: FormRow, out: Outlook
) -> bool:
    """Show what goes out; say whether it was published."""
    return PublishSheet(parent, desk, workbench, row, out).ask()
