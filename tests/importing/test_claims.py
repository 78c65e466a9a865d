"""Whether a row is believed that claims somebody by number or id: who is claimed stays known."""

from dataclasses import replace

import pytest

from gpn_desktop.importing.claims import are_alike
from gpn_desktop.importing.known import Register
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.vietnamese import fold
from tests.builders import rows
from tests.importing.test_court import judged, told

BORN = PartialDate.read
NA_LUA, PO_MA = Village("v1", "Nà Lúa", "rural"), Village("v2", "Pò Mà", "rural")
HOMES = (
    Household("h1", "01", village="v1", phone="0912000111"),
    Household("h2", "02", village="v1"),
    Household("h3", "03", village="v2"),
)
PEOPLE = (
    Person("ba", "h1", "Vi Văn Ba", MALE, BORN("1960"), "", HEAD, "020060000001"),
    Person("mai", "h1", "Vi Thị Mai", FEMALE, BORN("1962"), "", "spouse", "020162000002"),
    Person("nam", "h1", "Vi Văn Nam", MALE, BORN("1990-01-01"), "", "child", "020090000003"),
    Person("tu", "h2", "Hà Văn Tú", MALE, BORN("1980"), "", HEAD, "020080000005"),
    Person("be", "h2", "Hà Thị Bé", FEMALE, BORN("2010"), "", "child"),
    Person("lan", "h3", "Lò Thị Lan", FEMALE, None, "", HEAD, "020170000006"),
    Person("son", "h3", "Lò Văn Sơn", MALE, BORN("1990"), "", "child"),
)
REGISTER = Register(HOMES, PEOPLE, (NA_LUA, PO_MA))
HEAD_ROW = "01|Nà Lúa|Vi Văn Ba|Chủ hộ|1960||020060000001|"


NAMES = """
| one                 | other               | is |
| Vi Thị Mai          | VI THI MAI          | x  |
| Vi Thị Mai          | Vy Thị Mai          | x  |
| Vi Thị Mai          | Vi Mai              | x  |
| Vi Thị Thu Mai      | Vi Mai              | x  |
| Ông Hà Văn Tú       | Hà Văn Tú           | x  |
| Vi Thị Mai          | Mai Thị Vi          | x  |
| Vi Thị Mai          | Mai                 |    |
| Vi Thị Mai          | Vi Thị Na           |    |
| Vi Văn Ba           | Lò Văn Tám          |    |
"""


@pytest.mark.parametrize("case", rows(NAMES), ids=lambda one: f"{one['one']}, {one['other']}")
def test_a_name_is_alike_where_a_sign_or_words_are_missing(case: dict[str, str]) -> None:
    one, other = fold(case["one"]), fold(case["other"])
    assert [are_alike(one, other), are_alike(other, one)] == [bool(case["is"])] * 2


CLAIMS = """
| row                                                 | verdict                  | person |
| 01;Nà Lúa;Vi Thị Na;Con;;;020162000002;             | doubtful number_of_other | mai    |
| 01;Nà Lúa;Vi Thị Na;Vợ;1962;Nữ;020162000002;        | changed                  | mai    |
| 01;Nà Lúa;Vi Thi May;Vợ;;;020162000002;             | changed                  | mai    |
| 01;Nà Lúa;Vi Mai;Vợ;;;020162000002;                 | changed                  | mai    |
| 01;Nà Lúa;Lò Thị Lan;Vợ;1962;Nữ;020162000002;       | doubtful number_of_other | mai    |
| 01;Nà Lúa;Vi Văn Nam;Con;1990;Nam;020162000002;     | doubtful number_of_other | mai    |
| 01;Nà Lúa;Vi Văn Năm;Con;1990;Nam;020090000003;     | changed                  | nam    |
| 01;Nà Lúa;Hà Thị Bé;Con;;;020080000005;             | doubtful number_of_other |        |
| 02;Nà Lúa;Hà Thị Bé;Con;2010;Nữ;020080000005;       | doubtful elsewhere       | be     |
| 03;Pò Mà;Lò Thị Lam;Chủ hộ;1970;Nữ;020170000006;    | changed                  | lan    |
| 03;Pò Mà;Đinh Thị Hoa;Chủ hộ;1970;Nữ;020170000006;  | doubtful number_of_other |        |
| ;Pò Mà;Lò Văn Tám;Chủ hộ;;;020080000005;            | doubtful number_of_other |        |
| 77;Pò Mà;Hà Văn Tú;Chủ hộ;;;020080000005;           | changed                  | tu     |
| 01;Nà Lúa;;Vợ;1962;Nữ;020162000002;                 | refused name_missing     | mai    |
| ;Pò Mà;Hà Văn Tứ;Chủ hộ;;;020080000005;             | changed                  | tu     |
"""


