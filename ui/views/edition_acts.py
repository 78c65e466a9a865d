"""What is done with the version of a form that is chosen: published, withdrawn, saved, exported."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from gpn_desktop.forms import sample
from gpn_desktop.services import publishing, versions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.publishing import Outlook
from gpn_desktop.services.versions import FormRow
from ui.dialogs import publish
from ui.drives import documents
from ui.look import why
from ui.models.table import Table
from ui.views import exporting
from ui.views.page import Ways
from ui.words import QT_TRANSLATE_NOOP, translate

WHY_WITHDRAWN: Final = (
    QT_TRANSLATE_NOOP("Withdrawing", "A mistake was found in it"),
    QT_TRANSLATE_NOOP("Withdrawing", "The regulation changed"),
    QT_TRANSLATE_NOOP("Withdrawing", "It was published by mistake"),
    QT_TRANSLATE_NOOP("Withdrawing", "Another reason"),
)


class EditionActs:
    """The acts on the line of a table where one stands; each asks first what it must know."""

    def __init__(self, desk: Desk, ways: Ways, table: Table[FormRow]) -> None:
        self._desk, self._ways, self._table = desk, ways, table

    def publish(self) -> None:
        """Show what publishing would reach, then publish."""
        one = self._table.chosen()
        if one is not None:
            query = partial(publishing.outlook, self._desk, *one.key)
            self._ways.workbench.look(self._table, query, partial(self._publish, one))

    def _publish(self, one: FormRow, out: Outlook) -> None:
        if publish.ask(self._table, self._desk, self._ways.workbench, one, out):
            words = translate(
                "FormsPage", "Published: {title}. It goes out with the next packages."
            )
            self._ways.say(words.format(title=one.title))

    def withdraw(self) -> None:
        """Ask why, then withdraw: nobody begins with it any more."""
        one = self._table.chosen()
        because = why.ask(self._table, _withdrawing(one)) if one is not None else ""
        if one is not None and because:
            work = partial(publishing.withdraw, self._desk, *one.key, because)
            told = translate("FormsPage", "Withdrawn; the communes hear it with the next packages.")
            self._ways.workbench.do(self._table, work, lambda _: self._ways.say(told))

    def save(self) -> None:
        """Write its workbook, with the lists that came beside it."""
        one = self._table.chosen()
        if one is None:
            return
        title = translate("FormsPage", "Save the workbook")
        file = self._where(title, f"{one.form_id}-{one.version}.xlsx")
        if file is not None:
            work = partial(versions.save_workbook, self._desk, one.key, file)
            self._ways.workbench.do(self._table, work, self._on_saved)

    def export(self, count: int) -> None:
        """Write what was answered on its form, so many answers, in all versions."""
        one, bench = self._table.chosen(), self._ways.workbench
        if one is not None:
            file = exporting.ask(self._table, self._desk, bench, one.form_id, count)
            self._on_saved([file] if file is not None else [])

    def save_sample(self) -> None:
        """Write a workbook from which a form of one's own is begun."""
        file = self._where(translate("FormsPage", "Save a sample workbook"), sample.NAME)
        if file is not None:
            work = partial(versions.save_sample, file)
            self._ways.workbench.do(self._table, work, self._on_saved)

    def _where(self, title: str, name: str) -> Path | None:
        usual = str(documents() / name)
        chosen, _ = QFileDialog.getSaveFileName(self._table, title, usual, "*.xlsx")
        return Path(chosen) if chosen else None

    def _on_saved(self, files: Sequence[Path]) -> None:
        names = ", ".join(one.name for one in files)
        if files:
            self._ways.say(translate("FormsPage", "Written: {files}").format(files=names))


def _withdrawing(one: FormRow) -> why.Question:
    title = translate("FormsPage", "Withdraw {title}, version {version}")
    return why.Question(
        title.format(title=one.title, version=one.version),
        translate(
            "FormsPage", "Nobody begins with it any more; what was answered on it stays readable."
        ),
        [translate("Withdrawing", words) for words in WHY_WITHDRAWN],
        translate("FormsPage", "Keep it"),
        translate("FormsPage", "Withdraw"),
    )
