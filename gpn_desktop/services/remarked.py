"""What both people remarked while they keyed one paper, at the places of the revision that results.

On the way: the remarks of a second pass, whose rows have ids of their own → those of the first that
were compared with them, or that were taken in → beside what the first person remarked.
"""

import re
from collections.abc import Mapping
from typing import Final

from gpn_desktop.engine.matching import node_at
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.verify import Comparison
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction

BETWEEN: Final = "; "
_ROW: Final = re.compile(r"\[([^\]]+)\]")


def of_second(tx: Transaction, second: Draft) -> dict[str, str]:
    """Give what the second person remarked, by the paths of that pass."""
    return {one.place: one.remark for one in tx.drafts.answers(second.id).values() if one.remark}


def joined(
    session: FormSession,
    first: Mapping[str, str],
    second: Mapping[str, str],
    found: Comparison,
    taken_in: Mapping[str, str],
) -> dict[str, str]:
    """Give all remarks of the revision that a session holds; ``taken_in`` are rows of the second.

    A question that nobody answered has its remark too: there it says what the paper says. What was
    remarked of somebody who is not on the paper goes with that row.
    """
    rows = {**_beside(found), **taken_in}
    there = {row for path in session.answers().texts() for row in _ROW.findall(path)}
    made = dict(first)
    for path, text in second.items():
        place = _ROW.sub(lambda row: f"[{rows.get(row[1], row[1])}]", path)
        is_there = node_at(session.form.shape, place) is not None
        if is_there and set(_ROW.findall(place)) <= there:
            known = made.get(place, "").split(BETWEEN) if made.get(place) else []
            made[place] = BETWEEN.join((*known, *(text,) * (text not in known)))
    return made


def _beside(found: Comparison) -> dict[str, str]:
    """Give by the id of a row of the second pass that of the first it was compared with."""
    both = ((_ROW.findall(one.second_path), _ROW.findall(one.first_path)) for one in found.pairs)
    return {theirs: ours for rows in both for theirs, ours in zip(*rows, strict=True)}
