"""The engines that ours is compared with: ODK Web Forms', and JavaRosa, that of ODK Collect."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.differential import mending, rules, rules_javarosa
from tests.differential.cases import Case, Other
from tests.differential.mending import Ways
from tests.differential.peer import MOMENT, PLACES, WEB_FORMS, Peer
from tests.differential.subjects import Subject
from tests.javarosa import command

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

    def peer(self) -> Peer:
        """Begin it."""
        return Peer(self.command(), self.places)

    def load(self, peer: Peer, subject: Subject) -> None:
        """Give it a form."""
        form = self.adapted(subject)
        peer.load(form.xml, form.files)


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
        command=lambda: command(MOMENT),
        places=PLACES,
        ways=mending.JAVAROSA,
        ledger="javarosa.toml",
        corrected=rules_javarosa.corrected,
        attribute=rules_javarosa.attribute,
        adapted=_without_entities_of_rows,
        rows_when_shown=True,
        rows_at_the_end=True,
    ),
}
