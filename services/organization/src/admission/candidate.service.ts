import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { AdmissionHelper } from './admission-candidate.js';
import type { AdmissionCandidateFilter } from './candidate-input.js';

export interface CandidateRow {
  id: string;
  sort: string;
  personId: string;
  branchId: string;
  deciderId: string | null;
  decisionId: string | null;
  closeDecisionId: string | null;
  decidedOn: string | null;
  memberId: string | null;
  stage: string;
}

const COLUMNS: Columns = {
  id: 'c.id',
  sort: 'n.sort_key',
  personId: 'c.person_id',
  branchId: 'c.branch_id',
  deciderId: 'c.decider_id',
  decisionId: 'c.decision_id',
  closeDecisionId: 'c.close_decision_id',
  memberId: 'c.member_id',
  fullName: 'n.full_name',
  stage: 'c.stage',
  readmission: `exists (select from organization.member em where em.person_id = c.person_id and em.id is distinct from c.member_id
    and em.end_kind is distinct from 'ADMISSION_ANNULLED')`,
  registeredOn: 'c.registered_on',
  classOn: 'c.class_on',
  classCertificate: 'c.class_certificate',
  backgroundOn: 'c.background_on',
  backgroundOutcome: 'c.background_outcome',
  proposedOn: 'c.proposed_on',
  decidedOn: 'c.decided_on',
  closedOn: 'c.closed_on',
  closeReason: 'c.close_reason',
  version: 'c.version',
};
const KEYS = ['id', 'sort', 'personId', 'branchId', 'deciderId', 'decisionId', 'closeDecisionId', 'decidedOn', 'memberId', 'stage'];
const ORDER = [`split_part(n.sort_key, ' ', 1) collate "vi-x-icu"`, `(n.sort_key) collate "vi-x-icu"`, 'c.id'];

/** People on the way into the Party, for whoever reaches the branch that manages them. */
export class CandidateService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, CandidateRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<CandidateRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.admission_candidate c
         join organization.person_name n on n.person_id = c.person_id
         where c.id = any ($2::uuid[]) and $1::uuid[] is not null and (${scoped.reaches('c.branch_id', 1)} or c.person_id = $3::uuid)`,
        [scoped.holders, ids, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** In the order of given names. */
  async list(
    actor: Actor,
    filter: AdmissionCandidateFilter,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<CandidateRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<CandidateRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.admission_candidate c
         join organization.person_name n on n.person_id = c.person_id
         where c.branch_id in (
             select s.descendant_id from organization.closure s where s.ancestor_id = $2::uuid and s.valid_from <= app.today() and app.today() < s.valid_to
               and ${scoped.reaches('s.descendant_id', 1)})
           and ($3::text[] is null or c.stage = any ($3))
           and ($4::text is null or n.search_key like organization.like_term($4))
           and ($5::text is null or (${ORDER.join(', ')}) > (split_part($5, ' ', 1), $5, $6::uuid))
         order by ${ORDER.join(', ')} limit $7`,
        [
          scoped.holders,
          filter.underId,
          filter.stages ?? null,
          filter.search?.trim() || null,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page(rows, first, (row) => [row.sort, row.id]);
  }

  async helpers(actor: Actor, candidateIds: readonly string[]): Promise<Map<string, AdmissionHelper[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<AdmissionHelper>(
        `select h.id, h.candidate_id as "candidateId", h.member_id as "memberId", n.full_name as "fullName", h.valid_from as "validFrom",
           nullif(h.valid_to, 'infinity') as "validTo"
         from organization.admission_helper h join organization.person_name n on n.person_id = h.person_id
         join organization.admission_candidate c on c.id = h.candidate_id
         where h.candidate_id = any ($1::uuid[]) and (c.person_id = $3::uuid or ${scoped.reaches('c.branch_id', 2)}) order by h.valid_from, n.sort_key`,
        [candidateIds, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.candidateId);
  }

  /** Members of a branch entitled to vote today: what the base of its vote may be, before those the rule takes off. */
  async voters(actor: Actor, branchIds: readonly string[]): Promise<Map<string, number>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<{ id: string; voters: number }>(
        `select ms.organization_id as id, count(*)::int as voters from organization.membership ms
         where ms.organization_id = any ($1::uuid[]) and ms.votes and ms.valid_from <= app.today() and app.today() < ms.valid_to
           and ${scoped.reaches('ms.organization_id', 2)} group by 1`,
        [branchIds, scoped.holders],
      ),
    );
    return new Map(rows.map(({ id, voters }) => [id, voters]));
  }
}
