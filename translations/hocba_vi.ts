<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Accounts</name>
    <message>
        <source>not bound</source>
        <translation>chưa gắn</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>hết hạn %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>sắp hết hạn %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>đã vô hiệu hóa</translation>
    </message>
    <message>
        <source>password set by %1</source>
        <translation>mật khẩu do %1 đặt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>đang hiệu lực</translation>
    </message>
    <message>
        <source>future</source>
        <translation>chưa đến ngày</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>đã hết</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Lock the window</source>
        <translation>Khóa cửa sổ</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Phím tắt và trợ giúp</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Ngăn kế tiếp</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Larger grid</source>
        <translation>Phóng to bảng</translation>
    </message>
    <message>
        <source>Smaller grid</source>
        <translation>Thu nhỏ bảng</translation>
    </message>
    <message>
        <source>Normal grid</source>
        <translation>Bảng cỡ thường</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Find a pupil</source>
        <translation>Tìm học sinh</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>Dán…</translation>
    </message>
    <message>
        <source>Ask for a correction…</source>
        <translation>Đề nghị sửa điểm…</translation>
    </message>
    <message>
        <source>State of the cell…</source>
        <translation>Trạng thái ô…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Nhận xét…</translation>
    </message>
    <message>
        <source>History of the cell</source>
        <translation>Lịch sử ô điểm</translation>
    </message>
    <message>
        <source>Missing marks only</source>
        <translation>Chỉ điểm còn thiếu</translation>
    </message>
    <message>
        <source>Export to a sheet…</source>
        <translation>Xuất bảng tính…</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Vì sao có kết quả này</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Mở bảng điểm</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Lời phê…</translation>
    </message>
    <message>
        <source>Open for entry…</source>
        <translation>Mở nhập điểm…</translation>
    </message>
    <message>
        <source>Set the end…</source>
        <translation>Đặt hạn…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Khóa sổ…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Approve and sign…</source>
        <translation>Duyệt và ký…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Sign what is due…</source>
        <translation>Ký phần đến lượt…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Cấp học bạ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Issue anew…</source>
        <translation>Cấp lại…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Pupil card</source>
        <translation>Thẻ học sinh</translation>
    </message>
    <message>
        <source>Choose a sheet…</source>
        <translation>Chọn bảng tính…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Give a role…</source>
        <translation>Giao nhiệm vụ…</translation>
    </message>
    <message>
        <source>End the role…</source>
        <translation>Kết thúc nhiệm vụ…</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>Tài khoản mới…</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Chứng thư số…</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Lưu tệp PDF…</translation>
    </message>
    <message>
        <source>Save the XML…</source>
        <translation>Lưu tệp XML…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Mật khẩu mới…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Vô hiệu hóa…</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>regular assessment %1</source>
        <translation>điểm thường xuyên %1</translation>
    </message>
    <message>
        <source>mid-term</source>
        <translation>giữa kỳ</translation>
    </message>
    <message>
        <source>end of term</source>
        <translation>cuối kỳ</translation>
    </message>
    <message>
        <source>semester I</source>
        <translation>học kỳ I</translation>
    </message>
    <message>
        <source>semester II</source>
        <translation>học kỳ II</translation>
    </message>
    <message>
        <source>whole year</source>
        <translation>cả năm</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>the school&apos;s data folder (or HOCBA_DATA)</source>
        <translation>thư mục dữ liệu của trường (hoặc HOCBA_DATA)</translation>
    </message>
    <message>
        <source>who signs in (or HOCBA_LOGIN)</source>
        <translation>người đăng nhập (hoặc HOCBA_LOGIN)</translation>
    </message>
    <message>
        <source>file whose first line is the password (or HOCBA_PASSWORD)</source>
        <translation>tệp có dòng đầu là mật khẩu (hoặc HOCBA_PASSWORD)</translation>
    </message>
    <message>
        <source>answer in JSON, one object a line</source>
        <translation>trả lời bằng JSON, mỗi dòng một đối tượng</translation>
    </message>
    <message>
        <source>language of the texts; otherwise that of the system</source>
        <translation>ngôn ngữ; nếu không ghi thì theo hệ thống</translation>
    </message>
    <message>
        <source>explain the command</source>
        <translation>giải thích lệnh</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>in phiên bản</translation>
    </message>
    <message>
        <source>accounts and what they may do</source>
        <translation>các tài khoản và quyền của họ</translation>
    </message>
    <message>
        <source>the rules alone: JSON lines in, JSON lines out (docs/cli.md)</source>
        <translation>chỉ tính theo quy định: dòng JSON vào, dòng JSON ra (docs/cli.md)</translation>
    </message>
    <message>
        <source>check that no mark was changed behind the program&apos;s back</source>
        <translation>kiểm tra không có điểm nào bị sửa ngoài chương trình</translation>
    </message>
    <message>
        <source>health of the installation and of the school&apos;s data</source>
        <translation>tình trạng chương trình và dữ liệu của trường</translation>
    </message>
    <message>
        <source>conduct, absences and remarks of a class</source>
        <translation>rèn luyện, số buổi nghỉ và nhận xét của một lớp</translation>
    </message>
    <message>
        <source>conduct of a pupil in a semester, by the homeroom teacher</source>
        <translation>rèn luyện của học sinh trong học kỳ, do giáo viên chủ nhiệm nhập</translation>
    </message>
    <message>
        <source>tot, kha, dat or chuadat</source>
        <translation>tot, kha, dat hoặc chuadat</translation>
    </message>
    <message>
        <source>sessions a pupil was absent in the year</source>
        <translation>số buổi nghỉ học của học sinh trong năm</translation>
    </message>
    <message>
        <source>number of sessions, 0 to 366</source>
        <translation>số buổi, từ 0 đến 366</translation>
    </message>
    <message>
        <source>the homeroom teacher&apos;s remark of the year</source>
        <translation>nhận xét cả năm của giáo viên chủ nhiệm</translation>
    </message>
    <message>
        <source>first act, by the subject teacher: ask to change a locked mark</source>
        <translation>bước một, giáo viên bộ môn: yêu cầu sửa điểm đã khóa</translation>
    </message>
    <message>
        <source>what proves it</source>
        <translation>minh chứng</translation>
    </message>
    <message>
        <source>second act, by the homeroom teacher</source>
        <translation>bước hai, giáo viên chủ nhiệm xác nhận</translation>
    </message>
    <message>
        <source>third act, by the principal: applied at once and reported upward</source>
        <translation>bước ba, hiệu trưởng duyệt: sửa ngay và báo cáo cấp trên</translation>
    </message>
    <message>
        <source>refuse it, with a reason</source>
        <translation>từ chối, có lý do</translation>
    </message>
    <message>
        <source>take one&apos;s own request back</source>
        <translation>rút yêu cầu của chính mình</translation>
    </message>
    <message>
        <source>a correction, its steps and what it would change</source>
        <translation>một yêu cầu sửa điểm, các bước và ảnh hưởng</translation>
    </message>
    <message>
        <source>corrections, all or those in one state</source>
        <translation>các yêu cầu sửa điểm, tất cả hoặc theo trạng thái</translation>
    </message>
    <message>
        <source>asked, confirmed, applied, refused, withdrawn, expired...</source>
        <translation>asked, confirmed, applied, refused, withdrawn, expired...</translation>
    </message>
    <message>
        <source>make a school with made-up people, marks, accounts and keys</source>
        <translation>tạo trường thử với người, điểm, tài khoản và khóa ký giả định</translation>
    </message>
    <message>
        <source>the same number gives the same people and marks (1)</source>
        <translation>cùng một số cho cùng dữ liệu (1)</translation>
    </message>
    <message>
        <source>how many pupils (168); 0: no classes</source>
        <translation>số học sinh (168); 0: không có lớp</translation>
    </message>
    <message>
        <source>primary, thcs, thpt, with commas (thcs)</source>
        <translation>primary, thcs, thpt, cách nhau bằng dấu phẩy (thcs)</translation>
    </message>
    <message>
        <source>accounts, password and files of a demo school</source>
        <translation>tài khoản, mật khẩu và tệp của trường thử</translation>
    </message>
    <message>
        <source>who changed which mark of a pupil, when, from what to what, and why</source>
        <translation>ai sửa điểm nào của học sinh, khi nào, từ gì thành gì, vì sao</translation>
    </message>
    <message>
        <source>why a pupil&apos;s results are what they are, with the articles</source>
        <translation>vì sao có kết quả này, kèm điều khoản</translation>
    </message>
    <message>
        <source>a semester or the year (year)</source>
        <translation>học kỳ hoặc cả năm (year)</translation>
    </message>
    <message>
        <source>comes with a later version</source>
        <translation>sẽ có ở phiên bản sau</translation>
    </message>
    <message>
        <source>8,5 or 8.5; D or CD in comment subjects; &apos;&apos; clears</source>
        <translation>8,5 hoặc 8.5; D hoặc CD với môn nhận xét; &apos;&apos; để xóa</translation>
    </message>
    <message>
        <source>enter one mark</source>
        <translation>nhập một điểm</translation>
    </message>
    <message>
        <source>empty, pending, exempt, iep, not_offered or zero_by_rule</source>
        <translation>empty, pending, exempt, iep, not_offered hoặc zero_by_rule</translation>
    </message>
    <message>
        <source>the event whose value you saw; refused when another has come since</source>
        <translation>sự kiện bạn đã thấy; bị từ chối nếu đã có sự kiện mới hơn</translation>
    </message>
    <message>
        <source>write the subject teacher&apos;s remark on a pupil</source>
        <translation>ghi nhận xét của giáo viên bộ môn về học sinh</translation>
    </message>
    <message>
        <source>import mark sheets, all or nothing; differences are shown first</source>
        <translation>nhập bảng điểm từ tệp, tất cả hoặc không gì; hiện khác biệt trước</translation>
    </message>
    <message>
        <source>write mark sheets of a class as a spreadsheet</source>
        <translation>xuất bảng điểm của lớp ra bảng tính</translation>
    </message>
    <message>
        <source>import a pupil list; classes that are not there yet are made</source>
        <translation>nhập danh sách học sinh; lớp chưa có sẽ được tạo</translation>
    </message>
    <message>
        <source>the list of a class</source>
        <translation>danh sách lớp</translation>
    </message>
    <message>
        <source>the register of issued records</source>
        <translation>sổ cấp học bạ</translation>
    </message>
    <message>
        <source>take an issued record out of force, by the principal</source>
        <translation>thu hồi học bạ đã cấp, do hiệu trưởng</translation>
    </message>
    <message>
        <source>issue the next version of a record</source>
        <translation>cấp phiên bản tiếp theo của học bạ</translation>
    </message>
    <message>
        <source>demo schools only: first sign for everyone with the demo keys</source>
        <translation>chỉ trường thử: ký thay mọi người bằng khóa thử trước</translation>
    </message>
    <message>
        <source>what you have still to sign</source>
        <translation>những phần bạn còn phải ký</translation>
    </message>
    <message>
        <source>sign what is due from you: teachers their part, homeroom, principal</source>
        <translation>ký phần của bạn: giáo viên bộ môn, chủ nhiệm, hiệu trưởng</translation>
    </message>
    <message>
        <source>put the school&apos;s seal on, write PDF and XML, register</source>
        <translation>đóng dấu số của trường, ghi PDF và XML, vào sổ</translation>
    </message>
    <message>
        <source>check records (PDF or XML) of any school; needs no school&apos;s data</source>
        <translation>kiểm tra học bạ (PDF hoặc XML) của mọi trường; không cần dữ liệu trường</translation>
    </message>
    <message>
        <source>trusted roots and revocation lists; may be repeated</source>
        <translation>chứng thư gốc tin cậy và danh sách thu hồi; có thể ghi nhiều lần</translation>
    </message>
    <message>
        <source>the semester</source>
        <translation>học kỳ</translation>
    </message>
    <message>
        <source>first moment, 2026-01-05 or 2026-01-05T07:00</source>
        <translation>thời điểm mở, 2026-01-05 hoặc 2026-01-05T07:00</translation>
    </message>
    <message>
        <source>last moment; then it locks by itself</source>
        <translation>thời điểm cuối; sau đó tự khóa</translation>
    </message>
    <message>
        <source>entry periods of mark sheets</source>
        <translation>thời gian nhập điểm của các bảng điểm</translation>
    </message>
    <message>
        <source>open entry of marks</source>
        <translation>mở nhập điểm</translation>
    </message>
    <message>
        <source>lock entry of marks; from then on corrections only</source>
        <translation>khóa nhập điểm; từ đó chỉ sửa bằng yêu cầu sửa điểm</translation>
    </message>
    <message>
        <source>lock although marks are still missing</source>
        <translation>khóa dù còn thiếu điểm</translation>
    </message>
    <message>
        <source>open again what was locked</source>
        <translation>mở lại phần đã khóa</translation>
    </message>
    <message>
        <source>who opened and locked what, and why</source>
        <translation>ai đã mở, khóa phần nào và vì sao</translation>
    </message>
    <message>
        <source>the class, 6A1</source>
        <translation>lớp, 6A1</translation>
    </message>
    <message>
        <source>code of the subject, toan</source>
        <translation>mã môn, toan</translation>
    </message>
    <message>
        <source>code of the pupil</source>
        <translation>mã học sinh</translation>
    </message>
    <message>
        <source>tx1 to tx5, gk or ck</source>
        <translation>tx1 đến tx5, gk hoặc ck</translation>
    </message>
    <message>
        <source>the school year, 2025-2026; otherwise the current one</source>
        <translation>năm học, 2025-2026; nếu không ghi là năm hiện tại</translation>
    </message>
    <message>
        <source>why</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>what to write; &apos;&apos; clears</source>
        <translation>nội dung; &apos;&apos; để xóa</translation>
    </message>
    <message>
        <source>where to write: a file, or a folder for records</source>
        <translation>nơi ghi: tệp, hoặc thư mục cho học bạ</translation>
    </message>
    <message>
        <source>school, grade:6, class:6A1 or class:6A1/toan</source>
        <translation>school, grade:6, class:6A1 hoặc class:6A1/toan</translation>
    </message>
    <message>
        <source>all pupils of the school</source>
        <translation>mọi học sinh của trường</translation>
    </message>
    <message>
        <source>file whose first line is the PIN (or HOCBA_PIN)</source>
        <translation>tệp có dòng đầu là mã PIN (hoặc HOCBA_PIN)</translation>
    </message>
    <message>
        <source>what for, kept in the register</source>
        <translation>mục đích, ghi vào sổ</translation>
    </message>
    <message>
        <source>to whom, kept in the register</source>
        <translation>người nhận, ghi vào sổ</translation>
    </message>
    <message>
        <source>only say what would change</source>
        <translation>chỉ cho biết sẽ thay đổi gì</translation>
    </message>
    <message>
        <source>imports marks</source>
        <translation>nhập bảng điểm</translation>
    </message>
    <message>
        <source>login</source>
        <translation>tài khoản</translation>
    </message>
    <message>
        <source>name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>staff no.</source>
        <translation>mã cán bộ</translation>
    </message>
    <message>
        <source>duties today</source>
        <translation>nhiệm vụ hôm nay</translation>
    </message>
    <message>
        <source>what</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>học sinh</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>môn</translation>
    </message>
    <message>
        <source>term</source>
        <translation>học kỳ</translation>
    </message>
    <message>
        <source>column</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>đúng ra</translation>
    </message>
    <message>
        <source>found</source>
        <translation>thực tế</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>chi tiết</translation>
    </message>
    <message>
        <source>%1 events checked: %2</source>
        <translation>Đã kiểm tra %1 sự kiện: %2</translation>
    </message>
    <message>
        <source>check</source>
        <translation>mục kiểm tra</translation>
    </message>
    <message>
        <source>state</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>CÓ LỖI</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>semester I</source>
        <translation>học kỳ I</translation>
    </message>
    <message>
        <source>semester II</source>
        <translation>học kỳ II</translation>
    </message>
    <message>
        <source>absences</source>
        <translation>buổi nghỉ</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>nhận xét</translation>
    </message>
    <message>
        <source>The class has no pupils.</source>
        <translation>Lớp chưa có học sinh.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Minh chứng: %1</translation>
    </message>
    <message>
        <source>it changes</source>
        <translation>ảnh hưởng đến</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>thành</translation>
    </message>
    <message>
        <source>It changes no average, level, title or record.</source>
        <translation>Không ảnh hưởng điểm trung bình, mức, danh hiệu hay học bạ nào.</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>who</source>
        <translation>ai</translation>
    </message>
    <message>
        <source>act</source>
        <translation>việc</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>Report to %1: %2</source>
        <translation>Báo cáo %1: %2</translation>
    </message>
    <message>
        <source>id</source>
        <translation>số</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>ô điểm</translation>
    </message>
    <message>
        <source>old</source>
        <translation>cũ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>người yêu cầu</translation>
    </message>
    <message>
        <source>There are no corrections.</source>
        <translation>Không có yêu cầu sửa điểm nào.</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>nhiệm vụ</translation>
    </message>
    <message>
        <source>Demo school: %1</source>
        <translation>Trường thử: %1</translation>
    </message>
    <message>
        <source>%1 classes, %2 pupils, %3 marks</source>
        <translation>%1 lớp, %2 học sinh, %3 điểm</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Cơ sở dữ liệu: %1</translation>
    </message>
    <message>
        <source>Trusted roots: %1</source>
        <translation>Chứng thư gốc tin cậy: %1</translation>
    </message>
    <message>
        <source>Password of all accounts: %1</source>
        <translation>Mật khẩu của mọi tài khoản: %1</translation>
    </message>
    <message>
        <source>how</source>
        <translation>cách</translation>
    </message>
    <message>
        <source>Nothing has been entered yet.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>year</source>
        <translation>cả năm</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>average</source>
        <translation>ĐTB</translation>
    </message>
    <message>
        <source>%1, %2, semester %3 of %4: %5</source>
        <translation>%1, %2, học kỳ %3 năm học %4: %5</translation>
    </message>
    <message>
        <source>%1 %2: %3 is now %4, average %5</source>
        <translation>%1 %2: %3 nay là %4, điểm trung bình %5</translation>
    </message>
    <message>
        <source>No mark that is already there would change.</source>
        <translation>Không có điểm nào đã nhập bị thay đổi.</translation>
    </message>
    <message>
        <source>%1 sheets: %2 empty cells filled, %3 marks changed, %4 as they are, %5 remarks</source>
        <translation>%1 bảng: điền %2 ô trống, sửa %3 điểm, giữ nguyên %4, %5 nhận xét</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Đã ghi: %1</translation>
    </message>
    <message>
        <source>class</source>
        <translation>lớp</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>New classes: %1</source>
        <translation>Lớp mới: %1</translation>
    </message>
    <message>
        <source>born</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>version</source>
        <translation>phiên bản</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ngày cấp</translation>
    </message>
    <message>
        <source>No record has been issued yet.</source>
        <translation>Chưa cấp học bạ nào.</translation>
    </message>
    <message>
        <source>%1 is revoked.</source>
        <translation>Đã thu hồi %1.</translation>
    </message>
    <message>
        <source>as</source>
        <translation>với tư cách</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>số phần</translation>
    </message>
    <message>
        <source>waiting for</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>You have nothing to sign.</source>
        <translation>Bạn không còn phần nào phải ký.</translation>
    </message>
    <message>
        <source>%1 signed, %2 had been signed before, %3 refused</source>
        <translation>Đã ký %1, đã ký từ trước %2, bị từ chối %3</translation>
    </message>
    <message>
        <source>%1 issued, %2 had been issued before, %3 refused</source>
        <translation>Đã cấp %1, đã cấp từ trước %2, bị từ chối %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>KHÔNG</translation>
    </message>
    <message>
        <source>  record %1 version %2, pupil %3</source>
        <translation>  học bạ %1 phiên bản %2, học sinh %3</translation>
    </message>
    <message>
        <source>  signer</source>
        <translation>  người ký</translation>
    </message>
    <message>
        <source>in</source>
        <translation>trong</translation>
    </message>
    <message>
        <source>signed at</source>
        <translation>ký lúc</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>nguyên vẹn</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>tin cậy</translation>
    </message>
    <message>
        <source>entitled</source>
        <translation>đúng thẩm quyền</translation>
    </message>
    <message>
        <source>%1, semester %2: %3 (%4 mark sheets, %5 cells still missing)</source>
        <translation>%1, học kỳ %2: %3 (%4 bảng điểm, còn thiếu %5 ô)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>entry period</source>
        <translation>nhập điểm</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>There are no mark sheets.</source>
        <translation>Chưa có bảng điểm nào.</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>phạm vi</translation>
    </message>
    <message>
        <source>No entry period has been opened yet.</source>
        <translation>Chưa mở nhập điểm lần nào.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Mật khẩu của %1: </translation>
    </message>
    <message>
        <source>PIN of the signing key: </source>
        <translation>Mã PIN của khóa ký: </translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Cách dùng:</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>LỆNH</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Các lệnh:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Tùy chọn chung:</translation>
    </message>
    <message>
        <source>hocba-cli COMMAND --help explains a command and gives an example.</source>
        <translation>hocba-cli LỆNH --help giải thích lệnh và cho ví dụ.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 refused or not valid, 2 wrong usage, 3 damaged or tampered data, 4 file or disk.</source>
        <translation>Mã thoát: 0 xong, 1 bị từ chối hoặc không hợp lệ, 2 dùng sai lệnh, 3 dữ liệu hỏng hoặc bị sửa, 4 lỗi tệp hoặc đĩa.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Tùy chọn:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Ví dụ:</translation>
    </message>
    <message>
        <source>PROBLEM %1 [%2]</source>
        <translation>LỖI     %1 [%2]</translation>
    </message>
    <message>
        <source>remark  %1 [%2]</source>
        <translation>lưu ý   %1 [%2]</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Đã nhập.</translation>
    </message>
    <message>
        <source>Dry run: nothing was imported.</source>
        <translation>Chạy thử: chưa nhập gì.</translation>
    </message>
    <message>
        <source>First password of %1: </source>
        <translation>Mật khẩu đầu tiên của %1: </translation>
    </message>
    <message>
        <source>Added %1. The principal gives it its roles.</source>
        <translation>Đã thêm %1. Hiệu trưởng sẽ giao vai trò cho tài khoản này.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 không còn đăng nhập được nữa.</translation>
    </message>
    <message>
        <source>login of the account</source>
        <translation>tên đăng nhập của tài khoản</translation>
    </message>
    <message>
        <source>make an account; its roles are given by the principal</source>
        <translation>tạo tài khoản; vai trò do hiệu trưởng giao</translation>
    </message>
    <message>
        <source>full name of the person</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>staff number, as in the certificate</source>
        <translation>mã nhân sự, như trong chứng thư số</translation>
    </message>
    <message>
        <source>file whose first line is the first password (or HOCBA_NEW_PASSWORD)</source>
        <translation>tệp có dòng đầu là mật khẩu đầu tiên (hoặc HOCBA_NEW_PASSWORD)</translation>
    </message>
    <message>
        <source>take away an account&apos;s key; what it did stays</source>
        <translation>thu khóa của tài khoản; những gì đã làm vẫn được giữ</translation>
    </message>
    <message>
        <source>instead of a value: empty, pending or not_offered</source>
        <translation>thay cho điểm: empty, pending hoặc not_offered</translation>
    </message>
    <message>
        <source>a mark sheet with averages and states of cells; or the year&apos;s averages</source>
        <translation>một bảng điểm kèm điểm trung bình và trạng thái các ô; hoặc điểm trung bình cả năm</translation>
    </message>
    <message>
        <source>In %1 records there is nothing for you to sign.</source>
        <translation>Trong %1 học bạ không có phần nào cần bạn ký.</translation>
    </message>
    <message>
        <source>Nobody has entered the conduct of %1 of %2: it stays blank.</source>
        <translation>Chưa ai nhập kết quả rèn luyện %1 năm học %2: để trống trong học bạ.</translation>
    </message>
    <message>
        <source>re-assessment</source>
        <translation>kiểm tra lại</translation>
    </message>
