"""What records, their fields and values are called on the screen.

One row for each kind and field of the journal that people can quarrel about; a test asks for all
of them. Values of code lists have their labels in ``resources/codes``.
"""

from typing import Any, Final

from gpn_desktop import vietnamese
from gpn_desktop.journal.fields import DAY, PARTIAL_DAY
from gpn_desktop.journal.kinds import field_of
from gpn_desktop.registry import codes
from gpn_desktop.registry.persons import PartialDate
from ui.words import QT_TRANSLATE_NOOP, language, translate

KINDS: Final[dict[str, str]] = {
    "household": QT_TRANSLATE_NOOP("Nouns", "Household"),
    "person": QT_TRANSLATE_NOOP("Nouns", "Person"),
    "village": QT_TRANSLATE_NOOP("Nouns", "Village"),
    "official": QT_TRANSLATE_NOOP("Nouns", "Official"),
    "event": QT_TRANSLATE_NOOP("Nouns", "Change of the household"),
    "round": QT_TRANSLATE_NOOP("Nouns", "Review round"),
    "listing": QT_TRANSLATE_NOOP("Nouns", "Line of the review list"),
    "survey": QT_TRANSLATE_NOOP("Nouns", "Survey"),
    "comment": QT_TRANSLATE_NOOP("Nouns", "Comment"),
    "meeting": QT_TRANSLATE_NOOP("Nouns", "Meeting"),
    "decision": QT_TRANSLATE_NOOP("Nouns", "Decision"),
    "certificate": QT_TRANSLATE_NOOP("Nouns", "Certificate"),
    "support": QT_TRANSLATE_NOOP("Nouns", "Support"),
    "followup": QT_TRANSLATE_NOOP("Nouns", "Follow-up of a support"),
    "activity": QT_TRANSLATE_NOOP("Nouns", "Activity"),
    "plan": QT_TRANSLATE_NOOP("Nouns", "Plan"),
    "target": QT_TRANSLATE_NOOP("Nouns", "Target"),
    "publication": QT_TRANSLATE_NOOP("Nouns", "Publication"),
    "transfer": QT_TRANSLATE_NOOP("Nouns", "Move to another commune"),
    "sameness": QT_TRANSLATE_NOOP("Nouns", "The same person or not"),
    "redaction": QT_TRANSLATE_NOOP("Nouns", "Removal on request"),
    "custody": QT_TRANSLATE_NOOP("Nouns", "Opening of data by the office"),
}

