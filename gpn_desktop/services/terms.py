"""What a support's page asks beside the form of its details, read, checked and joined with it.

On the way: the page (and its draft) → ``Terms`` → ``supporting.record``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.line import INTEGER
from gpn_desktop.registry.codes import word_of


@dataclass(frozen=True)
class Terms:
    """What the page of a support asks beside its form; money in whole đồng."""

    programme: str = ""
    activity: str = ""
    decision_number: str = ""
    decided_on: date | None = None
    funding: str = ""
    quantity: int | None = None
    unit: str = ""
    amount: int | None = None
    period_from: date | None = None
    period_to: date | None = None
    delivered_on: date | None = None
    receiver: str = ""
    signed: bool | None = None
    note: str = ""


@dataclass(frozen=True)
class Proposal:
    """A support to be recorded for a household or one of its people."""

    type: str
    subject: str
    household: str
    terms: Terms = Terms()


def _yes(text: str) -> bool:
    return word_of("yes_no", text) == "yes"


CORE: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "quantity": ("quantity", int),
    "unit": ("unit", str),
    "amount": ("amount", int),
    "receiver": ("receiver", str),
    "signed": ("signed", _yes),
    "handed_over": ("delivered_on", lambda text: date.fromisoformat(text[:10])),
}
"""Questions outside repeats whose answer is a field of the record: not asked twice.

``forms.kinds.SUPPORT_FIELDS`` says which types of question they may be.
"""
_WRONG: Mapping[str, ErrorCode] = {
    "quantity": ErrorCode.QUANTITY_IMPOSSIBLE,
    "amount": ErrorCode.AMOUNT_IMPOSSIBLE,
}


def asked_by(form: CompiledForm) -> frozenset[str]:
    """Give the terms that a form asks itself."""
    alone = (one.name for one in form.shape.spots if not one.chain)
    return frozenset(CORE[name][0] for name in alone if name in CORE)


_READ: Mapping[Any, Callable[[str], Any]] = {
    str: str,
    date | None: date.fromisoformat,
    int | None: int,
    bool | None: lambda text: text == "True",
}


def terms_of(texts: Mapping[str, str]) -> Terms:
    """Give the terms that a draft keeps under ``t:<field>``, written by ``str``."""
    known = {one.name: one.type for one in fields(Terms)}
    return Terms(**{name: _READ[known[name]](text) for name, text in texts.items() if text})


def with_details(terms: Terms, finished: Finalised | None) -> Terms:
    """Take from the answers what they say of the record itself.

    Raises:
        GpnError: QUANTITY_IMPOSSIBLE, AMOUNT_IMPOSSIBLE: what was computed is no whole number;
            FORM_WRITES_UNREADABLE: no day either.
    """
    if finished is None:
        return terms
    answers = finished.answers.kept()
    found = {path.rpartition("/")[2]: text for path, text in answers.items() if "[" not in path}
    told = {CORE[name][0]: _read(name, found[name]) for name in CORE if found.get(name)}
    return replace(terms, **told)


def _read(name: str, text: str) -> Any:
    try:
        return CORE[name][1](text)
    except ValueError as fault:
        if name in _WRONG:
            raise GpnError(_WRONG[name], found=text) from fault
        raise GpnError(ErrorCode.FORM_WRITES_UNREADABLE, property=name) from fault


def check(terms: Terms) -> None:
    """Refuse terms that cannot be.

    Raises:
        GpnError: DAY_AHEAD, QUANTITY_IMPOSSIBLE, AMOUNT_IMPOSSIBLE, DECISION_DAY_MISSING.
    """
    today = chance.today()
    for day in (terms.decided_on, terms.delivered_on):
        if day is not None and day > today:
            raise GpnError(ErrorCode.DAY_AHEAD, found=day)
    if terms.quantity is not None and not 1 <= terms.quantity <= INTEGER:
        raise GpnError(ErrorCode.QUANTITY_IMPOSSIBLE, found=terms.quantity)
    if terms.amount is not None and not 0 <= terms.amount <= INTEGER:
        raise GpnError(ErrorCode.AMOUNT_IMPOSSIBLE, found=terms.amount)
    if terms.decision_number.strip() and terms.decided_on is None:
        raise GpnError(ErrorCode.DECISION_DAY_MISSING)
