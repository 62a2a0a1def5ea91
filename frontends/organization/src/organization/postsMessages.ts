import { defineMessages } from '@capuy/web';

export const postsMessages = defineMessages(
  {
    title: 'Người giữ chức vụ',
    none: 'Chưa ghi chức vụ nào vào ngày đang xem',
    person: 'Họ và tên',
    position: 'Chức vụ',
    place: 'Trong',
    basis: 'Căn cứ',
    from: 'Từ ngày',
    term: 'Nhiệm kỳ đến',
    over: 'đã hết nhiệm kỳ, chưa kết thúc chức vụ',
  },
  {
    title: 'Who holds which post',
    none: 'No post is recorded on the day shown',
    person: 'Name',
    position: 'Post',
    place: 'In',
    basis: 'Basis',
    from: 'Since',
    term: 'Term until',
    over: 'term over, post not ended',
  },
);
