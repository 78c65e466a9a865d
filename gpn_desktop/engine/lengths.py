"""How long an answer is, where the form says so: a number of a card has just so many digits."""

import re
from typing import Final

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.graph import Sort

_DIGITS: Final = re.compile(r"(?:\[0-9\]|\\d)\{(\d+)\}", re.ASCII)


def digits(form: CompiledForm, node: int) -> int | None:
    """Give how many digits an answer has, where its constraint allows these and nothing else."""
    found = (one for one in form.graph.vertices if (one.sort, one.node) == (Sort.CONSTRAINT, node))
    vertex = next(found, None)
    tree = form.trees[vertex.tree] if vertex is not None else []
    match tree:
        case ["call", "regex", ["get", 0, at], ["str", str(pattern)]] if at == node:
            count = _DIGITS.fullmatch(pattern)
            return int(count[1]) if count else None
    return None
