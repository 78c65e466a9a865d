"""The help pages name every key that a button of their pages bears, in both languages."""

import ast
from collections import Counter
from pathlib import Path

import pytest

import ui.views
from ui.dialogs import help as help_sheet

ALT = "Alt+"
VIEWS = Path(ui.views.__path__[0])
PAGES_OF: dict[str, tuple[str, ...]] = {
    "bands": ("households",),
    "came": ("households",),
    "comments": ("review",),
    "commune": ("merging",),
    "devices": ("devices",),
    "doubts": ("review",),
    "exchange": ("exchange",),
    "gift": ("support",),
    "hindrances": ("reports",),
    "household_filter": ("households",),
    "household_parts": ("households",),
    "household_steps": ("households",),
    "just_done": ("households",),
    "line_head": ("plans",),
    "list_acts": ("households", "review", "support", "plans", "conflicts", "reports"),
    "many_acts": ("households",),
    "matches": ("households",),
    "merging": ("merging",),
    "narrowing": ("households",),
    "news": ("review", "support"),
    "offer": ("today",),
    "others": ("households",),
    "packages": ("exchange",),
    "paper_head": ("forms",),
    "passes": ("review",),
    "people": ("households",),
    "plans": ("plans",),
    "remark": ("review",),
    "reports": ("reports",),
    "result": ("review",),
    "round_listing": ("review",),
    "round_news": ("review",),
    "sampled": ("review",),
    "sending": ("exchange",),
    "settling": ("conflicts",),
    "submission": ("households",),
    "terms": ("support",),
    "versions": ("forms",),
    "village": ("households",),
    "village_came": ("households",),
    "village_unsaved": ("households",),
    "workbook": ("forms",),
    "writing": ("reports",),
}
"""The help pages in which the keys of a module stand: of every page on which it is shown."""


def keys_in(path: Path) -> set[str]:
    """Give the keys with Alt that a module writes down, of those with a number the first."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if text.startswith(ALT) and len(text) <= len(ALT) + 1:
                found.add(text if text != ALT else f"{ALT}1")
    return found


BOUND = {path.stem: keys for path in sorted(VIEWS.glob("*.py")) if (keys := keys_in(path))}


def test_every_module_that_binds_keys_has_its_help_page() -> None:
    assert BOUND.keys() == PAGES_OF.keys()
    assert {"Alt+1"} == BOUND["village_came"]
    assert {"Alt+V", "Alt+S", "Alt+C", "Alt+L", "Alt+N"} == BOUND["village"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("topic", sorted({one for pages in PAGES_OF.values() for one in pages}))
def test_a_help_page_names_each_key_as_often_as_it_means_something_else(
    topic: str, language: str
) -> None:
    wanted = Counter(
        key for module, pages in PAGES_OF.items() if topic in pages for key in BOUND[module]
    )
    text = help_sheet.page(topic, language)
    assert {key: count for key, count in wanted.items() if text.count(key) < count} == {}
