import type { Database } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';
import { ApplyReorganizationService } from '../reorganization/apply-reorganization.service.js';
import type { ReorganizationChoiceRuleInput } from '../reorganization/reorganization-inputs.js';
import { ReorganizationService } from '../reorganization/reorganization.service.js';
import type { ReorganizationDraft } from '../reorganization/reorganization.types.js';

/** Drafts, settles by rule and applies a reorganization with the services that an office uses. */
export async function applyDraft(
  database: Database,
  actor: Actor,
  draft: ReorganizationDraft,
  rules: ReorganizationChoiceRuleInput[] = [],
): Promise<void> {
  const reorganizations = new ReorganizationService(database);
  const { id } = await reorganizations.draft(actor, draft);
  if (rules.length > 0) await reorganizations.settle(actor, { id, version: 1, choices: [], rules }, {});
  await new ApplyReorganizationService(database).apply(actor, id);
}
