"""Questionnaires made at random, of all that may be asked: the laws are tried on them.

A seed gives always the same form. Every expression is of a type and reads only what stands before
it, in its own row or in rows below, so nearly all of them install; those that do not are left out
by ``forms``, which is itself checked to leave out few.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from gpn_desktop.engine.check import check
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.forms.problems import Level
from tests.builders import a_form

Row = dict[str, str]
LABEL = "label::Tiếng Việt (vi)"
COLUMNS = (
    *("type", "name", LABEL, "relevant", "required", "constraint", "calculation", "default"),
    *("read_only", "trigger", "choice_filter", "repeat_count", "parameters", "appearance"),
)
CODES = ("a", "b", "c", "d")
GROUPS = ("x", "x", "y", "")
NUM, TEXT, CODE, MANY, DATE = "num", "text", "code", "many", "date"
KINDS = (
    *(("integer", NUM),) * 4,
    *(("decimal", NUM), ("text", TEXT), ("text", TEXT), ("date", DATE)),
    *(("select_one l", CODE),) * 4,
    *(("select_multiple l", MANY), ("select_multiple l", MANY)),
    *(("note", ""), ("acknowledge", ""), ("time", ""), ("dateTime", "")),
    *(("calculate", NUM), ("calculate", NUM), ("calculate", TEXT), ("calculate", DATE)),
)


class Dice:
    """Numbers that look thrown and follow from a seed."""

    def __init__(self, seed: int) -> None:
        self._state = seed * 2654435761 % 2**32 or 1

    def below(self, many: int) -> int:
        self._state = self._state * 48271 % 2147483647
        return self._state * many // 2147483647

    def one(self, of: Sequence[str]) -> str:
        return of[self.below(len(of))]

    def hits(self, percent: int) -> bool:
        return self.below(100) < percent


@dataclass(frozen=True)
class Known:
    """A question that stands before: its type, and the repeats it stands in.

    ``is_direct``: no group stands between it and its nearest repeat.
    """

    name: str
    type: str
    chain: tuple[str, ...]
    is_asked: bool
    is_direct: bool


@dataclass
class Maker:
    """A form under way; ``plain``: nothing in it depends on the order of the answers."""

    dice: Dice
    plain: bool
    rows: list[Row] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    repeats: list[tuple[str, ...]] = field(default_factory=list)
    chain: tuple[str, ...] = ()
    groups: int = 0

    # expressions

    def named(self, wanted: str, *, many: bool = False) -> str:
        """Give a question of a type in the own row, or (``many``) in rows below; "" if none."""
        here = self.chain
        fits = [
            each.name
            for each in self.known
            if each.type == wanted
            and (
                (len(each.chain) > len(here) and each.chain[: len(here)] == here)
                if many
                else each.chain == here[: len(each.chain)]
            )
        ]
        return f"${{{self.dice.one(fits)}}}" if fits else ""

    def number(self, depth: int = 2) -> str:
        dice = self.dice
        leaf, several = self.named(NUM), self.named(NUM, many=True)
        below = [each[-1] for each in self.repeats if each[:-1] == self.chain]
        forms: list[str] = [str(dice.below(20)), leaf or "3", leaf or "2", leaf or "1.5"]
        if several:
            forms += [f"sum({several})", f"max({several})", f"count-non-empty({several})"] * 2
        if below:
            forms += [f"count(${{{dice.one(below)}}})", self._counted(dice.one(below))]
        if self.chain:
            forms += ["position(..)"]
        many, day, text = self.named(MANY), self.named(DATE), self.named(TEXT)
        if many:
            forms += [f"count-selected({many})"]
        if day:
            forms += [f"(today() - {day})", f"number(format-date({day}, '%d'))"]
        if text:
            forms += [f"string-length({text})", f"number({text})"]
        if depth:
            one, other = self.number(depth - 1), self.number(depth - 1)
            forms += [f"({one} + {other})", f"({one} * {other})", f"({one} - {other})"]
            forms += [f"({one} div {other})", f"({one} mod 7)", f"round({one}, 1)", f"int({one})"]
            forms += [f"if({self.truth(depth - 1)}, {one}, {other})", f"coalesce({one}, {other})"]
        return dice.one(forms)

    def _counted(self, repeat: str) -> str:
        """Count the rows below that a predicate on one of their questions keeps."""
        chain = (*self.chain, repeat)
        fits = [
            each.name
            for each in self.known
            if each.type == NUM and each.chain == chain and each.is_direct
        ]
        kept = f"{self.dice.one(fits)} > {self.dice.below(4)}" if fits else "position() > 1"
        return f"count(${{{repeat}}}[{kept}])"

    def text(self, depth: int = 2) -> str:
        dice = self.dice
        code, many, leaf = self.named(CODE), self.named(MANY), self.named(TEXT)
        several = self.named(TEXT, many=True)
        forms = ["'chữ'", leaf or "'b'", leaf or "'ấp'"]
        if code:
            forms += [f"jr:choice-name({code}, '{code}')", f"concat({code}, '-')"]
        if many:
            forms += [f"selected-at({many}, 0)"]
        if several:
            forms += [f"join(',', {several})"] * 3
        if depth:
            one, other = self.text(depth - 1), self.text(depth - 1)
            forms += [f"concat({one}, '/', {other})", f"substr({one}, 0, 2)"]
            forms += [f"concat({one}, {self.number(depth - 1)})"]
            forms += [f"if({self.truth(depth - 1)}, {one}, {other})", f"translate({one}, 'a', 'o')"]
        return dice.one(forms)

    def day(self) -> str:
        leaf = self.named(DATE)
        return self.dice.one(
            ["today()", leaf or "today()", f"date(today() + {self.dice.below(9)})"]
        )

    def truth(self, depth: int = 2) -> str:
        dice = self.dice
        code, many, day, text = (self.named(each) for each in (CODE, MANY, DATE, TEXT))
        forms = [f"{self.number(0)} {dice.one(('<', '>', '=', '!='))} {self.number(0)}"]
        if code:
            forms += [f"{code} = '{dice.one(CODES)}'", f"{code} != ''"] * 3
        if many:
            forms += [f"selected({many}, '{dice.one(CODES)}')"] * 2
        if day:
            forms += [f"{day} < today()", f"{day} != ''"]
        if text:
            forms += [f"{text} != ''", f"regex({text}, '[a-z]+')", f"contains({text}, 'a')"]
        if depth:
            one, other = self.truth(depth - 1), self.truth(depth - 1)
            forms += [f"({one} and {other})", f"({one} or {other})", f"not({one})"]
        return dice.one(forms)

    # rows

    def filled(self, many: int, depth: int) -> None:
        """Write about so many rows, in groups and repeats too."""
        enough = len(self.rows) + many
        while len(self.rows) < enough:
            roll = self.dice.below(100)
            if roll < 14 and depth < 3:
                self._group(depth)
            elif roll < 28 and depth < 3 and len(self.chain) < 2:
                self._repeat(depth)
            else:
                self._question()

    def _group(self, depth: int) -> None:
        name = f"g{len(self.rows)}"
        row = {"type": "begin_group", "name": name, LABEL: f"Nhóm {name}"}
        if self.dice.hits(75):
            row["relevant"] = self.truth()
        self.rows.append(row)
        self.groups += 1
        self.filled(2 + self.dice.below(6), depth + 1)
        self.groups -= 1
        self.rows.append({"type": "end_group"})

    def _repeat(self, depth: int) -> None:
        name = f"r{len(self.rows)}"
        row = {"type": "begin_repeat", "name": name, LABEL: f"Dòng {name}"}
        if self.dice.hits(50):
            row["relevant"] = self.truth()
        if not self.plain and self.dice.hits(45):
            row["repeat_count"] = f"({self.number(1)}) mod 4"
        self.rows.append(row)
        self.chain, outside, self.groups = (*self.chain, name), self.groups, 0
        self.filled(3 + self.dice.below(6), depth + 1)
        self.groups = outside
        self.repeats.append(self.chain)
        self.chain = self.chain[:-1]
        self.rows.append({"type": "end_repeat"})
        for of_type in (NUM, TEXT):
            if self.dice.hits(70):
                self._written("calculate", of_type)

    def _question(self) -> None:
        self._written(*KINDS[self.dice.below(len(KINDS))])

    def _written(self, kind: str, of_type: str) -> None:
        name = f"q{len(self.rows)}"
        row: Row = {"type": kind, "name": name}
        is_asked = kind not in ("calculate", "note")
        if kind != "calculate":
            row[LABEL] = f"Câu {name}" + (f" {self.named(NUM)}" if self.dice.hits(20) else "")
        if kind == "calculate":
            row["calculation"] = self._value(of_type)
        elif kind != "note":
            self._asked(row, of_type)
        if self.dice.hits(45):
            row["relevant"] = self.truth()
        self.rows.append(row)
        if of_type:
            self.known.append(Known(name, of_type, self.chain, is_asked, not self.groups))

    def _value(self, of_type: str) -> str:
        makers: dict[str, Callable[[], str]] = {NUM: self.number, TEXT: self.text, DATE: self.day}
        return makers[of_type]()

    def _asked(self, row: Row, of_type: str) -> None:
        dice = self.dice
        if dice.hits(40):
            row["required"] = "yes" if dice.hits(60) else self.truth(1)
        if of_type in (CODE, MANY):
            self._chosen(row)
        elif of_type in (NUM, TEXT, DATE) and dice.hits(40):
            row["constraint"] = {
                NUM: f". >= 0 and . < {self.number(1)} + 30",
                TEXT: f"string-length(.) < 4 or . != {self.text(0)}",
                DATE: f". <= {self.day()}",
            }[of_type]
        if self.plain or of_type not in (NUM, TEXT, DATE):
            return
        triggers = [k.name for k in self.known if k.is_asked and k.chain == self.chain]
        if triggers and dice.hits(25):
            row["calculation"], row["trigger"] = self._value(of_type), f"${{{dice.one(triggers)}}}"
        elif dice.hits(25):
            row["default"] = self._value(of_type)
        if dice.hits(8):
            row["read_only"] = "yes"

    def _chosen(self, row: Row) -> None:
        dice, code = self.dice, self.named(CODE)
        if code and dice.hits(45):
            row["choice_filter"] = f"grp = {code} or grp = ''" if dice.hits(40) else f"key = {code}"
        elif dice.hits(20):
            row["parameters"] = "randomize=true, seed=7"
        if row["type"].startswith("select_multiple") and dice.hits(40):
            row["constraint"] = "not(selected(., 'd') and count-selected(.) > 1)"


def written(seed: int, *, plain: bool) -> str:
    """Give a form in pyxform's table notation."""
    dice = Dice(seed + (10**6 if plain else 0))
    maker = Maker(dice, plain)
    maker.filled(10 + dice.below(14), 0)
    return "\n".join([*_table("survey", COLUMNS, maker.rows), *_choices()])


def _table(name: str, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    yield f"| {name} |{' |' * len(columns)}"
    yield f"| | {' | '.join(columns)} |"
    for row in rows:
        yield f"| | {' | '.join(row.get(column, '') for column in columns)} |"


def _choices() -> Iterator[str]:
    rows = [
        {"list_name": "l", "name": code, LABEL: f"Chữ {code}", "grp": group, "key": key}
        for code, group, key in zip(CODES, GROUPS, "aabc", strict=True)
    ]
    return _table("choices", ("list_name", "name", LABEL, "grp", "key"), rows)


@cache
def form(seed: int, *, plain: bool) -> CompiledForm | None:
    """Give the form of a seed; None where it does not install."""
    definition = a_form(written(seed, plain=plain))
    if any(problem.level is Level.ERROR for problem in check(definition)):
        return None
    return compile_form(definition)
