"""Ops as lines: members fill up to their size, values are counted before they are parsed."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sync import limits, lines
from tests.sync.world import MAY1

JSON: st.SearchStrategy[object] = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def values(found: object) -> int:
    """Count what a parser has to make."""
    inner = list(found.values()) if isinstance(found, dict) else found
    return 1 + (sum(map(values, inner)) if isinstance(inner, list) else 0)


@given(JSON)
def test_no_line_holds_more_values_than_are_counted(found: object) -> None:
    assert values(found) <= 1 + lines.values_in(json.dumps(found).encode())


def test_members_fill_up_to_their_size_and_lose_no_line() -> None:
    parts = [b"x" * (1 << 20)] * 17
    members = list(lines.gathered(parts))
    assert [len(member) for member in members] == [limits.MEMBER_RAW, 1 << 20]
    assert list(lines.gathered([])) == []


def test_a_line_names_logs_by_their_place() -> None:
    (line,) = lines.written([MAY1.op(1)], [MAY1.log])
    assert json.loads(line)["n"] == 1
    assert line.endswith(b"}\n")
