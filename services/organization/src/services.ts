import { HandOverMinutesService } from './retention/hand-over-minutes.service.js';
import { HandOverService } from './retention/hand-over.service.js';
import { RetentionService } from './retention/retention.service.js';
import { CorrectionProofService } from './file-correction/correction-proof.service.js';
import { FileCorrectionService } from './file-correction/file-correction.service.js';
import { AuditLogService } from '@capuy/audit/graph';
import { AuditSearchService } from './audit/audit-search.service.js';
import { IdentityAuditService } from './audit/identity-audit.service.js';
import type { IdentityLog } from './audit/identity-log.js';
import { MyFileService } from './my-file/my-file.service.js';
import type { Database } from '@capuy/database';
import { policy } from './policy.js';
import { FindingAsideService } from './finding/finding-aside.service.js';
import { FindingService } from './finding/finding.service.js';
import { AdvanceCandidateService } from './admission/advance-candidate.service.js';
import { CandidateService } from './admission/candidate.service.js';
import { ManageCandidatesService } from './admission/manage-candidates.service.js';
import { TargetService } from './admission/target.service.js';
import { VoteService } from './member-vote/vote.service.js';
import { DeadlineService } from './member-deadline/deadline.service.js';
import { RecognitionService } from './recognition/recognition.service.js';
import { HolidayService } from './holiday/holiday.service.js';
import { ManageRulesService } from './rule/manage-rules.service.js';
import { RuleService } from './rule/rule.service.js';
import { ViewerService } from './viewer/viewer.service.js';
import { OrganizationTypeService } from './organization-type/organization-type.service.js';
import { PartyOrganizationService } from './party-organization/party-organization.service.js';
import { OrganizationListService } from './party-organization/organization-list.service.js';
import { FindPeopleService } from './person/find-people.service.js';
import { PersonService } from './person/person.service.js';
import { MemberService } from './member/member.service.js';
import { MemberListService } from './member/member-list.service.js';
import { DecisionService } from './decision/decision.service.js';
import { OrganizationHistoryService } from './party-organization/organization-history.service.js';
import { ViewerCanService } from './party-organization/viewer-can.service.js';
import { LineageService } from './lineage/lineage.service.js';
import { PostService } from './post/post.service.js';
import { CommitteeBodyService } from './committee-body/committee-body.service.js';
import { PartyCommitteeService } from './party-committee/party-committee.service.js';
import { PartyTeamService } from './party-team/party-team.service.js';
import { AgencyService } from './agency/agency.service.js';
import { MembershipService } from './membership/membership.service.js';
import { MemberCountsService } from './statistics/member-counts.service.js';
import { MemberMovementService } from './movement/member-movement.service.js';
import { OrganizationMovementService } from './movement/organization-movement.service.js';
import { StatisticsService } from './statistics/statistics.service.js';

