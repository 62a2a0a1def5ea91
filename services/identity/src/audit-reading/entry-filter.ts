import { BadInput, object, text } from '../administration/administration-input.js';

/** Which records of the log are asked for. Everything given must hold. */
export interface EntryFilter {
  /** Whose account reads, as the log keeps it. */
  by: string;
  /** ISO 8601; null = no bound. */
  from: string | null;
  to: string | null;
  act: string | null;
  /** Who acted: the `sub` of their account; null = anyone. */
  actor: string | null;
  /** Whose account it was about: one of these subjects; null = anyone's. */
  subjects: string[] | null;
  /** Of the last record of the page before, `[at, id]`; null = from the latest. */
  after: [string, string] | null;
  first: number;
}

const MAX_PAGE = 101;

/** What a request asks for. Throws BadInput. */
export function entryFilter(value: unknown): EntryFilter {
  const body = object(value);
  const given = (key: string): string | null => (body[key] === undefined || body[key] === null ? null : text(body, key));
  const list = (key: string): string[] | null => {
    const found = body[key];
    if (found === undefined || found === null) return null;
    if (!Array.isArray(found) || !found.every((item) => typeof item === 'string')) throw new BadInput(`${key} must be a list of texts`);
    return found;
  };
  const first = body['first'];
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 1 || first > MAX_PAGE)
    throw new BadInput('first is no size of a page');
  const [at, id] = list('after') ?? [];
  return {
    by: text(body, 'by'),
    from: given('from'),
    to: given('to'),
    act: given('act'),
    actor: given('actor'),
    subjects: list('subjects'),
    after: at && id ? [at, id] : null,
    first,
  };
}
