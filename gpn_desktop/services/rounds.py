"""A round as its page shows it: the households to review, how far each is, progress by village.

On the way: rounds, listings, surveys and drafts of this machine → ``RoundList``. Opening a round
puts everybody on its list whom a decision in force calls poor or near-poor.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry.households import Outline
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.registry.places import scopes
from gpn_desktop.reviews.classify import ON_THE_LIST
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.rounds import (
    OPEN,
    ListedRow,
    Listing,
    Round,
    Step,
    result_day,
    round_on,
    window_of,
)
from gpn_desktop.reviews.standards import standard_for
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import former, withheld
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SURVEY
from gpn_desktop.services.foreseeing import odd_clock
from gpn_desktop.store.transaction import Transaction

NEW: Final = "new"
STATES: Final = (NEW, "draft", "completed", "returned", "decided")
"""How far a survey is, as a list is narrowed by it."""
_HOW_FAR: Final[Mapping[str, str]] = {
    "": NEW,
    State.WITHDRAWN.value: NEW,
    State.DRAFT.value: "draft",
    State.COMPLETED.value: "completed",
    State.CORRECTED.value: "completed",
    State.ACCEPTED.value: "completed",
    State.RETURNED.value: "returned",
    State.DECIDED.value: "decided",
}
_DONE: Final = ("completed", "decided")


@dataclass(frozen=True)
class Wanted:
    """Which part of which round a list shows; empty asks for the round of the year, and for all."""

    round: str = ""
    village: str = ""
    how_far: str = ""
    words: str = ""


@dataclass(frozen=True)
class RoundOf:
    """A round to choose, and whose it is where this desk has those of several communes."""

    round: Round
    place: str = ""


@dataclass(frozen=True)
class VillageProgress:
    """How many households of a village are to be reviewed, and how many are done."""

    village: str
    name: str
    listed: int = 0
    done: int = 0


@dataclass(frozen=True)
class RoundList:
    """A round's page. ``counts`` are by ``STATES``, of the village and the words asked for.

    ``odd_clock`` is the last day on which something was written here, where the clock may be wrong.
    """

    round: Round | None = None
    rounds: tuple[RoundOf, ...] = ()
    rows: tuple[ListedRow, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    villages: tuple[VillageProgress, ...] = ()
    households: int = 0
    odd_clock: datetime.date | None = None


def how_far(row: ListedRow) -> str:
    """Give which of ``STATES`` a line belongs to."""
    return _HOW_FAR[row.state]


def round_list(desk: Desk, wanted: Wanted | None = None) -> RoundList:
    """Give a round with its households: by village, then by the name of the head."""
    asked = wanted or Wanted()
    with desk.store.reading() as tx:
        known = _rounds(tx)
        all_of = [one.round for one in known]
        chosen = next((one for one in all_of if one.id == asked.round), None)
        chosen = chosen or round_on(all_of, chance.today()) or next(iter(all_of), None)
        count, clock = tx.households.count(), odd_clock(tx)
        if chosen is None:
            return RoundList(households=count, odd_clock=clock)
        rows = _rows(tx, desk, chosen)
    near = [row for row in rows if _fits(row, asked)]
    return RoundList(
        round=chosen,
        rounds=known,
        rows=tuple(row for row in near if asked.how_far in ("", how_far(row))),
        counts=Counter(map(how_far, near)),
        villages=_progress(rows),
        households=count,
        odd_clock=clock,
    )


def to_key(desk: Desk) -> tuple[ListedRow, ...]:
    """Give every household whose paper form may be keyed: first the list of the year's round."""
    with desk.store.reading() as tx:
        chosen = round_on([one.round for one in _rounds(tx)], chance.today())
        listed = _rows(tx, desk, chosen) if chosen is not None else []
        known = {one.household for one in listed}
        villages = tx.places.called()
        others = [one for one in tx.households.outlines(chance.today()) if one.id not in known]
    more = (_row(one, villages, None, None, is_begun=False) for one in _in_order(others))
    return (*listed, *more)


def _in_order(outlines: Iterable[Outline]) -> list[Outline]:
    """Order households by village, then by the name of the head."""
    return sorted(
        outlines,
        key=lambda one: (one.village_order, vietnamese.name_key(one.head_name), one.code),
    )


def _rounds(tx: Transaction) -> tuple[RoundOf, ...]:
    """Give all rounds, the newest first; with the place where there is more than one."""
    homes = sorted({log.scope for log in tx.operations.held()})
    by_home = {home: tx.rounds.all(scope=home) for home in homes}
    filled = [home for home, rounds in by_home.items() if rounds]
    names = {home: scopes()[home].name for home in filled if home in scopes()}
    found = [
        RoundOf(one, names.get(home, home) if len(filled) > 1 else "")
        for home in filled
        for one in by_home[home]
    ]
    return tuple(sorted(found, key=lambda one: (-(one.round.year or 0), one.place)))


