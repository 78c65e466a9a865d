"""Every action of the program: words, keys, icon and the method that does it.

The same table is the list of keys in the help.
"""

from dataclasses import dataclass
from typing import Final

from ui.words import QT_TRANSLATE_NOOP

WINDOW, PAGE, FORM = "window", "page", "form"


@dataclass(frozen=True)
class Action:
    """One row: ``call`` names a method of the main window; empty where a form or list hears it."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    call: str = ""
    where: str = WINDOW


def _page(place: int, name: str, text: str) -> Action:
    return Action(f"go_{name}", text, (f"Ctrl+{place}",), name, "on_go_triggered")


ACTIONS: Final[tuple[Action, ...]] = (
    _page(1, "today", QT_TRANSLATE_NOOP("Actions", "Today")),
    _page(2, "households", QT_TRANSLATE_NOOP("Actions", "Households")),
    _page(3, "review", QT_TRANSLATE_NOOP("Actions", "Review")),
    _page(4, "support", QT_TRANSLATE_NOOP("Actions", "Support")),
    _page(5, "plans", QT_TRANSLATE_NOOP("Actions", "Plans")),
    _page(6, "reports", QT_TRANSLATE_NOOP("Actions", "Reports")),
    _page(7, "exchange", QT_TRANSLATE_NOOP("Actions", "Send / Receive")),
    _page(8, "merging", QT_TRANSLATE_NOOP("Actions", "Merging")),
    _page(9, "forms", QT_TRANSLATE_NOOP("Actions", "Forms")),
    Action(
        "send",
        QT_TRANSLATE_NOOP("Actions", "Send: sign and copy a package"),
        ("Ctrl+G",),
        "export",
        "on_send_triggered",
    ),
    Action(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Search households and people"),
        ("Ctrl+K",),
        "search",
        "on_search_triggered",
    ),
    Action(
        "next_part",
        QT_TRANSLATE_NOOP("Actions", "Next part of the window"),
        ("F6",),
        "",
        "on_next_part_triggered",
    ),
    Action(
        "previous_part",
        QT_TRANSLATE_NOOP("Actions", "Part before"),
        ("Shift+F6",),
        "",
        "on_previous_part_triggered",
    ),
    Action("help", QT_TRANSLATE_NOOP("Actions", "Help"), ("F1",), "help", "on_help_triggered"),
    Action(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        ("Ctrl+,",),
        "settings",
        "on_settings_triggered",
    ),
    Action(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger letters"),
        ("Ctrl++", "Ctrl+="),
        call="on_zoom_triggered",
    ),
    Action(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Smaller letters"),
        ("Ctrl+-",),
        call="on_zoom_triggered",
    ),
    Action(
        "zoom_normal",
        QT_TRANSLATE_NOOP("Actions", "Letters of the normal size"),
        ("Ctrl+0",),
        call="on_zoom_triggered",
    ),
    Action("lock", QT_TRANSLATE_NOOP("Actions", "Lock"), ("Ctrl+L",), "lock", "on_lock_triggered"),
    Action(
        "about",
        QT_TRANSLATE_NOOP("Actions", "About the program"),
        (),
        "info",
        "on_about_triggered",
    ),
    Action(
        "add",
        QT_TRANSLATE_NOOP("Actions", "Add what this page holds"),
        ("Ctrl+N",),
        "add",
        "on_page_action_triggered",
        PAGE,
    ),
    Action(
        "find",
        QT_TRANSLATE_NOOP("Actions", "Find in this list"),
        ("Ctrl+F",),
        "filter",
        "on_page_action_triggered",
        PAGE,
    ),
    Action(
        "import",
        QT_TRANSLATE_NOOP("Actions", "Take in a list from Excel"),
        ("Ctrl+I",),
        "import",
        "on_page_action_triggered",
        PAGE,
    ),
    Action(
        "export_all",
        QT_TRANSLATE_NOOP("Actions", "Save all households and people to Excel"),
        ("Ctrl+Shift+S",),
        "export",
        "on_page_action_triggered",
        PAGE,
    ),
    Action(
        "print",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        ("Ctrl+P",),
        "print",
        "on_page_action_triggered",
        PAGE,
    ),
    Action(
        "complete",
        QT_TRANSLATE_NOOP("Actions", "Complete, or send"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "check",
        "on_page_action_triggered",
        PAGE,
    ),
    Action("open", QT_TRANSLATE_NOOP("Actions", "Open the row"), ("Return",), "", "", PAGE),
    Action("leave", QT_TRANSLATE_NOOP("Actions", "Back; nothing is lost"), ("Esc",), "", "", PAGE),
)

BY_ID: Final = {action.id: action for action in ACTIONS}
PAGES: Final = tuple(action.id.removeprefix("go_") for action in ACTIONS if action.id[:3] == "go_")
