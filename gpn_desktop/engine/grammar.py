"""Pieces of an expression → tree, by precedence climbing; and back to text.

A tree is a nested list, so that it lies in ``definition.json`` as it is:
``["num", 1.5]`` · ``["str", "x"]`` · ``["and", a, b]`` and every other operator so ·
``["neg", a]`` · ``["call", name, a, …]`` · ``["path", base, step, …]`` with base ``"/"``,
``"."`` (relative), ``"current"`` or ``["instance", id]``; a step is a name or
``[name, predicate, …]``.
Steps written in full (``child::q``, ``parent::node()``) become their short form.
Whether a function or a path exists is not asked here.
"""

from typing import Any

from gpn_desktop.engine.lexer import GrammarError, Reason, Token, tokens
from gpn_desktop.engine.values import decimal_text

Tree = list[Any]

LONGEST = 4000
DEEPEST = 60

_LEVELS = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)
OPERATORS = {word: level for level, words in enumerate(_LEVELS) for word in words}
_NEGATION = len(_LEVELS)
_PRIMARY = _NEGATION + 1
_BASES: dict[str, str] = {"/": "/", ".": "", "current": "current()/"}
_NODE_TESTS = {"text", "node", "comment", "processing-instruction"}
_SHORT = {"self": ".", "parent": ".."}
_REFUSED_SIGNS = {
    "//": Reason.DOUBLE_SLASH,
    "::": Reason.AXIS,
    "|": Reason.UNION,
    "$": Reason.VARIABLE,
}


def parse(text: str) -> Tree:
    """Give the tree of an expression.

    Raises:
        GrammarError: what is wrong, and where.
    """
    if len(text) > LONGEST:
        raise GrammarError(Reason.TOO_LONG, text, LONGEST)
    return _Parser(text).whole()


