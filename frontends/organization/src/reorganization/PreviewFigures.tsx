import { defineMessages, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { PreviewFiguresFragment } from '../generated/graphql';

const catalog = defineMessages(
  {
    established: 'Tổ chức thành lập mới',
    ended: 'Tổ chức kết thúc',
    moved: 'Chuyển trực thuộc',
    renamed: 'Đổi tên',
    organizationsFollowing: 'Tổ chức đi theo',
    membersFollowing: 'Đảng viên đi theo',
    unplaced: 'Chưa có nơi đến',
    unsettled: 'Đang theo mặc định',
    postsEnding: 'Chức vụ kết thúc',
    grantsEnding: 'Quyền kết thúc',
    postsUnfilled: 'Tổ chức mới chưa có người giữ chức vụ',
    nameClashes: 'Tên trùng nhau',
  },
  {
    established: 'Established',
    ended: 'Ended',
    moved: 'Moved',
    renamed: 'Renamed',
    organizationsFollowing: 'Organizations following',
    membersFollowing: 'Members following',
    unplaced: 'Without a place',
    unsettled: 'At their default',
    postsEnding: 'Posts ending',
    grantsEnding: 'Roles ending',
    postsUnfilled: 'New, nobody in a post yet',
    nameClashes: 'Names that clash',
  },
);

const ORDER = [
  'established',
  'ended',
  'moved',
  'renamed',
  'organizationsFollowing',
  'membersFollowing',
  'postsEnding',
  'grantsEnding',
  'postsUnfilled',
  'unsettled',
  'unplaced',
  'nameClashes',
] as const;

/** Must be nought before it can be applied. */
const BLOCKING = new Set<string>(['unplaced', 'nameClashes']);

/** What applying would do, in figures; a nought that means nothing is left out. */
export function PreviewFigures({ preview }: { preview: PreviewFiguresFragment }): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const shown = ORDER.filter((key) => preview[key] > 0);
  return (
    <dl className="og-tiles">
      {shown.map((key) => (
        <div key={key} className={BLOCKING.has(key) ? 'og-tile-warn' : undefined}>
          <dt>{messages[key]}</dt>
          <dd>{format.number(preview[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
