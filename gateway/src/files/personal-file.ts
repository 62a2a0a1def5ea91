import { DOCX_MEDIA_TYPE, type PersonalFilePaper, printPersonalFile } from '@capuy/papers';
import { log, reason } from '../log.js';
import { Refusal } from '../refusal.js';

/** What a service answers at `/files/<service>/my-file`. */
export interface Part {
  readonly status: number;
  readonly body: string;
}

export interface PersonalFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly body: Buffer | string;
}

/**
 * Everything that the services hold about whoever asks, as one JSON or one paper to print. A service that offers no part, or
 * knows no person behind the account, is left out; one that does not answer makes the file say that it is not whole. Throws
 * NOT_FOUND where nobody holds anything, UNAVAILABLE where nobody answers.
 */
export async function personalFile(
  services: readonly string[],
  ask: (service: string, path: string) => Promise<Part>,
  format: 'docx' | 'json',
): Promise<PersonalFile> {
  const parts = await Promise.all(services.map((service) => partOf(service, ask)));
  const held = parts.filter((part) => typeof part === 'object');
  const whole = !parts.includes('failed');
  const [first] = held;
  if (!first) throw whole ? new Refusal('NOT_FOUND', 'nothing is held') : new Refusal('UNAVAILABLE', 'no service answers now');
  const file = { on: first.on, holder: first.holder, whole, sections: held.flatMap(({ sections }) => sections) };
  const name = `ho-so-cua-toi-${file.on}`;
  return format === 'json'
    ? { mediaType: 'application/json', fileName: `${name}.json`, body: JSON.stringify(file, null, 2) }
    : { mediaType: DOCX_MEDIA_TYPE, fileName: `${name}.docx`, body: await printPersonalFile(file) };
}

type Held = Omit<PersonalFilePaper, 'whole'>;

async function partOf(service: string, ask: (service: string, path: string) => Promise<Part>): Promise<Held | 'none' | 'failed'> {
  try {
    const { status, body } = await ask(service, `/files/${service}/my-file`);
    if (status === 200) return JSON.parse(body) as Held;
    return status === 404 ? 'none' : 'failed';
  } catch (error) {
    log('warn', 'a part of a personal file is missing', { service, reason: reason(error) });
    return 'failed';
  }
}
