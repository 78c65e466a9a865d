"""A completed form taken up again: its answers for a new session, as if they had been prefilled.

On the way: a survey or submission → ``taken_up`` → a draft of its next revision.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from gpn_desktop.engine import keeping
from gpn_desktop.engine.answers import Answers, nested, row_lists
from gpn_desktop.engine.compiled import CompiledForm


def taken_up(form: CompiledForm, answers: Mapping[str, str], people: Iterable[str]) -> Answers:
    """Give what was answered before for a new session; ``people`` are the household's, in order.

    Who was new then is in the register now, and what the register held is what was answered: only
    what the correction changes will be written.
    """
    texts = dict(answers)
    order = {person: place for place, person in enumerate(people)}
    found = row_lists(nested(texts))
    rows = {  # rosters lie in no other repeat
        repeat: sorted(ids, key=lambda row: order.get(row, len(order)))
        for repeat, ids in found
        if "[" not in repeat
    }
    keyed = {node: one.key for node, one in form.rosters.items() if one.key is not None}
    for node, key in keyed.items():
        repeat, name = keeping.path_of(form.shape, node, ()), form.shape.spots[key].name
        texts |= {f"{repeat}[{row}]/{name}": row for row in rows.get(repeat, ()) if row in order}
    draft = {"rows": rows, "shown": _shown(form, texts, rows)}
    return Answers(form.form_id, form.version, nested(texts), {}, draft)


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
