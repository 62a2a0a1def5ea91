import { type Database, type Query, unaudited } from '@capuy/database';
import { Scoped, type Actor } from '@capuy/subgraph';
import { policy } from '../policy.js';
import type { ReorganizationDraft } from '../reorganization/reorganization.types.js';
import { applyDraft } from './apply-draft.js';
import { demoCountry } from './demo-country.js';
import { demoId } from './demo-id.js';
import { COMMUNE_BODIES, fillBodies } from './fill-bodies.js';
import { fillCommittees } from './fill-committees.js';
import { loadAccounts, type DemoUser } from './load-accounts.js';
import { loadBefore, type DemoInput, type Progress } from './load-before.js';
import { loadWork } from './load-work.js';
import { provinceA } from './province-a.js';
import { provinceB } from './province-b.js';
import { recordPart } from './record-part.js';
import { reorganizeBloc } from './reorganize-bloc.js';
import { reorganizeDistricts } from './reorganize-districts.js';

export interface LoadedDemo {
  organizations: number;
  people: number;
  users: DemoUser[];
  /** Row of organization.change_marker, written last. */
  changeMarker: string;
}

/** Milliseconds that the whole of it may take. */
const LONG = 600_000;
const TERM_2025 = { from: '2025-07-01', termName: 'Nhiệm kỳ 2025–2030', termUntil: '2030-07-01', basis: 'APPOINTED' } as const;

/**
 * Loads the invented provinces as they stood on 8/8/2016, lets people live and takes the organizations through their
 * reorganizations by the same services that an office uses, and appoints what the annexes appoint.
 */
export async function loadDemo(database: Database, actor: Actor, input: DemoInput, progress: Progress): Promise<LoadedDemo> {
  const patient = { ...actor, deadline: Date.now() + LONG };
  const scoped = new Scoped(database, patient, 'tree:load', policy);
  const country = demoCountry(input.seed, input.size, input.today);
  const before = await loadBefore(database, patient, input, country, progress);
  const drafts = reorganizations(input);
  for (const [index, draft] of drafts.entries()) {
    progress('reorganizations', index, drafts.length);
    await applyDraft(database, patient, draft);
  }
  progress('appointments', 0, 1);
  await scoped.write(async (_manager, query) => {
    await appoint(query, input.seed);
    await recordPart(scoped, query, 'appointments');
  });
  await loadWork(database, patient, input, country, progress);
  await scoped.write(async (_manager, query) => {
    await query('select organization.refresh_statistics()');
    await unaudited(query, 'estimates of the planner');
  });
  const accounts = await scoped.write(async (_manager, query) => {
    const made = await loadAccounts(query, input.seed, input.today);
    await recordPart(scoped, query, 'accounts');
    const [marker] = await query<{ id: string }>('insert into organization.change_marker default values returning id');
    return { users: made, changeMarker: marker?.id ?? '' };
  });
  return { ...before, ...accounts };
}

function reorganizations({ seed, size }: DemoInput): ReorganizationDraft[] {
  const a = provinceA(seed, size);
  return [
    reorganizeBloc(seed, a),
    reorganizeDistricts({
      seed,
      list: a,
      province: 'A',
      perSuccessor: 3,
      title: 'Kết thúc cấp huyện, sắp xếp đảng bộ cấp xã tỉnh Cao Sơn',
      decision: {
        number: '1455-QĐ/TU',
        issuerName: 'Tỉnh ủy Cao Sơn',
        signedOn: '2025-06-20',
        title: 'Sắp xếp tổ chức đảng cấp huyện, cấp xã',
      },
    }),
    reorganizeDistricts({
      seed,
      list: provinceB(seed, size),
      province: 'B',
      perSuccessor: 3,
      title: 'Kết thúc Đảng bộ quận, sắp xếp đảng bộ cấp phường thành phố Hải Ninh Giang',
      decision: {
        number: '2210-QĐ/TU',
        issuerName: 'Thành ủy Hải Ninh Giang',
        signedOn: '2025-06-22',
        title: 'Sắp xếp tổ chức đảng cấp quận, cấp phường',
      },
    }),
  ];
}

/** Committees and bodies of what was established on 1/7/2025 and before. */
async function appoint(query: Query, seed: string): Promise<void> {
  const rows = await query<{ id: string; type_code: string }>(
    `select v.organization_id as id, v.type_code from organization.organization_version v
     join organization.closure c on c.descendant_id = v.organization_id and c.ancestor_id = any ($1::uuid[]) and c.valid_to = 'infinity'
     where v.valid_to = 'infinity' and v.type_code in ('COMMUNE', 'PROVINCIAL_PARTY_AGENCIES', 'PROVINCIAL_PEOPLES_COMMITTEE')
       and not exists (select from organization.party_committee k where k.organization_id = v.organization_id and k.valid_to = 'infinity')`,
    [[demoId(seed, 'organization', 'A'), demoId(seed, 'organization', 'B')]],
  );
  await fillCommittees(query, { organizationIds: rows.map((row) => row.id), ...TERM_2025, seats: 27 });
  const communes = await query<{ id: string }>(
    `select distinct v.organization_id as id from organization.organization_version v
     join organization.closure c on c.descendant_id = v.organization_id and c.ancestor_id = any ($1::uuid[]) and c.valid_to = 'infinity'
     where v.valid_to = 'infinity' and v.type_code = 'COMMUNE'`,
    [[demoId(seed, 'organization', 'A'), demoId(seed, 'organization', 'B')]],
  );
  await fillBodies(
    query,
    communes.map((row) => row.id),
    COMMUNE_BODIES,
    TERM_2025.from,
  );
}
