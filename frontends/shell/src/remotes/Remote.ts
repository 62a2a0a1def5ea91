/** One entry of `/remotes.json`, which the gateway keeps and `deploy-remote` changes. */
export interface Remote {
  name: string;
  /** URL of the release's `mf-manifest.json`. */
  entry: string;
  expose: string;
  /** Where the shell shows it, such as `/organization`. */
  path: string;
  /** Whoever holds one of these sees it. Empty: everyone signed in. */
  functions: readonly string[];
  title: { vi: string; en: string };
  summary?: { vi: string; en: string };
}
