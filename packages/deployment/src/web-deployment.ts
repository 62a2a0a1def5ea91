/** What the gateway may serve to browsers, and nothing else: `WEB_ROOT/remotes.json`, once its signature is verified. */
export interface WebDeployment {
  /** Grows with each deployment, so that an older list is known as one. */
  readonly serial: number;
  readonly shell: Deployed | undefined;
  readonly remotes: readonly RemoteDeployment[];
}

/** One build in WEB_ROOT. */
export interface Release {
  /** Names the folder: twelve hex digits over names and contents. */
  readonly release: string;
  /** Every file below that folder and its hash as browsers write it: `sha256-…`. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Deployed extends Release {
  /** Kept so that pages which were open during the deployment go on. */
  readonly previous?: Release;
}

/** remote.json of a built remote. */
export interface RemoteDescription {
  readonly name: string;
  readonly title: Readonly<Record<'vi' | 'en', string>>;
  readonly summary?: Readonly<Record<'vi' | 'en', string>>;
  readonly path: string;
  readonly functions: readonly string[];
  readonly expose: string;
}

export interface RemoteDeployment extends RemoteDescription, Deployed {}

/** In WEB_ROOT. */
export const DEPLOYMENT_FILE = 'remotes.json';
/** In the folder of secrets, outside WEB_ROOT. The first of the signing keys signs; each of the public ones is believed. */
export const WEB_SIGNING_KEYS = 'web-signing.json';
export const WEB_PUBLIC_KEYS = 'web-public.json';
/** There too: the highest serial yet. */
export const WEB_SERIAL = 'web-serial.json';

/** Folder of a release, relative to WEB_ROOT. */
export function releaseFolder(name: string | undefined, release: string): string {
  return name === undefined ? `shell/${release}` : `remotes/${name}/${release}`;
}

/** The releases that are served: the present one first. */
export function releasesOf({ release, files, previous }: Deployed): Release[] {
  return [{ release, files }, ...(previous ? [previous] : [])];
}
