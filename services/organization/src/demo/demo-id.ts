import { v5 } from 'uuid';

/** Namespace of everything invented: the same seed and key give the same identifier on every machine. */
const NAMESPACE = '6f3c1f0e-5d0e-5a0b-9a53-2a7c0b1d4e90';

export function demoId(seed: string, kind: string, key: string): string {
  return v5(`${seed}/${kind}/${key}`, NAMESPACE);
}
