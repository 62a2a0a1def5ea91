import { defineMessages } from '@capuy/web';

export const endedMessages = defineMessages(
  {
    title: 'Phải giao lại sau sắp xếp',
    summary:
      'Vai trò được giao không đi theo khi tổ chức kết thúc. Đây là những vai trò đã hết cùng tổ chức, và nơi kế tục để giao lại nếu còn cần.',
    list: 'Vai trò hết hiệu lực do sắp xếp tổ chức',
    account: 'Tài khoản',
    role: 'Vai trò',
    at: 'Ở tổ chức đã kết thúc',
    on: 'Hết ngày',
    successors: 'Tổ chức kế tục',
    state: 'Tình trạng',
    OPEN: 'Chưa giao lại',
    PROPOSED: 'Đang chờ đồng ý',
    GIVEN: 'Đã giao lại',
    basis: (before: string) => `Giao lại sau sắp xếp tổ chức; trước đây: ${before}`,
    none: 'Không có vai trò nào phải giao lại',
    noneText: 'Chưa có tổ chức nào kết thúc mà còn vai trò được giao.',
    acts: 'Việc',
  },
  {
    title: 'To be given anew',
    summary:
      'Given roles do not follow when an organization ends. These ended with theirs; give them anew at what went on, where they are still needed.',
    list: 'Roles that ended in a reorganization',
    account: 'Account',
    role: 'Role',
    at: 'At, ended',
    on: 'Ended on',
    successors: 'What went on',
    state: 'State',
    OPEN: 'Not given anew',
    PROPOSED: 'Waits for consent',
    GIVEN: 'Given anew',
    basis: (before: string) => `Given anew after a reorganization; before: ${before}`,
    none: 'No role to be given anew',
    noneText: 'No organization has ended at which a role was given.',
    acts: 'Acts',
  },
);
