/** What one request or one caller may ask for. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly bodyBytes: number;
  readonly fileBytes: number;
  /** Bodies of files held in memory at one time. */
  readonly filesAtOnce: number;
  /** Of these, of one person or client, whatever the number of their sessions. */
  readonly filesOfOne: number;
  readonly subgraphMs: number;
  readonly requestMs: number;
  readonly fileMs: number;
  readonly subgraphAnswerBytes: number;
  readonly document: DocumentLimits;
  /** Highest cost of an integrator's operation, in fields that would be answered. */
  readonly cost: number;
  readonly userRate: Rate;
  readonly clientRate: Rate;
  /** Requests of one address without a caller: sign-in, the provider's pages. */
  readonly addressRate: Rate;
  /** Sessions and tokens of one address that turned out not to be any. */
  readonly mistakeRate: Rate;
}

export interface DocumentLimits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Fields after fragments are spread. */
  readonly fields: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1024 * 1024,
  fileBytes: 16 * 1024 * 1024,
  filesAtOnce: 8,
  filesOfOne: 2,
  subgraphMs: 3000,
  requestMs: 10_000,
  fileMs: 60_000,
  subgraphAnswerBytes: 32 * 1024 * 1024,
  document: { characters: 65_536, tokens: 2000, depth: 12, aliases: 30, directives: 30, rootFields: 10, fields: 500 },
  cost: 20_000,
  userRate: { perSecond: 50, burst: 300 },
  clientRate: { perSecond: 50, burst: 200 },
  addressRate: { perSecond: 10, burst: 100 },
  mistakeRate: { perSecond: 10, burst: 200 },
};

/** Documents of our own build were reviewed; only an accident is caught. */
export const BUILT_DOCUMENT_LIMITS: DocumentLimits = {
  characters: 262_144,
  tokens: 10_000,
  depth: 25,
  aliases: 200,
  directives: 200,
  rootFields: 50,
  fields: 3000,
};
