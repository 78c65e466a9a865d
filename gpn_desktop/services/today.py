"""What there is to do now, gathered from all rooms: drafts, returned surveys, what waits."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gpn_desktop import chance
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.registry.places import zones_on
from gpn_desktop.reviews.rounds import YEARLY, Round, window_of
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import (
    access,
    enrolment,
    exchange,
    findings,
    former,
    left_lists,
    migrating,
    same_villages,
    standing,
    withheld,
)
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.foreseeing import odd_clock
from gpn_desktop.services.posted import Undelivered
from gpn_desktop.services.same_villages import SameName
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction

if TYPE_CHECKING:
    from gpn_desktop.importing.left import Left
    from gpn_desktop.services.versions import FormRow

NOTHING_SENT = Undelivered(0, None)
NO_LIST = SavedList("today", "no_list")
"""Kept for all who work at this computer: nobody asks for last year's list any more."""


@dataclass(frozen=True)
class DraftLine:
    """A form that was begun and not completed; ``kind`` is survey, support or form.

    ``matter`` is the type of a support.

    ``is_correction`` says whether it is to stand for what was completed before; ``is_off`` that
    its household left the register since.
    """

    draft: str
    kind: str
    household: str
    head_name: str = ""
    village_name: str = ""
    form_id: str = ""
    form_title: str = ""
    matter: str = ""
    touched_at: datetime.datetime | None = None
    is_correction: bool = False
    is_off: bool = False


@dataclass(frozen=True)
class VillageLeft:
    """How many households of a village are listed in the round, and how many have no survey."""

    village: str
    name: str
    left: int
    listed: int


@dataclass(frozen=True)
class Today:
    """Everything that waits, by kind; lists stand in the order in which they should be done.

    ``disputed`` counts households with an open conflict; ``waiting`` supports that were decided and
    are not handed over, ``waits_since`` the day of the oldest such decision; ``undelivered``
    packages that nobody has confirmed. ``wrong`` counts households whose records do not agree so
    that nothing can be decided; ``wrong_first`` is one of those findings. ``odd_clock`` is the last
    day on which something was written here, where today is so far from it that the clock may be
    wrong.
    ``list_missing``: no list was taken in, every household was added by hand, and nobody said that
    none is needed.
    ``zones_unknown`` counts villages of which nobody wrote in which zone they lie.
    ``same_names`` are villages of one name that nothing tells apart, also at an office.
    ``forms`` came from an office and nobody has looked at them yet.
    ``lists_left`` are lists from Excel that who is here left before they were written.
    ``outdated`` counts drafts whose questionnaire has a newer version here.
    ``round_missing`` is the year whose reviews run now and whose round nobody opened, else 0.
    """

    on: datetime.date
    households: int = 0
    villages: int = 0
    zones_unknown: int = 0
    same_names: tuple[SameName, ...] = ()
    list_missing: bool = False
    drafts: tuple[DraftLine, ...] = ()
    lists_left: "tuple[Left, ...]" = ()
    outdated: int = 0
    returned: tuple[SurveyRow, ...] = ()
    disputed: int = 0
    wrong: int = 0
    wrong_first: FindingRow | None = None
    waiting: int = 0
    waits_since: datetime.date | None = None
    round: Round | None = None
    round_missing: int = 0
    left: tuple[VillageLeft, ...] = ()
    has_code: bool = True
    enrolled: Enrolled = Enrolled.ENROLLED
    undelivered: Undelivered = NOTHING_SENT
    forms: "tuple[FormRow, ...]" = ()
    is_training: bool = False
    odd_clock: datetime.date | None = None


