import { type Actor, audit, Check, DomainError } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { ScopedService } from '../scoped-service.js';
import type { FormCommitteeInput } from './form-committee.js';
import { PartyCommittee } from './party-committee.js';

export class FormCommitteeService extends ScopedService {
  /** A committee of a new term leads from a day on; the one before it leads until then. */
  form(actor: Actor, input: FormCommitteeInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .filled(input.termName, 'termName')
      .that(!input.termUntil || input.termUntil > input.validFrom, 'termUntil', 'BEFORE_BEGIN')
      .that(!input.seats || input.seats > 0, 'seats', 'OUT_OF_RANGE', { min: 1 })
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, kind, validFrom } = input;
      const { levelClass } = await requireOpen(scoped, query, organizationId, validFrom);
      new Check().that((levelClass === 'BRANCH') === (kind === 'BRANCH_COMMITTEE'), 'kind', 'NOT_OF_TYPE').done();
      const later = await query(
        'select from organization.party_committee where organization_id = $1 and kind = $2 and valid_from >= $3::date',
        [organizationId, kind, validFrom],
      );
      if (later.length > 0) throw new DomainError('INVALID_STATE', 'a committee that begins on that day or later is recorded already');
      await query(
        'update organization.party_committee set valid_to = $3::date, version = version + 1 where organization_id = $1 and kind = $2 and valid_to > $3::date',
        [organizationId, kind, validFrom],
      );
      const id = uuid();
      await manager.insert(PartyCommittee, {
        id,
        organizationId,
        kind,
        termName: input.termName.trim(),
        termUntil: input.termUntil ?? null,
        basis: input.basis,
        seats: input.seats ?? null,
        version: 1,
        validFrom,
        validTo: 'infinity',
        decisionId: await recordDecision(query, input.decision),
      });
      await audit(scoped, query, {
        act: 'formCommittee',
        entity: 'PartyCommittee',
        entityId: id,
        organizationId,
        detail: { kind, basis: input.basis },
      });
      return { id };
    });
  }
}
