import { auditLogResolver } from '@capuy/audit/graph';
import { AuditSearchResolver } from './audit/audit-search.resolver.js';
import { IdentityAuditResolver } from './audit/identity-audit.resolver.js';
import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema, fileCoordinate, type ReferenceResolver, ofEach, ofNobodyKnown, ofObject } from '@capuy/subgraph';
import type { Context } from './context.js';
import { files } from './files.js';
import { NO_CONTENT } from './no-content.js';
import { policy } from './policy.js';
import { FindingAsideResolver } from './finding/finding-aside.resolver.js';
import { FindingResolver } from './finding/finding.resolver.js';
import { LocalityResolver } from './locality/locality.resolver.js';
import { ManageLocalitiesResolver } from './locality/manage-localities.resolver.js';
import { LocalityHistoryResolver, LocalityLinkResolver, LocalityVersionResolver } from './locality/locality-history.resolver.js';
import { DeclaredValueResolver } from './declared-value/declared-value.resolver.js';
import { ManageTrainingResolver } from './training/manage-training.resolver.js';
import { ClassListResolver, MemberTrainingResolver, TrainingParticipantResolver } from './training/participant.resolver.js';
import { ContestCommitteeResolver, ContestEntrantResolver, ContestResolver } from './contest/contest.resolver.js';
import { ManageResidenceResolver } from './residence-link/manage-residence.resolver.js';
import { ResidenceResolver } from './residence-link/residence.resolver.js';
import { TrainingResolver } from './training/training.resolver.js';
import { JobResolver } from './job/job.resolver.js';
import { loadMember } from './member/load-member.js';
import { MemberResolver, OrganizationMembersResolver } from './member/member.resolver.js';
import { OrganizationTypeResolver } from './organization-type/organization-type.resolver.js';
import { loadOrganization } from './party-organization/load-organization.js';
import { PartyOrganizationResolver } from './party-organization/party-organization.resolver.js';
import { loadPerson } from './person/load-person.js';
import { FindPeopleResolver } from './person/find-people.resolver.js';
import { PersonResolver } from './person/person.resolver.js';
import { ViewerResolver, ActingForResolver } from './viewer/viewer.resolver.js';
import { ReorganizationMutationResolver } from './reorganization/reorganization-mutation.resolver.js';
import {
  ReorganizationChoiceResolver,
  ReorganizationOperationResolver,
  ReorganizationResolver,
} from './reorganization/reorganization.resolver.js';
import { OrganizationRuleSet } from './rule/organization-rule-set.js';
import { CandidateResolver, HelperResolver } from './admission/candidate.resolver.js';
import { ManageCandidatesResolver } from './admission/manage-candidates.resolver.js';
import { TargetResolver } from './admission/target.resolver.js';
import { VoteResolver } from './member-vote/vote.resolver.js';
import { CandidateDeadlinesResolver, DeadlineResolver, MemberDeadlinesResolver } from './member-deadline/deadline.resolver.js';
import { RecognitionResolver } from './recognition/recognition.resolver.js';
import { HolidayResolver } from './holiday/holiday.resolver.js';
import { ManageRulesResolver } from './rule/manage-rules.resolver.js';
import { RuleResolver } from './rule/rule.resolver.js';
import {
  OrganizationHistoryResolver,
  OrganizationVersionResolver,
  OrganizationPlacementResolver,
} from './party-organization/organization-history.resolver.js';
import { ViewerCanResolver } from './party-organization/viewer-can.resolver.js';
import { OrganizationLineageResolver, LineageLinkResolver, LineageEdgeResolver, LineageNodeResolver } from './lineage/lineage.resolver.js';
import { PostResolver, OrganizationPostsResolver, PersonPostsResolver, MemberPostsResolver } from './post/post.resolver.js';
import { CommitteeBodyResolver, OrganizationBodiesResolver } from './committee-body/committee-body.resolver.js';
import { OrganizationCommitteesResolver, PartyCommitteeResolver } from './party-committee/party-committee.resolver.js';
import { OrganizationTeamsResolver, PartyTeamResolver, MemberTeamResolver } from './party-team/party-team.resolver.js';
import { AgencyResolver, OrganizationAgenciesResolver } from './agency/agency.resolver.js';
import { MemberMembershipsResolver, MembershipResolver } from './membership/membership.resolver.js';
import { MemberCountsResolver } from './statistics/member-counts.resolver.js';
import { MemberMovementResolver, OrganizationMovementResolver } from './movement/movement.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { RecordPostsResolver } from './post/record-posts.resolver.js';
import { ManageTeamsResolver } from './party-team/manage-teams.resolver.js';
import { FormCommitteeResolver } from './party-committee/form-committee.resolver.js';
import { ManageBodiesResolver } from './committee-body/manage-bodies.resolver.js';
import { ManageAgenciesResolver } from './agency/manage-agencies.resolver.js';
import { CorrectOrganizationResolver } from './party-organization/correct-organization.resolver.js';
import { MemberMutationResolver } from './member/member-mutation.resolver.js';
import { PersonalFieldsResolver } from './person/personal-fields.resolver.js';
import { AccountPersonResolver, AccountResolver, AccessGrantResolver } from './account/account.resolver.js';
import { ImportResolver } from './import/import.resolver.js';
import { ManageImportResolver } from './import/manage-import.resolver.js';
import { ManageTransfersResolver } from './membership-transfer/manage-transfers.resolver.js';
import { TransferResolver } from './membership-transfer/transfer.resolver.js';
import { EntryOnBehalfResolver, ViewerCanEnterResolver } from './entry-on-behalf/entry-on-behalf.resolver.js';
import { DuplicatesResolver, MergeRecordResolver } from './record-merge/duplicates.resolver.js';
import { PersonMergesResolver, RecordMergeRecordResolver, RecordMergeResolver } from './record-merge/record-merge.resolver.js';
import { EndedGrantResolver, GivenGrantResolver } from './given-grant/given-grant.resolver.js';
import { GrantProposalResolver } from './grant-proposal/grant-proposal.resolver.js';
import { ProposeGrantsResolver } from './grant-proposal/propose-grants.resolver.js';
import { WhoCanSeeReachResolver, WhoCanSeeResolver } from './who-can-see/who-can-see.resolver.js';
import { SignOutResolver } from './account/sign-out.resolver.js';
import { CadreManagementResolver, PersonManagementResolver } from './cadre-management/cadre-management.resolver.js';
import { BadgeDueResolver, MemberBadgesResolver, PartyBadgeResolver } from './party-badge/party-badge.resolver.js';
import { LifeEventResolver, MemberTimelineResolver } from './life-event/life-event.resolver.js';
import { MemberEndResolver, PartyLifeEndResolver } from './member/party-life-end.resolver.js';
import { ExemptionResolver, ManageExemptionsResolver, MemberExemptionsResolver } from './exemption/exemption.resolver.js';
import { ManageSuspensionsResolver, MemberSuspensionsResolver } from './suspension/suspension.resolver.js';
import { TransferHoldResolver } from './transfer-hold/transfer-hold.resolver.js';
import { ManageAccountsResolver } from './account/manage-accounts.resolver.js';
import { MemberHandedOverResolver, RetentionResolver } from './retention/retention.resolver.js';
import { FileCorrectionResolver } from './file-correction/file-correction.resolver.js';
import { MyFileResolver } from './my-file/my-file.resolver.js';

