"""What is typed becomes canonical text; the doubtful is asked back."""

import pytest

from gpn_desktop.engine.typed import read_typed
from gpn_desktop.forms.definition import QuestionKind
from tests.builders import rows

TYPED = """
| kind            | text                | canonical                     |
| text            | a  b                | a  b                          |
| text            | 012345678901        | 012345678901                  |
| integer         | 1.500.000           | 1500000                       |
| integer         | 1 500 000           | 1500000                       |
| integer         | 1.500               | 1500                          |
| integer         | -5                  | -5                            |
| integer         | 007                 | 7                             |
| integer         | -0                  | 0                             |
| integer         | 12a                 | ?                             |
| integer         | 2,5                 | ?                             |
| integer         | 1.50                | ?                             |
| integer         | 99999999999999999   | ?                             |
| decimal         | 2,5                 | 2.5                           |
| decimal         | 2.5                 | 2.5                           |
| decimal         | ,5                  | 0.5                           |
| decimal         | 1.500.000           | 1500000                       |
| decimal         | 1.500.000,25        | 1500000.25                    |
| decimal         | 1.500,5             | 1500.5                        |
| decimal         | 0.500               | 0.5                           |
| decimal         | 1234.500            | 1234.5                        |
| decimal         | 1,500               | 1.5                           |
| decimal         | -0                  | 0                             |
| decimal         | 1e3                 | ?                             |
| decimal         | 1.500               | ? 1500 1,500                  |
| decimal         | -12.345             | ? -12345 -12,345              |
| date            | 5/3/1980            | 1980-03-05                    |
| date            | 05031980            | 1980-03-05                    |
| date            | 1980-03-05          | 1980-03-05                    |
| date            | 5.3.1980            | 1980-03-05                    |
| date            | 31/2/1980           | ?                             |
| date            | 5/3/80              | 1980-03-05                    |
| date            | 050375              | 1975-03-05                    |
| date            | 5/3/50              | 1950-03-05                    |
| date            | 5/3/49              | ? 05/03/1949 05/03/2049       |
| date            | 29/2/00             | 2000-02-29                    |
| date            | 31/2/75             | ?                             |
| date            | 310275              | ?                             |
| date            | 31/2/09             | ?                             |
| date month-year | 0914                | ?                             |
| date            | 1980                | ?                             |
| date            | 3/1980              | ?                             |
| date year       | 1980                | 1980-01-01                    |
| date month-year | 3/1980              | 1980-03-01                    |
| date month-year | 13/1980             | ?                             |
| date month-year | 092026              | 2026-09-01                    |
| date month-year | 132026              | ?                             |
| time            | 8h30                | 08:30:00.000+07:00            |
| time            | 8:30                | 08:30:00.000+07:00            |
| time            | 8 giờ               | ?                             |
| time            | 8h                  | 08:00:00.000+07:00            |
| time            | 0830                | 08:30:00.000+07:00            |
| time            | 8:30:15             | 08:30:15.000+07:00            |
| time            | 08:30:00.000Z       | 15:30:00.000+07:00            |
| time            | 25:00               | ?                             |
| datetime        | 5/3/1980 8h30       | 1980-03-05T08:30:00.000+07:00 |
| datetime        | 1980-03-05T08:30    | 1980-03-05T08:30:00.000+07:00 |
| datetime        | 5/3/1980            | ?                             |
| datetime        | Thứ hai             | ?                             |
| select_one      | khac                | khac                          |
| select_multiple | b  a b              | b a                           |
| acknowledge     | ok                  | OK                            |
| acknowledge     | x                   | ?                             |
| integer         |                     |                               |
"""


@pytest.mark.parametrize("case", rows(TYPED), ids=lambda case: f"{case['kind']} {case['text']}")
def test_typing_is_read(case: dict[str, str]) -> None:
    kind, *appearance = case["kind"].split()
    reading = read_typed(QuestionKind(kind), f" {case['text']} ", frozenset(appearance))
    mark, *choices = case["canonical"].split() if case["canonical"][:1] == "?" else ("",)
    assert reading.text == (None if mark else case["canonical"])
    assert list(reading.choices) == choices


def test_each_choice_of_a_doubtful_number_reads_to_one_meaning() -> None:
    for text in ("1.500", "-12.345"):
        choices = read_typed(QuestionKind.DECIMAL, text).choices
        meanings = [read_typed(QuestionKind.DECIMAL, choice).text for choice in choices]
        assert None not in meanings
        assert len(set(meanings)) == 2


def test_text_is_kept_in_nfc() -> None:
    assert read_typed(QuestionKind.TEXT, "Nguye\u0302\u0303n").text == "Nguyễn"


def test_canonical_text_reads_to_itself() -> None:
    for case in rows(TYPED):
        kind, *appearance = case["kind"].split()
        if case["canonical"][:1] not in ("?", ""):
            again = read_typed(QuestionKind(kind), case["canonical"], frozenset(appearance))
            assert again.text == case["canonical"]


def test_a_pasted_text_keeps_its_lines_and_loses_what_nobody_sees() -> None:
    assert read_typed(QuestionKind.TEXT, "\ufeffmột\x0bhai\u200b\x07 ").text == "một\nhai"
    assert read_typed(QuestionKind.INTEGER, "\u200b12\u200e").text == "12"


def test_a_text_no_package_could_carry_is_not_an_answer() -> None:
    assert read_typed(QuestionKind.TEXT, "ẩ" * 10_000).text == "ẩ" * 10_000
    assert read_typed(QuestionKind.TEXT, "ẩ" * 10_001).text is None


@pytest.mark.parametrize("kind", [QuestionKind.INTEGER, QuestionKind.DECIMAL])
@pytest.mark.parametrize("text", ["9" * 400, "0" * 5_000, "-" + "1.000" * 900])
def test_a_number_longer_than_any_is_not_read(kind: QuestionKind, text: str) -> None:
    assert read_typed(kind, text).text in (None, "0")
    assert read_typed(kind, "9" * 5_000).text is None
