"""A computer that the trust list no longer hears: said before a word is typed; drafts stay."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority, Grant, Ruling
from gpn_desktop.services import drafting, entry, newcomers, sitting, supporting, surveying
from gpn_desktop.services.conflicts import Dispute, Explained
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.services.witnesses import Side
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import ALT, around, home, paper_of
from ui.odd_clock import OddClock
from ui.tidings import why_not
from ui.views.giving import GivingView
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.settling import FIELD, SettlePanel
from ui.views.support import SupportPage
from ui.views.village import VillagePanel
from ui.views.villages import VillagesPage

__all__ = ["around", "clock", "commune_template", "desk", "empty_desk", "home"]
CAUSE, REMEDY = "The trust list does not let this computer enter", "enrol this one anew"


def revoke(desk: Desk) -> None:
    """Let the trust list in force end the log of this desk after nothing."""
    here = desk.installation
    grants = {(here.device, here.scope): Grant("officer", {desk.actor: frozenset(("entry",))})}
    rulings = {here.log: Ruling(accepted=frozenset())}
    desk.store.authority = Authority(grants, rulings=rulings)


def told(part: QWidget) -> str:
    shown = [one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part)]
    return "\n".join(shown)


def shown(part: QWidget) -> list[QPushButton]:
    return [one for one in part.findChildren(QPushButton) if one.isVisibleTo(part)]


def filled(part: QWidget) -> list[str]:
    """Give the words of the steps that lead."""
    return [one.text() for one in shown(part) if one.property("kind") == "first"]


def is_told(words: str) -> bool:
    return CAUSE in words and REMEDY in words and "GPN-336" in words


def test_no_household_is_begun_and_no_act(around: Around, desk: Desk, home: str) -> None:
    assert newcomers.may_add(desk)
    revoke(desk)
    page = around.show("households", HouseholdsPage, desk).page
    assert isinstance(page, HouseholdsPage)
    around.rest()
    bar = page._listing.filter
    for made in (bar.add, bar.take_in):
        assert not made.isEnabled()
        assert is_told(made.toolTip())
    page.open(Goal("households", "add"))
    around.rest()
    assert not page._is_adding
    page.open(Goal("households", "household", home))
    around.rest()
    steps = page.detail.steps
    for step in (steps.support, steps.correct, steps.change, page.detail.fill.button):
        assert not step.isEnabled()
        assert step.isHidden() or is_told(step.toolTip())
    assert "Read its survey" in steps.review.text()
    assert is_told(words(page, "household.why"))
    desk.store.authority = None
    page.refresh()
    around.rest()
    assert bar.add.isEnabled()
    assert bar.add.toolTip() == "Add a household (Ctrl+N)"
    assert steps.change.isEnabled()
    assert steps.why.isHidden()
    revoke(desk)
    page.refresh()
    around.rest()
    assert not bar.add.isEnabled()
    band = OddClock(desk, around.workbench, "band")
    around.qtbot.addWidget(band)
    band.look_up()
    around.rest()
    assert is_told(told(band))
    giving = GivingView(desk, page._ways)
    around.qtbot.addWidget(giving)
    giving.open(home)
    around.rest()
    assert is_told(told(giving))


def test_villages_are_only_read_and_say_why(around: Around, desk: Desk) -> None:
    revoke(desk)
    page = around.show("villages", VillagesPage, desk, "households").page
    assert isinstance(page, VillagesPage)
    around.rest()
    assert is_told(page.sum.text())
    panel = page.findChild(VillagePanel)
    assert panel is not None
    assert not panel.entries.isEnabled()


def test_no_survey_is_begun_and_a_draft_stays_to_be_read(
    around: Around, desk: Desk, home: str
) -> None:
    revoke(desk)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home))
    around.rest()
    assert is_told(told(window))
    desk.store.authority = None
    assert surveying.take_up(desk, home).value.entry is not None
    kept = drafting.drafts(desk)
    revoke(desk)
    again = around.show("review", ReviewPage, desk)
    again.go(Goal("review", "survey", home))
    around.rest()
    assert is_told(told(again))
    assert paper_of(again).entry.is_resumed
    assert [one.id for one in drafting.drafts(desk)] == [one.id for one in kept]
    paper = paper_of(again)
    assert filled(paper) == ["To the list (Alt+D)"]
    assert "to look at" not in " ".join(one.text() for one in shown(paper))
    assert focused() in shown(paper), "Enter leads back at once"
    press(Qt.Key.Key_F12)
    around.rest()
    assert filled(paper) == ["To the list (Alt+D)"]
    press(Qt.Key.Key_D, ALT)
    around.qtbot.waitUntil(lambda: again.page.stands_at() == ("list", ""))


def test_a_support_says_why_its_steps_are_gone(around: Around, desk: Desk, home: str) -> None:
    made = supporting.record(desk, Proposal("TETQUA", home, home, Terms(quantity=1))).value.id
    supporting.take_off(desk, made, "ghi nhầm")
    window = around.show("support", SupportPage, desk)
    page = window.page
    assert isinstance(page, SupportPage)
    for is_revoked in (False, True):
        if is_revoked:
            revoke(desk)
        window.go(Goal("support", "record", made))
        page.refresh()
        around.rest()
        assert is_told(told(page.record)) == is_revoked
        back = page.record.findChildren(QPushButton, "support.gone.step")
        assert bool([one for one in back if one.isVisible()]) != is_revoked
    desk.store.authority = None
    supporting.put_back(desk, made)
    page.refresh()
    around.rest()
    assert page.record.decide.isVisible()
    revoke(desk)
    page.refresh()
    around.rest()
    assert not page.record.decide.isVisible()
    assert is_told(told(page.record))


def test_a_conflict_says_it_before_anything_is_chosen(around: Around, desk: Desk) -> None:
    panel = SettlePanel(print, print, print, partial(why_not, desk))
    around.qtbot.addWidget(panel)
    sides = tuple(Side(one, one, "Lan", "m1", "officer", None) for one in "ab")
    found = Explained(Dispute("e", "note", FIELD, "household"), sides)
    for is_revoked in (False, True):
        if is_revoked:
            revoke(desk)
        panel.show_explained(replace(found, seen={"e": "1"} if is_revoked else {}))
        panel.choices()[0].setChecked(True)
        assert is_told(panel.word.text()) == is_revoked
        assert panel.agree.isEnabled() != is_revoked
        assert panel.reason.isEnabled() != is_revoked


def test_what_is_asked_by_another_way_is_refused_with_its_cause(desk: Desk, home: str) -> None:
    revoke(desk)
    assert not sitting.may_fill_in(desk)
    for ask in (
        lambda: newcomers.add_household(desk, Newcomer("Lý Thị Hoa", "Khu 9")),
        lambda: entry.open_survey(desk, home),
    ):
        with pytest.raises(GpnError) as refused:
            ask()
        assert refused.value.code is ErrorCode.WRITING_REVOKED
