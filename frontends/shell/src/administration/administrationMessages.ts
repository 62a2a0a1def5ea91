import { defineMessages } from '@capuy/web';

export const administrationMessages = defineMessages(
  { room: 'Quản trị', label: 'Trang của phần Quản trị' },
  { room: 'Administration', label: 'Pages of Administration' },
);

export const administrationPageNames = defineMessages(
  {
    accounts: 'Tài khoản',
    proposals: 'Chờ đồng ý',
    grants: 'Vai trò đã giao',
    anew: 'Phải giao lại',
    reach: 'Ai xem được',
    audit: 'Nhật ký',
  },
  {
    accounts: 'Accounts',
    proposals: 'Waiting for consent',
    grants: 'Given roles',
    anew: 'To be given anew',
    reach: 'Who can see',
    audit: 'Audit log',
  },
);
