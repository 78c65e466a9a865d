"""What a call can have wrong: many values for one, own rows, patterns, formats, codes."""

from collections.abc import Callable, Iterator

from gpn_desktop.engine.functions import FUNCTIONS
from gpn_desktop.engine.grammar import Tree, write
from gpn_desktop.engine.infer import Kind
from gpn_desktop.engine.levels import is_paired
from gpn_desktop.engine.moments import unknown_letter
from gpn_desktop.engine.patterns import PatternError, translated
from gpn_desktop.engine.said import Found, Visit
from gpn_desktop.engine.texts import ALGORITHMS, ENCODINGS, is_algorithm, is_encoding
from gpn_desktop.forms.definition import ListSource
from gpn_desktop.forms.frequent import few
from gpn_desktop.forms.problems import Level, ProblemCode

_UNROLLED_ALONE = {"sum": 0, "count": 0, "count-non-empty": 0, "min": 0, "max": 0, "join": 1}


def call_problems(visit: Visit, tree: Tree) -> Found:
    """Give the problems of a call."""
    _, name, *arguments = tree
    if name in _LITERALS:
        yield from _LITERALS[name](visit, arguments)
    if name in _UNROLLED_ALONE and len(arguments) == _UNROLLED_ALONE[name] + 1:
        yield from _own_rows(visit, arguments[-1])
    if FUNCTIONS[name].call is None:
        wanted = arguments[:1] if name in ("if", "once", "jr:choice-name") else arguments[:0]
    else:
        wanted = list(_wanted_single(name, arguments))
    for part in wanted:
        yield from visit.single(part)
    yield from _times(visit, name, arguments)


def _times(visit: Visit, name: str, arguments: list[Tree]) -> Found:
    """Refuse a time of day where a number is taken, warn where a text is: to JavaRosa a day."""
    if FUNCTIONS[name].call is not None:
        for part, letter in zip(arguments, FUNCTIONS[name].letters(len(arguments)), strict=True):
            if visit.of(part).kind is not Kind.TIME:
                continue
            if letter in "nd":
                yield visit.error(ProblemCode.TIME_COMPARED, text=visit.shown(part))
            elif letter in "su":
                shown = visit.shown(part)
                yield visit.error(ProblemCode.TIME_AS_TEXT, Level.WARNING, text=shown)


def _wanted_single(name: str, arguments: list[Tree]) -> Iterator[Tree]:
    letters = FUNCTIONS[name].letters(len(arguments))
    is_unrolled = letters.count("u") == 1 or is_paired(name, arguments)
    for part, letter in zip(arguments, letters, strict=True):
        if letter != "l" and not (letter == "u" and is_unrolled):
            yield part


def _own_rows(visit: Visit, tree: Tree) -> Found:
    """Refuse to count or sum a repeat inside itself: there it means the own row alone."""
    if tree[0] != "get" or tree[1] != 0:
        return
    chain = visit.inference.shape.chain(tree[2])
    if chain:
        yield visit.error(ProblemCode.REPEAT_INSIDE_ITSELF, repeat=visit.name(chain[-1]))


def _pattern(visit: Visit, arguments: list[Tree]) -> Found:
    if arguments[1][0] == "str":
        try:
            translated(arguments[1][1])
        except PatternError:
            yield visit.error(ProblemCode.REGEX, pattern=arguments[1][1])


def _format(visit: Visit, arguments: list[Tree]) -> Found:
    letter = unknown_letter(arguments[1][1]) if arguments[1][0] == "str" else None
    if letter is not None:
        yield visit.error(ProblemCode.FORMAT, letter=letter)


def _selected(visit: Visit, arguments: list[Tree]) -> Found:
    if arguments[1][0] == "num":
        wanted = f"'{write(arguments[1])}'"
        yield visit.error(ProblemCode.ARGUMENTS, function="selected", wanted=wanted)
    yield from unknown_codes(visit, arguments[0], arguments[1])


def _digest(visit: Visit, arguments: list[Tree]) -> Found:
    known = ((is_algorithm, ALGORITHMS), (is_encoding, ENCODINGS))
    for part, (is_known, names) in zip(arguments[1:], known, strict=False):
        if part[0] == "str" and not is_known(part[1]):
            wanted = ", ".join(names)
            yield visit.error(ProblemCode.ARGUMENTS, function="digest", wanted=wanted)


def unknown_codes(visit: Visit, asked: Tree, text: Tree) -> Found:
    """Refuse a code that the list of a select does not have."""
    if asked[0] != "get" or text[0] != "str" or not text[1]:
        return
    source = visit.inference.selects.get(asked[2])
    each = visit.definition.lists.get(source) if source else None
    if each is None or each.source is not ListSource.FORM:
        return
    codes = [item.code for item in each.items]
    for code in text[1].split():
        if code not in codes:
            known = few(codes)
            yield visit.error(ProblemCode.CHOICE_UNKNOWN, code=code, list=each.name, known=known)


_Judge = Callable[[Visit, list[Tree]], Found]
_LITERALS: dict[str, _Judge] = {
    "regex": _pattern,
    "format-date": _format,
    "format-date-time": _format,
    "selected": _selected,
    "digest": _digest,
}
