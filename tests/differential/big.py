"""A questionnaire of 500 questions in 25 sections, behind gates, with every kind that is typed."""

from collections.abc import Iterator

SECTIONS = 25
COLUMNS = (
    *("type", "name", "label::Tiếng Việt (vi)", "relevant", "calculation", "constraint"),
    *("required", "choice_filter", "trigger", "default", "read_only"),
)
Row = dict[str, str]

QUESTIONS = 20
"""So many a section, its gate among them."""

CHOICES = """
| choices | | | | |
| | list_name | name | label::Tiếng Việt (vi) | province |
| | yes_no | co | Có | |
| | yes_no | khong | Không | |
| | province | ls | Lạng Sơn | |
| | province | cb | Cao Bằng | |
| | province | 3 | Số ba | |
| | district | dl | Đình Lập | ls |
| | district | cl | Cao Lộc | ls |
| | district | tk | Trùng Khánh | cb |
| | district | b1 | Ba một | 3 |
| | tool | cuoc | Cuốc | |
| | tool | may_cay | Máy cày | |
| | tool | may | Máy | |
| | tool | khong | Không có | |
"""

CALCULATIONS = (
    "if({a} = '', '', round({a} div 4, 1))",
    "int({b} * 3) + 1",
    "{a} mod 4",
    "abs({a} - {b})",
    "pow({k} mod 7, 3) - {a}",
    "coalesce({a}, {b})",
    "concat({d}, ';', {f}, ';', {a})",
    "substr({d}, 1, 4)",
    "string-length({d})",
    "if(contains({d}, 'a'), 'co', if(starts-with({d}, 'N'), 'n', 'khong'))",
    "translate({d}, 'abcđ', 'ABC')",
    "normalize-space({d})",
    "count-selected({e}) * 10 + string-length(selected-at({e}, 1))",
    "if(selected({e}, 'may'), 1, if(selected({e}, 'may_cay'), 2, 0))",
    "if({c} = '', '', format-date({c}, '%d/%m/%Y'))",
    "if({c} <= today(), 'qua', if({c} = '', 'trong', 'toi'))",
    "if({c} = '', '', round(today() - {c}, 0) mod 7)",
    "if(checklist(1, 2, {a} > 3, {b} > 3, selected({e}, 'cuoc')), 'du', 'thieu')",
    "if(weighted-checklist(2, 4, {a} > 3, 2, {b} > 3, 1.5), 'du', 'thieu')",
    "if(regex({d}, '[A-Z].*'), 'hoa', 'thuong')",
    "if({a} = '' or {b} = '', '', min({a}, {b}))",
    "if({a} = '' or {b} = '', '', max({a}, {b}, 3))",
    "concat(substring-before({d}, ' '), '/', substring-after({d}, ' '))",
    "if({a} != 0, if({a} > 0, 'duong', 'am'), 'khong')",
    "if({a} = {b}, 'bang', if({a} < {b}, 'nho', 'khac'))",
    "number({d}) + 1",
    "if(not({a} > 5) and ({b} < 5 or {d} = ''), 'x', 'y')",
    "jr:choice-name({f}, '{f}')",
    "if(boolean-from-string({d}), 'dung', 'sai')",
    "round({a} * 1.25, 1)",
    "round({b} - 7.5)",
    "once(concat('lan dau ', {a}))",
    "if({t} = '', '', format-date-time({u}, '%H:%M'))",
    "if({d} > 5, 'lon', if({d} = '', 'trong', 'nho'))",
    "if(ends-with({d}, 'n') or {d} = {f}, 'n', '')",
    "-{a} + {b} * 2 - 3 div 4",
    "if({a} = '', '', string({a}))",
    "int(sqrt(abs({a})) * 1000)",
    "digest({d}, 'SHA-256', 'hex')",
    "min({a}, {b})",
    "max({a}, {k}, {q})",
    "if(boolean({a}), 'co', 'khong')",
    "concat({b}, ' & ', {a}, ' & ', {d})",
    "{c} + 30",
)


