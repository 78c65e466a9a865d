"""From a workbook to the files of an edition: all of ``forms`` in one walk, for whoever publishes.

Whoever installs calls ``prepare``, lets ``engine`` check and compile the definition, and puts all
together with ``bundle``: at an office ``services.workbooks``, else ``tests/forms/shipping``.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from gpn_desktop.forms import check_rows, convert, lists, reading, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition
from gpn_desktop.forms.mended import mended
from gpn_desktop.forms.problems import FormProblem, Level
from gpn_desktop.forms.understood import understood
from gpn_desktop.forms.workbook import Workbook

FORMAT = 1
WORKBOOK, XFORM, DEFINITION, MANIFEST = "form.xlsx", "form.xml", "definition.json", "manifest.json"


@dataclass(frozen=True)
class Prepared:
    """What came of a workbook; without a definition where a problem is an error.

    ``draft`` is then what its expressions can be checked on, where its slips could be mended: it
    is never installed. Nobody knows what its ``doubtful`` questions are.
    """

    problems: tuple[FormProblem, ...]
    xform: str = ""
    definition: FormDefinition | None = None
    draft: FormDefinition | None = None
    doubtful: frozenset[str] = frozenset()


def prepare(
    content: bytes,
    name: str,
    *,
    files: Mapping[str, bytes] | None = None,
    installed: str = "",
    types: Mapping[str, str] | None = None,
) -> Prepared:
    """Read, check and convert a workbook; ``files`` are the CSV files that lie beside it.

    ``installed`` is the newest version of the form in use, "" for a new form; ``types`` are the
    support types as in ``check_rows.check``.

    Raises:
        GpnError: as ``reading.read``; what is wrong inside a workbook are problems.
    """
    return prepare_read(read(content, name), files=files, installed=installed, types=types)


def read(content: bytes, name: str) -> Workbook:
    """Read the bytes of a workbook as XLSForm has it.

    Raises:
        GpnError: as ``reading.read``.
    """
    return understood(reading.read(content, name))


def prepare_read(
    book: Workbook,
    *,
    files: Mapping[str, bytes] | None = None,
    installed: str = "",
    types: Mapping[str, str] | None = None,
) -> Prepared:
    """Check and convert a workbook that was read already."""
    beside = files or {}
    problems = [
        *check_rows.check(book, files=beside, installed=installed, types=types),
        *(one for file, data in beside.items() for one in lists.check(file, data)),
    ]
    if has_errors(problems):
        return _drafted(tuple(problems), book, beside)
    converted = convert.convert(Content(book))
    problems += converted.problems
    if has_errors(problems):
        return Prepared(tuple(problems))
    definition = xform.read(converted.xform, Content(book), beside)
    return Prepared(tuple(problems), converted.xform, definition)


def _drafted(
    problems: tuple[FormProblem, ...], book: Workbook, files: Mapping[str, bytes]
) -> Prepared:
    """Give what a workbook would be if its slips were mended, where anybody can read on."""
    sound = {file: data for file, data in files.items() if not has_errors(lists.check(file, data))}
    copy = mended(book, sound)
    if copy is None:
        return Prepared(problems)
    content = Content(copy.book)
    converted = convert.convert(content)
    if has_errors(converted.problems):
        told = (p for p in converted.problems if p.origin and p.origin.row not in copy.touched)
        return Prepared((*problems, *told))
    draft = xform.read(converted.xform, content, sound)
    return Prepared(problems, draft=draft, doubtful=copy.doubtful)


def has_errors(problems: Iterable[FormProblem]) -> bool:
    """Say whether one of the problems refuses the form."""
    return any(problem.level is Level.ERROR for problem in problems)


def bundle(
    prepared: Prepared,
    content: bytes,
    compiled: bytes,
    *,
    files: Mapping[str, bytes] | None = None,
    checked: Iterable[FormProblem] = (),
) -> Mapping[str, bytes]:
    """Give the files of an edition by name, ``manifest.json`` with their hashes among them.

    ``content`` is the workbook, ``compiled`` the engine's ``definition.json``, ``checked`` the
    warnings and notices of the engine. The same input gives the same bytes.

    Raises:
        ValueError: the workbook had errors, so there is nothing to bundle.
    """
    if prepared.definition is None:
        raise ValueError("a form with errors has no edition")
    held = {
        **(files or {}),
        WORKBOOK: content,
        XFORM: prepared.xform.encode(),
        DEFINITION: compiled,
    }
    manifest = _manifest(prepared.definition, held, [*prepared.problems, *checked])
    return {**held, MANIFEST: manifest}


def _manifest(
    form: FormDefinition, held: Mapping[str, bytes], problems: Iterable[FormProblem]
) -> bytes:
    gpn = form.gpn
    told = {
        "format": FORMAT,
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "role": gpn.role.value,
        "status": gpn.status.value,
        "period": gpn.period or "",
        "valid_from": gpn.valid_from.isoformat() if gpn.valid_from else "",
        "valid_to": gpn.valid_to.isoformat() if gpn.valid_to else "",
        "pyxform": convert.pyxform_version(),
        "checks": [_told(problem) for problem in problems],
        "files": {name: sha256(held[name]).hexdigest() for name in sorted(held)},
    }
    if gpn.support_types:
        told["support_types"] = list(gpn.support_types)
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _told(problem: FormProblem) -> dict[str, str]:
    where = problem.origin.cell if problem.origin else ""
    return {"code": problem.code.value, "level": problem.level.value, "where": where}
