"""Noun, fields and cells: each made from the other, for every kind."""

import datetime
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.journal.fields import TYPES
from gpn_desktop.journal.kinds import KINDS, fits
from gpn_desktop.journal.op import DELETED
from gpn_desktop.journal.records import REGISTERS
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.meetings import Meeting, Proposal
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.places import Village, Zone
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.rounds import Round, Step, Totals
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.store import codec, plugs, shapes
from gpn_desktop.support.records import Snapshot, SupportRecord

DAY = datetime.date(2026, 3, 5)
A, B = "00000000-0000-8000-8000-00000000000a", "00000000-0000-8000-8000-00000000000b"
ROOT = "5" * 64


def row_of(kind: str, entity: str, row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(map((row | {"id": entity}).get, shapes.shape(kind).columns))


def through_cells(kind: str, noun: Any) -> Any:
    kept = codec.cells(kind, codec.fields_of(kind, noun))
    assert kept.bad == ()
    return codec.noun_of(kind, row_of(kind, noun.id, kept.row))


NOUNS = [
    ("household", Household(A, code="01", house_area_m2=0, deleted=Deletion("trùng", DAY))),
    (
        "household",
        Household(A, listed={"2025": ListedClass("poor", b1=0, decided_on=DAY, causes=("1",))}),
    ),
    ("person", Person(A, B, "Lý Thị Mẩy", birth_date=PartialDate(1987, 3), merit=False)),
    ("person", Person(A, insurance_from=DAY, monthly_assistance=True)),
    ("village", Village(A, "Nà Pắc", zones=(Zone("khu_vuc_3", DAY), Zone("x")), order=3)),
    (
        "round",
        Round(
            A,
            2026,
            standards=("P2022", "P2016"),
            steps={"prepare": Step("done", DAY, values={"posted": {"on": "2026-10-01"}})},
            totals={B: Totals(households=0, persons=12)},
        ),
    ),
    (
        "survey",
        Survey(
            A,
            B,
            interviewed_on=DAY,
            answers={"nhom/q1": "2", f"members/{B}/name": "Mai"},
            remarks={"nhom/q1": "hỏi lại", "nhom/q2": "vắng"},
            score={"b1": 140},
            computed={"P2022": Computed("poor", marks=("trial",))},
            supersedes=((B, ROOT),),
        ),
    ),
    ("decision", Decision(A, households={B: Decided("poor", ROOT, "theo biên bản")}, date=DAY)),
    (
        "meeting",
        Meeting(A, present={"women": 0}, proposals=(Proposal("đường", 1, taken=False),), date=DAY),
    ),
    (
        "support",
        SupportRecord(
            A,
            B,
            snapshot=Snapshot("near_poor", date=DAY),
            amount=15_000_000,
            answers={"giong": "bo_vang"},
            signed=True,
        ),
    ),
]


@pytest.mark.parametrize(("kind", "noun"), NOUNS, ids=[kind for kind, _ in NOUNS])
def test_a_noun_comes_back_from_its_cells(kind: str, noun: Any) -> None:
    assert through_cells(kind, noun) == noun


@pytest.mark.parametrize(("kind", "noun"), NOUNS, ids=[kind for kind, _ in NOUNS])
def test_what_a_noun_says_fits_the_journal(kind: str, noun: Any) -> None:
    said = codec.fields_of(kind, noun)
    assert [name for name, value in said.items() if not fits(kind, name, value)] == []


@pytest.mark.parametrize("kind", shapes.NOUNS)
def test_every_kind_is_whole(kind: str) -> None:
    shape = shapes.shape(kind)
    known = KINDS[kind].fields
    assert shape.attributes.keys() <= known.keys()
    unsaid = known.keys() - shape.attributes.keys() - {"__note", DELETED}
    assert unsaid == set()
    assert (DELETED in shape.slots) == (KINDS[kind].nature == REGISTERS)
    places = {slot.column for slot in shape.slots.values()}
    derived = {"entity_no", "id", "body_root", "revision", "follower", "folded"}
    assert set(shape.columns) - derived == places
    assert shape.noun(id=A) == through_cells(kind, shape.noun(id=A))


@pytest.mark.parametrize("kind", shapes.NOUNS)
def test_types_of_noun_and_journal_agree(kind: str) -> None:
    hints = typing.get_type_hints(shapes.shape(kind).noun)
    kept = {str: str, bool: bool, int: int, datetime.date: str, PartialDate: str}
    for field, one in shapes.shape(kind).attributes.items():
        hint = hints[one.name]
        if isinstance(hint, types.UnionType):
            hint = typing.get_args(hint)[0]
        origin = typing.get_origin(hint)
        if one.is_spread:
            hint, origin = typing.get_args(hint)[1], None
        expected = {tuple: list, Mapping: dict}.get(origin) or kept.get(hint, dict)
        found = TYPES[KINDS[kind].fields[field].type][0]
        assert found in (expected, object), (kind, field)


def test_no_float_can_stand_in_a_noun() -> None:
    for kind in shapes.NOUNS:
        for one in fields(shapes.shape(kind).noun):
            assert "float" not in str(one.type), (kind, one.name)


@pytest.mark.parametrize(
    ("kind", "values", "bad"),
    [
        ("household", {"code": 5, "phone": "09"}, ("code",)),
        ("household", {"house_area_m2": True}, ("house_area_m2",)),
        ("household", {"colour": "red"}, ("colour",)),
        ("household", {"note/x": "red"}, ("note/x",)),
        ("household", {DELETED: {"reason": 1, "date": "2026-01-01"}}, (DELETED,)),
        ("person", {"birth_date": "1987-13"}, ("birth_date",)),
        ("person", {"insurance_from": "hôm qua"}, ("insurance_from",)),
        ("village", {"zones": [{"zone": 5}]}, ("zones",)),
        ("village", {"zones": [{"since": "2026-01-01"}]}, ("zones",)),
        ("village", {"zones": ["khu_vuc_3"]}, ("zones",)),
        ("round", {"standards": [2022]}, ("standards",)),
        ("round", {"step/x": {"since": "xưa"}}, ("step/x",)),
        ("survey", {"q/a": 5, "q/b": "5"}, ("q/a",)),
        ("survey", {"supersedes": [[A]]}, ("supersedes",)),
        ("decision", {"households": {A: {"reason": "x"}}}, ("households",)),
        ("meeting", {"present": {"women": "3"}}, ("present",)),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_stands(
    kind: str, values: dict[str, Any], bad: tuple[str, ...]
) -> None:
    kept = codec.cells(kind, values)
    assert kept.bad == bad
    codec.noun_of(kind, row_of(kind, A, kept.row))


def test_a_missing_part_of_a_pair_is_unreadable() -> None:
    how = plugs.plug(tuple[str, str])
    with pytest.raises(plugs.Unreadable):
        how.read(["one"])


def test_null_inside_a_value_is_absence() -> None:
    kept = codec.cells("village", {"zones": [{"zone": "khu_vuc_1", "since": None}]})
    village = codec.noun_of("village", row_of("village", A, kept.row))
    assert village.zones == (Zone("khu_vuc_1"),)


def test_a_difference_names_what_changed_and_nulls_what_is_gone() -> None:
    before = Household(A, code="01", phone="09", note="cũ")
    after = replace(before, phone="", note="mới")
    said = (codec.fields_of("household", one) for one in (before, after))
    assert codec.difference(*said) == {"note": "mới", "phone": None}


words = st.text("abcđ ă", max_size=6)


@given(
    answers=st.dictionaries(st.sampled_from(["a", "b/c", "d"]), words.filter(bool)),
    remarks=st.dictionaries(st.sampled_from(["a", "e"]), words.filter(bool)),
    area=st.integers(0, 500),
)
@settings(max_examples=30, deadline=None)
def test_any_survey_comes_back(answers: dict[str, str], remarks: dict[str, str], area: int) -> None:
    survey = Survey(A, answers=answers, remarks=remarks, score={"area": area})
    assert through_cells("survey", survey) == survey


SLOTS = [(kind, name) for kind in shapes.NOUNS for name in shapes.shape(kind).slots]
VALUES: list[Any] = [
    "",
    "tay",
    "2026-03-05",
    ROOT,
    A,
    0,
    7,
    True,
    [],
    [A],
    {},
    {"class": "poor"},
    None,
]


@pytest.mark.parametrize(("kind", "name"), SLOTS)
def test_what_is_taken_unseen_would_be_taken_when_looked_at(kind: str, name: str) -> None:
    slot = shapes.shape(kind).slots[name]
    unseen = [one for one, its in zip(VALUES, map(type, VALUES), strict=True) if its is slot.whole]
    assert all(map(slot.takes, unseen))


PATHS = ("a", "g/b", "r[]", f"r[{A}]/c", f"r[{B}]/c", f"r[{B}]/s[]", f"r[{B}]/s[{A}]/d", "g/t[x]/e")


@settings(max_examples=30, deadline=None)
@given(answers=st.dictionaries(st.sampled_from(PATHS), words.filter(bool)))
def test_any_submission_comes_back_with_a_field_for_each_row(answers: dict[str, str]) -> None:
    made = Submission(A, answers=answers)
    told = codec.fields_of("submission", made)
    assert not any("]/" in name for name in told)
    assert through_cells("submission", made) == made
    before = {"form_status": "trial", **{f"q/{path}": text for path, text in answers.items()}}
    row = codec.cells("submission", before).row
    assert codec.noun_of("submission", row_of("submission", A, row)) == made, "one by one"
