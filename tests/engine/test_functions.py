"""The table of functions, a line for each rule of JavaRosa and of ours."""

import math
from datetime import time, timedelta, timezone

import pytest

from gpn_desktop.engine.functions import FUNCTIONS, REFUSED
from gpn_desktop.engine.paths import BindError
from gpn_desktop.engine.values import Trouble, Unevaluable, to_text
from gpn_desktop.forms.problems import ProblemCode
from tests.builders import rows
from tests.engine.evaluating import evaluated
from tests.engine.test_nodesets import INSIDE, OUTSIDE

VALUES = r"""
| expression                                                   | text                          |
| 1 + 2 * 3                                                    | 7                             |
| 7 mod 3                                                      | 1                             |
| -7 mod 3                                                     | -1                            |
| 7 mod 0                                                      | NaN                           |
| 1 div 0                                                      | Infinity                      |
| -1 div 0                                                     | -Infinity                     |
| 0 div 0                                                      | NaN                           |
| 1 div 4                                                      | 0.25                          |
| 0.1 + 0.2 = 0.3                                              | true                          |
| '01' = 1                                                     | true                          |
| '' = 0                                                       | false                         |
| '' != 0                                                      | true                          |
| '' > 140                                                     | false                         |
| 'a' = 'a'                                                    | true                          |
| true() = 'x'                                                 | true                          |
| 'a' < 'b'                                                    | false                         |
| '1e3' = 1000                                                 | false                         |
| 1 or nothing-of-this = 2 or false()                          | true                          |
| true() and false()                                           | false                         |
| not(0)                                                       | true                          |
| boolean('')                                                  | false                         |
| boolean-from-string('TRUE')                                  | true                          |
| boolean-from-string('yes')                                   | false                         |
| if('', 1, 'b')                                               | b                             |
| coalesce('', 5)                                              | 5                             |
| coalesce(0 div 0, 5)                                         | 5                             |
| coalesce(4, 5)                                               | 4                             |
| checklist(1, 2, true(), 'x', true())                         | false                         |
| checklist(-1, -1, true(), true())                            | true                          |
| checklist(2, -1, true(), true())                             | true                          |
| checklist(0 div 0, 0.9)                                      | true                          |
| weighted-checklist(2, 3, true(), 3, false(), 9)              | true                          |
| weighted-checklist(2, -1, true(), 3)                         | false                         |
| weighted-checklist(0, 9, true(), 'x')                        | false                         |
| number('1,5')                                                | 1.5                           |
| number('2026-01-01')                                         | NaN                           |
| number('-.5')                                                | -0.5                          |
| number(true())                                               | 1                             |
| int(-1.9)                                                    | -1                            |
| int('x')                                                     | NaN                           |
| round(1.5)                                                   | 2                             |
| round(-1.5)                                                  | -1                            |
| round(-1.51)                                                 | -2                            |
| round(1.005, 2)                                              | 1.01                          |
| round(1234.5, -2)                                            | 1200                          |
| round(-1250, -2)                                             | -1200                         |
| round(2.5, 3)                                                | 2.5                           |
| round(1, 31)                                                 | NaN                           |
| round(1 div 0)                                               | Infinity                      |
| round(1.25, 'x')                                             | 1                             |
| round(1.25, 1 div 0)                                         | NaN                           |
| round(-1.475, 2)                                             | -1.47                         |
| abs(-3)                                                      | 3                             |
| sqrt(-1)                                                     | NaN                           |
| log(0)                                                       | -Infinity                     |
| log10(1000)                                                  | 3                             |
| log10(0)                                                     | -Infinity                     |
| exp(1000)                                                    | Infinity                      |
| exp10(2)                                                     | 100                           |
| pow(2, 10)                                                   | 1024                          |
| pow(0, -1)                                                   | Infinity                      |
| pow(0, -2)                                                   | Infinity                      |
| pow(1, 1 div 0)                                              | NaN                           |
| pow(2, 'x')                                                  | NaN                           |
| pow(-10, 999)                                                | -Infinity                     |
| pow(10, 999)                                                 | Infinity                      |
| pow(-8, 0.5)                                                 | NaN                           |
| round(pi(), 4)                                               | 3.1416                        |
| round(atan2(1, 1), 4)                                        | 0.7854                        |
| sin(0) + tan(0) + asin(0) + acos(1) + atan(0)                | 0                             |
| cos(0)                                                       | 1                             |
| min(3, '', 2)                                                | 2                             |
| max(-3, -2)                                                  | -2                            |
| max('')                                                      | NaN                           |
| concat('a', 1, true())                                       | a1true                        |
| concat()                                                     |                               |
| join(', ', 'a', 'b', 3)                                      | a, b, 3                       |
| join('-')                                                    |                               |
| string(123456789012)                                         | 123456789012                  |
| string(1 div 3)                                              | 0.3333333333333333            |
| string(0.0000001)                                            | 0.0000001                     |
| string-length('ầ')                                           | 1                             |
| normalize-space('  a  b ')                                   | a b                           |
| substr('hello', 1, 3)                                        | el                            |
| substr('hello', -2)                                          | lo                            |
| substr('hello', 3, 1)                                        |                               |
| substr('hello', 0 div 0, 1 div 0)                            | hello                         |
| substr('hello', 1, 0 div 0)                                  |                               |
| substring-before('a-b', '-')                                 | a                             |
| substring-before('ab', '-')                                  |                               |
| substring-after('a-b', '-')                                  | b                             |
| substring-after('ab', '-')                                   |                               |
| translate('abcb', 'ab', 'x')                                 | xc                            |
| contains('abc', 'bc')                                        | true                          |
| starts-with('abc', 'ab')                                     | true                          |
| ends-with('abc', 'ab')                                       | false                         |
| selected('a bb', 'b')                                        | false                         |
| selected('a bb', ' bb ')                                     | true                          |
| selected-at('a bb', 1)                                       | bb                            |
| selected-at('a bb', 2)                                       |                               |
| selected-at('a bb', 0 div 0)                                 | a                             |
| count-selected(' a  bb ')                                    | 2                             |
| regex('abc', 'b')                                            | false                         |
| regex('12', '\d{2}')                                         | true                          |
| digest('abc', 'MD5', 'hex')                                  | 900150983cd24fb0d6963f7d28e17f72 |
| digest('a', 'SHA-1')                                         | hvfkN/qlp/zhXR3cuerq6jd2Z7g=  |
| digest('a', 'sha1', 'BASE64')                                | hvfkN/qlp/zhXR3cuerq6jd2Z7g=  |
| base64-decode('Vmnhu4d0')                                    | Việt                          |
| base64-decode('A')                                           |                               |
| base64-decode('abc')                                         |                               |
| base64-decode('YQ=')                                         |                               |
| base64-decode('Y Q=-=')                                      | a                             |
| base64-decode('====')                                        |                               |
| base64-decode('A===')                                        |                               |
| version()                                                    | 2026112301                    |
| jr:itext('x')                                                | text of x                     |
| position()                                                   | 1                             |
""".replace("nothing-of-this", "'x'")


