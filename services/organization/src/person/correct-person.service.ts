import { type Actor, audit, Check, DomainError, notFound } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { CorrectPersonInput } from './correct-person.js';
import { nameSortKey } from './name-sort-key.js';
import { personInReach } from './person-reach.js';
import { Person } from './person.js';

const NEEDED = ['fullName', 'gender', 'birthDate', 'birthPrecision'] as const;
const MAY_BE_MISSING = ['ethnicity', 'education', 'identityNumber', 'phone', 'address'] as const;

export class CorrectPersonService extends ScopedService {
  /** Puts right what was written wrongly of a person; the audit keeps which fields, never their values. */
  correct(actor: Actor, input: CorrectPersonInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const fields = [...NEEDED, ...MAY_BE_MISSING].filter((field) => input[field] !== undefined);
    const check = new Check().that(fields.length > 0, 'fullName', 'NOTHING_TO_CHANGE');
    for (const field of NEEDED) check.that(input[field] === undefined || (input[field] ?? '').trim() !== '', field, 'REQUIRED');
    check.done();
    return commit(scoped, click, input, async (query, manager) => {
      const reached = await query(`select from organization.person p where p.id = $1 and ${personInReach(scoped, 'p.id', 2, 3)}`, [
        input.id,
        scoped.holders,
        null,
      ]);
      const person = await manager.findOne(Person, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (reached.length === 0 || !person) throw notFound('person');
      if (person.version !== input.version) throw new DomainError('CONFLICT', 'the person was changed since it was read');
      await manager.update(Person, person.id, {
        ...Object.fromEntries(fields.filter((field) => field !== 'fullName').map((field) => [field, input[field] ?? null])),
        version: (person.version ?? 0) + 1,
      });
      if (input.fullName) {
        const fullName = input.fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
        await query('update organization.person_name set full_name = $2, sort_key = $3, search_key = app.fold($2) where person_id = $1', [
          person.id,
          fullName,
          nameSortKey(fullName),
        ]);
      }
      await audit(scoped, query, { act: 'correctPerson', entity: 'Person', entityId: person.id, fields });
      return { id: person.id };
    });
  }
}
