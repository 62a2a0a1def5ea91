/** One or more sentences that the person at the keyboard can act on; exit 1, no stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The call itself is wrong: the sentence is followed by the usage; exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
