"""Rules of the functions on numbers: elementary ones, rounding, sums and counts.

Source: JavaRosa XPathFuncExpr.
"""

import math
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from gpn_desktop.engine.values import HOLDER, NAN, Value, to_integer, to_number, to_text, to_truth


def guarded(rule: Callable[..., float]) -> Callable[..., float]:
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


def power(base: float, exponent: float) -> float:
    """Give a power; where Java's ``Math.pow`` differs from C's, as Java."""
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
    count = to_integer(places)
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


def summed(values: list[Value]) -> float:
    """Give the sum of those that are numbers."""
    return float(sum(_numbers(values)))


def least(*values: Value) -> float:
    """Give the smallest of those that are numbers; NaN if none is."""
    return min(_numbers(list(values)), default=NAN)


def greatest(*values: Value) -> float:
    """Give the greatest of those that are numbers; NaN if none is."""
    return max(_numbers(list(values)), default=NAN)


def count_filled(values: list[Value]) -> float:
    """Count those that are not empty; a row or a group is not.

    Source: JavaRosa XPathNodeset.getNonEmptySize.
    """
    return float(sum(value is HOLDER or to_text(value) != "" for value in values))


def checklist(least: float, most: float, *truths: Value) -> bool:
    """Tell whether so many are true; a bound below zero is none."""
    low, high = to_integer(least), to_integer(most)
    count = sum(to_truth(truth) for truth in truths)
    return (low < 0 or count >= low) and (high < 0 or count <= high)


def weighted_checklist(least: float, most: float, *pairs: Value) -> bool:
    """Tell whether the weights of those that are true sum up to between two bounds."""
    weights = zip(pairs[::2], pairs[1::2], strict=True)
    total = sum(to_number(weight) for truth, weight in weights if to_truth(truth))
    return least <= total <= most


ELEMENTARY: Mapping[str, Callable[..., float]] = {
    "abs": abs,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "exp10": lambda number: power(10.0, number),
    "log": _logarithm,
    "log10": _logarithm_of_ten,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "asin": math.asin,
    "acos": math.acos,
    "atan": math.atan,
}
"""Functions of one number, by name."""
