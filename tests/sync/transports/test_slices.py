"""A package in slices: joined it is the same, and a missing or damaged slice is named."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from sync.transports import slices
from sync.transports.memory import Memory

NAME = "office/GPN-DinhLap-may01-000017.gpn"


def placed(data: bytes, size: int) -> Memory:
    memory = Memory()
    slices.place_sliced(memory, NAME, data, size)
    return memory


def test_a_package_that_fits_lies_as_the_one_file_that_it_is() -> None:
    memory = placed(b"0123456789", 10)
    (package,) = slices.found(memory.list("office"))
    assert package.parts == (package.name,)
    assert memory.files == {package.name: b"0123456789"}
    assert slices.fetch_whole(memory, package) == b"0123456789"


@example(b"whole", 50)
@given(st.binary(max_size=200), st.integers(1, 50))
def test_slices_are_the_package(data: bytes, size: int) -> None:
    memory = placed(data, size)
    (package,) = slices.found(memory.list("office"))
    assert slices.fetch_whole(memory, package) == data


def test_any_tool_joins_the_slices() -> None:
    files = slices.sliced("a.gpn", b"0123456789", 4)
    assert [name for name, _ in files] == [
        "a.gpn.001",
        "a.gpn.002",
        "a.gpn.003",
        "a.gpn.parts.json",
    ]
    assert b"".join(body for _, body in files[:-1]) == b"0123456789"


def test_another_package_under_the_same_number_does_not_mix() -> None:
    memory = placed(b"one package", 4)
    slices.place_sliced(memory, NAME, b"and another", 4)
    assert {
        slices.fetch_whole(memory, package) for package in slices.found(memory.list("office"))
    } == {
        b"one package",
        b"and another",
    }


def test_other_files_are_no_packages() -> None:
    names = ("A.GPN", "b.gpn", "c.gpn.001", "c.gpn.002", "c.gpn.parts.json", "d.txt", "e.gpntrust")
    assert slices.found(names) == (
        slices.Found("A.GPN", ("A.GPN",)),
        slices.Found("b.gpn", ("b.gpn",)),
        slices.Found("c.gpn", ("c.gpn.001", "c.gpn.002")),
    )


def refused(memory: Memory) -> GpnError:
    (package,) = slices.found(memory.list("office"))
    with pytest.raises(GpnError) as refusal:
        slices.fetch_whole(memory, package)
    return refusal.value


@pytest.mark.parametrize(("lost", "part"), [("001", 1), ("002", 2), ("003", 3)])
def test_a_missing_slice_is_named(lost: str, part: int) -> None:
    memory = placed(b"0123456789", 4)
    memory.files = {name: body for name, body in memory.files.items() if not name.endswith(lost)}
    error = refused(memory)
    assert error.code is ErrorCode.SLICES_INCOMPLETE
    assert error.facts["part"] == part


def test_a_damaged_slice_is_named() -> None:
    memory = placed(b"0123456789", 4)
    name = next(name for name in memory.files if name.endswith("002"))
    memory.files[name] = b"4x67"
    assert refused(memory).facts == {"part": name}


@pytest.mark.parametrize("told", [None, b"{", b"{}", b'{"parts":[1,["a"],["a.gpn.001",7]]}'])
def test_without_a_readable_list_the_slices_are_joined_all_the_same(told: bytes | None) -> None:
    memory = placed(b"0123456789", 4)
    name = next(name for name in memory.files if name.endswith(".json"))
    memory.files.pop(name)
    if told is not None:
        memory.files[name] = told
    (package,) = slices.found(memory.list("office"))
    assert slices.fetch_whole(memory, package) == b"0123456789"
