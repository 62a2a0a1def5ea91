import type { Database } from '@capuy/database';
import { FindingService } from './finding/finding.service.js';
import { RuleService } from './rule/rule.service.js';

/** One of each service class, made once for the process. */
export interface Services {
  database: Database;
  findings: FindingService;
  rules: RuleService;
}

export function createServices(database: Database): Services {
  return {
    database,
    findings: new FindingService(database),
    rules: new RuleService(database),
  };
}
