<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>Ask for the file again from the machine that made it; nothing was taken over.</source>
        <translation>Hãy xin lại tệp từ máy đã làm ra nó; chưa có gì được nhận.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for the right to write there, then start the program again.</source>
        <translation>Đề nghị người phụ trách máy cấp quyền ghi vào thư mục này, rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>Ask whoever made the file to make new keys.</source>
        <translation>Đề nghị nơi làm ra tệp tạo khoá mới.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the Vietnamese keyboard, then type it again.</source>
        <translation>Kiểm tra phím Caps Lock và bộ gõ tiếng Việt, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Copy it again from the machine that sent it.</source>
        <translation>Hãy chép lại từ máy gửi.</translation>
    </message>
    <message>
        <source>Look at the ending of its name: .gpn is a package, .gpnreq a request, .gpntrust a trust list.</source>
        <translation>Hãy xem đuôi tên tệp: .gpn là gói dữ liệu, .gpnreq là đề nghị đăng ký, .gpntrust là danh bạ.</translation>
    </message>
    <message>
        <source>Restore the newest backup. The damaged file is kept and nothing is deleted.</source>
        <translation>Hãy khôi phục bản sao lưu gần nhất. Tệp hỏng vẫn được giữ lại, không có gì bị xoá.</translation>
    </message>
    <message>
        <source>Take in the newest trust list first, or ask the merging office to enrol that machine.</source>
        <translation>Hãy nhận danh bạ mới nhất trước, hoặc đề nghị cơ quan tổng hợp đăng ký máy đó.</translation>
    </message>
    <message>
        <source>The data file is damaged: {path}</source>
        <translation>Tệp dữ liệu bị hỏng: {path}</translation>
    </message>
    <message>
        <source>The file carries data that can be read in two ways ({what}).</source>
        <translation>Tệp có dữ liệu đọc được theo hai cách ({what}).</translation>
    </message>
    <message>
        <source>The file is damaged or was not copied to its end ({what}).</source>
        <translation>Tệp bị hỏng hoặc chép chưa hết ({what}).</translation>
    </message>
    <message>
        <source>The file must carry exactly one signature; it carries {found}.</source>
        <translation>Tệp phải có đúng một chữ ký, nhưng có {found}.</translation>
    </message>
    <message>
        <source>The file names a key that cannot be trusted.</source>
        <translation>Tệp nêu một khoá không thể tin cậy.</translation>
    </message>
    <message>
        <source>The file was signed by a machine that is not enrolled here (key {key}).</source>
        <translation>Tệp do một máy chưa được đăng ký ở đây ký (khoá {key}).</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Mật khẩu chưa đúng.</translation>
    </message>
    <message>
        <source>The program may not write in its data folder: {path}</source>
        <translation>Chương trình không được phép ghi vào thư mục dữ liệu: {path}</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed.</source>
        <translation>Chữ ký không khớp: tệp đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>This file is something else than what was expected here.</source>
        <translation>Tệp này không phải loại tệp cần ở đây.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Cancel</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Đang tải</translation>
    </message>
    <message>
        <source>This takes longer than usual.</source>
        <translation>Việc này lâu hơn thường lệ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
</TS>
