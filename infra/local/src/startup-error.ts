/** A failure that the person at the keyboard can do something about: one sentence, no stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
