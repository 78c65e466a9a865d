"""Scenes of reports: form 7.1, the list of names, what stops them, what is behind a number."""

import functools
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.reviews.decisions import Decision
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services import demo
from gpn_desktop.services.desk import Desk
from tests.commune import HOME
from tests.fakes import FixedSource
from tests.services.conftest import surveyed
from tests.shots import commune
from tests.shots.pages import After, Scene, window
from ui.views.page import Goal, Page
from ui.views.reports import ReportsPage

FOLDER = "/home/lan/Tài liệu/Báo cáo giảm nghèo/2026"
FILE = f"{FOLDER}/mau-7-1-2026.xlsx"


def at(code: str, after: After = None) -> Scene:
    """Give a scene of a report of the full commune."""

    def scene(wide: int, tall: int) -> QWidget:
        desk = commune.commune().desk
        return window(desk, Goal("reports", "report", code), _with_file(after), (wide, tall))

    return scene


def _with_file(after: After) -> After:
    def step(page: Page) -> None:
        line = reports(page).writing.path
        line.setText(f"{FOLDER}/{Path(line.text()).name}")
        if after is not None:
            after(page)

    return step


def reports(page: Page) -> ReportsPage:
    """Give the page as what it is."""
    assert isinstance(page, ReportsPage)
    return page


@functools.cache
def lacking() -> Desk:
    """Give a commune where two villages have no totals."""
    with chance.using(FixedSource(seed="lacking")):
        desk = commune._desk("lacking")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            tx.put_all(demo.make(stage, new_id=tx.new_entity, size=60).nouns())
        with desk.store.transaction(desk.actor) as tx:
            found = next(one for one in tx.rounds.all() if one.year == 2026)
            none = {one.id: Totals() for one in tx.places.villages.all()[:2]}
            tx.rounds.put(replace(found, totals={**found.totals, **none}))
    return desk


def stopped(after: After = None) -> Scene:
    """Give a scene of a report that lacks totals."""
    return lambda wide, tall: window(lacking(), Goal("reports"), _with_file(after), (wide, tall))


def _behind(page: Page) -> None:
    table = reports(page).table
    keys = [about.key for about in table.report.columns]
    cell = table.report.cell_at(table.report.index(table.report.rowCount() - 1, keys.index("poor")))
    assert cell is not None
    reports(page)._on_cell_opened(cell, table.report.rowCount() - 1)


def _write(page: Page) -> None:
    reports(page).write()


def _written(page: Page) -> None:
    reports(page)._on_written(Path(FILE))


def _over(page: Page) -> None:
    reports(page).writing._ask_over(Path(FILE), Path(FILE).with_stem("mau-7-1-2026-2"))


def _notes(page: Page) -> None:
    if not reports(page)._is_wide():
        reports(page)._more.click()


@functools.cache
def undecided() -> Desk:
    """Give an office whose one commune holds no decision, only a survey of a trial form."""
    with chance.using(FixedSource(seed="undecided")):
        desk = commune._desk("undecided")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            nouns = demo.make(stage, new_id=tx.new_entity, size=12).nouns()
            tx.put_all([one for one in nouns if not isinstance(one, Decision)])
        with desk.store.reading() as tx:
            first = tx.households.all()[0]
        surveyed(desk, first.id)
    return replace(desk, installation=replace(desk.installation, role="office"))


def nobody(code: str) -> Scene:
    """Give a scene of a report of a year in which nobody was ever decided."""
    return lambda wide, tall: window(
        undecided(), Goal("reports", "report", code), _with_file(None), (wide, tall)
    )


def bare(goal: Goal) -> Scene:
    """Give a scene of an empty store."""
    return lambda wide, tall: window(commune.empty(), goal, None, (wide, tall))


def office(wide: int, tall: int) -> QWidget:
    """Give the summary at an office."""
    desk = commune.commune().desk
    made = replace(desk, installation=replace(desk.installation, role="office"))
    return window(made, Goal("reports"), _with_file(None), (wide, tall))


SCENES: dict[str, Scene] = {
    "reports-summary": at("mau_7_1"),
    "reports-written": at("mau_7_1", _written),
    "reports-notes": at("mau_7_1", _notes),
    "reports-behind": at("mau_7_1", _behind),
    "reports-list": at("danh_sach_ngheo"),
    "reports-purpose": at("danh_sach_ngheo", _write),
    "reports-over": at("mau_7_1", _over),
    "reports-stopped": stopped(_write),
    "reports-entering": stopped(lambda page: reports(page).hindrances.ask_total()),
    "reports-office": office,
    "reports-nobody": nobody("mau_7_1"),
    "reports-nobody-listed": nobody("danh_sach_ngheo"),
    "reports-empty": bare(Goal("reports")),
}
