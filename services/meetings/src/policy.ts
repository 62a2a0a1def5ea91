import { ANYONE_SIGNED_IN, type Policy } from '@capuy/subgraph';

const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_COMMITTEE_MEMBER'] as const;
const BRANCH_LEADERS = ['BRANCH_SECRETARY', 'BRANCH_DEPUTY_SECRETARY', 'BRANCH_COMMITTEE_MEMBER'] as const;
const STAFF = ['STAFF_ORGANIZATION', 'STAFF_INFORMATION', 'STAFF_MASS_MOBILIZATION', 'STAFF_OFFICE', 'STAFF_INSPECTION'] as const;
/** Who convenes: the secretaries, and whoever keeps their calendar. */
const CONVENERS = ['SECRETARY', 'DEPUTY_SECRETARY', 'BRANCH_SECRETARY', 'BRANCH_DEPUTY_SECRETARY', 'STAFF_OFFICE', 'ENTRY_CLERK'] as const;

/** Who may do what in this service. Without an entry an operation does not build. */
export const policy: Policy = {
  capabilities: {
    'session:open': [ANYONE_SIGNED_IN],
    // The log is itself P2: the whole of it for the auditor of the whole tree.
    'audit:read': ['SECURITY_AUDITOR'],
    // What is held about oneself, and about nobody else.
    'file:read-own': [ANYONE_SIGNED_IN],
    'meeting:read': [
      ...COMMITTEE,
      'COMMITTEE_MEMBER',
      'INSPECTION_COMMISSION_MEMBER',
      ...BRANCH_LEADERS,
      ...STAFF,
      'TEAM_LEADER',
      'MEMBER',
      'MEETING_RECORDER',
      'ASSIGNED_OFFICIAL',
      'ENTRY_CLERK',
      'INTEGRATOR',
    ],
    // Number, day and keeper of what cannot be kept here.
    'secret-paper:keep': CONVENERS,
    'meeting:register': CONVENERS,
    'meeting:postpone': CONVENERS,
    'meeting:cancel': CONVENERS,
  },
  operations: {
    'Query.meetingsAuditEntries': { capability: 'audit:read', fieldClass: 'P2' },
    'GET /files/meetings/audit/incident': { capability: 'audit:read', fieldClass: 'P2', what: 'Báo cáo sự cố theo thời gian' },
    'Query.meetingsFileReadings': { capability: 'session:open', fieldClass: 'P0' },
    'Query.viewerCanReadMeetingsAudit': { capability: 'session:open', fieldClass: 'P0' },
    'Query.myMeetingRecords': { capability: 'file:read-own', fieldClass: 'P1' },
    'GET /files/meetings/my-file': { capability: 'file:read-own', fieldClass: 'P1', what: 'Tải phần sinh hoạt trong hồ sơ của chính mình' },
    'Query.secretPapers': { capability: 'secret-paper:keep', fieldClass: 'P0' },
    'Mutation.recordSecretPaper': { capability: 'secret-paper:keep', fieldClass: 'P0' },
    'Query.meeting': { capability: 'meeting:read', fieldClass: 'P0' },
    'Query.meetings': { capability: 'meeting:read', fieldClass: 'P0' },
    'Mutation.registerMeeting': { capability: 'meeting:register', fieldClass: 'P0' },
    'Mutation.postponeMeeting': { capability: 'meeting:postpone', fieldClass: 'P0' },
    'Mutation.cancelMeeting': { capability: 'meeting:cancel', fieldClass: 'P0' },
    'Meeting.__resolveReference': { capability: 'meeting:read', fieldClass: 'P0' },
    'PartyOrganization.__resolveReference': { capability: 'session:open', fieldClass: 'P0' },
    'PartyOrganization.meetings': { capability: 'meeting:read', fieldClass: 'P0' },
    'PartyOrganization.viewerCanRegisterMeeting': { capability: 'session:open', fieldClass: 'P0' },
  },
};
