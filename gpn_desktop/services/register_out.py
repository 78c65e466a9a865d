"""The whole register as a list: every household with its people, every field, numbers as texts.

On the way: households, people, villages → a row for each person → .xlsx or .csv, with its purpose
in the access log. Under each label stands the name of its field, and ids stand last: the program
knows its own list by them, and read again it brings nothing new.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing.families import HOUSEHOLD
from gpn_desktop.importing.own import IDS, sealed, written
from gpn_desktop.importing.titles import Field, fields
from gpn_desktop.paths import replace_file
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reports import definitions
from gpn_desktop.reports.sheets import Column, Sheet, Value
from gpn_desktop.services.changes import Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.headings import place_name
from gpn_desktop.services.list_out import harmless
from gpn_desktop.vietnamese import clean, name_key, show_date

CSV: Final = ".csv"
PIECE: Final = 500


def columns() -> tuple[Field, ...]:
    """Give what stands in each row: the fields of a household, of a person, both ids, the seal."""
    known = fields()
    homes = [one for one in known.values() if one.of == "household"]
    own = [one for one in known.values() if one.of == "person"]
    return (*homes, *own, *(known[one] for one in (*IDS, "seal")))


def file_name(ending: str = ".xlsx") -> str:
    """Give a name for the file: what it is and of which day, of nobody."""
    return f"danh-sach-ho-{chance.today():%Y%m%d}{ending}"


def count(desk: Desk) -> int:
    """Give how many households stand on the list."""
    with desk.store.reading() as tx:
        return tx.households.count()


def write(
    desk: Desk, file: Path, purpose: str, *, language: str = "vi", watch: Watch = unwatched
) -> Done[Path]:
    """Write the list, as .csv where the file is called so; the access log keeps what it is for.

    Raises:
        GpnError: PURPOSE_MISSING, REPORT_NOT_WRITTEN.
        Cancelled: Stop was pressed; nothing is written.
    """
    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    told = list(_rows(desk, watch))
    if file.suffix.casefold() == CSV:
        content = _text(told)
    else:
        from gpn_desktop.reports import sheets  # openpyxl is slow to load

        content = sheets.to_bytes([_sheet(desk, told, language)])
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("exported", purpose=f"register: {clean(purpose).strip()}")
        try:
            replace_file(file, content)
        except OSError as fault:
            raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name=file.name) from fault
    return Done(file)


def _sheet(desk: Desk, told: Sequence[Sequence[Value]], language: str) -> Sheet:
    words = definitions.words("register", language)
    about = words["subtitle"].format(
        count=len(told),
        day=show_date(chance.today()),
        place=place_name(desk.installation.scope),
    )
    mark = words["training"] if desk.installation.training else ""
    made = tuple(
        Column(one.label(language), one.key, hidden=one.key == "seal") for one in columns()
    )
    return Sheet(words["sheet"], (words["title"], about, mark), made, lambda: iter(told))


def _text(told: Sequence[Sequence[Value]]) -> bytes:
    """Give the list as text that Excel opens with its marks: the names of the fields on top."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow([one.key for one in columns()])
    writer.writerows(map(_harmless, told))
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def _harmless(cells: Iterable[Value]) -> Iterator[Value]:
    return (harmless(one) if isinstance(one, str) else one for one in cells)


def _rows(desk: Desk, watch: Watch) -> Iterator[Sequence[Value]]:
    """Give a row for each person, by village and head; a household of nobody has one."""
    with desk.store.reading() as tx:
        homes = tx.households.all()
        people = tx.households.members_of(one.id for one in homes)
        villages = {one.id: one for one in apart(tx.places.villages.all())}
    ordered = sorted(homes, key=lambda one: _order(one, people.get(one.id, ()), villages))
    for done, one in enumerate(ordered):
        if done % PIECE == 0:
            watch(done, len(ordered))
        for person in people.get(one.id, (Person(""),)):
            yield row_of(one, person, villages)


def row_of(home: Household, person: Person, villages: Mapping[str, Village]) -> Sequence[Value]:
    """Give the cells of a person, and the seal of them."""
    cells = {field.key: _cell(field, home, person, villages) for field in columns()[:-1]}
    return [*cells.values(), sealed(cells.items())]


def _order(
    one: Household, people: Sequence[Person], villages: Mapping[str, Village]
) -> tuple[object, ...]:
    village = villages.get(one.village)
    name = people[0].full_name if people else ""
    return village.order if village else 0, one.village, name_key(name), one.code, one.id


def _cell(field: Field, home: Household, person: Person, villages: Mapping[str, Village]) -> Value:
    if field.key in IDS:
        return home.id if field.key == IDS[0] else person.id
    if field.key == "village":
        village = villages.get(home.village)
        return village.name if village else ""
    own: Any = home if field.key.startswith(HOUSEHOLD) else person
    return written(field, getattr(own, field.key.removeprefix(HOUSEHOLD)))