@pytest.mark.parametrize("case", rows(VALUES), ids=lambda case: case["expression"])
def test_expression_gives_its_text(case: dict[str, str]) -> None:
    assert to_text(evaluated(case["expression"])) == case["text"]


DATES = r"""
| expression                                                 | +07:00             | -03:00        |
| string(today())                                            | 2026-11-23         | 2026-11-22    |
| string(now())                                              | 2026-11-23         | 2026-11-22    |
| number(now())                                              | 20780              | 20779         |
| int(now())                                                 | 20780              | 20779         |
| boolean(today())                                           | true               | true          |
| now() = today()                                            | true               | true          |
| today() = '2026-11-23'                                     | true               | false         |
| today() = 20780                                            | true               | false         |
| today() != 20780.5                                         | true               | true          |
| true() = today()                                           | true               | true          |
| today() = ''                                               | false              | false         |
| today() > 0 and now() >= today()                           | true               | true          |
| -today()                                                   | -20780             | -20779        |
| today() mod 7                                              | 4                  | 3             |
| date('2026-11-22') < today()                               | true               | false         |
| '2026-11-20' < today()                                     | false              | false         |
| today() - date('2026-11-20')                               | 3                  | 2             |
| today() - '2026-11-20'                                     | NaN                | NaN           |
| if(true(), today(), 'x') + 1                               | 20781              | 20780         |
| coalesce('', today()) - today()                            | 0                  | 0             |
| date('2026-01-05')                                         | 2026-01-05         | 2026-01-05    |
| date('2026-1-5')                                           | 2026-01-05         | 2026-01-05    |
| date('2026-11-23T20:00:00.000Z')                           | 2026-11-24         | 2026-11-23    |
| date(now())                                                | 2026-11-23         | 2026-11-22    |
| date(today() + 30)                                         | 2026-12-23         | 2026-12-22    |
| date(20000.9)                                              | 2024-10-04         | 2024-10-04    |
| date(-1.5)                                                 | 1969-12-31         | 1969-12-31    |
| date('')                                                   |                    |               |
| date(0 div 0)                                              | NaN                | NaN           |
| number(date('1970-01-11'))                                 | 10                 | 10            |
| number(date-time('2026-11-23T20:00:00.000Z'))              | 20781              | 20780         |
| string(date-time('2026-11-23T20:00:00.000Z'))              | 2026-11-24         | 2026-11-23    |
| date-time('')                                              |                    |               |
| date-time(0 div 0)                                         | NaN                | NaN           |
| date-time(today()) = today()                               | true               | true          |
| format-date-time('2026-11-23T01:30:05.250Z', '%H:%M:%S.%3') | 08:30:05.250 | 22:30:05.250 |
| format-date-time(date-time(0), '%Y-%m-%d %h')              | 1970-01-01 7       | 1969-12-31 21 |
| format-date-time(date-time(today()), '%H')                 | 00                 | 00            |
| format-date('2017-01-01', '%W')                            | 52                 | 52            |
| format-date('2020-12-29', '%W')                            | 53                 | 53            |
| format-date('2018-01-01', 'tuần %W')                       | tuần 1             | tuần 1        |
| format-date-time(date('2026-11-23T08:30'), '%d %H:%M')     | 23 08:30           | 23 08:30      |
| decimal-date-time(date('2026-11-23T06:00:00Z'))            | 20780.25           | 20780.25      |
| date('2026-11-23T08:30') = date('2026-11-23')              | true               | true          |
| date('2026-11-23T08:30') > date('2026-11-23')              | false              | false         |
| date('2026-11-23T08:30') - date('2026-11-23')              | 0                  | 0             |
| string(date('2026-11-23T08:30'))                           | 2026-11-23         | 2026-11-23    |
| format-date(20000, '%d/%m/%Y')                             | 04/10/2024         | 03/10/2024    |
| format-date('2026-03-05', '%e/%y %a %b %% %q') | 5/26 Th 5 Thg 3 % %q | 5/26 Th 5 Thg 3 % %q |
| format-date('2026-03-05', '%n')                            | 3                  | 3             |
| format-date('', '%Y')                                      |                    |               |
| format-date(0 div 0, '%Y')                                 |                    |               |
| decimal-date-time('2026-11-23')                            | 20779.708333333332 | 20780.125     |
| decimal-date-time(today())                                 | 20779.708333333332 | 20779.125     |
| decimal-date-time(now())                                   | 20780.0625         | 20780.0625    |
| decimal-date-time('2026-11-23T06:00:00Z')                  | 20780.25           | 20780.25      |
| decimal-date-time(5.5)                                     | 5.5                | 5.5           |
| decimal-date-time(0 div 0)                                 | NaN                | NaN           |
| decimal-date-time('')                                      |                    |               |
| decimal-time(now())                                        | 0.3541666666666667 | 0.9375        |
| decimal-time('06:00')                                      | 0.25               | 0.25          |
| decimal-time('06:00:00.000Z')                              | 0.5416666666666666 | 0.125         |
| decimal-time('2026-11-23T18:00:00.000+07:00') | 0.75 | 0.3333333333333333 |
| decimal-time(date-time('2026-11-23T18:00'))                | 0.75               | 0.75          |
| decimal-time('2026-11-23T12:00:00')                        | 0.5                | 0.5           |
| decimal-time(today())                                      | 0                  | 0             |
| decimal-time(2.25)                                         | 0.25               | 0.25          |
| decimal-time(-0.25)                                        | 0.75               | 0.75          |
| decimal-time(0 div 0)                                      | NaN                | NaN           |
| decimal-time('')                                           |                    |               |
| abs(date-time('1970-01-02T12:00'))                         | 1.5                | 1.5           |
| abs(today() - today())                                     | 0                  | 0             |
"""
EAST, WEST = timezone(timedelta(hours=7)), timezone(timedelta(hours=-3))


