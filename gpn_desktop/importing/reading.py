"""From rows to families: who is a head, who belongs to whom, in which village.

On the way: a sheet and its profile → ``Family`` with the values and remarks of each row. Nothing
of the register is known here.
"""

import datetime
from dataclasses import replace

from gpn_desktop.importing.day_order import month_first
from gpn_desktop.importing.families import Reading, told_apart
from gpn_desktop.importing.heads import UNTOLD, grouped, headed, how_known
from gpn_desktop.importing.profiles import PEOPLE, Profile
from gpn_desktop.importing.row_cells import BIRTHS, RowReader
from gpn_desktop.importing.rows import rows_of
from gpn_desktop.importing.sheet import Sheet, Watch, unwatched

_PIECE = 500  # rows between two looks at the watch


def read(sheet: Sheet, profile: Profile, on: datetime.date, watch: Watch = unwatched) -> Reading:
    """Read the families of a sheet; ``on`` is the day by which births are judged."""
    passed: list[int] = []
    rows = list(rows_of(sheet, profile, passed))
    how = how_known(profile, rows)
    marked = [headed(row, how) for row in rows]
    births = (row.texts[key] for row in rows for key in BIRTHS if key in row.texts)
    read_row = RowReader(profile, on, month_first(births, is_own=profile.is_own))
    found = []
    groups = grouped(marked, how, goes_on=profile.code != PEOPLE)
    for done, group in enumerate(groups):
        if done % _PIECE == 0:
            watch(done, 0)
        found.append(replace(read_row.family(group), is_untold=how == UNTOLD))
    families = told_apart(found)
    return Reading(families, tuple(passed), sheet.is_cut, read_row.yearless)
