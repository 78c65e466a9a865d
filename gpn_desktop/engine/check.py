"""A definition → every problem its expressions have, all at once.

Rows, names, lists and points cells are checked by ``forms.check_rows``; here is what needs an
expression to be read. What has no error here can be compiled, and does not fail while answered.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from gpn_desktop.engine import check_choices, check_meaning, check_scores, unsure
from gpn_desktop.engine.binding import Bound
from gpn_desktop.engine.check_trees import tree_problems
from gpn_desktop.engine.document import collected
from gpn_desktop.engine.expressions import binder_of, controls, shape_of, shown_by
from gpn_desktop.engine.functions import FUNCTIONS, REFUSED
from gpn_desktop.engine.grammar import DEEPEST, LONGEST, Tree, parse
from gpn_desktop.engine.graph import CycleError, Draft, ranked
from gpn_desktop.engine.infer import Inference
from gpn_desktop.engine.lexer import GrammarError, Reason
from gpn_desktop.engine.paths import BindError
from gpn_desktop.engine.said import Said, Use, nodes_asked
from gpn_desktop.forms.definition import Expression, FormDefinition, Node
from gpn_desktop.forms.frequent import guess, limit
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy

Found = Iterator[FormProblem]
_PATH = re.compile(r" ?/data(?:/[a-z0-9_]+)*/([a-z0-9_]+) ?")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LOOKALIKE = "\u2013\u2014\u2212\u00d7\u00f7\u2018\u2019\u201c\u201d\u201e\u2032\u2033"
_LOGIC = re.compile(r"(AND|OR|NOT|And|Or|Not|DIV|MOD|Div|Mod)\b|&&|\|\||!")
_UNREAD = Bound(["str", ""], ())
Lines = Mapping[str, Mapping[str, int]]
"""The lines of the period: area code → threshold column → its number."""


def check(
    definition: FormDefinition,
    *,
    properties: Mapping[str, Collection[str]] | None = None,
    columns: Mapping[str, Collection[str]] | None = None,
    lines: Lines | None = None,
    doubtful: Collection[str] = (),
) -> tuple[FormProblem, ...]:
    """Give all problems, in the order of the sheets, each once.

    ``properties`` may be written back to each list of the register, ``columns`` may be read;
    without them they are not checked. ``doubtful`` names questions of a draft of which nobody
    knows what they are: as of those with an expression that cannot be read, nothing is told that
    depends on them.
    """
    said, found, unread = _bound(definition, doubtful)
    doubts = {node.id for node in definition.nodes if node.name in doubtful} | unread
    found += _cycle(definition, said, doubts)
    found += _meaning(definition, said, doubts)
    found += check_meaning.columns(definition, said, columns or {})
    found += check_meaning.saved(definition, properties or {})
    found += check_choices.defaults(definition)
    found += check_choices.asked_of_files(definition, columns or {})
    found += check_scores.thresholds(definition, lines or {})
    return _once(found)


def _meaning(
    definition: FormDefinition, said: Mapping[Expression, list[Said]], doubts: Collection[int]
) -> Found:
    shape = shape_of(definition)
    every = unsure.sure(definition, [one for found in said.values() for one in found], doubts)
    calculates = {
        s.node: s.bound.tree for s in every if s.use is Use.CALCULATE and s.node is not None
    }
    inference = Inference(definition, shape, calculates)
    for one in every:
        yield from tree_problems(definition, inference, one)
    yield from check_meaning.never_shown(definition, every)
    yield from check_choices.nothing_left(definition, every)
    yield from check_scores.guards(definition, inference, every)
    yield from check_scores.outside(definition, every, nodes_asked(every))


def _once(found: Iterable[FormProblem]) -> tuple[FormProblem, ...]:
    unique = {(p.code, p.origin, tuple(sorted(p.facts.items()))): p for p in found}
    return tuple(sorted(unique.values(), key=_place))


def _place(problem: FormProblem) -> tuple[str, int, str]:
    origin = problem.origin or Origin("", 0)
    return origin.sheet, origin.row, origin.letter


# every expression is parsed, its functions looked up, its paths bound


def expressions(
    definition: FormDefinition,
) -> Iterator[tuple[Use, int | None, Expression, str | None]]:
    """Give every expression: what it is for, its question, and the list that it filters."""
    for node in definition.nodes:
        for use in (Use.RELEVANT, Use.CALCULATE, Use.CONSTRAINT, Use.REQUIRED, Use.READONLY):
            expression = getattr(node, use.value)
            if expression is not None:
                yield use, node.id, expression, None
    for control in controls(definition.body):
        if control.count is not None:
            yield Use.COUNT, control.node, control.count, None
        source = control.choices
        if source is not None and source.filter is not None:
            yield Use.FILTER, control.node, source.filter, source.list_name
        if source is not None and source.seed is not None:
            yield Use.SEED, control.node, source.seed, None
    actions = (a for control in controls(definition.body) for a in control.actions)
    for action in (*definition.actions, *actions):
        if action.value is not None:
            yield Use.ACTION, action.target, action.value, None
    shown = shown_by(definition)
    for texts in definition.texts.values():
        for ref, text in texts.items():
            parts = [p for p in (*text.plain, *text.guidance) if isinstance(p, Expression)]
            yield from ((Use.TEXT, node, p, None) for node in shown.get(ref, ()) for p in parts)


def _bound(
    definition: FormDefinition, doubtful: Collection[str]
) -> tuple[dict[Expression, list[Said]], list[FormProblem], set[int]]:
    """Give what is said, what is wrong with it, and the questions of which not all can be read."""
    binder = binder_of(definition, shape_of(definition))
    said: dict[Expression, list[Said]] = {}
    found: list[FormProblem] = []
    unread: set[int] = set()
    for use, node, expression, item_of in expressions(definition):
        try:
            tree = parse(expression.text)
            problems = list(_functions(expression.origin, tree))
            found += problems
            if not problems:
                bound = binder.bind(tree, node, item_of)
                one = Said(use, node, expression, tree, bound, item_of)
                said.setdefault(expression, []).append(one)
                continue
        except GrammarError as error:
            found.append(_syntax(expression.origin, error))
        except BindError as error:
            if not _is_doubtful(expression, error, doubtful):
                found.append(_unbound(definition, expression.origin, error))
        if node is not None and use in unsure.DECIDING:
            unread.add(node)
    return said, found, unread


def _is_doubtful(expression: Expression, error: BindError, doubtful: Collection[str]) -> bool:
    """Say whether a path or list may only lead nowhere because a question is doubtful."""
    is_list = error.code is ProblemCode.LIST_UNKNOWN and bool(doubtful)
    return is_list or any(name in doubtful for name in _WORD.findall(expression.text))


def _syntax(origin: Origin, error: GrammarError) -> FormProblem:
    if error.reason is Reason.TOO_LONG:
        return limit(origin, LONGEST)
    if error.reason is Reason.TOO_DEEP:
        return limit(origin, DEEPEST)
    near = _PATH.sub(r"${\1}", error.before)[-40:] if error.before else error.found
    if error.reason is Reason.STAR and near.endswith("/"):
        return FormProblem(ProblemCode.STAR, Level.ERROR, origin, {"near": near})
    remedy = Remedy.USE_DIV if near.rstrip().endswith("/") else _slip(error)
    return FormProblem(ProblemCode.SYNTAX, Level.ERROR, origin, {"near": near}, remedy)


def _slip(error: GrammarError) -> Remedy | None:
    """Give what to write in place of a sign that other languages and programs write."""
    rest = error.text[error.place :].lstrip()
    before = error.text[: error.place].rstrip()
    if rest[:1] and (rest[0] in _LOOKALIKE or unicodedata.normalize("NFKC", rest[0]) != rest[0]):
        return Remedy.USE_PLAIN
    if _LOGIC.match(rest):
        return Remedy.USE_SMALL
    if rest.startswith(("==", "<>")) or (rest[:1] in ("=", ">") and before[-1:] in ("=", "<")):
        return Remedy.USE_EQUALS
    return Remedy.USE_COMMA if rest.startswith((";", ",")) else None


def _functions(origin: Origin, tree: Tree) -> Found:
    """Look every call of a tree up in the table of functions."""
    if tree[0] == "call":
        yield from _call(origin, tree[1], len(tree) - 2)
    for part in _parts(tree):
        yield from _functions(origin, part)


def _parts(tree: Tree) -> Iterator[Tree]:
    match tree:
        case ["num" | "str", _]:
            return
        case ["path", _, *steps]:
            yield from (part for step in steps if isinstance(step, list) for part in step[1:])
        case ["call", _, *arguments]:
            yield from arguments
        case _:
            yield from tree[1:]


def _call(origin: Origin, name: str, count: int) -> Found:
    if name == "randomize":
        yield FormProblem(ProblemCode.SHUFFLED_ELSEWHERE, Level.ERROR, origin)
    elif name in REFUSED:
        facts = {"function": name, "instead": REFUSED[name] or "…"}
        yield FormProblem(ProblemCode.FUNCTION_REFUSED, Level.ERROR, origin, facts)
    elif name not in FUNCTIONS:
        near = next(iter(get_close_matches(name, FUNCTIONS, 1)), "")
        yield guess(ProblemCode.FUNCTION_UNKNOWN, Level.ERROR, origin, near, function=name)
    elif not FUNCTIONS[name].fits(count):
        yield wrong_arguments(origin, name)


def wrong_arguments(origin: Origin, name: str, wanted: str = "") -> FormProblem:
    """Give the problem that a function is called with other arguments than it takes."""
    function = FUNCTIONS[name]
    most = "…" if function.most is None else str(function.most)
    count = str(function.fewest) if most == str(function.fewest) else f"{function.fewest}-{most}"
    facts = {"function": name, "wanted": wanted or count}
    return FormProblem(ProblemCode.ARGUMENTS, Level.ERROR, origin, facts)


def _unbound(definition: FormDefinition, origin: Origin, error: BindError) -> FormProblem:
    if error.code is ProblemCode.ARGUMENTS:
        return wrong_arguments(origin, error.facts["name"], error.facts.get("wanted", ""))
    if error.code is ProblemCode.LIST_UNKNOWN:
        known = next(iter(get_close_matches(error.facts["list"], definition.lists, 1)), "")
        return guess(error.code, Level.ERROR, origin, known, list=error.facts["list"])
    path = error.facts["path"]
    if path in ("true", "false"):
        return FormProblem(error.code, Level.ERROR, origin, {"path": path})
    if origin.column in ("required", "read_only") and "/" not in path:
        return FormProblem(error.code, Level.ERROR, origin, {"path": path}, Remedy.USE_YES)
    names = [node.name for node in definition.nodes]
    if path in names:
        return guess(error.code, Level.ERROR, origin, f"${{{path}}}", path=path)
    near = next(iter(get_close_matches(path.rpartition("/")[2], names, 1)), "")
    return guess(error.code, Level.ERROR, origin, near, path=path)


# what waits for each other


def _cycle(
    definition: FormDefinition, said: Mapping[Expression, list[Said]], doubts: Collection[int]
) -> Found:
    def bind(expression: Expression, context: int | None, item_of: str | None) -> Bound:
        found = said.get(expression, [])
        bound = (s.bound for s in found if (s.node, s.item_of) == (context, item_of))
        return next(bound, _UNREAD)

    found, _ = collected(definition, bind)
    try:
        ranked(found.drafts, found.shape, as_javarosa=True)
    except CycleError as error:
        if any(draft.node in doubts for draft in error.chain):
            return
        nodes = [definition.nodes[draft.node] for draft in error.chain]
        facts = {
            "rows": " → ".join(str(_row(node)) for node in nodes),
            "names": ", ".join(dict.fromkeys(node.name for node in nodes)),
        }
        origin = _origin(definition, error.chain[0])
        yield FormProblem(ProblemCode.CYCLE, Level.ERROR, origin, facts)


def _row(node: Node) -> int:
    expressions = (node.calculate, node.relevant, node.constraint)
    origins = (node.origin, *(each.origin for each in expressions if each is not None))
    return next((origin.row for origin in origins if origin is not None), 0)


def _origin(definition: FormDefinition, draft: Draft) -> Origin | None:
    node = definition.nodes[draft.node]
    expression = getattr(node, draft.sort.value, None)
    return expression.origin if isinstance(expression, Expression) else node.origin