@pytest.mark.parametrize("case", rows(DATES), ids=lambda case: case["expression"])
def test_an_expression_of_dates_gives_its_text_in_two_zones(case: dict[str, str]) -> None:
    for zone, name in ((EAST, "+07:00"), (WEST, "-03:00")):
        assert to_text(evaluated(case["expression"], zone=zone)) == case[name]


TROUBLES = [
    ("date('x')", Trouble.UNREADABLE_DATE),
    ("date('2026-02-30')", Trouble.UNREADABLE_DATE),
    ("date-time('2026-11-23T25:00')", Trouble.UNREADABLE_DATE),
    ("decimal-time('x')", Trouble.UNREADABLE_DATE),
    ("date(1 div 0)", Trouble.OUT_OF_RANGE),
    ("date(99999999)", Trouble.OUT_OF_RANGE),
    ("date(true())", Trouble.UNREADABLE_DATE),
    ("date-time(false())", Trouble.UNREADABLE_DATE),
    ("format-date(true(), '%Y')", Trouble.UNREADABLE_DATE),
    ("decimal-date-time(true())", Trouble.UNREADABLE_DATE),
    ("decimal-time(true())", Trouble.UNREADABLE_DATE),
    ("decimal-date-time(3000000000)", Trouble.OUT_OF_RANGE),
    ("decimal-time(1 div 0)", Trouble.OUT_OF_RANGE),
    ("date-time(99999999)", Trouble.OUT_OF_RANGE),
    ("digest('a', 'SHA-3')", Trouble.UNFIT),
    ("digest('a', 'MD5', 'octal')", Trouble.UNFIT),
    ("regex('a', '(?<=x)a')", Trouble.PATTERN),
]


