"""The tour's steps as scripts, a table of who plays which, and what the desks are called.

A script is what a person at that desk would type. Its narration is the program's own language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ui.tour import beginning, office, records, trade
from ui.tour.driver import KILL, Act
from ui.tour.eyes import found, has_focus, is_shown, row_count, shown_text
from ui.tour.finding import CODE, HEAD, to_household
from ui.tour.moves import Press, Read, ReadAloud, Say, Script, Shot, Type, Until
from ui.tour.player import reach, settled
from ui.tour.scene import Scripts
from ui.tour.seats import LAPTOP, OFFICE, OFFICER, SECOND, Part, Setting
from ui.words import QT_TRANSLATE_NOOP, translate

STEPS = 11
"""How many steps the main job has."""

FOUND = QT_TRANSLATE_NOOP(
    "Tour", "Typing “{words}” finds the household of {0}, {1}, {2}: people, results, supports."
)


def find(setting: Setting) -> Script:
    """Step 3: find a poor household by a part of a name, without marks, and open it."""
    words = yield from to_household(setting, "search")
    yield Read("household.name", "head")
    yield Read("household.class", "poverty_class", pattern=r"([^●◐○◇◌ ].*)")
    yield Read("household.where", "household_code", pattern=r"([\d-]+)$")
    yield ReadAloud("household.name", HEAD)
    yield ReadAloud("household.where", CODE, r"([\d-]+)$")
    yield Say(translate("Tour", FOUND).replace("{words}", words))
    yield Shot("household")


DEPRIVED = (2, 4, 9, 10)
PAPER_TOTAL = "120"  # of B1, as it stands on paper
FIRST_HALF = ("B1", *(f"B2.{n}" for n in range(1, 7)))
SECOND_HALF = tuple(f"B2.{n}" for n in range(7, 13))
KILLED = QT_TRANSLATE_NOOP(
    "Tour", "The survey of {0} is begun, {1} questions are left; now the power is cut."
)
RESUMED = QT_TRANSLATE_NOOP("Tour", "Started again, the program offers the survey: {0}.")
COMPLETED = QT_TRANSLATE_NOOP(
    "Tour",
    "Completed: B1 = {0} (typed from paper), B2 = {1}, computed {2}. Only the chairman decides.",
)


def typed_for(paper: str) -> str:
    """Give what is typed at a question: the total on paper, or 1 deprived and 2 not."""
    if paper == "B1":
        return PAPER_TOTAL
    return "1" if int(paper.removeprefix("B2.")) in DEPRIVED else "2"


def answered(papers: Sequence[str]) -> Script:
    """Go to each question that lacks an answer, and give it."""
    for paper in papers:
        if not has_focus(f"q.{paper}"):
            yield Press("F3")
        yield Until(f"question {paper}", lambda paper=paper: has_focus(f"q.{paper}"))  # type: ignore[misc] # bound early
        yield Type(typed_for(paper))
        yield Press("Return")


def begin_survey(setting: Setting) -> Script:
    """Step 4: the survey of the household, half of it; then the machine is killed."""
    yield Until("the household", lambda: has_focus("household.review"))
    yield Press("Return")
    yield Until("its survey", lambda: is_shown("form_next"))
    yield Read("title", "head", pattern=r": (.+)$")
    yield Shot("survey")
    yield from answered(FIRST_HALF)
    yield Until("the answer is kept", lambda: bool(shown_text(found("saved"))))
    yield Read("form_missing", "missing_in_draft", pattern=r"(\d+)")
    yield Say(translate("Tour", KILLED))
    yield Shot("half")


def resume_survey(setting: Setting) -> Script:
    """Step 4, after the kill: the draft is offered, completed, and has its class with reasons."""
    yield Press("Ctrl+1")
    yield from reach("today.draft.1.line", "Down")
    yield Read("today.draft.1", "head", pattern=r": (.+)$")
    yield Say(translate("Tour", RESUMED))
    yield Shot("offered")
    yield Press("Return")
    yield Until("the survey again", lambda: is_shown("form_next"))
    yield from answered(SECOND_HALF)
    yield Shot("class")
    yield Press("Ctrl+Return")
    yield Until("the result", lambda: is_shown("result.computed"))
    yield Read("result.b1", "b1", pattern=r"(\d+)")
    yield Read("result.b2", "b2", pattern=r"(\d+)")
    yield Read("result.computed", "computed", pattern=r"([^●◐○◇◌ ].*)")
    yield Say(translate("Tour", COMPLETED))
    yield Shot("result")


NINE_LINES = QT_TRANSLATE_NOOP(
    "Tour",
    "All nine lines stand in their honest state: line 5 says {0}, line 7 has {1} households and "
    "no bar, line 1 says {2}.",
)
NO_CARD = QT_TRANSLATE_NOOP("Tour", "Line 3 opens its work list: {0} people have no card.")
NO_NUMBER = QT_TRANSLATE_NOOP(
    "Tour", "Line 3 says {0}: what nobody has written down is not counted as zero."
)


def plan(setting: Setting) -> Script:
    """Step 6: the nine lines of the year's plan; line 3 opens those who have no card."""
    yield Press("Ctrl+5")
    yield settled("plans.KH57-7.value")
    yield Read("plans.KH57-5.value", "line_value", ("KH57-5",))
    yield Read("plans.KH57-7.value", "line_value", ("KH57-7",), r"([\d.]+)")
    yield Read("plans.KH57-1.value", "line_value", ("KH57-1",))
    yield Say(translate("Tour", NINE_LINES))
    yield Shot("plan")
    yield from (without_card() if setting.training else without_number())


