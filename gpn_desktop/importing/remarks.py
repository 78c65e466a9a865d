"""What can be said about a row of a list: why, of which cell, and what that does to the row.

On the way: the readers of cells and ``court`` remark → verdicts; the sentences are in ``ui``.
"""

from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """What can be said about a row; the sentences are in ``ui``."""

    NAME_MISSING = "name_missing"
    NAME_STRANGE = "name_strange"
    NAME_LONG = "name_long"
    TEXT_LONG = "text_long"
    BIRTH_UNREADABLE = "birth_unreadable"
    BIRTH_AHEAD = "birth_ahead"
    BIRTH_OLD = "birth_old"
    BIRTH_SHORT = "birth_short"
    BIRTH_SERIAL = "birth_serial"
    MONTH_FIRST = "month_first"
    DAY_UNREADABLE = "day_unreadable"
    NUMBER_UNREADABLE = "number_unreadable"
    WORD_UNKNOWN = "word_unknown"
    NUMBER_LENGTH = "number_length"
    NUMBER_ZEROS = "number_zeros"
    NUMBER_NONE = "number_none"
    PHONE_STRANGE = "phone_strange"
    INSURANCE_STRANGE = "insurance_strange"
    NUMBER_MASKED = "number_masked"
    NUMBER_SEX = "number_sex"
    NUMBER_BIRTH = "number_birth"
    NUMBER_PROVINCE = "number_province"
    CELL_FAULT = "cell_fault"
    CELL_EMPTY_FORMULA = "cell_empty_formula"
    ROW_HIDDEN = "row_hidden"
    VILLAGE_MISSING = "village_missing"
    VILLAGE_NEW = "village_new"
    VILLAGE_DIVIDED = "village_divided"
    VILLAGE_ELSEWHERE = "village_elsewhere"
    VILLAGE_TWICE = "village_twice"
    VILLAGE_UNTOLD = "village_untold"
    HOME_TWICE = "home_twice"
    HEAD_MISSING = "head_missing"
    HEAD_REFUSED = "head_refused"
    HEAD_TWICE = "head_twice"
    HEADS_ALIKE = "heads_alike"
    HEAD_YOUNG = "head_young"
    MANY_MEMBERS = "many_members"
    TWICE_IN_LIST = "twice_in_list"
    ALIKE_IN_LIST = "alike_in_list"
    NAMESAKE = "namesake"
    NUMBER_TWICE = "number_twice"
    ELSEWHERE = "elsewhere"
    ALIKE = "alike"
    TAKEN_OFF = "taken_off"
    ANOTHER = "another"
    WHICH = "which"
    SPELLED = "spelled"
    NUMBER_NEAR = "number_near"
    OTHER_NUMBER = "other_number"
    HOME_LIKELY = "home_likely"
    OTHER_HEAD = "other_head"
    TO_OTHER_HEAD = "to_other_head"
    HEAD_UNTOLD = "head_untold"
    HEAD_STAYS = "head_stays"
    NUMBER_OF_OTHER = "number_of_other"
    ID_OF_OTHER = "id_of_other"
    ID_UNKNOWN = "id_unknown"
    HOME_OF_OTHER = "home_of_other"
    NAME_EXCHANGED = "name_exchanged"
    CODE_TAKEN = "code_taken"
    BEFORE_ACT = "before_act"
    MOVED_ON = "moved_on"
    CLASS_UNKNOWN = "class_unknown"
    CLASS_MISSING = "class_missing"
    CLASS_DECIDED = "class_decided"
    CLASSES_UNREADABLE = "classes_unreadable"
    POINTS_STRANGE = "points_strange"
    DECIDED_AHEAD = "decided_ahead"
    YEAR_STRANGE = "year_strange"
    YEAR_LATER = "year_later"
    YEAR_TAKEN = "year_taken"
    DISPUTED = "disputed"
    BY_CLOCK = "by_clock"


class Weight(Enum):
    """What a remark does to its row: only told, left to the officer, or refused."""

    TOLD = "told"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


_TOLD = frozenset(
    (
        *(Why.BIRTH_SERIAL, Why.NUMBER_ZEROS, Why.NUMBER_PROVINCE, Why.ROW_HIDDEN),
        *(Why.VILLAGE_NEW, Why.MANY_MEMBERS, Why.NAME_LONG, Why.CLASS_MISSING, Why.YEAR_TAKEN),
        *(Why.NAMESAKE, Why.NUMBER_NONE, Why.NUMBER_MASKED),
    )
)
_REFUSED = frozenset(
    (
        *(Why.NAME_MISSING, Why.NAME_STRANGE, Why.TEXT_LONG, Why.BIRTH_UNREADABLE),
        *(Why.BIRTH_AHEAD, Why.BIRTH_OLD, Why.NUMBER_LENGTH, Why.CELL_FAULT),
        *(Why.VILLAGE_MISSING, Why.HEAD_MISSING, Why.HEAD_REFUSED),
        *(Why.CLASS_UNKNOWN, Why.POINTS_STRANGE, Why.DECIDED_AHEAD, Why.YEAR_STRANGE),
    )
)


@dataclass(frozen=True)
class Remark:
    """One thing about a row: of which field, what stands there, what else is to be known.

    ``other`` is what it was taken for, another row, or a name, as the reason needs.
    """

    why: Why
    field: str = ""
    found: str = ""
    other: str = ""

    @property
    def weight(self) -> Weight:
        """Give what it does to its row."""
        if self.why in _REFUSED:
            return Weight.REFUSED
        return Weight.TOLD if self.why in _TOLD else Weight.DOUBTFUL
