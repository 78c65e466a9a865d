"""What a list shows leaves it: copied, printed, saved as a workbook or as CSV; and is written down.

On the way: titles and texts as they stand on the screen, so that numbers stay masked → a file or
the clipboard, with its purpose in the access log.
"""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import replace_file
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

    ``about`` names the kind of list.
    """

    about: str
    title: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    language: str = "vi"


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
    for line in (shown.titles, *shown.rows):
        lines.writerow([_harmless(cell) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    text = tidy(cell)
    return f"'{text}" if text.startswith(DANGER) else text


def _workbook(desk: Desk, shown: Shown) -> bytes:
    from gpn_desktop.reports import sheets  # openpyxl is slow to load

    named = zip(shown.titles, shown.keys, strict=True)
    columns = tuple(sheets.Column(title, key) for title, key in named)
    place = place_name(desk.installation.scope)
    about = " · ".join(filter(None, (place, show_date(chance.today()), str(len(shown.rows)))))
    words = definitions.words("answers", shown.language)
    mark = words["training"] if desk.installation.training else ""
    above = shown.title, about, mark
    return sheets.to_bytes([sheets.Sheet(shown.title, above, columns, lambda: iter(shown.rows))])
