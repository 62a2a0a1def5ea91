/** One thing that is wrong with a folder of input: all are told at once, and nothing is written. */
export interface InputProblem {
  file: string;
  /** 1 is the header. 0: the file as a whole. */
  line: number;
  message: string;
}

export class InputProblems extends Error {
  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'InputProblems';
  }
}
