import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_KEYS, type AuditKeys, readAuditKeys } from './audit-keys.js';

/** The keys as the file has them now: one that was replaced signs nothing more, without a restart. A broken file is refused and the old keys go on. */
export class AuditKeyFile {
  readonly #folder: string;
  #seen: number;
  #keys: AuditKeys;

  constructor(secretsFolder: string) {
    this.#folder = secretsFolder;
    this.#seen = this.#changedAt();
    this.#keys = readAuditKeys(secretsFolder);
  }

  /** `refused` is told once of a file that cannot be read. */
  current(refused: (reason: string) => void): AuditKeys {
    try {
      const changed = this.#changedAt();
      if (changed !== this.#seen) {
        this.#seen = changed;
        this.#keys = readAuditKeys(this.#folder);
      }
    } catch (error) {
      refused(error instanceof Error ? error.message : String(error));
    }
    return this.#keys;
  }

  #changedAt(): number {
    return statSync(join(this.#folder, AUDIT_KEYS)).mtimeMs;
  }
}
