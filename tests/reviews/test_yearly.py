"""What a household counts as in a year's report: what was decided, never what was computed."""

import pytest

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.yearly import standing
from tests.builders import rows

CASES = """
| known                            | class | counts  |
|                                  |       |         |
| 2026 P2022 poor                  | poor  | decided |
| 2026 P2022 poor, 2026 P2022 none | none  | decided |
| 2025 P2022 near, 2026 P2022 poor | poor  | decided |
| 2025 P2022 poor                  | poor  | carried |
| 2024 P2022 not, 2025 P2022 poor  | poor  | carried |
| 2025 P2016 poor                  | poor  | carried |
| 2026 P2027 poor                  |       |         |
| 2025 P2022 near, 2026 P2027 poor | near  | carried |
| 2027 P2022 poor                  |       |         |
"""


def history(text: str) -> list[ClassOfYear]:
    words = (one.split() for one in text.split(",") if one.strip())
    return [ClassOfYear("h1", int(year), standard, found) for year, standard, found in words]


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: " ".join(case.values()))
def test_the_last_decision_counts_that_of_the_year_first(case: dict[str, str]) -> None:
    known = history(case["known"])
    found = standing(known, 2026, "P2022")
    if not case["class"]:
        assert found is None
        return
    assert found is not None
    assert found.poverty_class == case["class"]
    assert found.decision in known
    assert found.is_decided is (case["counts"] == "decided")
