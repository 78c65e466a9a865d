"""Supports as their page shows them: the list of all, one record, and where a new one begins.

On the way: register and records → ``lines``, ``page``, ``outset``; ``supporting`` writes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.reviews.decisions import rests_on_list, support_class
from gpn_desktop.services import drafting, former, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SUPPORT, DraftRow
from gpn_desktop.services.households import Seen
from gpn_desktop.services.terms import asked_by
from gpn_desktop.services.world import RegisterWorld, read_register
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support import offers
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.offers import Offer, SupportLine
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import RecordFinding, SupportRecord, check_record


@dataclass(frozen=True)
class SupportPage:
    """One record with what is odd about it, what became of it, and its details as a form.

    ``seen`` is handed back with what is written of it.
    ``session`` is the main thread's alone, and None where no form was asked or it is not here.
    """

    line: SupportLine
    findings: tuple[RecordFinding, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    session: FormSession | None = None
    seen: Seen = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class AskedForm:
    """A form that asks for details; ``terms`` are those of the record that it asks itself."""

    title: str
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Outset:
    """Where a new support of a household begins, as of a day.

    ``drafts`` were begun before; ``forms`` are by the type whose details they ask, ``begun`` those
    of the drafts, by type and receiver.
    """

    household: HouseholdRow
    on: date
    poverty_class: str = ""
    is_listed: bool = False
    offers: tuple[Offer, ...] = ()
    drafts: tuple[DraftRow, ...] = ()
    forms: Mapping[str, AskedForm] = field(default_factory=dict)
    begun: Mapping[tuple[str, str], AskedForm] = field(default_factory=dict)

    def form_of(self, code: str, subject: str) -> AskedForm | None:
        """Give the form that asks for the details: that of the draft, else the one of today."""
        return self.begun.get((code, subject)) or self.forms.get(code)


@dataclass(frozen=True)
class _Receivers:
    """Who the subjects of some records are today: names, the household each belongs to.

    ``recorded`` are the names of former records, by those that came into another one.
    """

    known: Lineage
    names: Mapping[str, str]
    homes: Mapping[str, str]
    rows: Mapping[str, HouseholdRow]
    recorded: Mapping[str, str]


def lines(desk: Desk) -> tuple[SupportLine, ...]:
    """Give every support, undecided first, then the newest; those taken off are marked."""
    with desk.store.reading() as tx:
        return _lines(tx, tx.support.newest())


def _lines(tx: Transaction, records: Iterable[SupportRecord]) -> tuple[SupportLine, ...]:
    found = tuple(records)
    known = _receivers(tx, {one.subject for one in found})
    return tuple(_line(one, known) for one in found)


def _receivers(tx: Transaction, recorded: set[str]) -> _Receivers:
    known = tx.households.lineage()
    subjects = {known.standing(one) for one in recorded}
    people = tx.households.persons.find_ids(sorted(subjects))
    officials = tx.places.officials.find_ids(sorted(subjects))
    homes = {one.id: one.household for one in people}
    wanted = sorted({*homes.values(), *(subjects - homes.keys())})
    rows = former.rows_of(tx, wanted)
    names = {one.id: one.head_name for one in rows.values()}
    names |= {**tx.places.called(), **{one.id: one.name for one in officials}}
    names |= {one.id: one.full_name for one in people}
    return _Receivers(known, names, homes, rows, former.called(tx, recorded - subjects))


def _line(record: SupportRecord, known: _Receivers) -> SupportLine:
    subject = known.known.standing(record.subject)
    home = known.homes.get(subject, subject)
    row = known.rows.get(home)
    return SupportLine(
        record,
        receiver=known.names.get(subject, ""),
        household=row.id if row else "",
        head=row.head_name if row else "",
        village=row.village_name if row else "",
        recorded=known.recorded.get(record.subject, ""),
    )


def page(desk: Desk, support: str) -> SupportPage:
    """Give one record with its details, also one that was taken off.

    Raises:
        GpnError: SUPPORT_GONE.
    """
    with desk.store.reading() as tx:
        try:
            record = tx.support.get(support)
        except LookupError:
            raise GpnError(ErrorCode.SUPPORT_GONE) from None
        (line,) = _lines(tx, [record])
        kind = support_types().get(record.type)
        others = former.supports_of(tx, line.household) if line.household else ()
        return SupportPage(
            line=line,
            findings=check_record(record, kind, others) if kind else (),
            followups=tx.support.followups_of(support),
            session=_session(tx, desk, line),
            seen=tx.operations.seen(support),
        )


def _session(tx: Transaction, desk: Desk, line: SupportLine) -> FormSession | None:
    """Give the form of a record with its answers, to be read."""
    record = line.record
    if not record.form_id or not line.household:
        return None
    try:
        edition = desk.catalogue.edition(record.form_id, record.form_version)
        form = desk.catalogue.form(record.form_id, record.form_version)
    except GpnError:
        return None  # of a form that is not installed here the answers are shown as they are kept
    register = read_register(tx, line.household, form, edition)
    properties = {"username": desk.actor, "deviceid": desk.installation.device}
    answers = Answers.of_kept(record.form_id, record.form_version, record.answers)
    return FormSession.resume(form, RegisterWorld(register, tx.log, properties), answers)


def outset(desk: Desk, household: str, on: date | None = None) -> Outset:
    """Give what a household and its people may get on a day, today if none is named.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    day = on or chance.today()
    with desk.store.reading() as tx:
        found = supporting.family(tx, household)
        (row,) = tx.households.rows_of([household], chance.today())
        begun = [one for one in tx.drafts.all() if one.kind == SUPPORT]
        mine = [one for one in begun if one.state["household"] == household]
        return Outset(
            household=row,
            on=day,
            poverty_class=support_class(found.classes, day),
            is_listed=rests_on_list(found.classes, day),
            offers=offers.offers(found, day),
            drafts=drafting.rows(tx, desk, mine),
            forms=_forms(desk),
            begun={
                (one.state["matter"], one.subject): _asked(desk, one.form_id, one.form_version)
                for one in mine
                if one.form_id
            },
        )


def _forms(desk: Desk) -> dict[str, AskedForm]:
    found = {code: desk.catalogue.of_support(code) for code in support_types()}
    return {
        code: _asked(desk, edition.form_id, edition.version)
        for code, edition in found.items()
        if edition is not None
    }


def _asked(desk: Desk, form_id: str, version: str) -> AskedForm:
    title = desk.catalogue.title(form_id, version)
    try:
        return AskedForm(title, asked_by(desk.catalogue.form(form_id, version)))
    except GpnError:
        return AskedForm(title)  # opening it says what is wrong with it


def draft(desk: Desk, identity: str) -> DraftRow:
    """Give a support that was begun and not recorded.

    Raises:
        GpnError: DRAFT_GONE.
    """
    with desk.store.reading() as tx:
        try:
            found = tx.drafts.get(identity)
        except LookupError:
            raise GpnError(ErrorCode.DRAFT_GONE) from None
        return drafting.rows(tx, desk, [found])[0]
