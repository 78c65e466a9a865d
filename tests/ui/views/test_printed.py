"""What stands on each printed page: what the paper may not be taken for."""

import pytest

from gpn_desktop.forms.gpn import Status
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import SurveyResult
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Computed, Survey
from ui.views import printed

TRIAL, TYPED = "TRIAL - not an official form yet", "Typed in by hand, not checked yet"
TRAINING = "TRAINING - these data have no value as a report"


@pytest.mark.parametrize(
    ("status", "words"),
    [(Status.TRIAL, [TRIAL]), (Status.TYPED_WAITING_CHECK, [TYPED]), (Status.OFFICIAL_CHECKED, [])],
)
def test_what_rests_on_an_unchecked_form_is_marked(status: Status, words: list[str]) -> None:
    about = Submission("1", form_status=status.value)
    assert list(printed.form_marks(about, training=False)) == words
    assert list(printed.form_marks(about, training=True)) == [TRAINING, *words]
    found = SurveyResult(Survey("1"), State.COMPLETED, 1, computed=Computed(status=status.value))
    assert list(printed.marks_of(found, training=False)) == words
