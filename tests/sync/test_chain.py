"""Numbers of packages: gaps are shown, branches are found from either side."""

from dataclasses import replace

import pytest

from sync.chain import Fork, Known, Link, fork_of, missing_before, with_link
from tests.sync.world import MAY1, OFFICE, sent, trust_of

MANIFEST = sent(MAY1, [MAY1.op(1)], OFFICE, trust=trust_of(MAY1)).manifest
A, B, C, X = ("a" * 64, "b" * 64, "c" * 64, "f" * 64)


def known(**links: tuple[str, str | None]) -> Known:
    return Known({MAY1.log: {int(number[1:]): Link(*link) for number, link in links.items()}})


@pytest.mark.parametrize(
    ("before", "fork"),
    [
        (known(), None),
        (known(n1=(A, None), n2=(B, A), n3=(C, B)), None),
        (known(n1=(X, None)), Fork(MAY1.log, 1, X, A)),
        (known(n2=(X, A)), Fork(MAY1.log, 2, X, B)),
        (known(n3=(C, X)), Fork(MAY1.log, 2, X, B)),
        (known(n3=(C, None)), Fork(MAY1.log, 2, "", B)),
    ],
)
def test_two_ways_part_where_two_packages_say_different_things(
    before: Known, fork: Fork | None
) -> None:
    second = replace(MANIFEST, pkg_seq=2, prev=A)
    assert fork_of(second, B, before) == fork


def test_a_first_package_after_a_known_one_is_a_branch() -> None:
    third = replace(MANIFEST, pkg_seq=3, prev=None)
    assert fork_of(third, C, known(n2=(B, A))) == Fork(MAY1.log, 2, B, "")


def test_numbers_between_the_first_known_and_this_one_are_missed() -> None:
    seventh = replace(MANIFEST, pkg_seq=7)
    assert missing_before(seventh, known()) == ()
    assert missing_before(seventh, known(n6=(A, None))) == ()
    assert missing_before(seventh, known(n2=(A, None), n4=(B, None))) == ((3, 3), (5, 6))
    assert missing_before(seventh, known(n9=(A, None))) == ()


def test_of_two_branches_the_first_known_is_kept() -> None:
    after = with_link(known(n1=(A, None)), replace(MANIFEST, pkg_seq=1), B)
    assert after.links[MAY1.log][1] == Link(A, None)
    assert with_link(Known(), MANIFEST, A).links == {MAY1.log: {1: Link(A, None)}}
