import { defineMessages } from '@capuy/web';

export const administrationMessages = defineMessages(
  { room: 'Quản trị', label: 'Trang của phần Quản trị' },
  { room: 'Administration', label: 'Pages of Administration' },
);

export const administrationPageNames = defineMessages(
  { accounts: 'Tài khoản', audit: 'Nhật ký' },
  { accounts: 'Accounts', audit: 'Audit log' },
);
