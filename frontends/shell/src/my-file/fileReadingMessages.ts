import { defineMessages } from '@capuy/web';

export const fileReadingMessages = defineMessages(
  {
    title: 'Ai đã xem hồ sơ của tôi',
    summary: 'Mỗi lần có người xem thông tin riêng của đồng chí: ai, chức năng gì, lúc nào, mục nào, vì lý do gì.',
    at: 'Lúc',
    who: 'Người xem',
    unknown: 'Không rõ',
    function: 'Với vai trò',
    fields: 'Mục đã xem',
    reason: 'Lý do',
    noReason: 'Theo nhiệm vụ',
    none: 'Chưa có ai xem',
    noneText: 'Khi có người xem thông tin riêng của đồng chí, lần xem ấy hiện ở đây.',
    missing: 'Chưa đủ: một phần của hệ thống hiện không trả lời',
    missingText: 'Thử lại sau ít phút.',
  },
  {
    title: 'Who has looked at my file',
    summary: 'Each time somebody looked at your personal information: who, in what function, when, what and why.',
    at: 'When',
    who: 'Who',
    unknown: 'Not known',
    function: 'In the role of',
    fields: 'What was looked at',
    reason: 'Reason',
    noReason: 'In the course of duty',
    none: 'Nobody yet',
    noneText: 'When somebody looks at your personal information it is listed here.',
    missing: 'Not complete: a part of the system does not answer now',
    missingText: 'Try again in a few minutes.',
  },
);
