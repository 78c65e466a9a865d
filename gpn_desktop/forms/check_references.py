"""What is wrong with ``${name}``, in whatever cell it stands: how it is written, whom it names."""

import re
from collections.abc import Iterator

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.frequent import guess, limit
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode

Found = Iterator[FormProblem]

_SHEETS = ("survey", "choices", "settings", "entities")
_WELL_WRITTEN = re.compile(r"\$\{(last-saved#)?([^\s}#{$]+)\}")
_BEGUN = re.compile(r"\$\{[^}]*\}?")


def check(content: Content) -> Found:
    """Give the problems of references, and of expressions that are too long to be read."""
    for sheet in _SHEETS:
        for row in content.rows(sheet):
            for column, cell in row.cells.items():
                if not kinds.is_comment(column):
                    yield from _cell(content, row.origin(column), cell.text)


def _cell(content: Content, origin: Origin, text: str) -> Found:
    if len(text) > kinds.MAX_EXPRESSION and origin.column in kinds.EXPRESSIONS:
        yield limit(origin, kinds.MAX_EXPRESSION)
        return
    if "${" not in text or (origin.sheet, origin.column) == ("survey", "type"):
        return
    bad = _BEGUN.search(_WELL_WRITTEN.sub("", text))
    if bad:
        facts = {"text": bad[0][:40], "example": _example(bad[0])}
        yield FormProblem(ProblemCode.REFERENCE_FORM, Level.ERROR, origin, facts)
    for last_saved, wanted in _WELL_WRITTEN.findall(text):
        if last_saved:
            facts = {"name": wanted}
            yield FormProblem(ProblemCode.LAST_SAVED_REFUSED, Level.ERROR, origin, facts)
        elif wanted not in content.named and not _is_launch(origin, wanted):
            near = hints.nearest(wanted, content.named)
            path = f"${{{wanted}}}"
            yield guess(ProblemCode.PATH_UNKNOWN, Level.ERROR, origin, near, path=path)


def _is_launch(origin: Origin, name: str) -> bool:
    """Say whether ``check_entities`` tells that it is missing."""
    return (origin.sheet, name) == ("entities", kinds.LAUNCH)


def _example(text: str) -> str:
    name = "_".join(re.findall(r"[A-Za-z0-9_]+", text))
    return f"${{{name or 'ho_ten'}}}"
