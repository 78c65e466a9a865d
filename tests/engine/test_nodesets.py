"""Values of paths on a form with rows and lists, a line for each shape a path can have."""

import pytest

from gpn_desktop.engine.choices import seed_number, shuffled
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form, a_session, rows
from tests.fakes import FixedWorld

FORM = """
| survey | | | | |
| | type | name | label | relevant | calculation |
| | csv-external | units | | | |
| | integer | size | Cỡ | | |
| | text | words | Chữ | | |
| | text | hidden | Ẩn | ${size} > 9 | |
| | begin_group | g | Nhóm | | |
| | text | inner | Trong | | |
| | end_group | | | | |
| | begin_repeat | person | Người | | |
| | integer | age | Tuổi | | |
| | select_multiple asset | has | Có gì | | |
| | calculate | mine | | | INSIDE |
| | end_repeat | | | | |
| | calculate | c | | | OUTSIDE |
| choices | | | | | |
| | list_name | name | label | points_all | kind |
| | asset | tivi | Ti vi | 5 | a |
| | asset | xe | Xe | | b |
| | asset | 01 | Một | 7 | a |
""".replace("label |", "label::Tiếng Việt (vi) |")
CSV = b"name,label,size\nx,Xa,2\ny,Ya,02\nz,Za,\n"
ITEMS = [
    {"name": "x", "label": "Xa", "size": "2"},
    {"name": "y", "label": "Ya", "size": "02"},
    {"name": "z", "label": "Za", "size": ""},
]

OUTSIDE = """
| expression                                                                    | text    |
| count(${size})                                                                | 1       |
| count(${hidden})                                                              | 0       |
| count-non-empty(${words})                                                     | 1       |
| count(${g})                                                                   | 1       |
| count-non-empty(${g})                                                         | 1       |
| count-non-empty(${person})                                                    | 2       |
| count-non-empty(${age})                                                       | 2       |
| coalesce(${g}, 5)                                                             | 5       |
| sum(${person})                                                                | 0       |
| join('-', ${person})                                                          | -       |
| weighted-checklist(47, 47, ${age}, ${age})                                    | 1       |
| weighted-checklist(1, 46, ${age}, ${age})                                     | 0       |
| weighted-checklist(1, 99, ${age}, ${person}[age = 7]/age)                     |         |
| count(${age}[string-length() = 2])                                            | 1       |
| count(instance('asset')/root/item/points_all[string-length() = 1])            | 2       |
| count(${age}[normalize-space() = '7'])                                        | 1       |
| count(${person}[2])                                                           | 0       |
| count(${person}[age])                                                         | 0       |
| count(${person}[age and has])                                                 | 1       |
| count(instance('asset')/root/item[1])                                         | 0       |
| count(instance('asset')/root/item[points_all])                                | 0       |
| count(instance('asset')/root/item[kind = 'a' and points_all])                 | 2       |
| count(instance('asset')/root/item[kind and points_all])                       | 2       |
| string(${g})                                                                  |         |
| string-length(${g})                                                           | 0       |
| join('-', ${age})                                                             | 40-7    |
| max(${age})                                                                   | 40      |
| concat(${age})                                                                | 407     |
| sum(if(${size} = 2, ${age}, ${person}))                                       | 47      |
| checklist(2, 2, ${age})                                                       | 1       |
| count(${person}[age > 9][has != ''])                                          | 1       |
| count(${person}[position() = 2]/age[. = 7])                                   | 1       |
| ${person}[position() = ${size}]/age                                           | 7       |
| count(${person}[selected(has, 'tivi')])                                       | 1       |
| count(${person}[count(instance('asset')/root/item[selected(current()/../words, name)]) = 1]) | 2 |
| position(${person}[age = 7])                                                  | 2       |
| position(${person}[age = 99])                                                 | 0       |
| indexed-repeat(${age}, ${person}, 0)                                          | 40      |
| indexed-repeat(${age}, ${person}, 'x')                                        | 40      |
| indexed-repeat(${age}, ${person}, 9)                                          |         |
| indexed-repeat(${age}, ${person}, 1 div 0)                                    |         |
| indexed-repeat(${age}, ${person}, -1 div 0)                                   | 40      |
| min(${age})                                                                   | 7       |
| min(${size}, ${words}, 9)                                                     | 2       |
| instance('asset')/root/item[name = ${words}]/points_all                       | 5       |
| instance('asset')/root/item[${words} = name]/kind                             | a       |
| instance('asset')/root/item[name = 1]/points_all                              | 7       |
| instance('asset')/root/item[kind = 'b' and name = 'xe']/points_all            |         |
| count(instance('asset')/root/item[points_all = ''])                           | 1       |
| count(instance('asset')/root/item[kind = 'a' and 1 = 2])                      | 0       |
| count(instance('asset')/root/item[kind = 'a'][name != 'tivi'])                | 1       |
| count(instance('asset')/root/item[kind = 'a'][name = 'tivi'])                 | 1       |
| instance('asset')/root/item[position() = 2]/name                              | xe      |
| count(instance('asset')/root/item[name = (1 = 1)])                            | 3       |
| count(instance('asset')/root/item[points_all = 0 div 0])                      | 0       |
| sum(instance('asset')/root/item/points_all[. > 5])                            | 7       |
| count(instance('asset')/root/item/points_all[position() = 1])                 | 1       |
| string(instance('asset')/root/item[name = 'xe'])                              |         |
| pulldata('units', 'label', 'name', 'y')                                       | Ya      |
| pulldata('units', 'label', 'name', 'q')                                       |         |
| pulldata('units', 'size', 'name', instance('units')/root/item[label = 'Ya']/name) | 02   |
| count(${age}[pulldata('units','size','name',instance('units')/root/item[size='2']/name)<.]) | 2 |
| join(',', instance('units')/root/item[size = 2]/name)                         | x,y     |
| join(',', instance('units')/root/item[size = '']/name)                        | z       |
| count(instance('asset')/root/item[pulldata('units', 'name', 'label', kind) = '']) | 3 |
| count(instance('asset')/root/item[pulldata('units', 'size', 'name', position()) = '']) | 3 |
| once(${words})                                                                | tivi    |
| random() > 2                                                                  | 0       |
| string-length(uuid(6))                                                        | 6       |
| uuid(0)                                                                       |         |
| uuid('x')                                                                     |         |
"""


