"""Everything a check can find has a sentence that a person understands, and a remedy."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import Household, HouseholdRow, MemberCheck
from gpn_desktop.services.checks import CHECKS
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.store.laying import UNREADABLE
from tests.journeys.world import BAC_XA, DINH_LAP, scope_of
from ui.views.bands import Bands
from ui.views.findings import FINDINGS, lead, remedy, said, whole
from ui.views.page import Goal, Ways
from ui.workbench import Workbench

FACTS = {
    "two_heads": {"heads": "2"},
    "records_left": {"survey": "1", "support": "2", "certificate": "1"},
    "id_number_twice": {"person": "p"},
    "person_in_two_households": {"person": "p", "household": "h"},
    "decided_twice": {"standard": "P2022", "result_date": "2026-12-31", "decisions": "2"},
    "class_differs": {"decided": "near_poor", "computed": "poor", "decision": "d"},
    "score_differs": {
        "kept_b1": "100",
        "kept_b2": "20",
        "kept": "poor",
        "b1": "160",
        "b2": "20",
        "computed": "",
    },
    "standard_differs": {"form": "poor", "computed": "near_poor"},
    "unsettled_transfer": {"to": f"{scope_of(BAC_XA)} {scope_of(DINH_LAP)}"},
    "clock_odd": {
        "machine": "may01",
        "clock": "2023-11-26T08:30:00+07:00",
        "before": "2026-11-25T08:30:00+07:00",
    },
    "form_not_installed": {"form": "phieu_b", "version": "1"},
}


def row(code: str, *, person: str = "", village_name: str = "") -> FindingRow:
    other = HouseholdRow("h", head_name="Vi Văn Ba", village_name="Nà Nắng")
    found = FindingRow("e", code, "error", "phone", FACTS.get(code, {}), other=other)
    return replace(found, person=person, village_name=village_name)


def test_every_check_is_said_and_nothing_else() -> None:
    assert set(FINDINGS) == {one.code for one in CHECKS} | {UNREADABLE}


@pytest.mark.parametrize("code", FINDINGS)
def test_a_finding_is_said_with_its_facts_and_its_remedy(code: str) -> None:
    found = row(code, person="Đặng Thị Mai")
    assert "{" not in whole(found)
    assert whole(found) == f"{said(found)} {remedy(code)}"


def test_names_dates_and_classes_are_said_as_people_say_them() -> None:
    assert said(row("person_in_two_households", person="Mai", village_name="Khe Đa")) == (
        "Mai (household in Khe Đa) is a member of a household in Nà Nắng too."
    )
    assert said(row("id_number_twice")).endswith("of a member too.")
    assert said(row("decided_twice")).endswith("31/12/2026.")
    assert "◐ Near poor" in said(row("class_differs"))
    assert "Telephone" in said(row(UNREADABLE))
    strange = replace(row(UNREADABLE), place="", facts={"kind": "loan"})
    assert said(strange) == (
        "A record that a newer version of the program made (“loan”) is not shown."
    )


def test_a_class_nobody_computed_is_not_called_undecided() -> None:
    found = said(replace(row("standard_differs"), facts={"form": "poor", "computed": ""}))
    assert found == "The form comes to ◇ Poor, the standard to No class yet: one is wrong."


def test_scores_moves_and_clocks_are_said_with_what_they_came_to() -> None:
    assert said(row("score_differs")) == (
        "The survey keeps B1 100, B2 20, ◇ Poor; its answers come to B1 160, B2 20, No class yet."
    )
    beneath = replace(row("score_differs"), place="cells", facts={})
    assert "single questions" in said(beneath)
    assert said(row("unsettled_transfer")).startswith("The household is being moved out")
    assert said(row("unsettled_transfer", person="Mai")).startswith("Mai is being moved out")
    assert scope_of(BAC_XA) not in said(row("unsettled_transfer"))
    assert said(row("clock_odd")) == (
        "The clock of may01 cannot be right: it wrote on 26/11/2023 08:30,"
        " but had written on 25/11/2026 08:30 before."
    )
    late = {"machine": "", "clock": "soon", "received": "2026-11-25T01:30:00+00:00"}
    assert said(replace(row("clock_odd"), facts=late)) == (
        "The clock of a machine cannot be right: it wrote on soon,"
        " but that came here on 25/11/2026 08:30."
    )


def test_what_was_recorded_of_who_was_taken_off_is_counted() -> None:
    assert said(row("records_left")) == (
        "The household was taken off the list while another computer recorded for it:"
        " 1 survey(s), 2 support(s), 1 other record(s)."
    )
    of_person = replace(row("records_left", person="Mai"), facts={"person": "p", "support": "1"})
    assert said(of_person).startswith("Mai was taken off the list")


def test_what_is_seen_in_the_members_has_the_same_remedy() -> None:
    assert remedy(MemberCheck.NO_HEAD) == remedy("no_head")
    assert remedy(MemberCheck.MANY_MEMBERS) == ""


def test_a_finding_about_two_households_leads_to_the_other() -> None:
    went: list[Goal] = []
    step = lead(row("person_in_two_households"), went.append)
    assert step is not None
    step.call()
    assert went == [Goal("households", "household", "h")]
    assert lead(FindingRow("e", "no_head", "error", "", {}), went.append) is None


def test_who_stands_in_two_households_is_told_once(qtbot: QtBot, workbench: Workbench) -> None:
    bands = Bands(Ways(workbench, lambda goal: None, lambda words: None))
    qtbot.addWidget(bands)
    code = "person_in_two_households"
    bands.show_page(HouseholdPage(Household("a"), noted=(row(code), row("clock_odd"))))
    bands.show()

    def seen() -> list[bool]:
        names = (f"household.finding.{one}" for one in (code, "clock_odd"))
        return [
            bool(one and one.isVisible()) for one in (bands.findChild(QLabel, n) for n in names)
        ]

    assert seen() == [True, True]
    bands.leave_out({"h"})
    assert seen() == [False, True]
    bands.leave_out(set())
    assert seen() == [True, True]


def test_who_keys_a_survey_again_reads_no_class_in_a_finding() -> None:
    found = whole(replace(row("standard_differs"), facts={}, is_withheld=True))
    assert found.startswith("Score or class of its survey do not agree.")
