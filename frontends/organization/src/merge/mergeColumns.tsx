import type { DataColumn, Format } from '@capuy/web';
import type { MergeLineFragment } from '../generated/graphql';
import type { mergeMessages } from './mergeMessages';
import { MergeState } from './MergeState';

/** What became part of another record, when, by whom, and whether it can be undone. */
export function mergeColumns<Merge extends MergeLineFragment>(
  messages: (typeof mergeMessages)['vi'],
  format: Format,
  onDone: () => void,
): DataColumn<Merge>[] {
  return [
    { id: 'lost', header: messages.lost, cell: ({ losingName }) => losingName },
    { id: 'on', header: messages.mergedOn, cell: ({ mergedOn }) => format.day(mergedOn) },
    { id: 'by', header: messages.mergedBy, cell: ({ mergedBy }) => mergedBy ?? '–' },
    { id: 'state', header: messages.state, cell: (merge) => <MergeState merge={merge} onDone={onDone} /> },
  ];
}
