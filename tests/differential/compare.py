"""Where the two engines part: after each answer, and in what they submit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from gpn_desktop.engine.effects import Validity
from tests.differential.cases import Case, Other, bare
from tests.differential.engines import Engine
from tests.differential.interview import Played, Step
from tests.differential.standing import State
from tests.differential.subjects import Subject

_JUDGED = {Validity.REQUIRED: "required", Validity.CONSTRAINT: "constraint"}
_RANDOM = ("meta/instanceID",)


@dataclass(frozen=True)
class Difference:
    """One aspect of one place: ours and theirs, after which step of which interview."""

    subject: str
    number: int
    step: int
    said: str
    reference: str
    aspect: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return (
            f"{self.subject} interview {self.number} step {self.step} ({self.said}): "
            f"{self.reference} {self.aspect}: ours {self.ours!r}, theirs {self.theirs!r}"
        )


@dataclass
class Comparison:
    """One interview in both engines; ``counts``: how often each line of the ledger was needed."""

    subject: Subject
    played: Played
    engine: Engine
    counts: dict[str, int] = field(default_factory=dict)
    _theirs: dict[str, Other] = field(default_factory=dict)
    _ours: Mapping[str, tuple[int, State]] = field(default_factory=dict)

    def differences(self, answer: Mapping[str, Any]) -> Iterator[Difference]:
        """Give all; where the other engine failed, that it did."""
        states = answer["states"]
        for place, (step, changed) in enumerate(zip(self.played.steps, states, strict=False)):
            self._take_in(step, changed)
            yield from self._after(place, step)
        if "error" in answer:
            yield self._found(len(states), "", "error", "", answer["error"])
        else:
            yield from self._offered(answer["offered"])
            yield from self._submitted(answer["xml"])

    def _offered(self, theirs: Mapping[str, list[str]]) -> Iterator[Difference]:
        """Compare what each select offers at the end."""
        for reference, codes in self.played.offered.items():
            if codes != theirs.get(reference):
                place = len(self.played.steps)
                yield self._found(place, reference, "choices", codes, theirs.get(reference))

    def _take_in(self, step: Step, changed: Mapping[str, Other | None]) -> None:
        self._ours = step.states
        for rule in step.ruled:
            self.counts[rule] = self.counts.get(rule, 0) + 1
        for reference, state in changed.items():
            if state is None:
                self._theirs.pop(reference, None)
            else:
                self._theirs[reference] = state

    def _found(
        self, place: int, reference: str, aspect: str, ours: object, theirs: object
    ) -> Difference:
        steps = self.played.steps
        said = steps[place].said if place < len(steps) else "submit"
        named = (self.subject.name, self.played.number, place, said, reference, aspect)
        return Difference(*named, str(ours), str(theirs))

    def _after(self, place: int, step: Step) -> Iterator[Difference]:
        for reference, (_, state) in step.states.items():
            if step.strangers and reference not in step.strangers:
                continue
            if self._is_not_yet(reference, state):
                continue
            if reference not in self._theirs:
                yield self._found(place, reference, "there", "yes", "no")
                continue
            for aspect, one, two in self._compared(reference, state):
                if one != two:
                    yield self._found(place, reference, aspect, one, two)
        if not step.strangers:
            yield from self._more(place)

    def _is_not_yet(self, reference: str, state: State) -> bool:
        """Tell whether the other engine makes what is hidden here only when it is shown."""
        is_not = self.engine.rows_when_shown and not state.relevant
        if not is_not or reference in self._theirs:
            return False
        self.counts["rows_when_shown"] = self.counts.get("rows_when_shown", 0) + 1
        return True

    def _more(self, place: int) -> Iterator[Difference]:
        """Give what stands there alone; rows that we have folded must at least be hidden."""
        for reference, other in self._theirs.items():
            if reference in self._ours or reference.endswith(_RANDOM):
                continue
            if reference in self.played.steps[place].folded and not other[0]:
                self.counts["rows_without_count"] = self.counts.get("rows_without_count", 0) + 1
            elif (
                bare(reference) not in self.subject.repeats or reference.endswith("]")
            ) and not _holders(reference) & self.played.steps[place].folded:
                yield self._found(place, reference, "there", "no", "yes")

    def _compared(self, reference: str, state: State) -> Iterator[tuple[str, object, object]]:
        """Give aspect, ours, theirs; what is hidden only has to be hidden."""
        other = self._theirs[reference]
        if len(other) == 1:
            yield "relevant", state.relevant, other[0]
            return
        case = Case(self.subject, reference, state, self._theirs)
        value, relevant, required, readonly, violation = self.engine.corrected(
            case, other, self.counts
        )
        yield "relevant", state.relevant, relevant
        yield "value", state.value, value if relevant else ""
        if state.relevant and relevant:
            yield "required", state.required, required
            yield "readonly", state.readonly, readonly
            yield "validity", _JUDGED.get(state.validity, _plain(state.validity)), violation

    # what is submitted

    def _submitted(self, xml: str) -> Iterator[Difference]:
        ours, theirs = (
            dict(_flat(fromstring(text), "", f"/{self.subject.form.shape.root}", self.subject))  # noqa: S314 - made by the engines beside
            for text in (self.played.submission, xml)
        )
        last = len(self.played.steps)
        for path in dict.fromkeys([*ours, *theirs]):
            one, two = ours.get(path), theirs.get(path)
            if one is not None and two is not None:
                two = self._by_rules(path, one, two)
            if one != two and not path.endswith(_RANDOM):
                yield self._found(last, path, "submission", one, two)
        if [*ours] == [*theirs] or set(ours) != set(theirs):
            return
        if self.engine.rows_at_the_end:
            self.counts["rows_at_the_end"] = self.counts.get("rows_at_the_end", 0) + 1
        else:
            yield self._found(last, "", "order of the submission", [*ours], [*theirs])

    def _by_rules(self, path: str, ours: str, theirs: str) -> str:
        """Give what they submit by our rules: of an answer as it was judged when it stood."""
        if "/@" in path:
            return self.engine.attribute(path, ours, theirs, self.counts)
        if path not in self._ours or path not in self._theirs:
            return theirs
        _, state = self._ours[path]
        other = self._theirs[path]
        if len(other) == 1 or theirs != other[0]:
            return theirs
        return str(
            self.engine.corrected(Case(self.subject, path, state, self._theirs), other, {})[0]
        )


def _holders(reference: str) -> set[str]:
    """Give the references of all that something stands in."""
    return {reference[:place] for place, sign in enumerate(reference) if sign == "/" and place}


def _plain(validity: Validity) -> str:
    return "" if validity is Validity.OK else validity.value


def _flat(element: Element, above: str, path: str, subject: Subject) -> Iterator[tuple[str, str]]:
    """Give all elements and attributes by reference."""
    above = above or path
    for name, text in element.attrib.items():
        if not name.startswith("{"):
            yield f"{above}/@{name}", text
    counts: dict[str, int] = {}
    for child in element:
        name = child.tag.rpartition("}")[2]
        counts[name] = counts.get(name, 0) + 1
        is_row = f"{path}/{name}" in subject.repeats or counts[name] > 1
        reference = f"{above}/{name}" + (f"[{counts[name]}]" if is_row else "")
        yield reference, "" if len(child) else (child.text or "")
        yield from _flat(child, reference, f"{path}/{name}", subject)
