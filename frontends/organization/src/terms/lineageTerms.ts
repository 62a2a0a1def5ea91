import { defineMessages } from '@capuy/web';

export const operations = defineMessages(
  {
    ESTABLISH: 'Thành lập',
    END: 'Kết thúc hoạt động',
    ABSORB: 'Sáp nhập',
    CONSOLIDATE: 'Hợp nhất',
    DIVIDE: 'Chia',
    SPLIT_OFF: 'Tách',
    RENAME: 'Đổi tên',
    CHANGE_TYPE: 'Chuyển loại hình',
    MOVE: 'Chuyển trực thuộc',
  },
  {
    ESTABLISH: 'Establish',
    END: 'End',
    ABSORB: 'Absorb',
    CONSOLIDATE: 'Consolidate',
    DIVIDE: 'Divide',
    SPLIT_OFF: 'Split off',
    RENAME: 'Rename',
    CHANGE_TYPE: 'Change type',
    MOVE: 'Move',
  },
);

/** How much of an area or a population went along. */
export const extents = defineMessages(
  { WHOLE: 'toàn bộ', PART: 'một phần', NONE: 'không', UNKNOWN: 'chưa rõ' },
  { WHOLE: 'whole', PART: 'part', NONE: 'none', UNKNOWN: 'unknown' },
);
