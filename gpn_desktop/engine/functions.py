"""The table of functions (ODK XForms): name → how many arguments, how each is taken, the rule.

What needs to know where it stands (``if``, ``once``, ``position``, ``instance``, …) is built by
``calls``; its rows here carry the number of arguments and the kind of the result alone.
Source: JavaRosa XPathFuncExpr.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from gpn_desktop.engine import dates, numbers, texts
from gpn_desktop.engine.patterns import matches
from gpn_desktop.engine.values import Value, to_text


class Gives(Enum):
    """What kind of value a call gives; SAME = that of its arguments."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    MOMENT = "moment"
    SAME = "same"


@dataclass(frozen=True)
class Function:
    """A function of expressions.

    ``takes`` has a letter an argument: ``n`` number, ``d`` number with the fraction of a moment,
    ``s`` text, ``b`` truth, ``v`` the single value, ``l`` the node-set, ``u`` values, where a sole
    node-set is unrolled. ``?`` makes the rest optional, ``*`` repeats the last letter, ``**`` the
    last two. ``own`` takes the value of the question, or of what a predicate judges, where no
    argument is given. ``call`` is None
    where ``calls`` builds the call; ``asks`` says that it takes the context of the session first.
    """

    takes: str
    gives: Gives
    call: Callable[..., Value] | None = None
    asks: bool = False
    own: bool = False

    @property
    def fewest(self) -> int:
        """Give the smallest number of arguments."""
        return len(self.takes.split("?")[0].rstrip("*"))

    @property
    def most(self) -> int | None:
        """Give the greatest number of arguments; None without bound."""
        return None if self.takes.endswith("*") else len(self.takes.replace("?", ""))

    def fits(self, count: int) -> bool:
        """Tell whether it may be called with so many arguments."""
        if count < self.fewest or (self.most is not None and count > self.most):
            return False
        return not self.takes.endswith("**") or (count - self.fewest) % 2 == 0

    def letters(self, count: int) -> str:
        """Give how each of so many arguments is taken."""
        plain = self.takes.replace("?", "").rstrip("*")
        tail = plain[-2:] if self.takes.endswith("**") else plain[-1:]
        return (plain + tail * count)[:count]


def _truth_from_text(text: str) -> bool:
    return text == "1" or text.lower() == "true"


def _joined(separator: str, *values: Value) -> str:
    return separator.join(to_text(value) for value in values)


def _concatenated(*values: Value) -> str:
    return "".join(to_text(value) for value in values)


N, S, B, D, M = Gives.NUMBER, Gives.TEXT, Gives.TRUTH, Gives.DATE, Gives.MOMENT
_ARITHMETIC: dict[str, Function] = {
    name: Function("d", N, numbers.guarded(rule)) for name, rule in numbers.ELEMENTARY.items()
}

FUNCTIONS: dict[str, Function] = {
    **_ARITHMETIC,
    "pow": Function("dd", N, numbers.guarded(numbers.power)),
    "atan2": Function("dd", N, math.atan2),
    "pi": Function("", N, lambda: math.pi),
    "true": Function("", B, lambda: True),
    "false": Function("", B, lambda: False),
    "not": Function("b", B, lambda truth: not truth),
    "boolean": Function("b", B, lambda truth: truth),
    "boolean-from-string": Function("s", B, _truth_from_text),
    "number": Function("n", N, lambda number: number),
    "int": Function("n", N, numbers.truncated),
    "round": Function("n?n", N, numbers.rounded),
    "sum": Function("l", N, numbers.summed),
    "min": Function("u*", N, numbers.least),
    "max": Function("u*", N, numbers.greatest),
    "count": Function("l", N, lambda values: float(len(values))),
    "count-non-empty": Function("l", N, numbers.count_filled),
    "checklist": Function("nn?u*", B, numbers.checklist),
    "weighted-checklist": Function("nn?uu**", B, numbers.weighted_checklist),
    "concat": Function("?u*", S, _concatenated),
    "join": Function("s?u*", S, _joined),
    "string": Function("s", S, lambda text: text),
    "string-length": Function("?s", N, texts.length, own=True),
    "normalize-space": Function("?s", S, texts.spaced, own=True),
    "substr": Function("sn?n", S, texts.part),
    "substring-before": Function("ss", S, texts.before),
    "substring-after": Function("ss", S, texts.after),
    "translate": Function("sss", S, texts.translated),
    "contains": Function("ss", B, lambda text, part: part in text),
    "starts-with": Function("ss", B, str.startswith),
    "ends-with": Function("ss", B, str.endswith),
    "regex": Function("ss", B, matches),
    "selected": Function("ss", B, texts.selected),
    "selected-at": Function("sn", S, texts.selected_at),
    "count-selected": Function("s", N, texts.count_selected),
    "digest": Function("ss?s", S, texts.digest),
    "base64-decode": Function("s", S, texts.decoded),
    "today": Function("", D, lambda context: context.today, asks=True),
    "now": Function("", M, lambda context: context.now, asks=True),
    "date": Function("v", D, dates.to_date, asks=True),
    "date-time": Function("v", M, dates.to_moment, asks=True),
    "format-date": Function("vs", S, dates.formatted, asks=True),
    "format-date-time": Function("vs", S, dates.formatted, asks=True),
    "decimal-date-time": Function("v", N, dates.decimal_moment, asks=True),
    "decimal-time": Function("v", N, dates.decimal_time, asks=True),
    "version": Function("", S, lambda context: context.version, asks=True),
    "jr:itext": Function("s", S, lambda context, ref: context.text(ref), asks=True),
    # built by calls
    "if": Function("bvv", Gives.SAME),
    "coalesce": Function("vv", Gives.SAME),
    "once": Function("v", Gives.SAME),
    "position": Function("?l", N),
    "indexed-repeat": Function("lln?ln**", Gives.SAME),
    "jr:choice-name": Function("ss", S),
    "uuid": Function("?n", S),
    "random": Function("", N),
    "pulldata": Function("sssv", S),
}

REFUSED: dict[str, str] = {
    "last": "count()",
    "floor": "int()",
    "ceiling": "round()",
    "substring": "substr()",
    "is-selected": "selected()",
    "current": "current()/.",
    **dict.fromkeys(("name", "local-name", "namespace-uri", "lang", "id"), ""),
    **dict.fromkeys(("area", "enclosed-area", "distance", "geofence"), ""),
    **dict.fromkeys(("extract-signed", "property", "depend"), ""),
}
"""Known elsewhere and refused here → what to write instead, where there is something."""


def caller(function: Function, count: int) -> tuple[str, Any]:
    """Give how each of ``count`` arguments is taken, and the rule that takes them."""
    return function.letters(count), function.call
