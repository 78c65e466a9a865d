"""What the list of forms says of one."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.forms.gpn import Role
from gpn_desktop.services.versions import FormRow, Offer, Origin
from ui.models.forms import days_words, since_words, version_words
from ui.words import dotted

ROW = FormRow("bien_ban", "1", "Biên bản", Offer.NOW, Origin.WORKBOOK, Role.MINUTES)
DAY = date(2026, 3, 5)


def test_a_form_says_from_when_to_when_it_holds_or_that_nothing_limits_it() -> None:
    assert days_words(ROW) == "no limit"
    assert days_words(replace(ROW, valid_from=DAY)) == "from 05/03/2026"
    assert days_words(replace(ROW, valid_to=DAY)) == "until 05/03/2026"
    assert days_words(replace(ROW, valid_from=DAY, valid_to=DAY)) == "05/03/2026 – 05/03/2026"
    assert days_words(replace(ROW, role=None)) == "–", "it is not here, nobody knows"


def test_the_line_of_a_version_names_days_only_where_there_are_some() -> None:
    assert since_words(ROW) == "version 1"
    assert since_words(replace(ROW, valid_from=DAY)) == dotted("version 1", "from 05/03/2026")


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("2026112602", "26/11/2026, no. 2"),
        ("2026133301", "2026133301"),
        ("3", "3"),
        ("20261126021", "20261126021"),
    ],
)
def test_a_version_says_its_day(version: str, told: str) -> None:
    assert version_words(version) == told
