"""What a list shows leaves it: copied, printed, saved as a workbook or as CSV; and is written down.

On the way: titles and texts as they stand on the screen, so that numbers stay masked → a file or
the clipboard, with its purpose in the access log. Behind the columns of a file stand the ids of its
rows and which list it is, hidden where a file can hide them: the program knows its own by that.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing.own import IDS, MARK, coded, sealed
from gpn_desktop.importing.titles import fields
from gpn_desktop.paths import replace_file
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.reports import definitions
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.headings import place_name
from gpn_desktop.vietnamese import clean, fold, show_date, tidy

CSV: Final = ".csv"
WORDS: Final = re.compile(r"[a-z0-9]+")
DANGER: Final = ("=", "+", "-", "@")  # a table would take such a text for a formula
COPIED, PRINTED, EXPORTED = "copied", "printed", "exported"


@dataclass(frozen=True)
class Shown:
    """A list as it is shown: what it is, keys and titles of its columns, a text for each cell.

    ``about`` names the kind of list, ``tells`` what each column tells of the register ("" where
    it is only to be read), ``whose`` the household and the person of each row.
    """

    about: str
    title: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    language: str = "vi"
    tells: tuple[str, ...] = ()
    whose: tuple[tuple[str, str], ...] = ()


def tsv(shown: Shown) -> str:
    """Give the list as text for the clipboard: cells parted by tabs, a line for each row."""
    lines = (shown.titles, *shown.rows)
    return "\n".join("\t".join(map(tidy, line)) for line in lines)


def file_name(shown: Shown) -> str:
    """Give a name for the file, without marks: which list on which day, of nobody."""
    words = "-".join(WORDS.findall(fold(shown.title)))
    return f"{words or shown.about}-{chance.today():%Y%m%d}.xlsx"


def note(desk: Desk, act: str, shown: Shown, purpose: str) -> Done[None]:
    """Write into the access log that a list left, how long it was, and what for.

    Raises:
        GpnError: PURPOSE_MISSING.
    """
    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write(act, purpose=_said(shown, purpose))
    return Done(None)


def _said(shown: Shown, purpose: str) -> str:
    return f"{shown.title} ({len(shown.rows)}): {clean(purpose).strip()}"


def write(desk: Desk, shown: Shown, file: Path, purpose: str) -> Done[Path]:
    """Write the list, as CSV where the file is called so; the access log keeps what for.

    Raises:
        GpnError: PURPOSE_MISSING, REPORT_NOT_WRITTEN.
    """
    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    is_csv = file.suffix.lower() == CSV
    content = _csv(shown) if is_csv else _workbook(desk, shown)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write(EXPORTED, purpose=_said(shown, purpose))
        try:
            replace_file(file, content)
        except OSError as fault:
            raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name=file.name) from fault
    return Done(file)


def _csv(shown: Shown) -> bytes:
    """Give the list as CSV that Excel reads as UTF-8, which a mark at its beginning tells."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    told = shown.tells or ("",) * len(shown.titles)
    titles = map(coded, shown.titles, told)
    lines.writerow([*map(harmless, titles), *starmap(coded, _behind(shown))])
    for row in _rows(shown):
        lines.writerow(map(harmless, row))
    return out.getvalue().encode("utf-8-sig")


def _behind(shown: Shown) -> tuple[tuple[str, str], ...]:
    """Give label and code of the columns behind those that are shown."""
    ids = [fields()[one] for one in IDS] if shown.whose else []
    return (*((one.label(shown.language), one.key) for one in ids), (shown.title, _mark(shown)))


def _mark(shown: Shown) -> str:
    return f"{MARK}{shown.about}"


def _rows(shown: Shown) -> Iterator[tuple[str, ...]]:
    """Give the rows with their ids."""
    ids = shown.whose or ((),) * len(shown.rows)
    for row, those in zip(shown.rows, ids, strict=True):
        yield *row, *those, sealed(zip(shown.tells, row, strict=False))


def heads_of(desk: Desk, rows: Iterable[HouseholdRow]) -> tuple[str, ...]:
    """Give the ids of the heads whom these lines name, "" where they name none."""
    told = list(rows)
    with desk.store.reading() as tx:
        people = tx.households.members_of(one.id for one in told)
    return tuple(
        next(
            (
                who.id
                for who in people.get(one.id, ())
                if who.relation == HEAD and who.full_name == one.head_name
            ),
            "",
        )
        for one in told
    )


def harmless(cell: str) -> str:
    """Give a text that no table takes for a formula."""
    text = tidy(cell)
    return f"'{text}" if text.startswith(DANGER) else text


def _workbook(desk: Desk, shown: Shown) -> bytes:
    from gpn_desktop.reports import sheets  # openpyxl is slow to load

    fields_ = shown.tells or shown.keys
    codes = (field or key for field, key in zip(fields_, shown.keys, strict=True))
    seen = (sheets.Column(*one) for one in zip(shown.titles, codes, strict=True))
    behind = (sheets.Column(*one, hidden=True) for one in _behind(shown))
    columns = *seen, *behind
    place = place_name(desk.installation.scope)
    about = " · ".join(filter(None, (place, show_date(chance.today()), str(len(shown.rows)))))
    words = definitions.words("answers", shown.language)
    mark = words["training"] if desk.installation.training else ""
    above = shown.title, about, mark
    return sheets.to_bytes([sheets.Sheet(shown.title, above, columns, lambda: _rows(shown))])
