"""What was returned, asked and answered about a survey."""

from dataclasses import dataclass

RETURNED, ACCEPTED = "returned", "accepted"


@dataclass(frozen=True)
class Comment:
    """One remark on a survey; ``place`` a question or none, ``answers`` the comment replied to."""

    id: str
    subject: str = ""
    place: str = ""
    text: str = ""
    answers: str = ""
    verdict: str = ""