def begun_in(tx: Transaction, round_: str) -> set[str]:
    """Give the households whose survey of a round is being filled in here."""
    drafts = tx.drafts.all()
    return {one.subject for one in drafts if (one.kind, one.round) == (SURVEY, round_)}


def _rows(tx: Transaction, desk: Desk, of: Round) -> list[ListedRow]:
    outlines = {one.id: one for one in tx.households.outlines(chance.today())}
    villages = tx.places.called()
    listed = {one.subject: one for one in tx.rounds.listed(of.id)}
    kept = withheld.passes(tx, desk)
    surveys = {one.household: one for one in withheld.lines(tx.surveys.rows(round_=of.id), kept)}
    begun = begun_in(tx, of.id)
    here = [
        outlines[one] for one in {**listed, **surveys} | dict.fromkeys(begun) if one in outlines
    ]
    made = [
        _row(one, villages, listed.get(one.id), surveys.get(one.id), is_begun=one.id in begun)
        for one in _in_order(here)
    ]
    made += _joined(tx, [one for home, one in surveys.items() if home not in outlines])
    unproved = tx.households.on_lists([one.household for one in made], chance.today())
    return [
        replace(one, start_is_listed=bool(one.start_class)) if one.household in unproved else one
        for one in made
    ]


def _joined(tx: Transaction, surveys: Sequence[SurveyRow]) -> Iterable[ListedRow]:
    """Give the households that were done in a round and came into another one since."""
    done = {one.household: one for one in surveys if _HOW_FAR[one.state] in _DONE}
    lineage = tx.households.lineage() if done else Lineage()
    today = {home: former.today_of(tx, home, lineage) for home in done}
    for home, row in former.rows_of(tx, list(done)).items():
        stays, survey = today[home], done[home]
        if stays is not None:
            yield ListedRow(
                household=home,
                head_name=row.head_name,
                joined_to=stays.head_name or stays.code,
                code=row.code,
                village=row.village,
                village_name=row.village_name,
                state=survey.state,
                survey=survey.id,
                computed_class=survey.computed_class,
                decided_class=survey.decided_class,
            )


def _row(
    of: Outline,
    villages: Mapping[str, str],
    listing: Listing | None,
    survey: SurveyRow | None,
    *,
    is_begun: bool,
) -> ListedRow:
    state = survey.state if survey else ""
    return ListedRow(
        household=of.id,
        head_name=of.head_name,
        code=of.code,
        village=of.village,
        village_name=villages.get(of.village, ""),
        ground=listing.ground if listing else "",
        start_class=listing.start_class if listing else "",
        state=State.DRAFT.value if is_begun else state,
        survey=survey.id if survey else "",
        computed_class=survey.computed_class if survey else "",
        decided_class=survey.decided_class if survey else "",
    )


def _fits(row: ListedRow, asked: Wanted) -> bool:
    if asked.village not in ("", row.village):
        return False
    text = vietnamese.fold(f"{row.head_name} {row.code}")
    return all(word in text for word in vietnamese.fold(asked.words).split())


def _progress(rows: Sequence[ListedRow]) -> tuple[VillageProgress, ...]:
    listed = Counter(row.village for row in rows)
    done = Counter(row.village for row in rows if how_far(row) in _DONE)
    names = {row.village: row.village_name for row in rows}
    return tuple(VillageProgress(one, names[one], listed[one], done[one]) for one in names)


def open_round(desk: Desk) -> Done[Round]:
    """Open the round of this year, with everybody on its list who is poor or near-poor now.

    Where it is open already it is given back as it is.

    Raises:
        GpnError: RIGHT_MISSING.
    """
    desk.demand("entry")
    today = chance.today()
    with desk.store.transaction(desk.actor) as tx:
        found = round_on(tx.rounds.all(scope=desk.installation.scope), today)
        if found is not None:
            return Done(found)
        opens, closes = window_of(today.year)
        bare = Round(tx.new_entity(), year=today.year, opens=opens, closes=closes)
        standard = standard_for(result_day(bare, today))
        made = Round(
            bare.id,
            year=bare.year,
            standards=(standard.key,) if standard else (),
            opens=opens,
            closes=closes,
            steps={"list": Step(OPEN, today)},
        )
        tx.put_all((made, *_listings(tx, made, tx.households.outlines(today))))
    return Done(made, Changes(rounds=True))


def _listings(tx: Transaction, of: Round, known: Iterable[Outline]) -> list[Listing]:
    managed = [one for one in known if one.class_now in ON_THE_LIST]
    areas = {one.id: one.area for one in tx.households.find_ids([one.id for one in managed])}
    return [
        Listing(
            tx.new_entity(),
            subject=one.id,
            round=of.id,
            ground=f"managed_{one.class_now}",
            start_class=one.class_now,
            area=areas.get(one.id, ""),
        )
        for one in managed
    ]
