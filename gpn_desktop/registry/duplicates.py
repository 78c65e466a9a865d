"""Two records that may be one human or one household, and what was judged of them."""

from dataclasses import dataclass

SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True)
class Sameness:
    """The verdict on records ``a`` and ``b``; a later one undoes it, and no record is merged."""

    id: str
    a: str = ""
    b: str = ""
    verdict: str = ""
    reason: str = ""
