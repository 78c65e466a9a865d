"""Lists as other programs and people make them, each with planted faults; nothing of the product.

Every maker gives the bytes of a file; what is to come of each row stands beside it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook

Row = Sequence[Any]
Expected = str


def saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def put(sheet: Any, first: int, rows: Iterable[Row], column: int = 1) -> None:
    for number, row in enumerate(rows, first):
        for place, value in enumerate(row, column):
            if value is not None:
                cell = sheet.cell(number, place)
                cell.value = value
                if isinstance(value, str) and value.startswith("0"):
                    cell.number_format = "@"


def after_review() -> bytes:
    """5.1: marker, head and member columns, two rows of titles with merged cells, data from 8."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "DS sau rà soát"
    sheet["A1"] = "ỦY BAN NHÂN DÂN XÃ ĐÌNH LẬP"
    sheet["A3"] = "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT"
    sheet.merge_cells("A3:AA3")
    titles = {
        "A": "STT", "B": "Chủ hộ", "C": "Họ tên chủ hộ", "D": "Họ tên thành viên",
        "E": "Quan hệ với chủ hộ", "F": "Ngày sinh", "G": "Giới tính", "H": "CCCD", "I": "Tỉnh",
        "J": "Huyện", "K": "Mã huyện", "L": "Xã", "M": "Mã xã", "N": "Thôn", "O": "Dân tộc",
        "P": "Phân loại hộ", "Q": "QĐ công nhận", "R": "Ngày ban hành QĐ", "S": "B1", "T": "B2",
        "U": "DTTS", "V": "Không có khả năng lao động", "W": "TV có công CM",
        "X": "Nguyên nhân nghèo", "Z": "Tuổi", "AA": "Số nhân khẩu",
    }  # fmt: skip
    for letter, title in titles.items():
        sheet[f"{letter}6"] = title
        sheet.merge_cells(f"{letter}6:{letter}7")
    place = ["Lạng Sơn", "Đình Lập", "189", "Đình Lập", "6613", "Thôn Nà Lúa"]
    more = ["Tày", 1, "12/QĐ-UBND", date(2025, 12, 20), 120, 40, "x", None, None, "1"]
    head = "HOÀNG VĂN NAM"
    put(
        sheet,
        8,
        [
            [1, "x", head, None, None, "05/03/1975", "Nam", "020075000123", *place, *more],
            [2, None, head, "Vi Thị Mai", "Vợ", datetime(1978, 1, 2), "Nữ", 20178000124, *place],
            [3, None, head, "Hoàng Văn Bình", "Con", "31/02/2005", "Nam", None, *place],
            [4, None, head, "Hoàng Thị An", "con gái", "2009", "Nữ", None, *place, "Tày"],
            [5, "x", "Đặng Thị Hường", None, None, "7/8/60", "nữ", "0200160000125", *place],
            [6, None, "Đặng Thị Hường", "Lý Văn Tú", "Con", "1990", "Nam", None, *place],
            [7, "x", "Nông Văn Sơn", None, None, "1/1/1980", "Nam", "020080000777", *place, "Nùng"],
            [8, None, "Nông Văn Sơn", "Nông Thị Xuân", "Em nuôi", "2001", "Nữ", None, *place],
            [9, None, "Nông Văn Sơn", "Nông Văn Kỳ", "Con", "01/01/2031", "Nam", None, *place],
            [10, "x", head, None, None, "05/03/1975", "Nam", "020075000123", *place],
            [11, None, head, "Vi Thị Mai", "Vợ", "02/01/1978", "Nữ", "020178000124", *place],
            [12, "x", "Lý A Páo", None, None, "12/2014", "Nam", None, *place, "H'mông"],
        ],
    )
    sheet["C21"] = "NGƯỜI LẬP BIỂU"
    sheet["C24"] = "Nguyễn Văn Ký"
    return saved(book)


AFTER_REVIEW = """
| row | verdict   | why             |
| 8   | new       | village_new     |
| 9   | new       | number_zeros    |
| 10  | refused   | birth_unreadable|
| 11  | new       |                 |
| 12  | refused   | number_length   |
| 13  | refused   | head_refused    |
| 14  | new       | village_new     |
| 15  | doubtful  | word_unknown    |
| 16  | refused   | birth_ahead     |
| 17  | duplicate | twice_in_list   |
| 18  | duplicate | twice_in_list   |
| 19  | doubtful  | head_young      |
"""


