"""The newcomer's workbooks: installed, filled in by keys to the end, completed, read back."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.reviews.submission import COMPLETED
from gpn_desktop.services import filled, publishing
from gpn_desktop.services.desk import Desk
from tests.forms import newcomer
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.ui.form.strokes import strike
from tests.ui.keyboard import press
from tests.ui.views.desks import WIDE, Around
from ui.main_window import MainWindow
from ui.views.filling import FillingPage
from ui.views.forms import FormsPage
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def installed(around: Around, tree: Tree, file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Install a workbook at the office by keys; give its form."""
    window = around.whole(tree.office)
    press(Qt.Key.Key_9, CTRL)
    around.rest()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    page = window.page
    assert isinstance(page, FormsPage)
    chosen = page.table.chosen()
    assert chosen is not None
    window.hide()
    publishing.publish(tree.office, *chosen.key)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    return chosen.form_id


def forms_of(window: MainWindow, around: Around, form_id: str) -> FormsPage:
    """Go to a form on the page of forms, by keys."""
    press(Qt.Key.Key_9, CTRL)
    around.rest()
    page = window.page
    assert isinstance(page, FormsPage)
    page.table.choose(lambda one: one.form_id == form_id)
    around.rest()
    return page


def begun(around: Around, desk: Desk, form_id: str) -> MainWindow:
    """Begin a form in the commune, by keys from the page of forms."""
    window = around.whole(desk)
    forms_of(window, around, form_id)
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    return window


KEYS: Final = {
    "livelihood": "Lê Văn Thăm<Enter>24/11/2026<Enter>bac son<Enter>1<Enter>2<Enter>"
    "Hoàng Thị Ẩm<Enter>5<Enter>2<Enter>13<Enter>3<Enter>Hội Nông dân<Enter>"
    "2<Enter>1<Enter>1/9/2026<Enter>1<Enter>182,5<Enter>"
    "4<Enter>2/9/2026<Enter>2<Enter>Rét đậm<Enter>2500<Enter>3100<Enter>4<Enter>",
    "water": "<Space><Enter>Lý A Sủng<Enter>0912345678<Enter>nuoc khe<Enter>45<Enter>15<Enter>"
    "40<Enter>5<Enter>1<Enter>2<Enter>3<Enter>3<Enter>1<Enter>3<Enter>2<Enter>3/2019<Enter>"
    "8h30<Enter>Nước đục<Enter>sau mưa<Tab>",
    "meeting": "1<Enter>Nuôi bò<Enter>24/11/2026 8h<Enter>24/11/2026 10h30<Enter>2<Enter>"
    "Vi Văn Bảo<Enter>Hoàng Thị Ẩm<Enter>2<Enter>1980<Enter>12<Ctrl+N>"
    "Lý A Sủng<Enter>1<Enter>1975<Enter>3<Enter>Nhất trí<Tab>1/12/2026<Enter>",
    "income": "<Enter>1<Enter>khe<Enter>4<Enter>3<Enter>1<Enter>Ruộng Mạ<Enter>0,25<Enter>"
    "lua<Enter>1200,5<Enter>8,5<Enter>1<Enter>6000<Enter>1500,5<Enter>200<Enter><Enter>"
    "Vay thêm<Tab><Space>",
    "dropout": "24112026<Enter>Lý Thị Hoa<Enter>0912345678<Enter>2<Enter>"
    "Lý Văn An<Enter>1<Enter>15032014<Enter>2<Enter>092026<Enter>13<Enter>3<Enter>Học nghề<Enter>"
    "Lý Thị Bé<Enter>2<Enter>01092009<Enter>1<Enter>9<Enter>Gặp trưởng thôn<Tab><Enter>",
    "village": "24112026<Enter>0800<Enter>0930<Enter>ma<Enter>Hoàng Văn Tư<Enter>Lý Thị Cúc<Enter>"
    "30<Enter>12<Enter>1<Enter>2<Enter>3<Enter>Danh sách hộ nghèo<Enter>20<Enter>5<Enter>5<Enter>",
}