def valued(expression: str, *, inside: bool = False) -> FormSession:
    markdown = FORM.replace("INSIDE", expression if inside else "1")
    form = compile_form(
        a_form(markdown.replace("OUTSIDE", "1" if inside else expression), {"units.csv": CSV})
    )
    session = FormSession.begin(form, FixedWorld(files={"units": ITEMS}))
    for path, text in (("size", "2"), ("words", "tivi"), ("hidden", "x")):
        session.answer(session.place(path), text)
    person = session.place("person")
    session.add_row(person)
    first, second = session.rows(person)
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/age", second.id), "7")
    session.answer(session.place("person/has", first.id), "tivi xe")
    return session


@pytest.mark.parametrize("case", rows(OUTSIDE), ids=lambda case: case["expression"])
def test_an_expression_gives_its_value(case: dict[str, str]) -> None:
    session = valued(case["expression"])
    assert session.state(session.place("c")).value == case["text"]


INSIDE = """
| expression                                                                       | text  |
| sum(${person}[position() <= position(current()/..)]/age)                         | 40 47 |
| count(${person}[age > current()/../age])                                         | 0 1   |
| count(instance('asset')/root/item[selected(current()/../has, name)])             | 2 0   |
| sum(instance('asset')/root/item[selected(current()/../has, name)]/points_all) | 5 0 |
| ${age} + ${size}                                                                 | 42 9  |
| position()                                                                       | 1 2   |
| jr:choice-name(selected-at(${has}, 1), '${has}')                                 | Xe -  |
| count(${has})                                                                    | 1 1   |
| indexed-repeat(${age}, ${person}, position(..) - 1)                              | 40 40 |
"""


@pytest.mark.parametrize("case", rows(INSIDE), ids=lambda case: case["expression"])
def test_an_expression_in_a_row_gives_its_value(case: dict[str, str]) -> None:
    session = valued(case["expression"], inside=True)
    places = [session.place("person/mine", row.id) for row in session.rows(session.place("person"))]
    assert " ".join(session.state(place).value or "-" for place in places) == case["text"]


HIDING = """
| survey | | | | | |
| | type | name | label | relevant | calculation |
| | integer | hide | Ẩn dòng | | |
| | begin_repeat | person | Người | position(.) != ${hide} | |
| | integer | age | Tuổi | | |
| | end_repeat | | | | |
| | calculate | c | | | OUTSIDE |
""".replace("label |", "label::Tiếng Việt (vi) |")

HIDDEN = """
| expression                                | text |
| count(${person})                          | 1    |
| ${person}[position() = 2]/age             | 7    |
| ${person}[position() = 1]/age             |      |
| count(${person}[age = ''])                | 0    |
| position(${person}[age = 7])              | 2    |
| indexed-repeat(${age}, ${person}, 1)      |      |
| indexed-repeat(${age}, ${person}, 2)      | 7    |
"""


@pytest.mark.parametrize("case", rows(HIDDEN), ids=lambda case: case["expression"])
def test_a_hidden_row_keeps_its_place_but_is_not_found(case: dict[str, str]) -> None:
    session = a_session(HIDING.replace("OUTSIDE", case["expression"]))
    person = session.place("person")
    session.add_row(person)
    first, second = session.rows(person)
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/age", second.id), "7")
    session.answer(session.place("hide"), "1")
    assert session.state(session.place("c")).value == case["text"]


SHUFFLED = [
    ("0123456789", 33, "3548201697"),
    ("0123456789", 42, "0591846372"),
    ("ABCDEF", 42, "AFCBDE"),
    ("ABCDEF", -42, "EDAFBC"),
    ("ABCDEF", 1, "BFEACD"),
    ("ABCDEF", 11111111, "ACDBFE"),
]


@pytest.mark.parametrize(("items", "seed", "order"), SHUFFLED)
def test_a_seed_shuffles_as_in_other_engines(items: str, seed: int, order: str) -> None:
    assert "".join(shuffled(items, seed)) == order


def test_a_seed_of_text_is_its_hash_and_of_nothing_is_zero() -> None:
    assert seed_number("") == seed_number(float("nan")) == 0
    assert seed_number("12.9") == 12
    assert seed_number("hộ") == seed_number("hộ") != seed_number("ho")


def test_a_short_uuid_has_its_length_and_stays() -> None:
    session = valued("uuid(5)")
    drawn = session.state(session.place("c")).value
    assert len(drawn) == 5
    session.answer(session.place("size"), "3")
    assert session.state(session.place("c")).value == drawn
