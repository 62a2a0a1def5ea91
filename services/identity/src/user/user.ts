import type { Queryable } from '../transaction.js';

export interface User {
  id: string;
  subject: string;
  userName: string;
  name: string;
  passwordHash: string | null;
  requiresSecondFactor: boolean;
  /** Sealed; null = no second factor yet. */
  totpSecret: string | null;
  disabled: boolean;
  /** Epoch seconds; null = never signed out everywhere. */
  signedOutAt: number | null;
}

const COLUMNS = `id, subject, user_name as "userName", name, password_hash as "passwordHash", requires_second_factor as "requiresSecondFactor",
  totp_secret as "totpSecret", disabled_at is not null as disabled, extract(epoch from signed_out_at)::float8 as "signedOutAt"`;

/** One spelling for one name: NFC, lower case, no spaces around it. */
export function normalizeUserName(userName: string): string {
  return userName.normalize('NFC').trim().toLowerCase();
}

export async function findUserByName(database: Queryable, userName: string): Promise<User | undefined> {
  return find(database, 'user_name', normalizeUserName(userName));
}

export async function findUserBySubject(database: Queryable, subject: string): Promise<User | undefined> {
  return find(database, 'subject', subject);
}

export async function findUserById(database: Queryable, id: string): Promise<User | undefined> {
  return find(database, 'id', id);
}

async function find(database: Queryable, column: 'id' | 'subject' | 'user_name', value: string): Promise<User | undefined> {
  const { rows } = await database.query<User>(`select ${COLUMNS} from identity.user_account where ${column} = $1`, [value]);
  return rows[0];
}
