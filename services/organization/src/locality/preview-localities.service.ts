import type { Query } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';
import { spelling } from '../query/spelling.js';
import { ScopedService } from '../scoped-service.js';
import type { ReorganizeLocalitiesInput } from './locality-input.js';
import { LocalityFate, type LocalityPreviewRow, type LocalityReorganizationPreview } from './locality-preview.js';
import { type LocalityPlan, planLocalityChange } from './plan-locality-change.js';

interface Around {
  names: { id: string; name: string }[] | null;
  heads: { id: string; name: string }[] | null;
  branches: { id: string; name: string }[] | null;
  postsEnding: number;
}

export class PreviewLocalitiesService extends ScopedService {
  /** The same plan that applying writes, read only: what ends, goes on and begins, and what then is missing. */
  preview(actor: Actor, input: ReorganizeLocalitiesInput): Promise<LocalityReorganizationPreview> {
    const scoped = this.scoped(actor, 'organization:manage');
    return scoped.read(async (query) => {
      const plan = await planLocalityChange(scoped, query, input, false);
      const { names, heads, branches, postsEnding } = await around(query, plan, input.on);
      const nameOf = (list: Around['heads'], id: string | null): string | null => list?.find((each) => each.id === id)?.name ?? null;
      const rows: LocalityPreviewRow[] = [
        ...plan.ends.map(({ id, name, kind }) => ({
          id,
          fate: LocalityFate.ENDS,
          nameBefore: name,
          nameAfter: null,
          kind,
          branchName: null,
          headBefore: nameOf(heads, id),
          headAfter: null,
        })),
        ...plan.goesOn.map(({ before: { id, name }, after }) => ({
          id,
          fate: LocalityFate.GOES_ON,
          nameBefore: name,
          nameAfter: after.name,
          kind: after.kind,
          branchName: nameOf(branches, after.branchId),
          headBefore: nameOf(heads, id),
          headAfter: nameOf(heads, id),
        })),
        ...plan.begins.map(({ name, kind, branchId }) => ({
          id: null,
          fate: LocalityFate.BEGINS,
          nameBefore: null,
          nameAfter: name,
          kind,
          branchName: nameOf(branches, branchId),
          headBefore: null,
          headAfter: null,
        })),
      ];
      const after = rows.filter(({ fate }) => fate !== LocalityFate.ENDS);
      const touched = new Set(rows.map(({ id }) => id));
      const others = (names ?? []).filter(({ id }) => !touched.has(id)).map(({ name }) => name);
      const called = (row: LocalityPreviewRow): string => row.nameAfter ?? '';
      return {
        localitiesBefore: names?.length ?? 0,
        localitiesAfter: others.length + after.length,
        postsEnding,
        rows,
        nameClashes: clashes(after.map(called), others),
        withoutHead: after.filter(({ headAfter }) => headAfter === null).map(called),
        withoutBranch: after.filter(({ branchName }) => branchName === null).map(called),
      };
    });
  }
}

/** Names, heads and branches around a plan. One statement. */
async function around(query: Query, plan: LocalityPlan, on: string): Promise<Around> {
  const touched = [...plan.ends.map(({ id }) => id), ...plan.goesOn.map(({ before }) => before.id)];
  const branches = [...plan.goesOn.map(({ after }) => after.branchId), ...plan.begins.map(({ branchId }) => branchId)];
  const [row] = await query<Around>(
    `select
       (select json_agg(json_build_object('id', v.locality_id, 'name', v.name)) from organization.locality_version v
        where v.organization_id = $1 and v.valid_from < $2::date and v.valid_to >= $2::date) as names,
       (select json_agg(json_build_object('id', p.locality_id, 'name', n.full_name)) from organization.post p
        join organization.person_name n on n.person_id = p.person_id
        where p.locality_id = any ($3::uuid[]) and p.position = 'HEAD' and p.valid_from < $2::date and p.valid_to >= $2::date) as heads,
       (select json_agg(json_build_object('id', v.organization_id, 'name', v.printed_name)) from organization.organization_version v
        where v.organization_id = any ($4::uuid[]) and v.valid_from <= $2::date and $2::date < v.valid_to) as branches,
       (select count(*)::int from organization.post p where p.locality_id = any ($5::uuid[]) and p.valid_to > $2::date) as "postsEnding"`,
    [plan.organizationId, on, touched, branches.filter((id) => id !== null), plan.ends.map(({ id }) => id)],
  );
  return row ?? { names: null, heads: null, branches: null, postsEnding: 0 };
}

/** Names that two would bear, whatever case and tone placement. */
function clashes(names: readonly string[], others: readonly string[]): string[] {
  const all = [...names, ...others].map(spelling);
  return [...new Set(names.filter((name) => all.filter((each) => each === spelling(name)).length > 1))];
}
