"""The engines that ours is compared with: ODK Web Forms', and JavaRosa, that of ODK Collect."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tests.differential import mending, rules, rules_javarosa
from tests.differential.cases import Case, Other
from tests.differential.mending import Ways
from tests.differential.peer import HERE, MOMENT, PLACES, WEB_FORMS, Peer
from tests.differential.subjects import Subject

Counts = dict[str, int]


@dataclass(frozen=True)
class Engine:
    """An engine: how it is begun, what is told to it again, and its answers by our rules.

    ``ledger`` names the file that justifies each difference. ``rows_when_shown``: it makes the
    rows of a count when the officer comes to them; ``rows_at_the_end``: the first row of a
    repeat may come after all else.
    """

    command: Callable[[], Sequence[str | Path]]
    places: Mapping[str, str]
    ways: Ways
    ledger: str
    corrected: Callable[[Case, Other, Counts], Other]
    attribute: Callable[[str, str, str, Counts], str]
    adapted: Callable[[Subject], Subject] = lambda subject: subject
    rows_when_shown: bool = False
    rows_at_the_end: bool = False

    def peer(self, subject: Subject) -> Peer:
        """Begin it with a form."""
        return Peer(self.adapted(subject), self.command(), self.places)


@cache
def _javarosa() -> Sequence[str | Path]:
    """Give the command: JavaRosa comes with pyxform, in the jar of ODK Validate.

    The program is compiled as it starts; for it the clock stands at the interviews' moment.
    """
    spec = find_spec("pyxform")
    assert spec is not None
    assert spec.origin is not None
    jar = Path(spec.origin).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
    clock = ("faketime", "-f", f"{MOMENT:%Y-%m-%d %H:%M:%S}")
    return (*clock, "java", "-Xmx1500m", "-Xss4m", "-cp", jar, HERE / "JavaRosa.java")


_OF_ROWS = re.compile(r'<bind [^>]*nodeset="([^"]*)/meta/entity/@[^>]*/>')


def _without_entities_of_rows(subject: Subject) -> Subject:
    def kept(bind: re.Match[str]) -> str:
        return "" if any(bind[1].startswith(each) for each in subject.repeats) else bind[0]

    return replace(subject, xml=_OF_ROWS.sub(kept, subject.xml))


ENGINES = {
    "web-forms": Engine(
        command=lambda: WEB_FORMS,
        places=PLACES,
        ways=mending.WEB_FORMS,
        ledger="ledger.toml",
        corrected=rules.corrected,
        attribute=rules.attribute,
    ),
    "javarosa": Engine(
        command=_javarosa,
        places={**PLACES, "DONT_FAKE_MONOTONIC": "1"},
        ways=mending.JAVAROSA,
        ledger="javarosa.toml",
        corrected=rules_javarosa.corrected,
        attribute=rules_javarosa.attribute,
        adapted=_without_entities_of_rows,
        rows_when_shown=True,
        rows_at_the_end=True,
    ),
}
