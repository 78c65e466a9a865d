"""What is said of a computer that the office does not hear yet, or no more."""

from typing import Final

from gpn_desktop.services.enrolment import Enrolled
from ui.words import QT_TRANSLATE_NOOP, translate

ENROLMENT: Final = {
    (Enrolled.NOT_ASKED, False): (
        QT_TRANSLATE_NOOP("Tasks", "This computer is not enrolled at the office"),
        QT_TRANSLATE_NOOP("Tasks", "All work can be done; packages cannot be sent yet."),
        QT_TRANSLATE_NOOP("Tasks", "Ask for it"),
    ),
    (Enrolled.ASKED, False): (
        QT_TRANSLATE_NOOP("Tasks", "The office has not yet answered the request"),
        QT_TRANSLATE_NOOP("Tasks", "Its list comes as a file; take it in when it is here."),
        QT_TRANSLATE_NOOP("Tasks", "See the request"),
    ),
    (Enrolled.REVOKED, False): (
        QT_TRANSLATE_NOOP("Tasks", "This computer was taken off the list of the office"),
        QT_TRANSLATE_NOOP("Tasks", "What is typed here is not heard any more; ask why."),
        QT_TRANSLATE_NOOP("Tasks", "See why"),
    ),
    (Enrolled.WAITING, False): (
        QT_TRANSLATE_NOOP("Tasks", "A backup was restored on this computer"),
        QT_TRANSLATE_NOOP("Tasks", "The office must confirm it before packages are heard."),
        QT_TRANSLATE_NOOP("Tasks", "See what to do"),
    ),
    (Enrolled.NOT_ASKED, True): (
        QT_TRANSLATE_NOOP("Tasks", "The list of computers is not founded yet"),
        QT_TRANSLATE_NOOP("Tasks", "Without it no package of a commune can be checked."),
        QT_TRANSLATE_NOOP("Tasks", "Found it"),
    ),
}
"""What is so, what it means and the next step, by how far it is and whether it is the office."""


def enrolment_words(enrolled: Enrolled, *, is_office: bool) -> tuple[str, str, str] | None:
    """Give what is so, what it means and the next step; None where nothing is to be done."""
    words = ENROLMENT.get((enrolled, is_office))
    if words is None:
        return None
    so, about, step = (translate("Tasks", text) for text in words)
    return so, about, step
