"""Acts of the register in words: what each is called and asks, what it would do, what it did.

One row for each act of ``registry.acts``; a test asks for all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry import acts, twins
from gpn_desktop.registry.households import MemberCheck, MemberFinding
from gpn_desktop.services.foreseeing import After, Preview
from gpn_desktop.services.timeline import Entry, Line
from ui import reasons
from ui.models.former import mark
from ui.nouns import field_words
from ui.values import value_words
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

CHANGE_KEY: Final = "Alt+T"
UNDO_KEY: Final = "Alt+Z"
NAMED: Final = 6  # people named in one sentence
TWINS: Final = 2  # records of one person, of which one stays
WITH_IT: Final = "*"  # who was taken off with a household, all of them
BORN: Final = ("full_name", "birth_date", "sex", "relation", "ethnicity", "id_number")
PERSON: Final = (*BORN, "phone")


@dataclass(frozen=True)
class ActSheet:
    """How an act is asked for: its title, what is asked in which order, the likely reason."""

    sort: str
    title: str
    asks: tuple[str, ...]
    reason: str = ""


SHEETS: Final[tuple[ActSheet, ...]] = (
    ActSheet(
        acts.SPLIT,
        QT_TRANSLATE_NOOP("Acts", "Split off a household"),
        ("people", "head", "relations", "village", "day", "reason"),
    ),
    ActSheet(
        acts.JOIN,
        QT_TRANSLATE_NOOP("Acts", "Join another household into this one"),
        ("household", "relations", "day", "reason"),
    ),
    ActSheet(
        acts.MOVE,
        QT_TRANSLATE_NOOP("Acts", "Some move to another household"),
        ("people", "household", "relations", "day", "reason"),
    ),
    ActSheet(
        acts.RELOCATION,
        QT_TRANSLATE_NOOP("Acts", "The household moves to another village"),
        ("village", "day", "reason"),
    ),
    ActSheet(
        acts.DEPARTURE,
        QT_TRANSLATE_NOOP("Acts", "Somebody leaves the commune"),
        ("people", "place", "day", "reason"),
    ),
    ActSheet(
        acts.DEATH,
        QT_TRANSLATE_NOOP("Acts", "Somebody died"),
        ("people", "day", "reason"),
        QT_TRANSLATE_NOOP("Acts", "died"),
    ),
    ActSheet(
        acts.BIRTH,
        QT_TRANSLATE_NOOP("Acts", "A child was born"),
        (*BORN, "day", "reason"),
        QT_TRANSLATE_NOOP("Acts", "born"),
    ),
    ActSheet(
        acts.ARRIVAL,
        QT_TRANSLATE_NOOP("Acts", "Somebody came"),
        (*PERSON, "day", "reason"),
    ),
    ActSheet(
        acts.RETURN,
        QT_TRANSLATE_NOOP("Acts", "Somebody came back, or was taken off by mistake"),
        ("gone", "day", "reason"),
    ),
    ActSheet(
        acts.NEW_HEAD,
        QT_TRANSLATE_NOOP("Acts", "Another head of the household"),
        ("head", "relations", "day", "reason"),
    ),
    ActSheet(
        acts.CORRECTION,
        QT_TRANSLATE_NOOP("Acts", "Correct a person"),
        ("who", *PERSON, "reason"),
    ),
)
BY_SORT: Final = {one.sort: one for one in SHEETS}
FIELDS: Final[dict[str, str]] = {
    "people": QT_TRANSLATE_NOOP("Acts", "Who"),
    "leaving": QT_TRANSLATE_NOOP("Acts", "Who splits off"),
    "moving": QT_TRANSLATE_NOOP("Acts", "Who moves"),
    "gone": QT_TRANSLATE_NOOP("Acts", "Who"),
    "who": QT_TRANSLATE_NOOP("Acts", "Who"),
    "head": QT_TRANSLATE_NOOP("Acts", "Head"),
    "new_head": QT_TRANSLATE_NOOP("Acts", "Head of the new household"),
    "relations": QT_TRANSLATE_NOOP("Acts", "Relation to the head"),
    "to_new_head": QT_TRANSLATE_NOOP("Acts", "Relation to the new head"),
    "to_head_here": QT_TRANSLATE_NOOP("Acts", "Relation to the head here"),
    "to_head_there": QT_TRANSLATE_NOOP("Acts", "Relation to the head there"),
    "household": QT_TRANSLATE_NOOP("Acts", "The household they move to"),
    "joined": QT_TRANSLATE_NOOP("Acts", "The household that is joined"),
    "village": QT_TRANSLATE_NOOP("Acts", "Village"),
    "place": QT_TRANSLATE_NOOP("Acts", "Where to"),
    "day": QT_TRANSLATE_NOOP("Acts", "Day"),
    "noted": QT_TRANSLATE_NOOP("Acts", "Written in the book on"),
    "reason": QT_TRANSLATE_NOOP("Acts", "Reason"),
}
CALLED: Final[dict[tuple[str, str], str]] = {
    (acts.SPLIT, "people"): "leaving",
    (acts.MOVE, "people"): "moving",
    (acts.DEPARTURE, "people"): "moving",
    (acts.JOIN, "household"): "joined",
    (acts.BIRTH, "day"): "noted",
    (acts.SPLIT, "head"): "new_head",
    (acts.SPLIT, "relations"): "to_new_head",
    (acts.NEW_HEAD, "relations"): "to_new_head",
    (acts.JOIN, "relations"): "to_head_here",
    (acts.MOVE, "relations"): "to_head_there",
}
"""What is asked in one act by another title than in all others."""
LACKING: Final[dict[str, tuple[str, ...]]] = {
    acts.BIRTH: ("birth_date", "sex"),
    acts.ARRIVAL: ("birth_date", "sex"),
}
"""What an act may leave open and is told to have left open: a survey asks for it."""
WOULD: Final[dict[str, str]] = {
    acts.SPLIT: QT_TRANSLATE_NOOP("Acts", "On {day} {names} make a household of their own."),
    acts.JOIN: QT_TRANSLATE_NOOP(
        "Acts", "On {day} {names} come from the household that is joined."
    ),
    acts.MOVE: QT_TRANSLATE_NOOP("Acts", "On {day} {names} move to the other household."),
    acts.RELOCATION: QT_TRANSLATE_NOOP("Acts", "On {day} the household moves to {village}."),
    acts.DEPARTURE: QT_TRANSLATE_NOOP("Acts", "On {day} {names} leave the commune."),
    acts.DEATH: QT_TRANSLATE_NOOP("Acts", "On {day} {names} died."),
    acts.BIRTH: QT_TRANSLATE_NOOP("Acts", "{names} is born into the household, written on {day}."),
    acts.ARRIVAL: QT_TRANSLATE_NOOP("Acts", "On {day} {names} comes to the household."),
    acts.RETURN: QT_TRANSLATE_NOOP("Acts", "On {day} {names} come back to the household."),
    acts.NEW_HEAD: QT_TRANSLATE_NOOP("Acts", "From {day} on {head} is the head."),
    acts.CORRECTION: QT_TRANSLATE_NOOP("Acts", "Of {names} is written anew: {fields}."),
}
DID: Final[dict[str, str]] = {
    acts.SPLIT: QT_TRANSLATE_NOOP("Acts", "Household split"),
    acts.JOIN: QT_TRANSLATE_NOOP("Acts", "Households joined"),
    acts.MOVE: QT_TRANSLATE_NOOP("Acts", "Moved to another household"),
    acts.RELOCATION: QT_TRANSLATE_NOOP("Acts", "Moved to another village"),
    acts.DEPARTURE: QT_TRANSLATE_NOOP("Acts", "Left the commune"),
    acts.DEATH: QT_TRANSLATE_NOOP("Acts", "Died"),
    acts.BIRTH: QT_TRANSLATE_NOOP("Acts", "Born"),
    acts.ARRIVAL: QT_TRANSLATE_NOOP("Acts", "Came to the household"),
    acts.RETURN: QT_TRANSLATE_NOOP("Acts", "Came back"),
    acts.NEW_HEAD: QT_TRANSLATE_NOOP("Acts", "Another head"),
    acts.CORRECTION: QT_TRANSLATE_NOOP("Acts", "Person corrected"),
    acts.ADDITION: QT_TRANSLATE_NOOP("Acts", "Household added"),
    acts.AMENDMENT: QT_TRANSLATE_NOOP("Acts", "Household corrected"),
    twins.UNITE: QT_TRANSLATE_NOOP("Acts", "Two records made one"),
    acts.UNDO: QT_TRANSLATE_NOOP("Acts", "Taken back"),
    "begun": QT_TRANSLATE_NOOP("Acts", "Written down for the first time"),
    "written": QT_TRANSLATE_NOOP("Acts", "Corrected"),
    "survey": QT_TRANSLATE_NOOP("Acts", "Survey"),
    "support": QT_TRANSLATE_NOOP("Acts", "Support"),
    "submission": QT_TRANSLATE_NOOP("Acts", "Other form"),
}


BACK: Final[dict[str, str]] = {acts.ADDITION: QT_TRANSLATE_NOOP("Acts", "written by mistake")}
"""Why an act is taken back, where that stays as the reason for which a record left the register."""


def why_back(sort: str) -> str:
    """Give the reason that is written where an act is taken back."""
    return translate("Acts", BACK[sort]) if sort in BACK else ""


def title(sort: str) -> str:
    """Give what an act is called where it is chosen."""
    return translate("Acts", BY_SORT[sort].title)


def asked(sort: str, name: str) -> str:
    """Give the title of what an act asks."""
    titled = CALLED.get((sort, name), name)
    return translate("Acts", FIELDS[titled]) if titled in FIELDS else field_words("person", name)


def likely(sort: str) -> str:
    """Give the reason that stands there until another is typed."""
    words = BY_SORT[sort].reason
    return translate("Acts", words) if words else ""


def several(names: Sequence[str]) -> str:
    """Name people in a sentence: of a great household the first ones, and how many more."""
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    more = translate("Acts", "{names} and {count} more")
    return more.format(names=", ".join(names[:NAMED]), count=len(names) - NAMED)


def foretold(preview: Preview) -> tuple[str, tuple[str, ...]]:
    """Say what an act would do, and what is to be looked at in it, each in its own line."""
    names = several(preview.names)
    heads = [each.full_name for one in preview.houses for each in one.people[:1]]
    would = translate("Acts", WOULD[preview.act.sort]).format(
        day=vietnamese.show_date(preview.act.on),
        names=names or "–",
        head=heads[0] if heads else "–",
        village=preview.houses[0].village,
        fields=", ".join(field_words("person", one) for one in preview.changed),
    )
    houses = [_house(one) for one in preview.houses if _is_told(one)]
    return "\n".join((would, *houses)), tuple(_looks(preview))


def _is_told(one: After) -> bool:
    return one.before != len(one.people) or one.household.deleted is not None


def _house(one: After) -> str:
    so = QT_TRANSLATE_NOOP("Acts", "Household of {head}, {village}: {before} people → {after}.")
    new = QT_TRANSLATE_NOOP("Acts", "New household of {head}, {village}: {after} people.")
    closed = QT_TRANSLATE_NOOP(
        "Acts",
        "The household of {head} is on the list no longer; its surveys and supports are kept.",
    )
    words = closed if one.household.deleted else (new if one.before is None else so)
    return translate("Acts", words).format(
        head=one.head or "–", village=one.village or "–", before=one.before, after=len(one.people)
    )


def _looks(preview: Preview) -> Iterable[str]:
    lacking = [one for one in LACKING.get(preview.act.sort, ()) if one not in preview.act.said]
    if lacking:
        words = translate("Acts", "Not filled in of {names}: {fields}.")
        fields = ", ".join(field_words("person", one).lower() for one in lacking)
        yield words.format(names=several(preview.names), fields=fields)
    if preview.unasked:
        words = translate("Acts", "The relation to the head is not said: {names}. It stays empty.")
        yield words.format(names=several(preview.unasked))
    for house in preview.houses:
        yield from (_found(house, each) for each in house.findings)
    for twin in preview.twins:
        both = translate("Acts", "{name} stands in both households: one record stays.")
        other = translate(
            "Acts", "{name} stands in both households: one record stays. They differ in: {fields}."
        )
        fields = ", ".join(field_words("person", each) for each in twin.differing)
        yield (other if fields else both).format(name=twin.name, fields=fields)
    yield from (reasons.said(one.code) for one in preview.doubts)
    if preview.clock is not None:
        words = translate(
            "Acts", "The last writing here is of {day}: check the date of this computer."
        )
        yield words.format(day=vietnamese.show_date(preview.clock))


def _found(one: After, found: MemberFinding) -> str:
    head = one.head or translate("Acts", "without a head")
    if found.check is MemberCheck.MANY_MEMBERS:
        words = translate("Acts", "Household {head} will have over ten members.")
        return words.format(head=head)
    words = translate("Acts", "Household {head}: {finding}")
    return words.format(head=head, finding=reasons.said(found.check))


def done(entry: Entry) -> str:
    """Say what was done: the act, whom it was about, where it led."""
    words = translate("Acts", DID.get(entry.sort, entry.sort))
    of = translate("Acts", DID[entry.undoes]) if entry.undoes in DID else ""
    back = translate("Acts", "taken back") if entry.is_undone else ""
    about = dotted(words, mark(entry.under), of, back)
    if entry.sort == twins.UNITE and len(entry.people) == TWINS:
        return dotted(about, _united(entry))
    who = several(entry.people)
    whither = translate("Acts", "{who} → {place}").format(who=who, place=entry.to)
    fields = dict.fromkeys(field_words(one.kind, one.field) for one in entry.lines)
    return dotted(about, whither.strip() if entry.to else who, ", ".join(fields))


def _united(entry: Entry) -> str:
    """Say which record stays and which goes, and in whose household that one stood."""
    stays, goes = entry.people
    here = translate("Acts", "{stays} stays, {goes} goes")
    there = translate("Acts", "{stays} stays, {goes} of household {place} goes")
    return (there if entry.to else here).format(stays=stays, goes=goes, place=entry.to)


def written(line: Line) -> str:
    """Say of one field whose it is, what it said before, and what it says since."""
    name = field_words(line.kind, line.field)
    values = (value_words(line.kind, line.field, one) for one in (line.before, line.after))
    before, after = values
    words = translate("Acts", "{field}: {before} → {after}")
    return dotted(line.name, words.format(field=name, before=before, after=after))
