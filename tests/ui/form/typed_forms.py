"""Forms of more than one line: texts, lists of files, cascades, groups, grids, languages."""

from tests.ui.form.typed import LOOKS, Case, choices, lines_of, many, survey

YES_NO = ("v|co|Có", "v|khong|Không", "v|khong_biet|Không biết")
DISTRICTS = choices(
    *("huyen|dl|Đình Lập|", "huyen|lb|Lộc Bình|"),
    *("xa|dinh_lap|Xã Đình Lập|dl", "xa|kien_moc|Xã Kiên Mộc|dl", "xa|na_duong|Xã Na Dương|lb"),
    head="list_name|name|label::VI|huyen",
)
ETHNIC = "name,ma,ten\n1,tay,Tày\n2,nung,Nùng\n3,kinh,Kinh\n"

TWO = "type|name|label::VI|label::English (en)|hint::VI|hint::English (en)"

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
)
