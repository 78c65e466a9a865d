"""What the story leads to: values of one desk follow from what was typed and read at others."""

from pathlib import Path

import pytest

from gpn_desktop.services.questions import QUESTIONS
from ui.tour.driver import Reading, Stage
from ui.tour.expected import SHOULD, expected
from ui.tour.script import PARTS
from ui.tour.trade import PHONES

STAGE = Stage(out=Path("out"), program=(), training=True, size=1500)
PHONE, OTHER = PHONES["officer"], PHONES["laptop"]


def read(line: str) -> Reading:
    """Give the reading that a line says: desk, script, question (and word), value."""
    desk, script, asked, value = (one.strip() for one in line.split("|"))
    question, *words = asked.split()
    return Reading(desk, script, question, tuple(words), value)


STORY = """
officer | commune          | household_count     | 1.500
officer | find             | head                | Đặng Thị Hoa
officer | resume_survey    | b2                  | 40
officer | line_before      | line_value KH57-7   | 19
officer | cow              | gift_class          | Hộ nghèo
officer | plan             | line_value KH57-7   | 20
second  | commune          | household_count     | 1.500
laptop  | receive          | household_count     | 1.500
officer | send             | undelivered         | 1
officer | send             | undelivered         | 2
office  | merge            | household_count     | 3.000
office  | look_at_conflict | side_value 1        | 0987 000 222
office  | look_at_conflict | side_person 1       | Nông Văn Hải
office  | look_at_conflict | side_value 2        | 0912 000 111
office  | look_at_conflict | side_person 2       | Hoàng Thị Lan
office  | settle           | phone 01-0001 Hoa   | 0987 000 222
officer | back             | phone               | 0987 000 222
officer | back             | returned_remark     | Hỏi lại số người trong hộ
"""
TOLD = [read(line) for line in STORY.strip().splitlines()]


def test_a_story_that_ends_as_it_should_is_expected() -> None:
    for place, now in enumerate(TOLD):
        assert expected(STAGE, now, TOLD[:place]) in (None, now.value), now


@pytest.mark.parametrize(
    ("place", "wrong"),
    [(2, "30"), (5, "19"), (7, "5"), (9, "1"), (10, "1.500"), (13, "0987 000 222"),
     (14, "Nông Văn Hải"), (15, "0912 000 111"), (16, "0912 000 111"), (17, "")],
)  # fmt: skip
def test_what_the_screen_says_truly_can_still_be_wrong(place: int, wrong: str) -> None:
    now = TOLD[place]
    false = Reading(now.desk, now.script, now.question, now.words, wrong)
    assert expected(STAGE, false, TOLD[:place]) not in (None, wrong)


def test_every_rule_is_of_a_script_and_a_question_that_there_are() -> None:
    for name in SHOULD:
        script, _, question = name.rpartition(": ")
        assert not script or script in PARTS
        assert question in QUESTIONS
