import { defineMessages } from '../language/defineMessages';

export const secrecyMessages = defineMessages(
  {
    classification: 'Độ mật của tệp này',
    degree: 'Độ mật',
    state: 'Chọn độ mật',
    needed: 'Đề nghị xem tệp rồi chọn độ mật',
    stateHint: 'Máy không đọc được chữ trong ảnh chụp, bản quét. Đề nghị xem kỹ: không có dấu MẬT thì chọn Thường.',
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
    classification: 'Secrecy of this file',
    degree: 'Secrecy',
    state: 'Choose',
    needed: 'Look at the file, then choose its secrecy',
    stateHint: 'Text in photos and scans cannot be read here. Look closely: without a mark of secrecy choose Ordinary.',
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

export const fileRefusals = defineMessages(
  {
    REQUIRED: 'Chưa chọn tệp hoặc độ mật',
    ABOVE_ORDINARY: 'Tệp mật không được lưu ở đây; đề nghị chuyển cho văn thư bảo mật của cấp ủy',
    MARKED_SECRET: 'Trong tên hoặc nội dung tệp có dấu độ mật. Nếu tệp không mật, ghi rõ vì sao ở ô bên dưới',
    NOT_A_PAGE: 'Tệp này không phải ảnh JPEG, PNG hoặc PDF',
    IMAGE_TOO_LARGE: 'Ảnh này có quá nhiều điểm ảnh',
  },
  {
    REQUIRED: 'Choose the file and its secrecy',
    ABOVE_ORDINARY: 'A secret file is not kept here; hand it to the clerk for secret papers',
    MARKED_SECRET: 'The name or the content bears a mark of secrecy. If the file is not secret, say below why',
    NOT_A_PAGE: 'This file is not a JPEG, a PNG or a PDF',
    IMAGE_TOO_LARGE: 'This picture has too many pixels',
  },
);

export const CLASSIFICATIONS = ['ORDINARY', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];
