"""Support types as data: for whom, by which text, in which unit, up to which amount, with dates.

Source: ``resources/programmes``; every amount and ground keeps its mark.
"""

import datetime
import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import in_force

HOUSEHOLD, PERSON = "household", "person"


@dataclass(frozen=True)
class Amount:
    """What a type gives for a time: a fixed amount, a ceiling (đồng) or a quantity, per unit."""

    per: str
    mark: str
    amount: int | None = None
    ceiling: int | None = None
    quantity: int | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Ground:
    """One ground (căn cứ hưởng): all conditions named here must hold; absent = plays no part."""

    key: str
    mark: str
    source: str
    classes: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    school_levels: tuple[str, ...] = ()
    minority: bool | None = None
    disabled: bool | None = None
    merit: bool | None = None
    pupil: bool | None = None
    sex: str = ""
    area: str = ""
    min_age: int | None = None
    max_age: int | None = None


@dataclass(frozen=True)
class SupportType:
    """One of the support types; ``confirm`` names what only a paper can show, never the program."""

    code: str
    label_vi: str
    label_en: str
    subject_kind: str
    unit: str
    unit_en: str
    per: str
    legal_basis: str
    mark: str
    line: str = ""
    has_amount: bool = False
    in_kind: bool = False
    successor: str = ""
    paper_vi: str = ""
    funding: str = ""
    insurance_object: str = ""
    max_periods: int | None = None
    confirm: tuple[str, ...] = ()
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    valid_from_mark: str = ""
    amounts: tuple[Amount, ...] = ()
    grounds: tuple[Ground, ...] = ()

    def amount_on(self, on: datetime.date) -> Amount | None:
        """Give what the type gives on a day; None where no source says."""
        fits = (one for one in self.amounts if in_force(one.valid_from, one.valid_to, on))
        return next(fits, None)


def _lists_as_tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(cell) if isinstance(cell, list) else cell for key, cell in row.items()}


def read_type(data: Mapping[str, Any]) -> SupportType:
    """Make a support type from its table in a file.

    Raises:
        TypeError: a key is unknown or one that is needed is missing.
    """
    plain = {key: data[key] for key in data if key not in ("amount", "ground")}
    return SupportType(
        **_lists_as_tuples(plain),
        amounts=tuple(Amount(**row) for row in data.get("amount", ())),
        grounds=tuple(Ground(**_lists_as_tuples(row)) for row in data.get("ground", ())),
    )


@functools.cache
def support_types() -> Mapping[str, SupportType]:
    """Give all shipped support types by code, line by line."""
    text = resources.path("programmes", "types.toml").read_text("utf-8")
    return {row["code"]: read_type(row) for row in tomllib.loads(text)["type"]}


def support_type(code: str) -> SupportType:
    """Give a support type.

    Raises:
        GpnError: SUPPORT_TYPE_UNKNOWN; a record may name one that is not installed here.
    """
    found = support_types().get(code)
    if found is None:
        raise GpnError(ErrorCode.SUPPORT_TYPE_UNKNOWN, found=code)
    return found


def asked_types() -> Mapping[str, str]:
    """Give what each type is called, by code, that a household or a person gets.

    Those are recorded at a household, so that a form can ask about them.
    """
    found = support_types().values()
    return {one.code: one.label_vi for one in found if one.subject_kind in (HOUSEHOLD, PERSON)}


def types_of_line(line: str) -> tuple[SupportType, ...]:
    """Give the support types behind a line of plan 57, for instance ``KH57-7``."""
    return tuple(one for one in support_types().values() if one.line == line)
