import { defineMessages } from '@capuy/web';

export const secrecyMessages = defineMessages(
  {
    classification: 'Độ mật',
    ORDINARY: 'Thường (không mật)',
    CONFIDENTIAL: 'Mật',
    SECRET: 'Tối mật',
    TOP_SECRET: 'Tuyệt mật',
    belongs:
      'Văn bản, nội dung mang độ mật không được lưu ở đây (Luật Bảo vệ bí mật nhà nước số 117/2025/QH15). Đề nghị chuyển cho văn thư bảo mật của cấp ủy; ở đây chỉ ghi số, ngày và người giữ.',
    notSecret: 'Vì sao tệp này không mật',
    notSecretHint: 'Ít nhất mười ký tự; được ghi vào nhật ký cùng tên người gửi.',
    keeper: 'Người giữ văn bản',
  },
  {
    classification: 'Secrecy',
    ORDINARY: 'Ordinary (not secret)',
    CONFIDENTIAL: 'Confidential',
    SECRET: 'Secret',
    TOP_SECRET: 'Top secret',
    belongs:
      'Content with a degree of secrecy is not kept here (Law on the Protection of State Secrets, 117/2025/QH15). Hand it to the committee’s clerk for secret papers; only number, day and keeper are recorded here.',
    notSecret: 'Why this file is not secret',
    notSecretHint: 'At least ten characters; recorded in the log with the sender’s name.',
    keeper: 'Who keeps the paper',
  },
);

export const CLASSIFICATIONS = ['ORDINARY', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const;
