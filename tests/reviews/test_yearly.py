"""What a household counts as in a year's report."""

import pytest

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.yearly import Basis, standing
from tests.builders import rows

CASES = """
| known                            | computed  | class     | basis    |
|                                  |           |           |          |
| 2026 P2022 poor                  | near_poor | poor      | decided  |
| 2026 P2022 poor, 2026 P2022 none | near_poor | none      | decided  |
| 2025 P2022 poor                  | near_poor | near_poor | computed |
| 2026 P2027 poor                  | near_poor | near_poor | computed |
| 2024 P2022 not, 2025 P2022 poor  |           | poor      | carried  |
| 2027 P2022 poor                  |           |           |          |
|                                  | poor      | poor      | computed |
"""


def history(text: str) -> list[ClassOfYear]:
    words = (one.split() for one in text.split(",") if one.strip())
    return [ClassOfYear("h1", int(year), standard, found) for year, standard, found in words]


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: " ".join(case.values()))
def test_decided_comes_before_computed_before_what_was(case: dict[str, str]) -> None:
    known = history(case["known"])
    found = standing("h1", known, case["computed"], 2026, "P2022")
    if not case["class"]:
        assert found is None
        return
    assert found is not None
    assert (found.poverty_class, found.basis) == (case["class"], Basis(case["basis"]))
    assert found.is_decided is (case["basis"] == "decided")
    assert (found.decision is None) is (case["basis"] == "computed")
