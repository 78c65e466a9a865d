"""What the register holds of a household, for the paper that its people ask for at the counter.

On the way: the household's page → what was decided and received → ``ui.views.confirmation``. The
numbers of people stay masked. Who printed it and what for is kept in the access log.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import codes
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reports import definitions
from gpn_desktop.services import households
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former, newest
from gpn_desktop.services.headings import place_name
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import SupportRecord, SupportState, state_of

WORDS = "confirmation"
PRINTED = "printed"


@dataclass(frozen=True)
class Confirmation:
    """One paper: who lives there, what was decided, what was received; words are of its language.

    ``decided`` is the newest decided class; ``earlier`` those of the years before, newest first.
    ``former`` are the records that came into the household, of which what was decided is history
    only; what was received under them is among the rest, ``recorded`` names the record by support.
    ``marks`` are words for what the paper may not be taken for.
    """

    household: Household
    on: datetime.date
    place: str
    village: Village | None = None
    people: tuple[Person, ...] = ()
    decided: ClassOfYear | None = None
    earlier: tuple[ClassOfYear, ...] = ()
    received: tuple[SupportRecord, ...] = ()
    waiting: tuple[SupportRecord, ...] = ()
    former: tuple[Former, ...] = ()
    recorded: Mapping[str, str] = field(default_factory=dict)
    disputed: int = 0
    words: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()


def confirmation(desk: Desk, household: str, language: str = "vi") -> Confirmation:
    """Give the paper of a household, as the register stands today.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    page = households.household_page(desk, household)
    words = definitions.words(WORDS, language)
    recorded = {each.id: one.title for one in page.former for each in one.supports}
    given = newest((*page.supports, *(each for one in page.former for each in one.supports)))
    decided = [one.decided for one in page.results if one.decided is not None]
    is_draft = not codes.is_read_in_law(definitions.source_of_words(WORDS, language).mark)
    marks = {"training": desk.installation.training, "draft": is_draft}
    return Confirmation(
        household=page.household,
        on=chance.today(),
        place=place_name(page.household.home or desk.installation.scope),
        village=page.village,
        people=page.people,
        decided=decided[0] if decided else None,
        earlier=tuple(decided[1:]),
        received=_in_state(given, SupportState.DELIVERED),
        waiting=_in_state(given, SupportState.DECIDED),
        former=page.former,
        recorded=recorded,
        disputed=len(page.disputes),
        words=words,
        marks=tuple(words[key] for key, holds in marks.items() if holds),
    )


def _in_state(records: tuple[SupportRecord, ...], state: SupportState) -> tuple[SupportRecord, ...]:
    return tuple(one for one in records if state_of(one) is state)


def support_name(code: str, language: str = "vi") -> str:
    """Give the name of a support type in the language of the paper; an unknown one is its code."""
    found = support_types().get(code)
    if found is None:
        return code
    return found.label_en if language == "en" else found.label_vi


def note_printed(desk: Desk, household: str, purpose: str) -> Done[None]:
    """Write into the access log that the paper of a household was printed, and what for.

    Raises:
        GpnError: PURPOSE_MISSING.
    """
    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write(PRINTED, entity=household, purpose=purpose.strip())
    return Done(None)
