"""``tx.submissions``: what was answered on forms that are no surveys."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import text

from gpn_desktop.registry.persons import HEAD
from gpn_desktop.reviews.submission import COMPLETED, NAME, WITHDRAWN, Submission, SubmissionRow
from gpn_desktop.store import places
from gpn_desktop.store.keeping import Chain
from gpn_desktop.store.ops import IN_FORCE
from gpn_desktop.store.recording import Recorder

WHOSE = (  # the household that a record ``r`` is about, its village and its head
    "LEFT JOIN household h ON h.id = r.subject LEFT JOIN village v ON v.id = h.village"
    " LEFT JOIN person head ON head.entity_no = (SELECT MIN(entity_no) FROM person"
    f" WHERE household = r.subject AND relation = '{HEAD}' AND deleted_json IS NULL)"
)


class Submissions(Chain[Submission]):
    """Revisions of submissions; one that another stands for is kept and no longer listed."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "submission", order="r.filled_on")

    def of_subject(self, household: str) -> tuple[Submission, ...]:
        """Give all revisions about a household, the newest first; "" = about the commune."""
        return self.where(
            "WHERE COALESCE(r.subject, '') = :subject ORDER BY r.revision DESC, r.entity_no DESC",
            subject=household,
        )

    def of_form(self, form_id: str) -> tuple[Submission, ...]:
        """Give those of a form that stand, whatever its version, the newest first."""
        return self.where(
            "WHERE r.form_id = :form AND r.follower IS NULL"
            " ORDER BY r.filled_on DESC, r.entity_no DESC",
            form=form_id,
        )

    def rows(self, *, household: str | None = None, form_id: str = "") -> tuple[SubmissionRow, ...]:
        """Give lines of the list of those that stand, the newest first; only ids are known here.

        ``household`` "" asks for those about the commune, None for all.
        """
        asked = f"{_LINES} WHERE r.follower IS NULL AND {_OF} ORDER BY {_NEWEST}"
        values = {"household": household, "form": form_id}
        villages = places.called(self._connection)
        found = self._connection.execute(text(asked), values)
        return tuple(_row(line, villages) for line in found)

    def row(self, submission: str) -> SubmissionRow:
        """Give the line of one, whether it stands or not.

        Raises:
            LookupError: no submission is known by that id.
        """
        found = self._connection.execute(text(f"{_LINES} WHERE r.id = :id"), {"id": submission})
        line = found.first()
        if line is None:
            raise LookupError(f"no submission {submission}")
        return _row(line, places.called(self._connection))


_LINES = (
    "SELECT r.id, r.subject, r.form_id, r.form_version, r.filled_on, r.revision,"
    " r.answers_json IS NULL AND r.reason IS NOT NULL AS is_withdrawn,"
    " head.full_name AS head, h.village, l.log_id, o.officer_id, r.answers_json"
    f" FROM submission r {WHOSE}"
    " JOIN operation o ON o.op_no = (SELECT MIN(op_no) FROM operation"
    f"  WHERE entity_no = r.entity_no AND standing = '{IN_FORCE}')"
    " JOIN log l ON l.log_no = o.log_no"
)
_OF = (
    "(:household IS NULL OR COALESCE(r.subject, '') = :household)"
    " AND (:form = '' OR r.form_id = :form)"
)
_NEWEST = "r.filled_on DESC, r.entity_no DESC"


def _row(line: Any, villages: Mapping[str, str]) -> SubmissionRow:
    return SubmissionRow(
        id=line.id,
        household=line.subject or "",
        head_name=line.head or "",
        village_name=villages.get(line.village, ""),
        form_id=line.form_id or "",
        form_version=line.form_version or "",
        filled_on=date.fromisoformat(line.filled_on) if line.filled_on else None,
        revision=line.revision,
        state=WITHDRAWN if line.is_withdrawn else COMPLETED,
        log=line.log_id,
        officer=line.officer_id,
        name=json.loads(line.answers_json or "{}").get(NAME, ""),
    )
