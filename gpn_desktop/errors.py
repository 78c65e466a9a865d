"""The one way to fail: a code with facts; the sentences live in ``ui/messages.py``.

Every row of ``ErrorCode`` has a number that can be said over the phone and names the facts that its
sentence needs. ``str(error)`` is the number alone, so that no log carries a fact.
Numbers: 1xx start and vault, 2xx forms, 3xx registry and reviews, 4xx support and plans,
5xx packages and trust, 6xx exchange and merge, 7xx reports and importing, 9xx the program itself.
"""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Fault:
    """What an error is called over the phone, and the facts its sentence needs."""

    number: str
    facts: tuple[str, ...] = ()


class ErrorCode(Enum):
    """Each way the program can fail that its user can do something about."""

    PASSPHRASE_WRONG = Fault("GPN-101")
    DATABASE_DAMAGED = Fault("GPN-102", ("path",))
    DATA_FOLDER_READ_ONLY = Fault("GPN-103", ("path",))
    PASSPHRASE_SHORT = Fault("GPN-104", ("least",))
    PASSPHRASE_TAKEN = Fault("GPN-105")
    VAULT_MISSING = Fault("GPN-106", ("path",))
    VAULT_DAMAGED = Fault("GPN-107", ("path",))
    VAULT_NEWER = Fault("GPN-108")
    VAULT_NOT_WRITTEN = Fault("GPN-109", ("path",))
    SLOT_WEAK = Fault("GPN-110")
    CODE_CLOSED = Fault("GPN-111")
    CODE_WRONG = Fault("GPN-112")
    DIGITS_GROUP_WRONG = Fault("GPN-113", ("group",))
    KEY_FILE_DAMAGED = Fault("GPN-114")
    KEYS_STRANGE = Fault("GPN-115")
    DATABASE_MISSING = Fault("GPN-120", ("path",))
    DATABASE_NEWER = Fault("GPN-121")
    DISK_FULL = Fault("GPN-122", ("path",))
    DATABASE_BUSY = Fault("GPN-123", ("path",))
    PAGES_DAMAGED = Fault("GPN-124", ("path", "pages"))
    BACKUP_DAMAGED = Fault("GPN-125", ("path",))
    DISK_FAILING = Fault("GPN-126", ("path",))
    WRITING_REFUSED = Fault("GPN-127", ("reason",))
    COPY_DAMAGED = Fault("GPN-139", ("path",))
    DATA_FOLDER_UNFIT = Fault("GPN-138", ("path",))
    SANDBOX_EXISTS = Fault("GPN-128")
    PROGRAM_OPEN = Fault("GPN-129", ("path",))
    RIGHT_MISSING = Fault("GPN-130", ("right",))
    SECOND_COPY = Fault("GPN-133", ("place",))
    TRAINING_ONLY = Fault("GPN-131")
    TRAINING_FILLED = Fault("GPN-132")
    AREA_UNKNOWN = Fault("GPN-301", ("found",))
    B1_IMPOSSIBLE = Fault("GPN-302", ("found",))
    B2_IMPOSSIBLE = Fault("GPN-303", ("found", "step", "greatest"))
    INCOME_IMPOSSIBLE = Fault("GPN-304", ("found",))
    DEPRIVATIONS_IMPOSSIBLE = Fault("GPN-305", ("found", "greatest"))
    SURVEY_NOT_COMPLETED = Fault("GPN-310")
    SURVEY_ALREADY_COMPLETED = Fault("GPN-311")
    SURVEY_WAS_RETURNED = Fault("GPN-312")
    SURVEY_DECIDED = Fault("GPN-313")
    SURVEY_WITHDRAWN = Fault("GPN-314")
    SURVEY_SUPERSEDED = Fault("GPN-315")
    DRAFT_GONE = Fault("GPN-320")
    DRAFT_ELSEWHERE = Fault("GPN-321")
    DRAFT_OF_OTHER_ROUND = Fault("GPN-323")
    HOUSEHOLD_GONE = Fault("GPN-322")
    REASON_MISSING = Fault("GPN-324")
    HEAD_NAME_MISSING = Fault("GPN-325")
    VILLAGE_MISSING = Fault("GPN-326")
    BIRTH_UNREADABLE = Fault("GPN-327", ("found",))
    TEXT_UNFIT = Fault("GPN-328")
    WORKBOOK_UNREADABLE = Fault("GPN-201", ("name",))
    WORKBOOK_NOT_A_FORM = Fault("GPN-202", ("name",))
    WORKBOOK_TOO_LARGE = Fault("GPN-203", ("name", "limit"))
    WORKBOOK_OLD_OR_LOCKED = Fault("GPN-204", ("name",))
    WORKBOOK_WITH_MACROS = Fault("GPN-205", ("name",))
    FORM_NOT_FOUND = Fault("GPN-207", ("form", "version"))
    FORM_FILE_CHANGED = Fault("GPN-208", ("form", "version", "file"))
    FORM_FORMAT_NEWER = Fault("GPN-209", ("form", "version"))
    FORM_NOT_OFFERED = Fault("GPN-211", ("on",))
    FORM_INCOMPLETE = Fault("GPN-250", ("count",))
    FORM_OTHER = Fault("GPN-251", ("form", "expected"))
    SUBMISSION_UNREADABLE = Fault("GPN-252")
    FORM_WRITES_UNREADABLE = Fault("GPN-253", ("property",))
    SUPPORT_TYPE_UNKNOWN = Fault("GPN-401", ("found",))
    DELIVERED_BEFORE_DECISION = Fault("GPN-402", ("decided_on",))
    DELIVERED_ALREADY = Fault("GPN-403", ("delivered_on",))
    RECEIVER_MISSING = Fault("GPN-404")
    DECISION_NUMBER_MISSING = Fault("GPN-405")
    DAY_AHEAD = Fault("GPN-406", ("found",))
    QUANTITY_IMPOSSIBLE = Fault("GPN-407", ("found",))
    AMOUNT_IMPOSSIBLE = Fault("GPN-408", ("found",))
    SUPPORT_GONE = Fault("GPN-409")
    TARGET_UNREADABLE = Fault("GPN-410", ("found",))
    DECISION_DAY_MISSING = Fault("GPN-412")
    PLAN_EXISTS = Fault("GPN-411", ("year",))
    FORM_VERSION_TAKEN = Fault("GPN-210", ("form", "version"))
    JSON_REFUSED = Fault("GPN-500", ("what",))
    ENVELOPE_DAMAGED = Fault("GPN-501", ("what",))
    ENVELOPE_TYPE = Fault("GPN-502")
    ENVELOPE_SIGNATURES = Fault("GPN-503", ("found",))
    SIGNER_UNKNOWN = Fault("GPN-504", ("key",))
    SIGNATURE_WRONG = Fault("GPN-505")
    KEY_REFUSED = Fault("GPN-506")
    RECIPIENT_REFUSED = Fault("GPN-507")
    NOT_FOR_US = Fault("GPN-508")
    SEALED_FILE_DAMAGED = Fault("GPN-509")
    REQUEST_DAMAGED = Fault("GPN-510", ("what",))
    REQUEST_NEWER = Fault("GPN-511")
    REQUEST_TRAINING = Fault("GPN-512")
    REQUEST_DEVICE_TAKEN = Fault("GPN-513", ("label",))
    REQUEST_PLACE = Fault("GPN-514", ("place",))
    TRUST_DAMAGED = Fault("GPN-520", ("what",))
    TRUST_NEWER = Fault("GPN-521")
    TRUST_UNPROVEN = Fault("GPN-522", ("what",))
    TRUST_OLDER = Fault("GPN-523")
    TRUST_ROOT_STEP = Fault("GPN-524")
    TRUST_OTHER_ROOT = Fault("GPN-525")
    TRUST_DESK = Fault("GPN-526")
    TRUST_TRAINING = Fault("GPN-527")
    TRUST_EMPTY = Fault("GPN-528")
    PACKAGE_TOO_LARGE = Fault("GPN-550", ("what",))
    PACKAGE_LAYOUT = Fault("GPN-551", ("what",))
    PACKAGE_MANIFEST = Fault("GPN-552", ("what",))
    PACKAGE_SIGNER = Fault("GPN-553", ("what",))
    PACKAGE_NOT_ADDRESSED = Fault("GPN-554")
    PACKAGE_OF_TRAINING = Fault("GPN-555")
    PACKAGE_NOT_OF_TRAINING = Fault("GPN-556")
    PACKAGE_CONTENT = Fault("GPN-557", ("what",))
    PACKAGE_LINES = Fault("GPN-558", ("what",))
    PACKAGE_ATTACHMENT = Fault("GPN-559", ("what",))
    PACKAGE_UNREADABLE = Fault("GPN-560")
    PACKAGE_UNSOUND = Fault("GPN-561", ("number", "what"))
    SENDING_NOT_GRANTED = Fault("GPN-562", ("reason",))
    SIGNER_NOT_LISTED = Fault("GPN-563")
    NOT_A_PACKAGE = Fault("GPN-564")
    PLACE_UNREACHABLE = Fault("GPN-600", ("place",))
    PLACE_FULL = Fault("GPN-601", ("place",))
    PLACE_READ_ONLY = Fault("GPN-602", ("place",))
    PLACED_DIFFERS = Fault("GPN-603", ("name",))
    FILE_GONE = Fault("GPN-604", ("name",))
    SLICES_INCOMPLETE = Fault("GPN-605", ("name", "part"))
    SLICE_DAMAGED = Fault("GPN-606", ("part",))
    NOT_ENROLLED = Fault("GPN-610")
    FOUNDED_ALREADY = Fault("GPN-611")
    NOTHING_TO_SEND = Fault("GPN-612")
    VALUE_NOT_FITTING = Fault("GPN-620", ("found",))
    COMMENT_EMPTY = Fault("GPN-621")
    PURPOSE_MISSING = Fault("GPN-700")
    REPORT_NOT_WRITTEN = Fault("GPN-701", ("name",))
    ROUND_MISSING = Fault("GPN-702", ("year",))
    PROGRAM_INCOMPLETE = Fault("GPN-901", ("found",))
    SETTINGS_NOT_SAVED = Fault("GPN-910", ("path",))


class GpnError(Exception):
    """Something the user can act on; anything else that rises is our bug."""

    def __init__(self, code: ErrorCode, **facts: object) -> None:
        needed = set(code.value.facts)
        if needed != set(facts):
            raise TypeError(f"{code.name} needs exactly the facts {sorted(needed)}")
        super().__init__(code.value.number)
        self.code = code
        self.facts = facts


class Cancelled(Exception):
    """The user pressed Stop; the transaction rolls back."""