</context>
<context>
    <name>CorrectionWords</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Average of %1, %2</source>
        <translation>Điểm trung bình môn %1, %2</translation>
    </message>
    <message>
        <source>Learning result, %1</source>
        <translation>Kết quả học tập, %1</translation>
    </message>
    <message>
        <source>Title of the year</source>
        <translation>Danh hiệu cả năm</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Lên lớp</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>không có danh hiệu</translation>
    </message>
    <message>
        <source>not final</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>%1 acknowledged it on %2</source>
        <translation>%1 đã xác nhận nhận báo cáo ngày %2</translation>
    </message>
    <message>
        <source>Reported to the %1 on %2; no receipt yet, days waiting: %3</source>
        <translation>Đã báo cáo %1 ngày %2; chưa có biên nhận, số ngày chờ: %3</translation>
    </message>
    <message>
        <source>Waits to be reported to the %1 since %2, days waiting: %3</source>
        <translation>Chờ báo cáo %1 từ %2, số ngày chờ: %3</translation>
    </message>
    <message>
        <source>Goes to the %1 once it is approved</source>
        <translation>Sẽ báo cáo %1 sau khi được duyệt</translation>
    </message>
    <message>
        <source>the homeroom teacher of the class confirms it</source>
        <translation>giáo viên chủ nhiệm của lớp mới được xác nhận</translation>
    </message>
    <message>
        <source>only the one who asked withdraws it</source>
        <translation>chỉ người đề nghị mới được rút lại</translation>
    </message>
    <message>
        <source>this value is the principal&apos;s alone to decide</source>
        <translation>giá trị này chỉ hiệu trưởng mới được quyết định</translation>
    </message>
    <message>
        <source>the homeroom teacher has to confirm it first</source>
        <translation>giáo viên chủ nhiệm phải xác nhận trước</translation>
    </message>
    <message>
        <source>it is confirmed already</source>
        <translation>đề nghị đã được xác nhận</translation>
    </message>
    <message>
        <source>you asked for it yourself; somebody else does this</source>
        <translation>chính bạn đã đề nghị; việc này do người khác làm</translation>
    </message>
    <message>
        <source>you confirmed it yourself; somebody else decides</source>
        <translation>chính bạn đã xác nhận; người khác mới được quyết định</translation>
    </message>
    <message>
        <source>you teach this subject in this class; somebody else decides</source>
        <translation>bạn dạy môn này ở lớp này; người khác mới được quyết định</translation>
    </message>
    <message>
        <source>the mark has changed since it was asked for; it has to be asked for again</source>
        <translation>điểm đã thay đổi từ khi đề nghị; cần đề nghị lại</translation>
    </message>
    <message>
        <source>Issued record %1</source>
        <translation>Học bạ đã cấp %1</translation>
    </message>
