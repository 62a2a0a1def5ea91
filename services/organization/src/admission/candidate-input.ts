import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OnBehalfInput } from '../entry-on-behalf/on-behalf-input.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { MemberVoteInput } from '../member-vote/member-vote.js';
import { BirthPrecision } from '../person/birth-precision.js';
import { Gender } from '../person/gender.js';
import { AdmissionCandidate, BackgroundOutcome, CandidateCloseReason, CandidateStage } from './admission-candidate.js';

@InputType({ description: 'Which candidates. Conditions left out do not narrow.' })
export class AdmissionCandidateFilter {
  @Field(() => ID, { description: 'Those managed by this branch, or by one below this organization today.' })
  underId: string;

  @Field(() => [CandidateStage], { nullable: true })
  stages?: CandidateStage[] | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, with or without tone marks.' })
  search?: string | null;
}

@InputType({ description: 'A person nobody wrote down before.' })
export class CandidatePersonInput {
  @Field(() => String)
  fullName: string;

  @Field(() => Gender)
  gender: Gender;

  @Field(() => LocalDate, { description: 'Where only month or year is known: the first day of it, with `birthPrecision`.' })
  birthDate: string;

  @Field(() => BirthPrecision, { defaultValue: BirthPrecision.DAY })
  birthPrecision: BirthPrecision;

  @Field(() => String, { nullable: true })
  ethnicity?: string | null;

  @Field(() => String, { nullable: true })
  education?: string | null;

  @Field(() => String, { nullable: true, description: 'Số định danh cá nhân.' })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;
}

@InputType({ description: 'What `registerCandidate` needs: `personId` or `person`.' })
export class RegisterCandidateInput {
  @Field(() => ID, { description: 'The branch that manages them.' })
  branchId: string;

  @Field(() => LocalDate, { description: 'Ngày đưa vào nguồn.' })
  registeredOn: string;

  @Field(() => ID, { nullable: true, description: 'Somebody known already: a former member, the head of a locality.' })
  personId?: string | null;

  @Field(() => CandidatePersonInput, { nullable: true, description: 'Somebody new.' })
  person?: CandidatePersonInput | null;

  @Field(() => [ID], { defaultValue: [], description: 'Full members of the branch who help from that day on (đảng viên giúp đỡ).' })
  helperIds: string[];

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@InputType({ description: 'What every step of a candidate needs.' })
export abstract class CandidateStepInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'What `completeClass` needs.' })
export class CompleteClassInput extends CandidateStepInput {
  @Field(() => LocalDate, { description: 'The day it was finished: it may lie before the registration.' })
  on: string;

  @Field(() => String, { nullable: true, description: 'Number of the certificate.' })
  certificate?: string | null;
}

@InputType({ description: 'What `recordBackgroundCheck` needs. Its content is kept nowhere.' })
export class RecordBackgroundCheckInput extends CandidateStepInput {
  @Field(() => LocalDate)
  on: string;

  @Field(() => BackgroundOutcome)
  outcome: BackgroundOutcome;
}

@InputType({ description: 'What `assignHelper` needs.' })
export class AssignHelperInput extends CandidateStepInput {
  @Field(() => ID, { description: 'A full member of the branch.' })
  memberId: string;

  @Field(() => LocalDate)
  on: string;
}

@InputType({ description: 'What `endHelper` needs.' })
export class EndHelperInput extends CandidateStepInput {
  @Field(() => ID)
  helperId: string;

  @Field(() => LocalDate, { description: 'The first day they no longer help.' })
  on: string;
}

@InputType({ description: 'What `moveCandidate` needs.' })
export class MoveCandidateInput extends CandidateStepInput {
  @Field(() => ID, { description: 'The branch that manages them from now on.' })
  branchId: string;
}

@InputType({ description: 'What `proposeAdmission` needs.' })
export class ProposeAdmissionInput extends CandidateStepInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A committee between the branch and the one that decides; absent where the branch votes.',
  })
  organizationId?: string | null;

  @Field(() => MemberVoteInput)
  vote: MemberVoteInput;
}

@InputType({ description: 'What `decideAdmission` needs.' })
export class DecideAdmissionInput extends CandidateStepInput {
  @Field(() => ID, { description: 'The committee that decides: above the branch.' })
  organizationId: string;

  @Field(() => MemberVoteInput)
  vote: MemberVoteInput;

  @Field(() => DecisionInput, { nullable: true, description: 'Needed where the vote carries.' })
  decision?: DecisionInput | null;
}

@InputType({ description: 'What `admitCandidate` needs.' })
export class AdmitCandidateInput extends CandidateStepInput {
  @Field(() => LocalDate, {
    description: 'Ngày tổ chức lễ kết nạp: from it the Party life is counted (Quy định 294-QĐ/TW, mục 4.1).',
  })
  on: string;

  @Field(() => String, { description: 'Số lý lịch đảng viên.' })
  fileNumber: string;
}

@InputType({ description: 'What `closeCandidate` needs.' })
export class CloseCandidateInput extends CandidateStepInput {
  @Field(() => LocalDate)
  on: string;

  @Field(() => CandidateCloseReason)
  reason: CandidateCloseReason;

  @Field(() => DecisionInput, { nullable: true, description: 'Needed where a decision to admit is withdrawn, and only then.' })
  decision?: DecisionInput | null;
}

@ObjectType({ description: 'What a step of a candidate answers.' })
export class CandidatePayload extends ChangedPayload {
  @Field(() => AdmissionCandidate, { nullable: true, description: 'Null where it cannot be read just now.' })
  candidate: AdmissionCandidate | null;

  @Field(() => [String], {
    description:
      'What was recorded and should be looked at: VOTE_BELOW_THRESHOLD (nothing advanced), THRESHOLD_UNKNOWN, READMISSION_RULE_UNKNOWN, BACKGROUND_MISSING, LATE.',
  })
  warnings: string[];
}