def without_card() -> Script:
    """Open those of line 3 who have no card."""
    yield from reach("plans.KH57-3", "Down")
    yield Press("Return")
    yield Until("its work list", lambda: row_count("plans.work.list") > 0)
    yield Read("plans.work.count", "without_card", pattern=r"([\d.]+)")
    yield Say(translate("Tour", NO_CARD))
    yield Shot("without-card")


def without_number() -> Script:
    """See that line 3 has no number where no class is decided and no zone is written down."""
    yield Read("plans.KH57-3.value", "line_value", ("KH57-3",))
    yield Say(translate("Tour", NO_NUMBER))


PARTS: Mapping[str, Part] = {
    "first_start": beginning.first_start,
    "unlock": beginning.unlock,
    "commune": beginning.commune,
    "newcomer": beginning.newcomer,
    "open_round": beginning.open_round,
    "village_totals": beginning.village_totals,
    "find": find,
    "begin_survey": begin_survey,
    "resume_survey": resume_survey,
    "plan": plan,
    "ask_to_enrol": trade.ask_to_enrol,
    "take_list": trade.take_list,
    "year_plan": records.year_plan,
    "line_before": records.line_before,
    "cow": records.cow,
    "reports": records.reports,
    "send": trade.send,
    "receive": trade.receive,
    "correct": trade.correct,
    "back": trade.back,
    "merge": office.merge,
    "look_at_conflict": office.look_at_conflict,
    "settle": office.settle,
    "return_survey": office.return_survey,
    "ceremony": office.ceremony,
    "admit": office.admit,
}

ACTS: tuple[Act, ...] = (
    Act(1, OFFICER, "first_start"),
    Act(2, OFFICER, "commune"),
    Act(3, OFFICER, "find"),
    Act(4, OFFICER, "begin_survey"),
    Act(4, OFFICER, KILL),
    Act(4, OFFICER, "unlock"),
    Act(4, OFFICER, "resume_survey"),
    Act(5, OFFICER, "line_before"),
    Act(5, OFFICER, "cow"),
    Act(6, OFFICER, "plan"),
    Act(7, OFFICE, "first_start"),
    Act(7, OFFICE, "ceremony"),
    Act(7, LAPTOP, "first_start"),
    Act(7, SECOND, "first_start"),
    Act(7, SECOND, "commune"),
    *(Act(7, desk, "ask_to_enrol") for desk in (OFFICER, LAPTOP, SECOND)),
    Act(7, OFFICE, "admit"),
    *(Act(7, desk, "take_list") for desk in (OFFICER, LAPTOP, SECOND)),
    Act(7, OFFICER, "send"),
    Act(7, LAPTOP, "receive"),
    Act(8, OFFICER, "correct"),
    Act(8, LAPTOP, "correct"),
    *(Act(8, desk, "send") for desk in (OFFICER, LAPTOP, SECOND)),
    Act(9, OFFICE, "merge"),
    Act(9, OFFICE, "look_at_conflict"),
    Act(9, OFFICE, "settle"),
    Act(9, OFFICE, "return_survey"),
    Act(9, OFFICE, "send"),
    Act(10, OFFICE, "reports"),
    Act(11, OFFICER, "back"),
)

_REAL: Mapping[str, tuple[str, ...]] = {
    "commune": ("newcomer", "open_round", "village_totals"),
    "line_before": ("year_plan", "line_before"),
}
"""What is played instead where nothing may be invented: real keys, an empty register."""


def acts(*, training: bool) -> tuple[Act, ...]:
    """Give the acts in their order, with the training commune or with real keys."""
    if training:
        return ACTS
    return tuple(
        replace(act, script=script)
        for act in ACTS
        for script in _REAL.get(act.script, (act.script,))
    )


def scripts(setting: Setting) -> Scripts:
    """Give the scripts for a desk, each to be played with what was heard on the telephone."""
    return {
        name: lambda heard, part=part: part(replace(setting, heard=heard))  # type: ignore[misc] # bound early
        for name, part in PARTS.items()
    }
