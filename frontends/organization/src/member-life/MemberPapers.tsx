import { defineMessages, DownloadLink, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages(
  { admission: 'In quyết định kết nạp', recognition: 'In quyết định công nhận' },
  { admission: 'Print the admission decision', recognition: 'Print the recognition decision' },
);

/** Decisions on the member as papers to sign; what is not known there is a dotted line. */
export function MemberPapers({ member }: { member: { id: string; recognizedOn: string | null } }): ReactNode {
  const messages = useMessages(catalog);
  return (
    <>
      <DownloadLink href={`/files/organization/papers/admission-decisions/${member.id}`}>{messages.admission}</DownloadLink>
      {member.recognizedOn ? (
        <DownloadLink href={`/files/organization/papers/recognition-decisions/${member.id}`}>{messages.recognition}</DownloadLink>
      ) : null}
    </>
  );
}