def lines(window: MainWindow) -> list[str]:
    """Give what is read of a form that was filled in."""
    assert isinstance(window.page, FillingPage)
    shown = window.page.view.shown
    assert shown is not None
    return [f"{one.words}: {' / '.join(one.answer.splitlines())}" for one in shown._lines]


NAMES: Final = {"livelihood_monitoring": "Hoàng Thị Ẩm - 2026-11-24"}  # instance_name
READ: Final = {
    "livelihood": """
        Họ tên người giám sát: Lê Văn Thăm
        Ngày thăm hộ: 24/11/2026
        Huyện: Bắc Sơn
        Xã: Tân Thành
        Thôn: Thôn 2
        Họ và tên chủ hộ: Hoàng Thị Ẩm
        Số nhân khẩu trong hộ: 5
        Trong đó số lao động: 2
        Hộ đã nhận hỗ trợ gì?: Vật nuôi; Tập huấn
        Nguồn hỗ trợ: Khác
        Nguồn khác (ghi rõ): Hội Nông dân
        Số con vật nuôi được cấp: 2
        Loài – Con vật 1: Bò
        Ngày nhận – Con vật 1: 01/09/2026
        Còn sống? – Con vật 1: Có
        Cân nặng (kg) – Con vật 1: 182,5
        Loài – Con vật 2: Dê
        Ngày nhận – Con vật 2: 02/09/2026
        Còn sống? – Con vật 2: Không
        Lý do chết – Con vật 2: Rét đậm
        Thu nhập tháng trước khi hỗ trợ (nghìn đồng): 2500
        Thu nhập tháng hiện nay (nghìn đồng): 3100
        Hộ có hài lòng?: Hài lòng
    """,
    "water": """
        The household consents: Yes
        Name of respondent: Lý A Sủng
        Phone number: 0912345678
        Main source of drinking water: Spring
        All sources used over the year: Spring; Rainwater
        Minutes to fetch water, both ways: 15
        Litres per person per day: 40
        People in the household: 5
        Litres of the household per day: 200
        boil drinking water?: Always
        wash hands with soap?: Sometimes
        cover the tank?: Never
        Type of toilet: Ventilated pit
        Shared with other households?: Yes
        How many households share it?: 3
        Rank the household's priorities: Toilet
        When the toilet was chosen: 25/11/2026 08:30
        When was the toilet built?: 03/2019
        Time of visit: 08:30
        Remarks: Nước đục / sau mưa
    """,
    "meeting": """
        Loại cuộc họp: Họp thôn
        Nội dung: Nuôi bò
        Bắt đầu: 24/11/2026 08:00
        Kết thúc: 24/11/2026 10:30
        Thôn nơi tổ chức: Thôn Khòn Ngoài
        Giảng viên – Buổi 1: Vi Văn Bảo
        Buổi thứ – Buổi 1: 1
        Họ và tên – Buổi 1, Người tham dự 1: Hoàng Thị Ẩm
        Giới tính – Buổi 1, Người tham dự 1: Nữ
        Năm sinh – Buổi 1, Người tham dự 1: 1980
        Vai trò – Buổi 1, Người tham dự 1: Trưởng thôn; Hộ nghèo
        Họ và tên – Buổi 1, Người tham dự 2: Lý A Sủng
        Giới tính – Buổi 1, Người tham dự 2: Nam
        Năm sinh – Buổi 1, Người tham dự 2: 1975
        Vai trò – Buổi 1, Người tham dự 2: Đoàn thể
        Kết luận cuộc họp: Nhất trí
        Ngày họp tới: 01/12/2026
    """,
    "income": """
        Ngày phỏng vấn: 25/11/2026
        Xã: Đình Lập
        Thôn: Khe Vuông
        Số người trong hộ: 4
        Trong đó: số người có việc làm: 3
        Hộ có đất canh tác không?: Có
        Tên thửa … – Thửa đất 1: Ruộng Mạ
        Diện tích (ha) – Thửa đất 1: 0,25
        Cây trồng – Thửa đất 1, Cây trồng trên thửa … 1: Lúa
        Sản lượng (kg) – Thửa đất 1, Cây trồng trên thửa … 1: 1.200,5
        Giá bán (nghìn đồng/kg) – Thửa đất 1, Cây trồng trên thửa … 1: 8,5
        Hộ có nguồn thu nào khác?: Lương, công
        Tiền lương, tiền công (nghìn đồng/năm): 6000
        Ăn uống: 1.500,5
        Học hành: 200
        Khác: 0
        Chi nhiều hơn thu: vì sao?: Vay thêm
        Đã đọc lại với chủ hộ: Yes
    """,
    "dropout": """
        Date of visit: 24/11/2026
        Respondent: Lý Thị Hoa
        Phone: 0912345678
        Children of 6-17: 2
        Name of child – Child 1: Lý Văn An
        Sex – Child 1: Male
        Date of birth – Child 1: 15/03/2014
        Is … at school? – Child 1: No
        Since which month – Child 1: 09/2026
        Why did … drop out? – Child 1: No money; Works
        Want to return? – Child 1: Other
        Specify – Child 1: Học nghề
        Name of child – Child 2: Lý Thị Bé
        Sex – Child 2: Female
        Date of birth – Child 2: 01/09/2009
        Is … at school? – Child 2: Yes
        Which grade? – Child 2: Grade 9
        Names: Lý Văn An, Lý Thị Bé
        Plan to bring them back: Gặp trưởng thôn
    """,
    "village": """
        Ngày họp: 24/11/2026
        Bắt đầu lúc: 08:00
        Kết thúc lúc: 09:30
        Thôn: Bản Mạ, khu 1
        Chủ trì: Hoàng Văn Tư
        Thư ký: Lý Thị Cúc
        Số hộ có mặt: 30
        Trong đó đại diện là nữ: 12
        Danh sách hộ nghèo: Nhất trí
        Danh sách hộ cận nghèo: Nhất trí một phần
        Góp công làm đường: Không nhất trí
        Nội dung biểu quyết – Biểu quyết 1: Danh sách hộ nghèo
        Đồng ý – Biểu quyết 1: 20
        Không đồng ý – Biểu quyết 1: 5
        Không có ý kiến – Biểu quyết 1: 5
    """,
}


