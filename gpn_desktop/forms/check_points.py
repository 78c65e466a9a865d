"""What is wrong with sheet ``gpn`` and with points: keys, areas, cells, who checked them."""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.frequent import guess
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Header, Row

Found = Iterator[FormProblem]

_ALL = "points_all"
_PREFIX = "points_"
_READ = re.compile(
    r"instance\(\s*['\"](\w+)['\"]\s*\)(?:(?!instance\().)*?/(points_[a-z0-9_]+)", re.S
)


def check(content: Content) -> Found:
    """Give the problems of sheet ``gpn``, of points columns and of the outputs of a score."""
    yield from _keys(content)
    if content.gpn("role") == Role.PHIEU_B:
        yield from _outputs(content)
        yield from _areas(content)
    yield from _cells(content)
    yield from _empty(content)
    yield from _checker(content)


def _keys(content: Content) -> Found:
    seen: set[str] = set()
    for row in content.rows("gpn"):
        key = row.text("key")
        if not key:
            yield content.hole(row, "key")
        elif key not in kinds.GPN_KEYS:
            near = hints.nearest(key, kinds.GPN_KEYS)
            yield guess(ProblemCode.GPN_KEY, Level.ERROR, row.origin("key"), near, key=key)
        elif key in seen and key not in kinds.GPN_REPEATED:
            yield FormProblem(ProblemCode.GPN_TWICE, Level.ERROR, row.origin("key"), {"key": key})
        elif not _is_value(key, row.text("value")):
            facts = {"key": key, "value": row.text("value"), "wanted": hints.gpn_wanted(key)}
            yield FormProblem(ProblemCode.GPN_VALUE, Level.ERROR, row.origin("value"), facts)
        seen.add(key)
    for key in (*kinds.GPN_REQUIRED, *_needed(content.gpn("role"))):
        if key not in seen and content.sheet("gpn").headers:
            facts = {"key": key, "example": hints.GPN_EXAMPLES[key]}
            yield FormProblem(ProblemCode.GPN_MISSING, Level.ERROR, Origin("gpn", 1), facts)


def _needed(role: str) -> tuple[str, ...]:
    needed = {Role.PHIEU_B: ("period", "areas"), Role.SUPPORT: (kinds.SUPPORT_TYPE,)}
    return next((keys for known, keys in needed.items() if known == role), ())


def _is_value(key: str, value: str) -> bool:
    if key in kinds.GPN_VALUES:
        return value in kinds.GPN_VALUES[key]
    if key in kinds.GPN_DATES:
        return not value or is_date(value)
    if key == "rename":
        old, _, new = value.partition(":")
        return all(kinds.NAME.fullmatch(name) for name in (old, new))
    if key == "areas":
        return bool(value) and all(kinds.NAME.fullmatch(area) for area in value.split())
    if key == kinds.SUPPORT_TYPE:
        return bool(value)
    return key != "period" or bool(re.fullmatch(r"P\d{4}", value))


