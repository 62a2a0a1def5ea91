import { defineMessages } from '@capuy/web';

export const deskMessages = defineMessages(
  {
    title: 'Bàn sắp xếp',
    summary: 'Lập dự thảo sắp xếp tổ chức, xem trước, rồi áp dụng. Không có gì thay đổi trước khi áp dụng.',
    create: 'Lập đợt sắp xếp mới',
    status: 'Trạng thái',
    any: 'Tất cả',
    list: 'Các đợt sắp xếp',
    none: 'Chưa có đợt sắp xếp nào',
    noneText: 'Bấm “Lập đợt sắp xếp mới” để bắt đầu.',
    name: 'Tên đợt',
    effectiveOn: 'Hiệu lực từ',
    root: 'Trong phạm vi',
  },
  {
    title: 'Reorganization desk',
    summary: 'Draft a reorganization, preview it, then apply it. Nothing changes before it is applied.',
    create: 'New reorganization',
    status: 'Status',
    any: 'All',
    list: 'Reorganizations',
    none: 'No reorganization yet',
    noneText: 'Press “New reorganization” to begin.',
    name: 'Title',
    effectiveOn: 'In force from',
    root: 'Within',
  },
);

export const reorganizationStatuses = defineMessages(
  { DRAFT: 'Dự thảo', APPLIED: 'Đã áp dụng', CANCELLED: 'Đã hủy' },
  { DRAFT: 'Draft', APPLIED: 'Applied', CANCELLED: 'Cancelled' },
);
