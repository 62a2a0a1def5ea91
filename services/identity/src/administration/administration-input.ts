import type { NewUser } from '../user/create-users.js';

/** Carries what is wrong with the request, for the caller to read. */
export class BadInput extends Error {}

type Body = Record<string, unknown>;

export function object(value: unknown): Body {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput('an object is expected');
  return value as Body;
}

export function text(body: Body, key: string): string {
  const value = body[key];
  if (typeof value !== 'string' || value.trim() === '' || value.length > 300)
    throw new BadInput(`${key} must be a text of 1 to 300 characters`);
  return value;
}

export function newUsers(body: Body): NewUser[] {
  const { users } = body;
  if (!Array.isArray(users) || users.length === 0 || users.length > 1000) throw new BadInput('users must be a list of 1 to 1000');
  return users.map((item) => {
    const user = object(item);
    const password = user['password'] === undefined ? {} : { password: text(user, 'password') };
    return {
      userName: text(user, 'userName'),
      sub: text(user, 'sub'),
      name: text(user, 'name'),
      requiresSecondFactor: user['requiresSecondFactor'] === true,
      ...password,
    };
  });
}
