<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Giới thiệu chương trình</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>For the yearly review of poor and near-poor households, the support they receive and the plan of the commune. Works without a network; the data stays encrypted on this computer.</source>
        <translation>Phục vụ rà soát hộ nghèo, hộ cận nghèo hằng năm, ghi nhận hỗ trợ và theo dõi kế hoạch của xã. Làm việc không cần mạng; dữ liệu được mã hóa và lưu trên máy này.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Phần mềm tự do theo giấy phép Apache 2.0.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Sử dụng các thư viện</translation>
    </message>
</context>
<context>
    <name>Abouts</name>
    <message>
        <source>Revision {number}, filled in {day}: {form}</source>
        <translation>Bản thứ {number}, điền ngày {day}: {form}</translation>
    </message>
    <message>
        <source>Revision {number}, interviewed {day}: {result}</source>
        <translation>Bản thứ {number}, phỏng vấn ngày {day}: {result}</translation>
    </message>
    <message>
        <source>Revision {number}, withdrawn: {form}</source>
        <translation>Bản thứ {number}, đã rút: {form}</translation>
    </message>
    <message>
        <source>computer “{label}”</source>
        <translation>máy “{label}”</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>package {number}</source>
        <translation>gói số {number}</translation>
    </message>
    <message>
        <source>shown for now</source>
        <translation>đang tạm áp dụng</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>máy này</translation>
    </message>
</context>
<context>
    <name>ActCard</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>ActFields</name>
    <message>
        <source>as the head: {group}? Press 1</source>
        <translation>Bấm 1: {group}, như chủ hộ</translation>
    </message>
    <message>
        <source>for instance {year} or {day}</source>
        <translation>ví dụ {year} hoặc {day}</translation>
    </message>
    <message>
        <source>the same person as {name}</source>
        <translation>cùng một người với {name}</translation>
    </message>
    <message>
        <source>{marked} of {all} marked</source>
        <translation>đã đánh dấu {marked} / {all}</translation>
    </message>
</context>
<context>
    <name>ActList</name>
    <message>
        <source>What has happened?</source>
        <translation>Có thay đổi gì?</translation>
    </message>
</context>
<context>
    <name>ActParts</name>
    <message>
        <source>Households found</source>
        <translation>Các hộ tìm thấy</translation>
    </message>
    <message>
        <source>Name, code or number of the other household</source>
        <translation>Tên, mã hoặc số của hộ đó</translation>
    </message>
    <message>
        <source>before: {relation}</source>
        <translation>trước đây: {relation}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>mã hộ {code}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About the program</source>
        <translation>Giới thiệu chương trình</translation>
    </message>
    <message>
        <source>Add what this page holds</source>
        <translation>Thêm mới trên trang này</translation>
    </message>
    <message>
        <source>Back; nothing is lost</source>
        <translation>Quay lại; không mất gì</translation>
    </message>
    <message>
        <source>Complete, or send</source>
        <translation>Hoàn thành, hoặc gửi</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Tìm trong danh sách này</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hộ dân</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Letters of the normal size</source>
        <translation>Chữ cỡ thường</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa chương trình</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Sang phần tiếp theo của cửa sổ</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Mở dòng đang chọn</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Về phần trước</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Save all households and people to Excel</source>
        <translation>Lưu toàn bộ hộ và nhân khẩu ra Excel</translation>
    </message>
    <message>
        <source>Search households and people</source>
        <translation>Tìm hộ và người</translation>
    </message>
    <message>
        <source>Send / Receive</source>
        <translation>Gửi / Nhận</translation>
    </message>
    <message>
        <source>Send: sign and copy a package</source>
        <translation>Gửi: ký và chép gói</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Take in a list from Excel</source>
        <translation>Nhập danh sách từ Excel</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>A child was born</source>
        <translation>Trẻ mới sinh</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>Đổi chủ hộ</translation>
    </message>
    <message>
        <source>Another head of the household</source>
        <translation>Đổi chủ hộ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Sinh</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>Came to the household</source>
        <translation>Chuyển đến hộ</translation>
    </message>
    <message>
        <source>Correct a person</source>
        <translation>Sửa thông tin một người</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Qua đời</translation>
    </message>
    <message>
        <source>From {day} on {head} is the head.</source>
        <translation>Từ ngày {day}, chủ hộ là {head}.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Head of the new household</source>
        <translation>Chủ hộ của hộ mới</translation>
    </message>
    <message>
        <source>Household added</source>
        <translation>Thêm hộ</translation>
    </message>
    <message>
        <source>Household corrected</source>
        <translation>Sửa thông tin hộ</translation>
    </message>
    <message>
        <source>Household of {head}, {village}: {before} people → {after}.</source>
        <translation>Hộ {head}, {village}: {before} nhân khẩu → {after}.</translation>
    </message>
    <message>
        <source>Household split</source>
        <translation>Tách hộ</translation>
    </message>
    <message>
        <source>Household {head} will have over ten members.</source>
        <translation>Hộ {head} sẽ có trên 10 nhân khẩu.</translation>
    </message>
    <message>
        <source>Household {head}: {finding}</source>
        <translation>Hộ {head}: {finding}</translation>
    </message>
    <message>
        <source>Households joined</source>
        <translation>Nhập hộ</translation>
    </message>
    <message>
        <source>Join another household into this one</source>
        <translation>Nhập hộ khác vào hộ này</translation>
    </message>
    <message>
        <source>Left the commune</source>
        <translation>Chuyển đi khỏi xã</translation>
    </message>
    <message>
        <source>Moved to another household</source>
        <translation>Chuyển sang hộ khác</translation>
    </message>
    <message>
        <source>Moved to another village</source>
        <translation>Chuyển thôn</translation>
    </message>
    <message>
        <source>New household of {head}, {village}: {after} people.</source>
        <translation>Hộ mới {head}, {village}: {after} nhân khẩu.</translation>
    </message>
    <message>
        <source>Not filled in of {names}: {fields}.</source>
        <translation>Chưa ghi {fields} của {names}.</translation>
    </message>
    <message>
        <source>Of {names} is written anew: {fields}.</source>
        <translation>Sửa của {names}: {fields}.</translation>
    </message>
    <message>
        <source>On {day} the household moves to {village}.</source>
        <translation>Ngày {day}, cả hộ chuyển về {village}.</translation>
    </message>
    <message>
        <source>On {day} {names} come back to the household.</source>
        <translation>Ngày {day}, {names} trở lại hộ.</translation>
    </message>
    <message>
        <source>On {day} {names} come from the household that is joined.</source>
        <translation>Ngày {day}, {names} chuyển về hộ này.</translation>
    </message>
    <message>
        <source>On {day} {names} comes to the household.</source>
        <translation>Ngày {day}, {names} chuyển đến hộ.</translation>
    </message>
    <message>
        <source>On {day} {names} died.</source>
        <translation>Ngày {day}, {names} qua đời.</translation>
    </message>
    <message>
        <source>On {day} {names} leave the commune.</source>
        <translation>Ngày {day}, {names} chuyển đi khỏi xã.</translation>
    </message>
    <message>
        <source>On {day} {names} make a household of their own.</source>
        <translation>Ngày {day}, {names} tách ra thành hộ mới.</translation>
    </message>
    <message>
        <source>On {day} {names} move to the other household.</source>
        <translation>Ngày {day}, {names} chuyển sang hộ khác trong xã.</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Phiếu khác</translation>
    </message>
    <message>
        <source>Person corrected</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>Quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source>Relation to the head here</source>
        <translation>Quan hệ với chủ hộ này</translation>
    </message>
    <message>
        <source>Relation to the head there</source>
        <translation>Quan hệ với chủ hộ đó</translation>
    </message>
    <message>
        <source>Relation to the new head</source>
        <translation>Quan hệ với chủ hộ mới</translation>
    </message>
    <message>
        <source>Some move to another household</source>
        <translation>Chuyển sang hộ khác trong xã</translation>
    </message>
    <message>
        <source>Somebody came</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>Somebody came back, or was taken off by mistake</source>
        <translation>Trở về, hoặc đưa lại người bị xóa nhầm</translation>
    </message>
    <message>
        <source>Somebody died</source>
        <translation>Qua đời</translation>
    </message>
    <message>
        <source>Somebody leaves the commune</source>
        <translation>Chuyển đi khỏi xã</translation>
    </message>
    <message>
        <source>Split off a household</source>
        <translation>Tách hộ</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The household moves to another village</source>
        <translation>Cả hộ chuyển sang thôn khác</translation>
    </message>
    <message>
        <source>The household of {head} is on the list no longer; its surveys and supports are kept.</source>
        <translation>Hộ {head} không còn trong danh sách; phiếu và hỗ trợ cũ của hộ đó vẫn được giữ.</translation>
    </message>
    <message>
        <source>The household that is joined</source>
        <translation>Hộ nhập vào đây</translation>
    </message>
    <message>
        <source>The household they move to</source>
        <translation>Hộ chuyển đến</translation>
    </message>
    <message>
        <source>The last writing here is of {day}: check the date of this computer.</source>
        <translation>Lần ghi gần nhất ở đây là ngày {day}: kiểm tra lại ngày của máy.</translation>
    </message>
    <message>
        <source>The relation to the head is not said: {names}. It stays empty.</source>
        <translation>Chưa chọn quan hệ của {names} với chủ hộ; ghi lại bây giờ thì để trống.</translation>
    </message>
    <message>
        <source>Two records made one</source>
        <translation>Gộp hai bản ghi của một người</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Who moves</source>
        <translation>Người chuyển đi</translation>
    </message>
    <message>
        <source>Who splits off</source>
        <translation>Người tách ra</translation>
    </message>
    <message>
        <source>Written down for the first time</source>
        <translation>Ghi vào sổ lần đầu</translation>
    </message>
    <message>
        <source>Written in the book on</source>
        <translation>Ngày ghi sổ</translation>
    </message>
    <message>
        <source>born</source>
        <translation>mới sinh</translation>
    </message>
    <message>
        <source>died</source>
        <translation>qua đời</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>without a head</source>
        <translation>chưa có chủ hộ</translation>
    </message>
    <message>
        <source>written by mistake</source>
        <translation>ghi nhầm</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} và {count} người nữa</translation>
    </message>
    <message>
        <source>{names} is born into the household, written on {day}.</source>
        <translation>Hộ có thêm con mới sinh: {names}, ghi ngày {day}.</translation>
    </message>
    <message>
        <source>{name} stands in both households: one record stays.</source>
        <translation>{name} có tên ở cả hai hộ: chỉ giữ một bản ghi.</translation>
    </message>
    <message>
        <source>{name} stands in both households: one record stays. They differ in: {fields}.</source>
        <translation>{name} có tên ở cả hai hộ: chỉ giữ một bản ghi. Hai bên ghi khác nhau: {fields}.</translation>
    </message>
    <message>
        <source>{stays} stays, {goes} goes</source>
        <translation>giữ {stays}, bỏ {goes}</translation>
    </message>
    <message>
        <source>{stays} stays, {goes} of household {place} goes</source>
        <translation>giữ {stays}, bỏ {goes} ở hộ {place}</translation>
    </message>
    <message>
        <source>{who} → {place}</source>
        <translation>{who} → {place}</translation>
    </message>
</context>
<context>
    <name>AddView</name>
    <message>
        <source>Add the household</source>
        <translation>Ghi hộ này</translation>
    </message>
    <message>
        <source>By this number: {sex}, born {year}; written down is {typed}.</source>
        <translation>Theo số này là {sex}, sinh năm {year}; đang ghi là {typed}.</translation>
    </message>
    <message>
        <source>Given up before it was saved: {name}</source>
        <translation>Hộ gõ dở đã bỏ: {name}</translation>
    </message>
    <message>
        <source>In a field Enter leads to the next one.</source>
        <translation>Enter: sang ô sau.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>Hộ mới</translation>
    </message>
    <message>
        <source>Only the head and the village are needed; the other people are written down in the first review.</source>
        <translation>Chỉ cần tên chủ hộ và thôn; các nhân khẩu khác được ghi khi rà soát lần đầu.</translation>
    </message>
    <message>
        <source>Take up what was typed</source>
        <translation>Lấy lại phần đã gõ</translation>
    </message>
    <message>
        <source>The household is added.</source>
        <translation>Đã thêm hộ.</translation>
    </message>
    <message>
        <source>choose, or type a new name</source>
        <translation>chọn, hoặc gõ tên thôn mới</translation>
    </message>
    <message>
        <source>for instance {year} or {day}</source>
        <translation>ví dụ {year} hoặc {day}</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>{field} · needed</source>
        <translation>{field} · bắt buộc</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Citizen number (CCCD)</source>
        <translation>Số định danh (CCCD)</translation>
    </message>
    <message>
        <source>Code of the household</source>
        <translation>Mã hộ</translation>
    </message>
    <message>
        <source>Date or year of birth</source>
        <translation>Ngày hoặc năm sinh</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Full name of the head</source>
        <translation>Họ và tên chủ hộ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
</context>
<context>
    <name>Admit</name>
    <message>
        <source>A wrong group is named at once.</source>
        <translation>Nhóm nào gõ sai được báo ngay.</translation>
    </message>
    <message>
        <source>Admit computers</source>
        <translation>Cấp quyền gửi cho máy</translation>
    </message>
    <message>
        <source>Both computers stand on one table: look at the other screen, type groups {numbers}.</source>
        <translation>Hai máy trên một bàn: nhìn màn hình máy kia, gõ các nhóm {numbers}.</translation>
    </message>
    <message>
        <source>By telephone: all ten groups</source>
        <translation>Qua điện thoại: đủ mười nhóm số</translation>
    </message>
    <message>
        <source>Call the number you know, not one that came with the file. The officer reads all ten groups.</source>
        <translation>Gọi số điện thoại đã biết từ trước, không gọi số kèm theo tệp. Cán bộ xã đọc đủ mười nhóm.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Nhóm số</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>It goes home on the same stick; later lists travel with packages.</source>
        <translation>Danh bạ về xã bằng chính USB này; các lần sau danh bạ đi kèm gói.</translation>
    </message>
    <message>
        <source>Name of the computer</source>
        <translation>Tên máy</translation>
    </message>
    <message>
        <source>No request lies here.</source>
        <translation>Ở đây chưa có tệp đề nghị (.gpnreq) nào.</translation>
    </message>
    <message>
        <source>On one table: four groups</source>
        <translation>Hai máy trên một bàn: bốn nhóm số</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu của máy này</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Đề nghị</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Quyền</translation>
    </message>
    <message>
        <source>Several computers are called {names}; give each its own name.</source>
        <translation>Có hai máy trở lên cùng tên {names}; nên đặt cho mỗi máy một tên.</translation>
    </message>
    <message>
        <source>Sign and write the list</source>
        <translation>Ký và ghi danh bạ</translation>
    </message>
    <message>
        <source>Sign the new trust list</source>
        <translation>Ký danh bạ mới</translation>
    </message>
    <message>
        <source>Stick or folder</source>
        <translation>USB hoặc thư mục</translation>
    </message>
    <message>
        <source>The digits agree. May these computers send?</source>
        <translation>Các nhóm số khớp. Cấp quyền gửi cho các máy này?</translation>
    </message>
    <message>
        <source>The name stands on every package; rights can be changed later.</source>
        <translation>Tên máy được ghi trên mỗi gói; quyền có thể thay đổi về sau.</translation>
    </message>
    <message>
        <source>The new trust list is signed</source>
        <translation>Đã ký danh bạ mới</translation>
    </message>
    <message>
        <source>The request files (.gpnreq) lie on the stick of the commune.</source>
        <translation>Tệp đề nghị (.gpnreq) nằm trong USB của xã.</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Type the digits as they are heard</source>
        <translation>Gõ các nhóm số đúng như nghe được</translation>
    </message>
    <message>
        <source>Type the digits shown on the other computer</source>
        <translation>Gõ các nhóm số hiện trên máy kia</translation>
    </message>
    <message>
        <source>Which computers are to be admitted?</source>
        <translation>Cấp quyền gửi cho những máy nào?</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Ghi vào</translation>
    </message>
    <message>
        <source>a computer that is ticked (Space)</source>
        <translation>đánh dấu máy cần cấp quyền (phím cách)</translation>
    </message>
    <message>
        <source>a name for each computer</source>
        <translation>tên của từng máy</translation>
    </message>
    <message>
        <source>groups {numbers} of {computer}</source>
        <translation>nhóm số {numbers} của {computer}</translation>
    </message>
    <message>
        <source>the passphrase of this computer</source>
        <translation>mật khẩu của máy này</translation>
    </message>
    <message>
        <source>the stick</source>
        <translation>USB</translation>
    </message>
</context>
<context>
    <name>AdmitGuide</name>
    <message>
        <source>Signed, and written to {file}. Take it back to the commune.</source>
        <translation>Đã ký và ghi vào {file}. Hãy mang về xã.</translation>
    </message>
    <message>
        <source>Signing the trust list…</source>
        <translation>Đang ký danh bạ…</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Không trùng</translation>
    </message>
    <message>
        <source>But: {reasons}.</source>
        <translation>Nhưng: {reasons}.</translation>
    </message>
    <message>
        <source>Kept: {name} is somebody else.</source>
        <translation>Đã ghi: {name} là người khác.</translation>
    </message>
    <message>
        <source>Open &amp;it</source>
        <translation>&amp;Mở hộ đó</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Why: {reasons}.</source>
        <translation>Vì: {reasons}.</translation>
    </message>
    <message>
        <source>Write down that the&amp;y came back</source>
        <translation>Ghi người nà&amp;y trở về</translation>
    </message>
    <message>
        <source>{count} more come when these are judged.</source>
        <translation>Còn {count} người nữa sẽ hiện sau khi xét xong những người này.</translation>
    </message>
    <message>
        <source>{name} ({year}) died on {day}: household of {head}, {village}.</source>
        <translation>{name} ({year}) đã mất ngày {day}: hộ {head}, {village}.</translation>
    </message>
    <message>
        <source>{name} ({year}) left the commune on {day}: household of {head}, {village}.</source>
        <translation>{name} ({year}) đã chuyển đi ngày {day}: hộ {head}, {village}.</translation>
    </message>
    <message>
        <source>{name} ({year}) may be here already: household of {head}, {village}.</source>
        <translation>{name} ({year}) có thể đã có trong sổ: hộ {head}, {village}.</translation>
    </message>
    <message>
        <source>{name} ({year}) was taken off a survey on {day} ({reason}): household of {head}, {village}.</source>
        <translation>{name} ({year}) đã được đưa ra khỏi phiếu ngày {day} ({reason}): hộ {head}, {village}.</translation>
    </message>
    <message>
        <source>{name} ({year}), household of {head}, {village}.</source>
        <translation>{name} ({year}), hộ {head}, {village}.</translation>
    </message>
    <message>
        <source>{typed} may be somebody who is in the register: {told}</source>
        <translation>{typed} có thể là người đã có trong sổ: {told}</translation>
    </message>
</context>
<context>
    <name>ArrivalSheet</name>
    <message numerus="yes">
        <source>%n file(s) cannot be received.</source>
        <translation>
            <numerusform>%n&#xa0;tệp không nhận được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are kept aside.</source>
        <translation>
            <numerusform>%n gói được tạm giữ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) can be received:</source>
        <translation>
            <numerusform>Có thể nhận %n gói:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for other computers stay where they are.</source>
        <translation>
            <numerusform>%n gói gửi cho máy khác được để nguyên tại chỗ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were received before.</source>
        <translation>
            <numerusform>%n gói đã nhận trước đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Files that came in</source>
        <translation>Các tệp gửi đến</translation>
    </message>
    <message>
        <source>Keep aside</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Kept aside; nothing else changed.</source>
        <translation>Đã tạm giữ; dữ liệu không thay đổi.</translation>
    </message>
    <message>
        <source>Look at the conflicts</source>
        <translation>Xem xung đột</translation>
    </message>
    <message>
        <source>New questionnaire: {title}, version {version}.</source>
        <translation>Có biểu mẫu mới: {title}, phiên bản {version}.</translation>
    </message>
    <message>
        <source>No package lies here.</source>
        <translation>Ở đây không có gói nào.</translation>
    </message>
    <message>
        <source>Nothing to receive.</source>
        <translation>Không có gì để nhận.</translation>
    </message>
    <message>
        <source>Opening and checking…</source>
        <translation>Đang mở và kiểm tra…</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Nhận gói</translation>
    </message>
    <message numerus="yes">
        <source>Receive %n package(s)</source>
        <translation>
            <numerusform>Nhận %n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive this package</source>
        <translation>Nhận gói này</translation>
    </message>
    <message>
        <source>Receive this package?</source>
        <translation>Nhận gói này?</translation>
    </message>
    <message>
        <source>Received: {what}.</source>
        <translation>Đã nhận: {what}.</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>Đang nhận…</translation>
    </message>
    <message>
        <source>This file cannot be received.</source>
        <translation>Không nhận được tệp này.</translation>
    </message>
    <message>
        <source>This package has to wait. Keep it aside?</source>
        <translation>Gói này phải chờ. Tạm giữ gói này?</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>All, by commune</source>
        <translation>Toàn khu vực, theo xã</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Ngôn ngữ của báo cáo</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp tổng hợp</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>{place}, by village</source>
        <translation>{place}, theo thôn</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>Đưa t&amp;rở lại</translation>
    </message>
    <message>
        <source>Choose the right side…</source>
        <translation>Chọn bên đúng…</translation>
    </message>
    <message>
        <source>Household {code}</source>
        <translation>Hộ này (mã hộ {code})</translation>
    </message>
    <message>
        <source>Numbers to check: {names}. Open the person to see why.</source>
        <translation>Số giấy tờ cần kiểm tra: {names}. Mở từng người để xem lý do.</translation>
    </message>
    <message>
        <source>Open the household of {head}</source>
        <translation>Mở hộ {head}</translation>
    </message>
    <message>
        <source>See the person</source>
        <translation>Xem người này</translation>
    </message>
    <message>
        <source>See the survey</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>Take it ba&amp;ck below</source>
        <translation>&amp;Xem việc đã ghi để hoàn tác</translation>
    </message>
    <message>
        <source>The survey was returned: {comment}</source>
        <translation>Phiếu bị trả lại: {comment}</translation>
    </message>
    <message>
        <source>This household</source>
        <translation>Hộ này</translation>
    </message>
    <message>
        <source>Two values stand against each other: {fields}</source>
        <translation>Hai máy ghi khác nhau ở ô {fields}.</translation>
    </message>
    <message>
        <source>{household} left the list on {day}: {reason}.</source>
        <translation>{household} đã ra khỏi sổ ngày {day}. Lý do: {reason}.</translation>
    </message>
    <message>
        <source>{household} was joined into that of {head} on {day}: {reason}.</source>
        <translation>{household} đã nhập vào hộ {head} ngày {day}. Lý do: {reason}.</translation>
    </message>
</context>
<context>
    <name>Came</name>
    <message>
        <source>Open household {code}</source>
        <translation>Mở hộ {code}</translation>
    </message>
    <message>
        <source>Open that record</source>
        <translation>Mở hộ đó</translation>
    </message>
    <message>
        <source>Open the record of {name}</source>
        <translation>Mở hộ {name}</translation>
    </message>
</context>
<context>
    <name>CameHere</name>
    <message>
        <source>Go back to {village} too, not counted here now: {figures}.</source>
        <translation>Cũng về {village}, nay không tính ở đây: {figures}.</translation>
    </message>
    <message>
        <source>Go back to {village} too: {figures}.</source>
        <translation>Cũng về {village}: {figures}.</translation>
    </message>
    <message>
        <source>Part it again</source>
        <translation>Tách lại</translation>
    </message>
    <message numerus="yes">
        <source>Parted again, %n household(s) go back to {village}.</source>
        <translation>
            <numerusform>Nếu tách lại, %n hộ về {village}.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be written anew for each of both: {figures}.</source>
        <translation>Phải ghi lại riêng từng thôn: {figures}.</translation>
    </message>
    <message>
        <source>{village} was joined to this one</source>
        <translation>{village} đã sáp nhập vào đây</translation>
    </message>
</context>
<context>
    <name>Ceremony</name>
    <message>
        <source>Custodian {number}</source>
        <translation>Người giữ khóa {number}</translation>
    </message>
    <message>
        <source>Custodian {number} comes to the keyboard</source>
        <translation>Mời người giữ khóa thứ {number} vào máy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Each custodian needs a stick of his own: plug in another.</source>
        <translation>Mỗi người giữ khóa cần một USB riêng: hãy cắm USB khác.</translation>
    </message>
    <message>
        <source>First ceremony of the office</source>
        <translation>Lập danh bạ gốc của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>In training the root comes with the program: everything can be practised, and nothing of it is worth anything outside.</source>
        <translation>Khi tập huấn, danh bạ gốc có sẵn trong chương trình: mọi bước đều thực hành được, nhưng không có giá trị bên ngoài.</translation>
    </message>
    <message>
        <source>Key files: {files}. Each custodian keeps his own stick.</source>
        <translation>Tệp khóa: {files}. Mỗi người giữ USB của mình.</translation>
    </message>
    <message>
        <source>Make the root</source>
        <translation>Lập danh bạ gốc</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Tên của máy này</translation>
    </message>
    <message>
        <source>Own stick</source>
        <translation>USB riêng</translation>
    </message>
    <message>
        <source>Passphrase of this computer</source>
        <translation>Mật khẩu của máy này</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>In tờ số…</translation>
    </message>
    <message>
        <source>Read these groups to every officer who takes in the list for the first time. Print them; they are no secret.</source>
        <translation>Hãy đọc mười nhóm số này cho từng cán bộ khi nhận danh bạ lần đầu. Nên in ra; đây không phải số bí mật.</translation>
    </message>
    <message>
        <source>The root is made.</source>
        <translation>Đã lập danh bạ gốc.</translation>
    </message>
    <message>
        <source>The ten groups of the office</source>
        <translation>Mười nhóm số của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>This computer signs the trust lists of the communes. Its name stands on every list.</source>
        <translation>Máy này ký danh bạ cho các xã. Tên máy được ghi trên mỗi danh bạ.</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>This office begins</source>
        <translation>Máy của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Two of three custodians together can name a new office later; one alone can do nothing. The others look away while the passphrase is typed.</source>
        <translation>Sau này cần hai trong ba người mới đổi được máy ký danh bạ; một người không tự thực hiện được. Khi một người gõ mật khẩu, hai người kia không nhìn.</translation>
    </message>
    <message>
        <source>the full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation>tên của máy này</translation>
    </message>
    <message>
        <source>the own stick</source>
        <translation>USB riêng</translation>
    </message>
    <message>
        <source>the passphrase of this computer</source>
        <translation>mật khẩu của máy này</translation>
    </message>
</context>
<context>
    <name>CeremonyGuide</name>
    <message>
        <source>Making keys and the root…</source>
        <translation>Đang tạo khóa và danh bạ gốc…</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Enter: up to the date of birth, which is missing.</source>
        <translation>Enter: lên ô ngày sinh, vì chưa ghi ngày sinh.</translation>
    </message>
    <message>
        <source>Enter: write it into the book. Shift+Tab: correct it.</source>
        <translation>Enter: ghi vào sổ. Shift+Tab: sửa lại.</translation>
    </message>
    <message>
        <source>In a field Enter leads to the next one.</source>
        <translation>Enter: sang ô sau.</translation>
    </message>
    <message>
        <source>In a field Enter leads to the next one. Space marks, Ctrl+A all.</source>
        <translation>Enter: sang ô sau. Trong danh sách: phím cách đánh dấu, Ctrl+A đánh dấu tất cả.</translation>
    </message>
    <message>
        <source>Its digit or letter, or ↑ ↓ and Enter. Esc leaves.</source>
        <translation>Bấm số (hoặc S), hoặc ↑ ↓ rồi Enter. Esc: thôi.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Nobody is chosen. Press ↓ to see the list, then choose.</source>
        <translation>Chưa chọn người. Bấm ↓ để xem danh sách rồi chọn.</translation>
    </message>
    <message>
        <source>Not written: {act}</source>
        <translation>Chưa ghi: {act}</translation>
    </message>
    <message>
        <source>The date of birth is missing. Type it; or write it down once more to leave it empty.</source>
        <translation>Chưa ghi ngày sinh. Ghi ngày sinh; nếu chưa biết thì bấm Ghi lại lần nữa để để trống.</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>Có thay đổi gì?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Write it down: {act}</source>
        <translation>Ghi lại: {act}</translation>
    </message>
    <message>
        <source>↑ ↓ choose a household, Enter takes the one that is lit.</source>
        <translation>↑ ↓: chọn hộ, Enter: lấy hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>↓: see the list of people, Enter: choose one.</source>
        <translation>↓: xem danh sách người, Enter: chọn một người.</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>not said</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>Average living standard</source>
        <translation>Hộ có mức sống trung bình</translation>
    </message>
    <message>
        <source>Near poor</source>
        <translation>Hộ cận nghèo</translation>
    </message>
    <message>
        <source>Newly out of near poverty</source>
        <translation>Hộ mới thoát cận nghèo</translation>
    </message>
    <message>
        <source>Newly out of poverty</source>
        <translation>Hộ mới thoát nghèo</translation>
    </message>
    <message>
        <source>No class yet</source>
        <translation>Chưa xếp loại được</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Chưa có quyết định</translation>
    </message>
    <message>
        <source>Not poor</source>
        <translation>Không nghèo</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Hộ nghèo</translation>
    </message>
    <message>
        <source>computed: {poverty_class}</source>
        <translation>tính được: {poverty_class}</translation>
    </message>
    <message>
        <source>on a list</source>
        <translation>theo danh sách</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Tạo mã</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Type the passphrase once more. A code made earlier opens nothing after this.</source>
        <translation>Nhập lại mật khẩu. Mã đã tạo trước đây sẽ không còn dùng được.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>+ {count} more pair(s) in this household</source>
        <translation>+ {count} cặp nữa trong hộ này</translation>
    </message>
    <message>
        <source>+ {count} more pair(s) of both households</source>
        <translation>+ {count} cặp nữa của hai hộ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>Alike but for its writing</source>
        <translation>Chỉ khác cách viết</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Người khác nhập</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Asks to be reviewed</source>
        <translation>Đề nghị rà soát</translation>
    </message>
    <message>
        <source>Asks to leave</source>
        <translation>Đề nghị ra</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Trước rà soát</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Đang điền</translation>
    </message>
    <message>
        <source>Being keyed a second time: to be seen when that is done</source>
        <translation>Đang nhập lại lần hai: xem sau khi nhập xong</translation>
    </message>
    <message>
        <source>Being keyed again</source>
        <translation>Đang nhập lại</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>By a list</source>
        <translation>Theo danh sách</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô trong bảng điểm</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Citizen number</source>
        <translation>Số định danh (CCCD)</translation>
    </message>
    <message>
        <source>Class that day</source>
        <translation>Diện khi hỗ trợ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hộ</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Kết quả tính</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Could be</source>
        <translation>Thuộc diện</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Đã đạt</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Kết quả công nhận</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Decision and day</source>
        <translation>Quyết định và ngày</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Người điền</translation>
    </message>
    <message>
        <source>Filled in of</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>Ngày điền</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Phát hiện qua rà soát</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ rà soát</translation>
    </message>
    <message>
        <source>Had before</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Head at the time</source>
        <translation>Chủ hộ khi đó</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Health insurance</source>
        <translation>Thẻ BHYT</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ</translation>
    </message>
    <message>
        <source>Household of</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Số hộ</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Mức hỗ trợ</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>Ngày phỏng vấn</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Keyed</source>
        <translation>Số câu đã nhập</translation>
    </message>
    <message>
        <source>Keyed again by</source>
        <translation>Nhập lại</translation>
    </message>
    <message>
        <source>Keyed by</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>Gói gần nhất</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Ngày ra</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Đang quản lý</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Quyền gửi</translation>
    </message>
    <message>
        <source>May be one person</source>
        <translation>Có thể là một người</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu gói</translation>
    </message>
    <message>
        <source>More pairs</source>
        <translation>Cặp khác</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nay</translation>
    </message>
    <message>
        <source>Number · day</source>
        <translation>Số · ngày</translation>
    </message>
    <message>
        <source>Object code</source>
        <translation>Mã đối tượng</translation>
    </message>
    <message>
        <source>Of the target</source>
        <translation>So với chỉ tiêu</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Gói số</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Đi học</translation>
    </message>
    <message>
        <source>Settled, {count} differed</source>
        <translation>Xong, khác {count} chỗ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>Số ngày chưa gửi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>To complete: all settled</source>
        <translation>Chờ hoàn thành</translation>
    </message>
    <message>
        <source>To key again</source>
        <translation>Cần nhập lại</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>To settle: {count}</source>
        <translation>Còn {count} chỗ cần chọn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đã chờ</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Điểm khác nhau</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>What the program can say</source>
        <translation>Đối chiếu căn cứ</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã ghi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Who keyed</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>Lý do lập</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Vùng, địa bàn</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>chưa đánh dấu</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>đã đánh dấu</translation>
    </message>
    <message>
        <source>{head} (joined to {other})</source>
        <translation>{head} (đã nhập vào hộ {other})</translation>
    </message>
    <message>
        <source>{one}
and {other}</source>
        <translation>{one}
và {other}</translation>
    </message>
    <message>
        <source>{told}
but {against}</source>
        <translation>{told},
nhưng {against}</translation>
    </message>
    <message>
        <source>{wrong} of {compared}</source>
        <translation>{wrong} trên {compared}</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ có</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>As at first</source>
        <translation>Như ban đầu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Các cột của danh sách</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Hiện các cột này</translation>
    </message>
    <message>
        <source>Space shows a column or hides it, Alt+↑ and Alt+↓ move it. The first one stays.</source>
        <translation>Phím cách để hiện hoặc ẩn một cột, Alt+↑ và Alt+↓ để chuyển chỗ. Cột đầu luôn hiện.</translation>
    </message>
    <message>
        <source>{column} (always)</source>
        <translation>{column} (luôn hiện)</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Goes with the survey</source>
        <translation>Sẽ gửi kèm khi trả lại phiếu</translation>
    </message>
    <message>
        <source>Nothing was said about this survey</source>
        <translation>Chưa có ý kiến nào về phiếu này</translation>
    </message>
    <message>
        <source>See the answer</source>
        <translation>Đến câu hỏi</translation>
    </message>
    <message>
        <source>The office returned this survey.</source>
        <translation>Cơ quan tổng hợp đã trả lại phiếu này.</translation>
    </message>
    <message numerus="yes">
        <source>The office returned this survey: %n question(s) to see.</source>
        <translation>
            <numerusform>Cơ quan tổng hợp trả lại phiếu này: có %n câu cần xem lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old one is kept; once corrected it is revision {number}.</source>
        <translation>Phiếu cũ vẫn được giữ; khi sửa xong sẽ thành bản thứ {number}.</translation>
    </message>
    <message>
        <source>The survey is accepted.</source>
        <translation>Phiếu đã được chấp nhận.</translation>
    </message>
    <message>
        <source>The survey is returned; the commune hears it with the next package.</source>
        <translation>Phiếu đã được trả lại; xã nhận được cùng gói dữ liệu tiếp theo.</translation>
    </message>
    <message>
        <source>The whole survey</source>
        <translation>Toàn phiếu</translation>
    </message>
</context>
<context>
    <name>CommunePanel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>All computers</source>
        <translation>Tất cả các máy</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Conflicts of this commune</source>
        <translation>Xung đột của xã này</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Số hộ</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>Gói gần nhất</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>No computer is enrolled here yet.</source>
        <translation>Chưa có máy nào được đăng ký.</translation>
    </message>
    <message>
        <source>Send down…</source>
        <translation>Gửi về xã…</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>Số ngày chưa gửi</translation>
    </message>
    <message>
        <source>To send down</source>
        <translation>Chờ gửi về</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>nothing came yet</source>
        <translation>chưa gửi gói nào</translation>
    </message>
    <message>
        <source>package {number} of “{label}”</source>
        <translation>gói số {number} của máy “{label}”</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>For a loan</source>
        <translation>Vay vốn</translation>
    </message>
    <message>
        <source>For medical treatment</source>
        <translation>Khám, chữa bệnh</translation>
    </message>
    <message>
        <source>For school fees or a scholarship</source>
        <translation>Miễn giảm học phí, học bổng</translation>
    </message>
    <message>
        <source>It says what the register holds: who lives there, what was decided, what was received. What it is printed for stands on it and in the access log.</source>
        <translation>Giấy ghi những gì có trong sổ: nhân khẩu, kết quả công nhận, hỗ trợ đã nhận. Mục đích in được ghi trên giấy và trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Print a confirmation</source>
        <translation>In giấy xác nhận</translation>
    </message>
    <message>
        <source>Print a confirmation (Ctrl+P)</source>
        <translation>In giấy xác nhận (Ctrl+P)</translation>
    </message>
    <message>
        <source>The household asks for it</source>
        <translation>Hộ gia đình đề nghị</translation>
    </message>
    <message>
        <source>What is decided of it and what it received (Ctrl+P)</source>
        <translation>Kết quả công nhận và hỗ trợ đã nhận của hộ (Ctrl+P)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n xung đột</numerusform>
        </translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Tất cả các xã, phường</translation>
    </message>
    <message>
        <source>Choose a conflict to see both sides</source>
        <translation>Chọn một xung đột để xem cả hai nơi ghi</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Không có xung đột</translation>
    </message>
    <message numerus="yes">
        <source>Settled. %n conflict(s) left.</source>
        <translation>
            <numerusform>Đã giải quyết. Còn %n xung đột.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled. No conflict is left.</source>
        <translation>Đã giải quyết. Không còn xung đột.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>To Send / Receive (Esc)</source>
        <translation>Về Gửi / Nhận (Esc)</translation>
    </message>
    <message>
        <source>What two places write differently is listed here and settled here.</source>
        <translation>Khi hai nơi ghi khác nhau, điểm khác được liệt kê và giải quyết ở đây.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>DAMAGED</source>
        <translation>BỊ HỎNG</translation>
    </message>
    <message>
        <source>at the second place</source>
        <translation>ở nơi sao lưu thứ hai</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>trước khi khôi phục</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>trước khi cập nhật chương trình</translation>
    </message>
    <message>
        <source>before packages were received</source>
        <translation>trước khi nhận gói</translation>
    </message>
    <message>
        <source>computer {letters}</source>
        <translation>máy {letters}</translation>
    </message>
    <message>
        <source>of the day</source>
        <translation>bản hằng ngày</translation>
    </message>
</context>
<context>
    <name>CorrectCard</name>
    <message>
        <source>Correct the household</source>
        <translation>Sửa thông tin hộ</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Meanwhile another wrote: {values}. What you save stands beside it until one is chosen.</source>
        <translation>Trong lúc anh/chị đang sửa, nơi khác đã ghi: {values}. Nếu lưu, cả hai giá trị được giữ đến khi chọn một.</translation>
    </message>
    <message>
        <source>Not saved: {fields}</source>
        <translation>Chưa lưu: {fields}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Ghi lại</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Choose the right side…</source>
        <translation>Chọn bên đúng…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hộ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Two machines wrote this differently.</source>
        <translation>Hai máy ghi khác nhau ở ô này.</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>{number} (left empty: it stays)</source>
        <translation>{number} (để nguyên: giữ số cũ)</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n value(s) on the screens were not as they should be.</source>
        <translation>
            <numerusform>%n giá trị trên màn hình không đúng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n value(s) on the screens were not as they should be.</source>
        <translation>
            <numerusform>Ngoài ra, %n giá trị trên màn hình không đúng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n tệp kèm theo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n ý kiến</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n phiếu đang điền</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n hộ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other form(s)</source>
        <translation>
            <numerusform>%n phiếu khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n mục khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n gói</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n khẩu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published questionnaire(s)</source>
        <translation>
            <numerusform>%n biểu mẫu phát hành</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n support(s)</source>
        <translation>
            <numerusform>%n khoản hỗ trợ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey(s)</source>
        <translation>
            <numerusform>%n phiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: check the clock</source>
        <translation>không rõ, hãy xem lại đồng hồ máy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Cards at the edge</source>
        <translation>Mép danh sách</translation>
    </message>
    <message>
        <source>{count} more line(s) below (↓)</source>
        <translation>Còn {count} dòng ở dưới (↓)</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>&amp;Open it here again</source>
        <translation>&amp;Mở lại tại đây</translation>
    </message>
    <message>
        <source>&amp;Save again</source>
        <translation>Thử &amp;lưu lại</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
</context>
<context>
    <name>DetailsBlock</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Admit computers…</source>
        <translation>Cấp quyền cho máy…</translation>
    </message>
    <message>
        <source>After the ceremony the computers of the communes are admitted here.</source>
        <translation>Sau khi lập danh bạ gốc, máy của các xã được cấp quyền ở đây.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>Confirm and sign</source>
        <translation>Xác nhận và ký</translation>
    </message>
    <message>
        <source>Confirm the restored copy</source>
        <translation>Xác nhận bản khôi phục</translation>
    </message>
    <message>
        <source>Confirm the restored copy…</source>
        <translation>Xác nhận bản khôi phục…</translation>
    </message>
    <message>
        <source>Enrol this computer…</source>
        <translation>Đăng ký máy này…</translation>
    </message>
    <message>
        <source>First ceremony…</source>
        <translation>Lập danh bạ gốc…</translation>
    </message>
    <message>
        <source>Go on with the enrolment…</source>
        <translation>Đăng ký tiếp…</translation>
    </message>
    <message>
        <source>No computer is listed yet</source>
        <translation>Chưa có máy nào trong danh bạ</translation>
    </message>
    <message>
        <source>Plug in the stick or choose a folder first.</source>
        <translation>Hãy cắm USB hoặc chọn thư mục trước.</translation>
    </message>
    <message>
        <source>Read them to an officer who takes in the list for the first time.</source>
        <translation>Đọc cho cán bộ xã khi nhận danh bạ lần đầu.</translation>
    </message>
    <message>
        <source>Revoke and sign</source>
        <translation>Thu hồi và ký</translation>
    </message>
    <message>
        <source>Revoke the right to send</source>
        <translation>Thu hồi quyền gửi</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Stick or folder</source>
        <translation>USB hoặc thư mục</translation>
    </message>
    <message>
        <source>Ten groups of the office</source>
        <translation>Mười nhóm số của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Ten groups of the office…</source>
        <translation>Mười nhóm số của cơ quan…</translation>
    </message>
    <message>
        <source>Ten groups of this computer</source>
        <translation>Mười nhóm số của máy này</translation>
    </message>
    <message>
        <source>Ten groups of this computer…</source>
        <translation>Mười nhóm số của máy này…</translation>
    </message>
    <message>
        <source>The list of the office comes back after the digits were read.</source>
        <translation>Sau khi đọc số, cơ quan tổng hợp gửi lại danh bạ.</translation>
    </message>
    <message>
        <source>The office types what it hears.</source>
        <translation>Cơ quan tổng hợp gõ theo lời đọc.</translation>
    </message>
    <message>
        <source>This computer is enrolled as “{label}” for {place}.</source>
        <translation>Máy này đã được đăng ký với tên “{label}”, địa bàn {place}.</translation>
    </message>
    <message>
        <source>Trust list {number} is signed; it goes out with the next packages.</source>
        <translation>Đã ký danh bạ số {number}; danh bạ sẽ đi kèm các gói tới.</translation>
    </message>
    <message>
        <source>What “{label}” sent so far stays; every later package is kept aside and nothing is lost. Use it for a computer that was stolen or handed over.</source>
        <translation>Những gì máy “{label}” đã gửi vẫn được giữ; mọi gói sau đó được tạm giữ, không mất. Dùng khi máy bị mất cắp hoặc đã bàn giao.</translation>
    </message>
    <message>
        <source>Write the trust list</source>
        <translation>Ghi tệp danh bạ</translation>
    </message>
    <message>
        <source>Written and checked: {file}</source>
        <translation>Đã ghi và kiểm tra lại: {file}</translation>
    </message>
    <message>
        <source>last heard {day}</source>
        <translation>gói gần nhất {day}</translation>
    </message>
    <message>
        <source>“{label}” was restored from a backup or copied. Ask its officer whether that is so; then its packages kept aside can be received.</source>
        <translation>Máy “{label}” đã khôi phục bản sao lưu hoặc được sao chép. Hãy hỏi cán bộ dùng máy; nếu đúng, xác nhận để nhận các gói đang tạm giữ.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>is in the register by now, and not in the survey</source>
        <translation>đã có trong sổ hộ, chưa có trong phiếu</translation>
    </message>
    <message>
        <source>is in the survey, and in the register no more</source>
        <translation>có trong phiếu, không còn trong sổ hộ</translation>
    </message>
    <message>
        <source>{what}: “{shown}” here, “{now}” in the register</source>
        <translation>{what}: trong phiếu là “{shown}”, trong sổ hộ là “{now}”</translation>
    </message>
</context>
<context>
    <name>Differing</name>
    <message>
        <source>and {count} more</source>
        <translation>và {count} câu khác</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Confirmed on the certificate</source>
        <translation>Xác nhận trên giấy chứng nhận</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>List from elsewhere</source>
        <translation>Danh sách nhận từ nơi khác</translation>
    </message>
    <message>
        <source>its day is not written</source>
        <translation>chưa ghi ngày</translation>
    </message>
    <message>
        <source>its number is not written</source>
        <translation>chưa ghi số</translation>
    </message>
    <message>
        <source>no decision stands here</source>
        <translation>trong máy chưa có quyết định</translation>
    </message>
    <message>
        <source>otherwise than decided</source>
        <translation>khác với kết quả đã công nhận</translation>
    </message>
    <message>
        <source>this decision is not on this computer</source>
        <translation>quyết định này không có trong máy</translation>
    </message>
</context>
<context>
    <name>Edges</name>
    <message>
        <source>More below</source>
        <translation>Còn nữa ở dưới</translation>
    </message>
</context>
<context>
    <name>EditionPanel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Details of</source>
        <translation>Dùng cho loại hỗ trợ</translation>
    </message>
    <message>
        <source>For these supports another form that was installed is asked.</source>
        <translation>Các loại hỗ trợ này đang dùng một biểu mẫu khác đã cài.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Ngày cài</translation>
    </message>
    <message>
        <source>It lies in the data folder, but nobody installed it; it is not used.</source>
        <translation>Biểu mẫu nằm trong thư mục dữ liệu nhưng không ai cài; không được dùng.</translation>
    </message>
    <message>
        <source>It reaches the communes with the packages that you send.</source>
        <translation>Biểu mẫu đến xã cùng gói dữ liệu gửi về xã.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Nobody begins with it any more. What was answered on it stays.</source>
        <translation>Biểu mẫu này không dùng để điền phiếu mới nữa. Phiếu đã lập vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Publish to the communes…</source>
        <translation>Phát hành cho các xã…</translation>
    </message>
    <message>
        <source>Save the answers to Excel…</source>
        <translation>Lưu câu trả lời ra Excel…</translation>
    </message>
    <message>
        <source>Save the workbook…</source>
        <translation>Lưu tệp biểu mẫu…</translation>
    </message>
    <message>
        <source>Send… (Ctrl+G)</source>
        <translation>Gửi… (Ctrl+G)</translation>
    </message>
    <message>
        <source>Surveys and supports</source>
        <translation>Phiếu và hồ sơ hỗ trợ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>{missing} of {files} files have not come yet. They come in a package.</source>
        <translation>Còn thiếu {missing} trong {files} tệp. Các tệp này đến cùng gói dữ liệu.</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>Ask the merging office to enrol this computer</source>
        <translation>Đề nghị cơ quan tổng hợp đăng ký máy này</translation>
    </message>
    <message>
        <source>Ask the office to read its ten groups, and type what is heard. So nobody can put another list in its place.</source>
        <translation>Đề nghị cơ quan tổng hợp đọc mười nhóm số của mình rồi gõ đúng như nghe được. Nhờ vậy không ai tráo được danh bạ.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>Đăng ký máy này</translation>
    </message>
    <message>
        <source>Later: work goes on</source>
        <translation>Để sau, vẫn làm việc bình thường</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Tên của máy này</translation>
    </message>
    <message>
        <source>No trust list (.gpntrust) lies here yet.</source>
        <translation>Ở đây chưa có tệp danh bạ (.gpntrust).</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu của máy này</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Đọc số</translation>
    </message>
    <message>
        <source>Read these ten groups to the office over the telephone</source>
        <translation>Đọc mười nhóm số này qua điện thoại</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Đề nghị</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Lưu tệp đề nghị</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Lưu vào</translation>
    </message>
    <message>
        <source>Stick or folder</source>
        <translation>USB hoặc thư mục</translation>
    </message>
    <message>
        <source>Take in the list</source>
        <translation>Nhận danh bạ</translation>
    </message>
    <message>
        <source>Take in the trust list of the office</source>
        <translation>Nhận danh bạ của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>The office types what it hears and knows by it that the request is yours. A wrong group is named at once; then read that group again.</source>
        <translation>Cơ quan tổng hợp gõ theo lời đọc, nhờ đó biết chắc tệp đề nghị là của máy này. Nhóm nào chưa đúng được nêu tên ngay, chỉ cần đọc lại nhóm đó.</translation>
    </message>
    <message>
        <source>The request is a small file without personal data. Save it to the stick and give it to the office.</source>
        <translation>Tệp đề nghị rất nhỏ, không chứa dữ liệu của hộ dân. Hãy lưu vào USB rồi gửi cho cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>The ten groups of this computer</source>
        <translation>Mười nhóm số của máy này</translation>
    </message>
    <message>
        <source>The trust list is here</source>
        <translation>Tiếp: nhận danh bạ</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Trust list {number} of {office}, made {day}: {file}.</source>
        <translation>Danh bạ số {number} của {office}, lập ngày {day}: {file}.</translation>
    </message>
    <message>
        <source>Trust list {number} of {office}, {day}, does not name this computer yet.</source>
        <translation>Danh bạ số {number} của {office}, ngày {day}, chưa có máy này. Hãy hỏi lại cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Trust lists (*.gpntrust)</source>
        <translation>Danh bạ (*.gpntrust)</translation>
    </message>
    <message>
        <source>groups {numbers}</source>
        <translation>nhóm số {numbers}</translation>
    </message>
    <message>
        <source>the file of the list</source>
        <translation>tệp danh bạ</translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation>tên của máy này</translation>
    </message>
    <message>
        <source>the passphrase of this computer</source>
        <translation>mật khẩu của máy này</translation>
    </message>
    <message>
        <source>the stick</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>«{file}» cannot be taken in.</source>
        <translation>Không nhận được tệp “{file}”.</translation>
    </message>
</context>
<context>
    <name>EnrolGuide</name>
    <message>
        <source>Saved and checked: {file}. Take it to the office, then call and read.</source>
        <translation>Đã lưu và kiểm tra lại: {file}. Mang đến cơ quan tổng hợp rồi gọi điện.</translation>
    </message>
    <message>
        <source>Signing and saving the request…</source>
        <translation>Đang ký và lưu tệp đề nghị…</translation>
    </message>
    <message>
        <source>Taking in the trust list…</source>
        <translation>Đang nhận danh bạ…</translation>
    </message>
</context>
<context>
    <name>EnterLine</name>
    <message>
        <source>Enter: {what}</source>
        <translation>Enter: {what}</translation>
    </message>
    <message>
        <source>F7: order</source>
        <translation>F7: sắp xếp</translation>
    </message>
    <message>
        <source>correct the village</source>
        <translation>sửa thôn</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô tiếp theo</translation>
    </message>
    <message>
        <source>open the household</source>
        <translation>mở hộ</translation>
    </message>
    <message>
        <source>open the household that is marked</source>
        <translation>mở hộ đang tô xanh</translation>
    </message>
    <message>
        <source>open the household, or what waits for it</source>
        <translation>mở hộ hoặc việc đang chờ của hộ</translation>
    </message>
    <message>
        <source>open the one that is marked</source>
        <translation>mở dòng đang tô xanh</translation>
    </message>
    <message>
        <source>open the support that is marked</source>
        <translation>mở khoản hỗ trợ đang tô xanh</translation>
    </message>
    <message>
        <source>open the survey</source>
        <translation>mở phiếu</translation>
    </message>
    <message>
        <source>see both records</source>
        <translation>xem hai bản ghi</translation>
    </message>
    <message>
        <source>see the commune that is marked</source>
        <translation>xem xã đang tô xanh</translation>
    </message>
    <message>
        <source>see the form that is marked</source>
        <translation>xem biểu mẫu đang tô xanh</translation>
    </message>
    <message>
        <source>see the person who is marked</source>
        <translation>xem người đang tô xanh</translation>
    </message>
    <message>
        <source>see the target that is marked</source>
        <translation>xem mục tiêu đang chọn</translation>
    </message>
    <message>
        <source>see those of this village</source>
        <translation>xem các hộ của thôn này</translation>
    </message>
    <message>
        <source>see what both wrote</source>
        <translation>xem cả hai nơi ghi</translation>
    </message>
    <message>
        <source>see what was done</source>
        <translation>xem việc đã ghi</translation>
    </message>
    <message>
        <source>← →: another leaf</source>
        <translation>← →: đổi thẻ</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Ghi một số nguyên.</translation>
    </message>
    <message>
        <source>Write the day as 05/03/2026.</source>
        <translation>Ngày chưa đúng. Ghi theo mẫu 05/03/2026.</translation>
    </message>
    <message>
        <source>Write whole đồng, for instance 15.000.000.</source>
        <translation>Ghi số tiền chẵn đồng, ví dụ 15.000.000.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Computers</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>Packages and trust lists ({endings})</source>
        <translation>Gói và danh bạ ({endings})</translation>
    </message>
    <message>
        <source>Send / Receive</source>
        <translation>Gửi / Nhận</translation>
    </message>
    <message>
        <source>Stick or folder</source>
        <translation>USB hoặc thư mục</translation>
    </message>
    <message>
        <source>The trust list was taken in.</source>
        <translation>Đã nhận danh bạ.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Every household with its people and every field. This file can be taken in again. A name that ends in .csv is written as CSV.</source>
        <translation>Tất cả các hộ, nhân khẩu và mọi thông tin. Tệp này có thể nhập lại vào chương trình. Đặt tên có đuôi .csv thì tệp được ghi dạng CSV.</translation>
    </message>
    <message>
        <source>Numbers of people stand there whole, not masked: keep the file as you keep the paper forms.</source>
        <translation>Số giấy tờ ghi đầy đủ, không che: hãy giữ tệp này như giữ phiếu giấy.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save all households and people to Excel</source>
        <translation>Lưu toàn bộ hộ và nhân khẩu ra Excel</translation>
    </message>
    <message>
        <source>Save the answers to Excel</source>
        <translation>Lưu câu trả lời ra Excel</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Đang ghi tệp</translation>
    </message>
    <message>
        <source>{count} answered, in all versions of the form: a row for each, a sheet for each repeated group. Households and people stand there by name; personal numbers are masked. Keep the file as you keep the paper forms.</source>
        <translation>{count} phiếu đã điền, gồm mọi phiên bản của biểu mẫu: mỗi phiếu một dòng, mỗi nhóm lặp một trang tính. Trong tệp có tên hộ và người; số định danh được che bớt. Giữ tệp như giữ phiếu giấy.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Arrows: day · PageUp, PageDown: month · with Shift: year · Enter: choose · Esc: back</source>
        <translation>↑ ↓ ← →: ngày · PageUp, PageDown: tháng · thêm Shift: năm · Enter: chọn · Esc: thôi</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Choices found</source>
        <translation>Các lựa chọn tìm thấy</translation>
    </message>
    <message>
        <source>Choose in a calendar (Alt+↓)</source>
        <translation>Chọn trên lịch (Alt+↓)</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Các ngày trong tháng</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>Nothing to choose from yet: first answer the question above.</source>
        <translation>Chưa có gì để chọn: hãy trả lời câu ở trên trước.</translation>
    </message>
    <message>
        <source>Several choices hold “{text}”: press ↓ and choose one.</source>
        <translation>Có nhiều lựa chọn chứa “{text}”: bấm ↓ rồi chọn một.</translation>
    </message>
    <message>
        <source>There is no choice with the number “{number}”.</source>
        <translation>Không có lựa chọn số “{number}”.</translation>
    </message>
    <message>
        <source>Type a part of it without marks, then Enter</source>
        <translation>Gõ vài chữ, không cần dấu, rồi Enter</translation>
    </message>
    <message>
        <source>Type numbers, for instance: 2 5 11</source>
        <translation>Gõ các số, ví dụ: 2 5 11</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Gõ số của lựa chọn</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>ngày/tháng/năm giờ:phút</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>giờ:phút</translation>
    </message>
    <message>
        <source>mm/yyyy</source>
        <translation>tháng/năm</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>{question}: number of the choice</source>
        <translation>{question}: số của lựa chọn</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Type it again, or ↓: the whole list.</source>
        <translation>Không có “{text}” trong danh sách. Gõ lại, hoặc bấm ↓ để xem cả danh sách.</translation>
    </message>
</context>
<context>
    <name>Filled</name>
    <message>
        <source>Communes fill it in; the answers come with their packages.</source>
        <translation>Các xã điền phiếu này; câu trả lời đến cùng gói dữ liệu của xã.</translation>
    </message>
    <message>
        <source>Fill in this form</source>
        <translation>Điền phiếu này</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Phiếu đã điền</translation>
    </message>
    <message>
        <source>Filled in ({count})</source>
        <translation>Phiếu đã điền ({count})</translation>
    </message>
    <message>
        <source>Filled in ({count}), withdrawn ({gone})</source>
        <translation>Phiếu đã điền ({count}), đã rút ({gone})</translation>
    </message>
    <message>
        <source>Here it is about the commune; of a household it is filled in there.</source>
        <translation>Ở đây là phiếu của cả xã; phiếu của một hộ thì điền ở trang của hộ đó.</translation>
    </message>
    <message>
        <source>It is about the commune as a whole.</source>
        <translation>Phiếu của cả xã, không của riêng hộ nào.</translation>
    </message>
    <message>
        <source>It is filled in at a household: open one in the list of households.</source>
        <translation>Phiếu này điền cho từng hộ: mở hộ trong danh sách hộ dân.</translation>
    </message>
    <message>
        <source>Nobody has filled it in yet.</source>
        <translation>Chưa có phiếu nào được điền.</translation>
    </message>
    <message>
        <source>Open the household, then choose “Fill in another form…”: {form}</source>
        <translation>Mở hộ, rồi chọn “Điền phiếu khác…”: {form}</translation>
    </message>
    <message>
        <source>To the list of households, to fill it in</source>
        <translation>Đến danh sách hộ để điền</translation>
    </message>
</context>
<context>
    <name>FillingView</name>
    <message>
        <source>Answers: {form}</source>
        <translation>Câu trả lời: {form}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>The form is completed.</source>
        <translation>Đã hoàn thành phiếu.</translation>
    </message>
    <message>
        <source>The form was given up.</source>
        <translation>Đã bỏ phiếu.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n household(s) not counted: you are keying them twice</source>
        <translation>
            <numerusform>Chưa kể %n hộ anh/chị đang nhập lại lần hai</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>Thêm hộ</translation>
    </message>
    <message>
        <source>Add a household (Ctrl+N)</source>
        <translation>Thêm hộ (Ctrl+N)</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Mọi kết quả</translation>
    </message>
    <message>
        <source>All filters, and those kept by name</source>
        <translation>Mọi điều kiện lọc và các bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>Mọi thôn</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kết quả công nhận</translation>
    </message>
    <message>
        <source>Copy, print, save, columns</source>
        <translation>Sao chép, in, lưu ra tệp, chọn cột</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Lọc (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter by name, code or address</source>
        <translation>Lọc theo tên, mã hộ hoặc địa chỉ</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Bộ lọc: {count}</translation>
    </message>
    <message>
        <source>Filters…</source>
        <translation>Bộ lọc…</translation>
    </message>
    <message>
        <source>From Excel (Ctrl+I)</source>
        <translation>Nhập Excel (Ctrl+I)</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>Danh sách…</translation>
    </message>
    <message>
        <source>Take in a list from Excel</source>
        <translation>Nhập danh sách từ Excel</translation>
    </message>
    <message>
        <source>Take in a list from Excel (Ctrl+I)</source>
        <translation>Nhập danh sách từ Excel (Ctrl+I)</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Danh sách gì</translation>
    </message>
    <message>
        <source>{key}: change or clear · Shown are: {filters}</source>
        <translation>{key}: sửa hoặc bỏ lọc · Đang lọc: {filters}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A file that belongs to it has not come here yet.</source>
        <translation>Một tệp đính kèm của hộ này chưa về đến máy này.</translation>
    </message>
    <message>
        <source>A form on which something was filled in is not here: {form}, {version}.</source>
        <translation>Có phiếu điền theo biểu mẫu mà máy này chưa có: {form}, phiên bản {version}.</translation>
    </message>
    <message>
        <source>A record that a newer version of the program made (“{kind}”) is not shown.</source>
        <translation>Có một bản ghi do phiên bản mới hơn của chương trình tạo ra (“{kind}”), phiên bản này không hiển thị được.</translation>
    </message>
    <message>
        <source>Ask the commune for the reason, or have it corrected.</source>
        <translation>Hỏi xã lý do, hoặc đề nghị xã sửa lại.</translation>
    </message>
    <message>
        <source>Ask where they live; take them out of the other one.</source>
        <translation>Hỏi rõ người này đang ở hộ nào rồi đưa ra khỏi hộ còn lại.</translation>
    </message>
    <message>
        <source>Ask where they went; take back the other moves.</source>
        <translation>Hỏi rõ nơi chuyển đến rồi hủy các lần chuyển đi còn lại.</translation>
    </message>
    <message>
        <source>B1 {b1}, B2 {b2}, {class_words}</source>
        <translation>B1 {b1} điểm, B2 {b2} điểm, {class_words}</translation>
    </message>
    <message>
        <source>Bring back who still lives here, take back the last change if it was wrong, or join it into another household: that is done on the page of the other one.</source>
        <translation>Đưa lại người vẫn ở hộ này, hoàn tác thay đổi cuối nếu ghi nhầm, hoặc nhập hộ này vào hộ khác: mở trang của hộ kia để nhập.</translation>
    </message>
    <message>
        <source>Bring it back: what was recorded stands as before. Supports and other forms recorded by mistake can be taken off instead; with a survey, bring it back and write down how it left.</source>
        <translation>Đưa trở lại thì những gì đã ghi vẫn nguyên như cũ. Hỗ trợ, phiếu khác ghi nhầm thì bỏ mục đó; đã có phiếu rà soát thì đưa trở lại rồi ghi chuyển đi, có lý do.</translation>
    </message>
    <message>
        <source>Bring the household back, or write down where they live now.</source>
        <translation>Đưa hộ trở lại danh sách, hoặc ghi người đó hiện ở hộ nào.</translation>
    </message>
    <message>
        <source>Decided is {decided}, computed {computed}, and no reason is written down.</source>
        <translation>Quyết định ghi {decided}, kết quả tính là {computed}, mà không ghi lý do.</translation>
    </message>
    <message>
        <source>Do not decide on it: have the survey corrected, and ask which program wrote it.</source>
        <translation>Không căn cứ vào phiếu này để quyết định: đề nghị sửa lại phiếu và kiểm tra máy đã lập phiếu.</translation>
    </message>
    <message>
        <source>Do not decide on it; tell those who look after the forms.</source>
        <translation>Chưa ra quyết định theo phiếu này; báo người quản lý biểu mẫu.</translation>
    </message>
    <message>
        <source>Find out which one is in force; the other must be revoked.</source>
        <translation>Xác định quyết định nào còn hiệu lực; quyết định kia phải được hủy bỏ.</translation>
    </message>
    <message>
        <source>It belongs to a record that has not come here yet.</source>
        <translation>Có dữ liệu thuộc về một hồ sơ chưa về đến máy này.</translation>
    </message>
    <message>
        <source>It does so by itself; do not decide before, or open the survey now.</source>
        <translation>Máy sẽ tự tính lại; chưa quyết định trước khi tính xong, hoặc mở phiếu để tính ngay.</translation>
    </message>
    <message>
        <source>Look at both cards and correct the number that is wrong.</source>
        <translation>Xem lại thẻ của cả hai người và sửa số ghi sai.</translation>
    </message>
    <message>
        <source>Nobody is written down as head of the household.</source>
        <translation>Chưa ghi ai là chủ hộ.</translation>
    </message>
    <message>
        <source>Nobody lives in this household any more.</source>
        <translation>Hộ này không còn ai.</translation>
    </message>
    <message>
        <source>Open the household and write down who is its head now.</source>
        <translation>Mở hộ và ghi ai là chủ hộ hiện nay.</translation>
    </message>
    <message>
        <source>Open the old record. If it is the same person, take this one back and bring the old one back; else correct the number that is wrong.</source>
        <translation>Mở hồ sơ cũ. Nếu là cùng một người: hoàn tác hồ sơ này rồi ghi người cũ trở về; nếu không, sửa lại số bị sai.</translation>
    </message>
    <message>
        <source>Open the other one</source>
        <translation>Mở hộ đó</translation>
    </message>
    <message>
        <source>Score or class of its survey do not agree. You are keying it a second time: what it says is shown once that is done.</source>
        <translation>Điểm hoặc kết quả của phiếu không khớp. Anh/chị đang nhập lại lần hai phiếu này: nội dung xem sau khi nhập xong.</translation>
    </message>
    <message>
        <source>Set date and time of that machine; no value was lost or changed by it.</source>
        <translation>Chỉnh lại ngày giờ trên máy đó; số liệu không bị mất hay thay đổi vì việc này.</translation>
    </message>
    <message>
        <source>Somebody else has the citizen number of {person} too.</source>
        <translation>Số định danh (CCCD) của {person} cũng được ghi cho một người khác.</translation>
    </message>
    <message>
        <source>Somebody in the household of {other} has the citizen number of {person} too.</source>
        <translation>Số định danh (CCCD) của {person} cũng được ghi cho một người ở hộ {other}.</translation>
    </message>
    <message>
        <source>Somebody who died or left the commune has the citizen number of {person}.</source>
        <translation>Số CCCD của {person} trùng với số của người đã mất hoặc đã chuyển đi.</translation>
    </message>
    <message>
        <source>Take in the newest packages, or install its workbook; a form of the program itself comes with a newer program. The answers are kept meanwhile.</source>
        <translation>Hãy nhận các gói mới nhất, hoặc cài tệp Excel của biểu mẫu; biểu mẫu kèm chương trình thì cập nhật chương trình. Câu trả lời vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>Take in the packages that are still missing.</source>
        <translation>Nhận các gói dữ liệu còn thiếu.</translation>
    </message>
    <message>
        <source>The clock of {machine} cannot be right: it wrote on {clock}, {than}.</source>
        <translation>Đồng hồ của {machine} không đúng: ghi lúc {clock}, {than}.</translation>
    </message>
    <message>
        <source>The form comes to {form}, the standard to {computed}: one is wrong.</source>
        <translation>Biểu mẫu tính ra {form}, chuẩn nghèo tính ra {computed}: có một bên sai.</translation>
    </message>
    <message>
        <source>The form of the survey can make nothing of the answers that came with it.</source>
        <translation>Câu trả lời kèm theo phiếu không đúng với mẫu phiếu, không tính được điểm.</translation>
    </message>
    <message>
        <source>The household</source>
        <translation>Hộ này</translation>
    </message>
    <message>
        <source>The survey keeps another class, area, period or source than its answers give.</source>
        <translation>Phiếu lưu diện, khu vực, giai đoạn hoặc nguồn tổng điểm khác với các câu trả lời.</translation>
    </message>
    <message>
        <source>The survey keeps other points for single questions than its answers give.</source>
        <translation>Điểm từng câu lưu trong phiếu khác với điểm tính từ câu trả lời.</translation>
    </message>
    <message>
        <source>The survey keeps {kept}; its answers come to {computed}.</source>
        <translation>Phiếu lưu {kept}; tính lại từ câu trả lời được {computed}.</translation>
    </message>
    <message>
        <source>This machine has not worked out the score of the survey again yet.</source>
        <translation>Máy này chưa tính lại điểm của phiếu từ câu trả lời.</translation>
    </message>
    <message>
        <source>Update the program; the value is kept as it came.</source>
        <translation>Cập nhật chương trình; giá trị vẫn được giữ như khi nhận.</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>một máy</translation>
    </message>
    <message>
        <source>a member</source>
        <translation>một thành viên</translation>
    </message>
    <message>
        <source>but had written on {day} before</source>
        <translation>trong khi lần ghi trước đó là {day}</translation>
    </message>
    <message>
        <source>but that came here on {day}</source>
        <translation>trong khi dữ liệu về đến máy này từ {day}</translation>
    </message>
    <message>
        <source>{decisions} decisions give it a class for the same day, {result_date}.</source>
        <translation>Có {decisions} quyết định cùng phân loại hộ này tại ngày {result_date}.</translation>
    </message>
    <message>
        <source>{heads} people are written down as head.</source>
        <translation>Có {heads} người cùng được ghi là chủ hộ.</translation>
    </message>
    <message>
        <source>{person} (household in {village}) is a member of a household in {there} too.</source>
        <translation>{person} (hộ ở {village}) còn có tên trong một hộ ở {there}.</translation>
    </message>
    <message>
        <source>{person} still stands in this household, which was taken off the list.</source>
        <translation>{person} vẫn đứng tên trong hộ này, mà hộ đã được đưa ra khỏi danh sách.</translation>
    </message>
    <message>
        <source>{who} is being moved out more than once, and nobody has taken over: {to}.</source>
        <translation>{who} có nhiều lần chuyển đi mà nơi đến chưa tiếp nhận: {to}.</translation>
    </message>
    <message>
        <source>{who} was taken off the list while another computer recorded for it: {records}.</source>
        <translation>{who} đã bị đưa ra khỏi danh sách trong khi máy khác đã ghi: {records}.</translation>
    </message>
    <message>
        <source>“{field}” has a value that this version cannot read.</source>
        <translation>“{field}” có giá trị mà phiên bản này không đọc được.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>As it stands on your papers</source>
        <translation>Như trên giấy tờ</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>Commune or office</source>
        <translation>Xã, phường hoặc cơ quan</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Lần đầu sử dụng</translation>
    </message>
    <message>
        <source>For the day the passphrase is forgotten</source>
        <translation>Phòng khi quên mật khẩu</translation>
    </message>
    <message>
        <source>I have printed it, or copied it on paper</source>
        <translation>Tôi đã in, hoặc đã chép ra giấy</translation>
    </message>
    <message>
        <source>It can be used at once; enrolment can follow later.</source>
        <translation>Dùng được ngay; việc đăng ký máy có thể làm sau.</translation>
    </message>
    <message>
        <source>It opens the data on this computer and signs what you send. A short sentence of {least} letters or more is easy to remember and hard to guess.</source>
        <translation>Mật khẩu mở dữ liệu trên máy này và ký những gì anh/chị gửi đi. Nên là một câu ngắn, từ {least} ký tự trở lên, dễ nhớ, khó đoán.</translation>
    </message>
    <message>
        <source>Keep it in a locked place, not beside the computer.</source>
        <translation>Cất ở nơi có khóa, không để cạnh máy.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Make the recovery code</source>
        <translation>Tạo mã khôi phục</translation>
    </message>
    <message>
        <source>Making keys and the encrypted database…</source>
        <translation>Đang tạo khóa và cơ sở dữ liệu mã hóa…</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Đang tạo mã…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Các nơi tìm thấy</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>In mã khôi phục…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Recovery sheet of GPN Desktop</source>
        <translation>Mã khôi phục GPN Desktop</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>The code is not written to a file: who finds the file opens the data.</source>
        <translation>Không ghi mã khôi phục ra tệp: ai thấy tệp đó cũng mở được dữ liệu.</translation>
    </message>
    <message>
        <source>The code is seen this once: print it or copy it, and tick it.</source>
        <translation>Mã chỉ hiện một lần này: hãy in hoặc chép ra giấy rồi đánh dấu.</translation>
    </message>
    <message>
        <source>Type a part of the name; marks are not needed.</source>
        <translation>Gõ một phần tên; không cần dấu.</translation>
    </message>
    <message>
        <source>Until this computer is enrolled nobody else can open its data. If the passphrase is forgotten and there is no recovery sheet, everything typed so far is lost.</source>
        <translation>Khi máy chưa được đăng ký, không ai khác mở được dữ liệu. Nếu quên mật khẩu mà không có mã khôi phục thì mất toàn bộ dữ liệu đã nhập.</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Anh/chị làm việc ở đâu?</translation>
    </message>
    <message>
        <source>Who works on this computer?</source>
        <translation>Ai làm việc trên máy này?</translation>
    </message>
    <message>
        <source>With these ten groups the data of this computer can be opened when the passphrase is forgotten, as long as the computer is not enrolled. Keep this sheet locked away.</source>
        <translation>Mười nhóm số này mở được dữ liệu của máy khi quên mật khẩu, chừng nào máy chưa được đăng ký. Hãy cất phiếu ở nơi có khóa.</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Your name, then your commune or office.</source>
        <translation>Họ tên, rồi xã, phường hoặc cơ quan của anh/chị.</translation>
    </message>
    <message>
        <source>commune or office (Tab)</source>
        <translation>xã, phường hoặc cơ quan (Tab)</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>the tick that it is on paper (Tab, then Space)</source>
        <translation>đánh dấu là đã có trên giấy (Tab, rồi phím cách)</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>1–{last}: choose</source>
        <translation>1–{last}: chọn</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Thêm: {what}</translation>
    </message>
    <message>
        <source>Alt+Z: put back {name}</source>
        <translation>Alt+Z: đưa lại {name}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Mở đầu</translation>
    </message>
    <message>
        <source>Choose a reason: 1–{last}</source>
        <translation>Chọn lý do: 1–{last}</translation>
    </message>
    <message>
        <source>Complete (Ctrl+Enter)</source>
        <translation>Hoàn thành (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Ctrl+N: one more person</source>
        <translation>Ctrl+N: thêm người</translation>
    </message>
    <message>
        <source>Ctrl+N: one more {what}</source>
        <translation>Ctrl+N: thêm {what}</translation>
    </message>
    <message>
        <source>Ctrl+PageDown: next person</source>
        <translation>Ctrl+PageDown: người sau</translation>
    </message>
    <message>
        <source>Enter once more: keep it and go on</source>
        <translation>Enter lần nữa: giữ và sang tiếp</translation>
    </message>
    <message>
        <source>Enter: keep it · Esc: what was calculated</source>
        <translation>Enter: giữ số đang gõ · Esc: lấy số máy tính</translation>
    </message>
    <message>
        <source>Enter: next question</source>
        <translation>Enter: câu tiếp</translation>
    </message>
    <message>
        <source>Enter: to “Complete”</source>
        <translation>Enter: đến nút Hoàn thành</translation>
    </message>
    <message>
        <source>F2: remark</source>
        <translation>F2: ghi chú</translation>
    </message>
    <message>
        <source>Folded: there are fewer now. The answers are kept.</source>
        <translation>Đã gập lại vì số lượng ít đi. Câu trả lời vẫn được giữ.</translation>
    </message>
    <message>
        <source>How many there are follows from an answer.</source>
        <translation>Số lượng ở đây do một câu trả lời quyết định.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Ghi rõ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>More below (PageDown)</source>
        <translation>Còn nữa ở dưới (PageDown)</translation>
    </message>
    <message>
        <source>Next section (F6)</source>
        <translation>Phần sau (F6)</translation>
    </message>
    <message>
        <source>Next: {section} (F6)</source>
        <translation>Tiếp: {section} (F6)</translation>
    </message>
    <message>
        <source>Nobody here yet. Add the head of the household first.</source>
        <translation>Chưa có ai. Hãy thêm chủ hộ trước.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Nothing else stood here since this form was begun.</source>
        <translation>Từ khi mở phiếu, câu này chưa có câu trả lời nào khác.</translation>
    </message>
    <message>
        <source>Put back: {name}</source>
        <translation>Đưa lại: {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Đưa ra</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Đưa ra khỏi phiếu: {what}</translation>
    </message>
    <message>
        <source>Remove… (Ctrl+Delete)</source>
        <translation>Đưa ra… (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Ghi rõ lý do</translation>
    </message>
    <message>
        <source>Section before (Shift+F6)</source>
        <translation>Phần trước (Shift+F6)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>See to {name}</source>
        <translation>Cần xem: {name}</translation>
    </message>
    <message>
        <source>Space: tick</source>
        <translation>Phím cách: đánh dấu</translation>
    </message>
    <message>
        <source>TRIAL</source>
        <translation>BẢN THỬ</translation>
    </message>
    <message>
        <source>TRIAL - not an official form yet</source>
        <translation>BẢN THỬ - chưa phải biểu mẫu chính thức</translation>
    </message>
    <message>
        <source>Tab: next question</source>
        <translation>Tab: câu tiếp</translation>
    </message>
    <message>
        <source>The answers are kept, and the row can be put back at any time.</source>
        <translation>Câu trả lời vẫn được giữ và có thể đưa lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>To look at: {question}</source>
        <translation>Câu cần xem: {question}</translation>
    </message>
    <message>
        <source>Typed in by hand, not checked yet</source>
        <translation>Nhập tay - chờ kiểm tra</translation>
    </message>
    <message>
        <source>What stood here before</source>
        <translation>Các câu trả lời trước đó</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>một người</translation>
    </message>
    <message>
        <source>row</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>type the number</source>
        <translation>Gõ số để chọn</translation>
    </message>
    <message>
        <source>{count} left (F3)</source>
        <translation>Xem {count} câu (F3)</translation>
    </message>
    <message>
        <source>{count} to look at (F3)</source>
        <translation>Còn {count} câu cần xem (F3)</translation>
    </message>
    <message>
        <source>{name}, to be checked, {answered} of {asked} answered</source>
        <translation>{name}, cần kiểm tra, đã trả lời {answered} trên {asked} câu</translation>
    </message>
    <message>
        <source>{name}, {answered} of {asked} answered</source>
        <translation>{name}, đã trả lời {answered} trên {asked} câu</translation>
    </message>
    <message>
        <source>{section}: with remarks</source>
        <translation>{section}: có ghi chú</translation>
    </message>
    <message>
        <source>{section}; {count} to look at</source>
        <translation>{section}; {count} câu cần xem</translation>
    </message>
    <message>
        <source>“{what}” cannot be calculated: tell who made the form</source>
        <translation>Không tính được “{what}”: xin báo người lập mẫu phiếu</translation>
    </message>
    <message>
        <source>↑ ↓: choose · Enter: take it</source>
        <translation>↑ ↓: chọn · Enter: lấy dòng đang tô xanh</translation>
    </message>
    <message>
        <source>↓: the whole list</source>
        <translation>↓: cả danh sách</translation>
    </message>
</context>
<context>
    <name>FormKeys</name>
    <message>
        <source>A cell that is not asked: note what the paper says</source>
        <translation>Ô phần mềm không hỏi: ghi chú điều phiếu giấy viết</translation>
    </message>
    <message>
        <source>Add a member or row</source>
        <translation>Thêm thành viên hoặc dòng</translation>
    </message>
    <message>
        <source>Answer what the office asks at the question</source>
        <translation>Trả lời ý kiến của cơ quan tổng hợp tại câu này</translation>
    </message>
    <message>
        <source>Calendar of a day</source>
        <translation>Lịch để chọn ngày</translation>
    </message>
    <message>
        <source>Choose by its number</source>
        <translation>Chọn theo số</translation>
    </message>
    <message>
        <source>Clear a choice</source>
        <translation>Bỏ lựa chọn</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Complete; the number of the next household is asked</source>
        <translation>Hoàn thành; hỏi ngay số của hộ tiếp theo</translation>
    </message>
    <message>
        <source>In an empty cell: back to the cell before</source>
        <translation>Ở ô trống: về ô trước</translation>
    </message>
    <message>
        <source>Jump to a section</source>
        <translation>Chuyển đến một phần</translation>
    </message>
    <message>
        <source>Key from the paper form, and back to the usual page</source>
        <translation>Nhập theo phiếu giấy; bấm lại: về trang thường</translation>
    </message>
    <message>
        <source>Key from the paper form, number by number</source>
        <translation>Nhập theo phiếu giấy, từng mã số</translation>
    </message>
    <message>
        <source>Line for one more person or row</source>
        <translation>Dòng cho thêm một người hoặc một dòng</translation>
    </message>
    <message>
        <source>Next cell; Shift: the cell before</source>
        <translation>Ô tiếp theo; thêm Shift: ô trước</translation>
    </message>
    <message>
        <source>Next page of the paper; Shift+F6 the one before</source>
        <translation>Phần tiếp theo của phiếu; Shift+F6: phần trước</translation>
    </message>
    <message>
        <source>Next person of the household</source>
        <translation>Người tiếp theo trong hộ</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Câu tiếp theo</translation>
    </message>
    <message>
        <source>Next question that needs a look</source>
        <translation>Câu tiếp theo cần xem lại</translation>
    </message>
    <message>
        <source>Next section; Shift+F6 the one before</source>
        <translation>Phần tiếp theo; Shift+F6 phần trước</translation>
    </message>
    <message>
        <source>Other language of the form</source>
        <translation>Ngôn ngữ khác của biểu mẫu</translation>
    </message>
    <message>
        <source>Person before</source>
        <translation>Người trước đó</translation>
    </message>
    <message>
        <source>Points and their reasons</source>
        <translation>Điểm và căn cứ tính điểm</translation>
    </message>
    <message>
        <source>Put back the row that was taken out last</source>
        <translation>Đưa lại dòng vừa đưa ra</translation>
    </message>
    <message>
        <source>Question before</source>
        <translation>Câu trước</translation>
    </message>
    <message>
        <source>Remark on the question</source>
        <translation>Ghi chú cho câu hỏi</translation>
    </message>
    <message>
        <source>Remove a member or row, with a reason</source>
        <translation>Đưa thành viên hoặc dòng ra, có ghi lý do</translation>
    </message>
    <message>
        <source>The answer of the last time, where it stands below</source>
        <translation>Lấy lại câu trả lời lần trước, khi hiện dưới ô</translation>
    </message>
    <message>
        <source>The cell beside</source>
        <translation>Ô bên cạnh</translation>
    </message>
    <message>
        <source>The number on paper; a whole one leads on by itself</source>
        <translation>Mã trên phiếu; đủ số thì tự sang ô sau</translation>
    </message>
    <message>
        <source>The same as in the row above, or as on the paper before</source>
        <translation>Như dòng trên, hoặc như phiếu trước</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>What stood here before, to be taken back</source>
        <translation>Các câu trả lời trước đó của câu này, để lấy lại</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Trở lại nội dung trước đó</translation>
    </message>
    <message>
        <source>What was there before; then leave, nothing is lost</source>
        <translation>Trả lại như trước; rồi thoát ra, không mất gì</translation>
    </message>
    <message>
        <source>Which of two readings of a number is meant</source>
        <translation>Chọn cách hiểu một số có hai cách hiểu</translation>
    </message>
    <message>
        <source>Within the choices</source>
        <translation>Di chuyển giữa các lựa chọn</translation>
    </message>
    <message>
        <source>“Does not know / refused”, where the form has it</source>
        <translation>“Không biết / từ chối”, nếu biểu mẫu có</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Another form is asked</source>
        <translation>Đã có biểu mẫu khác thay</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Hết hạn</translation>
    </message>
    <message>
        <source>Files are missing</source>
        <translation>Còn thiếu tệp</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>No page of the program opens this kind of form yet.</source>
        <translation>Chương trình chưa có nơi điền loại biểu mẫu này.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa đối chiếu</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Không dùng được</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa đến ngày</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>Official, checked</source>
        <translation>Chính thức, đã kiểm tra</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Phiên bản cũ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Tell the merging office: it publishes a later version.</source>
        <translation>Báo cơ quan tổng hợp để phát hành phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Bản thử</translation>
    </message>
    <message>
        <source>Typed in, not checked yet</source>
        <translation>Chưa đối chiếu với bản gốc</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>installed here</source>
        <translation>cài tại máy này</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>published</source>
        <translation>được phát hành</translation>
    </message>
    <message>
        <source>published by {office}</source>
        <translation>do {office} phát hành</translation>
    </message>
    <message>
        <source>published to the communes</source>
        <translation>đã phát hành cho các xã</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến hết {day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>phiên bản {version}</translation>
    </message>
    <message>
        <source>with the program</source>
        <translation>có sẵn trong chương trình</translation>
    </message>
    <message>
        <source>{day}, no. {number}</source>
        <translation>{day}, lần {number}</translation>
    </message>
</context>
<context>
    <name>Former</name>
    <message>
        <source>Household of {name}: joined into this one on {day}.</source>
        <translation>Hộ của {name} đã nhập vào hộ này ngày {day}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Lý do: {reason}.</translation>
    </message>
    <message>
        <source>Recorded under {name}, until {day}</source>
        <translation>Ghi ở hồ sơ {name}, đến ngày {day}</translation>
    </message>
    <message>
        <source>Second record of {into}: {name}, made one with it on {day}.</source>
        <translation>{into} từng được ghi lần thứ hai là {name}; đã gộp ngày {day}.</translation>
    </message>
    <message>
        <source>recorded under {name}</source>
        <translation>ghi ở hồ sơ {name}</translation>
    </message>
    <message>
        <source>{name} (code {code})</source>
        <translation>{name} (mã hộ {code})</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Choose a workbook, or drop one here (Ctrl+N)</source>
        <translation>Chọn một tệp Excel, hoặc kéo thả vào đây (Ctrl+N)</translation>
    </message>
    <message>
        <source>Drop a workbook here, or choose one.</source>
        <translation>Kéo thả tệp Excel vào đây, hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Install from Excel</source>
        <translation>Cài biểu mẫu từ Excel</translation>
    </message>
    <message>
        <source>Install from Excel…</source>
        <translation>Cài biểu mẫu từ Excel…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>No questionnaire is here</source>
        <translation>Chưa có biểu mẫu nào</translation>
    </message>
    <message>
        <source>Nobody begins with it any more; what was answered on it stays readable.</source>
        <translation>Biểu mẫu này không dùng để điền phiếu mới nữa; phiếu đã lập vẫn đọc được.</translation>
    </message>
    <message>
        <source>Published: {title}. It goes out with the next packages.</source>
        <translation>Đã phát hành: {title}. Biểu mẫu sẽ đi cùng các gói tiếp theo.</translation>
    </message>
    <message>
        <source>Questionnaires come from the merging office, or were installed on this computer.</source>
        <translation>Biểu mẫu do cơ quan tổng hợp gửi đến, hoặc đã cài tại máy này.</translation>
    </message>
    <message>
        <source>Save a sample workbook</source>
        <translation>Lưu tệp Excel mẫu</translation>
    </message>
    <message>
        <source>Save a sample workbook…</source>
        <translation>Lưu tệp Excel mẫu…</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Lưu tệp Excel</translation>
    </message>
    <message>
        <source>They come with the program and with packages of the office.</source>
        <translation>Cài từ Excel (Ctrl+N) ở máy của cơ quan tổng hợp, hoặc nhận gói dữ liệu của cơ quan đó.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Withdraw {title}, version {version}</source>
        <translation>Thu hồi {title}, phiên bản {version}</translation>
    </message>
    <message>
        <source>Withdrawn; the communes hear it with the next packages.</source>
        <translation>Đã thu hồi; các xã sẽ biết qua các gói tiếp theo.</translation>
    </message>
    <message>
        <source>Workbooks ({endings})</source>
        <translation>Tệp Excel ({endings})</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>Đã ghi: {files}</translation>
    </message>
</context>
<context>
    <name>GiftFilter</name>
    <message>
        <source>All that are on the list</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Lọc (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter by support, name, village or decision</source>
        <translation>Lọc theo hỗ trợ, họ tên, thôn hoặc số quyết định</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Đã bỏ khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>Gifts</name>
    <message>
        <source>Can get it by an imported list</source>
        <translation>Đủ căn cứ theo danh sách nhập</translation>
    </message>
    <message>
        <source>No ground by an imported list</source>
        <translation>Không thấy căn cứ theo danh sách nhập</translation>
    </message>
</context>
<context>
    <name>GivingBack</name>
    <message>
        <source>Esc: the field as it was; once more: leave, nothing lost</source>
        <translation>Esc: trả ô về như cũ; Esc lần nữa: ra, không mất gì</translation>
    </message>
</context>
<context>
    <name>GivingUp</name>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>Chose the wrong support</source>
        <translation>Chọn nhầm loại hỗ trợ</translation>
    </message>
    <message>
        <source>Give the second pass up: {who}</source>
        <translation>Bỏ lần nhập lại: {who}</translation>
    </message>
    <message>
        <source>Give the survey of {who} up</source>
        <translation>Hủy phiếu của hộ {who}</translation>
    </message>
    <message>
        <source>Give this form up: {who}</source>
        <translation>Hủy phiếu của {who}</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Hủy phiếu</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Điền tiếp (Esc)</translation>
    </message>
    <message>
        <source>Go on keying</source>
        <translation>Nhập tiếp</translation>
    </message>
    <message>
        <source>It is not filled in this time</source>
        <translation>Lần này không điền nữa</translation>
    </message>
    <message>
        <source>Its answers go; the register and earlier surveys stay as they are.</source>
        <translation>Các câu trả lời trong phiếu này sẽ mất; sổ hộ và các phiếu trước giữ nguyên.</translation>
    </message>
    <message>
        <source>Its answers go; the register and other forms stay as they are.</source>
        <translation>Các câu trả lời trong phiếu này sẽ mất; sổ hộ và các phiếu khác giữ nguyên.</translation>
    </message>
    <message>
        <source>Opened the wrong form</source>
        <translation>Mở nhầm phiếu</translation>
    </message>
    <message>
        <source>Opened the wrong household</source>
        <translation>Mở nhầm hộ</translation>
    </message>
    <message>
        <source>The household is not reviewed this time</source>
        <translation>Đợt này không rà soát hộ này</translation>
    </message>
    <message>
        <source>The paper is not at hand</source>
        <translation>Không có phiếu giấy ở đây</translation>
    </message>
    <message>
        <source>The support is not given</source>
        <translation>Không hỗ trợ nữa</translation>
    </message>
    <message>
        <source>To begin anew from the register</source>
        <translation>Để điền lại từ đầu theo sổ hộ</translation>
    </message>
    <message>
        <source>What was keyed again goes; the survey stays as it is.</source>
        <translation>Phần đã nhập lại sẽ mất; phiếu vẫn giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>GivingView</name>
    <message>
        <source>Begun and not recorded: {what}</source>
        <translation>Phiếu hỗ trợ đang điền: {what}</translation>
    </message>
    <message>
        <source>Give it up…</source>
        <translation>Bỏ khoản này…</translation>
    </message>
    <message>
        <source>Give the support of {who} up</source>
        <translation>Bỏ khoản hỗ trợ đang ghi cho {who}</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ghi tiếp</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Ghi tiếp</translation>
    </message>
    <message>
        <source>It cannot be recorded now: {what}. Where the household or the person comes back (undo on the page of the household), go on here; else give it up.</source>
        <translation>Hiện không ghi được: {what}. Nếu hộ hoặc người đó trở lại sổ (hoàn tác ở trang của hộ) thì ghi tiếp tại đây; nếu không thì bỏ khoản này.</translation>
    </message>
    <message>
        <source>New support</source>
        <translation>Hỗ trợ mới</translation>
    </message>
    <message>
        <source>Support for {who}</source>
        <translation>Hỗ trợ cho {who}</translation>
    </message>
    <message>
        <source>Supports can only be looked at here.</source>
        <translation>Ở máy này anh/chị chỉ xem được hỗ trợ.</translation>
    </message>
    <message>
        <source>The support is recorded.</source>
        <translation>Đã ghi hỗ trợ.</translation>
    </message>
    <message>
        <source>To the list of supports (Esc)</source>
        <translation>Về danh sách hỗ trợ (Esc)</translation>
    </message>
    <message>
        <source>What was typed goes; supports that are recorded stay as they are.</source>
        <translation>Những gì vừa gõ sẽ mất; các khoản hỗ trợ đã ghi nhận vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Who may enter data records them, at a computer of the commune.</source>
        <translation>Việc ghi hỗ trợ do người được giao nhập dữ liệu làm trên máy của xã.</translation>
    </message>
    <message>
        <source>{who} left the register since this support was begun</source>
        <translation>{who} đã ra khỏi sổ sau khi bắt đầu ghi khoản hỗ trợ này</translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>? Not known: {what}</source>
        <translation>? Chưa ghi: {what}</translation>
    </message>
    <message>
        <source>Amount: {money} {per} {mark}</source>
        <translation>Mức: {money} {per} {mark}</translation>
    </message>
    <message>
        <source>At most {money} {per} {mark}</source>
        <translation>Mức trần {money} {per} {mark}</translation>
    </message>
    <message>
        <source>Only papers can show: {papers}</source>
        <translation>Cần đối chiếu trên giấy tờ: {papers}</translation>
    </message>
    <message>
        <source>Quantity: {count} {unit} {per} {mark}</source>
        <translation>Định mức: {count} {unit} {per} {mark}</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>mỗi vụ việc</translation>
    </message>
    <message>
        <source>a course</source>
        <translation>mỗi khóa học</translation>
    </message>
    <message>
        <source>a day of attendance</source>
        <translation>mỗi ngày thực học</translation>
    </message>
    <message>
        <source>a household</source>
        <translation>mỗi hộ</translation>
    </message>
    <message>
        <source>a loan</source>
        <translation>mỗi lượt vay</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>mỗi tháng</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>mỗi dự án</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>mỗi quý</translation>
    </message>
    <message>
        <source>a school year</source>
        <translation>mỗi năm học</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>mỗi năm</translation>
    </message>
    <message>
        <source>an occasion</source>
        <translation>mỗi dịp</translation>
    </message>
    <message>
        <source>once in a life</source>
        <translation>một lần trong đời</translation>
    </message>
    <message>
        <source>{what} (by an imported list)</source>
        <translation>{what} (theo danh sách nhập)</translation>
    </message>
    <message>
        <source>– Does not hold: {what}</source>
        <translation>– Chưa đạt: {what}</translation>
    </message>
    <message>
        <source>✓ Holds: {what}</source>
        <translation>✓ Đạt: {what}</translation>
    </message>
</context>
<context>
    <name>GroundsPanel</name>
    <message>
        <source>Law</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>On {day} the household is: {class_}</source>
        <translation>Ngày {day} hộ thuộc diện: {class_}</translation>
    </message>
    <message>
        <source>Only papers can show</source>
        <translation>Cần đối chiếu trên giấy tờ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Recorded before for this receiver: {count}</source>
        <translation>Người nhận này đã được ghi loại hỗ trợ này {count}&#xa0;lần</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
</context>
<context>
    <name>GroupsField</name>
    <message>
        <source>All groups agree.</source>
        <translation>Các nhóm số đều khớp.</translation>
    </message>
    <message>
        <source>Group {number} is not right; ask to have it read again.</source>
        <translation>Nhóm số thứ {number} chưa đúng, đề nghị đọc lại nhóm này.</translation>
    </message>
    <message>
        <source>Group {number} is not right; look at it and type it again.</source>
        <translation>Nhóm số thứ {number} chưa đúng, hãy nhìn và gõ lại nhóm này.</translation>
    </message>
</context>
<context>
    <name>GroupsSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>Trong biểu mẫu</translation>
    </message>
    <message>
        <source>Keyed from paper</source>
        <translation>Khi nhập theo phiếu giấy</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Ở trang này</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Trình diễn</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>↑ ↓: read on · → ←: keys, page</source>
        <translation>↑ ↓: đọc tiếp · →: phím tắt · ←: trang này</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Decided otherwise than computed: {reason}</source>
        <translation>Kết quả công nhận khác kết quả tính: {reason}</translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation>Quyết định số {number}</translation>
    </message>
    <message>
        <source>Decision {number} of {day}</source>
        <translation>Quyết định số {number} ngày {day}</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Chưa có quyết định công nhận</translation>
    </message>
    <message>
        <source>See the survey</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>computed: {poverty_class}</source>
        <translation>tính được: {poverty_class}</translation>
    </message>
    <message>
        <source>no reason is written down</source>
        <translation>chưa ghi lý do</translation>
    </message>
    <message>
        <source>on a list: {poverty_class}</source>
        <translation>theo danh sách: {poverty_class}</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Ask its officer, then confirm the restored copy under Computers; the package is then opened again by itself.</source>
        <translation>Hãy hỏi cán bộ dùng máy, rồi xác nhận bản khôi phục ở mục “Các máy”; sau đó gói được tự mở lại.</translation>
    </message>
    <message>
        <source>Call the merging office and name the computer.</source>
        <translation>Hãy gọi cơ quan tổng hợp và cho biết tên máy.</translation>
    </message>
    <message>
        <source>Enrol it under Computers; the package is then opened again by itself.</source>
        <translation>Hãy đăng ký máy đó ở mục “Các máy”; sau đó gói được tự mở lại.</translation>
    </message>
    <message>
        <source>It is opened again by itself once the program is updated; until then it is kept aside.</source>
        <translation>Hãy cập nhật chương trình; gói tạm giữ sẽ được tự mở lại.</translation>
    </message>
    <message>
        <source>Look under Computers for which place it may send, and ask its officer.</source>
        <translation>Hãy xem ở mục “Các máy” máy đó được gửi cho địa bàn nào và hỏi cán bộ dùng máy.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ask its officer where it comes from.</source>
        <translation>Không mất gì. Hãy hỏi cán bộ dùng máy đó gói này từ đâu ra.</translation>
    </message>
    <message>
        <source>Nothing is lost: the merging office decides about it.</source>
        <translation>Gói vẫn được giữ nguyên, chờ cơ quan tổng hợp quyết định.</translation>
    </message>
    <message>
        <source>Take in the newest trust list; the package is then opened again by itself.</source>
        <translation>Hãy nhận danh bạ mới nhất; sau đó gói được tự mở lại.</translation>
    </message>
    <message>
        <source>That computer was restored from a backup, or copied, and is not confirmed.</source>
        <translation>Máy gửi đã khôi phục bản sao lưu hoặc được sao chép, chưa được xác nhận.</translation>
    </message>
    <message>
        <source>The computer that signed it may not send for this place.</source>
        <translation>Máy ký gói này không có quyền gửi cho địa bàn ghi trong gói.</translation>
    </message>
    <message>
        <source>The computer that signed this package is not in the list.</source>
        <translation>Máy ký gói này chưa có trong danh bạ.</translation>
    </message>
    <message>
        <source>The merging office confirms it; the package is then opened again by itself.</source>
        <translation>Cơ quan tổng hợp xác nhận xong, gói được tự mở lại.</translation>
    </message>
    <message>
        <source>The program must be updated to read this package.</source>
        <translation>Phải cập nhật chương trình mới đọc được gói này.</translation>
    </message>
    <message>
        <source>The right of that computer to send was revoked before it.</source>
        <translation>Quyền gửi của máy này đã bị thu hồi trước khi lập gói.</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Opened from the backup; some forms are missing.</source>
        <translation>Đã mở lại từ bản sao lưu; còn thiếu một số biểu mẫu.</translation>
    </message>
</context>
<context>
    <name>HouseholdHead</name>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>It is written down who looked at it, and when.</source>
        <translation>Nhật ký ghi lại ai đã xem và xem lúc nào.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Hiện đủ số</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>Mã hộ {code}</translation>
    </message>
</context>
<context>
    <name>HouseholdList</name>
    <message>
        <source>C&amp;olumns…</source>
        <translation>&amp;Chọn cột…</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hộ dân</translation>
    </message>
    <message>
        <source>Households are added, and lists taken in, at the computers of their commune; they come here with its packages.</source>
        <translation>Hộ được thêm và danh sách được nhập tại máy của xã; các hộ về đây theo gói của xã.</translation>
    </message>
    <message>
        <source>Marks are not needed; the beginning of each word is enough.</source>
        <translation>Không cần gõ dấu; chỉ cần phần đầu của mỗi từ.</translation>
    </message>
    <message>
        <source>May be written down &amp;twice…</source>
        <translation>Có thể ghi &amp;trùng…</translation>
    </message>
    <message>
        <source>No household fits</source>
        <translation>Không có hộ nào phù hợp</translation>
    </message>
    <message>
        <source>No household has left the register</source>
        <translation>Chưa có hộ nào ra khỏi sổ</translation>
    </message>
    <message>
        <source>No household is kept here yet</source>
        <translation>Máy này chưa có hộ nào</translation>
    </message>
    <message>
        <source>Nothing is left by the filters above together.</source>
        <translation>Không có hộ nào đúng cùng lúc các bộ lọc đang chọn.</translation>
    </message>
    <message>
        <source>See what to do first</source>
        <translation>Sang trang Hôm nay (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Take in a list from Excel (Ctrl+I)</source>
        <translation>Nhập danh sách từ Excel (Ctrl+I)</translation>
    </message>
    <message>
        <source>The page Today leads there step by step.</source>
        <translation>Trang Hôm nay chỉ từng bước.</translation>
    </message>
    <message>
        <source>They come with a package, from a list in Excel (Ctrl+I), or are added one by one (Ctrl+N).</source>
        <translation>Nhận gói dữ liệu (Ctrl+7), nhập danh sách Excel (Ctrl+I) hoặc thêm từng hộ (Ctrl+N).</translation>
    </message>
    <message>
        <source>Those that move away or join another household are found here.</source>
        <translation>Hộ đã chuyển đi hoặc đã nhập vào hộ khác sẽ có ở đây.</translation>
    </message>
</context>
<context>
    <name>HouseholdView</name>
    <message>
        <source>Came from other records</source>
        <translation>Các hộ, người đã nhập vào hộ này</translation>
    </message>
    <message>
        <source>Changes of the people…</source>
        <translation>Thay đổi nhân khẩu…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa thông tin hộ</translation>
    </message>
    <message>
        <source>Correct the returned survey</source>
        <translation>Sửa phiếu bị trả lại</translation>
    </message>
    <message>
        <source>Decisions and certificates</source>
        <translation>Quyết định và giấy chứng nhận</translation>
    </message>
    <message>
        <source>Enter opens the household of the line that is lit.</source>
        <translation>Bấm Enter để mở hộ của dòng đang tô xanh.</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Tiếp tục phiếu đang điền</translation>
    </message>
    <message>
        <source>Household without a head</source>
        <translation>Hộ chưa có chủ hộ</translation>
    </message>
    <message>
        <source>Household {code}: {who}</source>
        <translation>Hộ {code}: {who}</translation>
    </message>
    <message>
        <source>Household: {who}</source>
        <translation>Hộ {who}</translation>
    </message>
    <message>
        <source>Joined to another</source>
        <translation>Đã nhập hộ khác</translation>
    </message>
    <message>
        <source>Joined to the household of {head}</source>
        <translation>Đã nhập vào hộ {head}</translation>
    </message>
    <message>
        <source>Left the register</source>
        <translation>Đã ra khỏi sổ</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>Chưa mở hộ nào</translation>
    </message>
    <message>
        <source>Nothing differs: nothing was written.</source>
        <translation>Không có gì khác: không ghi gì thêm.</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Chưa ghi nhận nội dung nào.</translation>
    </message>
    <message>
        <source>Only who has the right to enter data may do this.</source>
        <translation>Chỉ người có quyền nhập liệu mới làm được việc này.</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Phiếu khác</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation>Nhân khẩu ({count})</translation>
    </message>
    <message>
        <source>Read its survey</source>
        <translation>Đọc phiếu rà soát</translation>
    </message>
    <message>
        <source>Record a support</source>
        <translation>Ghi nhận hỗ trợ</translation>
    </message>
    <message>
        <source>Results by year</source>
        <translation>Kết quả qua các năm</translation>
    </message>
    <message>
        <source>Review this household</source>
        <translation>Rà soát hộ này</translation>
    </message>
    <message>
        <source>Split, join, move, death, birth, return, head</source>
        <translation>Tách hộ, nhập hộ, chuyển đi, qua đời, sinh, trở về, đổi chủ hộ</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Supports are recorded at a computer of the commune.</source>
        <translation>Hỗ trợ được ghi tại máy của xã.</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Phiếu rà soát</translation>
    </message>
    <message>
        <source>There is no survey yet.</source>
        <translation>Chưa có phiếu rà soát nào.</translation>
    </message>
    <message>
        <source>This household is no longer on the list: bring it back first.</source>
        <translation>Hộ này đã ra khỏi sổ: đưa trở lại trước đã.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Các việc đã ghi</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>As you left it: columns and ticks are there again.</source>
        <translation>Như lần trước để lại: các cột và dấu chọn còn nguyên.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Choose the file of the list.</source>
        <translation>Hãy chọn tệp danh sách.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc), then read this file in once more for them (Ctrl+I); rows written already stay as they are.</source>
        <translation>Đóng (Esc), rồi nhập lại tệp này (Ctrl+I) để xem các dòng đó (sửa trong Excel nếu cần); các dòng đã ghi không bị ghi thêm lần nữa.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>Làm tiếp tệp này</translation>
    </message>
    <message>
        <source>Households taken off</source>
        <translation>Số hộ đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Kept as “{name}”: lists with these titles are known by it.</source>
        <translation>Đã lưu là “{name}”: lần sau gặp danh sách có các tiêu đề này, chương trình sẽ nhận ra.</translation>
    </message>
    <message>
        <source>Kept records: somebody wrote to them since</source>
        <translation>Số hồ sơ giữ lại vì sau đó đã có người ghi thêm</translation>
    </message>
    <message>
        <source>Lists that were taken in before</source>
        <translation>Các lần nhập trước</translation>
    </message>
    <message>
        <source>Looking at each row</source>
        <translation>Đang xem từng dòng</translation>
    </message>
    <message>
        <source>New households</source>
        <translation>Hộ mới</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Nhân khẩu mới</translation>
    </message>
    <message>
        <source>New villages</source>
        <translation>Thôn mới</translation>
    </message>
    <message>
        <source>Not written yet: {name}, left on {moment}.</source>
        <translation>Nhập dở, chưa ghi: {name}, để lại lúc {moment}.</translation>
    </message>
    <message>
        <source>Nothing was written: the register says all this already.</source>
        <translation>Không ghi gì: những điều này đã có trong sổ.</translation>
    </message>
    <message>
        <source>Of row(s) {rows} something else is said by now: look at each (↓), Space ticks it anew.</source>
        <translation>Dòng {rows} nay có lý do khác: xem lại (↓), phím cách đánh dấu lại.</translation>
    </message>
    <message>
        <source>People taken off</source>
        <translation>Số nhân khẩu đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Bỏ, không làm nữa</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Đọc tệp</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>Records as they were before</source>
        <translation>Hộ, nhân khẩu trả lại như trước</translation>
    </message>
    <message>
        <source>Records that were changed</source>
        <translation>Hộ, nhân khẩu được sửa</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Dòng không ghi</translation>
    </message>
    <message>
        <source>Rows that go by the day are to be looked at and are not ticked.</source>
        <translation>Dòng nào phụ thuộc ngày hôm nay thì xếp vào “Cần xem lại”, không đánh dấu sẵn.</translation>
    </message>
    <message>
        <source>See what comes of it</source>
        <translation>Xem kết quả từng dòng</translation>
    </message>
    <message>
        <source>Step 1 of 4: choose the file. An Excel file or CSV with households and people; nothing is written before you have seen what comes of each row.</source>
        <translation>Bước 1/4: chọn tệp. Tệp Excel hoặc CSV có hộ và nhân khẩu; chưa ghi gì vào sổ trước khi anh/chị xem kết quả của từng dòng.</translation>
    </message>
    <message>
        <source>Step 2 of 4: say what each column holds. Nothing is written yet.</source>
        <translation>Bước 2/4: xem mỗi cột chứa gì. Chưa ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Step 3 of 4: look at the rows. Nothing is written before Ctrl+Enter; Esc keeps it for later.</source>
        <translation>Bước 3/4: xem từng dòng. Bấm Ctrl+Enter mới ghi vào sổ; Esc: để lại, lần sau làm tiếp.</translation>
    </message>
    <message>
        <source>Step 4 of 4: done.</source>
        <translation>Bước 4/4: xong.</translation>
    </message>
    <message>
        <source>Step 4 of 4: it is being written. Where it is stopped, nothing is.</source>
        <translation>Bước 4/4: đang ghi vào sổ. Dừng thì không ghi gì.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Take it all back</source>
        <translation>Hoàn tác cả lần nhập</translation>
    </message>
    <message>
        <source>Taken in on {moment}: {name}, {count} record(s).</source>
        <translation>Nhập lúc {moment}: {name}, {count} bản ghi.</translation>
    </message>
    <message>
        <source>Taking the list back</source>
        <translation>Đang hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>The file was changed since you left it, its titles too: columns and ticks begin anew.</source>
        <translation>Tệp đã được sửa từ lần trước, cả tiêu đề cột: cột và dấu chọn làm lại từ đầu.</translation>
    </message>
    <message>
        <source>The file was changed since you left it: its columns are as you said, its rows are judged and ticked anew.</source>
        <translation>Tệp đã được sửa từ lần trước: các cột giữ như anh/chị đã chọn, các dòng được xét và đánh dấu lại.</translation>
    </message>
    <message>
        <source>The list that brought it was taken back</source>
        <translation>Hoàn tác lần nhập danh sách đã đưa vào</translation>
    </message>
    <message>
        <source>The list was taken back.</source>
        <translation>Đã hoàn tác lần nhập.</translation>
    </message>
    <message>
        <source>The list was taken in.</source>
        <translation>Đã nhập xong danh sách.</translation>
    </message>
    <message>
        <source>The list was taken in; {count} row(s) were left out.</source>
        <translation>Đã nhập danh sách; {count} dòng không ghi.</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>Villages taken off</source>
        <translation>Số thôn đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Villages that something names: they stay</source>
        <translation>Số thôn giữ lại vì còn hồ sơ ghi ở đó</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>Write {count} row(s)</source>
        <translation>Ghi {count} dòng</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Đang ghi danh sách</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>một danh sách</translation>
    </message>
    <message>
        <source>{count} row(s) to look at ticked.</source>
        <translation>Đã đánh dấu {count} dòng cần xem lại.</translation>
    </message>
    <message>
        <source>{count} row(s) unticked.</source>
        <translation>Đã bỏ dấu {count} dòng.</translation>
    </message>
    <message>
        <source>{rows}: the register changed meanwhile.</source>
        <translation>{rows}: sổ đã thay đổi trong lúc xem.</translation>
    </message>
    <message>
        <source>{rows}: their head, or a row with it, was not written.</source>
        <translation>{rows}: chủ hộ, hoặc dòng phải ghi cùng với chủ hộ, không được ghi.</translation>
    </message>
</context>
<context>
    <name>JoiningSheet</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n hộ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) go to the other village called {there}.</source>
        <translation>
            <numerusform>%n hộ chuyển sang thôn kia cùng tên {there}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) of {gone} go to {there}.</source>
        <translation>
            <numerusform>%n hộ của {gone} chuyển sang {there}.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the decision on the villages says. It can be undone.</source>
        <translation>Theo nghị quyết sáp nhập thôn. Có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Choose the village: ↓, or its line.</source>
        <translation>Chọn thôn nhận (phím ↓).</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Sáp nhập</translation>
    </message>
    <message numerus="yes">
        <source>Join %n household(s)</source>
        <translation>
            <numerusform>Sáp nhập %n hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Join {village} to another village</source>
        <translation>Sáp nhập {village} vào thôn khác</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>Các thôn</translation>
    </message>
    <message>
        <source>Which village takes them (↑ ↓: choose)</source>
        <translation>Thôn nhận (↑ ↓: chọn)</translation>
    </message>
    <message>
        <source>{gone} has {figures}: nothing is measured by that then.</source>
        <translation>{gone} đã ghi {figures}: sau khi sáp nhập, chỉ tiêu này hết hiệu lực.</translation>
    </message>
    <message>
        <source>{gone} has {figures}: that counts for {there} then.</source>
        <translation>{gone} đã ghi {figures}: sau khi sáp nhập được tính ở {there}.</translation>
    </message>
    <message>
        <source>{there} has {figures}, {gone} none: enter it anew for both then.</source>
        <translation>{there} đã ghi {figures}, {gone} chưa ghi: sau khi sáp nhập phải nhập lại chung cho cả hai.</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>All villages ({count})</source>
        <translation>Tất cả các thôn ({count})</translation>
    </message>
    <message>
        <source>Every verdict ({count})</source>
        <translation>Mọi kết quả ({count})</translation>
    </message>
    <message>
        <source>Headings, sums and signatures, passed over: rows {rows}.</source>
        <translation>Bỏ qua tiêu đề, dòng cộng, chữ ký: dòng&#xa0;{rows}.</translation>
    </message>
    <message>
        <source>If both rows are one person, nothing is to be done. If not: mend it in Excel, save it there, then go Back ({key}) and read it again.</source>
        <translation>Nếu hai dòng là một người, không phải làm gì. Nếu không: sửa trong Excel, lưu lại, rồi Quay lại ({key}) và đọc lại tệp.</translation>
    </message>
    <message>
        <source>If the row is right, Space ticks it. If not: mend it in Excel, save it there, then go Back ({key}) and read it again.</source>
        <translation>Nếu dòng này đúng: bấm phím cách để ghi. Nếu sai: sửa trong Excel, lưu lại, rồi Quay lại ({key}) và đọc lại tệp.</translation>
    </message>
    <message>
        <source>It is written down who looked at them, and when.</source>
        <translation>Nhật ký ghi lại ai đã xem và xem lúc nào.</translation>
    </message>
    <message>
        <source>Left out: {rows}.</source>
        <translation>Không ghi: {rows}.</translation>
    </message>
    <message>
        <source>Mend it in Excel, save it there, then go Back ({key}) and read it again.</source>
        <translation>Sửa trong Excel, lưu lại, rồi Quay lại ({key}) và đọc lại tệp.</translation>
    </message>
    <message>
        <source>New villages: {names}.</source>
        <translation>Thôn mới: {names}.</translation>
    </message>
    <message>
        <source>Nothing is to be done: the register says the same.</source>
        <translation>Không phải làm gì: sổ đã ghi đúng như dòng này.</translation>
    </message>
    <message>
        <source>Row {row} cannot be written: {why}</source>
        <translation>Dòng {row} không ghi được: {why}</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Các dòng của danh sách</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện đủ số</translation>
    </message>
    <message>
        <source>Space: tick this row or not</source>
        <translation>Phím cách: đánh dấu hoặc bỏ dấu dòng này</translation>
    </message>
    <message>
        <source>Space: tick this row or not, with rows {rows} of this household</source>
        <translation>Phím cách: chọn hoặc bỏ dòng này, cùng các dòng {rows} của hộ</translation>
    </message>
    <message>
        <source>The file goes on below; those rows were not read.</source>
        <translation>Tệp còn dài nữa; các dòng phía dưới chưa được đọc.</translation>
    </message>
    <message>
        <source>This row will be written. If it is wrong: mend it in Excel, save it there, then go Back ({key}) and read it again.</source>
        <translation>Dòng này sẽ được ghi. Nếu sai: sửa trong Excel, lưu lại, rồi Quay lại ({key}) và đọc lại tệp.</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Đánh dấu các dòng đang xem</translation>
    </message>
    <message>
        <source>Tick the rows to look at as well</source>
        <translation>Đánh dấu cả những dòng cần xem lại</translation>
    </message>
    <message>
        <source>Untick all shown</source>
        <translation>Bỏ dấu các dòng đang xem</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Hiện những dòng nào</translation>
    </message>
    <message>
        <source>Which village is shown</source>
        <translation>Xem thôn nào</translation>
    </message>
    <message>
        <source>Writing the {count} row(s) that are ticked; {left} left out.</source>
        <translation>Ghi {count} dòng đã đánh dấu; {left} dòng không ghi.</translation>
    </message>
    <message>
        <source>{count} of them are not among the rows shown below.</source>
        <translation>Trong đó {count} dòng không nằm trong các dòng đang hiện bên dưới.</translation>
    </message>
    <message>
        <source>{count} of {all} row(s) will be written.</source>
        <translation>Sẽ ghi {count} trong {all} dòng.</translation>
    </message>
    <message>
        <source>{count} of {all} row(s) will be written: {kinds}.</source>
        <translation>Sẽ ghi {count} trong {all} dòng: {kinds}.</translation>
    </message>
    <message>
        <source>{village}: {count} of {all} row(s)</source>
        <translation>{village}: ghi {count} trên {all} dòng</translation>
    </message>
</context>
<context>
    <name>JustDone</name>
    <message>
        <source>See the household that was split off</source>
        <translation>Xem hộ vừa tách</translation>
    </message>
    <message>
        <source>Take up what was typed</source>
        <translation>Lấy lại phần đã gõ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Written down: {act}</source>
        <translation>Đã ghi. {act}</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Give it a name.</source>
        <translation>Hãy đặt tên cho bộ lọc.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Keep what narrows the list</source>
        <translation>Lưu bộ lọc của danh sách</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>vi</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Large picture</source>
        <translation>Ảnh lớn</translation>
    </message>
    <message>
        <source>← → another picture · Esc: close</source>
        <translation>← →: ảnh khác · Esc: đóng</translation>
    </message>
</context>
<context>
    <name>LastDone</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>Mọi thôn</translation>
    </message>
    <message>
        <source>By village</source>
        <translation>Theo thôn</translation>
    </message>
    <message>
        <source>Correct the target</source>
        <translation>Sửa chỉ tiêu</translation>
    </message>
    <message>
        <source>Enter on a line shows whom it still waits for, and what to do.</source>
        <translation>Bấm Enter trên một mục tiêu để xem còn ai và cần làm gì.</translation>
    </message>
    <message>
        <source>Esc: to the lines</source>
        <translation>Esc: về các mục tiêu</translation>
    </message>
    <message>
        <source>Everybody this line is about counts.</source>
        <translation>Mọi người thuộc diện của mục tiêu này đều đã đạt.</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Cách tính</translation>
    </message>
    <message>
        <source>Leaves of this line</source>
        <translation>Các phần của mục tiêu này</translation>
    </message>
    <message>
        <source>No line opened</source>
        <translation>Chưa mở mục tiêu nào</translation>
    </message>
    <message>
        <source>Nobody is left</source>
        <translation>Không còn ai</translation>
    </message>
    <message>
        <source>Not saved: {number}. Go on with it</source>
        <translation>Chưa lưu: {number}. Làm tiếp</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Đặt chỉ tiêu</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Còn phải làm</translation>
    </message>
    <message>
        <source>Still to do ({count})</source>
        <translation>Còn phải làm ({count})</translation>
    </message>
    <message>
        <source>The target is set.</source>
        <translation>Đã đặt chỉ tiêu.</translation>
    </message>
    <message>
        <source>This plan is only read. Enter on a line shows its words and rules.</source>
        <translation>Kế hoạch này chỉ để đọc. Bấm Enter trên một mục tiêu để xem nguyên văn và cách tính.</translation>
    </message>
    <message>
        <source>To the lines (Esc)</source>
        <translation>Về các mục tiêu (Esc)</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Danh sách việc</translation>
    </message>
    <message>
        <source>village not known</source>
        <translation>chưa rõ thôn</translation>
    </message>
    <message>
        <source>{counts} of {could}</source>
        <translation>{counts} trên {could}</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>{number}. {name}</translation>
    </message>
</context>
<context>
    <name>LineRules</name>
    <message>
        <source>Counted</source>
        <translation>Được tính</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Trên tổng số</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>For all lines: {text}</source>
        <translation>Nhiệm vụ chung: {text}</translation>
    </message>
    <message>
        <source>Line {number}: {name}: {value}. {share}</source>
        <translation>Mục tiêu {number}: {name}: {value}. {share}</translation>
    </message>
    <message>
        <source>Plan of the province: {text}</source>
        <translation>Kế hoạch tỉnh: {text}</translation>
    </message>
    <message>
        <source>see its words and its rules</source>
        <translation>xem nguyên văn và cách tính</translation>
    </message>
    <message>
        <source>see who is left, and what to do</source>
        <translation>xem còn ai và cần làm gì</translation>
    </message>
    <message>
        <source>target set by the commune</source>
        <translation>chỉ tiêu do xã đặt</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>&amp;Copy for Excel (Ctrl+C)</source>
        <translation>&amp;Sao chép sang Excel (Ctrl+C)</translation>
    </message>
    <message>
        <source>&amp;Keep what narrows the list…</source>
        <translation>&amp;Lưu bộ lọc này…</translation>
    </message>
    <message>
        <source>&amp;Print… (Ctrl+P)</source>
        <translation>&amp;In… (Ctrl+P)</translation>
    </message>
    <message>
        <source>&amp;Save to Excel or CSV…</source>
        <translation>&amp;Lưu ra tệp Excel hoặc CSV…</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>&amp;Chọn cột…</translation>
    </message>
    <message>
        <source>Copy, print, save, columns</source>
        <translation>Sao chép, in, lưu, chọn cột</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>Phục vụ cuộc họp</translation>
    </message>
    <message>
        <source>For the head of a village</source>
        <translation>Giao trưởng thôn, tổ trưởng</translation>
    </message>
    <message>
        <source>It names people. What it is printed for is kept in the access log.</source>
        <translation>Danh sách có tên người. Mục đích in được ghi vào nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Kept is: {filters}.</source>
        <translation>Điều kiện được lưu: {filters}.</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>Danh sách…</translation>
    </message>
    <message>
        <source>Nothing narrows the list now: choose a filter first.</source>
        <translation>Danh sách chưa lọc gì: chọn bộ lọc trước.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>In danh sách này</translation>
    </message>
    <message>
        <source>Printed; what for is kept in the access log.</source>
        <translation>Đã in; mục đích được ghi vào nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Save “{list}”…</source>
        <translation>Lưu “{list}”…</translation>
    </message>
    <message>
        <source>What is kept by name stands in the menu of the list.</source>
        <translation>Bộ lọc đã lưu nằm trong “Danh sách… (Alt+D)”.</translation>
    </message>
    <message>
        <source>to the clipboard</source>
        <translation>sao chép vào bộ nhớ tạm</translation>
    </message>
    <message>
        <source>{count} rows are in {name}.</source>
        <translation>Đã ghi {count} dòng vào {name}.</translation>
    </message>
    <message>
        <source>{count} rows copied; paste them into Excel.</source>
        <translation>Đã sao chép {count} dòng; dán vào Excel là dùng được.</translation>
    </message>
    <message>
        <source>{count} rows. Printed for: {purpose}</source>
        <translation>{count} dòng. Mục đích in: {purpose}</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message>
        <source>B1: {value}</source>
        <translation>B1: {value} điểm</translation>
    </message>
    <message>
        <source>B2: {value}</source>
        <translation>B2: {value} điểm</translation>
    </message>
    <message>
        <source>by a list taken in from Excel, not compared with the decision</source>
        <translation>theo danh sách nhập từ Excel, chưa đối chiếu quyết định</translation>
    </message>
    <message>
        <source>by {value}</source>
        <translation>của {value}</translation>
    </message>
    <message>
        <source>causes: {value}</source>
        <translation>nguyên nhân: {value}</translation>
    </message>
    <message>
        <source>decision {value}</source>
        <translation>Quyết định {value}</translation>
    </message>
    <message>
        <source>left: {value}</source>
        <translation>đã ra khỏi diện: {value}</translation>
    </message>
    <message>
        <source>of {value}</source>
        <translation>ngày {value}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Đang điền</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Đã có quyết định</translation>
    </message>
    <message>
        <source>How far the surveys are</source>
        <translation>Tình trạng phiếu</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Progress by village</source>
        <translation>Tiến độ theo thôn</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả lại</translation>
    </message>
    <message>
        <source>Round of {year}</source>
        <translation>Đợt năm {year}</translation>
    </message>
    <message>
        <source>Within {year}</source>
        <translation>Trong năm {year}</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>còn {days} ngày</translation>
    </message>
    <message>
        <source>{first} – {last}, closed</source>
        <translation>{first} – {last}, đã hết hạn</translation>
    </message>
    <message>
        <source>{first} – {last}, days left: {days}</source>
        <translation>{first} – {last}, còn {days} ngày</translation>
    </message>
    <message>
        <source>{first} – {last}, not open yet</source>
        <translation>{first} – {last}, chưa đến ngày</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>{village}: {done} of {listed} done</source>
        <translation>{village}: xong {done} trên {listed} hộ</translation>
    </message>
</context>
<context>
    <name>LooksBlock</name>
    <message>
        <source>Seen later</source>
        <translation>Theo dõi sau hỗ trợ</translation>
    </message>
    <message>
        <source>alive: {count}</source>
        <translation>còn sống: {count}</translation>
    </message>
    <message>
        <source>born: {count}</source>
        <translation>sinh thêm: {count}</translation>
    </message>
    <message>
        <source>dead: {count}</source>
        <translation>chết: {count}</translation>
    </message>
    <message>
        <source>sold: {count}</source>
        <translation>đã bán: {count}</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>nobody named</source>
        <translation>chưa ghi tên</translation>
    </message>
    <message>
        <source>{people}; nothing came yet</source>
        <translation>{people}; chưa gửi gói nào</translation>
    </message>
    <message>
        <source>{people}; package {number} on {day}</source>
        <translation>{people}; gói số {number} ngày {day}</translation>
    </message>
</context>
<context>
    <name>MadeList</name>
    <message>
        <source>Copy this one</source>
        <translation>Chép gói này</translation>
    </message>
    <message>
        <source>Copy this one again</source>
        <translation>Chép lại gói này</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>TRAINING</source>
        <translation>TẬP HUẤN</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Left out, {why}: {count}</source>
        <translation>Để lại {count} hộ, {why}</translation>
    </message>
</context>
<context>
    <name>ManyActs</name>
    <message numerus="yes">
        <source>%n household(s) moved to {village}.</source>
        <translation>
            <numerusform>Đã chuyển %n hộ sang {village}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) taken into the review of {year}.</source>
        <translation>
            <numerusform>Đã đưa %n hộ vào đợt rà soát năm {year}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to another &amp;village ({count} chosen)…</source>
        <translation>Ch&amp;uyển sang thôn khác ({count} dòng đã chọn)…</translation>
    </message>
    <message>
        <source>Moved by mistake</source>
        <translation>Chuyển nhầm</translation>
    </message>
    <message>
        <source>Moving households</source>
        <translation>Đang chuyển các hộ</translation>
    </message>
    <message>
        <source>Moving households back</source>
        <translation>Đang đưa các hộ trở lại</translation>
    </message>
    <message>
        <source>Others were written about since, so these stay: {names}.</source>
        <translation>Giữ nguyên vì sau đó đã có người ghi: {names}.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Take &amp;into the round of reviews ({count} chosen)…</source>
        <translation>Đưa vào đợt &amp;rà soát ({count} dòng đã chọn)…</translation>
    </message>
    <message>
        <source>Taken in by mistake</source>
        <translation>Đưa vào nhầm</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n household(s) as before.</source>
        <translation>
            <numerusform>Đã hoàn tác: %n hộ trở về như trước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Class where no column says it</source>
        <translation>Nếu không có cột diện hộ thì ghi</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Column {letter}: {title}</source>
        <translation>Cột {letter}: {title}</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>First row of data</source>
        <translation>Dữ liệu từ dòng</translation>
    </message>
    <message>
        <source>How heads are known</source>
        <translation>Nhận ra chủ hộ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Keep these columns as</source>
        <translation>Lưu cách chọn cột với tên</translation>
    </message>
    <message>
        <source>Known as: {name}.</source>
        <translation>Đã nhận ra mẫu: {name}.</translation>
    </message>
    <message>
        <source>Known as: {name}. Nothing more to choose: Ctrl+Enter.</source>
        <translation>Đã nhận ra mẫu: {name}. Không phải chọn gì thêm: Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Name to keep these columns by</source>
        <translation>Tên để lưu cách chọn cột</translation>
    </message>
    <message>
        <source>No column says the village: write its name in “{field}”.</source>
        <translation>Tệp này không có cột thôn: ghi tên thôn vào ô “{field}”.</translation>
    </message>
    <message>
        <source>Read it otherwise…</source>
        <translation>Đổi cách đọc…</translation>
    </message>
    <message>
        <source>Say at each column what it holds; what is not needed is “not needed”.</source>
        <translation>Chương trình đoán như dưới đây; xem lại từng cột, cột nào không cần thì chọn “không cần”.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Still to be written: {field}.</source>
        <translation>Còn phải ghi: {field}.</translation>
    </message>
    <message>
        <source>Title in the file</source>
        <translation>Tiêu đề trong tệp</translation>
    </message>
    <message>
        <source>Village where none is named</source>
        <translation>Thôn, nếu tệp không ghi</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Chứa gì</translation>
    </message>
    <message>
        <source>Year of the result</source>
        <translation>Danh sách của năm</translation>
    </message>
    <message>
        <source>by a column of their own</source>
        <translation>theo cột riêng của chủ hộ</translation>
    </message>
    <message>
        <source>by a mark in a column</source>
        <translation>theo dấu ở một cột</translation>
    </message>
    <message>
        <source>by the relation to the head</source>
        <translation>theo quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source>each row or code is a household</source>
        <translation>theo dòng hay mã hộ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>{samples} · an error in Excel in row {row}</source>
        <translation>{samples} · ô lỗi trong Excel, dòng {row}</translation>
    </message>
    <message>
        <source>– not needed –</source>
        <translation>– không cần –</translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message numerus="yes">
        <source>%n pair(s) may be one person.</source>
        <translation>
            <numerusform>Có %n cặp có thể là một người.</numerusform>
        </translation>
    </message>
    <message>
        <source>1  The same person…</source>
        <translation>1  Là một người…</translation>
    </message>
    <message>
        <source>1, 2, 3 judge.</source>
        <translation>Phím 1, 2, 3: chọn kết luận.</translation>
    </message>
    <message>
        <source>2  Two people</source>
        <translation>2  Hai người khác nhau</translation>
    </message>
    <message>
        <source>3  Later</source>
        <translation>3  Để sau</translation>
    </message>
    <message>
        <source>Enter shows both records.</source>
        <translation>Enter: xem hai bản ghi.</translation>
    </message>
    <message>
        <source>Kept: {one} and {other} are two people.</source>
        <translation>Đã ghi nhận: {one} và {other} là hai người.</translation>
    </message>
    <message>
        <source>May be written down twice</source>
        <translation>Có thể ghi trùng</translation>
    </message>
    <message>
        <source>Nobody seems to be written down twice</source>
        <translation>Không thấy ai bị ghi trùng</translation>
    </message>
    <message>
        <source>Open the first household</source>
        <translation>Mở hộ thứ nhất</translation>
    </message>
    <message>
        <source>Open the second household</source>
        <translation>Mở hộ thứ hai</translation>
    </message>
    <message>
        <source>Pairs that may be one person</source>
        <translation>Các cặp có thể là một người</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>Lấy &amp;lại</translation>
    </message>
    <message>
        <source>The {count} likeliest are shown.</source>
        <translation>Hiện {count} cặp khả năng cao nhất.</translation>
    </message>
    <message>
        <source>They are judged by who enters data at the commune. 3 puts one off.</source>
        <translation>Người nhập dữ liệu tại xã kết luận các cặp này. Phím 3: để sau.</translation>
    </message>
    <message>
        <source>What was judged to be two people is not asked about again. Esc: to the households.</source>
        <translation>Cặp đã xác nhận là hai người khác nhau thì không hỏi lại. Esc: về Hộ dân.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>lấy lại</translation>
    </message>
    <message>
        <source>{one} and {other}: one person?</source>
        <translation>{one} và {other}: có phải một người?</translation>
    </message>
    <message>
        <source>{pairs} pairs may be one person, in {groups} groups of households.</source>
        <translation>Có {pairs} cặp có thể là một người, trong {groups} nhóm hộ.</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>at least {number} {unit}</source>
        <translation>từ {number} {unit} trở lên</translation>
    </message>
    <message>
        <source>by an imported list, not decided: {count}</source>
        <translation>theo danh sách nhập, chưa có quyết định: {count}</translation>
    </message>
    <message>
        <source>from {before} % to {after} %</source>
        <translation>từ {before} % còn {after} %</translation>
    </message>
    <message>
        <source>households: {count}</source>
        <translation>gồm {count} hộ khác nhau</translation>
    </message>
    <message>
        <source>more than {number} {unit}</source>
        <translation>trên {number} {unit}</translation>
    </message>
    <message>
        <source>no number in the plan</source>
        <translation>kế hoạch không nêu số</translation>
    </message>
    <message>
        <source>projects and models: {count}</source>
        <translation>{count} dự án, mô hình</translation>
    </message>
    <message>
        <source>records in conflict: {count}</source>
        <translation>{count} hồ sơ đang xung đột</translation>
    </message>
    <message>
        <source>target reached</source>
        <translation>đạt chỉ tiêu</translation>
    </message>
    <message>
        <source>target: {target}</source>
        <translation>chỉ tiêu: {target}</translation>
    </message>
    <message>
        <source>{count} of {whole}</source>
        <translation>{count} trên {whole}</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{share} % of the target</source>
        <translation>{share} % chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>MergingPage</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle.</source>
        <translation>
            <numerusform>Còn %n xung đột cần giải quyết.</numerusform>
        </translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Các xã, phường</translation>
    </message>
    <message>
        <source>Enrol the computers of the communes; then their packages can be read.</source>
        <translation>Hãy cấp quyền cho máy của các xã; sau đó mới nhận được gói.</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n new file(s)…</source>
        <translation>
            <numerusform>Xem trước %n tệp…</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at all conflicts</source>
        <translation>Xem mọi xung đột</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>No commune is enrolled yet</source>
        <translation>Chưa có xã nào được đăng ký</translation>
    </message>
    <message>
        <source>No new file</source>
        <translation>Không có tệp mới</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>Other files…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Packages and trust lists ({endings})</source>
        <translation>Gói và danh bạ ({endings})</translation>
    </message>
    <message>
        <source>Stick or folder</source>
        <translation>USB hoặc thư mục</translation>
    </message>
    <message>
        <source>To the computers</source>
        <translation>Đến trang các máy</translation>
    </message>
    <message>
        <source>{fresh} of {all} communes sent in the last {days} days.</source>
        <translation>{fresh}/{all} xã, phường đã gửi trong {days} ngày qua.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A correction of this survey is being filled in.</source>
        <translation>Phiếu này đang có bản sửa chưa hoàn thành.</translation>
    </message>
    <message>
        <source>A decision rests on this survey; it stays as it is.</source>
        <translation>Đã có quyết định dựa trên phiếu này; phiếu được giữ nguyên.</translation>
    </message>
    <message>
        <source>A draft of another round lies for this household.</source>
        <translation>Hộ này còn một phiếu đang điền của đợt rà soát khác.</translation>
    </message>
    <message>
        <source>A file of questionnaire {form}, version {version}, was changed or is missing; it is not used.</source>
        <translation>Một tệp của biểu mẫu {form}, phiên bản {version}, đã bị thay đổi hoặc bị mất nên biểu mẫu không được dùng.</translation>
    </message>
    <message>
        <source>A list with names needs a purpose.</source>
        <translation>Danh sách có tên cần ghi mục đích sử dụng.</translation>
    </message>
    <message>
        <source>A newer revision stands for this survey.</source>
        <translation>Phiếu này đã có bản sửa mới hơn thay thế.</translation>
    </message>
    <message>
        <source>A newer revision stands for what was filled in here.</source>
        <translation>Phiếu này đã có bản sửa mới hơn.</translation>
    </message>
    <message>
        <source>A package of real data cannot be taken into the training copy.</source>
        <translation>Gói dữ liệu thật không được nhận vào bản tập huấn.</translation>
    </message>
    <message>
        <source>A training machine cannot be enrolled among real ones, nor the reverse.</source>
        <translation>Không thể đăng ký máy tập huấn vào danh bạ thật, và ngược lại.</translation>
    </message>
    <message>
        <source>A training package cannot be taken into real data.</source>
        <translation>Gói tập huấn không được nhận vào dữ liệu thật.</translation>
    </message>
    <message>
        <source>A village cannot be joined to itself.</source>
        <translation>Không thể sáp nhập một thôn vào chính nó.</translation>
    </message>
    <message>
        <source>A village needs a name.</source>
        <translation>Thôn phải có tên.</translation>
    </message>
    <message>
        <source>About {person} two values stand against each other; this would cover one of them.</source>
        <translation>Thông tin của {person} đang có hai giá trị khác nhau; ghi bây giờ sẽ che mất một giá trị.</translation>
    </message>
    <message>
        <source>All records are safe. Ask the merging office to enrol this machine, then send again.</source>
        <translation>Dữ liệu vẫn còn nguyên. Hãy liên hệ cơ quan tổng hợp để đăng ký máy, rồi gửi lại.</translation>
    </message>
    <message>
        <source>All that was entered can be read. Go on at another computer of the commune, or ask the office to enrol this one anew.</source>
        <translation>Dữ liệu đã nhập vẫn xem được. Hãy nhập tiếp ở máy khác của xã, hoặc đề nghị cơ quan tổng hợp đăng ký lại máy này.</translation>
    </message>
    <message>
        <source>An income a head and month cannot be {found} đồng.</source>
        <translation>Thu nhập bình quân đầu người/tháng không thể là {found} đồng.</translation>
    </message>
    <message>
        <source>Another computer wrote meanwhile: {name} joined {into}.</source>
        <translation>Trong lúc đó máy khác đã ghi: {name} sáp nhập vào {into}.</translation>
    </message>
    <message>
        <source>Another person keys it: at this computer with a passphrase of their own, or at another computer of the commune.</source>
        <translation>Người khác nhập lại: trên máy này bằng mật khẩu riêng, hoặc trên máy khác của xã.</translation>
    </message>
    <message>
        <source>Another program is writing to the data file «{path}».</source>
        <translation>Tệp dữ liệu “{path}” đang được một cửa sổ khác ghi.</translation>
    </message>
    <message>
        <source>Another village is called {name} already.</source>
        <translation>Đã có thôn khác tên là {name}.</translation>
    </message>
    <message>
        <source>Another workbook is installed as questionnaire {form}, version {version}.</source>
        <translation>Đã cài một tệp khác cho biểu mẫu {form}, phiên bản {version}.</translation>
    </message>
    <message>
        <source>Answer the comments in a new revision, then complete it.</source>
        <translation>Hãy trả lời các ý kiến trong bản sửa rồi hoàn thành phiếu.</translation>
    </message>
    <message>
        <source>Ask for a request made in the same mode as this machine.</source>
        <translation>Hãy xin tệp đề nghị lập ở cùng chế độ với máy này.</translation>
    </message>
    <message>
        <source>Ask for it again from the machine that made it; it will divide it into several.</source>
        <translation>Hãy xin lại gói từ máy đã lập; máy đó sẽ chia thành nhiều gói.</translation>
    </message>
    <message>
        <source>Ask for the file again from the machine that made it; nothing was taken over.</source>
        <translation>Hãy xin lại tệp từ máy đã làm ra nó; chưa có gì được nhận.</translation>
    </message>
    <message>
        <source>Ask its sender for the XML that ODK Collect or Web Forms wrote.</source>
        <translation>Hãy xin người gửi tệp XML do ODK Collect hoặc Web Forms ghi ra.</translation>
    </message>
    <message>
        <source>Ask the machine that made it to send one to this machine.</source>
        <translation>Hãy đề nghị máy đã lập gói gửi một gói cho máy này.</translation>
    </message>
    <message>
        <source>Ask the merging office for the right to make such entries.</source>
        <translation>Hãy đề nghị cơ quan tổng hợp cấp quyền ghi nội dung này.</translation>
    </message>
    <message>
        <source>Ask the merging office for the whole trust list.</source>
        <translation>Hãy xin cơ quan tổng hợp tệp danh bạ đầy đủ.</translation>
    </message>
    <message>
        <source>Ask the merging office to help open the data.</source>
        <translation>Hãy liên hệ cơ quan tổng hợp để được giúp mở dữ liệu.</translation>
    </message>
    <message>
        <source>Ask the person who may, or the merging office for the right.</source>
        <translation>Hãy nhờ người có quyền làm, hoặc đề nghị cơ quan tổng hợp cấp quyền.</translation>
    </message>
    <message>
        <source>Ask the sender to make it for this machine, once it is enrolled. A training package opens in its own training copy alone.</source>
        <translation>Hãy đề nghị bên gửi lập gói cho máy này, sau khi máy được đăng ký. Gói tập huấn chỉ mở được trong bản tập huấn của nơi lập.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for the right to write there, then start the program again.</source>
        <translation>Đề nghị người phụ trách máy cấp quyền ghi vào thư mục này, rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>Ask whoever made the file to make new keys.</source>
        <translation>Đề nghị nơi làm ra tệp tạo khóa mới.</translation>
    </message>
    <message>
        <source>B1 cannot be {found} points.</source>
        <translation>Tổng điểm B1 không thể là {found}.</translation>
    </message>
    <message>
        <source>B2 cannot be {found} points: each deprived indicator gives {step} points, all together {greatest}.</source>
        <translation>Tổng điểm B2 không thể là {found}: mỗi chỉ số thiếu hụt là {step} điểm, nhiều nhất {greatest} điểm.</translation>
    </message>
    <message>
        <source>Begin as a trainer: the training data lies beside this, apart.</source>
        <translation>Hãy bắt đầu với vai trò tập huấn: dữ liệu tập huấn nằm riêng bên cạnh.</translation>
    </message>
    <message>
        <source>Begin the training data anew, then make the commune again.</source>
        <translation>Hãy làm lại dữ liệu tập huấn từ đầu, rồi tạo xã tập huấn.</translation>
    </message>
    <message>
        <source>Between the root held here and the one in the file a step is missing.</source>
        <translation>Giữa danh bạ gốc ở máy này và danh bạ gốc trong tệp còn thiếu một bước.</translation>
    </message>
    <message>
        <source>Bring that household back first.</source>
        <translation>Đưa hộ đó trở lại danh sách trước.</translation>
    </message>
    <message>
        <source>Bring this program up to date, then open it again.</source>
        <translation>Cập nhật chương trình này rồi mở lại.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the Vietnamese keyboard, then type it again.</source>
        <translation>Kiểm tra phím Caps Lock và bộ gõ tiếng Việt, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Check who sent it; this machine keeps to the root it was enrolled under.</source>
        <translation>Hãy kiểm tra nơi gửi; máy này chỉ theo danh bạ gốc mà máy đã đăng ký.</translation>
    </message>
    <message>
        <source>Choose a backup that was made on this computer. Nothing was changed.</source>
        <translation>Hãy chọn bản sao lưu lập trên chính máy này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose a village, or type the name of a new one.</source>
        <translation>Chọn thôn, hoặc gõ tên thôn mới.</translation>
    </message>
    <message>
        <source>Choose another file, or save the list again in Excel.</source>
        <translation>Hãy chọn tệp khác, hoặc mở danh sách trong Excel và lưu lại.</translation>
    </message>
    <message>
        <source>Choose another household.</source>
        <translation>Chọn một hộ khác.</translation>
    </message>
    <message>
        <source>Choose another one, the newest first. Nothing was changed.</source>
        <translation>Hãy chọn bản khác, ưu tiên bản gần nhất. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose another one; each officer has a passphrase of his own.</source>
        <translation>Hãy chọn mật khẩu khác; mỗi cán bộ có mật khẩu riêng.</translation>
    </message>
    <message>
        <source>Choose another year, or take in the package that brings the round.</source>
        <translation>Hãy chọn năm khác, hoặc nhận gói có đợt rà soát đó.</translation>
    </message>
    <message>
        <source>Choose one in the list of villages (Alt+↓).</source>
        <translation>Chọn một thôn trong danh sách thôn (Alt+↓).</translation>
    </message>
    <message>
        <source>Choose the area of the household, then try again.</source>
        <translation>Hãy chọn khu vực của hộ rồi làm lại.</translation>
    </message>
    <message>
        <source>Choose the file without “~$” at its beginning.</source>
        <translation>Hãy chọn tệp không có “~$” ở đầu tên.</translation>
    </message>
    <message>
        <source>Choose the one called {name} in the list and write another name for it, for instance with its old commune in brackets; save (Ctrl+Enter), then part again.</source>
        <translation>Hãy chọn thôn đang mang tên {name} trong danh sách và ghi tên khác cho thôn đó, ví dụ thêm xã cũ trong ngoặc; lưu lại (Ctrl+Enter), rồi bấm Tách lại.</translation>
    </message>
    <message>
        <source>Choose the other record that may be of the same person.</source>
        <translation>Hãy chọn bản ghi kia, có thể là của cùng người này.</translation>
    </message>
    <message>
        <source>Choose the other village.</source>
        <translation>Hãy chọn thôn khác.</translation>
    </message>
    <message>
        <source>Choose the workbook of the questionnaire (XLSForm).</source>
        <translation>Chọn đúng tệp biểu mẫu (XLSForm).</translation>
    </message>
    <message>
        <source>Choose who of them is the head.</source>
        <translation>Chọn một người trong số đó làm chủ hộ.</translation>
    </message>
    <message>
        <source>Choose whom it is about, by digits or with Space.</source>
        <translation>Chọn người cần ghi: bấm số thứ tự, hoặc phím cách.</translation>
    </message>
    <message>
        <source>Choose “Full name” or “Name of the head” at its column.</source>
        <translation>Hãy chọn “Họ và tên” hoặc “Họ tên chủ hộ” cho cột đó.</translation>
    </message>
    <message>
        <source>Close it in Excel, or choose another folder or disk with room.</source>
        <translation>Hãy đóng tệp trong Excel, hoặc chọn thư mục khác, ổ đĩa khác còn chỗ.</translation>
    </message>
    <message>
        <source>Close other windows of this program, then try again.</source>
        <translation>Hãy đóng các cửa sổ khác của chương trình này rồi thử lại.</translation>
    </message>
    <message>
        <source>Compare the total with the paper form and correct it.</source>
        <translation>Hãy đối chiếu tổng điểm với phiếu giấy rồi sửa lại.</translation>
    </message>
    <message>
        <source>Complete that correction or give it up; then settle what differs from it.</source>
        <translation>Hoàn thành hoặc bỏ bản sửa đó, rồi xử lý các chỗ khác nhau.</translation>
    </message>
    <message>
        <source>Complete that draft or give it up, then correct this survey.</source>
        <translation>Hãy hoàn thành hoặc bỏ phiếu đang điền đó, rồi sửa phiếu này.</translation>
    </message>
    <message>
        <source>Complete the survey first (Ctrl+Enter in the form).</source>
        <translation>Hãy hoàn thành phiếu trước (Ctrl+Enter trong phiếu).</translation>
    </message>
    <message>
        <source>Copy all parts from the machine that sent them into this folder.</source>
        <translation>Hãy chép đủ các phần từ máy gửi vào thư mục này.</translation>
    </message>
    <message>
        <source>Copy it again from the machine that sent it.</source>
        <translation>Hãy chép lại từ máy gửi.</translation>
    </message>
    <message>
        <source>Copy number and date from the signed decision.</source>
        <translation>Chép số và ngày theo quyết định đã ký.</translation>
    </message>
    <message>
        <source>Copy the newest backup to another disk and have it checked.</source>
        <translation>Hãy chép bản sao lưu gần nhất sang ổ đĩa khác và cho kiểm tra ổ đĩa này.</translation>
    </message>
    <message>
        <source>Copy this part again from the machine that sent it.</source>
        <translation>Hãy chép lại phần này từ máy gửi.</translation>
    </message>
    <message>
        <source>Correct it by a new change instead; those records stay.</source>
        <translation>Ghi một thay đổi mới để sửa; các ghi chép đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>Correct that answer; if it is right, tell the merging office: the form must be mended. The draft is kept.</source>
        <translation>Hãy sửa câu trả lời đó; nếu đã đúng thì báo cơ quan tổng hợp sửa biểu mẫu. Phiếu đang điền vẫn được giữ.</translation>
    </message>
    <message>
        <source>Correct the date of delivery.</source>
        <translation>Hãy sửa ngày giao.</translation>
    </message>
    <message>
        <source>Correct the date; only what has happened is written down.</source>
        <translation>Hãy sửa ngày; chỉ ghi việc đã diễn ra.</translation>
    </message>
    <message>
        <source>Correct the day; or correct the date of birth first.</source>
        <translation>Sửa lại ngày; hoặc sửa ngày sinh trước.</translation>
    </message>
    <message>
        <source>Correct the income; it is a whole number from 0.</source>
        <translation>Hãy sửa lại thu nhập; đó là số nguyên từ 0 trở lên.</translation>
    </message>
    <message>
        <source>Correct the year.</source>
        <translation>Sửa lại năm.</translation>
    </message>
    <message>
        <source>Correct the year; if today is wrong, set the clock of this computer.</source>
        <translation>Hãy sửa lại năm; nếu ngày hôm nay sai thì chỉnh lại đồng hồ máy tính.</translation>
    </message>
    <message>
        <source>Correct them in the workbook, save it, then read the file again here.</source>
        <translation>Sửa trong bảng tính, lưu lại, rồi bấm Đọc lại tệp ở đây.</translation>
    </message>
    <message>
        <source>Correct what was typed, or leave with Esc.</source>
        <translation>Sửa lại nội dung đã gõ, hoặc bấm Esc để thoát.</translation>
    </message>
    <message>
        <source>Count the deprived indicators again.</source>
        <translation>Hãy đếm lại các chỉ số thiếu hụt.</translation>
    </message>
    <message>
        <source>Decided on {decided_on}; it cannot be delivered earlier.</source>
        <translation>Quyết định ngày {decided_on}; không thể giao trước ngày đó.</translation>
    </message>
    <message>
        <source>Delete empty formatted rows and pictures in it, then save it again.</source>
        <translation>Xóa các dòng trống đã định dạng và hình ảnh trong tệp, rồi lưu lại.</translation>
    </message>
    <message>
        <source>Delete pictures and other sheets in it, or import it in parts, a village at a time.</source>
        <translation>Hãy xóa ảnh và các trang tính khác trong tệp, hoặc nhập từng phần, mỗi lần một thôn.</translation>
    </message>
    <message>
        <source>Delete what is not needed on the disk of «{path}», then do it again.</source>
        <translation>Hãy xóa bớt tệp không cần trên ổ đĩa chứa “{path}”, rồi thử lại.</translation>
    </message>
    <message>
        <source>Delete what is not needed there before the next day&apos;s end, or choose another place in the settings.</source>
        <translation>Hãy xóa bớt những gì không cần ở đó trước cuối ngày làm việc tới, hoặc chọn nơi khác trong Thiết lập.</translation>
    </message>
    <message>
        <source>Differences that are not settled yet: {count}.</source>
        <translation>Còn {count} chỗ cần chọn.</translation>
    </message>
    <message>
        <source>Do not enrol it. Call the officer; a machine with new keys is started anew and asks once more.</source>
        <translation>Chưa đăng ký máy này. Hãy gọi cho cán bộ; máy dùng khóa mới phải khởi tạo lại rồi đề nghị đăng ký lần nữa.</translation>
    </message>
    <message>
        <source>Do not use it; ask the merging office on the telephone for its list.</source>
        <translation>Không dùng tệp này; hãy gọi điện xin danh bạ của cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Enrol other machines by their requests.</source>
        <translation>Hãy đăng ký các máy khác bằng tệp đề nghị của họ.</translation>
    </message>
    <message>
        <source>Everything entered here has arrived and is confirmed.</source>
        <translation>Mọi dữ liệu nhập ở đây đã đến nơi và có biên nhận.</translation>
    </message>
    <message>
        <source>Fill the form in anew.</source>
        <translation>Điền lại phiếu từ đầu.</translation>
    </message>
    <message>
        <source>Free some space or ask for the right to write there, then try again; the old passphrase still holds.</source>
        <translation>Hãy giải phóng dung lượng hoặc xin quyền ghi, rồi thử lại; mật khẩu cũ vẫn dùng được.</translation>
    </message>
    <message>
        <source>Give the changed workbook a later version.</source>
        <translation>Đặt phiên bản mới hơn cho tệp đã sửa.</translation>
    </message>
    <message>
        <source>Give the second pass up and key it again.</source>
        <translation>Bỏ lần nhập thứ hai rồi nhập lại.</translation>
    </message>
    <message>
        <source>Give the workbook a later version and publish that one.</source>
        <translation>Đặt phiên bản mới hơn cho tệp biểu mẫu rồi phát hành tệp đó.</translation>
    </message>
    <message>
        <source>Go back and type the year of the result, for instance the year before this one.</source>
        <translation>Quay lại bước trước và ghi năm của kết quả, ví dụ năm ngoái.</translation>
    </message>
    <message>
        <source>Go back with Esc and begin once more: the list shows who lives there now.</source>
        <translation>Hãy bấm Esc để quay lại rồi làm lại từ đầu: danh sách sẽ cho biết ai đang ở trong hộ.</translation>
    </message>
    <message>
        <source>Go on in the new version, or give the draft up and begin anew.</source>
        <translation>Tiếp tục theo phiên bản mới, hoặc bỏ phiếu đang điền và lập lại.</translation>
    </message>
    <message>
        <source>Go on in the other window, or open the form here again.</source>
        <translation>Hãy làm tiếp ở cửa sổ kia, hoặc mở lại phiếu ở đây.</translation>
    </message>
    <message>
        <source>Go on with it and complete it (Ctrl+Enter).</source>
        <translation>Nhập tiếp rồi hoàn thành (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Go on with the second pass and complete it (Ctrl+Enter), or give it up in the list of the sample.</source>
        <translation>Hãy nhập tiếp lần hai và hoàn thành (Ctrl+Enter), hoặc bỏ lần nhập lại đó trong danh sách mẫu.</translation>
    </message>
    <message>
        <source>Group {group} of the digits is not right.</source>
        <translation>Nhóm số thứ {group} chưa đúng.</translation>
    </message>
    <message>
        <source>Have the disk of this computer checked, and set a second place for backups in the settings.</source>
        <translation>Hãy cho kiểm tra ổ đĩa của máy này và chọn nơi sao lưu thứ hai trong Thiết lập.</translation>
    </message>
    <message>
        <source>If it is somebody else of the same name, add what tells the two apart.</source>
        <translation>Nếu là người khác trùng tên, hãy ghi thêm để phân biệt hai người.</translation>
    </message>
    <message>
        <source>If it is still there, ask whoever looks after this computer for the right to read it; otherwise take it from the newest backup. Without it the data cannot be opened.</source>
        <translation>Nếu tệp vẫn còn, đề nghị người phụ trách máy cấp quyền đọc; nếu không, hãy lấy lại tệp từ bản sao lưu gần nhất. Thiếu tệp này thì không mở được dữ liệu.</translation>
    </message>
    <message>
        <source>If that day is wrong, set it right in the computer (date and time of Windows), then try again: rounds, forms and dates go by it.</source>
        <translation>Nếu đồng hồ sai, hãy chỉnh lại ngày giờ của máy (mục Ngày và giờ của Windows) rồi thử lại: đợt rà soát, biểu mẫu và ngày ghi đều tính theo đồng hồ máy.</translation>
    </message>
    <message>
        <source>If that is wrong, take it back first.</source>
        <translation>Nếu ghi nhầm thì hoàn tác việc đó trước.</translation>
    </message>
    <message>
        <source>If that is wrong, undo the delivery first.</source>
        <translation>Nếu ghi sai, trước hết hãy bỏ ghi nhận đã giao.</translation>
    </message>
    <message>
        <source>If the household changed since, review it again in a round during the year.</source>
        <translation>Nếu từ đó hộ có thay đổi, hãy rà soát lại trong đợt rà soát thường xuyên.</translation>
    </message>
    <message>
        <source>In each sheet delete the empty rows below the last one and the empty columns at the right (Delete, not only their content), then save it again.</source>
        <translation>Trong từng trang tính, hãy xóa các dòng trống dưới dòng cuối và các cột trống bên phải (xóa cả dòng, cả cột, không chỉ xóa nội dung), rồi lưu lại.</translation>
    </message>
    <message>
        <source>Install the program again. The data is untouched.</source>
        <translation>Hãy cài lại chương trình. Dữ liệu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Install the questionnaire or the program again.</source>
        <translation>Cài lại biểu mẫu hoặc chương trình.</translation>
    </message>
    <message>
        <source>It is not agreed to which village {name} was joined.</source>
        <translation>Các máy ghi khác nhau về việc thôn {name} sáp nhập vào thôn nào.</translation>
    </message>
    <message>
        <source>It is not used. Ask the merging office to publish it under a new version.</source>
        <translation>Biểu mẫu này không được dùng. Đề nghị cơ quan tổng hợp phát hành lại với phiên bản mới.</translation>
    </message>
    <message>
        <source>It was parted meanwhile: look at the list of villages.</source>
        <translation>Thôn đã được tách ra: xem lại danh sách thôn.</translation>
    </message>
    <message>
        <source>Leave out who stays. If all of them move, change the village of the household; if they live with another one, join the two.</source>
        <translation>Bỏ chọn người ở lại. Cả hộ chuyển nhà thì dùng “Chuyển thôn”; về ở chung với hộ khác thì dùng “Nhập hộ”.</translation>
    </message>
    <message>
        <source>Leave the training copy, then take it in.</source>
        <translation>Hãy thoát bản tập huấn rồi nhận gói này.</translation>
    </message>
    <message>
        <source>Let the same person go on, or give that pass up in the list (Alt+B) and begin anew.</source>
        <translation>Để chính người đó nhập tiếp, hoặc bỏ lần nhập ấy trong danh sách (Alt+B) rồi nhập lại từ đầu.</translation>
    </message>
    <message>
        <source>Look at both records as they stand now; then decide again.</source>
        <translation>Xem lại cả hai hồ sơ như hiện nay rồi quyết định lại.</translation>
    </message>
    <message>
        <source>Look at the ending of its name: .gpn is a package, .gpnreq a request, .gpntrust a trust list.</source>
        <translation>Hãy xem đuôi tên tệp: .gpn là gói dữ liệu, .gpnreq là đề nghị đăng ký, .gpntrust là danh bạ.</translation>
    </message>
    <message>
        <source>Look at the supports of the household again.</source>
        <translation>Hãy xem lại các khoản hỗ trợ của hộ.</translation>
    </message>
    <message>
        <source>Look at the timeline. Take back the later writing first, or correct what is wrong by hand.</source>
        <translation>Xem mục Các việc đã ghi. Hoàn tác lần ghi sau trước, hoặc sửa tay chỗ sai.</translation>
    </message>
    <message>
        <source>Look at the village; write its zones as they are today.</source>
        <translation>Xem lại từng thôn; ghi vùng, địa bàn đang có hiệu lực.</translation>
    </message>
    <message>
        <source>Look each of them up on the paper and choose.</source>
        <translation>Xem lại từng chỗ trên phiếu giấy rồi chọn.</translation>
    </message>
    <message>
        <source>Look for its window below the others; if there is none, wait a minute or start the computer again.</source>
        <translation>Hãy tìm cửa sổ của chương trình bên dưới các cửa sổ khác; nếu không thấy, hãy đợi một phút hoặc khởi động lại máy.</translation>
    </message>
    <message>
        <source>Look for the newest sheet of this machine, or ask the merging office.</source>
        <translation>Hãy tìm phiếu in mã khôi phục mới nhất của máy này, hoặc liên hệ cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Look where it came from: a package is made by this program alone. A workbook or picture whose name was changed to .gpn cannot be received.</source>
        <translation>Hãy kiểm tra lại tệp lấy từ đâu: chỉ chương trình này lập được gói. Tệp Excel hoặc ảnh đổi tên thành .gpn thì không nhận được.</translation>
    </message>
    <message>
        <source>Make room there or choose another place. The package is kept on this machine.</source>
        <translation>Hãy giải phóng chỗ trống hoặc chọn nơi khác. Gói vẫn được giữ trên máy này.</translation>
    </message>
    <message>
        <source>More than one village is called {name}: {names}.</source>
        <translation>Có hơn một thôn mang tên {name}: {names}.</translation>
    </message>
    <message>
        <source>Move the folder to a disk of this computer.</source>
        <translation>Hãy chuyển thư mục dữ liệu vào ổ cứng của máy này.</translation>
    </message>
    <message>
        <source>Move what stands there to another village, or join the village to it.</source>
        <translation>Chuyển hồ sơ sang thôn khác, hoặc sáp nhập thôn này vào thôn đó.</translation>
    </message>
    <message>
        <source>No Phiếu B that holds on {on} is installed here.</source>
        <translation>Máy chưa có Phiếu B dùng được cho ngày {on}.</translation>
    </message>
    <message>
        <source>No column is said to hold the names of people.</source>
        <translation>Chưa có cột nào được chọn là họ tên.</translation>
    </message>
    <message>
        <source>No other household is chosen.</source>
        <translation>Chưa chọn hộ thứ hai.</translation>
    </message>
    <message>
        <source>No reason is given.</source>
        <translation>Chưa ghi lý do.</translation>
    </message>
    <message>
        <source>Nobody is chosen as the head.</source>
        <translation>Chưa chọn chủ hộ.</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Chưa chọn người nào.</translation>
    </message>
    <message>
        <source>Nobody is named who received it.</source>
        <translation>Chưa ghi người nhận.</translation>
    </message>
    <message>
        <source>Not parted: another village is called {name} by now.</source>
        <translation>Chưa tách được: hiện đã có thôn khác mang tên {name}.</translation>
    </message>
    <message>
        <source>Not saved: a text is too long, or holds signs that are no letters.</source>
        <translation>Chưa lưu được: có nội dung quá dài hoặc chứa ký tự không phải chữ.</translation>
    </message>
    <message>
        <source>Not saved: the trust list does not allow it.</source>
        <translation>Chưa lưu được: danh bạ không cho máy này ghi nội dung này.</translation>
    </message>
    <message>
        <source>Not saved: this is more than one record holds.</source>
        <translation>Chưa lưu được: nội dung nhiều hơn mức một phiếu chứa được.</translation>
    </message>
    <message>
        <source>Not taken back: another computer wrote about {person} too, and both writings stand.</source>
        <translation>Không hoàn tác được: máy khác cũng đã ghi về {person}, hai bản ghi đang cùng đứng.</translation>
    </message>
    <message>
        <source>Not taken back: since then surveys, supports or other records were written for {person}.</source>
        <translation>Không hoàn tác được: từ đó đã có phiếu, hỗ trợ hoặc ghi chép khác cho {person}.</translation>
    </message>
    <message>
        <source>Not taken back: the household of {person} is no longer on the list.</source>
        <translation>Không hoàn tác được: hộ cũ của {person} không còn trong danh sách.</translation>
    </message>
    <message>
        <source>Not taken back: {officer} wrote about {person} after that, on {on}.</source>
        <translation>Không hoàn tác được: sau đó {officer} đã ghi tiếp về {person}, ngày {on}.</translation>
    </message>
    <message>
        <source>Not taken back: {person} was taken off the list since.</source>
        <translation>Không hoàn tác được: từ đó {person} đã được đưa ra khỏi danh sách.</translation>
    </message>
    <message>
        <source>Not undone: others wrote of the zones of these villages since: {names}.</source>
        <translation>Chưa hoàn tác: sau đó đã có người ghi vùng, địa bàn của các thôn này: {names}.</translation>
    </message>
    <message>
        <source>Not undone: records name these villages by now: {names}.</source>
        <translation>Chưa hoàn tác: đã có hồ sơ ghi vào các thôn này: {names}.</translation>
    </message>
    <message>
        <source>Not written: what is known of {person} was changed while this was open.</source>
        <translation>Chưa ghi: thông tin về {person} đã được nơi khác thay đổi trong lúc đang mở.</translation>
    </message>
    <message>
        <source>Not written: {person} came into the household while this was open.</source>
        <translation>Chưa ghi: {person} mới được ghi vào hộ trong lúc đang mở phần này.</translation>
    </message>
    <message>
        <source>Nothing is left to do; a second pass still here can go.</source>
        <translation>Không còn việc gì; nếu lần nhập thứ hai còn nằm ở đây thì có thể bỏ.</translation>
    </message>
    <message>
        <source>Nothing is needed.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>Nothing is needed; if the office sent it just now, ask for the newest one.</source>
        <translation>Không cần làm gì; nếu cơ quan tổng hợp vừa gửi, hãy xin danh bạ mới nhất.</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Chưa ghi nội dung.</translation>
    </message>
    <message>
        <source>Nothing more is needed.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Ask for it again from the machine that made it; if it comes again like this, tell whoever supports the program.</source>
        <translation>Chưa có gì được nhận. Hãy xin lại gói từ máy đã lập; nếu vẫn như vậy, hãy báo người hỗ trợ chương trình.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Ask the sender to attach pictures (JPG, PNG) or PDF only.</source>
        <translation>Chưa có gì được nhận. Hãy đề nghị bên gửi chỉ đính kèm ảnh (JPG, PNG) hoặc PDF.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Call the sender and check: somebody may be sending under another name.</source>
        <translation>Chưa có gì được nhận. Hãy gọi điện kiểm tra với bên gửi: có thể có người gửi dưới tên máy khác.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Copy it again from the machine that made it; if it comes again like this, tell whoever supports the program.</source>
        <translation>Chưa có gì được nhận. Hãy chép lại gói từ máy đã lập; nếu vẫn như vậy, hãy báo người hỗ trợ chương trình.</translation>
    </message>
    <message>
        <source>Nothing typed is lost. Take some rows out and fill the form in once more for them.</source>
        <translation>Những gì đã gõ vẫn còn. Bỏ bớt một số dòng rồi điền thêm một phiếu nữa cho các dòng đó.</translation>
    </message>
    <message>
        <source>Nothing was changed; the page of that village says when and by whom.</source>
        <translation>Chưa thay đổi gì; trang của thôn đó cho biết ai ghi, lúc nào.</translation>
    </message>
    <message>
        <source>Nothing was sent and all records are safe. Make a report of the problem.</source>
        <translation>Chưa có gì được gửi và mọi dữ liệu vẫn còn nguyên. Hãy gửi báo cáo sự cố.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing is lost. Call the merging office: this machine must be enrolled anew.</source>
        <translation>Chưa gửi gì và không mất gì. Hãy gọi cơ quan tổng hợp: máy này cần được đăng ký lại.</translation>
    </message>
    <message>
        <source>Nothing would change: it is written down like this already.</source>
        <translation>Không có gì thay đổi: sổ đã ghi đúng như vậy.</translation>
    </message>
    <message>
        <source>On {on} {person} was not born yet.</source>
        <translation>Ngày {on} thì {person} chưa sinh ra.</translation>
    </message>
    <message>
        <source>One of the two people is no longer on the list.</source>
        <translation>Một trong hai người không còn trong danh sách.</translation>
    </message>
    <message>
        <source>Open it and change its targets.</source>
        <translation>Hãy mở kế hoạch đó và sửa chỉ tiêu.</translation>
    </message>
    <message>
        <source>Open it in Excel with the password, take the password off, save it and choose it again.</source>
        <translation>Hãy mở bằng Excel với mật khẩu, bỏ mật khẩu, lưu lại rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as .xlsx and choose it again.</source>
        <translation>Mở bằng Excel, Lưu dưới dạng (Save As) → Excel Workbook (.xlsx), rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>Open it in Review (Ctrl+3), then choose the households.</source>
        <translation>Mở đợt ở trang Rà soát (Ctrl+3), rồi chọn lại các hộ.</translation>
    </message>
    <message>
        <source>Open it in the list of the sample and settle what differs.</source>
        <translation>Mở phiếu trong danh sách mẫu và xử lý các chỗ khác nhau.</translation>
    </message>
    <message>
        <source>Open it in the training copy, or ask for the real package.</source>
        <translation>Hãy mở gói này trong bản tập huấn, hoặc xin gói thật.</translation>
    </message>
    <message>
        <source>Open the file in the mode for which it was made.</source>
        <translation>Hãy mở tệp ở đúng chế độ mà tệp được lập.</translation>
    </message>
    <message>
        <source>Open the household again: it shows who stands there now.</source>
        <translation>Mở lại hộ để xem hiện có những ai.</translation>
    </message>
    <message>
        <source>Open the household or the page Forms; what was completed is there.</source>
        <translation>Hãy mở hộ dân hoặc trang Biểu mẫu; phiếu đã hoàn thành nằm ở đó.</translation>
    </message>
    <message>
        <source>Open the newest revision and correct that one.</source>
        <translation>Mở bản mới nhất rồi sửa bản đó.</translation>
    </message>
    <message>
        <source>Open the newest revision of the household and correct that one.</source>
        <translation>Hãy mở bản sửa mới nhất của phiếu và sửa ở bản đó.</translation>
    </message>
    <message>
        <source>Open them with the form they were made for.</source>
        <translation>Hãy mở bằng đúng biểu mẫu đã dùng khi nhập.</translation>
    </message>
    <message>
        <source>Part that one first; then this one.</source>
        <translation>Tách thôn ấy ra trước, rồi tách thôn này.</translation>
    </message>
    <message>
        <source>Plug that disk in before the next day&apos;s end, or choose another place in the settings.</source>
        <translation>Hãy cắm ổ đĩa đó trước cuối ngày làm việc tới, hoặc chọn nơi khác trong Thiết lập.</translation>
    </message>
    <message>
        <source>Plug that disk in firmly and have it checked, or choose another place in the settings.</source>
        <translation>Hãy cắm lại ổ đĩa đó cho chắc và cho kiểm tra, hoặc chọn nơi khác trong Thiết lập.</translation>
    </message>
    <message>
        <source>Plug the stick in again or check the network, then try once more. Nothing is lost.</source>
        <translation>Hãy cắm lại USB hoặc kiểm tra mạng rồi thử lại. Dữ liệu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Plug the stick in again, then try once more.</source>
        <translation>Hãy cắm lại USB rồi thử lại.</translation>
    </message>
    <message>
        <source>Press F3 to go to the next one.</source>
        <translation>Bấm F3 để đến câu tiếp theo cần sửa.</translation>
    </message>
    <message>
        <source>Put the stick in, close the file in Excel, and choose it once more.</source>
        <translation>Hãy cắm lại USB, đóng tệp trong Excel rồi chọn lại.</translation>
    </message>
    <message>
        <source>Read each of them and tick it, or correct the workbook.</source>
        <translation>Đọc từng cảnh báo rồi đánh dấu, hoặc sửa bảng tính.</translation>
    </message>
    <message>
        <source>Read or type this group again.</source>
        <translation>Đề nghị đọc hoặc nhập lại nhóm này.</translation>
    </message>
    <message>
        <source>Restore the newest backup, or put the file back.</source>
        <translation>Hãy khôi phục bản sao lưu gần nhất, hoặc đặt lại tệp vào chỗ cũ.</translation>
    </message>
    <message>
        <source>Restore the newest backup. The damaged file is kept and nothing is deleted.</source>
        <translation>Hãy khôi phục bản sao lưu gần nhất. Tệp hỏng vẫn được giữ lại, không có gì bị xóa.</translation>
    </message>
    <message>
        <source>Save it as .xlsx (without macros).</source>
        <translation>Trong Excel: Lưu thành → Excel Workbook (.xlsx), không có macro.</translation>
    </message>
    <message>
        <source>Save the list in Excel again, as .xlsx or as “CSV UTF-8”; choose that.</source>
        <translation>Hãy lưu lại danh sách trong Excel dạng .xlsx hoặc “CSV UTF-8” rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>Save the request to be enrolled, give it to the merging office, then take in the trust list it sends back. Until then all work is kept here.</source>
        <translation>Hãy lưu tệp đề nghị đăng ký, gửi cho cơ quan tổng hợp, rồi nhận danh bạ được gửi lại. Đến lúc đó mọi việc đã làm vẫn được giữ trên máy này.</translation>
    </message>
    <message>
        <source>Say in a few words why; the history keeps it.</source>
        <translation>Hãy ghi vắn tắt lý do; lịch sử sẽ lưu lại.</translation>
    </message>
    <message>
        <source>Say what the list is for; the access log keeps it.</source>
        <translation>Hãy ghi danh sách dùng để làm gì; nhật ký truy cập sẽ lưu lại.</translation>
    </message>
    <message>
        <source>Search for it again; who took it off and why stands in its history.</source>
        <translation>Hãy tìm lại hộ; lịch sử của hộ ghi rõ ai đã đưa hộ ra khỏi danh sách và vì sao.</translation>
    </message>
    <message>
        <source>Set the day right in the computer, then write it down.</source>
        <translation>Chỉnh lại ngày của máy rồi ghi tiếp.</translation>
    </message>
    <message>
        <source>Settle the conflict first.</source>
        <translation>Xử lý xung đột trước.</translation>
    </message>
    <message>
        <source>Settle the conflict first; then write it down.</source>
        <translation>Xử lý xung đột trước rồi ghi.</translation>
    </message>
    <message>
        <source>Settle the conflict of the village first; then part it.</source>
        <translation>Giải quyết xung đột của thôn trước, rồi tách lại.</translation>
    </message>
    <message>
        <source>Shorten it, or type it instead of pasting it; then save.</source>
        <translation>Hãy rút ngắn, hoặc gõ lại thay vì dán, rồi lưu.</translation>
    </message>
    <message>
        <source>Shorten the lists in the workbook, then install it again.</source>
        <translation>Rút ngắn các danh sách trong tệp biểu mẫu rồi cài lại.</translation>
    </message>
    <message>
        <source>Somebody who was chosen does not live in this household any more.</source>
        <translation>Có người đã chọn nay không còn trong hộ này.</translation>
    </message>
    <message>
        <source>Something was answered since the draft was moved.</source>
        <translation>Đã có câu trả lời mới sau khi phiếu được chuyển sang phiên bản mới.</translation>
    </message>
    <message>
        <source>Start the program for training and open it there.</source>
        <translation>Hãy mở chương trình ở chế độ tập huấn và dùng dữ liệu đó.</translation>
    </message>
    <message>
        <source>Take a short sentence that you remember easily.</source>
        <translation>Hãy dùng một câu ngắn dễ nhớ.</translation>
    </message>
    <message>
        <source>Take another stick and copy it again. The package is kept on this machine.</source>
        <translation>Hãy dùng USB khác và chép lại. Gói vẫn được giữ trên máy này.</translation>
    </message>
    <message>
        <source>Take in the newest package of the merging office: questionnaires come with it.</source>
        <translation>Nhận gói mới nhất của cơ quan tổng hợp: biểu mẫu đi kèm trong đó.</translation>
    </message>
    <message>
        <source>Take in the newest package of the merging office; it brings the forms.</source>
        <translation>Hãy nhận gói mới nhất của cơ quan tổng hợp; biểu mẫu nằm trong gói đó.</translation>
    </message>
    <message>
        <source>Take in the newest package of the merging office; it brings the types.</source>
        <translation>Hãy nhận gói mới nhất của cơ quan tổng hợp; gói đó mang theo các loại hỗ trợ.</translation>
    </message>
    <message>
        <source>Take in the newest trust list first, or ask the merging office to enrol that machine.</source>
        <translation>Hãy nhận danh bạ mới nhất trước, hoặc đề nghị cơ quan tổng hợp đăng ký máy đó.</translation>
    </message>
    <message>
        <source>Take in the packages that are still missing, or correct it by a new change.</source>
        <translation>Nhận các gói còn thiếu, hoặc ghi một thay đổi mới để sửa.</translation>
    </message>
    <message>
        <source>Take it from the newest backup. The passphrase is not the cause.</source>
        <translation>Hãy lấy lại tệp từ bản sao lưu gần nhất. Nguyên nhân không phải do mật khẩu.</translation>
    </message>
    <message>
        <source>Take its copy from the other stick.</source>
        <translation>Hãy dùng bản sao trên USB khác.</translation>
    </message>
    <message>
        <source>Take off the write protection or choose another place. The package is kept on this machine.</source>
        <translation>Hãy bỏ chế độ chống ghi hoặc chọn nơi khác. Gói vẫn được giữ trên máy này.</translation>
    </message>
    <message>
        <source>Take the file of the newest backup and tell the merging office.</source>
        <translation>Hãy lấy tệp từ bản sao lưu gần nhất và báo cho cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Take the password off and save it as .xlsx.</source>
        <translation>Mở bằng Excel, bỏ mật khẩu, Lưu dưới dạng (Save As) → Excel Workbook (.xlsx), rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>Take the write protection off that disk, or ask whoever looks after this computer for the right to write there, or choose another place in the settings.</source>
        <translation>Hãy gỡ chế độ chống ghi của ổ đĩa đó, hoặc đề nghị người phụ trách máy cấp quyền ghi, hoặc chọn nơi khác trong Thiết lập.</translation>
    </message>
    <message>
        <source>Tell the merging office above it; the list held so far stays in force.</source>
        <translation>Hãy báo cho cơ quan cấp trên; danh bạ đang dùng vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>Tell those who sent it; the list held so far stays in force.</source>
        <translation>Hãy báo cho nơi đã gửi; danh bạ đang dùng vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>That is the whole household: nobody would be left in it.</source>
        <translation>Đó là cả hộ: sẽ không còn ai ở lại.</translation>
    </message>
    <message>
        <source>That is this household itself.</source>
        <translation>Đó chính là hộ này.</translation>
    </message>
    <message>
        <source>The Vietnamese letters of “{name}” cannot be read: it is not Unicode.</source>
        <translation>Không đọc được chữ tiếng Việt trong “{name}”: tệp không dùng bảng mã Unicode.</translation>
    </message>
    <message>
        <source>The amount cannot be {found} đồng.</source>
        <translation>Số tiền không thể là {found} đồng.</translation>
    </message>
    <message>
        <source>The backup of today is made on this computer, but not at the second place «{place}».</source>
        <translation>Đã sao lưu hôm nay trên máy này, nhưng chưa sao lưu được vào nơi thứ hai “{place}”.</translation>
    </message>
    <message>
        <source>The backup of today is made on this computer, but not at the second place «{place}»: that disk does not read or write as it should.</source>
        <translation>Đã sao lưu hôm nay trên máy này, nhưng chưa sao lưu được vào nơi thứ hai “{place}” vì ổ đĩa đó đọc, ghi không bình thường.</translation>
    </message>
    <message>
        <source>The backup of today is made on this computer, but not at the second place «{place}»: that disk is full.</source>
        <translation>Đã sao lưu hôm nay trên máy này, nhưng chưa sao lưu được vào nơi thứ hai “{place}” vì ổ đĩa đó đã đầy.</translation>
    </message>
    <message>
        <source>The backup of today is made on this computer, but not at the second place «{place}»: the program may not write there.</source>
        <translation>Đã sao lưu hôm nay trên máy này, nhưng chưa sao lưu được vào nơi thứ hai “{place}” vì chương trình không có quyền ghi vào đó.</translation>
    </message>
    <message>
        <source>The backup was not made: what was written did not read back whole.</source>
        <translation>Chưa lập được bản sao lưu: đọc lại thì thấy bản vừa ghi không nguyên vẹn.</translation>
    </message>
    <message>
        <source>The backup «{path}» is damaged and cannot be restored.</source>
        <translation>Bản sao lưu “{path}” bị hỏng, không khôi phục được.</translation>
    </message>
    <message>
        <source>The birth {found} is too long ago.</source>
        <translation>Ngày sinh {found} đã quá lâu.</translation>
    </message>
    <message>
        <source>The birth {found} lies ahead: today is {today}.</source>
        <translation>Ngày sinh {found} sau ngày hôm nay ({today}).</translation>
    </message>
    <message>
        <source>The clock of this computer says {today}, but something was written here on {latest}.</source>
        <translation>Đồng hồ máy chỉ ngày {today}, nhưng ở đây đã ghi ngày {latest}.</translation>
    </message>
    <message>
        <source>The clock of this computer says {today}, but what was written here last is of {latest}.</source>
        <translation>Đồng hồ máy ghi ngày {today}, nhưng lần ghi gần nhất trên máy là ngày {latest}.</translation>
    </message>
    <message>
        <source>The columns could not be saved in “{path}”.</source>
        <translation>Không lưu được các cột vào “{path}”.</translation>
    </message>
    <message>
        <source>The data file «{path}» is damaged at page {pages}.</source>
        <translation>Tệp dữ liệu “{path}” bị hỏng ở trang {pages}.</translation>
    </message>
    <message>
        <source>The data file «{path}» is damaged.</source>
        <translation>Tệp dữ liệu “{path}” bị hỏng.</translation>
    </message>
    <message>
        <source>The data file «{path}» is not there.</source>
        <translation>Không thấy tệp dữ liệu “{path}”.</translation>
    </message>
    <message>
        <source>The data folder «{path}» lies on a network drive or a USB stick.</source>
        <translation>Thư mục dữ liệu “{path}” nằm trên ổ mạng hoặc USB.</translation>
    </message>
    <message>
        <source>The decision has a number but no date.</source>
        <translation>Quyết định có số nhưng chưa có ngày.</translation>
    </message>
    <message>
        <source>The decision has no number.</source>
        <translation>Quyết định chưa có số.</translation>
    </message>
    <message>
        <source>The delivery of {delivered_on} is already written down.</source>
        <translation>Đã ghi việc giao ngày {delivered_on}.</translation>
    </message>
    <message>
        <source>The disk does not read or write «{path}» as it should.</source>
        <translation>Ổ đĩa đọc hoặc ghi “{path}” không bình thường.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. Everything saved before is whole.</source>
        <translation>Ổ đĩa đã đầy nên việc vừa làm chưa được lưu. Mọi nội dung đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>The file belongs to another trust list, with a root of its own.</source>
        <translation>Tệp thuộc danh bạ của nơi khác, có danh bạ gốc riêng.</translation>
    </message>
    <message>
        <source>The file is damaged or was not copied to its end.</source>
        <translation>Tệp bị hỏng hoặc chép chưa hết.</translation>
    </message>
    <message>
        <source>The file is empty, or holds no trust list that could be in force.</source>
        <translation>Tệp trống, hoặc không có danh bạ nào dùng được.</translation>
    </message>
    <message>
        <source>The file is larger than any package may be.</source>
        <translation>Tệp lớn hơn mức cho phép của một gói.</translation>
    </message>
    <message>
        <source>The file must carry exactly one signature; it carries {found}.</source>
        <translation>Tệp phải có đúng một chữ ký, nhưng có {found}.</translation>
    </message>
    <message>
        <source>The file names a key that cannot be trusted.</source>
        <translation>Tệp nêu một khóa không thể tin cậy.</translation>
    </message>
    <message>
        <source>The file names a receiver in a form that is not allowed.</source>
        <translation>Tệp nêu nơi nhận theo dạng không được phép.</translation>
    </message>
    <message>
        <source>The file of keys was written by a newer version of the program.</source>
        <translation>Tệp khóa do phiên bản mới hơn của chương trình ghi.</translation>
    </message>
    <message>
        <source>The file of keys «{path}» could not be written.</source>
        <translation>Không ghi được tệp khóa “{path}”.</translation>
    </message>
    <message>
        <source>The file of keys «{path}» is damaged.</source>
        <translation>Tệp khóa “{path}” bị hỏng.</translation>
    </message>
    <message>
        <source>The file of keys «{path}» is missing or cannot be read.</source>
        <translation>Tệp khóa “{path}” không còn hoặc không đọc được.</translation>
    </message>
    <message>
        <source>The file was signed by a machine that is not enrolled here.</source>
        <translation>Tệp do một máy chưa được đăng ký ở đây ký.</translation>
    </message>
    <message>
        <source>The file {file} is larger than {limit} MB; no package carries it.</source>
        <translation>Tệp {file} lớn hơn {limit} MB; không gói dữ liệu nào chuyển được.</translation>
    </message>
    <message>
        <source>The file «{name}» is no longer there.</source>
        <translation>Tệp “{name}” không còn ở đó.</translation>
    </message>
    <message>
        <source>The form writes something into “{property}” that the register cannot hold.</source>
        <translation>Biểu mẫu ghi vào mục “{property}” một giá trị mà sổ hộ không nhận.</translation>
    </message>
    <message>
        <source>The form “{form}” is not in use here now.</source>
        <translation>Biểu mẫu “{form}” hiện không dùng ở đây.</translation>
    </message>
    <message>
        <source>The head of the household has no name yet.</source>
        <translation>Chưa có họ và tên chủ hộ.</translation>
    </message>
    <message>
        <source>The household has no area (rural or urban) to classify it by: «{found}».</source>
        <translation>Hộ chưa có khu vực (nông thôn hoặc thành thị) để phân loại: “{found}”.</translation>
    </message>
    <message>
        <source>The household has no village yet.</source>
        <translation>Chưa có thôn của hộ.</translation>
    </message>
    <message>
        <source>The household left the register since this form was begun; it can be read, and not completed.</source>
        <translation>Hộ đã ra khỏi sổ sau khi phiếu này được bắt đầu; phiếu xem được nhưng không hoàn thành được.</translation>
    </message>
    <message>
        <source>The key file asks for another strength than the program allows; it may have been tampered with.</source>
        <translation>Tệp khóa có độ bảo vệ khác mức chương trình cho phép, có thể đã bị sửa.</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>Tệp khóa bị hỏng.</translation>
    </message>
    <message>
        <source>The keys in this backup do not open the data on this computer.</source>
        <translation>Khóa trong bản sao lưu này không mở được dữ liệu trên máy này.</translation>
    </message>
    <message>
        <source>The list can be imported all the same. Check that the disk is not full and that you may write there.</source>
        <translation>Vẫn nhập được danh sách này. Hãy kiểm tra ổ đĩa còn chỗ và anh/chị được quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>The package cannot be read.</source>
        <translation>Không đọc được gói này.</translation>
    </message>
    <message>
        <source>The package carries a file of a kind that is not allowed.</source>
        <translation>Gói có tệp đính kèm thuộc loại không được phép.</translation>
    </message>
    <message>
        <source>The package carries entries that no program of ours writes.</source>
        <translation>Gói có lượt ghi mà chương trình không bao giờ tạo ra.</translation>
    </message>
    <message>
        <source>The package is not put together as our program does it.</source>
        <translation>Gói không được đóng theo đúng cách của chương trình.</translation>
    </message>
    <message>
        <source>The package that was made could not be read back, so it was thrown away.</source>
        <translation>Gói vừa lập không tự đọc lại được nên đã bị bỏ.</translation>
    </message>
    <message>
        <source>The package was not signed with the key of the machine it names.</source>
        <translation>Gói không được ký bằng khóa của máy ghi trong gói.</translation>
    </message>
    <message>
        <source>The package «{name}» lies here in parts; part {part} is missing.</source>
        <translation>Gói “{name}” được chia thành nhiều phần; còn thiếu phần {part}.</translation>
    </message>
    <message>
        <source>The page Forms shows which are; newer ones come with packages of the merging office.</source>
        <translation>Trang Biểu mẫu cho biết mẫu nào đang dùng; mẫu mới đến cùng gói dữ liệu của cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>The part «{part}» of a package is damaged or was not copied to its end.</source>
        <translation>Phần “{part}” của gói bị hỏng hoặc chép chưa hết.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Mật khẩu chưa đúng.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} letters, signs or spaces.</source>
        <translation>Mật khẩu cần ít nhất {least} ký tự, kể cả dấu và khoảng trắng.</translation>
    </message>
    <message>
        <source>The person has no name.</source>
        <translation>Chưa ghi tên người dùng.</translation>
    </message>
    <message>
        <source>The place in this request is not in our lists ({place}).</source>
        <translation>Địa bàn trong đề nghị này không có trong danh mục ({place}).</translation>
    </message>
    <message>
        <source>The place «{place}» cannot be reached.</source>
        <translation>Không truy cập được nơi lưu “{place}”.</translation>
    </message>
    <message>
        <source>The program is open already with the data in «{path}».</source>
        <translation>Chương trình đang mở sẵn với dữ liệu trong “{path}”.</translation>
    </message>
    <message>
        <source>The program may not write at «{place}».</source>
        <translation>Không được phép ghi vào “{place}”.</translation>
    </message>
    <message>
        <source>The program may not write in its data folder «{path}».</source>
        <translation>Chương trình không được phép ghi vào thư mục dữ liệu “{path}”.</translation>
    </message>
    <message>
        <source>The quantity cannot be {found}.</source>
        <translation>Số lượng không thể là {found}.</translation>
    </message>
    <message>
        <source>The questionnaire {form}, version {version}, is not on this computer.</source>
        <translation>Máy này không có biểu mẫu {form}, phiên bản {version}.</translation>
    </message>
    <message>
        <source>The questionnaire {form}, version {version}, was made by a newer program.</source>
        <translation>Biểu mẫu {form}, phiên bản {version}, do chương trình mới hơn tạo ra.</translation>
    </message>
    <message>
        <source>The questionnaire {form}, version {version}, was withdrawn.</source>
        <translation>Biểu mẫu {form}, phiên bản {version}, đã được thu hồi.</translation>
    </message>
    <message>
        <source>The request to enrol is damaged or was not copied to its end.</source>
        <translation>Tệp đề nghị đăng ký bị hỏng hoặc chép chưa hết.</translation>
    </message>
    <message>
        <source>The request was made by a newer version of the program.</source>
        <translation>Đề nghị do phiên bản mới hơn của chương trình lập.</translation>
    </message>
    <message>
        <source>The round of {year} is not open yet.</source>
        <translation>Chưa mở đợt rà soát năm {year}.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or was not copied to its end.</source>
        <translation>Tệp bị hỏng hoặc chép chưa hết, không mở được.</translation>
    </message>
    <message>
        <source>The second pass is not keyed to its end.</source>
        <translation>Lần nhập thứ hai chưa xong.</translation>
    </message>
    <message>
        <source>The settings could not be saved in «{path}».</source>
        <translation>Chưa lưu được thiết lập vào “{path}”.</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed.</source>
        <translation>Chữ ký không khớp: tệp đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The signed list of the package does not agree with itself.</source>
        <translation>Danh mục đã ký của gói không khớp với chính nó.</translation>
    </message>
    <message>
        <source>The support type {found} is not installed here.</source>
        <translation>Loại hỗ trợ {found} chưa được cài trên máy này.</translation>
    </message>
    <message>
        <source>The survey is completed and does not change any more.</source>
        <translation>Phiếu đã hoàn thành và không thay đổi nữa.</translation>
    </message>
    <message>
        <source>The survey is still a draft.</source>
        <translation>Phiếu đang điền, chưa hoàn thành.</translation>
    </message>
    <message>
        <source>The survey stands on another version of its questionnaire than the second pass.</source>
        <translation>Phiếu đang theo phiên bản biểu mẫu khác với lần nhập thứ hai.</translation>
    </message>
    <message>
        <source>The survey was returned and waits for a correction.</source>
        <translation>Phiếu đã bị trả lại và đang chờ sửa.</translation>
    </message>
    <message>
        <source>The survey was withdrawn.</source>
        <translation>Phiếu đã được rút.</translation>
    </message>
    <message>
        <source>The target «{found}» cannot be read as a number.</source>
        <translation>Không đọc được chỉ tiêu “{found}” thành số.</translation>
    </message>
    <message>
        <source>The training data holds households already.</source>
        <translation>Dữ liệu tập huấn đã có hộ dân.</translation>
    </message>
    <message>
        <source>The trust list does not know the key that this machine signs with.</source>
        <translation>Danh bạ không có khóa mà máy này dùng để ký.</translation>
    </message>
    <message>
        <source>The trust list does not let this computer enter anything any more: it would not count.</source>
        <translation>Theo danh bạ, máy này không còn quyền ghi: nội dung nhập từ nay sẽ không được tính.</translation>
    </message>
    <message>
        <source>The trust list is not sound.</source>
        <translation>Danh bạ không hợp lệ.</translation>
    </message>
    <message>
        <source>The trust list of an office grants something outside its area.</source>
        <translation>Danh bạ của một cơ quan cấp quyền ngoài địa bàn của mình.</translation>
    </message>
    <message>
        <source>The trust list was made by a newer version of the program.</source>
        <translation>Danh bạ do phiên bản mới hơn của chương trình lập.</translation>
    </message>
    <message>
        <source>The trust list was not signed by those who may sign it.</source>
        <translation>Danh bạ không do người có quyền ký.</translation>
    </message>
    <message>
        <source>The two households belong to different communes.</source>
        <translation>Hai hộ thuộc hai xã khác nhau.</translation>
    </message>
    <message>
        <source>There is a plan of the commune for {year} already.</source>
        <translation>Đã có kế hoạch của xã cho năm {year}.</translation>
    </message>
    <message>
        <source>There is a training commune on this computer already.</source>
        <translation>Máy này đã có dữ liệu tập huấn.</translation>
    </message>
    <message>
        <source>There is no room left at «{place}».</source>
        <translation>Nơi lưu “{place}” đã đầy.</translation>
    </message>
    <message>
        <source>There is no round of {year} here.</source>
        <translation>Chưa có đợt rà soát năm {year}.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Không có gì cần gửi.</translation>
    </message>
    <message>
        <source>These answers belong to the form {form}, not to {expected}.</source>
        <translation>Các câu trả lời này thuộc biểu mẫu {form}, không phải {expected}.</translation>
    </message>
    <message>
        <source>These are not two records but one and the same.</source>
        <translation>Đây không phải hai bản ghi mà là cùng một bản ghi.</translation>
    </message>
    <message>
        <source>These columns have no name yet to be found again by.</source>
        <translation>Chưa đặt tên để lần sau tìm lại các cột này.</translation>
    </message>
    <message>
        <source>They hold until the program is closed. Check that the disk is not full and that you may write there.</source>
        <translation>Thiết lập có hiệu lực đến khi đóng chương trình. Kiểm tra ổ đĩa còn chỗ trống và có quyền ghi vào thư mục đó.</translation>
    </message>
    <message>
        <source>This cannot be taken back here: what it wrote is not all on this computer.</source>
        <translation>Không hoàn tác được ở máy này: chưa có đủ những gì việc đó đã ghi.</translation>
    </message>
    <message>
        <source>This copy of the program is incomplete (database {found}).</source>
        <translation>Bản cài chương trình này không đầy đủ (cơ sở dữ liệu {found}).</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program.</source>
        <translation>Dữ liệu này do một phiên bản chương trình mới hơn ghi.</translation>
    </message>
    <message>
        <source>This draft is no more: it was completed or given up in another window.</source>
        <translation>Phiếu đang điền này không còn: đã hoàn thành hoặc đã bỏ ở cửa sổ khác.</translation>
    </message>
    <message>
        <source>This draft was opened in another window; the last answer was not saved here.</source>
        <translation>Phiếu đang điền này đang mở ở cửa sổ khác; câu trả lời vừa rồi chưa được lưu.</translation>
    </message>
    <message>
        <source>This file is no package of this program.</source>
        <translation>Tệp này không phải là gói của chương trình.</translation>
    </message>
    <message>
        <source>This file is not a submitted form.</source>
        <translation>Tệp này không phải phiếu đã nộp.</translation>
    </message>
    <message>
        <source>This file is something else than what was expected here.</source>
        <translation>Tệp này không phải loại tệp cần ở đây.</translation>
    </message>
    <message>
        <source>This file was not sealed for this machine.</source>
        <translation>Gói này không gửi cho máy này.</translation>
    </message>
    <message>
        <source>This household is no longer on the list.</source>
        <translation>Hộ này không còn trong danh sách.</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>Lần nhập này đã được hoàn tác rồi.</translation>
    </message>
    <message>
        <source>This is real data; an invented commune never comes in here.</source>
        <translation>Đây là dữ liệu thật; không đưa xã tập huấn vào đây.</translation>
    </message>
    <message>
        <source>This is taken back already.</source>
        <translation>Việc này đã được hoàn tác.</translation>
    </message>
    <message>
        <source>This machine has a root and a trust list already.</source>
        <translation>Máy này đã có danh bạ gốc và danh bạ.</translation>
    </message>
    <message>
        <source>This machine has no trust list yet.</source>
        <translation>Máy này chưa có danh bạ.</translation>
    </message>
    <message>
        <source>This machine may not send packages now.</source>
        <translation>Máy này hiện chưa được quyền gửi gói.</translation>
    </message>
    <message>
        <source>This machine takes no printed code any more.</source>
        <translation>Máy này không còn nhận mã khôi phục.</translation>
    </message>
    <message>
        <source>This passphrase cannot be used on this machine.</source>
        <translation>Không dùng được mật khẩu này trên máy này.</translation>
    </message>
    <message>
        <source>This printed code does not belong to this machine.</source>
        <translation>Mã khôi phục này không phải của máy này.</translation>
    </message>
    <message>
        <source>This request bears the id of machine «{label}», but another key.</source>
        <translation>Đề nghị này mang mã của máy “{label}” nhưng dùng khóa khác.</translation>
    </message>
    <message>
        <source>This support is no longer on the list.</source>
        <translation>Khoản hỗ trợ này không còn trong danh sách.</translation>
    </message>
    <message>
        <source>This survey was keyed a second time already.</source>
        <translation>Phiếu này đã được nhập lần thứ hai.</translation>
    </message>
    <message>
        <source>This survey was keyed twice and settled already.</source>
        <translation>Phiếu này đã nhập hai lần và xử lý xong.</translation>
    </message>
    <message>
        <source>This trust list is older than the one in force here.</source>
        <translation>Danh bạ này cũ hơn danh bạ đang dùng ở máy này.</translation>
    </message>
    <message>
        <source>To correct data in Excel, save the list of households, of people or all households, and take that one in.</source>
        <translation>Muốn sửa số liệu bằng Excel, hãy lưu danh sách hộ, danh sách nhân khẩu hoặc toàn bộ các hộ rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>To correct it, begin a new revision of the survey.</source>
        <translation>Muốn sửa, hãy lập bản sửa của phiếu.</translation>
    </message>
    <message>
        <source>To take it up again, begin a new revision of the survey.</source>
        <translation>Muốn dùng lại, hãy lập bản sửa của phiếu.</translation>
    </message>
    <message>
        <source>Trust lists of training and of real work do not mix.</source>
        <translation>Danh bạ tập huấn và danh bạ thật không dùng lẫn được.</translation>
    </message>
    <message>
        <source>Type a name of letters or digits, such as “List of 2025”.</source>
        <translation>Hãy gõ một tên gồm chữ hoặc số, ví dụ “Danh sách năm 2025”.</translation>
    </message>
    <message>
        <source>Type a name, code or number of it and take it from the list with Enter.</source>
        <translation>Hãy gõ tên, mã hộ hoặc số của hộ đó, rồi bấm Enter để chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Type it as it is shown at the other values, or choose one of them.</source>
        <translation>Hãy gõ theo cách ghi của các giá trị bên cạnh, hoặc chọn một giá trị trong đó.</translation>
    </message>
    <message>
        <source>Type its digits; whose it is may stand in brackets behind them, or in the note.</source>
        <translation>Gõ các chữ số; muốn ghi số của ai thì ghi trong ngoặc phía sau, hoặc ghi vào ô Ghi chú.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Gõ họ và tên đầy đủ.</translation>
    </message>
    <message>
        <source>Type the full name; of a child without one yet, for instance “Bé gái chưa đặt tên”.</source>
        <translation>Gõ họ và tên; trẻ chưa đặt tên thì ghi, ví dụ, “Bé gái chưa đặt tên”.</translation>
    </message>
    <message>
        <source>Type the whole number, or leave the field as it was: then it stays.</source>
        <translation>Hãy gõ đủ số, hoặc để nguyên ô như cũ thì số đang có được giữ.</translation>
    </message>
    <message>
        <source>Update the program here, then open the request again.</source>
        <translation>Hãy cập nhật chương trình ở máy này, rồi mở lại đề nghị.</translation>
    </message>
    <message>
        <source>Update the program on both machines, then save the request again.</source>
        <translation>Hãy cập nhật chương trình trên cả hai máy, rồi lưu lại đề nghị.</translation>
    </message>
    <message>
        <source>Update the program, then take in the list again.</source>
        <translation>Hãy cập nhật chương trình, rồi nhận lại danh bạ.</translation>
    </message>
    <message>
        <source>Update the program. The data is untouched.</source>
        <translation>Hãy cập nhật chương trình. Dữ liệu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Update the program; nothing was changed.</source>
        <translation>Hãy cập nhật chương trình; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>What lies in the package is not what its signed list says.</source>
        <translation>Nội dung gói không khớp với danh mục đã ký.</translation>
    </message>
    <message>
        <source>What the office published as questionnaire {form}, version {version}, is not whole.</source>
        <translation>Biểu mẫu {form}, phiên bản {version}, do cơ quan tổng hợp phát hành không đầy đủ.</translation>
    </message>
    <message>
        <source>What was copied as «{name}» is not what is read back there.</source>
        <translation>Tệp “{name}” đọc lại khác với tệp đã chép.</translation>
    </message>
    <message>
        <source>What was filled in here was withdrawn.</source>
        <translation>Phiếu đã điền này đã được rút.</translation>
    </message>
    <message>
        <source>Where the household comes back (undo on its page), go on here; else give the form up.</source>
        <translation>Nếu hộ trở lại sổ (hoàn tác ở trang của hộ) thì điền tiếp tại đây; nếu không thì bỏ phiếu này.</translation>
    </message>
    <message>
        <source>Whoever signed this package did not send it to this machine.</source>
        <translation>Gói này không gửi cho máy của anh/chị.</translation>
    </message>
    <message>
        <source>Write 1987, 03/1987 or 05/03/1987, the year always with four digits.</source>
        <translation>Hãy ghi 1987, 03/1987 hoặc 05/03/1987; năm luôn ghi đủ bốn chữ số.</translation>
    </message>
    <message>
        <source>Write a name that tells the two apart, or join them.</source>
        <translation>Hãy ghi tên phân biệt được hai thôn, hoặc sáp nhập hai thôn.</translation>
    </message>
    <message>
        <source>Write a number from 0, or leave the target empty.</source>
        <translation>Hãy ghi một số từ 0 trở lên, hoặc để trống chỉ tiêu.</translation>
    </message>
    <message>
        <source>Write a whole number from 1, or leave it empty.</source>
        <translation>Hãy ghi số nguyên từ 1 trở lên, hoặc để trống.</translation>
    </message>
    <message>
        <source>Write down in the one that they left it, in the other that they came.</source>
        <translation>Ghi chuyển đi ở xã này và ghi chuyển đến ở xã kia.</translation>
    </message>
    <message>
        <source>Write its name, for instance Nà Thuộc.</source>
        <translation>Hãy ghi tên thôn, ví dụ Nà Thuộc.</translation>
    </message>
    <message>
        <source>Write the full name, as colleagues know it.</source>
        <translation>Ghi họ tên đầy đủ, như đồng nghiệp vẫn gọi.</translation>
    </message>
    <message>
        <source>Write the name of the person who received the support.</source>
        <translation>Hãy ghi họ tên người nhận hỗ trợ.</translation>
    </message>
    <message>
        <source>Write what is to be looked at again.</source>
        <translation>Hãy ghi rõ điều cần xem lại.</translation>
    </message>
    <message>
        <source>Write whole đồng from 0, or leave it empty.</source>
        <translation>Hãy ghi số tiền chẵn đồng, từ 0 trở lên, hoặc để trống.</translation>
    </message>
    <message>
        <source>You are keying this survey a second time: what was keyed first is to be seen when that is done.</source>
        <translation>Anh/chị đang nhập lại lần hai phiếu này: kết quả nhập lần một xem sau khi nhập xong.</translation>
    </message>
    <message>
        <source>Your rights on this machine do not include this.</source>
        <translation>Trên máy này anh/chị chưa có quyền làm việc đó.</translation>
    </message>
    <message>
        <source>entered elsewhere</source>
        <translation>nơi khác nhập</translation>
    </message>
    <message>
        <source>the restored copy is not confirmed</source>
        <translation>bản khôi phục chưa được xác nhận</translation>
    </message>
    <message>
        <source>the right was not given</source>
        <translation>chưa được cấp quyền</translation>
    </message>
    <message>
        <source>this computer is not listed</source>
        <translation>máy này không có trong danh bạ</translation>
    </message>
    <message>
        <source>{count} answers still stop this form.</source>
        <translation>Còn {count} câu trả lời làm phiếu này chưa hoàn thành được.</translation>
    </message>
    <message>
        <source>{count} errors in the workbook stop it.</source>
        <translation>Bảng tính còn {count} lỗi nên chưa dùng được.</translation>
    </message>
    <message>
        <source>{count} household(s) of the list have a class, and nothing says of which year.</source>
        <translation>Danh sách có {count} hộ ghi diện nghèo, cận nghèo nhưng không rõ là kết quả của năm nào.</translation>
    </message>
    <message>
        <source>{count} warnings are not accepted yet.</source>
        <translation>Còn {count} cảnh báo chưa được đánh dấu chấp nhận.</translation>
    </message>
    <message>
        <source>{found} deprived indicators cannot be: this standard has {greatest} indicators.</source>
        <translation>Số chỉ số thiếu hụt không thể là {found}: chuẩn này có {greatest} chỉ số.</translation>
    </message>
    <message>
        <source>{found} has not come yet.</source>
        <translation>Ngày {found} chưa đến.</translation>
    </message>
    <message>
        <source>{found} is too long ago.</source>
        <translation>Ngày {found} quá xa trong quá khứ.</translation>
    </message>
    <message>
        <source>{name} began to key this survey a second time.</source>
        <translation>{name} đang nhập dở lần thứ hai của phiếu này.</translation>
    </message>
    <message>
        <source>{name} has a passphrase at this computer already.</source>
        <translation>{name} đã có mật khẩu trên máy này.</translation>
    </message>
    <message>
        <source>{name} is joined to no village any more.</source>
        <translation>Thôn {name} hiện không sáp nhập vào thôn nào.</translation>
    </message>
    <message>
        <source>{name} itself was joined to another village since.</source>
        <translation>Thôn {name} sau đó lại được sáp nhập vào thôn khác.</translation>
    </message>
    <message>
        <source>{name} keyed this survey before, so the second pass would not be blind.</source>
        <translation>{name} đã nhập phiếu này, nên không thể nhập lại một cách độc lập.</translation>
    </message>
    <message>
        <source>«{found}» cannot stand here.</source>
        <translation>Ô này không nhận giá trị “{found}”.</translation>
    </message>
    <message>
        <source>«{name}» contains macros and was not opened.</source>
        <translation>“{name}” có macro nên không được mở.</translation>
    </message>
    <message>
        <source>«{name}» could not be written; a file of that name is as it was.</source>
        <translation>Chưa ghi được “{name}”; tệp cũ cùng tên vẫn nguyên.</translation>
    </message>
    <message>
        <source>«{name}» holds far more rows and cells than a questionnaire can have.</source>
        <translation>Tệp “{name}” có quá nhiều dòng và ô so với một biểu mẫu.</translation>
    </message>
    <message>
        <source>«{name}» is a workbook, but no questionnaire: it has no sheets survey, choices and settings.</source>
        <translation>“{name}” là tệp Excel nhưng không phải biểu mẫu: không có các trang tính survey, choices, settings.</translation>
    </message>
    <message>
        <source>«{name}» is an old .xls file or is locked with a password.</source>
        <translation>“{name}” là tệp .xls cũ hoặc có đặt mật khẩu.</translation>
    </message>
    <message>
        <source>«{name}» is not an Excel workbook (.xlsx), or it is damaged.</source>
        <translation>“{name}” không phải tệp Excel (.xlsx), hoặc đã bị hỏng.</translation>
    </message>
    <message>
        <source>«{name}» is too large to be a questionnaire (more than {limit} MB).</source>
        <translation>“{name}” quá lớn đối với một biểu mẫu (hơn {limit} MB).</translation>
    </message>
    <message>
        <source>“{found}” can be no telephone number.</source>
        <translation>“{found}” không phải là số điện thoại.</translation>
    </message>
    <message>
        <source>“{found}” is no date of birth.</source>
        <translation>“{found}” không phải ngày sinh.</translation>
    </message>
    <message>
        <source>“{found}” is no number: the stars only hide one.</source>
        <translation>“{found}” không phải là số: dấu * chỉ để che số thật.</translation>
    </message>
    <message>
        <source>“{list}” was saved by this program to be read and printed; nothing in it can be taken in.</source>
        <translation>“{list}” là danh sách chương trình lưu ra để xem và in; trong đó không có gì để nhập vào sổ.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: it is not there, the stick is out, or another program holds it.</source>
        <translation>Không mở được “{name}”: tệp không còn ở đó, USB đã rút ra, hoặc chương trình khác đang giữ tệp.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read from row {row} on: a quotation mark is not closed.</source>
        <translation>Không đọc được “{name}” từ dòng {row}: có dấu ngoặc kép mở mà không đóng.</translation>
    </message>
    <message>
        <source>“{name}” holds no row at all.</source>
        <translation>“{name}” không có dòng nào.</translation>
    </message>
    <message>
        <source>“{name}” is kept in the way of old Excels (.xls).</source>
        <translation>“{name}” là tệp Excel kiểu cũ (.xls).</translation>
    </message>
    <message>
        <source>“{name}” is larger than a list may be ({limit} MB).</source>
        <translation>“{name}” lớn hơn mức một danh sách được phép ({limit} MB).</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password.</source>
        <translation>“{name}” đang bị khóa bằng mật khẩu.</translation>
    </message>
    <message>
        <source>“{name}” is no list, but Excel&apos;s own note that the list is open there.</source>
        <translation>“{name}” không phải danh sách mà là tệp tạm của Excel, cho biết danh sách đang mở.</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>More below ({key})</source>
        <translation>Còn nữa ở dưới ({key})</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>A newer version of their questionnaire is here. ↑ ↓ and Enter open one, to see what becomes of its answers. Completed surveys stay as they are.</source>
        <translation>Biểu mẫu của các phiếu này đã có phiên bản mới hơn. ↑ ↓: chọn phiếu · Enter: xem câu nào giữ, câu nào mất. Phiếu đã hoàn thành giữ nguyên.</translation>
    </message>
    <message>
        <source>All drafts are of the newest version.</source>
        <translation>Mọi phiếu đang điền đều theo phiên bản mới nhất.</translation>
    </message>
    <message>
        <source>Answers that stay as they are: {count}</source>
        <translation>Số câu trả lời giữ nguyên: {count}</translation>
    </message>
    <message>
        <source>Asked in another way</source>
        <translation>Được hỏi theo cách khác</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Drafts of an older version</source>
        <translation>Phiếu đang điền theo bản cũ</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Phần còn lại</translation>
    </message>
    <message>
        <source>From version {old} to version {new}. Nothing changes until it is moved; then it can be taken back until something is answered.</source>
        <translation>Từ phiên bản {old} sang phiên bản {new}. Chưa chuyển thì chưa có gì thay đổi; chuyển rồi vẫn quay lại được cho đến khi có câu trả lời mới.</translation>
    </message>
    <message>
        <source>Kept, and not asked as things stand</source>
        <translation>Giữ trong máy, hiện chưa hỏi đến</translation>
    </message>
    <message>
        <source>Kept, and not within the new limits</source>
        <translation>Giữ nguyên, nhưng không hợp điều kiện mới</translation>
    </message>
    <message>
        <source>Kept, and to be answered anew</source>
        <translation>Cần hỏi lại (câu trả lời cũ vẫn giữ)</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Left out: the new version does not ask them</source>
        <translation>Bị bỏ: phiên bản mới không hỏi nữa</translation>
    </message>
    <message>
        <source>Looking at the drafts…</source>
        <translation>Đang xem các phiếu…</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Chuyển sang phiên bản mới</translation>
    </message>
    <message>
        <source>Move, losing {count}</source>
        <translation>Chuyển, mất {count} câu trả lời</translation>
    </message>
    <message>
        <source>New questions that must be answered</source>
        <translation>Câu mới phải trả lời</translation>
    </message>
    <message>
        <source>Points and class come out the same.</source>
        <translation>Điểm và phân loại không đổi.</translation>
    </message>
    <message>
        <source>The same question by another name or at another place</source>
        <translation>Cùng câu hỏi, mang tên khác hoặc ở chỗ khác</translation>
    </message>
    <message>
        <source>What changes: {who}</source>
        <translation>Thay đổi: {who}</translation>
    </message>
    <message>
        <source>answers left out: {count}</source>
        <translation>Mất {count} câu trả lời</translation>
    </message>
    <message>
        <source>answers to look at: {count}</source>
        <translation>Cần xem lại {count} câu trả lời</translation>
    </message>
    <message>
        <source>loses nothing</source>
        <translation>Không mất câu trả lời nào</translation>
    </message>
    <message>
        <source>the computed class is another</source>
        <translation>phân loại tính ra khác đi</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message>
        <source>{what}: “{before}” becomes “{after}”</source>
        <translation>{what}: “{before}” thành “{after}”</translation>
    </message>
</context>
<context>
    <name>MovingSheet</name>
    <message numerus="yes">
        <source>Move %n that lose(s) nothing</source>
        <translation>
            <numerusform>Chuyển %n phiếu không mất gì</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>&amp;Forget this one</source>
        <translation>&amp;Xóa bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>&amp;Keep and show</source>
        <translation>&amp;Lưu và xem</translation>
    </message>
    <message>
        <source>Able to work</source>
        <translation>Khả năng lao động</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Độ tuổi</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>Mọi thôn</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Mọi tình trạng</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Choose a filter, and give it a name.</source>
        <translation>Hãy chọn ít nhất một điều kiện và đặt tên cho bộ lọc.</translation>
    </message>
    <message>
        <source>Citizen number (CCCD) written down</source>
        <translation>Đã có số định danh (CCCD)</translation>
    </message>
    <message>
        <source>Class decided</source>
        <translation>Kết quả công nhận</translation>
    </message>
    <message>
        <source>Class last computed</source>
        <translation>Kết quả tính gần nhất</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Bỏ hết điều kiện</translation>
    </message>
    <message>
        <source>Degree of disability written down</source>
        <translation>Có ghi mức độ khuyết tật</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Lọc (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter by name or code</source>
        <translation>Lọc theo tên chủ hộ hoặc mã hộ</translation>
    </message>
    <message>
        <source>Filters about a person hold of one and the same. What is kept by name is yours.</source>
        <translation>Các điều kiện về nhân khẩu phải đúng với cùng một người. Bộ lọc được lưu tên là của riêng anh/chị.</translation>
    </message>
    <message>
        <source>Health insurance today</source>
        <translation>Có thẻ BHYT hôm nay</translation>
    </message>
    <message>
        <source>Keep it as</source>
        <translation>Tên bộ lọc</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>Bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>Level of school</source>
        <translation>Cấp học</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>Reviewed in the newest round</source>
        <translation>Đã rà soát trong đợt mới nhất</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Đợt rà soát</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Tình trạng đi học</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Tình trạng phiếu</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>kept by name…</source>
        <translation>chọn bộ lọc đã lưu…</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>{least} or older</source>
        <translation>từ {least} tuổi trở lên</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} đến {most} tuổi</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Both are the same</source>
        <translation>Hai lần nhập giống nhau</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <translation>Chưa giống lần nhập trên</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message numerus="yes">
        <source>passphrase of %n letter(s) or more</source>
        <translation>
            <numerusform>mật khẩu từ %n ký tự trở lên</numerusform>
        </translation>
    </message>
    <message>
        <source>the same passphrase once more (Tab)</source>
        <translation>nhập lại đúng mật khẩu ấy (Tab)</translation>
    </message>
    <message>
        <source>{least} letters or more</source>
        <translation>Từ {least} ký tự trở lên</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n question(s) have a comment (F3).</source>
        <translation>
            <numerusform>Có ý kiến ở %n câu (F3).</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;See what</source>
        <translation>&amp;Xem thay đổi</translation>
    </message>
    <message>
        <source>A correction of a completed form: its next revision.</source>
        <translation>Đang sửa phiếu đã hoàn thành; hoàn thành sẽ thành bản sửa tiếp theo.</translation>
    </message>
    <message>
        <source>Answers that are asked no more and will not be written</source>
        <translation>Câu trả lời của ô không còn hỏi, sẽ không ghi vào phiếu</translation>
    </message>
    <message>
        <source>Back to the details</source>
        <translation>Về phần chi tiết</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Quay lại phiếu (Esc)</translation>
    </message>
    <message>
        <source>Before the form is completed</source>
        <translation>Trước khi hoàn thành phiếu</translation>
    </message>
    <message>
        <source>Before the support is recorded</source>
        <translation>Trước khi ghi nhận hỗ trợ</translation>
    </message>
    <message>
        <source>Changed in the register meanwhile</source>
        <translation>Sổ hộ đã thay đổi trong lúc điền phiếu</translation>
    </message>
    <message>
        <source>Changed in the register since this form was begun</source>
        <translation>Sổ hộ đã thay đổi từ khi bắt đầu phiếu</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Going on with the form that was left on {since}.</source>
        <translation>Tiếp tục phiếu đang điền từ {since}.</translation>
    </message>
    <message>
        <source>If it is wrong, set it right in Windows (Date and time): its day goes into what is typed here.</source>
        <translation>Nếu đồng hồ sai, hãy chỉnh ở mục Ngày và giờ của Windows: ngày ghi trong phiếu tính theo đồng hồ máy.</translation>
    </message>
    <message>
        <source>Members who may stand there twice</source>
        <translation>Thành viên có thể bị ghi hai lần</translation>
    </message>
    <message>
        <source>Noted in place of an answer: these count as not answered</source>
        <translation>Chỉ có ghi chú, chưa có câu trả lời: tính là chưa trả lời</translation>
    </message>
    <message>
        <source>Nothing of this hinders you; look at it once.</source>
        <translation>Những điều này không cản trở việc hoàn thành; xin xem qua một lần.</translation>
    </message>
    <message>
        <source>Now in the register</source>
        <translation>Hiện có trong sổ hộ</translation>
    </message>
    <message>
        <source>Numbers that do not fit the person</source>
        <translation>Số giấy tờ không khớp với người trong danh sách</translation>
    </message>
    <message>
        <source>People taken out of the form; the register keeps them</source>
        <translation>Người đã đưa ra khỏi phiếu; sổ hộ vẫn giữ</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Returned: {comment}</source>
        <translation>Phiếu bị trả lại: {comment}</translation>
    </message>
    <message>
        <source>Take what the register says</source>
        <translation>Lấy theo sổ hộ</translation>
    </message>
    <message numerus="yes">
        <source>The register has %n change(s) since this form was begun.</source>
        <translation>
            <numerusform>Sổ hộ có %n thay đổi từ khi bắt đầu phiếu này.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>What is changed in both is kept from both until somebody settles it.</source>
        <translation>Chỗ nào cả sổ hộ và phiếu cùng sửa thì giữ cả hai giá trị cho đến khi giải quyết xung đột.</translation>
    </message>
</context>
<context>
    <name>NextPaper</name>
    <message numerus="yes">
        <source>%n household(s): type the village too, or choose by ↓.</source>
        <translation>
            <numerusform>Có %n hộ: gõ thêm số thôn, hoặc chọn bằng ↓.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code of the household</source>
        <translation>Mã hộ</translation>
    </message>
    <message>
        <source>Code, for instance 12 or 3-12; or the name of the head</source>
        <translation>Mã hộ, ví dụ 12 hoặc 3-12; hoặc tên chủ hộ</translation>
    </message>
    <message>
        <source>Enter opens the one that is marked; the next not yet completed is first.</source>
        <translation>Gõ mã hoặc tên trên phiếu. Enter: mở hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>Everybody of the list is done; a code opens any household.</source>
        <translation>Các hộ trong danh sách đã xong; gõ mã hộ để mở hộ bất kỳ.</translation>
    </message>
    <message>
        <source>Households that may be meant</source>
        <translation>Các hộ có thể là hộ cần tìm</translation>
    </message>
    <message>
        <source>No household has this code or name. Look at the code on paper again; a household that is not in the register yet: Ctrl+2, then Ctrl+N to add it.</source>
        <translation>Không có hộ nào có mã hoặc tên này. Xem lại mã trên phiếu. Hộ chưa có trong sổ: Ctrl+2 rồi Ctrl+N để thêm.</translation>
    </message>
    <message>
        <source>No paper of the sample waits for you to key it again.</source>
        <translation>Không còn phiếu nào chờ anh/chị nhập lại.</translation>
    </message>
    <message>
        <source>Which paper form is next?</source>
        <translation>Phiếu giấy tiếp theo là của hộ nào?</translation>
    </message>
    <message>
        <source>↑ ↓ choose a household, Enter opens it.</source>
        <translation>↑ ↓: chọn hộ · Enter: mở hộ đang tô xanh.</translation>
    </message>
</context>
<context>
    <name>Nouns</name>
    <message>
        <source>(left empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>05/03/1987, or 03/1987, or 1987</source>
        <translation>05/03/1987, hoặc 03/1987, hoặc 1987</translation>
    </message>
    <message>
        <source>Able to work</source>
        <translation>Khả năng lao động</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Còn sống</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Answer to</source>
        <translation>Trả lời cho</translation>
    </message>
    <message>
        <source>Answer to the question {rest}</source>
        <translation>Câu trả lời {rest}</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>Tình trạng đi học</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Change of the household</source>
        <translation>Biến động của hộ</translation>
    </message>
    <message>
        <source>Citizen number (CCCD)</source>
        <translation>Số định danh (CCCD)</translation>
    </message>
    <message>
        <source>Class at the start</source>
        <translation>Diện đầu kỳ</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Code in other software</source>
        <translation>Mã ở phần mềm khác</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Commune where it lives</source>
        <translation>Xã nơi ở</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Khiếu nại</translation>
    </message>
    <message>
        <source>Computed result</source>
        <translation>Kết quả tính</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Confirmation of {rest}</source>
        <translation>Xác nhận năm {rest}</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Người giữ khóa</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Đã chết</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Degree of disability</source>
        <translation>Mức độ khuyết tật</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Ngày bàn giao</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Mục thông tin</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>Ngày điền</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Hồ sơ thứ nhất</translation>
    </message>
    <message>
        <source>Floor space (m²)</source>
        <translation>Diện tích nhà (m²)</translation>
    </message>
    <message>
        <source>Follow-up of a support</source>
        <translation>Theo dõi sau hỗ trợ</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Given out on</source>
        <translation>Ngày giao phiếu</translation>
    </message>
    <message>
        <source>Ground at the time</source>
        <translation>Căn cứ lúc hỗ trợ</translation>
    </message>
    <message>
        <source>Health insurance number</source>
        <translation>Số thẻ BHYT</translation>
    </message>
    <message>
        <source>Health insurance object</source>
        <translation>Đối tượng BHYT</translation>
    </message>
    <message>
        <source>Highest level of education</source>
        <translation>Trình độ cao nhất</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Các hộ</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Cách so sánh</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Insured from</source>
        <translation>Thẻ BHYT từ ngày</translation>
    </message>
    <message>
        <source>Insured to</source>
        <translation>Thẻ BHYT đến ngày</translation>
    </message>
    <message>
        <source>Interviewed on</source>
        <translation>Ngày phỏng vấn</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Kind of disability</source>
        <translation>Dạng khuyết tật</translation>
    </message>
    <message>
        <source>Kind of house</source>
        <translation>Loại nhà</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Line of the plan</source>
        <translation>Mục tiêu của kế hoạch</translation>
    </message>
    <message>
        <source>Line of the review list</source>
        <translation>Hộ trong danh sách rà soát</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Phúc tra</translation>
    </message>
    <message>
        <source>Mark of the source</source>
        <translation>Dấu nguồn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Nhập vào</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Monthly social assistance</source>
        <translation>Trợ cấp xã hội hằng tháng</translation>
    </message>
    <message>
        <source>Move to another commune</source>
        <translation>Chuyển xã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Number of the plan</source>
        <translation>Số kế hoạch</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Cán bộ cơ sở</translation>
    </message>
    <message>
        <source>Offspring</source>
        <translation>Con sinh ra</translation>
    </message>
    <message>
        <source>Old commune</source>
        <translation>Xã cũ</translation>
    </message>
    <message>
        <source>Old identity number (CMND)</source>
        <translation>Số CMND cũ</translation>
    </message>
    <message>
        <source>Opening of data by the office</source>
        <translation>Cơ quan mở lại dữ liệu</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Đơn vị tổ chức</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Phiếu khác</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Outcome of the meeting</source>
        <translation>Kết quả họp thôn</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>Lương hưu</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>Person of merit</source>
        <translation>Người có công</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Bản phát hành</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>Quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source>Remark on the question {rest}</source>
        <translation>Ghi chú ở câu {rest}</translation>
    </message>
    <message>
        <source>Removal on request</source>
        <translation>Xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Đề nghị</translation>
    </message>
    <message>
        <source>Result holds from</source>
        <translation>Kết quả tính từ ngày</translation>
    </message>
    <message>
        <source>Result of {rest} by a list</source>
        <translation>Kết quả năm {rest} theo danh sách</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Ngày thu phiếu</translation>
    </message>
    <message>
        <source>Review round</source>
        <translation>Đợt rà soát</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Người rà soát</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Bản sửa</translation>
    </message>
    <message>
        <source>Rows of {rest}</source>
        <translation>Các dòng của {rest}</translation>
    </message>
    <message>
        <source>Rural or urban</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>School level</source>
        <translation>Cấp học</translation>
    </message>
    <message>
        <source>Second record</source>
        <translation>Hồ sơ thứ hai</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Set by the commune</source>
        <translation>Xã tự đặt</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Share of the village</source>
        <translation>Phần của thôn</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>Đã ký nhận</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Đã bán</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Source of money</source>
        <translation>Nguồn kinh phí</translation>
    </message>
    <message>
        <source>Source of water</source>
        <translation>Nguồn nước</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Chuẩn nghèo</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Các chuẩn nghèo</translation>
    </message>
    <message>
        <source>Starting value</source>
        <translation>Giá trị đầu kỳ</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Status of the form</source>
        <translation>Tình trạng biểu mẫu</translation>
    </message>
    <message>
        <source>Step {rest}</source>
        <translation>Bước {rest}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Khoản hỗ trợ</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu kế hoạch</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>The same person or not</source>
        <translation>Trùng hay không trùng</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Toilet</source>
        <translation>Nhà tiêu</translation>
    </message>
    <message>
        <source>Totals of the village</source>
        <translation>Tổng số của thôn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Typed twice</source>
        <translation>Nhập đối chiếu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Có hiệu lực đến</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Phiên bản biểu mẫu</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Số phiếu biểu quyết</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>Nội dung phát hành</translation>
    </message>
    <message>
        <source>Who attended</source>
        <translation>Người tham dự</translation>
    </message>
    <message>
        <source>Who was present</source>
        <translation>Thành phần dự họp</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Về hồ sơ</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <translation>Lý do vào danh sách</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Khu vực theo thời gian</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>số nguyên</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>chấp nhận</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>ít nhất</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>xã</translation>
    </message>
    <message>
        <source>day/month/year, for instance 05/03/1987</source>
        <translation>ngày/tháng/năm, ví dụ 05/03/1987</translation>
    </message>
    <message>
        <source>different</source>
        <translation>khác nhau</translation>
    </message>
    <message>
        <source>in the year</source>
        <translation>trong năm</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>nhiều hơn</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>không so sánh</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>trả lại</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>trùng nhau</translation>
    </message>
    <message>
        <source>urban block (tổ dân phố)</source>
        <translation>tổ dân phố</translation>
    </message>
    <message>
        <source>village (thôn)</source>
        <translation>thôn</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>hằng năm</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>&amp;0 As at first</source>
        <translation>&amp;0 Như ban đầu</translation>
    </message>
    <message>
        <source>Or&amp;der by… (F7)</source>
        <translation>Sắp &amp;xếp theo… (F7)</translation>
    </message>
    <message>
        <source>The list is ordered as at first.</source>
        <translation>Danh sách xếp như ban đầu.</translation>
    </message>
    <message>
        <source>The list is ordered by: {what}.</source>
        <translation>Danh sách xếp theo: {what}.</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, tăng dần</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, giảm dần</translation>
    </message>
</context>
<context>
    <name>OtherForms</name>
    <message>
        <source>Begun and not completed: {form}</source>
        <translation>Đang điền, chưa hoàn thành: {form}</translation>
    </message>
    <message>
        <source>Being corrected, not completed: {form}</source>
        <translation>Đang sửa, chưa hoàn thành: {form}</translation>
    </message>
    <message>
        <source>Choose a form and fill it in</source>
        <translation>Chọn phiếu và điền</translation>
    </message>
    <message>
        <source>Fill in another form…</source>
        <translation>Điền phiếu khác…</translation>
    </message>
    <message>
        <source>Forms are filled in at the commune.</source>
        <translation>Phiếu được điền ở xã.</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Điền tiếp</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Phiếu khác</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Computed</source>
        <translation>Kết quả tính</translation>
    </message>
    <message>
        <source>Computed from the answers. It is no decision.</source>
        <translation>Máy tính từ câu trả lời, chưa phải là quyết định.</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Decided for {year}</source>
        <translation>Kết quả công nhận năm {year}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Chưa có quyết định</translation>
    </message>
    <message>
        <source>Only the decision of the chairman of the commune recognises a poor or near-poor household.</source>
        <translation>Chỉ quyết định của Chủ tịch UBND xã công nhận hộ nghèo, hộ cận nghèo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>What does not agree must be put right before a decision.</source>
        <translation>Phải xử lý những chỗ chưa khớp nêu ở trên trước khi ra quyết định.</translation>
    </message>
    <message>
        <source>interviewed on {day}</source>
        <translation>phỏng vấn ngày {day}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>bản thứ {number}</translation>
    </message>
</context>
<context>
    <name>PackageLists</name>
    <message>
        <source>Came in ({count})</source>
        <translation>Đã đến ({count})</translation>
    </message>
    <message>
        <source>Made here ({count})</source>
        <translation>Đã lập ({count})</translation>
    </message>
    <message>
        <source>No package was made yet; each one is listed here.</source>
        <translation>Chưa lập gói nào; mỗi gói lập ra được ghi lại ở đây.</translation>
    </message>
    <message>
        <source>Nothing came in yet</source>
        <translation>Chưa có gói nào gửi đến</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Các gói</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Back to the box before</source>
        <translation>Quay lại ô trước</translation>
    </message>
    <message>
        <source>Give up what was begun here</source>
        <translation>Bỏ lần nhập đang làm dở của dòng này</translation>
    </message>
    <message>
        <source>Key from paper, household by household</source>
        <translation>Nhập theo phiếu giấy, lần lượt từng hộ</translation>
    </message>
    <message>
        <source>Leave this sheet</source>
        <translation>Đóng bảng này</translation>
    </message>
    <message>
        <source>Next difference; Shift+Enter the one before</source>
        <translation>Chỗ khác tiếp theo; Shift+Enter: chỗ trước</translation>
    </message>
    <message>
        <source>On to the next box, then to the button</source>
        <translation>Sang ô tiếp theo, hết ô thì đến nút</translation>
    </message>
    <message>
        <source>Order the list as before</source>
        <translation>Sắp xếp theo cột trước</translation>
    </message>
    <message>
        <source>Order the list by its next column, up and then down</source>
        <translation>Sắp xếp theo cột tiếp theo: tăng dần, rồi giảm dần</translation>
    </message>
    <message>
        <source>Points and their reasons</source>
        <translation>Điểm và căn cứ</translation>
    </message>
    <message>
        <source>Read on where the sheet is longer</source>
        <translation>Xem tiếp phần ở dưới</translation>
    </message>
    <message>
        <source>Save the village</source>
        <translation>Lưu thôn đang mở</translation>
    </message>
    <message>
        <source>Search above this sheet</source>
        <translation>Tìm hộ, tìm người ngay trên bảng này</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>Sang bước tiếp theo</translation>
    </message>
    <message>
        <source>The paper says: first, second, something else</source>
        <translation>Phiếu giấy ghi: lần đầu, lần hai, nội dung khác</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Không trùng</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>So sá&amp;nh và gộp…</translation>
    </message>
    <message>
        <source>Kept: {one} and {other} are two people.</source>
        <translation>Đã ghi: {one} và {other} là hai người khác nhau.</translation>
    </message>
    <message>
        <source>Open the ot&amp;her</source>
        <translation>Mở hộ k&amp;ia</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>{person} may stand in another household too: {name} ({year}), {head}.</source>
        <translation>{person} có thể cũng được ghi ở hộ khác: {name} ({year}), hộ {head}.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>&amp;Make it a correction</source>
        <translation>&amp;Chuyển thành bản sửa</translation>
    </message>
    <message>
        <source>&amp;Open it here again</source>
        <translation>&amp;Mở lại ở đây</translation>
    </message>
    <message>
        <source>&amp;Save again</source>
        <translation>Thử &amp;lưu lại</translation>
    </message>
    <message>
        <source>(one more person)</source>
        <translation>(người mới)</translation>
    </message>
    <message>
        <source>(one more row)</source>
        <translation>(dòng mới)</translation>
    </message>
    <message>
        <source>+ as above: {value}</source>
        <translation>+ như trên: {value}</translation>
    </message>
    <message>
        <source>8 digits lead on by themselves, for instance 25112026; or 25/11/2026</source>
        <translation>Gõ đủ 8 số, ví dụ 25112026, hoặc 25/11/2026 là sang ô sau, không cần Enter</translation>
    </message>
    <message>
        <source>A number, for instance 2,5, then Enter</source>
        <translation>Số, ví dụ 2,5, rồi Enter</translation>
    </message>
    <message>
        <source>A whole number, then Enter</source>
        <translation>Số nguyên, rồi Enter</translation>
    </message>
    <message>
        <source>All digits lead on, for instance {number}; fewer: Enter.</source>
        <translation>Gõ đủ chữ số, ví dụ {number}, là sang ô sau; gõ ít hơn thì Enter.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Ctrl+D as above: {value}</source>
        <translation>Ctrl+D như trên: {value}</translation>
    </message>
    <message>
        <source>Day and hour: 5/3/2026 8:30, then Enter</source>
        <translation>Ngày và giờ: 5/3/2026 8:30, rồi Enter</translation>
    </message>
    <message>
        <source>Digits, then Enter</source>
        <translation>Chữ số, rồi Enter</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Hủy…</translation>
    </message>
    <message>
        <source>Enter: keep it, on to {question}</source>
        <translation>Enter: giữ nguyên, sang {question}</translation>
    </message>
    <message>
        <source>Enter: on to {question}</source>
        <translation>Enter: sang {question}</translation>
    </message>
    <message>
        <source>F11 {when}: {value}</source>
        <translation>F11 {when}: {value}</translation>
    </message>
    <message>
        <source>F12: usual page</source>
        <translation>F12: trang thường</translation>
    </message>
    <message>
        <source>F5: what is not asked</source>
        <translation>F5: ô không hỏi</translation>
    </message>
    <message>
        <source>F6: the next</source>
        <translation>F6: phần sau</translation>
    </message>
    <message>
        <source>Give it up (Alt+B)</source>
        <translation>Hủy phiếu này (Alt+B)</translation>
    </message>
    <message>
        <source>Give the second pass up…</source>
        <translation>Bỏ lần nhập lại…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Hủy phiếu này…</translation>
    </message>
    <message>
        <source>It can be read in two ways: type it as {first} or as {second}.</source>
        <translation>Có thể hiểu hai cách: gõ lại là {first} hoặc {second}.</translation>
    </message>
    <message>
        <source>Last time, {day}</source>
        <translation>Lần trước, {day}</translation>
    </message>
    <message>
        <source>Month and year: 092014 or 9/2014</source>
        <translation>Tháng và năm: 092014 hoặc 9/2014</translation>
    </message>
    <message>
        <source>On paper: {text}</source>
        <translation>Phiếu giấy ghi: {text}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Diễn giải</translation>
    </message>
    <message>
        <source>The hour: 0830 or 8:30</source>
        <translation>Giờ: 0830 hoặc 8:30</translation>
    </message>
    <message>
        <source>The number leads on by itself.</source>
        <translation>Gõ số là sang ô sau.</translation>
    </message>
    <message>
        <source>The paper form</source>
        <translation>Phiếu giấy</translation>
    </message>
    <message>
        <source>The year: 2009</source>
        <translation>Năm: 2009</translation>
    </message>
    <message>
        <source>Then: {question}</source>
        <translation>Sau đó: {question}</translation>
    </message>
    <message>
        <source>There is nothing above yet to repeat.</source>
        <translation>Chưa có gì ở trên để lặp lại.</translation>
    </message>
    <message>
        <source>Type it again. If the paper says so: Enter once more keeps it and goes on.</source>
        <translation>Gõ lại cho đúng. Nếu phiếu giấy ghi đúng như vậy: Enter lần nữa để giữ và đi tiếp.</translation>
    </message>
    <message>
        <source>Type it again. If the paper says so: Enter once more, it is left empty and noted.</source>
        <translation>Gõ lại cho đúng. Nếu phiếu giấy ghi như vậy: Enter lần nữa, để trống và ghi chú.</translation>
    </message>
    <message>
        <source>Type the first answer of the new row; no more: Enter.</source>
        <translation>Gõ câu đầu của dòng mới; không còn dòng nào thì Enter.</translation>
    </message>
    <message>
        <source>Type the full name of {whom}; nobody more: Enter.</source>
        <translation>Gõ họ tên {whom}; không còn ai thì Enter.</translation>
    </message>
    <message>
        <source>Type the numbers apart, for instance {number}, then Enter:</source>
        <translation>Gõ các số cách nhau, ví dụ {number}, rồi Enter:</translation>
    </message>
    <message>
        <source>Type the numbers together, for instance {number}, then Enter:</source>
        <translation>Gõ liền các số, ví dụ {number}, rồi Enter:</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>Chữ, rồi Enter</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>không hỏi ở đây</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>phần {page}/{pages}</translation>
    </message>
    <message>
        <source>person {number}</source>
        <translation>người thứ {number}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>dòng thứ {number}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>hết phiếu</translation>
    </message>
    <message>
        <source>{count} digits lead on by themselves</source>
        <translation>Gõ đủ {count} chữ số là sang ô sau</translation>
    </message>
    <message>
        <source>{name} was taken out; the usual page (F12) puts it back.</source>
        <translation>Đã bỏ {name}; trang thường (F12) có nút đưa trở lại.</translation>
    </message>
    <message>
        <source>{why}: what the paper says becomes a remark.</source>
        <translation>{why}: điều phiếu giấy viết được lưu thành ghi chú.</translation>
    </message>
    <message>
        <source>“None” goes with no other choice. Kept is {number}.</source>
        <translation>“Không có” không đi cùng lựa chọn khác. Đang giữ {number}.</translation>
    </message>
</context>
<context>
    <name>PaperSays</name>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>Chỗ {number}/{count}</translation>
    </message>
    <message>
        <source>Digits choose · Enter goes on · Shift+Enter goes back</source>
        <translation>Bấm số để chọn · Enter: chỗ tiếp theo · Shift+Enter: chỗ trước</translation>
    </message>
    <message>
        <source>Keyed again: {name}</source>
        <translation>Nhập lần hai: {name}</translation>
    </message>
    <message>
        <source>Keyed first: {name}</source>
        <translation>Nhập lần đầu: {name}</translation>
    </message>
    <message>
        <source>Only written otherwise: nothing must be chosen</source>
        <translation>Chỉ khác cách viết, không cần chọn</translation>
    </message>
    <message>
        <source>The paper says something else</source>
        <translation>Trên giấy ghi khác</translation>
    </message>
    <message>
        <source>Type what the paper says, then Enter · Shift+Enter goes back</source>
        <translation>Gõ điều phiếu giấy ghi, rồi Enter · Shift+Enter: chỗ trước</translation>
    </message>
    <message>
        <source>at another computer</source>
        <translation>ở máy khác</translation>
    </message>
</context>
<context>
    <name>Parcels</name>
    <message>
        <source>Attached files</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>Can be received</source>
        <translation>Có thể nhận</translation>
    </message>
    <message>
        <source>Cannot be received</source>
        <translation>Không nhận được</translation>
    </message>
    <message>
        <source>Commune officer</source>
        <translation>Cán bộ xã</translation>
    </message>
    <message>
        <source>Copied, no receipt yet</source>
        <translation>Đã chép, chưa có biên nhận</translation>
    </message>
    <message>
        <source>Copied; needs no receipt</source>
        <translation>Đã chép, không cần biên nhận</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Made on this computer</source>
        <translation>Do máy này lập</translation>
    </message>
    <message>
        <source>Made, not copied yet</source>
        <translation>Đã lập, chưa chép</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>Được quyền gửi</translation>
    </message>
    <message>
        <source>Merging office</source>
        <translation>Cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Khóa mới</translation>
    </message>
    <message>
        <source>Packages made here</source>
        <translation>Các gói máy này đã lập</translation>
    </message>
    <message>
        <source>Packages that came in</source>
        <translation>Các gói đã đến</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên nhận</translation>
    </message>
    <message>
        <source>Received before</source>
        <translation>Đã nhận trước đây</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Two revisions of one filled-in form</source>
        <translation>Một phiếu đã điền có hai bản sửa</translation>
    </message>
    <message>
        <source>Two revisions of one survey</source>
        <translation>Phiếu rà soát có hai bản sửa</translation>
    </message>
    <message>
        <source>Waits for the office</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>must wait</source>
        <translation>chưa ra được</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>chưa đăng ký</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>{kind}: removed there, changed here</source>
        <translation>{kind}: một nơi xóa, một nơi sửa</translation>
    </message>
    <message>
        <source>{label} (this one)</source>
        <translation>{label} (máy này)</translation>
    </message>
    <message>
        <source>{what} – {whom}</source>
        <translation>{what} – {whom}</translation>
    </message>
    <message>
        <source>✓ Received</source>
        <translation>✓ Đã nhận</translation>
    </message>
    <message>
        <source>✓ Taken over</source>
        <translation>✓ Đã nhận</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>No more than {count} letters fit here; the rest was left out.</source>
        <translation>Ô này chỉ nhận tối đa {count} ký tự; phần còn lại đã bị bỏ.</translation>
    </message>
</context>
<context>
    <name>PassesView</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>Còn %n chỗ cần chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>All settled: Ctrl+Enter completes</source>
        <translation>Đã chọn hết: Ctrl+Enter để hoàn thành</translation>
    </message>
    <message>
        <source>Complete (Ctrl+Enter)</source>
        <translation>Hoàn thành (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Các chỗ khác nhau</translation>
    </message>
    <message>
        <source>Open the correction (Alt+M)</source>
        <translation>Mở bản sửa (Alt+M)</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation>Ẩn mật khẩu</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>Hiện mật khẩu</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Able to work</source>
        <translation>Khả năng lao động</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Sinh</translation>
    </message>
    <message>
        <source>Citizen number (CCCD)</source>
        <translation>Số định danh (CCCD)</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Khuyết tật</translation>
    </message>
    <message>
        <source>Enter on a person shows everything known of them.</source>
        <translation>Bấm Enter trên một người để xem đầy đủ.</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Health insurance</source>
        <translation>Bảo hiểm y tế</translation>
    </message>
    <message>
        <source>Monthly assistance</source>
        <translation>Trợ cấp hằng tháng</translation>
    </message>
    <message>
        <source>Old number (CMND)</source>
        <translation>Số CMND cũ</translation>
    </message>
    <message>
        <source>People of the household</source>
        <translation>Nhân khẩu của hộ</translation>
    </message>
    <message>
        <source>Person of merit</source>
        <translation>Người có công</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>hết hạn {day}</translation>
    </message>
    <message>
        <source>has a card</source>
        <translation>có thẻ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>chưa có thẻ</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>village not known</source>
        <translation>chưa rõ thôn</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>{number}, {day}</source>
        <translation>{number}, {day}</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{state} {day}</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Another person at this computer</source>
        <translation>Thêm người dùng máy này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Full name of the new person</source>
        <translation>Họ và tên người dùng mới</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Thêm người này</translation>
    </message>
    <message>
        <source>They open the same data with a passphrase of their own, and may look and enter. They type it themselves; nobody else has to know it.</source>
        <translation>Người này mở cùng dữ liệu bằng mật khẩu riêng, được xem và nhập. Để chính người đó gõ mật khẩu của mình; không ai khác cần biết.</translation>
    </message>
    <message>
        <source>Your own passphrase, {name}, to agree</source>
        <translation>Mật khẩu của chính anh/chị ({name}), để xác nhận</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>the same passphrase once more (Tab)</source>
        <translation>nhập lại đúng mật khẩu (Tab)</translation>
    </message>
    <message>
        <source>their passphrase, twice</source>
        <translation>mật khẩu mới (gõ hai lần)</translation>
    </message>
    <message>
        <source>your own passphrase (Tab)</source>
        <translation>mật khẩu của anh/chị (Tab)</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>It is written down who looked at them, and when.</source>
        <translation>Nhật ký ghi lại ai đã xem và xem lúc nào.</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện đủ số giấy tờ</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Chưa cắm</translation>
    </message>
    <message>
        <source>Plug in the stick, or choose a folder</source>
        <translation>Hãy cắm USB hoặc chọn thư mục</translation>
    </message>
    <message>
        <source>Stick {name} ({path})</source>
        <translation>USB {name} ({path})</translation>
    </message>
    <message>
        <source>Stick {path}</source>
        <translation>USB {path}</translation>
    </message>
    <message>
        <source>{amount} free</source>
        <translation>còn trống {amount}</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>As a table</source>
        <translation>Xem dạng bảng</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>Xem dạng thẻ</translation>
    </message>
    <message>
        <source>Lines of the plan</source>
        <translation>Các mục tiêu của kế hoạch</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Plan of sustainable poverty reduction of {year}</source>
        <translation>Kế hoạch giảm nghèo bền vững năm {year}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>The commune has no plan of {year} yet.</source>
        <translation>Xã chưa có kế hoạch năm {year}.</translation>
    </message>
    <message>
        <source>The plan is written; its targets can be set line by line.</source>
        <translation>Đã lập kế hoạch; có thể đặt chỉ tiêu cho từng mục tiêu.</translation>
    </message>
    <message>
        <source>Write it (Ctrl+N)</source>
        <translation>Lập kế hoạch (Ctrl+N)</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>đến ngày {day}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>ngày {day}</translation>
    </message>
    <message>
        <source>the commune&apos;s</source>
        <translation>kế hoạch của xã</translation>
    </message>
    <message>
        <source>the province&apos;s</source>
        <translation>kế hoạch của tỉnh</translation>
    </message>
    <message>
        <source>{title}. Word for word as announced; its numbers are those of the whole province and are not measured by the records of a commune.</source>
        <translation>{title}. Nguyên văn như đã công bố; các con số là của toàn tỉnh, không đo bằng hồ sơ của một xã.</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Answers</source>
        <translation>Các câu trả lời</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Choose a printer…</source>
        <translation>Chọn máy in…</translation>
    </message>
    <message>
        <source>Computed from the answers. It is no decision.</source>
        <translation>Tính từ các câu trả lời, không phải quyết định.</translation>
    </message>
    <message>
        <source>Computed: {words}</source>
        <translation>Kết quả tính: {words}</translation>
    </message>
    <message>
        <source>Decided for {year}: {words}</source>
        <translation>Quyết định công nhận năm {year}: {words}</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>Lưu hồ sơ</translation>
    </message>
    <message>
        <source>For the file of the review</source>
        <translation>Lưu hồ sơ rà soát</translation>
    </message>
    <message>
        <source>It holds names. What it is printed for is kept in the access log.</source>
        <translation>Bản in có họ tên. In để làm gì sẽ được lưu trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>It may hold names. What it is printed for is kept in the log.</source>
        <translation>Bản in có thể có họ tên. In để làm gì sẽ được lưu trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Print this form</source>
        <translation>In phiếu này</translation>
    </message>
    <message>
        <source>Print this survey</source>
        <translation>In phiếu này</translation>
    </message>
    <message>
        <source>Printed on {day} for: {purpose}</source>
        <translation>In ngày {day}. Mục đích: {purpose}</translation>
    </message>
    <message>
        <source>TRAINING - these data have no value as a report</source>
        <translation>BẢN TẬP HUẤN - dữ liệu không có giá trị báo cáo</translation>
    </message>
    <message>
        <source>The household signs it</source>
        <translation>Để hộ ký tên</translation>
    </message>
    <message>
        <source>Those who answered sign it</source>
        <translation>Để người trả lời ký tên</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>Đã rút: {reason}</translation>
    </message>
    <message>
        <source>filled in on {day}</source>
        <translation>điền ngày {day}</translation>
    </message>
    <message>
        <source>interviewed on {day}</source>
        <translation>phỏng vấn ngày {day}</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>chưa có quyết định</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>bản thứ {number}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Choose a printer, or copy it by hand.</source>
        <translation>Chọn máy in, hoặc chép tay ra giấy.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>What is to be looked at in the workbook</source>
        <translation>Những chỗ cần xem trong bảng tính</translation>
    </message>
    <message>
        <source>and {count} more: save the list to see them all</source>
        <translation>và {count} chỗ nữa: hãy lưu danh sách để xem hết</translation>
    </message>
    <message>
        <source>{level} · sheet {sheet}</source>
        <translation>{level} · trang tính {sheet}</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Everything saved before is safe. You can go on working.</source>
        <translation>Dữ liệu đã lưu vẫn an toàn. Có thể tiếp tục làm việc.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written to {file}. Choose anew.</source>
        <translation>Chưa lưu: không ghi được vào {file}. Hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo lỗi</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>Saved: {file}. Send this file, then go on (Esc).</source>
        <translation>Đã lưu: {file}. Gửi tệp này đi, rồi làm việc tiếp (Esc).</translation>
    </message>
    <message>
        <source>The program has made a mistake</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>To have it mended, save this report and send it to the merging office or to whoever supports the program. It holds no names and no answers; you can read it here.</source>
        <translation>Để lỗi được sửa, hãy lưu báo cáo này rồi gửi cho cơ quan tổng hợp hoặc người hỗ trợ chương trình. Báo cáo không chứa họ tên và câu trả lời nào; có thể đọc ngay dưới đây.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>A day is compared with or added to text: «{text}».</source>
        <translation>So sánh hoặc cộng ngày với chữ: “{text}”.</translation>
    </message>
    <message>
        <source>A time of day is compared or calculated with: «{text}».</source>
        <translation>Giờ trong ngày được so sánh hoặc tính trực tiếp: “{text}”.</translation>
    </message>
    <message>
        <source>Add a code «khac» (Khác) to the list, and a row of type «text» below, shown when it was chosen.</source>
        <translation>Thêm mã “khac” (Khác) vào danh sách, và một dòng kiểu “text” bên dưới, hiện khi chọn mã đó.</translation>
    </message>
    <message>
        <source>Add a question «household» of type «select_one_from_file households.csv».</source>
        <translation>Thêm câu hỏi “household” kiểu “select_one_from_file households.csv”.</translation>
    </message>
    <message>
        <source>Add a row for each question, for instance: text | ho_ten | Họ và tên.</source>
        <translation>Thêm mỗi câu hỏi một dòng, ví dụ: text | ho_ten | Họ và tên.</translation>
    </message>
    <message>
        <source>Add a row: in column key «{key}», in column value for instance «{example}».</source>
        <translation>Thêm một dòng: cột key ghi “{key}”, cột value ghi ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Add a sheet «entities» with the titles list_name and entity_id and a row households | ${{household}}, or empty the column save_to.</source>
        <translation>Thêm trang tính “entities” có hai tiêu đề cột list_name và entity_id, dưới đó một dòng households | ${{household}}; hoặc để trống cột save_to.</translation>
    </message>
    <message>
        <source>Add a sheet «gpn» with the titles key and value and two rows: role | other and status | trial. It says what the form is for; other roles are phieu_a, phieu_b, phieu_c, support and minutes. The sample workbook has it.</source>
        <translation>Thêm trang tính “gpn” có hai tiêu đề cột key và value, dưới đó hai dòng: role | other và status | trial. Trang này cho biết biểu mẫu dùng vào việc gì; role còn có thể là phieu_a, phieu_b, phieu_c, support hoặc minutes. Tệp mẫu có sẵn trang này.</translation>
    </message>
    <message>
        <source>Add a sheet «settings» with these titles and one row: form_id (such as phieu_ho_tro), form_title (Phiếu hỗ trợ), version (2026112601), default_language (Tiếng Việt (vi)).</source>
        <translation>Thêm trang tính “settings” có các tiêu đề cột sau và một dòng: form_id (ví dụ phieu_ho_tro), form_title (Phiếu hỗ trợ), version (2026112601), default_language (Tiếng Việt (vi)).</translation>
    </message>
    <message>
        <source>Add a sheet «survey» whose row 1 holds the titles type, name and label::Tiếng Việt (vi), and below it a row for each question.</source>
        <translation>Thêm trang tính “survey”: dòng 1 ghi các tiêu đề cột type, name và label::Tiếng Việt (vi), mỗi dòng dưới đó là một câu hỏi.</translation>
    </message>
    <message>
        <source>Add a title, delete the cells, or put text that holds commas into quotes.</source>
        <translation>Thêm tiêu đề cột, xóa các ô thừa, hoặc đặt chữ có dấu phẩy vào trong ngoặc kép.</translation>
    </message>
    <message>
        <source>Add it as in the Phiếu B that comes with the program: a calculate; for the area a select_one.</source>
        <translation>Thêm dòng này như biểu mẫu Phiếu B có sẵn trong chương trình: kiểu calculate; riêng khu vực là select_one.</translation>
    </message>
    <message>
        <source>Add the column in row 1; below it write for instance «{example}».</source>
        <translation>Thêm tiêu đề cột này vào dòng 1; bên dưới ghi ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Add the column to the list, or correct its name.</source>
        <translation>Thêm cột vào danh sách, hoặc sửa lại tên.</translation>
    </message>
    <message>
        <source>Add the list to sheet choices, or correct its name.</source>
        <translation>Thêm danh sách vào trang tính choices, hoặc sửa lại tên.</translation>
    </message>
    <message>
        <source>Add the row «{question}_known» and its condition as in the Phiếu B that comes with the program.</source>
        <translation>Thêm dòng “{question}_known” và điều kiện như biểu mẫu Phiếu B có sẵn trong chương trình.</translation>
    </message>
    <message>
        <source>Add the sheet as in the sample workbook.</source>
        <translation>Thêm trang tính này như trong tệp mẫu.</translation>
    </message>
    <message>
        <source>An empty points cell of «{question}» will count as 0.</source>
        <translation>Ô điểm trống của “{question}” sẽ bị tính là 0.</translation>
    </message>
    <message>
        <source>Another question writes this field: empty one of the two cells.</source>
        <translation>Một câu hỏi khác đã ghi vào trường này: để trống một trong hai ô.</translation>
    </message>
    <message>
        <source>Area «{area}» and column «{wanted}» do not belong together.</source>
        <translation>Khu vực “{area}” và cột “{wanted}” không khớp nhau.</translation>
    </message>
    <message>
        <source>Ask with select_one_from_file persons.csv, filtered by household.</source>
        <translation>Hỏi bằng select_one_from_file persons.csv, lọc theo hộ.</translation>
    </message>
    <message>
        <source>Calculate it in a row outside the repeat and refer to that row.</source>
        <translation>Tính ở một dòng calculate bên ngoài rồi dùng tên dòng đó.</translation>
    </message>
    <message>
        <source>Choose another name, for instance «{example}».</source>
        <translation>Chọn tên khác, ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Choose one row, or use count(), sum() or join().</source>
        <translation>Chọn một dòng, hoặc dùng count(), sum() hoặc join().</translation>
    </message>
    <message>
        <source>Close each group and each repeat in the order in which they were opened.</source>
        <translation>Đóng mỗi nhóm và mỗi phần lặp theo đúng thứ tự đã mở.</translation>
    </message>
    <message>
        <source>Compare its name or household with an answer.</source>
        <translation>So sánh name hoặc household với một câu trả lời.</translation>
    </message>
    <message>
        <source>Compare the name of the item with a question.</source>
        <translation>So sánh tên của mục với một câu hỏi.</translation>
    </message>
    <message>
        <source>Correct it, or delete the row: the sample workbook shows all keys; notes belong into column note.</source>
        <translation>Sửa lại hoặc xóa dòng này: tệp mẫu có đủ các khóa; ghi chú thì viết vào cột note.</translation>
    </message>
    <message>
        <source>Correct its condition, or delete it.</source>
        <translation>Sửa điều kiện, hoặc xóa đi.</translation>
    </message>
    <message>
        <source>Correct its name.</source>
        <translation>Sửa tên hàm.</translation>
    </message>
    <message>
        <source>Correct its title, or put _ in front if it is only a note.</source>
        <translation>Sửa tên cột, hoặc thêm dấu _ ở đầu nếu chỉ là ghi chú.</translation>
    </message>
    <message>
        <source>Correct the code.</source>
        <translation>Sửa lại mã.</translation>
    </message>
    <message>
        <source>Correct the name, or empty the cell save_to.</source>
        <translation>Sửa lại tên, hoặc để trống ô save_to.</translation>
    </message>
    <message>
        <source>Correct the name; for true and false write true() and false().</source>
        <translation>Sửa lại tên; đúng và sai viết là true() và false().</translation>
    </message>
    <message>
        <source>Correct the number, or choose the right period in sheet gpn.</source>
        <translation>Sửa lại số, hoặc chọn đúng giai đoạn ở trang tính gpn.</translation>
    </message>
    <message>
        <source>Correct the row as in the sample workbook.</source>
        <translation>Sửa dòng này theo tệp mẫu.</translation>
    </message>
    <message>
        <source>Correct the type; the sample workbook lists all types.</source>
        <translation>Sửa lại kiểu; tệp mẫu có đủ các kiểu.</translation>
    </message>
    <message>
        <source>Correct this row; if it is not clear, send the workbook to those who look after the program.</source>
        <translation>Sửa dòng này; nếu không rõ, gửi tệp cho người phụ trách chương trình.</translation>
    </message>
    <message>
        <source>Correct those that are shown and read the file again.</source>
        <translation>Sửa những lỗi đang hiện rồi đọc lại tệp.</translation>
    </message>
    <message>
        <source>Correct what stands between its brackets.</source>
        <translation>Sửa phần trong dấu ngoặc của hàm.</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Xóa tham số này.</translation>
    </message>
    <message>
        <source>Delete it. Photos and recordings, above all of identity cards, are sensitive data and are not taken here.</source>
        <translation>Xóa đi. Ảnh và ghi âm, nhất là ảnh giấy tờ, là dữ liệu nhạy cảm, không thu ở đây.</translation>
    </message>
    <message>
        <source>Delete it; each household answers for itself.</source>
        <translation>Xóa đi; mỗi hộ tự trả lời.</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>Xóa một trong hai dòng.</translation>
    </message>
    <message>
        <source>Delete the column, and give each choice of a list its own code.</source>
        <translation>Xóa cột này, và đặt cho mỗi lựa chọn trong danh sách một mã riêng.</translation>
    </message>
    <message>
        <source>Delete the column.</source>
        <translation>Xóa cột này.</translation>
    </message>
    <message>
        <source>Delete the column. Records travel in signed packages of the program.</source>
        <translation>Xóa cột này. Dữ liệu được gửi bằng gói có chữ ký của chương trình.</translation>
    </message>
    <message>
        <source>Delete the row, or ask in another way.</source>
        <translation>Xóa dòng này, hoặc hỏi bằng cách khác.</translation>
    </message>
    <message>
        <source>Delete the row, or write «{role}» beside «role» if the form is one.</source>
        <translation>Xóa dòng này, hoặc ghi “{role}” bên cạnh “role” nếu đúng là biểu mẫu loại đó.</translation>
    </message>
    <message>
        <source>Delete the row. The program keeps its own journal; «username» and «deviceid» may be asked for.</source>
        <translation>Xóa dòng này. Chương trình tự ghi nhật ký; nếu cần, dùng “username” và “deviceid”.</translation>
    </message>
    <message>
        <source>Delete the row; ask for the village with a select_one. Locations are sensitive data and are not taken here.</source>
        <translation>Xóa dòng này, hoặc hỏi thôn bằng select_one. Vị trí là dữ liệu nhạy cảm, không thu ở đây.</translation>
    </message>
    <message>
        <source>Delete the rows above them.</source>
        <translation>Xóa các dòng ở phía trên.</translation>
    </message>
    <message>
        <source>Delete what is empty or not needed, or divide it.</source>
        <translation>Xóa phần trống hoặc không cần, hoặc chia nhỏ ra.</translation>
    </message>
    <message>
        <source>Did you mean «{nearest}»?</source>
        <translation>Có phải “{nearest}”? Hãy sửa lại.</translation>
    </message>
    <message>
        <source>Did you mean «{nearest}»? Correct the name, or put _ in front if it is only a note.</source>
        <translation>Có phải “{nearest}”? Sửa lại tên, hoặc thêm dấu _ ở đầu nếu chỉ là ghi chú.</translation>
    </message>
    <message>
        <source>File {sheet}</source>
        <translation>Tệp {sheet}</translation>
    </message>
    <message>
        <source>File {sheet}, line {row}</source>
        <translation>Tệp {sheet}, dòng {row}</translation>
    </message>
    <message>
        <source>File {sheet}, line {row}, column «{column}»</source>
        <translation>Tệp {sheet}, dòng {row}, cột “{column}”</translation>
    </message>
    <message>
        <source>Fill the cell, for instance with «{example}».</source>
        <translation>Điền vào ô này, ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Fill the cells from the official paper; a form with empty points cannot be official and checked.</source>
        <translation>Điền các ô theo văn bản chính thức; biểu mẫu còn ô điểm trống không thể là chính thức đã kiểm tra.</translation>
    </message>
    <message>
        <source>Format the cell as Text and type it again.</source>
        <translation>Định dạng ô là Văn bản (Text) rồi gõ lại.</translation>
    </message>
    <message>
        <source>Give each question, group and choice a name of its own.</source>
        <translation>Đặt cho mỗi câu hỏi, nhóm và lựa chọn một tên riêng.</translation>
    </message>
    <message>
        <source>If your own list is meant, give it another name, in the workbook as well, for instance «{example}».</source>
        <translation>Nếu muốn dùng danh sách riêng, hãy đặt tên khác, sửa cả trong bảng tính, ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>In Excel save it as «CSV UTF-8 (Comma delimited)» and install again.</source>
        <translation>Trong Excel, lưu thành “CSV UTF-8 (Comma delimited)” rồi cài lại.</translation>
    </message>
    <message>
        <source>It goes with: {wanted}.</source>
        <translation>Cách ghi: {wanted}.</translation>
    </message>
    <message>
        <source>It is hidden: right-click a sheet tab, choose Unhide, then delete it or put _ in front of its name.</source>
        <translation>Trang này đang bị ẩn: nhấp chuột phải vào tên một trang tính, chọn Unhide (Hiện), rồi xóa trang đó hoặc thêm dấu _ ở đầu tên.</translation>
    </message>
    <message>
        <source>Keep one of them; put _ in front of the other.</source>
        <translation>Giữ lại một cột; thêm dấu _ vào đầu tên cột kia.</translation>
    </message>
    <message>
        <source>Keep one row for each list.</source>
        <translation>Mỗi danh sách chỉ giữ một dòng.</translation>
    </message>
    <message>
        <source>Let another person check the points against the paper.</source>
        <translation>Nhờ người khác kiểm tra điểm theo phiếu giấy.</translation>
    </message>
    <message>
        <source>Let it depend on answers and on lists of the form alone.</source>
        <translation>Chỉ cho phụ thuộc câu trả lời và danh sách của biểu mẫu.</translation>
    </message>
    <message>
        <source>Let the group hold only select_one and select_multiple of one list, without choice_filter and parameters; or write field-list.</source>
        <translation>Trong nhóm chỉ để các câu select_one, select_multiple dùng cùng một danh sách, không có choice_filter và parameters; hoặc viết field-list.</translation>
    </message>
    <message>
        <source>Let the row name questions of one repeat only, and each repeat belong to one list.</source>
        <translation>Dòng này chỉ được nhắc tới câu hỏi trong một repeat, và mỗi repeat chỉ thuộc về một danh sách.</translation>
    </message>
    <message>
        <source>Look for a missing bracket, quote or operator there.</source>
        <translation>Xem ở đó có thiếu dấu ngoặc, dấu nháy hoặc phép tính không.</translation>
    </message>
    <message>
        <source>Name a question of the same row, or empty this cell: every row is then calculated.</source>
        <translation>Hãy ghi tên một câu hỏi của cùng dòng, hoặc xóa trống ô này: máy sẽ tính ở mọi dòng.</translation>
    </message>
    <message>
        <source>Name it «Tiếng Việt (vi)» or «English (en)»; the default one is «Tiếng Việt (vi)» and has columns of its own.</source>
        <translation>Ghi “Tiếng Việt (vi)” hoặc “English (en)”; ngôn ngữ mặc định là “Tiếng Việt (vi)” và phải có cột riêng.</translation>
    </message>
    <message>
        <source>Name the area in sheet gpn and in list area, and add its column of points.</source>
        <translation>Ghi khu vực ở trang tính gpn và ở danh sách area, và thêm cột điểm của nó.</translation>
    </message>
    <message>
        <source>No language is named; all texts are read as «{language}».</source>
        <translation>Tệp không ghi ngôn ngữ nào; mọi chữ được đọc là “{language}”.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if it holds notes.</source>
        <translation>Nếu cột chỉ để ghi chú thì không cần làm gì.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if it holds notes; correct its name if it is part of the form.</source>
        <translation>Nếu trang tính chỉ để ghi chú thì không cần làm gì; nếu thuộc biểu mẫu thì sửa lại tên.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if that is so.</source>
        <translation>Nếu đúng vậy thì không cần làm gì.</translation>
    </message>
    <message>
        <source>Nothing needs to be done now: for those answers the points are not computed and the total is typed from paper.</source>
        <translation>Chưa cần làm gì: với các câu trả lời đó máy không tự tính điểm, tổng điểm được gõ từ phiếu giấy.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; delete it if it was meant to do something.</source>
        <translation>Không cần làm gì; nếu ghi để máy làm việc gì đó thì hãy xóa.</translation>
    </message>
    <message>
        <source>Only the days are compared, not the hours, as in ODK Collect: «{text}».</source>
        <translation>Chỉ so sánh theo ngày, không theo giờ, như ODK Collect: “{text}”.</translation>
    </message>
    <message>
        <source>Other fields of this list are asked elsewhere: ask all of them in one repeat, or none.</source>
        <translation>Các trường khác của danh sách này được hỏi ở chỗ khác: hỏi tất cả trong cùng một repeat, hoặc tất cả ở ngoài repeat.</translation>
    </message>
    <message>
        <source>Paste its value (Paste Special → Values).</source>
        <translation>Hãy dán giá trị (Dán đặc biệt → Giá trị).</translation>
    </message>
    <message>
        <source>Points are read that no question chose: «{text}».</source>
        <translation>Đọc điểm mà không câu hỏi nào chọn: “{text}”.</translation>
    </message>
    <message>
        <source>Put if(${{{name}}}=&apos;&apos;, &apos;&apos;, …) around the part that reads it; around the whole only where the question is asked of everybody.</source>
        <translation>Bọc phần dùng câu này bằng if(${{{name}}}=&apos;&apos;, &apos;&apos;, …); chỉ bọc cả công thức khi câu này hỏi mọi hộ.</translation>
    </message>
    <message>
        <source>Put the file beside the workbook and install both again.</source>
        <translation>Đặt tệp này cạnh biểu mẫu rồi cài lại cả hai.</translation>
    </message>
    <message>
        <source>Rows {rows} wait for each other: {names}.</source>
        <translation>Các dòng {rows} tính vòng quanh nhau: {names}.</translation>
    </message>
    <message>
        <source>Save the list as a CSV file (UTF-8) and name it with .csv.</source>
        <translation>Lưu danh sách thành tệp CSV (UTF-8) và ghi tên có đuôi .csv.</translation>
    </message>
    <message>
        <source>Select all columns right of the last filled one (Ctrl+Shift+Right), delete the columns themselves and save.</source>
        <translation>Chọn mọi cột bên phải cột cuối có chữ (Ctrl+Shift+→), xóa hẳn các cột đó rồi lưu.</translation>
    </message>
    <message>
        <source>Select all rows below the last filled one (Ctrl+Shift+Down), delete the rows themselves, not only what they hold, and save.</source>
        <translation>Chọn mọi dòng dưới dòng cuối có chữ (Ctrl+Shift+↓), xóa hẳn các dòng đó, không chỉ xóa nội dung, rồi lưu.</translation>
    </message>
    <message>
        <source>Sheet {sheet}</source>
        <translation>Trang tính {sheet}</translation>
    </message>
    <message>
        <source>Sheet {sheet}, cell {cell}, column «{column}»</source>
        <translation>Trang tính {sheet}, ô {cell}, cột “{column}”</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column «{column}»</source>
        <translation>Trang tính {sheet}, cột “{column}”</translation>
    </message>
    <message>
        <source>Sheet {sheet}, row {row}</source>
        <translation>Trang tính {sheet}, dòng {row}</translation>
    </message>
    <message>
        <source>Sheet {sheet}, row {row}, column «{column}»</source>
        <translation>Trang tính {sheet}, dòng {row}, cột “{column}”</translation>
    </message>
    <message>
        <source>Take it out here, and write randomize=true in the column parameters of the question whose choices are to be shuffled.</source>
        <translation>Bỏ hàm này ở đây; muốn xáo trộn lựa chọn của câu hỏi nào thì ghi randomize=true vào cột parameters của câu hỏi đó.</translation>
    </message>
    <message>
        <source>Take one of these references out.</source>
        <translation>Bỏ một trong hai công thức.</translation>
    </message>
    <message>
        <source>The answer of the household before (last-saved#{name}) is not carried over here.</source>
        <translation>Ở đây không lấy câu trả lời của hộ trước (last-saved#{name}).</translation>
    </message>
    <message>
        <source>The answer to «{name}» goes straight into the record of the support; as this type of question it cannot.</source>
        <translation>Câu trả lời của “{name}” vào thẳng sổ hỗ trợ, nhưng câu kiểu này thì không vào được.</translation>
    </message>
    <message>
        <source>The cell holds «{value}»; only text and whole numbers are read here.</source>
        <translation>Ô này chứa “{value}”; ở đây chỉ đọc chữ và số nguyên.</translation>
    </message>
    <message>
        <source>The cell is a formula.</source>
        <translation>Ô này là công thức.</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>Ô này còn trống.</translation>
    </message>
    <message>
        <source>The cells {cells} are merged: only the first of them holds something.</source>
        <translation>Các ô {cells} bị gộp làm một: chỉ ô đầu có nội dung.</translation>
    </message>
    <message>
        <source>The column has no title: write one, with _ in front if it is only a note, or empty its cells.</source>
        <translation>Cột này không có tiêu đề: hãy ghi tiêu đề, thêm _ ở đầu nếu chỉ là ghi chú, hoặc xóa các ô của nó.</translation>
    </message>
    <message>
        <source>The column «{wanted}» is missing.</source>
        <translation>Thiếu cột “{wanted}”.</translation>
    </message>
    <message>
        <source>The columns are parted by «{sign}», not by commas.</source>
        <translation>Các cột được ngăn bằng “{sign}”, không phải bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>The condition changes by itself with {function}.</source>
        <translation>Điều kiện này tự đổi theo {function}.</translation>
    </message>
    <message>
        <source>The converter pyxform does not take this: {message}</source>
        <translation>Bộ chuyển đổi pyxform không nhận chỗ này. Nguyên văn (tiếng Anh): {message}</translation>
    </message>
    <message>
        <source>The expression cannot be read after «{near}».</source>
        <translation>Không đọc được biểu thức từ sau “{near}”.</translation>
    </message>
    <message>
        <source>The file «{file}» did not come with the workbook.</source>
        <translation>Tệp “{file}” không đi kèm biểu mẫu.</translation>
    </message>
    <message>
        <source>The file «{file}» is no list as text (CSV, UTF-8).</source>
        <translation>Tệp “{file}” không phải danh sách dạng chữ (CSV, UTF-8).</translation>
    </message>
    <message>
        <source>The form asks nothing.</source>
        <translation>Biểu mẫu không có câu hỏi nào.</translation>
    </message>
    <message>
        <source>The form must have the row «{output}».</source>
        <translation>Biểu mẫu phải có dòng “{output}”.</translation>
    </message>
    <message>
        <source>The form writes to the register but does not ask for which household.</source>
        <translation>Biểu mẫu ghi vào sổ hộ nhưng không hỏi hộ nào.</translation>
    </message>
    <message>
        <source>The function «{function}» cannot be used here.</source>
        <translation>Không dùng được hàm “{function}” ở đây.</translation>
    </message>
    <message>
        <source>The function «{function}» needs {wanted} values.</source>
        <translation>Hàm “{function}” cần {wanted} giá trị.</translation>
    </message>
    <message>
        <source>The key «{key}» belongs to forms of role «{role}» alone.</source>
        <translation>Khóa “{key}” chỉ dùng cho biểu mẫu có role là “{role}”.</translation>
    </message>
    <message>
        <source>The key «{key}» is missing.</source>
        <translation>Thiếu khóa “{key}”.</translation>
    </message>
    <message>
        <source>The key «{key}» stands here for the second time.</source>
        <translation>Khóa “{key}” ghi hai lần.</translation>
    </message>
    <message>
        <source>The language «{language}» cannot be used so.</source>
        <translation>Không dùng được ngôn ngữ “{language}” như vậy.</translation>
    </message>
    <message>
        <source>The line has more cells than there are titles.</source>
        <translation>Dòng này có nhiều ô hơn số tiêu đề cột.</translation>
    </message>
    <message>
        <source>The line is {found}; the standard of this period says {wanted}.</source>
        <translation>Ngưỡng ghi {found}; chuẩn của giai đoạn này là {wanted}.</translation>
    </message>
    <message>
        <source>The list «{file}» is the program&apos;s own; the file beside the workbook is not read.</source>
        <translation>Danh sách “{file}” là của chương trình; tệp để cạnh bảng tính không được đọc.</translation>
    </message>
    <message>
        <source>The list «{list}» has no column «{wanted}»; its columns: {known}.</source>
        <translation>Danh sách “{list}” không có cột “{wanted}”; các cột của nó: {known}.</translation>
    </message>
    <message>
        <source>The list «{list}» of the register has no field «{property}».</source>
        <translation>Danh sách “{list}” của sổ hộ không có trường “{property}”.</translation>
    </message>
    <message>
        <source>The name «{name}» must be written without marks and spaces, in small letters, at most 60 of them.</source>
        <translation>Tên “{name}” phải viết không dấu, không có dấu cách, chữ thường, nhiều nhất 60 chữ.</translation>
    </message>
    <message>
        <source>The name «{name}» stands already in row {other}.</source>
        <translation>Tên “{name}” đã có ở dòng {other}.</translation>
    </message>
    <message>
        <source>The parameter «{parameter}» cannot be used so.</source>
        <translation>Tham số “{parameter}” không dùng được như thế.</translation>
    </message>
    <message>
        <source>The pattern «{pattern}» cannot be used.</source>
        <translation>Không dùng được mẫu “{pattern}”.</translation>
    </message>
    <message>
        <source>The points were changed after they were checked, or nobody else has checked them: the form counts as typed, waiting for a check. Let a second person check.</source>
        <translation>Điểm đã thay đổi sau khi kiểm tra, hoặc chưa có người thứ hai kiểm tra: biểu mẫu được coi là nhập tay chờ kiểm tra. Nhờ người thứ hai kiểm tra.</translation>
    </message>
    <message>
        <source>The program keeps the name «{name}» for itself.</source>
        <translation>Tên “{name}” là tên riêng của chương trình.</translation>
    </message>
    <message>
        <source>The result of «{name}» is true or false.</source>
        <translation>Kết quả của “{name}” là đúng hoặc sai.</translation>
    </message>
    <message>
        <source>The result «{output}» depends on {reads}, which changes later.</source>
        <translation>Kết quả “{output}” phụ thuộc {reads}, là thứ sẽ thay đổi về sau.</translation>
    </message>
    <message>
        <source>The sheet «{found}» means nothing here.</source>
        <translation>Trang tính “{found}” không có ý nghĩa gì ở đây.</translation>
    </message>
    <message>
        <source>The sign / does not divide: write div, as in ${{a}} div ${{b}}.</source>
        <translation>Dấu / không phải phép chia: viết div, ví dụ ${{a}} div ${{b}}.</translation>
    </message>
    <message>
        <source>The sign there only looks like the right one: type - * &apos; ( ) = or the digit on the keyboard; a division is div.</source>
        <translation>Ký hiệu ở đó chỉ trông giống ký hiệu đúng: hãy gõ - * &apos; ( ) = hoặc chữ số từ bàn phím; phép chia viết là div.</translation>
    </message>
    <message>
        <source>The sign «{letter}» is unknown in a date format.</source>
        <translation>Không có ký hiệu “{letter}” trong định dạng ngày.</translation>
    </message>
    <message>
        <source>The titles stand in row {row}; they must stand in row 1.</source>
        <translation>Tiêu đề cột nằm ở dòng {row}; phải nằm ở dòng 1.</translation>
    </message>
    <message>
        <source>The type «{type}» cannot be used here.</source>
        <translation>Kiểu “{type}” không dùng được ở đây.</translation>
    </message>
    <message>
        <source>The version «{version}» is not written as year, month, day and a number of two digits.</source>
        <translation>Phiên bản “{version}” không viết theo năm, tháng, ngày và số thứ tự hai chữ số.</translation>
    </message>
    <message>
        <source>The version «{version}» of this form is installed already.</source>
        <translation>Phiên bản “{version}” của biểu mẫu này đã được cài.</translation>
    </message>
    <message>
        <source>The whole list «{list}» of the register is searched.</source>
        <translation>Phải dò toàn bộ danh sách “{list}” của sổ hộ.</translation>
    </message>
    <message>
        <source>The workbook</source>
        <translation>Tệp biểu mẫu</translation>
    </message>
    <message>
        <source>The workbook has no sheet «{wanted}».</source>
        <translation>Tệp không có trang tính “{wanted}”.</translation>
    </message>
    <message>
        <source>There are {count} more problems of the same kind here.</source>
        <translation>Còn {count} lỗi cùng loại ở đây.</translation>
    </message>
    <message>
        <source>There is more here than can be read (at most {limit}).</source>
        <translation>Phần này vượt mức đọc được (nhiều nhất {limit}).</translation>
    </message>
    <message>
        <source>There is no function «{function}».</source>
        <translation>Không có hàm “{function}”.</translation>
    </message>
    <message>
        <source>There is no key «{key}».</source>
        <translation>Không có khóa “{key}”.</translation>
    </message>
    <message>
        <source>There is no list «{list}».</source>
        <translation>Không có danh sách “{list}”.</translation>
    </message>
    <message>
        <source>There is no parameter «{parameter}» for this type.</source>
        <translation>Kiểu này không có tham số “{parameter}”.</translation>
    </message>
    <message>
        <source>There is no such column.</source>
        <translation>Không có cột này.</translation>
    </message>
    <message>
        <source>There is no text in {language}.</source>
        <translation>Chưa có lời bằng {language}.</translation>
    </message>
    <message>
        <source>There is no type «{type}».</source>
        <translation>Không có kiểu “{type}”.</translation>
    </message>
    <message>
        <source>These titles do not say in which language the texts are: {columns}.</source>
        <translation>Các tiêu đề cột này chưa ghi ngôn ngữ của chữ: {columns}.</translation>
    </message>
    <message>
        <source>This column is not read: its title means nothing here.</source>
        <translation>Cột này không được đọc: tiêu đề của nó không có ý nghĩa gì ở đây.</translation>
    </message>
    <message>
        <source>Two columns have this title.</source>
        <translation>Có hai cột trùng tên.</translation>
    </message>
    <message>
        <source>Type the points from the paper, or leave the cell empty when they are not known.</source>
        <translation>Gõ điểm theo phiếu giấy, hoặc để trống nếu chưa biết.</translation>
    </message>
    <message>
        <source>Unmerge them and fill each cell (Home → Merge → Unmerge).</source>
        <translation>Bỏ gộp ô (Home → Merge &amp; Center → Unmerge Cells) rồi điền từng ô.</translation>
    </message>
    <message>
        <source>Use %d, %m, %Y, %H, %M.</source>
        <translation>Dùng %d, %m, %Y, %H, %M.</translation>
    </message>
    <message>
        <source>Use begin_repeat and end_repeat.</source>
        <translation>Dùng begin_repeat và end_repeat.</translation>
    </message>
    <message>
        <source>Use one select_one for each place.</source>
        <translation>Dùng mỗi thứ hạng một câu select_one.</translation>
    </message>
    <message>
        <source>Use select_one_from_file with a CSV file and choice_filter.</source>
        <translation>Dùng select_one_from_file với tệp CSV và choice_filter.</translation>
    </message>
    <message>
        <source>Use the question «today», which is filled once.</source>
        <translation>Dùng câu “today”, được điền một lần.</translation>
    </message>
    <message>
        <source>Use the type «integer» with a constraint.</source>
        <translation>Dùng kiểu “integer” kèm ràng buộc (constraint).</translation>
    </message>
    <message>
        <source>Use the type «text».</source>
        <translation>Dùng kiểu “text”.</translation>
    </message>
    <message>
        <source>Use {instead} instead.</source>
        <translation>Dùng {instead} thay thế.</translation>
    </message>
    <message>
        <source>Use {wanted}, or give the question another name.</source>
        <translation>Dùng kiểu {wanted}, hoặc đặt tên khác cho câu hỏi.</translation>
    </message>
    <message>
        <source>What stands in brackets must be a comparison, not «{text}».</source>
        <translation>Trong [ ] phải là phép so sánh, không phải “{text}”.</translation>
    </message>
    <message>
        <source>While «{name}» is empty the result will be «{result}».</source>
        <translation>Khi “{name}” còn trống, kết quả sẽ là “{result}”.</translation>
    </message>
    <message>
        <source>Who typed and who checked is the same person.</source>
        <translation>Người nhập và người kiểm tra phải là hai người khác nhau.</translation>
    </message>
    <message>
        <source>Write $, {{, the name without spaces and }}, as in {example}.</source>
        <translation>Viết $, {{, tên câu hỏi không có dấu cách rồi }}, như {example}.</translation>
    </message>
    <message>
        <source>Write ${{question}}, several parted by commas; no calculate, note or group.</source>
        <translation>Viết ${{question}}, nhiều câu thì cách nhau bằng dấu phẩy; không dùng calculate, note hay nhóm.</translation>
    </message>
    <message>
        <source>Write = for equal and != for not equal.</source>
        <translation>Bằng nhau viết là =, khác nhau viết là !=.</translation>
    </message>
    <message>
        <source>Write a label, such as ${{full_name}}: whoever is added needs one.</source>
        <translation>Ghi cột label, ví dụ ${{full_name}}: ai được thêm vào sổ cũng cần có tên gọi.</translation>
    </message>
    <message>
        <source>Write a later one, for instance {next}.</source>
        <translation>Ghi phiên bản mới hơn, ví dụ {next}.</translation>
    </message>
    <message>
        <source>Write a whole number for integer, 2.5 for decimal, 2026-11-26 for date, 08:30 for time, OK for acknowledge.</source>
        <translation>integer ghi số nguyên, decimal ghi 2.5, date ghi 2026-11-26, time ghi 08:30, acknowledge ghi OK.</translation>
    </message>
    <message>
        <source>Write and, or, div, mod in small letters, and not(…) for not.</source>
        <translation>Viết and, or, div, mod bằng chữ thường; phủ định viết là not(…).</translation>
    </message>
    <message>
        <source>Write date(&apos;2026-12-31&apos;).</source>
        <translation>Viết date(&apos;2026-12-31&apos;).</translation>
    </message>
    <message>
        <source>Write date(…) for a date, int(…) for a number, or change the type.</source>
        <translation>Viết date(…) để có ngày, int(…) để có số, hoặc đổi loại câu hỏi.</translation>
    </message>
    <message>
        <source>Write decimal-date-time(…) around both sides.</source>
        <translation>Đặt decimal-date-time(…) quanh cả hai vế.</translation>
    </message>
    <message>
        <source>Write decimal-time(…) around each time; half past eight is 8.5 div 24.</source>
        <translation>Viết decimal-time(…) bao quanh từng giờ; 8 giờ 30 là 8.5 div 24.</translation>
    </message>
    <message>
        <source>Write each question that is meant by its name: ${{…}}.</source>
        <translation>Ghi tên từng câu hỏi cần dùng: ${{…}}.</translation>
    </message>
    <message>
        <source>Write entity_id, such as ${{household}}: it says who is changed.</source>
        <translation>Ghi cột entity_id, ví dụ ${{household}}: cột này cho biết sửa hộ nào, người nào.</translation>
    </message>
    <message>
        <source>Write for instance 2026112301.</source>
        <translation>Viết ví dụ 2026112301.</translation>
    </message>
    <message>
        <source>Write for instance [position() = 1].</source>
        <translation>Viết ví dụ [position() = 1].</translation>
    </message>
    <message>
        <source>Write for instance «{example}».</source>
        <translation>Viết ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Write format-date-time(…, &apos;%H:%M&apos;).</source>
        <translation>Viết format-date-time(…, &apos;%H:%M&apos;).</translation>
    </message>
    <message>
        <source>Write if(a, b, c) with commas, and 1.5 with a full stop.</source>
        <translation>Viết if(a, b, c) với dấu phẩy, và 1.5 với dấu chấm.</translation>
    </message>
    <message>
        <source>Write if(…, &apos;co&apos;, &apos;khong&apos;).</source>
        <translation>Hãy viết if(…, &apos;co&apos;, &apos;khong&apos;).</translation>
    </message>
    <message>
        <source>Write it with letters, digits, [ ], ( ), *, + and ? only.</source>
        <translation>Chỉ viết bằng chữ, số, [ ], ( ), *, + và ?.</translation>
    </message>
    <message>
        <source>Write it; until then the default language is shown, and a question needs that one.</source>
        <translation>Hãy viết thêm; khi chưa có, máy hiện ngôn ngữ mặc định, và câu hỏi nào cũng cần ngôn ngữ này.</translation>
    </message>
    <message>
        <source>Write one of these, or in this way: {wanted}.</source>
        <translation>Ghi một trong các giá trị sau, hoặc theo mẫu: {wanted}.</translation>
    </message>
    <message>
        <source>Write the code of one type in each row, such as {known}; the sample workbook lists them all with their names.</source>
        <translation>Mỗi dòng ghi mã của một loại, ví dụ {known}; tệp mẫu có đủ mã và tên các loại.</translation>
    </message>
    <message>
        <source>Write the language behind each, as in «{example}».</source>
        <translation>Ghi ngôn ngữ sau mỗi tiêu đề, như “{example}”.</translation>
    </message>
    <message>
        <source>Write the list before the field, as in households#phone.</source>
        <translation>Ghi tên danh sách trước tên trường, như households#phone.</translation>
    </message>
    <message>
        <source>Write the list behind the type, as in «select_one co_khong».</source>
        <translation>Ghi tên danh sách sau kiểu, như “select_one co_khong”.</translation>
    </message>
    <message>
        <source>Write update_if too: with create_if and entity_id it says when somebody known is changed.</source>
        <translation>Ghi thêm cột update_if: cùng với create_if và entity_id, cột này cho biết khi nào thì sửa người đã có trong sổ.</translation>
    </message>
    <message>
        <source>Write «true()» or «false()» in its place.</source>
        <translation>Thay bằng “true()” hoặc “false()”.</translation>
    </message>
    <message>
        <source>Write «yes» or «no», or a condition.</source>
        <translation>Viết “yes” hoặc “no”, hoặc một điều kiện.</translation>
    </message>
    <message>
        <source>randomize() only shuffles the choices of a question, nothing else.</source>
        <translation>randomize() chỉ dùng để xáo trộn các lựa chọn của một câu hỏi.</translation>
    </message>
    <message>
        <source>{count} points cells are empty: {cells}.</source>
        <translation>Còn {count} ô điểm trống: {cells}.</translation>
    </message>
    <message>
        <source>«{code}» is not in the list «{list}» ({known}).</source>
        <translation>“{code}” không có trong danh sách “{list}” ({known}).</translation>
    </message>
    <message>
        <source>«{found}» does not fit into a group of table-list.</source>
        <translation>“{found}” không đặt được trong nhóm table-list.</translation>
    </message>
    <message>
        <source>«{list}» cannot be written back so.</source>
        <translation>Không thể ghi trở lại “{list}” theo cách này.</translation>
    </message>
    <message>
        <source>«{name}» can never be shown or has nothing to choose.</source>
        <translation>“{name}” không bao giờ hiện ra hoặc không có gì để chọn.</translation>
    </message>
    <message>
        <source>«{name}» can never hold what «{text}» comes to.</source>
        <translation>Câu “{name}” không thể nhận kết quả của “{text}”.</translation>
    </message>
    <message>
        <source>«{name}» cannot be used here.</source>
        <translation>Không dùng được “{name}” ở đây.</translation>
    </message>
    <message>
        <source>«{name}» has many values where one is needed.</source>
        <translation>“{name}” có nhiều giá trị trong khi chỉ cần một.</translation>
    </message>
    <message>
        <source>«{name}» stands outside «{repeat}»: which of its rows is to be filled is not known.</source>
        <translation>“{name}” nằm ngoài “{repeat}”: không rõ phải điền vào dòng nào.</translation>
    </message>
    <message>
        <source>«{near}*» would mean all questions there; it is not read.</source>
        <translation>“{near}*” nghĩa là mọi câu hỏi ở đó; cách viết này không dùng được.</translation>
    </message>
    <message>
        <source>«{path}» is taken for the name of a question, and there is none.</source>
        <translation>“{path}” bị hiểu là tên câu hỏi, nhưng không có câu nào như vậy.</translation>
    </message>
    <message>
        <source>«{repeat}» is counted or summed inside itself.</source>
        <translation>Đếm hoặc cộng “{repeat}” ngay trong “{repeat}”.</translation>
    </message>
    <message>
        <source>«{text}» cannot be written back from here.</source>
        <translation>Không thể ghi trở lại “{text}” từ đây.</translation>
    </message>
    <message>
        <source>«{text}» does not name a question.</source>
        <translation>“{text}” không phải là cách ghi tên một câu hỏi.</translation>
    </message>
    <message>
        <source>«{text}» does not name questions that are asked.</source>
        <translation>“{text}” không nêu tên câu hỏi nào được hỏi.</translation>
    </message>
    <message>
        <source>«{text}» is a time of day; ODK Collect writes the day in its place.</source>
        <translation>“{text}” là giờ trong ngày; ODK Collect sẽ ghi ra ngày thay vì giờ.</translation>
    </message>
    <message>
        <source>«{type}» has no counterpart.</source>
        <translation>“{type}” không có dòng mở hoặc đóng tương ứng.</translation>
    </message>
    <message>
        <source>«{type}» is no support type that a household or a person gets.</source>
        <translation>“{type}” không phải là mã loại hỗ trợ dành cho hộ hoặc cho người.</translation>
    </message>
    <message>
        <source>«{value}» cannot be the value of «{key}».</source>
        <translation>“{key}” không thể có giá trị “{value}”.</translation>
    </message>
    <message>
        <source>«{value}» is no answer to this question.</source>
        <translation>“{value}” không phải câu trả lời cho câu này.</translation>
    </message>
    <message>
        <source>«{value}» is not a whole number.</source>
        <translation>“{value}” không phải số nguyên.</translation>
    </message>
    <message>
        <source>«{word}» has no effect here.</source>
        <translation>“{word}” không có tác dụng ở đây.</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Details of</source>
        <translation>Dùng cho loại hỗ trợ</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>It goes out with the next packages and is installed at each commune when they are received. A published version is never changed; a correction is a later version.</source>
        <translation>Biểu mẫu đi cùng các gói tiếp theo và được cài ở mỗi xã khi nhận gói. Phiên bản đã phát hành không bao giờ thay đổi; muốn sửa thì ra phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Nobody has compared this form with the official one: all that is filled in on it, and each report of it, says so.</source>
        <translation>Biểu mẫu này chưa được đối chiếu với bản gốc: phiếu điền theo biểu mẫu này và báo cáo lập từ đó đều mang dấu “chưa đối chiếu”.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Publish to the communes</source>
        <translation>Phát hành cho các xã</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Gửi đến</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>no computer is enrolled yet; it waits for the first</source>
        <translation>chưa có máy nào được đăng ký; sẽ chờ máy đầu tiên</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>(Shift+F2: answer)</source>
        <translation>(Shift+F2: trả lời)</translation>
    </message>
    <message>
        <source>Answer the office</source>
        <translation>Trả lời cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Answer the office (Shift+F2)</source>
        <translation>Trả lời cơ quan tổng hợp (Shift+F2)</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Trả lời ý kiến:</translation>
    </message>
    <message>
        <source>Calculated: {value}. Enter keeps what you type, Esc takes {value}.</source>
        <translation>Máy tính ra {value}. Enter: giữ số đang gõ · Esc: lấy {value}.</translation>
    </message>
    <message>
        <source>Digits alone, for instance 65 or 48000000 (15 at most).</source>
        <translation>Chỉ gõ chữ số, ví dụ 65 hoặc 48000000 (nhiều nhất 15 chữ số).</translation>
    </message>
    <message>
        <source>Enter: record · Esc: leave it</source>
        <translation>Enter: ghi · Esc: bỏ</translation>
    </message>
    <message>
        <source>Recalculated meanwhile: {value}</source>
        <translation>Máy đã tính lại: {value}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Remark (F2)</source>
        <translation>Ghi chú (F2)</translation>
    </message>
    <message>
        <source>This answer cannot be right.</source>
        <translation>Câu trả lời này không hợp lý.</translation>
    </message>
    <message>
        <source>This can be read in two ways; choose one.</source>
        <translation>Số này hiểu được theo hai cách; hãy chọn một.</translation>
    </message>
    <message>
        <source>This cannot be read as an answer.</source>
        <translation>Không hiểu được câu trả lời này.</translation>
    </message>
    <message>
        <source>This is too long; write 10,000 letters at most.</source>
        <translation>Nội dung quá dài; chỉ ghi nhiều nhất 10.000 chữ.</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Câu này chưa trả lời.</translation>
    </message>
    <message>
        <source>Type it again. If it is really so: Enter once more keeps it and goes on.</source>
        <translation>Gõ lại cho đúng. Nếu đúng là như vậy: Enter lần nữa để giữ và đi tiếp.</translation>
    </message>
    <message>
        <source>Write a day that exists, as {shape}.</source>
        <translation>Ghi đúng ngày có trong lịch, theo dạng {shape}.</translation>
    </message>
    <message>
        <source>Write a number, for instance 2,5.</source>
        <translation>Ghi một số, ví dụ 2,5.</translation>
    </message>
    <message>
        <source>Write day and hour, for instance 05/03/2026 8:30.</source>
        <translation>Ghi ngày và giờ, ví dụ 05/03/2026 8:30.</translation>
    </message>
    <message>
        <source>Write month and year, for instance 09/2014.</source>
        <translation>Ghi tháng và năm, ví dụ 09/2014.</translation>
    </message>
    <message>
        <source>Write the hour, for instance 8:30.</source>
        <translation>Ghi giờ, ví dụ 8:30.</translation>
    </message>
    <message>
        <source>Write the year with four digits, for instance 2009.</source>
        <translation>Ghi năm đủ bốn chữ số, ví dụ 2009.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>{question}, required</source>
        <translation>{question}, bắt buộc</translation>
    </message>
    <message>
        <source>{when}: {value} (F11 takes it over)</source>
        <translation>{when}: {value} (F11 lấy lại)</translation>
    </message>
    <message>
        <source>“{value}” is no choice here any more.</source>
        <translation>“{value}” không còn là lựa chọn ở đây.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>{page}, {count} waiting</source>
        <translation>{page}, {count} việc đang chờ</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>By question</source>
        <translation>Theo câu hỏi</translation>
    </message>
    <message>
        <source>By who keyed</source>
        <translation>Theo người nhập</translation>
    </message>
    <message>
        <source>Esc: back to the list</source>
        <translation>Esc: về danh sách</translation>
    </message>
    <message numerus="yes">
        <source>From %n survey(s) keyed twice; capitals and tone letters do not count.</source>
        <translation>
            <numerusform>Tính từ %n phiếu đã nhập hai lần; không tính chữ hoa, chữ thường và vị trí dấu thanh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted, because what came of it cannot be read: {count} ({names})</source>
        <translation>Không tính được, vì kết quả đối chiếu không đọc được: {count} ({names})</translation>
    </message>
    <message>
        <source>Nothing was keyed wrong.</source>
        <translation>Không có chỗ nào nhập sai.</translation>
    </message>
    <message>
        <source>Rates of error by question</source>
        <translation>Tỷ lệ sai theo câu hỏi</translation>
    </message>
    <message>
        <source>Rates of error by who keyed</source>
        <translation>Tỷ lệ sai theo người nhập</translation>
    </message>
    <message>
        <source>Rates of error stand here once a survey was keyed twice and settled.</source>
        <translation>Tỷ lệ sai sẽ hiện ở đây khi có phiếu nhập hai lần và đã xử lý xong.</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>máy khác</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A child or grandchild is not younger than the head.</source>
        <translation>Có con hoặc cháu không ít tuổi hơn chủ hộ.</translation>
    </message>
    <message>
        <source>A count is under 0.</source>
        <translation>Có số nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>A parent or grandparent is not older than the head.</source>
        <translation>Có bố, mẹ hoặc ông, bà không nhiều tuổi hơn chủ hộ.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Alive, dead and sold are more than were given and born.</source>
        <translation>Số còn sống, chết và đã bán nhiều hơn số đã giao và sinh thêm.</translation>
    </message>
    <message>
        <source>B1 = {value}: at most {limit} points</source>
        <translation>B1 = {value}: không quá {limit} điểm</translation>
    </message>
    <message>
        <source>B1 = {value}: over {limit} points</source>
        <translation>B1 = {value}: trên {limit} điểm</translation>
    </message>
    <message>
        <source>B2 = {value}: under {limit} points</source>
        <translation>B2 = {value}: dưới {limit} điểm</translation>
    </message>
    <message>
        <source>B2 = {value}: {limit} points or more</source>
        <translation>B2 = {value}: từ {limit} điểm trở lên</translation>
    </message>
    <message>
        <source>Can get it</source>
        <translation>Đủ căn cứ hưởng</translation>
    </message>
    <message>
        <source>Can get it by an imported list, not decided yet</source>
        <translation>Đủ căn cứ theo danh sách nhập, chưa có quyết định công nhận</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Decided, not delivered</source>
        <translation>Đã quyết định, chưa giao</translation>
    </message>
    <message>
        <source>Decided, not delivered yet</source>
        <translation>Đã quyết định, chưa giao cho người nhận</translation>
    </message>
    <message>
        <source>Decision made</source>
        <translation>Đã có quyết định</translation>
    </message>
    <message>
        <source>Deliver and record it</source>
        <translation>Giao và ghi sổ</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Đang điền</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Để biết</translation>
    </message>
    <message>
        <source>Get the decision</source>
        <translation>Trình ban hành quyết định</translation>
    </message>
    <message>
        <source>Has no insurance card</source>
        <translation>Chưa có thẻ BHYT</translation>
    </message>
    <message>
        <source>Have the card renewed</source>
        <translation>Làm thủ tục gia hạn thẻ</translation>
    </message>
    <message>
        <source>Hold the meeting, keep the minutes</source>
        <translation>Tổ chức họp, lưu biên bản</translation>
    </message>
    <message>
        <source>Income a head and month {value} đồng: at most {limit} đồng</source>
        <translation>Thu nhập bình quân đầu người/tháng {value} đồng: không quá {limit} đồng</translation>
    </message>
    <message>
        <source>Income a head and month {value} đồng: over {limit} đồng</source>
        <translation>Thu nhập bình quân đầu người/tháng {value} đồng: trên {limit} đồng</translation>
    </message>
    <message>
        <source>Invite to the next course</source>
        <translation>Mời dự lớp tới</translation>
    </message>
    <message>
        <source>Look at it in the review</source>
        <translation>Xem xét khi rà soát</translation>
    </message>
    <message>
        <source>Measured against the target</source>
        <translation>So với chỉ tiêu</translation>
    </message>
    <message>
        <source>More than one member is head.</source>
        <translation>Có hơn một người được ghi là chủ hộ.</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Chưa có số liệu</translation>
    </message>
    <message>
        <source>No ground found</source>
        <translation>Không thấy căn cứ hưởng</translation>
    </message>
    <message>
        <source>No ground found by an imported list, not decided yet</source>
        <translation>Không thấy căn cứ theo danh sách nhập, chưa có quyết định công nhận</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>Chưa ghi nhận nhu cầu</translation>
    </message>
    <message>
        <source>No number to reach</source>
        <translation>Không có chỉ tiêu bằng số</translation>
    </message>
    <message>
        <source>No planning meeting with minutes</source>
        <translation>Chưa họp lập kế hoạch có biên bản</translation>
    </message>
    <message>
        <source>Nobody belongs to this group.</source>
        <translation>Không có ai thuộc nhóm này.</translation>
    </message>
    <message>
        <source>Nobody is written down as head.</source>
        <translation>Chưa ghi ai là chủ hộ.</translation>
    </message>
    <message>
        <source>Nobody recorded a need in this year.</source>
        <translation>Trong năm chưa ghi nhận nhu cầu nào.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Không áp dụng</translation>
    </message>
    <message>
        <source>Not checked by the program: see the papers</source>
        <translation>Phần mềm không kiểm tra: xem hồ sơ giấy</translation>
    </message>
    <message>
        <source>Not in force on that day</source>
        <translation>Không có hiệu lực vào ngày đó</translation>
    </message>
    <message>
        <source>Not proposed yet</source>
        <translation>Chưa đề nghị</translation>
    </message>
    <message>
        <source>Not sure: something is not known</source>
        <translation>Chưa rõ: còn thông tin chưa ghi</translation>
    </message>
    <message>
        <source>Not trained this year</source>
        <translation>Chưa được tập huấn trong năm</translation>
    </message>
    <message>
        <source>Not written down: the zones of a village, or the ethnicity of somebody there.</source>
        <translation>Chưa ghi thôn thuộc vùng nào, hoặc chưa ghi dân tộc của người trong thôn.</translation>
    </message>
    <message>
        <source>Nothing was recorded for it yet.</source>
        <translation>Chưa ghi số liệu nào cho mục này.</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Propose the support</source>
        <translation>Lập đề nghị hỗ trợ</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Đã đề nghị</translation>
    </message>
    <message>
        <source>Proposed, no decision yet</source>
        <translation>Đã đề nghị, chưa có quyết định</translation>
    </message>
    <message>
        <source>Put on the list for a card</source>
        <translation>Đưa vào danh sách cấp thẻ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả lại</translation>
    </message>
    <message>
        <source>Still on the list</source>
        <translation>Vẫn trong danh sách</translation>
    </message>
    <message>
        <source>The amount is more than the fixed rate gives.</source>
        <translation>Số tiền nhiều hơn mức quy định.</translation>
    </message>
    <message>
        <source>The amount is over the ceiling.</source>
        <translation>Số tiền vượt mức trần.</translation>
    </message>
    <message>
        <source>The amount of a support is missing.</source>
        <translation>Còn khoản hỗ trợ chưa ghi số tiền.</translation>
    </message>
    <message>
        <source>The citizen number has not 12 digits: look at the card (nine are an old number, CMND).</source>
        <translation>CCCD không đủ 12 chữ số: hãy xem lại trên thẻ (9 chữ số là số CMND cũ).</translation>
    </message>
    <message>
        <source>The citizen number has too many digits (more than 12): look at the card.</source>
        <translation>CCCD thừa chữ số (quá 12 chữ số): hãy xem lại trên thẻ.</translation>
    </message>
    <message>
        <source>The citizen number says another sex.</source>
        <translation>Số định danh (CCCD) không khớp với giới tính đã ghi.</translation>
    </message>
    <message>
        <source>The citizen number says another year of birth.</source>
        <translation>Số định danh (CCCD) không khớp với năm sinh đã ghi.</translation>
    </message>
    <message>
        <source>The class of that day was known from an imported list; no decision stood here. Compare it with the decision.</source>
        <translation>Diện của hộ ngày đó lấy theo danh sách nhập, khi đó trong sổ chưa có quyết định công nhận. Cần đối chiếu với quyết định công nhận bản giấy.</translation>
    </message>
    <message>
        <source>The day is before the delivery.</source>
        <translation>Ngày theo dõi trước ngày giao.</translation>
    </message>
    <message>
        <source>The first three digits of the citizen number name no province.</source>
        <translation>Ba chữ số đầu của số định danh (CCCD) không phải mã tỉnh nào.</translation>
    </message>
    <message>
        <source>The head is over 105 years old.</source>
        <translation>Chủ hộ trên 105 tuổi.</translation>
    </message>
    <message>
        <source>The head is under 15 years old.</source>
        <translation>Chủ hộ dưới 15 tuổi.</translation>
    </message>
    <message>
        <source>The household has no members.</source>
        <translation>Hộ chưa có nhân khẩu nào.</translation>
    </message>
    <message>
        <source>The household has over ten members.</source>
        <translation>Hộ có trên 10 nhân khẩu.</translation>
    </message>
    <message>
        <source>The insurance card begins later</source>
        <translation>Thẻ BHYT chưa đến ngày có giá trị</translation>
    </message>
    <message>
        <source>The insurance card has ended</source>
        <translation>Thẻ BHYT đã hết hạn</translation>
    </message>
    <message>
        <source>The insurance number begins with another object code.</source>
        <translation>Số thẻ BHYT bắt đầu bằng mã đối tượng khác với mã đã ghi.</translation>
    </message>
    <message>
        <source>The insurance number has neither 15 characters nor 10 or 12 digits.</source>
        <translation>Số thẻ BHYT không phải 15 ký tự, cũng không phải 10 hoặc 12 chữ số.</translation>
    </message>
    <message>
        <source>The insurance object code is not on the list.</source>
        <translation>Mã đối tượng BHYT không có trong danh mục.</translation>
    </message>
    <message>
        <source>The law changed who belongs to this group; the rate is not computed.</source>
        <translation>Quy định về người thuộc nhóm này đã thay đổi; không tính tỷ lệ này.</translation>
    </message>
    <message>
        <source>The object code of the insurance card does not fit this person now.</source>
        <translation>Mã đối tượng trên thẻ BHYT hiện không phù hợp với người này.</translation>
    </message>
    <message>
        <source>The old identity number has not 9 digits.</source>
        <translation>Số CMND không đủ 9 chữ số.</translation>
    </message>
    <message>
        <source>The quantity is more than the months allow.</source>
        <translation>Số lượng nhiều hơn mức cho số tháng.</translation>
    </message>
    <message>
        <source>The rate would be over 100 %: a total is missing or old.</source>
        <translation>Tỷ lệ vượt 100 %: tổng số còn thiếu hoặc đã cũ.</translation>
    </message>
    <message>
        <source>The round of the year has no decision yet.</source>
        <translation>Đợt rà soát của năm chưa có quyết định công nhận.</translation>
    </message>
    <message>
        <source>The text of this support was not in force on that day.</source>
        <translation>Văn bản về loại hỗ trợ này không có hiệu lực vào ngày đó.</translation>
    </message>
    <message>
        <source>The total of households of a village is missing.</source>
        <translation>Còn thiếu tổng số hộ của thôn.</translation>
    </message>
    <message>
        <source>The two years have different poverty standards and are not compared.</source>
        <translation>Hai năm theo hai chuẩn nghèo khác nhau nên không so sánh.</translation>
    </message>
    <message>
        <source>This person has had a supported course before; it is given once only.</source>
        <translation>Người này đã được hỗ trợ học nghề; mỗi người chỉ được hỗ trợ một lần.</translation>
    </message>
    <message>
        <source>Two members have the same citizen number.</source>
        <translation>Hai nhân khẩu có cùng số định danh (CCCD).</translation>
    </message>
    <message>
        <source>Visit and write down what was found</source>
        <translation>Đến xem và ghi kết quả</translation>
    </message>
    <message>
        <source>Wait until the card begins</source>
        <translation>Chờ thẻ có giá trị</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút phiếu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Work after the course not known</source>
        <translation>Chưa rõ việc làm sau học nghề</translation>
    </message>
    <message>
        <source>a proposal of the program</source>
        <translation>đề xuất của phần mềm</translation>
    </message>
    <message>
        <source>another sex</source>
        <translation>khác giới tính</translation>
    </message>
    <message>
        <source>asks to be reviewed</source>
        <translation>có giấy đề nghị rà soát</translation>
    </message>
    <message>
        <source>asks to leave the list</source>
        <translation>có giấy đề nghị thoát nghèo, thoát cận nghèo</translation>
    </message>
    <message>
        <source>borrower of 18 years or more, member of a savings group</source>
        <translation>người vay từ 18 tuổi, là thành viên tổ TK&amp;VV</translation>
    </message>
    <message>
        <source>by a secondary source</source>
        <translation>theo tài liệu chép lại</translation>
    </message>
    <message>
        <source>by the text of the law</source>
        <translation>theo văn bản pháp luật</translation>
    </message>
    <message>
        <source>citizen numbers one digit apart</source>
        <translation>CCCD lệch nhau một chữ số</translation>
    </message>
    <message>
        <source>class of the household</source>
        <translation>diện của hộ</translation>
    </message>
    <message>
        <source>derived from other rules</source>
        <translation>suy ra từ quy định khác</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>khuyết tật</translation>
    </message>
    <message>
        <source>distance to school or blocked terrain, confirmed by the school</source>
        <translation>khoảng cách đến trường hoặc địa hình cách trở, do trường xác nhận</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>employed</source>
        <translation>có việc làm</translation>
    </message>
    <message>
        <source>ethnic minority</source>
        <translation>dân tộc thiểu số</translation>
    </message>
    <message>
        <source>finds lodging without the school</source>
        <translation>tự túc chỗ ở</translation>
    </message>
    <message>
        <source>found by the officer or village head</source>
        <translation>do cán bộ, trưởng thôn phát hiện</translation>
    </message>
    <message>
        <source>goes to school</source>
        <translation>đang đi học</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>greatest age</source>
        <translation>tuổi tối đa</translation>
    </message>
    <message>
        <source>had no supported course before</source>
        <translation>chưa từng được hỗ trợ học nghề</translation>
    </message>
    <message>
        <source>land taken or work lost</source>
        <translation>bị thu hồi đất hoặc mất việc làm</translation>
    </message>
    <message>
        <source>least age</source>
        <translation>tuổi tối thiểu</translation>
    </message>
    <message>
        <source>level of school</source>
        <translation>cấp học</translation>
    </message>
    <message>
        <source>live in this village already</source>
        <translation>đã ở thôn này</translation>
    </message>
    <message>
        <source>lives in a (specially) difficult area</source>
        <translation>sống ở vùng khó khăn, đặc biệt khó khăn</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>names one letter apart</source>
        <translation>họ tên lệch một chữ cái</translation>
    </message>
    <message>
        <source>near-poor only when accused, or by another ground</source>
        <translation>người thuộc hộ cận nghèo chỉ khi bị buộc tội, hoặc theo căn cứ khác</translation>
    </message>
    <message>
        <source>needs to be checked</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>no longer in the register</source>
        <translation>không còn trong sổ</translation>
    </message>
    <message>
        <source>no work yet</source>
        <translation>chưa có việc làm</translation>
    </message>
    <message>
        <source>of another commune</source>
        <translation>thuộc xã khác</translation>
    </message>
    <message>
        <source>of working age</source>
        <translation>trong độ tuổi lao động</translation>
    </message>
    <message>
        <source>on the approved list of the project</source>
        <translation>có trong danh sách dự án được duyệt</translation>
    </message>
    <message>
        <source>on the list of near-poor households</source>
        <translation>đang trong danh sách hộ cận nghèo</translation>
    </message>
    <message>
        <source>on the list of poor households</source>
        <translation>đang trong danh sách hộ nghèo</translation>
    </message>
    <message>
        <source>on the list of the round already</source>
        <translation>đã có trong danh sách của đợt</translation>
    </message>
    <message>
        <source>orphans and disabled pupils by their papers</source>
        <translation>trẻ mồ côi, học sinh khuyết tật theo giấy tờ</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>person of merit</source>
        <translation>người có công</translation>
    </message>
    <message>
        <source>registered to leave poverty</source>
        <translation>đã đăng ký thoát nghèo</translation>
    </message>
    <message>
        <source>repaid</source>
        <translation>đã trả hết</translation>
    </message>
    <message>
        <source>rural area</source>
        <translation>khu vực nông thôn</translation>
    </message>
    <message>
        <source>self-employed</source>
        <translation>tự tạo việc làm</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>đã bán</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>vẫn còn</translation>
    </message>
    <message>
        <source>the citizen number says this year and sex</source>
        <translation>CCCD khớp năm sinh và giới tính</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>cùng địa chỉ</translation>
    </message>
    <message>
        <source>the same citizen number</source>
        <translation>trùng CCCD</translation>
    </message>
    <message>
        <source>the same date of birth</source>
        <translation>cùng ngày sinh</translation>
    </message>
    <message>
        <source>the same health-insurance number</source>
        <translation>trùng số thẻ BHYT</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>cùng họ tên</translation>
    </message>
    <message>
        <source>the same name but for a middle name</source>
        <translation>họ tên chỉ khác chữ đệm</translation>
    </message>
    <message>
        <source>the same name in another order</source>
        <translation>cùng họ tên, đảo thứ tự</translation>
    </message>
    <message>
        <source>the same name with other marks</source>
        <translation>cùng họ tên, khác dấu</translation>
    </message>
    <message>
        <source>the same old identity number</source>
        <translation>trùng số CMND</translation>
    </message>
    <message>
        <source>the same telephone (own or of the household)</source>
        <translation>cùng điện thoại (của người hoặc của hộ)</translation>
    </message>
    <message>
        <source>the same village</source>
        <translation>cùng thôn</translation>
    </message>
    <message>
        <source>the same year of birth</source>
        <translation>cùng năm sinh</translation>
    </message>
    <message>
        <source>two computers wrote different villages: settle that first</source>
        <translation>hai máy ghi thôn khác nhau, cần chọn bên đúng trước</translation>
    </message>
    <message>
        <source>two different citizen numbers</source>
        <translation>hai CCCD khác nhau</translation>
    </message>
    <message>
        <source>years of birth far apart</source>
        <translation>năm sinh cách xa nhau</translation>
    </message>
    <message>
        <source>years of birth one apart</source>
        <translation>năm sinh lệch một năm</translation>
    </message>
    <message>
        <source>{reason} (indicators {indicators})</source>
        <translation>{reason} (chỉ số {indicators})</translation>
    </message>
    <message>
        <source>{value} deprived indicators: under {limit}</source>
        <translation>Thiếu hụt {value} chỉ số: dưới {limit} chỉ số</translation>
    </message>
    <message>
        <source>{value} deprived indicators: {limit} or more</source>
        <translation>Thiếu hụt {value} chỉ số: từ {limit} chỉ số trở lên</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message numerus="yes">
        <source>%n new file(s) lie in the folder</source>
        <translation>
            <numerusform>Có %n tệp chưa nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Look and receive…</source>
        <translation>Xem và nhận…</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Chưa chọn nơi để tệp</translation>
    </message>
    <message>
        <source>Nothing new here</source>
        <translation>Không có tệp mới</translation>
    </message>
    <message>
        <source>Other files…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>Chờ nhận</translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Số lượng, giá trị</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Ngày bàn giao</translation>
    </message>
    <message>
        <source>Household of</source>
        <translation>Hộ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Recorded under</source>
        <translation>Ghi ở hồ sơ</translation>
    </message>
    <message>
        <source>Source of funding</source>
        <translation>Nguồn kinh phí</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>&amp;Put it back</source>
        <translation>Đưa &amp;trở lại</translation>
    </message>
    <message>
        <source>Class on {day}:</source>
        <translation>Diện ngày {day}:</translation>
    </message>
    <message>
        <source>Compare it with the decision first; if the amount was recorded wrongly, take this support off the list and record it anew.</source>
        <translation>Hãy đối chiếu với quyết định trước; nếu ghi sai số tiền thì bỏ khỏi danh sách rồi ghi lại.</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Ngày bàn giao</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>Mở hộ</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Lưu quyết định</translation>
    </message>
    <message>
        <source>Save the hand-over</source>
        <translation>Lưu bàn giao</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Support of {who}</source>
        <translation>Hỗ trợ của {who}</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Bỏ khỏi danh sách…</translation>
    </message>
    <message>
        <source>Take the hand-over back</source>
        <translation>Rút lại bàn giao</translation>
    </message>
    <message>
        <source>Taken off the list on {day}: {reason}</source>
        <translation>Đã bỏ khỏi danh sách ngày {day}. Lý do: {reason}</translation>
    </message>
    <message>
        <source>The amount, {money}, is over the ceiling of {most}.</source>
        <translation>Số tiền {money} vượt mức trần {most}.</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Chưa ghi ngày.</translation>
    </message>
    <message>
        <source>The decision is written down.</source>
        <translation>Đã ghi quyết định.</translation>
    </message>
    <message>
        <source>The hand-over is written down.</source>
        <translation>Đã ghi bàn giao.</translation>
    </message>
    <message>
        <source>The hand-over was taken back.</source>
        <translation>Đã rút lại bàn giao.</translation>
    </message>
    <message>
        <source>The support is on the list again.</source>
        <translation>Hỗ trợ đã trở lại danh sách.</translation>
    </message>
    <message>
        <source>The support was taken off the list.</source>
        <translation>Đã bỏ hỗ trợ khỏi danh sách.</translation>
    </message>
    <message>
        <source>Why it is taken off</source>
        <translation>Lý do bỏ</translation>
    </message>
    <message>
        <source>Write down the decision</source>
        <translation>Ghi quyết định</translation>
    </message>
    <message>
        <source>Write down the hand-over</source>
        <translation>Ghi bàn giao</translation>
    </message>
    <message>
        <source>Write the decision</source>
        <translation>Ghi quyết định</translation>
    </message>
    <message>
        <source>Write the hand-over</source>
        <translation>Ghi bàn giao</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Households</source>
        <translation>Hộ dân</translation>
    </message>
    <message>
        <source>Joined into another household</source>
        <translation>Nhập vào hộ khác</translation>
    </message>
    <message>
        <source>Joined into the household of {head}</source>
        <translation>Nhập vào hộ {head}</translation>
    </message>
    <message>
        <source>Left the commune</source>
        <translation>Chuyển đi khỏi xã</translation>
    </message>
    <message>
        <source>Left the commune: {place}</source>
        <translation>Chuyển đi {place}</translation>
    </message>
    <message>
        <source>Left the register</source>
        <translation>Đã ra khỏi sổ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Đưa ra khỏi sổ</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Answer</source>
        <translation>Phản hồi</translation>
    </message>
    <message>
        <source>Answer, then Enter</source>
        <translation>Phản hồi, rồi Enter</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>Đã trả lại</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>See the survey</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>Đã trả lại</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>All households</source>
        <translation>Tổng số hộ</translation>
    </message>
    <message>
        <source>More on the list than live there; correct the total: {rows}.</source>
        <translation>Số trong danh sách lớn hơn tổng số; cần sửa tổng số: {rows}.</translation>
    </message>
    <message>
        <source>Near poor</source>
        <translation>Cận nghèo</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>Persons on this list</source>
        <translation>Nhân khẩu trong danh sách</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Hộ nghèo</translation>
    </message>
    <message>
        <source>The sum does not close: {rows}.</source>
        <translation>Tổng cộng không khớp: {rows}.</translation>
    </message>
    <message>
        <source>The total of households and persons is missing: {rows}.</source>
        <translation>Chưa có tổng số hộ, nhân khẩu: {rows}.</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} và {count} nơi nữa</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n household(s) behind it</source>
        <translation>
            <numerusform>%n hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>A report counts by what was decided, never by what a survey computed. Its years are those of the yearly rounds.</source>
        <translation>Báo cáo tính theo quyết định công nhận, không tính theo kết quả của phiếu. Năm báo cáo là năm có đợt rà soát.</translation>
    </message>
    <message>
        <source>All who live in {village}</source>
        <translation>Tổng số hộ, nhân khẩu của thôn {village} tại thời điểm rà soát</translation>
    </message>
    <message>
        <source>By the last decisions up to {year}. The file can still be written, to be posted: say what for, then Ctrl+Enter.</source>
        <translation>Theo quyết định gần nhất đến năm {year}. Vẫn ghi được tệp để niêm yết: ghi mục đích, bấm Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Nhập tổng số</translation>
    </message>
    <message>
        <source>Entered.</source>
        <translation>Đã nhập.</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Số hộ</translation>
    </message>
    <message>
        <source>Households behind it</source>
        <translation>Các hộ của con số này</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Nguồn số liệu và ghi chú</translation>
    </message>
    <message>
        <source>No year was reviewed yet</source>
        <translation>Chưa có đợt rà soát năm nào</translation>
    </message>
    <message>
        <source>Nobody is on this list</source>
        <translation>Danh sách không có hộ nào</translation>
    </message>
    <message>
        <source>Not now (Esc)</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Not written: mend first what stands above the table.</source>
        <translation>Chưa ghi: cần xử lý trước những điều nêu ở trên bảng.</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>Ghi chú ({count})</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Số nhân khẩu</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Xem trước báo cáo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>This number is missing.</source>
        <translation>Chưa ghi số này.</translation>
    </message>
    <message>
        <source>To the reviews (Ctrl+3)</source>
        <translation>Đến trang Rà soát (Ctrl+3)</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Đã ghi {name}</translation>
    </message>
    <message>
        <source>then: {villages}</source>
        <translation>sau đó còn: {villages}</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>restored, to be confirmed</source>
        <translation>máy khôi phục, chờ xác nhận</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Các bản sao lưu, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Open with a backup</source>
        <translation>Mở bằng bản sao lưu</translation>
    </message>
    <message>
        <source>Passphrase in use</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>Passphrase of the day of that backup</source>
        <translation>Mật khẩu dùng vào ngày sao lưu</translation>
    </message>
    <message>
        <source>Restore from this backup</source>
        <translation>Khôi phục từ bản này</translation>
    </message>
    <message>
        <source>Take the keys of this backup</source>
        <translation>Lấy tệp khóa của bản này</translation>
    </message>
    <message>
        <source>The data becomes what it was then. What was entered later is no longer on this computer; what the merging office has received comes back with its next package.</source>
        <translation>Dữ liệu trở lại như lúc lập bản sao lưu. Những gì nhập sau đó không còn trên máy này; phần đã gửi, cơ quan tổng hợp sẽ gửi lại.</translation>
    </message>
    <message>
        <source>The file of keys is taken from the backup, the data stays as it is. The passphrase is the one of that day.</source>
        <translation>Tệp khóa được lấy lại từ bản sao lưu, dữ liệu giữ nguyên như hiện nay. Mật khẩu là mật khẩu dùng vào ngày sao lưu.</translation>
    </message>
    <message>
        <source>What lies on this computer now is kept as well.</source>
        <translation>Tệp đang có trên máy vẫn được giữ.</translation>
    </message>
    <message>
        <source>Which computer this is cannot be read any more: the backups of every computer at the second place are listed. Take the line with the name of who uses this computer. If in doubt take none, and ask the merging office: two computers must not be the same one.</source>
        <translation>Không còn đọc được đây là máy nào: danh sách có bản sao lưu của mọi máy ở nơi thứ hai. Chọn dòng mang họ tên người vẫn dùng máy này. Nếu không chắc, đừng chọn, hãy hỏi cơ quan tổng hợp: chọn nhầm sẽ thành hai máy trùng nhau.</translation>
    </message>
    <message>
        <source>a backup (↑ ↓)</source>
        <translation>chọn bản sao lưu (↑ ↓)</translation>
    </message>
    <message>
        <source>the passphrase (Tab)</source>
        <translation>mật khẩu (Tab)</translation>
    </message>
</context>
<context>
    <name>RestoringSheet</name>
    <message>
        <source>All data becomes as it was then. What is here now is kept as a backup first.</source>
        <translation>Mọi dữ liệu trở lại như lúc đó. Dữ liệu hiện nay được sao lưu trước.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Đếm lại</translation>
    </message>
    <message>
        <source>Looking what was written after it…</source>
        <translation>Đang xem những gì đã ghi sau đó…</translation>
    </message>
    <message>
        <source>Not counted yet: {step}</source>
        <translation>Chưa đếm được: {step}</translation>
    </message>
    <message>
        <source>Not here and not in the backup: {forms}. Install them again from their workbooks.</source>
        <translation>Máy này và bản sao lưu đều không có: {forms}. Hãy cài đặt lại từ tệp Excel của biểu mẫu.</translation>
    </message>
    <message>
        <source>Not here and not in the backup: {forms}. The next package of the merging office brings them; drafts on them open then.</source>
        <translation>Máy này và bản sao lưu đều không có: {forms}. Gói tiếp theo của cơ quan tổng hợp sẽ đưa về; khi đó mở lại được phiếu đang điền.</translation>
    </message>
    <message>
        <source>Nothing was written on this computer after {day}.</source>
        <translation>Sau {day}, trên máy này không ghi thêm gì.</translation>
    </message>
    <message>
        <source>One is made each day when the program is closed or locked (Ctrl+L).</source>
        <translation>Mỗi ngày, khi đóng hoặc khóa chương trình (Ctrl+L), máy lập một bản.</translation>
    </message>
    <message>
        <source>Packages already sent stay valid: the merging office sends back what they carried, and must confirm this computer before its new packages are merged.</source>
        <translation>Gói đã gửi vẫn có giá trị: cơ quan tổng hợp sẽ gửi lại nội dung. Sau đó, cơ quan tổng hợp phải xác nhận lại máy này thì mới nhận gói mới.</translation>
    </message>
    <message>
        <source>Reading the backup to its last page… Do not switch off.</source>
        <translation>Đang đọc hết bản sao lưu để kiểm tra… Xin đừng tắt máy.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Restored from the backup of {day}. The files of before are kept: {path}</source>
        <translation>Đã khôi phục từ bản sao lưu lập lúc {day}. Các tệp trước đó được giữ tại: {path}</translation>
    </message>
    <message>
        <source>Restored from the backup of {day}. What was here before is the newest backup now.</source>
        <translation>Đã khôi phục từ bản sao lưu lập lúc {day}. Dữ liệu trước đó nay là bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>The backup of {day} is damaged. Choose another one (↑ ↓), the nearest before it. Nothing has changed.</source>
        <translation>Bản sao lưu lập lúc {day} bị hỏng. Hãy chọn bản khác (↑ ↓), ưu tiên bản gần nhất. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The passphrase that held on the day of this backup</source>
        <translation>Mật khẩu dùng vào ngày lập bản sao lưu này</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>Trên máy này chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. A backup from before the passphrase was changed is opened by the old one.</source>
        <translation>Mật khẩu này không mở được bản sao lưu. Bản lập trước khi đổi mật khẩu phải mở bằng mật khẩu cũ.</translation>
    </message>
    <message>
        <source>What was written after this backup cannot be counted; what is here now is kept before anything is replaced.</source>
        <translation>Không đếm được những gì đã ghi sau bản sao lưu này; dữ liệu hiện tại được giữ lại trước khi thay thế.</translation>
    </message>
    <message>
        <source>Written on this computer after {day}, and taken away: {what}.</source>
        <translation>Đã ghi trên máy này sau {day} và sẽ không còn: {what}.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>the passphrase (Tab)</source>
        <translation>mật khẩu (Tab)</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Enter: the one marked · ↓ into the list · Esc leaves</source>
        <translation>Enter: mở dòng tô xanh · ↓ vào danh sách · Esc: thoát</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Kết quả tìm kiếm</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Marks are not needed; a card number works too.</source>
        <translation>Không tìm thấy “{text}”. Có thể gõ không dấu, hoặc gõ số định danh (CCCD).</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>&amp;Correct it</source>
        <translation>&amp;Sửa phiếu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Co&amp;mments ({count})</source>
        <translation>Ý &amp;kiến ({count})</translation>
    </message>
    <message>
        <source>Next household</source>
        <translation>Hộ tiếp theo</translation>
    </message>
    <message>
        <source>Next survey</source>
        <translation>Phiếu tiếp theo</translation>
    </message>
    <message>
        <source>No answers are kept in this survey.</source>
        <translation>Phiếu này không có câu trả lời nào.</translation>
    </message>
    <message>
        <source>Open the &amp;household</source>
        <translation>Mở &amp;hộ</translation>
    </message>
    <message>
        <source>Points (F4)</source>
        <translation>Điểm (F4)</translation>
    </message>
    <message>
        <source>Print the survey… (Ctrl+P)</source>
        <translation>In phiếu… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Printed; what for is kept in the access log.</source>
        <translation>Đã in; mục đích in được lưu trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation>&amp;Kết quả</translation>
    </message>
    <message>
        <source>The form and the standard come to different classes. Check the form.</source>
        <translation>Biểu mẫu và chuẩn nghèo tính ra hai kết quả khác nhau. Hãy kiểm tra lại biểu mẫu.</translation>
    </message>
    <message>
        <source>This version of the form is not on this computer: no answers are shown.</source>
        <translation>Máy này chưa có phiên bản biểu mẫu đó nên chưa hiện được câu trả lời.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Everybody shown in the list is done.</source>
        <translation>Các hộ đang hiện trong danh sách đã rà soát xong.</translation>
    </message>
    <message>
        <source>Review of {year}</source>
        <translation>Rà soát năm {year}</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Rà soát</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Approve results</source>
        <translation>Duyệt kết quả</translation>
    </message>
    <message>
        <source>Enrol computers</source>
        <translation>Cấp quyền cho máy</translation>
    </message>
    <message>
        <source>Enter and correct</source>
        <translation>Nhập và sửa</translation>
    </message>
    <message>
        <source>Look at records</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Publish forms</source>
        <translation>Phát hành biểu mẫu</translation>
    </message>
    <message>
        <source>Remove on request</source>
        <translation>Xóa theo yêu cầu</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Commune officer</source>
        <translation>Cán bộ xã</translation>
    </message>
    <message>
        <source>Merging office</source>
        <translation>Cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Practise on an invented commune; real data stays apart.</source>
        <translation>Thực hành trên một xã giả định; dữ liệu thật để riêng.</translation>
    </message>
    <message>
        <source>Receives the packages of the communes and joins them.</source>
        <translation>Nhận gói của các xã và tổng hợp lại.</translation>
    </message>
    <message>
        <source>Reviews households and records support in one commune.</source>
        <translation>Rà soát hộ và ghi nhận hỗ trợ trong một xã.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
</context>
<context>
    <name>RoundListing</name>
    <message>
        <source>At this desk surveys are only read. Who fills them in opens the round on the own computer (Ctrl+3) and sends a package (Ctrl+7).</source>
        <translation>Ở máy này anh/chị chỉ xem phiếu, không mở được đợt rà soát. Cán bộ được giao nhập phiếu mở đợt trên máy của mình rồi gửi gói dữ liệu. Có gói thì nhận ở Gửi / Nhận (Ctrl+7).</translation>
    </message>
    <message>
        <source>Choose another village or state.</source>
        <translation>Chọn thôn khác hoặc tình trạng khác.</translation>
    </message>
    <message>
        <source>Done / all</source>
        <translation>Theo thôn (F6) · xong / tổng</translation>
    </message>
    <message>
        <source>First the households: they come with a package or with the training. The page Today leads there step by step.</source>
        <translation>Trước hết cần có sổ hộ: nhận gói dữ liệu (Ctrl+7) hoặc nhập từ Excel (Ctrl+2, Ctrl+I). Trang Hôm nay chỉ từng bước.</translation>
    </message>
    <message>
        <source>Households to review</source>
        <translation>Hộ cần rà soát</translation>
    </message>
    <message>
        <source>It begins with everybody whom a decision calls poor or near-poor; others are added later.</source>
        <translation>Danh sách rà soát gồm trước hết các hộ nghèo, hộ cận nghèo đang quản lý (theo quyết định hoặc danh sách đã nhập). Mở đợt rồi vẫn thêm hộ được.</translation>
    </message>
    <message>
        <source>Key from paper (F12)</source>
        <translation>Nhập phiếu giấy (F12)</translation>
    </message>
    <message>
        <source>Keyed twice</source>
        <translation>Nhập lại để kiểm tra</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Marks are not needed; the beginning of each word is enough.</source>
        <translation>Không cần gõ dấu; chỉ cần phần đầu của mỗi từ.</translation>
    </message>
    <message>
        <source>No household fits</source>
        <translation>Không có hộ nào phù hợp</translation>
    </message>
    <message>
        <source>No round of reviews is open</source>
        <translation>Chưa mở đợt rà soát nào</translation>
    </message>
    <message>
        <source>Nobody is on the list of this round yet</source>
        <translation>Danh sách rà soát của đợt này chưa có hộ nào</translation>
    </message>
    <message>
        <source>Open a household and choose “Review this household”.</source>
        <translation>Mở một hộ rồi chọn “Rà soát hộ này”.</translation>
    </message>
    <message>
        <source>Open the round of {year}</source>
        <translation>Mở đợt rà soát năm {year}</translation>
    </message>
    <message>
        <source>See what to do first</source>
        <translation>Sang trang Hôm nay (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Surveys that another person keys once more (Alt+L)</source>
        <translation>Các phiếu để người khác nhập lại lần hai (Alt+L)</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Đồng hồ đúng</translation>
    </message>
    <message>
        <source>The round of {year} is not open yet.</source>
        <translation>Chưa mở đợt rà soát năm {year}.</translation>
    </message>
    <message>
        <source>There is nobody to review yet</source>
        <translation>Chưa có hộ nào để rà soát</translation>
    </message>
    <message>
        <source>To the households</source>
        <translation>Đến danh sách hộ</translation>
    </message>
</context>
<context>
    <name>RoundSheet</name>
    <message numerus="yes">
        <source>%n household(s) will be on the list.</source>
        <translation>
            <numerusform>%n hộ sẽ được ghi vào danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take households into the review of {year}</source>
        <translation>Đưa hộ vào đợt rà soát năm {year}</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>They stand on the list of the round then. It can be undone.</source>
        <translation>Các hộ này sẽ có trong danh sách cần rà soát. Hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>RowReasons</name>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>Forms a household of their own</source>
        <translation>Tách hộ</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Đã qua đời</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Chuyển đi</translation>
    </message>
    <message>
        <source>Was written here by mistake</source>
        <translation>Ghi nhầm vào phiếu này</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>By its id this row is about the household {found} of {other}, but it tells of another one. Perhaps rows were sorted or filled down; taking it writes over the register.</source>
        <translation>Theo mã của chương trình, dòng này là của hộ {found} (chủ hộ {other}), nhưng nội dung là của hộ khác. Có thể các dòng đã bị sắp xếp hoặc kéo xuống trong Excel; nhận dòng này sẽ ghi đè lên sổ.</translation>
    </message>
    <message>
        <source>By its id this row is about {found}, in the household of {other}, but it names somebody else. Perhaps rows were sorted without the last columns; taking it writes over the register.</source>
        <translation>Theo mã của chương trình, dòng này là của {found}, hộ {other}, nhưng lại ghi tên người khác. Có thể các dòng đã bị sắp xếp mà không kèm các cột cuối; nhận dòng này sẽ ghi đè lên sổ.</translation>
    </message>
    <message>
        <source>By the decision of {found} this is taken for the result of {other}.</source>
        <translation>Theo ngày quyết định {found}, hiểu là kết quả cuối năm {other}.</translation>
    </message>
    <message>
        <source>Cell {cell}: {words}</source>
        <translation>Ô {cell}: {words}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Có thay đổi</translation>
    </message>
    <message>
        <source>In the register the head of this household is {other}.</source>
        <translation>Trong sổ, chủ hộ của hộ này là {other}.</translation>
    </message>
    <message>
        <source>In the register this number belongs to {found}, in the household of {other}; this row names somebody else. Look at the number first.</source>
        <translation>Trong sổ, số này là của {found}, hộ {other}; dòng này lại ghi tên người khác. Hãy kiểm tra số trước.</translation>
    </message>
    <message>
        <source>In the register {found} is in this household, and no other row is about that person: the list spells the name otherwise. Take this row only if it is the same person; it writes over the name. Another person is added on the page of the household.</source>
        <translation>Trong sổ, hộ này có {found}, không dòng nào khác ghi người đó: danh sách viết tên khác đi. Chỉ chọn dòng này nếu đúng là một người, vì dòng này ghi đè lên tên trong sổ. Nếu là người khác thì thêm ở trang của hộ.</translation>
    </message>
    <message>
        <source>It is not said in which village the household lives.</source>
        <translation>Không ghi hộ ở thôn nào.</translation>
    </message>
    <message>
        <source>Known, the same</source>
        <translation>Đã có, không đổi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>No class is said here; points, decision and causes are left out.</source>
        <translation>Dòng này không ghi diện hộ; điểm, quyết định và nguyên nhân được bỏ qua.</translation>
    </message>
    <message>
        <source>No name stands here.</source>
        <translation>Dòng này không có họ tên.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Result of {year} by a list</source>
        <translation>Kết quả năm {year} theo danh sách</translation>
    </message>
    <message>
        <source>Row {other} bears the same citizen number under another name.</source>
        <translation>Dòng {other} có cùng CCCD nhưng họ tên khác.</translation>
    </message>
    <message>
        <source>Row {other} has the same name in the same village; nothing tells them apart.</source>
        <translation>Dòng {other} cùng họ tên, cùng thôn; không có gì để phân biệt.</translation>
    </message>
    <message>
        <source>Row {other} has the same name, but another {found}.</source>
        <translation>Cùng họ tên với dòng {other}, khác {found}.</translation>
    </message>
    <message>
        <source>Row {other} is the head of this household already.</source>
        <translation>Dòng {other} đã là chủ hộ của hộ này.</translation>
    </message>
    <message>
        <source>Row {other} tells of the same person.</source>
        <translation>Trùng với dòng {other}.</translation>
    </message>
    <message>
        <source>Rows of this household say two things of “{field}”; “{other}” is taken.</source>
        <translation>Các dòng của hộ này ghi “{field}” khác nhau; đang lấy “{other}”.</translation>
    </message>
    <message>
        <source>Somebody of this name and birth is in the register ({found}). Take this row only if it is another person.</source>
        <translation>Người có tên và ngày sinh này đã có trong sổ ({found}). Chỉ nhận dòng này nếu là người khác.</translation>
    </message>
    <message>
        <source>Somebody of this name and birth is in this household with another number: {found} → {other}. Take this row only if it is the same person.</source>
        <translation>Trong hộ này đã có người cùng tên, cùng ngày sinh nhưng số khác: {found} → {other}. Chỉ chọn dòng này nếu đúng là một người.</translation>
    </message>
    <message>
        <source>Somebody of this name, born then or about then, is in the household of {other}.</source>
        <translation>Đã có người cùng họ tên, cùng hoặc gần năm sinh ở hộ của {other}.</translation>
    </message>
    <message>
        <source>The birth “{found}” is before 1900.</source>
        <translation>Ngày sinh “{found}” trước năm 1900.</translation>
    </message>
    <message>
        <source>The birth “{found}” lies ahead: by the clock of this computer today is {other}.</source>
        <translation>Ngày sinh “{found}” sau hôm nay: theo đồng hồ của máy, hôm nay là {other}.</translation>
    </message>
    <message>
        <source>The citizen number begins with no province.</source>
        <translation>Ba số đầu của CCCD không phải mã tỉnh nào.</translation>
    </message>
    <message>
        <source>The citizen number says another sex.</source>
        <translation>CCCD cho thấy giới tính khác.</translation>
    </message>
    <message>
        <source>The citizen number says another year of birth than {other}.</source>
        <translation>CCCD cho thấy năm sinh khác với {other}.</translation>
    </message>
    <message>
        <source>The code {found} belongs to the household of {other} in the same village.</source>
        <translation>Mã hộ {found} đang là của hộ {other} cùng thôn.</translation>
    </message>
    <message>
        <source>The decision of {found} is older than the year {other} of the result.</source>
        <translation>Quyết định ngày {found} có trước năm {other}: cần xem lại là kết quả của năm nào.</translation>
    </message>
    <message>
        <source>The decision of “{found}” lies ahead.</source>
        <translation>Ngày quyết định “{found}” chưa đến.</translation>
    </message>
    <message>
        <source>The formula in this cell fails ({found}).</source>
        <translation>Công thức ở ô này bị lỗi ({found}).</translation>
    </message>
    <message>
        <source>The formula in this cell has no value. Open the file in Excel and save it.</source>
        <translation>Công thức ở ô này chưa có giá trị. Hãy mở tệp trong Excel và lưu lại.</translation>
    </message>
    <message>
        <source>The head in row {other} is refused.</source>
        <translation>Chủ hộ ở dòng {other} không được nhận.</translation>
    </message>
    <message>
        <source>The head was born in {found} and is younger than {other}.</source>
        <translation>Chủ hộ sinh {found}, chưa đủ {other} tuổi.</translation>
    </message>
    <message>
        <source>The household has {found} people.</source>
        <translation>Hộ có {found} người.</translation>
    </message>
    <message>
        <source>The list calls the head {found}; by the members it is the household of {other}. Look at the row of the head first.</source>
        <translation>Danh sách ghi chủ hộ là {found}; theo các thành viên thì đây là hộ của {other}. Xem dòng chủ hộ trước.</translation>
    </message>
    <message>
        <source>The list has no row of the head of this household: take this row only if the relation is to the head in the register.</source>
        <translation>Danh sách không có dòng nào của chủ hộ hộ này: chỉ chọn dòng này nếu quan hệ đúng là với chủ hộ đang có trong sổ.</translation>
    </message>
    <message>
        <source>The list names another head: {found}; relations in the list are to that person.</source>
        <translation>Danh sách ghi chủ hộ khác: {found}; quan hệ trong danh sách là với người đó.</translation>
    </message>
    <message>
        <source>The list names no head of this household.</source>
        <translation>Danh sách không ghi chủ hộ của hộ này.</translation>
    </message>
    <message>
        <source>The list says {found}; a decision written here for that year says {other}, and holds.</source>
        <translation>Danh sách ghi {found}; quyết định đã có trong chương trình cho năm đó ghi {other} và được giữ nguyên.</translation>
    </message>
    <message>
        <source>The name is very long: “{found}…”.</source>
        <translation>Họ tên dài bất thường: “{found}…”.</translation>
    </message>
    <message>
        <source>The number differs by one digit, or two digits changed places: {found} → {other}. Take this row only if the list is right.</source>
        <translation>Số khác một chữ số hoặc đảo hai chữ số: {found} → {other}. Chỉ chọn dòng này nếu danh sách đúng.</translation>
    </message>
    <message>
        <source>The number must have {other} digits; here stand {count} signs (“{found}”).</source>
        <translation>Số phải có {other} chữ số; ở đây có {count} ký tự (“{found}”).</translation>
    </message>
    <message>
        <source>The row is hidden in the file.</source>
        <translation>Dòng này bị ẩn trong tệp.</translation>
    </message>
    <message>
        <source>The village “{found}” of {other} does not belong to this commune since 2025.</source>
        <translation>Thôn “{found}” của {other} không thuộc xã này từ khi sắp xếp năm 2025.</translation>
    </message>
    <message>
        <source>The village “{found}” will be made.</source>
        <translation>Sẽ tạo thôn “{found}”.</translation>
    </message>
    <message>
        <source>The year in “{found}” has two digits; it would be taken for {other}.</source>
        <translation>Năm trong “{found}” chỉ có hai chữ số; nếu ghi sẽ hiểu là {other}.</translation>
    </message>
    <message>
        <source>This is too long to be kept: “{found}…”.</source>
        <translation>Nội dung quá dài, không lưu được: “{found}…”.</translation>
    </message>
    <message>
        <source>This row bears an id that another computer gave, and whose package was not taken in here: take in the package first, or the same people would stand here twice.</source>
        <translation>Dòng này có mã của máy khác mà máy này chưa nhận gói: nhận gói trước, nếu không một người sẽ có hai lần trong sổ.</translation>
    </message>
    <message>
        <source>This row goes by the day: by {other}, on which something was last written here, something else would come of it.</source>
        <translation>Dòng này phụ thuộc ngày của máy: tính theo ngày ghi gần nhất ở đây ({other}) thì kết quả khác.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>Trùng trong danh sách</translation>
    </message>
    <message>
        <source>Two heads of this village are called “{found}” (also row {other}); it is not said to which of them this person belongs.</source>
        <translation>Trong thôn có hai chủ hộ cùng tên “{found}” (còn ở dòng {other}); danh sách không nói người này thuộc hộ nào.</translation>
    </message>
    <message>
        <source>Two people of this household fit this row; {found} is taken, the other one is {other}.</source>
        <translation>Trong hộ có hai người cùng tên đều hợp với dòng này; đang lấy {found}, người kia là {other}.</translation>
    </message>
    <message>
        <source>Two villages are called “{found}” and no old commune tells them apart; one is taken. On the page of villages join them, or write the old commune of each.</source>
        <translation>Có hai thôn tên “{found}”, không có xã cũ để phân biệt; lấy một thôn trong đó. Mở trang Các thôn: Sáp nhập hai thôn, hoặc ghi xã cũ cho từng thôn.</translation>
    </message>
    <message>
        <source>Two villages are called “{found}”; taken is the one of {other}. Write the old commune after its name.</source>
        <translation>Có hai thôn tên “{found}”; đang lấy thôn của {other}. Hãy ghi thêm xã cũ sau tên thôn.</translation>
    </message>
    <message>
        <source>Who bears this number is in the register, in the household of {other}.</source>
        <translation>Người mang số này đã có trong sổ, ở hộ của {other}.</translation>
    </message>
    <message>
        <source>Zeros were put back in front: {other}.</source>
        <translation>Đã thêm lại số 0 ở đầu: {other}.</translation>
    </message>
    <message>
        <source>corrected on {day}</source>
        <translation>đã sửa ngày {day}</translation>
    </message>
    <message>
        <source>joined on {day}, now in the household of {now}</source>
        <translation>đã nhập hộ ngày {day}, nay ở hộ {now}</translation>
    </message>
    <message>
        <source>since {day} the head of the household is {now}</source>
        <translation>từ ngày {day} chủ hộ là {now}</translation>
    </message>
    <message>
        <source>split off on {day}, now in the household of {now}</source>
        <translation>đã tách hộ ngày {day}, nay ở hộ {now}</translation>
    </message>
    <message>
        <source>the household moved to {now} on {day}</source>
        <translation>hộ đã chuyển sang thôn {now} ngày {day}</translation>
    </message>
    <message>
        <source>went over to the household of {now} on {day}</source>
        <translation>đã chuyển sang hộ {now} ngày {day}</translation>
    </message>
    <message>
        <source>{field}: the list says what stood before ({found}). Take this row only if it is so again.</source>
        <translation>{field}: danh sách ghi như trước đây ({found}). Chỉ nhận dòng này nếu nay lại đúng như danh sách.</translation>
    </message>
    <message>
        <source>{field}: two values stand against each other in the register. Settle them first; taking this row settles them by the list.</source>
        <translation>{field}: trong sổ đang có hai giá trị khác nhau chưa giải quyết. Giải quyết trước; chọn dòng này là lấy theo danh sách.</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}.</source>
        <translation>{field}: {before} → {after}.</translation>
    </message>
    <message>
        <source>{field}: {found} in the register, {other} in the list. Perhaps it is another person of that name: take this row only if it is the same one; it writes over the register.</source>
        <translation>{field}: trong sổ là {found}, trong danh sách là {other}. Có thể là người khác trùng tên: chỉ chọn dòng này nếu đúng là một người, vì nó ghi đè lên sổ.</translation>
    </message>
    <message>
        <source>{found} would stay head as well, for the list gives no other relation: write a change of head or a split first, then read the list again.</source>
        <translation>{found} vẫn là chủ hộ, vì danh sách không ghi quan hệ khác cho người đó: ghi việc Đổi chủ hộ hoặc Tách hộ trước, rồi nhập lại danh sách.</translation>
    </message>
    <message>
        <source>{other} was divided in 2025: write the village “{found}” only if it came to this commune.</source>
        <translation>{other} đã được chia khi sắp xếp năm 2025: chỉ ghi thôn “{found}” nếu thôn này về xã mình.</translation>
    </message>
    <message>
        <source>{other} was taken off the list on {found}. Who comes back, or was taken off by mistake, is put back by “Came back”; take this row only if it is another person.</source>
        <translation>{other} đã ra khỏi sổ ngày {found}. Người trở lại, hoặc trước đây ghi nhầm, thì ghi bằng việc “Trở về”; chỉ chọn dòng này nếu là người khác trùng tên.</translation>
    </message>
    <message>
        <source>“{found}” can be no telephone number; it would be left out.</source>
        <translation>“{found}” không phải số điện thoại; sẽ bỏ trống.</translation>
    </message>
    <message>
        <source>“{found}” cannot be points of this form.</source>
        <translation>“{found}” không thể là số điểm của phiếu này.</translation>
    </message>
    <message>
        <source>“{found}” hides the number; what the register has stays.</source>
        <translation>“{found}” là số đã che, không ghi; số đang có trong sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>“{found}” is no class of a household.</source>
        <translation>“{found}” không phải là diện hộ (hộ nghèo, hộ cận nghèo, thoát nghèo…).</translation>
    </message>
    <message>
        <source>“{found}” is no day such as 05/03/2026.</source>
        <translation>“{found}” không phải ngày như 05/03/2026.</translation>
    </message>
    <message>
        <source>“{found}” is no day there is. Write it as 05/03/1987, or the year alone.</source>
        <translation>“{found}” không phải ngày có thật. Hãy ghi như 05/03/1987, hoặc chỉ ghi năm.</translation>
    </message>
    <message>
        <source>“{found}” is no insurance number (15 characters, 10 or 12 digits); it would be left out.</source>
        <translation>“{found}” không phải số thẻ BHYT (15 ký tự, 10 hoặc 12 chữ số); sẽ bỏ trống.</translation>
    </message>
    <message>
        <source>“{found}” is no name of a person.</source>
        <translation>“{found}” không phải là họ tên.</translation>
    </message>
    <message>
        <source>“{found}” is no whole number.</source>
        <translation>“{found}” không phải số nguyên.</translation>
    </message>
    <message>
        <source>“{found}” is no word known for “{field}”; it would be left out.</source>
        <translation>“{found}” không có trong danh mục “{field}”; nếu ghi sẽ để trống.</translation>
    </message>
    <message>
        <source>“{found}” is taken for “none”; no number is written.</source>
        <translation>“{found}” được hiểu là không có; không ghi số.</translation>
    </message>
    <message>
        <source>“{found}” is the name of somebody else, to whom the list gives another name too: perhaps names were sorted or moved by a row.</source>
        <translation>“{found}” là tên của người khác, mà danh sách cũng ghi cho người đó một tên khác: có thể cột tên đã bị sắp xếp hoặc lệch dòng.</translation>
    </message>
    <message>
        <source>“{found}” was read as {other}.</source>
        <translation>“{found}” được hiểu là {other}.</translation>
    </message>
    <message>
        <source>“{found}…” is not how this program writes results by year; it would be left out.</source>
        <translation>“{found}…” không đúng cách chương trình ghi kết quả các năm; sẽ bỏ qua.</translation>
    </message>
    <message>
        <source>“{other}” in this column has the month first: it is not sure which part of “{found}” is the day. Write the column with the day first, and read the list again.</source>
        <translation>Cột này có “{other}” ghi tháng trước ngày: không rõ trong “{found}” số nào là ngày. Hãy ghi lại cả cột theo ngày/tháng/năm rồi nhập lại.</translation>
    </message>
    <message>
        <source>“{other}” is no year of which there is a result.</source>
        <translation>“{other}” không phải là năm đã có kết quả.</translation>
    </message>
</context>
<context>
    <name>SampledList</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>Another person at this computer…</source>
        <translation>Thêm người dùng…</translation>
    </message>
    <message>
        <source>As more surveys are completed, some of them are drawn and stand here.</source>
        <translation>Khi có thêm phiếu hoàn thành, một số phiếu sẽ được chọn và hiện ở đây.</translation>
    </message>
    <message>
        <source>As surveys are completed, some of them are drawn and stand here.</source>
        <translation>Khi có phiếu hoàn thành, một số phiếu sẽ được chọn và hiện ở đây.</translation>
    </message>
    <message>
        <source>Enter: go on keying the one marked.</source>
        <translation>Enter: nhập tiếp phiếu của hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>Enter: key the one marked again.</source>
        <translation>Enter: nhập lại phiếu của hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>Enter: see the result of the one marked.</source>
        <translation>Enter: xem kết quả của hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>Enter: see what differs in the one marked.</source>
        <translation>Enter: xem chỗ khác nhau của hộ đang tô xanh.</translation>
    </message>
    <message>
        <source>Give &amp;it up…</source>
        <translation>Bỏ lần &amp;nhập này…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Bỏ lần nhập lại…</translation>
    </message>
    <message>
        <source>Key from paper (F12)</source>
        <translation>Nhập phiếu giấy (F12)</translation>
    </message>
    <message>
        <source>Keyed twice</source>
        <translation>Nhập lại để kiểm tra</translation>
    </message>
    <message>
        <source>No round of reviews is open</source>
        <translation>Chưa mở đợt rà soát nào</translation>
    </message>
    <message>
        <source>No survey is completed yet</source>
        <translation>Chưa có phiếu nào hoàn thành</translation>
    </message>
    <message>
        <source>No survey is keyed twice</source>
        <translation>Không nhập lại phiếu nào</translation>
    </message>
    <message>
        <source>None of the completed surveys is drawn yet</source>
        <translation>Chưa phiếu hoàn thành nào được chọn</translation>
    </message>
    <message>
        <source>Rates of error (Alt+R)</source>
        <translation>Tỷ lệ sai (Alt+R)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,) say what share of them is.</source>
        <translation>Chọn tỷ lệ phiếu nhập lại trong Cài đặt (Ctrl+,).</translation>
    </message>
    <message>
        <source>The sample is drawn from the surveys of a round.</source>
        <translation>Phiếu nhập lại được chọn từ các phiếu của đợt rà soát.</translation>
    </message>
    <message>
        <source>This second pass is of no use any more: its survey was settled elsewhere, or belongs to another round, or its household left the list.</source>
        <translation>Lần nhập lại này không dùng được nữa: phiếu đã được xử lý ở máy khác, hoặc thuộc đợt khác, hoặc hộ không còn trong danh sách.</translation>
    </message>
    <message>
        <source>To the reviews (Ctrl+3)</source>
        <translation>Sang trang Rà soát (Ctrl+3)</translation>
    </message>
    <message>
        <source>You keyed these yourself, so another person keys them again: at this computer with a passphrase of their own, or at another computer of the commune.</source>
        <translation>Các phiếu này do chính anh/chị nhập, nên người khác phải nhập lại: trên máy này bằng mật khẩu riêng, hoặc trên máy khác của xã.</translation>
    </message>
    <message>
        <source>{name} may open this computer now. Lock it (Ctrl+L) and let them unlock.</source>
        <translation>{name} đã mở được máy này. Hãy khóa máy (Ctrl+L) rồi để người đó mở.</translation>
    </message>
    <message>
        <source>{surveys} ({percent} %) are drawn to be keyed again by another person.</source>
        <translation>{surveys} ({percent} %) được chọn để người khác nhập lại.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Make the training commune</source>
        <translation>Tạo xã tập huấn</translation>
    </message>
    <message>
        <source>Making the training commune</source>
        <translation>Đang tạo xã tập huấn</translation>
    </message>
    <message>
        <source>This training data is empty</source>
        <translation>Dữ liệu tập huấn còn trống</translation>
    </message>
    <message>
        <source>{count} invented households in 12 villages; nobody in it is real.</source>
        <translation>Tạo {count} hộ giả định ở 12 thôn để tập làm; không có ai là người thật.</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the list to a file</source>
        <translation>Lưu danh sách ra tệp</translation>
    </message>
    <message>
        <source>{count} rows with the columns as they are shown; numbers of people are masked. A file called .csv is a text that every table reads. Keep it as you keep the paper forms.</source>
        <translation>{count} dòng, đúng các cột đang xem; số giấy tờ được che. Đặt tên có đuôi .csv thì tệp được ghi dạng CSV. Hãy giữ tệp cẩn thận như giữ phiếu giấy.</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu được</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>has died</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>has left the commune</source>
        <translation>đã chuyển đi</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>đã ra khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Tìm (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a household or person</source>
        <translation>Tìm hộ hoặc người</translation>
    </message>
    <message>
        <source>Find a household or person (Ctrl+K)</source>
        <translation>Tìm hộ hoặc người (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>SecondView</name>
    <message>
        <source>The second pass was given up.</source>
        <translation>Đã bỏ lần nhập lại.</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Copied and checked. The stick can be taken out now.</source>
        <translation>Đã chép và kiểm tra lại. Có thể rút USB an toàn.</translation>
    </message>
    <message>
        <source>Copied before that: {names}.</source>
        <translation>Trước đó đã chép được: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n package(s) to the stick</source>
        <translation>
            <numerusform>Chép %n gói vào USB</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang chép…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Enrol this computer…</source>
        <translation>Đăng ký máy này…</translation>
    </message>
    <message>
        <source>Go on with the enrolment…</source>
        <translation>Đăng ký tiếp…</translation>
    </message>
    <message>
        <source>Making, signing, copying…</source>
        <translation>Đang lập, ký và chép gói…</translation>
    </message>
    <message>
        <source>Not enrolled yet</source>
        <translation>Máy chưa đăng ký</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Plug in the stick or choose a folder first.</source>
        <translation>Hãy cắm USB hoặc chọn thư mục trước.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Send… (Ctrl+G)</source>
        <translation>Gửi… (Ctrl+G)</translation>
    </message>
    <message>
        <source>Sign and copy</source>
        <translation>Ký và chép</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>To send: {what}</source>
        <translation>Chờ gửi: {what}</translation>
    </message>
    <message>
        <source>To the first ceremony…</source>
        <translation>Lập danh bạ gốc…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>{names} in {place}. A package counts as delivered once its receipt is here.</source>
        <translation>Tệp {names} đã ở trong “{place}”. Gói được coi là đã đến nơi khi có biên nhận.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A little larger (115 %)</source>
        <translation>To hơn một chút (115 %)</translation>
    </message>
    <message>
        <source>A short one</source>
        <translation>Kêu ngắn</translation>
    </message>
    <message>
        <source>After 10 minutes</source>
        <translation>Sau 10 phút</translation>
    </message>
    <message>
        <source>After 20 minutes</source>
        <translation>Sau 20 phút</translation>
    </message>
    <message>
        <source>After 30 minutes</source>
        <translation>Sau 30 phút</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Sau 5 phút</translation>
    </message>
    <message>
        <source>Another disk; backups are encrypted there too.</source>
        <translation>Một ổ đĩa khác; bản sao lưu ở đó cũng được mã hóa.</translation>
    </message>
    <message>
        <source>Another person keys this share once more; every computer draws the same.</source>
        <translation>Người khác nhập lại tỷ lệ phiếu này; máy nào cũng chọn cùng những phiếu đó.</translation>
    </message>
    <message>
        <source>Anywhere: Ctrl++ larger, Ctrl+- smaller, Ctrl+0 normal.</source>
        <translation>Ở mọi trang: Ctrl++ to hơn, Ctrl+- nhỏ hơn, Ctrl+0 cỡ thường.</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Theo máy tính</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Mỗi lần sẽ hỏi</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Dark is gentler at night; high contrast helps weak eyes.</source>
        <translation>Nền tối dịu mắt hơn vào buổi tối; tương phản cao giúp người mắt kém.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Folder for packages</source>
        <translation>Thư mục để gói</translation>
    </message>
    <message>
        <source>Heard when an answer cannot stand, for eyes on the paper.</source>
        <translation>Kêu khi câu trả lời không hợp lệ, vì mắt đang nhìn phiếu giấy.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Large (150 %)</source>
        <translation>Lớn (150 %)</translation>
    </message>
    <message>
        <source>Larger (130 %)</source>
        <translation>To hơn (130 %)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Lock when nobody works</source>
        <translation>Tự khóa khi không làm việc</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Normal (100 %)</source>
        <translation>Vừa (100 %)</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Chưa đặt</translation>
    </message>
    <message>
        <source>Of menus and messages; forms carry their own.</source>
        <translation>Của trình đơn và thông báo; biểu mẫu có ngôn ngữ riêng.</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Nơi sao lưu thứ hai</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Sound when keying from paper</source>
        <translation>Âm báo khi nhập phiếu giấy</translation>
    </message>
    <message>
        <source>Surveys keyed twice</source>
        <translation>Nhập lại để kiểm tra</translation>
    </message>
    <message>
        <source>Twice as large (200 %)</source>
        <translation>Gấp đôi (200 %)</translation>
    </message>
    <message>
        <source>Usually the USB stick; packages are written and looked for there.</source>
        <translation>Thường là USB; gói được ghi vào đây và tìm ở đây.</translation>
    </message>
    <message>
        <source>Very large (175 %)</source>
        <translation>Rất lớn (175 %)</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>What is being typed into a form is kept; the passphrase opens it again.</source>
        <translation>Câu trả lời đang nhập trong phiếu vẫn được giữ; nhập mật khẩu để mở lại.</translation>
    </message>
    <message>
        <source>↑ ↓: change · Tab: the next one</source>
        <translation>↑ ↓: đổi · Tab: mục sau</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu thiết lập</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>A newer version of the program wrote this: update it, then choose.</source>
        <translation>Nội dung này do phiên bản mới hơn của chương trình ghi: cập nhật chương trình rồi hãy chọn.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Giá trị khác</translation>
    </message>
    <message>
        <source>Before, both had: {value} ({who}).</source>
        <translation>Trước đó cả hai nơi đều ghi: {value} ({who}).</translation>
    </message>
    <message>
        <source>It is written down who looked at them, and when.</source>
        <translation>Nhật ký ghi lại ai đã xem và xem lúc nào.</translation>
    </message>
    <message>
        <source>Keep this {what}, with the changes</source>
        <translation>Giữ {what} này, cùng các sửa đổi</translation>
    </message>
    <message>
        <source>No decision until this is settled</source>
        <translation>Chưa ra quyết định được khi còn xung đột này</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>Mở hộ đó</translation>
    </message>
    <message>
        <source>Press {digits} to choose.</source>
        <translation>Bấm {digits} để chọn.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Remove this {what}</source>
        <translation>Xóa {what} này</translation>
    </message>
    <message>
        <source>Removed: {reason} ({who})</source>
        <translation>Đã xóa vì: {reason} ({who})</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện đủ số</translation>
    </message>
    <message>
        <source>The commune settles this one.</source>
        <translation>Xung đột này do xã giải quyết.</translation>
    </message>
    <message>
        <source>Where the right value is known from</source>
        <translation>Căn cứ để biết giá trị đúng</translation>
    </message>
    <message>
        <source>choose 1–{last}</source>
        <translation>chọn 1–{last}</translation>
    </message>
    <message>
        <source>{field}: {value} ({who})</source>
        <translation>{field}: {value} ({who})</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Another value</source>
        <translation>Giá trị khác</translation>
    </message>
    <message>
        <source>One place removed this record while another changed it. Keep it or remove it?</source>
        <translation>Một nơi đã xóa hồ sơ này trong khi nơi khác có sửa đổi. Giữ hay xóa?</translation>
    </message>
    <message>
        <source>Two places wrote “{field}” differently. Choose the right value; the other one stays in the history.</source>
        <translation>Hai nơi ghi “{field}” khác nhau. Hãy chọn giá trị đúng; giá trị còn lại vẫn được lưu trong lịch sử.</translation>
    </message>
    <message>
        <source>Two revisions replace the same filled-in form. Choose the one that holds; the other one stays in the history.</source>
        <translation>Hai bản sửa cùng thay cho một phiếu đã điền. Chọn bản đúng; bản kia vẫn được giữ trong lịch sử.</translation>
    </message>
    <message>
        <source>Two surveys replace the same earlier one. Choose the one that holds; the other one stays in the history.</source>
        <translation>Hai phiếu cùng thay một phiếu cũ. Hãy chọn phiếu đúng; phiếu còn lại vẫn được lưu trong lịch sử.</translation>
    </message>
</context>
<context>
    <name>Sideways</name>
    <message numerus="yes">
        <source>%n more column(s) to the left</source>
        <translation>
            <numerusform>Còn %n cột bên trái</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) to the right</source>
        <translation>
            <numerusform>Còn %n cột bên phải</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu của máy này</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
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
        <translation>Đang đọc dữ liệu, lâu hơn thường lệ. Xin chờ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>This computer</source>
        <translation>Máy này</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Packages, workbooks and pictures: {0}</source>
        <translation>Gói, bảng tính và hình ảnh: {0}</translation>
    </message>
    <message>
        <source>Playing {0} of {1} steps.</source>
        <translation>Chạy {0} trong {1} bước.</translation>
    </message>
    <message>
        <source>Training commune, passphrase: {words}</source>
        <translation>Xã tập huấn, mật khẩu: {words}</translation>
    </message>
    <message>
        <source>Values read from the screens: {0}; found by a fresh process: {1}.</source>
        <translation>Giá trị đã đọc trên màn hình: {0}; mở lại dữ liệu thì đọc được đúng: {1}.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n gói chưa có biên nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>What is shown is being looked up anew…</source>
        <translation>Đang tính lại số liệu…</translation>
    </message>
    <message numerus="yes">
        <source>oldest: %n day(s)</source>
        <translation>
            <numerusform>gói lâu nhất %n ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>More steps…</source>
        <translation>Việc khác…</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {n} of {of}: {name}</source>
        <translation>Bước {n}/{of}: {name}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message numerus="yes">
        <source>%n letter(s) more, {least} at least</source>
        <translation>
            <numerusform>Cần thêm %n ký tự (phải có từ {least} ký tự trở lên)</numerusform>
        </translation>
    </message>
    <message>
        <source>Easy to guess: take words, not only digits or one letter</source>
        <translation>Dễ đoán: nên dùng chữ, không chỉ dùng số hoặc một ký tự</translation>
    </message>
    <message>
        <source>Enough; a longer sentence is better</source>
        <translation>Dùng được; câu dài hơn thì tốt hơn</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
</context>
<context>
    <name>SubmissionView</name>
    <message>
        <source>&amp;Correct it</source>
        <translation>&amp;Sửa phiếu</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Rút phiếu…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Fill it in &amp;again</source>
        <translation>Điền phiếu &amp;mới</translation>
    </message>
    <message>
        <source>It counts no more; it stays readable, with the reason, here and elsewhere.</source>
        <translation>Phiếu không còn được tính; vẫn đọc được, kèm lý do, ở máy này và các máy khác.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>No answers are kept in it.</source>
        <translation>Phiếu này không có câu trả lời nào.</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>In (Ctrl+P)</translation>
    </message>
    <message>
        <source>Printed; what for is kept in the access log.</source>
        <translation>Đã in; mục đích in được lưu trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>See what was answered</source>
        <translation>Xem câu trả lời</translation>
    </message>
    <message>
        <source>The form is withdrawn.</source>
        <translation>Đã rút phiếu.</translation>
    </message>
    <message>
        <source>This version of the form is not on this computer: no answers are shown.</source>
        <translation>Máy này chưa có phiên bản biểu mẫu đó nên chưa hiện được câu trả lời.</translation>
    </message>
    <message>
        <source>This was corrected or withdrawn later; a later revision stands.</source>
        <translation>Phiếu này đã được sửa hoặc rút sau đó; bản sửa sau mới có hiệu lực.</translation>
    </message>
    <message>
        <source>To the forms</source>
        <translation>Về trang biểu mẫu</translation>
    </message>
    <message>
        <source>To the household</source>
        <translation>Về hộ</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút phiếu</translation>
    </message>
    <message>
        <source>Withdraw this form</source>
        <translation>Rút phiếu này</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Withdrawn by {name}. Why: {reason}</source>
        <translation>Người rút: {name}. Lý do: {reason}</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>Đã rút: {reason}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>người điền: {name}</translation>
    </message>
    <message>
        <source>filled in on {day}</source>
        <translation>điền ngày {day}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>bản thứ {number}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>phiên bản {version}</translation>
    </message>
</context>
<context>
    <name>Submissions</name>
    <message>
        <source>Completed</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Corrected, revision {number}</source>
        <translation>Đã sửa, bản thứ {number}</translation>
    </message>
    <message>
        <source>Household without a head</source>
        <translation>Hộ chưa có chủ hộ</translation>
    </message>
    <message>
        <source>The commune</source>
        <translation>Cả xã</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>A new support is recorded at its household (Ctrl+N): open it there.</source>
        <translation>Ghi hỗ trợ mới: Ctrl+N đến danh sách hộ; mở hộ đó, rồi “Ghi nhận hỗ trợ” (Alt+G).</translation>
    </message>
    <message>
        <source>Choose another state, or other words; marks are not needed.</source>
        <translation>Chọn trạng thái khác hoặc gõ từ khác; không cần dấu.</translation>
    </message>
    <message>
        <source>No support fits</source>
        <translation>Không có hỗ trợ nào phù hợp</translation>
    </message>
    <message>
        <source>No support is recorded yet</source>
        <translation>Chưa ghi hỗ trợ nào</translation>
    </message>
    <message>
        <source>Open a household and choose “Record a support”.</source>
        <translation>Mở một hộ rồi chọn “Ghi nhận hỗ trợ”.</translation>
    </message>
    <message>
        <source>Open the household, then choose “Record a support”.</source>
        <translation>Mở hộ rồi chọn “Ghi nhận hỗ trợ”.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>To the households</source>
        <translation>Đến danh sách hộ</translation>
    </message>
</context>
<context>
    <name>SurveyView</name>
    <message>
        <source>&amp;See the result</source>
        <translation>&amp;Xem kết quả</translation>
    </message>
    <message>
        <source>Completed: {who}. Computed: {what}</source>
        <translation>Đã hoàn thành: {who}. Kết quả tính: {what}</translation>
    </message>
    <message>
        <source>It is filled in at the commune and comes with its next package.</source>
        <translation>Phiếu được điền ở xã và đến cùng gói tiếp theo của xã.</translation>
    </message>
    <message>
        <source>Keying from paper</source>
        <translation>Nhập theo phiếu giấy</translation>
    </message>
    <message>
        <source>Result: {who}</source>
        <translation>Kết quả: {who}</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Survey {code}: {who}</source>
        <translation>Phiếu {code}: {who}</translation>
    </message>
    <message>
        <source>Survey: {who}</source>
        <translation>Phiếu: {who}</translation>
    </message>
    <message>
        <source>The survey is completed.</source>
        <translation>Đã hoàn thành phiếu.</translation>
    </message>
    <message>
        <source>The survey was given up.</source>
        <translation>Đã bỏ phiếu.</translation>
    </message>
    <message>
        <source>There is no survey of {who} yet</source>
        <translation>Hộ {who} chưa có phiếu</translation>
    </message>
    <message>
        <source>Who may enter data at this desk fills it in.</source>
        <translation>Người được giao nhập liệu ở máy này sẽ điền phiếu.</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>Leave as it was</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Number of the target</source>
        <translation>Con số của chỉ tiêu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n draft(s) of an older version of a questionnaire</source>
        <translation>
            <numerusform>%n phiếu đang điền theo phiên bản cũ của biểu mẫu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) were added by hand; the others come from the list in Excel.</source>
        <translation>
            <numerusform>Mới có %n hộ nhập tay; các hộ khác lấy từ danh sách Excel của năm trước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) whose records do not agree</source>
        <translation>
            <numerusform>%n hộ có chỗ trong sổ chưa khớp, cần kiểm tra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) with values in conflict</source>
        <translation>
            <numerusform>%n hộ có chỗ hai máy ghi khác nhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>Còn %n phiếu đang điền khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more list(s) wait</source>
        <translation>
            <numerusform>còn %n danh sách khác đang chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n gói chưa có biên nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n support(s) decided and not handed over</source>
        <translation>
            <numerusform>%n khoản hỗ trợ đã có quyết định, chưa giao</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) bear the name that another one has</source>
        <translation>
            <numerusform>Có %n thôn trùng tên với thôn khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) whose zone is not known</source>
        <translation>
            <numerusform>%n thôn chưa rõ thuộc vùng nào</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup was restored on this computer</source>
        <translation>Máy này vừa được khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>A newer version came meanwhile; see what changes before one is moved.</source>
        <translation>Đã có phiên bản mới hơn; hãy xem điều gì thay đổi trước khi chuyển.</translation>
    </message>
    <message>
        <source>A survey belongs to the list of a round only when it was open before.</source>
        <translation>Mở đợt trước rồi mới điền phiếu, để phiếu nằm trong danh sách rà soát.</translation>
    </message>
    <message>
        <source>All data is still on this computer.</source>
        <translation>Dữ liệu vẫn còn nguyên trên máy này.</translation>
    </message>
    <message>
        <source>All work can be done; packages cannot be sent yet.</source>
        <translation>Vẫn làm được mọi việc; chỉ chưa gửi được gói.</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Gửi đề nghị đăng ký</translation>
    </message>
    <message>
        <source>Being keyed twice: {head}</source>
        <translation>Đang nhập lại để kiểm tra: {head}</translation>
    </message>
    <message>
        <source>First step: write the villages of the commune down</source>
        <translation>Bước đầu tiên: ghi các thôn của xã</translation>
    </message>
    <message>
        <source>Form begun: {head}</source>
        <translation>Phiếu đang điền: {head}</translation>
    </message>
    <message>
        <source>Form being corrected: {head}</source>
        <translation>Phiếu đang sửa: {head}</translation>
    </message>
    <message>
        <source>Found it</source>
        <translation>Lập danh bạ</translation>
    </message>
    <message>
        <source>From last year’s list in Excel, from a package, or one by one.</source>
        <translation>Từ danh sách Excel của năm trước, từ gói dữ liệu, hoặc nhập từng hộ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Health insurance (line 3) and supports by area need it.</source>
        <translation>Bảo hiểm y tế (chỉ tiêu 3) và các hỗ trợ theo địa bàn cần thông tin này.</translation>
    </message>
    <message>
        <source>Its list comes as a file; take it in when it is here.</source>
        <translation>Danh bạ về bằng tệp; nhận tệp khi có.</translation>
    </message>
    <message>
        <source>List from Excel not written yet: {name}</source>
        <translation>Danh sách Excel chưa ghi vào sổ: {name}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem biểu mẫu</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Xem xung đột</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Tạo mã</translation>
    </message>
    <message>
        <source>Next step: last year’s list of households</source>
        <translation>Bước tiếp theo: danh sách hộ năm trước</translation>
    </message>
    <message>
        <source>No list is &amp;needed</source>
        <translation>&amp;Không cần danh sách</translation>
    </message>
    <message>
        <source>No recovery code is printed</source>
        <translation>Chưa in mã khôi phục</translation>
    </message>
    <message>
        <source>Nothing of it is in the register</source>
        <translation>Chưa có gì của danh sách này trong sổ</translation>
    </message>
    <message>
        <source>Nothing tells them apart, as where two computers each wrote one down. If they are one, join them.</source>
        <translation>Không có gì phân biệt hai thôn, như khi hai máy cùng ghi một thôn mới. Nếu là một thôn thì sáp nhập.</translation>
    </message>
    <message>
        <source>Open Send / Receive</source>
        <translation>Mở Gửi/Nhận</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở đợt</translation>
    </message>
    <message>
        <source>Paste the list from Word or Excel; households are entered by village.</source>
        <translation>Dán danh sách từ Word hoặc Excel; hộ được nhập theo thôn.</translation>
    </message>
    <message>
        <source>Put the first one right</source>
        <translation>Xử lý hộ đầu tiên</translation>
    </message>
    <message>
        <source>Read and correct</source>
        <translation>Xem ý kiến và sửa</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>Second step: the households</source>
        <translation>Bước tiếp theo: các hộ của xã</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>Xem hai thôn</translation>
    </message>
    <message>
        <source>See how</source>
        <translation>Xem cách làm</translation>
    </message>
    <message>
        <source>See the request</source>
        <translation>Xem đề nghị</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>See what to do</source>
        <translation>Xem cách xử lý</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Xem lý do</translation>
    </message>
    <message>
        <source>Something was written here on {day}. Set the day right in the computer; a wrong day goes into surveys and supports.</source>
        <translation>Trên máy đã có việc ghi ngày {day}. Hãy chỉnh lại ngày giờ của máy, nếu không ngày sai sẽ vào phiếu và hồ sơ hỗ trợ.</translation>
    </message>
    <message>
        <source>Support begun: {head}</source>
        <translation>Phiếu hỗ trợ đang điền: {head}</translation>
    </message>
    <message>
        <source>Survey begun: {head}</source>
        <translation>Phiếu đang điền: {head}</translation>
    </message>
    <message>
        <source>Survey returned: {head}</source>
        <translation>Phiếu bị trả lại: {head}</translation>
    </message>
    <message>
        <source>Take the list in</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>The age of the oldest is not known: check the clock.</source>
        <translation>Chưa rõ gói lâu nhất đã mấy ngày: kiểm tra đồng hồ máy.</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Đồng hồ đúng</translation>
    </message>
    <message>
        <source>The clock of this computer does not seem right: {day}</source>
        <translation>Đồng hồ của máy có vẻ sai: {day}</translation>
    </message>
    <message>
        <source>The last writing here is of {day}. If today is wrong, set the day right in the computer; a wrong day goes into surveys and supports.</source>
        <translation>Lần ghi gần nhất ở đây là ngày {day}. Nếu ngày hôm nay sai, hãy chỉnh lại ngày của máy; ngày sai sẽ đi vào phiếu và hồ sơ hỗ trợ.</translation>
    </message>
    <message>
        <source>The list of computers is not founded yet</source>
        <translation>Chưa lập danh bạ máy</translation>
    </message>
    <message>
        <source>The office has not yet answered the request</source>
        <translation>Cơ quan tổng hợp chưa trả lời đề nghị đăng ký</translation>
    </message>
    <message>
        <source>The office must confirm it before packages are heard.</source>
        <translation>Cơ quan tổng hợp phải xác nhận thì gói mới được tiếp nhận.</translation>
    </message>
    <message>
        <source>The oldest since {day}</source>
        <translation>Khoản lâu nhất: từ ngày {day}</translation>
    </message>
    <message numerus="yes">
        <source>The oldest was made %n day(s) ago.</source>
        <translation>
            <numerusform>Gói lâu nhất đã %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest was made today.</source>
        <translation>Gói lâu nhất lập hôm nay.</translation>
    </message>
    <message>
        <source>The round of {year} is not open yet</source>
        <translation>Chưa mở đợt rà soát năm {year}</translation>
    </message>
    <message numerus="yes">
        <source>There are %n new questionnaire(s)</source>
        <translation>
            <numerusform>Có %n biểu mẫu mới</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a new questionnaire: {title}</source>
        <translation>Có biểu mẫu mới: {title}</translation>
    </message>
    <message>
        <source>This computer is not enrolled at the office</source>
        <translation>Máy này chưa đăng ký với cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>This computer was taken off the list of the office</source>
        <translation>Máy này đã bị đưa ra khỏi danh bạ của cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Two computers wrote different things; somebody has to choose.</source>
        <translation>Cần chọn bên đúng trước khi ra quyết định về hộ.</translation>
    </message>
    <message>
        <source>Two villages are called {village}</source>
        <translation>Hai thôn cùng tên: {village}</translation>
    </message>
    <message>
        <source>What is typed here is not heard any more; ask why.</source>
        <translation>Dữ liệu nhập tại máy này không còn được nhận; hãy hỏi cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Without it a forgotten passphrase means that all data is lost.</source>
        <translation>Quên mật khẩu mà không có mã thì mất toàn bộ dữ liệu.</translation>
    </message>
    <message>
        <source>Without it no package of a commune can be checked.</source>
        <translation>Chưa có danh bạ thì chưa kiểm tra được gói của xã nào.</translation>
    </message>
    <message>
        <source>Write the zones down</source>
        <translation>Ghi vùng, địa bàn</translation>
    </message>
    <message>
        <source>Write them down</source>
        <translation>Ghi các thôn</translation>
    </message>
    <message>
        <source>household without a head</source>
        <translation>hộ chưa có chủ hộ</translation>
    </message>
    <message numerus="yes">
        <source>left alone for %n day(s)</source>
        <translation>
            <numerusform>đã %n ngày chưa làm tiếp</numerusform>
        </translation>
    </message>
    <message>
        <source>left on {since}</source>
        <translation>để lại lúc {since}</translation>
    </message>
    <message>
        <source>the household left the register</source>
        <translation>hộ đã ra khỏi sổ</translation>
    </message>
    <message>
        <source>to be sent again by {day}, when the round closes</source>
        <translation>gửi lại chậm nhất ngày {day} (hết đợt rà soát)</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Ngày bàn giao</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Quantity ({unit})</source>
        <translation>Số lượng ({unit})</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Source of funding</source>
        <translation>Nguồn kinh phí</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
</context>
<context>
    <name>TermsView</name>
    <message>
        <source>Class on {day}:</source>
        <translation>Diện ngày {day}:</translation>
    </message>
    <message>
        <source>Give this support up (Alt+B)</source>
        <translation>Bỏ khoản hỗ trợ đang ghi (Alt+B)</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Bỏ, không ghi…</translation>
    </message>
    <message>
        <source>On to the details</source>
        <translation>Tiếp: chi tiết</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi hỗ trợ</translation>
    </message>
    <message>
        <source>The record keeps this class, whatever is decided later.</source>
        <translation>Hồ sơ hỗ trợ giữ nguyên diện này, dù sau này hộ được xếp diện khác.</translation>
    </message>
    <message>
        <source>support decision {number} of {day}</source>
        <translation>Quyết định hỗ trợ {number} ngày {day}</translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n xung đột</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n xung đột đã giải quyết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>lập cách đây %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s)</source>
        <translation>
            <numerusform>%n thay đổi mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not copied yet.</source>
        <translation>
            <numerusform>Trong đó %n gói chưa chép.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) not copied yet.</source>
        <translation>
            <numerusform>%n gói chưa chép.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey(s) returned</source>
        <translation>
            <numerusform>%n phiếu được trả lại</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup was restored. The merging office must confirm it before new packages are received.</source>
        <translation>Đã khôi phục bản sao lưu. Cơ quan tổng hợp cần xác nhận trước khi các gói mới được nhận.</translation>
    </message>
    <message>
        <source>A newer trust list: who may send for which place.</source>
        <translation>Danh bạ mới hơn: máy nào được gửi cho địa bàn nào.</translation>
    </message>
    <message>
        <source>A valid package, signed by “{label}”: {what}.</source>
        <translation>Gói hợp lệ, do máy “{label}” ký: {what}.</translation>
    </message>
    <message>
        <source>It carries {what}.</source>
        <translation>Trong gói có {what}.</translation>
    </message>
    <message>
        <source>It is a receipt for our package {numbers}.</source>
        <translation>Đây cũng là biên nhận cho gói số {numbers} của máy này.</translation>
    </message>
    <message>
        <source>No trust list yet.</source>
        <translation>Chưa có danh bạ.</translation>
    </message>
    <message>
        <source>Nothing new to send</source>
        <translation>Không có gì mới để gửi</translation>
    </message>
    <message>
        <source>Only a receipt for what was received</source>
        <translation>Chỉ có biên nhận cho các gói đã nhận</translation>
    </message>
    <message>
        <source>Only the newest trust list</source>
        <translation>Chỉ có danh bạ mới nhất</translation>
    </message>
    <message>
        <source>Package {missing} of “{label}” is missing; package {number} is received all the same.</source>
        <translation>Còn thiếu gói số {missing} của máy “{label}”, hãy xin lại từ máy đó; gói số {number} vẫn nhận.</translation>
    </message>
    <message>
        <source>Package {number} of “{label}”, received on {day}: {what}.</source>
        <translation>Gói số {number} của máy “{label}”, nhận lúc {day}: {what}.</translation>
    </message>
    <message>
        <source>Package {number}: {what}. Copied to {place} on {day}.</source>
        <translation>Gói số {number}: {what}. Đã chép vào {place} lúc {day}.</translation>
    </message>
    <message>
        <source>Package {number}: {what}. Copied to {place} on {day}; no receipt yet, the data is still here.</source>
        <translation>Gói số {number}: {what}. Đã chép vào {place} lúc {day}; chưa có biên nhận, dữ liệu vẫn còn nguyên trên máy này.</translation>
    </message>
    <message>
        <source>Package {number}: {what}. Enter the passphrase to sign.</source>
        <translation>Gói số {number}: {what}. Nhập mật khẩu để ký.</translation>
    </message>
    <message>
        <source>Package {number}: {what}. Made and kept here, not copied anywhere yet.</source>
        <translation>Gói số {number}: {what}. Đã lập và lưu trên máy này, chưa chép đi đâu.</translation>
    </message>
    <message>
        <source>Package {number}: {what}. “{label}” keeps it aside: {why}</source>
        <translation>Gói số {number}: {what}. Máy “{label}” đang tạm giữ gói này: {why}</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Bên nhận</translation>
    </message>
    <message>
        <source>The request is saved. The trust list of the office is awaited.</source>
        <translation>Đã lưu tệp đề nghị đăng ký. Đang chờ danh bạ của cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>The right of this computer to send was revoked after package {number}. All data is still here; ask the merging office to enrol it anew.</source>
        <translation>Quyền gửi của máy này đã bị thu hồi từ sau gói số {number}. Dữ liệu vẫn còn nguyên; hãy liên hệ cơ quan tổng hợp để đăng ký lại.</translation>
    </message>
    <message>
        <source>This computer (“{label}”) has two data sets that go on from package {number} (a copied computer or a restored backup). Later packages wait at the merging office: call it. What is sent meanwhile waits for its decision too.</source>
        <translation>Máy này (“{label}”) có hai bản dữ liệu khác nhau kể từ gói số {number} (có thể do sao chép máy hoặc khôi phục bản sao lưu). Các gói sau đó đang chờ ở cơ quan tổng hợp: hãy gọi điện cho họ. Gói gửi thêm lúc này cũng chờ quyết định của họ.</translation>
    </message>
    <message>
        <source>This computer is not enrolled. Save the request file, give it to the merging office, then read ten groups of digits aloud.</source>
        <translation>Lưu tệp đề nghị đăng ký vào USB, gửi cho cơ quan tổng hợp, rồi đọc mười nhóm số qua điện thoại.</translation>
    </message>
    <message>
        <source>This file could not be received; nothing of it was taken over.</source>
        <translation>Tệp này không nhận được; dữ liệu không thay đổi.</translation>
    </message>
    <message>
        <source>This office has no trust list yet. A ceremony with three custodians begins it.</source>
        <translation>Cơ quan chưa có danh bạ. Cần ba người giữ khóa cùng lập danh bạ gốc.</translation>
    </message>
    <message>
        <source>This package was made on this computer; nothing changes.</source>
        <translation>Gói này do chính máy này lập, không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This package was received before; nothing changes.</source>
        <translation>Gói này đã nhận trước đây, không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This trust list is here already; nothing changes.</source>
        <translation>Danh bạ này máy đã có, không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Trust list {number} of {office}, {age}.</source>
        <translation>Danh bạ số {number} của {office}, {age}.</translation>
    </message>
    <message>
        <source>You may only look here. Whoever may enter records sends and settles too.</source>
        <translation>Ở máy này anh/chị chỉ xem được. Việc gửi, nhận và giải quyết xung đột do người được giao nhập dữ liệu làm.</translation>
    </message>
    <message>
        <source>a receipt</source>
        <translation>biên nhận</translation>
    </message>
    <message>
        <source>made today</source>
        <translation>lập hôm nay</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>{packages} without a receipt, the oldest {days}. All data is still here.</source>
        <translation>{packages} chưa có biên nhận, gói lâu nhất đã {days}. Dữ liệu vẫn còn nguyên trên máy này.</translation>
    </message>
    <message>
        <source>{packages} without a receipt. All data is still here.</source>
        <translation>{packages} chưa có biên nhận. Dữ liệu vẫn còn nguyên trên máy này.</translation>
    </message>
    <message>
        <source>{packages}: {what}. Enter the passphrase to sign.</source>
        <translation>{packages}: {what}. Nhập mật khẩu để ký.</translation>
    </message>
    <message numerus="yes">
        <source>{what} (for %n computer(s))</source>
        <translation>
            <numerusform>{what} (cho %n máy)</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} (for {computers})</source>
        <translation>{what} (cho máy {computers})</translation>
    </message>
    <message>
        <source>{what}, and a receipt</source>
        <translation>{what} và biên nhận</translation>
    </message>
    <message>
        <source>{who} has received package {number}: {what}.</source>
        <translation>{who} đã nhận gói số {number}: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>{who} has received package {number}: {what}; %n point(s) to look at again.</source>
        <translation>
            <numerusform>{who} đã nhận gói số {number}: {what}; có %n điểm cần xem lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{label}” has two data sets that go on from package {number} (a copied computer or a restored backup). Later packages are kept aside until the office decides.</source>
        <translation>Máy “{label}” có hai bản dữ liệu khác nhau kể từ gói số {number} (có thể do sao chép máy hoặc khôi phục bản sao lưu). Các gói sau đó được tạm giữ, chờ cơ quan tổng hợp quyết định.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>By whom</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Ngày xảy ra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>What was done at this household</source>
        <translation>Những việc đã ghi ở hộ này</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Ghi lúc</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>village not known</source>
        <translation>chưa rõ thôn</translation>
    </message>
    <message>
        <source>{done} of {listed} reviewed</source>
        <translation>đã rà soát {done} trên {listed} hộ</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday}, ngày {day}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Everything that was begun is finished.</source>
        <translation>Mọi việc đã bắt đầu đều đã xong.</translation>
    </message>
    <message>
        <source>F6: the villages</source>
        <translation>F6: theo thôn</translation>
    </message>
    <message>
        <source>How far the review is, by village: most left first</source>
        <translation>Tiến độ rà soát theo thôn, còn nhiều trước</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Không có việc đang chờ</translation>
    </message>
    <message>
        <source>See the households</source>
        <translation>Xem danh sách hộ</translation>
    </message>
    <message>
        <source>The clock is taken to be right from now on; the log keeps that.</source>
        <translation>Từ nay coi là đồng hồ đúng; nhật ký đã ghi việc này.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Today does not ask for last year’s list any more.</source>
        <translation>Hôm nay không nhắc danh sách năm trước nữa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>↑ ↓: another line · Enter: open it</source>
        <translation>↑ ↓: chọn việc · Enter: mở</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Quay lại (Esc)</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TẬP HUẤN</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A breeding cow is recorded as “{0}”: {1}; {2}; the class of that day, {3}, stays with it.</source>
        <translation>Đã ghi nhận bò cái sinh sản thuộc “{0}”: {1}, quyết định {2}; kết quả của ngày đó ({3}) được giữ cùng bản ghi.</translation>
    </message>
    <message>
        <source>Acknowledged: nothing is undelivered. The telephone is {0} now; the office says: {1}.</source>
        <translation>Đã có biên nhận, không còn gói nào chưa giao. Số điện thoại nay là {0}; ý kiến của cơ quan: {1}.</translation>
    </message>
    <message>
        <source>All nine lines stand in their honest state: line 5 says {0}, line 7 has {1} households and no bar, line 1 says {2}.</source>
        <translation>Chín mục tiêu hiện đúng thực tế: mục tiêu 5 ghi “{0}”, mục tiêu 7 có {1} hộ và không có thanh, mục tiêu 1 ghi “{2}”.</translation>
    </message>
    <message>
        <source>All who live in the village are entered: {0} household, {1} person, for every rate.</source>
        <translation>Đã nhập tổng số hộ, nhân khẩu của thôn: {0} hộ, {1} người; mọi tỷ lệ tính trên số này.</translation>
    </message>
    <message>
        <source>Before the cow, line 7 of the plan says “{0}”.</source>
        <translation>Trước khi ghi nhận, mục tiêu 7 của kế hoạch ghi “{0}”.</translation>
    </message>
    <message>
        <source>Both sides of the conflict: {0} by {1}; {2} by {3}.</source>
        <translation>Hai bên xung đột: {0} do {1} ghi; {2} do {3} ghi.</translation>
    </message>
    <message>
        <source>Completed: B1 = {0} (typed from paper), B2 = {1}, computed {2}. Only the chairman decides.</source>
        <translation>Hoàn thành: B1 = {0} (nhập từ phiếu giấy), B2 = {1}, kết quả tính: {2}. Chỉ Chủ tịch UBND xã quyết định.</translation>
    </message>
    <message>
        <source>Line 3 opens its work list: {0} people have no card.</source>
        <translation>Mục tiêu 3 mở ra danh sách việc: {0} người chưa có thẻ BHYT.</translation>
    </message>
    <message>
        <source>Line 3 says {0}: what nobody has written down is not counted as zero.</source>
        <translation>Mục tiêu 3 ghi “{0}”: điều chưa ai ghi thì không tính là 0.</translation>
    </message>
    <message>
        <source>Looked at first, then taken in: {0} households are here now.</source>
        <translation>Xem trước rồi mới nhận: máy này nay có {0} hộ.</translation>
    </message>
    <message>
        <source>Looked at, then merged at once: {0} households, {1} conflict.</source>
        <translation>Xem trước rồi tổng hợp một lần: {0} hộ, {1} xung đột.</translation>
    </message>
    <message>
        <source>Mẫu 7.1 counts {0} poor and {1} near-poor households by the last decision; two workbooks are written: {2}, {3}.</source>
        <translation>Mẫu 7.1 có {0} hộ nghèo, {1} hộ cận nghèo theo quyết định gần nhất; đã ghi hai bảng tính: {2}, {3}.</translation>
    </message>
    <message>
        <source>Settled with its reason: {0} holds, the other one stays in the history.</source>
        <translation>Đã chọn và ghi lý do: lấy số {0}, giá trị kia vẫn còn trong lịch sử.</translation>
    </message>
    <message>
        <source>Started again, the program offers the survey: {0}.</source>
        <translation>Mở lại, chương trình mời điền tiếp phiếu của hộ {0}.</translation>
    </message>
    <message>
        <source>The office makes its root of trust; its ten groups: {0}.</source>
        <translation>Cơ quan tổng hợp lập danh bạ gốc; mười nhóm số: {0}.</translation>
    </message>
    <message>
        <source>The office types the digits it hears on the telephone and signs trust list {0}.</source>
        <translation>Cơ quan tổng hợp gõ các nhóm số nghe qua điện thoại và ký danh bạ số {0}.</translation>
    </message>
    <message>
        <source>The register is empty; {0} is written into it by hand, code {1}: {2} household.</source>
        <translation>Danh bạ hộ dân còn trống; ghi tay hộ {0}, mã hộ {1}: có {2} hộ.</translation>
    </message>
    <message>
        <source>The round of this year is open from {0} to {1}; nobody is decided, so nobody is on it.</source>
        <translation>Đã mở đợt rà soát năm nay, từ {0} đến {1}; chưa có quyết định nào nên danh sách còn trống.</translation>
    </message>
    <message>
        <source>The survey (B2 = {0}, computed {1}) is returned with a comment.</source>
        <translation>Phiếu (B2 = {0}, kết quả tính: {1}) được trả lại kèm ý kiến.</translation>
    </message>
    <message>
        <source>The survey of {0} is begun, {1} questions are left; now the power is cut.</source>
        <translation>Phiếu của hộ {0} đang điền, còn {1} câu; bây giờ máy mất điện.</translation>
    </message>
    <message>
        <source>The telephone of {0} is corrected to {1}.</source>
        <translation>Số điện thoại của hộ {0} được sửa thành {1}.</translation>
    </message>
    <message>
        <source>The training commune is made: {0} households; every page and package says TẬP HUẤN.</source>
        <translation>Xã tập huấn đã tạo xong: {0} hộ; mọi trang và mọi gói đều ghi TẬP HUẤN.</translation>
    </message>
    <message>
        <source>Typing “{words}” finds the household of {0}, {1}, {2}: people, results, supports.</source>
        <translation>Gõ “{words}” là thấy hộ {0}, {1}, mã hộ {2}: nhân khẩu, kết quả các năm, hỗ trợ đã nhận.</translation>
    </message>
    <message>
        <source>{0} asks to be enrolled: {1}.</source>
        <translation>Máy {0} đề nghị đăng ký, đọc qua điện thoại: {1}.</translation>
    </message>
    <message>
        <source>{0} has trust list {1}, stands on it and may send now.</source>
        <translation>Máy {0} đã nhận danh bạ số {1}, có tên trong danh bạ và được gửi.</translation>
    </message>
    <message>
        <source>{1} begins to work at {0}; the data is encrypted under a passphrase from now on.</source>
        <translation>{1} bắt đầu làm việc tại {0}; từ lúc này dữ liệu được mã hóa bằng mật khẩu riêng.</translation>
    </message>
    <message>
        <source>{keys} keys (a shortcut, the passphrase, Enter) and {0} lies in the folder, signed and encrypted; not delivered yet: {1}.</source>
        <translation>{keys} phím (một phím tắt, mật khẩu, Enter) là {0} nằm trong thư mục, đã ký và mã hóa; chưa có biên nhận: {1} gói.</translation>
    </message>
</context>
<context>
    <name>TourDesks</name>
    <message>
        <source>Computer of the commune&apos;s officer</source>
        <translation>Máy của cán bộ xã</translation>
    </message>
    <message>
        <source>Merging office</source>
        <translation>Cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>Officer of another commune</source>
        <translation>Máy của cán bộ xã khác</translation>
    </message>
    <message>
        <source>Second laptop of the commune</source>
        <translation>Máy xách tay thứ hai của xã</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>It plays on while you work here.</source>
        <translation>Vẫn chạy tiếp; trong lúc đó có thể làm việc khác ở đây.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Play the tour</source>
        <translation>Bắt đầu xem</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ẩn đi</translation>
    </message>
    <message>
        <source>The program shows the work by itself on four invented computers; it takes some minutes and touches nothing of the data here.</source>
        <translation>Phần mềm tự làm mẫu trên bốn máy giả định; mất vài phút, không đụng đến dữ liệu trên máy này.</translation>
    </message>
    <message>
        <source>The tour came through all {count} steps; nothing differs.</source>
        <translation>Trình diễn: đã chạy xong {count} bước, không có gì sai lệch.</translation>
    </message>
    <message>
        <source>The tour: the whole work in {count} steps</source>
        <translation>Trình diễn: toàn bộ công việc qua {count} bước</translation>
    </message>
    <message>
        <source>The tour: {how}</source>
        <translation>Trình diễn: {how}</translation>
    </message>
</context>
<context>
    <name>TourSheet</name>
    <message>
        <source>(nothing)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>All {count} steps came to their end.</source>
        <translation>Cả {count} bước đều đã chạy xong.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close other programs first.</source>
        <translation>Hãy đóng bớt chương trình khác trước khi chạy lại.</translation>
    </message>
    <message>
        <source>Close this program and start it anew.</source>
        <translation>Hãy đóng chương trình này rồi mở lại.</translation>
    </message>
    <message>
        <source>Close; it plays on</source>
        <translation>Đóng, vẫn chạy tiếp</translation>
    </message>
    <message>
        <source>If playing it again does not help, give {file} in this folder (Alt+M) to whoever supports the program.</source>
        <translation>Nếu chạy lại vẫn như vậy, hãy gửi tệp {file} trong thư mục này (Alt+M) cho người hỗ trợ chương trình.</translation>
    </message>
    <message>
        <source>If playing it again does not help, tell whoever supports the program.</source>
        <translation>Nếu chạy lại vẫn như vậy, hãy báo người hỗ trợ chương trình.</translation>
    </message>
    <message>
        <source>It cannot be opened from here; the folder is {folder}</source>
        <translation>Không mở được từ đây; thư mục là {folder}</translation>
    </message>
    <message>
        <source>Its step says what was shown and what was right.</source>
        <translation>Bước có dấu đỏ ghi rõ giá trị đã hiện và giá trị đúng.</translation>
    </message>
    <message>
        <source>Large picture</source>
        <translation>Xem ảnh lớn</translation>
    </message>
    <message>
        <source>Look whether the disk still has room.</source>
        <translation>Hãy xem ổ đĩa còn chỗ trống không.</translation>
    </message>
    <message>
        <source>No window of the program took the keys.</source>
        <translation>Không có cửa sổ nào của chương trình nhận phím.</translation>
    </message>
    <message>
        <source>Not played yet.</source>
        <translation>Chưa chạy.</translation>
    </message>
    <message>
        <source>Nothing was shown of this step.</source>
        <translation>Bước này chưa có ảnh.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Packages, workbooks and pictures: {folder}</source>
        <translation>Gói, bảng tính và hình ảnh: {folder}</translation>
    </message>
    <message>
        <source>Picture {place} of {count} · {step} · {desk}</source>
        <translation>Ảnh {place}/{count} · {step} · {desk}</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Chạy lại</translation>
    </message>
    <message>
        <source>Step {step} did not come to its end.</source>
        <translation>Bước {step} chưa chạy đến hết.</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Đang chạy bước {step}/{count}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopped in step {step} of {count}.</source>
        <translation>Đã dừng ở bước {step}/{count}.</translation>
    </message>
    <message>
        <source>The first picture comes in a moment.</source>
        <translation>Ảnh đầu tiên sẽ hiện sau giây lát.</translation>
    </message>
    <message>
        <source>The keys did not lead to what comes next.</source>
        <translation>Bấm phím không đến được chỗ cần làm tiếp.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>Chương trình gặp lỗi.</translation>
    </message>
    <message>
        <source>The program of the tour could not be started.</source>
        <translation>Không khởi động được chương trình chạy phần trình diễn.</translation>
    </message>
    <message>
        <source>The program of the tour ended by itself.</source>
        <translation>Phần trình diễn đã tự tắt.</translation>
    </message>
    <message>
        <source>The program of this computer ended by itself.</source>
        <translation>Chương trình trên máy này tự kết thúc.</translation>
    </message>
    <message>
        <source>The screen showed {shown}, a fresh process found {right}.</source>
        <translation>Màn hình hiện {shown}; mở lại dữ liệu thì đọc được {right}.</translation>
    </message>
    <message>
        <source>The screen showed {shown}, it should be {right}.</source>
        <translation>Màn hình hiện {shown}, lẽ ra phải là {right}.</translation>
    </message>
    <message>
        <source>The screen showed {shown}; a fresh process could not read it.</source>
        <translation>Màn hình hiện {shown}; mở lại dữ liệu thì không đọc được giá trị này.</translation>
    </message>
    <message>
        <source>The tour broke off in step {step} of {count}.</source>
        <translation>Phần trình diễn bị ngắt ở bước {step}/{count}.</translation>
    </message>
    <message>
        <source>The whole work in {count} steps</source>
        <translation>Toàn bộ công việc qua {count} bước</translation>
    </message>
    <message>
        <source>What comes next was not on the screen.</source>
        <translation>Trên màn hình không có mục cần cho việc tiếp theo.</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Diễn giải</translation>
    </message>
    <message>
        <source>What was awaited did not come in time.</source>
        <translation>Chờ quá lâu mà kết quả không hiện.</translation>
    </message>
    <message>
        <source>What was played until then stays in its folder.</source>
        <translation>Phần đã chạy vẫn còn trong thư mục.</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>bị ngắt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>chưa chạy</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>có sai lệch</translation>
    </message>
    <message>
        <source>{asked} values were read from the screens; a fresh process found each of them.</source>
        <translation>Đã đối chiếu {asked} giá trị trên màn hình với dữ liệu đã lưu: khớp cả {asked}.</translation>
    </message>
    <message>
        <source>← → pictures · ↑ ↓ steps · Enter large</source>
        <translation>← → ảnh · ↑ ↓ bước · Enter: ảnh lớn</translation>
    </message>
    <message>
        <source>↑ ↓ steps</source>
        <translation>↑ ↓ bước</translation>
    </message>
</context>
<context>
    <name>TourSteps</name>
    <message>
        <source>A breeding cow is recorded</source>
        <translation>Ghi nhận hỗ trợ bò cái sinh sản</translation>
    </message>
    <message>
        <source>A household is found</source>
        <translation>Tìm một hộ</translation>
    </message>
    <message>
        <source>First start: place, name, passphrase</source>
        <translation>Mở lần đầu: địa bàn, họ tên, mật khẩu</translation>
    </message>
    <message>
        <source>It is reviewed; the power is cut</source>
        <translation>Rà soát hộ, mất điện giữa chừng</translation>
    </message>
    <message>
        <source>Merging, and one conflict settled</source>
        <translation>Tổng hợp, xử lý một xung đột</translation>
    </message>
    <message>
        <source>Packages are signed and sent</source>
        <translation>Ký và gửi gói</translation>
    </message>
    <message>
        <source>The nine lines of the plan</source>
        <translation>Chín mục tiêu của kế hoạch</translation>
    </message>
    <message>
        <source>The office enrols three computers</source>
        <translation>Đăng ký ba máy với cơ quan tổng hợp</translation>
    </message>
    <message>
        <source>The office&apos;s answer comes back</source>
        <translation>Nhận kết quả cơ quan trả về</translation>
    </message>
    <message>
        <source>The training commune is made</source>
        <translation>Tạo xã tập huấn</translation>
    </message>
    <message>
        <source>Two reports are written</source>
        <translation>Lập hai báo cáo</translation>
    </message>
</context>
<context>
    <name>TryOut</name>
    <message>
        <source>Back to the workbook (Esc)</source>
        <translation>Về kết quả kiểm tra (Esc)</translation>
    </message>
    <message>
        <source>PREVIEW – it would be complete here, and be kept. Nothing was kept now.</source>
        <translation>XEM THỬ – đến đây là điền đủ và sẽ được lưu. Lần này không lưu gì.</translation>
    </message>
    <message>
        <source>PREVIEW – not kept</source>
        <translation>XEM THỬ – không lưu</translation>
    </message>
    <message>
        <source>PREVIEW – nothing of this is kept. The household and its people are invented.</source>
        <translation>XEM THỬ – không lưu gì. Hộ và các nhân khẩu ở đây chỉ là ví dụ.</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>No, it is not</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Yes, it is there</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>{name}: is this on the paper?</source>
        <translation>{name}: trên phiếu giấy có mục này không?</translation>
    </message>
    <message>
        <source>{name}: is this person on the paper?</source>
        <translation>{name}: trên phiếu giấy có người này không?</translation>
    </message>
</context>
<context>
    <name>TwicePage</name>
    <message>
        <source>&amp;See what differs</source>
        <translation>&amp;Xem chỗ khác nhau</translation>
    </message>
    <message>
        <source>Both passes are alike.</source>
        <translation>Hai lần nhập giống nhau.</translation>
    </message>
    <message>
        <source>Keyed again {code}: {who}</source>
        <translation>Nhập lại {code}: {who}</translation>
    </message>
    <message>
        <source>Keyed again: {who}</source>
        <translation>Nhập lại: {who}</translation>
    </message>
    <message>
        <source>Keyed twice</source>
        <translation>Nhập lại để kiểm tra</translation>
    </message>
    <message>
        <source>Keying again from paper</source>
        <translation>Nhập lại theo phiếu giấy</translation>
    </message>
    <message>
        <source>Not on the paper (keyed twice)</source>
        <translation>Không có trên phiếu giấy (nhập lại để kiểm tra)</translation>
    </message>
    <message>
        <source>Open the f&amp;orm</source>
        <translation>Mở &amp;phiếu</translation>
    </message>
    <message>
        <source>Rates of error</source>
        <translation>Tỷ lệ sai</translation>
    </message>
    <message>
        <source>Settled; the survey says so.</source>
        <translation>Đã xử lý xong và ghi vào phiếu.</translation>
    </message>
    <message>
        <source>Something does not go together: look at it in the form.</source>
        <translation>Có câu trả lời không khớp nhau: xem lại trong phiếu.</translation>
    </message>
    <message numerus="yes">
        <source>Survey {which}: %n answer(s) differ; the paper decides</source>
        <translation>
            <numerusform>Phiếu {which}: hai lần nhập khác nhau, còn %n chỗ cần chọn theo phiếu giấy</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Các chỗ khác nhau</translation>
    </message>
</context>
<context>
    <name>TypeChoice</name>
    <message>
        <source>Enter: choose this one</source>
        <translation>Enter: chọn người này</translation>
    </message>
    <message>
        <source>Enter: choose this support</source>
        <translation>Enter: chọn hỗ trợ đang tô xanh</translation>
    </message>
    <message>
        <source>No support has this in its name.</source>
        <translation>Không có loại hỗ trợ nào có tên như vậy.</translation>
    </message>
    <message>
        <source>Supports on offer</source>
        <translation>Các loại hỗ trợ</translation>
    </message>
    <message>
        <source>What is given?</source>
        <translation>Hỗ trợ gì?</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Who receives it: {what}?</source>
        <translation>Ai nhận: {what}?</translation>
    </message>
</context>
<context>
    <name>TypeFilter</name>
    <message>
        <source>Find a support by its name</source>
        <translation>Tìm loại hỗ trợ theo tên</translation>
    </message>
    <message>
        <source>Type a part of its name; marks are not needed</source>
        <translation>Gõ một phần tên; không cần dấu</translation>
    </message>
</context>
<context>
    <name>UniteSheet</name>
    <message>
        <source>A list was taken in twice</source>
        <translation>Trùng do nhập danh sách</translation>
    </message>
    <message>
        <source>Afterwards the household of {head} in {village} has no head; write down a new one.</source>
        <translation>Sau khi gộp, hộ {head} ở {village} không còn chủ hộ: phải ghi chủ hộ mới.</translation>
    </message>
    <message>
        <source>Afterwards the household of {head} in {village}: {finding}</source>
        <translation>Sau khi gộp, hộ {head} ở {village}: {finding}</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Come along: {what}.</source>
        <translation>Chuyển sang: {what}.</translation>
    </message>
    <message>
        <source>Household of</source>
        <translation>Hộ</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Giữ bản ghi kia</translation>
    </message>
    <message>
        <source>Leaves the register</source>
        <translation>Đưa ra khỏi sổ</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Gộp làm một</translation>
    </message>
    <message>
        <source>Make two records of one person one</source>
        <translation>Gộp hai bản ghi của một người</translation>
    </message>
    <message>
        <source>Nobody else lives in the other household: it is taken off.</source>
        <translation>Hộ kia không còn ai khác: hộ đó cũng ra khỏi sổ.</translation>
    </message>
    <message>
        <source>Seen on the card: one citizen number</source>
        <translation>Đã xem thẻ: cùng số CCCD</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The left one stays; what it lacks is filled in from the right, whose supports come along before it leaves the register. It can be taken back.</source>
        <translation>Giữ bản ghi bên trái, lấy bản ghi bên phải điền vào chỗ trống, chuyển hỗ trợ sang, rồi đưa bản ghi bên phải ra khỏi sổ. Hoàn tác được.</translation>
    </message>
    <message>
        <source>Told by the household itself</source>
        <translation>Hộ xác nhận</translation>
    </message>
    <message>
        <source>Why they are one person</source>
        <translation>Lý do xác định là một người</translation>
    </message>
    <message>
        <source>posts {count}</source>
        <translation>{count} chức danh</translation>
    </message>
    <message>
        <source>≠ they differ: the left one stays · ← filled in from the right</source>
        <translation>≠ hai bên khác nhau: giữ bên trái · ← điền thêm từ bên phải</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>12345 67890 … spaces do not matter</source>
        <translation>12345 67890 … có hay không có dấu cách đều được</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở dữ liệu</translation>
    </message>
    <message>
        <source>Open with a backup…</source>
        <translation>Mở bằng bản sao lưu…</translation>
    </message>
    <message>
        <source>Open with the code</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase forgotten?</source>
        <translation>Quên mật khẩu?</translation>
    </message>
    <message>
        <source>The ten groups of the recovery sheet</source>
        <translation>Mười nhóm số trên phiếu in mã khôi phục</translation>
    </message>
    <message>
        <source>There is no backup on this computer. Leave its folder as it is and call whoever supports the program; what was sent can come back from the merging office.</source>
        <translation>Máy này không có bản sao lưu. Hãy để nguyên thư mục dữ liệu và gọi người hỗ trợ chương trình; phần đã gửi có thể lấy lại từ cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Type the ten groups of digits, then set a new passphrase. Afterwards this computer must be enrolled anew with the merging office.</source>
        <translation>Gõ mười nhóm số, rồi đặt mật khẩu mới. Sau đó máy này phải đăng ký lại với cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>the ten groups</source>
        <translation>mười nhóm số</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>It stands as it was.</source>
        <translation>Đã để như cũ.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Để như cũ</translation>
    </message>
    <message>
        <source>Not saved: {villages}</source>
        <translation>Chưa lưu: {villages}</translation>
    </message>
    <message>
        <source>{village} ({fields})</source>
        <translation>{village} ({fields})</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Another score sheet then: items cannot be compared.</source>
        <translation>Phiếu trước dùng bảng điểm khác, không so từng mục được.</translation>
    </message>
    <message>
        <source>Another version of the form gave the points then.</source>
        <translation>Khi đó điểm được tính theo một phiên bản biểu mẫu khác.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Cells of the score sheet</source>
        <translation>Các ô của bảng điểm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Compared with the survey before</source>
        <translation>So với phiếu trước</translation>
    </message>
    <message>
        <source>Compared with the survey of {day}</source>
        <translation>So với phiếu ngày {day}</translation>
    </message>
    <message>
        <source>Compared with the survey of {day}: B1 {b1}, B2 {b2}</source>
        <translation>So với phiếu ngày {day}: B1 {b1}, B2 {b2}</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Kết quả tính</translation>
    </message>
    <message>
        <source>Computed from the answers; only a decision recognises it.</source>
        <translation>Máy tính từ câu trả lời; chỉ quyết định mới công nhận.</translation>
    </message>
    <message>
        <source>Computed so far</source>
        <translation>Kết quả tính đến lúc này</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Line of B1 of near-poor: {value} points</source>
        <translation>Ngưỡng B1 của hộ cận nghèo: {value} điểm</translation>
    </message>
    <message>
        <source>Line of B1: {value} points</source>
        <translation>Ngưỡng B1: {value} điểm</translation>
    </message>
    <message>
        <source>Line of B2: {value} points</source>
        <translation>Ngưỡng B2: {value} điểm</translation>
    </message>
    <message>
        <source>May be the same person as {other}, in another row: {evidence}.</source>
        <translation>Có thể trùng với {other} ở dòng khác: {evidence}.</translation>
    </message>
    <message>
        <source>Members to check</source>
        <translation>Thành viên cần kiểm tra</translation>
    </message>
    <message>
        <source>No earlier survey is here: the points are compared with none.</source>
        <translation>Trên máy không có phiếu kỳ trước của hộ: chưa so được điểm.</translation>
    </message>
    <message>
        <source>No item has other points than before.</source>
        <translation>Không mục nào đổi điểm so với trước.</translation>
    </message>
    <message>
        <source>Not yet checked against the law</source>
        <translation>Chưa đối chiếu với văn bản pháp luật</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Chưa có câu trả lời nào.</translation>
    </message>
    <message>
        <source>Points (F4)</source>
        <translation>Điểm (F4)</translation>
    </message>
    <message>
        <source>Points and their reasons</source>
        <translation>Điểm và căn cứ</translation>
    </message>
    <message>
        <source>Score sheet, cell {cell}</source>
        <translation>Bảng điểm, ô {cell}</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>The poverty standard</source>
        <translation>Chuẩn nghèo</translation>
    </message>
    <message>
        <source>The score sheet has no points yet for {items}.</source>
        <translation>Bảng điểm chưa có điểm cho mục {items}.</translation>
    </message>
    <message>
        <source>The survey of {day} follows another standard: its points are not compared.</source>
        <translation>Phiếu ngày {day} theo chuẩn nghèo khác: không so điểm.</translation>
    </message>
    <message>
        <source>The survey of {day} has no total: its points are not compared.</source>
        <translation>Phiếu ngày {day} không có tổng điểm: chưa so được điểm.</translation>
    </message>
    <message>
        <source>To check ({count}): {first}</source>
        <translation>Cần kiểm tra ({count}): {first}</translation>
    </message>
    <message>
        <source>To look at (F3)</source>
        <translation>Câu cần xem (F3)</translation>
    </message>
    <message>
        <source>What the answers come to</source>
        <translation>Kết quả tính từ câu trả lời</translation>
    </message>
    <message>
        <source>Which class follows from both totals</source>
        <translation>Cách xếp loại theo B1 và B2</translation>
    </message>
    <message>
        <source>Why? (F4)</source>
        <translation>Vì sao? (F4)</translation>
    </message>
    <message>
        <source>added up</source>
        <translation>tự cộng</translation>
    </message>
    <message>
        <source>added up from the score sheet</source>
        <translation>cộng từ bảng điểm</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} câu nữa</translation>
    </message>
    <message>
        <source>indicators {numbers}</source>
        <translation>thiếu hụt chỉ số {numbers}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>no indicator deprived</source>
        <translation>không thiếu hụt chỉ số nào</translation>
    </message>
    <message>
        <source>no source is known</source>
        <translation>chưa có nguồn</translation>
    </message>
    <message>
        <source>no total yet</source>
        <translation>chưa có tổng điểm</translation>
    </message>
    <message>
        <source>total typed in from the paper form</source>
        <translation>nhập tổng điểm từ phiếu giấy</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>nhập tay</translation>
    </message>
    <message>
        <source>{count} of {of} without an answer</source>
        <translation>còn {count}/{of} chỉ số chưa trả lời</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>còn {count}</translation>
    </message>
    <message>
        <source>{count} rules not yet checked against the law: {mark}</source>
        <translation>{count} quy tắc tính điểm chưa đối chiếu với văn bản gốc: {mark}</translation>
    </message>
    <message>
        <source>{reason} [{mark}]</source>
        <translation>{reason} ({mark})</translation>
    </message>
    <message>
        <source>{rule} – {mark} ({source})</source>
        <translation>{rule} – {mark} ({source})</translation>
    </message>
    <message>
        <source>{value} points for each indicator</source>
        <translation>{value} điểm cho mỗi chỉ số thiếu hụt</translation>
    </message>
    <message>
        <source>{year}: no decision known here</source>
        <translation>{year}: trong máy chưa có quyết định nào về hộ này</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Quay lại phiên bản cũ</translation>
    </message>
    <message>
        <source>A newer version of this questionnaire is here: {new}. This one was begun with {old}.</source>
        <translation>Biểu mẫu này đã có phiên bản mới hơn: {new}. Phiếu đang điền theo phiên bản {old}.</translation>
    </message>
    <message>
        <source>Moved from version {old} to {new}. It can be taken back until something is answered.</source>
        <translation>Đã chuyển từ phiên bản {old} sang phiên bản {new}. Còn quay lại được cho đến khi có câu trả lời mới.</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Xem phiên bản mới</translation>
    </message>
</context>
<context>
    <name>VillageListSheet</name>
    <message numerus="yes">
        <source>%n village(s) understood</source>
        <translation>
            <numerusform>Nhận ra %n thôn</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Area of these lines</source>
        <translation>Khu vực của các dòng này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>One a line, as the list stands in Word or Excel: numbers before a name are left out.</source>
        <translation>Mỗi dòng một thôn, có thể dán nguyên danh sách từ Word hoặc Excel; số thứ tự trước tên được bỏ qua.</translation>
    </message>
    <message>
        <source>Villages of the commune</source>
        <translation>Thêm thôn</translation>
    </message>
    <message numerus="yes">
        <source>Write %n village(s)</source>
        <translation>
            <numerusform>Ghi %n thôn mới</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}: {new} new; here already: {here}</source>
        <translation>{words}: {new} mới; đã có: {here}</translation>
    </message>
    <message>
        <source>“{name}” is taken for “{other}”, which is here already, and not written once more. If it is another village, add a word to its name.</source>
        <translation>“{name}” được coi là “{other}” đã có trong sổ, nên không ghi thêm. Nếu là thôn khác: thêm chữ phân biệt vào sau tên.</translation>
    </message>
</context>
<context>
    <name>VillagePanel</name>
    <message>
        <source>Before 01/07/2025 no commune was called “{former}”. Is it “{near}”? It is saved just as you typed it. If that was a slip: {key} takes “{near}”; or type it anew, then Ctrl+Enter.</source>
        <translation>Trước 01/07/2025 không có xã nào tên “{former}”. Có phải “{near}”? Đã lưu đúng như anh/chị gõ. Nếu gõ nhầm: {key} lấy tên “{near}”, hoặc gõ lại, rồi Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Choose the right one…</source>
        <translation>Chọn bên đúng…</translation>
    </message>
    <message>
        <source>Join to another…</source>
        <translation>Sáp nhập…</translation>
    </message>
    <message>
        <source>Keep what I write, and save</source>
        <translation>Giữ phần đang gõ, lưu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Take the name above</source>
        <translation>Lấy tên gợi ý</translation>
    </message>
    <message>
        <source>Take what the other wrote</source>
        <translation>Lấy theo máy kia</translation>
    </message>
    <message>
        <source>The commune it belonged to before 01/07/2025; a list of that time names it</source>
        <translation>Xã mà thôn thuộc về trước 01/07/2025, như danh sách thời đó ghi</translation>
    </message>
    <message>
        <source>While you are writing, another computer changed {values}. If you save, the register keeps both until you choose the right one.</source>
        <translation>Trong lúc anh/chị đang sửa, máy khác đã đổi {values}. Nếu lưu, sổ giữ cả hai cho đến khi anh/chị chọn bên đúng.</translation>
    </message>
    <message>
        <source>Zones…</source>
        <translation>Vùng, địa bàn…</translation>
    </message>
    <message>
        <source>for instance TT Đình Lập, Xã Bính Xá</source>
        <translation>ví dụ TT Đình Lập, Xã Bính Xá</translation>
    </message>
    <message>
        <source>{field} to “{value}”</source>
        <translation>{field} thành “{value}”</translation>
    </message>
    <message>
        <source>≠ Two computers wrote otherwise: {fields}; choose the right one.</source>
        <translation>≠ Hai máy ghi khác nhau ở: {fields}. Cần chọn bên đúng.</translation>
    </message>
</context>
<context>
    <name>VillageSheet</name>
    <message numerus="yes">
        <source>%n household(s) will live in {village}.</source>
        <translation>
            <numerusform>%n hộ sẽ ở {village}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the village first.</source>
        <translation>Chọn thôn trước.</translation>
    </message>
    <message>
        <source>Counting of how many it can be done…</source>
        <translation>Đang tính số hộ chuyển được…</translation>
    </message>
    <message>
        <source>Each household has it in its history. It can be undone.</source>
        <translation>Việc này được ghi ở từng hộ. Hoàn tác được.</translation>
    </message>
    <message>
        <source>Move households to another village</source>
        <translation>Chuyển các hộ sang thôn khác</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To the village</source>
        <translation>Thôn đến</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Write the day since which it holds; it must have come.</source>
        <translation>Ghi ngày chuyển, không sau hôm nay.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Ghi lý do.</translation>
    </message>
    <message>
        <source>choose the village…</source>
        <translation>chọn thôn…</translation>
    </message>
</context>
<context>
    <name>Villages</name>
    <message>
        <source>Another village is called so too; no old commune tells them apart.</source>
        <translation>Còn một thôn nữa cùng tên, không có xã cũ để phân biệt.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>If they are one: Join to another… (Alt+S). If they are two: write the old commune of each.</source>
        <translation>Nếu là một thôn: Sáp nhập… (Alt+S). Nếu là hai thôn: ghi xã cũ cho từng thôn.</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>Không thuộc vùng nào</translation>
    </message>
    <message>
        <source>Joined into</source>
        <translation>Sáp nhập vào</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên thôn</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa biết</translation>
    </message>
    <message>
        <source>Old commune</source>
        <translation>Xã cũ</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Quarter (tổ dân phố)</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Saved just as you typed it, but no commune of before 01/07/2025 called “{former}” is known. Write it as the lists of that time do, for instance “TT Đình Lập”.</source>
        <translation>Đã lưu đúng như anh/chị gõ, nhưng trước 01/07/2025 không có xã nào tên “{former}”. Ghi như trong danh sách cũ, ví dụ “TT Đình Lập”.</translation>
    </message>
    <message>
        <source>Village (thôn)</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Vùng</translation>
    </message>
    <message>
        <source>another is called so too</source>
        <translation>trùng tên thôn khác</translation>
    </message>
    <message>
        <source>look at the old commune</source>
        <translation>xem lại xã cũ</translation>
    </message>
    <message>
        <source>quarter {name}</source>
        <translation>tổ dân phố {name}</translation>
    </message>
    <message>
        <source>targets of plans: {numbers}</source>
        <translation>chỉ tiêu kế hoạch: {numbers}</translation>
    </message>
    <message>
        <source>totals of {years}</source>
        <translation>tổng số năm {years}</translation>
    </message>
    <message>
        <source>{former} went to another commune in 2025: look at it again.</source>
        <translation>{former} đã nhập vào xã khác năm 2025: cần xem lại.</translation>
    </message>
    <message>
        <source>{year} ({households} households, {persons} persons)</source>
        <translation>{year} ({households} hộ, {persons} khẩu)</translation>
    </message>
</context>
<context>
    <name>VillagesPage</name>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n thôn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) written down.</source>
        <translation>
            <numerusform>Đã ghi nhận %n thôn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already: {names}.</source>
        <translation>
            <numerusform>%n thôn đã có từ trước: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add villages… (Ctrl+N)</source>
        <translation>Thêm thôn… (Ctrl+N)</translation>
    </message>
    <message>
        <source>Added by mistake</source>
        <translation>Ghi nhầm</translation>
    </message>
    <message>
        <source>Esc: back to Households</source>
        <translation>Esc: về Hộ dân</translation>
    </message>
    <message>
        <source>From now on their zone is that of {there}: {zones}.</source>
        <translation>Từ nay các hộ này thuộc vùng của {there}: {zones}.</translation>
    </message>
    <message>
        <source>Named by records by now, so they stay: {names}.</source>
        <translation>Đã có hồ sơ ghi vào nên giữ nguyên: {names}.</translation>
    </message>
    <message>
        <source>No village is written down yet</source>
        <translation>Chưa có thôn nào</translation>
    </message>
    <message numerus="yes">
        <source>Of %n it is not known in which zone they lie: line 3 needs it.</source>
        <translation>
            <numerusform>%n thôn chưa rõ thuộc vùng nào: chỉ tiêu 3 cần thông tin này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others wrote since, so these stay as they are: {fields}.</source>
        <translation>Sau đó đã có người ghi tiếp nên giữ nguyên: {fields}.</translation>
    </message>
    <message>
        <source>Others wrote since, so these stay as they are: {names}.</source>
        <translation>Sau đó người khác đã ghi nên giữ nguyên: {names}.</translation>
    </message>
    <message>
        <source>Saved: {village}.</source>
        <translation>Đã lưu: {village}.</translation>
    </message>
    <message>
        <source>Type or paste the list of villages first, then take in the households.</source>
        <translation>Gõ hoặc dán danh sách thôn trước, rồi mới nhập hộ.</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n household(s) went back.</source>
        <translation>
            <numerusform>Đã hoàn tác: %n hộ trở về thôn cũ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n village(s) are off the list again.</source>
        <translation>
            <numerusform>Đã hoàn tác: bỏ %n thôn khỏi danh sách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: the zones of %n village(s) as before.</source>
        <translation>
            <numerusform>Đã hoàn tác: vùng, địa bàn của %n thôn như trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {village} is written as before.</source>
        <translation>Đã hoàn tác: {village} được ghi như trước.</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>Các thôn</translation>
    </message>
    <message>
        <source>Written for both, enter anew: {figures}.</source>
        <translation>Đã ghi chung cho cả hai thôn, cần ghi lại riêng từng thôn: {figures}.</translation>
    </message>
    <message numerus="yes">
        <source>Zones written down for %n village(s).</source>
        <translation>
            <numerusform>Đã ghi vùng, địa bàn cho %n thôn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{gone} is joined to {there}: %n household(s) moved.</source>
        <translation>
            <numerusform>Đã sáp nhập {gone} vào {there}: %n hộ chuyển sang.</numerusform>
        </translation>
    </message>
    <message>
        <source>{village} is saved; look again at its old commune.</source>
        <translation>Đã lưu {village}; xem lại ô Xã cũ.</translation>
    </message>
</context>
<context>
    <name>WarningSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>WatchPanel</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} / {of}</translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message>
        <source>A mistake was found in it</source>
        <translation>Phát hiện có sai sót</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>Filled in for the wrong household</source>
        <translation>Điền nhầm hộ</translation>
    </message>
    <message>
        <source>Filled in twice</source>
        <translation>Điền trùng hai lần</translation>
    </message>
    <message>
        <source>It was published by mistake</source>
        <translation>Phát hành nhầm</translation>
    </message>
    <message>
        <source>The household asked for it</source>
        <translation>Hộ đề nghị rút</translation>
    </message>
    <message>
        <source>The regulation changed</source>
        <translation>Quy định đã thay đổi</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Missing: {fields}</source>
        <translation>Còn thiếu: {fields}</translation>
    </message>
</context>
<context>
    <name>WorkbookView</name>
    <message numerus="yes">
        <source>%n error(s) stop this form.</source>
        <translation>
            <numerusform>Có %n lỗi nên chưa dùng được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) still to be accepted.</source>
        <translation>
            <numerusform>Còn %n cảnh báo chưa chấp nhận.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Sao chép danh sách</translation>
    </message>
    <message>
        <source>Correct them in Excel, save, then read the file again.</source>
        <translation>Sửa trong Excel, lưu lại, rồi đọc lại tệp.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter, for instance survey or relevant</source>
        <translation>Lọc, ví dụ survey hoặc relevant</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>Người thứ nhất</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Installed: {title}, version {version}.</source>
        <translation>Đã cài: {title}, phiên bản {version}.</translation>
    </message>
    <message>
        <source>It can be installed.</source>
        <translation>Có thể cài đặt.</translation>
    </message>
    <message>
        <source>No problem fits this filter</source>
        <translation>Không có chỗ nào khớp điều kiện lọc</translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>Không có gì phải sửa</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Đọc &amp;lại tệp</translation>
    </message>
    <message>
        <source>Read each and tick it with Space, or correct it.</source>
        <translation>Đọc từng cảnh báo và đánh dấu bằng phím cách, hoặc sửa lại.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Lưu danh sách…</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Người thứ hai</translation>
    </message>
    <message>
        <source>The list is in the clipboard.</source>
        <translation>Đã sao chép danh sách.</translation>
    </message>
    <message>
        <source>Third person</source>
        <translation>Người thứ ba</translation>
    </message>
    <message>
        <source>This very workbook is installed already.</source>
        <translation>Chính tệp này đã được cài.</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Xem thử và điền</translation>
    </message>
    <message>
        <source>Try it out once before it is installed.</source>
        <translation>Nên điền thử một lần trước khi cài.</translation>
    </message>
    <message>
        <source>Which problems</source>
        <translation>Loại cần xem</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi: {file}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>phiên bản {version}</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>Không ghi được tệp {file}.</translation>
    </message>
    <message>
        <source>{file}: {count} to look at</source>
        <translation>{file}: {count} chỗ cần xem</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Acc&amp;ept</source>
        <translation>&amp;Chấp nhận phiếu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add this remark</source>
        <translation>Thêm ý kiến này</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Needed; for instance: meeting of the steering committee</source>
        <translation>Bắt buộc; ví dụ: họp Ban Chỉ đạo</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Ý kiến mới</translation>
    </message>
    <message>
        <source>No file can be called so. Choose another name.</source>
        <translation>Không đặt được tên tệp như vậy. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message numerus="yes">
        <source>Return it with %n comment(s) and the typed one</source>
        <translation>
            <numerusform>Trả lại kèm %n ý kiến và ý đang gõ</numerusform>
        </translation>
    </message>
    <message>
        <source>Return the survey</source>
        <translation>Trả lại phiếu</translation>
    </message>
    <message numerus="yes">
        <source>Return the survey with %n comment(s)</source>
        <translation>
            <numerusform>Trả lại phiếu kèm %n ý kiến</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what it is for, then {key}</source>
        <translation>Ghi mục đích sử dụng, rồi {key}</translation>
    </message>
    <message>
        <source>Say where the file is written.</source>
        <translation>Ghi rõ nơi lưu tệp.</translation>
    </message>
    <message>
        <source>The whole survey</source>
        <translation>Toàn phiếu</translation>
    </message>
    <message>
        <source>There is a file {name} already. Is it to be written over?</source>
        <translation>Đã có tệp {name}. Có ghi đè lên tệp đó không?</translation>
    </message>
    <message>
        <source>What should be looked at again</source>
        <translation>Chỗ cần xem lại</translation>
    </message>
    <message>
        <source>What the commune says</source>
        <translation>Phản hồi của xã</translation>
    </message>
    <message>
        <source>What the list is for</source>
        <translation>Mục đích sử dụng</translation>
    </message>
    <message>
        <source>Where the file is written</source>
        <translation>Nơi lưu tệp</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Ghi tệp Excel</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Write {name} instead</source>
        <translation>Không, ghi thành {name}</translation>
    </message>
    <message>
        <source>{what}, then Ctrl+Enter</source>
        <translation>{what}, rồi bấm Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ZonesSheet</name>
    <message>
        <source>All villages of the commune will be specially difficult villages.</source>
        <translation>Tất cả các thôn của xã sẽ là thôn đặc biệt khó khăn.</translation>
    </message>
    <message>
        <source>As the decision says that is in force; what held before ends on the day below.</source>
        <translation>Theo quyết định đang có hiệu lực. Vùng đã ghi trước đó hết hiệu lực từ ngày ghi dưới đây.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>No box ticked means: it lies in none of them.</source>
        <translation>Không đánh dấu ô nào nghĩa là không thuộc vùng nào.</translation>
    </message>
    <message>
        <source>So it is in all villages of the commune</source>
        <translation>Áp dụng cho mọi thôn của xã</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ngày này chưa đến.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Write the day from which it holds.</source>
        <translation>Hãy ghi ngày có hiệu lực.</translation>
    </message>
    <message>
        <source>Zones of {village}</source>
        <translation>Vùng, địa bàn của {village}</translation>
    </message>
</context>
<context>
    <name>_Hit</name>
    <message>
        <source>Household of {head}</source>
        <translation>Hộ {head}</translation>
    </message>
    <message>
        <source>Household {code}</source>
        <translation>Hộ {code}</translation>
    </message>
    <message>
        <source>found as {name}</source>
        <translation>theo hồ sơ cũ {name}</translation>
    </message>
</context>
</TS>
