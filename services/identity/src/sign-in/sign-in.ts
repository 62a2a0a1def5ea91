import type pg from 'pg';
import { audit } from '../audit.js';
import type { Sealer } from '../secrets.js';
import { newTotpSecret, sealTotp } from '../second-factor/totp.js';
import { findSlip } from '../slip/slip.js';
import type { Queryable } from '../transaction.js';
import { hashPassword, needsRehash, verifyPassword } from '../user/password-hash.js';
import { findUserByName, normalizeUserName, type User } from '../user/user.js';
import { beginAttempt, endAttempt } from './attempts.js';
import { refuse, type Outcome } from './outcome.js';
import { saveStep } from './sign-in-step.js';

/** Where a sign-in comes from. */
export interface Origin {
  interactionUid: string;
  address: string;
  /** Whether the client asks for a second factor, be it required of the account or not. */
  secondFactor: boolean;
}

/** The first question: who is it? By password, or by the slip an office handed over. */
export class SignIn {
  constructor(
    readonly pool: pg.Pool,
    readonly sealer: Sealer,
  ) {}

  async withPassword(origin: Origin, typedName: string, password: string): Promise<Outcome> {
    const userName = normalizeUserName(typedName);
    const wait = await this.#count(origin, userName);
    if (wait) return refuse({ code: 'WAIT', seconds: wait });
    const user = await findUserByName(this.pool, userName);
    const usable = user && !user.disabled ? user : undefined;
    // Judged even when there is nothing to judge, so that an unknown name takes as long as a wrong password.
    const right = await verifyPassword(password, usable?.passwordHash ?? null);
    if (!usable || !right) {
      await audit(this.pool, 'signInRefused', user ? { userId: user.id } : {});
      return refuse({ code: 'WRONG_PASSWORD' });
    }
    await this.#forgive(origin, userName);
    if (usable.passwordHash && needsRehash(usable.passwordHash)) await this.#rehash(usable, usable.passwordHash, password);
    return this.proceed(this.pool, origin, usable, ['pwd']);
  }

  async withSlip(origin: Origin, typedName: string, code: string): Promise<Outcome> {
    const userName = normalizeUserName(typedName);
    const wait = await this.#count(origin, userName);
    if (wait) return refuse({ code: 'WAIT', seconds: wait });
    const user = await findUserByName(this.pool, userName);
    // An id that nobody has: the same statement runs for an unknown name.
    const slipId = await findSlip(this.pool, this.sealer, user && !user.disabled ? user.id : '00000000-0000-0000-0000-000000000000', code);
    if (!user || !slipId) {
      await audit(this.pool, 'slipRefused', user ? { userId: user.id } : {});
      return refuse({ code: 'WRONG_SLIP' });
    }
    await this.#forgive(origin, userName);
    await saveStep(this.pool, {
      interactionUid: origin.interactionUid,
      userId: user.id,
      step: 'NEW_PASSWORD',
      slipId,
      totpSecret: null,
      amr: [],
    });
    return { kind: 'next' };
  }

  /** After the password: the second factor, its enrolment, or the end. */
  async proceed(
    database: Queryable,
    { interactionUid, secondFactor }: Pick<Origin, 'interactionUid' | 'secondFactor'>,
    user: User,
    amr: string[],
  ): Promise<Outcome> {
    const step = { interactionUid, userId: user.id, slipId: null, totpSecret: null, amr };
    if (user.totpSecret) {
      await saveStep(database, { ...step, step: 'SECOND_FACTOR' });
      return { kind: 'next' };
    }
    if (user.requiresSecondFactor || secondFactor) {
      await saveStep(database, { ...step, step: 'ENROLMENT', totpSecret: sealTotp(this.sealer, user.id, newTotpSecret()) });
      return { kind: 'next' };
    }
    return this.finish(database, user, amr);
  }

  async finish(database: Queryable, user: User, amr: string[]): Promise<Outcome> {
    await audit(database, 'signIn', { userId: user.id, detail: { amr } });
    return { kind: 'signed-in', subject: user.subject, amr };
  }

  async #count({ address }: Origin, userName: string): Promise<number> {
    return (await beginAttempt(this.pool, 'ADDRESS', address)) || (await beginAttempt(this.pool, 'ACCOUNT', userName));
  }

  async #forgive({ address }: Origin, userName: string): Promise<void> {
    await endAttempt(this.pool, 'ACCOUNT', userName);
    await endAttempt(this.pool, 'ADDRESS', address);
  }

  /** Only over the hash that was judged: a password changed meanwhile stays changed. */
  async #rehash(user: User, judged: string, password: string): Promise<void> {
    await this.pool.query('update identity.user_account set password_hash = $3 where id = $1 and password_hash = $2', [
      user.id,
      judged,
      await hashPassword(password),
    ]);
  }
}
