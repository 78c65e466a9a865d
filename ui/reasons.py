"""What the rules say, in words: why a class, what is odd, who can get what, what comes next.

One row for each value of their enums and for each code of their data; a test asks for all of them.
"""

from enum import Enum
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.plans.measure import Why
from gpn_desktop.plans.progress import ProgressState
from gpn_desktop.plans.worklist import NextStep, WorkReason
from gpn_desktop.registry.duplicates import Contrast, Evidence
from gpn_desktop.registry.households import MemberCheck
from gpn_desktop.registry.identity import DoubtCode, Severity
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.reviews.classify import Classification, Reason, ReasonCode
from gpn_desktop.reviews.lifecycle import Act, State
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.followups import FollowUpDoubt
from gpn_desktop.support.records import RecordDoubt, SupportState
from ui.words import QT_TRANSLATE_NOOP, translate

REASONS: Final[dict[Enum, str]] = {
    ReasonCode.B1_UP_TO: QT_TRANSLATE_NOOP("Reasons", "B1 = {value}: at most {limit} points"),
    ReasonCode.B1_ABOVE: QT_TRANSLATE_NOOP("Reasons", "B1 = {value}: over {limit} points"),
    ReasonCode.B2_AT_LEAST: QT_TRANSLATE_NOOP("Reasons", "B2 = {value}: {limit} points or more"),
    ReasonCode.B2_UNDER: QT_TRANSLATE_NOOP("Reasons", "B2 = {value}: under {limit} points"),
    ReasonCode.INCOME_UP_TO: QT_TRANSLATE_NOOP(
        "Reasons", "Income a head and month {value} đồng: at most {limit} đồng"
    ),
    ReasonCode.INCOME_ABOVE: QT_TRANSLATE_NOOP(
        "Reasons", "Income a head and month {value} đồng: over {limit} đồng"
    ),
    ReasonCode.DEPRIVED_AT_LEAST: QT_TRANSLATE_NOOP(
        "Reasons", "{value} deprived indicators: {limit} or more"
    ),
    ReasonCode.DEPRIVED_UNDER: QT_TRANSLATE_NOOP(
        "Reasons", "{value} deprived indicators: under {limit}"
    ),
    Evidence.ID_NUMBER: QT_TRANSLATE_NOOP("Reasons", "the same citizen number"),
    Evidence.OLD_ID_NUMBER: QT_TRANSLATE_NOOP("Reasons", "the same old identity number"),
    Evidence.INSURANCE_NUMBER: QT_TRANSLATE_NOOP("Reasons", "the same health-insurance number"),
    Evidence.ID_NUMBER_NEAR: QT_TRANSLATE_NOOP("Reasons", "citizen numbers one digit apart"),
    Evidence.NAME: QT_TRANSLATE_NOOP("Reasons", "the same name"),
    Evidence.NAME_MARKS: QT_TRANSLATE_NOOP("Reasons", "the same name with other marks"),
    Evidence.NAME_ORDER: QT_TRANSLATE_NOOP("Reasons", "the same name in another order"),
    Evidence.NAME_LETTER: QT_TRANSLATE_NOOP("Reasons", "names one letter apart"),
    Evidence.NAME_SHORTER: QT_TRANSLATE_NOOP("Reasons", "the same name but for a middle name"),
    Evidence.BIRTH: QT_TRANSLATE_NOOP("Reasons", "the same date of birth"),
    Evidence.BIRTH_YEAR: QT_TRANSLATE_NOOP("Reasons", "the same year of birth"),
    Evidence.BIRTH_NEAR: QT_TRANSLATE_NOOP("Reasons", "years of birth one apart"),
    Evidence.NUMBER_SAYS: QT_TRANSLATE_NOOP("Reasons", "the citizen number says this year and sex"),
    Evidence.VILLAGE: QT_TRANSLATE_NOOP("Reasons", "the same village"),
    Evidence.PHONE: QT_TRANSLATE_NOOP("Reasons", "the same telephone (own or of the household)"),
    Evidence.ADDRESS: QT_TRANSLATE_NOOP("Reasons", "the same address"),
    Contrast.SEX: QT_TRANSLATE_NOOP("Reasons", "another sex"),
    Contrast.BIRTH: QT_TRANSLATE_NOOP("Reasons", "years of birth far apart"),
    Contrast.ID_NUMBER: QT_TRANSLATE_NOOP("Reasons", "two different citizen numbers"),
    Unfit.GONE: QT_TRANSLATE_NOOP("Reasons", "no longer in the register"),
    Unfit.LISTED: QT_TRANSLATE_NOOP("Reasons", "on the list of the round already"),
    Unfit.THERE: QT_TRANSLATE_NOOP("Reasons", "live in this village already"),
    Unfit.ELSEWHERE: QT_TRANSLATE_NOOP("Reasons", "of another commune"),
    Unfit.DISPUTED: QT_TRANSLATE_NOOP(
        "Reasons", "two computers wrote different villages: settle that first"
    ),
    Severity.ERROR: QT_TRANSLATE_NOOP("Reasons", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Reasons", "Please check"),
    Severity.INFO: QT_TRANSLATE_NOOP("Reasons", "For information"),
    DoubtCode.CCCD_LENGTH: QT_TRANSLATE_NOOP(
        "Reasons",
        "The citizen number has not 12 digits: look at the card (nine are an old number, CMND).",
    ),
    DoubtCode.CCCD_LONG: QT_TRANSLATE_NOOP(
        "Reasons", "The citizen number has too many digits (more than 12): look at the card."
    ),
    DoubtCode.CCCD_PROVINCE: QT_TRANSLATE_NOOP(
        "Reasons", "The first three digits of the citizen number name no province."
    ),
    DoubtCode.CCCD_SEX: QT_TRANSLATE_NOOP("Reasons", "The citizen number says another sex."),
    DoubtCode.CCCD_BIRTH_YEAR: QT_TRANSLATE_NOOP(
        "Reasons", "The citizen number says another year of birth."
    ),
    DoubtCode.CMND_LENGTH: QT_TRANSLATE_NOOP(
        "Reasons", "The old identity number has not 9 digits."
    ),
    DoubtCode.INSURANCE_LAYOUT: QT_TRANSLATE_NOOP(
        "Reasons", "The insurance number has neither 15 characters nor 10 or 12 digits."
    ),
    DoubtCode.INSURANCE_OBJECT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Reasons", "The insurance object code is not on the list."
    ),
    DoubtCode.INSURANCE_OBJECT_DIFFERS: QT_TRANSLATE_NOOP(
        "Reasons", "The insurance number begins with another object code."
    ),
    DoubtCode.INSURANCE_OBJECT_MISFIT: QT_TRANSLATE_NOOP(
        "Reasons", "The object code of the insurance card does not fit this person now."
    ),
    MemberCheck.NO_MEMBERS: QT_TRANSLATE_NOOP("Reasons", "The household has no members."),
    MemberCheck.NO_HEAD: QT_TRANSLATE_NOOP("Reasons", "Nobody is written down as head."),
    MemberCheck.TWO_HEADS: QT_TRANSLATE_NOOP("Reasons", "More than one member is head."),
    MemberCheck.ID_NUMBER_TWICE: QT_TRANSLATE_NOOP(
        "Reasons", "Two members have the same citizen number."
    ),
    MemberCheck.MANY_MEMBERS: QT_TRANSLATE_NOOP("Reasons", "The household has over ten members."),
    MemberCheck.HEAD_TOO_YOUNG: QT_TRANSLATE_NOOP("Reasons", "The head is under 15 years old."),
    MemberCheck.HEAD_TOO_OLD: QT_TRANSLATE_NOOP("Reasons", "The head is over 105 years old."),
    MemberCheck.CHILD_NOT_YOUNGER: QT_TRANSLATE_NOOP(
        "Reasons", "A child or grandchild is not younger than the head."
    ),
    MemberCheck.PARENT_NOT_OLDER: QT_TRANSLATE_NOOP(
        "Reasons", "A parent or grandparent is not older than the head."
    ),
    State.DRAFT: QT_TRANSLATE_NOOP("Reasons", "Draft"),
    State.COMPLETED: QT_TRANSLATE_NOOP("Reasons", "Completed"),
    State.RETURNED: QT_TRANSLATE_NOOP("Reasons", "Returned"),
    State.CORRECTED: QT_TRANSLATE_NOOP("Reasons", "Corrected"),
    State.ACCEPTED: QT_TRANSLATE_NOOP("Reasons", "Accepted"),
    State.DECIDED: QT_TRANSLATE_NOOP("Reasons", "Decision made"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("Reasons", "Withdrawn"),
    Act.COMPLETE: QT_TRANSLATE_NOOP("Reasons", "Complete"),
    Act.RETURN: QT_TRANSLATE_NOOP("Reasons", "Return"),
    Act.ACCEPT: QT_TRANSLATE_NOOP("Reasons", "Accept"),
    Act.CORRECT: QT_TRANSLATE_NOOP("Reasons", "Correct"),
    Act.DECIDE: QT_TRANSLATE_NOOP("Reasons", "Decide"),
    Act.WITHDRAW: QT_TRANSLATE_NOOP("Reasons", "Withdraw"),
    SupportState.PROPOSED: QT_TRANSLATE_NOOP("Reasons", "Proposed"),
    SupportState.DECIDED: QT_TRANSLATE_NOOP("Reasons", "Decided, not delivered"),
    SupportState.DELIVERED: QT_TRANSLATE_NOOP("Reasons", "Delivered"),
    Standing.ELIGIBLE: QT_TRANSLATE_NOOP("Reasons", "Can get it"),
    Standing.ELIGIBLE_BY_LIST: QT_TRANSLATE_NOOP(
        "Reasons", "Can get it by an imported list, not decided yet"
    ),
    Standing.FACTS_MISSING: QT_TRANSLATE_NOOP("Reasons", "Not sure: something is not known"),
    Standing.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("Reasons", "No ground found"),
    Standing.NOT_ELIGIBLE_BY_LIST: QT_TRANSLATE_NOOP(
        "Reasons", "No ground found by an imported list, not decided yet"
    ),
    Standing.NOT_CHECKED: QT_TRANSLATE_NOOP(
        "Reasons", "Not checked by the program: see the papers"
    ),
    Standing.NOT_IN_FORCE: QT_TRANSLATE_NOOP("Reasons", "Not in force on that day"),
    RecordDoubt.OVER_CEILING: QT_TRANSLATE_NOOP("Reasons", "The amount is over the ceiling."),
    RecordDoubt.NOT_THE_FIXED_AMOUNT: QT_TRANSLATE_NOOP(
        "Reasons", "The amount is more than the fixed rate gives."
    ),
    RecordDoubt.TOO_MUCH_FOR_THE_PERIODS: QT_TRANSLATE_NOOP(
        "Reasons", "The quantity is more than the months allow."
    ),
    RecordDoubt.SECOND_FOR_LIFE: QT_TRANSLATE_NOOP(
        "Reasons", "This person has had a supported course before; it is given once only."
    ),
    RecordDoubt.TYPE_NOT_IN_FORCE: QT_TRANSLATE_NOOP(
        "Reasons", "The text of this support was not in force on that day."
    ),
    RecordDoubt.CLASS_BY_LIST: QT_TRANSLATE_NOOP(
        "Reasons",
        "The class of that day was known from an imported list; no decision stood here. "
        "Compare it with the decision.",
    ),
    FollowUpDoubt.MORE_THAN_GIVEN: QT_TRANSLATE_NOOP(
        "Reasons", "Alive, dead and sold are more than were given and born."
    ),
    FollowUpDoubt.BEFORE_DELIVERY: QT_TRANSLATE_NOOP("Reasons", "The day is before the delivery."),
    FollowUpDoubt.NEGATIVE: QT_TRANSLATE_NOOP("Reasons", "A count is under 0."),
    ProgressState.VALUE_WITH_BAR: QT_TRANSLATE_NOOP("Reasons", "Measured against the target"),
    ProgressState.VALUE_WITHOUT_BAR: QT_TRANSLATE_NOOP("Reasons", "No number to reach"),
    ProgressState.NO_NEED: QT_TRANSLATE_NOOP("Reasons", "No need"),
    ProgressState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Reasons", "Not applicable"),
    ProgressState.NO_DATA: QT_TRANSLATE_NOOP("Reasons", "No data yet"),
    Why.NO_NEED: QT_TRANSLATE_NOOP("Reasons", "Nobody recorded a need in this year."),
    Why.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Reasons", "Nobody belongs to this group."),
    Why.NOTHING_RECORDED: QT_TRANSLATE_NOOP("Reasons", "Nothing was recorded for it yet."),
    Why.ROUND_NOT_DECIDED: QT_TRANSLATE_NOOP(
        "Reasons", "The round of the year has no decision yet."
    ),
    Why.TOTALS_MISSING: QT_TRANSLATE_NOOP(
        "Reasons", "The total of households of a village is missing."
    ),
    Why.GROUP_UNKNOWN: QT_TRANSLATE_NOOP(
        "Reasons", "Not written down: the zones of a village, or the ethnicity of somebody there."
    ),
    Why.RATE_OVER_100: QT_TRANSLATE_NOOP(
        "Reasons", "The rate would be over 100 %: a total is missing or old."
    ),
    Why.AMOUNTS_MISSING: QT_TRANSLATE_NOOP("Reasons", "The amount of a support is missing."),
    Why.STANDARD_CHANGED: QT_TRANSLATE_NOOP(
        "Reasons", "The two years have different poverty standards and are not compared."
    ),
    Why.DENOMINATOR_CHANGED: QT_TRANSLATE_NOOP(
        "Reasons", "The law changed who belongs to this group; the rate is not computed."
    ),
    WorkReason.NO_CARD: QT_TRANSLATE_NOOP("Reasons", "Has no insurance card"),
    WorkReason.CARD_ENDED: QT_TRANSLATE_NOOP("Reasons", "The insurance card has ended"),
    WorkReason.CARD_NOT_BEGUN: QT_TRANSLATE_NOOP("Reasons", "The insurance card begins later"),
    WorkReason.NOT_PROPOSED: QT_TRANSLATE_NOOP("Reasons", "Not proposed yet"),
    WorkReason.NOT_DECIDED: QT_TRANSLATE_NOOP("Reasons", "Proposed, no decision yet"),
    WorkReason.NOT_DELIVERED: QT_TRANSLATE_NOOP("Reasons", "Decided, not delivered yet"),
    WorkReason.NOT_TRAINED: QT_TRANSLATE_NOOP("Reasons", "Not trained this year"),
    WorkReason.NO_MEETING: QT_TRANSLATE_NOOP("Reasons", "No planning meeting with minutes"),
    WorkReason.STILL_POOR: QT_TRANSLATE_NOOP("Reasons", "Still on the list"),
    WorkReason.NOT_FOLLOWED: QT_TRANSLATE_NOOP("Reasons", "Work after the course not known"),
    NextStep.ASK_FOR_CARD: QT_TRANSLATE_NOOP("Reasons", "Put on the list for a card"),
    NextStep.RENEW_CARD: QT_TRANSLATE_NOOP("Reasons", "Have the card renewed"),
    NextStep.WAIT_FOR_CARD: QT_TRANSLATE_NOOP("Reasons", "Wait until the card begins"),
    NextStep.PROPOSE: QT_TRANSLATE_NOOP("Reasons", "Propose the support"),
    NextStep.DECIDE: QT_TRANSLATE_NOOP("Reasons", "Get the decision"),
    NextStep.DELIVER: QT_TRANSLATE_NOOP("Reasons", "Deliver and record it"),
    NextStep.INVITE: QT_TRANSLATE_NOOP("Reasons", "Invite to the next course"),
    NextStep.HOLD_MEETING: QT_TRANSLATE_NOOP("Reasons", "Hold the meeting, keep the minutes"),
    NextStep.REVIEW: QT_TRANSLATE_NOOP("Reasons", "Look at it in the review"),
    NextStep.LOOK: QT_TRANSLATE_NOOP("Reasons", "Visit and write down what was found"),
}

CODES: Final[dict[str, dict[str, str]]] = {
    "mark": {
        "V": QT_TRANSLATE_NOOP("Reasons", "by the text of the law"),
        "S": QT_TRANSLATE_NOOP("Reasons", "by a secondary source"),
        "D": QT_TRANSLATE_NOOP("Reasons", "derived from other rules"),
        "G": QT_TRANSLATE_NOOP("Reasons", "needs to be checked"),
        "A": QT_TRANSLATE_NOOP("Reasons", "a proposal of the program"),
    },
    "condition": {
        "classes": QT_TRANSLATE_NOOP("Reasons", "class of the household"),
        "zones": QT_TRANSLATE_NOOP("Reasons", "lives in a (specially) difficult area"),
        "minority": QT_TRANSLATE_NOOP("Reasons", "ethnic minority"),
        "disabled": QT_TRANSLATE_NOOP("Reasons", "disability"),
        "merit": QT_TRANSLATE_NOOP("Reasons", "person of merit"),
        "pupil": QT_TRANSLATE_NOOP("Reasons", "goes to school"),
        "school_levels": QT_TRANSLATE_NOOP("Reasons", "level of school"),
        "sex": QT_TRANSLATE_NOOP("Reasons", "sex"),
        "area": QT_TRANSLATE_NOOP("Reasons", "rural area"),
        "min_age": QT_TRANSLATE_NOOP("Reasons", "least age"),
        "max_age": QT_TRANSLATE_NOOP("Reasons", "greatest age"),
    },
    "confirm": {
        "borrower_18_in_group": QT_TRANSLATE_NOOP(
            "Reasons", "borrower of 18 years or more, member of a savings group"
        ),
        "orphans_and_disabled_by_paper": QT_TRANSLATE_NOOP(
            "Reasons", "orphans and disabled pupils by their papers"
        ),
        "distance_or_terrain": QT_TRANSLATE_NOOP(
            "Reasons", "distance to school or blocked terrain, confirmed by the school"
        ),
        "own_lodging": QT_TRANSLATE_NOOP("Reasons", "finds lodging without the school"),
        "near_poor_only_if_accused": QT_TRANSLATE_NOOP(
            "Reasons", "near-poor only when accused, or by another ground"
        ),
        "working_age": QT_TRANSLATE_NOOP("Reasons", "of working age"),
        "once_for_life": QT_TRANSLATE_NOOP("Reasons", "had no supported course before"),
        "land_taken_or_work_lost": QT_TRANSLATE_NOOP("Reasons", "land taken or work lost"),
        "registered_to_escape": QT_TRANSLATE_NOOP("Reasons", "registered to leave poverty"),
        "on_project_list": QT_TRANSLATE_NOOP("Reasons", "on the approved list of the project"),
    },
    "outcome": {
        "alive": QT_TRANSLATE_NOOP("Reasons", "still there"),
        "sold": QT_TRANSLATE_NOOP("Reasons", "sold"),
        "lost": QT_TRANSLATE_NOOP("Reasons", "lost"),
        "employed": QT_TRANSLATE_NOOP("Reasons", "employed"),
        "self_employed": QT_TRANSLATE_NOOP("Reasons", "self-employed"),
        "not_employed": QT_TRANSLATE_NOOP("Reasons", "no work yet"),
        "repaid": QT_TRANSLATE_NOOP("Reasons", "repaid"),
        "overdue": QT_TRANSLATE_NOOP("Reasons", "overdue"),
    },
    "ground": {
        "managed_poor": QT_TRANSLATE_NOOP("Reasons", "on the list of poor households"),
        "managed_near_poor": QT_TRANSLATE_NOOP("Reasons", "on the list of near-poor households"),
        "request_enter": QT_TRANSLATE_NOOP("Reasons", "asks to be reviewed"),
        "request_leave": QT_TRANSLATE_NOOP("Reasons", "asks to leave the list"),
        "found": QT_TRANSLATE_NOOP("Reasons", "found by the officer or village head"),
    },
    "step": {
        "open": QT_TRANSLATE_NOOP("Reasons", "going on"),
        "done": QT_TRANSLATE_NOOP("Reasons", "done"),
    },
}

_MADE_OF = QT_TRANSLATE_NOOP("Reasons", "{reason} (indicators {indicators})")
_OF_DEPRIVATION = (ReasonCode.B2_AT_LEAST, ReasonCode.B2_UNDER)


def said(code: Enum, **facts: int) -> str:
    """Say a value of an enum of the rules in the language of the window."""
    shown = {name: vietnamese.show_int(fact) for name, fact in facts.items()}
    return translate("Reasons", REASONS[code]).format(**shown)


def word(family: str, code: str) -> str:
    """Say a code of the rules' data; one that is not known here is said as it is."""
    text = CODES[family].get(code)
    return code if text is None else translate("Reasons", text)


def class_reason(reason: Reason, found: Classification) -> str:
    """Say one reason of a class, with the indicators behind the points of deprivation."""
    text = said(reason.code, value=reason.value, limit=reason.limit)
    if reason.code not in _OF_DEPRIVATION or not found.indicators:
        return text
    numbers = ", ".join(str(number) for number in found.indicators)
    return translate("Reasons", _MADE_OF).format(reason=text, indicators=numbers)
