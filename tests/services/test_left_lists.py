"""Lists that wait: kept for whoever left them, one for each file, gone once they are written."""

from dataclasses import replace

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled
from gpn_desktop.importing import sheet
from gpn_desktop.importing.left import Left
from gpn_desktop.services import left_lists, lists
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Preview
from tests.commune import clock, commune_template, empty_desk
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.twice import beside

__all__ = ["clock", "commune_template", "empty_desk"]


def seen(desk: Desk) -> Preview:
    book = sheet.read(makers.after_review(), "a.xlsx")
    return lists.preview(desk, book, lists.proposed(desk, book.sheets[0]))


def a_left(found: Preview, path: str = "/d/a.xlsx") -> Left:
    return Left(path, found.book.digest, found.profile, "", True, [8], {14: "word_unknown"})


def test_a_list_is_kept_by_its_file_for_whoever_left_it(empty_desk: Desk) -> None:
    one = a_left(seen(empty_desk))
    left_lists.leave(empty_desk, one)
    (found,) = left_lists.left(empty_desk)
    assert found == replace(one, at=chance.now().isoformat(timespec="seconds"))
    assert left_lists.left(beside(empty_desk)) == ()
    changed = replace(one, digest="changed", is_judged=False)
    with chance.using(FixedSource()):
        left_lists.leave(empty_desk, replace(one, path="/d/b.xlsx", digest="other"))
    left_lists.leave(empty_desk, changed)
    assert {one.digest for one in left_lists.left(empty_desk)} == {"changed", "other"}
    days = [one.at for one in left_lists.left(empty_desk)]
    assert days == sorted(days, reverse=True)
    left_lists.drop(empty_desk, "changed")
    assert [one.path for one in left_lists.left(empty_desk)] == ["/d/b.xlsx"]


def test_what_cannot_be_read_is_passed_over_and_stays(empty_desk: Desk) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.imports.leave(empty_desk.actor, "strange", "{}")
    left_lists.leave(empty_desk, a_left(seen(empty_desk)))
    assert len(left_lists.left(empty_desk)) == 1
    with empty_desk.store.reading() as tx:
        assert "strange" in tx.imports.left(empty_desk.actor)


def test_it_waits_no_more_once_it_is_written_and_still_where_that_was_stopped(
    empty_desk: Desk,
) -> None:
    found = seen(empty_desk)
    left_lists.leave(empty_desk, a_left(found))

    def stop(done: int, of: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        lists.apply(empty_desk, found, found.usual, stop)
    assert len(left_lists.left(empty_desk)) == 1
    lists.apply(empty_desk, found, found.usual)
    assert left_lists.left(empty_desk) == ()
