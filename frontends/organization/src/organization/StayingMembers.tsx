import { defineMessages, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberLineFragment } from '../generated/graphql';
import { MemberTable } from '../member-list/MemberTable';

const catalog = defineMessages(
  {
    title: 'Đảng viên sinh hoạt tạm thời',
    text: 'Đến sinh hoạt và đóng đảng phí ở đây; được tính là đảng viên và biểu quyết ở nơi sinh hoạt chính thức.',
  },
  { title: 'Members here for a stay', text: 'They attend and pay fees here; they count and vote in their own branch.' },
);

/** Those who stay for a time, apart from those who belong here. */
export function StayingMembers({ rows }: { rows: readonly MemberLineFragment[] }): ReactNode {
  const messages = useMessages(catalog);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{messages.title}</h3>
      <p className="og-help">{messages.text}</p>
      <MemberTable rows={rows} caption={messages.title} />
    </>
  );
}
