<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>Ask whoever looks after this computer for the right to write there, then start the program again.</source>
        <translation>Đề nghị người phụ trách máy cấp quyền ghi vào thư mục này, rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the Vietnamese keyboard, then type it again.</source>
        <translation>Kiểm tra phím Caps Lock và bộ gõ tiếng Việt, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Restore the newest backup. The damaged file is kept and nothing is deleted.</source>
        <translation>Hãy khôi phục bản sao lưu gần nhất. Tệp hỏng vẫn được giữ lại, không có gì bị xoá.</translation>
    </message>
    <message>
        <source>The data file is damaged: {path}</source>
        <translation>Tệp dữ liệu bị hỏng: {path}</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Mật khẩu chưa đúng.</translation>
    </message>
    <message>
        <source>The program may not write in its data folder: {path}</source>
        <translation>Chương trình không được phép ghi vào thư mục dữ liệu: {path}</translation>
    </message>
</context>
</TS>
