"""The forms that are compared: two that are shipped, two written for it, one generated."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import resources
from gpn_desktop import chance
from gpn_desktop.engine.check import check
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.keeping import path_of
from gpn_desktop.engine.loading import compile_form, load
from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.definition import NodeKind
from gpn_desktop.forms.problems import Level
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.services.world import COLUMNS
from tests.builders import a_content
from tests.differential import big
from tests.differential.asked import Asked, asked
from tests.fakes import FixedWorld

HERE = Path(__file__).parent
NAMES = ("nested", "roster", "support", "phieu_b", "big")
ATTACKS = {
    title: form.replace("label::VI", "label::Tiếng Việt (vi)")
    for title, _, form in (
        part.partition("\n") for part in (HERE / "attacks.md").read_text("utf-8").split("\n## ")[1:]
    )
}
"""Small forms that ask much of an engine, by name."""

SHIPPED = {"phieu_b": "phieu_b_p2022", "support": "support_cow"}
Items = Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Subject:
    """A form for both engines, with the register that both are given."""

    name: str
    form: CompiledForm
    xml: str
    register: Mapping[str, Items] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """Give the lists of the register as the other engine takes them."""
        return {f"{name}.csv": _csv(items) for name, items in self.register.items()}

    @cached_property
    def binds(self) -> Mapping[str, Mapping[str, str]]:
        """Give what the binds say of each path."""
        model = fromstring(self.xml.encode())  # noqa: S314 - converted by us
        return {bind.get("nodeset", ""): bind.attrib for bind in model.iter() if _is_bind(bind)}

    @cached_property
    def repeats(self) -> frozenset[str]:
        """Give the paths of repeats."""
        spots = self.form.shape.spots
        found = (spot for spot in spots if spot.kind is NodeKind.REPEAT)
        return frozenset(
            f"/{self.form.shape.root}/{path_of(self.form.shape, s.node, ())}" for s in found
        )

    @cached_property
    def asked(self) -> Asked:
        """Give what it asks of an officer."""
        return asked(self.form, self.xml)

    def dice(self, seed: str, number: int) -> chance.Dice:
        """Give the dice of an interview."""
        return chance.dice(f"{self.name}/{seed}/{number}")

    def world(self, seed: str) -> "Outside":
        """Give the outside of one interview."""
        return Outside(register=self.register, dice=chance.dice(seed))


@dataclass
class Outside(FixedWorld):
    """A world whose ids look like those of an entity."""

    dice: chance.Dice = field(default_factory=lambda: chance.dice(""))

    def new_id(self) -> str:
        drawn = f"{self.dice.getrandbits(128):032x}"
        return "-".join(
            (drawn[:8], drawn[8:12], f"4{drawn[13:16]}", f"8{drawn[17:20]}", drawn[20:])
        )


def _is_bind(element: Element) -> bool:
    return element.tag.endswith("}bind")


def _csv(items: Items) -> str:
    columns = list(dict.fromkeys(name for item in items for name in item))
    target = io.StringIO()
    writer = csv.DictWriter(target, columns, restval="")
    writer.writeheader()
    writer.writerows(items)
    return target.getvalue()


@cache
def subject(name: str) -> Subject:
    """Give a form by its name."""
    if name in SHIPPED:
        return _shipped(name)
    if name in ATTACKS:
        return written(name, ATTACKS[name], {})
    text = big.markdown() if name == "big" else (HERE / f"{name}.md").read_text("utf-8")
    return written(name, text, REGISTER if name == "roster" else {})


def written(name: str, markdown: str, register: Mapping[str, Items]) -> Subject:
    """Give a form that has no error."""
    content = a_content(markdown)
    problems = list(check_rows.check(content.workbook, files={}))
    converted = convert.convert(content)
    definition = xform.read(converted.xform, content, {})
    known = {f"{kind}s": KINDS[kind].fields for kind in ("household", "person", "official")}
    problems += [
        *converted.problems,
        *check(definition, properties=known, columns=COLUMNS, lines=None),
    ]
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    assert errors == [], "\n".join(map(str, errors))
    return Subject(name, compile_form(definition), converted.xform, register)


def _shipped(name: str) -> Subject:
    folder = max(resources.path("forms", SHIPPED[name]).iterdir())
    form = load((folder / "definition.json").read_bytes())
    return Subject(name, form, (folder / "form.xml").read_text("utf-8"), REGISTER)


def _person(number: int, household: str, dice: chance.Dice) -> dict[str, str]:
    born = dice.choice(("1961-02-28", "1988", "2001-07", "2009-12-31", "2019-11-23", "2024-02-29"))
    return {
        "name": f"p{number}",
        "label": f"Người {number}",
        "__version": str(dice.randint(1, 9)),
        "household": household,
        "full_name": f"{dice.choice(('Nông', 'Hoàng', 'Lý'))} Văn {number}",
        "birth_date": born,
        "sex": dice.choice(("nam", "nu", "")),
        "relation": dice.choice(("chu_ho", "vo_chong", "con", "")),
        "ethnicity": dice.choice(("tay", "nung", "kinh", "")),
        "id_number": dice.choice(("", f"{dice.getrandbits(39):012d}")),
        "insurance_number": dice.choice(("", "HN4201234567890")),
        "insurance_to": dice.choice(("", "2026-12-31", "2025-06-30")),
        "school_status": dice.choice(("", "attending")),
        "school_level": "",
        "education_level": "",
        "work_capacity": "",
        "job_status": "",
        "monthly_assistance": dice.choice(("", "co", "khong")),
        "pension": dice.choice(("", "co", "khong")),
        "merit": dice.choice(("", "co", "khong")),
    }


def _register() -> dict[str, Items]:
    dice = chance.dice("register")
    sizes = (0, 1, 1, 2, 2, 3, 4, 6)
    households = [
        {
            "name": f"h{number}",
            "label": f"Hộ {number}",
            "__version": str(number),
            "area": dice.choice(("nt2", "tt", "")),
            "house_type": "",
            "house_area_m2": dice.choice(("", "48")),
            "water_source": "",
            "toilet": "",
        }
        for number in range(1, len(sizes) + 1)
    ]
    whose = [
        home["name"] for home, size in zip(households, sizes, strict=True) for _ in range(size)
    ]
    persons = [_person(number, home, dice) for number, home in enumerate(whose, 1)]
    return {"households": households, "persons": persons}


REGISTER = _register()
