"""A household that is new to the register: its head, its village, and who may be the same already.

The other people come with the first review, whose roster writes them into the register.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import namesakes
from gpn_desktop.registry.acts import ADDITION
from gpn_desktop.registry.duplicates import Trace, candidates
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.identity import Doubt, check_cccd, check_written, written_number
from gpn_desktop.registry.persons import HEAD, OLDEST, PartialDate, Person, is_name
from gpn_desktop.registry.places import Village
from gpn_desktop.services import deeds, findings, sameness, those_left
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sameness import Alike
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Newcomer:
    """What is typed of a new household: texts as they were typed.

    ``village`` is an id, or the name of one that is not here yet.
    """

    full_name: str
    village: str
    sex: str = ""
    birth: str = ""
    ethnicity: str = ""
    id_number: str = ""
    area: str = ""
    code: str = ""
    phone: str = ""
    address: str = ""


def similar(desk: Desk, newcomer: Newcomer, different: Collection[str] = ()) -> tuple[Alike, ...]:
    """Give who of the register may be the head that is typed, most likely first, and why.

    Who left or died is among them where a number is the same, or name, birth and village are.
    ``different`` are people judged to be somebody else; nothing is kept of that before
    ``add_household``.
    """
    with desk.store.reading() as tx:
        one = _trace(tx, newcomer)
        near = tx.households.near(one)
        here = sameness.shown(tx, candidates(one, near.here, without=different))
        return those_left.among(here, those_left.alike(tx, one, near.gone, different))


def _trace(tx: Transaction, newcomer: Newcomer) -> Trace:
    place = vietnamese.tidy(newcomer.village)
    known = namesakes.meant(tx.places.villages.all(), place) if place else ()
    return Trace(
        full_name=vietnamese.tidy(newcomer.full_name),
        sex=newcomer.sex,
        birth=known_birth(newcomer.birth),
        id_number=written_number(newcomer.id_number),
        phones=(vietnamese.tidy(newcomer.phone),),
        village=known[0].id if len(known) == 1 else "",
        address=vietnamese.tidy(newcomer.address),
    )


def may_add(desk: Desk) -> bool:
    """Say whether households are begun at this desk: those of an office come with packages."""
    return desk.may_write and not desk.is_office


def add_household(
    desk: Desk, newcomer: Newcomer, different: Collection[str] = ()
) -> Done[Household]:
    """Write a household and its head into the register; a village that is new comes with it.

    ``different`` are people whom the head was judged not to be: that is kept with it. An event
    says that it was added: what was added by mistake is taken back by ``undoing``.

    Raises:
        GpnError: RIGHT_MISSING, HEAD_NAME_MISSING, VILLAGE_MISSING, VILLAGE_WHICH,
            NUMBER_MASKED, PHONE_STRANGE, WRITING_REFUSED; those of ``read_birth``.
    """
    desk.demand("entry")
    name, place = vietnamese.tidy(newcomer.full_name), vietnamese.tidy(newcomer.village)
    if not is_name(name):
        raise GpnError(ErrorCode.HEAD_NAME_MISSING)
    if not place:
        raise GpnError(ErrorCode.VILLAGE_MISSING)
    birth, phone = read_birth(newcomer.birth), vietnamese.tidy(newcomer.phone)
    number = written_number(newcomer.id_number)
    check_written({"id_number": number, "phone": phone})
    with desk.store.transaction(desk.actor) as tx:
        village, is_new = _village(tx, place, newcomer.area)
        household = Household(
            tx.new_entity(),
            code=vietnamese.tidy(newcomer.code),
            home=desk.installation.scope,
            village=village.id,
            area=newcomer.area or village.area,
            address=vietnamese.tidy(newcomer.address),
            phone=phone,
        )
        head = Person(
            tx.new_entity(),
            household=household.id,
            full_name=name,
            sex=newcomer.sex,
            birth_date=birth,
            ethnicity=newcomer.ethnicity,
            relation=HEAD,
            id_number=number,
        )
        made = tx.put_all((*((village,) if is_new else ()), household, head))
        sameness.tell_apart(tx, head.id, different)
        deeds.say(tx, ADDITION, household.id, made, [head.id])
        findings.check(desk, tx, [household.id, head.id])
    return Done(household, Changes(households=True, places=is_new, findings=True))


def doubts(newcomer: Newcomer) -> tuple[Doubt, ...]:
    """Give what is odd about the citizen number that is typed; without a birth nobody can read."""
    birth = known_birth(newcomer.birth)
    return check_cccd(written_number(newcomer.id_number), newcomer.sex, birth)


def unread_birth(newcomer: Newcomer) -> GpnError | None:
    """Give why the birth that is typed cannot be kept, or nothing."""
    try:
        read_birth(newcomer.birth)
    except GpnError as error:
        return error
    return None


def known_birth(text: str) -> PartialDate | None:
    """Give a date of birth as it is typed; what cannot be read is none."""
    try:
        return read_birth(text)
    except GpnError:
        return None


def read_birth(text: str) -> PartialDate | None:
    """Read a date of birth as it is typed; nothing typed is none.

    Raises:
        GpnError: BIRTH_UNREADABLE, BIRTH_AHEAD, BIRTH_LONG_PAST.
    """
    found, today = vietnamese.tidy(text), chance.today()
    if not found:
        return None
    try:
        birth = PartialDate.written(found)
    except ValueError as fault:
        raise GpnError(ErrorCode.BIRTH_UNREADABLE, found=found) from fault
    if birth.earliest() > today:
        raise GpnError(ErrorCode.BIRTH_AHEAD, found=found, today=today)
    if birth.year < OLDEST:
        raise GpnError(ErrorCode.BIRTH_LONG_PAST, found=found)
    return birth


def _village(tx: Transaction, place: str, area: str) -> tuple[Village, bool]:
    """Give the village by its id or name, or a new one of that name.

    Raises:
        GpnError: VILLAGE_WHICH.
    """
    villages = tx.places.villages.all()
    known = namesakes.meant(villages, place)
    if len(known) > 1:
        names = namesakes.called(villages)
        told = "; ".join(names[one.id] for one in known)
        raise GpnError(ErrorCode.VILLAGE_WHICH, name=place, names=told)
    if known:
        return known[0], False
    return replace(namesakes.new_one(villages, place), id=tx.new_entity(), area=area), True
