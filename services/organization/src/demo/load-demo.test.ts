import 'reflect-metadata';
import { ROOT_ID } from '@capuy/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_TODAY, DemoWorld, SIZE as size, SYSTEM } from '../../test/demo-world.js';
import { CandidateStage } from '../admission/admission-candidate.js';
import { DeadlineService } from '../member-deadline/deadline.service.js';
import { PartyBadgeService } from '../party-badge/party-badge.service.js';
import { demoId } from './demo-id.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

let world: DemoWorld;
const living = (type: string, day: string): string =>
  `from organization.organization_version v join organization.party_organization o on o.id = v.organization_id and o.demo
   where v.type_code = '${type}' and v.valid_from <= '${day}' and '${day}' < v.valid_to`;

beforeAll(async () => void (world = await DemoWorld.create()), 300_000);
afterAll(() => world.close());

describe('the demonstration', () => {
  test('passes through 1/7/2025: districts before, none after, fewer communes', async () => {
    expect(await world.count(living('DISTRICT', '2025-06-30'))).toBe(size === 'full' ? 11 : 4);
    expect(await world.count(living('DISTRICT', '2025-07-01'))).toBe(0);
    expect(await world.count(living('COMMUNE', '2025-07-01'))).toBeLessThan((await world.count(living('COMMUNE', '2025-06-30'))) / 2);
  });
  test('leaves no branch without a place and nobody without a branch', async () => {
    expect(
      await world.count(`${living('SUBORDINATE_BRANCH', '2026-11-22')} and not exists (
        select from organization.closure c where c.descendant_id = v.organization_id and c.ancestor_id = '${ROOT_ID}' and c.valid_to = 'infinity')`),
    ).toBe(0);
    expect(
      await world.count(
        `from organization.membership ms join organization.party_organization o on o.id = ms.organization_id where ms.valid_to > o.valid_to`,
      ),
    ).toBe(0);
  });
  test('gives every branch that had a full member when the term of 2020 began a secretary', async () => {
    const branches = await world.count(
      `from organization.organization_version where type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH') and valid_to = 'infinity'`,
    );
    const secretaries = await world.count(`from organization.post where place = 'BRANCH_COMMITTEE' and position = 'SECRETARY'`);
    expect(secretaries).toBeGreaterThan(branches * 0.9);
    expect(
      await world.count(`from organization.membership ms where not exists (
        select from organization.closure c where c.descendant_id = ms.organization_id and c.depth > 1)`),
    ).toBe(0);
  });
  test('has every way of coming and going, and nobody who is nowhere', async () => {
    const kinds = await world.query<{ kind: string }>(
      'select distinct end_kind as kind from organization.member where ended_on is not null',
    );
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['ADMISSION_ANNULLED', 'DEATH', 'EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL']);
    const letters = await world.query<{ way: string }>(
      `select distinct kind || ' ' || status as way from organization.membership_transfer`,
    );
    expect(letters.map(({ way }) => way).toSorted()).toEqual([
      'PERMANENT RECEIVED',
      'PERMANENT REFUSED',
      'PERMANENT SENT',
      'TEMPORARY RECEIVED',
      'TEMPORARY RETURNED',
    ]);
    expect(await world.count('from organization.exemption')).toBeGreaterThan(3);
    expect(
      await world.count('from organization.member m join organization.membership ms on ms.member_id = m.id and ms.valid_to > m.ended_on'),
    ).toBe(0);
    expect(
      await world.count(`from organization.member m where m.ended_on is null and not exists (
        select from organization.membership ms where ms.member_id = m.id and ms.valid_to = 'infinity')`),
    ).toBe(0);
  });
  test('has candidates at every stage, clocks that run and some that have run out', async () => {
    const deadlines = async (dueBefore: string | null): Promise<Set<string>> => {
      const request = { underId: demoId('demo', 'organization', 'A'), dueBefore, first: 100 };
      const { edges } = await new DeadlineService(world.database).list(SYSTEM, request);
      return new Set(edges.map(({ node }) => node.kind));
    };
    const stages = await world.query<{ stage: string }>('select distinct stage from organization.admission_candidate');
    expect(stages.map(({ stage }) => stage).toSorted()).toEqual(Object.values(CandidateStage).toSorted());
    expect([...(await deadlines(null))]).toEqual(
      expect.arrayContaining(['ADMISSION_DECISION', 'ADMISSION_CEREMONY', 'PROBATION_REVIEW', 'RECOGNITION_DECISION']),
    );
    expect((await deadlines(DEMO_TODAY)).size).toBeGreaterThan(1);
    expect(await world.count('from organization.member_vote where not passed')).toBeGreaterThan(0);
  });
  test('has badges given and due, cadres who are managed, and people admitted again', async () => {
    const due = await new PartyBadgeService(world.database).due(
      SYSTEM,
      { underId: demoId('demo', 'organization', 'A'), earlier: false },
      100,
      null,
      {
        fields: new Set(['years']),
      } as never,
    );
    expect(due.edges.length).toBeGreaterThan(0);
    expect(await world.count('from organization.party_badge')).toBeGreaterThan(50);
    expect(await world.count('from organization.cadre_management')).toBeGreaterThan(10);
    expect(await world.count('from (select from organization.member group by person_id having count(*) > 1) x')).toBe(
      size === 'full' ? 12 : 2,
    );
  });
  test('has memberships as their facts have them', async () => {
    const [row] = await world.query<{ other: string }>(
      `select count(*) as other from (
         select member_id, organization_id, kind, valid_from, valid_to, counts, votes, attends from organization.membership
         except
         select member_id, organization_id, kind, valid_from, valid_to, counts, votes, attends
         from organization.membership_pieces(array(select id from organization.member), true)) x`,
    );
    expect(row?.other).toBe('0');
  });
  test('gives every account the role that it is for', async () => {
    expect(world.loaded.users.map((user) => user.username)).toEqual(DEMO_ACCOUNTS.map((account) => account.username));
    const [clerk] = world.loaded.users;
    expect(
      await world.count(
        `from organization.access_grant g where g.account_id = '${clerk?.sub}' and g.role = 'STAFF_ORGANIZATION' and g.valid_to = 'infinity'`,
      ),
    ).toBe(1);
    const commune = world.loaded.users.find((user) => user.username === 'xa.caoson');
    expect(
      await world.count(
        `from organization.access_grant g where g.account_id = '${commune?.sub}' and g.role like 'STAFF_%' and g.valid_to = 'infinity'`,
      ),
    ).toBe(3);
  });
});
