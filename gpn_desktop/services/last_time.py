"""What a household answered the last time, for the form that is filled in now.

On the way: the survey before this one, of whatever version of the form → answers by the paths of
the form that is open → shown beside each question, taken over by a key. It is no part of the draft
until somebody takes it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gpn_desktop import chance
from gpn_desktop.engine.answers import without_rows
from gpn_desktop.engine.matching import Matching
from gpn_desktop.reviews.compared import before
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.outcomes import chain
from gpn_desktop.services.sitting import INTERVIEW, form_here
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class LastTime:
    """The day of the survey before, and its answers by the paths of the form that is open."""

    on: date | None = None
    answers: Mapping[str, str] = field(default_factory=dict)


def last_time(tx: Transaction, desk: Desk, found: Entry) -> LastTime:
    """Give what was answered the last time; nothing where its form is not here, or none was."""
    earlier = survey_before(tx, found)
    moved = _moved(desk, found, earlier) if earlier else None
    if earlier is None or moved is None:
        return LastTime()
    texts = without_rows(earlier.answers)
    told = {moved(path): text for path, text in texts.items() if isinstance(text, str)}
    return LastTime(
        earlier.interviewed_on,
        {
            path: text
            for path, text in told.items()
            if path.rpartition("/")[2] not in ("", INTERVIEW)
        },
    )


def survey_before(tx: Transaction, found: Entry) -> Survey | None:
    """Give the survey before this one; of a correction before the survey that is corrected."""
    known = tx.surveys.of_household(found.household)
    cited = found.draft.state["supersedes"]
    own = {one.id for one in chain(cited[0], known)} if cited else set()
    now = next((one.interviewed_on for one in known if one.id in own), None) or chance.today()
    return before(Survey("", interviewed_on=now), [one for one in known if one.id not in own])


def _moved(desk: Desk, found: Entry, earlier: Survey) -> Callable[[str], str] | None:
    """Give what finds the place of an answer of then in the form of now."""
    if (earlier.form_id, earlier.form_version) == (found.draft.form_id, found.draft.form_version):
        return str
    form = form_here(desk, earlier.form_id, earlier.form_version)
    return Matching(form, found.session.form).moved if form is not None else None