/** One resolver per federation entity: from what a neighbor holds to the object. */
export const references: Record<string, ReferenceResolver<Context>> = {
  PartyOrganization: (key: { id: string; asOf: string }, context, info) => loadOrganization(context, info, key.id, key.asOf),
  Person: (key: { id: string }, context, info) => loadPerson(context, info, key.id),
  Member: (key: { id: string; asOf: string }, context, info) => loadMember(context, info, key.id, key.asOf),
};

const resolvers = [
  auditLogResolver('organization'),
  AuditSearchResolver,
  IdentityAuditResolver,
  FindingResolver,
  FindingAsideResolver,
  RuleResolver,
  ManageRulesResolver,
  HolidayResolver,
  RecognitionResolver,
  DeadlineResolver,
  CandidateDeadlinesResolver,
  MemberDeadlinesResolver,
  CandidateResolver,
  HelperResolver,
  ManageCandidatesResolver,
  TargetResolver,
  VoteResolver,
  ViewerResolver,
  ActingForResolver,
  PartyOrganizationResolver,
  OrganizationTypeResolver,
  PersonResolver,
  FindPeopleResolver,
  MemberResolver,
  OrganizationMembersResolver,
  ReorganizationResolver,
  ReorganizationOperationResolver,
  ReorganizationChoiceResolver,
  ReorganizationMutationResolver,
  JobResolver,
  OrganizationHistoryResolver,
  OrganizationVersionResolver,
  OrganizationPlacementResolver,
  ViewerCanResolver,
  OrganizationLineageResolver,
  LineageLinkResolver,
  LineageEdgeResolver,
  LineageNodeResolver,
  PostResolver,
  OrganizationPostsResolver,
  PersonPostsResolver,
  MemberPostsResolver,
  CommitteeBodyResolver,
  OrganizationBodiesResolver,
  OrganizationCommitteesResolver,
  PartyCommitteeResolver,
  OrganizationTeamsResolver,
  PartyTeamResolver,
  MemberTeamResolver,
  AgencyResolver,
  OrganizationAgenciesResolver,
  MemberMembershipsResolver,
  MembershipResolver,
  StatisticsResolver,
  MemberCountsResolver,
  MemberMovementResolver,
  OrganizationMovementResolver,
  RecordPostsResolver,
  ManageTeamsResolver,
  FormCommitteeResolver,
  ManageBodiesResolver,
  ManageAgenciesResolver,
  CorrectOrganizationResolver,
  MemberMutationResolver,
  PersonalFieldsResolver,
  AccountResolver,
  AccountPersonResolver,
  GivenGrantResolver,
  EndedGrantResolver,
  GrantProposalResolver,
  ProposeGrantsResolver,
  WhoCanSeeResolver,
  WhoCanSeeReachResolver,
  AccessGrantResolver,
  ManageAccountsResolver,
  MyFileResolver,
  FileCorrectionResolver,
  RetentionResolver,
  MemberHandedOverResolver,
  SignOutResolver,
  EntryOnBehalfResolver,
  ViewerCanEnterResolver,
  DuplicatesResolver,
  MergeRecordResolver,
  RecordMergeResolver,
  RecordMergeRecordResolver,
  PersonMergesResolver,
  TransferResolver,
  ManageTransfersResolver,
  ImportResolver,
  ManageImportResolver,
  MemberExemptionsResolver,
  ExemptionResolver,
  ManageExemptionsResolver,
  MemberSuspensionsResolver,
  ManageSuspensionsResolver,
  TransferHoldResolver,
  PersonManagementResolver,
  CadreManagementResolver,
  MemberBadgesResolver,
  PartyBadgeResolver,
  BadgeDueResolver,
  MemberTimelineResolver,
  LifeEventResolver,
  MemberEndResolver,
  PartyLifeEndResolver,
  LocalityResolver,
  ManageLocalitiesResolver,
  LocalityHistoryResolver,
  LocalityLinkResolver,
  LocalityVersionResolver,
  DeclaredValueResolver,
  ResidenceResolver,
  ManageResidenceResolver,
  TrainingResolver,
  ManageTrainingResolver,
  ClassListResolver,
  TrainingParticipantResolver,
  MemberTrainingResolver,
  ContestResolver,
  ContestEntrantResolver,
  ContestCommitteeResolver,
] as const;

