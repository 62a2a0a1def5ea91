import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const vote = trying(
  () => world,
  `mutation ($input: VoteOnRecognitionInput!) { voteOnRecognition(input: $input) { changeMarker warnings member { version recognitionVotes { step passed } } } }`,
);
const recognize = trying(
  () => world,
  `mutation ($input: RecognizeMemberInput!) { recognizeMember(input: $input) { changeMarker warnings member { status recognizedOn probationEndsOn recognitionDecision { number } } } }`,
);
const decision = { number: '9-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2026-01-12' };

async function probationer(name: string, admittedOn = '2024-12-01'): Promise<string> {
  const id = await world.addMember(name, 'Chi bộ 1', { recognizedOn: null, admittedOn });
  await world.sql(`update organization.membership set votes = false where member_id = $1`, [id]);
  return id;
}
const branch = (memberId: string, version: number, inFavor: number, heldOn = '2025-12-10'): object => ({
  memberId,
  version,
  step: 'BRANCH',
  vote: { heldOn, base: 3, inFavor },
});

describe('a recognition', () => {
  test('is proposed by two thirds of the branch, decided by more than half of the committee, and counts from the end of probation', async () => {
    // Admitted before the first regulation that is kept here: the term is today's.
    const memberId = await probationer('Vũ Thị Sen');
    const input = branch(memberId, 1, 2);
    expect(await vote.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await vote.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(await vote.refused('clerk', { ...input, version: 2 })).toBe('CONFLICT');
    expect(await vote.refused('clerk', { ...input, organizationId: idOf('Xã Hòa An') })).toEqual(['organizationId NOT_NEEDED']);
    expect(await vote.refused('clerk', { ...input, vote: { heldOn: '2026-01-16', base: 3, inFavor: 4 } })).toEqual([
      'vote.heldOn IN_THE_FUTURE',
      'vote.inFavor OUT_OF_RANGE',
    ]);
    const deciding = {
      memberId,
      version: 1,
      step: 'DECIDING',
      organizationId: idOf('Xã Hòa An'),
      vote: { heldOn: '2026-01-09', base: 9, inFavor: 4 },
    };
    expect(await vote.refused('clerk', deciding)).toBe('INVALID_STATE');
    expect(await vote.done('clerk', input)).toMatchObject({ warnings: [] });
    expect(await vote.refused('clerk', { ...deciding, version: 2, organizationId: null })).toEqual(['organizationId REQUIRED']);
    expect(await vote.done('clerk', { ...deciding, version: 2 })).toMatchObject({ warnings: ['VOTE_BELOW_THRESHOLD'] });
    const recognition = { memberId, version: 3, recognizedOn: '2025-12-01', decision };
    expect(await recognize.refused('clerk', recognition)).toBe('INVALID_STATE');
    const carried = await vote.done('clerk', { ...deciding, version: 3, vote: { ...deciding.vote, heldOn: '2026-01-10', inFavor: 5 } });
    expect(carried['member']).toEqual({
      version: 4,
      recognitionVotes: [
        { step: 'BRANCH', passed: true },
        { step: 'DECIDING', passed: false },
        { step: 'DECIDING', passed: true },
      ],
    });
    expect(await recognize.done('clerk', { ...recognition, version: 4 })).toMatchObject({
      warnings: [],
      member: { status: 'FULL', recognizedOn: '2025-12-01', probationEndsOn: '2025-12-01', recognitionDecision: { number: '9-QĐ/ĐU' } },
    });
    expect(await vote.refused('clerk', branch(memberId, 5, 3))).toBe('INVALID_STATE');
  });

  test('of long ago has no votes here, and another day than the end of probation is said', async () => {
    const memberId = await probationer('Vũ Thị Lan');
    expect(await recognize.done('clerk', { memberId, version: 1, recognizedOn: '2026-01-02', decision })).toMatchObject({
      warnings: ['NO_VOTES', 'NOT_THE_END_OF_PROBATION'],
    });
  });

  test('goes to the superior after three failed ballots, and is decided there', async () => {
    const memberId = await probationer('Vũ Thị Cúc');
    expect(await vote.done('clerk', branch(memberId, 1, 1, '2025-11-10'))).toMatchObject({
      warnings: ['VOTE_BELOW_THRESHOLD', 'BEFORE_PROBATION_ENDS'],
    });
    await vote.done('clerk', branch(memberId, 2, 1, '2025-12-10'));
    expect(await vote.done('clerk', branch(memberId, 3, 0, '2026-01-05'))).toMatchObject({
      warnings: ['VOTE_BELOW_THRESHOLD', 'REPORT_TO_SUPERIOR'],
    });
    expect(await vote.refused('clerk', branch(memberId, 4, 3, '2026-01-10'))).toBe('INVALID_STATE');
    const deciding = {
      memberId,
      version: 4,
      step: 'DECIDING',
      organizationId: idOf('Xã Hòa An'),
      vote: { heldOn: '2026-01-14', base: 9, inFavor: 9 },
    };
    await vote.done('clerk', deciding);
    expect(await recognize.done('clerk', { memberId, version: 5, recognizedOn: '2025-12-01', decision })).toMatchObject({ warnings: [] });
  });

  test('is read with its votes by whoever reaches the branch, and by nobody else', async () => {
    const READ = `query ($id: ID!) { member(id: $id) { recognitionVotes { inFavor base } } }`;
    const variables = { id: idOf('member Vũ Thị Sen') };
    expect((await world.ask('branch secretary', READ, variables)).data).toMatchObject({ member: { recognitionVotes: { length: 3 } } });
    expect((await world.ask('stranger', READ, variables)).data).toEqual({ member: null });
    expect(
      await world.services.votes.of({ accountId: idOf('account stranger'), personId: null, grants: [] } as never, 'member', [variables.id]),
    ).toEqual(new Map());
  });
});
