"""What came in is told before anything is written: each fate has its sentence and its remedy."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.services import receiving
from gpn_desktop.services.arriving import AlarmRow, Arriving, Fate
from gpn_desktop.services.receiving import Preview, Received
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import press
from tests.ui.views.desks import Around
from ui.dialogs.arrival import ArrivalSheet
from ui.holds import HOLDS, HOLDS_AT_OFFICE, hold_words
from ui.models.parcels import FATES
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
NEW = Arriving(
    path=Path("a.gpn"),
    name="a.gpn",
    fate=Fate.NEW,
    label="Văn phòng 1",
    number=17,
    ops=2,
    counts={"comment": 5},
    returned=5,
    conflicts=1,
    acknowledges=(14, 15, 16),
    missing=(16,),
)
REFUSED = Arriving(
    Path("b.gpn"), "b.gpn", Fate.REFUSED, error=GpnError(ErrorCode.SEALED_FILE_DAMAGED)
)
FOR_OTHERS = replace(REFUSED, name="c.gpn", error=GpnError(ErrorCode.NOT_FOR_US))


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


def opened(around: Around, tree: Tree, *files: Path, is_folder: bool = False) -> ArrivalSheet:
    made = ArrivalSheet(None, tree.hai, around.workbench, files, is_folder=is_folder)
    around.qtbot.addWidget(made)
    with around.qtbot.waitActive(made):
        made.show()
    return made


def column(sheet: ArrivalSheet) -> list[str]:
    """Give what the table says becomes of each file."""
    rows = sheet.table.rows
    return [rows.index(line, 2).data() for line in range(rows.rowCount())]


def told(sheet: ArrivalSheet, one: Arriving) -> str:
    sheet.show_preview(Preview((one,)))
    return f"{sheet.told.so.text()} {sheet.told.do.text()}"


def test_a_package_says_who_signed_what_it_brings_and_what_is_missing(
    around: Around, tree: Tree
) -> None:
    sheet = opened(around, tree)
    said = told(sheet, NEW)
    assert "signed by “Văn phòng 1”: 2 new change(s), 5 survey(s) returned, 1 conflict(s)" in said
    assert "receipt for our package 14–16" in said
    assert "Package 16 of “Văn phòng 1” is missing; package 17 is received all the same." in said
    assert sheet.agree.text() == "Receive this package (Ctrl+Enter)"
    assert sheet.agree.hasFocus()
    assert not sheet.table.isVisible()


@pytest.mark.parametrize(
    ("one", "words", "can"),
    [
        (replace(NEW, fate=Fate.KNOWN), "received before; nothing changes", False),
        (replace(NEW, fate=Fate.OWN), "made on this computer", False),
        (replace(NEW, fate=Fate.TRUST_LIST), "newer trust list", True),
        (REFUSED, "GPN-509", False),
        (replace(NEW, fate=Fate.QUARANTINED, hold="revoked"), "office decides", True),
        (
            replace(NEW, fork=AlarmRow("may01", 12, True)),
            "This computer (“may01”) has two data sets",
            True,
        ),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_every_fate_has_its_words(
    around: Around, tree: Tree, one: Arriving, words: str, can: bool
) -> None:
    sheet = opened(around, tree)
    assert words in told(sheet, one)
    assert sheet.agree.isVisible() is can


def test_every_fate_and_every_hold_is_in_its_table() -> None:
    assert set(FATES) == set(Fate)
    assert all(so and do for so, do in HOLDS.values())
    assert hold_words("of a later version") == ("of a later version", "")


def test_many_files_are_a_table_and_those_for_others_are_passed_over_in_a_folder(
    around: Around, tree: Tree
) -> None:
    sheet = opened(around, tree, is_folder=True)
    held = replace(NEW, fate=Fate.QUARANTINED, hold="newer", label="may05")
    known = replace(NEW, fate=Fate.KNOWN)
    sheet.show_preview(Preview((NEW, REFUSED, FOR_OTHERS, held, known)))
    assert sheet.table.rows.rowCount() == 4
    assert sheet.told.name.text() == "b.gpn", "what needs attention stands first"
    assert "1 file(s) cannot be received." in sheet.sum.text()
    assert "1 package(s) are kept aside." in sheet.sum.text()
    assert "1 package(s) were received before." in sheet.sum.text()
    assert sheet.agree.text() == "Receive 1 package(s) (Ctrl+Enter)"
    sheet.table.setFocus()
    press(Qt.Key.Key_Down)
    assert "updated" in sheet.told.so.text()
    sheet.show_preview(Preview(()))
    assert sheet.sum.text() == "No package lies here."


def test_nothing_is_written_until_it_is_agreed_to(around: Around, tree: Tree) -> None:
    world.put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    (file,) = tree.world.exchange.iterdir()
    sheet = opened(around, tree, file)
    sheet.begin()
    around.rest()
    assert world.codes(tree.hai) == set()
    press(Qt.Key.Key_Return)
    around.rest()
    assert world.codes(tree.hai) == {"H1"}
    assert sheet.sum.text() == "Received: 1 new change(s)."
    assert sheet.received is not None
    sheet.begin()
    around.rest()
    assert "received before" in sheet.told.so.text()
    sheet.show_received(Received((NEW,), 1, raised=1))
    assert sheet.look.text() == "Look at the conflicts (Enter)"
    assert sheet.look.hasFocus()


def test_a_file_that_is_none_is_told_and_the_sheet_lives(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.gpn"
    odd.write_bytes(b"no package")
    sheet = opened(around, tree, odd)
    sheet.begin()
    around.rest()
    assert sheet.sum.text() == "This file cannot be received."
    assert "GPN-" in sheet.told.do.text()
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_what_only_waits_is_kept_aside(around: Around, tree: Tree) -> None:
    sheet = opened(around, tree)
    held = replace(NEW, fate=Fate.QUARANTINED, hold="generation")
    told(sheet, held)
    assert sheet.agree.text() == "Keep aside (Ctrl+Enter)"
    sheet.show_received(Received((held,), 0))
    assert sheet.sum.text() == "Kept aside; nothing else changed."
    sheet.show_preview(Preview((NEW, held), raised=1))
    assert sheet.sum.text().startswith("1 package(s) can be received: 2 new change(s), 5 survey")
    assert column(sheet) == ["Kept aside", "Can be received"]
    sheet.show_received(Received((NEW, held), 2, raised=1))
    brought, kept = "2 new change(s), 5 survey(s) returned, 1 conflict(s)", "1 package(s) are kept"
    assert sheet.sum.text() == f"Received: {brought}. {kept} aside."
    assert column(sheet) == ["Kept aside", "✓ Received"]
    sheet.look.click()
    assert sheet.wants_conflicts


def test_stop_and_failure_leave_everything_as_it_was(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*given: object) -> object:
        raise Cancelled

    def busy(*given: object) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    sheet = opened(around, tree)
    told(sheet, NEW)
    monkeypatch.setattr(receiving, "apply", busy)
    sheet.agree.click()
    around.rest()
    assert "GPN-" in sheet.sum.text()
    told(sheet, NEW)
    monkeypatch.setattr(receiving, "apply", stopped)
    sheet.agree.click()
    around.rest()
    assert not sheet.isVisible()
    monkeypatch.setattr(receiving, "preview", stopped)
    again = opened(around, tree)
    again.begin()
    around.rest()
    assert not again.isVisible()


def test_a_folder_of_packages_for_others_says_so_and_what_to_do(around: Around, tree: Tree) -> None:
    sheet = opened(around, tree, is_folder=True)
    sheet.show_preview(Preview((FOR_OTHERS,)))
    assert sheet.sum.text() == "Nothing to receive."
    assert sheet.told.so.text() == "This file was not sealed for this machine."
    assert "training package" in sheet.told.do.text()
    sheet.show_preview(Preview((NEW, FOR_OTHERS, replace(NEW, fate=Fate.KNOWN))))
    assert sheet.sum.text().endswith("1 package(s) for other computers stay where they are.")
    sheet.show_preview(Preview((NEW, FOR_OTHERS)))
    assert sheet.sum.text().startswith("Receive this package?")
    assert sheet.sum.text().endswith("1 package(s) for other computers stay where they are.")


def test_of_what_must_wait_nothing_is_said_to_be_kept_before_that_is_agreed_to(
    around: Around, tree: Tree
) -> None:
    sheet = opened(around, tree)
    told(sheet, replace(NEW, fate=Fate.QUARANTINED, hold="newer"))
    assert sheet.sum.text() == "This package has to wait. Keep it aside?"
    assert sheet.told.so.text() == "The program must be updated to read this package."
    assert sheet.told.do.text().startswith("It is opened again by itself once the program is")


def test_an_office_is_told_what_itself_can_do(around: Around, tree: Tree) -> None:
    made = ArrivalSheet(None, tree.office, around.workbench, ())
    around.qtbot.addWidget(made)
    for reason in HOLDS_AT_OFFICE:
        told(made, replace(NEW, fate=Fate.QUARANTINED, hold=reason))
        assert "merging office" not in made.told.do.text()
    told(made, replace(NEW, fate=Fate.QUARANTINED, hold="signer_unknown"))
    assert made.told.do.text().startswith("Enrol it under Computers")


def test_what_was_not_received_is_still_told_afterwards(around: Around, tree: Tree) -> None:
    sheet = opened(around, tree, is_folder=True)
    held = replace(NEW, fate=Fate.QUARANTINED, hold="newer", label="may05")
    sheet.show_preview(Preview((NEW, REFUSED, held)))
    sheet.show_received(Received((NEW, held, REFUSED), 0))
    assert sheet.sum.text().startswith("Received: 2 new change(s)")
    assert "1 package(s) are kept aside. 1 file(s) cannot be received." in sheet.sum.text()
    assert sheet.told.isVisible()
    assert sheet.told.name.text() == "b.gpn"
    sheet.show_preview(Preview((NEW, FOR_OTHERS)))
    sheet.show_received(Received((NEW, FOR_OTHERS), 0))
    assert "cannot be received" not in sheet.sum.text()  # nobody failed to receive it
    assert sheet.sum.text().endswith("1 package(s) for other computers stay where they are.")


def test_a_trust_list_that_is_known_is_no_package(around: Around, tree: Tree) -> None:
    sheet = opened(around, tree)
    told(sheet, Arriving(Path("x.gpntrust"), "x.gpntrust", Fate.KNOWN, kind="trust_list"))
    assert sheet.told.so.text() == "This trust list is here already; nothing changes."
