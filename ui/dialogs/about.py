"""Versions and licences."""

from importlib import metadata

from PySide6.QtWidgets import QGridLayout, QWidget

from gpn_desktop import VERSION
from ui.look.going import LEAVES
from ui.look.laying import lay
from ui.look.parts import label, row, sign
from ui.look.sheet import Sheet
from ui.words import translate

LIBRARIES = (
    *("PySide6-Essentials", "SQLModel", "SQLAlchemy", "sqlcipher3", "alembic"),
    *("pyxform", "openpyxl", "docxtpl", "tuf", "securesystemslib", "pyrage", "zstandard"),
)
UNSAID = {  # by the packages themselves, only by the file beside them
    "sqlcipher3": "Zlib",
    "pyxform": "BSD-2-Clause",
    "pyrage": "MIT",
}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _licence(name: str) -> str:
    about = metadata.metadata(name)
    found = (about[key] for key in ("License-Expression", "License") if key in about)
    told = next(found, "").split("\n")[0][:48] or UNSAID.get(name, "")
    return told.replace(" OR ", translate("AboutSheet", " or "))


class AboutSheet(Sheet):
    """What this program is, what it is made of."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("About the program"))
        name = label(f"GPN Desktop {VERSION}", "heading")
        lay(self.body, row(sign("households", "accent", 28), name, None, gap=12))
        what = self.tr(
            "For the yearly review of poor and near-poor households, the support they receive "
            "and the plan of the commune. Works without a network; the data stays encrypted "
            "on this computer."
        )
        self.body.addWidget(label(what, wraps=True))
        self.body.addWidget(label(self.tr("Free software under the Apache License 2.0."), "quiet"))
        self.body.addWidget(label(self.tr("Made with"), "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(2, 1)
        for n, library in enumerate(one for one in LIBRARIES if _version(one)):
            for place, words in enumerate((library, _version(library), _licence(library))):
                grid.addWidget(label(words, "normal" if place == 0 else "quiet"), n, place)
        lay(self.body, grid)
        self.body.addStretch(1)
        self.add_end(self.tr("Close"), self.accept, kind="first", key=LEAVES)
        self.fit(600, 640)


def show(parent: QWidget | None) -> None:
    """Show versions and licences."""
    AboutSheet(parent).ask()
