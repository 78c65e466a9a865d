"""Columns of what is keyed twice: the sample of a round, the differences of a survey, rates."""

from dataclasses import dataclass
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.reviews.verified import Rate
from gpn_desktop.services.sampling import SampledRow, Stage
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate

NOTHING: Final = "–"
SHORT: Final = 120  # of a name: the village beside it says more than the rest of it
FEW: Final = 20  # of fewer a share of a hundred says more than is known
STAGES: Final[dict[Stage, str]] = {
    Stage.DIFFERING: QT_TRANSLATE_NOOP("Columns", "To settle: {count}"),
    Stage.KEYING: QT_TRANSLATE_NOOP("Columns", "Being keyed again"),
    Stage.TO_KEY: QT_TRANSLATE_NOOP("Columns", "To key again"),
    Stage.HELD: QT_TRANSLATE_NOOP("Columns", "On hold"),
    Stage.SETTLED: QT_TRANSLATE_NOOP("Columns", "Settled, {count} differed"),
}
_SIGNS: Final = {
    Stage.DIFFERING: "≠",
    Stage.KEYING: "◔",
    Stage.TO_KEY: "○",
    Stage.HELD: "‖",
    Stage.SETTLED: "✓",
}
_TONES: Final = {
    Stage.DIFFERING: "warn",
    Stage.KEYING: "accent",
    Stage.TO_KEY: "text",
    Stage.HELD: "quiet",
    Stage.SETTLED: "good",
}
_ORDER: Final = {stage: place for place, stage in enumerate(Stage)}


def stage_words(row: SampledRow) -> str:
    """Say how far a survey of the sample is; of one that is compared, how many wait."""
    words = translate("Columns", STAGES[row.stage]).format(count=row.differences)
    if row.stage is Stage.DIFFERING and not row.differences:
        words = translate("Columns", "To complete: all settled")
    return f"{_SIGNS[row.stage]} {words}"


def second_words(row: SampledRow) -> str:
    """Say who keys it again; of one that is to be keyed, whether it may be oneself."""
    if row.stage is Stage.TO_KEY and not row.may_key:
        return translate("Columns", "Another person")
    return row.second_by or NOTHING


SAMPLED: Final[tuple[Column[SampledRow], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Code"), lambda row: row.code),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Head of household"),
        lambda row: row.head_name,
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
        enough=SHORT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.village_name,
        lambda row: vietnamese.sort_key(row.village_name),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Keyed by"),
        lambda row: ", ".join(filter(None, row.keyed_by)) or NOTHING,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Keyed again by"),
        second_words,
        wide=True,
        enough=SHORT,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "State"),
        stage_words,
        lambda row: _ORDER[row.stage],
        tone=lambda row: _TONES[row.stage],
    ),
)


@dataclass(frozen=True)
class DifferenceLine:
    """A difference as its list shows it: which question of whom, both texts, what was chosen."""

    place: str
    asked: str
    first: str
    second: str
    chosen: str = ""
    is_soft: bool = False


def _chosen_words(row: DifferenceLine) -> str:
    if row.is_soft and not row.chosen:
        return translate("Columns", "Alike but for its writing")
    return row.chosen or translate("Columns", "To settle")


def _chosen_tone(row: DifferenceLine) -> str:
    if row.chosen:
        return "good"
    return "quiet" if row.is_soft else "warn"


DIFFERENCES: Final[tuple[Column[DifferenceLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Question"), lambda row: row.asked, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Chosen"),
        _chosen_words,
        tone=_chosen_tone,
    ),
)


@dataclass(frozen=True)
class RateLine:
    """A rate with what it is of, in words."""

    name: str
    rate: Rate


def share_words(rate: Rate) -> str:
    """Write a share with its per cent sign; of few by their numbers, none of nothing."""
    if rate.share is None:
        return NOTHING
    if rate.compared < FEW:
        words = translate("Columns", "{wrong} of {compared}")
        return words.format(wrong=rate.wrong, compared=rate.compared)
    return f"{vietnamese.show_rate(rate.share)} %"


def rate_columns(title: str) -> tuple[Column[RateLine], ...]:
    """Give the columns of rates of what the first is called."""
    return (
        Column(title, lambda row: row.name, wide=True),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Keyed"),
            lambda row: vietnamese.show_int(row.rate.compared),
            lambda row: row.rate.compared,
            RIGHT,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Wrong"),
            lambda row: vietnamese.show_int(row.rate.wrong),
            lambda row: row.rate.wrong,
            RIGHT,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Share"),
            lambda row: share_words(row.rate),
            lambda row: row.rate.share or 0,
            RIGHT,
        ),
    )


BY_QUESTION: Final = rate_columns(QT_TRANSLATE_NOOP("Columns", "Question"))
BY_KEYER: Final = rate_columns(QT_TRANSLATE_NOOP("Columns", "Who keyed"))
