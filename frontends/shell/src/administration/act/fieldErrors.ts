import { defineMessages } from '@capuy/web';

/** Why a field was refused, by the server's code. */
export const fieldErrors = defineMessages(
  {
    REQUIRED: 'Cần điền',
    IN_THE_PAST: 'Không được trước hôm nay',
    NOT_AFTER_BEGIN: 'Phải sau ngày bắt đầu',
    NEEDS_CONSENT: 'Vai trò này cần người quản trị thứ hai đồng ý',
    NEEDS_NO_CONSENT: 'Vai trò này giao được ngay',
    OTHER: 'Chưa hợp lệ',
  },
  {
    REQUIRED: 'Required',
    IN_THE_PAST: 'Not before today',
    NOT_AFTER_BEGIN: 'Must be after the beginning',
    NEEDS_CONSENT: 'This role needs a second administrator',
    NEEDS_NO_CONSENT: 'This role can be given at once',
    OTHER: 'Not valid',
  },
);
