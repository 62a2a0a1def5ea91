import { defineMessages } from '@capuy/web';

export const incidentMessages = defineMessages(
  {
    open: 'Báo cáo sự cố',
    title: 'Báo cáo sự cố',
    explain:
      'Ai đã làm gì, xem gì, với hồ sơ của ai trong khoảng thời gian này. Mỗi phần của hệ thống có nhật ký riêng nên được một tệp Excel riêng. Nhật ký đăng nhập không có trong báo cáo này: xem trên trang, hoặc lập bằng lệnh. Việc lập báo cáo cũng được ghi lại.',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    who: 'Người làm (để trống: mọi người)',
    whose: 'Hồ sơ của (để trống: mọi người)',
    where: 'Tổ chức đảng và cấp dưới (để trống: tất cả)',
    make: 'Tải báo cáo',
    required: 'Cần chọn ngày',
    turned: 'Phải từ ngày bắt đầu trở đi',
    coming: (megabytes: string) => `Đang lập, đã tải ${megabytes} MB`,
    saved: 'Đã lưu vào máy',
    failed: (service: string) => `Chưa tải được phần ${service}`,
    shorter: 'Nếu khoảng thời gian rất dài, hãy chia thành nhiều khoảng ngắn hơn.',
    done: 'Đã tải báo cáo sự cố',
  },
  {
    open: 'Incident report',
    title: 'Incident report',
    explain:
      'Who did or looked at what, and whose record it was, in this time. Each part of the system keeps its own log, so each gives its own Excel file. The log of sign-ins is not part of it: read it on the page, or use the command. Making the report is recorded too.',
    from: 'From',
    until: 'Until the end of',
    who: 'Who (empty: anyone)',
    whose: 'Record of (empty: anyone)',
    where: 'Organization and those below (empty: all)',
    make: 'Download the report',
    required: 'Choose a day',
    turned: 'Must not be before the first day',
    coming: (megabytes: string) => `Being made, ${megabytes} MB so far`,
    saved: 'Saved',
    failed: (service: string) => `The part of ${service} did not come`,
    shorter: 'If the time is very long, ask for several shorter ones.',
    done: 'The incident report is saved',
  },
);
