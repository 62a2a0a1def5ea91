import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApply, askDraft, consolidate, draft, end, move, read, rename } from '../../test/reorganizations.js';
import { idOf, World } from '../../test/world.js';

let world: World;

// Drafts change nothing but themselves: one world serves all.
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const merger = { operations: [consolidate('Chi bộ 1 và 2', ['Chi bộ 1', 'Chi bộ 2'], 'Xã Hòa An')] };

describe('a draft', () => {
  test('is previewed, and leaves nothing behind', async () => {
    const { id } = await draft(world, merger);
    const { preview, findings, operations } = await read(world, id);
    expect(preview).toMatchObject({ established: 1, ended: 2, membersFollowing: 3, unplaced: 0, errors: 0 });
    expect(preview?.after.map((node) => [node.printedName, node.parentName, node.fate])).toContainEqual([
      'Chi bộ Chi bộ 1 và 2',
      'Xã Hòa An',
      'ESTABLISHED',
    ]);
    expect(preview?.before.filter((node) => node.fate === 'ENDS').map((node) => node.name)).toEqual(['Chi bộ 1', 'Chi bộ 2']);
    expect(findings.nodes.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(['WARNING BRANCH_TOO_SMALL']);
    expect(operations.nodes[0]).toMatchObject({ kind: 'CONSOLIDATE', decision: { number: '12-QĐ/ĐU' } });
    expect(operations.nodes[0]?.parts.map((part) => [part.fromName, part.toName])).toEqual([
      ['Chi bộ 1', 'Chi bộ 1 và 2'],
      ['Chi bộ 2', 'Chi bộ 1 và 2'],
    ]);
    expect(await world.sql(`select from organization.party_organization where valid_to < 'infinity'`)).toHaveLength(0);
  });

  test('is refused to someone outside the subtree, who does not learn that it exists', async () => {
    const { id, version } = await draft(world, merger);
    const refused = await askDraft(world, 'stranger', merger);
    expect(refused.errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await askApply(world, { id, version }, 'stranger')).errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const seen = await world.ask<{ reorganization: null }>('stranger', `query ($id: ID!) { reorganization(id: $id) { id } }`, { id });
    expect(seen.data.reorganization).toBeNull();
    expect((await askDraft(world, 'member', merger)).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  test('is refused where an organization stands outside the root that is named', async () => {
    const { errors } = await askDraft(world, 'clerk', { rootId: idOf('Xã Hòa An'), operations: [end('Chi bộ Đông')] });
    expect(errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  test('is a conflict when the sender saw another version, and an illegal state once cancelled', async () => {
    const drafted = await draft(world, merger);
    const cancel = `mutation ($input: ReorganizationVersionInput!) { cancelReorganization(input: $input) { reorganization { status } } }`;
    const stale = await world.ask('province', cancel, { input: { id: drafted.id, version: 9 } });
    expect(stale.errors[0]?.extensions?.['code']).toBe('CONFLICT');
    expect((await askApply(world, { ...drafted, version: 9 })).errors[0]?.extensions?.['code']).toBe('CONFLICT');
    const done = await world.ask<{ cancelReorganization: { reorganization: { status: string } } }>('province', cancel, { input: drafted });
    expect(done.data.cancelReorganization.reorganization.status).toBe('CANCELLED');
    expect((await askApply(world, drafted)).errors[0]?.extensions?.['code']).toBe('INVALID_STATE');
  });

  test('tells what is wrong with an input by its path', async () => {
    const { errors } = await askDraft(world, 'province', {
      title: ' ',
      operations: [
        { ...consolidate('X', ['Chi bộ 1'], 'Xã Hòa An'), results: [{ key: 'X' }] },
        { ...end('Chi bộ 2'), decision: 4 },
      ],
    });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
    const inputErrors = errors[0]?.extensions?.['inputErrors'] as { path: string; code: string }[] | undefined;
    const paths = inputErrors?.map(({ path, code }) => `${path} ${code}`);
    expect(paths).toEqual([
      'title REQUIRED',
      'operations.0.results.0.name REQUIRED',
      'operations.0.results.0.typeCode REQUIRED',
      'operations.0.results.0.parentId REQUIRED',
      'operations.1.decision UNKNOWN',
    ]);
  });
});

describe('what a preview finds', () => {
  const codes = async (operations: Parameters<typeof draft>[1]['operations'], more: object = {}): Promise<string[]> => {
    const { id } = await draft(world, { operations, ...more });
    return (await read(world, id)).findings.nodes.map((finding) => `${finding.severity} ${finding.code}`);
  };

  test('a name that two would bear under one parent, whatever its case and tone placement', async () => {
    await world.addOrganization('Chi bộ Hoà Bình', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-07-01' });
    expect(await codes([rename('Chi bộ 1', 'chi bộ Hòa bình')])).toEqual(['ERROR NAME_CLASH']);
  });

  test('nothing, when two exchange their names', async () => {
    expect(await codes([rename('Chi bộ 1', 'Chi bộ 2'), rename('Chi bộ 2', 'Chi bộ 1')])).toEqual([]);
  });

  test('a parent that the type does not allow, and a circle', async () => {
    expect(await codes([move('Chi bộ 1', 'Tỉnh Minh')])).toEqual(['ERROR PARENT_NOT_ALLOWED']);
    expect(await codes([move('Xã Hòa An', 'Chi bộ 1')])).toContain('ERROR CYCLE');
  });

  test('an issuer that is not the direct superior', async () => {
    const decision = { number: '1-QĐ/TU', issuerName: 'Tỉnh ủy Minh', issuerId: idOf('Tỉnh Minh'), signedOn: '2026-01-01' };
    expect(await codes([rename('Chi bộ 1', 'Chi bộ 9')], { decision })).toEqual(['WARNING ISSUER_NOT_COMPETENT']);
    const direct = { ...decision, number: '2-QĐ/ĐU', issuerId: idOf('Xã Hòa An') };
    expect(await codes([rename('Chi bộ 1', 'Chi bộ 9')], { decision: direct })).toEqual([]);
  });

  test('a source given away whole twice, one only partly placed, one that ended before', async () => {
    expect(await codes([consolidate('A', ['Chi bộ 1'], 'Xã Hòa An'), consolidate('B', ['Chi bộ 1'], 'Xã Hòa An')])).toContain(
      'ERROR WHOLE_TWICE',
    );
    const part = consolidate('A', ['Chi bộ 1'], 'Xã Hòa An');
    expect(await codes([{ ...part, parts: part.parts.map((p) => ({ ...p, area: 'PART', population: 'UNKNOWN' })) }])).toContain(
      'WARNING PARTLY_PLACED',
    );
    await world.addOrganization('Chi bộ cũ', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-07-01', until: '2025-12-01' });
    expect(await codes([consolidate('A', ['Chi bộ cũ'], 'Xã Hòa An')])).toContain('ERROR NOT_LIVING');
  });
});

test("the root may be a parent only: what becomes of it is its superior's to decide", async () => {
  const { errors } = await askDraft(world, 'clerk', { rootId: idOf('Xã Hòa An'), operations: [rename('Xã Hòa An', 'Xã Mới')] });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', inputErrors: [{ path: 'rootId', code: 'ROOT_CHANGES' }] });
});
