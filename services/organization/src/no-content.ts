const REASON = 'Why an act of the office was done: a word for the log, under the help text on what is not written.';
const NAME = 'What a package of decisions, a class or a session is called; each decision in it has its own degree.';

/** Texts that people write here and that are no paper's content, each with the reason: they need no degree of secrecy. */
export const NO_CONTENT: Readonly<Record<string, string>> = {
  'EndPostInput.reason': REASON,
  'CancelHandOverInput.reason': REASON,
  'CorrectOrganizationInput.reason': REASON,
  'UnmaskPersonFieldInput.reason': REASON,
  'RefuseGrantInput.reason': REASON,
  'EndGrantInput.reason': REASON,
  'RequestCorrectionInput.about': 'The words of the own file that a person was shown.',
  'RequestCorrectionInput.rightText': "A person's own data; the papers that prove it are files with their own degree.",
  'AnswerCorrectionInput.answer': REASON,
  'DraftReorganizationInput.title': NAME,
  'ReviseReorganizationInput.title': NAME,
  'TrainingSessionInput.topic': NAME,
  'AddTrainingSessionInput.topic': NAME,
  'CorrectImportRowInput.text': 'One cell of a table, which was sent with its own degree.',
};
