import { parseArgs } from 'node:util';

export interface Arguments {
  /** Only measurements whose name begins so. */
  readonly only: string;
  /** Where the results go as well. */
  readonly json: string | undefined;
}

/** Throws where an option is unknown. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: { only: { type: 'string', default: '' }, json: { type: 'string' } },
  });
  return { only: values.only, json: values.json };
}
