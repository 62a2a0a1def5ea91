import type { OperationLineFragment } from '../generated/graphql';
import type { DecidedLink } from '../lineage/LineageGraph';

export interface ReorganizationOutcome {
  /** What exists afterwards. */
  after: { id: string; name: string }[];
  links: DecidedLink[];
  names: Map<string, string>;
}

/** Reads the operations of an applied reorganization as a lineage. */
export function resultOf(operations: readonly OperationLineFragment[], effectiveOn: string): ReorganizationOutcome {
  const names = new Map<string, string>();
  const after = new Map<string, string>();
  const links: DecidedLink[] = [];
  for (const { kind, decision, results, parts } of operations) {
    for (const part of parts) {
      names.set(part.fromId, part.fromName);
      if (part.toId === null) continue;
      names.set(part.toId, part.toName ?? '');
      after.set(part.toId, part.toName ?? '');
      links.push({
        fromId: part.fromId,
        toId: part.toId,
        area: part.area,
        population: part.population,
        operation: kind,
        effectiveOn,
        decision,
      });
    }
    for (const { organizationId, name } of results) {
      if (!after.has(organizationId) && name) after.set(organizationId, name);
    }
  }
  return { after: [...after].map(([id, name]) => ({ id, name })), links, names };
}
