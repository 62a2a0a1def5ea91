import type { ImportHeadFragment } from '../generated/graphql';
import type { importMessages } from './importMessages';

type Words = Pick<(typeof importMessages)['vi'], 'column' | 'untitled'>;

/** “Cột D (Ngày sinh)”; empty for what is about a whole row. */
export function columnTitle(messages: Words, { columns }: Pick<ImportHeadFragment, 'columns'>, column: number | null | undefined): string {
  const found = columns.find((one) => one.column === column);
  return found ? messages.column(found.letter, found.title || messages.untitled) : '';
}
