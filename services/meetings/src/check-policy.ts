// The last step of the build: it fails where something that can be asked for has no entry in the policy.
import 'reflect-metadata';
import { buildMeetingsSchema } from './schema.js';

try {
  await buildMeetingsSchema();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
