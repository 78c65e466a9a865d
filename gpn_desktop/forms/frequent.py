"""Problems that more than one check finds: each is made in one place, in the same words."""

from collections.abc import Sequence

from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.vietnamese import fold

_MAY_BE_NOTES = (ProblemCode.SHEET_UNKNOWN, ProblemCode.COLUMN_UNKNOWN)


def guess(code: ProblemCode, level: Level, origin: Origin, near: str, **facts: str) -> FormProblem:
    """Give a problem that proposes the nearest known name, where there is one."""
    if near:
        remedy = Remedy.NEAREST if code in _MAY_BE_NOTES else Remedy.NEAREST_WORD
        return FormProblem(code, level, origin, {**facts, "nearest": near}, remedy)
    return FormProblem(code, level, origin, facts)


def few(codes: Sequence[str]) -> str:
    """Give the first codes of a list, for a sentence."""
    return ", ".join(codes[:8]) + (" …" if len(codes) > 8 else "")


def limit(origin: Origin, most: int, remedy: Remedy | None = None) -> FormProblem:
    """Give the problem that something is longer, deeper or more than we read."""
    return FormProblem(ProblemCode.LIMIT, Level.ERROR, origin, {"limit": str(most)}, remedy)


def reserved(origin: Origin, name: str) -> FormProblem:
    """Give the problem that a name is one that the program keeps for itself."""
    facts = {"name": name, "example": f"c_{name}"[:60]}
    return FormProblem(ProblemCode.NAME_RESERVED, Level.ERROR, origin, facts)


def name_form(origin: Origin, name: str) -> FormProblem:
    """Give the problem that a name is not written as names are, with one that is."""
    plain = "".join(sign if sign.isalnum() and sign.isascii() else "_" for sign in fold(name))
    example = plain.strip("_")[:50] or "ten"
    example = example if example[0].isalpha() else f"c_{example}"
    facts = {"name": name, "example": example}
    return FormProblem(ProblemCode.NAME_FORM, Level.ERROR, origin, facts)


def no_effect(origin: Origin, word: str, level: Level) -> FormProblem:
    """Give the problem that something stands there which nothing here heeds."""
    return FormProblem(ProblemCode.NO_EFFECT, level, origin, {"word": word})
