"""What is said of the tour that is watched: its lines, how it stands, what to do where it failed.

The program that plays it tells events; every sentence about them is made here. What that program
said word for word is in a file, which is named where it helps.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from ui.album import Album
from ui.counts import grouped
from ui.showing import (
    DESKS,
    EXPECTED,
    FOUND,
    STEPS,
    UNANSWERED,
    Break,
    Line,
    Outcome,
    Reason,
    Showing,
    Told,
    Wrong,
)
from ui.words import QT_TRANSLATE_NOOP, translate

BY: Final = {
    FOUND: QT_TRANSLATE_NOOP(
        "TourSheet", "The screen showed {shown}, a fresh process found {right}."
    ),
    EXPECTED: QT_TRANSLATE_NOOP("TourSheet", "The screen showed {shown}, it should be {right}."),
    UNANSWERED: QT_TRANSLATE_NOOP(
        "TourSheet", "The screen showed {shown}; a fresh process could not read it."
    ),
}
REASONS: Final[dict[Reason, tuple[str, str]]] = {  # why, what to do before it is played again
    Reason.MISSING: (
        QT_TRANSLATE_NOOP("TourSheet", "What comes next was not on the screen."),
        "",
    ),
    Reason.WAITED: (
        QT_TRANSLATE_NOOP("TourSheet", "What was awaited did not come in time."),
        QT_TRANSLATE_NOOP("TourSheet", "Close other programs first."),
    ),
    Reason.KEYS: (
        QT_TRANSLATE_NOOP("TourSheet", "The keys did not lead to what comes next."),
        "",
    ),
    Reason.WINDOW: (
        QT_TRANSLATE_NOOP("TourSheet", "No window of the program took the keys."),
        "",
    ),
    Reason.FAULT: (QT_TRANSLATE_NOOP("TourSheet", "The program made a mistake."), ""),
    Reason.ENDED: (
        QT_TRANSLATE_NOOP("TourSheet", "The program of this computer ended by itself."),
        "",
    ),
    Reason.BROKEN: (
        QT_TRANSLATE_NOOP("TourSheet", "The program of the tour ended by itself."),
        QT_TRANSLATE_NOOP("TourSheet", "Look whether the disk still has room."),
    ),
    Reason.UNSTARTED: (
        QT_TRANSLATE_NOOP("TourSheet", "The program of the tour could not be started."),
        QT_TRANSLATE_NOOP("TourSheet", "Close this program and start it anew."),
    ),
}


def step_words(step: int) -> str:
    """Give number and title of a step."""
    return f"{step}. {translate('TourSteps', STEPS[step - 1])}"


def line_words(told: Told) -> str:
    """Give one line as it is read: who, and what; or what was wrong."""
    if isinstance(told, Line):
        return f"{_desk(told.desk)}: {told.words}"
    if isinstance(told, Wrong):
        words = translate("TourSheet", BY[told.by])
        return f"✗ {words.format(shown=_quoted(told.shown), right=_quoted(told.right))}"
    who = f"{_desk(told.desk)}: " if told.desk else ""
    return f"✗ {who}{translate('TourSheet', REASONS[told.reason][0])}"


def _desk(desk: str) -> str:
    return translate("TourDesks", DESKS[desk])


def _quoted(value: str) -> str:
    return f"“{value}”" if value else translate("TourSheet", "(nothing)")


def picture_words(album: Album) -> str:
    """Say which picture is looked at, or why there is none."""
    picture = album.picture
    if picture is not None:
        words = translate("TourSheet", "Picture {place} of {count} · {step} · {desk}")
        place, count = album.place
        desk, step = _desk(picture.desk), step_words(picture.step)
        return words.format(place=place, count=count, step=step, desk=desk)
    if album.showing.is_playing and album.follows:
        return translate("TourSheet", "The first picture comes in a moment.")
    return translate("TourSheet", "Nothing was shown of this step.")


@dataclass(frozen=True)
class Verdict:
    """How it stands: the first sentence, and what follows from it."""

    so: str
    about: str = ""


def verdict(showing: Showing) -> Verdict:
    """Say how the tour stands, and nothing better than it is."""
    if showing.outcome is Outcome.WRONG:
        return _wrong(showing)
    if showing.broken is not None:
        return _broken(showing, showing.broken)
    so, about = {
        Outcome.UNPLAYED: (translate("TourSheet", "Not played yet."), ""),
        Outcome.PLAYING: (translate("TourSheet", "Step {step} of {count}"), ""),
        Outcome.GOOD: (
            translate("TourSheet", "All {count} steps came to their end."),
            translate(
                "TourSheet",
                "{asked} values were read from the screens; a fresh process found each of them.",
            ),
        ),
        Outcome.STOPPED: (
            translate("TourSheet", "Stopped in step {step} of {count}."),
            translate("TourSheet", "What was played until then stays in its folder."),
        ),
    }[showing.outcome]
    facts = {"step": showing.step, "count": len(STEPS), "asked": showing.asked}
    return Verdict(so.format(**facts), _sentences(about.format(**facts), _misread(showing)))


def _wrong(showing: Showing) -> Verdict:
    where = translate("TourSheet", "Its step says what was shown and what was right.")
    return Verdict(_misread(showing), _sentences(where, _support(showing)))


def _broken(showing: Showing, where: Break) -> Verdict:
    so = translate("TourSheet", "Step {step} did not come to its end.")
    if where.reason in (Reason.BROKEN, Reason.UNSTARTED):
        so = translate("TourSheet", "The tour broke off in step {step} of {count}.")
    why, do = (words and translate("TourSheet", words) for words in REASONS[where.reason])
    besides = Counted().misread_besides(len(showing.wrong))
    about = _sentences(why, do, _support(showing), besides)
    return Verdict(so.format(step=where.step, count=len(STEPS)), about)


class Counted(QObject):
    """What is counted of a tour: Qt gives plurals to an object alone."""

    def misread(self, n: int) -> str:
        """Say how many values were wrong; nothing where none was."""
        words = self.tr("%n value(s) on the screens were not as they should be.", "", n)
        return grouped(words, n) if n else ""

    def misread_besides(self, n: int) -> str:
        """Say the same behind something worse."""
        words = self.tr("Besides, %n value(s) on the screens were not as they should be.", "", n)
        return grouped(words, n) if n else ""


def _misread(showing: Showing) -> str:
    return Counted().misread(len(showing.wrong))


def _support(showing: Showing) -> str:
    """Say to play it again, and whom to turn to then, with which file."""
    if showing.raw is None:
        return translate(
            "TourSheet", "If playing it again does not help, tell whoever supports the program."
        )
    words = translate(
        "TourSheet",
        "If playing it again does not help, give {file} in this folder (Alt+M) to whoever "
        "supports the program.",
    )
    return words.format(file=showing.raw.name)


def _sentences(*words: str) -> str:
    return " ".join(filter(None, words))
