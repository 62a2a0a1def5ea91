import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CandidateStage {
  REGISTERED = 'REGISTERED',
  CLASS_DONE = 'CLASS_DONE',
  BRANCH_PROPOSED = 'BRANCH_PROPOSED',
  COMMITTEE_PROPOSED = 'COMMITTEE_PROPOSED',
  DECIDED = 'DECIDED',
  ADMITTED = 'ADMITTED',
  CLOSED = 'CLOSED',
}
registerEnumType(CandidateStage, {
  name: 'CandidateStage',
  description:
    'Đã đưa vào nguồn, đã học lớp nhận thức về Đảng, chi bộ đã đề nghị, cấp ủy ở giữa đã đề nghị, đã có quyết định kết nạp, đã kết nạp, đã đưa ra khỏi nguồn.',
});

export enum BackgroundOutcome {
  QUALIFIED = 'QUALIFIED',
  NOT_QUALIFIED = 'NOT_QUALIFIED',
}
registerEnumType(BackgroundOutcome, { name: 'BackgroundOutcome', description: 'Kết quả thẩm tra: đủ tiêu chuẩn, không đủ tiêu chuẩn.' });

export enum CandidateCloseReason {
  WITHDREW = 'WITHDREW',
  NOT_QUALIFIED = 'NOT_QUALIFIED',
  MOVED = 'MOVED',
  DEATH = 'DEATH',
  DECISION_WITHDRAWN = 'DECISION_WITHDRAWN',
  ENTERED_BY_MISTAKE = 'ENTERED_BY_MISTAKE',
}
registerEnumType(CandidateCloseReason, {
  name: 'CandidateCloseReason',
  description: 'Tự xin thôi, không đủ tiêu chuẩn, chuyển đi nơi khác, từ trần, hủy quyết định kết nạp, ghi nhầm.',
});

@Entity({ schema: 'organization', name: 'admission_candidate' })
@ObjectType({
  simpleResolvers: true,
  description:
    'Somebody on the way into the Party (quần chúng ưu tú, nguồn kết nạp), and the same way back for a former member (kết nạp lại). Read by whoever reaches the managing branch.',
})
export class AdmissionCandidate {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The person's name." })
  fullName: string;

  @Column('text')
  @Field(() => CandidateStage)
  stage: CandidateStage;

  @Field(() => Boolean, { description: 'Whether they were a member before: kết nạp lại.' })
  readmission: boolean;

  @Column('date', { name: 'registered_on' })
  @Field(() => LocalDate, { description: 'Ngày đưa vào nguồn.' })
  registeredOn: string;

  @Column('date', { name: 'class_on', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day they finished the class (lớp bồi dưỡng nhận thức về Đảng). Null before.',
  })
  classOn: string | null;

  @Column('text', { name: 'class_certificate', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of its certificate. Null where not recorded.' })
  classCertificate: string | null;

  @Column('date', { name: 'background_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day the background check was concluded (thẩm tra lý lịch). Null before.' })
  backgroundOn: string | null;

  @Column('text', { name: 'background_outcome', nullable: true })
  @Field(() => BackgroundOutcome, { nullable: true, description: 'Its outcome, and nothing of its content. Null before.' })
  backgroundOutcome: BackgroundOutcome | null;

  @Column('date', { name: 'proposed_on', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last vote that proposed: from it the deciding committee has its time. Null before.',
  })
  proposedOn: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day the admission was decided, as signed. Null before.' })
  decidedOn: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day the way ended without an admission. Null otherwise.' })
  closedOn: string | null;

  @Column('text', { name: 'close_reason', nullable: true })
  @Field(() => CandidateCloseReason, { nullable: true, description: 'Why it ended. Null as closedOn is.' })
  closeReason: CandidateCloseReason | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'branch_id' })
  branchId: string;

  @Column('uuid', { name: 'decider_id', nullable: true })
  deciderId: string | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  @Column('uuid', { name: 'close_decision_id', nullable: true })
  closeDecisionId: string | null;

  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A full member who helps a candidate over a period (đảng viên giúp đỡ).' })
export class AdmissionHelper {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fullName: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day they no longer help. Null while none is known.' })
  validTo: string | null;

  candidateId: string;
  memberId: string;
}

export const AdmissionCandidateConnection = connectionOf(() => AdmissionCandidate, 'AdmissionCandidate');
