import { audit } from '../audit.js';
import { replaceRecoveryCodes, spendRecoveryCode } from '../second-factor/recovery-code.js';
import { openTotp, spendStep, totpStep } from '../second-factor/totp.js';
import { inTransaction } from '../transaction.js';
import { findUserById, type User } from '../user/user.js';
import { beginAttempt, endAttempt } from './attempts.js';
import { refuse, type Outcome } from './outcome.js';
import type { SignIn } from './sign-in.js';
import { leaveStep, saveStep, type SignInStep } from './sign-in-step.js';

const BOTH = ['pwd', 'otp'];

/** The six digits of the telephone. */
export async function answerWithCode(signIn: SignIn, step: SignInStep, typed: string): Promise<Outcome> {
  return judged(signIn, step, async (user) => {
    const code = user.totpSecret ? totpStep(openTotp(signIn.sealer, user.id, user.totpSecret), typed) : undefined;
    if (code === undefined) return refuse({ code: 'WRONG_CODE' });
    if (!(await spendStep(signIn.pool, user.id, code))) return refuse({ code: 'CODE_USED' });
    return done(signIn, step, user);
  });
}

/** One of the ten codes on paper, each once. */
export async function answerWithRecoveryCode(signIn: SignIn, step: SignInStep, typed: string): Promise<Outcome> {
  return judged(signIn, step, async (user) => {
    if (!(await spendRecoveryCode(signIn.pool, signIn.sealer, user.id, typed))) return refuse({ code: 'WRONG_RECOVERY_CODE' });
    await audit(signIn.pool, 'useRecoveryCode', { userId: user.id });
    return done(signIn, step, user);
  });
}

/** The first code proves that the telephone has taken up the key. */
export async function enrol(signIn: SignIn, step: SignInStep, typed: string): Promise<Outcome> {
  return judged(signIn, step, async (user) => {
    if (!step.totpSecret) return refuse({ code: 'STEP_GONE' });
    const code = totpStep(openTotp(signIn.sealer, user.id, step.totpSecret), typed);
    if (code === undefined) return refuse({ code: 'WRONG_CODE' });
    return inTransaction(signIn.pool, async (client): Promise<Outcome> => {
      const { rowCount } = await client.query(
        'update identity.user_account set totp_secret = $2, totp_last_step = $3 where id = $1 and totp_secret is null',
        [user.id, step.totpSecret, code],
      );
      if (!rowCount || !(await leaveStep(client, step.interactionUid, 'ENROLMENT'))) throw new Error('two enrolments at once');
      await saveStep(client, { ...step, step: 'RECOVERY_CODES', totpSecret: null, amr: BOTH });
      await audit(client, 'enrolSecondFactor', { userId: user.id });
      return { kind: 'next' };
    });
  });
}

/** New codes each time the page is shown, so that those on the page are always the ones that work. */
export async function showRecoveryCodes(signIn: SignIn, step: SignInStep): Promise<string[]> {
  return replaceRecoveryCodes(signIn.pool, signIn.sealer, step.userId);
}

export async function confirmRecoveryCodes(signIn: SignIn, step: SignInStep): Promise<Outcome> {
  const user = await findUserById(signIn.pool, step.userId);
  if (!user || user.disabled || !(await leaveStep(signIn.pool, step.interactionUid, 'RECOVERY_CODES')))
    return refuse({ code: 'STEP_GONE' });
  return signIn.finish(signIn.pool, user, step.amr);
}

async function judged(signIn: SignIn, step: SignInStep, judge: (user: User) => Promise<Outcome>): Promise<Outcome> {
  const user = await findUserById(signIn.pool, step.userId);
  if (!user || user.disabled) return refuse({ code: 'STEP_GONE' });
  const wait = await beginAttempt(signIn.pool, 'SECOND_FACTOR', user.subject);
  if (wait) return refuse({ code: 'WAIT', seconds: wait });
  const outcome = await judge(user);
  if (outcome.kind === 'refused') await audit(signIn.pool, 'secondFactorRefused', { userId: user.id });
  else await endAttempt(signIn.pool, 'SECOND_FACTOR', user.subject);
  return outcome;
}

async function done(signIn: SignIn, step: SignInStep, user: User): Promise<Outcome> {
  if (!(await leaveStep(signIn.pool, step.interactionUid, 'SECOND_FACTOR'))) return refuse({ code: 'STEP_GONE' });
  return signIn.finish(signIn.pool, user, BOTH);
}
