import { defineMessages } from '@capuy/web';

/** Names of fields in a member's words; one that is new here stands by its code. */
export const fileReadingFields = defineMessages(
  {
    phone: 'Số điện thoại',
    identityNumber: 'Số định danh cá nhân',
    address: 'Nơi ở',
    birthDate: 'Ngày sinh',
    ethnicity: 'Dân tộc',
    suspensions: 'Đình chỉ sinh hoạt đảng',
    timeline: 'Quá trình sinh hoạt đảng',
    comments: 'Nhận xét nơi cư trú',
    endKind: 'Hình thức ra khỏi Đảng',
    transferHolds: 'Tạm giữ việc chuyển sinh hoạt',
    mergePreview: 'Đối chiếu hồ sơ trùng',
    rightText: 'Đề nghị sửa hồ sơ',
    proofs: 'Giấy tờ kèm đề nghị sửa',
  },
  {
    phone: 'Phone number',
    identityNumber: 'Identity number',
    address: 'Address',
    birthDate: 'Day of birth',
    ethnicity: 'Ethnicity',
    suspensions: 'Suspension from Party activity',
    timeline: 'Party life',
    comments: 'Comment of the place of residence',
    endKind: 'How Party life ended',
    transferHolds: 'Hold on a transfer',
    mergePreview: 'Comparison of two records',
    rightText: 'Correction asked for',
    proofs: 'Papers sent with a request',
  },
);
