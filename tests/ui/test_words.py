"""Words that are joined and shortened: the number of a question before its words."""

import pytest

from ui.words import asked_as, shorter

ASKED = {
    ("B2.9", "9. Nguồn nước sinh hoạt"): "B2.9 Nguồn nước sinh hoạt",
    ("B2.9", "19. Nguồn nước"): "B2.9 19. Nguồn nước",
    ("", "9. Nguồn nước"): "9. Nguồn nước",
    ("C.3", "**Quan hệ**\nvới chủ hộ"): "C.3 Quan hệ với chủ hộ",
    ("B1.7", ""): "B1.7",
}


@pytest.mark.parametrize("asked", ASKED)
def test_the_number_of_a_question_stands_once(asked: tuple[str, str]) -> None:
    assert asked_as(*asked) == ASKED[asked]


def test_of_a_name_whole_words_of_the_middle_go_and_two_at_the_end_stay() -> None:
    assert list(shorter("Nguyễn Thị Hoàng Nguyên Thảo")) == [
        "Nguyễn Thị Hoàng Nguyên Thảo",
        "Nguyễn Thị … Nguyên Thảo",
        "Nguyễn … Nguyên Thảo",
    ]
    assert list(shorter("Lý Văn Sơn")) == ["Lý Văn Sơn"]
    assert list(shorter("")) == [""]
