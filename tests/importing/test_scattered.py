"""Rows that stand in another order than by household: a column says who their head is."""

from gpn_desktop.importing.known import Register
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.importing.test_court import judged, told

TITLES = "Họ tên|Năm sinh|Quan hệ|Chủ hộ|Thôn"
NA_LUA = Village("v1", "Nà Lúa", "rural")
HOMES = (Household("h1", village="v1"), Household("h2", village="v1"))
PEOPLE = (
    Person("p1", "h1", "Vi Văn Ba", "", PartialDate(1960), "", HEAD),
    Person("p2", "h1", "Vi Thị Lan", "", PartialDate(1962), "", "spouse"),
    Person("p3", "h2", "Tô Văn An", "", PartialDate(1970), "", HEAD),
    Person("p4", "h2", "Vi Thị Lan", "", PartialDate(1995), "", "child"),
    Person("p5", "h2", "Tô Thị Yến", "", PartialDate(1997), "", "child"),
)
REGISTER = Register(HOMES, PEOPLE, (NA_LUA,))


def test_a_list_by_name_is_put_together_by_its_column_of_heads() -> None:
    table = """
        Tô Văn An|1970|Chủ hộ||Nà Lúa
        Vi Văn Ba|1960|Chủ hộ|Vi Văn Ba|Nà Lúa
        Vi Thị Lan|1995|Con|Tô Văn An|Nà Lúa
        Vi Thị Lan|1962|Vợ|VI VAN BA|Nà Lúa
        Tô Thị Yến|1997|Con|Tô Văn An|Nà Lúa
    """
    said = table.replace("Chủ hộ||", "Chủ hộ|Tô Văn An|")
    assert told(judged(said, REGISTER, TITLES)) == ["same"] * 5


def test_a_list_by_household_stays_so_where_a_head_is_misspelt() -> None:
    children = "\n".join(f"Tô Thị Con {n}|2000|Con|Tô Văn Bình|Nà Lúa" for n in "abcdefghij")
    head = "Tô Văn Bình|1970|Chủ hộ|Tô Văn Bình|Nà Lúa"
    table = f"{head}\n{children}\nTô Văn Út|2002|Con|Tô Văn Bìn|Nà Lúa"
    found = judged(table, REGISTER, TITLES)
    assert len(found.homes) == 1
    assert told(found)[1:] == ["new"] * 11


def test_of_two_heads_of_one_name_it_is_asked_to_whom_a_stranger_belongs() -> None:
    found = judged(
        """
        Tô Thị Mới|2003|Con|Vi Văn Ba|Nà Lúa
        Vi Thị Lan|1962|Vợ|Vi Văn Ba|Nà Lúa
        Tô Văn An|1970|Chủ hộ|Tô Văn An|Nà Lúa
        Vi Văn Ba|1960|Chủ hộ|Vi Văn Ba|Nà Lúa
        Tô Thị Yến|1997|Con|Tô Văn An|Nà Lúa
        Vi Văn Ba|1988|Chủ hộ|Vi Văn Ba|Nà Lúa
        """,
        REGISTER,
        TITLES,
    )
    assert told(found) == [
        "doubtful heads_alike",
        "same",
        "same",
        "same",
        "same",
        "doubtful head_twice another",
    ]
    assert (found.rows[0].remarks[0].found, found.rows[0].remarks[0].other) == ("Vi Văn Ba", "7")


def test_a_head_who_stands_twice_is_one() -> None:
    head = "Vi Văn Ba|1960|Chủ hộ|Vi Văn Ba|Nà Lúa"
    table = f"Tô Thị Mới|2003|Con|Vi Văn Ba|Nà Lúa\n{head}\n{head}"
    assert told(judged(table, REGISTER, TITLES)) == [
        "new",
        "same",
        "duplicate head_twice twice_in_list",
    ]
