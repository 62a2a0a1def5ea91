import { trying } from './try.js';
import { idOf, type World } from './world.js';

const CANDIDATE = `changeMarker warnings candidate { id stage version readmission }`;
export const decision = { number: '21-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2025-11-12' };
export const person = (fullName: string): object => ({ fullName, gender: 'FEMALE', birthDate: '2000-03-26' });

export interface Step {
  id: string;
  version: number;
  stage: string;
}

/** A mutation on a candidate, by its name. */
export function candidateAct(world: () => World, name: string): ReturnType<typeof trying> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return trying(world, `mutation ($input: ${type}!) { ${name}(input: $input) { ${CANDIDATE} } }`);
}

export const endPartyLife = (world: () => World): ReturnType<typeof trying> =>
  trying(world, `mutation ($input: EndPartyLifeInput!) { endPartyLife(input: $input) { changeMarker } }`);

/** Candidates of a world, registered or brought to a stage in its proper order. */
export function candidates(world: () => World): {
  registered: (fullName: string, branch?: string, more?: object) => Promise<Step>;
  at: (stage: 'CLASS_DONE' | 'BRANCH_PROPOSED' | 'DECIDED', fullName: string, branch?: string) => Promise<Step>;
} {
  const [register, finishClass, check, propose, decide] = [
    'registerCandidate',
    'completeClass',
    'recordBackgroundCheck',
    'proposeAdmission',
    'decideAdmission',
  ].map((name) => candidateAct(world, name)) as [Act, Act, Act, Act, Act];
  const registered = async (fullName: string, branch = 'Chi bộ 1', more: object = {}): Promise<Step> => {
    const input = { branchId: idOf(branch), registeredOn: '2025-08-01', person: person(fullName), ...more };
    return (await register.done('clerk', input))['candidate'] as Step;
  };
  return {
    registered,
    async at(stage, fullName, branch = 'Chi bộ 1') {
      let step = await registered(fullName, branch);
      const next = async (act: Act, input: object): Promise<void> => {
        step = (await act.done('clerk', { id: step.id, version: step.version, ...input }))['candidate'] as Step;
      };
      await next(finishClass, { on: '2025-09-10' });
      if (stage === 'CLASS_DONE') return step;
      await next(check, { on: '2025-09-20', outcome: 'QUALIFIED' });
      await next(propose, { vote: { heldOn: '2025-10-01', base: 3, inFavor: 2 } });
      if (stage === 'BRANCH_PROPOSED') return step;
      await next(decide, { organizationId: idOf('Xã Hòa An'), vote: { heldOn: '2025-11-10', base: 9, inFavor: 9 }, decision });
      return step;
    },
  };
}

type Act = ReturnType<typeof trying>;
