import { defineMessages } from '@capuy/web';

export const myFileMessages = defineMessages(
  {
    title: 'Hồ sơ của tôi',
    summary:
      'Những gì hệ thống đang lưu về đồng chí. Chỉ đồng chí và người có trách nhiệm đọc được; mỗi lần người khác xem đều được ghi lại.',
    nothing: 'Chưa có hồ sơ nào gắn với tài khoản này',
    nothingText: 'Nếu đồng chí là đảng viên, đề nghị văn phòng cấp ủy gắn tài khoản với hồ sơ.',
    notHeld: 'Không lưu thông tin nào về',
    meetingsMissing: 'Chưa đọc được phần sinh hoạt',
    meetingsMissingText: 'Dịch vụ sinh hoạt đang gián đoạn. Các phần khác vẫn đầy đủ; vui lòng mở lại sau.',
    print: 'In',
    records: (count: number) => `${count} mục`,
  },
  {
    title: 'My file',
    summary: 'What the system holds about you. Only you and those responsible can read it; each time somebody else looks is recorded.',
    nothing: 'No record belongs to this account yet',
    nothingText: 'If you are a member, ask the committee office to link the account with your record.',
    notHeld: 'Nothing is held about',
    meetingsMissing: 'The part on meetings could not be read',
    meetingsMissingText: 'The meetings service is not available. Everything else is complete; please come back later.',
    print: 'Print',
    records: (count: number) => (count === 1 ? '1 record' : `${count} records`),
  },
);
