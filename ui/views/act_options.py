"""What can be chosen in the fields of an act: people, villages, relations, ethnic groups."""

from collections.abc import Callable, Sequence

from gpn_desktop.registry import codes
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, Person
from gpn_desktop.services.moving import Sheet
from ui.models.people import birth_words, code_words
from ui.views.act_parts import Option
from ui.words import dotted, translate


def _person_words(one: Person) -> str:
    relation = code_words("relationship_to_head", one.relation)
    return dotted(one.full_name, birth_words(one.birth_date), relation)


def people_options(people: Sequence[Person]) -> list[Option]:
    """Give people with birth and relation, so that two of one name are told apart."""
    return [(one.id, _person_words(one)) for one in people]


def related_options(people: Sequence[Person]) -> list[Option]:
    """Give people who are asked for a new relation: the one that stood is said to be of before."""
    before = translate("ActParts", "before: {relation}")
    return [(one.id, _related_words(one, before)) for one in people]


def _related_words(one: Person, before: str) -> str:
    relation = code_words("relationship_to_head", one.relation)
    told = before.format(relation=relation.replace(" ", "\u00a0")) if one.relation else ""
    return dotted(one.full_name, birth_words(one.birth_date), told)


def relation_options() -> list[Option]:
    """Give the relations that are no head's, the digit of each as in a survey; 0 is not said."""
    known = codes.options("relationship_to_head")
    rest = [(one.key, code_words("relationship_to_head", one.key)) for one in known]
    unsaid = translate("Changing", "not said")
    return [("", unsaid), *((key, words) for key, words in rest if key != HEAD)]


def group_of_head(sheet: Sheet) -> str:
    """Give the ethnic group of the head, of which a child born here likely is."""
    groups = [one.ethnicity for one in sheet.here.members[:1]]
    return next((one for one in groups if one in codes.ethnic_groups()), "")


def options_of(name: str, sheet: Sheet, likely_group: str = "") -> list[Option] | None:
    """Give what a field offers, a likely ethnic group first; None where it is typed."""
    here = sheet.here
    known: dict[str, Callable[[], list[Option]]] = {
        "who": lambda: people_options(here.members),
        "head": lambda: people_options(here.members),
        "village": lambda: [(one.id, one.name) for one in sheet.villages],
        "sex": lambda: [(one, code_words("sex", one)) for one in (FEMALE, MALE)],
        "relation": lambda: [
            (one.key, code_words("relationship_to_head", one.key))
            for one in codes.options("relationship_to_head")
        ],
        "ethnicity": lambda: [
            (one.key, one.label_vi)
            for one in sorted(
                codes.ethnic_groups().values(),
                key=lambda one: (one.key != likely_group, not one.likely_here),
            )
        ],
    }
    return known[name]() if name in known else None
