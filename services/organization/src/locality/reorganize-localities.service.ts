import type { Query } from '@capuy/database';
import { type Actor, audit, DomainError } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { ScopedService } from '../scoped-service.js';
import { beginLocalityFacts, endLocalityFacts, setLocalityFacts } from './locality-facts.js';
import type { ReorganizeLocalitiesInput } from './locality-input.js';
import { planLocalityChange } from './plan-locality-change.js';

/** Merges, divisions and renames of localities: one decision, whole or not at all. */
export class ReorganizeLocalitiesService extends ScopedService {
  apply(actor: Actor, input: ReorganizeLocalitiesInput, click: Click): Promise<{ ids: string[] } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    return commit(scoped, click, input, async (query) => {
      const { operation, on } = input;
      const plan = await planLocalityChange(scoped, query, input, true);
      const decisionId = await recordDecision(query, input.decision);
      const endIds = plan.ends.map(({ id }) => id);
      const endedPosts = await endPosts(query, endIds, on);
      for (const each of plan.ends) await endLocalityFacts(query, each, on);
      await query('update organization.locality set version = version + 1 where id = any ($1::uuid[])', [endIds]);
      for (const { before, after } of plan.goesOn) await setLocalityFacts(query, before, after, on, decisionId);
      for (const { id, ...facts } of plan.begins) {
        await query('insert into organization.locality (id, demo) values ($1, $2)', [id, plan.demo]);
        await beginLocalityFacts(query, id, facts, on, decisionId);
      }
      for (const { fromId, toId, area, population } of plan.links) {
        await query(
          `insert into organization.locality_lineage (from_id, to_id, area, population, operation, effective_on, decision_id)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [fromId, toId, area, population, operation, on, decisionId],
        );
      }
      const ids = [...plan.goesOn.map(({ before }) => before.id), ...plan.begins.map(({ id }) => id)];
      await audit(scoped, query, {
        act: 'reorganizeLocalities',
        entity: 'Locality',
        entityId: ids[0] ?? null,
        organizationId: plan.organizationId,
        decisionId,
        detail: { operation, on, ended: endIds, results: ids, endedPosts },
      });
      return { ids };
    });
  }
}

/** Posts in a locality that ends, end with it. Answers how many. */
async function endPosts(query: Query, localityIds: readonly string[], on: string): Promise<number> {
  const later = await query('select from organization.post where locality_id = any ($1::uuid[]) and valid_from >= $2::date limit 1', [
    localityIds,
    on,
  ]);
  if (later.length > 0) throw new DomainError('INVALID_STATE', 'a post in a locality that ends begins on that day or later');
  const ended = await query(
    `update organization.post set valid_to = $2::date, end_reason = 'REORGANIZATION', version = version + 1
     where locality_id = any ($1::uuid[]) and valid_to > $2::date returning id`,
    [localityIds, on],
  );
  return ended.length;
}
