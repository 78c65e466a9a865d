"""A workbook looked at before it is installed: every problem at once, or a form to be tried out.

On the way: an .xlsx with the CSV files that it names → ``forms.publish`` → ``engine.check`` →
``definition.json`` → ``Looked``, all in memory. ``installing`` writes it, ``trying`` fills it in.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from gpn_desktop.engine.check import check
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import dump, load
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import kinds, publish, weigh, workbook
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition
from gpn_desktop.forms.library import Library
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.reviews.standards import KEYS, standard
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.world import COLUMNS
from gpn_desktop.support.programmes import asked_types

AREAS = {"nt2": "rural", "tt": "urban"}
"""The program's word for each area code of the workbooks (resources/codes ties them)."""
REGISTERS = frozenset(f"{name}.csv" for name in kinds.REGISTER_LISTS)
CSV_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.csv")


@dataclass(frozen=True)
class Looked:
    """What came of a workbook: its problems and, where none is an error, the form.

    ``files`` are those of an edition by name, empty while an error refuses the form; ``csv`` are
    the lists that came along. ``is_here`` says that this very workbook is installed already.
    """

    path: Path
    form_id: str
    version: str
    problems: tuple[FormProblem, ...]
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    csv: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    form: CompiledForm | None = None
    is_here: bool = False

    @property
    def errors(self) -> tuple[FormProblem, ...]:
        """Give the problems that refuse the form."""
        return self._of(Level.ERROR)

    @property
    def warnings(self) -> tuple[FormProblem, ...]:
        """Give the problems that whoever installs it must accept, each by itself."""
        return self._of(Level.WARNING)

    def _of(self, level: Level) -> tuple[FormProblem, ...]:
        return tuple(one for one in self.problems if one.level is level)


def look(desk: Desk, path: Path) -> Looked:
    """Read a workbook and the CSV files beside it that it names; nothing is written.

    Raises:
        GpnError: as ``forms.reading.read``; what is wrong inside the workbook are problems.
    """
    content = _whole(path)
    book = publish.read(content, path.name)
    csv = _lists(path.parent, Content(book))
    form_id, version = book.setting("form_id"), book.setting("version")
    is_here = _is_here(desk.catalogue.library, form_id, version, content)
    newest = "" if is_here else desk.catalogue.library.newest(form_id)
    prepared = publish.prepare_read(book, files=csv, installed=newest, types=asked_types())
    problems, form, files = (*prepared.problems, *_passed_over(path.parent, book)), None, {}
    if prepared.draft is not None:
        problems = (*problems, *problems_of(prepared.draft, prepared.doubtful))
    if prepared.definition is not None:
        checked = problems_of(prepared.definition)
        problems = (*problems, *checked)
        if not publish.has_errors(checked):
            compiled = dump(prepared.definition)
            form = load(compiled)
            files = dict(publish.bundle(prepared, content, compiled, files=csv, checked=checked))
    return Looked(path, form_id, version, problems, files, csv, form, is_here)


def _whole(path: Path) -> bytes:
    """Give the bytes of a file, of one that is too large no more than shows it."""
    try:
        with path.open("rb") as file:
            content = file.read(weigh.MAX_BYTES + 1)
    except OSError as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=path.name) from fault
    if len(content) > weigh.MAX_BYTES:
        limit = weigh.MAX_BYTES // 1024 // 1024
        raise GpnError(ErrorCode.WORKBOOK_TOO_LARGE, name=path.name, limit=limit)
    return content


def _lists(folder: Path, content: Content) -> dict[str, bytes]:
    """Give the CSV files beside a workbook that it names; no other file is ever looked into."""
    named = sorted(set(_named(content)) - REGISTERS)
    return {name: _whole(folder / name) for name in named if (folder / name).is_file()}


def _passed_over(folder: Path, book: workbook.Workbook) -> Iterator[FormProblem]:
    """Warn of a file beside a workbook whose name is that of a list of the program's own."""
    for name in sorted(set(_named(Content(book))) & REGISTERS):
        if (folder / name).is_file():
            facts = {"file": name, "example": name.replace(".csv", "_1.csv")}
            code = ProblemCode.CSV_PASSED_OVER
            yield FormProblem(code, Level.WARNING, Origin(name, 0), facts)


def _named(content: Content) -> Iterator[str]:
    for row in content.survey:
        asked = [row.type.argument]
        asked += [f"{row.name}.csv"] if row.type.word == "csv-external" else []
        for cell in row.row.cells.values():
            asked += [f"{name}.csv" for name in kinds.PULLED.findall(cell.text)]
        yield from (one for one in asked if CSV_NAME.fullmatch(one))


def _is_here(library: Library, form_id: str, version: str, content: bytes) -> bool:
    digest = sha256(content).hexdigest()
    return any(
        (one.form_id, one.version) == (form_id, version)
        and one.files.get(publish.WORKBOOK) == digest
        for one in library.editions
    )


def problems_of(
    definition: FormDefinition, doubtful: Collection[str] = ()
) -> tuple[FormProblem, ...]:
    """Give what the engine finds, told what the register has and the lines of the period."""
    properties = {f"{kind}s": KINDS[kind].fields for kind in ("household", "person", "official")}
    lines = _lines(definition.gpn.period)
    return check(definition, properties=properties, columns=COLUMNS, lines=lines, doubtful=doubtful)


def _lines(period: str | None) -> dict[str, dict[str, int]]:
    """Give the lines of a period by area code; none of a period that nobody knows."""
    if period not in KEYS:
        return {}
    held = standard(period)
    lines = {}
    for code, area in AREAS.items():
        limits = {"b1_line": held.limit("b1_poor", area), "b2_line": held.limit("b2", area)}
        lines[code] = {column: int(one.value) for column, one in limits.items() if one}
    return lines
