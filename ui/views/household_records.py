"""What is kept of a household, block by block: people, results, papers, supports, surveys, acts.

On the way: what was looked up (``Opened``) → a block for each sort of record, hidden where it says
nothing → the page, person, survey or support that a line leads to.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import households, timeline
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.services.timeline import Entry
from ui.look.blocks import Block
from ui.look.parts import reveal
from ui.models.former import heading
from ui.models.people import SUPPORTS, SURVEYS, Given, given
from ui.views import others
from ui.views.bands import returned
from ui.views.came import Came
from ui.views.gathered import Gathered
from ui.views.history import History
from ui.views.household_parts import Remarks, framed, papers
from ui.views.others import OtherForms, Others
from ui.views.page import Goal, Ways
from ui.views.people import People
from ui.views.timeline import Timeline
from ui.words import translate


@dataclass(frozen=True)
class Opened:
    """What was looked up for a household: all about it, what was done, its other forms."""

    page: HouseholdPage
    done: tuple[Entry, ...]
    villages: tuple[Village, ...]
    others: Others


def look_up(desk: Desk, household: str) -> Opened:
    """Give all that is known of a household.

    Raises:
        GpnError: HOUSEHOLD_GONE: nothing is known of it.
    """
    page, villages = households.household_page(desk, household), households.villages(desk)
    entries = timeline.timeline(desk, household)
    return Opened(page, entries, villages, others.look_up(desk, household))


class HouseholdRecords:
    """The blocks of a household's page, in their order."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        self._ways = ways
        self.people = People(ways.workbench, desk)
        self.history = History(self._on_survey_wanted)
        self.timeline = Timeline(desk, ways)
        self.documents, self.came, self.others = papers(), Came(ways), OtherForms(ways)
        self.supports = self._supports()
        self.surveys = self._surveys()
        self._remarks = Remarks(self._on_survey_wanted)
        self.blocks = self._blocks()
        self.people.opened.connect(lambda: reveal(self.people.card))

    def _supports(self) -> Gathered[Given]:
        title = translate("HouseholdView", "Supports")
        name = "household.supports"
        return Gathered(SUPPORTS, title, self._on_support_opened, name, wraps=True)

    def _surveys(self) -> Gathered[SurveyRow]:
        return Gathered(
            SURVEYS,
            translate("HouseholdView", "Surveys"),
            self._on_survey_opened,
            "household.surveys",
            empty=translate("HouseholdView", "There is no survey yet."),
        )

    def _blocks(self) -> dict[str, Block]:
        return {
            "people": Block(translate("HouseholdView", "People"), self.people),
            "came": Block(translate("HouseholdView", "Came from other records"), self.came),
            "history": Block(translate("HouseholdView", "Results by year"), framed(self.history)),
            "documents": Block(
                translate("HouseholdView", "Decisions and certificates"), self.documents
            ),
            "supports": Block(translate("HouseholdView", "Supports"), self.supports),
            "surveys": Block(translate("HouseholdView", "Surveys"), self.surveys),
            "others": Block(translate("HouseholdView", "Other forms"), self.others),
            "comments": Block(translate("HouseholdView", "Comments"), self._remarks),
            "timeline": Block(translate("HouseholdView", "What was done"), self.timeline),
        }

    def show(self, found: Opened) -> None:
        """Show what was looked up; a block that would say nothing is hidden."""
        page = found.page
        self.timeline.show_entries(page.household.id, found.done)
        self.people.show_people(page.people, page.doubts)
        words = translate("HouseholdView", "People ({count})").format(count=len(page.people))
        self.blocks["people"].retitle(words)
        self._show_kept(page)
        self._remarks.show_comments(page.comments, returned(page))
        self.blocks["others"].setVisible(self.others.show_forms(found.others))
        self._show_blocks(page)

    def _show_kept(self, page: HouseholdPage) -> None:
        """Show what was decided, given and computed, and what former records hold of it."""
        came = self.came.show_former(page.household.id, page.former)
        self.blocks["came"].setVisible(came)
        self.history.show_results(page.results, page.former)
        self.documents.show_rows(page.documents)
        theirs = [(heading(one), given(page.recipients, one.supports)) for one in page.former]
        self.supports.show_rows(given(page.recipients, page.supports), theirs)
        surveys = [(heading(one), one.surveys) for one in page.former]
        self.surveys.show_rows(page.surveys, surveys)

    def _show_blocks(self, page: HouseholdPage) -> None:
        is_closed = page.household.deleted is not None
        self.blocks["people"].setVisible(bool(page.people) or not is_closed)
        results = (page.results, *(one.results for one in page.former))
        self.blocks["history"].setVisible(any(results))
        self.blocks["documents"].setVisible(bool(page.documents))
        self.blocks["comments"].setVisible(bool(page.comments))

    def show_doubts(self, page: HouseholdPage) -> None:
        """Show the first person whose numbers are odd, with what is odd about them."""
        self.people.show_first(lambda one: one.id in page.doubts)

    def step_back(self) -> bool:
        """Close what is open of a line; say whether something was."""
        parts: Iterator[People | Timeline] = iter((self.people, self.timeline))
        opened = next((part for part in parts if part.card.isVisible()), None)
        if opened is not None:
            opened.close_card()
        return opened is not None

    def _on_support_opened(self, one: Given) -> None:
        self._ways.go(Goal("support", "record", one.record.id))

    def _on_survey_opened(self, survey: SurveyRow) -> None:
        self._on_survey_wanted(survey.id)

    def _on_survey_wanted(self, survey: str) -> None:
        self._ways.go(Goal("review", "result", survey))
