import { defineMessages } from '../language/defineMessages';
import type { ErrorCode } from './ErrorCode';

/** What a person reads for each code: what happened, and what they can do about it. */
export const errorMessages = defineMessages<Record<ErrorCode, string>>(
  {
    UNAUTHENTICATED: 'Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.',
    FORBIDDEN: 'Đồng chí không có quyền thực hiện việc này.',
    NOT_FOUND: 'Không tìm thấy, hoặc nằm ngoài phạm vi được xem.',
    BAD_INPUT: 'Có thông tin chưa hợp lệ. Vui lòng kiểm tra lại.',
    CONFLICT: 'Dữ liệu đã được người khác thay đổi. Vui lòng tải lại rồi làm lại.',
    INVALID_STATE: 'Việc này không thực hiện được ở trạng thái hiện tại.',
    RETRY: 'Dữ liệu đang được cập nhật. Vui lòng thử lại sau giây lát.',
    DEADLINE: 'Hệ thống trả lời quá lâu. Vui lòng thử lại.',
    UNAVAILABLE: 'Một phần hệ thống tạm thời không phục vụ được. Vui lòng thử lại.',
    TOO_LARGE: 'Dữ liệu gửi lên quá lớn.',
    TOO_MANY: 'Có quá nhiều yêu cầu trong thời gian ngắn. Vui lòng đợi một lát.',
    OPERATION_REFUSED: 'Phiên bản của trang đã cũ. Vui lòng tải lại trang.',
    INTERNAL: 'Hệ thống gặp lỗi. Vui lòng thử lại; nếu vẫn lỗi, báo quản trị viên.',
    NETWORK: 'Không kết nối được với máy chủ. Vui lòng kiểm tra mạng.',
  },
  {
    UNAUTHENTICATED: 'Your session has ended. Please sign in again.',
    FORBIDDEN: 'You may not do this.',
    NOT_FOUND: 'Not found, or outside what you may see.',
    BAD_INPUT: 'Some of the input is not valid. Please check it.',
    CONFLICT: 'Somebody else has changed this meanwhile. Please reload and do it again.',
    INVALID_STATE: 'This cannot be done in the present state.',
    RETRY: 'The data is being updated. Please try again in a moment.',
    DEADLINE: 'The system took too long to answer. Please try again.',
    UNAVAILABLE: 'A part of the system is not available right now. Please try again.',
    TOO_LARGE: 'What was sent is too large.',
    TOO_MANY: 'Too many requests in a short time. Please wait a moment.',
    OPERATION_REFUSED: 'This page is out of date. Please reload it.',
    INTERNAL: 'Something went wrong. Please try again; if it stays, tell your administrator.',
    NETWORK: 'The server cannot be reached. Please check your connection.',
  },
);

/** Refusals with a sentence of their own. One that must not tell its cause has one sentence for every cause. */
export const reasonMessages = defineMessages<Record<string, string>>(
  { NOT_ELIGIBLE: 'Chưa đủ điều kiện, liên hệ cấp ủy.' },
  { NOT_ELIGIBLE: 'The conditions are not met: please ask the committee.' },
);
