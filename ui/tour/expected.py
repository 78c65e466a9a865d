"""What each value that is read in the tour should be: by what was typed, and by other desks.

A fresh process says whether the screen tells the truth about its own database; this table says
whether the truth is what the story leads to: the second laptop has all that the first one had, the
cow moves line 7 by one, what the office settled comes back. Values of chance (digits, names of
computers, file names) are left out where nobody else reads them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from gpn_desktop import chance
from gpn_desktop.vietnamese import show_int
from ui.tour.beginning import NEWCOMERS
from ui.tour.driver import Reading, Stage
from ui.tour.office import REMARK
from ui.tour.records import DECISION, GIVEN_AMOUNT
from ui.tour.script import DEPRIVED, PAPER_TOTAL, SECOND_HALF
from ui.tour.seats import LAPTOP, OFFICE, OFFICER, SEATS, SECOND
from ui.tour.trade import PHONES

POINTS = 10  # of each deprived indicator of P2022
POOR, UNDECIDED, NO_DATA = "Hộ nghèo", "Chưa có quyết định", "Chưa có số liệu"
PLACES: Mapping[str, str] = {
    OFFICER: "Xã Đình Lập",
    LAPTOP: "Xã Đình Lập",
    SECOND: "Xã Kiên Mộc",
    OFFICE: "Tỉnh Lạng Sơn",
}


@dataclass(frozen=True)
class Story:
    """What is known when a value is read: the stage, the desk, what was read before."""

    stage: Stage
    now: Reading
    before: Sequence[Reading]

    def told(self, desk: str, question: str, *words: str) -> str:
        """Give what was read last at a desk; "" where it was not read."""
        mine = self._of(desk, question)
        return next((one.value for one in reversed(mine) if words in ((), one.words)), "")

    @property
    def sends(self) -> int:
        """How often this desk has sent, this time counted."""
        return 1 + len(self._of(self.now.desk, "undelivered"))

    def _of(self, desk: str, question: str) -> list[Reading]:
        return [one for one in self.before if (one.desk, one.question) == (desk, question)]


def expected(stage: Stage, now: Reading, before: Sequence[Reading]) -> str | None:
    """Give what a value should be; None where nothing but its own desk can say."""
    by_script = SHOULD.get(f"{now.script}: {now.question}")
    rule = by_script or SHOULD.get(now.question)
    return rule(Story(stage, now, before)) if rule else None


def _household_count(story: Story) -> str:
    return show_int(story.stage.size) if story.stage.training else "1"


def _class_before(story: Story) -> str:
    return POOR if story.stage.training else UNDECIDED


def _line_7(story: Story) -> str | None:
    if story.now.words != ("KH57-7",):
        return None
    was = story.told(OFFICER, "line_value", "KH57-7")
    return "1" if was == NO_DATA else show_int(int(was.replace(".", "")) + 1)


def _both_communes(story: Story) -> str:
    counts = (story.told(desk, "household_count") for desk in (OFFICER, SECOND))
    return show_int(sum(int(one.replace(".", "") or 0) for one in counts))


def _either_phone(story: Story) -> str:
    """Both numbers stand there once; which one is first is for the office to choose."""
    first = story.told(OFFICE, "side_value", "1")
    left = [one for one in PHONES.values() if one != first]
    return story.now.value if story.now.value in left else " / ".join(left)


def _writer(story: Story) -> str:
    value = story.told(OFFICE, "side_value", *story.now.words)
    return next((SEATS[desk].person for desk, phone in PHONES.items() if phone == value), "")


SHOULD: Mapping[str, Callable[[Story], str | None]] = {
    "place": lambda story: PLACES[story.now.desk],
    "person": lambda story: SEATS[story.now.desk].person,
    "commune: household_count": _household_count,
    "newcomer: head": lambda story: NEWCOMERS[story.now.desk][0],
    "newcomer: household_code": lambda story: NEWCOMERS[story.now.desk][2],
    "newcomer: household_count": _household_count,
    "round_opens": lambda _: f"01/09/{chance.today().year}",
    "round_closes": lambda _: f"14/12/{chance.today().year}",
    "households_entered": lambda _: "1",
    "persons_entered": lambda _: "1",
    "poverty_class": _class_before,
    "begin_survey: head": lambda story: story.told(OFFICER, "head"),
    "missing_in_draft": lambda _: str(len(SECOND_HALF)),
    "resume_survey: head": lambda story: story.told(OFFICER, "head"),
    "b1": lambda _: PAPER_TOTAL,
    "b2": lambda _: str(POINTS * len(DEPRIVED)),
    "computed": lambda _: POOR,
    "gift_amount": lambda _: GIVEN_AMOUNT,
    "gift_decision": lambda _: DECISION,
    "gift_class": _class_before,
    "plan: line_value": _line_7,
    "admit: list_version": lambda _: "2",
    "take_list: own_label": lambda story: story.told(story.now.desk, "own_label"),
    "take_list: list_version": lambda story: story.told(OFFICE, "list_version"),
    "undelivered": lambda story: str(story.sends),
    "receive: household_count": lambda story: story.told(OFFICER, "household_count"),
    "correct: head": lambda story: story.told(OFFICER, "head"),
    "correct: phone": lambda story: PHONES[story.now.desk],
    "merge: household_count": _both_communes,
    "dispute_count": lambda _: "1",
    "side_value": _either_phone,
    "side_person": _writer,
    "settle: phone": lambda story: story.told(OFFICE, "side_value", "1"),
    "back: phone": lambda story: story.told(OFFICE, "phone"),
    "returned_remark": lambda _: REMARK,
}
"""By the question, or by the script and the question where it depends on who asks."""
