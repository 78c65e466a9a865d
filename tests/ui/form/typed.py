"""Every kind, appearance and parameter: a form, the keys an officer types, the same for the peer.

``VI`` stands for ``Tiếng Việt (vi)``. Of the peer's steps a value None adds a row at a repeat's
path or takes out the row it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.ui.form.peer import Step


@dataclass(frozen=True)
class Case:
    """One form filled in by keys, and the same answers for the other engine."""

    name: str
    form: str
    keys: str
    steps: tuple[Step, ...]
    files: Mapping[str, str] = field(default_factory=dict)


def _of(*cells: str) -> str:
    return "".join(f"\n|  | {' | '.join(cell.split('|'))} |" for cell in cells)


def survey(*rows: str, head: str = "type|name|label::VI") -> str:
    """Give the sheet ``survey``."""
    return "| survey |" + _of(head, *rows).replace("VI", "Tiếng Việt (vi)")


def choices(*rows: str, head: str = "list_name|name|label::VI") -> str:
    """Give the sheet ``choices``."""
    return "\n| choices |" + _of(head, *rows).replace("VI", "Tiếng Việt (vi)")


def many(name: str, count: int) -> list[str]:
    """Give rows of a list that long."""
    return [f"{name}|c{n}|Lựa chọn {n}" for n in range(1, count + 1)]


LOOKS = "type|name|label::VI|appearance"
YES_NO = ("v|co|Có", "v|khong|Không", "v|khong_biet|Không biết")
DISTRICTS = choices(
    *("huyen|dl|Đình Lập|", "huyen|lb|Lộc Bình|"),
    *("xa|dinh_lap|Xã Đình Lập|dl", "xa|kien_moc|Xã Kiên Mộc|dl", "xa|na_duong|Xã Na Dương|lb"),
    head="list_name|name|label::VI|huyen",
)
ETHNIC = "name,ma,ten\n1,tay,Tày\n2,nung,Nùng\n3,kinh,Kinh\n"


def line(kind: str, look: str, keys: str, value: str) -> Case:
    """Give a form of one line and another to go on to."""
    rows = (f"{kind}|q|Câu hỏi|{look}", "text|sau|Câu sau|")
    steps: tuple[Step, ...] = (("q", value), ("sau", "hết"))
    name = f"{kind} {look} {keys}".strip()
    return Case(name, survey(*rows, head=LOOKS), f"{keys}<Enter>hết", steps)


LINES = (
    line("text", "", "Nguyễn Thị Hường", "Nguyễn Thị Hường"),
    line("text", "", "  Hu\u031bo\u031b\u0300ng ", "Hường"),
    line("text", "", "Nguye64n", "Nguye64n"),
    line("text", "numbers", "001085000123", "001085000123"),
    line("integer", "", "3", "3"),
    line("integer", "", "1.500.000", "1500000"),
    line("integer", "", "-7", "-7"),
    line("decimal", "", "2,5", "2.5"),
    line("decimal", "", "2.5", "2.5"),
    line("decimal", "", "1.234.567,25", "1234567.25"),
    line("date", "", "5/3/1980", "1980-03-05"),
    line("date", "", "05031980", "1980-03-05"),
    line("date", "", "1980-03-05", "1980-03-05"),
    line("date", "month-year", "3/1980", "1980-03-01"),
    line("date", "year", "1980", "1980-01-01"),
    line("time", "", "8h30", "08:30:00.000+07:00"),
    line("time", "", "8:30", "08:30:00.000+07:00"),
    line("time", "", "0830", "08:30:00.000+07:00"),
    line("dateTime", "", "5/3/2026 8h30", "2026-03-05T08:30:00.000+07:00"),
    line("dateTime", "", "05032026 0830", "2026-03-05T08:30:00.000+07:00"),
)


def choosing(kind: str, look: str, count: int, keys: str, value: str) -> Case:
    """Give a form with one list."""
    form = survey(f"{kind} a|q|Câu hỏi|{look}", "text|sau|Câu sau|", head=LOOKS)
    steps: tuple[Step, ...] = (("q", value), ("sau", "hết"))
    name = f"{kind} {look} of {count}: {keys}"
    return Case(name, form + choices(*many("a", count)), f"{keys}<Enter>hết", steps)


CHOOSING = (
    choosing("select_one", "", 3, "2", "c2"),
    choosing("select_one", "", 3, "<Down><Down>", "c3"),
    choosing("select_one", "", 3, "1<Del>2", "c2"),
    choosing("select_one", "", 9, "9", "c9"),
    choosing("select_one", "", 10, "10", "c10"),
    choosing("select_one", "", 30, "27", "c27"),
    choosing("select_one", "", 31, "chon 31", "c31"),
    choosing("select_one", "minimal", 4, "lua chon 3", "c3"),
    choosing("select_one", "autocomplete", 4, "4", "c4"),
    choosing("select_one", "horizontal", 4, "2", "c2"),
    choosing("select_one", "columns", 8, "7", "c7"),
    choosing("select_multiple", "", 4, "3124", "c1 c2 c3 c4"),
    choosing("select_multiple", "", 4, "12<Down><Space>1", "c2 c3"),
    choosing("select_multiple", "horizontal", 4, "41", "c1 c4"),
    choosing("select_multiple", "columns", 8, "85", "c5 c8"),
    choosing("select_multiple", "", 12, "11<Enter>2<Enter>11<Enter>12 1<Enter>", "c1 c2 c12"),
)

OTHERS = (
    Case(
        "multiline",
        survey("text|q|Ghi chú|multiline", "text|sau|Sau|", head=LOOKS),
        "dòng một<Enter>dòng hai<Tab>hết",
        (("q", "dòng một\ndòng hai"), ("sau", "hết")),
    ),
    Case(
        "note and acknowledge",
        survey("note|loi|**Đọc** cho chủ hộ nghe", "acknowledge|q|Đã đọc", "text|sau|Sau"),
        "<Space><Enter>hết",
        (("q", "OK"), ("sau", "hết")),
    ),
    Case(
        "an acknowledgement taken back",
        survey("acknowledge|q|Đã đọc", "text|sau|Sau"),
        "<Space><Space><Enter>hết",
        (("q", ""), ("sau", "hết")),
    ),
    Case(
        "choices of a file with value and label",
        survey(
            *("select_one_from_file dan_toc.csv|q|Dân tộc|value=ma label=ten",),
            *("select_multiple_from_file dan_toc.csv|r|Biết tiếng|value=ma label=ten",),
            "text|sau|Sau|",
            head="type|name|label::VI|parameters",
        ),
        "2<Enter>13<Enter>hết",
        (("q", "nung"), ("r", "tay kinh"), ("sau", "hết")),
        {"dan_toc.csv": ETHNIC},
    ),
    Case(
        "randomize with a seed",
        survey(
            *("select_one a|q|Câu hỏi|randomize=true seed=7", "text|sau|Sau|"),
            head="type|name|label::VI|parameters",
        )
        + choices(*many("a", 6)),
        "4<Enter>hết",
        (("q", "c4"), ("sau", "hết")),
    ),
    Case(
        "a cascade",
        survey(
            *("select_one huyen|h|Huyện|", "select_one xa|x|Xã|huyen=${h}", "text|sau|Sau|"),
            head="type|name|label::VI|choice_filter",
        )
        + DISTRICTS,
        "1<Enter>2<Enter>hết",
        (("h", "dl"), ("x", "kien_moc"), ("sau", "hết")),
    ),
    Case(
        "groups, one hidden by its condition",
        survey(
            *(
                "begin_group|nha|Nhà||",
                "integer|phong|Số phòng||",
                "begin_group|bep|Bếp|${phong}>2|",
            ),
            *("text|loai|Loại bếp||", "end_group||||", "begin_group|san|Sân|${phong}<2|"),
            *("text|rong|Rộng||", "end_group||||", "end_group||||"),
            *(
                "begin_group|ket|Kết quả||field-list",
                "text|mot|Một||",
                "text|hai|Hai||",
                "end_group||||",
            ),
            head="type|name|label::VI|relevant|appearance",
        ),
        "3<Enter>củi<Enter>a<Enter>b",
        (("nha/phong", "3"), ("nha/bep/loai", "củi"), ("ket/mot", "a"), ("ket/hai", "b")),
    ),
    Case(
        "an answer that is hidden again is not sent",
        survey(
            *("select_one v|co_the|Có thẻ|", "text|so|Số thẻ|${co_the}='co'", "text|sau|Sau|"),
            head="type|name|label::VI|relevant",
        )
        + choices(*YES_NO),
        "1<Enter>A12<Shift+Enter>2<Enter>hết",
        (("co_the", "co"), ("so", "A12"), ("co_the", "khong"), ("sau", "hết")),
    ),
    Case(
        "calculate, hidden and a default",
        survey(
            *("integer|a|A||", "integer|b|B|2|", "calculate|c|||${a}+${b}", "hidden|d||đủ|"),
            "text|sau|Sau||",
            head="type|name|label::VI|default|calculation",
        ),
        "5<Enter><Enter>hết",
        (("a", "5"), ("sau", "hết")),
    ),
    Case(
        "a trigger writes, the officer writes over it",
        survey(
            *("integer|a|A||||", "integer|b|Gấp đôi|${a}*2|${a}||", "text|sau|Sau||||"),
            head="type|name|label::VI|calculation|trigger|read_only|default",
        ),
        "5<Enter>11<Enter>hết",
        (("a", "5"), ("b", "11"), ("sau", "hết")),
    ),
    Case(
        "what is read only is shown",
        survey(
            *("integer|a|A|||", "integer|b|B|${a}+1||yes", "select_one v|c|C||co|yes"),
            *("acknowledge|d|D||OK|yes", "date|e|E||2026-01-02|yes", "text|sau|Sau|||"),
            head="type|name|label::VI|calculation|default|read_only",
        )
        + choices(*YES_NO),
        "5<Enter><Enter><Enter><Enter><Enter>hết",
        (("a", "5"), ("sau", "hết")),
    ),
    Case(
        "required and constraint are met at last",
        survey(
            *("text|a|A|yes||", "integer|b|B||. < 100|Quá lớn", "text|sau|Sau|||"),
            head="type|name|label::VI|required|constraint|constraint_message::VI",
        ),
        "<Enter>200<Enter>hết<Ctrl+Enter>Lan<F3><BS><BS><BS>20",
        (("a", "Lan"), ("b", "20"), ("sau", "hết")),
    ),
    Case(
        "what the form writes of itself",
        survey(
            *("start|bat_dau|", "end|ket_thuc|", "today|hom_nay|", "deviceid|may|"),
            *("username|ai|", "text|sau|Sau"),
        ),
        "hết",
        (("sau", "hết"),),
    ),
)

REPEATS = (
    Case(
        "rows are added and taken out",
        survey("begin_repeat|bo|Con bò", "text|the|Thẻ tai", "integer|tuoi|Tuổi", "end_repeat||"),
        "A1<Enter>2<Enter><Ctrl+N>B2<Enter>3<Enter><Ctrl+N>C3<Enter>4<Shift+Enter>"
        "<Shift+Enter><Ctrl+Del>",
        (
            *(("bo[1]/the", "A1"), ("bo[1]/tuoi", "2"), ("bo", None)),
            *(("bo[2]/the", "B2"), ("bo[2]/tuoi", "3"), ("bo", None)),
            *(("bo[3]/the", "C3"), ("bo[3]/tuoi", "4"), ("bo[2]", None)),
        ),
    ),
    Case(
        "rows within rows",
        survey(
            *("begin_repeat|ho|Hộ", "text|ten|Tên", "begin_repeat|con|Con", "text|ten_con|Tên con"),
            *("end_repeat||", "end_repeat||"),
        ),
        "Một<Enter>a<Ctrl+N>b<Shift+Enter><Shift+Enter>",
        (
            *(("ho[1]/ten", "Một"), ("ho[1]/con[1]/ten_con", "a"), ("ho[1]/con", None)),
            ("ho[1]/con[2]/ten_con", "b"),
        ),
    ),
    Case(
        "rows that an answer counts",
        survey(
            *("integer|so|Số con|", "begin_repeat|con|Con|${so}", "text|ten|Tên|", "end_repeat|||"),
            head="type|name|label::VI|repeat_count",
        ),
        "3<Enter>a<Enter>b<Enter>c<Shift+Enter><Shift+Enter><Shift+Enter>2<Enter>d",
        (
            *(("so", "3"), ("con[1]/ten", "a"), ("con[2]/ten", "b"), ("con[3]/ten", "c")),
            *(("so", "2"), ("con[1]/ten", "d")),
        ),
    ),
    Case(
        "rows that come with an answer",
        survey(
            *("select_one v|co|Có bò|", "begin_repeat|bo|Con bò|${co}='co'", "text|the|Thẻ|"),
            *("end_repeat|||", "text|sau|Sau|"),
            head="type|name|label::VI|relevant",
        )
        + choices(*YES_NO),
        "1<Enter>A1<Ctrl+N>A2<Enter>hết",
        (("co", "co"), ("bo[1]/the", "A1"), ("bo", None), ("bo[2]/the", "A2"), ("sau", "hết")),
    ),
    Case(
        "what is counted and summed over rows",
        survey(
            *("begin_repeat|bo|Con bò|", "integer|gia|Giá|", "end_repeat|||"),
            *(
                "calculate|so||count(${bo})",
                "calculate|tong||sum(${gia})",
                "note|loi|${tong} đồng|",
            ),
            head="type|name|label::VI|calculation",
        ),
        "5<Enter><Ctrl+N>7",
        (("bo[1]/gia", "5"), ("bo", None), ("bo[2]/gia", "7")),
    ),
)

CASES = (*LINES, *CHOOSING, *OTHERS, *REPEATS)
