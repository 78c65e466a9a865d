"""While two laptops act on the same people, in any order: all agree, and nothing is lost.

The bugs that are planted below must be noticed by the same laws.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry import acts
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.services import findings, former, moving, undoing
from gpn_desktop.services.checks import CHECKS
from tests.fakes import FixedSource
from tests.services.conftest import made, refused
from tests.services.families import Families, acted, put_families
from tests.services.laptops import (
    HAI,
    LAN,
    PEOPLE,
    Laptops,
    Plant,
    Step,
    installation,
    notices,
    ops_of,
    prepared,
    receive,
)

SORTS = (*sorted(acts.RULES), "addition", "amendment", "undo", "undo", "unite", "exchange", "give")
STEPS = st.lists(
    st.tuples(
        st.sampled_from((LAN, HAI)),
        st.sampled_from(SORTS),
        st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True).map(tuple),
        st.booleans(),
    ),
    min_size=2,
    max_size=7,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Families]:
    root = tmp_path_factory.mktemp("laptops")
    with chance.using(FixedSource(seed="laptops")):
        return root, prepared(root)


@contextmanager
def laptops(template: tuple[Path, Families]) -> Iterator[Laptops]:
    with tempfile.TemporaryDirectory() as root, chance.using(FixedSource()):
        opened = Laptops.opened(Path(root), *template)
        try:
            yield opened
        finally:
            opened.close()


@given(steps=STEPS)
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_all_agree_and_nothing_is_lost(
    template: tuple[Path, Families], steps: Sequence[Step]
) -> None:
    with laptops(template) as four:
        four.run(steps)


PLANS: dict[str, Sequence[Step]] = {
    "joined here, moved in there": [(LAN, "join", (), False), (HAI, "move", ("hoa",), False)],
    "left here, corrected there": [
        (HAI, "correction", ("nam",), False),
        (LAN, "exchange", (), False),
        (LAN, "departure", ("nam",), True),
    ],
    "corrected twice, the sheet open": [
        (HAI, "correction", ("mai", "nam"), False),
        (LAN, "exchange", (), False),
        (LAN, "correction", ("mai",), True),
    ],
    "taken back over another's writing": [
        (LAN, "correction", ("mai",), False),
        (HAI, "exchange", (), False),
        (HAI, "correction", ("mai", "ba"), False),
        (LAN, "exchange", (), False),
        (LAN, "undo", (), False),
    ],
    "one human of two records, the other way round there": [
        (LAN, "unite", ("nam", "be"), False),
        (HAI, "unite", ("be", "nam"), False),
    ],
    "one record into two": [
        (LAN, "unite", ("nam", "be"), False),
        (HAI, "unite", ("hoa", "be"), False),
    ],
    "united here, joined there, taken back here": [
        (LAN, "unite", ("mai", "tu"), False),
        (HAI, "join", (), False),
        (LAN, "exchange", (), False),
        (LAN, "undo", (), False),
    ],
    "joined into each other": [
        (LAN, "join", (), False),
        (HAI, "join", ("tu",), False),
    ],
    "moved to two villages": [
        (LAN, "relocation", ("ba",), False),
        (HAI, "relocation", ("ba", "mai"), False),
        (LAN, "undo", (), False),
    ],
    "moved to another village, the sheet open": [
        (HAI, "relocation", ("ba",), False),
        (LAN, "exchange", (), False),
        (LAN, "relocation", ("ba", "mai"), True),
    ],
    "moved to another village, which is taken back where somebody came": [
        (LAN, "relocation", ("ba",), False),
        (HAI, "arrival", ("ba",), True),
        (HAI, "exchange", (), False),
        (HAI, "relocation", ("ba", "mai"), False),
        (LAN, "undo", (), False),
    ],
    "who came is taken back, and was corrected there": [
        (LAN, "arrival", (), False),
        (HAI, "exchange", (), False),
        (HAI, "join", (), False),
        (LAN, "undo", (), False),
    ],
    "two added to a new village, and the one that brought it taken back": [
        (LAN, "addition", (), False),
        (HAI, "exchange", (), False),
        (HAI, "addition", (), False),
        (LAN, "undo", (), False),
        (LAN, "exchange", (), False),
        (HAI, "undo", (), False),
    ],
    "corrected in two ways and taken back": [
        (LAN, "amendment", ("ba",), False),
        (HAI, "amendment", ("ba", "mai"), True),
        (LAN, "undo", (), False),
        (LAN, "exchange", (), False),
        (HAI, "undo", (), False),
    ],
    "added here and given something there, then taken back": [
        (LAN, "addition", (), False),
        (HAI, "exchange", (), False),
        (HAI, "give", (), False),
        (LAN, "undo", (), False),
    ],
    "born here and given something there, then taken back": [
        (LAN, "birth", (), False),
        (HAI, "exchange", (), False),
        (HAI, "give", (), False),
        (LAN, "undo", (), False),
    ],
    "split twice": [
        (LAN, "split", ("nam", "hoa"), False),
        (HAI, "split", ("hoa", "nam"), False),
        (LAN, "undo", (), False),
    ],
}


@pytest.mark.parametrize("name", PLANS)
def test_plans_that_two_officers_may_well_have(template: tuple[Path, Families], name: str) -> None:
    with laptops(template) as four:
        four.run(PLANS[name])


def unlooked(patch: pytest.MonkeyPatch) -> None:
    """Forget to look for people who are left behind."""
    kept = tuple(one for one in CHECKS if one.code != "people_left")
    patch.setattr(findings, "CHECKS", kept)


def unasked(patch: pytest.MonkeyPatch) -> None:
    """Forget to look for what was recorded of who was taken back."""
    kept = tuple(one for one in CHECKS if one.code != "records_left")
    patch.setattr(findings, "CHECKS", kept)


def blind(patch: pytest.MonkeyPatch) -> None:
    """Forget what the writer of an act had seen."""
    patch.setattr(moving, "_seen", lambda _, writing, sight: writing)


def careless(patch: pytest.MonkeyPatch) -> None:
    """Take an act back whatever stands there now."""
    patch.setattr(
        undoing.Undoing, "_restored", lambda self, standing, known, name: list(known.values())
    )


def twofold(patch: pytest.MonkeyPatch) -> None:
    """Show what was given to a second record at its old household too."""
    patch.setattr(former, "own_supports", lambda tx, home, _: tx.support.of_household(home.id))


def deaf(patch: pytest.MonkeyPatch) -> None:
    """Forget what came into a record."""
    patch.setattr(Lineage, "into", lambda *_: ())


MUTANTS: dict[str, tuple[Plant, str]] = {
    "nobody looks who is left": (unlooked, "joined here, moved in there"),
    "nobody asks what was given": (
        unasked,
        "added here and given something there, then taken back",
    ),
    "nobody asks what was given to one": (
        unasked,
        "born here and given something there, then taken back",
    ),
    "a deletion has seen all": (blind, "left here, corrected there"),
    "a writing has seen all": (blind, "corrected twice, the sheet open"),
    "a move has seen all": (blind, "moved to another village, the sheet open"),
    "read under both records": (twofold, "one record into two"),
    "read under no record": (deaf, "joined here, moved in there"),
    "undone over another's": (careless, "taken back over another's writing"),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_planted_bug_is_noticed(
    template: tuple[Path, Families], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant, plan = MUTANTS[name]
    notices(laptops(template), PLANS[plan], plant, monkeypatch)


# what has not come here


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_what_is_not_all_here_cannot_be_taken_back(tmp_path: Path, missing: int) -> None:
    """A package in between has not come: the act, its event, or what it replaced."""
    with chance.using(FixedSource()):
        lan, hai = (made(tmp_path / str(n), installation(n)) for n in (0, 1))
        families = put_families(lan)
        acted(lan, families, "correction", "ba", said={"phone": "0911"})
        event = acted(lan, families, "correction", "ba", said={"phone": "0922"})
        ops = ops_of(lan)
        written = [op for op in ops if "phone" in op.fields] + ops[-1:]
        receive(hai, [op for op in ops if op is not written[missing]])
        refused(ErrorCode.UNDO_UNKNOWN, undoing.undo, hai, event.id)
        receive(hai, ops)
        undoing.undo(hai, event.id)
        for desk in (lan, hai):
            desk.close()