class _Parser:
    """Walks over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0

    def whole(self) -> Tree:
        """Give the tree of all tokens."""
        if self._now.sort == "end":
            raise self._error(Reason.EMPTY)
        tree = self._expression(0)
        if self._now.sort != "end":
            raise self._stray()
        return tree

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _error(self, reason: Reason, expected: str = "") -> GrammarError:
        return GrammarError(reason, self._text, self._now.place, expected)

    def _stray(self) -> GrammarError:
        """Name what stands where only an operator, a bracket or the end may stand."""
        sign = self._now.text
        if sign in _REFUSED_SIGNS:
            return self._error(_REFUSED_SIGNS[sign])
        if sign == "[":
            return self._error(Reason.PREDICATE_PLACE)
        return self._error(Reason.PATH_AFTER if sign == "/" else Reason.EXPECTED, "operator")

    def _is(self, sign: str) -> bool:
        return self._now.sort == "sign" and self._now.text == sign

    def _take(self) -> Token:
        token = self._now
        self._at += 1
        return token

    def _taken(self, sign: str) -> bool:
        if self._is(sign):
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._taken(sign):
            stray = self._stray()
            is_plain = stray.reason is Reason.EXPECTED
            raise self._error(Reason.EXPECTED, sign) if is_plain else stray

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(Reason.TOO_DEEP)

    def _operator(self, lowest: int) -> str | None:
        token = self._now
        level = OPERATORS.get(token.text, -1) if token.sort == "sign" else -1
        return token.text if level >= lowest else None

    def _expression(self, lowest: int) -> Tree:
        self._deeper()
        tree = self._negation()
        while (operator := self._operator(lowest)) is not None:
            self._at += 1
            tree = [operator, tree, self._expression(OPERATORS[operator] + 1)]
        self._depth -= 1
        return tree

    def _negation(self) -> Tree:
        minuses = 0
        while self._taken("-"):
            minuses += 1
        tree = self._primary()
        if minuses > DEEPEST:
            raise self._error(Reason.TOO_DEEP)
        for _ in range(minuses):
            tree = ["neg", tree]
        return tree

    def _primary(self) -> Tree:
        token = self._now
        if token.sort == "number":
            return ["num", float(self._take().text)]
        if token.sort == "string":
            return ["str", self._take().text[1:-1]]
        if self._taken("("):
            tree = self._expression(0)
            self._expect(")")
            return tree
        if token.sort == "name" and self._tokens[self._at + 1].text == "(":
            return self._call()
        return self._path()

    def _call(self) -> Tree:
        if self._now.text in _NODE_TESTS:
            raise self._error(Reason.NODE_TEST)
        name = self._take().text
        self._at += 1
        if name == "instance":
            return self._instance()
        arguments = self._arguments()
        if name == "current" and not arguments and self._taken("/"):
            return ["path", "current", *self._steps()]
        return ["call", name, *arguments]

    def _instance(self) -> Tree:
        if self._now.sort != "string":
            raise self._error(Reason.EXPECTED, "'")
        name = self._take().text[1:-1]
        self._expect(")")
        self._expect("/")
        return ["path", ["instance", name], *self._steps()]

    def _arguments(self) -> list[Tree]:
        if self._taken(")"):
            return []
        found = [self._expression(0)]
        while self._taken(","):
            found.append(self._expression(0))
        self._expect(")")
        return found

    def _path(self) -> Tree:
        base = "/" if self._taken("/") else "."
        return ["path", base, *self._steps()]

    def _steps(self) -> list[Any]:
        steps = [self._step()]
        while self._taken("/"):
            steps.append(self._step())
        return steps

    def _step(self) -> Any:
        if self._taken(".."):
            return ".."
        if self._taken("."):
            return "."
        if self._taken("@"):
            return "@" + self._plain_name()
        if self._now.sort == "name" and self._tokens[self._at + 1].text == "::":
            axis = self._take().text
            if axis != "child":
                return self._on_axis(axis)
            self._at += 1
        name = self._plain_name()
        predicates = []
        while self._taken("["):
            predicates.append(self._expression(0))
            self._expect("]")
        return [name, *predicates] if predicates else name

    def _on_axis(self, axis: str) -> str:
        """Give the short form of a step that is written in full: it means the same.

        Source: JavaRosa XPathPathExpr.getReference, which takes no other axes.
        """
        tail = [token.text for token in self._tokens[self._at : self._at + 4]]
        if axis in _SHORT and tail == ["::", "node", "(", ")"]:
            self._at += 4
            return _SHORT[axis]
        if axis != "attribute":
            raise self._error(Reason.AXIS)
        self._at += 1
        return "@" + self._plain_name()

    def _plain_name(self) -> str:
        name = self._name()
        if self._is("("):
            is_test = name in _NODE_TESTS
            raise self._error(Reason.NODE_TEST if is_test else Reason.PATH_AFTER)
        return name

    def _name(self) -> str:
        if self._now.sort == "name":
            return self._take().text
        sign = self._now.text
        if sign == "*":
            raise self._error(Reason.STAR)
        if sign in _REFUSED_SIGNS:
            raise self._error(_REFUSED_SIGNS[sign])
        raise self._error(Reason.EXPECTED, "operand")


def write(tree: Tree) -> str:
    """Give a text whose tree is this one."""
    return _write(tree, 0)


def _write(tree: Tree, lowest: int) -> str:
    text, level = _written(tree)
    return f"({text})" if level < lowest else text


def _written(tree: Tree) -> tuple[str, int]:
    """Give the text and how tightly its outermost operator binds."""
    sort = tree[0]
    if sort in OPERATORS:
        level = OPERATORS[sort]
        return f"{_write(tree[1], level)} {sort} {_write(tree[2], level + 1)}", level
    if sort == "neg":
        return f"-{_write(tree[1], _NEGATION)}", _NEGATION
    return _write_primary(tree), _PRIMARY


def _write_primary(tree: Tree) -> str:
    match tree:
        case ["num", number]:
            return decimal_text(number)
        case ["str", text]:
            return f'"{text}"' if "'" in text else f"'{text}'"
        case ["call", name, *arguments]:
            return f"{name}({', '.join(write(argument) for argument in arguments)})"
        case ["path", base, *steps]:
            return _write_base(base) + "/".join(_write_step(step) for step in steps)
    raise ValueError(tree[0])


def _write_base(base: Any) -> str:
    return _BASES[base] if isinstance(base, str) else f"instance('{base[1]}')/"


def _write_step(step: Any) -> str:
    if isinstance(step, str):
        return step
    name, *predicates = step
    return "".join([name, *(f"[{write(predicate)}]" for predicate in predicates)])
