from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.registry.codes import weakest_mark
from gpn_desktop.registry.identity import DoubtCode
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.places import Village, Zone
from gpn_desktop.support.eligibility import (
    Receiver,
    Standing,
    eligibility,
    number_doubts,
    object_fits,
    receiver_of,
)
from gpn_desktop.support.programmes import support_type

DAY = date(2026, 11, 25)
TAY = Receiver(
    poverty_class="poor",
    ethnicity="tay",
    sex="female",
    area="rural",
    zones=frozenset(),
    ages=(30, 30),
    is_disabled=False,
    is_merit=False,
    is_pupil=False,
    school_level="KHONG",
)


@pytest.mark.parametrize(
    ("code", "changes", "standing"),
    [
        ("SX_DUAN", {}, "eligible"),
        ("SX_DUAN", {"poverty_class": "newly_escaped"}, "eligible"),
        ("SX_DUAN", {"poverty_class": "not_poor"}, "not_eligible"),
        ("SX_DUAN", {"poverty_class": ""}, "facts_missing"),
        ("SX_MOHINH", {"poverty_class": "near_poor"}, "eligible"),
        ("TD_HN", {"poverty_class": "near_poor"}, "not_eligible"),
        ("TD_HMTN", {"poverty_class": "newly_escaped_near"}, "eligible"),
        ("BHYT_DT", {"poverty_class": "not_poor"}, "not_eligible"),
        ("BHYT_DT", {"zones": frozenset({"VKK"})}, "eligible"),
        ("BHYT_DT", {"zones": frozenset({"VKK"}), "ethnicity": "kinh"}, "not_eligible"),
        ("BHYT_DT", {"zones": frozenset({"VKK"}), "ethnicity": ""}, "facts_missing"),
        ("BHYT_DT", {"zones": None}, "facts_missing"),
        ("BHYT_DK", {"zones": frozenset({"THON_DBKK"}), "ethnicity": "kinh"}, "eligible"),
        ("TGPL", {"poverty_class": "near_poor"}, "not_eligible"),
        ("TGPL", {"poverty_class": "near_poor", "ages": (15, 15)}, "eligible"),
        ("TGPL", {"poverty_class": "near_poor", "ages": (15, 16)}, "facts_missing"),
        ("TGPL", {"poverty_class": "near_poor", "ages": None}, "facts_missing"),
        ("NGHE_4", {"poverty_class": "near_poor"}, "not_eligible"),
        ("NGHE_4", {}, "eligible"),
        ("NGHE_2", {"sex": "male"}, "eligible"),
        ("NGHE_2", {"sex": "male", "area": "urban"}, "not_eligible"),
        ("ANTRUA_MG", {"ages": (4, 4)}, "eligible"),
        ("ANTRUA_MG", {"ages": (2, 2)}, "not_eligible"),
        ("SV_DTTS", {"school_level": "DH"}, "eligible"),
        ("HP_MIEN", {"is_pupil": True}, "eligible"),
        (
            "HP_MIEN",
            {"poverty_class": "not_poor", "is_pupil": True, "is_disabled": True},
            "eligible",
        ),
        ("TAPHUAN", {}, "not_checked"),
        ("BTXH", {}, "not_checked"),
    ],
)
def test_who_can_get_what(code: str, changes: dict[str, object], standing: str) -> None:
    found = eligibility(support_type(code), replace(TAY, **changes), DAY)  # type: ignore[arg-type]
    assert found.standing is Standing(standing)


@pytest.mark.parametrize(
    ("code", "changes", "standing"),
    [
        ("SX_DUAN", {}, "eligible_by_list"),
        ("SX_DUAN", {"poverty_class": "not_poor"}, "not_eligible_by_list"),
        ("SX_DUAN", {"poverty_class": ""}, "facts_missing"),
        ("ANTRUA_MG", {"ages": (4, 4)}, "eligible_by_list"),
        ("ANTRUA_MG", {"ages": (2, 2)}, "not_eligible"),
        ("ANTRUA_MG", {"ages": (2, 2), "poverty_class": "not_poor"}, "not_eligible"),
        ("ANTRUA_MG", {"ages": (4, 4), "zones": frozenset({"VKK"})}, "eligible_by_list"),
        ("BHYT_DT", {"zones": frozenset({"VKK"})}, "eligible"),
        ("BHYT_DT", {"zones": frozenset()}, "not_eligible"),
        ("TGPL", {}, "eligible_by_list"),
        ("TGPL", {"ages": (12, 12)}, "eligible"),
        ("TGPL", {"poverty_class": "not_poor"}, "not_eligible_by_list"),
        ("TGPL", {"poverty_class": "not_poor", "ages": None}, "facts_missing"),
        ("TAPHUAN", {}, "not_checked"),
    ],
)
def test_what_hangs_on_a_list_is_neither_yes_nor_no(
    code: str, changes: dict[str, object], standing: str
) -> None:
    receiver = replace(TAY, is_listed=True, **changes)  # type: ignore[arg-type]
    found = eligibility(support_type(code), receiver, DAY)
    assert found.standing is Standing(standing)