@pytest.mark.parametrize(("text", "trouble"), TROUBLES)
def test_an_expression_without_a_value_says_why(text: str, trouble: Trouble) -> None:
    with pytest.raises(Unevaluable) as caught:
        evaluated(text)
    assert caught.value.trouble is trouble


def test_own_value_is_taken_where_no_argument_is_given() -> None:
    assert evaluated("string-length()", "abc") == 3
    assert evaluated("normalize-space()", " a  b ") == "a b"
    assert evaluated("once('new')", "old") == "old"
    assert evaluated("once('new')") == "new"
    assert evaluated(". = 'x'", "x") is True


def test_a_time_is_one_of_today() -> None:
    clock = time(18, 30, tzinfo=EAST)
    texts = {
        "format-date-time(., '%H:%M')": "18:30",
        "format-date-time(., '%d/%m/%Y')": "23/11/2026",
        "date(.)": "2026-11-23",
        "decimal-time(.)": "0.7708333333333334",
        "decimal-date-time(.)": "20780.479166666668",
    }
    assert {text: to_text(evaluated(text, clock)) for text in texts} == texts


@pytest.mark.parametrize("call", ["count(1)", "sum('5')", "count-non-empty(1 + 1)", "count(now())"])
def test_only_nodes_are_counted_and_summed(call: str) -> None:
    with pytest.raises(BindError) as caught:
        evaluated(call)
    assert caught.value.code is ProblemCode.ARGUMENTS


def test_lazy_calls_do_not_evaluate_what_they_need_not() -> None:
    assert evaluated("if(true(), 1, date('x'))") == 1
    assert evaluated("coalesce(1, date('x'))") == 1
    assert evaluated("true() or date('x')") is True
    assert evaluated("false() and date('x')") is False


def test_no_number_can_break_arithmetic() -> None:
    for name, function in FUNCTIONS.items():
        if function.call is None or function.asks or set(function.takes) - set("nd?"):
            continue
        for number in ("0", "-1", "1 div 0", "-1 div 0", "0 div 0", "1000000000000"):
            count = function.fewest
            value = evaluated(f"{name}({', '.join([number] * count)})")
            assert isinstance(value, float | bool), name


def test_every_function_has_a_test() -> None:
    tables = VALUES + DATES + OUTSIDE + INSIDE
    assert [name for name in FUNCTIONS if f"{name}(" not in tables] == []


def test_no_function_is_both_known_and_refused() -> None:
    assert not FUNCTIONS.keys() & REFUSED.keys()
    assert all(math.isfinite(function.fewest) for function in FUNCTIONS.values())