import { ApplyReorganizationService } from './reorganization/apply-reorganization.service.js';
import { PreviewReorganizationService } from './reorganization/preview-reorganization.service.js';
import { ReorganizationQueryService } from './reorganization/reorganization-query.service.js';
import { ReorganizationService } from './reorganization/reorganization.service.js';
import { JobService } from './job/job.service.js';
import { RecordPostsService } from './post/record-posts.service.js';
import { ManageTeamsService } from './party-team/manage-teams.service.js';
import { FormCommitteeService } from './party-committee/form-committee.service.js';
import { ManageBodiesService } from './committee-body/manage-bodies.service.js';
import { ManageAgenciesService } from './agency/manage-agencies.service.js';
import { CorrectOrganizationService } from './party-organization/correct-organization.service.js';
import { RegisterMemberService } from './member/register-member.service.js';
import { TransferMembershipService } from './member/transfer-membership.service.js';
import { CorrectPersonService } from './person/correct-person.service.js';
import { PersonalFieldsService } from './person/personal-fields.service.js';
import { AccountService } from './account/account.service.js';
import { ManageTransfersService } from './membership-transfer/manage-transfers.service.js';
import { TransferService } from './membership-transfer/transfer.service.js';
import { PartyLifeService } from './member/party-life.service.js';
import { EntryOnBehalfService } from './entry-on-behalf/entry-on-behalf.service.js';
import { EvidenceService } from './entry-on-behalf/evidence.service.js';
import { DuplicatesService } from './record-merge/duplicates.service.js';
import { MergePreviewService } from './record-merge/merge-preview.service.js';
import { MergeRecordsService } from './record-merge/merge-records.service.js';
import { RecordMergeService } from './record-merge/record-merge.service.js';
import { LocalityService } from './locality/locality.service.js';
import { LocalityCountsService } from './locality/locality-counts.service.js';
import { ResidenceService } from './residence-link/residence.service.js';
import { TrainingService } from './training/training.service.js';
import { ManageLocalitiesService } from './locality/manage-localities.service.js';
import { ReorganizeLocalitiesService } from './locality/reorganize-localities.service.js';
import { PreviewLocalitiesService } from './locality/preview-localities.service.js';
import { AppointLocalityHeadService } from './locality/appoint-locality-head.service.js';
import { LocalityHistoryService } from './locality/locality-history.service.js';
import { DeclaredValueService } from './declared-value/declared-value.service.js';
import { IntroduceService } from './residence-link/introduce.service.js';
import { SettleResidenceService } from './residence-link/settle-residence.service.js';
import { ResidenceCountsService } from './residence-link/residence-counts.service.js';
import { ManageTrainingService } from './training/manage-training.service.js';
import { AttendTrainingService } from './training/attend-training.service.js';
import { ParticipantService } from './training/participant.service.js';
import { ContestService } from './contest/contest.service.js';
import { ManageContestsService } from './contest/manage-contests.service.js';
import { SignOutService } from './account/sign-out.service.js';
import { CadreManagementService } from './cadre-management/cadre-management.service.js';
import { PartyBadgeService } from './party-badge/party-badge.service.js';
import { AwardBadgesService } from './party-badge/award-badges.service.js';
import { LifeEventService } from './life-event/life-event.service.js';
import { PartyLifeEndService } from './member/party-life-end.service.js';
import { PaperService } from './paper/paper.service.js';
import { ExtendStaysService } from './membership-transfer/extend-stays.service.js';
import { ExemptionService } from './exemption/exemption.service.js';
import { ManageExemptionsService } from './exemption/manage-exemptions.service.js';
import { SuspensionService } from './suspension/suspension.service.js';
import { ManageSuspensionsService } from './suspension/manage-suspensions.service.js';
import { TransferHoldService } from './transfer-hold/transfer-hold.service.js';
import { EndedGrantService } from './given-grant/ended-grant.service.js';
import { GivenGrantService } from './given-grant/given-grant.service.js';
import { GrantProposalService } from './grant-proposal/grant-proposal.service.js';
import { ProposeGrantsService } from './grant-proposal/propose-grants.service.js';
import { WhoCanSeeService } from './who-can-see/who-can-see.service.js';
import { ManageAccountsService } from './account/manage-accounts.service.js';
import { ApplyImportService } from './import/apply-import.service.js';
import { ImportFileService } from './import/import-file.service.js';
import { ImportQueryService } from './import/import-query.service.js';
import { ImportService } from './import/import.service.js';
import { StageImportService } from './import/stage-import.service.js';
import { ExportService } from './export/export.service.js';

/** One of each service class, made once for the process. */
export type Services = ReturnType<typeof createServices>;

