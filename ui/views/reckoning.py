"""What the answers of an open form come to, kept in step: the panel, the one line, F4.

On the way: ``FormSession`` → ``SurveyResult`` → ``ui.views.verdict``; a form without a class has
none.
"""

from collections.abc import Callable, Mapping
from typing import Any

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.compared import PointsSince
from gpn_desktop.reviews.result import SurveyResult
from ui import verdicts
from ui.dialogs import points
from ui.views.verdict import Verdict, VerdictLine

Since = Callable[[Mapping[str, Any]], PointsSince]


def _alone(found: SurveyResult) -> SurveyResult:
    return found


class Reckoning:
    """Holds totals and class of one session; ``compared`` lays the survey before beside them.

    ``since`` gives by how much a score differs from that of last year's survey.
    """

    def __init__(
        self,
        session: FormSession,
        year: int,
        last_year: ClassOfYear | None = None,
        compared: Callable[[SurveyResult], SurveyResult] = _alone,
        since: Since | None = None,
    ) -> None:
        self._session, self._year, self._last_year = session, year, last_year
        self._compared, self._since = compared, since
        self.panel, self.line = Verdict(self.explain), VerdictLine(self.explain)
        self.reckon()

    def reckon(self) -> None:
        """Compute the totals and the class anew, and show them."""
        self.found = verdicts.of_session(self._session, self._last_year, self._year)
        since = verdicts.since_words(self._since(self.found.survey.score)) if self._since else ""
        self.panel.show_result(self.found, self._last_year, self._year, since)
        self.line.show_result(self.found)

    def told(self) -> tuple[SurveyResult, str, CompiledForm]:
        """Give what F4 explains: the result, what was decided the year before, the form."""
        last = verdicts.last_year_words(self._last_year, self._year)
        return self._compared(self.found), last, self._session.form

    def explain(self) -> None:
        """F4: where the points come from."""
        points.show(self.panel.window(), *self.told())
