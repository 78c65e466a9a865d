"""Lists that tell no relation: members stay what they are, nobody is made a head by the way."""

from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.heads import UNTOLD, how_known
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.profiles import EVERY, Profile
from gpn_desktop.importing.rows import rows_of
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.verdicts import Judgement
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.importing.test_court import judged, told

CODES = "Mã hộ|Họ và tên|Năm sinh|Thôn"
HEADS = "Họ và tên chủ hộ|Họ và tên|Năm sinh|Thôn"
NA_LUA = Village("v1", "Nà Lúa", "rural")
HOMES = (Household("h1", code="01", village="v1"), Household("h2", code="02", village="v1"))
BA = Person("p1", "h1", "Vi Văn Ba", "", PartialDate(1960), "", HEAD)
LAN = Person("p2", "h1", "Vi Thị Lan", "", PartialDate(1962), "", "spouse")
AN = Person("p3", "h2", "Tô Văn An", "", PartialDate(1970), "", HEAD)
YEN = Person("p4", "h2", "Tô Thị Yến", "", PartialDate(1997), "", "child")
REGISTER = Register(HOMES, (BA, LAN, AN, YEN), (NA_LUA,))
EMPTY = Register((), (), (NA_LUA,))


def _relations(found: Judgement) -> list[str]:
    return [str(row.entry.values.get("relation", "")) for row in found.rows]


def test_rows_of_one_code_are_members_and_keep_their_relations() -> None:
    table = """
        01|Vi Thị Lan|1962|Nà Lúa
        01|Vi Văn Ba|1960|Nà Lúa
        01|Vi Thị Út|2026|Nà Lúa
        02|Tô Văn An|1970|Nà Lúa
        02|Tô Thị Yến|1998|Nà Lúa
    """
    found = judged(table, REGISTER, CODES)
    assert sorted(told(found)) == ["changed", "new", "same", "same", "same"]
    heads = [row.entry.name for row in found.rows if row.entry.is_head]
    assert heads == ["Vi Văn Ba", "Tô Văn An"]
    changed = [one.field for row in found.rows for one in row.changes]
    assert changed == ["birth_date"]


def test_members_without_their_head_are_members() -> None:
    table = """
        01|Vi Thị Lan|1962|Nà Lúa
        01|Vi Thị Út|2026|Nà Lúa
        02|Tô Thị Yến|1997|Nà Lúa
    """
    found = judged(table, REGISTER, CODES)
    assert told(found) == ["same", "new", "same"]
    assert _relations(found) == ["", "", ""]


def test_members_are_known_where_codes_are_others() -> None:
    table = "A1|Vi Văn Ba|1960|Nà Lúa\nA1|Vi Thị Lan|1962|Nà Lúa"
    homes = tuple(Household(one.id, village="v1") for one in HOMES)
    found = judged(table, Register(homes, (BA, LAN), (NA_LUA,)), CODES)
    assert told(found) == ["changed", "same"]
    assert [one.field for row in found.rows for one in row.changes] == ["household.code"]


def test_members_of_a_household_that_has_no_head_make_none() -> None:
    table = "01|Vi Thị Lan|1962|Nà Lúa\n01|Vi Thị Út|2026|Nà Lúa"
    found = judged(table, Register(HOMES, (LAN,), (NA_LUA,)), CODES)
    assert told(found) == ["same", "new"]
    assert _relations(found) == ["", ""]


def test_of_a_household_that_is_guessed_no_member_becomes_head() -> None:
    tu = Person("p5", "h1", "Vi Văn Tú", "", PartialDate(1990), "", "child")
    register = Register(HOMES, (BA, LAN, tu, AN, YEN), (NA_LUA,))
    rows = "77|Vi Thị Lan|1962|Nà Lúa\n77|Vi Văn Tú|1990|Nà Lúa\n77|Vi Văn Bá|1960|Nà Lúa"
    found = judged(rows, register, CODES)
    assert not any(one.field == "relation" for row in found.rows for one in row.changes)
    assert {row.person and row.person.household for row in found.rows} == {"h1"}
    spelled = judged("77|Vi Văn Bá|1960|Nà Lúa\n77|Vi Thị Lan|1962|Nà Lúa", register, CODES)
    assert [row.entry.is_head for row in spelled.rows] == [True, False]
    assert not any(one.field == "relation" for row in spelled.rows for one in row.changes)


def test_of_a_new_household_whoever_stands_first_is_head() -> None:
    table = "07|Hà Văn Tú|1980|Nà Lúa\n07|Hà Thị Bé|2010|Nà Lúa\n08|Lò Văn Páo|1975|Nà Lúa"
    found = judged(table, EMPTY, CODES)
    assert told(found) == ["new"] * 3
    assert _relations(found) == [HEAD, "", HEAD]
    assert len(found.homes) == 2


def test_a_list_of_heads_with_one_code_twice_stays_one() -> None:
    heads = "\n".join(f"1{n}|Hà Văn {name}|1980|Nà Lúa" for n, name in enumerate("ABCDEGHIKL"))
    found = judged(f"{heads}\n10|Hà Văn Tú|1981|Nà Lúa", EMPTY, CODES)
    assert {row.entry.is_head for row in found.rows} == {True}
    titled = "Mã hộ|Họ và tên chủ hộ|Năm sinh|Thôn"
    found = judged("10|Hà Văn A|1980|Nà Lúa\n10|Hà Văn B|1981|Nà Lúa", EMPTY, titled)
    assert {row.entry.is_head for row in found.rows} == {True}


def test_who_bears_the_name_of_the_column_of_heads_is_head() -> None:
    table = """
        Vi Văn Ba|Vi Văn Ba|1960|Nà Lúa
        Vi Văn Ba|Vi Thị Lan|1962|Nà Lúa
        Vi Văn Ba|Vi Thị Út|2026|Nà Lúa
    """
    found = judged(table, REGISTER, HEADS)
    assert told(found) == ["same", "same", "new"]
    assert _relations(found) == [HEAD, "", ""]


def test_names_below_a_title_of_heads_are_heads_whatever_the_column_holds() -> None:
    lines = [Line(1, ("Mã hộ", "Chủ hộ")), Line(2, ("10", "Hà Văn A")), Line(3, ("10", "Hà Văn B"))]
    columns = {"household.code": 0, "full_name": 1}
    found = {}
    for title in ("chu ho", "ho va ten"):
        profile = Profile(columns, 2, EVERY, titles={"B": title})
        rows = list(rows_of(Sheet("Tờ 1", tuple(lines)), profile, []))
        found[title] = how_known(profile, rows)
    assert found == {"chu ho": EVERY, "ho va ten": UNTOLD}
