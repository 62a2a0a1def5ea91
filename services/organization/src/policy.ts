import { ANYONE_SIGNED_IN, type Policy } from '@capuy/subgraph';

const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_COMMITTEE_MEMBER'] as const;
const BRANCH_LEADERS = ['BRANCH_SECRETARY', 'BRANCH_DEPUTY_SECRETARY', 'BRANCH_COMMITTEE_MEMBER'] as const;

/** Who may do what in this service. Without an entry an operation does not build. */
export const policy: Policy = {
  capabilities: {
    'session:open': [ANYONE_SIGNED_IN],
    'tree:read': [ANYONE_SIGNED_IN],
    // Anyone signed in may ask: they get what is in their reach, and what is held about themselves.
    'member:read': ['STAFF_ORGANIZATION', 'STAFF_INSPECTION', ...COMMITTEE, ...BRANCH_LEADERS, ANYONE_SIGNED_IN],
    'person:read': ['STAFF_ORGANIZATION', 'STAFF_INSPECTION', ...COMMITTEE, ...BRANCH_LEADERS, ANYONE_SIGNED_IN],
    'member:manage': ['STAFF_ORGANIZATION'],
    'organization:manage': ['STAFF_ORGANIZATION'],
    'post:manage': ['STAFF_ORGANIZATION'],
    'grant:manage': ['ADMINISTRATOR'],
    'reorganization:read': ['STAFF_ORGANIZATION', ...COMMITTEE, ANYONE_SIGNED_IN],
    'reorganization:draft': ['STAFF_ORGANIZATION'],
    'reorganization:apply': ['STAFF_ORGANIZATION'],
    'tree:load': [],
    'job:read': [ANYONE_SIGNED_IN],
    'job:cancel': ['STAFF_ORGANIZATION'],
    'job:run': [],
    'rule:read': [ANYONE_SIGNED_IN],
    'rule:manage': ['STAFF_ORGANIZATION'],
  },
  operations: {
    'Query.organizationCounts': { capability: 'member:read', fieldClass: 'P0' },
    'Query.agency': { capability: 'tree:read', fieldClass: 'P0' },
    'Query.viewer': { capability: 'session:open', fieldClass: 'P0' },
    'Query.partyOrganization': { capability: 'tree:read', fieldClass: 'P0' },
    'Query.partyOrganizations': { capability: 'tree:read', fieldClass: 'P0' },
    'PartyOrganization.__resolveReference': { capability: 'tree:read', fieldClass: 'P0' },
    'Query.organizationTypes': { capability: 'tree:read', fieldClass: 'P0' },
    'Query.person': { capability: 'person:read', fieldClass: 'P0' },
    'Person.__resolveReference': { capability: 'person:read', fieldClass: 'P0' },
    'Query.member': { capability: 'member:read', fieldClass: 'P0' },
    'Query.members': { capability: 'member:read', fieldClass: 'P0' },
    'Member.__resolveReference': { capability: 'member:read', fieldClass: 'P0' },
    'Query.reorganization': { capability: 'reorganization:read', fieldClass: 'P0' },
    'Query.reorganizations': { capability: 'reorganization:read', fieldClass: 'P0' },
    'Mutation.draftReorganization': { capability: 'reorganization:draft' },
    'Mutation.reviseReorganization': { capability: 'reorganization:draft' },
    'Mutation.settleReorganizationChoices': { capability: 'reorganization:draft' },
    'Mutation.cancelReorganization': { capability: 'reorganization:draft' },
    'Mutation.applyReorganization': { capability: 'reorganization:apply' },
    'Query.job': { capability: 'job:read' },
    'Mutation.cancelJob': { capability: 'job:cancel' },
    'Query.rulesInForce': { capability: 'rule:read', fieldClass: 'P0' },
    'Query.findings': { capability: 'member:read', fieldClass: 'P0' },
  },
};
