"""The columns of forms that were filled in: at a household, and of one form."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.reviews.submission import WITHDRAWN, SubmissionRow
from ui.models.former import mark
from ui.models.people import NONE, day_words
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, dotted, translate


def whose_words(head_name: str, household: str, commune: str = "") -> str:
    """Say whose a form is: a household's, by its head, or the commune's, by name if it is known."""
    if not household:
        return commune or translate("Submissions", "The commune")
    return head_name or translate("Submissions", "Household without a head")


def state_words(row: SubmissionRow) -> str:
    """Say which revision stands, the first is no correction; or that it is withdrawn."""
    if row.state == WITHDRAWN:
        return translate("Submissions", "Withdrawn")
    if row.revision <= 1:
        return translate("Submissions", "Completed")
    return translate("Submissions", "Corrected, revision {number}").format(number=row.revision)


_FORM: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Form"),
    lambda row: dotted(row.form_title, row.name, mark(row.former)),
    lambda row: vietnamese.sort_key(row.form_title),
    wide=True,
)
_WHOSE: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Filled in of"),
    lambda row: dotted(whose_words(row.head_name, row.household, row.commune), row.name),
    lambda row: vietnamese.name_key(row.head_name),
    wide=True,
    names=True,
)
_DAY: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Filled in on"),
    lambda row: day_words(row.filled_on),
    lambda row: str(row.filled_on or ""),
)
_STATE: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "State"),
    state_words,
    lambda row: (row.state, row.revision),
    tone=lambda row: "warn" if row.state == WITHDRAWN else "text",
)
_VILLAGE: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Village"),
    lambda row: row.village_name or NONE,
    lambda row: vietnamese.sort_key(row.village_name),
    spare=True,
)
_COMMUNE: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Commune"),
    lambda row: row.commune or NONE,
    lambda row: vietnamese.sort_key(row.commune),
)
_BY: Final[Column[SubmissionRow]] = Column(
    QT_TRANSLATE_NOOP("Columns", "Filled in by"),
    lambda row: row.by or NONE,
    lambda row: vietnamese.name_key(row.by),
    spare=True,
    names=True,
)

AT_HOUSEHOLD: Final[tuple[Column[SubmissionRow], ...]] = (_FORM, _DAY, _STATE, _BY)
OF_FORM: Final[tuple[Column[SubmissionRow], ...]] = (_WHOSE, _DAY, _VILLAGE, _STATE, _BY)
AT_OFFICE: Final[tuple[Column[SubmissionRow], ...]] = (_WHOSE, _COMMUNE, _DAY, *OF_FORM[2:])
