import { defineMessages } from '@capuy/web';

export const historyMessages = defineMessages(
  {
    name: 'Tên in trên văn bản',
    type: 'Loại hình',
    code: 'Mã',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    now: 'nay',
    decision: 'Quyết định',
    parent: 'Trực thuộc',
  },
  {
    name: 'Printed name',
    type: 'Type',
    code: 'Code',
    from: 'From',
    to: 'Until',
    now: 'now',
    decision: 'Decision',
    parent: 'Directly under',
  },
);
