"""Outlines: what a long list is ordered and filtered by, the same as its lines say."""

from tests.store.conftest import DAY, OFFICER, Commune


def test_outlines_say_what_the_lines_say(commune: Commune) -> None:
    with commune.store.reading() as tx:
        rows = {row.id: row for row in tx.households.rows(DAY)}
        outlines = tx.households.outlines(DAY)
    assert {one.id for one in outlines} == rows.keys()
    for one in outlines:
        row = rows[one.id]
        assert (one.code, one.head_name, one.village) == (row.code, row.head_name, row.village)
        assert (one.size, one.class_now, one.conflicts) == (row.size, row.class_now, row.conflicts)


def test_outlines_are_cut_by_village_and_words(commune: Commune) -> None:
    village = commune.made.villages[2].id
    with commune.store.transaction(OFFICER) as tx:
        inside = tx.households.outlines(DAY, village=village)
        assert {one.village for one in inside} == {village}
        named = tx.households.outlines(DAY, words="thi")
        assert 0 < len(named) <= len(commune.made.households)
        assert tx.households.outlines(DAY, words="khongcoai") == ()
