import type { ReactNode } from 'react';
import { defineMessages } from '../language/defineMessages';
import { useMessages } from '../language/useMessages';
import { TextArea, type TextAreaProps } from './TextArea';

/** What is not stored (design §7.10), in the words of whoever writes. */
const catalog = defineMessages(
  {
    notStored:
      'Không ghi bí mật nhà nước, lịch sử gia đình hay chính trị, tôn giáo, sức khỏe, quan hệ với nước ngoài, nội dung đơn thư, ý kiến hay phiếu của ai.',
  },
  {
    notStored:
      'Never write state secrets, family or political history, religion, health, foreign ties, what a complaint says, or anyone’s opinion or vote.',
  },
);

/** Text that somebody writes in their own words: below it always stands what must not be written. */
export function NoteField({ hint, rows = 2, ...field }: TextAreaProps): ReactNode {
  const { notStored } = useMessages(catalog);
  return (
    <TextArea
      {...field}
      rows={rows}
      hint={
        <>
          {hint ? <>{hint} </> : null}
          {notStored}
        </>
      }
    />
  );
}
