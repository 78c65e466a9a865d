"""Rows of repeats: added, removed with a reason, restored; the roster of a household's people."""

from gpn_desktop.engine import actions, views
from gpn_desktop.engine.effects import Departure, Row, RowSort
from gpn_desktop.engine.frames import Frame, Gone, place_of, walked
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.settle import settle
from gpn_desktop.engine.values import stored_text


def fill_rosters(run: Run) -> None:
    """Give each roster one row for each present member, in the order of the register."""
    for repeat, declared in run.form.rosters.items():
        assert declared.key is not None  # noqa: S101 - so a roster is known
        ghost = Frame(run.context, repeat, "", run.root, run.form.shape.layouts[repeat])
        for choice in views.choices(run, ghost, declared.key):
            add(run, run.root, repeat, choice.code)
            settle(run)


def add(run: Run, parent: Frame, repeat: int, entity: str | None) -> Frame:
    """Add a row; of a roster for that person of the register, whose answers are prefilled."""
    declared = run.form.rosters.get(repeat)
    row = run.make_row(parent, repeat, entity if declared else None)
    actions.of_new_row(run, row)
    run.enter_row(row, RowSort.ADDED)
    if declared and declared.key is not None and entity:
        settle(run)
        run.put(row, declared.key, entity)
        settle(run)
        actions.of_change(run, row, declared.key)
    return row


def remove(run: Run, row: Frame, reason: str) -> None:
    """Take a row out of its repeat; it is kept until the form is finalised.

    Raises:
        KeyError: the place of no row.
    """
    parent, repeat = row.parent, row.repeat
    if parent is None or repeat is None:
        raise KeyError(row.id)
    rows = parent.rows[run.form.shape.spots[repeat].shelf]
    parent.removed.setdefault(repeat, []).append(Gone(row, rows.index(row), reason))
    rows.remove(row)
    run.rows_changed(row, RowSort.REMOVED)


def restore(run: Run, parent: Frame, repeat: int, row_id: str) -> None:
    """Put a removed row back where it stood.

    Raises:
        KeyError: no such row was removed.
    """
    gone = parent.removed.get(repeat, [])
    found = next((each for each in gone if each.row.id == row_id), None)
    if found is None:
        raise KeyError(row_id)
    gone.remove(found)
    parent.rows[run.form.shape.spots[repeat].shelf].insert(found.place, found.row)
    run.enter_row(found.row, RowSort.RESTORED)


def view(run: Run, row: Frame) -> Row:
    """Give a row as the screen knows it."""
    assert row.repeat is not None  # noqa: S101 - a row is of a repeat
    declared = run.form.rosters.get(row.repeat)
    person = ""
    if declared is not None and declared.key is not None:
        person = stored_text(row.values[run.form.shape.spots[declared.key].slot])
    place = place_of(row, row.repeat)
    return Row(place, row.id, row.position, row.is_surplus, person or None)


def departures(run: Run) -> tuple[Departure, ...]:
    """Give the people of the register whose rows were removed, in form order."""
    return tuple(
        Departure(person, gone.reason)
        for frame in _frames(run)
        for each in frame.removed.values()
        for gone in each
        if (person := view(run, gone.row).entity)
    )


def _frames(run: Run) -> list[Frame]:
    found = {run.root: None}
    found |= dict.fromkeys(frame for frame, _ in walked(run.form.shape, run.root))
    return list(found)
