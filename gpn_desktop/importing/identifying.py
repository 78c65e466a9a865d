"""Which household and which person of the register a family of a list is.

By our ids first, then by numbers, by head and village, by code, by most of the members; whom a row
names without a number is by name and ``alike`` whoever fits best.
"""

from collections.abc import Iterator

from gpn_desktop.importing.alike import best_of, contradiction, differs, fits
from gpn_desktop.importing.claims import is_another
from gpn_desktop.importing.families import Entry, Family
from gpn_desktop.importing.known import Known, agrees
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.registry.places import Village


def household_of(known: Known, family: Family, place: Village | None) -> Household | None:
    """Give the household of the register that a family is."""
    if family.household_id and not known.is_gone(family.household_id):
        return known.households[family.household_id]
    head = family.head
    found = _believed(known, head) if head else None
    if found is None and head:
        found = _namesake(known, head, place)
    if found is None:
        found = _coded(known, family, place) or _by_members(known, family)
        found = found or _of_who_died(known, family, place)
    if found is None or known.is_gone(found.household):
        return None
    return known.households[found.household]


def stays_at(
    known: Known, household: Household, family: Family, place: Village | None
) -> Village | None:
    """Give where a household is said to live: at its own village where nothing else is said.

    Where two villages bear the name that is written, its own is meant, if it is one of them.
    """
    own = known.places.get(household.village)
    is_silent = not family.village and household.id == family.household_id
    is_meant = not family.former and own in known.called(family.village)
    return own if is_silent or is_meant else place


def somebody(known: Known, entry: Entry) -> Person | None:
    """Give who a row is about by id or number."""
    if entry.person_id in known.people:
        return known.people[entry.person_id]
    values = entry.values
    return known.with_number(values.get("id_number", ""), values.get("old_id_number", ""))


def _believed(known: Known, entry: Entry) -> Person | None:
    """Give who a row is about by id or number, where it names that human."""
    found = somebody(known, entry)
    return None if found is None or is_another(known, entry, found) else found


def _namesake(known: Known, head: Entry, place: Village | None) -> Person | None:
    """Give the head of the village who bears a name and can be born then; nobody if two do.

    Where there is none: who was its head until an act.
    """
    if place is None:
        return None
    birth, number = head.values.get("birth_date"), head.values.get("id_number", "")
    named = (*known.named(head.name), *known.once_named(head.name))
    for is_head in (_heads_now, _headed_before):
        heads = [
            one
            for one in named
            if is_head(known, one, place)
            and agrees(one.birth_date, birth)
            and not differs(one.id_number, number)
        ]
        if heads:
            return heads[0] if len(heads) == 1 else None
    return None


def _heads_now(known: Known, one: Person, place: Village) -> bool:
    return one.relation == HEAD and known.households[one.household].village == place.id


def _headed_before(known: Known, one: Person, place: Village) -> bool:
    """Tell whether somebody was head there until the household moved or got another head."""
    is_head = one.relation == HEAD or known.turned(one.id, "relation", HEAD) is not None
    village = known.households[one.household].village
    is_there = village == place.id or known.turned(one.household, "village", place.id) is not None
    return is_head and is_there and not known.left_behind(one.id, "household")


def _coded(known: Known, family: Family, place: Village | None) -> Person | None:
    """Give somebody of the household of that code in whom the list and the register agree."""
    code = family.household.get("code", "")
    for one in _of_code(known, code, place.id if place else "") if code else ():
        for entry in family.entries:
            birth = entry.values.get("birth_date")
            for found in known.within(one.id, entry.name):
                if agrees(found.birth_date, birth):
                    return found
    return None


def _of_code(known: Known, code: str, village: str) -> Iterator[Household]:
    """Give the households of a code in a village, then those that moved away from there."""
    yield from known.coded(code, village)
    if village:
        all_ = known.coded(code, "")
        yield from (one for one in all_ if known.turned(one.id, "village", village))


def _of_who_died(known: Known, family: Family, place: Village | None) -> Person | None:
    """Give a member of the household whose head died, where another row is about it too."""
    head = family.head
    if head is None or place is None:
        return None
    for one in known.left(head.name):
        home = known.households.get(one.household)
        if home is None or home.deleted or home.village != place.id or not fits(one, head):
            continue
        for entry in family.entries:
            if (found := best_of(known.within(home.id, entry.name), entry)) is not None:
                return found
    return None


def _by_members(known: Known, family: Family) -> Person | None:
    """Give a member by number, where at least half of those who have one live together."""
    found = [one for one in (_believed(known, one) for one in family.entries) if one is not None]
    homes = [one.household for one in found if one.deleted is None]
    most = max(homes, key=homes.count, default="")
    if not homes or homes.count(most) * 2 < len([e for e in family.entries if e.name]):
        return None
    return next(one for one in found if one.household == most)


def person_of(known: Known, entry: Entry, household: Household | None) -> Person | None:
    """Give who in the household a row is about."""
    found = somebody(known, entry)
    if found is not None and found.deleted is None:
        is_here = household is not None and found.household == household.id
        by_name = None if household is None else _called_so(known, entry, household, found)
        return by_name or (found if is_here else None)
    if household is None or not entry.name:
        return None
    among = best_of(known.within(household.id, entry.name), entry)
    if among is None:  # or by the name that was corrected since
        once = (one for one in known.once_named(entry.name, household.id) if fits(one, entry))
        return best_of(once, entry)
    if contradiction(among, entry) is not None:
        dead = (one for one in known.left(entry.name) if one.household == household.id)
        return None if any(fits(one, entry) for one in dead) else among
    return among


def _called_so(known: Known, entry: Entry, household: Household, bearer: Person) -> Person | None:
    """Give the member whom a row names that bears somebody else's number."""
    if entry.person_id == bearer.id or not is_another(known, entry, bearer):
        return None
    among = best_of(known.within(household.id, entry.name), entry)
    return among if among is not None and fits(among, entry) else None
