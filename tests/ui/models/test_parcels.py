"""What is said of packages in their list: how far each is, and how long it has waited."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.services.arriving import Arriving, Fate
from gpn_desktop.services.posted import PackageRow, Sent
from tests.ui.test_tidings import CAME, SENT
from ui.models.parcels import ARRIVED, ARRIVING, PACKAGES, RECEIVED
from ui.models.rows import RowTableModel
from ui.models.table import Table

RECEIPT = replace(SENT, kind="receipt", counts={}, days=12)
KEY = replace(RECEIPT, kind="key")


def cells(row: PackageRow) -> tuple[str, str | None, str]:
    """Give how far it is, in which tone, and how long it has waited."""
    by_title = {column.title: column for column in PACKAGES}
    far = by_title["How far"]
    return far.text(row), far.tone(row) if far.tone else None, by_title["Waiting"].text(row)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (replace(SENT, state=Sent.PLACED), ("Copied, no receipt yet", "warn", "3 day(s)")),
        (replace(SENT, state=Sent.ACKNOWLEDGED), ("✓ Received", "good", "")),
        (RECEIPT, ("Made, not copied yet", "bad", "12 day(s)")),
        (replace(RECEIPT, state=Sent.PLACED), ("Copied; needs no receipt", "quiet", "")),
        (replace(KEY, state=Sent.PLACED), ("Copied; needs no receipt", "quiet", "")),
    ],
    ids=["data", "received", "a receipt that lies here", "a receipt that is copied", "a key"],
)
def test_nobody_answers_a_receipt(
    qtbot: QtBot, row: PackageRow, told: tuple[str, str, str]
) -> None:
    assert cells(row) == told


def test_only_what_asks_for_a_receipt_is_undelivered() -> None:
    assert replace(SENT, state=Sent.PLACED).is_undelivered
    assert not replace(SENT, state=Sent.ACKNOWLEDGED).is_undelivered
    assert not replace(RECEIPT, state=Sent.PLACED).is_undelivered
    assert not replace(KEY, state=Sent.PLACED).is_undelivered


def test_what_was_received_is_told_in_the_same_columns_as_what_can_be(qtbot: QtBot) -> None:
    new = Arriving(Path("a.gpn"), "a.gpn", Fate.NEW)
    assert [one.title for one in ARRIVED] == [one.title for one in ARRIVING]
    told = [{one.title: one.text(new) for one in columns} for columns in (ARRIVING, ARRIVED)]
    assert [one["What becomes of it"] for one in told] == ["Can be received", "✓ Received"]


def test_in_a_low_window_what_came_in_is_whole_before_the_time_it_came(qtbot: QtBot) -> None:
    counts = {"household": 42, "person": 180, "survey": 12}
    row = replace(CAME, label="may02", counts=counts)
    table = Table(RowTableModel(RECEIVED), "", lambda one: None)
    qtbot.addWidget(table)
    table.rows.set_rows([row])
    table.show()
    seen = []
    for wide in (1100, 705):
        table.resize(wide, 300)
        titles = [one.title for n, one in enumerate(RECEIVED) if not table.isColumnHidden(n)]
        seen.append("Came in" in titles)
        at = [one.title for one in RECEIVED].index("Contents")
        words = table.fontMetrics().horizontalAdvance(RECEIVED[at].text(row))
        assert table.columnWidth(at) >= words
    assert seen == [True, False]
