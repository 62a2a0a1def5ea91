import type { Database } from '@capuy/database';
import { FindingService } from './finding/finding.service.js';
import { RuleService } from './rule/rule.service.js';
import { ViewerService } from './viewer/viewer.service.js';
import { OrganizationTypeService } from './organization-type/organization-type.service.js';
import { PartyOrganizationService } from './party-organization/party-organization.service.js';
import { OrganizationListService } from './party-organization/organization-list.service.js';
import { PersonService } from './person/person.service.js';
import { MemberService } from './member/member.service.js';
import { MemberListService } from './member/member-list.service.js';

/** One of each service class, made once for the process. */
export interface Services {
  database: Database;
  memberList: MemberListService;
  members: MemberService;
  people: PersonService;
  organizationList: OrganizationListService;
  organizations: PartyOrganizationService;
  organizationTypes: OrganizationTypeService;
  viewers: ViewerService;
  findings: FindingService;
  rules: RuleService;
}

export function createServices(database: Database): Services {
  return {
    database,
    memberList: new MemberListService(database),
    members: new MemberService(database),
    people: new PersonService(database),
    organizationList: new OrganizationListService(database),
    organizations: new PartyOrganizationService(database),
    organizationTypes: new OrganizationTypeService(database),
    viewers: new ViewerService(database),
    findings: new FindingService(database),
    rules: new RuleService(database),
  };
}
