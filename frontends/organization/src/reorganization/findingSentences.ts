import { defineMessages } from '@capuy/web';

/** Named values of a finding. */
export type FindingValues = Readonly<Record<string, string | undefined>>;

type Sentence = (name: string, values: FindingValues) => string;

/** What each finding means and what to do about it. */
export const findingSentences = defineMessages<Record<string, Sentence>>(
  {
    NAME_CLASH: (_, { name, count }) => `Có ${count ?? 'nhiều'} tổ chức cùng tên “${name ?? ''}” trực thuộc một nơi. Hãy đổi tên.`,
    PARENT_NOT_ALLOWED: (name) => `${name}: loại hình này không được trực thuộc nơi đã chọn. Hãy chọn lại loại hình hoặc nơi trực thuộc.`,
    TYPE_NOT_IN_FORCE: (name) => `${name}: loại hình này chưa có hoặc không còn hiệu lực vào ngày sắp xếp.`,
    NOT_LIVING: (name) => `${name} không hoạt động vào ngày sắp xếp.`,
    ENDS_AND_GOES_ON: (name) => `${name} vừa kết thúc vừa tiếp tục hoạt động trong cùng đợt này.`,
    LATER_CHANGE: (name, { number, day }) =>
      `${name} đã có thay đổi vào ngày sắp xếp hoặc sau đó${day ? ` (${day})` : ''}${number ? `, theo quyết định ${number}` : ''}. Hãy chọn ngày hiệu lực muộn hơn.`,
    WHOLE_TWICE: (name) => `${name} được chuyển “toàn bộ” cho nhiều nơi. Hãy sửa thành “một phần”.`,
    PARTLY_PLACED: (name) => `${name} kết thúc nhưng mới chuyển một phần; phần còn lại chưa ghi đi đâu.`,
    ISSUER_NOT_COMPETENT: (_, { number, issuer }) =>
      `Quyết định ${number ?? ''} của ${issuer ?? ''}: cơ quan ban hành không phải cấp trên trực tiếp.`,
    CYCLE: (name) => `${name} thành ra trực thuộc chính nó. Hãy chọn lại nơi trực thuộc.`,
    WITHOUT_PLACE: (name, { count, subjectKind }) =>
      `${count ?? ''} ${subjectKind === 'MEMBER' ? 'đảng viên' : 'tổ chức'} của ${name} chưa có nơi đến. Hãy chọn ở mục “Nơi đến còn phải chọn”.`,
    NOT_A_SUCCESSOR: (name, { count }) => `${count ?? ''} lựa chọn về ${name} chỉ đến nơi không phải tổ chức kế thừa.`,
    MEMBERS_NEED_BRANCH: (name, { members }) =>
      `${members ?? ''} đảng viên sẽ về ${name}, nhưng đó không phải chi bộ. Hãy chọn chi bộ cho họ.`,
    WHOLE_TO_SEVERAL: (name) => `Dữ liệu ghi ${name} nhập toàn bộ vào nhiều nơi; được hiểu là từng phần.`,
    POPULATION_WHOLE_AND_PART: (name) => `Dữ liệu về ${name} vừa ghi toàn bộ vừa ghi một phần dân số.`,
  },
  {
    NAME_CLASH: (_, { name, count }) =>
      `${count ?? 'Several'} organizations under one parent would be called “${name ?? ''}”. Rename them.`,
    PARENT_NOT_ALLOWED: (name) => `${name}: this type may not stand there. Choose another type or another place.`,
    TYPE_NOT_IN_FORCE: (name) => `${name}: this type is not in force on that day.`,
    NOT_LIVING: (name) => `${name} does not exist on that day.`,
    ENDS_AND_GOES_ON: (name) => `${name} both ends and goes on in this draft.`,
    LATER_CHANGE: (name, { number, day }) =>
      `${name} changes on that day or later${day ? ` (${day})` : ''}${number ? `, by decision ${number}` : ''}. Choose a later effective day.`,
    WHOLE_TWICE: (name) => `${name} goes “whole” to several. Make them parts.`,
    PARTLY_PLACED: (name) => `${name} ends, but only a part of it is given a place.`,
    ISSUER_NOT_COMPETENT: (_, { number, issuer }) => `Decision ${number ?? ''} of ${issuer ?? ''}: the issuer is not the direct superior.`,
    CYCLE: (name) => `${name} would stand under itself. Choose another place.`,
    WITHOUT_PLACE: (name, { count, subjectKind }) =>
      `${count ?? ''} ${subjectKind === 'MEMBER' ? 'members' : 'organizations'} of ${name} have no place yet. Choose under “Places to choose”.`,
    NOT_A_SUCCESSOR: (name, { count }) => `${count ?? ''} choices about ${name} name a place that is no successor.`,
    MEMBERS_NEED_BRANCH: (name, { members }) =>
      `${members ?? ''} members would go to ${name}, which is no branch. Choose a branch for them.`,
    WHOLE_TO_SEVERAL: (name) => `The data says that the whole of ${name} went to several; taken as parts.`,
    POPULATION_WHOLE_AND_PART: (name) => `The data gives both the whole and a part of ${name}'s population.`,
  },
);