</context>
<context>
    <name>Gradebook</name>
    <message>
        <source>Semester I</source>
        <translation>Học kỳ I</translation>
    </message>
    <message>
        <source>Semester II</source>
        <translation>Học kỳ II</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>GK</translation>
    </message>
    <message>
        <source>End</source>
        <translation>CK</translation>
    </message>
    <message>
        <source>Reg%1</source>
        <translation>TX%1</translation>
    </message>
    <message>
        <source>average</source>
        <translation>điểm trung bình</translation>
    </message>
    <message>
        <source>midterm</source>
        <translation>giữa kỳ</translation>
    </message>
    <message>
        <source>end of term</source>
        <translation>cuối kỳ</translation>
    </message>
    <message>
        <source>regular assessment %1</source>
        <translation>thường xuyên %1</translation>
    </message>
    <message>
        <source>make-up</source>
        <translation>chờ bù</translation>
    </message>
    <message>
        <source>0 rule</source>
        <translation>0 (QĐ)</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>KHCN</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>chưa mở</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>vừa sửa</translation>
    </message>
    <message>
        <source>no mark yet</source>
        <translation>chưa có điểm</translation>
    </message>
    <message>
        <source>reckoned by the program</source>
        <translation>chương trình tính</translation>
    </message>
    <message>
        <source>below 5</source>
        <translation>dưới 5</translation>
    </message>
    <message>
        <source>Res</source>
        <translation>KQ</translation>
    </message>
    <message>
        <source>result</source>
        <translation>kết quả</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>remark</source>
        <translation>nhận xét</translation>
    </message>
    <message>
        <source>moves into this class</source>
        <translation>chuyển vào lớp này</translation>
    </message>
    <message>
        <source>%1 %2, semester %3</source>
        <translation>%1 %2, HK %3</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This was refused for a reason that has no sentence yet; tell its code to whoever looks after Hocba.</source>
        <translation>Việc này bị từ chối vì một lý do chưa có lời giải thích; hãy báo mã lỗi cho người phụ trách Hocba.</translation>
    </message>
    <message>
        <source>No command was given. See hocba-cli --help.</source>
        <translation>Chưa có lệnh nào. Xem hocba-cli --help.</translation>
    </message>
    <message>
        <source>There is no such command. See hocba-cli --help.</source>
        <translation>Không có lệnh này. Xem hocba-cli --help.</translation>
    </message>
    <message>
        <source>This command has no such option. See its --help.</source>
        <translation>Lệnh này không có tùy chọn đó. Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>The option needs a value after it.</source>
        <translation>Tùy chọn này cần một giá trị đi sau.</translation>
    </message>
    <message>
        <source>The option takes no value.</source>
        <translation>Tùy chọn này không nhận giá trị.</translation>
    </message>
    <message>
        <source>The option does not take this value. See the command&apos;s --help.</source>
        <translation>Tùy chọn không nhận giá trị này. Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>The option may be given only once.</source>
        <translation>Tùy chọn này chỉ được ghi một lần.</translation>
    </message>
    <message>
        <source>A needed option is missing. See the command&apos;s --help.</source>
        <translation>Thiếu một tùy chọn bắt buộc. Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>Give exactly one of these options.</source>
        <translation>Hãy ghi đúng một trong các tùy chọn này.</translation>
    </message>
    <message>
        <source>The command needs one more word. See its --help.</source>
        <translation>Lệnh còn thiếu đối số. Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>The command does not know what to do with this word. See its --help.</source>
        <translation>Lệnh không hiểu đối số này. Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>This command comes with a later version.</source>
        <translation>Lệnh này sẽ có ở phiên bản sau.</translation>
    </message>
    <message>
        <source>Name the school&apos;s data folder with --data or HOCBA_DATA.</source>
        <translation>Hãy chỉ ra thư mục dữ liệu của trường bằng --data hoặc HOCBA_DATA.</translation>
    </message>
    <message>
        <source>This command needs a person: name one with --as LOGIN.</source>
        <translation>Lệnh này cần biết người thực hiện: hãy ghi --as TÊN_ĐĂNG_NHẬP.</translation>
    </message>
    <message>
        <source>The password is missing: give --password-file or set HOCBA_PASSWORD.</source>
        <translation>Thiếu mật khẩu: hãy ghi --password-file hoặc đặt HOCBA_PASSWORD.</translation>
    </message>
    <message>
        <source>Login or password is wrong. Try again.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask the school&apos;s IT person.</source>
        <translation>Tài khoản này đã bị khóa. Hãy hỏi quản trị của trường.</translation>
    </message>
    <message>
        <source>There is already an account with this login. Choose another login.</source>
        <translation>Tên đăng nhập này đã có. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>This is the last account that can open the school&apos;s data; it cannot be removed.</source>
        <translation>Đây là tài khoản cuối cùng mở được dữ liệu của trường, không thể bỏ.</translation>
    </message>
    <message>
        <source>There is no account with this login. See account list.</source>
        <translation>Không có tài khoản này. Xem lệnh account list.</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation>Mật khẩu mới trùng mật khẩu cũ. Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>The password is too short: at least 8 characters.</source>
        <translation>Mật khẩu quá ngắn: cần ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>You do not have the permission for this. Ask the person who is responsible.</source>
        <translation>Bạn không có quyền làm việc này. Hãy liên hệ người có thẩm quyền.</translation>
    </message>
    <message>
        <source>The dates of the permission do not fit: check its first and last day.</source>
        <translation>Ngày của quyền không hợp lệ: hãy kiểm tra ngày bắt đầu và ngày kết thúc.</translation>
    </message>
    <message>
        <source>The permission to import mark sheets is for clerks only.</source>
        <translation>Quyền nhập bảng điểm từ tệp chỉ dành cho văn thư.</translation>
    </message>
    <message>
        <source>This role cannot be held for that part of the school.</source>
        <translation>Vai trò này không áp dụng cho phạm vi đó.</translation>
    </message>
    <message>
        <source>Nobody gives a permission to himself. Ask another person who is entitled.</source>
        <translation>Không ai được tự cấp quyền cho mình. Hãy nhờ người khác có thẩm quyền.</translation>
    </message>
    <message>
        <source>There is no such permission. See account list.</source>
        <translation>Không có quyền này. Xem lệnh account list.</translation>
    </message>
    <message>
        <source>This is possible in demo schools only.</source>
        <translation>Việc này chỉ làm được trong trường thử.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose a new one.</source>
        <translation>Thư mục không trống. Hãy chọn thư mục mới.</translation>
    </message>
    <message>
        <source>Demo schools of this level come with a later version.</source>
        <translation>Trường thử của cấp học này sẽ có ở phiên bản sau.</translation>
    </message>
    <message>
        <source>The demo keys could not be made. Are bash and openssl installed?</source>
        <translation>Không tạo được khóa ký thử. Máy đã cài bash và openssl chưa?</translation>
    </message>
    <message>
        <source>The accounts of the demo school are no longer as they were made, so this cannot be done by itself.</source>
        <translation>Tài khoản của trường thử đã bị thay đổi nên không tự làm được việc này.</translation>
    </message>
    <message>
        <source>This is not a mark. Type a number from 0 to 10, such as 8 or 8,5.</source>
        <translation>Đây không phải là điểm. Hãy nhập số từ 0 đến 10, ví dụ 8 hoặc 8,5.</translation>
    </message>
    <message>
        <source>A mark lies between 0 and 10. Check it and type it again.</source>
        <translation>Điểm phải từ 0 đến 10. Hãy kiểm tra và nhập lại.</translation>
    </message>
    <message>
        <source>A mark has one decimal at most. Round it yourself and type it again.</source>
        <translation>Điểm chỉ có một chữ số thập phân. Hãy tự làm tròn rồi nhập lại.</translation>
    </message>
    <message>
        <source>Somebody has changed this cell in the meantime. Look at it again and decide.</source>
        <translation>Ô này vừa được người khác sửa. Hãy xem lại rồi quyết định.</translation>
    </message>
    <message>
        <source>There is no such cell on this mark sheet.</source>
        <translation>Không có ô này trong bảng điểm.</translation>
    </message>
    <message>
        <source>This subject is assessed by Đ or CĐ. Type one of them.</source>
        <translation>Môn này đánh giá bằng Đ hoặc CĐ. Hãy nhập một trong hai.</translation>
    </message>
    <message>
        <source>A stored value cannot be read. Run audit verify.</source>
        <translation>Không đọc được giá trị đã lưu. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>The principal has decided this cell (exempt, individual plan or 0 by rule); it is not changed in this way.</source>
        <translation>Ô này do hiệu trưởng quyết định (miễn, kế hoạch cá nhân hoặc 0 theo quy định), không sửa theo cách này.</translation>
    </message>
    <message>
        <source>This mark sheet has no such column.</source>
        <translation>Bảng điểm này không có cột đó.</translation>
    </message>
    <message>
        <source>There is no such column: use tx1 to tx5, gk or ck.</source>
        <translation>Không có cột này: hãy dùng tx1 đến tx5, gk hoặc ck.</translation>
    </message>
    <message>
        <source>No entry period has been opened for this mark sheet. Ask the principal.</source>
        <translation>Bảng điểm này chưa được mở nhập. Hãy đề nghị hiệu trưởng mở.</translation>
    </message>
    <message>
        <source>The entry period is locked. A locked mark is changed by a correction only.</source>
        <translation>Đã khóa nhập điểm. Điểm đã khóa chỉ sửa được bằng yêu cầu sửa điểm.</translation>
    </message>
    <message>
        <source>The entry period is not locked, so this is not needed: enter the mark itself.</source>
        <translation>Chưa khóa nhập điểm nên không cần làm việc này: hãy nhập điểm trực tiếp.</translation>
    </message>
    <message>
        <source>The times of the entry period do not fit: it must close after it opens, and in the future.</source>
        <translation>Thời gian nhập điểm không hợp lệ: phải đóng sau khi mở và ở tương lai.</translation>
    </message>
    <message>
        <source>Marks are still missing. Complete them, or lock with a reason.</source>
        <translation>Còn thiếu điểm. Hãy bổ sung, hoặc khóa kèm lý do.</translation>
    </message>
    <message>
        <source>The request is older than ten days. Ask again.</source>
        <translation>Yêu cầu đã quá mười ngày. Hãy lập yêu cầu mới.</translation>
    </message>
    <message>
        <source>The new value is the old one, so there is nothing to correct.</source>
        <translation>Giá trị mới trùng giá trị cũ, không có gì để sửa.</translation>
    </message>
    <message>
        <source>The mark is of a subject that this person teaches; the decision is another person&apos;s.</source>
        <translation>Điểm thuộc môn người này dạy nên phải do người khác quyết định.</translation>
    </message>
    <message>
        <source>Asking, confirming and approving are done by three different persons.</source>
        <translation>Người yêu cầu, người xác nhận và người duyệt phải là ba người khác nhau.</translation>
    </message>
    <message>
        <source>There is no such correction. See correction list.</source>
        <translation>Không có yêu cầu sửa điểm này. Xem lệnh correction list.</translation>
    </message>
    <message>
        <source>The cell has changed since the correction was asked for. Ask again.</source>
        <translation>Ô điểm đã thay đổi kể từ khi lập yêu cầu. Hãy lập yêu cầu mới.</translation>
    </message>
    <message>
        <source>The correction is not at this step. Look at it with correction show.</source>
        <translation>Yêu cầu sửa điểm không ở bước này. Xem bằng lệnh correction show.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>The text has a character that may not be in it. Type it again.</source>
        <translation>Nội dung có ký tự không được phép. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>Nội dung quá dài. Hãy rút gọn.</translation>
    </message>
    <message>
        <source>This is no part of a school: use school, grade:6, class:6A1 or class:6A1/toan.</source>
        <translation>Phạm vi không đúng: hãy dùng school, grade:6, class:6A1 hoặc class:6A1/toan.</translation>
    </message>
    <message>
        <source>There is no such term: use 1, 2 or year.</source>
        <translation>Không có học kỳ này: hãy dùng 1, 2 hoặc year.</translation>
    </message>
    <message>
        <source>A school year is written as 2025-2026.</source>
        <translation>Năm học được ghi dạng 2025-2026.</translation>
    </message>
    <message>
        <source>This is not the school&apos;s current year. Check the file.</source>
        <translation>Không phải năm học hiện tại của trường. Hãy kiểm tra tệp.</translation>
    </message>
    <message>
        <source>The name of a class begins with its grade, as in 6A1.</source>
        <translation>Tên lớp phải bắt đầu bằng khối, ví dụ 6A1.</translation>
    </message>
    <message>
        <source>This class is already there.</source>
        <translation>Lớp này đã có.</translation>
    </message>
    <message>
        <source>The school does not have this grade.</source>
        <translation>Trường không có khối lớp này.</translation>
    </message>
    <message>
        <source>There is no such class this year. Check its name.</source>
        <translation>Năm học này không có lớp đó. Hãy kiểm tra tên lớp.</translation>
    </message>
    <message>
        <source>The class does not have this subject. Check its code.</source>
        <translation>Lớp không học môn này. Hãy kiểm tra mã môn.</translation>
    </message>
    <message>
        <source>A pupil&apos;s code has letters, digits, &apos;-&apos;, &apos;.&apos; and &apos;_&apos; only.</source>
        <translation>Mã học sinh chỉ gồm chữ, số, dấu &apos;-&apos;, &apos;.&apos; và &apos;_&apos;.</translation>
    </message>
    <message>
        <source>There is already a pupil with this code.</source>
        <translation>Mã học sinh này đã có.</translation>
    </message>
    <message>
        <source>The pupil is in no class this year.</source>
        <translation>Học sinh không thuộc lớp nào trong năm học này.</translation>
    </message>
    <message>
        <source>The pupil is not in this class. Check code and class.</source>
        <translation>Học sinh không thuộc lớp này. Hãy kiểm tra mã và lớp.</translation>
    </message>
    <message>
        <source>There is no pupil with this code. Check it.</source>
        <translation>Không có học sinh mang mã này. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>The pupil is already in a class this year.</source>
        <translation>Học sinh đã thuộc một lớp trong năm học này.</translation>
    </message>
    <message>
        <source>The pupil has no place in this class.</source>
        <translation>Học sinh không có tên trong lớp này.</translation>
    </message>
    <message>
        <source>The average in the file is not what the rules give. Hocba uses its own.</source>
        <translation>Điểm trung bình trong tệp khác kết quả tính theo quy định. Hocba dùng kết quả của mình.</translation>
    </message>
    <message>
        <source>Nothing was imported: the file has problems. Mend them and import again.</source>
        <translation>Chưa nhập gì: tệp có lỗi. Hãy sửa lỗi rồi nhập lại.</translation>
    </message>
    <message>
        <source>The birth date cannot be read; write it as 31/12/2014.</source>
        <translation>Không đọc được ngày sinh; hãy ghi dạng 31/12/2014.</translation>
    </message>
    <message>
        <source>A personal identification number has 12 digits.</source>
        <translation>Số định danh cá nhân có 12 chữ số.</translation>
    </message>
    <message>
        <source>The sex must be Nam or Nữ.</source>
        <translation>Giới tính phải là Nam hoặc Nữ.</translation>
    </message>
    <message>
        <source>Two pupils have the same personal identification number.</source>
        <translation>Hai học sinh trùng số định danh cá nhân.</translation>
    </message>
    <message>
        <source>The pupil&apos;s name in the file differs from the register. Make sure it is the same pupil.</source>
        <translation>Họ tên trong tệp khác trong sổ. Hãy kiểm tra có đúng là học sinh này không.</translation>
    </message>
    <message>
        <source>The pupil&apos;s name is missing.</source>
        <translation>Thiếu họ tên học sinh.</translation>
    </message>
    <message>
        <source>Birth date or sex do not fit the personal identification number. Check them.</source>
        <translation>Ngày sinh hoặc giới tính không khớp số định danh cá nhân. Hãy kiểm tra.</translation>
    </message>
    <message>
        <source>The age is unusual for this grade. Check the birth date.</source>
        <translation>Tuổi khác thường so với khối lớp. Hãy kiểm tra ngày sinh.</translation>
    </message>
    <message>
        <source>The average in the file cannot be read; it is not used.</source>
        <translation>Không đọc được điểm trung bình trong tệp; ô này không được dùng.</translation>
    </message>
    <message>
        <source>A needed column is missing. Compare the headings with a sheet that Hocba exports.</source>
        <translation>Thiếu một cột bắt buộc. Hãy so tiêu đề với bảng điểm do Hocba xuất ra.</translation>
    </message>
    <message>
        <source>Two columns hold the same values. Was one pasted in the wrong place?</source>
        <translation>Hai cột có giá trị giống hệt nhau. Có cột nào dán nhầm chỗ không?</translation>
    </message>
    <message>
        <source>A column stands in the sheet twice. Remove one.</source>
        <translation>Một cột xuất hiện hai lần. Hãy bỏ một cột.</translation>
    </message>
    <message>
        <source>A pupil&apos;s code stands in the sheet twice. Remove one row.</source>
        <translation>Mã học sinh xuất hiện hai lần. Hãy bỏ một dòng.</translation>
    </message>
    <message>
        <source>Two sheets of the file are about the same class, subject and semester. Remove one.</source>
        <translation>Tệp có hai bảng cùng lớp, môn và học kỳ. Hãy bỏ một bảng.</translation>
    </message>
    <message>
        <source>The file is protected with a password. Save it without one.</source>
        <translation>Tệp được bảo vệ bằng mật khẩu. Hãy lưu lại không có mật khẩu.</translation>
    </message>
    <message>
        <source>The sheet has marks in a column that this subject does not have.</source>
        <translation>Bảng có điểm ở cột mà môn này không có.</translation>
    </message>
    <message>
        <source>The file holds something a spreadsheet may not hold. Save it anew with your spreadsheet program.</source>
        <translation>Tệp chứa nội dung không được phép. Hãy lưu lại bằng phần mềm bảng tính.</translation>
    </message>
    <message>
        <source>The cell holds a formula with an error. Type the value itself.</source>
        <translation>Ô chứa công thức bị lỗi. Hãy nhập giá trị.</translation>
    </message>
    <message>
        <source>The name beside the code is another one. Has a row been shifted?</source>
        <translation>Họ tên không khớp với mã học sinh. Có dòng nào bị lệch không?</translation>
    </message>
    <message>
        <source>The row has no pupil&apos;s code. Fill it in.</source>
        <translation>Dòng không có mã học sinh. Hãy điền vào.</translation>
    </message>
    <message>
        <source>The sheet has no pupils.</source>
        <translation>Bảng không có học sinh nào.</translation>
    </message>
    <message>
        <source>This sheet is not a mark sheet; it is left out.</source>
        <translation>Trang này không phải bảng điểm nên được bỏ qua.</translation>
    </message>
    <message>
        <source>This sheet is not a pupil list; it is left out.</source>
        <translation>Trang này không phải danh sách học sinh nên được bỏ qua.</translation>
    </message>
    <message>
        <source>The file has nothing that can be imported. Is it the right file?</source>
        <translation>Tệp không có gì để nhập. Có đúng tệp không?</translation>
    </message>
    <message>
        <source>The text is in an old Vietnamese encoding (TCVN3, VNI). Convert it to Unicode.</source>
        <translation>Chữ dùng bảng mã cũ (TCVN3, VNI). Hãy chuyển sang Unicode.</translation>
    </message>
    <message>
        <source>This is an old .xls file. Save it as .xlsx.</source>
        <translation>Đây là tệp .xls cũ. Hãy lưu lại dạng .xlsx.</translation>
    </message>
    <message>
        <source>This pupil is in another class.</source>
        <translation>Học sinh này thuộc lớp khác.</translation>
    </message>
    <message>
        <source>A pupil of the class is not in the sheet.</source>
        <translation>Thiếu một học sinh của lớp trong bảng.</translation>
    </message>
    <message>
        <source>There are rows after the end of the list; they are not read.</source>
        <translation>Có dòng nằm sau phần cuối danh sách; các dòng này không được đọc.</translation>
    </message>
    <message>
        <source>Class, subject, semester or year cannot be read from the head of the sheet.</source>
        <translation>Không đọc được lớp, môn, học kỳ hoặc năm học ở phần đầu bảng.</translation>
    </message>
    <message>
        <source>The file is too large. Leave out what is not marks or pupils.</source>
        <translation>Tệp quá lớn. Hãy bỏ những phần không phải điểm hoặc học sinh.</translation>
    </message>
    <message>
        <source>No pupil of the class has this code. Check the code.</source>
        <translation>Không có học sinh nào của lớp mang mã này. Hãy kiểm tra mã.</translation>
    </message>
    <message>
        <source>The subject of the sheet is not known. Check its title.</source>
        <translation>Không nhận ra môn học của bảng. Hãy kiểm tra tiêu đề.</translation>
    </message>
    <message>
        <source>The file is not a readable .xlsx spreadsheet. Save it anew with your spreadsheet program.</source>
        <translation>Tệp không phải bảng tính .xlsx đọc được. Hãy lưu lại bằng phần mềm bảng tính.</translation>
    </message>
    <message>
        <source>The spreadsheet could not be made.</source>
        <translation>Không tạo được bảng tính.</translation>
    </message>
    <message>
        <source>The sheets of the file are of different school years.</source>
        <translation>Các trang trong tệp thuộc các năm học khác nhau.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and who may read it.</source>
        <translation>Không đọc được tệp. Hãy kiểm tra tên tệp và quyền đọc.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder and the free space.</source>
        <translation>Không ghi được tệp. Hãy kiểm tra thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Tệp quá lớn.</translation>
    </message>
    <message>
        <source>A stored document is missing. Run audit verify.</source>
        <translation>Thiếu một tài liệu đã lưu. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>Another program has the school&apos;s data open. Close it or try again in a moment.</source>
        <translation>Dữ liệu của trường đang được chương trình khác mở. Hãy đóng chương trình đó hoặc thử lại sau.</translation>
    </message>
    <message>
        <source>The school&apos;s database is damaged. Do not go on working with it; restore a backup.</source>
        <translation>Cơ sở dữ liệu của trường bị hỏng. Không làm việc tiếp; hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>There is already a school in this folder. Choose another folder.</source>
        <translation>Thư mục này đã có dữ liệu trường. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The disk could not be read or written; nothing was changed. Check the disk and its free space.</source>
        <translation>Không đọc hoặc ghi được đĩa; chưa có gì thay đổi. Hãy kiểm tra đĩa và dung lượng trống.</translation>
    </message>
    <message>
        <source>The data folder is on a network drive, where data can be lost. Choose a folder on this computer.</source>
        <translation>Thư mục dữ liệu nằm trên ổ mạng, có thể mất dữ liệu. Hãy chọn thư mục trên máy này.</translation>
    </message>
    <message>
        <source>The school&apos;s data were made by a newer version of Hocba. Update this program.</source>
        <translation>Dữ liệu của trường do phiên bản Hocba mới hơn tạo ra. Hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>The computer gives no random numbers, so no key can be made.</source>
        <translation>Máy không cung cấp được số ngẫu nhiên nên không tạo được khóa.</translation>
    </message>
    <message>
        <source>There is no school of Hocba in this folder. Check --data.</source>
        <translation>Thư mục này không có dữ liệu trường của Hocba. Hãy kiểm tra --data.</translation>
    </message>
    <message>
        <source>The database is not encrypted, so Hocba does not open it.</source>
        <translation>Cơ sở dữ liệu không được mã hóa nên Hocba không mở.</translation>
    </message>
    <message>
        <source>The school&apos;s data were changed by other hands. Run audit verify.</source>
        <translation>Dữ liệu của trường đã bị sửa từ bên ngoài. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>The database does not open with its key: it is damaged or comes from another school.</source>
        <translation>Khóa không mở được cơ sở dữ liệu: dữ liệu bị hỏng hoặc của trường khác.</translation>
    </message>
    <message>
        <source>There is already a record with this number and version.</source>
        <translation>Số và phiên bản học bạ này đã có.</translation>
    </message>
    <message>
        <source>This is no transcript made by Hocba; only its signatures can be looked at.</source>
        <translation>Đây không phải học bạ do Hocba lập; chỉ xem được các chữ ký.</translation>
    </message>
    <message>
        <source>There is no such issued record. See transcript list.</source>
        <translation>Không có học bạ đã cấp này. Xem lệnh transcript list.</translation>
    </message>
    <message>
        <source>The issued record is not in a state in which this can be done.</source>
        <translation>Học bạ đã cấp không ở trạng thái làm được việc này.</translation>
    </message>
    <message>
        <source>The font Noto Serif is missing. Install fonts-noto-core.</source>
        <translation>Thiếu phông chữ Noto Serif. Hãy cài fonts-noto-core.</translation>
    </message>
    <message>
        <source>The record has a line that its layout does not know.</source>
        <translation>Học bạ có dòng không thuộc mẫu.</translation>
    </message>
    <message>
        <source>Records of this level come with a later version.</source>
        <translation>Mẫu học bạ của cấp học này sẽ có ở phiên bản sau.</translation>
    </message>
    <message>
        <source>The pages of the year are not closed: marks are missing or the semester is not locked.</source>
        <translation>Trang học bạ chưa hoàn tất: còn thiếu điểm hoặc chưa khóa học kỳ.</translation>
    </message>
    <message>
        <source>No record with this number is in force.</source>
        <translation>Không có học bạ mang số này đang có hiệu lực.</translation>
    </message>
    <message>
        <source>There is no issued record with this number. See transcript list.</source>
        <translation>Không có học bạ đã cấp mang số này. Xem lệnh transcript list.</translation>
    </message>
    <message>
        <source>The PIN of the signing key is missing: give --pin-file or set HOCBA_PIN.</source>
        <translation>Thiếu mã PIN của khóa ký: hãy ghi --pin-file hoặc đặt HOCBA_PIN.</translation>
    </message>
    <message>
        <source>The key could not sign. Check the token or the key file.</source>
        <translation>Khóa không ký được. Hãy kiểm tra thiết bị hoặc tệp khóa.</translation>
    </message>
    <message>
        <source>The key file cannot be read. Check that it is there and undamaged.</source>
        <translation>Không đọc được tệp khóa. Hãy kiểm tra tệp còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Try again.</source>
        <translation>Mã PIN không đúng. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The signing library is missing. Install libqca-qt6-plugins.</source>
        <translation>Thiếu thư viện ký số. Hãy cài libqca-qt6-plugins.</translation>
    </message>
    <message>
        <source>A signature uses a method that is not allowed for transcripts.</source>
        <translation>Chữ ký dùng thuật toán không được phép trong học bạ.</translation>
    </message>
    <message>
        <source>A certificate or signature uses a method that is too weak to be trusted.</source>
        <translation>Chứng thư hoặc chữ ký dùng thuật toán quá yếu, không tin cậy được.</translation>
    </message>
    <message>
        <source>The certificate had expired at the time of signing.</source>
        <translation>Chứng thư số đã hết hạn vào lúc ký.</translation>
    </message>
    <message>
        <source>The certificate is not made for signing documents.</source>
        <translation>Chứng thư số không dùng để ký tài liệu.</translation>
    </message>
    <message>
        <source>The certificate was not yet valid at the time of signing.</source>
        <translation>Chứng thư số chưa có hiệu lực vào lúc ký.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>Chứng thư số đã bị thu hồi.</translation>
    </message>
    <message>
        <source>The certificate was revoked after the signing time that the signature claims.</source>
        <translation>Chứng thư số bị thu hồi sau thời điểm ký ghi trong chữ ký.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Không đọc được chứng thư số.</translation>
    </message>
    <message>
        <source>The certificate does not lead to a trusted root.</source>
        <translation>Chứng thư số không dẫn tới gốc tin cậy.</translation>
    </message>
    <message>
        <source>The certificate is not one for this role.</source>
        <translation>Chứng thư số không đúng vai trò.</translation>
    </message>
    <message>
        <source>It is not known whether the certificate was revoked: no list at hand is new enough.</source>
        <translation>Chưa biết chứng thư số có bị thu hồi không: không có danh sách thu hồi đủ mới.</translation>
    </message>
    <message>
        <source>No trusted roots are known, so no signer can be trusted. Name them with --trust.</source>
        <translation>Chưa có chứng thư gốc tin cậy nên không xác nhận được người ký. Hãy chỉ ra bằng --trust.</translation>
    </message>
    <message>
        <source>The file of trusted roots cannot be read.</source>
        <translation>Không đọc được tệp chứng thư gốc tin cậy.</translation>
    </message>
    <message>
        <source>A signature is broken: it does not fit its certificate.</source>
        <translation>Chữ ký bị hỏng: không khớp với chứng thư số.</translation>
    </message>
    <message>
        <source>A signature names another certificate than the one it carries.</source>
        <translation>Chữ ký ghi chứng thư khác với chứng thư kèm theo.</translation>
    </message>
    <message>
        <source>A signature is missing. The persons named must sign first.</source>
        <translation>Thiếu chữ ký. Những người được nêu phải ký trước.</translation>
    </message>
    <message>
        <source>A signature claims a time that has not come yet.</source>
        <translation>Thời điểm ký nằm trong tương lai.</translation>
    </message>
    <message>
        <source>A signature is by somebody who is not entitled to sign this part.</source>
        <translation>Người ký không có thẩm quyền ký phần này.</translation>
    </message>
    <message>
        <source>A signature of the PDF does not cover what it must.</source>
        <translation>Chữ ký trong PDF không bao phủ đúng phần cần ký.</translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation>Tệp PDF bị hỏng.</translation>
    </message>
    <message>
        <source>The pages say something else than the signed record inside.</source>
        <translation>Nội dung trang in khác với học bạ điện tử đã ký bên trong.</translation>
    </message>
    <message>
        <source>The PDF was changed after it was signed.</source>
        <translation>PDF đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The PDF already has a signature at this place.</source>
        <translation>PDF đã có chữ ký tại vị trí này.</translation>
    </message>
    <message>
        <source>The PDF was written by another program in a form that cannot be judged.</source>
        <translation>PDF do chương trình khác tạo nên không đánh giá được.</translation>
    </message>
    <message>
        <source>The PDF has no such page.</source>
        <translation>PDF không có trang này.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>Tệp không phải PDF.</translation>
    </message>
    <message>
        <source>Something was added after the last signature.</source>
        <translation>Có nội dung thêm vào sau chữ ký cuối cùng.</translation>
    </message>
    <message>
        <source>A page was changed after it was signed.</source>
        <translation>Một trang đã bị thay đổi sau khi ký.</translation>
    </message>
    <message>
        <source>Something that does not belong to the transcript was laid over a page.</source>
        <translation>Có thứ không thuộc học bạ được đặt đè lên một trang.</translation>
    </message>
    <message>
        <source>A signature is not at its place and may cover what the page says.</source>
        <translation>Một chữ ký không nằm đúng vị trí và có thể che nội dung của trang.</translation>
    </message>
    <message>
        <source>The signature does not fit into its place in the PDF.</source>
        <translation>Chữ ký lớn hơn chỗ dành sẵn trong PDF.</translation>
    </message>
    <message>
        <source>The PDF is too large.</source>
        <translation>Tệp PDF quá lớn.</translation>
    </message>
    <message>
        <source>A signature cannot be put into this PDF.</source>
        <translation>Không đặt được chữ ký vào PDF này.</translation>
    </message>
    <message>
        <source>The PDF has a signature of a kind that cannot be judged.</source>
        <translation>PDF có loại chữ ký không đánh giá được.</translation>
    </message>
    <message>
        <source>The record was changed after it was signed.</source>
        <translation>Học bạ đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The XML has a document type, which a transcript may not have.</source>
        <translation>XML có khai báo DTD, học bạ không được phép có.</translation>
    </message>
    <message>
        <source>Two parts of the record have the same Id.</source>
        <translation>Hai phần của học bạ trùng mã Id.</translation>
    </message>
    <message>
        <source>The XML is not well-formed.</source>
        <translation>XML sai cú pháp.</translation>
    </message>
    <message>
        <source>A part of the record that is referred to is not there.</source>
        <translation>Không có phần học bạ được tham chiếu.</translation>
    </message>
    <message>
        <source>A signature does not cover everything that it must.</source>
        <translation>Chữ ký không bao phủ đủ các phần cần ký.</translation>
    </message>
    <message>
        <source>A signed part of the record was moved to another place.</source>
        <translation>Một phần đã ký của học bạ bị chuyển chỗ.</translation>
    </message>
    <message>
        <source>A signature covers something that it must not.</source>
        <translation>Chữ ký bao phủ phần không được phép.</translation>
    </message>
    <message>
        <source>The record does not have the form that its schema asks for.</source>
        <translation>Học bạ không đúng lược đồ.</translation>
    </message>
    <message>
        <source>The schema of transcripts cannot be read. Install Hocba anew.</source>
        <translation>Không đọc được lược đồ học bạ. Hãy cài lại Hocba.</translation>
    </message>
    <message>
        <source>A signature in the record cannot be read.</source>
        <translation>Không đọc được một chữ ký trong học bạ.</translation>
    </message>
    <message>
        <source>A signature stands at a place where it does not belong.</source>
        <translation>Chữ ký nằm không đúng chỗ.</translation>
    </message>
    <message>
        <source>The XML is too large.</source>
        <translation>Tệp XML quá lớn.</translation>
    </message>
    <message>
        <source>This permission has already been given.</source>
        <translation>Quyền này đã được cấp.</translation>
    </message>
    <message>
        <source>A demo school cannot have that many pupils.</source>
        <translation>Trường thử không thể có số học sinh như vậy.</translation>
    </message>
    <message>
        <source>The mark that was to be changed is no longer the one that was seen. Look at it again.</source>
        <translation>Điểm cần sửa không còn như lúc xem. Hãy xem lại.</translation>
    </message>
    <message>
        <source>The subject is assessed in another way: marks and Đ / CĐ are not mixed.</source>
        <translation>Môn này đánh giá theo cách khác: không dùng lẫn điểm số và Đ / CĐ.</translation>
    </message>
    <message>
        <source>A correction of this cell is already under way. Wait for its decision or withdraw it.</source>
        <translation>Ô này đang có một yêu cầu sửa điểm. Hãy chờ quyết định hoặc rút yêu cầu đó.</translation>
    </message>
    <message>
        <source>The cell no longer holds the old value of the correction. Ask again.</source>
        <translation>Ô điểm không còn giá trị cũ ghi trong yêu cầu. Hãy lập yêu cầu mới.</translation>
    </message>
    <message>
        <source>No approved correction allows this change.</source>
        <translation>Không có yêu cầu sửa điểm đã duyệt cho thay đổi này.</translation>
    </message>
    <message>
        <source>This is possible for semester 1 or 2 only.</source>
        <translation>Việc này chỉ áp dụng cho học kỳ 1 hoặc 2.</translation>
    </message>
    <message>
        <source>Name and birth date belong to another pupil than the code. Check the code.</source>
        <translation>Họ tên và ngày sinh không phải của học sinh mang mã này. Hãy kiểm tra mã.</translation>
    </message>
    <message>
        <source>A heading is not known; the column is not read.</source>
        <translation>Không nhận ra một tiêu đề; cột này không được đọc.</translation>
    </message>
    <message>
        <source>The title of the sheet fits more than one subject. Write it out.</source>
        <translation>Tiêu đề bảng ứng với nhiều môn. Hãy ghi đầy đủ tên môn.</translation>
    </message>
    <message>
        <source>Absences lie between 0 and 366 sessions. Check the number.</source>
        <translation>Số buổi nghỉ phải từ 0 đến 366. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>A field of the line has a value it may not have.</source>
        <translation>Một trường trong dòng có giá trị không được phép.</translation>
    </message>
    <message>
        <source>A field of the line is missing.</source>
        <translation>Dòng thiếu một trường.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Dòng này không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>There is no such kind of question for the rules.</source>
        <translation>Không có loại phép tính này.</translation>
    </message>
    <message>
        <source>Conduct of the year follows from the semesters; enter those.</source>
        <translation>Rèn luyện cả năm được tính từ hai học kỳ; hãy nhập theo học kỳ.</translation>
    </message>
    <message>
        <source>This subject is not one that may be re-assessed.</source>
        <translation>Môn này không thuộc diện kiểm tra lại.</translation>
    </message>
    <message>
        <source>The rules for this year and grade come with a later version.</source>
        <translation>Quy định cho năm học và khối lớp này sẽ có ở phiên bản sau.</translation>
    </message>
    <message>
        <source>The file could not be written. Check the folder and the free space.</source>
        <translation>Không ghi được tệp. Hãy kiểm tra thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>The data can only be changed through Hocba&apos;s log; nothing was changed. Run audit verify.</source>
        <translation>Dữ liệu chỉ được thay đổi qua nhật ký của Hocba; chưa có gì thay đổi. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>What was recorded cannot be edited or deleted; nothing was changed.</source>
        <translation>Những gì đã ghi không thể sửa hoặc xóa; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>An event of this computer is missing from its own log, perhaps after a copy or a restore. Ask school IT.</source>
        <translation>Một sự kiện của máy này không có trong nhật ký của chính nó, có thể do sao chép hoặc khôi phục. Hãy hỏi quản trị của trường.</translation>
    </message>
    <message>
        <source>The event comes from a computer the school does not know. Enrol the computer first.</source>
        <translation>Sự kiện đến từ một máy tính mà trường chưa biết. Hãy đăng ký máy đó trước.</translation>
    </message>
    <message>
        <source>The pupil&apos;s class has locked marks, so a list cannot move the pupil. Take the row out; a transfer needs the principal.</source>
        <translation>Lớp của học sinh đã có điểm bị khóa nên không thể chuyển lớp bằng danh sách. Hãy bỏ dòng này; việc chuyển cần hiệu trưởng duyệt.</translation>
    </message>
    <message>
        <source>The database refused the change, because it breaks one of its rules.</source>
        <translation>Cơ sở dữ liệu từ chối thay đổi vì trái ràng buộc.</translation>
    </message>
    <message>
        <source>Encryption failed on this computer. Is OpenSSL 3.2 or newer installed?</source>
        <translation>Mã hóa trên máy này bị lỗi. Đã cài OpenSSL 3.2 trở lên chưa?</translation>
    </message>
    <message>
        <source>The change was cut off in the middle; nothing was changed. Try again.</source>
        <translation>Thao tác bị ngắt giữa chừng; chưa có gì thay đổi. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The pages of the record could not be drawn.</source>
        <translation>Không vẽ được các trang học bạ.</translation>
    </message>
    <message>
        <source>The school&apos;s register does not know this record.</source>
        <translation>Sổ cấp học bạ của trường không có học bạ này.</translation>
    </message>
    <message>
        <source>The school has revoked this record.</source>
        <translation>Trường đã thu hồi học bạ này.</translation>
    </message>
    <message>
        <source>A newer version has taken the place of this record.</source>
        <translation>Học bạ này đã được thay bằng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>There is no signing key for this person. Ask the school&apos;s IT person.</source>
        <translation>Người này chưa có khóa ký. Hãy hỏi quản trị của trường.</translation>
    </message>
    <message>
        <source>The key file holds another certificate than the one bound to this account.</source>
        <translation>Tệp khóa chứa chứng thư khác với chứng thư đã gắn với tài khoản.</translation>
    </message>
    <message>
        <source>Certificates or revocation lists that the signature carries cannot be read.</source>
        <translation>Không đọc được chứng thư hoặc danh sách thu hồi kèm theo chữ ký.</translation>
    </message>
    <message>
        <source>There is a signature that does not belong to this record.</source>
        <translation>Có chữ ký không thuộc học bạ này.</translation>
    </message>
    <message>
        <source>The pages could not be compared with the signed record inside.</source>
        <translation>Không so sánh được trang in với học bạ điện tử bên trong.</translation>
    </message>
    <message>
        <source>The pages of the PDF cannot be read.</source>
        <translation>Không đọc được các trang PDF.</translation>
    </message>
    <message>
        <source>The PDF carries more than one record, so it is not clear which one counts.</source>
        <translation>PDF chứa nhiều hơn một học bạ điện tử nên không rõ bản nào có giá trị.</translation>
    </message>
    <message>
        <source>The PDF does not carry the signed record.</source>
        <translation>PDF không chứa học bạ điện tử đã ký.</translation>
    </message>
    <message>
        <source>The log has an event of a newer version of Hocba. Update this program.</source>
        <translation>Nhật ký có sự kiện của phiên bản Hocba mới hơn. Hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>The log has an event that this program does not know. Update it or run audit verify.</source>
        <translation>Nhật ký có loại sự kiện chương trình không biết. Hãy cập nhật hoặc chạy audit verify.</translation>
    </message>
    <message>
        <source>An event of the log cannot be read. Run audit verify.</source>
        <translation>Không đọc được một sự kiện trong nhật ký. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>This correction has already been reported.</source>
        <translation>Yêu cầu sửa điểm này đã được báo cáo.</translation>
    </message>
    <message>
        <source>There is no report on this correction.</source>
        <translation>Không có báo cáo về yêu cầu sửa điểm này.</translation>
    </message>
    <message>
        <source>The school&apos;s data have been set up already.</source>
        <translation>Dữ liệu trường đã được khởi tạo.</translation>
    </message>
    <message>
        <source>The school&apos;s own data are missing. Run audit verify.</source>
        <translation>Thiếu thông tin của trường. Hãy chạy audit verify.</translation>
    </message>
    <message>
        <source>The new password was typed in two different ways. Type it once more.</source>
        <translation>Hai lần gõ mật khẩu mới không giống nhau. Hãy gõ lại.</translation>
    </message>
    <message>
        <source>A login has 2 to 40 small letters a-z, digits, &apos;.&apos;, &apos;-&apos; or &apos;_&apos; and begins with a letter.</source>
        <translation>Tên đăng nhập gồm 2 đến 40 chữ thường a-z, chữ số, dấu &apos;.&apos;, &apos;-&apos; hoặc &apos;_&apos; và bắt đầu bằng chữ cái.</translation>
    </message>
    <message>
        <source>A staff number has 1 to 40 letters, digits, &apos;.&apos;, &apos;-&apos; or &apos;_&apos;. Check it.</source>
        <translation>Mã nhân sự gồm 1 đến 40 chữ cái, chữ số, dấu &apos;.&apos;, &apos;-&apos; hoặc &apos;_&apos;. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>Give the person&apos;s full name.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>This account is not disabled, so there is nothing to enable.</source>
        <translation>Tài khoản này không bị vô hiệu hóa nên không cần kích hoạt lại.</translation>
    </message>
    <message>
        <source>Nobody does this to the own account. Ask another person who is entitled.</source>
        <translation>Không ai được tự làm việc này với tài khoản của mình. Hãy nhờ người khác có thẩm quyền.</translation>
    </message>
    <message>
        <source>Another account has this staff number. One person has one account.</source>
        <translation>Mã nhân sự này đã thuộc một tài khoản khác. Mỗi người chỉ có một tài khoản.</translation>
    </message>
    <message>
        <source>The new password is missing: give --new-password-file or set HOCBA_NEW_PASSWORD.</source>
        <translation>Thiếu mật khẩu mới: hãy dùng --new-password-file hoặc đặt biến HOCBA_NEW_PASSWORD.</translation>
    </message>
    <message>
        <source>Something in the school has changed since the differences were shown; nothing was imported. Look at them again.</source>
        <translation>Dữ liệu của trường đã thay đổi kể từ khi hiện các điểm khác biệt; chưa nhập gì cả. Hãy xem lại.</translation>
    </message>
    <message>
        <source>The file is neither a mark sheet nor a pupil list: its headings must name the pupil&apos;s code and the columns of marks, or birth date and sex.</source>
        <translation>Tệp không phải bảng điểm cũng không phải danh sách học sinh: tiêu đề phải có cột mã học sinh cùng các cột điểm, hoặc ngày sinh và giới tính.</translation>
    </message>
    <message>
        <source>The certificate is another person&apos;s: its staff number is not that of the account.</source>
        <translation>Chứng thư số là của người khác: mã nhân sự trong chứng thư không phải của tài khoản này.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is set to the past. Set it right; until then the time of the last entry counts.</source>
        <translation>Đồng hồ máy tính đang lùi về quá khứ. Hãy chỉnh lại cho đúng; trước đó, thời điểm của lần ghi cuối cùng được dùng.</translation>
    </message>
    <message>
        <source>There is no such folder. Check --data.</source>
        <translation>Không có thư mục này. Hãy kiểm tra --data.</translation>
    </message>
    <message>
        <source>No register was asked, so nothing is said about whether the record is still in force. Sign in to the school that issued it.</source>
        <translation>Chưa tra sổ cấp học bạ nào nên không biết học bạ còn hiệu lực hay không. Hãy đăng nhập vào trường đã cấp.</translation>
    </message>
    <message>
        <source>The school&apos;s data folder is no longer there; nothing was changed. Put it back and try again.</source>
        <translation>Thư mục dữ liệu của trường không còn ở chỗ cũ; chưa có gì thay đổi. Hãy trả thư mục về chỗ cũ rồi thử lại.</translation>
    </message>
    <message>
        <source>The program reckons this value from the marks; it is not typed.</source>
        <translation>Chương trình tính giá trị này từ các con điểm, không nhập tay.</translation>
    </message>
    <message>
        <source>Conduct is T (good), K (fair), D (passed) or C (not passed).</source>
        <translation>Kết quả rèn luyện là T (Tốt), K (Khá), D (Đạt) hoặc C (Chưa đạt).</translation>
    </message>
    <message>
        <source>Choose the folder that the files go into.</source>
        <translation>Hãy chọn thư mục lưu các tệp.</translation>
    </message>
    <message>
        <source>The work was stopped; what was done stays done.</source>
        <translation>Công việc đã dừng; phần đã làm được giữ nguyên.</translation>
    </message>
    <message>
        <source>This computer knows no printer. Set one up in the system&apos;s settings, or save a copy.</source>
        <translation>Máy tính này chưa có máy in nào. Hãy thêm máy in trong phần cài đặt hệ thống, hoặc lưu một bản sao.</translation>
    </message>
    <message>
        <source>The system&apos;s printing (the programs lp and lpstat of CUPS) is not installed. Save a copy and print it elsewhere.</source>
        <translation>Máy chưa cài phần in của hệ thống (chương trình lp và lpstat của CUPS). Hãy lưu một bản sao và in ở máy khác.</translation>
    </message>
    <message>
        <source>The system did not take the file for printing.</source>
        <translation>Hệ thống không nhận tệp để in.</translation>
    </message>
    <message>
        <source>The block reaches beyond the edge of the sheet.</source>
        <translation>Khối dán vượt ra ngoài bảng điểm.</translation>
    </message>
    <message>
        <source>Remarks are not pasted with marks: write them, or import a mark sheet.</source>
        <translation>Không dán nhận xét cùng với điểm: hãy viết từng nhận xét hoặc nhập từ bảng điểm.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>Conduct</source>
        <translation>Rèn luyện</translation>
    </message>
    <message>
        <source>Sessions absent</source>
        <translation>Số buổi nghỉ</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Danh hiệu</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Lên lớp</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>thiếu %1</translation>
    </message>
    <message>
        <source>%1 marks are missing</source>
        <translation>còn thiếu %1 con điểm</translation>
    </message>
    <message>
        <source>not opened for entry</source>
        <translation>chưa mở nhập</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>can be entered</source>
        <translation>nhập được</translation>
    </message>
    <message>
        <source>below what is required</source>
        <translation>dưới mức yêu cầu</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>hàng %1</translation>
    </message>
    <message>
        <source>Learning: %1</source>
        <translation>Học tập: %1</translation>
    </message>
    <message>
        <source>All pupils</source>
        <translation>Tất cả học sinh</translation>
    </message>
    <message>
        <source>Marks missing</source>
        <translation>Còn thiếu điểm</translation>
    </message>
    <message>
        <source>Below 5 or not passed</source>
        <translation>Dưới 5 hoặc chưa đạt</translation>
    </message>
    <message>
        <source>Corrected after the lock</source>
        <translation>Đã sửa điểm sau khi khóa</translation>
    </message>
    <message>
        <source>Pupils: %1</source>
        <translation>Số học sinh: %1</translation>
    </message>
    <message>
        <source>marks missing: %1</source>
        <translation>thiếu điểm: %1</translation>
    </message>
    <message>
        <source>pupils below 5 or not passed: %1</source>
        <translation>có môn dưới 5 hoặc chưa đạt: %1</translation>
    </message>
    <message>
        <source>The year follows from its semesters.</source>
        <translation>Kết quả cả năm tính từ hai học kỳ.</translation>
    </message>
    <message>
        <source>This semester has not been opened for entry yet.</source>
        <translation>Học kỳ này chưa mở nhập.</translation>
    </message>
    <message>
        <source>This semester is locked: nothing can be entered.</source>
        <translation>Học kỳ này đã khóa, không nhập được nữa.</translation>
    </message>
    <message>
        <source>Conduct: T good, K fair, D passed, C not passed; F2 for the list.</source>
        <translation>Rèn luyện: gõ T Tốt, K Khá, D Đạt, C Chưa đạt; F2 mở danh sách.</translation>
    </message>
    <message>
        <source>This semester is open for entry.</source>
        <translation>Học kỳ này đang mở nhập.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Gradebook</source>
        <translation>Sổ điểm</translation>
    </message>
    <message>
        <source>Class overview</source>
        <translation>Lớp chủ nhiệm</translation>
    </message>
    <message>
        <source>Semesters</source>
        <translation>Học kỳ</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Sửa điểm</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Học bạ</translation>
    </message>
    <message>
        <source>Verify a file</source>
        <translation>Kiểm tra tệp</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
