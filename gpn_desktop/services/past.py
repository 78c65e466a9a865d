"""What was decided of an invented commune before, and how far this year's round is.

On the way: families → last lists of poor and near-poor as decisions without surveys, rounds with
their totals by village, the list of this year's round.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gpn_desktop.chance import Dice
from gpn_desktop.registry.codes import is_minority
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.places import Village, zones_on
from gpn_desktop.reviews.classify import NEAR_POOR, NOT_POOR, ON_THE_LIST, POOR
from gpn_desktop.reviews.decisions import Decided, Decision, class_on, divided, history
from gpn_desktop.reviews.rounds import DONE, OPEN, Listing, Round, Step, Totals
from gpn_desktop.reviews.standards import standard_for, steps_on
from gpn_desktop.services.villagers import Family, NewId, parameters

SIGNER = "Chủ tịch UBND xã (dữ liệu tập huấn)"
Classes = Mapping[str, tuple[ClassOfYear, ...]]


@dataclass(frozen=True)
class Past:
    """Rounds of three years, the decisions of two of them, and this year's list."""

    rounds: tuple[Round, ...]
    decisions: tuple[Decision, ...]
    listings: tuple[Listing, ...]
    classes: Classes


@dataclass
class Chronicle:
    """Writes the rounds and decisions of a commune down."""

    dice: Dice
    day: datetime.date
    new_id: NewId
    families: Sequence[Family]
    villages: Sequence[Village]

    def past(self) -> Past:
        """Give what was decided at the end of the last two years, and this year's round."""
        years = (self.day.year - 2, self.day.year - 1, self.day.year)
        rounds = tuple(self._round(year) for year in years)
        decisions = self._decisions(rounds)
        classes = {
            family.household.id: known
            for family in self.families
            if (known := history(family.household.id, decisions))
        }
        return Past(rounds, decisions, self._listings(rounds[-1], classes), classes)

    def _round(self, year: int) -> Round:
        end = datetime.date(year, 12, 31)
        standard = standard_for(end)
        opens = datetime.date(year, 9, 1)
        return Round(
            self.new_id(),
            year=year,
            standards=(standard.key,) if standard else (),
            plan_number=f"{40 + year % 10}/KH-UBND",
            opens=opens,
            closes=datetime.date(year, 12, 14),
            title=f"Rà soát hộ nghèo, hộ cận nghèo năm {year} (dữ liệu tập huấn)",
            steps=self._steps(opens, year),
            totals=self._totals(self.day.year - year),
        )

    def _steps(self, opens: datetime.date, year: int) -> Mapping[str, Step]:
        """Earlier rounds are done; of this year's the list stands and the review goes on."""
        if year < self.day.year:
            return {step.code: Step(DONE) for step in steps_on(opens)}
        if self.day < opens:
            return {}
        listed = opens + datetime.timedelta(days=14)
        if self.day < listed:
            return {"list": Step(OPEN, opens)}
        return {"list": Step(DONE, opens, listed), "review": Step(OPEN, listed)}

    def _totals(self, ago: int) -> Mapping[str, Totals]:
        """Count all households and persons by village; some fewer in earlier years."""
        found: dict[str, list[int]] = {village.id: [] for village in self.villages}
        for family in self.families:
            found[family.household.village].append(len(family.members))
        return {village: self._before(sizes, ago) for village, sizes in found.items()}

    def _before(self, sizes: Sequence[int], ago: int) -> Totals:
        """Give the totals some years ago from the sizes of today's households."""
        fewer = min(sum(self.dice.randrange(3) for _ in range(ago)), len(sizes))
        return Totals(len(sizes) - fewer, sum(sizes[fewer:]))

    def _decisions(self, rounds: Sequence[Round]) -> tuple[Decision, ...]:
        share = parameters()["class_share"]
        drawn = self._drawn()
        counts = [round(share[name] * len(drawn)) for name in (POOR, NEAR_POOR, "newly_escaped")]
        now = {POOR: drawn[: counts[0]], NEAR_POOR: drawn[counts[0] : sum(counts[:2])]}
        escaped = drawn[sum(counts[:2]) : sum(counts)]
        last = {one: name for name, those in now.items() for one in those}
        before = {one: self._earlier(name) for one, name in last.items()}
        before |= {one: self._one_of({POOR: 0.7, NEAR_POOR: 0.3}) for one in escaped}
        last |= dict.fromkeys(escaped, NOT_POOR)
        listed = {one: name for one, name in before.items() if name != NOT_POOR}
        return (*self._decided(rounds[0], listed), *self._decided(rounds[1], last))

    def _drawn(self) -> list[str]:
        """Give the households in an order that puts hard places and large families first."""
        return [
            family.household.id
            for family in sorted(
                self.families, key=lambda one: -(self.dice.random() ** (1 / self._weight(one)))
            )
        ]

    def _weight(self, family: Family) -> float:
        places = {village.id: village for village in self.villages}
        zones = zones_on(places[family.household.village].zones, self.day)
        weight = 2.0 if zones else 1.0
        weight *= 1.5 if is_minority(family.head.ethnicity) else 1.0
        factor: float = parameters()["poor_household_size_factor"]
        return weight * factor ** len(family.members)

    def _earlier(self, now: str) -> str:
        """Give the class of the year before somebody was poor or near-poor."""
        if now == POOR:
            return self._one_of({POOR: 0.85, NEAR_POOR: 0.1, NOT_POOR: 0.05})
        return self._one_of({POOR: 0.25, NEAR_POOR: 0.6, NOT_POOR: 0.15})

    def _one_of(self, shares: Mapping[str, float]) -> str:
        return self.dice.choices(tuple(shares), tuple(shares.values()))[0]

    def _decided(self, of: Round, classes: Mapping[str, str]) -> Iterator[Decision]:
        """Give the decision of a round, in as many documents as its list needs."""
        villages = {one.household.id: one.household.village for one in self.families}
        listed = {one: Decided(found) for one, found in classes.items()}
        for sheet in divided(listed, villages):
            yield self._decision(of, sheet)

    def _decision(self, of: Round, listed: Mapping[str, Decided]) -> Decision:
        year = of.year or self.day.year
        return Decision(
            self.new_id(),
            round=of.id,
            standard=of.standards[0] if of.standards else "",
            number=f"{200 + year % 10}/QĐ-UBND",
            date=datetime.date(year, 12, 22),
            result_date=datetime.date(year, 12, 31),
            signer=SIGNER,
            households=listed,
        )

    def _listings(self, of: Round, classes: Classes) -> tuple[Listing, ...]:
        """Give the list of this year's round: those on a list now, some requests, some found."""
        if not of.steps:
            return ()
        found = (self._listing(of, family, classes) for family in self.families)
        return tuple(one for one in found if one is not None)

    def _listing(self, of: Round, family: Family, classes: Classes) -> Listing | None:
        known = class_on(classes.get(family.household.id, ()), self.day)
        start = known.poverty_class if known else ""
        drawn = self.dice.random()
        if start in ON_THE_LIST:
            ground = f"managed_{start}"
        elif drawn < 0.03:
            ground = "request_enter" if drawn < 0.02 else "found"
        else:
            return None
        begun = of.opens + datetime.timedelta(days=20) if of.opens else None
        is_out = begun is not None and begun <= self.day and self.dice.random() < 0.7
        return Listing(
            self.new_id(),
            subject=family.household.id,
            round=of.id,
            ground=ground,
            start_class=start,
            area=family.household.area,
            given_out=begun if is_out else None,
        )
