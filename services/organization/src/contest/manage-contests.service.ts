import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { checkPersonChoice, choosePerson } from '../person/person-choice.js';
import { ScopedService } from '../scoped-service.js';
import type { CreateContestInput, EnterContestInput, SettleContestResultsInput } from './contest-input.js';
import { Contest } from './contest.js';

type Done = Promise<{ id: string } & Changed>;
const MOST = 200;
const ROUNDS = 5;

export class ManageContestsService extends ScopedService {
  create(actor: Actor, input: CreateContestInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { organizationId, name, startsOn, endsOn } = input;
    new Check()
      .filled(name, 'name')
      .that(endsOn >= startsOn, 'endsOn', 'BEFORE_BEGIN')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { demo } = await requireOpen(scoped, query, organizationId, startsOn);
      const id = uuid();
      await manager.insert(Contest, { id, organizationId, name: name.trim(), startsOn, endsOn, demo, version: 1 });
      await audit(scoped, query, { act: 'createContest', entity: 'Contest', entityId: id, organizationId });
      return { id };
    });
  }

  enter(actor: Actor, input: EnterContestInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { id, entries } = input;
    const check = new Check().that(entries.length > 0 && entries.length <= MOST, 'entries', 'OUT_OF_RANGE', { min: 1, max: MOST });
    for (const [index, { person }] of entries.entries()) checkPersonChoice(check, person, `entries.${index}.person`);
    check.done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, demo } = await holdContest(scoped, query, id);
      let entered = 0;
      for (const { person, organizationId: sender } of entries) {
        const known = await query('select from organization.party_organization where id = $1', [sender]);
        if (known.length === 0) throw notFound('organization');
        const personId = await choosePerson(query, manager, person, demo);
        const rows = await query(
          'insert into organization.contest_entrant (contest_id, person_id, organization_id) values ($1, $2, $3) on conflict (contest_id, person_id) do nothing returning id',
          [id, personId, sender],
        );
        entered += rows.length;
      }
      await audit(scoped, query, { act: 'enterContest', entity: 'Contest', entityId: id, organizationId, detail: { entered } });
      return { id };
    });
  }

  settle(actor: Actor, input: SettleContestResultsInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { id, results } = input;
    const check = new Check().that(results.length > 0 && results.length <= MOST, 'results', 'OUT_OF_RANGE', { min: 1, max: MOST });
    for (const [index, { round }] of results.entries()) {
      check.that(round >= 1 && round <= ROUNDS, `results.${index}.round`, 'OUT_OF_RANGE', { min: 1, max: ROUNDS });
    }
    check.done();
    return commit(scoped, click, input, async (query) => {
      const { organizationId } = await holdContest(scoped, query, id);
      for (const { id: entrantId, version, round, result } of results) {
        const [entrant] = await query<{ version: number }>(
          'select e.version from organization.contest_entrant e where e.id = $1 and e.contest_id = $2 for update',
          [entrantId, id],
        );
        if (!entrant) throw notFound('entrant');
        if (entrant.version !== version) throw new DomainError('CONFLICT', 'an entrant was changed since they were read');
        await query('update organization.contest_entrant set round = $2, result = $3, version = version + 1 where id = $1', [
          entrantId,
          round,
          result ?? null,
        ]);
      }
      const detail = { entrants: results.map((each) => each.id) };
      await audit(scoped, query, { act: 'settleContestResults', entity: 'Contest', entityId: id, organizationId, detail });
      return { id };
    });
  }
}

async function holdContest(scoped: Scoped, query: Query, id: string): Promise<{ organizationId: string; demo: boolean }> {
  const [held] = await query<{ organizationId: string; demo: boolean }>(
    `select c.organization_id as "organizationId", c.demo from organization.contest c
     where c.id = $1 and ${scoped.reaches('c.organization_id', 2)} for update of c`,
    [id, scoped.holders],
  );
  if (!held) throw notFound('contest');
  return held;
}
