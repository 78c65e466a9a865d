"""Forms with rows: added, taken out, put back, counted, within rows; people of a household."""

from tests.ui.form.typed import LOOKS, Case, choices, lines_of, survey
from tests.ui.form.typed_forms import YES_NO

NAME_OF = "instance('persons')/root/item[name=${person_id}]/full_name"

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
        "Một<Enter>a<Ctrl+N>b<Shift+Enter><Shift+Enter><Ctrl+N>Hai<Ctrl+N>c",
        (
            *(("ho[1]/ten", "Một"), ("ho[1]/con[1]/ten_con", "a"), ("ho[1]/con", None)),
            *(("ho[1]/con[2]/ten_con", "b"), ("ho", None), ("ho[2]/ten", "Hai")),
            *(("ho[2]/con", None), ("ho[2]/con[1]/ten_con", "c")),
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
    Case(
        "a row taken out is put back",
        survey("begin_repeat|bo|Con bò", "text|the|Thẻ tai", "end_repeat||", "text|sau|Sau"),
        "A1<Ctrl+N>B2<Ctrl+Del><Shift+Enter><Tab><Tab><Space><Enter>hết",
        (("bo[1]/the", "A1"), ("bo", None), ("bo[2]/the", "B2"), ("sau", "hết")),
    ),
    Case(
        "a repeat on one page",
        survey(
            *("begin_repeat|bo|Con bò|field-list", "text|the|Thẻ|", "integer|tuoi|Tuổi|"),
            "end_repeat|||",
            head=LOOKS,
        ),
        "A1<Enter>3",
        (("bo[1]/the", "A1"), ("bo[1]/tuoi", "3")),
    ),
    Case(
        "the people of a household",
        survey(
            *(
                "select_one_from_file households.csv|household|Hộ||||",
                "begin_repeat|person|Thành viên||||",
            ),
            "select_one_from_file persons.csv|person_id|Người|||household=${household}|",
            f"text|full_name|Họ tên|{NAME_OF}|${{person_id}}||persons#full_name",
            "integer|age|Tuổi||||",
            "calculate|person_household||${household}|||persons#household",
            "end_repeat||||||",
            head="type|name|label::VI|calculation|trigger|choice_filter|save_to",
        )
        + "\n| entities | | | | | |"
        + lines_of(
            "list_name|label|entity_id|create_if|update_if",
            "persons|${full_name}|coalesce(${person_id}, uuid())"
            "|${person_id} = ''|${person_id} != ''",
        ),
        "<Enter>41<Enter>Lương Văn Bảo<Enter>7<Ctrl+N>Vi Thị Hai<Enter>1",
        (
            *(("household", "h1"), ("person[1]/person_id", "p1"), ("person[1]/age", "41")),
            *(
                ("person", None),
                ("person[2]/person_id", "p2"),
                ("person[2]/full_name", "Lương Văn Bảo"),
            ),
            *(("person[2]/age", "7"), ("person", None)),
            *(("person[3]/full_name", "Vi Thị Hai"), ("person[3]/age", "1")),
        ),
        {
            "households.csv": "name,label,__version\nh1,Hường,3\n",
            "persons.csv": "name,label,__version,household,full_name\n"
            "p1,Hường,3,h1,Đặng Thị Hường\np2,Bảo,5,h1,Lương Bảo\np3,Lạ,1,h2,Người Lạ\n",
        },
        {"household": "h1"},
    ),
)
