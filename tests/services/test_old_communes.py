"""Households of the old communes come in by village; what is not ours is left out, or waits."""

from typing import Any

from openpyxl import Workbook

from gpn_desktop.importing import sheet
from gpn_desktop.importing.verdicts import Verdict
from gpn_desktop.registry.places import Village
from gpn_desktop.services import lists, register_out
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Imported, Preview
from tests.commune import clock, commune_template, empty_desk
from tests.importing import makers

__all__ = ["clock", "commune_template", "empty_desk"]
TITLES = ("Họ và tên", "Ngày sinh", "Thôn", "Xã, thị trấn cũ")
TOWN = (
    ("Vi Văn Đức", "1970", "Khu 1", "TT Đình Lập"),
    ("Hoàng Văn Nam", "1971", "Khu 2", "TT. Đình Lập"),
)
OLD = ("Lý Thị Mẩy", "1980", "Khu 1", "Xã Đình Lập")
DIVIDED = (
    ("Nông Văn Sơn", "1975", "Pò Háng", "Xã Bính Xá"),
    ("Nông Thị Xuân", "1976", "Pò Háng", "Bính Xá"),
    ("Chu Văn Tài", "1977", "Nà Lừa", "Xã Bính Xá"),
)
ELSEWHERE = ("Lý A Páo", "1985", "Khu 3", "xã Cường Lợi")


def workbook(*people: tuple[Any, ...]) -> bytes:
    book = Workbook()
    makers.put(book.active, 1, [TITLES, *people])
    return makers.saved(book)


def preview_of(desk: Desk, *people: tuple[Any, ...]) -> Preview:
    book = sheet.read(workbook(*people), "list.xlsx")
    return lists.preview(desk, book, lists.proposed(desk, book.sheets[0]))


def taken_in(desk: Desk, *people: tuple[Any, ...]) -> Imported:
    seen = preview_of(desk, *people)
    return lists.apply(desk, seen, seen.usual).value


def villages(desk: Desk) -> dict[str, Village]:
    with desk.store.reading() as tx:
        return {one.name: one for one in tx.places.villages.all()}


def lived_in(desk: Desk) -> dict[str, int]:
    names = {one.id: name for name, one in villages(desk).items()}
    with desk.store.reading() as tx:
        return {names[one]: count for one, count in tx.places.lived_in().items()}


def whys(seen: Preview) -> dict[int, set[str]]:
    return {one.row: {remark.why.value for remark in one.remarks} for one in seen.judgement.rows}


def test_one_name_in_two_old_communes_is_two_villages(empty_desk: Desk) -> None:
    told = taken_in(empty_desk, *TOWN, OLD)
    assert (told.households, told.villages) == (3, 3)
    assert lived_in(empty_desk) == {"Khu 1 (TT Đình Lập)": 1, "Khu 2": 1, "Khu 1 (Xã Đình Lập)": 1}
    assert {one.former for one in villages(empty_desk).values()} == {
        *("TT Đình Lập", "TT. Đình Lập", "Xã Đình Lập")
    }
    again = preview_of(empty_desk, *TOWN, OLD)
    assert again.judgement.count(Verdict.SAME) == 3
    alone = preview_of(empty_desk, (*OLD[:3], "xã Đình Lập"))
    assert alone.judgement.count(Verdict.SAME) == 1  # by itself, its name still says which


def test_a_second_list_does_not_join_what_only_bears_one_name(empty_desk: Desk) -> None:
    taken_in(empty_desk, *TOWN)
    assert set(villages(empty_desk)) == {"Khu 1", "Khu 2"}
    seen = preview_of(empty_desk, OLD)
    assert seen.judgement.villages == ("Khu 1 (Xã Đình Lập)",)
    lists.apply(empty_desk, seen, seen.usual)
    assert lived_in(empty_desk) == {"Khu 1": 1, "Khu 2": 1, "Khu 1 (Xã Đình Lập)": 1}
    assert preview_of(empty_desk, *TOWN, OLD).judgement.count(Verdict.SAME) == 3


def test_a_village_that_an_officer_wrote_is_the_one_that_is_meant(empty_desk: Desk) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.places.villages.put(Village(tx.new_entity(), name="Khu 1"))
    taken_in(empty_desk, *TOWN)
    assert set(villages(empty_desk)) == {"Khu 1", "Khu 2"}


def test_a_village_that_is_not_ours_is_told_and_left_out(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, *TOWN, *DIVIDED, ELSEWHERE)
    told = whys(seen)
    assert all("village_divided" in told[row] for row in (4, 5, 6))
    assert "village_elsewhere" in told[7]
    assert seen.usual == {2, 3}
    of = seen.judgement.village_of
    assert [of(one) for one in seen.judgement.rows][2:] == ["Pò Háng", "Pò Háng", "Nà Lừa", "Khu 3"]
    lists.apply(empty_desk, seen, seen.usual)
    assert lived_in(empty_desk) == {"Khu 1": 1, "Khu 2": 1}


def test_a_village_of_a_divided_commune_is_taken_and_the_rest_later(empty_desk: Desk) -> None:
    seen = preview_of(empty_desk, *TOWN, *DIVIDED, ELSEWHERE)
    of = seen.judgement.village_of
    chosen = {one.row for one in seen.judgement.rows if of(one) == "Pò Háng"}
    lists.apply(empty_desk, seen, seen.usual | chosen)
    assert lived_in(empty_desk) == {"Khu 1": 1, "Khu 2": 1, "Pò Háng": 2}
    later = preview_of(empty_desk, *TOWN, *DIVIDED, ELSEWHERE)
    assert [one.verdict for one in later.judgement.rows] == [
        *(Verdict.SAME,) * 4,
        *(Verdict.DOUBTFUL,) * 2,
    ]
    more = preview_of(empty_desk, ("Chu Thị Hoa", "1990", "Pò Háng", "Xã Bính Xá"))
    assert more.judgement.count(Verdict.NEW) == 1  # the village is ours by now


def test_our_own_list_says_the_village_by_its_name_alone(empty_desk: Desk, tmp_path: Any) -> None:
    taken_in(empty_desk, *TOWN, OLD)
    written = register_out.write(empty_desk, tmp_path / "all.xlsx", "rà soát").value
    book = lists.open_list(written)
    seen = lists.preview(empty_desk, book, lists.proposed(empty_desk, book.sheets[0]))
    assert seen.judgement.count(Verdict.SAME) == 3
