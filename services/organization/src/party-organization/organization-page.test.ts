import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addOrganization('Huyện Cũ', 'DISTRICT', 'Tỉnh Minh', { until: '2025-07-01' });
  await world.addOrganization('Xã Trước', 'COMMUNE', 'Huyện Cũ', { until: '2025-07-01' });
  await world.addOrganization('Xã Trước Nữa', 'COMMUNE', 'Huyện Cũ', { until: '2022-01-01' });
  const descent = (from: string, to: string, area: string, population: string, on: string): Promise<object[]> =>
    world.sql(
      `insert into organization.lineage (from_id, to_id, area, population, operation, effective_on) values ($1, $2, $3, $4, 'ABSORB', $5)`,
      [idOf(from), idOf(to), area, population, on],
    );
  await descent('Xã Trước Nữa', 'Xã Trước', 'WHOLE', 'WHOLE', '2022-01-01');
  await descent('Xã Trước', 'Xã Hòa An', 'PART', 'WHOLE', '2025-07-01');
  await descent('Xã Trước', 'Xã Đông', 'PART', 'NONE', '2025-07-01');
  await world.addPost('Nguyễn Thị Hòa', 'Xã Hòa An', 'COMMITTEE', 'COMMITTEE_MEMBER');
  await world.addPost('Trần Văn Hoa', 'Xã Hòa An', 'COMMITTEE', 'SECRETARY');
  await world.addBody('Ban Xây dựng Đảng', 'Xã Hòa An', ['ORGANIZATION', 'INFORMATION']);
  await world.addPost('Lê Thị Ánh', 'Xã Hòa An', 'BODY', 'HEAD', { body: 'Ban Xây dựng Đảng' });
  await world.sql(
    `insert into organization.closed_node_total (organization_id, as_of, members, base_organizations, branches) values ($1, '2025-07-01', 500, 12, 40)`,
    [idOf('Công an tỉnh')],
  );
});
afterAll(() => world.close());

