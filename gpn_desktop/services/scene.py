"""The records that a fold touched, with all that the checks ask about them, each asked once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import trusting
from gpn_desktop.services.scoring import Difference, Scorer
from gpn_desktop.store.checks import Bearer, DecidedClass, Family
from gpn_desktop.store.transaction import Transaction
from sync.trust_list import Device

AT_ONCE: Final = 100
"""How many surveys are worked out again within one act, some 9 ms each; the rest wait."""
PAIRED = ("id_number_twice", "person_in_two_households", "number_of_who_left")
"""Checks that stand at two households and end by a change of either."""


@dataclass(frozen=True)
class Scored:
    """What came of working scores out again: differences, those that agree, those that wait."""

    different: Mapping[str, Difference] = field(default_factory=dict)
    agreeing: tuple[Survey, ...] = ()
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scene:
    """The records to look at within one transaction; households are those they belong to."""

    tx: Transaction
    entities: frozenset[str]
    scorer: Scorer

    @cached_property
    def households(self) -> frozenset[str]:
        """The households that were touched, or whose people, surveys or decisions were.

        With those of which something is noted that another household may have put right.
        """
        return self.tx.checks.households_of(self.entities) | self.tx.findings.under(PAIRED)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """The families of the households."""
        return self.tx.checks.families(self.households)

    @cached_property
    def bearers(self) -> Collection[tuple[Bearer, ...]]:
        """Those who bear one identity number, if one of their people does and is not alone."""
        return self.tx.checks.bearers(self.households).values()

    @cached_property
    def devices(self) -> Mapping[str, Device]:
        """The machines in the trust lists; none before this one was enrolled."""
        trust = trusting.held(self.tx)
        return trust.devices if trust else {}

    @cached_property
    def scored(self) -> Scored:
        """The surveys among the records, worked out again as far as one act may go."""
        return _scored(self)

    @cached_property
    def decided(self) -> tuple[DecidedClass, ...]:
        """What decisions in force say of the households."""
        return self.tx.checks.decided(self.households)


def _scored(scene: Scene) -> Scored:
    """Work out again first what decisions rest on; a form that is not here says nothing."""
    here = [
        survey
        for survey, form, version in scene.tx.checks.usable(scene.entities)
        if scene.scorer.has(form, version)
    ]
    if len(here) > AT_ONCE:
        cited = {one.survey for one in scene.decided}
        roots = scene.tx.surveys.roots(here)
        here.sort(key=lambda survey: roots[survey] not in cited)
    surveys = scene.tx.surveys.find_ids(here[:AT_ONCE])
    found = {one.id: scene.scorer.difference(one) for one in surveys}
    return Scored(
        {survey: different for survey, different in found.items() if different},
        tuple(one for one in surveys if found[one.id] is None),
        tuple(here[AT_ONCE:]),
    )
