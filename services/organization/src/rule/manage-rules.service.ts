import type { EndRuleSetInput, RecordRuleSetInput, RuleChange } from '@capuy/rules/graph';
import type { Actor } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { ruleBook } from './rule-book.js';

/** Regulations that an office enters for its own organization and everything below it. */
export class ManageRulesService extends ScopedService {
  record(actor: Actor, input: RecordRuleSetInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'rule:manage');
    ruleBook.check(input);
    return commit(scoped, click, input, async (query) => {
      await requireOpen(scoped, query, input.organizationId, input.effectiveFrom);
      return { id: await ruleBook.record(scoped, query, input) };
    });
  }

  end(actor: Actor, { id, version, on }: EndRuleSetInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'rule:manage');
    return commit(scoped, click, { id, version, on }, async (query) => {
      await ruleBook.end(scoped, query, { id, version, on });
      return { id };
    });
  }

  preview(actor: Actor, input: RecordRuleSetInput): Promise<RuleChange[]> {
    const scoped = this.scoped(actor, 'rule:manage');
    ruleBook.check(input);
    return scoped.read((query) => ruleBook.preview(scoped, query, input));
  }
}
