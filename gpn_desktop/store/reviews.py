"""``tx.rounds``, ``tx.surveys``, ``tx.comments``, ``tx.decisions``, ``tx.certificates``."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import text

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.certificates import Certificate
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.decisions import Decision
from gpn_desktop.reviews.lifecycle import State, state_of
from gpn_desktop.reviews.records import Record, Revision, records
from gpn_desktop.reviews.rounds import Listing, Round
from gpn_desktop.reviews.survey import Computed, Outcome, Survey, SurveyRow
from gpn_desktop.store import codec, places
from gpn_desktop.store.classes import all_classes
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.keeping import Chain, Keeper
from gpn_desktop.store.plugs import plug
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.submissions import WHOSE


class Rounds(Keeper[Round]):
    """Rounds of reviews and the households listed in them."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "round", order="r.year DESC, r.opens DESC")

    @cached_property
    def listings(self) -> Keeper[Listing]:
        """Households in rounds, one by one."""
        return Keeper(self._recorder, "listing")

    def listed(self, round_: str, *, village: str = "") -> tuple[Listing, ...]:
        """Give the households of a round that were not taken off, of a village if one is named."""
        return self.listings.where(
            "WHERE r.round = :round AND r.deleted_json IS NULL AND (:village = '' OR r.subject IN"
            " (SELECT id FROM household WHERE village = :village)) ORDER BY r.entity_no",
            round=round_,
            village=village,
        )

    def of_household(self, household: str) -> tuple[Listing, ...]:
        """Give the listings of a household in all rounds that were not taken off."""
        rest = "WHERE r.subject = :subject AND r.deleted_json IS NULL ORDER BY r.entity_no"
        return self.listings.where(rest, subject=household)

    def left(self, round_: str) -> tuple[tuple[str, int, int], ...]:
        """Give by village how many households of a round have no survey yet, and how many it has.

        Those taken off, from the round or from the register, are not counted.
        """
        found = self._connection.execute(text(_LEFT), {"round": round_})
        return tuple((row[0], row[1], row[2]) for row in found)

    def listing_of(self, round_: str, household: str) -> Listing | None:
        """Give the listing of one household in a round."""
        rest = "WHERE r.round = :round AND r.subject = :subject AND r.deleted_json IS NULL"
        found = self.listings.where(f"{rest} LIMIT 1", round=round_, subject=household)
        return found[0] if found else None


_LEFT = (
    "SELECT COALESCE(h.village, ''), SUM(NOT EXISTS (SELECT 1 FROM survey s WHERE s.round = :round"
    " AND s.subject = h.id AND s.follower IS NULL)), COUNT(*) FROM household h"
    " WHERE h.deleted_json IS NULL AND h.id IN"
    " (SELECT subject FROM listing WHERE round = :round AND deleted_json IS NULL)"
    " GROUP BY 1 ORDER BY MIN(h.entity_no)"
)


class Surveys(Chain[Survey]):
    """Revisions of surveys; one that another stands for is kept and no longer listed."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "survey", order="r.interviewed_on")

    def of_household(self, household: str, *, round_: str = "") -> tuple[Survey, ...]:
        """Give all revisions of a household's surveys, the newest first; of one round if named."""
        return self.where(
            "WHERE r.subject = :subject AND (:round = '' OR r.round = :round)"
            " ORDER BY r.revision DESC, r.entity_no DESC",
            subject=household,
            round=round_,
        )

    def newest(self, household: str, round_: str) -> Survey | None:
        """Give the revision that stands for a household in a round; "" = outside any round."""
        found = self.where(
            "WHERE r.subject = :subject AND COALESCE(r.round, '') = :round AND r.follower IS NULL"
            " ORDER BY r.revision DESC, r.entity_no DESC LIMIT 1",
            subject=household,
            round=round_,
        )
        return found[0] if found else None

    def outcomes(self, rounds: Iterable[str]) -> tuple[Outcome, ...]:
        """Give what the surveys that stand in these rounds computed, without their answers."""
        asked = (
            "SELECT id, subject, form_id, form_version, form_status, computed_json FROM survey"
            " WHERE follower IS NULL AND round IN :ids ORDER BY entity_no"
        )
        read = plug(Mapping[str, Computed]).read
        return tuple(
            Outcome(
                survey=row.id,
                household=row.subject or "",
                form_id=row.form_id or "",
                form_version=row.form_version or "",
                form_status=row.form_status or "",
                computed=read(codec.unpacked(row.computed_json) or {}),
            )
            for row in chosen(self._connection, asked, rounds)
        )

    def records(self, round_: str, *, household: str = "") -> tuple[Record, ...]:
        """Give the surveys of a round with all their revisions, without their answers."""
        values = {"round": round_, "household": household}
        return records(
            Revision(
                id=row.id,
                household=row.subject or "",
                supersedes=tuple(one for one, _ in codec.unpacked(row.supersedes_json) or ()),
                verified=codec.unpacked(row.verified_json) or {},
                is_followed=row.follower is not None,
                is_withdrawn=row.answers_json is None,
            )
            for row in self._connection.execute(text(_REVISIONS), values)
        )

    def returned(self) -> tuple[SurveyRow, ...]:
        """Give those that were returned and wait for a new revision, as lines of their list."""
        found = self.rows(verdict=RETURNED)
        return tuple(row for row in found if row.state == State.RETURNED.value)

    def rows(
        self, *, round_: str = "", village: str = "", household: str = "", verdict: str = ""
    ) -> tuple[SurveyRow, ...]:
        """Give lines of the list of surveys that stand, by village and head.

        Both classes are those of the first standard of the round that has one. ``verdict`` is one
        that was ever given on them.
        """
        values = {"round": round_, "village": village, "household": household, "verdict": verdict}
        lines = self._connection.execute(text(_SURVEY_LINES), values).all()
        ids = [row.id for row in lines]
        surveys = {one.id: one for one in self.find_ids(ids)}
        comments = _by_subject(Keeper[Comment](self._recorder, "comment"), ids)
        villages = places.called(self._connection) if lines else {}
        return tuple(
            _row(row, surveys[row.id], comments.get(row.id, ()), villages) for row in lines
        )