def is_date(text: str) -> bool:
    """Say whether a text is a day as ``2026-05-01``."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _outputs(content: Content) -> Found:
    for output in (*kinds.OUTPUTS, kinds.AREA):
        row = content.named.get(output)
        wanted = "select_one" if output == kinds.AREA else "calculate"
        if row is None or row.type.word != wanted:
            origin = row.row.origin("type") if row else Origin("survey", 0)
            facts = {"output": output}
            yield FormProblem(ProblemCode.OUTPUT_MISSING, Level.ERROR, origin, facts)


def points_columns(content: Content) -> tuple[Header, ...]:
    """Give the points columns of sheet ``choices``."""
    return tuple(header for header in content.data_columns if header.name.startswith(_PREFIX))


def _areas(content: Content) -> Found:
    areas = content.gpn("areas").split()
    known = [row.text("name") for row in content.lists.get(kinds.AREA, ())]
    columns = {header.name: header for header in points_columns(content)}
    for area in areas:
        wanted = f"{_PREFIX}{area}"
        if wanted not in columns or area not in known:
            facts = {"area": area, "wanted": wanted}
            origin = content.sheet("choices").origin()
            yield FormProblem(ProblemCode.POINTS_COLUMN, Level.ERROR, origin, facts)
    for name, header in columns.items():
        area = name.removeprefix(_PREFIX)
        if name != _ALL and area not in areas:
            facts = {"area": area, "wanted": name}
            origin = Origin("choices", content.sheet("choices").titles, name, header.letter)
            yield FormProblem(ProblemCode.POINTS_COLUMN, Level.ERROR, origin, facts)


def _numbers(content: Content) -> Iterator[tuple[Row, Header]]:
    """Give every filled points cell and line, in the order of the sheet."""
    lines = [header for header in content.data_columns if header.name in kinds.LINES]
    for row in content.rows("choices"):
        is_area = row.text("list_name") == kinds.AREA
        for header in (*points_columns(content), *(lines if is_area else ())):
            if row.text(header.name):
                yield row, header


def _cells(content: Content) -> Found:
    for row, header in _numbers(content):
        text = row.text(header.name)
        if not kinds.WHOLE.fullmatch(text):
            facts = {"value": text}
            yield FormProblem(ProblemCode.POINTS_CELL, Level.ERROR, row.origin(header.name), facts)


def empty_cells(content: Content) -> tuple[str, ...]:
    """Give the points cells that some calculation reads and that are empty: ``choices!E8``."""
    read: dict[str, set[str]] = {}
    for row in content.survey:
        for name, column in _READ.findall(row.row.text("calculation")):
            read.setdefault(name, set()).add(column)
    return tuple(
        f"choices!{header.letter}{row.number}"
        for row in content.rows("choices")
        for header in points_columns(content)
        if header.name in read.get(row.text("list_name"), ()) and not row.text(header.name)
    )


def _empty(content: Content) -> Found:
    cells = empty_cells(content)
    if cells:
        is_official = content.gpn("status") == Status.OFFICIAL_CHECKED
        yield FormProblem(
            ProblemCode.POINTS_EMPTY,
            Level.ERROR if is_official else Level.NOTICE,
            content.sheet("choices").origin(),
            {"count": str(len(cells)), "cells": _few(cells)},
            Remedy.FILL_POINTS if is_official else None,
        )


def _few(cells: tuple[str, ...]) -> str:
    return ", ".join(cells[:10]) + (", …" if len(cells) > 10 else "")


def points_hash(content: Content) -> str:
    """Give the SHA-256 of every points cell and line, in the order of the sheet.

    This is what two persons have checked against the paper: ``checked_hash`` of sheet ``gpn``.
    """
    cells = (
        f"{row.text('list_name')}/{row.text('name')}/{header.name}={row.text(header.name)}\n"
        for row, header in _numbers(content)
    )
    return sha256("".join(cells).encode()).hexdigest()


def is_still_checked(content: Content) -> bool:
    """Say whether two different persons have checked just these points."""
    typed_by, checked_by = content.gpn("typed_by"), content.gpn("checked_by")
    are_two = bool(typed_by and checked_by) and typed_by != checked_by
    return are_two and content.gpn("checked_hash") == points_hash(content)


def _checker(content: Content) -> Found:
    rows = {row.text("key"): row for row in content.rows("gpn")}
    typed_by, checked_by = content.gpn("typed_by"), content.gpn("checked_by")
    if typed_by and typed_by == checked_by:
        origin = rows["checked_by"].origin("value")
        yield FormProblem(ProblemCode.CHECKER, Level.ERROR, origin)
    elif content.gpn("status") == Status.OFFICIAL_CHECKED and not is_still_checked(content):
        origin = rows["status"].origin("value")
        remedy = Remedy.CHECK_AGAIN
        yield FormProblem(ProblemCode.CHECKER, Level.WARNING, origin, remedy=remedy)
