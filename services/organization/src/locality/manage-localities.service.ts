import { type Actor, audit, Check } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch, requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { ScopedService } from '../scoped-service.js';
import { beginLocalityFacts, currentLocalities, setLocalityFacts } from './locality-facts.js';
import type { ChangeLocalityInput, RegisterLocalityInput } from './locality-input.js';

export class ManageLocalitiesService extends ScopedService {
  register(actor: Actor, input: RegisterLocalityInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check().filled(input.name, 'name').done();
    return commit(scoped, click, input, async (query) => {
      const { demo } = await requireOpen(scoped, query, input.organizationId, input.validFrom);
      if (input.branchId) await requireBranch(scoped, query, input.branchId, input.validFrom);
      const id = uuid();
      await query('insert into organization.locality (id, demo) values ($1, $2)', [id, demo]);
      const { kind, organizationId, branchId = null, validFrom } = input;
      const facts = { name: input.name.trim(), code: input.code?.trim() || null, kind, organizationId, branchId };
      await beginLocalityFacts(query, id, facts, validFrom, await recordDecision(query, input.decision));
      await audit(scoped, query, { act: 'registerLocality', entity: 'Locality', entityId: id, organizationId });
      return { id };
    });
  }

  /** The code and the branch that serves it, from a day on. */
  change(actor: Actor, input: ChangeLocalityInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    return commit(scoped, click, input, async (query) => {
      const [current] = await currentLocalities(scoped, query, [input], true);
      const { id, on } = input;
      if (!current) return { id };
      new Check().that(on >= current.validFrom, 'on', 'BEFORE_BEGIN', { begin: current.validFrom }).done();
      if (input.branchId) await requireBranch(scoped, query, input.branchId, on);
      const code = input.code === undefined ? current.code : input.code?.trim() || null;
      const branchId = input.branchId === undefined ? current.branchId : input.branchId;
      await setLocalityFacts(query, current, { ...current, code, branchId }, on, null);
      const fields = (['code', 'branchId'] as const).filter((field) => input[field] !== undefined);
      const { organizationId } = current;
      await audit(scoped, query, { act: 'changeLocality', entity: 'Locality', entityId: id, organizationId, fields, detail: { on } });
      return { id };
    });
  }
}
