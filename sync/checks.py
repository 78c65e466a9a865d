"""How a reader refuses: small named predicates in one table, each with its code.

On the way of the data: every step of opening a package asks these before it goes on. A predicate
says what holds in a package of ours; ``@rule`` turns it into a check that raises when it does not
hold. The name of the predicate is the fact ``what`` of the error: one for each way to be wrong.
The hostile suite takes one predicate after the other out of ``CHECKS`` and asks that exactly its
own cases turn red.
"""

import functools
from collections.abc import Callable
from typing import NoReturn, ParamSpec

from gpn_desktop.errors import ErrorCode, GpnError

P = ParamSpec("P")

CHECKS: dict[str, Callable[..., bool]] = {}


def refuse(code: ErrorCode, what: str) -> NoReturn:
    """Raise the refusal of a package, named by the check that did not hold."""
    raise GpnError(code, **dict.fromkeys(code.value.facts, what))


def rule(code: ErrorCode) -> Callable[[Callable[P, bool]], Callable[P, None]]:
    """Enter a predicate into ``CHECKS``; give back the check that refuses with ``code``."""

    def enter(holds: Callable[P, bool]) -> Callable[P, None]:
        name = holds.__name__
        CHECKS[name] = holds

        @functools.wraps(holds)
        def check(*args: P.args, **kwargs: P.kwargs) -> None:
            if not CHECKS[name](*args, **kwargs):
                refuse(code, name)

        return check

    return enter
