"""The papers of a household on its page, in words, over a real store."""

from datetime import date

from PySide6.QtWidgets import QTableView

from gpn_desktop.reviews.certificates import Certificate, Confirmation
from gpn_desktop.reviews.documents import Document, Mark, Sort
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.views.desks import Around
from tests.ui.views.register import around, page_of, poor, window
from ui.main_window import MainWindow
from ui.models.documents import DOCUMENTS, MARKS, SORTS, number_words, paper_words, result_words
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "window"]


def test_decisions_and_certificates_stand_in_one_block(
    window: MainWindow, around: Around, desk: Desk, vietnamese: None
) -> None:
    home = poor(desk)
    years = {"2025": Confirmation("poor", date(2026, 1, 5), "205/QĐ-UBND")}
    with desk.store.transaction(desk.actor) as tx:
        tx.certificates.put(Certificate(tx.new_entity(), home, "77/GCN", years=years))
    window.go(Goal("households", "household", home))
    around.rest()
    table = page_of(window).findChild(QTableView, "household.documents")
    assert table is not None
    model = table.model()
    shown = [
        tuple(str(model.index(line, of).data()).replace("\u00a0", " ") for of in range(3))
        for line in range(model.rowCount())
    ]
    assert shown[0] == ("Quyết định", "205/QĐ-UBND · 22/12/2025", "● Hộ nghèo (2025)")
    assert shown[-2:] == [
        ("Giấy chứng nhận (⚠ chưa ghi ngày)", "77/GCN", "–"),
        (
            "Xác nhận trên giấy chứng nhận",
            "205/QĐ-UBND · 05/01/2026",
            "● Hộ nghèo (2025)",
        ),
    ]


def test_every_sort_and_mark_has_its_words_and_nothing_is_made_up() -> None:
    assert SORTS.keys() == set(Sort)
    assert MARKS.keys() == set(Mark)
    bare = Document(Sort.LIST, poverty_class="poor", marks=(Mark.ON_LIST,))
    assert paper_words(bare) == "List from elsewhere (⚠ no decision stands here)"
    assert number_words(bare) == "–"
    assert result_words(bare).endswith("Poor")
    assert [column.tone(bare) for column in DOCUMENTS if column.tone] == ["warn", "text"]
