import { defineMessages } from '@capuy/web';

/** Why a field was refused, by the code that the server and `checkDraft` share. */
export const fieldErrors = defineMessages(
  {
    REQUIRED: 'Cần điền',
    TOO_FEW: 'Chưa đủ số tổ chức cho việc này',
    TOO_MANY: 'Nhiều hơn số tổ chức cho phép của việc này',
    UNKNOWN: 'Không tìm thấy trong phạm vi này',
    NOT_UNIQUE: 'Đã ghi ở chỗ khác trong đợt này',
    ITSELF: 'Không thể trực thuộc chính nó',
    OTHER: 'Chưa hợp lệ',
  },
  {
    REQUIRED: 'Required',
    TOO_FEW: 'Too few organizations for this',
    TOO_MANY: 'Too many organizations for this',
    UNKNOWN: 'Not found here',
    NOT_UNIQUE: 'Already used elsewhere in this draft',
    ITSELF: 'It cannot stand under itself',
    OTHER: 'Not valid',
  },
);
