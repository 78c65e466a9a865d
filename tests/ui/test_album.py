"""Turning pictures while they come."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.album import Album
from ui.showing import Outcome, Picture, Showing


@pytest.fixture
def showing(qapp: QApplication, tmp_path: Path) -> Showing:
    made = Showing(("gpn",), tmp_path / "out")
    made.outcome, made.step = Outcome.PLAYING, 1
    return made


def come(showing: Showing, *steps: int) -> None:
    for step in steps:
        showing.step = step
        n = len(showing.pictures)
        showing.pictures = [*showing.pictures, Picture(step, "officer", Path(f"{n}.png"))]
        showing.changed.emit()


def shown(album: Album) -> tuple[int, int]:
    return album.step, album.place[0]


def test_what_comes_is_shown(showing: Showing) -> None:
    album = Album(showing)
    assert (album.picture, shown(album), album.follows) == (None, (1, 0), True)
    album.turn(-1)
    assert album.picture is None
    come(showing, 1, 1, 2)
    assert shown(album) == (2, 3)


def test_who_goes_back_stays_there_until_the_last_one(showing: Showing) -> None:
    album = Album(showing)
    come(showing, 1, 1, 2)
    album.turn(-1)
    album.turn(-1)
    assert shown(album) == (1, 1)
    album.turn(-1)
    assert shown(album) == (1, 1)
    come(showing, 3)
    assert (shown(album), album.follows) == ((1, 1), False)
    album.turn(1)
    assert shown(album) == (1, 2)
    album.follow()
    assert (shown(album), album.follows) == ((3, 4), True)
    album.first()
    assert shown(album) == (1, 1)
    for _ in range(4):
        album.turn(1)
    assert album.follows


def test_a_step_opens_at_its_first_picture(showing: Showing) -> None:
    album = Album(showing)
    come(showing, 1, 2, 2, 3)
    album.open_step(2)
    assert shown(album) == (2, 2)
    album.open_step(9)
    assert (album.picture, album.step, album.follows) == (None, 9, False)
    album.turn(-1)
    assert album.follows
    album.open_step(1)
    album.open_step(3)
    assert album.follows, "the step that is played is followed"
    showing.outcome = Outcome.GOOD
    album.open_step(3)
    assert shown(album) == (3, 4)


def test_a_picture_that_is_gone_is_not_held(showing: Showing) -> None:
    album = Album(showing)
    come(showing, 1, 2)
    album.first()
    showing.pictures = showing.pictures[1:]
    showing.changed.emit()
    assert shown(album) == (2, 1)
