import { defineMessages, useFormat, useMessages, useToday } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberLifeFragment } from '../generated/graphql';
import { standingOf } from './standingOf';

const catalog = defineMessages(
  {
    on: (day: string) => `Ngày ${day}: `,
    NOT_YET: 'chưa vào Đảng',
    PROBATIONARY: 'đảng viên dự bị',
    FULL: 'đảng viên chính thức',
    ENDED: 'không còn là đảng viên',
    of: (branch: string) => ` của ${branch}`,
    host: (branch: string) => `, đang sinh hoạt tạm thời tại ${branch} và đóng đảng phí ở đó`,
    exempt: ', được miễn công tác và sinh hoạt đảng',
    suspended: ', đang bị đình chỉ sinh hoạt đảng',
    votes: ', có quyền biểu quyết ở chi bộ',
    silent: ', không tính vào số biểu quyết của chi bộ',
  },
  {
    on: (day: string) => `On ${day}: `,
    NOT_YET: 'not yet in the Party',
    PROBATIONARY: 'a probationary member',
    FULL: 'a full member',
    ENDED: 'no longer a member',
    of: (branch: string) => ` of ${branch}`,
    host: (branch: string) => `, staying at ${branch} and paying fees there`,
    exempt: ', exempt from Party work and activity',
    suspended: ', suspended from Party activity',
    votes: ', votes in the branch',
    silent: ', not among the votes of the branch',
  },
);

/** What the member was on the day the page stands on, in one sentence. */
export function StandingSentence({ member, asOf }: { member: MemberLifeFragment; asOf: string | null }): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const today = useToday();
  const day = asOf ?? today;
  const { state, branch, host, exempt, suspended, votes } = standingOf(member, day);
  const living = state === 'FULL' || state === 'PROBATIONARY';
  const parts = [
    messages.on(format.day(day)),
    messages[state],
    living && branch ? messages.of(branch) : '',
    living && host ? messages.host(host) : '',
    living && exempt ? messages.exempt : '',
    living && suspended ? messages.suspended : '',
    living ? (votes ? messages.votes : messages.silent) : '',
  ];
  return (
    <p>
      <strong>{`${parts.join('')}.`}</strong>
    </p>
  );
}