def test_only_a_ground_that_asks_for_a_class_hangs_on_a_list() -> None:
    found = eligibility(support_type("TGPL"), replace(TAY, is_listed=True, ages=(12, 12)), DAY)
    by_list = {one.by_list for one in found.grounds if "classes" in one.met + one.unmet}
    others = {one.by_list for one in found.grounds if "classes" not in one.met + one.unmet}
    assert (by_list, others) == ({True}, {False})


def test_an_answer_names_its_grounds_and_what_a_paper_must_show() -> None:
    found = eligibility(support_type("SX_DUAN"), TAY, DAY)
    (ground,) = found.holding
    assert (ground.key, ground.met, weakest_mark(ground.mark)) == ("class", ("classes",), "[S]")
    assert ground.source == "TT 18/2017/TT-BNNPTNT"
    assert found.confirm == ("registered_to_escape", "on_project_list")


def test_a_no_says_which_condition_fails() -> None:
    found = eligibility(support_type("NGHE_4"), replace(TAY, ethnicity="kinh"), DAY)
    assert [(one.key, one.unmet) for one in found.grounds] == [
        ("poor_minority", ("minority",)),
        ("poor_in_zone", ("zones",)),
    ]
    assert found.holding == ()


def test_a_type_is_not_offered_before_its_text() -> None:
    found = eligibility(support_type("SX_DUAN"), TAY, date(2016, 9, 1))
    assert found.standing is Standing.NOT_IN_FORCE


def test_what_the_register_does_not_know_stays_unknown() -> None:
    assert receiver_of(Person("p"), None, "", DAY) == Receiver()


def test_the_register_gives_what_it_knows() -> None:
    person = Person(
        "p",
        sex="male",
        ethnicity="dao",
        birth_date=PartialDate(2014),
        disability_type="1",
        merit=False,
        school_status="attending",
        school_level="TH",
    )
    village = Village("v", zones=(Zone("VKK"), Zone("III", until=date(2025, 6, 30))))
    assert receiver_of(person, Village("v"), "poor", DAY).zones is None  # not written down
    assert receiver_of(person, Village("v", zones=(Zone("NONE"),)), "", DAY).zones == frozenset()
    assert receiver_of(person, village, "poor", DAY, "rural") == Receiver(
        poverty_class="poor",
        ethnicity="dao",
        sex="male",
        area="rural",
        zones=frozenset({"VKK"}),
        ages=(11, 12),
        is_disabled=True,
        is_merit=False,
        is_pupil=True,
        school_level="TH",
    )


@pytest.mark.parametrize(
    ("code", "changes", "fits"),
    [
        ("HN", {}, True),
        ("HN", {"poverty_class": "near_poor"}, False),
        ("HN", {"poverty_class": ""}, None),
        ("CN", {"poverty_class": "near_poor"}, True),
        ("DT", {"ethnicity": "kinh"}, False),
        ("TE", {"ages": (4, 5)}, True),
        ("TE", {"ages": (30, 30)}, False),
        ("TE", {"ages": None}, None),
        ("GD", {}, None),
    ],
)
def test_an_object_code_fits_or_not_or_nobody_knows(
    code: str, changes: dict[str, object], fits: bool | None
) -> None:
    receiver = replace(TAY, **changes)  # type: ignore[arg-type]
    assert object_fits(code, receiver, DAY) is fits


def test_a_card_that_does_not_fit_its_holder_is_a_doubt_about_the_numbers() -> None:
    poor = Person("p", insurance_object="HN", insurance_number="HN4200000000001")
    assert number_doubts(poor, TAY, DAY) == ()
    (found,) = number_doubts(poor, replace(TAY, poverty_class="not_poor"), DAY)
    assert found.code is DoubtCode.INSURANCE_OBJECT_MISFIT
