import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export interface Chromium {
  readonly executablePath: string;
  /** What it needs beside the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ROOM = '/var/tmp';

/** The machine's own Chromium or Chrome, else the one that came as a package. CAPUY_CHROMIUM=package asks for the latter. */
export async function findChromium(): Promise<Chromium> {
  if (process.env['CAPUY_CHROMIUM'] !== 'package') {
    const folders = (process.env['PATH'] ?? '').split(delimiter);
    const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
    if (found) return { executablePath: found, environment: {} };
  }
  return packaged();
}

async function packaged(): Promise<Chromium> {
  const home = await unpacked();
  const executablePath = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: fontsOf(home) };
  // The package carries copies of libnss3 and its kin for machines that have none.
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023/lib') };
  const environment = [fonts, libraries].find((candidate) => runs(executablePath, candidate));
  if (!environment) throw new Error(`the packaged Chromium does not run on this machine (${executablePath})`);
  return { executablePath, environment };
}

/** Unpacked once for the machine, aside and then renamed: test runs start side by side. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(ROOM, `capuy-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(home)) {
    if (statSync(home).uid !== process.getuid?.()) throw new Error(`${home} belongs to another user; remove it`);
    return home;
  }
  const partial = mkdtempSync(`${home}-`);
  chmodSync(partial, 0o755);
  const before = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = partial; // the package unpacks to os.tmpdir()
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(root, 'bin', archive));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(partial, home);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another run was first
  }
  return home;
}

/** The package's own configuration looks for its fonts in folders of another machine, and a browser without fonts dies. */
function fontsOf(home: string): string {
  const file = join(home, 'fonts.conf');
  if (!existsSync(file)) {
    const aside = join(home, `fonts.conf.${process.pid}`);
    const folders = [join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
    writeFileSync(aside, `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`);
    renameSync(aside, file);
  }
  return file;
}

function runs(program: string, environment: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(program, ['--version'], { env: { ...process.env, ...environment }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