</context>
<context>
    <name>PupilCard</name>
    <message>
        <source>absences</source>
        <translation>số buổi nghỉ</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>as %1</source>
        <translation>với vai trò %1</translation>
    </message>
    <message>
        <source>later, as %1</source>
        <translation>để sau, với vai trò %1</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>bản %1, %2</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Trong sổ cấp</translation>
    </message>
    <message>
        <source>Due from me</source>
        <translation>Tôi cần ký</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Kết quả vừa làm</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Còn chờ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã học sinh</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 người khác</translation>
    </message>
    <message>
        <source>no semester is locked</source>
        <translation>chưa khóa học kỳ nào</translation>
    </message>
    <message>
        <source>marks are missing: %1</source>
        <translation>còn thiếu điểm: %1</translation>
    </message>
    <message>
        <source>Pages not closed: %1.</source>
        <translation>Chưa chốt điểm: %1 học sinh.</translation>
    </message>
    <message>
        <source>Signatures missing: %1, of %2.</source>
        <translation>Còn thiếu %1 chữ ký, của: %2.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số học bạ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người cấp</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>not one of this record&apos;s signers</source>
        <translation>không thuộc những người ký học bạ này</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Học bạ số</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Mã học sinh</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Mã trường</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Trong sổ cấp</translation>
    </message>
    <message>
        <source>Pages and signed data</source>
        <translation>Trang in và dữ liệu đã ký</translation>
    </message>
    <message>
        <source>say the same</source>
        <translation>khớp nhau</translation>
    </message>
    <message>
        <source>DIFFER</source>
        <translation>KHÁC NHAU</translation>
    </message>
    <message>
        <source>Nothing is wrong with this file.</source>
        <translation>Tệp này không có gì sai.</translation>
    </message>
    <message>
        <source>NOT intact</source>
        <translation>ĐÃ BỊ SỬA</translation>
    </message>
    <message>
        <source>NOT trusted</source>
        <translation>KHÔNG đáng tin cậy</translation>
    </message>
    <message>
        <source>NOT entitled to sign this part</source>
        <translation>KHÔNG có quyền ký phần này</translation>
    </message>
    <message>
        <source>intact, trusted, entitled</source>
        <translation>nguyên vẹn, đáng tin cậy, đúng người có quyền</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>không rõ tên</translation>
    </message>
    <message>
        <source>Signatures valid</source>
        <translation>Chữ ký hợp lệ</translation>
    </message>
    <message>
        <source>Valid, with remarks: %1</source>
        <translation>Hợp lệ, có lưu ý: %1</translation>
    </message>
    <message>
        <source>Cannot be judged: %1</source>
        <translation>Không kết luận được: %1</translation>
    </message>
    <message>
        <source>NOT valid: %1</source>
        <translation>KHÔNG hợp lệ: %1</translation>
    </message>
    <message>
        <source>not asked (another school&apos;s register)</source>
        <translation>không tra (sổ của trường khác)</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang có hiệu lực</translation>
    </message>
    <message>
        <source>not in this school&apos;s register</source>
        <translation>không có trong sổ cấp của trường này</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Người ký</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>not opened</source>
        <translation>chưa mở</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang mở</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>mở lại</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>make-up pending</source>
        <translation>chờ kiểm tra bù</translation>
    </message>
    <message>
        <source>0 by rule</source>
        <translation>0 theo quy định</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>individual plan</source>
        <translation>kế hoạch cá nhân</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>không học</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>đã đề nghị</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã xác nhận</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>đã áp dụng</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>đã báo cáo</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>đã tiếp nhận</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>hết hạn</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>mất hiệu lực</translation>
    </message>
    <message>
        <source>waiting to be reported</source>
        <translation>chờ báo cáo</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>khá</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>chưa đạt</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>xuất sắc</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>giỏi</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>được lên lớp</translation>
    </message>
    <message>
        <source>re-assessment in summer</source>
        <translation>kiểm tra lại trong hè</translation>
    </message>
    <message>
        <source>conduct training in summer</source>
        <translation>rèn luyện trong hè</translation>
    </message>
    <message>
        <source>repeats the year</source>
        <translation>ở lại lớp</translation>
    </message>
    <message>
        <source>the principal decides</source>
        <translation>hiệu trưởng quyết định</translation>
    </message>
    <message>
        <source>subject teacher</source>
        <translation>giáo viên bộ môn</translation>
    </message>
    <message>
        <source>homeroom teacher</source>
        <translation>giáo viên chủ nhiệm</translation>
    </message>
    <message>
        <source>deputy principal</source>
        <translation>phó hiệu trưởng</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>hiệu trưởng</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>văn thư</translation>
    </message>
    <message>
        <source>school IT</source>
        <translation>quản trị</translation>
    </message>
    <message>
        <source>school seal</source>
        <translation>con dấu</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>nhập điểm</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>sửa điểm</translation>
    </message>
    <message>
        <source>import</source>
        <translation>nhập từ tệp</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>đồng bộ</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã cấp</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>đã thay thế</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>hợp lệ</translation>
    </message>
    <message>
        <source>valid, with remarks</source>
        <translation>hợp lệ, có lưu ý</translation>
    </message>
    <message>
        <source>NOT valid</source>
        <translation>KHÔNG hợp lệ</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>chưa kết luận được</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>nguyên vẹn</translation>
    </message>
    <message>
        <source>TAMPERED WITH</source>
        <translation>ĐÃ BỊ SỬA</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>chuyển lớp</translation>
    </message>
    <message>
        <source>district education office</source>
        <translation>Phòng Giáo dục và Đào tạo</translation>
    </message>
    <message>
        <source>commune People&apos;s Committee</source>
        <translation>UBND xã, phường</translation>
    </message>
    <message>
        <source>provincial education department</source>
        <translation>Sở Giáo dục và Đào tạo</translation>
    </message>
    <message>
        <source>year</source>
        <translation>cả năm</translation>
    </message>
    <message>
        <source>average</source>
        <translation>điểm trung bình</translation>
    </message>
    <message>
        <source>learning result</source>
        <translation>học tập</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>rèn luyện</translation>
    </message>
    <message>
        <source>title</source>
        <translation>danh hiệu</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>lên lớp</translation>
    </message>
    <message>
        <source>record</source>
        <translation>học bạ</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>birth place</source>
        <translation>nơi sinh</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>dân tộc</translation>
    </message>
    <message>
        <source>personal number</source>
        <translation>số định danh cá nhân</translation>
    </message>
    <message>
        <source>policy status</source>
        <translation>đối tượng chính sách</translation>
    </message>
    <message>
        <source>residence</source>
        <translation>nơi ở</translation>
    </message>
    <message>
        <source>father</source>
        <translation>cha</translation>
    </message>
    <message>
        <source>father&apos;s work</source>
        <translation>nghề nghiệp của cha</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>mẹ</translation>
    </message>
    <message>
        <source>mother&apos;s work</source>
        <translation>nghề nghiệp của mẹ</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>người giám hộ</translation>
    </message>
    <message>
        <source>guardian&apos;s work</source>
        <translation>nghề nghiệp của người giám hộ</translation>
    </message>
    <message>
        <source>change of class</source>
        <translation>chuyển lớp</translation>
    </message>
    <message>
        <source>pages not closed</source>
        <translation>chưa chốt điểm</translation>
    </message>
    <message>
        <source>signatures missing</source>
        <translation>còn thiếu chữ ký</translation>
    </message>
    <message>
        <source>ready to issue</source>
        <translation>sẵn sàng cấp</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ApproveCorrectionDialog</name>
    <message>
        <source>%1, class %2: %3</source>
        <translation>%1, lớp %2: %3</translation>
    </message>
    <message>
        <source>Approve correction %1</source>
        <translation>Duyệt đề nghị sửa điểm %1</translation>
    </message>
    <message>
        <source>&amp;Approve and sign</source>
        <translation>&amp;Duyệt và ký</translation>
    </message>
    <message>
        <source>&amp;PIN of your key:</source>
        <translation>Mã &amp;PIN của khóa ký:</translation>
    </message>
    <message>
        <source>You sign:</source>
        <translation>Nội dung ký:</translation>
    </message>
    <message>
        <source>Change:</source>
        <translation>Sửa điểm:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Lý do:</translation>
    </message>
    <message>
        <source>Asked by:</source>
        <translation>Người đề nghị:</translation>
    </message>
    <message>
        <source>Confirmed by:</source>
        <translation>Người xác nhận:</translation>
    </message>
    <message>
        <source>Issued records that are superseded and have to be issued anew: %1</source>
        <translation>Học bạ đã cấp sẽ bị thay thế và phải cấp lại: %1</translation>
    </message>
    <message>
        <source>A report goes to the %1. What is signed cannot be taken back.</source>
        <translation>Báo cáo sẽ gửi tới %1. Đã ký thì không rút lại được.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::AskCorrectionDialog</name>
    <message>
        <source>Ask for a correction</source>
        <translation>Đề nghị sửa điểm</translation>
    </message>
    <message>
        <source>&amp;Send the request</source>
        <translation>&amp;Gửi đề nghị</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1, lớp %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Pupil:</source>
        <translation>Học sinh:</translation>
    </message>
    <message>
        <source>Cell:</source>
        <translation>Ô điểm:</translation>
    </message>
    <message>
        <source>Mark now:</source>
        <translation>Điểm hiện tại:</translation>
    </message>
    <message>
        <source>New mark</source>
        <translation>Điểm mới</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Choose, or type its first letter</source>
        <translation>Chọn, hoặc gõ chữ cái đầu</translation>
    </message>
    <message>
        <source>Added wrongly</source>
        <translation>Cộng sai điểm</translation>
    </message>
    <message>
        <source>Misread from the paper</source>
        <translation>Vào nhầm điểm từ bài làm</translation>
    </message>
    <message>
        <source>Entered for the wrong pupil</source>
        <translation>Nhập nhầm học sinh</translation>
    </message>
    <message>
        <source>Re-marked on appeal</source>
        <translation>Phúc khảo</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Giải trình</translation>
    </message>
    <message>
        <source>Number of the paper, name of the scan</source>
        <translation>Số bài, tên tệp bản quét</translation>
    </message>
    <message>
        <source>&amp;New mark:</source>
        <translation>Điểm &amp;mới:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
    <message>
        <source>&amp;Explanation:</source>
        <translation>Giải &amp;trình:</translation>
    </message>
    <message>
        <source>E&amp;vidence:</source>
        <translation>Minh &amp;chứng:</translation>
    </message>
    <message>
        <source>Type the new mark; a dash (-) empties the cell.</source>
        <translation>Hãy nhập điểm mới; gạch ngang (-) để xóa điểm trong ô.</translation>
    </message>
    <message>
        <source>Such as 8,5 or 85; a dash (-) empties the cell.</source>
        <translation>Ví dụ 8,5 hoặc 85; gạch ngang (-) để xóa điểm trong ô.</translation>
    </message>
    <message>
        <source>Đ or CĐ; a dash (-) empties the cell.</source>
        <translation>Đ hoặc CĐ; gạch ngang (-) để xóa kết quả trong ô.</translation>
    </message>
    <message>
        <source>It becomes: %1</source>
        <translation>Sẽ thành: %1</translation>
    </message>
    <message>
        <source>At least %1 characters; still missing: %2</source>
        <translation>Ít nhất %1 ký tự; còn thiếu: %2</translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>Đủ độ dài.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Hãy chọn lý do.</translation>
    </message>
    <message>
        <source>The request %1 is sent; the homeroom teacher confirms it next.</source>
        <translation>Đã gửi đề nghị %1; tiếp theo giáo viên chủ nhiệm xác nhận.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Đóng thông báo</translation>
    </message>
