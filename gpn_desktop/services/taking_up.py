"""A completed survey taken up again: its answers for a new session, as if they had been prefilled.

On the way: a returned survey → ``taken_up`` → a draft of its next revision (``entry``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from gpn_desktop.engine import keeping
from gpn_desktop.engine.answers import Answers, nested, steps
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.reviews.survey import Survey


def taken_up(form: CompiledForm, survey: Survey, people: Iterable[str]) -> Answers:
    """Give the answers of a survey for a new session; ``people`` are the household's, in order.

    Who was new then is in the register now, and what the register held is what was answered: only
    what the correction changes will be written.
    """
    texts = dict(survey.answers)
    order = {person: place for place, person in enumerate(people)}
    rows: dict[str, list[str]] = {}
    for repeat, row in filter(None, map(_row_of, texts)):
        rows.setdefault(repeat, []).append(row)
    for repeat, ids in rows.items():
        rows[repeat] = sorted(dict.fromkeys(ids), key=lambda row: order.get(row, len(order)))
    keyed = {node: one.key for node, one in form.rosters.items() if one.key is not None}
    for node, key in keyed.items():
        repeat, name = keeping.path_of(form.shape, node, ()), form.shape.spots[key].name
        texts |= {f"{repeat}[{row}]/{name}": row for row in rows.get(repeat, ()) if row in order}
    draft = {"rows": rows, "shown": _shown(form, texts, rows)}
    return Answers(form.form_id, form.version, nested(texts), {}, draft)


def _row_of(path: str) -> tuple[str, str] | None:
    """Give the outermost repeat of a path with its row; rosters lie nowhere else."""
    parts = steps(path)
    place = next((place for place, (_, row) in enumerate(parts, 1) if row is not None), 0)
    if not place:
        return None
    return "/".join(name for name, _ in parts[:place]), parts[place - 1][1] or ""


def _shown(
    form: CompiledForm, texts: Mapping[str, str], rows: Mapping[str, list[str]]
) -> dict[str, Any]:
    """Give what the form writes back as it was answered before, by row and list."""
    found: dict[str, Any] = {}
    for node, facts in enumerate(form.facts):
        list_name, _, name = (facts.save_to or "").partition("#")
        chain = form.shape.spots[node].chain
        if not list_name or len(chain) > 1:
            continue
        repeat = keeping.path_of(form.shape, chain[0], ()) if chain else ""
        for row in rows.get(repeat, ()) if chain else ("",):
            path = keeping.path_of(form.shape, node, (row,) if chain else ())
            here = found.setdefault(f"{repeat}[{row}]" if chain else "", {})
            here.setdefault(list_name, {})[name] = texts.get(path, "")
    return found
