import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidateAct, candidates, decision, person } from '../../test/candidates.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addOrganization('Đảng bộ trường', 'BASE_COMMITTEE_ORGANIZATION', 'Xã Hòa An', { since: '2025-07-01' });
  await world.addOrganization('Chi bộ trường', 'SUBORDINATE_BRANCH', 'Đảng bộ trường', { since: '2025-07-01' });
});
afterAll(() => world.close());

const { registered, at } = candidates(() => world);
const mutation = (name: string): ReturnType<typeof candidateAct> => candidateAct(() => world, name);
const register = mutation('registerCandidate');
const check = mutation('recordBackgroundCheck');
const assign = mutation('assignHelper');
const endHelp = mutation('endHelper');
const move = mutation('moveCandidate');
const close = mutation('closeCandidate');
const propose = mutation('proposeAdmission');
const decide = mutation('decideAdmission');
const admit = mutation('admitCandidate');

describe('a candidate', () => {
  test('is registered as a new person with a helper, and read by whoever reaches the branch', async () => {
    const helperIds = [idOf('member Trần Văn Hoa')];
    const { id } = await registered('Vũ Thị Mơ', 'Chi bộ 1', { helperIds });
    const READ = `query ($id: ID!) { admissionCandidate(id: $id) { fullName stage readmission branchVoters viewerCanManage branch { id } helpers { fullName validFrom validTo } person { gender birthDate { text masked } } } }`;
    const { data, statements } = await world.ask('clerk', READ, { id });
    expect(data).toEqual({
      admissionCandidate: {
        fullName: 'Vũ Thị Mơ',
        stage: 'REGISTERED',
        readmission: false,
        branchVoters: 2,
        viewerCanManage: true,
        branch: { id: idOf('Chi bộ 1') },
        helpers: [{ fullName: 'Trần Văn Hoa', validFrom: '2025-08-01', validTo: null }],
        person: { gender: 'FEMALE', birthDate: { text: '••/••/2000', masked: true } },
      },
    });
    expect(statements).toBeLessThanOrEqual(9);
    expect((await world.ask('branch secretary', READ, { id })).data).toMatchObject({ admissionCandidate: { viewerCanManage: false } });
    for (const account of ['stranger', 'member'])
      expect((await world.ask(account, READ, { id })).data).toEqual({ admissionCandidate: null });
  });

  test('is not registered outside the reach, without the role, as a member, twice, or with a helper of another branch', async () => {
    const input = { branchId: idOf('Chi bộ 1'), registeredOn: '2025-08-01', person: person('Vũ Thị Hai') };
    expect(await register.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await register.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(await register.refused('clerk', { ...input, branchId: idOf('Xã Hòa An') })).toBe('INVALID_STATE');
    expect(await register.refused('clerk', { ...input, registeredOn: '2999-01-01', personId: idOf('person Trần Văn Hoa') })).toEqual([
      'person REQUIRED',
      'registeredOn IN_THE_FUTURE',
    ]);
    const { person: _none, ...known } = input;
    expect(await register.refused('clerk', { ...known, personId: idOf('person Trần Văn Hoa') })).toBe('INVALID_STATE');
    expect(await register.refused('clerk', { ...known, personId: idOf('person Phạm Văn Đức') })).toBe('NOT_FOUND');
    for (const other of ['Phạm Văn Đức', 'Lê Thị Ánh'])
      expect(await register.refused('clerk', { ...input, helperIds: [idOf(`member ${other}`)] })).toEqual(['helperIds NOT_FULL_MEMBER']);
  });

  test('goes its way: class, check, votes, decision, ceremony; then is a probationary member of the branch', async () => {
    const { id, version, stage } = await at('DECIDED', 'Đỗ Thị Ba');
    expect(stage).toBe('DECIDED');
    const input = { id, version, on: '2025-12-01', fileNumber: 'LL-77' };
    expect(await admit.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await admit.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(await admit.refused('clerk', { ...input, version: 1 })).toBe('CONFLICT');
    expect(await admit.refused('clerk', { ...input, fileNumber: ' ', on: '2999-01-01' })).toEqual([
      'fileNumber REQUIRED',
      'on IN_THE_FUTURE',
    ]);
    expect(await admit.refused('clerk', { ...input, on: '2025-11-11' })).toEqual(['on BEFORE_BEGIN']);
    const done = await admit.done('clerk', input);
    expect(done).toMatchObject({ warnings: [], candidate: { stage: 'ADMITTED' } });
    const READ = `query ($id: ID!) { admissionCandidate(id: $id) { decision { number } decider { printedName } votes { step base inFavor threshold thresholdOver basis passed organization { printedName } } member { status admittedOn fileNumber memberships { votes validFrom decision { number } } timeline { kind organization { name } } } } }`;
    const { data } = await world.ask('clerk', READ, { id });
    expect(data).toEqual({
      admissionCandidate: {
        decision: { number: '21-QĐ/ĐU' },
        decider: { printedName: 'Đảng bộ xã Hòa An' },
        votes: [
          expect.objectContaining({ step: 'BRANCH', base: 3, inFavor: 2, thresholdOver: false, passed: true }),
          {
            step: 'DECIDING',
            base: 9,
            inFavor: 9,
            threshold: 0.5,
            thresholdOver: true,
            basis: 'mục 9.3.4, 294-QĐ/TW, Ban Chấp hành Trung ương',
            passed: true,
            organization: { printedName: 'Đảng bộ xã Hòa An' },
          },
        ],
        member: {
          status: 'PROBATIONARY',
          admittedOn: '2025-12-01',
          fileNumber: 'LL-77',
          memberships: [{ votes: false, validFrom: '2025-12-01', decision: { number: '21-QĐ/ĐU' } }],
          timeline: [
            { kind: 'CANDIDATE', organization: { name: 'Chi bộ 1' } },
            { kind: 'CLASS_DONE', organization: null },
            { kind: 'ADMISSION_DECIDED', organization: { name: 'Xã Hòa An' } },
            { kind: 'ADMITTED', organization: null },
            { kind: 'JOINED', organization: { name: 'Chi bộ 1' } },
          ],
        },
      },
    });
    expect(await admit.refused('clerk', { ...input, version: version + 1 })).toBe('INVALID_STATE');
    const other = await at('DECIDED', 'Đỗ Thị Bốn');
    expect(await admit.refused('clerk', { id: other.id, version: other.version, on: '2025-12-01', fileNumber: 'LL-77' })).toEqual([
      'fileNumber TAKEN',
    ]);
    const late = await admit.done('clerk', { id: other.id, version: other.version, on: '2026-01-14', fileNumber: 'LL-78' });
    expect(late['warnings']).toEqual(['LATE']);
  });

  test('does not advance by a vote below the threshold, which is kept', async () => {
    const { id, version } = await at('CLASS_DONE', 'Hồ Thị Năm');
    const input = { id, version, vote: { heldOn: '2025-10-01', base: 3, inFavor: 1 } };
    expect(await propose.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await propose.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(await propose.refused('clerk', { ...input, version: 1 })).toBe('CONFLICT');
    expect(await propose.refused('clerk', { ...input, vote: { heldOn: '2025-09-09', base: 0, inFavor: 4 } })).toEqual([
      'vote.heldOn BEFORE_BEGIN',
      'vote.base OUT_OF_RANGE',
      'vote.inFavor OUT_OF_RANGE',
    ]);
    expect(await propose.done('clerk', input)).toMatchObject({
      warnings: ['BACKGROUND_MISSING', 'VOTE_BELOW_THRESHOLD'],
      candidate: { stage: 'CLASS_DONE', version: version + 1 },
    });
    const again = { ...input, version: version + 1, vote: { heldOn: '2025-11-01', base: 3, inFavor: 2 } };
    expect(await propose.done('clerk', again)).toMatchObject({ candidate: { stage: 'BRANCH_PROPOSED' } });
    expect(
      await world.sql(`select in_favor as n, passed from organization.member_vote where candidate_id = $1 order by held_on`, [id]),
    ).toEqual([
      { n: 1, passed: false },
      { n: 2, passed: true },
    ]);
    const half = { id, version: version + 2, organizationId: idOf('Xã Hòa An'), vote: { heldOn: '2025-11-10', base: 10, inFavor: 5 } };
    expect(await decide.done('clerk', half)).toMatchObject({ warnings: ['BACKGROUND_MISSING', 'VOTE_BELOW_THRESHOLD'] });
    expect(await decide.refused('clerk', { ...half, version: version + 3, vote: { ...half.vote, inFavor: 6 } })).toEqual([
      'decision REQUIRED',
    ]);
  });

  test('skips no step, and no committee in between', async () => {
    const { id, version } = await registered('Hồ Thị Sáu', 'Chi bộ trường');
    const vote = { heldOn: '2025-10-01', base: 3, inFavor: 3 };
    expect(await propose.refused('clerk', { id, version, vote })).toBe('INVALID_STATE');
    const proposed = await at('BRANCH_PROPOSED', 'Hồ Thị Bảy', 'Chi bộ trường');
    const input = {
      id: proposed.id,
      version: proposed.version,
      organizationId: idOf('Xã Hòa An'),
      vote: { ...vote, heldOn: '2025-11-10' },
      decision,
    };
    expect(await decide.refused('clerk', input)).toEqual(['organizationId BETWEEN_NOT_PROPOSED']);
    expect(await decide.refused('clerk', { ...input, organizationId: idOf('Xã Đông') })).toEqual(['organizationId NOT_ABOVE_BRANCH']);
    const between = {
      id: proposed.id,
      version: proposed.version,
      organizationId: idOf('Đảng bộ trường'),
      vote: { ...vote, heldOn: '2025-10-20' },
    };
    expect(await propose.done('clerk', between)).toMatchObject({ candidate: { stage: 'COMMITTEE_PROPOSED' } });
    expect(await decide.done('clerk', { ...input, version: proposed.version + 1 })).toMatchObject({
      warnings: [],
      candidate: { stage: 'DECIDED' },
    });
  });

  test('goes no further where the check found them unqualified, and nothing of it is in the audit', async () => {
    const { id, version } = await at('CLASS_DONE', 'Hồ Thị Tám');
    expect(await check.refused('clerk', { id, version, on: '2999-01-01', outcome: 'QUALIFIED' })).toEqual(['on IN_THE_FUTURE']);
    await check.done('clerk', { id, version, on: '2025-09-20', outcome: 'NOT_QUALIFIED' });
    const vote = { heldOn: '2025-10-01', base: 3, inFavor: 3 };
    expect(await propose.refused('clerk', { id, version: version + 1, vote })).toBe('INVALID_STATE');
    await close.done('clerk', { id, version: version + 1, on: '2025-10-02', reason: 'NOT_QUALIFIED' });
    const audited = await world.sql<{ text: string }>(
      `select coalesce(string_agg(r::text, ' '), '') as text from audit.record r where entity_id = $1`,
      [id],
    );
    expect(audited[0]!.text).not.toContain('QUALIFIED');
  });

  test('is let go for a reason that is a code; a withdrawn decision only where there was one', async () => {
    const { id, version } = await registered('Hồ Thị Chín');
    const input = { id, version, on: '2025-09-01', reason: 'WITHDREW' };
    expect(await close.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await close.refused('clerk', { ...input, on: '2025-07-31' })).toEqual(['on BEFORE_BEGIN']);
    expect(await close.refused('clerk', { ...input, reason: 'DECISION_WITHDRAWN', decision })).toBe('INVALID_STATE');
    expect(await close.done('clerk', input)).toMatchObject({ candidate: { stage: 'CLOSED' } });
    expect(await close.refused('clerk', { ...input, version: version + 1 })).toBe('INVALID_STATE');
    const decided = await at('DECIDED', 'Hồ Thị Mười');
    const withdrawn = { id: decided.id, version: decided.version, on: '2025-12-20', reason: 'DECISION_WITHDRAWN' };
    expect(await close.refused('clerk', withdrawn)).toEqual(['decision REQUIRED']);
    await close.done('clerk', { ...withdrawn, decision: { ...decision, number: '30-QĐ/ĐU' } });
  });

  test('is handed to another branch of the reach, and helped there by its own', async () => {
    const { id, version } = await registered('Hồ Thị Sen', 'Chi bộ 1', { helperIds: [idOf('member Trần Văn Hoa')] });
    expect(await move.refused('clerk', { id, version, branchId: idOf('Chi bộ Đông') })).toBe('NOT_FOUND');
    await move.done('clerk', { id, version, branchId: idOf('Chi bộ 2') });
    await world.addMember('Lý Văn Khôi', 'Chi bộ 2', { gender: 'MALE' });
    const helper = { id, version: version + 1, memberId: idOf('member Lý Văn Khôi'), on: '2026-01-10' };
    expect(await assign.refused('clerk', { ...helper, memberId: idOf('member Trần Văn Hoa') })).toEqual(['memberId NOT_FULL_MEMBER']);
    await assign.done('clerk', helper);
    const [row] = await world.sql<{ id: string }>(
      `select id from organization.admission_helper where candidate_id = $1 and valid_to = 'infinity'`,
      [id],
    );
    await endHelp.done('clerk', { id, version: version + 2, helperId: row!.id, on: '2026-01-12' });
    expect(await endHelp.refused('clerk', { id, version: version + 3, helperId: row!.id, on: '2026-01-12' })).toBe('INVALID_STATE');
  });
});

describe('the list and the target', () => {
  test('find by a part of the name, by stage, in the order of given names', async () => {
    const LIST = `query ($filter: AdmissionCandidateFilter!, $after: String) { admissionCandidates(filter: $filter, first: 2, after: $after) { nodes { fullName branch { id } } pageInfo { hasNextPage endCursor } } }`;
    const names = async (account: string, filter: object, after: string | null = null): Promise<string[]> => {
      const { data } = await world.ask<{ admissionCandidates: { nodes: { fullName: string }[]; pageInfo: { endCursor: string } } }>(
        account,
        LIST,
        {
          filter: { underId: idOf('Xã Hòa An'), ...filter },
          after,
        },
      );
      const page = data.admissionCandidates;
      const found = page.nodes.map(({ fullName }) => fullName);
      return found.length < 2 ? found : [...found, ...(await names(account, filter, page.pageInfo.endCursor))];
    };
    expect(await names('clerk', { stages: ['CLOSED'], search: 'ho thi' })).toEqual(['Hồ Thị Chín', 'Hồ Thị Mười', 'Hồ Thị Tám']);
    expect(await names('stranger', {})).toEqual([]);
    await registered('Tạ Thị Một');
    expect(await names('branch secretary', { search: 'thi mo' })).toEqual(['Tạ Thị Một', 'Vũ Thị Mơ']);
  });

  test('compare the year with what the rows say', async () => {
    const set = trying(
      () => world,
      `mutation ($input: SetAdmissionTargetInput!) { setAdmissionTarget(input: $input) { changeMarker target { target candidates admitted version viewerCanManage } } }`,
    );
    const input = { organizationId: idOf('Xã Hòa An'), year: 2025, target: 6 };
    expect(await set.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await set.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(await set.refused('clerk', { ...input, year: 3000, target: -1 })).toEqual(['year OUT_OF_RANGE', 'target OUT_OF_RANGE']);
    const { target } = (await set.done('clerk', input)) as unknown as { target: { admitted: number; candidates: number } };
    // Lê Thị Ánh of the world was admitted in 2025 in Chi bộ 2; Đỗ Thị Ba by her ceremony.
    expect(target).toMatchObject({ target: 6, admitted: 2, version: 1, viewerCanManage: true });
    expect(await set.refused('clerk', input)).toBe('CONFLICT');
    expect((await set.done('clerk', { ...input, target: 7, version: 1 }))['target']).toMatchObject({ target: 7, version: 2 });
    await world.sql(`update organization.member set admitted_on = '2024-09-01' where id = $1`, [idOf('member Lê Thị Ánh')]);
    const { data } = await world.ask('clerk', `query ($id: ID!) { admissionTarget(organizationId: $id, year: 2025) { admitted } }`, {
      id: input.organizationId,
    });
    expect(data).toEqual({ admissionTarget: { admitted: 1 } });
  });
});
