"""What is said of the rows of a list that is looked at: what will be written, what Space does.

On the way: verdicts and ticks → the line above the rows, and those below them.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.importing.verdicts import Judged, Verdict
from gpn_desktop.services.lists import TAKEN, Preview
from ui import row_words
from ui.look.going import GOES_BACK
from ui.words import translate

BACK_KEY: Final = GOES_BACK  # to the file and its columns, as the sheet hears it


def written(found: Preview, accepted: Collection[int], *, hidden: int) -> str:
    """Say how many rows will be written, of what sorts, and how many of them are not shown."""
    rows = [one for one in found.judgement.rows if one.row in accepted]
    counts = {"count": _shown(len(rows)), "all": _shown(len(found.judgement.rows))}
    if not rows:
        return translate("Judging", "{count} of {all} row(s) will be written.").format(**counts)
    words = translate("Judging", "{count} of {all} row(s) will be written: {kinds}.")
    told = words.format(kinds=_sorts(rows), **counts)
    if not hidden:
        return told
    words = translate("Judging", "{count} of them are not among the rows shown below.")
    return f"{told} {words.format(count=_shown(hidden))}"


def left(found: Preview, accepted: Collection[int]) -> str:
    """Say of what sort the rows are that will not be written."""
    told = _sorts(one for one in found.judgement.rows if one.row not in accepted)
    return translate("Judging", "Left out: {rows}.").format(rows=told) if told else ""


def space(one: Judged, together: Collection[int]) -> str:
    """Say what Space does: rows that are written together are ticked together."""
    others = sorted({*together} - {one.row})
    if not others:
        return translate("Judging", "Space: tick this row or not")
    words = translate("Judging", "Space: tick this row or not, with rows {rows} of this household")
    return words.format(rows=", ".join(map(str, others)))


def way_on(one: Judged, accepted: Collection[int]) -> str:
    """Say what comes of a row as it stands, and how it is mended where it is not right."""
    if one.verdict is Verdict.SAME:
        return translate("Judging", "Nothing is to be done: the register says the same.")
    mend = translate(
        "Judging", "Mend it in Excel, save it there, then go Back ({key}) and read it again."
    )
    if one.row in accepted:
        mend = translate(
            "Judging",
            "This row will be written. If it is wrong: mend it in Excel, save it there, "
            "then go Back ({key}) and read it again.",
        )
    elif one.verdict is Verdict.DUPLICATE:
        mend = translate(
            "Judging",
            "If both rows are one person, nothing is to be done. If not: mend it in Excel, "
            "save it there, then go Back ({key}) and read it again.",
        )
    elif one.verdict in TAKEN:
        mend = translate(
            "Judging",
            "If the row is right, Space ticks it. If not: mend it in Excel, save it there, "
            "then go Back ({key}) and read it again.",
        )
    return mend.format(key=BACK_KEY)


def _sorts(rows: Iterable[Judged]) -> str:
    """Count rows by what comes of them."""
    counts = Counter(one.verdict for one in rows)
    return ", ".join(
        f"{row_words.verdict_words(one).lower()} {_shown(counts[one])}"
        for one in row_words.VERDICTS
        if counts[one]
    )


def _shown(count: int) -> str:
    return vietnamese.show_int(count)