</context>
<context>
    <name>hocba::ui::CellStateDialog</name>
    <message>
        <source>State of the cell</source>
        <translation>Trạng thái ô điểm</translation>
    </message>
    <message>
        <source>&amp;Set the state</source>
        <translation>Đặt &amp;trạng thái</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Hiện tại:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Make-up &amp;pending</source>
        <translation>&amp;Chờ kiểm tra bù</translation>
    </message>
    <message>
        <source>Absent; a make-up assessment is agreed. The average waits for it.</source>
        <translation>Vắng, đã thống nhất kiểm tra bù. Điểm trung bình chờ kết quả này.</translation>
    </message>
    <message>
        <source>Not &amp;offered</source>
        <translation>&amp;Không có cột này</translation>
    </message>
    <message>
        <source>This column does not exist for the pupil and does not count.</source>
        <translation>Học sinh không có cột điểm này và cột không được tính.</translation>
    </message>
    <message>
        <source>&amp;Exempt</source>
        <translation>&amp;Miễn học</translation>
    </message>
    <message>
        <source>The pupil is exempt from this subject or part of it.</source>
        <translation>Học sinh được miễn học môn này hoặc một phần môn này.</translation>
    </message>
    <message>
        <source>&amp;Individual plan</source>
        <translation>Kế hoạch giáo dục cá &amp;nhân</translation>
    </message>
    <message>
        <source>Assessed by the pupil&apos;s individual education plan.</source>
        <translation>Đánh giá theo kế hoạch giáo dục cá nhân của học sinh.</translation>
    </message>
    <message>
        <source>0 by r&amp;ule</source>
        <translation>Tính điểm 0 theo &amp;quy định</translation>
    </message>
    <message>
        <source>Missed without a make-up: counts as 0, or as not passed.</source>
        <translation>Vắng mà không kiểm tra bù: tính điểm 0, hoặc tính chưa đạt.</translation>
    </message>
    <message>
        <source>&amp;Back to empty</source>
        <translation>&amp;Xóa về ô trống</translation>
    </message>
    <message>
        <source>As if nothing had been entered yet.</source>
        <translation>Như khi chưa nhập gì.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::CertificateDialog</name>
    <message>
        <source>Holder: %1</source>
        <translation>Người được cấp: %1</translation>
    </message>
    <message>
        <source>Staff number: %1</source>
        <translation>Mã nhân sự: %1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Dành cho: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Nơi cấp: %1</translation>
    </message>
    <message>
        <source>Valid: %1 to %2</source>
        <translation>Hiệu lực: %1 đến %2</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Số sê-ri: %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Chứng thư số của %1</translation>
    </message>
    <message>
        <source>&amp;Bind the certificate</source>
        <translation>&amp;Gắn chứng thư số</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Chọn tệp…</translation>
    </message>
    <message>
        <source>A certificate file (.pem, .cer), or the key file (.p12), which also becomes this person&apos;s key here. The PIN of a key file is typed by the person. Staff number of the account: %1.</source>
        <translation>Tệp chứng thư (.pem, .cer), hoặc tệp khóa (.p12), khi đó tệp cũng trở thành khóa của người này tại đây. Mã PIN của tệp khóa do chính người đó nhập. Mã nhân sự của tài khoản: %1.</translation>
    </message>
    <message>
        <source>&amp;PIN of the key file:</source>
        <translation>Mã &amp;PIN của tệp khóa:</translation>
    </message>
    <message>
        <source>The certificate is bound to %1.</source>
        <translation>Đã gắn chứng thư số cho %1.</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Chọn chứng thư số</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.cer *.crt *.der *.p12 *.pfx);;All files (*)</source>
        <translation>Chứng thư và khóa (*.pem *.cer *.crt *.der *.p12 *.pfx);;Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ClassOverviewPlace</name>
    <message>
        <source>&amp;Term:</source>
        <translation>&amp;Thời gian:</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>&amp;Xem:</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>Tì&amp;m:</translation>
    </message>
    <message>
        <source>There is no class yet whose overview you may see.</source>
        <translation>Chưa có lớp nào thầy cô được xem tổng hợp.</translation>
    </message>
    <message>
        <source>Nobody is in this class yet.</source>
        <translation>Lớp chưa có học sinh.</translation>
    </message>
    <message>
        <source>Nobody is like that.</source>
        <translation>Không có học sinh nào như vậy.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ClassPicker</name>
    <message>
        <source>&amp;Class:</source>
        <translation>&amp;Lớp:</translation>
    </message>
    <message>
        <source>&amp;Subject:</source>
        <translation>&amp;Môn:</translation>
    </message>
    <message>
        <source>Se&amp;mester:</source>
        <translation>&amp;Học kỳ:</translation>
    </message>
    <message>
        <source>Semester I</source>
        <translation>Học kỳ I</translation>
    </message>
    <message>
        <source>Semester II</source>
        <translation>Học kỳ II</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tất cả các lớp</translation>
    </message>
