"""The table of functions (ODK XForms): name → how many arguments, how each is taken, the rule.

What needs to know where it stands (``if``, ``once``, ``position``, ``instance``, …) is built by
``calls``; its rows here carry the number of arguments and the kind of the result alone.
Source: JavaRosa XPathFuncExpr.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from gpn_desktop.engine import dates, texts
from gpn_desktop.engine.patterns import matches
from gpn_desktop.engine.values import NAN, Value, to_number, to_text, to_truth


class Gives(Enum):
    """What kind of value a call gives; SAME = that of its arguments."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    MOMENT = "moment"
    SAME = "same"
    NODES = "nodes"


@dataclass(frozen=True)
class Function:
    """A function of expressions.

    ``takes`` has a letter an argument: ``n`` number, ``d`` number with the fraction of a moment,
    ``s`` text, ``b`` truth, ``v`` the single value, ``l`` the node-set, ``u`` values, where a sole
    node-set is unrolled. ``?`` makes the rest optional, ``*`` repeats the last letter, ``**`` the
    last two. ``own`` takes the question's own value where no argument is given. ``call`` is None
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


def _guarded(rule: Callable[..., float]) -> Callable[..., float]:
    """Make a domain error NaN; what grows out of bounds is infinite."""

    def call(*numbers: float) -> float:
        try:
            return rule(*numbers)
        except ValueError:
            return NAN
        except OverflowError:
            return math.inf

    return call


def _logarithm(number: float) -> float:
    return -math.inf if number == 0 else math.log(number)


def _logarithm_of_ten(number: float) -> float:
    return -math.inf if number == 0 else math.log10(number)


def _power(base: float, exponent: float) -> float:
    if abs(base) == 1 and math.isinf(exponent):
        return NAN
    if base == 0 and exponent < 0:
        is_odd = exponent % 2 == 1
        return math.copysign(math.inf, base) if is_odd else math.inf
    if math.isnan(exponent):
        return NAN
    return _signed_power(base, exponent)


def _signed_power(base: float, exponent: float) -> float:
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf


def truncated(number: float) -> float:
    """Cut toward zero; NaN and the infinite stay."""
    return float(math.trunc(number)) if math.isfinite(number) else number


_MOST_PLACES = 30


def rounded(number: float, places: float = 0.0) -> float:
    """Round the shortest decimal text: halves up, below zero toward zero.

    Source: JavaRosa XPathFuncExpr.round; for places < 0, floor(x / 10^k + 1/2) · 10^k.
    """
    if not math.isfinite(number):
        return number
    count = math.trunc(places) if math.isfinite(places) else 0
    if abs(count) > _MOST_PLACES:
        return NAN
    exact = Decimal(repr(number))
    if count < 0:
        unit = Decimal(10) ** -count
        return float(math.floor(exact / unit + Decimal("0.5")) * unit)
    mode = ROUND_HALF_DOWN if number < 0 else ROUND_HALF_UP
    return float(_quantized(exact, count, mode)) + 0.0


def _quantized(exact: Decimal, places: int, mode: str) -> Decimal:
    exponent = exact.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -places:
        return exact
    with_places = exact.scaleb(places).to_integral_value(mode)
    return with_places.scaleb(-places)


def _numbers(values: list[Value]) -> list[float]:
    found = [to_number(value) for value in values]
    return [number for number in found if not math.isnan(number)]


def _sum(values: list[Value]) -> float:
    return float(sum(_numbers(values)))


def _least(*values: Value) -> float:
    return min(_numbers(list(values)), default=NAN)


def _greatest(*values: Value) -> float:
    return max(_numbers(list(values)), default=NAN)


def _filled(values: list[Value]) -> float:
    return float(sum(to_text(value) != "" for value in values))


def _whole(number: float) -> int:
    """Give Java's ``intValue``: NaN is 0, the rest is cut."""
    return 0 if math.isnan(number) else int(max(-(2.0**31), min(2.0**31 - 1, number)))


def _checklist(least: float, most: float, *truths: Value) -> bool:
    low, high = _whole(least), _whole(most)
    count = sum(to_truth(truth) for truth in truths)
    return (low < 0 or count >= low) and (high < 0 or count <= high)


def _weighted(least: float, most: float, *pairs: Value) -> bool:
    weights = zip(pairs[::2], pairs[1::2], strict=True)
    total = sum(to_number(weight) for truth, weight in weights if to_truth(truth))
    return least <= total <= most


def _truth_from_text(text: str) -> bool:
    return text == "1" or text.lower() == "true"


def _joined(separator: str, *values: Value) -> str:
    return separator.join(to_text(value) for value in values)


def _concatenated(*values: Value) -> str:
    return "".join(to_text(value) for value in values)


N, S, B, D, M = Gives.NUMBER, Gives.TEXT, Gives.TRUTH, Gives.DATE, Gives.MOMENT
_RULES: dict[str, Callable[..., float]] = {
    "abs": abs,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "exp10": lambda number: _power(10.0, number),
    "log": _logarithm,
    "log10": _logarithm_of_ten,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "asin": math.asin,
    "acos": math.acos,
    "atan": math.atan,
}
_ARITHMETIC: dict[str, Function] = {
    name: Function("d", N, _guarded(rule)) for name, rule in _RULES.items()
}

FUNCTIONS: dict[str, Function] = {
    **_ARITHMETIC,
    "pow": Function("dd", N, _guarded(_power)),
    "atan2": Function("dd", N, math.atan2),
    "pi": Function("", N, lambda: math.pi),
    "true": Function("", B, lambda: True),
    "false": Function("", B, lambda: False),
    "not": Function("b", B, lambda truth: not truth),
    "boolean": Function("b", B, lambda truth: truth),
    "boolean-from-string": Function("s", B, _truth_from_text),
    "number": Function("n", N, lambda number: number),
    "int": Function("n", N, truncated),
    "round": Function("n?n", N, rounded),
    "sum": Function("l", N, _sum),
    "min": Function("u*", N, _least),
    "max": Function("u*", N, _greatest),
    "count": Function("l", N, lambda values: float(len(values))),
    "count-non-empty": Function("l", N, _filled),
    "checklist": Function("nn?u*", B, _checklist),
    "weighted-checklist": Function("nn?uu**", B, _weighted),
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
    "randomize": Function("l?v", Gives.NODES),
}

REFUSED: dict[str, str] = {
    "last": "count()",
    "floor": "int()",
    "ceiling": "round()",
    "substring": "substr()",
    "is-selected": "selected()",
    **dict.fromkeys(("name", "local-name", "namespace-uri", "lang", "id"), ""),
    **dict.fromkeys(("area", "enclosed-area", "distance", "geofence"), ""),
    **dict.fromkeys(("extract-signed", "property", "depend"), ""),
}
"""Known elsewhere and refused here → what to write instead, where there is something."""


def caller(function: Function, count: int) -> tuple[str, Any]:
    """Give how each of ``count`` arguments is taken, and the rule that takes them."""
    return function.letters(count), function.call
