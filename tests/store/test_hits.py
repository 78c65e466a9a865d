"""The search against a reference that goes through all nouns of a small register, one by one.

It opens no index and asks no statement of its own, so that the order of what is found cannot change
with the way it is found.
"""

import random  # noqa: TID251 - a law's own dice
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry.households import Household, SearchHit
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.decisions import Decided, Decision, class_on
from gpn_desktop.store import hits
from gpn_desktop.store.database import Store
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.store.conftest import COMMUNE, DAY, OFFICER, folder_with, opened

SYLLABLES = ("Hoa", "Hoà", "Hoàng", "Vi", "Thị", "Thi", "Lan", "Đặng", "An", "Ân", "A1", "B2")
NUMBERS = ("020185000001", "020185000012", "12", "")
PHONES = ("0912 345 678", "0912345678", "")
QUESTIONS = (*SYLLABLES[:8], "h", "ho", "a", "0201", "12", "0912 345", "0912.345.678", "na", "kh")
RELATIONS = (HEAD, "spouse", "child", "")
WORD = re.compile(r"\w+")


def a_name(dice: random.Random) -> str:
    return " ".join(dice.choices(SYLLABLES, k=dice.randrange(5)))


def lay_out(tx: Transaction, dice: random.Random) -> None:
    """Write a small register in which names, heads, deletions and classes meet in any way."""
    villages = [Village(tx.new_entity(), name) for name in ("Nà Hoa", "Khe Vi", "Lan")]
    homes = [
        Household(
            tx.new_entity(),
            str(number),
            COMMUNE,
            dice.choice([*(one.id for one in villages), ""]),
            phone=dice.choice(PHONES),
            listed={"2024": ListedClass("near_poor")} if dice.random() < 0.3 else {},
        )
        for number in range(dice.randrange(1, 9))
    ]
    people = [a_person(tx.new_entity(), home.id, dice) for home in homes for _ in range(5)]
    people = dice.sample(people, k=dice.randrange(len(people) + 1))
    named = {home.id: Decided("poor") for home in homes if dice.random() < 0.4}
    decided = Decision(tx.new_entity(), date=DAY, result_date=DAY, households=named)
    tx.put_all([*villages, *homes, *people, decided])
    for one in homes:
        if dice.random() < 0.1:
            tx.households.take_off(one.id, reason="nhầm", on=DAY)


def a_person(entity: str, home: str, dice: random.Random) -> Person:
    return Person(
        entity,
        home,
        a_name(dice),
        birth_date=dice.choice([None, PartialDate(1990)]),
        relation=dice.choice(RELATIONS),
        id_number=dice.choice(NUMBERS),
        phone=dice.choice(PHONES),
        deleted=Deletion("nhầm", DAY) if dice.random() < 0.2 else None,
    )


# the reference


def text_of(*told: str, phone: str) -> str:
    """Give what is searched of a person or household: a number in groups as one word too."""
    joined = phone.replace(" ", "") if " " in phone else ""
    return vietnamese.fold(" ".join((*told, phone, joined)))


def is_in_a_row(text: str, words: Sequence[str]) -> bool:
    """Say whether words follow each other in a text, the last by its beginning."""
    known = WORD.findall(text)
    *whole, begun = words
    spans = (known[n : n + len(words)] for n in range(len(known) - len(words) + 1))
    return any(span[:-1] == whole and span[-1].startswith(begun) for span in spans)