FIELDS: Final[dict[str, str]] = {  # by name; "kind.name" where a kind says it otherwise
    "__deleted__": QT_TRANSLATE_NOOP("Nouns", "Removed"),
    "supersedes": QT_TRANSLATE_NOOP("Nouns", "Revision"),
    "a": QT_TRANSLATE_NOOP("Nouns", "First record"),
    "b": QT_TRANSLATE_NOOP("Nouns", "Second record"),
    "activity": QT_TRANSLATE_NOOP("Nouns", "Activity"),
    "address": QT_TRANSLATE_NOOP("Nouns", "Address"),
    "alive": QT_TRANSLATE_NOOP("Nouns", "Alive"),
    "amount": QT_TRANSLATE_NOOP("Nouns", "Amount (đồng)"),
    "answers": QT_TRANSLATE_NOOP("Nouns", "Answer to"),
    "area": QT_TRANSLATE_NOOP("Nouns", "Rural or urban"),
    "attendance": QT_TRANSLATE_NOOP("Nouns", "Who attended"),
    "based_on": QT_TRANSLATE_NOOP("Nouns", "Based on"),
    "baseline": QT_TRANSLATE_NOOP("Nouns", "Starting value"),
    "basis": QT_TRANSLATE_NOOP("Nouns", "Legal basis"),
    "birth_date": QT_TRANSLATE_NOOP("Nouns", "Date of birth"),
    "chair": QT_TRANSLATE_NOOP("Nouns", "Chair"),
    "closes": QT_TRANSLATE_NOOP("Nouns", "Closes on"),
    "code": QT_TRANSLATE_NOOP("Nouns", "Code"),
    "comparison": QT_TRANSLATE_NOOP("Nouns", "How it is compared"),
    "complaint": QT_TRANSLATE_NOOP("Nouns", "Complaint"),
    "computed": QT_TRANSLATE_NOOP("Nouns", "Computed result"),
    "custodians": QT_TRANSLATE_NOOP("Nouns", "Custodians"),
    "date": QT_TRANSLATE_NOOP("Nouns", "Date"),
    "dead": QT_TRANSLATE_NOOP("Nouns", "Dead"),
    "decided_on": QT_TRANSLATE_NOOP("Nouns", "Decided on"),
    "decision_number": QT_TRANSLATE_NOOP("Nouns", "Number of the decision"),
    "delivered_on": QT_TRANSLATE_NOOP("Nouns", "Delivered on"),
    "detail": QT_TRANSLATE_NOOP("Nouns", "Details"),
    "device": QT_TRANSLATE_NOOP("Nouns", "Computer"),
    "disability_degree": QT_TRANSLATE_NOOP("Nouns", "Degree of disability"),
    "disability_type": QT_TRANSLATE_NOOP("Nouns", "Kind of disability"),
    "education_level": QT_TRANSLATE_NOOP("Nouns", "Highest level of education"),
    "ends": QT_TRANSLATE_NOOP("Nouns", "Ends on"),
    "ethnicity": QT_TRANSLATE_NOOP("Nouns", "Ethnic group"),
    "fields": QT_TRANSLATE_NOOP("Nouns", "Fields"),
    "files": QT_TRANSLATE_NOOP("Nouns", "Files"),
    "foreign_id": QT_TRANSLATE_NOOP("Nouns", "Code in other software"),
    "form_id": QT_TRANSLATE_NOOP("Nouns", "Form"),
    "form_status": QT_TRANSLATE_NOOP("Nouns", "Status of the form"),
    "form_version": QT_TRANSLATE_NOOP("Nouns", "Version of the form"),
    "full_name": QT_TRANSLATE_NOOP("Nouns", "Full name"),
    "funding": QT_TRANSLATE_NOOP("Nouns", "Source of money"),
    "given_out": QT_TRANSLATE_NOOP("Nouns", "Given out on"),
    "ground": QT_TRANSLATE_NOOP("Nouns", "Why it is listed"),
    "home": QT_TRANSLATE_NOOP("Nouns", "Commune where it lives"),
    "house_area_m2": QT_TRANSLATE_NOOP("Nouns", "Floor space (m²)"),
    "house_type": QT_TRANSLATE_NOOP("Nouns", "Kind of house"),
    "household": QT_TRANSLATE_NOOP("Nouns", "Household"),
    "households": QT_TRANSLATE_NOOP("Nouns", "Households"),
    "id_number": QT_TRANSLATE_NOOP("Nouns", "Citizen number (CCCD)"),
    "indicator": QT_TRANSLATE_NOOP("Nouns", "Indicator"),
    "insurance_from": QT_TRANSLATE_NOOP("Nouns", "Insured from"),
    "insurance_number": QT_TRANSLATE_NOOP("Nouns", "Health insurance number"),
    "insurance_object": QT_TRANSLATE_NOOP("Nouns", "Health insurance object"),
    "insurance_to": QT_TRANSLATE_NOOP("Nouns", "Insured to"),
    "interviewed_on": QT_TRANSLATE_NOOP("Nouns", "Interviewed on"),
    "issuer": QT_TRANSLATE_NOOP("Nouns", "Issued by"),
    "job_status": QT_TRANSLATE_NOOP("Nouns", "Work"),
    "kind": QT_TRANSLATE_NOOP("Nouns", "Kind"),
    "level": QT_TRANSLATE_NOOP("Nouns", "Level"),
    "line": QT_TRANSLATE_NOOP("Nouns", "Line of the plan"),
    "mark": QT_TRANSLATE_NOOP("Nouns", "Mark of the source"),
    "meeting_outcome": QT_TRANSLATE_NOOP("Nouns", "Outcome of the meeting"),
    "merit": QT_TRANSLATE_NOOP("Nouns", "Person of merit"),
    "minutes": QT_TRANSLATE_NOOP("Nouns", "Minutes"),
    "monthly_assistance": QT_TRANSLATE_NOOP("Nouns", "Monthly social assistance"),
    "name": QT_TRANSLATE_NOOP("Nouns", "Name"),
    "note": QT_TRANSLATE_NOOP("Nouns", "Note"),
    "number": QT_TRANSLATE_NOOP("Nouns", "Number"),
    "offspring": QT_TRANSLATE_NOOP("Nouns", "Offspring"),
    "old_id_number": QT_TRANSLATE_NOOP("Nouns", "Old identity number (CMND)"),
    "opens": QT_TRANSLATE_NOOP("Nouns", "Opens on"),
    "order": QT_TRANSLATE_NOOP("Nouns", "Order"),
    "organiser": QT_TRANSLATE_NOOP("Nouns", "Organiser"),
    "outcome": QT_TRANSLATE_NOOP("Nouns", "Outcome"),
    "own": QT_TRANSLATE_NOOP("Nouns", "Set by the commune"),
    "pension": QT_TRANSLATE_NOOP("Nouns", "Pension"),
    "period_from": QT_TRANSLATE_NOOP("Nouns", "From"),
    "period_to": QT_TRANSLATE_NOOP("Nouns", "To"),
    "person": QT_TRANSLATE_NOOP("Nouns", "Person"),
    "phone": QT_TRANSLATE_NOOP("Nouns", "Telephone"),
    "place": QT_TRANSLATE_NOOP("Nouns", "Question"),
    "plan": QT_TRANSLATE_NOOP("Nouns", "Plan"),
    "plan_number": QT_TRANSLATE_NOOP("Nouns", "Number of the plan"),
    "present": QT_TRANSLATE_NOOP("Nouns", "Who was present"),
    "programme": QT_TRANSLATE_NOOP("Nouns", "Programme"),
    "proposals": QT_TRANSLATE_NOOP("Nouns", "Proposals"),
    "purpose": QT_TRANSLATE_NOOP("Nouns", "Purpose"),
    "quantity": QT_TRANSLATE_NOOP("Nouns", "Quantity"),
    "reason": QT_TRANSLATE_NOOP("Nouns", "Reason"),
    "receiver": QT_TRANSLATE_NOOP("Nouns", "Received by"),
    "recheck": QT_TRANSLATE_NOOP("Nouns", "Looked at again"),
    "relation": QT_TRANSLATE_NOOP("Nouns", "Relation to the head"),
    "request": QT_TRANSLATE_NOOP("Nouns", "Request"),
    "result_date": QT_TRANSLATE_NOOP("Nouns", "Result holds from"),
    "returned": QT_TRANSLATE_NOOP("Nouns", "Returned on"),
    "reviewer": QT_TRANSLATE_NOOP("Nouns", "Reviewer"),
    "role": QT_TRANSLATE_NOOP("Nouns", "Duty"),
    "round": QT_TRANSLATE_NOOP("Nouns", "Review round"),
    "school_level": QT_TRANSLATE_NOOP("Nouns", "School level"),
    "school_status": QT_TRANSLATE_NOOP("Nouns", "At school"),
    "score": QT_TRANSLATE_NOOP("Nouns", "Points"),
    "secretary": QT_TRANSLATE_NOOP("Nouns", "Secretary"),
    "sex": QT_TRANSLATE_NOOP("Nouns", "Sex"),
    "signed": QT_TRANSLATE_NOOP("Nouns", "Signed for"),
    "signer": QT_TRANSLATE_NOOP("Nouns", "Signed by"),
    "since": QT_TRANSLATE_NOOP("Nouns", "Since"),
    "snapshot": QT_TRANSLATE_NOOP("Nouns", "Ground at the time"),
    "sold": QT_TRANSLATE_NOOP("Nouns", "Sold"),
    "sort": QT_TRANSLATE_NOOP("Nouns", "Sort"),
    "source": QT_TRANSLATE_NOOP("Nouns", "Source"),
    "standard": QT_TRANSLATE_NOOP("Nouns", "Standard"),
    "standards": QT_TRANSLATE_NOOP("Nouns", "Standards"),
    "start_class": QT_TRANSLATE_NOOP("Nouns", "Class at the start"),
    "starts": QT_TRANSLATE_NOOP("Nouns", "Starts on"),
    "status": QT_TRANSLATE_NOOP("Nouns", "Status"),
    "subject": QT_TRANSLATE_NOOP("Nouns", "Whom it is about"),
    "subject_kind": QT_TRANSLATE_NOOP("Nouns", "For whom"),
    "subject_matter": QT_TRANSLATE_NOOP("Nouns", "Subject"),
    "successor": QT_TRANSLATE_NOOP("Nouns", "Merged into"),
    "target": QT_TRANSLATE_NOOP("Nouns", "Target"),
    "text": QT_TRANSLATE_NOOP("Nouns", "Text"),
    "title": QT_TRANSLATE_NOOP("Nouns", "Title"),
    "to": QT_TRANSLATE_NOOP("Nouns", "To"),
    "toilet": QT_TRANSLATE_NOOP("Nouns", "Toilet"),
    "type": QT_TRANSLATE_NOOP("Nouns", "Type"),
    "unit": QT_TRANSLATE_NOOP("Nouns", "Unit"),
    "until": QT_TRANSLATE_NOOP("Nouns", "Until"),
    "valid_from": QT_TRANSLATE_NOOP("Nouns", "Valid from"),
    "valid_to": QT_TRANSLATE_NOOP("Nouns", "Valid to"),
    "value": QT_TRANSLATE_NOOP("Nouns", "Value"),
    "verdict": QT_TRANSLATE_NOOP("Nouns", "Verdict"),
    "verified": QT_TRANSLATE_NOOP("Nouns", "Typed twice"),
    "version": QT_TRANSLATE_NOOP("Nouns", "Version"),
    "village": QT_TRANSLATE_NOOP("Nouns", "Village"),
    "votes": QT_TRANSLATE_NOOP("Nouns", "Votes"),
    "water_source": QT_TRANSLATE_NOOP("Nouns", "Source of water"),
    "weight": QT_TRANSLATE_NOOP("Nouns", "Share of the village"),
    "what": QT_TRANSLATE_NOOP("Nouns", "What is published"),
    "work_capacity": QT_TRANSLATE_NOOP("Nouns", "Able to work"),
    "year": QT_TRANSLATE_NOOP("Nouns", "Year"),
    "zones": QT_TRANSLATE_NOOP("Nouns", "Zones"),
    "q/": QT_TRANSLATE_NOOP("Nouns", "Answer to the question {rest}"),
    "n/": QT_TRANSLATE_NOOP("Nouns", "Remark on the question {rest}"),
    "step/": QT_TRANSLATE_NOOP("Nouns", "Step {rest}"),
    "total/": QT_TRANSLATE_NOOP("Nouns", "Totals of the village"),
    "year/": QT_TRANSLATE_NOOP("Nouns", "Confirmation of {rest}"),
}