@pytest.mark.parametrize("case", rows(CLAIMS), ids=lambda one: one["row"])
def test_a_number_is_believed_while_who_bears_it_stays_known(case: dict[str, str]) -> None:
    row = case["row"].replace(";", "|")
    is_member = "Chủ hộ" not in row
    head = HEAD_ROW if row.startswith("01") else "02|Nà Lúa|Hà Văn Tú|Chủ hộ|1980|||"
    found = judged(f"{head}\n{row}" if is_member else row, REGISTER)
    besides = ("number_birth", "number_sex")  # what the number says is told too
    whys = [one for one in told(found)[-1].split() if one not in besides]
    assert " ".join(whys) == case["verdict"]
    person = found.rows[-1].person
    assert (person.id if person else "") == case["person"]


def test_it_is_said_to_whom_the_number_belongs() -> None:
    found = judged(f"{HEAD_ROW}\n01|Nà Lúa|Vi Thị Na|Con|||020162000002|", REGISTER).rows[1]
    (why,) = found.remarks
    assert (why.field, why.found, why.other) == ("id_number", "Vi Thị Mai (1962)", "Vi Văn Ba")
    alone = replace(REGISTER, people=PEOPLE[1:2])
    (row,) = judged("77|Pò Mà|Vi Thị Na|Chủ hộ|||020162000002|", alone).rows
    assert row.remarks[0].other == "Vi Thị Mai"  # of a household without a head


OURS = (
    "household_id|person_id|full_name|birth_date|relation|id_number|household.code|household.phone"
)
OF_OURS = """
| row                                          | verdict              |
| Vi Thị Mai;1962;Vợ;020162000002              | same                 |
| Vi Thị May;1962;Vợ;020162000002              | changed              |
| Vi Thị May;–;Vợ;020162000002                 | changed              |
| Vi Thị Hoa;1962;Vợ;020162000002              | changed              |
| Vi Thị Hoa;–;Vợ;020162000002                 | doubtful id_of_other |
| Vi Thị Mai;1963;Vợ;020162000002              | doubtful number_birth |
| Hà Thị Bé;1962;Vợ;020162000002               | doubtful id_of_other |
| Lò Văn Khác;2001;Cháu;020301000111           | doubtful id_of_other head_untold |
| Vi Văn Nam;–;Vợ;–                            | doubtful id_of_other |
| ;1962;Vợ;020162000002                        | same                 |
"""


@pytest.mark.parametrize("case", rows(OF_OURS), ids=lambda one: one["row"])
def test_an_id_of_ours_is_believed_as_a_number_is(case: dict[str, str]) -> None:
    found = judged(f"h1|mai|{case['row'].replace(';', '|')}|01|", REGISTER, OURS)
    assert told(found) == [case["verdict"]]


def test_who_is_called_as_another_of_the_household_and_lacks_a_birth_is_doubted() -> None:
    brother = replace(PEOPLE[2], id="nam2", full_name="Vi Văn Năm", id_number="")
    register = replace(REGISTER, people=(*PEOPLE, brother))
    (row,) = judged("h1|nam|Vi Văn Năm||Con|020090000003|01|", register, OURS).rows
    assert [one.why.value for one in row.remarks] == ["id_of_other"]
    assert told(judged("h1|nam|Vi Văn Nám||Con|020090000003|01|", register, OURS)) == ["changed"]
    born = (replace(PEOPLE[2], id_number=""), replace(brother, birth_date=BORN("1995")))
    register = replace(REGISTER, people=(*PEOPLE[:2], *born))
    for birth, verdict in (("1995", "doubtful id_of_other"), ("1994", "changed")):
        assert told(judged(f"h1|nam|Vi Văn Năm|{birth}|Con||01|", register, OURS)) == [verdict]


