"""What was measured, in words: value and unit, target, how far, sources that still need a look.

On the way: ``plans.progress`` → these words → cards, bars and their twin table alike.
"""

from fractions import Fraction
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.plans.indicators import How, Indicator
from gpn_desktop.plans.measure import Measured
from gpn_desktop.plans.plan import MORE_THAN, PlanLine, Target
from gpn_desktop.plans.progress import Progress, ProgressState
from gpn_desktop.registry.codes import mark_letters
from ui import reasons
from ui.words import QT_TRANSLATE_NOOP, dotted, language, translate

AIMS: Final = {
    MORE_THAN: QT_TRANSLATE_NOOP("Measures", "more than {number} {unit}"),
    "at_least": QT_TRANSLATE_NOOP("Measures", "at least {number} {unit}"),
}
ALL: Final = QT_TRANSLATE_NOOP("Measures", "{number} {unit}")
WHOLE: Final = 100
OPEN_MARKS: Final = "GASD"
"""Marks that are shown: unverified, a proposal of the program, read second-hand, derived."""
MARK_TONES: Final = {"G": "warn", "A": "plain", "S": "plain", "D": "plain"}
OUT_OF: Final = (How.SHARE, How.RATE, How.SURVIVAL, How.ATTENDANCE)


def unit_of(indicator: Indicator) -> str:
    """Give the unit of an indicator in the language of the window."""
    return indicator.unit_en if language() == "en" else indicator.unit_vi


def name_of(indicator: Indicator) -> str:
    """Give the name of an indicator in the language of the window."""
    return indicator.name_en if language() == "en" else indicator.name_vi


def short_name(line: PlanLine) -> str:
    """Give the short name of a line; its full words are only in Vietnamese, as announced."""
    return line.short_en if language() == "en" else line.short_vi


def number_of(line: PlanLine) -> str:
    """Give the number of a line as people say it, for instance ``7`` of ``KH57-7``."""
    return line.code.rpartition("-")[2]


def value_words(found: Progress) -> str:
    """Give the value with its unit, or the honest word for why there is none."""
    if found.measured.value is None:
        return reasons.said(found.state)
    number = vietnamese.show_number(found.measured.value)
    return f"{number} {unit_of(found.measured.indicator)}"


def behind_words(measured: Measured) -> str:
    """Give the counts a value was made of, or nothing where the value says it all."""
    how, indicator = measured.indicator.how, measured.indicator
    if measured.value is None:
        return ""
    if how in OUT_OF and isinstance(measured.bottom, int):
        words = translate("Measures", "{count} of {whole}")
        top, bottom = int(measured.top or 0), measured.bottom
        return words.format(count=vietnamese.show_int(top), whole=vietnamese.show_int(bottom))
    if how is How.TURNS or indicator.code == "7a":
        return _turns_words(measured)
    if how is How.REDUCTION and measured.top is not None and measured.bottom is not None:
        words = translate("Measures", "from {before} % to {after} %")
        before, after = Fraction(measured.top), Fraction(measured.bottom)
        return words.format(
            before=vietnamese.show_number(before), after=vietnamese.show_number(after)
        )
    return ""


def _turns_words(measured: Measured) -> str:
    counted = vietnamese.show_int(len(measured.counts))
    if measured.indicator.how is How.TURNS:
        return translate("Measures", "households: {count}").format(count=counted)
    projects = vietnamese.show_int(len(measured.activities))
    return translate("Measures", "projects and models: {count}").format(count=projects)


def target_words(target: Target | None, unit: str) -> str:
    """Give what was promised, or that the plan has no number there."""
    number = None if target is None else target.number()
    if target is None or number is None:
        return translate("Measures", "no number in the plan")
    words = AIMS.get(target.comparison, AIMS["at_least"])
    if unit.startswith("%") and number >= WHOLE:
        words = ALL  # nothing is more than all
    return translate("Measures", words).format(number=vietnamese.show_number(number), unit=unit)


def share_words(found: Progress) -> str:
    """Give how much of the target is there, for instance ``62,50 % of the target``."""
    if found.share is None:
        return ""
    if found.is_reached:
        return translate("Measures", "target reached")
    words = translate("Measures", "{share} % of the target")
    return words.format(share=vietnamese.show_rate(found.share))


def state_words(found: Progress) -> str:
    """Give why there is no value, or why there is no bar; nothing where both are there."""
    if found.measured.why is not None and found.measured.value is None:
        return reasons.said(found.measured.why)
    if found.state is ProgressState.VALUE_WITHOUT_BAR:
        return reasons.said(found.state)
    return ""


def open_marks(*marks: str) -> str:
    """Give the letters of the marks that a reader must know of, the weakest first."""
    return "".join(letter for letter in mark_letters(marks) if letter in OPEN_MARKS)


def mark_words(letter: str) -> str:
    """Say what a mark means; its letter stands in the data and the papers, not on the screen."""
    return reasons.word("mark", letter)


def marks_words(*marks: str) -> str:
    """Say what each mark of a source means, the weakest first."""
    return "; ".join(mark_words(letter) for letter in mark_letters(marks))


def promised_words(found: Progress) -> str:
    """Give the target with its word before it, or nothing where there is no number."""
    if found.target is None or found.target.number() is None:
        return ""
    words = translate("Measures", "target: {target}")
    return words.format(target=target_words(found.target, unit_of(found.measured.indicator)))


def told_words(found: Progress) -> str:
    """Give in one line what was promised, what a value was made of, and what it lacks."""
    return dotted(promised_words(found), made_words(found))


def made_words(found: Progress) -> str:
    """Give in one line what a value was made of, and what it lacks."""
    return dotted(behind_words(found.measured), state_words(found))


def conflict_words(count: int) -> str:
    """Say how many of the records behind a number have an open conflict."""
    words = translate("Measures", "records in conflict: {count}")
    return words.format(count=vietnamese.show_int(count))


def by_list_words(count: int) -> str:
    """Say how many of the records behind a number count for a class that no decision said."""
    words = translate("Measures", "by an imported list, not decided: {count}")
    return words.format(count=vietnamese.show_int(count))


def tone_of(found: Progress) -> str:
    """Give the role of the colour of a bar; the words say the same."""
    return "good" if found.is_reached else "accent"


def is_english() -> bool:
    """Tell whether the words of the data are shown in English."""
    return language() == "en"
