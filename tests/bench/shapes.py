"""Generated questionnaires of known size, as an office would write them: workbook → both engines.

They go through our own reader and pyxform, so that ours and the peer run the very same form.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gpn_desktop.engine.loading import dump
from gpn_desktop.forms import convert, xform
from tests.builders import a_content

Row = Mapping[str, str]
BINDS, RELEVANTS, CONSTRAINTS, CALCULATES, SECTIONS = 551, 420, 93, 42, 12
MEMBERS, MEMBER_QUESTIONS = 20, 40
CHOICES, CSV_ROWS, DISTRICTS, COMMUNES = 10_000, 2_000, 25, 20
LABEL, LANGUAGE = "label::Tiếng Việt (vi)", "label::English (en)"
YES_NO = (("yes", "Có"), ("no", "Không"), ("dk", "Không biết"))


@dataclass(frozen=True)
class Shape:
    """A form for both engines: its XML for the peer, ``definition.json`` for ours, its CSV files.

    ``answers``: paths below the root in form order, each with a valid answer and its kind.
    """

    xml: str
    definition: bytes
    answers: tuple[tuple[str, str, str], ...]
    files: Mapping[str, bytes]


def _sheet(name: str, rows: Sequence[Row]) -> Iterator[str]:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    yield f"| {name} | {' | '.join('' for _ in columns)} |"
    yield f"| | {' | '.join(columns)} |"
    for row in rows:
        yield f"| | {' | '.join(row.get(column, '') for column in columns)} |"


def _shape(
    survey: Sequence[Row],
    choices: Sequence[Row] = (),
    files: Mapping[str, bytes] | None = None,
    answers: Sequence[tuple[str, str, str]] = (),
) -> Shape:
    lines = [*_sheet("survey", survey), *(_sheet("choices", choices) if choices else ())]
    content, beside = a_content("\n".join(lines)), files or {}
    xml = convert.convert(content).xform
    definition = xform.read(xml, content, beside)
    return Shape(xml, dump(definition), tuple(answers), beside)


def _row(kind: str, name: str, **more: str) -> Row:
    labels = {LABEL: f"Câu hỏi {name} của phiếu, đủ dài như một câu hỏi thật"}
    silent = kind.startswith(("end", "calculate"))
    return {"type": kind, "name": name, **({} if silent else labels), **more}


def _choices(list_name: str, codes: Sequence[tuple[str, str]]) -> list[Row]:
    return [{"list_name": list_name, "name": code, LABEL: label} for code, label in codes]


def autopsy() -> Shape:
    """Give the shape of the WHO Verbal Autopsy: a gate above nearly all; mostly yes and no.

    The whole part, every section and most questions have a relevance, that of a question asks one
    or two of those before it. Ages and durations have a constraint.
    """
    answers = [("consent", "yes", "select")]
    questions = BINDS - 3 - SECTIONS  # consent, the whole part, instanceID; every section
    calculated = set(range(7, questions, questions // CALCULATES)[:CALCULATES])
    asked = [n for n in range(questions) if n not in calculated]
    numbers = set(asked[2 :: len(asked) // CONSTRAINTS][:CONSTRAINTS])
    free = {asked[n] for n in range(0, len(asked), len(asked) // (len(asked) - 407))}
    free = set(sorted(free)[: len(asked) - (RELEVANTS - 1 - SECTIONS)])
    rows = [_row("select_one yn", "consent", required="yes")]
    rows.append(_row("begin_group", "va", relevant="${consent} = 'yes'"))
    yes: list[str] = []
    for n in range(questions):
        section, name = divmod(n * SECTIONS, questions)[0], f"q{n}"
        if not n or section != (n - 1) * SECTIONS // questions:
            rows += [_row("end_group", "")] if n else []
            gate = f"${{{yes[-1]}}} = 'yes'" if yes else "${consent} != 'no'"
            rows.append(_row("begin_group", f"s{section}", relevant=gate))
        where = f"va/s{section}/{name}"
        if n in calculated:
            parts = " + ".join(f"if(${{{each}}} = 'yes', 1, 0)" for each in yes[-5:])
            rows.append(_row("calculate", name, calculation=parts))
            continue
        more = {"required": "yes"}
        if n not in free:
            more["relevant"] = _relevance(n, yes)
        if n in numbers:
            more["constraint"] = ". >= 0 and . <= 120"
            rows.append(_row("integer", name, **more))
            answers.append((where, "7", "integer"))
        elif n % 9 == 8:
            rows.append(_row("text", name, **more))
            answers.append((where, "chữ", "text"))
        else:
            rows.append(_row("select_one yn", name, **more))
            answers.append((where, "yes", "select"))
            yes.append(name)
    rows += [_row("end_group", ""), _row("end_group", "")]
    return _shape(rows, _choices("yn", YES_NO), answers=answers)


def _relevance(n: int, yes: Sequence[str]) -> str:
    before = [f"${{{each}}}" for each in yes[-8:]] or ["${consent}"]
    one, other = before[n * 5 % len(before)], before[n * 3 % len(before)]
    if n % 5 < 3:
        return f"{one} = 'yes'"
    return f"{one} = 'yes' or selected({other}, 'yes')"


def roster() -> Shape:
    """Give members with 40 questions each, in part hidden by each other; counted outside."""
    rows = [_row("calculate", "size", calculation="count(${person})")]
    rows.append(_row("begin_repeat", "person"))
    answers = []
    for n in range(MEMBER_QUESTIONS):
        before, more = f"${{q{max(0, n - 3)}}}", {}
        if n % 2 and n > 2:
            more["relevant"] = f"{before} != '' and ${{size}} > 0"
        if n % 3 == 0:
            rows.append(_row("integer", f"q{n}", constraint=f". <= ${{size}} + {100 + n}", **more))
        else:
            rows.append(_row("text", f"q{n}", **more))
        answers.append((f"q{n}", *(("1", "integer") if n % 3 == 0 else ("x", "text"))))
    rows.append(_row("end_repeat", ""))
    rows.append(_row("calculate", "total", calculation="sum(${q3})"))
    rows.append(_row("calculate", "adults", calculation="count(${person}[q6 > 0])"))
    return _shape(rows, answers=answers)


def villages() -> Shape:
    """Give 10,000 choices filtered by two keys."""
    rows = [_row("text", "district"), _row("text", "commune")]
    rows.append(
        _row(
            "select_one village",
            "village",
            choice_filter="district = ${district} and commune = ${commune}",
        )
    )
    items = [
        {**row, "district": f"d{n % DISTRICTS}", "commune": f"c{n // DISTRICTS % COMMUNES}"}
        for n, row in enumerate(
            _choices("village", [(f"v{n}", f"Thôn {n}") for n in range(CHOICES)])
        )
    ]
    answers = (("district", "d3", "text"), ("commune", "c7", "text"))
    return _shape(rows, items, answers=answers)


def prices() -> Shape:
    """Give a CSV list of 2,000 rows: a select filtered by a key, and two cells looked up."""
    lines = ["name,label,kind,price"]
    lines += [f"m{n},Mặt hàng {n},k{n % 40},{n * 10}" for n in range(CSV_ROWS)]
    rows = [
        _row("text", "kind"),
        _row("select_one_from_file goods.csv", "good", choice_filter="kind = ${kind}"),
        _row("calculate", "price", calculation="pulldata('goods', 'price', 'name', ${good})"),
        _row("calculate", "twice", calculation="${price} * 2"),
    ]
    files = {"goods.csv": "\n".join(lines).encode()}
    return _shape(rows, files=files, answers=(("kind", "k7", "text"), ("good", "m47", "select")))
