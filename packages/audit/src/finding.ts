/** What a verification may find. Names are what `--json` prints. */
export type FindingKind =
  | 'RECORD_CHANGED'
  | 'RECORD_MISSING'
  | 'RECORD_ADDED'
  | 'LINK_MISSING'
  | 'CHAIN_REWRITTEN'
  | 'HEAD_MISSING'
  | 'HEAD_FORGED'
  | 'TAIL_CUT'
  | 'FILE_CHANGED'
  | 'FILE_BEHIND';

export interface Finding {
  readonly kind: FindingKind;
  /** Of the record or the head that it is about. */
  readonly seq?: string;
  readonly recordId?: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly head?: number;
}

/** In the words of the office that reads it; the month is that of Vietnam. */
export function findingInWords({ kind, seq, recordId, at, head }: Finding): string {
  const when = at ? ` of ${at} (month ${monthOf(at)})` : '';
  const record = `record ${recordId ?? ''}${seq ? ` (number ${seq} of the chain)` : ''}${when}`;
  switch (kind) {
    case 'RECORD_CHANGED':
      return `${record} is not as it was sealed: it or its place was changed`;
    case 'RECORD_MISSING':
      return `${record} was sealed and is gone`;
    case 'RECORD_ADDED':
      return `${record} was put in afterwards: it was not there when its time was sealed`;
    case 'LINK_MISSING':
      return `number ${seq} of the chain is missing`;
    case 'CHAIN_REWRITTEN':
      return `the records up to number ${seq} were chained anew: head ${head}${when} does not agree with them`;
    case 'HEAD_MISSING':
      return `head ${head} of the chain is missing`;
    case 'HEAD_FORGED':
      return `head ${head}${when} is not signed by the key of this installation`;
    case 'TAIL_CUT':
      return `the end of the log is gone: the file outside knows head ${head}${when} with ${seq} records, the database does not`;
    case 'FILE_CHANGED':
      return `the file outside the database differs at head ${head ?? 'of a line that is none'}${when}`;
    case 'FILE_BEHIND':
      return `the file outside the database lacks head ${head}${when}`;
  }
}

function monthOf(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 7);
}
