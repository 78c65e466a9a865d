"""Where the converter puts what a form writes back: for each list a group or repeat of its own.

A list belongs to the rows of the innermost repeat that one of its questions stands in; there it
takes the innermost group that holds all of its own questions, or one above it that is free.
What it would refuse, or leave out in silence, is told here first. Source: pyxform 4.5, entities.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gpn_desktop.forms import kinds
from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.workbook import Row

Place = tuple[tuple[str, bool], ...]
"""The groups and repeats around something, the outermost first; True: a repeat."""


@dataclass(frozen=True)
class Claim:
    """A row of sheet entities: whose rows it belongs to, where it would stand, what it fills.

    ``first`` is the place in the form of the first question that it names.
    """

    row: Row
    first: int
    scope: Place
    wanted: Place
    saved: tuple[Place, ...]


def places(content: Content) -> Mapping[str, Place]:
    """Give for each question, group and repeat what it stands in."""
    found: dict[str, Place] = {}
    opened: list[tuple[str, bool]] = []
    for row in content.survey:
        kind = row.type.kind
        found.setdefault(row.name, tuple(opened))
        if kind and kind.opens:
            opened.append((row.name, kind.opens == "repeat"))
        elif kind and kind.closes and opened:
            opened.pop()
    return found


def scope(place: Place) -> Place:
    """Give a place up to its innermost repeat."""
    ends = [number for number, (_, is_repeat) in enumerate(place, 1) if is_repeat]
    return place[: max(ends, default=0)]


def misplaced(content: Content, rows: list[Row]) -> Iterator[Row]:
    """Give the rows of sheet entities that nobody can put anywhere."""
    held = places(content)
    claims: list[Claim] = []
    for row in rows:
        claim = _claim(content, row, rows, held)
        if claim is None:
            yield row
        else:
            claims.append(claim)
    yield from _crowded(claims, is_alone=len(rows) == 1)


def _claim(content: Content, row: Row, rows: list[Row], held: Mapping[str, Place]) -> Claim | None:
    """Give what a row claims, None where its questions stand in rows of different repeats."""
    texts = [cell.text for cell in row.cells.values()]
    named = {name for text in texts for _, name in kinds.REFERENCE.findall(text)}
    saved = {one.name: held[one.name] for one in content.survey if _belongs(one, row, rows)}
    asked = {name: place for name, place in held.items() if name in named or name in saved}
    inmost = max(map(scope, asked.values()), key=_repeats, default=())
    is_split = any(scope(place) != inmost[: len(scope(place))] for place in asked.values())
    if is_split or len(set(map(scope, saved.values()))) > 1:
        return None
    within = [place for place in asked.values() if scope(place) == inmost]
    wanted = _common(saved.values()) if saved else max(within, key=len, default=())
    first = next((n for n, name in enumerate(held) if name in asked), len(held))
    return Claim(row, first, inmost, wanted, tuple(saved.values()))


def _repeats(place: Place) -> int:
    return sum(is_repeat for _, is_repeat in place)


def _common(saved: Iterable[Place]) -> Place:
    first, *others = dict.fromkeys(saved)
    for place in others:
        alike = [one == other for one, other in zip(first, place, strict=False)]
        first = first[: alike.index(False) if False in alike else len(alike)]
    return first


def _crowded(claims: list[Claim], *, is_alone: bool) -> Iterator[Row]:
    """Give each row of which the place is taken, and all above it within the same rows."""
    taken: set[Place] = set()
    if is_alone and not any(claim.scope for claim in claims):
        return
    scopes = list(dict.fromkeys(one.scope for one in sorted(claims, key=lambda one: one.first)))
    for claim in sorted(claims, key=lambda one: scopes.index(one.scope)):
        lengths = range(len(claim.wanted), len(claim.scope) - 1, -1)
        ways = [claim.wanted[:length] for length in lengths]
        if claim.wanted in taken and taken & set(claim.saved):
            ways = []
        free = next((place for place in ways if place not in taken), None)
        if free is None:
            yield claim.row
            continue
        taken.add(free)
        for place in claim.saved:
            taken |= {place[:n] for n in range(len(free), len(place) + 1)}


def _belongs(question: SurveyRow, row: Row, rows: list[Row]) -> bool:
    """Say whether a question is written back to the list of a row."""
    text = question.row.text("save_to")
    name = text.rpartition("#")[0] or (rows[0].text("list_name") if text else "")
    return bool(text) and name == row.text("list_name")