</context>
<context>
    <name>hocba::ui::CommentDialog</name>
    <message>
        <source>Comment on %1</source>
        <translation>Nhận xét về %1</translation>
    </message>
    <message>
        <source>&amp;Keep the comment</source>
        <translation>&amp;Lưu nhận xét</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Nhận xét:</translation>
    </message>
    <message>
        <source>The comment on %1 is kept.</source>
        <translation>Đã lưu nhận xét về %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::CorrectionDetail</name>
    <message>
        <source>%1; expires on %2</source>
        <translation>%1; hết hạn lúc %2</translation>
    </message>
    <message>
        <source>What it changes is being reckoned…</source>
        <translation>Đang tính các thay đổi kéo theo…</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Nội dung đề nghị</translation>
    </message>
    <message>
        <source>Pupil:</source>
        <translation>Học sinh:</translation>
    </message>
    <message>
        <source>Cell:</source>
        <translation>Ô điểm:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Lý do:</translation>
    </message>
    <message>
        <source>Evidence:</source>
        <translation>Minh chứng:</translation>
    </message>
    <message>
        <source>Asked by:</source>
        <translation>Người đề nghị:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Trạng thái:</translation>
    </message>
    <message>
        <source>Refused because:</source>
        <translation>Lý do từ chối:</translation>
    </message>
    <message>
        <source>Report:</source>
        <translation>Báo cáo:</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1, lớp %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hocba::ui::CorrectionsPlace</name>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa điểm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô điểm</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Đề nghị lúc</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Đề nghị sửa điểm</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Hiện:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Waiting for me (%1)</source>
        <translation>Chờ tôi xử lý (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Tất cả (%1)</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có đề nghị nào chờ bạn xử lý.</translation>
    </message>
    <message>
        <source>There are no requests. A subject teacher asks for a correction at a locked cell of the gradebook, with Ctrl+K.</source>
        <translation>Chưa có đề nghị nào. Giáo viên bộ môn đề nghị sửa điểm tại ô đã khóa trong sổ điểm bằng Ctrl+K.</translation>
    </message>
    <message>
        <source>There is no request in this state.</source>
        <translation>Không có đề nghị nào ở trạng thái này.</translation>
    </message>
    <message>
        <source>This request is closed: %1.</source>
        <translation>Đề nghị này đã kết thúc: %1.</translation>
    </message>
    <message>
        <source>%1 is confirmed; the principal decides next.</source>
        <translation>Đã xác nhận %1; tiếp theo hiệu trưởng quyết định.</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>Đã rút lại %1.</translation>
    </message>
    <message>
        <source>%1 is approved and the mark is changed; the report to the authority is queued.</source>
        <translation>Đã duyệt %1 và sửa điểm; báo cáo cấp trên đang chờ gửi.</translation>
    </message>
    <message>
        <source>%1 is refused; nothing changes.</source>
        <translation>Đã từ chối %1; điểm giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::Dialog</name>
    <message>
        <source>C&amp;lose</source>
        <translation>Đó&amp;ng</translation>
    </message>
</context>
<context>
    <name>hocba::ui::DisableDialog</name>
    <message>
        <source>Disable %1</source>
        <translation>Vô hiệu hóa %1</translation>
    </message>
    <message>
        <source>&amp;Disable the account</source>
        <translation>&amp;Vô hiệu hóa tài khoản</translation>
    </message>
    <message>
        <source>%1 can then no longer sign in: the account&apos;s key is taken away. What it did stays. Enabling it again needs a new password.</source>
        <translation>%1 sẽ không đăng nhập được nữa: khóa của tài khoản bị thu lại. Những gì đã làm vẫn được giữ. Muốn kích hoạt lại phải đặt mật khẩu mới.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 không còn đăng nhập được nữa.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::DocumentViewer</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Trở lại</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Trở lại danh sách (Esc)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>Pa&amp;ge:</source>
        <translation>Tran&amp;g:</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Thu nhỏ (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Phóng to (Ctrl++)</translation>
    </message>
    <message>
        <source>As wide as the window (Ctrl+0)</source>
        <translation>Vừa chiều ngang (Ctrl+0)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The signatures are being checked…</source>
        <translation>Đang kiểm tra chữ ký…</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>This file is the signed data (XML). The pages below are drawn from it to be read; the document to print is the school&apos;s PDF.</source>
        <translation>Tệp này là dữ liệu đã ký (XML). Các trang dưới đây được vẽ từ dữ liệu đó để đọc; bản để in là tệp PDF của trường.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lưu một bản sao</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu thành %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::EndGrantDialog</name>
    <message>
        <source>End the role of %1</source>
        <translation>Kết thúc nhiệm vụ của %1</translation>
    </message>
    <message>
        <source>&amp;End the role</source>
        <translation>&amp;Kết thúc nhiệm vụ</translation>
    </message>
    <message>
        <source>%1, %2. Yesterday as the last day ends it at once.</source>
        <translation>%1, %2. Chọn hôm qua làm ngày cuối thì kết thúc ngay.</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>&amp;Ngày cuối:</translation>
    </message>
    <message>
        <source>The role ends on %1.</source>
        <translation>Nhiệm vụ kết thúc sau ngày %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ExtendEntryDialog</name>
    <message>
        <source>Set the end of entry</source>
        <translation>Đặt hạn nhập điểm</translation>
    </message>
    <message>
        <source>&amp;Set the end</source>
        <translation>Đặ&amp;t hạn</translation>
    </message>
    <message>
        <source>%1, %2. The end is now: %3.</source>
        <translation>%1, %2. Hạn hiện nay: %3.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>chưa đặt</translation>
    </message>
    <message>
        <source>Closes by itself &amp;at:</source>
        <translation>Tự đóng &amp;lúc:</translation>
    </message>
    <message>
        <source>The end of entry is set: %1</source>
        <translation>Đã đặt hạn nhập điểm: %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::FindBar</name>
    <message>
        <source>Find a pupil:</source>
        <translation>Tìm học sinh:</translation>
    </message>
    <message>
        <source>Find a pupil</source>
        <translation>Tìm học sinh</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Tên hoặc số thứ tự</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Đóng tìm kiếm</translation>
    </message>
    <message>
        <source>No pupil of this class is called so.</source>
        <translation>Lớp không có học sinh nào tên như vậy.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::FolderField</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;họn…</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>Thư mục lưu học bạ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>hocba::ui::GradebookPlace</name>
    <message>
        <source>Nothing can be saved now, so entry has stopped; what you typed is still in its cell. %1</source>
        <translation>Hiện không lưu được nên đã dừng nhập điểm; điều vừa gõ vẫn còn trong ô. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1 is locked. To change a mark, ask for a correction (Ctrl+K).</source>
        <translation>%1 đã khóa. Muốn sửa điểm phải đề nghị sửa (Ctrl+K).</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>Somebody changed this cell meanwhile: it held %1, now it holds %2. Enter keeps yours, Esc keeps theirs.</source>
        <translation>Có người vừa sửa ô này: trước là %1, nay là %2. Enter để ghi điểm của mình, Esc để giữ điểm của người kia.</translation>
    </message>
    <message>
        <source>%1 and further cells, %2 in all</source>
        <translation>%1 và các ô khác, tất cả %2 ô</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Đã chép.</translation>
    </message>
    <message>
        <source>Pasted: %1</source>
        <translation>Đã dán: %1</translation>
    </message>
    <message>
        <source>Export to a sheet</source>
        <translation>Xuất ra bảng tính</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Đã xuất ra %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>No class-subject is yours. The principal gives the roles.</source>
        <translation>Thầy/cô chưa được phân công lớp, môn nào. Hiệu trưởng phân công.</translation>
    </message>
    <message>
        <source>Semester I: %1/%2 marks</source>
        <translation>Học kỳ I: %1/%2 con điểm</translation>
    </message>
    <message>
        <source>Semester II: %1/%2 marks</source>
        <translation>Học kỳ II: %1/%2 con điểm</translation>
    </message>
    <message>
        <source>Sum %1 · Count %2 · Mean %3</source>
        <translation>Tổng %1 · Số ô %2 · Trung bình %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 của %2</translation>
    </message>
    <message>
        <source>No pupils are in this class yet. The clerk enters the class list.</source>
        <translation>Lớp chưa có học sinh. Văn thư nhập danh sách lớp.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::GrantDialog</name>
    <message>
        <source>whole school</source>
        <translation>toàn trường</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>khối %1</translation>
    </message>
    <message>
        <source>Give %1 a role</source>
        <translation>Giao nhiệm vụ cho %1</translation>
    </message>
    <message>
        <source>&amp;Give the role</source>
        <translation>&amp;Giao nhiệm vụ</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>Đến ngà&amp;y:</translation>
    </message>
    <message>
        <source>May &amp;import mark sheets of all classes</source>
        <translation>Được n&amp;hập bảng điểm của mọi lớp</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Nhiệm vụ:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Từ ngày:</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::HistoryPane</name>
    <message>
        <source>History of the cell</source>
        <translation>Lịch sử ô điểm</translation>
    </message>
    <message>
        <source>Nothing has been entered here yet.</source>
        <translation>Ô này chưa có gì được nhập.</translation>
    </message>
    <message>
        <source>%1 → %2 (%3)</source>
        <comment>old value, new value, how</comment>
        <translation>%1 → %2 (%3)</translation>
    </message>
    <message>
        <source>In %1 steps: deleted and entered again</source>
        <translation>Qua %1 bước: xóa rồi nhập lại</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>%1 (account %2)</source>
        <translation>%1 (tài khoản %2)</translation>
    </message>
    <message>
        <source>Choose a cell to see who entered what in it.</source>
        <translation>Chọn một ô để xem ai đã nhập gì trong ô đó.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::HomePlace</name>
    <message>
        <source>Tasks of today</source>
        <translation>Việc hôm nay</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Xin chào, %1</translation>
    </message>
    <message>
        <source>No duties today</source>
        <translation>Hôm nay không có nhiệm vụ</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Không có việc cần làm.</translation>
    </message>
    <message>
        <source>Looking what there is to do…</source>
        <translation>Đang xem có việc gì cần làm…</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ImpactView</name>
    <message>
        <source>What it changes</source>
        <translation>Thay đổi kéo theo</translation>
    </message>
    <message>
        <source>It changes</source>
        <translation>Thay đổi kéo theo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>It changes no average, level, title or record.</source>
        <translation>Không làm thay đổi điểm trung bình, xếp loại, danh hiệu hay học bạ nào.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ImportsPlace</name>
    <message>
        <source>problem</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>Which differences</source>
        <translation>Loại khác biệt</translation>
    </message>
    <message>
        <source>Find in the differences</source>
        <translation>Tìm trong các khác biệt</translation>
    </message>
    <message>
        <source>Code, name, subject…</source>
        <translation>Mã, họ tên, môn…</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>&amp;Hiện:</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Tìm:</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã học sinh</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>In Hocba</source>
        <translation>Trong Hocba</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Khác biệt</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Chọn bảng tính</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx);;All files (*)</source>
        <translation>Bảng tính (*.xlsx);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>Comparing again…</source>
        <translation>Đang so sánh lại…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message>
        <source>Imported: %1 from %2.</source>
        <translation>Đã nhập %1 từ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n pupils</source>
        <translation>
            <numerusform>%n học sinh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n con điểm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n nhận xét</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 và %2</translation>
    </message>
    <message>
        <source>Mark sheets: %1.</source>
        <translation>Số bảng điểm: %1.</translation>
    </message>
    <message>
        <source>Pupil list.</source>
        <translation>Danh sách học sinh.</translation>
    </message>
    <message>
        <source>New: %1, changed: %2, the same: %3, problems: %4, remarks on the file: %5.</source>
        <translation>Mới: %1, thay đổi: %2, giống nhau: %3, lỗi: %4, lưu ý về tệp: %5.</translation>
    </message>
    <message>
        <source>New classes: %1.</source>
        <translation>Lớp mới: %1.</translation>
    </message>
    <message>
        <source>The file has problems. Mend them in the file and choose it again; until then nothing of it is imported.</source>
        <translation>Tệp có lỗi. Hãy sửa trong tệp rồi chọn lại; trước đó không nhập phần nào.</translation>
    </message>
    <message>
        <source>The file holds nothing that is not in Hocba already.</source>
        <translation>Tệp không có gì mới so với Hocba.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Nhập %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation>Không có gì để hiện.</translation>
    </message>
    <message>
        <source>Choose a mark sheet or a pupil list (.xlsx), or drop it here. Nothing is changed before you have seen the differences.</source>
        <translation>Chọn bảng điểm hoặc danh sách học sinh (.xlsx), hoặc kéo tệp vào đây. Không có gì thay đổi trước khi bạn xem các khác biệt.</translation>
    </message>
    <message>
        <source>all differences</source>
        <translation>mọi khác biệt</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
</context>
<context>
    <name>hocba::ui::IssueDialog</name>
    <message>
        <source>Issue records</source>
        <translation>Cấp học bạ</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>Cấp lại học bạ</translation>
    </message>
    <message>
        <source>&amp;Also write the files of the %1 that are issued</source>
        <translation>Ghi lại &amp;cả tệp của %1 học bạ đã cấp</translation>
    </message>
    <message>
        <source>&amp;Demo school: first sign for everybody</source>
        <translation>Trường thử nghiệm: ký thay mọi người trước (&amp;demo)</translation>
    </message>
    <message>
        <source>The next version of record %1 gets the school&apos;s seal; the one in force now becomes superseded. All persons must have signed what the pages say now.</source>
        <translation>Bản kế tiếp của học bạ %1 được đóng dấu của trường; bản đang có hiệu lực trở thành bản đã được thay thế. Mọi người phải ký xong nội dung hiện tại.</translation>
    </message>
    <message>
        <source>The school&apos;s seal goes on, PDF and XML are written into the folder, and each record is entered in the register. What is issued is never issued twice.</source>
        <translation>Học bạ được đóng dấu của trường, tệp PDF và XML được ghi vào thư mục, mỗi học bạ được vào sổ cấp. Học bạ đã cấp không bao giờ bị cấp hai lần.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Thư mục:</translation>
    </message>
    <message>
        <source>P&amp;urpose:</source>
        <translation>&amp;Mục đích:</translation>
    </message>
    <message>
        <source>Rece&amp;iver:</source>
        <translation>Nơ&amp;i nhận:</translation>
    </message>
    <message>
        <source>&amp;PIN of the seal:</source>
        <translation>Mã &amp;PIN của con dấu:</translation>
    </message>
    <message>
        <source>Issue a&amp;new</source>
        <translation>Cấp lại</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write the files of %n record(s)</source>
        <translation>
            <numerusform>&amp;Ghi tệp của %n học bạ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seal a&amp;nd issue %n record(s)</source>
        <translation>
            <numerusform>Đó&amp;ng dấu và cấp %n học bạ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocba::ui::LimitedText</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 trên %2 ký tự</translation>
    </message>
    <message>
        <source>%1 characters too many</source>
        <translation>Thừa %1 ký tự</translation>
    </message>
</context>
<context>
    <name>hocba::ui::LockDialog</name>
    <message>
        <source>Lock</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Khóa sổ</translation>
    </message>
    <message>
        <source>%1, %2: mark sheets that become read-only: %3, of pupils: %4. From then on a mark changes only by a correction that is asked for, confirmed and approved.</source>
        <translation>%1, %2: %3 bảng điểm của %4 học sinh sẽ chỉ còn xem được. Từ đó điểm chỉ thay đổi qua đề nghị sửa điểm được xác nhận và duyệt.</translation>
    </message>
    <message>
        <source>&amp;Justification:</source>
        <translation>&amp;Lý do:</translation>
    </message>
    <message>
        <source>Locked: %1, %2</source>
        <translation>Đã khóa sổ: %1, %2</translation>
    </message>
    <message>
        <source>Marks are missing: %1, in mark sheets: %2. It can only be locked with a justification. Enter goes to the sheet.</source>
        <translation>Còn thiếu %1 con điểm trong %2 bảng điểm. Chỉ khóa được khi có lý do. Nhấn Enter để đến bảng điểm.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Môn học</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Giáo viên</translation>
    </message>
    <message>
        <source>Mark sheets with missing marks</source>
        <translation>Bảng điểm còn thiếu</translation>
    </message>
</context>
<context>
    <name>hocba::ui::MainWindow</name>
    <message>
        <source>Hocba – %1</source>
        <translation>Hocba – %1</translation>
    </message>
    <message>
        <source>Hocba – school records</source>
        <translation>Hocba – học bạ số</translation>
    </message>
</context>
<context>
    <name>hocba::ui::MarkView</name>
    <message>
        <source>Gradebook</source>
        <translation>Sổ điểm</translation>
    </message>
</context>
<context>
    <name>hocba::ui::NewAccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Tài khoản mới</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>Tạ&amp;o tài khoản</translation>
    </message>
    <message>
        <source>The account can do nothing until the principal gives it a role. The person changes the first password after signing in.</source>
        <translation>Tài khoản chưa làm được gì cho đến khi hiệu trưởng giao nhiệm vụ. Người dùng đổi mật khẩu đầu tiên sau khi đăng nhập.</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>Tên đăng &amp;nhập:</translation>
    </message>
    <message>
        <source>&amp;Full name:</source>
        <translation>&amp;Họ và tên:</translation>
    </message>
    <message>
        <source>&amp;Staff number:</source>
        <translation>Mã nhân &amp;sự:</translation>
    </message>
    <message>
        <source>First &amp;password:</source>
        <translation>&amp;Mật khẩu đầu tiên:</translation>
    </message>
    <message>
        <source>First password &amp;again:</source>
        <translation>Nhập &amp;lại mật khẩu:</translation>
    </message>
    <message>
        <source>&amp;Your own password:</source>
        <translation>Mật khẩ&amp;u của chính bạn:</translation>
    </message>
    <message>
        <source>The account %1 is made.</source>
        <translation>Đã tạo tài khoản %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::NewPasswordDialog</name>
    <message>
        <source>Enable %1</source>
        <translation>Kích hoạt lại %1</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Mật khẩu mới cho %1</translation>
    </message>
    <message>
        <source>&amp;Enable the account</source>
        <translation>&amp;Kích hoạt tài khoản</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>Đặt mật &amp;khẩu</translation>
    </message>
    <message>
        <source>For %1. Tell it to nobody else; the person changes it after signing in. The log keeps that you have set it, and the list of accounts shows it until then.</source>
        <translation>Cho %1. Không nói cho ai khác; người dùng đổi mật khẩu sau khi đăng nhập. Nhật ký lưu việc bạn đã đặt mật khẩu, và danh sách tài khoản hiện điều đó cho đến khi người dùng đổi.</translation>
    </message>
    <message>
        <source>New &amp;password:</source>
        <translation>&amp;Mật khẩu mới:</translation>
    </message>
    <message>
        <source>New password &amp;again:</source>
        <translation>Nhập &amp;lại mật khẩu:</translation>
    </message>
    <message>
        <source>&amp;Your own password:</source>
        <translation>Mật khẩ&amp;u của chính bạn:</translation>
    </message>
    <message>
        <source>The account %1 is enabled.</source>
        <translation>Đã kích hoạt lại tài khoản %1.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 đã có mật khẩu mới.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::OpenEntryDialog</name>
    <message>
        <source>Open for entry</source>
        <translation>Mở nhập điểm</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>%1, %2: teachers can enter marks. Mark sheets: %3, pupils: %4.</source>
        <translation>%1, %2: giáo viên được nhập điểm. Bảng điểm: %3, học sinh: %4.</translation>
    </message>
    <message>
        <source>Only &amp;from:</source>
        <translation>Chỉ mở &amp;từ:</translation>
    </message>
    <message>
        <source>Closes by itself &amp;at:</source>
        <translation>Tự đóng &amp;lúc:</translation>
    </message>
    <message>
        <source>Opened for entry: %1</source>
        <translation>Đã mở nhập điểm: %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::OverviewView</name>
    <message>
        <source>Class overview</source>
        <translation>Tổng hợp lớp</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Change the password</source>
        <translation>Đổ&amp;i mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Old password:</source>
        <translation>Mật khẩu &amp;cũ:</translation>
    </message>
    <message>
        <source>&amp;New password:</source>
        <translation>Mật khẩu &amp;mới:</translation>
    </message>
    <message>
        <source>New password &amp;again:</source>
        <translation>&amp;Nhắc lại mật khẩu mới:</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PasteDialog</name>
    <message>
        <source>Paste marks</source>
        <translation>Dán điểm</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Đang có</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Dán vào</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Bị từ chối vì</translation>
    </message>
    <message>
        <source>Cells that change</source>
        <translation>Các ô thay đổi</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Thay đổi: %1</translation>
    </message>
    <message>
        <source>the same: %1</source>
        <translation>giữ nguyên: %1</translation>
    </message>
    <message>
        <source>left out (blank or average): %1</source>
        <translation>bỏ qua (ô trống hoặc điểm trung bình): %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>bị từ chối: %1</translation>
    </message>
    <message>
        <source>Nothing is pasted while a cell is refused: all or nothing.</source>
        <translation>Còn ô bị từ chối thì không dán gì cả: dán hết hoặc không dán.</translation>
    </message>
    <message>
        <source>&amp;Divide whole numbers from 11 to 100 by ten (%1)</source>
        <translation>&amp;Chia mười các số nguyên từ 11 đến 100 (%1)</translation>
    </message>
    <message>
        <source>Paste all %1</source>
        <translation>Dán cả %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PeoplePlace</name>
    <message>
        <source>Find an account</source>
        <translation>Tìm tài khoản</translation>
    </message>
    <message>
        <source>Login, name, role</source>
        <translation>Tên đăng nhập, họ tên, nhiệm vụ</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Tìm:</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Mã nhân sự</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư số</translation>
    </message>
    <message>
        <source>Roles today</source>
        <translation>Nhiệm vụ hôm nay</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>No account is like that.</source>
        <translation>Không có tài khoản nào như vậy.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>%1, imports marks</source>
        <translation>%1, được nhập bảng điểm</translation>
    </message>
    <message>
        <source>Part of the school</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Các nhiệm vụ</translation>
    </message>
    <message>
        <source>This account has no role yet. The principal gives it one.</source>
        <translation>Tài khoản này chưa có nhiệm vụ. Hiệu trưởng sẽ giao.</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Chứng thư số: %1</translation>
    </message>
    <message>
        <source>No certificate is bound: this person cannot sign.</source>
        <translation>Chưa gắn chứng thư số: người này chưa ký được.</translation>
    </message>
    <message>
        <source>Enable…</source>
        <translation>Kích hoạt…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Mật khẩu mới…</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PrintDialog</name>
    <message>
        <source>Print the document</source>
        <translation>In tài liệu</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>P&amp;rinter:</source>
        <translation>Má&amp;y in:</translation>
    </message>
    <message>
        <source>&amp;Copies:</source>
        <translation>&amp;Số bản:</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>Đã gửi tới máy in %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PupilCardDialog</name>
    <message>
        <source>Pupil card: %1</source>
        <translation>Thẻ học sinh: %1</translation>
    </message>
    <message>
        <source>%1 · class %2 · code %3 · born %4 · %5</source>
        <translation>%1 · lớp %2 · mã %3 · sinh ngày %4 · %5</translation>
    </message>
    <message>
        <source>&amp;Gradebook</source>
        <translation>&amp;Sổ điểm</translation>
    </message>
    <message>
        <source>Class &amp;overview</source>
        <translation>&amp;Tổng hợp lớp</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm học</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Môn học</translation>
    </message>
    <message>
        <source>Semester I</source>
        <translation>Học kỳ I</translation>
    </message>
    <message>
        <source>Semester II</source>
        <translation>Học kỳ II</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>After the summer</source>
        <translation>Sau hè</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>There are no results that you may read.</source>
        <translation>Không có kết quả nào mà bạn được xem.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nay</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Quá trình học</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số hiệu</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Cấp cho</translation>
    </message>
    <message>
        <source>Issued records</source>
        <translation>Học bạ đã cấp</translation>
    </message>
    <message>
        <source>No record has been issued yet.</source>
        <translation>Chưa cấp học bạ nào.</translation>
    </message>
    <message>
        <source>The register of records is read by principal, deputy and clerk.</source>
        <translation>Sổ cấp học bạ do hiệu trưởng, phó hiệu trưởng và văn thư xem.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Học bạ</translation>
    </message>
    <message>
        <source>Ethnic group, personal number, policy status, residence and parents are shown only when you need them. The log keeps who has read them.</source>
        <translation>Dân tộc, số định danh cá nhân, đối tượng chính sách, nơi ở và cha mẹ chỉ hiện khi cần. Nhật ký lưu lại ai đã xem.</translation>
    </message>
    <message>
        <source>&amp;Show personal data</source>
        <translation>&amp;Hiện thông tin cá nhân</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Thông tin cá nhân</translation>
    </message>
</context>
<context>
    <name>hocba::ui::PupilsPlace</name>
    <message>
        <source>Name or code, in the whole school</source>
        <translation>Họ tên hoặc mã, trong toàn trường</translation>
    </message>
    <message>
        <source>Find a pupil by name or code</source>
        <translation>Tìm học sinh theo họ tên hoặc mã</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Tìm:</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã học sinh</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, đến %2</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>No pupil has such a name or code.</source>
        <translation>Không có học sinh nào có họ tên hoặc mã như vậy.</translation>
    </message>
    <message>
        <source>There are no pupils yet. Import a pupil list in the place Imports.</source>
        <translation>Chưa có học sinh. Hãy nhập danh sách học sinh ở mục Nhập từ tệp.</translation>
    </message>
    <message>
        <source>The class has no pupils.</source>
        <translation>Lớp chưa có học sinh.</translation>
    </message>
    <message>
        <source>Pupils: %1</source>
        <translation>Số học sinh: %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ReadinessTree</name>
    <message>
        <source>Readiness</source>
        <translation>Tình hình nhập điểm</translation>
    </message>
    <message>
        <source>Class, subject</source>
        <translation>Lớp, môn học</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Giáo viên</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Mở từ</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Đóng lúc</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ReadinessWords</name>
    <message>
        <source>Whole school</source>
        <translation>Toàn trường</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Khối %1</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Lớp %1</translation>
    </message>
    <message>
        <source>Semester II</source>
        <translation>Học kỳ II</translation>
    </message>
    <message>
        <source>Semester I</source>
        <translation>Học kỳ I</translation>
    </message>
    <message>
        <source>various</source>
        <translation>khác nhau</translation>
    </message>
    <message>
        <source>Mark sheets: %1 (%2).</source>
        <translation>Bảng điểm: %1 (%2).</translation>
    </message>
    <message>
        <source>No marks are missing.</source>
        <translation>Không thiếu điểm.</translation>
    </message>
    <message>
        <source>Marks missing: %1.</source>
        <translation>Còn thiếu %1 con điểm.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::RefuseCorrectionDialog</name>
    <message>
        <source>Refuse correction %1</source>
        <translation>Từ chối đề nghị sửa điểm %1</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Từ chối</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Đề nghị:</translation>
    </message>
    <message>
        <source>Change:</source>
        <translation>Sửa điểm:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
</context>
<context>
    <name>hocba::ui::RemarkDialog</name>
    <message>
        <source>Remark on %1</source>
        <translation>Nhận xét của giáo viên chủ nhiệm về %1</translation>
    </message>
    <message>
        <source>&amp;Keep the remark</source>
        <translation>&amp;Lưu nhận xét</translation>
    </message>
    <message>
        <source>School year %1</source>
        <translation>Năm học %1</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>&amp;Remark:</source>
        <translation>&amp;Nhận xét:</translation>
    </message>
    <message>
        <source>The remark on %1 is kept.</source>
        <translation>Đã lưu nhận xét về %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ReopenEntryDialog</name>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Mở lại</translation>
    </message>
    <message>
        <source>%1, %2: marks of mark sheets that are locked can be changed again without a correction. Mark sheets: %3. Records that are already issued are superseded when a mark changes.</source>
        <translation>%1, %2: điểm trong bảng điểm đã khóa lại sửa được mà không cần đề nghị sửa điểm. Bảng điểm: %3. Học bạ đã cấp sẽ bị thay thế khi có điểm thay đổi.</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>Lý &amp;do:</translation>
    </message>
    <message>
        <source>Closes by itself &amp;at:</source>
        <translation>Tự đóng &amp;lúc:</translation>
    </message>
    <message>
        <source>Reopened: %1</source>
        <translation>Đã mở lại: %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::RevokeDialog</name>
    <message>
        <source>Revoke a record</source>
        <translation>Thu hồi học bạ</translation>
    </message>
    <message>
        <source>Re&amp;voke it</source>
        <translation>Thu &amp;hồi</translation>
    </message>
    <message>
        <source>Record %1 version %2 of %3 is taken out of force. Whoever has it and asks the register is told so. This cannot be undone; a next version can be issued.</source>
        <translation>Học bạ %1 bản %2 của %3 hết hiệu lực. Ai cầm bản này và tra sổ cấp sẽ được báo như vậy. Việc này không thể hoàn tác; có thể cấp bản kế tiếp.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SearchBar</name>
    <message>
        <source>&amp;Find:</source>
        <translation>Tì&amp;m:</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Tìm trong tài liệu</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Chỗ trước (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Chỗ sau (F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không thấy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SemestersPlace</name>
    <message>
        <source>Se&amp;mester:</source>
        <translation>&amp;Học kỳ:</translation>
    </message>
    <message>
        <source>&amp;Not ready only</source>
        <translation>&amp;Chỉ mục chưa xong</translation>
    </message>
    <message>
        <source>Find a class, subject or teacher</source>
        <translation>Tìm lớp, môn học hoặc giáo viên</translation>
    </message>
    <message>
        <source>Class, subject or teacher</source>
        <translation>Lớp, môn học hoặc giáo viên</translation>
    </message>
    <message>
        <source>Read&amp;iness</source>
        <translation>&amp;Tình hình</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation>Học kỳ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>Nothing was opened or locked yet.</source>
        <translation>Chưa mở hay khóa gì.</translation>
    </message>
    <message>
        <source>What was &amp;done</source>
        <translation>Việc đã &amp;làm</translation>
    </message>
    <message>
        <source>Reading the mark sheets…</source>
        <translation>Đang đọc các bảng điểm…</translation>
    </message>
    <message>
        <source>There are no mark sheets yet: import the pupil list first.</source>
        <translation>Chưa có bảng điểm: hãy nhập danh sách học sinh trước.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Ngôn ngữ:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Giao diện:</translation>
    </message>
    <message>
        <source>Size of the &amp;grid:</source>
        <translation>&amp;Cỡ chữ của bảng:</translation>
    </message>
    <message>
        <source>L&amp;ock after:</source>
        <translation>&amp;Khóa sau:</translation>
    </message>
</context>
<context>
    <name>hocba::ui::ShortcutsDialog</name>
    <message>
        <source>In the grid: keep the mark and go down</source>
        <translation>Trong bảng: nhận điểm và xuống dòng</translation>
    </message>
    <message>
        <source>In the grid: keep the mark and go to the next open column</source>
        <translation>Trong bảng: nhận điểm và sang cột mở kế tiếp</translation>
    </message>
    <message>
        <source>In the grid: change what stands there</source>
        <translation>Trong bảng: sửa nội dung đang có</translation>
    </message>
    <message>
        <source>In the grid: clear the cell</source>
        <translation>Trong bảng: xóa ô</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ nguyên như cũ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Tác dụng</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SignDialog</name>
    <message>
        <source>Sign what is due</source>
        <translation>Ký phần việc của tôi</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Sign %n record(s)</source>
        <translation>
            <numerusform>&amp;Ký %n học bạ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: your part of each record is signed with your key, for what it says now. A signature cannot be taken back; a correction makes the part due again.</source>
        <translation>%1: phần của thầy/cô trong mỗi học bạ được ký bằng khóa của thầy/cô, cho đúng nội dung hiện tại. Chữ ký không thể rút lại; nếu sau này sửa điểm thì phần đó phải ký lại.</translation>
    </message>
    <message>
        <source>&amp;PIN of your key:</source>
        <translation>Mã &amp;PIN của khóa:</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SignInPage</name>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Choose the school&apos;s data folder…</source>
        <translation>Chọn thư mục dữ liệu của trường…</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Tài khoản:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Mật khẩu:</translation>
    </message>
    <message>
        <source>Hocba – school records</source>
        <translation>Hocba – học bạ số</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Đăng &amp;nhập</translation>
    </message>
    <message>
        <source>This computer does not know a school yet.</source>
        <translation>Máy này chưa có dữ liệu của trường nào.</translation>
    </message>
    <message>
        <source>The window is locked. Everything is saved; your place is kept.</source>
        <translation>Cửa sổ đã khóa. Mọi thứ đã được lưu; chỗ đang làm được giữ nguyên.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Mở &amp;khóa</translation>
    </message>
    <message>
        <source>The school&apos;s data folder</source>
        <translation>Thư mục dữ liệu của trường</translation>
    </message>
</context>
<context>
    <name>hocba::ui::SignatureBanner</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Chi tiết</translation>
    </message>
    <message>
        <source>Who signed, and what was found</source>
        <translation>Ai đã ký và kết quả kiểm tra</translation>
    </message>
</context>
<context>
    <name>hocba::ui::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 trên %3</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Đã lưu lúc %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
</context>
<context>
    <name>hocba::ui::TaskWords</name>
    <message>
        <source>Semester II</source>
        <translation>Học kỳ II</translation>
    </message>
    <message>
        <source>Semester I</source>
        <translation>Học kỳ I</translation>
    </message>
    <message>
        <source>%1: marks still to enter: %2</source>
        <translation>%1: còn %2 con điểm chưa nhập</translation>
    </message>
    <message>
        <source>%1: conduct still to enter: %2</source>
        <translation>%1: còn %2 học sinh chưa đánh giá rèn luyện</translation>
    </message>
    <message>
        <source>%1: marks still missing with other teachers: %2</source>
        <translation>%1: giáo viên bộ môn còn thiếu %2 con điểm</translation>
    </message>
    <message>
        <source>%1; subjects concerned: %2</source>
        <translation>%1; số môn còn thiếu: %2</translation>
    </message>
    <message>
        <source>All marks are there. Mark sheets: %1</source>
        <translation>Đã đủ điểm. Số bảng điểm: %1</translation>
    </message>
    <message>
        <source>Marks missing: %1, in %2 mark sheets</source>
        <translation>Còn thiếu %1 con điểm trong %2 bảng điểm</translation>
    </message>
    <message>
        <source>Open semester II</source>
        <translation>Mở nhập điểm học kỳ II</translation>
    </message>
    <message>
        <source>Open semester I</source>
        <translation>Mở nhập điểm học kỳ I</translation>
    </message>
    <message>
        <source>Until then nobody can enter marks. Mark sheets: %1</source>
        <translation>Chưa mở thì chưa ai nhập điểm được. Số bảng điểm: %1</translation>
    </message>
    <message>
        <source>Semester II is being entered</source>
        <translation>Đang nhập điểm học kỳ II</translation>
    </message>
    <message>
        <source>Semester I is being entered</source>
        <translation>Đang nhập điểm học kỳ I</translation>
    </message>
    <message>
        <source>Lock semester II</source>
        <translation>Khóa học kỳ II</translation>
    </message>
    <message>
        <source>Lock semester I</source>
        <translation>Khóa học kỳ I</translation>
    </message>
    <message>
        <source>The oldest, %1, has been waiting since %2.</source>
        <translation>Đề nghị lâu nhất là %1, chờ từ ngày %2.</translation>
    </message>
    <message>
        <source>Corrections to confirm: %1</source>
        <translation>%1 đề nghị sửa điểm chờ xác nhận</translation>
    </message>
    <message>
        <source>Corrections to approve or refuse: %1</source>
        <translation>%1 đề nghị sửa điểm chờ duyệt</translation>
    </message>
    <message>
        <source>Your correction %1: %2</source>
        <translation>Đề nghị sửa điểm %1 của thầy/cô: %2</translation>
    </message>
    <message>
        <source>Corrections the superior authority has not acknowledged: %1</source>
        <translation>%1 lần sửa điểm cấp trên chưa xác nhận đã nhận báo cáo</translation>
    </message>
    <message>
        <source>The oldest, %1, since %2; days: %3</source>
        <translation>Lâu nhất là %1, từ ngày %2; đã %3 ngày</translation>
    </message>
    <message>
        <source>Records to sign: %1</source>
        <translation>%1 học bạ chờ thầy/cô ký</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Lớp %1</translation>
    </message>
    <message>
        <source>Classes: %1</source>
        <translation>Số lớp: %1</translation>
    </message>
    <message>
        <source>The homeroom teachers have signed them.</source>
        <translation>Giáo viên chủ nhiệm đã ký.</translation>
    </message>
    <message>
        <source>Records ready to issue: %1</source>
        <translation>%1 học bạ sẵn sàng cấp</translation>
    </message>
    <message>
        <source>Everybody has signed; the school&apos;s seal is missing.</source>
        <translation>Mọi người đã ký đủ, chỉ còn dấu của trường.</translation>
    </message>
    <message>
        <source>Issued records whose marks have changed: %1</source>
        <translation>%1 học bạ đã cấp nay có điểm thay đổi</translation>
    </message>
    <message>
        <source>They have to be signed and issued anew. The oldest since %1</source>
        <translation>Cần ký và cấp lại. Lâu nhất từ ngày %1</translation>
    </message>
    <message>
        <source>Import the pupil list</source>
        <translation>Nhập danh sách học sinh</translation>
    </message>
    <message>
        <source>The school year has no classes yet.</source>
        <translation>Năm học chưa có lớp nào.</translation>
    </message>
    <message>
        <source>Accounts without a certificate: %1</source>
        <translation>%1 tài khoản chưa có chứng thư số</translation>
    </message>
    <message>
        <source>Their owners cannot sign.</source>
        <translation>Chủ tài khoản chưa ký số được.</translation>
    </message>
    <message>
        <source>until today, %1</source>
        <translation>đến %1 hôm nay</translation>
    </message>
    <message>
        <source>until tomorrow, %1</source>
        <translation>đến ngày mai, %1</translation>
    </message>
    <message>
        <source>until %1, days left: %2</source>
        <translation>đến %1, còn %2 ngày</translation>
    </message>
</context>
<context>
    <name>hocba::ui::Thumbnails</name>
    <message>
        <source>Thumbnails</source>
        <translation>Hình thu nhỏ các trang</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
</context>
<context>
    <name>hocba::ui::TopLine</name>
    <message>
        <source>DEMO</source>
        <translation>TRƯỜNG THỬ</translation>
    </message>
    <message>
        <source>I: %1 · II: %2</source>
        <translation>HK I: %1 · HK II: %2</translation>
    </message>
    <message>
        <source>Semester I: %1, semester II: %2</source>
        <translation>Học kỳ I: %1, học kỳ II: %2</translation>
    </message>
    <message>
        <source>%1, %2: menu</source>
        <translation>%1, %2: trình đơn</translation>
    </message>
</context>
<context>
    <name>hocba::ui::TranscriptsPlace</name>
    <message>
        <source>Signing</source>
        <translation>Đang ký</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>Đang cấp</translation>
    </message>
    <message>
        <source>signed; the rest waits for %1</source>
        <translation>đã ký; phần còn lại chờ %1</translation>
    </message>
    <message>
        <source>was issued before, files written</source>
        <translation>đã cấp từ trước, đã ghi lại tệp</translation>
    </message>
    <message>
        <source>issued, version %1</source>
        <translation>đã cấp, bản %1</translation>
    </message>
    <message>
        <source>(conduct is blank)</source>
        <translation>(để trống kết quả rèn luyện)</translation>
    </message>
    <message>
        <source>was signed before</source>
        <translation>đã ký từ trước</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>%1 issued, %2 errors.</source>
        <translation>%1 đã cấp, %2 lỗi.</translation>
    </message>
    <message>
        <source>%1 signed, %2 errors.</source>
        <translation>%1 đã ký, %2 lỗi.</translation>
    </message>
    <message>
        <source>Stopped: %1 are left; do the same again to go on.</source>
        <translation>Đã dừng: còn %1 học bạ; làm lại như vậy để tiếp tục.</translation>
    </message>
    <message>
        <source>Why stands in the column &quot;Last result&quot;.</source>
        <translation>Lý do ghi ở cột &quot;Kết quả vừa làm&quot;.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Record %1 is revoked.</source>
        <translation>Đã thu hồi học bạ %1.</translation>
    </message>
    <message>
        <source>This record has not been issued yet.</source>
        <translation>Học bạ này chưa được cấp.</translation>
    </message>
    <message>
        <source>It stops after the pupil who is being worked on.</source>
        <translation>Sẽ dừng sau học sinh đang làm.</translation>
    </message>
    <message>
        <source>Find a pupil</source>
        <translation>Tìm học sinh</translation>
    </message>
    <message>
        <source>Pup&amp;ils</source>
        <translation>&amp;Học sinh</translation>
    </message>
    <message>
        <source>Register of issued records</source>
        <translation>Sổ cấp học bạ</translation>
    </message>
    <message>
        <source>No record has been issued yet.</source>
        <translation>Chưa cấp học bạ nào.</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>&amp;Sổ cấp học bạ</translation>
    </message>
    <message>
        <source>C&amp;hoose all</source>
        <translation>Chọ&amp;n tất cả</translation>
    </message>
    <message>
        <source>All pupils (Ctrl+A); Space chooses the current one</source>
        <translation>Tất cả học sinh (Ctrl+A); phím cách chọn học sinh hiện tại</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Học bạ</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>There are no pupils here.</source>
        <translation>Không có học sinh nào.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tất cả các lớp</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Lớp %1</translation>
    </message>
    <message>
        <source>C&amp;hoose all (%1 of %2 chosen)</source>
        <translation>Chọ&amp;n tất cả (đang chọn %1/%2)</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Chưa chọn học sinh nào.</translation>
    </message>
    <message>
        <source>Before issuing: %1</source>
        <translation>Trước khi cấp: %1</translation>
    </message>
    <message>
        <source>Done before: %1.</source>
        <translation>Đã làm từ trước: %1.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::VerdictView</name>
    <message>
        <source>What was found about the file</source>
        <translation>Kết quả kiểm tra tệp</translation>
    </message>
</context>
<context>
    <name>hocba::ui::VerifyPlace</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Học bạ số</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Mã học sinh</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Trong sổ cấp</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>đang kiểm tra…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>Files to verify</source>
        <translation>Tệp cần kiểm tra</translation>
    </message>
    <message>
        <source>Drag records here (PDF or XML, several at once), or choose them with Ctrl+O. Each is checked as of now: who signed, whether anything was changed, whether it is still in force.</source>
        <translation>Kéo tệp học bạ vào đây (PDF hoặc XML, nhiều tệp một lúc), hoặc chọn tệp bằng Ctrl+O. Mỗi tệp được kiểm tra tại thời điểm này: ai đã ký, có bị sửa không, còn hiệu lực không.</translation>
    </message>
    <message>
        <source>&amp;Trusted roots…</source>
        <translation>Chứng thư &amp;gốc…</translation>
    </message>
    <message>
        <source>Also trust the root certificates in a file (.pem), until you sign out</source>
        <translation>Tin cậy thêm các chứng thư gốc trong một tệp (.pem), cho đến khi đăng xuất</translation>
    </message>
    <message>
        <source>The school&apos;s trusted roots</source>
        <translation>Chứng thư gốc của trường</translation>
    </message>
    <message>
        <source>Records to verify</source>
        <translation>Học bạ cần kiểm tra</translation>
    </message>
    <message>
        <source>Records (*.pdf *.xml);;All files (*)</source>
        <translation>Học bạ (*.pdf *.xml);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>Chứng thư gốc</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Chứng thư (*.pem *.crt);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The school&apos;s trusted roots and %1</source>
        <translation>Chứng thư gốc của trường và %1</translation>
    </message>
    <message>
        <source>Files being checked</source>
        <translation>Đang kiểm tra tệp</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Chưa chọn tệp nào.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::WhyPane</name>
    <message>
        <source>Why this result</source>
        <translation>Vì sao có kết quả này</translation>
    </message>
    <message>
        <source>There is nothing to explain here yet.</source>
        <translation>Ở đây chưa có gì để giải thích.</translation>
    </message>
    <message>
        <source>Choose a cell to see why it is what it is.</source>
        <translation>Chọn một ô để xem vì sao có kết quả đó.</translation>
    </message>
</context>
<context>
    <name>hocba::ui::Workspace</name>
    <message>
        <source>Places</source>
        <translation>Nơi làm việc</translation>
    </message>
</context>
</TS>