def today(desk: Desk) -> Today:
    """Give what there is to do at this desk on this day.

    What a commune reviews and corrects is not to be done at an office, which has many communes.
    """
    on, is_office = chance.today(), desk.is_office
    with desk.store.reading() as tx:
        round_ = _open_round(tx, on)
        places, waiting = tx.places.villages.all(), tx.support.waiting()
        wrong = findings.wrong_households(tx)
        return Today(
            on=on,
            households=tx.households.count(),
            villages=len(places),
            zones_unknown=sum(zones_on(one.zones, on) is None for one in places),
            same_names=same_villages.pairs(tx, places),
            list_missing=not is_office and _list_missing(tx),
            drafts=_drafts(tx, desk),
            lists_left=() if is_office or not desk.may("entry") else left_lists.of(tx, desk),
            outdated=migrating.waiting(tx, desk) if desk.may("entry") else 0,
            returned=() if is_office else tx.surveys.returned(),
            disputed=len(tx.operations.disputed()),
            wrong=len(wrong),
            wrong_first=_first(tx, desk, wrong[0]) if wrong else None,
            waiting=len(waiting),
            waits_since=waiting[0].decided_on if waiting else None,
            round=round_,
            round_missing=0 if is_office else _round_missing(tx, on),
            left=_left(tx, round_) if round_ and not is_office else (),
            has_code=access.has_code(desk, tx),
            enrolled=enrolment.standing(desk).state,
            undelivered=exchange.undelivered(desk),
            forms=_forms(desk) if standing.news(tx) else (),
            is_training=desk.installation.training,
            odd_clock=odd_clock(tx),
        )


def _first(tx: Transaction, desk: Desk, household: str) -> FindingRow:
    found = findings.of_household(tx, household)
    found = tuple(one for one in found if one.code == findings.LEFT) or found
    return findings.told(found[:1], withheld.passes(tx, desk, [household]))[0]


def _list_missing(tx: Transaction) -> bool:
    if tx.imports.all() or NO_LIST.name in {one.name for one in tx.people.saved("", NO_LIST.about)}:
        return False
    return tx.households.count() > 0 and tx.households.are_by_hand()


def need_list(desk: Desk, *, needed: bool) -> Done[None]:
    """Keep whether last year's list is still to be asked for at this computer.

    Raises:
        GpnError: RIGHT_MISSING.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        if needed:
            tx.people.forget("", NO_LIST.about, NO_LIST.name)
        else:
            tx.people.save("", NO_LIST)
    return Done(None, Changes(settings=True))


def _forms(desk: Desk) -> "tuple[FormRow, ...]":
    from gpn_desktop.services import versions  # only where a form came: it loads what reads them

    return tuple(one for one in versions.listed(desk) if one.is_new)


def _drafts(tx: Transaction, desk: Desk) -> tuple[DraftLine, ...]:
    found = tx.drafts.all()
    homes = {one.id: one.state.get("household", one.subject) for one in found}
    rows = former.rows_of(tx, set(homes.values()))
    here = tx.households.find_ids(sorted(rows))
    gone = {one.id for one in here if one.deleted is not None}

    def line(one: Draft) -> DraftLine:
        row = rows.get(homes[one.id])
        return DraftLine(
            draft=one.id,
            kind=one.kind,
            household=homes[one.id],
            head_name=row.head_name if row else "",
            village_name=row.village_name if row else "",
            form_id=one.form_id,
            form_title=desk.catalogue.title(one.form_id, one.form_version),
            matter=one.state.get("matter", ""),
            touched_at=datetime.datetime.fromisoformat(one.updated_at) if one.updated_at else None,
            is_correction=one.is_correction,
            is_off=homes[one.id] in gone,
        )

    return tuple(map(line, found))


def _open_round(tx: Transaction, on: datetime.date) -> Round | None:
    """Give the newest yearly round that is open on a day, or that no day closes."""
    rounds = (one for one in tx.rounds.all() if one.sort == YEARLY and one.year == on.year)
    return next((one for one in rounds if one.closes is None or on <= one.closes), None)


def _round_missing(tx: Transaction, on: datetime.date) -> int:
    """Give the year if its reviews run on a day, there is somebody to review and no round."""
    opens, closes = window_of(on.year)
    is_season = opens and closes and opens <= on <= closes
    is_open = any(one.sort == YEARLY and one.year == on.year for one in tx.rounds.all())
    return on.year if is_season and not is_open and tx.households.count() else 0


def _left(tx: Transaction, round_: Round) -> tuple[VillageLeft, ...]:
    """Give how far each village is, the one with most left first."""
    names = tx.places.called()
    found = [
        VillageLeft(one, names.get(one, ""), left, listed)
        for one, left, listed in tx.rounds.left(round_.id)
    ]
    return tuple(sorted(found, key=lambda one: (-one.left, one.name)))