_REVISIONS = (
    "SELECT id, subject, follower, supersedes_json, verified_json, SUBSTR(answers_json, 1, 1)"
    " AS answers_json FROM survey WHERE COALESCE(round, '') = :round"
    " AND (:household = '' OR subject = :household) ORDER BY revision, entity_no"
)
_SURVEY_LINES = (
    "SELECT r.id, r.subject, r.round, r.revision, h.code, head.full_name AS head,"
    " h.village,"
    " (SELECT MIN(d.poverty_class) FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
    "  WHERE d.household = r.subject AND d.survey = r.body_root AND c.follower IS NULL) AS decided"
    f" FROM survey r {WHOSE}"
    " WHERE r.follower IS NULL AND (:round = '' OR r.round = :round)"
    " AND (:village = '' OR h.village = :village)"
    " AND (:household = '' OR r.subject = :household)"
    " AND (:verdict = '' OR r.id IN (SELECT subject FROM comment WHERE verdict = :verdict))"
    ' ORDER BY v."order", v.name, head.full_name, r.entity_no'
)


def _by_subject(comments: Keeper[Comment], surveys: Iterable[str]) -> dict[str, list[Comment]]:
    found: dict[str, list[Comment]] = {}
    wanted = set(surveys)
    for one in comments.where("ORDER BY r.entity_no"):
        if one.subject in wanted:
            found.setdefault(one.subject, []).append(one)
    return found


def _row(
    line: Any, survey: Survey, comments: Sequence[Comment], villages: Mapping[str, str]
) -> SurveyRow:
    computed = next((one.poverty_class for one in survey.computed.values()), "")
    return SurveyRow(
        id=survey.id,
        household=survey.subject,
        head_name=line.head or "",
        village_name=villages.get(line.village, ""),
        round=survey.round,
        state=state_of(survey, comments, is_cited=line.decided is not None).value,
        revision=line.revision,
        interviewed_on=survey.interviewed_on,
        computed_class=computed,
        decided_class=line.decided or "",
        comments=len(comments),
        code=line.code or "",
    )


class Comments(Keeper[Comment]):
    """What was returned, asked and answered about surveys."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "comment")

    def of_survey(self, survey: str) -> tuple[Comment, ...]:
        """Give the comments on one revision, in the order they came."""
        return self.where("WHERE r.subject = :survey ORDER BY r.entity_no", survey=survey)

    def of_surveys(self, surveys: Iterable[str]) -> Mapping[str, Sequence[Comment]]:
        """Give the comments on these revisions, by revision, in the order they came."""
        return _by_subject(self, surveys)


class Decisions(Keeper[Decision]):
    """Decisions in force, and the class that follows from them for each household."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "decision", order="r.result_date, r.date")

    def classes(self) -> Mapping[str, tuple[ClassOfYear, ...]]:
        """Give what was decided of every household ever decided, the oldest first."""
        return all_classes(self._connection)

    def resting_on(self, root: str) -> tuple[Decision, ...]:
        """Give the decisions in force that rest on a survey, named by its body root."""
        return self.where(
            "WHERE r.follower IS NULL AND EXISTS (SELECT 1 FROM decided d"
            " WHERE d.entity_no = r.entity_no AND d.survey = :root)",
            root=root,
        )

    def counts(self, decision: str) -> Mapping[str, int]:
        """Give how many households a decision names, by class."""
        found = self.get(decision).households.values()
        return Counter(one.poverty_class for one in found)


class Certificates(Keeper[Certificate]):
    """Certificates of households."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "certificate")

    def of_household(self, household: str) -> tuple[Certificate, ...]:
        """Give the certificates of a household that were not taken off, the newest first."""
        rest = "WHERE r.subject = :subject AND r.deleted_json IS NULL ORDER BY r.date DESC"
        return self.where(f"{rest}, r.entity_no DESC", subject=household)
