import type { PasswordFault } from '../user/password-policy.js';

export type Refusal =
  /** The same for a wrong password, an unknown name, an account without a password and a disabled one. */
  | { code: 'WRONG_PASSWORD' }
  | { code: 'WRONG_SLIP' }
  | { code: 'WAIT'; seconds: number }
  | { code: 'WEAK_PASSWORD'; fault: PasswordFault }
  | { code: 'DIFFERENT_PASSWORDS' }
  | { code: 'SLIP_GONE' }
  | { code: 'WRONG_CODE' }
  | { code: 'CODE_USED' }
  | { code: 'WRONG_RECOVERY_CODE' }
  | { code: 'STEP_GONE' };

export type Outcome =
  | { kind: 'refused'; refusal: Refusal }
  /** Another question is to be answered. */
  | { kind: 'next' }
  | { kind: 'signed-in'; subject: string; amr: string[] };

export function refuse(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}
