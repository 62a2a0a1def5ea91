import type { Policy } from '@capuy/subgraph';
import { ask } from './ask.js';
import type { Cell } from './cells.js';

type Writable = { capabilities: Policy['capabilities'] };

/** Asks each operation once as the system and writes down which capabilities the service looked up to answer it. */
export async function askedCapabilities(url: string, policy: Policy, cells: readonly Cell[]): Promise<Map<string, Set<string>>> {
  const { capabilities } = policy;
  const asked = new Map<string, Set<string>>();
  let current = new Set<string>();
  (policy as Writable).capabilities = new Proxy(capabilities, {
    get(target, name: string) {
      current.add(name);
      return target[name];
    },
  });
  try {
    for (const cell of cells) {
      current = new Set();
      await ask(url, 'SYSTEM', cell);
      asked.set(cell.operation, current);
    }
  } finally {
    (policy as Writable).capabilities = capabilities;
  }
  return asked;
}