WORDS: Final[dict[str, str]] = {  # words of fields that have no list of codes
    "thon": QT_TRANSLATE_NOOP("Nouns", "village (thôn)"),
    "to_dan_pho": QT_TRANSLATE_NOOP("Nouns", "urban block (tổ dân phố)"),
    "yearly": QT_TRANSLATE_NOOP("Nouns", "yearly"),
    "monthly": QT_TRANSLATE_NOOP("Nouns", "in the year"),
    "province": QT_TRANSLATE_NOOP("Nouns", "province"),
    "commune": QT_TRANSLATE_NOOP("Nouns", "commune"),
    "at_least": QT_TRANSLATE_NOOP("Nouns", "at least"),
    "more_than": QT_TRANSLATE_NOOP("Nouns", "more than"),
    "none": QT_TRANSLATE_NOOP("Nouns", "not compared"),
    "same": QT_TRANSLATE_NOOP("Nouns", "the same"),
    "different": QT_TRANSLATE_NOOP("Nouns", "different"),
    "returned": QT_TRANSLATE_NOOP("Nouns", "returned"),
    "accepted": QT_TRANSLATE_NOOP("Nouns", "accepted"),
    **{name: KINDS[name] for name in ("household", "person", "village", "official")},
}

LISTS: Final[dict[str, str]] = {  # "kind.field" or field → its code list
    "household.area": "area",
    "village.area": "area",
    "listing.area": "area",
    "sex": "sex",
    "relation": "relationship_to_head",
    "house_type": "house_type",
    "water_source": "water_source",
    "toilet": "toilet",
    "school_level": "school_level",
    "school_status": "school_status",
    "education_level": "education_level",
    "job_status": "job_status",
    "work_capacity": "work_capacity",
    "disability_type": "disability_type",
    "disability_degree": "disability_degree",
    "start_class": "household_class",
    "form_status": "form_status",
}
ETHNICITY: Final = "ethnicity"
HUNDREDS: Final = 120
_YES: Final = QT_TRANSLATE_NOOP("Nouns", "Yes")
_NO: Final = QT_TRANSLATE_NOOP("Nouns", "No")
_EMPTY: Final = QT_TRANSLATE_NOOP("Nouns", "(left empty)")


