"""A submission: one frozen revision of what was answered on a form that is no survey.

It is about a household, or about the commune as a whole; no round, class or report looks at it.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

COMPLETED, WITHDRAWN = "completed", "withdrawn"
NAME = "meta/instanceName"


@dataclass(frozen=True)
class Submission:
    """One revision of a submission; ``supersedes`` names the revisions it stands for: (id, root).

    ``subject`` is a household, empty where the form is about the commune. ``answers`` and
    ``remarks`` are keyed by path (a repeat row by its id). A revision without answers withdraws
    what it supersedes, for a ``reason``: none has a reason that was filled in.
    """

    id: str
    subject: str = ""
    form_id: str = ""
    form_version: str = ""
    form_status: str = "trial"
    filled_on: datetime.date | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    supersedes: tuple[tuple[str, str], ...] = ()

    @property
    def state(self) -> str:
        """Give ``completed`` or ``withdrawn``; one in which nothing was answered is completed."""
        return WITHDRAWN if self.reason and not self.answers else COMPLETED


@dataclass(frozen=True)
class SubmissionRow:
    """One line of a list of submissions that stand: of which form, whose, when, how far.

    ``log`` and ``officer`` are the ids of where it was written and of who wrote it; ``commune`` and
    ``by`` their names, as far as this machine can name them. ``name`` is what the form itself calls
    what was filled in, where its sheet ``settings`` says so (``instance_name``). ``former`` is the
    name of the household under which it was filled in, where that came into another one.
    """

    id: str
    household: str = ""
    head_name: str = ""
    village_name: str = ""
    form_id: str = ""
    form_title: str = ""
    form_version: str = ""
    filled_on: datetime.date | None = None
    revision: int = 1
    state: str = COMPLETED
    log: str = ""
    officer: str = ""
    commune: str = ""
    by: str = ""
    name: str = ""
    former: str = ""
