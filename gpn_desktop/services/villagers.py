"""Invented households and their members: believable, nobody real, the same for the same seed.

On the way: names and shares of ``resources/demo`` → families with ages that fit → nouns.
"""

import datetime
import functools
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import resources
from gpn_desktop.chance import Dice
from gpn_desktop.registry.codes import table
from gpn_desktop.registry.households import RURAL, Household
from gpn_desktop.registry.persons import FEMALE, MALE, PartialDate, Person
from gpn_desktop.registry.places import IN_NO_ZONE, Village, Zone
from gpn_desktop.services.kin import Sketched, sketch

NewId = Callable[[], str]
HERE, NEARBY = "020", ("022", "024", "004", "019")
SURE = (2, 5, 9)  # households in which a Đặng Thị is sure to live, for the tour's search
SINCE = datetime.date(2021, 6, 4)  # the invented zones hold since then
STRIDE = 7919  # a prime: walks through all six-digit numbers before one comes again


@functools.cache
def parameters() -> Mapping[str, Any]:
    """Give the shares and words of the invented commune."""
    return tomllib.loads(resources.path("demo", "parameters.toml").read_text("utf-8"))


@functools.cache
def _names(ethnicity: str, kind: str, sex: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the names of a kind and their weights: the group's own beside those of everybody."""
    wanted = (ethnicity,) if kind == "surname" else (ethnicity, "*")
    rows = [
        row
        for row in table("demo", "names.csv")
        if row["ethnicity"] in wanted and row["kind"] == kind and row["sex"] == sex
    ]
    return tuple(row["name"] for row in rows), tuple(int(row["weight"]) for row in rows)


@dataclass(frozen=True)
class Family:
    """One household with its members, the head first."""

    household: Household
    members: tuple[Person, ...]

    @property
    def head(self) -> Person:
        """Give the head."""
        return self.members[0]


@dataclass
class Registry:
    """Makes families one after the other; guards that no identity number is given twice."""

    dice: Dice
    day: datetime.date
    home: str
    new_id: NewId

    def __post_init__(self) -> None:
        """Begin with no number given."""
        self._serial = self.dice.randrange(10**6)

    def villages(self) -> tuple[Village, ...]:
        """Give the villages: two of each prefix, two of them far off, five in a difficult area."""
        asked = parameters()
        count, prefixes = asked["villages"], asked["prefixes"]
        words = self.dice.sample(asked["words"], count)
        names = [f"{prefixes[n % len(prefixes)]} {words[n]}" for n in range(count)]
        far = self.dice.sample(range(count), 7)
        return tuple(
            Village(self.new_id(), names[n], RURAL, "thon", self._zones(n, far), n + 1)
            for n in range(count)
        )

    def _zones(self, number: int, far: Sequence[int]) -> tuple[Zone, ...]:
        zones = (Zone("VKK" if number in far else IN_NO_ZONE, SINCE),)
        return (*zones, Zone("THON_DBKK", SINCE)) if number in far[:2] else zones

    def families(self, villages: Sequence[Village], size: int) -> tuple[Family, ...]:
        """Give this many families, spread unevenly over the villages."""
        weights = [self.dice.uniform(0.6, 1.6) for _ in villages]
        placed = sorted(self.dice.choices(range(len(villages)), weights, k=size))
        groups = [self._lean() for _ in villages]
        return tuple(
            self._family(number, villages[place], groups[place])
            for number, place in enumerate(placed, start=1)
        )

    def _lean(self) -> Mapping[str, float]:
        """Give the ethnic shares of one village: one group lives there more than elsewhere."""
        shares = dict(parameters()["ethnicity"])
        favourite = self._one_of(shares)
        return {**shares, favourite: shares[favourite] + 0.5}

    def _one_of(self, shares: Mapping[str, float]) -> str:
        return self.dice.choices(tuple(shares), tuple(shares.values()))[0]

    def _chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _family(self, number: int, village: Village, lean: Mapping[str, float]) -> Family:
        household = Household(
            self.new_id(),
            code=f"{village.order:02}-{number:04}",
            home=self.home,
            village=village.id,
            area=village.area,
            address=f"Thôn {village.name}",
            phone=self._phone(),
            house_type=self._one_of({"1": 0.3, "2": 0.4, "3": 0.22, "4": 0.08}),
            house_area_m2=self.dice.randint(24, 120),
            water_source=self._one_of({"1": 0.2, "2": 0.2, "3": 0.1, "4": 0.35, "7": 0.15}),
            toilet=self._one_of({"1": 0.45, "2": 0.15, "3": 0.1, "5": 0.1, "7": 0.2}),
        )
        size = int(self._one_of(parameters()["household_size"]))
        is_sure = number in SURE
        ethnicity = "dao" if is_sure else self._one_of(lean)
        is_female = not is_sure and self._chance(parameters()["female_head_share"])
        people = sketch(
            self.dice,
            max(size, 2) if is_sure else size,
            head=FEMALE if is_female else MALE,
            couples=1.0 if is_sure else 0.25 if is_female else 0.92,
        )
        return Family(household, self._members(household.id, people, ethnicity, is_sure=is_sure))

    def _phone(self) -> str:
        """Give a number of a range that no network has."""
        return f"000{self.dice.randrange(10**7):07}" if self._chance(0.6) else ""

    def _members(
        self, household: str, people: Sequence[Sketched], ethnicity: str, *, is_sure: bool
    ) -> tuple[Person, ...]:
        fathers = self._surname(ethnicity)
        used: set[str] = set()
        found = []
        for one in people:
            is_joined = _is_joined(one)
            group = self._group_of(one, ethnicity) if is_joined else ethnicity
            surname = self._surname(group) if is_joined else fathers
            if is_sure and one.relation == "spouse":
                group, surname = "dao", "Đặng"
            name = self._name(surname, group, one.sex, used)
            found.append(self._person(household, one, name, group))
        return tuple(found)

    def _group_of(self, one: Sketched, ethnicity: str) -> str:
        is_mixed = self._chance(parameters()["minority_share_of_mixed_couples"])
        return self._one_of(parameters()["ethnicity"]) if is_mixed else ethnicity

    def _surname(self, ethnicity: str) -> str:
        return self.dice.choices(*_names(ethnicity, "surname", ""))[0]

    def _name(self, surname: str, ethnicity: str, sex: str, used: set[str]) -> str:
        """Give a full name that nobody else in the household has."""
        while True:
            middle = self.dice.choices(*_names("*", "middle", sex))[0]
            if surname in parameters()["plain_surnames"]:
                middle = "Văn" if sex == MALE else "Thị"
            given = self.dice.choices(*_names(ethnicity, "given", sex))[0]
            name = f"{surname} {middle} {given}"
            if name not in used and middle != given:
                used.add(name)
                return name

    def _person(self, household: str, one: Sketched, name: str, ethnicity: str) -> Person:
        born = self._born(one.age)
        person = Person(
            self.new_id(),
            household,
            name,
            one.sex,
            self._known_part(born, one.age),
            ethnicity,
            one.relation,
            id_number=self._id_number(born.year, one),
            old_id_number=f"08{self.dice.randrange(10**7):07}"
            if one.age > 45 and self._chance(0.3)
            else "",
        )
        return self._at_school_or_work(self._health(person, one.age), one.age)

    def _born(self, age: int) -> datetime.date:
        """Give a birthday that makes somebody this old in full years on the day."""
        latest = self.day - datetime.timedelta(days=round(365.25 * age) + 1)
        return latest - datetime.timedelta(days=self.dice.randrange(360))

    def _known_part(self, born: datetime.date, age: int) -> PartialDate:
        share = 0.3 if age > 60 else 0.04
        if self._chance(share):
            return PartialDate(born.year)
        return PartialDate(born.year, born.month) if self._chance(0.02) else PartialDate.of(born)

    def _id_number(self, year: int, one: Sketched) -> str:
        """Give a citizen number that fits sex and year; some papers are missing."""
        if not self._chance(0.95 if one.age >= 14 else 0.45):
            return ""
        joined = _is_joined(one) and self._chance(0.15)
        province = self.dice.choice(NEARBY) if joined else HERE
        sign = (year - 1900) // 100 * 2 + (one.sex == FEMALE)
        self._serial = (self._serial + STRIDE) % 10**6
        return f"{province}{sign}{year % 100:02}{self._serial:06}"

    def _health(self, person: Person, age: int) -> Person:
        is_disabled = self._chance(parameters()["disability_share"] * (2 if age > 60 else 0.8))
        is_severe = is_disabled and self._chance(0.5)
        return replace(
            person,
            disability_type=str(self.dice.randint(1, 6)) if is_disabled else "",
            disability_degree=("N" if is_severe else "NH") if is_disabled else "",
            monthly_assistance=is_severe or age >= 80,
            merit=age > 60 and self._chance(0.02),
            pension=age > 58 and self._chance(0.05),
            work_capacity=_capacity(age, is_severe=is_severe),
        )

    def _at_school_or_work(self, person: Person, age: int) -> Person:
        level, share = _school(age)
        if level and self._chance(share):
            job = "8" if age >= 15 else ""
            return replace(person, school_level=level, school_status="attending", job_status=job)
        if age < 6:
            return person
        if age < 18:
            return replace(
                person,
                school_level="NGHI",
                school_status="left",
                job_status="1" if age >= 15 else "",
            )
        return replace(
            person,
            school_level="KHONG",
            school_status="finished",
            education_level=self._one_of(_EDUCATION_OLD if age > 55 else _EDUCATION),
            job_status=self._job(person, age),
        )

    def _job(self, person: Person, age: int) -> str:
        if person.work_capacity == "unable":
            return "10"
        if age > 70:
            return "11"
        return self._one_of(_JOBS)


_EDUCATION = {"1": 0.04, "2": 0.2, "3": 0.4, "4": 0.22, "5": 0.04, "6": 0.05, "7": 0.03, "8": 0.02}
_EDUCATION_OLD = {"0": 0.15, "1": 0.3, "2": 0.35, "3": 0.15, "4": 0.05}
_JOBS = {"1": 0.6, "2": 0.12, "3": 0.1, "4": 0.05, "5": 0.03, "6": 0.05, "7": 0.03, "9": 0.02}


def _capacity(age: int, *, is_severe: bool) -> str:
    if is_severe:
        return "unable"
    return "able" if 15 <= age <= 65 else "outside_age"


def _school(age: int) -> tuple[str, float]:
    """Give the level of an age and how many of that age go there."""
    bounds = ((3, "", 0.0), (6, "MG", 0.92), (11, "TH", 0.995), (15, "THCS", 0.97))
    for upper, level, share in (*bounds, (18, "THPT", 0.7), (22, "CD", 0.08)):
        if age < upper:
            return level, share
    return "", 0.0


def _is_joined(one: Sketched) -> bool:
    """Tell whether somebody came into the family: a spouse, an in-law, the head's mother."""
    is_mother = one.relation == "parent" and one.sex == FEMALE
    return is_mother or one.relation in ("spouse", "child_in_law")


def persons_of(families: Iterable[Family]) -> tuple[Person, ...]:
    """Give all members of some families."""
    return tuple(person for family in families for person in family.members)
