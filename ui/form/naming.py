"""What a row is called, and where a question stands among rows: “Con vật 2 · Loài”."""

from collections.abc import Sequence

from gpn_desktop.engine.effects import Place, Row
from gpn_desktop.forms.definition import QuestionKind
from ui.form.sections import Branch, found_in, rows_around
from ui.form.source import Source
from ui.words import asked_as


def display_name(source: Source, row_branch: Branch) -> tuple[str, str]:
    """Give what a row is called, and a few words more: name · relation · year of birth."""
    name, more = "", list[str]()
    for branch in row_branch.below[:8]:
        if branch.item.is_key:
            continue
        state = source.state(branch.item.place)
        if branch.item.kind is QuestionKind.TEXT and not name:
            name = state.value
        elif branch.item.kind is QuestionKind.SELECT_ONE and len(more) < 1 and state.value:
            found = source.choices(state.place)
            more.append(next((c.label for c in found if c.code == state.value), state.value))
        elif branch.item.kind in (QuestionKind.DATE, QuestionKind.INTEGER) and state.value:
            more.append(state.value[:4])
            break
    return name, " · ".join(more)


def called(source: Source, repeat: Branch, number: int) -> str:
    """Give what the row of this number is called: who it is of, or as the title of its card."""
    if repeat.item.place.node in source.form.rosters:
        name = display_name(source, repeat.below[number - 1])[0]
        if name:
            return name
    return card_title(repeat, number)


def card_title(repeat: Branch, number: int) -> str:
    """Give the title of the card of a row."""
    return f"{repeat.item.label} {number}"


def row_name(source: Source, branches: Sequence[Branch], row: Row) -> str:
    """Give what a row is called by what was written in it, else as its card is."""
    branch = found_in(branches, row.place)
    name = display_name(source, branch)[0] if branch is not None else ""
    return name or f"{source.state(row.place).label} {row.position}"


def whereabouts(source: Source, branches: Sequence[Branch], place: Place) -> str:
    """Give the words of a question, before them the rows it stands in."""
    branch = found_in(branches, place)
    if branch is None:
        return ""
    rows = (called(source, repeat, number) for repeat, number in rows_around(branches, place))
    asked = asked_as(branch.item.paper, branch.item.label)
    return " · ".join(part for part in (*rows, asked) if part)
