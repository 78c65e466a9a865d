"""Small forms that several tests interview by: a school, members, choices, preloads."""

from gpn_desktop.engine.session import FormSession


def value(session: FormSession, path: str) -> str:
    return session.state(session.at(path)).value


SCHOOL = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | integer | so_tre | Số trẻ em | |
| | integer | di_hoc | Số trẻ em đang đi học | ${so_tre} > 0 |
"""


MEMBERS = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | relevant | default |
| | begin_repeat | person | Người | | | |
| | text | name | Tên | | | |
| | integer | age | Tuổi | | | |
| | calculate | place | | position(..) | | |
| | text | school | Trường | | ${age} < 18 | |
| | begin_repeat | job | Việc | | | |
| | text | what | Việc gì | | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
| | calculate | size | | count(${person}) | | |
| | calculate | ages | | sum(${age}) | | |
| | calculate | adults | | count(${person}[age > 17]) | | |
| | calculate | jobs | | count(${job}) | | |
| | calculate | second | | indexed-repeat(${name}, ${person}, 2) | | |
"""


CHOSEN = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | calculation |
| | select_one province | province | Tỉnh | | |
| | select_one district | district | Huyện | province = ${province} | |
| | select_multiple asset | assets | Tài sản | | |
| | calculate | label | | | jr:choice-name(${province}, '${province}') |
| | note | said | Tỉnh ${province}, ${label} | | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) | province |
| | province | ls | Lạng Sơn | Lang Son | |
| | province | cb | Cao Bằng | Cao Bang | |
| | district | dl | Đình Lập | Dinh Lap | ls |
| | district | cl | Cao Lộc | Cao Loc | ls |
| | district | tk | Trùng Khánh | Trung Khanh | cb |
| | asset | tivi | Ti vi | TV | |
| | asset | xe | Xe máy | Motorbike | |
"""


META = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | start | start | |
| | end | end | |
| | today | today | |
| | deviceid | device | |
| | username | who | |
| | text | t | Chữ |
"""
