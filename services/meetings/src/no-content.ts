/** Texts that people write here and that are no paper's content, each with the reason: they need no degree of secrecy. */
export const NO_CONTENT: Readonly<Record<string, string>> = {
  'PostponeMeetingInput.reason': 'Why an ordinary meeting is postponed: a word to those who were invited.',
  'PostponeMeetingInput.place': 'Where an ordinary meeting is held: one above ORDINARY has none here.',
  'CancelMeetingInput.reason': 'Why an ordinary meeting is not held.',
};
