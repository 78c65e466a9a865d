"""What is said of packages in their list: how far each is, and how long it has waited."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.services.exchange import PackageRow, Sent
from tests.ui.test_tidings import SENT
from ui.models.parcels import PACKAGES, is_undelivered

RECEIPT = replace(SENT, kind="receipt", counts={}, days=12)


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
    ],
    ids=["data", "received", "a receipt that lies here", "a receipt that is copied"],
)
def test_nobody_answers_a_receipt(
    qtbot: QtBot, row: PackageRow, told: tuple[str, str, str]
) -> None:
    assert cells(row) == told


def test_only_what_asks_for_a_receipt_is_undelivered() -> None:
    assert is_undelivered(replace(SENT, state=Sent.PLACED))
    assert not is_undelivered(replace(RECEIPT, state=Sent.PLACED))
