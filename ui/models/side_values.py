"""Values of the sides of a conflict in words; numbers of people are masked, yet told apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gpn_desktop.registry.identity import MASKED, masked_each
from gpn_desktop.services.conflicts import Explained
from gpn_desktop.services.witnesses import Side
from ui import values
from ui.models.differing import differing, hide_numbers


@dataclass(frozen=True)
class SideValues:
    """What the sides of one conflict say; ``is_whole`` once somebody asked for the numbers."""

    found: Explained
    is_whole: bool = False

    @property
    def hides(self) -> bool:
        """Whether a number of a person is among them."""
        numbers = (name in MASKED and bool(side.value) for name, side in self._said())
        return any(numbers) or hide_numbers(self.found.submissions)

    def words(self, name: str, side: Side) -> str:
        """Give what a side says of a field."""
        if name in MASKED and side.value and not self.is_whole:
            return self._masked(name)[str(side.value)]
        return values.value_words(self.found.dispute.kind, name, side.value, side.text)

    def differing(self) -> Mapping[str, tuple[str, ...]]:
        """Give by revision of a form what it says otherwise than the others."""
        return differing(self.found.submissions, whole=self.is_whole)

    def _masked(self, name: str) -> Mapping[str, str]:
        """Give by number, of all that stand here of a field, how it is shown."""
        numbers = sorted({str(side.value) for one, side in self._said() if one == name})
        return dict(zip(numbers, masked_each(numbers), strict=True))

    def _said(self) -> Iterator[tuple[str, Side]]:
        one = self.found
        yield from ((one.dispute.field, side) for side in one.sides)
        if one.before is not None:
            yield one.dispute.field, one.before
        yield from one.edited
