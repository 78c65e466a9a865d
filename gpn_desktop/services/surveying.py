"""A household's survey for its page: begun, taken up where it was left, corrected, or its result.

On the way: a household → what may be done about it in this year's round → ``Sitting``.
"""

from dataclasses import dataclass, field, replace

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import ClassOfYear, HouseholdRow
from gpn_desktop.reviews.compared import before
from gpn_desktop.reviews.lifecycle import Act, State, is_allowed
from gpn_desktop.reviews.result import SurveyResult
from gpn_desktop.reviews.rounds import Round, round_on
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import drafting, entry, findings, former, migrating, outcomes, withheld
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SURVEY, Entry
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.last_time import LastTime, last_time, survey_before
from gpn_desktop.services.migrating import Standing
from gpn_desktop.services.scoring import held_against
from gpn_desktop.services.sitting import form_here, may_fill_in, resumed_at
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Sitting:
    """``entry``, a form to fill in, or ``result``, a survey that was completed; or neither.

    ``last_year`` is what was decided for the year before; ``form`` is None where its version is not
    here; ``left_at`` is the path of the question answered last, where a draft was taken up;
    ``noted`` is what checks have found about the household of a result; ``versions`` says which
    other version of its form a draft may be moved to; ``last_time`` is what was answered before, in
    ``last_survey``: ``earlier`` is that too, or what a draft corrects.
    """

    household: HouseholdRow
    round: Round | None = None
    year: int = 0
    last_year: ClassOfYear | None = None
    entry: Entry | None = None
    result: SurveyResult | None = None
    form: CompiledForm | None = None
    left_at: str = ""
    earlier: Survey | None = None
    last_survey: Survey | None = None
    may_correct: bool = False
    noted: tuple[FindingRow, ...] = ()
    versions: Standing | None = None
    last_time: LastTime = field(default_factory=LastTime)


def take_up(desk: Desk, household: str) -> Done[Sitting]:
    """Begin a household's survey, go on with its draft, correct it where it was returned.

    Where a completed one stands and nobody asked for it back, give its result; so too where
    surveys are only read, and neither entry nor result where there is none.

    Raises:
        GpnError: as ``entry.open_survey`` and ``entry.correct_survey``, SECOND_OPEN.
    """
    with desk.store.reading() as tx:
        standing = _standing(tx, household)
        is_begun = drafting.of_subject(tx, SURVEY, household) is not None
        bare = _about(tx, household, "")
    known = outcomes.result(desk, standing.id) if standing else None
    if may_fill_in(desk) or (is_begun and desk.may("entry")):
        if known is not None and known.state is State.RETURNED:
            return _sat(desk, entry.correct_survey(desk, known.survey.id))
        if known is None or is_begun:
            return _sat(desk, entry.open_survey(desk, household))
    if known is None:
        return Done(bare)
    withheld.note_read(desk, known.survey.id)
    return Done(_shown(desk, known))


def _standing(tx: Transaction, household: str) -> Survey | None:
    """Give the survey that stands for a household in the round of its own commune."""
    known = tx.households.find_ids([household])
    home = known[0].home if known else ""
    found = round_on(tx.rounds.all(scope=home), chance.today())
    return tx.surveys.newest(household, found.id if found else "")


def correct(desk: Desk, survey: str) -> Done[Sitting]:
    """Take a completed survey up as a draft of its next revision.

    Raises:
        GpnError: as ``entry.correct_survey``.
    """
    return _sat(desk, entry.correct_survey(desk, survey))


def correct_standing(desk: Desk, household: str) -> Done[Sitting]:
    """Let a household's draft stand for the survey that was completed elsewhere meanwhile.

    Raises:
        GpnError: as ``entry.correct_survey``, DRAFT_GONE.
    """
    with desk.store.reading() as tx:
        draft = drafting.of_subject(tx, SURVEY, household)
        standing = tx.surveys.newest(household, draft.round) if draft else None
    if standing is None:
        raise GpnError(ErrorCode.DRAFT_GONE)
    return correct(desk, standing.id)


def shown(desk: Desk, survey: str) -> Sitting:
    """Give what came of a survey.

    Raises:
        LookupError: no survey is known by that id.
        GpnError: SECOND_OPEN.
    """
    return _shown(desk, outcomes.result(desk, survey))


def _shown(desk: Desk, result: SurveyResult) -> Sitting:
    survey = result.survey
    with desk.store.reading() as tx:
        bare = _about(tx, survey.subject, survey.round)
        kept = withheld.passes(tx, desk, [survey.subject])
        noted = findings.told(findings.of_survey(desk, tx, survey.id, survey.subject), kept)
    allowed = may_fill_in(desk) and is_allowed(result.state, Act.CORRECT)
    form = form_here(desk, survey.form_id, survey.form_version)
    known = result.last_year
    return replace(
        bare, result=result, last_year=known, form=form, may_correct=allowed, noted=noted
    )


def _sat(desk: Desk, opened: Done[Entry]) -> Done[Sitting]:
    found = opened.value
    with desk.store.reading() as tx:
        bare = _about(tx, found.household, found.draft.round)
        place = resumed_at(tx, found)
        earlier, last = _earlier(tx, found), last_time(tx, desk, found)
        before_ = survey_before(tx, found)
        versions = migrating.standing(tx, desk, found.draft)
    form = found.session.form
    sitting = replace(bare, entry=found, form=form, left_at=place, versions=versions)
    sitting = replace(sitting, earlier=earlier, last_survey=before_, last_time=last)
    return Done(sitting, opened.changes)


def _earlier(tx: Transaction, found: Entry) -> Survey | None:
    """Give the survey that a draft corrects, else the last one of the household."""
    cited = found.draft.state["supersedes"]
    stood_for = ((cited[0], cited[1]),) if cited else ()
    draft = Survey("", interviewed_on=chance.today(), supersedes=stood_for)
    return before(draft, tx.surveys.of_household(found.household))


def beside_earlier(desk: Desk, sitting: Sitting, found: SurveyResult) -> SurveyResult:
    """Give what the answers come to now, held against the survey before."""
    earlier, now = sitting.earlier, found.survey
    if earlier is None or not now.score:
        return found
    return replace(found, compared=held_against(desk.catalogue, earlier, now))


def _about(tx: Transaction, household: str, round_: str) -> Sitting:
    found = next(iter(tx.rounds.find_ids([round_])), None) if round_ else None
    year = (found.year if found else None) or chance.today().year
    known = [one for one in tx.households.classes(household) if one.year == year - 1]
    return Sitting(
        household=former.row_of(tx, household),
        round=found,
        year=year,
        last_year=known[-1] if known else None,
    )
