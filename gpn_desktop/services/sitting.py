"""What surveys and other forms have in common: who may fill in, where one was, what was said.

On the way: an ``Entry`` that ``opening`` gave → the page; ``Finalised`` → the fields of a record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import OutlineItem
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import kinds
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.forms.library import Edition
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.standing import Out
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.opening import Start
from gpn_desktop.services.taking_up import taken_up
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction

ANSWER = "q/"  # before the path of a question, in ops and in the places of comments
INTERVIEW = "interview_day"  # the question that says when; by convention of the workbooks
_HOLDERS = (QuestionKind.GROUP, QuestionKind.REPEAT)


def demand(desk: Desk, kind: str) -> None:
    """Refuse before a word is typed what would be refused at the end.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED: an office fills no forms in.
    """
    desk.demand("entry")
    if not KINDS[kind].may_write((), desk.installation.role):
        raise GpnError(ErrorCode.WRITING_REFUSED, reason=Out.NOT_YOURS.value)


def may_fill_in(desk: Desk) -> bool:
    """Say whether forms are filled in here: an office reads them, as does a revoked computer."""
    return desk.may_write and not desk.is_office


def form_here(desk: Desk, form_id: str, version: str) -> CompiledForm | None:
    """Give the form of a record; None where that version never came to this machine."""
    try:
        return desk.catalogue.form(form_id, version)
    except GpnError:
        return None


def asks_household(desk: Desk, edition: Edition) -> bool:
    """Say whether a form asks for the household before its first question."""
    form = form_here(desk, edition.form_id, edition.version)
    return form is not None and form.shape.child(None, kinds.LAUNCH) is not None


# where one was


def resumed_at(tx: Transaction, found: Entry) -> str:
    """Give the path of the question answered last in a draft that was taken up; else ""."""
    kept = tx.drafts.answers(found.draft.id) if found.is_resumed else {}
    return left_at(found, {place: one.at for place, one in kept.items()})


def left_at(found: Entry, times: Mapping[str, str]) -> str:
    """Give the path of the question that was answered last, by when each place was written.

    Empty where nothing was answered since the draft was prefilled.
    """
    newest = max(times.values(), default="")
    if newest == min(times.values(), default=""):
        return ""
    last = {place for place, at in times.items() if at == newest}
    asked = (one for one in found.session.outline() if _is_question(one))
    paths = [found.session.path(one.place) for one in asked]
    return next((path for path in reversed(paths) if path in last), "")


def _is_question(one: OutlineItem) -> bool:
    return one.relevant and not one.is_key and one.kind not in _HOLDERS


# what was said


@dataclass(frozen=True)
class Said:
    """What a finished form says, as its record keeps it."""

    answers: Mapping[str, str]
    remarks: Mapping[str, str]
    on: date
    supersedes: tuple[tuple[str, str], ...] = ()


def said(tx: Transaction, draft: Draft, finished: Finalised) -> Said:
    """Give what the record of a draft keeps, now that it is finished."""
    answers = finished.answers.kept()
    kept = tx.drafts.answers(draft.id).values()
    cited = draft.state["supersedes"]
    return Said(
        answers,
        {one.place: one.remark for one in kept if one.remark},
        _day_of(answers),
        ((cited[0], cited[1]),) if cited else (),
    )


def _day_of(answers: Mapping[str, str]) -> date:
    days = (text for path, text in answers.items() if path.rpartition("/")[2] == INTERVIEW)
    return next((date.fromisoformat(day[:10]) for day in days if day), chance.today())


@dataclass(frozen=True)
class Earlier:
    """A record that is taken up again as a draft of its next revision."""

    kind: str
    id: str
    root: str
    subject: str
    form_id: str
    form_version: str
    matter: str = ""
    round: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)


def correction(tx: Transaction, desk: Desk, earlier: Earlier) -> Start:
    """Give the start of a draft that is to stand for a record, with its answers filled in.

    Raises:
        GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED.
    """
    edition = desk.catalogue.edition(earlier.form_id, earlier.form_version)
    form = desk.catalogue.form(earlier.form_id, earlier.form_version)
    people = [one.id for one in tx.households.members(earlier.subject)]
    return Start(
        kind=earlier.kind,
        subject=earlier.subject,
        household=earlier.subject,
        edition=edition,
        round=earlier.round,
        matter=earlier.matter,
        supersedes=(earlier.id, earlier.root),
        taken_up=taken_up(form, earlier.answers, people),
        remarks=earlier.remarks,
    )