BA, MAI = "h1|ba|Vi Văn Ba|1960|Chủ hộ||01|", "h1|mai|Vi Thị Mai|1962|Vợ||01|"
TU, BE = "h2|tu|Hà Văn Tú|1980|Chủ hộ||02|", "h2|be|Hà Thị Bé|2010|Con đẻ||02|"
AS_TU = "Hà Văn Tú|1980|Chủ hộ||02|"
OWN_HOMES = {
    "untouched": ((BA, MAI, TU, BE), ["same"] * 4),
    "a new telephone": ((f"{BA}0912000222", TU), ["changed", "same"]),
    "a code of nobody": ((BA.replace("|01|", "|09|"), TU), ["changed", "same"]),
    "a code of another": ((BA.replace("|01|", "|02|"), TU), ["doubtful code_taken", "same"]),
    "codes exchanged": (
        (BA.replace("|01|", "|02|"), TU.replace("|02|", "|01|")),
        ["changed", "changed"],
    ),
    "sorted without the ids": (
        (f"h1|ba|{AS_TU}", f"h2|tu|{BA.removeprefix('h1|ba|')}0912000111"),
        ["doubtful home_of_other id_of_other number_birth"] * 2,
    ),
    "ids filled down": (
        (BA, f"h1|ba|{AS_TU}0912000555"),
        ["doubtful home_of_other", "duplicate id_of_other number_birth twice_in_list"],
    ),
    "another head and code below the id alone": (
        ("h1||Lò Văn Tám|||||0912000555",),
        ["doubtful home_of_other"],
    ),
    "a head of before by its code": (("h1||Lò Văn Tám||||01|0912000555",), ["changed"]),
    "nobody named": (("h1|||||||0912000555",), ["changed"]),
    "nobody lives there": (("h4||Lò Văn Tám|||||0912000555",), ["changed"]),
}


@pytest.mark.parametrize("name", list(OWN_HOMES))
def test_an_id_of_a_household_is_believed_while_code_or_head_stay(name: str) -> None:
    lines, verdicts = OWN_HOMES[name]
    register = replace(REGISTER, households=(*HOMES, Household("h4", "04", village="v1")))
    found = told(judged("\n".join(lines), register, OURS))
    assert found == verdicts


def test_names_that_changed_places_are_doubted_also_where_they_are_alike() -> None:
    kin = tuple(replace(PEOPLE[2], id=f"n{n}", full_name=f"Vi Văn {one}", id_number="")
                for n, one in enumerate(("An", "Ân", "Anh")))  # fmt: skip
    register = replace(REGISTER, people=(*PEOPLE, *kin))
    names = ("Ân", "Anh", "An")
    table = "\n".join(f"h1|n{n}|Vi Văn {one}|1/1/1990|Con||01|" for n, one in enumerate(names))
    found = judged(table, register, OURS)
    assert told(found) == ["doubtful name_exchanged"] * 3
    assert (found.rows[0].remarks[0].found, found.rows[0].remarks[0].other) == (
        "Vi Văn Ân",
        "Vi Văn An",
    )
    assert told(judged(table.splitlines()[0], register, OURS)) == ["changed"]


SECOND = """
| register | row                                           | verdict             |
|          | Vi Văn Ba;Chủ hộ;1960;;020060000001           | doubtful other_head head_stays |
| no head  | Vi Văn Ba;Chủ hộ;1960;;020060000001           | changed             |
|          | Vi Văn Mới;Chủ hộ;1970;;                      | doubtful other_head head_stays |
| no head  | Vi Văn Mới;Chủ hộ;1970;;                      | new                 |
"""


@pytest.mark.parametrize("case", rows(SECOND), ids=lambda one: " ".join(one.values()))
def test_no_household_gets_a_second_head_by_a_list(case: dict[str, str]) -> None:
    """Nor where the relation of somebody is not known, as after two households were joined."""
    joined = replace(PEOPLE[0], household="h2", relation="")
    others = PEOPLE[4:5] if case["register"] else PEOPLE[3:5]
    register = replace(REGISTER, people=(joined, *others))
    table = f"02|Nà Lúa|{case['row'].replace(';', '|')}|\n02|Nà Lúa|Hà Thị Bé|Con|2010|||"
    assert told(judged(table, register))[0] == case["verdict"]
