"""Java's patterns in Python: what means the same, and what is refused."""

import pytest

from gpn_desktop.engine.patterns import PatternError, matches, translated
from gpn_desktop.engine.values import Trouble, Unevaluable
from tests.builders import rows

MATCHES = r"""
| pattern              | text           | found |
| [0-9]{12}            | 012345678901   | yes   |
| [0-9]{12}            | 0123456789012  | no    |
| \d+                  | ٣              | no    |
| \p{L}+               | Nguyễn         | yes   |
| \pL+                 | Nguyễn         | yes   |
| \p{Lu}\p{Ll}*        | Đặng           | yes   |
| \p{Lu}+              | đ              | no    |
| \P{L}+               | 123            | yes   |
| [\p{L} ]+            | Đặng Thị       | yes   |
| [^\p{N}]+            | abc            | yes   |
| a\Q.*\Eb             | a.*b           | yes   |
| a\Q.*                | a.*            | yes   |
| (?i)ABC              | abc            | yes   |
| (?:a\b)(?=b)?        | a              | yes   |
| (?!b)[a-c]           | b              | no    |
| a{1,2}?              | aa             | yes   |
| [a\]]+               | a]             | yes   |
| \.\-\/               | .-/            | yes   |
| [\w-\.]+@[\w-]+      | a-b.c@d-e      | yes   |
| [\d-x]+              | 1-x            | yes   |
| [\d-x]+              | 1w             | no    |
| [\p{L}-z]+           | Đ-z            | yes   |
| x*                   |                | yes   |
"""


@pytest.mark.parametrize("case", rows(MATCHES), ids=lambda case: case["pattern"])
def test_the_whole_text_must_match(case: dict[str, str]) -> None:
    assert matches(case["text"], case["pattern"]) is (case["found"] == "yes")


@pytest.mark.parametrize(
    "pattern",
    [
        *("(?<=a)b", "(?<!a)b", "(?<name>a)", "(?>a)", "a++", "a*+", "a{1,2}+", r"\Ga", r"a\z"),
        *(r"\p{Lo}", r"\p{Alpha}", r"[\P{L}]", "[a&&b]", "[a[b]]", "(a", "a**", "[", r"\h"),
        r"[a-\d]",
    ],
)
def test_what_python_reads_otherwise_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        translated(pattern)
    with pytest.raises(Unevaluable) as caught:
        matches("a", pattern)
    assert caught.value.trouble is Trouble.PATTERN


def test_a_very_long_text_is_not_searched() -> None:
    assert matches("a" * 1000, "a*")
    with pytest.raises(Unevaluable):
        matches("a" * 1001, "a*")
