"""What the officer reads when the work itself refuses: register, reviews, support, plans, reports.

One row for each ``ErrorCode`` of 3xx, 4xx and 7xx, as in ``ui.messages``, which says them.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

WORK: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.AREA_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Messages", "The household has no area (rural or urban) to classify it by: «{found}»."
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose the area of the household, then try again."),
    ),
    ErrorCode.B1_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP("Messages", "B1 cannot be {found} points."),
        QT_TRANSLATE_NOOP("Messages", "Compare the total with the paper form and correct it."),
    ),
    ErrorCode.B2_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "B2 cannot be {found} points: each deprived indicator gives {step} points, "
            "all together {greatest}.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Compare the total with the paper form and correct it."),
    ),
    ErrorCode.INCOME_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP("Messages", "An income a head and month cannot be {found} đồng."),
        QT_TRANSLATE_NOOP("Messages", "Correct the income; it is a whole number from 0."),
    ),
    ErrorCode.DEPRIVATIONS_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "{found} deprived indicators cannot be: this standard has {greatest} indicators.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Count the deprived indicators again."),
    ),
    ErrorCode.SURVEY_NOT_COMPLETED: (
        QT_TRANSLATE_NOOP("Messages", "The survey is still a draft."),
        QT_TRANSLATE_NOOP("Messages", "Complete the survey first (Ctrl+Enter in the form)."),
    ),
    ErrorCode.SURVEY_ALREADY_COMPLETED: (
        QT_TRANSLATE_NOOP("Messages", "The survey is completed and does not change any more."),
        QT_TRANSLATE_NOOP("Messages", "To correct it, begin a new revision of the survey."),
    ),
    ErrorCode.SURVEY_WAS_RETURNED: (
        QT_TRANSLATE_NOOP("Messages", "The survey was returned and waits for a correction."),
        QT_TRANSLATE_NOOP("Messages", "Answer the comments in a new revision, then complete it."),
    ),
    ErrorCode.SURVEY_DECIDED: (
        QT_TRANSLATE_NOOP("Messages", "A decision rests on this survey; it stays as it is."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "If the household changed since, review it again in a round during the year.",
        ),
    ),
    ErrorCode.SURVEY_WITHDRAWN: (
        QT_TRANSLATE_NOOP("Messages", "The survey was withdrawn."),
        QT_TRANSLATE_NOOP("Messages", "To take it up again, begin a new revision of the survey."),
    ),
    ErrorCode.SUPPORT_TYPE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Messages", "The support type {found} is not installed here."),
        QT_TRANSLATE_NOOP(
            "Messages", "Take in the newest package of the merging office; it brings the types."
        ),
    ),
    ErrorCode.DELIVERED_BEFORE_DECISION: (
        QT_TRANSLATE_NOOP("Messages", "Decided on {decided_on}; it cannot be delivered earlier."),
        QT_TRANSLATE_NOOP("Messages", "Correct the date of delivery."),
    ),
    ErrorCode.DELIVERED_ALREADY: (
        QT_TRANSLATE_NOOP("Messages", "The delivery of {delivered_on} is already written down."),
        QT_TRANSLATE_NOOP("Messages", "If that is wrong, undo the delivery first."),
    ),
    ErrorCode.RECEIVER_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "Nobody is named who received it."),
        QT_TRANSLATE_NOOP("Messages", "Write the name of the person who received the support."),
    ),
    ErrorCode.DECISION_NUMBER_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The decision has no number."),
        QT_TRANSLATE_NOOP("Messages", "Copy number and date from the signed decision."),
    ),
    ErrorCode.TARGET_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "The target «{found}» cannot be read as a number."),
        QT_TRANSLATE_NOOP("Messages", "Write a number from 0, or leave the target empty."),
    ),
    ErrorCode.DRAFT_GONE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This draft is no more: it was completed or given up in another window.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Open the household or the page Forms; what was completed is there."
        ),
    ),
    ErrorCode.DRAFT_ELSEWHERE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This draft was opened in another window; the last answer was not saved here.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Go on in the other window, or open the form here again."),
    ),
    ErrorCode.HOUSEHOLD_GONE: (
        QT_TRANSLATE_NOOP("Messages", "This household is no longer on the list."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Search for it again; who took it off and why stands in its history.",
        ),
    ),
    ErrorCode.DRAFT_OF_GONE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The household left the register since this form was begun; it can be read, and not "
            "completed.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Where the household comes back (undo on its page), go on here; else give the form up.",
        ),
    ),
    ErrorCode.HEAD_NAME_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The head of the household has no name yet."),
        QT_TRANSLATE_NOOP("Messages", "Type the full name."),
    ),
    ErrorCode.VILLAGE_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The household has no village yet."),
        QT_TRANSLATE_NOOP("Messages", "Choose a village, or type the name of a new one."),
    ),
    ErrorCode.VILLAGE_WHICH: (
        QT_TRANSLATE_NOOP("Messages", "More than one village is called {name}: {names}."),
        QT_TRANSLATE_NOOP("Messages", "Choose one in the list of villages (Alt+↓)."),
    ),
    ErrorCode.VILLAGE_NAMELESS: (
        QT_TRANSLATE_NOOP("Messages", "A village needs a name."),
        QT_TRANSLATE_NOOP("Messages", "Write its name, for instance Nà Thuộc."),
    ),
    ErrorCode.VILLAGE_TAKEN: (
        QT_TRANSLATE_NOOP("Messages", "Another village is called {name} already."),
        QT_TRANSLATE_NOOP("Messages", "Write a name that tells the two apart, or join them."),
    ),
    ErrorCode.VILLAGE_PARTED: (
        QT_TRANSLATE_NOOP("Messages", "{name} is joined to no village any more."),
        QT_TRANSLATE_NOOP("Messages", "It was parted meanwhile: look at the list of villages."),
    ),
    ErrorCode.VILLAGE_JOINING_DISPUTED: (
        QT_TRANSLATE_NOOP("Messages", "It is not agreed to which village {name} was joined."),
        QT_TRANSLATE_NOOP("Messages", "Settle the conflict of the village first; then part it."),
    ),
    ErrorCode.VILLAGE_JOINED_ON: (
        QT_TRANSLATE_NOOP("Messages", "{name} itself was joined to another village since."),
        QT_TRANSLATE_NOOP("Messages", "Part that one first; then this one."),
    ),
    ErrorCode.VILLAGE_LED_ELSEWHERE: (
        QT_TRANSLATE_NOOP("Messages", "Another computer wrote meanwhile: {name} joined {into}."),
        QT_TRANSLATE_NOOP(
            "Messages", "Nothing was changed; the page of that village says when and by whom."
        ),
    ),
    ErrorCode.VILLAGES_IN_USE: (
        QT_TRANSLATE_NOOP("Messages", "Not undone: records name these villages by now: {names}."),
        QT_TRANSLATE_NOOP(
            "Messages", "Move what stands there to another village, or join the village to it."
        ),
    ),
    ErrorCode.ZONES_WRITTEN_SINCE: (
        QT_TRANSLATE_NOOP(
            "Messages", "Not undone: others wrote of the zones of these villages since: {names}."
        ),
        QT_TRANSLATE_NOOP("Messages", "Look at the village; write its zones as they are today."),
    ),
    ErrorCode.VILLAGE_SAME: (
        QT_TRANSLATE_NOOP("Messages", "A village cannot be joined to itself."),
        QT_TRANSLATE_NOOP("Messages", "Choose the other village."),
    ),
    ErrorCode.TEXT_UNFIT: (
        QT_TRANSLATE_NOOP(
            "Messages", "Not saved: a text is too long, or holds signs that are no letters."
        ),
        QT_TRANSLATE_NOOP("Messages", "Shorten it, or type it instead of pasting it; then save."),
    ),
    ErrorCode.NUMBER_MASKED: (
        QT_TRANSLATE_NOOP("Messages", "“{found}” is no number: the stars only hide one."),
        QT_TRANSLATE_NOOP(
            "Messages", "Type the whole number, or leave the field as it was: then it stays."
        ),
    ),
    ErrorCode.PHONE_STRANGE: (
        QT_TRANSLATE_NOOP("Messages", "“{found}” can be no telephone number."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Type its digits; whose it is may stand in brackets behind them, or in the note.",
        ),
    ),
    ErrorCode.BIRTH_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "“{found}” is no date of birth."),
        QT_TRANSLATE_NOOP(
            "Messages", "Write 1987, 03/1987 or 05/03/1987, the year always with four digits."
        ),
    ),
    ErrorCode.BIRTH_AHEAD: (
        QT_TRANSLATE_NOOP("Messages", "The birth {found} lies ahead: today is {today}."),
        QT_TRANSLATE_NOOP(
            "Messages", "Correct the year; if today is wrong, set the clock of this computer."
        ),
    ),
    ErrorCode.BIRTH_LONG_PAST: (
        QT_TRANSLATE_NOOP("Messages", "The birth {found} is too long ago."),
        QT_TRANSLATE_NOOP("Messages", "Correct the year."),
    ),
    ErrorCode.REASON_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "No reason is given."),
        QT_TRANSLATE_NOOP("Messages", "Say in a few words why; the history keeps it."),
    ),
    ErrorCode.DAY_AHEAD: (
        QT_TRANSLATE_NOOP("Messages", "{found} has not come yet."),
        QT_TRANSLATE_NOOP("Messages", "Correct the date; only what has happened is written down."),
    ),
    ErrorCode.QUANTITY_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP("Messages", "The quantity cannot be {found}."),
        QT_TRANSLATE_NOOP("Messages", "Write a whole number from 1, or leave it empty."),
    ),
    ErrorCode.AMOUNT_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP("Messages", "The amount cannot be {found} đồng."),
        QT_TRANSLATE_NOOP("Messages", "Write whole đồng from 0, or leave it empty."),
    ),
    ErrorCode.SUPPORT_GONE: (
        QT_TRANSLATE_NOOP("Messages", "This support is no longer on the list."),
        QT_TRANSLATE_NOOP("Messages", "Look at the supports of the household again."),
    ),
    ErrorCode.PLAN_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "There is a plan of the commune for {year} already."),
        QT_TRANSLATE_NOOP("Messages", "Open it and change its targets."),
    ),
    ErrorCode.PURPOSE_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "A list with names needs a purpose."),
        QT_TRANSLATE_NOOP("Messages", "Say what the list is for; the access log keeps it."),
    ),
    ErrorCode.REPORT_NOT_WRITTEN: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "«{name}» could not be written; a file of that name is as it was.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Close it in Excel, or choose another folder or disk with room.",
        ),
    ),
    ErrorCode.ROUND_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "There is no round of {year} here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose another year, or take in the package that brings the round.",
        ),
    ),
    ErrorCode.ROUND_NOT_OPEN: (
        QT_TRANSLATE_NOOP("Messages", "The round of {year} is not open yet."),
        QT_TRANSLATE_NOOP("Messages", "Open it in Review (Ctrl+3), then choose the households."),
    ),
    ErrorCode.DECISION_DAY_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The decision has a number but no date."),
        QT_TRANSLATE_NOOP("Messages", "Copy number and date from the signed decision."),
    ),
    ErrorCode.SURVEY_SUPERSEDED: (
        QT_TRANSLATE_NOOP("Messages", "A newer revision stands for this survey."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open the newest revision of the household and correct that one.",
        ),
    ),
    ErrorCode.DRAFT_CHANGED: (
        QT_TRANSLATE_NOOP("Messages", "Something was answered since the draft was moved."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Go on in the new version, or give the draft up and begin anew.",
        ),
    ),
    ErrorCode.FORM_NOT_IN_USE: (
        QT_TRANSLATE_NOOP("Messages", "The form “{form}” is not in use here now."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The page Forms shows which are; newer ones come with packages of the merging office.",
        ),
    ),
    ErrorCode.RECORD_TOO_FULL: (
        QT_TRANSLATE_NOOP("Messages", "Not saved: this is more than one record holds."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing typed is lost. Take some rows out and fill the form in once more for them.",
        ),
    ),
    ErrorCode.SUBMISSION_SUPERSEDED: (
        QT_TRANSLATE_NOOP("Messages", "A newer revision stands for what was filled in here."),
        QT_TRANSLATE_NOOP("Messages", "Open the newest revision and correct that one."),
    ),
    ErrorCode.SUBMISSION_WITHDRAWN: (
        QT_TRANSLATE_NOOP("Messages", "What was filled in here was withdrawn."),
        QT_TRANSLATE_NOOP("Messages", "Fill the form in anew."),
    ),
    ErrorCode.DRAFT_OF_OTHER_ROUND: (
        QT_TRANSLATE_NOOP("Messages", "A draft of another round lies for this household."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Complete that draft or give it up, then correct this survey.",
        ),
    ),
}