def left_poverty() -> bytes:
    """5.2: marker, one column of names, the village in the address, data from 10."""
    book = Workbook()
    sheet: Any = book.active
    sheet["A2"] = "DANH SÁCH HỘ THOÁT NGHÈO SAU KHI RÀ SOÁT"
    written = "STT|CH|Họ tên|Quan hệ|Giới tính|Ngày sinh|CCCD|Dân tộc|Địa chỉ|Điểm B1|Điểm B2"
    titles = [*written.split("|"), None, "Ghi chú", None, "Tuổi", "Số nhân khẩu"]
    put(sheet, 8, [titles, [str(n) for n in range(1, 12)]])
    at, spoken = "Thôn Bản Chắt, xã Đình Lập, tỉnh Lạng Sơn", "ngày 5 tháng 3 năm 1970"
    beyond = "xã Đình Lập"
    put(
        sheet,
        10,
        [
            [1, "x", "Lý Văn Tài", "Chủ hộ", "Nam", 27854, "020076000201", "Dao", at, 151, 30],
            [2, None, "Đặng Thị Mùi", "Vợ", "Nữ", "05031980", "020180000202", "Dao đỏ", None],
            [3, None, "Lý Thị Mai", "con", "Nữ", "2010-06-01 00:00:00", None, "Dao", None],
            [4, None, "Lý Thị Mai", "con", "Nữ", "01/06/2010", None, "Dao", None],
            [5, None, None, "con", "Nam", "2012", None, "Dao", None],
            [6, "x", "Vi Văn Thắng", "Chủ hộ", "Nữ", spoken, "020070000203", "Nùng", at],
            [7, "x", "La Thị Én", "Chủ hộ", "Nữ", "1/2/1966", "080123456", "Cao Lan", beyond],
            [8, "x", "Hà Văn Cò", "Chủ hộ", "N", "1/2/05", None, "Tây", at],
        ],
    )  # fmt: skip
    sheet["C18"] = "Tổng cộng"
    sheet["P18"] = 8
    return saved(book)


LEFT_POVERTY = """
| row | verdict   | why              |
| 10  | new       | birth_serial     |
| 11  | new       |                  |
| 12  | new       |                  |
| 13  | duplicate | twice_in_list    |
| 14  | refused   | name_missing     |
| 15  | doubtful  | number_sex       |
| 16  | refused   | village_missing  |
| 17  | doubtful  | birth_short      |
"""


def ipoor() -> bytes:
    """5.3: a household in each row, titles in rows 2 and 3, data from 6; repeated rows."""
    book = Workbook()
    sheet: Any = book.active
    names = ["name", "dob", "gender", "ethnic", "address_line", "ID_num", "family_mem",
             "classified_before_check", "B1_score", "B2_score", "income_per_capita",
             "classified_after_check", "area", "description", "note", "pdf_url", "province",
             "district", "commune", "village", "date_check", "official_check"]  # fmt: skip
    put(sheet, 2, [["Thông tin hộ"], names])
    sheet.merge_cells("A2:G2")
    sheet["A4"] = "(bắt buộc)"
    tail = [4, "Hộ Nghèo", 130, 40, None, "Cận Nghèo", "Nông thôn", None, None, None, "Lạng Sơn"]
    end, born = ["Đình Lập", "Đình Lập", "Khe Lạc"], date(1971, 5, 1)
    put(
        sheet,
        6,
        [
            ["Triệu Văn Sinh", born, "Nam", "Dao", "Khe Lạc", "020071000301", *tail, *end],
            ["Triệu Văn Sinh", born, "Nam", "Dao", "Khe Lạc", "020071000301", *tail, *end],
            ["Bàn Thị Dung", "1/13/1980", "Nữ", "Dao", "Khe Lạc", "020180000302", *tail, *end],
            ["12345", born, "Nam", "Dao", None, None, *tail, *end],
            ["Phùng Văn Lý", "1965", "Nam", "Người Dao", None, "020065000303", *tail, *end],
        ],
    )  # fmt: skip
    return saved(book)


IPOOR = """
| row | verdict   | why              |
| 6   | new       | village_new      |
| 7   | duplicate | twice_in_list    |
| 8   | refused   | birth_unreadable |
| 9   | refused   | name_strange     |
| 10  | doubtful  | word_unknown     |
"""


