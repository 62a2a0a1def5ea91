import { defineMessages, type Format } from '@capuy/web';
import type { LifeEventLineFragment } from '../generated/graphql';
import type { Term } from '../terms/useTerms';

/** One sentence for each kind; what is not recorded is left out of it. */
export const lifeEventMessages = defineMessages(
  {
    CANDIDATE: 'Được đưa vào nguồn kết nạp của',
    CLASS_DONE: 'Học xong lớp bồi dưỡng nhận thức về Đảng',
    ADMISSION_DECIDED: 'Có quyết định kết nạp của',
    ADMITTED: 'Được kết nạp vào Đảng (đảng viên dự bị)',
    RECOGNIZED: 'Được công nhận đảng viên chính thức',
    JOINED: 'Về sinh hoạt tại chi bộ',
    LETTER_SENT: (number: string) => `Được giới thiệu chuyển sinh hoạt, giấy số ${number}, đến`,
    LETTER_REFUSED: (number: string) => `Nơi nhận trả lại giấy giới thiệu số ${number}`,
    LETTER_CANCELLED: (number: string) => `Hủy giấy giới thiệu số ${number}`,
    STAY_BEGAN: 'Sinh hoạt tạm thời tại',
    STAY_ENDED: 'Trở về từ nơi sinh hoạt tạm thời',
    TEAM_JOINED: (team: string) => `Vào ${team} của`,
    POST_BEGAN: (post: string) => `Giữ chức vụ ${post}`,
    POST_ENDED: (post: string) => `Thôi giữ chức vụ ${post}`,
    EXEMPTED: 'Được miễn công tác và sinh hoạt đảng',
    EXEMPTION_ENDED: 'Hết thời gian miễn công tác và sinh hoạt đảng',
    SUSPENDED: 'Bị đình chỉ sinh hoạt đảng',
    SUSPENSION_ENDED: 'Hết thời gian đình chỉ sinh hoạt đảng',
    MANAGED: 'Thuộc diện quản lý của cấp ủy',
    BADGE_AWARDED: (years: string) => `Được tặng Huy hiệu ${years} năm tuổi Đảng`,
    ENDED: 'Không còn là đảng viên',
    until: (day: string) => `dự kiến đến ${day}`,
  },
  {
    CANDIDATE: 'Candidate for admission at',
    CLASS_DONE: 'Finished the class for candidates',
    ADMISSION_DECIDED: 'Admission decided by',
    ADMITTED: 'Admitted to the Party (probationary)',
    RECOGNIZED: 'Recognized as a full member',
    JOINED: 'Belongs to the branch',
    LETTER_SENT: (number: string) => `Sent with letter ${number} to`,
    LETTER_REFUSED: (number: string) => `Letter ${number} sent back by the other end`,
    LETTER_CANCELLED: (number: string) => `Letter ${number} cancelled`,
    STAY_BEGAN: 'Stays at',
    STAY_ENDED: 'Home again from the stay at',
    TEAM_JOINED: (team: string) => `Joined ${team} of`,
    POST_BEGAN: (post: string) => `Post of ${post}`,
    POST_ENDED: (post: string) => `Post of ${post} ended`,
    EXEMPTED: 'Exempt from Party work and activity',
    EXEMPTION_ENDED: 'Exemption ended',
    SUSPENDED: 'Suspended from Party activity',
    SUSPENSION_ENDED: 'Suspension ended',
    MANAGED: 'Managed by the committee of',
    BADGE_AWARDED: (years: string) => `Party badge for ${years} years`,
    ENDED: 'No longer a member',
    until: (day: string) => `planned until ${day}`,
  },
);

interface Words {
  messages: (typeof lifeEventMessages)['vi'];
  position: Term;
  end: Term;
  format: Format;
}

/** The sentence without the organization, which is a link after it. */
export function lifeEventSentence({ kind, detail, years }: LifeEventLineFragment, { messages, position, end, format }: Words): string {
  switch (kind) {
    case 'LETTER_SENT':
    case 'LETTER_REFUSED':
    case 'LETTER_CANCELLED':
    case 'TEAM_JOINED':
      return messages[kind](detail ?? '');
    case 'POST_BEGAN':
    case 'POST_ENDED':
      return messages[kind](position(detail?.split(' ')[1] ?? ''));
    case 'BADGE_AWARDED':
      return messages[kind](format.number(years ?? 0));
    case 'ENDED':
      return detail ? `${messages.ENDED}: ${end(detail)}` : messages.ENDED;
    default:
      return messages[kind];
  }
}
