import pg from 'pg';
import type { RuleSetData } from './rule-set.js';

/** Any number: one load of a database's rules at a time. */
const LOCK = 7_240_714;

/**
 * Writes the shipped rule sets, national in scope, into `<schema>.rule_set` and `.rule_param`. A set that is there
 * already is left alone, so that a value which an office entered stays.
 */
export async function loadRules(ownerUrl: string, schema: string, rootId: string, sets: readonly RuleSetData[]): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const at = pg.escapeIdentifier(schema);
  let written = 0;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    for (const set of sets) {
      const { rows } = await client.query<{ id: string }>(
        `insert into ${at}.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, effective_to, replaced_by, confidence, source)
         values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, 'infinity')::date, $9, $10, $11) on conflict do nothing returning id`,
        [
          set.number,
          set.issuer,
          set.signedOn,
          set.family,
          set.title,
          rootId,
          set.effectiveFrom,
          set.effectiveTo ?? null,
          set.replacedBy ?? null,
          set.confidence,
          set.source,
        ],
      );
      const id = rows[0]?.id;
      if (!id) continue;
      written += 1;
      for (const param of set.params) {
        await client.query(
          `insert into ${at}.rule_param (rule_set_id, name, value, unit, applies_if, enforcement, article, confidence) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, param.name, param.value, param.unit, param.appliesIf ?? null, param.enforcement, param.article, param.confidence],
        );
      }
    }
    await client.query('commit');
    return written;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}
