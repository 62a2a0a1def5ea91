import { audit } from '../audit.js';
import { endSessions } from '../session/sign-out-everywhere.js';
import { useSlip } from '../slip/slip.js';
import { inTransaction } from '../transaction.js';
import { hashPassword } from '../user/password-hash.js';
import { passwordFault } from '../user/password-policy.js';
import { findUserById } from '../user/user.js';
import { refuse, type Outcome } from './outcome.js';
import type { SignIn } from './sign-in.js';
import { leaveStep, type SignInStep } from './sign-in-step.js';

class Refused extends Error {
  constructor(readonly outcome: Outcome) {
    super('refused');
  }
}

/** What a new password did: the outcome, and the subject whose other sessions ended with it. */
export interface NewPassword {
  outcome: Outcome;
  ended?: string;
}

/** Uses the slip up and sets the password; whoever was signed in with the old one is signed out. */
export async function setNewPassword(
  signIn: SignIn,
  step: SignInStep,
  secondFactor: boolean,
  password: string,
  again: string,
): Promise<NewPassword> {
  const user = await findUserById(signIn.pool, step.userId);
  if (!user || user.disabled || !step.slipId) return { outcome: refuse({ code: 'STEP_GONE' }) };
  const fault = passwordFault(password, user.userName);
  if (fault) return { outcome: refuse({ code: 'WEAK_PASSWORD', fault }) };
  if (password.normalize('NFC') !== again.normalize('NFC')) return { outcome: refuse({ code: 'DIFFERENT_PASSWORDS' }) };
  const { slipId } = step;
  const hash = await hashPassword(password);
  try {
    const outcome = await inTransaction(signIn.pool, async (client) => {
      if (!(await useSlip(client, slipId))) throw new Refused(refuse({ code: 'SLIP_GONE' }));
      if (!(await leaveStep(client, step.interactionUid, 'NEW_PASSWORD'))) throw new Refused(refuse({ code: 'STEP_GONE' }));
      await client.query('update identity.user_account set password_hash = $2, password_changed_at = now() where id = $1', [user.id, hash]);
      await client.query('delete from identity.sign_in where user_id = $1', [user.id]);
      await endSessions(client, user.id, user.subject);
      await audit(client, 'setPassword', { userId: user.id, detail: { slip: slipId } });
      return signIn.proceed(client, { interactionUid: step.interactionUid, secondFactor }, user, ['pwd']);
    });
    return { outcome, ended: user.subject };
  } catch (error) {
    if (error instanceof Refused) return { outcome: error.outcome };
    throw error;
  }
}
