"""The first step of a list: its file, one that waits, or one taken in that is to be taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from os.path import isfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import layout_label
from gpn_desktop.services.taking_back import Run
from ui.drives import LONGEST_PATH, documents
from ui.look.blocks import emptied, strip
from ui.look.going import keyed
from ui.look.parts import button, card, column, label, row, sign
from ui.look.states import Step
from ui.look.typed import text_line
from ui.words import language, translate

CHOOSE_KEY: Final = "Alt+C"
ON_KEY, ASIDE_KEYS = "Alt+T", ("Alt+B", "Alt+K")
BACK_KEY: Final = "Alt+U"  # not that of the undo of an act: nothing that is pressed by habit
KINDS: Final = "*.xlsx *.xlsm *.csv *.txt"


class ListFile(QWidget):
    """The name of a file; below it the lists that wait, and those that were taken in before."""

    def __init__(
        self, on_wanted: Callable[[], object], on_take_back: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._on_wanted, self._on_take_back = on_wanted, on_take_back
        self.path = text_line(translate("Import", "File"), longest=LONGEST_PATH)
        self.path.setObjectName("import.path")
        words = keyed(translate("Import", "Choose…"), CHOOSE_KEY)
        self.choose = button(words, self._on_choose, icon="folder")
        self.choose.setShortcut(CHOOSE_KEY)
        self.choose.setObjectName("import.choose")
        line = row(label(translate("Import", "File"), "quiet"), self.path, self.choose)
        line.setStretch(1, 1)
        self._left, self._runs = column(), column()
        self._found: Sequence[Left] = ()
        self._on_put_aside: Callable[[Left], object] = lambda one: None
        self._named: str | None = None  # the file that stands above, where it is one of these
        self.path.textChanged.connect(self._show_left)
        self.setLayout(column(line, self._left, self._runs, None))

    def meant(self) -> Path | None:
        """Give the file that is meant; one that was chosen may have a name that nobody types."""
        text = self.path.text()
        typed = vietnamese.tidy(text).strip('"')
        if not typed:
            return None
        given = documents() / text
        return given if isfile(given) else documents() / typed

    def _on_choose(self) -> None:
        title = translate("Import", "Which list")
        folder = str(Path(self.path.text()).parent if self.path.text() else documents())
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, KINDS)
        if chosen:
            self.path.setText(QDir.toNativeSeparators(chosen))
            self._on_wanted()

    def show_left(self, found: Sequence[Left], on_put_aside: Callable[[Left], object]) -> None:
        """Show the lists that wait to be written; the newest is what Enter goes on with."""
        self._found, self._on_put_aside = tuple(found), on_put_aside
        if found and not self.path.text():
            self.path.setText(found[0].path)
            self.path.selectAll()
        self._named = None
        self._show_left()

    def _show_left(self) -> None:
        """Offer to go on with those that Enter does not go on with: the file of one is named."""
        named = next((one.path for one in self._found if one.path == self.path.text()), "")
        if named == self._named:
            return
        self._named = named
        emptied(self._left)
        keys, aside = iter((ON_KEY,)), iter(ASIDE_KEYS)
        for one in self._found:
            go_on = None
            if one.path != named:
                words, key = translate("Import", "Go on with it"), next(keys, "")
                go_on = Step(words, partial(self._on_go_on, one), "next", key=key)
            self._left.addWidget(self._waiting(one, go_on, next(aside, "")))

    def _waiting(self, one: Left, go_on: Step | None, key: str) -> QWidget:
        words = translate("Import", "Put it aside")
        aside = Step(words, partial(self._on_put_aside, one), "delete", key=key)
        return strip(left_words(one), go_on, aside, tone="accent", name="import.left")

    def _on_go_on(self, one: Left) -> None:
        self.path.setText(one.path)
        self._on_wanted()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show the lists that were taken in before, each with its way back."""
        emptied(self._runs)
        if runs:
            heading = translate("Import", "Lists that were taken in before")
            self._runs.addWidget(label(heading, "heading"))
        for place, one in enumerate(runs):
            self._runs.addWidget(self._strip(one, "" if place else BACK_KEY))

    def _strip(self, one: Run, key: str) -> QWidget:
        called = layout_label(one.profile, language()) or translate("Import", "a list")
        moment = _moment(one.at)
        words = translate("Import", "Taken in on {moment}: {name}, {count} record(s).")
        count = vietnamese.show_int(one.records)
        words = words.format(moment=moment, name=called, count=count)
        take_back = partial(self._on_take_back, one.id)
        told = label(words, wraps=True)
        told.setObjectName("import.run")
        words = translate("Import", "Take it all back")
        back = button(keyed(words, key), take_back, icon="undo")
        back.setShortcut(key)
        back.setObjectName("import.run.step")
        line = row(sign("file", "quiet"), told, back, gap=10)
        line.setStretch(1, 1)
        return card(line, margin=12)


def left_words(one: Left) -> str:
    """Say which list waits, since when, and what of it was ticked otherwise than usual."""
    words = translate("Import", "Not written yet: {name}, left on {moment}.")
    said = words.format(name=Path(one.path).name, moment=_moment(one.at))
    counts = (
        (translate("Import", "{count} row(s) unticked."), len(one.unticked)),
        (translate("Import", "{count} row(s) to look at ticked."), len(one.ticked)),
    )
    told = (text.format(count=vietnamese.show_int(count)) for text, count in counts if count)
    return " ".join((said, *told))


def _moment(at: str) -> str:
    return f"{at[8:10]}/{at[5:7]}/{at[:4]} {at[11:16]}"
