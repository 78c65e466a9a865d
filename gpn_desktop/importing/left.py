"""A list that was left before it was written: which file, what its columns hold, what was ticked.

On the way: file, columns and verdicts seen → ``Left`` → kept as text with the data → taken up
again. Nothing of its rows is here: the file is read anew, and ``digest`` tells whether it is it.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields

from gpn_desktop.importing import titles
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.verdicts import Judged, Judgement, Verdict


@dataclass(frozen=True)
class Left:
    """A list that waits; its rows were seen where it ``is_judged``.

    ``unticked`` are rows that would be written and were left out, ``ticked`` those that were to be
    looked at and were agreed to, each with what was said of it then.
    """

    path: str
    digest: str
    profile: Profile
    at: str = ""
    is_judged: bool = False
    unticked: Collection[int] = ()
    ticked: Mapping[int, str] = field(default_factory=dict)

    def accepted(self, found: Judgement, usual: Collection[int]) -> frozenset[int]:
        """Give the rows that are agreed to: of which the same is said today as it was then."""
        again = {one.row for one in found.rows if self.ticked.get(one.row) == said_of(one)}
        return frozenset(usual) - frozenset(self.unticked) | again

    def asked_anew(self, accepted: Collection[int]) -> tuple[int, ...]:
        """Give the rows that were agreed to and of which something else is said today."""
        return tuple(sorted(self.ticked.keys() - set(accepted)))


def said_of(one: Judged) -> str:
    """Give what is said of a row that is to be looked at, "" of any other."""
    is_doubtful = one.verdict is Verdict.DOUBTFUL
    return " ".join(remark.why.value for remark in one.remarks) if is_doubtful else ""


def ticks(
    found: Judgement, usual: Collection[int], accepted: Collection[int]
) -> tuple[tuple[int, ...], Mapping[int, str]]:
    """Give what was ticked otherwise than usual: rows left out, and rows that were agreed to."""
    more = set(accepted) - set(usual)
    ticked = {one.row: said_of(one) for one in found.rows if one.row in more}
    return tuple(sorted(set(usual) - set(accepted))), ticked


def written(one: Left) -> str:
    """Write it as text."""
    told = {**vars(one), "profile": vars(one.profile), "unticked": [*one.unticked]}
    del told["digest"]
    return json.dumps(told, ensure_ascii=False, default=dict)


def read(digest: str, text: str) -> Left | None:
    """Read what was written; None where this version does not know it."""
    try:
        told = json.loads(text)
        known = {one.name for one in fields(Profile)}
        told["profile"] = Profile(**{key: told["profile"][key] for key in known})
        told["ticked"] = {int(row): str(said) for row, said in told["ticked"].items()}
        found = Left(digest=digest, **told)
        is_known = found.profile.columns.keys() <= titles.fields().keys()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return found if is_known else None