@pytest.mark.parametrize("name", newcomer.NAMES + newcomer.LATER)
def test_a_workbook_of_a_newcomer_is_filled_in_by_keys_to_the_end(
    name: str, around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for own in (newcomer.LIST, "ban.csv"):
        (tmp_path / own).write_text(newcomer.FILES[own], "utf-8-sig")
    file = tmp_path / f"{name}.xlsx"
    newcomer.mended(name).save(file)
    form_id = installed(around, tree, file, monkeypatch)
    window = begun(around, tree.lan, form_id)
    strike(f"{KEYS[name]}<Ctrl+Enter>")
    around.rest()
    told = [line.strip() for line in READ[name].strip().splitlines()]
    assert lines(window) == told
    (made,) = filled.of_form(tree.lan, form_id)
    assert (made.state, made.household) == (COMPLETED, "")
    window.hide()
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    assert lines(read_at_the_office(around, tree.office, form_id)) == told


def read_at_the_office(around: Around, desk: Desk, form_id: str) -> MainWindow:
    """Open by keys what came of a form with a package; give the window of the office."""
    window = around.whole(desk)
    page = forms_of(window, around, form_id)
    assert not page.panel.filled.fill.isVisible()
    model = page.panel.filled.table.rows
    told = str(model.index(0, 0).data())
    assert told.endswith(NAMES.get(form_id, "Xã Đình Lập")), told
    page.panel.filled.table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    correct = window.findChild(QPushButton, "submission.correct")
    assert correct is not None
    assert not correct.isVisible()
    return window
