"""The words: nothing missing, nothing stale, the same places to fill in every language."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
)
from pytestqt.qtbot import QtBot

import resources
from resources import build

FOLDER = resources.path("translations")
PLACES = re.compile(r"\{\w*\}|%n|%\d")


@pytest.mark.parametrize("name", build.CATALOGUES)
def test_nothing_is_left_untranslated(name: str) -> None:
    assert build.gaps(FOLDER / f"{name}.ts") == []


@pytest.mark.parametrize("name", build.OURS)
def test_catalogues_are_in_step_with_the_sources(name: str, tmp_path: Path) -> None:
    for language in build.OURS:
        shutil.copy(FOLDER / f"{language}.ts", tmp_path)
    build.gather(tmp_path)
    now, then = tmp_path / f"{name}.ts", FOLDER / f"{name}.ts"
    assert now.read_text("utf-8") == then.read_text("utf-8"), "run python resources/build.py"


@pytest.mark.parametrize("name", build.CATALOGUES)
def test_translations_keep_the_places_to_fill(name: str) -> None:
    tree = ET.parse(FOLDER / f"{name}.ts")  # noqa: S314 - our own file
    for message in tree.getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        for form in forms:
            assert set(PLACES.findall(form)) == set(PLACES.findall(source)), source


def words_of_qt(qtbot: QtBot) -> list[str]:
    """Read every standard button and the menus of text fields and scroll bars."""
    box, line, page = QDialogButtonBox(), QLineEdit(), QPlainTextEdit()
    for widget in (box, line, page):
        qtbot.addWidget(widget)
    buttons = [one for one in QDialogButtonBox.StandardButton if bin(one.value).count("1") == 1]
    words = [box.addButton(standard).text() for standard in buttons]
    menus = [line.createStandardContextMenu(), page.createStandardContextMenu()]
    words += [action.text().split("\t")[0] for menu in menus for action in menu.actions()]
    return [word.replace("&", "") for word in words if word]


def test_every_standard_button_and_menu_speaks_vietnamese(qtbot: QtBot) -> None:
    english = words_of_qt(qtbot)
    build.build_qm(only_stale=True)
    translator = QTranslator()
    assert translator.load(str(FOLDER / "qtbase_vi.qm"))
    QCoreApplication.installTranslator(translator)
    vietnamese = words_of_qt(qtbot)
    QCoreApplication.removeTranslator(translator)
    assert len(english) > 20
    assert [a for a, b in zip(english, vietnamese, strict=True) if a == b] == []


def words_of_the_printer(qtbot: QtBot) -> list[str]:
    """Read what stands in the dialog that every paper is printed with."""
    dialog = QPrintDialog(QPrinter())
    qtbot.addWidget(dialog)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    said += [one.text() for one in dialog.findChildren(QAbstractButton)]
    said += [one.title() for one in dialog.findChildren(QGroupBox)]
    tabs = dialog.findChildren(QTabWidget)
    said += [one.tabText(n) for one in tabs for n in range(one.count())]
    return [word.replace("&", "") for word in said if re.search(r"[A-Za-z]{2}", word)]


def in_both(read: Callable[[QtBot], list[str]], qtbot: QtBot) -> tuple[list[str], list[str]]:
    """Read words of Qt's own in English and in Vietnamese."""
    english = read(qtbot)
    build.build_qm(only_stale=True)
    translator = QTranslator()
    assert translator.load(str(FOLDER / "qtbase_vi.qm"))
    QCoreApplication.installTranslator(translator)
    vietnamese = read(qtbot)
    QCoreApplication.removeTranslator(translator)
    return english, vietnamese


def test_the_printer_dialog_speaks_vietnamese(qtbot: QtBot) -> None:
    english, vietnamese = in_both(words_of_the_printer, qtbot)
    assert {"Output file:", "Print range", "Cancel"} <= set(english)
    assert set(english) & set(vietnamese) == set()


def words_of_the_files(qtbot: QtBot) -> list[str]:
    """Read what stands in the dialog for files where no desktop has one of its own."""
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    said += [one.text() for one in dialog.findChildren(QAction)]
    for made in dialog.findChildren(QAbstractButton):
        said += [made.text(), made.toolTip(), made.accessibleName()]
    titles = dialog.findChildren(QTreeView)[0].model()
    across = Qt.Orientation.Horizontal
    said += [titles.headerData(n, across) for n in range(titles.columnCount())]
    said.append(QFileIconProvider().type(QFileInfo(str(FOLDER))))
    return [word.replace("&", "") for word in said if re.search(r"[A-Za-z]{2}", word)]


def test_the_dialog_for_files_speaks_vietnamese(qtbot: QtBot) -> None:
    english, vietnamese = in_both(words_of_the_files, qtbot)
    assert {"Look in:", "Files of type:", "Date Modified", "Folder"} <= set(english)
    assert set(english) & set(vietnamese) == set()


OTHER_TONES = re.compile(r"[^\W\d_]*(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?![^\W\d_])", re.IGNORECASE)


@pytest.mark.parametrize("name", ["vi", "qtbase_vi"])
def test_tones_stand_as_in_the_texts_of_the_law(name: str) -> None:
    """Ủy ban, xóa, mã hóa: words of the program and of forms stand on one page."""
    assert OTHER_TONES.findall("Uỷ ban, xoá, quý, hòa, toàn") == ["Uỷ", "xoá"]
    text = (FOLDER / f"{name}.ts").read_text("utf-8")
    assert OTHER_TONES.findall(text) == []