export function createServices(database: Database, identity: IdentityLog | null = null) {
  return {
    database,
    auditLog: new AuditLogService(database, policy),
    auditSearch: new AuditSearchService(database),
    identityAudit: new IdentityAuditService(database, identity),
    imports: new ImportService(database),
    importQueries: new ImportQueryService(database),
    importFiles: new ImportFileService(database),
    importStaging: new StageImportService(database),
    importApplying: new ApplyImportService(database),
    exports: new ExportService(database),
    entriesOnBehalf: new EntryOnBehalfService(database),
    evidence: new EvidenceService(database),
    duplicates: new DuplicatesService(database),
    mergePreviews: new MergePreviewService(database),
    mergeRecords: new MergeRecordsService(database),
    recordMerges: new RecordMergeService(database),
    manageAccounts: new ManageAccountsService(database),
    givenGrants: new GivenGrantService(database),
    endedGrants: new EndedGrantService(database),
    grantProposals: new GrantProposalService(database),
    proposeGrants: new ProposeGrantsService(database),
    whoCanSee: new WhoCanSeeService(database),
    cadreManagement: new CadreManagementService(database),
    badges: new PartyBadgeService(database),
    awardBadges: new AwardBadgesService(database),
    lifeEvents: new LifeEventService(database),
    partyLifeEnds: new PartyLifeEndService(database),
    papers: new PaperService(database),
    extendStays: new ExtendStaysService(database),
    exemptions: new ExemptionService(database),
    manageExemptions: new ManageExemptionsService(database),
    suspensions: new SuspensionService(database),
    manageSuspensions: new ManageSuspensionsService(database),
    transferHolds: new TransferHoldService(database),
    localities: new LocalityService(database),
    localityCounts: new LocalityCountsService(database),
    residence: new ResidenceService(database),
    training: new TrainingService(database),
    manageLocalities: new ManageLocalitiesService(database),
    reorganizeLocalities: new ReorganizeLocalitiesService(database),
    previewLocalities: new PreviewLocalitiesService(database),
    appointLocalityHead: new AppointLocalityHeadService(database),
    localityHistory: new LocalityHistoryService(database),
    declaredValues: new DeclaredValueService(database),
    introduceToResidence: new IntroduceService(database),
    settleResidence: new SettleResidenceService(database),
    residenceCounts: new ResidenceCountsService(database),
    manageTraining: new ManageTrainingService(database),
    attendTraining: new AttendTrainingService(database),
    participants: new ParticipantService(database),
    contests: new ContestService(database),
    manageContests: new ManageContestsService(database),
    partyLives: new PartyLifeService(database),
    transfers: new TransferService(database),
    manageTransfers: new ManageTransfersService(database),
    myFile: new MyFileService(database),
    retention: new RetentionService(database),
    handOvers: new HandOverService(database),
    handOverMinutes: new HandOverMinutesService(database),
    correctionProofs: new CorrectionProofService(database),
    fileCorrections: new FileCorrectionService(database),
    signOut: new SignOutService(database),
    accounts: new AccountService(database),
    personalFields: new PersonalFieldsService(database),
    correctPersons: new CorrectPersonService(database),
    transferMemberships: new TransferMembershipService(database),
    registerMembers: new RegisterMemberService(database),
    correctOrganizations: new CorrectOrganizationService(database),
    manageAgencies: new ManageAgenciesService(database),
    manageBodies: new ManageBodiesService(database),
    formCommittees: new FormCommitteeService(database),
    manageTeams: new ManageTeamsService(database),
    recordPosts: new RecordPostsService(database),
    jobs: new JobService(database),
    reorganizations: new ReorganizationService(database),
    reorganizationQueries: new ReorganizationQueryService(database),
    reorganizationPreviews: new PreviewReorganizationService(database),
    reorganizationApplying: new ApplyReorganizationService(database),
    statistics: new StatisticsService(database),
    memberCounts: new MemberCountsService(database),
    memberMovements: new MemberMovementService(database),
    organizationMovements: new OrganizationMovementService(database),
    memberships: new MembershipService(database),
    agencies: new AgencyService(database),
    partyTeams: new PartyTeamService(database),
    partyCommittees: new PartyCommitteeService(database),
    committeeBodies: new CommitteeBodyService(database),
    posts: new PostService(database),
    lineage: new LineageService(database),
    viewerCan: new ViewerCanService(database),
    organizationHistory: new OrganizationHistoryService(database),
    decisions: new DecisionService(database),
    memberList: new MemberListService(database),
    members: new MemberService(database),
    people: new PersonService(database),
    findPeople: new FindPeopleService(database),
    organizationList: new OrganizationListService(database),
    organizations: new PartyOrganizationService(database),
    organizationTypes: new OrganizationTypeService(database),
    viewers: new ViewerService(database),
    findings: new FindingService(database),
    findingAsides: new FindingAsideService(database),
    rules: new RuleService(database),
    manageRules: new ManageRulesService(database),
    holidays: new HolidayService(database),
    recognitions: new RecognitionService(database),
    deadlines: new DeadlineService(database),
    candidates: new CandidateService(database),
    manageCandidates: new ManageCandidatesService(database),
    advanceCandidates: new AdvanceCandidateService(database),
    admissionTargets: new TargetService(database),
    votes: new VoteService(database),
  };
}
