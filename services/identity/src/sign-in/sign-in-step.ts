import type { Queryable } from '../transaction.js';

export type Step = 'NEW_PASSWORD' | 'SECOND_FACTOR' | 'ENROLMENT' | 'RECOVERY_CODES';

/** A sign-in that has answered its first question; bound to the browser by the provider's signed cookie. */
export interface SignInStep {
  interactionUid: string;
  userId: string;
  step: Step;
  slipId: string | null;
  /** Sealed; only while enrolling. */
  totpSecret: string | null;
  amr: string[];
}

const MINUTES = 15;

export async function findStep(database: Queryable, interactionUid: string): Promise<SignInStep | undefined> {
  const { rows } = await database.query<SignInStep>(
    `select interaction_uid as "interactionUid", user_id as "userId", step, slip_id as "slipId", totp_secret as "totpSecret", amr
     from identity.sign_in where interaction_uid = $1 and expires_at > now()`,
    [interactionUid],
  );
  return rows[0];
}

export async function saveStep(database: Queryable, step: SignInStep): Promise<void> {
  await database.query(
    `insert into identity.sign_in (interaction_uid, user_id, step, slip_id, totp_secret, amr, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))
     on conflict (interaction_uid) do update set user_id = excluded.user_id, step = excluded.step, slip_id = excluded.slip_id,
       totp_secret = excluded.totp_secret, amr = excluded.amr, expires_at = excluded.expires_at`,
    [step.interactionUid, step.userId, step.step, step.slipId, step.totpSecret, step.amr, MINUTES],
  );
}

/** True for one caller only: a step is left once. */
export async function leaveStep(database: Queryable, interactionUid: string, step: Step): Promise<boolean> {
  const { rowCount } = await database.query(
    'delete from identity.sign_in where interaction_uid = $1 and step = $2 and expires_at > now()',
    [interactionUid, step],
  );
  return rowCount === 1;
}

export async function dropStep(database: Queryable, interactionUid: string): Promise<void> {
  await database.query('delete from identity.sign_in where interaction_uid = $1', [interactionUid]);
}
