"""Outlines: what a long list is ordered and filtered by, the same as its lines say."""

from dataclasses import replace

import pytest

from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.store import outlines as looked_up
from tests.store.conftest import DAY, OFFICER, Commune


@pytest.fixture(params=(0, 1_000_000), ids=("all", "few"), autouse=True)
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every list be asked for at once, then household by household: they say the same."""
    monkeypatch.setattr(looked_up, "FEW", request.param)


def test_outlines_say_what_the_lines_say(commune: Commune) -> None:
    with commune.store.reading() as tx:
        rows = {row.id: row for row in tx.households.rows(DAY)}
        outlines = tx.households.outlines(DAY)
    assert {one.id for one in outlines} == rows.keys()
    for one in outlines:
        row = rows[one.id]
        assert (one.code, one.head_name, one.village) == (row.code, row.head_name, row.village)
        assert (one.size, one.class_now, one.conflicts) == (row.size, row.class_now, row.conflicts)


def test_who_is_deleted_is_no_head_and_is_not_counted(commune: Commune) -> None:
    with commune.store.transaction(OFFICER) as tx:
        homes = [one for one in tx.households.outlines(DAY) if one.size > 2][:2]
        people = [tx.households.members(one.id) for one in homes]
        gone = [people[0][1], people[1][0]]
        assert [one.relation == HEAD for one in gone] == [False, True]
        for one in gone:
            tx.households.persons.put(replace(one, deleted=Deletion("trùng", DAY)))
        now = {one.id: one for one in tx.households.outlines(DAY)}
        lines = {one.id: one for one in tx.households.rows(DAY)}
    kept, headless = (now[one.id] for one in homes)
    assert (kept.size, kept.head_name) == (homes[0].size - 1, homes[0].head_name)
    assert (headless.size, headless.head_name) == (homes[1].size - 1, "")
    assert [lines[one.id].size for one in homes] == [kept.size, headless.size]


def test_outlines_are_cut_by_village_and_words(commune: Commune) -> None:
    village = commune.made.villages[2].id
    with commune.store.transaction(OFFICER) as tx:
        inside = tx.households.outlines(DAY, village=village)
        assert {one.village for one in inside} == {village}
        named = tx.households.outlines(DAY, words="thi")
        assert 0 < len(named) <= len(commune.made.households)
        assert tx.households.outlines(DAY, words="khongcoai") == ()
