"""Who of the register may be the person that is being typed: asked meanwhile, and nothing is kept.

On the way: what a sheet or a survey says of a person → a trace → those who may be alike, of the
own household without what all of it share → without those judged to be somebody else.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from gpn_desktop import vietnamese
from gpn_desktop.engine.effects import Place, Row
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.codes import word_of
from gpn_desktop.registry.duplicates import MOST, Trace, candidates
from gpn_desktop.registry.identity import written_number
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services import drafting, sameness, those_left
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import birth_of, person_nodes
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.sameness import Alike
from gpn_desktop.services.write_back import APART, apart_in
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Typed:
    """What is typed of a person of the household ``household``; numbers as they were typed.

    ``person`` is who it is in the register, or the id that a survey keeps for who is new.
    """

    household: str
    person: str = ""
    full_name: str = ""
    birth: PartialDate | None = None
    sex: str = ""
    id_number: str = ""
    old_id_number: str = ""
    insurance_number: str = ""
    phone: str = ""

    @property
    def is_telling(self) -> bool:
        """Say whether there is anything to ask about: a name, a birth, or a number."""
        numbers = self.id_number, self.old_id_number, self.insurance_number
        return bool(self.birth) or any(one.strip() for one in (self.full_name, *numbers))


def similar(desk: Desk, typed: Typed, different: Collection[str] = ()) -> tuple[Alike, ...]:
    """Give who of the register may be the one that is typed, most likely first, and why.

    Where no birth is told, and of who is in the register already, only those whom the list of all
    pairs would show. Nobody resembles himself; ``different`` were judged to be somebody else.
    """
    with desk.store.reading() as tx:
        known = tx.households.traces([typed.person]) if typed.person else ()
        one = _trace(tx, typed, known[0] if known else None)
        judged = {*different, *sameness.told_apart(tx, one.person)}
        bare = replace(one, phones=(), village="", address="")
        near = tx.households.near(one)
        found = [
            each
            for other in near.here
            for each in candidates(
                bare if other.household == one.household else one,
                (other,),
                without=judged,
                asked=not known and one.year is not None,
            )
        ]
        found.sort(key=lambda each: (-each.likeness.weight, each.trace.person))
        gone = those_left.alike(tx, one, near.gone, judged, is_known=bool(known))
        return those_left.among(sameness.shown(tx, found[:MOST]), gone)


def _trace(tx: Transaction, typed: Typed, known: Trace | None) -> Trace:
    """Give what is typed over what is known: of the person, else of the household."""
    if known is None:
        home = next(iter(tx.households.find_ids([typed.household])), None)
        place = (home.village, home.address, home.phone) if home else ("", "", "")
        village, address, phone = place
        known = Trace("", typed.person, typed.household, village=village, address=address)
        known = replace(known, phones=(phone,))
    return replace(
        known,
        full_name=vietnamese.tidy(typed.full_name) or known.full_name,
        sex=typed.sex or known.sex,
        birth=typed.birth or known.birth,
        id_number=written_number(typed.id_number) or known.id_number,
        old_id_number=written_number(typed.old_id_number) or known.old_id_number,
        insurance_number=written_number(typed.insurance_number) or known.insurance_number,
        phones=(vietnamese.tidy(typed.phone), *known.phones),
    )


def people(session: FormSession, household: str) -> dict[str, Typed]:
    """Give what a survey says of each person of its roster, by the id of the row."""
    return {row.id: _of(session, row, household) for row in _rows(session)}


def of_row(session: FormSession, row_id: str, household: str) -> Typed | None:
    """Give what a survey says of the person of one row; None where it is no person's."""
    found = next((one for one in _rows(session) if one.id == row_id), None)
    return None if found is None else _of(session, found, household)


def _rows(session: FormSession) -> list[Row]:
    return [row for roster in session.form.rosters for row in session.rows(Place(roster))]


def _of(session: FormSession, row: Row, household: str) -> Typed:
    """Give what is typed; who is new has the id that he is written down by later."""
    nodes = person_nodes(session)

    def told(name: str) -> str:
        state = session.state(Place(nodes[name], row.place.rows)) if name in nodes else None
        return state.value if state is not None and state.relevant else ""

    return Typed(
        household,
        row.entity or row.id,
        told("full_name"),
        birth_of(told("birth_date")),
        word_of("sex", told("sex")),
        told("id_number"),
        told("old_id_number"),
        told("insurance_number"),
        told("phone"),
    )


def judge(desk: Desk, entry: Entry, person: str, other: str) -> Done[Mapping[str, Seen]]:
    """Keep that who stands in an open form is not that person of the register.

    Of who is new it is kept with the draft, and written with the form; else at once: the verdicts
    as they stand then are given, for ``sameness.forget``.

    Raises:
        GpnError: RIGHT_MISSING, PAIR_CHANGED, WRITING_REFUSED, DRAFT_GONE, DRAFT_ELSEWHERE.
    """
    with desk.store.transaction(desk.actor) as tx:
        is_known = bool(tx.households.traces([person]))
        if not is_known:
            draft = drafting.own(tx, entry)
            apart = apart_in(draft)
            apart = {**apart, person: sorted({*apart.get(person, ()), other})}
            tx.drafts.keep_state(draft.id, {**draft.state, APART: apart})
    if is_known:
        return sameness.judge_different(desk, person, other)
    entry.backlog.clear()
    return Done({})
