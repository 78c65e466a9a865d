"""Records of support: what was given to whom on which ground, as of that day."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from gpn_desktop.registry.moves import Deletion


@dataclass(frozen=True)
class Snapshot:
    """What was true of the receiver on the day of the support; it never changes afterwards."""

    poverty_class: str = ""
    ethnicity: str = ""
    sex: str = ""
    area: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True)
class SupportRecord:
    """One support; money in whole đồng, ``quantity`` in ``unit``, answers keyed by path."""

    id: str
    subject: str = ""
    subject_kind: str = "household"
    type: str = ""
    snapshot: Snapshot = field(default_factory=Snapshot)
    programme: str = ""
    activity: str = ""
    decision_number: str = ""
    decided_on: datetime.date | None = None
    funding: str = ""
    quantity: int | None = None
    unit: str = ""
    amount: int | None = None
    period_from: datetime.date | None = None
    period_to: datetime.date | None = None
    delivered_on: datetime.date | None = None
    receiver: str = ""
    signed: bool | None = None
    form_id: str = ""
    form_version: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    deleted: Deletion | None = None
