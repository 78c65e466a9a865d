"""A picture finds its desk as it was prepared, whatever another picture wrote there."""

from dataclasses import replace

import pytest

from gpn_desktop import settings
from gpn_desktop.registry.places import Village
from gpn_desktop.services.desk import Desk
from tests.commune import WORDS
from tests.shots import commune
from tests.shots.anew import Anew


@pytest.fixture(scope="module")
def kept() -> Anew:
    return Anew(commune._desk("anew"), WORDS)


def villages(desk: Desk) -> list[str]:
    with desk.store.reading() as tx:
        return [one.name for one in tx.places.villages.all()]


def test_who_only_reads_is_given_the_same_desk(kept: Anew) -> None:
    first = kept.desk()
    villages(first)
    assert kept.desk() is first


def test_what_was_written_is_not_there_the_next_time(kept: Anew) -> None:
    first = kept.desk()
    before = villages(first)
    with first.store.transaction(first.actor) as tx:
        tx.places.villages.put(Village(tx.new_entity(), name="Bản Mới"))
    assert villages(first) != before
    again = kept.desk()
    assert again is not first
    assert villages(again) == before


def test_an_option_that_was_chosen_is_not_there_the_next_time(kept: Anew) -> None:
    first = kept.desk()
    file = first.paths.settings
    settings.save(file, replace(settings.load(file), keys_from_paper=True))
    assert not settings.load(kept.desk().paths.settings).keys_from_paper
