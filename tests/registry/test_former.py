"""Old communes: which one a list means, and whether it went into ours."""

import pytest

from gpn_desktop.registry import former
from gpn_desktop.registry.former import Belongs
from tests.builders import rows

DINH_LAP = "06613"

SPLIT = """
| written                     | village | former          |
| Khu 1, TT Đình Lập          | Khu 1   | TT Đình Lập     |
| Khu 1 (xã Cường Lợi)        | Khu 1   | xã Cường Lợi    |
| Thôn Nà Lúa - Xã Bính Xá    | Thôn Nà Lúa | Xã Bính Xá  |
| Khu 7, thị trấn Đình Lập    | Khu 7   | thị trấn Đình Lập |
| Thôn Nà Lúa                 | Thôn Nà Lúa |             |
| Bản Xả, Pò Háng             | Bản Xả, Pò Háng |         |
"""


@pytest.mark.parametrize("case", rows(SPLIT), ids=lambda case: case["written"])
def test_an_old_commune_may_stand_behind_the_village(case: dict[str, str]) -> None:
    assert former.split(case["written"]) == (case["village"], case["former"])


BELONGS = """
| former            | belongs  |
| TT Đình Lập       | ours     |
| thị trấn Đình Lập | ours     |
| tt. dinh lap      | ours     |
| Xã Đình Lập       | ours     |
| x. Bính Xá        | part     |
| Bính Xá           | part     |
| xã Cường Lợi      | not_ours |
| TT Cường Lợi      | unknown  |
| xã Không Có       | unknown  |
"""


@pytest.mark.parametrize("case", rows(BELONGS), ids=lambda case: case["former"])
def test_an_old_commune_went_into_ours_or_not(case: dict[str, str]) -> None:
    assert former.belongs(case["former"], DINH_LAP) is Belongs(case["belongs"])
    assert former.belongs(case["former"], "") is Belongs.UNKNOWN


NEAR = """
| former                 | near                            |
| Nông trường Thái Bìn   | Thị trấn Nông trường Thái Bình  |
| xã Bính Xáa            | Xã Bính Xá                      |
| Không Đâu              |                                 |
"""


@pytest.mark.parametrize("case", rows(NEAR), ids=lambda case: case["former"])
def test_a_name_that_is_almost_written_is_found(case: dict[str, str]) -> None:
    assert former.near(case["former"]).casefold() == case["near"].casefold()