def kind_words(kind: str) -> str:
    """Give the name of a kind; that of a later version is shown as it is."""
    return translate("Nouns", KINDS[kind]) if kind in KINDS else kind


def field_words(kind: str, name: str) -> str:
    """Give the name of a field; that of a later version is shown as it is."""
    head, slash, rest = name.partition("/")
    text = FIELDS.get(f"{kind}.{head}") or FIELDS.get(head + slash)
    return translate("Nouns", text).format(rest=rest) if text else name


def options(kind: str, name: str) -> tuple[tuple[str, str], ...]:
    """Give the values a field may have with their words, in their order; none where it is free."""
    if name == ETHNICITY:
        return tuple((key, group.label_vi) for key, group in codes.ethnic_groups().items())
    known = LISTS.get(f"{kind}.{name}") or LISTS.get(name)
    if known:
        return tuple((one.key, _label(one)) for one in codes.options(known))
    field = field_of(kind, name)
    return tuple((word, _word(word)) for word in sorted(field.words)) if field else ()


def _label(option: codes.Option) -> str:
    return (option.label_en if language() == "en" else "") or option.label_vi


def _word(word: str) -> str:
    return translate("Nouns", WORDS[word]) if word in WORDS else word


def value_words(kind: str, name: str, value: Any, text: str = "") -> str:
    """Give a value as people read it; ``text`` is the name of what an id points to."""
    if value in (None, "", [], {}):
        return translate("Nouns", _EMPTY)
    if text:
        return text
    if isinstance(value, bool):
        return translate("Nouns", _YES if value else _NO)
    if isinstance(value, int):
        return vietnamese.show_int(value)
    if isinstance(value, str):
        return _text_words(kind, name, value)
    return _short(value)


def _text_words(kind: str, name: str, value: str) -> str:
    named = dict(options(kind, name))
    if value in named:
        return named[value]
    field = field_of(kind, name)
    if field is not None and field.type in (DAY, PARTIAL_DAY):
        return day_words(value)
    return value


def day_words(value: str) -> str:
    """Write an ISO day, month or year as 05/03/1987, 03/1987 or 1987."""
    try:
        found = PartialDate.read(value)
    except ValueError:
        return value
    parts = (found.day, found.month)
    return "/".join([*(f"{part:02}" for part in parts if part), f"{found.year:04}"])


def _short(value: Any) -> str:
    parts = value.values() if isinstance(value, dict) else value
    words = ", ".join(str(part) for part in parts if not isinstance(part, dict | list))
    return words if len(words) <= HUNDREDS else f"{words[:HUNDREDS]}…"
