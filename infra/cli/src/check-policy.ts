// The last step of the build: it fails where a command has no entry in the policy.
import { cliPolicy } from './policy/cli-policy.js';
import { commandGaps } from './policy/command-gaps.js';
import { commandNames } from './registry.js';

const gaps = commandGaps(cliPolicy, commandNames());
if (gaps.length > 0) {
  console.error(`the policy of the command line is not complete:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  process.exit(1);
}