def quick_review() -> bytes:
    """5.4: eleven columns, a household in each row, no village, most of it repeated or empty."""
    book = Workbook()
    sheet: Any = book.active
    leader = "Trưởng thôn"
    put(
        sheet,
        1,
        [
            ["Thời gian rà soát", "Chủ hộ", "Mã hộ", "Dân tộc tại chỗ", "giới tính", "số nhân khẩu",
             "quickReview.result", "b1Point", "b2Point", "classify", "reviewer"],
            [None, "Chu Văn Đoàn", "0012", None, None, 4, "A", None, None, "Hộ nghèo", None],
            [None, "Chu Văn Đoàn", "0012", None, None, 4, "A", None, None, "Hộ nghèo", None],
            [None, "Chu Văn Đoàn", "0047", None, None, 2, "A", None, None, "Hộ nghèo", leader],
            [None, "TEST 1", "0048", None, "?", 1, None, None, None, None, None],
            [None, None, "0049", None, None, 1, None, None, None, None, None],
        ],
    )  # fmt: skip
    return saved(book)


QUICK_REVIEW = """
| row | verdict   | why             |
| 2   | new       | village_new     |
| 3   | duplicate | twice_in_list   |
| 4   | new       | village_new     |
| 5   | doubtful  | word_unknown    |
"""


def split_name() -> bytes:
    """Family and given name apart, births of men and women apart, three merged rows of titles."""
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"] = "SỔ THEO DÕI NHÂN KHẨU THÔN PÒ HÁNG"
    sheet.merge_cells("A1:H1")
    put(
        sheet,
        3,
        [
            [
                "Số thứ tự hộ",
                "Họ và tên đệm",
                "Tên",
                "Năm sinh",
                None,
                "Quan hệ với chủ hộ",
                "Giấy tờ",
            ]
        ],
    )
    sheet.merge_cells("D3:E4")
    sheet.merge_cells("G3:H3")
    put(sheet, 4, [[None] * 6 + ["Số CMND", "Số CCCD"]])
    put(sheet, 5, [[None, None, None, "Nam", "Nữ"]])
    for column in "ABCF":
        sheet.merge_cells(f"{column}3:{column}5")
    for column in "GH":
        sheet.merge_cells(f"{column}4:{column}5")
    put(sheet, 6, [[1, 2, 3, 4, 5, 6, 7, 8]])
    put(
        sheet,
        7,
        [
            ["1", "Lộc Văn", "Hải", 1968.0, None, "Chủ hộ", "081234567", None],
            ["1", "Hoàng Thị", "Lịch", None, 1970, "Vợ", None, "020170000401"],
            ["1", "Lộc Văn", "\u200bHiếu\u00a0", "15.08.1999", None, "Con", None, "=1/0"],
            ["2", "Lộc Thị", "Vân", None, "1950", "Chủ hộ", "81234568", None],
            ["2", "Lộc", "A" * 200, 2001, None, "Cháu", None, None],
            ["2", "Lộc Văn", "Ba", 1890, None, "Bố", None, None],
        ],
    )
    sheet["H9"].data_type = "e"
    sheet["H9"].value = "#DIV/0!"
    return saved(book)


SPLIT_NAME = """
| row | verdict  | why          |
| 7   | new      | village_new  |
| 8   | new      |              |
| 9   | refused  | cell_fault   |
| 10  | new      | number_zeros |
| 11  | refused  | text_long    |
| 12  | refused  | birth_old    |
"""


