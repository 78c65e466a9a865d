"""The order of the paper form: numbers read in pieces, sums behind what they sum up, tables."""

import pytest

from gpn_desktop import chance
from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.conftest import HOUSEHOLD, PEOPLE, shipped
from tests.ui.form.office import MIXED
from ui.form.filling import Filling, Frame, Outside
from ui.form.leaves import Leaf, leaves, paper_key
from ui.form.sections import found_in
from ui.form.walk import Spot, Walk

ORDER = ("A.1", "B1.1a", "B1.2", "B1.10", "B1.11", "B2.1", "C.5", "C.5a", "C.5b", "C.6", "D")


def filling_of(session: FormSession, *launched: str) -> Filling:
    return Filling(session, Frame("", launched), Outside(lambda kept: None, lambda: None))


def phieu_b() -> Filling:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    return filling_of(session, "household")


@pytest.mark.parametrize("seed", range(5))
def test_numbers_of_the_paper_are_read_in_pieces(seed: int) -> None:
    mixed = chance.dice(f"{seed}").sample(ORDER, len(ORDER))
    assert sorted(mixed, key=paper_key) == list(ORDER)


def papers(leaf: Leaf) -> list[str]:
    return [item.paper for item in leaf.items]


def test_phieu_b_stands_in_the_order_of_the_paper() -> None:
    filling = phieu_b()
    found = leaves(filling.session, filling.sections())
    assert [papers(leaf)[0] for leaf in found] == ["A.1", "B1.1a", "B2.1", "C.2", "D.1"]
    assert papers(found[1])[-3:] == ["B1.14", "B1", "B1a"]  # the sum behind what it sums up
    assert [leaf.grows for leaf in found] == [False, False, False, True, False]
    assert found[3].names == ("Đặng Thị Hường", "Lương Văn Bảo")
    assert [len(line) for line in found[3].places] == [18, 18]


def test_the_usual_page_has_the_sections_in_the_same_order() -> None:
    filling = phieu_b()
    pages = [leaf.places[0][0] for leaf in leaves(filling.session, filling.sections())]
    within = [
        next(n for n, one in enumerate(filling.sections()) if found_in(one.branches, place))
        for place in pages
    ]
    assert within == [0, 1, 2, 3, 4]
    filling.answer(filling.session.at("person[p1]/full_name"), "")
    asked = [filling.session.path(one) for one in filling.to_look_at()]
    assert (asked[0], asked[-1]) == ("b1/b1_typed", "person[p1]/full_name")


def test_notes_stand_above_a_page_and_are_no_cells() -> None:
    filling = phieu_b()
    found = leaves(filling.session, filling.sections())
    paths = [[filling.session.path(one) for one in leaf.notes] for leaf in found]
    assert paths[3] == ["heads_note"]  # of no page of its own
    assert "b2/lack_job_check" in paths[2]
    cells = {place for leaf in found for line in leaf.places for place in line}
    assert cells.isdisjoint(place for leaf in found for place in leaf.notes)


def test_a_table_without_a_row_stands_where_its_rows_will_stand() -> None:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": []})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    found = leaves(session, filling_of(session, "household").sections())
    at = [n for n, leaf in enumerate(found) if leaf.repeat is not None]
    assert at == [3]
    assert found[3].places == ()


NESTED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | begin_repeat | plot | Thửa | |
| | text | owner | Chủ | |
| | begin_repeat | crop | Cây | |
| | text | kind | Loại | |
| | end_repeat | | | |
| | end_repeat | | | |
| | text | last | Cuối | |
"""


def test_rows_within_rows_have_tables_of_their_own() -> None:
    session = a_session(NESTED)
    plots = session.place("plot")
    first, _ = session.add_row(plots) if not session.rows(plots) else (session.rows(plots)[0], None)
    session.answer(session.at(f"plot[{first.id}]/owner"), "Lan")
    session.add_row(plots)
    filling = filling_of(session)
    found = leaves(session, filling.sections())
    titles = [leaf.title for leaf in found]
    assert titles[0] == "Thửa"
    assert [one for one in titles if one.endswith("· Cây")] == ["Thửa 1 · Cây", "Thửa 2 · Cây"]
    assert titles[-1] == "Thửa"  # what follows joins the page before it


def test_the_way_leads_over_what_is_not_asked() -> None:
    session = a_session(MIXED)
    walk = Walk(filling_of(session))
    number = session.place("home/number")
    assert walk.find(number) == Spot(0, 5)
    assert walk.beside(Spot(0, 4), 1) == Spot(0, 6)
    assert walk.beside(Spot(0, 6), -1) == Spot(0, 4)
    assert walk.toward(Spot(0, 4), 1, 0) == Spot(0, 6)
    assert walk.skipped(Spot(0, 6)) == Spot(0, 5)
    session.answer(session.place("home/card"), "co")
    assert walk.beside(Spot(0, 4), 1) == Spot(0, 5)
    assert walk.skipped(Spot(0, 6)) is None


def test_the_way_leads_through_the_line_for_one_more() -> None:
    session = a_session(MIXED)
    walk = Walk(filling_of(session))
    animals = len(walk.leaves[1].places)
    more = Spot(1, animals)
    assert walk.more(Spot(0)) == more
    assert walk.place(more) is None
    assert walk.beside(more, 1) == walk.first(2)
    assert walk.above(Spot(0, 1)) is None
    assert walk.toward(Spot(0, 1), 0, 1) is None
    assert walk.toward(Spot(0, 0), -1, 0) is None
    last = Spot(2, len(walk.leaves[2].places) - 1)
    assert walk.beside(last, 1) is None
    assert walk.find(session.place("home")) is None