/** Names of the file routes, as the policy lists them. */
export const routes = files.map((route) => fileCoordinate('organization', route));

/** Texts of two records side by side: written once, by the preview that they are part of. */
const OF_PREVIEW = ['MergeField.survivingText', 'MergeField.losingText'];

export async function buildOrganizationSchema(): Promise<GraphQLSchema> {
  return buildFederatedSchema<Context>({ resolvers, orphanedTypes: [OrganizationRuleSet] }, references, {
    policy,
    routes,
    noContent: NO_CONTENT,
    database: ({ services }) => services.database,
    // Cells of fewer than five are shown by role only, and there the service writes who asked and for whom.
    audited: ['Query.memberCounts', 'Query.memberChanges', 'Query.memberMovements', 'MemberCountTable.byEthnicity', ...OF_PREVIEW],
    subjects: {
      'Query.mergePreview': (_, { survivingId, losingId }: { survivingId: string; losingId: string }) => [
        { memberId: survivingId },
        { memberId: losingId },
      ],
      ResidenceLink: ofObject,
      CorrectionRequest: ofObject,
      'Query.myCorrections': ofEach,
      'Query.correctionRequests': ofEach,
      // The reader's own: the service says so, in the transaction of the reading.
      'Query.myOrganizationRecords': ofNobodyKnown,
      // Whose the rows are is not settled before they are written, and then the import itself names them.
      'Query.importBatch': ofNobodyKnown,
      // The service says by whose entries it searched.
      'Query.organizationAuditEntries': ofNobodyKnown,
      'Query.identityAuditEntries': ofNobodyKnown,
    },
  });
}
