"""How many of what, in words: what waits, what came, how long ago; one sentence for each."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject

from gpn_desktop import chance, vietnamese

NEVER: Final = "–"
LONG: Final = 7
"""Days without a receipt after which it is time to ask."""


class Counts(QObject):
    """Counts of records by their kind, in the order in which people name them."""

    def household(self, n: int) -> str:
        """Count households."""
        return grouped(self.tr("%n household(s)", "", n), n)

    def person(self, n: int) -> str:
        """Count persons."""
        return grouped(self.tr("%n person(s)", "", n), n)

    def survey(self, n: int) -> str:
        """Count surveys."""
        return grouped(self.tr("%n survey(s)", "", n), n)

    def submission(self, n: int) -> str:
        """Count what was filled in on forms that are no surveys."""
        return grouped(self.tr("%n other form(s)", "", n), n)

    def support(self, n: int) -> str:
        """Count supports."""
        return grouped(self.tr("%n support(s)", "", n), n)

    def decision(self, n: int) -> str:
        """Count decisions."""
        return grouped(self.tr("%n decision(s)", "", n), n)

    def comment(self, n: int) -> str:
        """Count comments."""
        return grouped(self.tr("%n comment(s)", "", n), n)

    def publication(self, n: int) -> str:
        """Count published questionnaires."""
        return grouped(self.tr("%n published questionnaire(s)", "", n), n)

    def attachment(self, n: int) -> str:
        """Count attached files."""
        return grouped(self.tr("%n attached file(s)", "", n), n)

    def others(self, n: int) -> str:
        """Count records that have no name of their own here."""
        return grouped(self.tr("%n other record(s)", "", n), n)

    def draft(self, n: int) -> str:
        """Count drafts."""
        return grouped(self.tr("%n draft(s)", "", n), n)

    def package(self, n: int) -> str:
        """Count packages."""
        return grouped(self.tr("%n package(s)", "", n), n)

    def days(self, n: int) -> str:
        """Count days."""
        return grouped(self.tr("%n day(s)", "", n), n)

    def records(self, counts: Mapping[str, int]) -> str:
        """Say how many of what, for instance «42 hộ, 180 khẩu, 12 phiếu»."""
        ways = self._ways()
        said = [ways[kind](counts[kind]) for kind in ways if counts.get(kind)]
        rest = sum(count for kind, count in counts.items() if kind not in ways)
        return ", ".join([*said, self.others(rest)] if rest else said)

    def _ways(self) -> dict[str, Callable[[int], str]]:
        return {
            "household": self.household,
            "person": self.person,
            "survey": self.survey,
            "submission": self.submission,
            "support": self.support,
            "decision": self.decision,
            "comment": self.comment,
            "publication": self.publication,
            "attachment": self.attachment,
        }

    def age(self, days: int | None) -> str:
        """Say how old something is; unknown while this computer's clock is behind its records."""
        if days is None:
            return self.tr("not known: check the clock")
        return self.days(days) if days else self.tr("today")

    def numbers(self, found: tuple[int, ...]) -> str:
        """Say some numbers in short: «12, 14–17»."""
        runs: list[list[int]] = []
        for n in sorted(found):
            if runs and n == runs[-1][-1] + 1:
                runs[-1].append(n)
            else:
                runs.append([n])
        return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def grouped(words: str, n: int) -> str:
    """Write the number of a sentence with its points: 1500 hộ → 1.500 hộ."""
    return words.replace(str(n), vietnamese.show_int(n), 1)


def moment(at: datetime | None) -> str:
    """Write a moment: its hour if it was today, else its day; – where there is none."""
    if at is None:
        return NEVER
    here = at.astimezone(chance.now().tzinfo)
    if here.date() == chance.today():
        return here.strftime("%H:%M")
    return vietnamese.show_date(here.date())


def moment_long(at: datetime | None) -> str:
    """Write the day and the hour of a moment."""
    if at is None:
        return NEVER
    here = at.astimezone(chance.now().tzinfo)
    return f"{vietnamese.show_date(here.date())} {here:%H:%M}"
