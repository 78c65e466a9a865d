"""Forms of more than one line: texts, lists of files, cascades, groups, rows, people, languages."""

from tests.ui.form.typed import CHOOSING, LINES, LOOKS, Case, choices, lines_of, many, survey

YES_NO = ("v|co|Có", "v|khong|Không", "v|khong_biet|Không biết")
DISTRICTS = choices(
    *("huyen|dl|Đình Lập|", "huyen|lb|Lộc Bình|"),
    *("xa|dinh_lap|Xã Đình Lập|dl", "xa|kien_moc|Xã Kiên Mộc|dl", "xa|na_duong|Xã Na Dương|lb"),
    head="list_name|name|label::VI|huyen",
)
ETHNIC = "name,ma,ten\n1,tay,Tày\n2,nung,Nùng\n3,kinh,Kinh\n"

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
        "5<Enter>hết",
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
)

TWO = "type|name|label::VI|label::English (en)|hint::VI|hint::English (en)"
NAME_OF = "instance('persons')/root/item[name=${person_id}]/full_name"
ROUND = (
    Case(
        "a row taken out is put back",
        survey("begin_repeat|bo|Con bò", "text|the|Thẻ tai", "end_repeat||", "text|sau|Sau"),
        "A1<Ctrl+N>B2<Ctrl+Del><Shift+Enter><Tab><Tab><Space><Enter>hết",
        (("bo[1]/the", "A1"), ("bo", None), ("bo[2]/the", "B2"), ("sau", "hết")),
    ),
    Case(
        "the questions of a list as a grid",
        survey(
            *(
                "begin_group|thieu|Thiếu gì|table-list",
                "select_one v|nuoc|Nước|",
                "select_multiple v|an|Ăn|",
            ),
            *("end_group|||", "text|sau|Sau|"),
            head=LOOKS,
        )
        + choices(*YES_NO),
        "2<Enter>13<Enter>hết",
        (("thieu/nuoc", "khong"), ("thieu/an", "co khong_biet"), ("sau", "hết")),
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
        "the form turned to its other language, a remark beside",
        survey(
            *("text|a|Một|One|Gợi ý|A hint", "select_one v|b|Hai|Two||", "text|c|Ba|Three||"),
            head=TWO,
        )
        + choices(
            *("v|co|Có|Yes", "v|khong|Không|No"),
            head="list_name|name|label::VI|label::English (en)",
        ),
        "Lan<F8><Enter><F2>giấy mờ<Enter>2<Enter><F8>hết",
        (("a", "Lan"), ("b", "khong"), ("c", "hết")),
    ),
    Case(
        "numbers of the paper, words on demand, a name of its own",
        survey(
            *("text|ten|Tên|yes|Phải có tên|Như trong sổ|B1.1", "integer|so|Số||||B1.2"),
            head="type|name|label::VI|required|required_message::VI|guidance_hint::VI|paper",
        )
        + "\n| settings | | | | | |"
        + lines_of(
            "form_id|form_title|version|default_language|instance_name",
            "mau|Mẫu|2026112301|Tiếng Việt (vi)|concat('Hộ ', ${ten})",
        ),
        "<Ctrl+Enter>Lan<Enter>2",
        (("ten", "Lan"), ("so", "2")),
    ),
    Case(
        "a list looked up in a file",
        survey(
            *(
                "csv-external|dan_toc||",
                "text|ma|Mã|",
                "calculate|ten||pulldata('dan_toc', 'ten', 'ma', ${ma})",
            ),
            "note|loi|Dân tộc ${ten}|",
            head="type|name|label::VI|calculation",
        ),
        "nung",
        (("ma", "nung"),),
        {"dan_toc.csv": ETHNIC},
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

CASES = (*LINES, *CHOOSING, *OTHERS, *REPEATS, *ROUND)
