"""Which surveys are keyed a second time, and how far each is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.reviews.verified import SECOND, Choice
from gpn_desktop.services import blind, drafting, entry, sampling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sampling import Sample, Stage, is_drawn
from tests.fakes import FixedSource
from tests.services.conftest import home_of, surveyed
from tests.services.twice import HAI, beside, keyed_again, settled

WATER = "b2/lack_water"


@given(st.uuids().map(str), st.integers(0, 100), st.integers(0, 100))
def test_a_larger_share_holds_the_smaller(survey: str, one: int, other: int) -> None:
    less, more = sorted((one, other))
    assert is_drawn(survey, less) <= is_drawn(survey, more)
    assert not is_drawn(survey, 0)
    assert is_drawn(survey, 100)


def test_about_as_many_are_drawn_as_are_asked_for() -> None:
    source = FixedSource()
    ids = [source.bytes(16).hex() for _ in range(4000)]
    assert 340 < sum(is_drawn(one, 10) for one in ids) < 460
    assert is_drawn("a1df461d-cbbe-8f26-bc1e-d2b0464745b8", 8)  # the same draw, for all time
    assert not is_drawn("a1df461d-cbbe-8f26-bc1e-d2b0464745b8", 7)


def stages(found: Sample) -> dict[str, tuple[str, int, bool]]:
    return {one.household: (one.stage.value, one.differences, one.may_key) for one in found.rows}


def test_each_says_how_far_it_is(desk: Desk, clock: FixedSource) -> None:
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(5)]
    surveys = [surveyed(desk, one) for one in homes]
    hai = beside(desk)
    blind.open_second(hai, surveys[1].id)
    other = {WATER: "co"}
    keyed_again(hai, surveys[2], other)
    draft = keyed_again(hai, surveys[3], other)
    settled(hai, draft, {WATER: Choice(SECOND)})
    draft = keyed_again(hai, surveys[4])
    with desk.store.transaction(desk.actor) as tx:  # the first was corrected on another version
        kept = tx.drafts.get(draft)
        tx.drafts.rewrite(draft, "2020010101", (), kept.state)
    found = sampling.sample(hai, 100)
    assert found.round is not None
    assert (found.percent, found.surveys) == (100, 5)
    assert stages(found) == {
        homes[0]: ("to_key", 0, True),
        homes[1]: ("keying", 0, True),
        homes[2]: ("differing", 1, True),
        homes[3]: ("settled", 1, True),
        homes[4]: ("held", 0, True),
    }
    assert {one.keyed_by for one in found.rows} == {("Hoàng Thị Lan",)}
    assert [one.second_by for one in found.rows] == ["", *["Nông Văn Hải"] * 4]
    assert [bool(one.draft) for one in found.rows] == [False, True, True, False, True]
    assert not any(one.may_key for one in sampling.sample(desk, 100).rows)
    third = replace(HAI, id=HAI.id[:-1] + "9", name="Bế Thị Vân")
    assert [one.may_key for one in sampling.sample(beside(desk, third), 100).rows] == [
        *(True, False, False, True, False)
    ]


def test_what_is_keyed_again_stays_of_the_sample(desk: Desk, clock: FixedSource) -> None:
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(3)]
    surveys = [surveyed(desk, one) for one in homes]
    hai = beside(desk)
    blind.open_second(hai, surveys[0].id)
    settled(hai, keyed_again(hai, surveys[1]), {})
    found = sampling.sample(hai, 0)
    assert stages(found).keys() == set(homes[:2])
    assert found.surveys == 3


def test_a_pass_that_is_not_needed_any_more_can_still_be_found(desk: Desk) -> None:
    with desk.store.reading() as tx:
        home = home_of(tx).id
    survey = surveyed(desk, home)
    hai = beside(desk)
    begun = blind.open_second(hai, survey.id).value.entry.draft
    with desk.store.transaction(desk.actor) as tx:  # another laptop was quicker
        root = tx.surveys.roots([survey.id])[survey.id]
        told = {"first": survey.id, "by": HAI.id, "differences": []}
        tx.surveys.put(
            replace(survey, id=tx.new_entity(), verified=told, supersedes=((survey.id, root),))
        )
    (row,) = sampling.sample(hai, 0).rows
    assert (row.stage, row.draft) == (Stage.SETTLED, begun.id)


def test_a_correction_is_of_the_same_draw(desk: Desk) -> None:
    with desk.store.reading() as tx:
        home = home_of(tx).id
    first = surveyed(desk, home)
    share = next(n for n in range(101) if is_drawn(first.id, n))
    newer = entry.complete(desk, entry.correct_survey(desk, first.id).value).value
    (row,) = sampling.sample(desk, share).rows
    assert row.survey == newer.id
    assert sampling.sample(desk, share - 1).rows == ()


def test_without_a_round_there_is_no_sample(desk: Desk, clock: FixedSource) -> None:
    clock.pass_time(days=800)
    assert sampling.sample(desk, 10) == Sample(percent=10)


def test_a_household_that_left_the_list_is_not_shown(desk: Desk) -> None:
    with desk.store.reading() as tx:
        home = home_of(tx).id
    surveyed(desk, home)
    with desk.store.transaction(desk.actor) as tx:
        tx.households.take_off(home, reason="chuyển đi", on=FixedSource().moment.date())
    assert sampling.sample(desk, 100).rows == ()


def test_at_a_desk_that_only_reads_nobody_keys(desk: Desk) -> None:
    with desk.store.reading() as tx:
        home = home_of(tx).id
    surveyed(desk, home)
    reader = beside(desk, replace(HAI, rights=("view",)))
    assert [one.may_key for one in sampling.sample(reader, 100).rows] == [False]
    assert [one.stage for one in sampling.sample(reader, 100).rows] == [Stage.TO_KEY]
    assert drafting.drafts(reader) == ()