@dataclass(frozen=True)
class Reference:
    """All that stands in a register, as nouns in the order in which they came."""

    homes: tuple[Household, ...]
    people: tuple[Person, ...]
    villages: dict[str, str]
    classes: dict[str, tuple[str, bool]]

    @classmethod
    def of(cls, tx: Transaction) -> "Reference":
        homes = tx.households.all()
        known = {home.id: class_on(tx.households.classes(home.id), DAY) for home in homes}
        return cls(
            homes,
            tx.households.persons.all(),
            {one.id: one.name for one in tx.places.villages.all()},
            {home: (one.poverty_class, bool(one.listed)) for home, one in known.items() if one},
        )

    def found(self, words: str, limit: int, here: str) -> tuple[SearchHit, ...]:
        for asked in self._asked(words):
            homes = self._homes(asked)
            if asked and homes:
                told, exact = list(self._hits(homes, asked, here))[:limit], vietnamese.fold(words)
                named = [one for one in told if vietnamese.fold(one.full_name) == exact]
                return (*named, *(one for one in told if one not in named))
        return ()

    def _asked(self, words: str) -> Iterator[list[str]]:
        digits = re.sub(r"\D", "", words)
        if len(digits) >= hits.LEAST_DIGITS and re.fullmatch(r"[+\d][\d .\-]+", words.strip()):
            yield [digits]
        yield WORD.findall(vietnamese.fold(words))

    def _homes(self, words: Sequence[str]) -> list[Household]:
        """Give the homes that hold all words somewhere, those first that hold them in a row."""
        known = {home.id: self._texts(home) for home in self.homes}
        homes = [
            home
            for home in self.homes
            if all(any(is_in_a_row(one, [word]) for one in known[home.id]) for word in words)
        ]
        homes.sort(key=lambda home: not any(is_in_a_row(one, words) for one in known[home.id]))
        return homes[: hits.MOST_HOMES]

    def _texts(self, home: Household) -> list[str]:
        own = text_of(home.code, self.villages.get(home.village, ""), phone=home.phone)
        return [own, *(self._text(one) for one in self._members(home))]

    def _members(self, home: Household) -> list[Person]:
        return [one for one in self.people if one.household == home.id]

    def _text(self, one: Person) -> str:
        return text_of(one.full_name, one.id_number, phone=one.phone)

    def _hits(
        self, homes: Sequence[Household], words: Sequence[str], here: str
    ) -> Iterator[SearchHit]:
        ranked = sorted(
            (self._rank(one, home, words, here), home, one)
            for home in homes
            for one in self._members(home)
            if all(f" {word}" in f" {self._text(one)}" for word in words)
        )
        yield from (self._hit(home, one) for _, home, one in ranked)
        for home in homes:
            if home.id not in {one.id for _, one, _ in ranked}:
                members = sorted(self._members(home), key=lambda one: one.relation != HEAD)
                yield self._hit(home, members[0] if members else None)

    def _rank(
        self, one: Person, home: Household, words: Sequence[str], here: str
    ) -> tuple[object, ...]:
        names = [word for word in self._text(one).split() if not word[-1].isdigit()]
        given = names[-1] if names else ""
        begun = any(given.startswith(word) for word in words)
        return (
            0 if given in words else 1 if begun else 2,
            f" {' '.join(words)}" not in f" {self._text(one)}",
            one.relation != HEAD,
            here != "" and home.village != here,
            self.people.index(one),
        )

    def _hit(self, home: Household, one: Person | None) -> SearchHit:
        heads = [each.full_name for each in self._members(home) if each.relation == HEAD]
        head_name = heads[0] if heads else ""
        class_now, is_listed = self.classes.get(home.id, ("", False))
        return SearchHit(
            home.id,
            one.id if one else "",
            one.full_name if one else head_name,
            birth_year=one.birth_date.year if one and one.birth_date else None,
            relation=one.relation if one else "",
            head_name=head_name,
            village_name=self.villages.get(home.village, ""),
            class_now=class_now,
            is_listed=is_listed,
            code=home.code,
        )


# the law


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory, new_database: Path) -> Iterator[Store]:
    with chance.using(FixedSource()):
        store = opened(folder_with(tmp_path_factory.mktemp("hits") / "data", new_database))
        yield store
        store.close()


def ask_everything(store: Store, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    with store.trying(OFFICER) as tx:
        lay_out(tx, dice)
        reference = Reference.of(tx)
        for _ in range(40):
            words = " ".join(dice.choices(QUESTIONS, k=dice.randrange(1, 4)))
            limit = dice.choice((1, 3, 20))
            here = dice.choice(["", *reference.villages])
            found = tx.households.find(words, on=DAY, limit=limit, here=here)
            assert found == reference.found(words, limit, here), words


@pytest.mark.parametrize("seed", range(6))
def test_what_is_found_and_its_order_are_those_of_the_reference(
    register: Store, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if seed % 2:
        monkeypatch.setattr(hits, "MOST_HOMES", 3)
    ask_everything(register, seed)


@given(seed=st.integers(min_value=0))
@settings(max_examples=25, deadline=None)
def test_what_is_found_is_that_of_the_reference_in_any_register(register: Store, seed: int) -> None:
    ask_everything(register, seed)


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("household IN ('a', 'b') AND deleted_json IS NULL", "ix_person_household"),
        ("relation = 'head' AND deleted_json IS NULL", "ix_person_head"),
        ("deleted_json IS NULL", ""),
    ],
)
def test_the_index_of_the_search_answers_no_other_question(
    register: Store, asked: str, index: str
) -> None:
    with register.reading() as tx:
        plan = f"EXPLAIN QUERY PLAN SELECT full_name FROM person WHERE {asked}"
        (line,) = tx._connection.exec_driver_sql(plan).all()
    assert "ix_person_found" not in line.detail
    assert index in line.detail