def _constraints(section: int) -> dict[str, str]:
    low, high = section % 3, 10 + section
    return {
        "a": f". >= {low} and . <= {high}",
        "b": f". < {high}.5 and . != {low}.5",
        "c": ". <= today() and . >= date('1980-01-01')",
        "d": f"string-length(.) <= {6 + section % 20}" if section % 2 else "regex(., '[a-zA-Z ]*')",
        "e": "not(selected(., 'khong') and count-selected(.) > 1)",
        "k": f". mod 2 = {section % 2}",
        "q": "${a} = '' or . >= ${a}",
    }


def _relevants(section: int) -> dict[str, str]:
    return {
        "g": "${f} != ''",
        "k": f"${{a}} > {section % 5}",
        "l": "selected(${e}, 'may')",
        "h": "${c} <= date('2026-01-01') or ${g} != ''",
        "m": "${k} != 7",
        "o": "${m} = 'co' and ${b} < 8",
        "r": "${a} = '' or ${b} = ''",
        "s": "${a} + ${b} > 5",
    }


REQUIRED = {"a": "yes", "l": "yes", "n": "${m} = 'co'", "e": "${a} > 3"}
DEFAULTS = {"b": "2.5", "f": "ls", "j": "OK", "c": "today()"}
_SAID = (
    "a integer, b decimal, c date, d text, e select_multiple tool, f select_one province, "
    "g select_one district, t time, u dateTime, j acknowledge, k integer, l text, "
    "m select_one yes_no, n text, o integer, p integer, q integer, r note, s text"
)
KINDS = {one[0]: one[2:] for one in _SAID.split(", ")}
INNER = "mno"
"""The questions that stand in a group of their own, which ``h`` decides."""


def _named(text: str, section: int) -> str:
    for letter in (*KINDS, "h"):
        text = text.replace(f"${{{letter}}}", f"${{{letter}{section}}}")
    return text


def _question(letter: str, section: int) -> Row:
    row = {
        "type": KINDS[letter],
        "name": f"{letter}{section}",
        "label::Tiếng Việt (vi)": f"Câu {letter}{section}",
        "constraint": _constraints(section).get(letter, ""),
        "required": REQUIRED.get(letter, "") if section % 2 else "",
        "default": DEFAULTS.get(letter, "") if section % 3 == 0 else "",
        "relevant": _relevants(section).get(letter, ""),
    }
    if letter == "g":
        row["choice_filter"] = f"province = ${{f{section}}}"
    if letter == "p":
        row |= {"calculation": "concat(${a}, '') * 2", "trigger": f"${{a{section}}}"}
    if letter == "q" and section % 4 == 0:
        row["read_only"] = "${m} = 'khong'"
    return {column: _named(text, section) for column, text in row.items()}


def _calculates(section: int) -> Iterator[Row]:
    places = {letter: f"${{{letter}{section}}}" for letter in KINDS}
    for number in range(4):
        text = CALCULATIONS[(section * 4 + number) % len(CALCULATIONS)].format(**places)
        yield {"type": "calculate", "name": f"calc{section}_{number}", "calculation": text}


def _gate(section: int) -> Row:
    before = f"${{gate{section - 1}}} = 'co'" if section % 5 == 4 else ""
    return {
        "type": "select_one yes_no",
        "name": f"gate{section}",
        "label::Tiếng Việt (vi)": f"Có phần {section} không",
        "relevant": before,
        "required": "yes",
    }


def _group(name: str, relevant: str) -> Row:
    label = f"Phần {name}"
    return {
        "type": "begin_group",
        "name": name,
        "label::Tiếng Việt (vi)": label,
        "relevant": relevant,
    }


def _section(section: int) -> Iterator[Row]:
    yield _gate(section)
    yield _group(f"part{section}", f"${{gate{section}}} = 'co'")
    for letter in KINDS:
        if letter == INNER[0]:
            yield _group(f"h{section}", _named(_relevants(section)["h"], section))
        yield _question(letter, section)
        if letter == INNER[-1]:
            yield {"type": "end_group"}
    yield from _calculates(section)
    yield {"type": "end_group"}


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(['', *cells])} |"


def markdown() -> str:
    """Give the questionnaire in pyxform's table notation."""
    lines = ["| survey |", _line(list(COLUMNS))]
    for section in range(SECTIONS):
        rows = _section(section)
        lines += [_line([row.get(column, "") for column in COLUMNS]) for row in rows]
    return "\n".join(lines) + CHOICES