def village_headings() -> bytes:
    """Villages as headings between the rows, sums below each, heads told by the relation."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Xã"
    put(
        sheet,
        2,
        [
            [
                "TT",
                "Họ và tên",
                "QH với chủ hộ",
                "Ngày, tháng, năm sinh",
                "Số định danh cá nhân",
                "SĐT",
            ]
        ],
    )
    put(
        sheet,
        3,
        [
            ["I", "THÔN PÒ MÀ"],
            [1, "Bàn Văn Nam", "Chủ hộ", "1/1/1970", "020070000501", 912345678],
            [2, "Bàn Thị Nữ", "Con", "3/2004", None, None],
            ["Cộng", None, None, 2],
            ["II", "Bản Quan"],
            [None, "Bàn Văn Nam", "Chủ hộ", "1/1/1970", "020070000501", None],
            [1, "Tô Văn Lập", "chủ hộ", "1969", "001069000502", "0912 345 679"],
            [2, "Tô Văn Lập", "con", "1999", None, None],
            [3, "Hứa Thị Gái", "vợ", "1971", "020071000503", None],
        ],
    )  # fmt: skip
    sheet.row_dimensions[9].hidden = True
    sheet["B14"] = "Trưởng thôn"
    sheet["B17"] = "Tô Văn Ký"
    stray = [None, "Tô Thị Lạc", "Con", "2010", None, None]
    put(sheet, 19, [["III", "Thôn Cuối"], stray, [1, "Hà Văn Lẻ", "Chủ hộ", "1988"]])
    other: Any = book.create_sheet("Ghi chú")
    other["A1"] = "không dùng"
    return saved(book)


VILLAGE_HEADINGS = """
| row | verdict   | why           |
| 4   | new       | number_zeros  |
| 5   | new       |               |
| 8   | duplicate | twice_in_list |
| 9   | new       | row_hidden    |
| 10  | new       |               |
| 11  | new       |               |
| 20  | refused   | head_missing  |
| 21  | new       | village_new   |
"""


def members_first() -> bytes:
    """Members stand before their head; the code of the household holds them together."""
    book = Workbook()
    sheet: Any = book.active
    put(
        sheet,
        1,
        [
            ["Mã hộ", "Thôn", "Họ tên", "Quan hệ", "Năm sinh", "Giới tính"],
            ["H01", "TDP 3", "Vy Văn Con", "Con", 2001, "nam"],
            ["H01", "TDP 3", "Vy Văn Cha", "CH", 1970, "nam"],
            ["H02", "TDP 3", "Vy Thị Một", "Con", 2002, "nữ"],
            ["H02", "TDP 3", "Vy Thị Hai", "Con", 2003, "nữ"],
            ["H03", "TDP 3", "Mã Văn Một", "Chủ hộ", 1960, "nam"],
            ["H03", "TDP 3", "Mã Văn Hai", "Chủ hộ", 1961, "nam"],
            ["H03", "TDP 3", "Mã Văn Ba", "Con", "không rõ", "nam"],
        ],
    )
    return saved(book)


MEMBERS_FIRST = """
| row | verdict  | why              |
| 2   | new      |                  |
| 3   | new      | village_new      |
| 4   | refused  | head_missing     |
| 5   | refused  | head_missing     |
| 6   | new      | village_new      |
| 7   | doubtful | head_twice       |
| 8   | refused  | birth_unreadable |
"""


def heads_beside() -> bytes:
    """The name of the head is repeated beside each member; the village is one merged cell."""
    book = Workbook()
    sheet: Any = book.active
    put(
        sheet,
        4,
        [
            ["Thôn/bản", "Họ và tên chủ hộ", "Họ và tên thành viên", "Nam/nữ", "Ngày sinh"],
            ["Nà Pắc", "Ngô Văn Tư", "Ngô Văn Tư", "nam", "1-2-1981"],
            [None, "Ngô Văn Tư", "Chu Thị Hoa", "nữ", "2.3.1983"],
            [None, "Ngô Văn Tư", "Ngô Văn\tNăm\n", "trai", "29/02/2011"],
            [None, "Ngô Văn Sáu", "Ngô Văn Sáu", "gái?", "1950"],
        ],
    )
    sheet.merge_cells("A5:A8")
    return saved(book)


HEADS_BESIDE = """
| row | verdict  | why              |
| 5   | new      | village_new      |
| 6   | new      |                  |
| 7   | refused  | birth_unreadable |
| 8   | doubtful | word_unknown     |
"""


def without_titles() -> bytes:
    """No titles at all: nothing can be proposed."""
    book = Workbook()
    sheet: Any = book.active
    put(sheet, 1, [["Nguyễn Văn A", "1970"], ["Nguyễn Văn B", "1971"]])
    return saved(book)


def semicolons_csv() -> bytes:
    """A CSV as a Vietnamese Excel saves it: semicolons, a mark of its coding at the beginning."""
    text = (
        "Họ tên chủ hộ;Ngày sinh;CCCD;Thôn\r\n"
        "Đặng Thị Hường;05/03/1985;020185000601;Nà Lúa\r\n"
        ";;;\r\n"
        "Đặng Thị Hường;;;Nà Lúa\r\n"
        "Hoàng Văn Thụ;;;Nà Lúa\r\n"
        "Hoàng Văn Thụ;;;Nà Lúa\r\n"
    )
    return b"\xef\xbb\xbf" + text.encode()


SEMICOLONS_CSV = """
| row | verdict   | why           |
| 2   | new       | village_new   |
| 4   | doubtful  | alike_in_list |
| 5   | new       | village_new   |
| 6   | duplicate | twice_in_list |
"""


def ledger() -> bytes:
    """As another program writes it: floats, formulas without values, hidden and empty rows."""
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"] = "SỔ THEO DÕI HỘ XÃ ĐÌNH LẬP"
    titles = ["Mã hộ", "Thôn", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính",
              "Số CCCD", "Số điện thoại", "Số thẻ BHYT", "Tuổi"]  # fmt: skip
    at, head, age = "Nà Lúa", "Chủ hộ", "=2026-YEAR(E5)"
    four = ["K01", at, "Hoàng Văn Tư", head, 1975.0, "Nam", 20075000701.0, 912345678.0]
    eight = ["K03", at, "Đặng Văn Tám", head, "=DATE(1980,1,1)", "Nam"]
    put(
        sheet,
        4,
        [
            titles,
            [*four, "HN4202012345678", age],
            ["K01", at, "Vi Thị Lan", "Vợ", 27854.5, "Nữ", 20176000702.0, None, "x", age],
            [None],
            ["K01", at, "Hoàng Văn Ẩn", "Con", 2004.0, "Nam", None, None, None, age],
            ["K02", at, "Lý Văn Sáu", head, "lỗi", "Nam"],
            ["K02", at, "Lý Thị Bảy", "Con", 2001, "Nữ"],
            eight,
            ["K04", "=B5", "Chu Văn Chín", head, 1969, "Nam"],
            ["K05", None, "Chu Thị Mười", head, 1971, "Nữ"],
            ["K06", at, "Nông Văn Ba", head, "1/1/1970", "Nam", 20070000703.5],
            [*four],
            ["K08", at, "Lò Văn Năm", head, 1988.0, "Nam", None, "hỏi con trai"],
            ["K09", at, "Lò Văn Lẻ", head, 1975.5, "Nam"],
            ["K10", at, "Mã Thị Bảo", head, 1980.0, "Nữ", None, "không", "không có"],
        ],
    )
    sheet["E6"].number_format = "dd/mm/yyyy"
    sheet["E9"].data_type = "e"
    sheet["E9"].value = "#REF!"
    sheet.merge_cells("B12:B13")
    for number in (8, 15):
        sheet.row_dimensions[number].hidden = True
    for number in range(20, 3_020):
        sheet.row_dimensions[number].height = 15
    put(sheet, 3_100, [["K11", at, "Tô Văn Cuối", head, 1990.0, "Nam"]])
    sheet.cell(1_048_576, 3).number_format = "@"
    return saved(book)


LEDGER = """
| row  | verdict   | why                |
| 5    | new       | number_zeros       |
| 6    | doubtful  | insurance_strange  |
| 8    | new       | row_hidden         |
| 9    | refused   | cell_fault         |
| 10   | refused   | head_refused       |
| 11   | doubtful  | cell_empty_formula |
| 12   | refused   | cell_empty_formula |
| 13   | refused   | cell_empty_formula |
| 14   | refused   | number_length      |
| 15   | duplicate | row_hidden         |
| 16   | doubtful  | phone_strange      |
| 17   | refused   | birth_unreadable   |
| 18   | new       | number_none        |
| 3100 | new       | village_new        |
"""


LAYOUTS: dict[str, tuple[Callable[[], bytes], Expected]] = {
    "after_review.xlsx": (after_review, AFTER_REVIEW),
    "left_poverty.xlsx": (left_poverty, LEFT_POVERTY),
    "ipoor.xlsx": (ipoor, IPOOR),
    "quick_review.xlsx": (quick_review, QUICK_REVIEW),
    "split_name.xlsx": (split_name, SPLIT_NAME),
    "village_headings.xlsx": (village_headings, VILLAGE_HEADINGS),
    "members_first.xlsx": (members_first, MEMBERS_FIRST),
    "heads_beside.xlsx": (heads_beside, HEADS_BESIDE),
    "semicolons.csv": (semicolons_csv, SEMICOLONS_CSV),
    "ledger.xlsx": (ledger, LEDGER),
}
