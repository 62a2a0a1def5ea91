import { defineMessages } from '@capuy/web';

export const giveMessages = defineMessages(
  {
    open: 'Giao vai trò',
    again: 'Giao lại',
    title: (name: string) => `Giao vai trò cho ${name}`,
    give: 'Giao vai trò',
    propose: 'Gửi đề nghị',
    role: 'Vai trò',
    choose: 'Chọn vai trò',
    at: 'Ở tổ chức (và các tổ chức trực thuộc)',
    basis: 'Căn cứ',
    basisHint: 'Số quyết định, công văn đề nghị',
    until: 'Đến ngày (từ ngày này không còn hiệu lực)',
    needsConsent:
      'Vai trò này mở được dữ liệu cá nhân hoặc quyền giao vai trò. Một người quản trị khác phải đồng ý trong 14 ngày; người được giao phải đăng nhập bằng hai bước.',
    given: 'Đã giao vai trò',
    proposed: 'Đã gửi đề nghị, chờ người quản trị thứ hai đồng ý',
  },
  {
    open: 'Give a role',
    again: 'Give anew',
    title: (name: string) => `Give ${name} a role`,
    give: 'Give the role',
    propose: 'Send the proposal',
    role: 'Role',
    choose: 'Choose a role',
    at: 'At (and everything below)',
    basis: 'Basis',
    basisHint: 'Number of the decision or of the request',
    until: 'Until (the first day it no longer holds)',
    needsConsent:
      'This role opens personal data, or giving roles. Another administrator must consent within 14 days, and whoever gets it must sign in with a second factor.',
    given: 'Role given',
    proposed: 'Proposed; a second administrator must consent',
  },
);
