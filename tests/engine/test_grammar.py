"""Expressions: text to tree, back, and what is refused by name."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gpn_desktop.engine.grammar import Tree, parse, write
from gpn_desktop.engine.lexer import GrammarError, Reason
from tests.builders import rows

TREES = """
| text                      | tree                                                                |
| 1 + 2 * 3                 | ['+', 1, ['*', 2, 3]]                                               |
| 1 - 2 - 3                 | ['-', ['-', 1, 2], 3]                                               |
| a or b and c              | ['or', 'a', ['and', 'b', 'c']]                                      |
| a = b < c                 | ['=', 'a', ['<', 'b', 'c']]                                         |
| a-b                       | 'a-b'                                                               |
| a - b                     | ['-', 'a', 'b']                                                     |
| --a * b                   | ['*', ['neg', ['neg', 'a']], 'b']                                   |
| div div mod               | ['div', 'div', 'mod']                                               |
| (1 + 2) * .5              | ['*', ['+', 1, 2], 0.5]                                             |
| f(a, 'x', "it's")         | ['call', 'f', 'a', ['str', 'x'], ['str', "it's"]]                   |
| jr:choice-name(a, ' /b ') | ['call', 'jr:choice-name', 'a', ['str', ' /b ']]                    |
| true()                    | ['call', 'true']                                                    |
| /data/q                   | ['path', '/', 'data', 'q']                                          |
| ../../q                   | ['path', '.', '..', '..', 'q']                                      |
| ./@id                     | ['path', '.', '.', '@id']                                           |
| p[a = 1][b]/c             | ['path', '.', ['p', ['=', 'a', 1], 'b'], 'c']                       |
| current()/../q            | ['path', 'current', '..', 'q']                                      |
| child::data/child::q      | ['path', '.', 'data', 'q']                                          |
| /data/child::p[a = 1]/b   | ['path', '/', 'data', ['p', ['=', 'a', 1]], 'b']                    |
| self::node()              | ['path', '.', '.']                                                  |
| parent::node()/q          | ['path', '.', '..', 'q']                                            |
| q/attribute::id           | ['path', '.', 'q', '@id']                                           |
| current()/.               | ['path', 'current', '.']                                            |
| instance('x')/root/item   | ['path', ['instance', 'x'], 'root', 'item']                         |
"""


def tree_of(short: Any) -> Tree:
    """Numbers and names stand for themselves in the table."""
    if isinstance(short, str):
        return ["path", ".", short]
    if isinstance(short, int | float):
        return ["num", float(short)]
    head, *rest = short
    if head == "str":
        return list(short)
    if head == "path":
        return ["path", rest[0], *(step_of(step) for step in rest[1:])]
    if head == "call":
        return ["call", rest[0], *map(tree_of, rest[1:])]
    return [head, *map(tree_of, rest)]


def step_of(step: Any) -> Any:
    return step if isinstance(step, str) else [step[0], *map(tree_of, step[1:])]


@pytest.mark.parametrize("case", rows(TREES), ids=lambda case: case["text"])
def test_text_gives_its_tree(case: dict[str, str]) -> None:
    assert parse(case["text"]) == tree_of(eval(case["tree"], {"__builtins__": {}}))  # noqa: S307


REFUSED = [
    ("//q", Reason.DOUBLE_SLASH),
    ("a//q", Reason.DOUBLE_SLASH),
    ("descendant::q", Reason.AXIS),
    ("self::q", Reason.AXIS),
    ("parent::node", Reason.AXIS),
    ("child::node()", Reason.NODE_TEST),
    ("child::*", Reason.STAR),
    ("attribute::node()", Reason.NODE_TEST),
    ("@node()", Reason.NODE_TEST),
    ("child::", Reason.EXPECTED),
    ("a/f::", Reason.AXIS),
    ("text()", Reason.NODE_TEST),
    ("a/node()", Reason.NODE_TEST),
    ("a | b", Reason.UNION),
    ("*", Reason.STAR),
    ("a/*", Reason.STAR),
    ("$x", Reason.VARIABLE),
    ("(a)[1]", Reason.PREDICATE_PLACE),
    ("f(a)[1]", Reason.PREDICATE_PLACE),
    (".[a]", Reason.PREDICATE_PLACE),
    ("f(a)/b", Reason.PATH_AFTER),
    ("a/f(b)", Reason.PATH_AFTER),
    ("", Reason.EMPTY),
    ("   ", Reason.EMPTY),
    ("'abc", Reason.QUOTE_OPEN),
    ("a # b", Reason.UNKNOWN_SIGN),
    ("a b", Reason.EXPECTED),
    ("1 +", Reason.EXPECTED),
    ("instance('x')", Reason.EXPECTED),
    ("instance(x)/root", Reason.EXPECTED),
    ("a" * 4001, Reason.TOO_LONG),
    ("(" * 61 + "1" + ")" * 61, Reason.TOO_DEEP),
    ("-" * 61 + "1", Reason.TOO_DEEP),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=lambda part: str(part)[:20])
def test_what_is_no_expression_is_refused_by_name(text: str, reason: Reason) -> None:
    with pytest.raises(GrammarError) as caught:
        parse(text)
    assert caught.value.reason is reason


def test_a_missing_bracket_is_named_with_what_stands_before_it() -> None:
    with pytest.raises(GrammarError) as caught:
        parse("selected(${assets}, name".replace("${assets}", "/data/assets"))
    error = caught.value
    assert (error.expected, error.before, error.found) == (")", "selected(/data/assets, name", "")


def test_the_sign_at_the_place_is_shown() -> None:
    with pytest.raises(GrammarError) as caught:
        parse("a ] b")
    assert (caught.value.found, caught.value.place) == ("]", 2)


NAMES = st.sampled_from(["a", "b-c", "d.e", "or", "div", "jr:x", "tường"])
PLAIN = st.one_of(
    st.floats(min_value=0, allow_nan=False, allow_infinity=False).map(lambda n: ["num", n]),
    st.text(st.characters(exclude_characters="'\"")).map(lambda t: ["str", t]),
    NAMES.map(lambda name: ["path", ".", name]),
)


def deeper(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    operator = st.sampled_from(["or", "and", "=", "!=", "<", ">=", "+", "-", "*", "div", "mod"])
    step = st.one_of(NAMES, st.tuples(NAMES, inner).map(list))
    base = st.sampled_from(["/", ".", "current", ["instance", "x"]])
    path = st.tuples(base, st.lists(step, min_size=1, max_size=3))
    call = st.tuples(st.sampled_from(["f", "count", "jr:itext"]), st.lists(inner, max_size=3))
    return st.one_of(
        st.tuples(operator, inner, inner).map(list),
        inner.map(lambda tree: ["neg", tree]),
        call.map(lambda pair: ["call", pair[0], *pair[1]]),
        path.map(lambda pair: ["path", pair[0], *pair[1]]),
    )


@pytest.mark.parametrize("case", rows(TREES), ids=lambda case: case["text"])
def test_what_was_read_is_written_and_means_the_same(case: dict[str, str]) -> None:
    read = parse(case["text"])
    assert parse(write(read)) == read


@pytest.mark.parametrize(
    "text", ["-(1 + 2)", "-a * b", "instance('x')/root/item[name = current()/a][1]/b", "/a/b[-c]"]
)
def test_what_is_plain_is_written_as_it_was_read(text: str) -> None:
    assert write(parse(text)) == text


@example(["neg", ["path", "/", ["a", ["num", 1.0]], "b"]])
@given(st.recursive(PLAIN, deeper, max_leaves=12))
def test_a_tree_that_is_written_reads_back_the_same(tree: Tree) -> None:
    assert parse(write(tree)) == tree


def test_only_trees_can_be_written() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        write(["nonsense"])
