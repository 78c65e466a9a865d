"""What an officer might type: sensible, at the edge, wrong, empty; drawn with dice."""

from collections.abc import Sequence

from gpn_desktop.chance import Dice
from gpn_desktop.engine.frames import place_of
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import QuestionKind
from tests.differential.asked import Asked
from tests.differential.standing import Spot

WORDS = (
    *("Nông Văn Áy", "an", "A", "abc def", "Nùng", "  hai  chữ ", "đường & <ngõ> 'số' \"9\""),
    *("0", "1", "01", "7", "12", "-3", "2.5", "true", "TRUE", "false", "gach", "ls", "may"),
    *("123456789012", "HN4201234567890", "5A", "12B", "co", "khong", "#7", "dài " * 12),
    *("to\u0302i", "người", "x" * 30),
)
DAYS = (
    *("2026-11-23", "2026-11-22", "2026-11-24", "2026-01-01", "2025-12-31", "2024-02-29"),
    *("1/2/2026", "2000-01-01", "1999-12-31", "1980-01-01", "1979-12-31", "2031-07-15"),
)
CLOCKS = ("08:30", "0:00", "23:59", "12:00:30", "8h05")
NONSENSE = ("12a", "31/02/2026", "25:61", "x", "1.500.00", "--4")
MOST_COUNTED = 6
OFTEN = 7
"""A number typed again and again, so that two questions hold the same one."""


def typed(dice: Dice, session: FormSession, spot: Spot, asked: Asked) -> str:
    """Give something to type into a question."""
    question = session.form.questions[spot.node]
    if spot.node in asked.counted:
        return str(dice.randint(-1, MOST_COUNTED))
    if dice.random() < 0.04 and question.source is None:
        return dice.choice(NONSENSE)
    match question.kind:
        case QuestionKind.INTEGER:
            return str(_whole(dice, asked.edges))
        case QuestionKind.DECIMAL:
            return _decimal(dice, asked.edges)
        case QuestionKind.DATE:
            return dice.choice(DAYS)
        case QuestionKind.TIME:
            return dice.choice(CLOCKS)
        case QuestionKind.DATETIME:
            return f"{dice.choice(DAYS)} {dice.choice(CLOCKS)}"
        case QuestionKind.ACKNOWLEDGE:
            return "OK"
        case QuestionKind.SELECT_ONE | QuestionKind.SELECT_MULTIPLE:
            return _codes(dice, session, spot, is_one=question.kind is QuestionKind.SELECT_ONE)
    return dice.choice(WORDS)


def _whole(dice: Dice, numbers: Sequence[float]) -> int:
    match dice.randrange(4):
        case 0:
            return dice.choice((OFTEN, dice.randint(-2, 12)))
        case 1:
            return dice.choice((-1, 0, 1, 15, 17, 18, 40, 121, 1000, 99999999, 250000000))
    return int(dice.choice(numbers)) + dice.choice((-1, 0, 1)) if numbers else dice.randint(0, 30)


def _decimal(dice: Dice, numbers: Sequence[float]) -> str:
    if dice.random() < 0.2:
        return str(OFTEN)
    number = dice.choice(numbers) if numbers and dice.random() < 0.5 else dice.randint(-3, 15)
    text = f"{number + dice.choice((-0.5, -0.25, 0, 0, 0.5, 0.05, 1)):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", dice.choice(".,"))


def _codes(dice: Dice, session: FormSession, spot: Spot, *, is_one: bool) -> str:
    codes = [choice.code for choice in session.choices(place_of(spot.frame, spot.node))]
    if not codes:
        return ""
    if is_one:
        return dice.choice(codes[:2] if dice.random() < 0.3 else codes)
    return " ".join(dice.sample(codes, dice.randint(1, min(3, len(codes)))))
