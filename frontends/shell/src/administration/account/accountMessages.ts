import { defineMessages } from '@capuy/web';

export const accountMessages = defineMessages(
  {
    title: 'Tài khoản',
    summary: 'Ai đăng nhập được, là ai, và đang giữ vai trò gì ở các tổ chức trong phạm vi quản trị của đồng chí.',
    search: 'Tìm theo họ tên hoặc tên đăng nhập',
    list: 'Danh sách tài khoản',
    name: 'Tài khoản',
    subject: 'Tên đăng nhập',
    person: 'Của đồng chí',
    nobody: 'Chưa gắn với ai',
    roles: 'Vai trò đang giữ',
    noRoles: 'Không có vai trò nào hôm nay',
    none: 'Không có tài khoản nào',
    noneText: 'Thử tìm bằng tên khác.',
    roleAt: (role: string, where: string) => `${role}, ${where}`,
  },
  {
    title: 'Accounts',
    summary: 'Who can sign in, who they are, and which roles they hold at the organizations you administer.',
    search: 'Search by name or sign-in name',
    list: 'Accounts',
    name: 'Account',
    subject: 'Sign-in name',
    person: 'Belongs to',
    nobody: 'Nobody yet',
    roles: 'Roles held',
    noRoles: 'No role today',
    none: 'No accounts',
    noneText: 'Try another name.',
    roleAt: (role: string, where: string) => `${role}, ${where}`,
  },
);