test('lineage is answered in both directions, as links and across several reorganizations', async () => {
  const { data, statements } = await world.ask(
    'member',
    `query ($id: ID!) { partyOrganization(id: $id, asOf: "2025-06-30") { name state parent { name }
      predecessors { area organization { name asOf } } successors { area population effectiveOn organization { name asOf } } } }`,
    { id: idOf('Xã Trước') },
  );
  expect(data).toEqual({
    partyOrganization: {
      name: 'Xã Trước',
      state: 'ACTIVE',
      parent: { name: 'Huyện Cũ' },
      predecessors: [{ area: 'WHOLE', organization: { name: 'Xã Trước Nữa', asOf: '2021-12-31' } }],
      successors: expect.arrayContaining([
        { area: 'PART', population: 'WHOLE', effectiveOn: '2025-07-01', organization: { name: 'Xã Hòa An', asOf: '2025-07-01' } },
        { area: 'PART', population: 'NONE', effectiveOn: '2025-07-01', organization: { name: 'Xã Đông', asOf: '2025-07-01' } },
      ]),
    },
  });
  expect(statements).toBe(6);
  const graph = await world.ask<{ partyOrganization: { lineage: { nodes: object[]; links: object[] } } }>(
    'member',
    `query ($id: ID!) { partyOrganization(id: $id) { lineage { nodes { distance organization { name state } } links { fromId toId operation } } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(graph.data.partyOrganization.lineage.nodes).toEqual([
    { distance: -2, organization: { name: 'Xã Trước Nữa', state: 'ENDED' } },
    { distance: -1, organization: { name: 'Xã Trước', state: 'ENDED' } },
    { distance: 0, organization: { name: 'Xã Hòa An', state: 'ACTIVE' } },
  ]);
  expect(graph.data.partyOrganization.lineage.links).toHaveLength(2);
});

test('posts are listed highest first, with who holds them', async () => {
  const { data, statements } = await world.ask<{ partyOrganization: object }>(
    'member',
    `query ($id: ID!) { partyOrganization(id: $id) { posts(place: COMMITTEE) { nodes { position person { fullName } } }
      bodies { name functions posts { person { fullName } } } teams { name } committee { termName } agencies { nodes { name } } versions { name } placements { parent { name } } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(data.partyOrganization).toEqual({
    posts: {
      nodes: [
        { position: 'SECRETARY', person: { fullName: 'Trần Văn Hoa' } },
        { position: 'COMMITTEE_MEMBER', person: { fullName: 'Nguyễn Thị Hòa' } },
      ],
    },
    bodies: [{ name: 'Ban Xây dựng Đảng', functions: ['ORGANIZATION', 'INFORMATION'], posts: [{ person: { fullName: 'Lê Thị Ánh' } }] }],
    teams: [],
    committee: null,
    agencies: { nodes: [] },
    versions: [{ name: 'Xã Hòa An' }],
    placements: [{ parent: { name: 'Tỉnh Minh' } }],
  });
  expect(statements).toBe(12);
});

test('the server says what the viewer may do', async () => {
  const can = async (account: string): Promise<object> =>
    (
      await world.ask<{ partyOrganization: object }>(
        account,
        `query ($id: ID!) { partyOrganization(id: $id) { viewerCanManage viewerCanReorganize viewerCanReadMembers memberCount } }`,
        { id: idOf('Xã Hòa An') },
      )
    ).data.partyOrganization;
  expect(await can('clerk')).toEqual({ viewerCanManage: true, viewerCanReorganize: true, viewerCanReadMembers: true, memberCount: 3 });
  expect(await can('stranger')).toEqual({
    viewerCanManage: false,
    viewerCanReorganize: false,
    viewerCanReadMembers: false,
    memberCount: null,
  });
});

test('counts come from the facts, members only within the reach', async () => {
  const counts = async (account: string, asOf?: string): Promise<Record<string, unknown>> => {
    const { data, errors, statements } = await world.ask<{ organizationCounts: Record<string, unknown> }>(
      account,
      `query ($id: ID!, $asOf: LocalDate) { organizationCounts(underId: $id, asOf: $asOf) { byType { code name count } bySector { code count } byBranchKind { code count }
        teams members { full probationary total } closed { members branches } } }`,
      { id: idOf('Tỉnh Minh'), asOf },
    );
    expect(errors).toEqual([]);
    expect(statements).toBe(1);
    return data.organizationCounts;
  };
  expect(await counts('province')).toEqual({
    byType: [
      { code: 'SUBORDINATE_BRANCH', name: 'Chi bộ trực thuộc đảng ủy cơ sở', count: 4 },
      { code: 'COMMUNE', name: 'Đảng bộ xã, phường, đặc khu', count: 2 },
      { code: 'POLICE', name: 'Đảng bộ Công an', count: 1 },
    ],
    bySector: [{ code: 'COMMUNE', count: 2 }],
    byBranchKind: [
      { code: 'LOCALITY', count: 3 },
      { code: 'SCHOOL', count: 1 },
    ],
    teams: 0,
    members: { full: 3, probationary: 1, total: 4 },
    closed: { members: 500, branches: 40 },
  });
  expect((await counts('clerk'))['members']).toBeNull();
  expect((await counts('province', '2025-06-30'))['byType']).toContainEqual({ code: 'DISTRICT', name: expect.any(String), count: 1 });
});

test('the types in force depend on the day', async () => {
  const codes = async (asOf: string): Promise<string[]> =>
    (
      await world.ask<{ organizationTypes: { code: string }[] }>(
        'member',
        `query ($asOf: LocalDate) { organizationTypes(asOf: $asOf) { code name legalBasis } }`,
        { asOf },
      )
    ).data.organizationTypes.map((type) => type.code);
  expect(await codes('2025-06-30')).toContain('DISTRICT');
  expect(await codes('2025-07-01')).not.toContain('DISTRICT');
});

test('the viewer acts for one of the organizations of their roles and sees the functions of all their bodies', async () => {
  await world.addAccount('two hats', [
    ['STAFF_ORGANIZATION', 'Xã Hòa An'],
    ['STAFF_OFFICE', 'Xã Đông'],
    ['MEMBER', 'Chi bộ 1'],
  ]);
  const viewer = async (account: string, actingForId?: string): Promise<Record<string, unknown>> =>
    (
      await world.ask<{ viewer: Record<string, unknown> }>(
        account,
        `query ($id: ID) { viewer(actingForId: $id) { functions canAdminister actingFor { organization { name } roles } actingOptions { organization { name } functions } person { fullName } } }`,
        { id: actingForId },
      )
    ).data.viewer;
  expect(await viewer('two hats')).toEqual({
    functions: ['ORGANIZATION', 'OFFICE'],
    canAdminister: false,
    actingFor: { organization: { name: 'Xã Hòa An' }, roles: ['STAFF_ORGANIZATION'] },
    actingOptions: [
      { organization: { name: 'Xã Hòa An' }, functions: ['ORGANIZATION'] },
      { organization: { name: 'Xã Đông' }, functions: ['OFFICE'] },
      { organization: { name: 'Chi bộ 1' }, functions: [] },
    ],
    person: null,
  });
  expect((await viewer('two hats', idOf('Xã Đông')))['actingFor']).toMatchObject({ organization: { name: 'Xã Đông' } });
  expect((await viewer('two hats', idOf('Tỉnh Minh')))['actingFor']).toMatchObject({ organization: { name: 'Xã Hòa An' } });
  expect(await viewer('branch secretary')).toMatchObject({ functions: [], person: { fullName: 'Nguyễn Thị Hòa' } });
  expect((await viewer('administrator'))['canAdminister']).toBe(true);
});

test("a member's page tells memberships, posts and team", async () => {
  const { data, statements } = await world.ask<{ member: object }>(
    'clerk',
    `query ($id: ID!) { member(id: $id) { fullName status partyAge memberships { kind validFrom validTo organization { name } } posts { position organization { name } } team { name } viewerCanManage } }`,
    { id: idOf('member Nguyễn Thị Hòa') },
  );
  expect(data.member).toEqual({
    fullName: 'Nguyễn Thị Hòa',
    status: 'FULL',
    partyAge: 6,
    memberships: [{ kind: 'PERMANENT', validFrom: '2021-01-01', validTo: null, organization: { name: 'Chi bộ 1' } }],
    posts: [{ position: 'COMMITTEE_MEMBER', organization: { name: 'Xã Hòa An' } }],
    team: null,
    viewerCanManage: true,
  });
  expect(statements).toBeLessThanOrEqual(7);
});
