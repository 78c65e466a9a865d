<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>A decision rests on this survey; it stays as it is.</source>
        <translation>Đã có quyết định dựa trên phiếu này; phiếu được giữ nguyên.</translation>
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
        <source>An income a head and month cannot be {found} đồng.</source>
        <translation>Thu nhập bình quân đầu người/tháng không thể là {found} đồng.</translation>
    </message>
    <message>
        <source>Another program is writing to the data file: {path}</source>
        <translation>Một chương trình khác đang ghi vào tệp dữ liệu: {path}</translation>
    </message>
    <message>
        <source>Answer the comments in a new revision, then complete it.</source>
        <translation>Hãy trả lời các ý kiến trong lần ghi mới rồi hoàn thành phiếu.</translation>
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
        <source>Ask the machine that made it to send one to this machine.</source>
        <translation>Hãy đề nghị máy đã lập gói gửi một gói cho máy này.</translation>
    </message>
    <message>
        <source>Ask the merging office to help open the data.</source>
        <translation>Hãy liên hệ cơ quan tổng hợp để được giúp mở dữ liệu.</translation>
    </message>
    <message>
        <source>Ask the sender to make it for this machine, once it is enrolled.</source>
        <translation>Đề nghị bên gửi làm gói cho máy này, sau khi máy đã được đăng ký.</translation>
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
        <source>B1 cannot be {found} points.</source>
        <translation>Tổng điểm B1 không thể là {found}.</translation>
    </message>
    <message>
        <source>B2 cannot be {found} points: each deprived indicator gives {step} points, all together {greatest}.</source>
        <translation>Tổng điểm B2 không thể là {found}: mỗi chỉ số thiếu hụt là {step} điểm, nhiều nhất {greatest} điểm.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the Vietnamese keyboard, then type it again.</source>
        <translation>Kiểm tra phím Caps Lock và bộ gõ tiếng Việt, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Choose another disk for backups, and have this one checked.</source>
        <translation>Hãy chọn ổ đĩa khác để sao lưu và cho kiểm tra ổ đĩa này.</translation>
    </message>
    <message>
        <source>Choose another one; each officer has a passphrase of his own.</source>
        <translation>Hãy chọn mật khẩu khác; mỗi cán bộ có mật khẩu riêng.</translation>
    </message>
    <message>
        <source>Choose the area of the household, then try again.</source>
        <translation>Hãy chọn khu vực của hộ rồi làm lại.</translation>
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
        <source>Complete the survey first (Ctrl+Enter in the form).</source>
        <translation>Hãy hoàn thành phiếu trước (Ctrl+Enter trong phiếu).</translation>
    </message>
    <message>
        <source>Copy it again from the machine that sent it.</source>
        <translation>Hãy chép lại từ máy gửi.</translation>
    </message>
    <message>
        <source>Copy the newest backup to another disk and have it checked.</source>
        <translation>Hãy chép bản sao lưu gần nhất sang ổ đĩa khác và cho kiểm tra ổ đĩa này.</translation>
    </message>
    <message>
        <source>Correct the income; it is a whole number from 0.</source>
        <translation>Hãy sửa lại thu nhập; đó là số nguyên từ 0 trở lên.</translation>
    </message>
    <message>
        <source>Count the deprived indicators again.</source>
        <translation>Hãy đếm lại các chỉ số thiếu hụt.</translation>
    </message>
    <message>
        <source>Free some space or ask for the right to write there, then try again; the old passphrase still holds.</source>
        <translation>Hãy giải phóng dung lượng hoặc xin quyền ghi, rồi thử lại; mật khẩu cũ vẫn dùng được.</translation>
    </message>
    <message>
        <source>Group {group} of the digits is not right.</source>
        <translation>Nhóm số thứ {group} chưa đúng.</translation>
    </message>
    <message>
        <source>If the household changed since, review it again in a round during the year.</source>
        <translation>Nếu từ đó hộ có thay đổi, hãy rà soát lại trong đợt rà soát thường xuyên.</translation>
    </message>
    <message>
        <source>Install the program again. The data is untouched.</source>
        <translation>Hãy cài lại chương trình. Dữ liệu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Leave the training copy, then take it in.</source>
        <translation>Hãy thoát bản tập huấn rồi nhận gói này.</translation>
    </message>
    <message>
        <source>Look at the ending of its name: .gpn is a package, .gpnreq a request, .gpntrust a trust list.</source>
        <translation>Hãy xem đuôi tên tệp: .gpn là gói dữ liệu, .gpnreq là đề nghị đăng ký, .gpntrust là danh bạ.</translation>
    </message>
    <message>
        <source>Look for the newest sheet of this machine, or ask the merging office.</source>
        <translation>Hãy tìm tờ mã mới nhất của máy này, hoặc liên hệ cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Make room on this disk, then save again.</source>
        <translation>Hãy dọn bớt chỗ trên ổ đĩa này rồi lưu lại.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Ask for it again from the machine that made it; if it comes again like this, call the merging office.</source>
        <translation>Chưa có gì được nhận. Hãy xin lại gói từ máy đã lập; nếu vẫn như vậy, hãy gọi cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Ask the sender to attach pictures (JPG, PNG) or PDF only.</source>
        <translation>Chưa có gì được nhận. Hãy đề nghị bên gửi chỉ đính kèm ảnh (JPG, PNG) hoặc PDF.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Call the merging office and name the machine it came from.</source>
        <translation>Chưa có gì được nhận. Hãy gọi cơ quan tổng hợp và cho biết gói đến từ máy nào.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Call the merging office: somebody may be sending under another name.</source>
        <translation>Chưa có gì được nhận. Hãy gọi cơ quan tổng hợp: có thể có người gửi dưới tên máy khác.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over. Copy it again from the machine that made it.</source>
        <translation>Chưa có gì được nhận. Hãy chép lại gói từ máy đã lập.</translation>
    </message>
    <message>
        <source>Nothing was sent and all records are safe. Make a report of the problem.</source>
        <translation>Chưa có gì được gửi và mọi dữ liệu vẫn còn nguyên. Hãy gửi báo cáo sự cố.</translation>
    </message>
    <message>
        <source>Open it in the training copy, or ask for the real package.</source>
        <translation>Hãy mở gói này trong bản tập huấn, hoặc xin gói thật.</translation>
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
        <translation>Hãy khôi phục bản sao lưu gần nhất. Tệp hỏng vẫn được giữ lại, không có gì bị xoá.</translation>
    </message>
    <message>
        <source>Take a short sentence that you remember easily.</source>
        <translation>Hãy dùng một câu ngắn dễ nhớ.</translation>
    </message>
    <message>
        <source>Take in the newest trust list first, or ask the merging office to enrol that machine.</source>
        <translation>Hãy nhận danh bạ mới nhất trước, hoặc đề nghị cơ quan tổng hợp đăng ký máy đó.</translation>
    </message>
    <message>
        <source>Take its copy from the other stick.</source>
        <translation>Hãy dùng bản sao trên USB khác.</translation>
    </message>
    <message>
        <source>Take the file of the newest backup and tell the merging office.</source>
        <translation>Hãy lấy tệp từ bản sao lưu gần nhất và báo cho cơ quan tổng hợp.</translation>
    </message>
    <message>
        <source>Take the file vault.json of the newest backup. The passphrase is not the cause.</source>
        <translation>Hãy lấy tệp vault.json từ bản sao lưu gần nhất. Nguyên nhân không phải do mật khẩu.</translation>
    </message>
    <message>
        <source>Take the file vault.json of the newest backup; without it the data cannot be opened.</source>
        <translation>Hãy lấy tệp vault.json từ bản sao lưu gần nhất; thiếu tệp này thì không mở được dữ liệu.</translation>
    </message>
    <message>
        <source>The backup was not made: the copy is not whole: {path}</source>
        <translation>Chưa sao lưu được vì bản chép không nguyên vẹn: {path}</translation>
    </message>
    <message>
        <source>The data file is damaged at page {pages}: {path}</source>
        <translation>Tệp dữ liệu bị hỏng ở trang {pages}: {path}</translation>
    </message>
    <message>
        <source>The data file is damaged: {path}</source>
        <translation>Tệp dữ liệu bị hỏng: {path}</translation>
    </message>
    <message>
        <source>The data file is not there: {path}</source>
        <translation>Không thấy tệp dữ liệu: {path}</translation>
    </message>
    <message>
        <source>The disk does not read or write as it should: {path}</source>
        <translation>Ổ đĩa đọc hoặc ghi không bình thường: {path}</translation>
    </message>
    <message>
        <source>The disk is full; the last entry was not saved. Everything saved before is whole: {path}</source>
        <translation>Ổ đĩa đã đầy, nội dung vừa nhập chưa lưu được. Mọi nội dung đã lưu trước đó vẫn còn nguyên: {path}</translation>
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
        <source>The file is larger than any package may be ({what}).</source>
        <translation>Tệp lớn hơn mức cho phép của một gói ({what}).</translation>
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
        <source>The file names a receiver in a form that is not allowed.</source>
        <translation>Tệp nêu nơi nhận theo dạng không được phép.</translation>
    </message>
    <message>
        <source>The file of keys cannot be read: {path}</source>
        <translation>Không đọc được tệp khoá: {path}</translation>
    </message>
    <message>
        <source>The file of keys could not be written: {path}</source>
        <translation>Không ghi được tệp khoá: {path}</translation>
    </message>
    <message>
        <source>The file of keys is damaged: {path}</source>
        <translation>Tệp khoá bị hỏng: {path}</translation>
    </message>
    <message>
        <source>The file of keys was written by a newer version of the program.</source>
        <translation>Tệp khoá do phiên bản mới hơn của chương trình ghi.</translation>
    </message>
    <message>
        <source>The file was signed by a machine that is not enrolled here (key {key}).</source>
        <translation>Tệp do một máy chưa được đăng ký ở đây ký (khoá {key}).</translation>
    </message>
    <message>
        <source>The household has no area (rural or urban) to classify it by: {found}</source>
        <translation>Hộ chưa có khu vực (nông thôn hoặc thành thị) để phân loại: {found}</translation>
    </message>
    <message>
        <source>The key file asks for another strength than the program allows; it may have been tampered with.</source>
        <translation>Tệp khoá có độ bảo vệ khác mức chương trình cho phép, có thể đã bị sửa.</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>Tệp khoá bị hỏng.</translation>
    </message>
    <message>
        <source>The package cannot be read.</source>
        <translation>Không đọc được gói này.</translation>
    </message>
    <message>
        <source>The package carries a file of a kind that is not allowed ({what}).</source>
        <translation>Gói có tệp đính kèm thuộc loại không được phép ({what}).</translation>
    </message>
    <message>
        <source>The package carries entries that no program of ours writes ({what}).</source>
        <translation>Gói có lượt ghi mà chương trình không bao giờ tạo ra ({what}).</translation>
    </message>
    <message>
        <source>The package is not put together as our program does it ({what}).</source>
        <translation>Gói không được đóng theo đúng cách của chương trình ({what}).</translation>
    </message>
    <message>
        <source>The package that was made could not be read back ({code}, {what}), so it was thrown away.</source>
        <translation>Gói vừa lập không tự đọc lại được ({code}, {what}) nên đã bị bỏ.</translation>
    </message>
    <message>
        <source>The package was not signed with the key of the machine it names ({what}).</source>
        <translation>Gói không được ký bằng khoá của máy ghi trong gói ({what}).</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Mật khẩu chưa đúng.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} letters, signs or spaces.</source>
        <translation>Mật khẩu cần ít nhất {least} chữ, dấu hoặc khoảng trắng.</translation>
    </message>
    <message>
        <source>The program may not write in its data folder: {path}</source>
        <translation>Chương trình không được phép ghi vào thư mục dữ liệu: {path}</translation>
    </message>
    <message>
        <source>The request to enrol is damaged ({what}).</source>
        <translation>Tệp đề nghị đăng ký bị hỏng ({what}).</translation>
    </message>
    <message>
        <source>The request was made by a newer version of the program.</source>
        <translation>Đề nghị do phiên bản mới hơn của chương trình lập.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or was not copied to its end.</source>
        <translation>Tệp bị hỏng hoặc chép chưa hết, không mở được.</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed.</source>
        <translation>Chữ ký không khớp: tệp đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The signed list of the package does not agree with itself ({what}).</source>
        <translation>Danh mục đã ký của gói không khớp với chính nó ({what}).</translation>
    </message>
    <message>
        <source>The survey is completed and does not change any more.</source>
        <translation>Phiếu đã hoàn thành và không thay đổi nữa.</translation>
    </message>
    <message>
        <source>The survey is still a draft.</source>
        <translation>Phiếu còn là bản nháp.</translation>
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
        <source>This copy of the program is incomplete (database {found}).</source>
        <translation>Bản cài chương trình này không đầy đủ (cơ sở dữ liệu {found}).</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program.</source>
        <translation>Dữ liệu này do một phiên bản chương trình mới hơn ghi.</translation>
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
        <source>This machine takes no printed code any more.</source>
        <translation>Máy này không còn nhận mã in trên giấy.</translation>
    </message>
    <message>
        <source>This passphrase cannot be used on this machine.</source>
        <translation>Không dùng được mật khẩu này trên máy này.</translation>
    </message>
    <message>
        <source>This printed code does not belong to this machine.</source>
        <translation>Mã in trên giấy này không phải của máy này.</translation>
    </message>
    <message>
        <source>To correct it, begin a new revision of the survey.</source>
        <translation>Muốn sửa, hãy lập lần ghi mới của phiếu.</translation>
    </message>
    <message>
        <source>To take it up again, begin a new revision of the survey.</source>
        <translation>Muốn dùng lại, hãy lập lần ghi mới của phiếu.</translation>
    </message>
    <message>
        <source>Update the program here, then open the request again.</source>
        <translation>Hãy cập nhật chương trình ở máy này, rồi mở lại đề nghị.</translation>
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
        <source>What lies in the package is not what its signed list says ({what}).</source>
        <translation>Nội dung gói không khớp với danh mục đã ký ({what}).</translation>
    </message>
    <message>
        <source>Whoever signed this package did not send it to this machine.</source>
        <translation>Gói này không gửi cho máy của anh/chị.</translation>
    </message>
    <message>
        <source>{found} deprived indicators cannot be: this standard has {greatest} indicators.</source>
        <translation>Số chỉ số thiếu hụt không thể là {found}: chuẩn này có {greatest} chỉ số.</translation>
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
