import { defineMessages } from '@capuy/web';

export const teamMessages = defineMessages(
  {
    none: 'Chi bộ này không chia tổ đảng',
    leader: (name: string) => `Tổ trưởng: ${name}`,
    noLeader: 'Chưa có tổ trưởng',
    count: (count: string) => `${count} đảng viên`,
    create: 'Lập tổ đảng',
    name: 'Tên tổ đảng',
    nameHint: 'Ví dụ: Tổ đảng số 1',
    from: 'Từ ngày',
    created: 'Đã lập tổ đảng',
    assign: 'Thêm người vào tổ',
    assignTo: (team: string) => `Thêm người vào ${team}`,
    person: 'Đảng viên của chi bộ (gõ tên)',
    assigned: 'Đã thêm vào tổ đảng',
  },
  {
    none: 'This branch has no Party teams',
    leader: (name: string) => `Leader: ${name}`,
    noLeader: 'No leader yet',
    count: (count: string) => `${count} members`,
    create: 'New Party team',
    name: 'Name',
    nameHint: 'For example: Tổ đảng số 1',
    from: 'From',
    created: 'The team was created',
    assign: 'Add a member',
    assignTo: (team: string) => `Add a member to ${team}`,
    person: 'Member of the branch (type a name)',
    assigned: 'Added to the team',
  },
);
