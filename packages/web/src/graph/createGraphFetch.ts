/** How long a change is asked for: replication needs well under a second, old markers are cleaned away. */
const CHANGE_MS = 60_000;
/** Where the header does not come through, the payload of a change says it too. */
const CHANGE_MARKER = /"changeMarker":"([^"]+)"/u;
const RETRY_DELAYS_MS = [400, 1200];

export interface GraphFetchOptions {
  fetch: typeof fetch;
  onUnauthenticated: () => void;
  now?: () => number;
  pause?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function isMutation(init: RequestInit | undefined): boolean {
  return new Headers(init?.headers).has('idempotency-key');
}

/**
 * The one way to `/graphql`: sends the CSRF header, carries the marker of the viewer's last change so
 * that the next reading sees it (`x-capuy-change`), asks again where a service answers `RETRY`, and
 * reports a session that has ended.
 */
export function createGraphFetch(options: GraphFetchOptions): typeof fetch {
  const { now = Date.now, pause = sleep } = options;
  let change: { id: string; at: number } | undefined;

  async function once(url: RequestInfo | URL, init: RequestInit | undefined): Promise<[Response, string]> {
    const headers = new Headers(init?.headers);
    headers.set('x-capuy-csrf', '1');
    if (change && now() - change.at < CHANGE_MS) headers.set('x-capuy-change', change.id);
    const response = await options.fetch(url, { ...init, headers, credentials: 'same-origin' });
    const text = await response.text();
    const marker = response.headers.get('x-capuy-change') ?? CHANGE_MARKER.exec(text)?.[1];
    if (marker && isMutation(init)) change = { id: marker, at: now() };
    return [response, text];
  }

  return async (url, init) => {
    let [response, text] = await once(url, init);
    for (const delay of isMutation(init) ? [] : RETRY_DELAYS_MS) {
      if (!text.includes('"code":"RETRY"')) break;
      await pause(delay);
      [response, text] = await once(url, init);
    }
    if (response.status === 401 || text.includes('"code":"UNAUTHENTICATED"')) {
      options.onUnauthenticated();
    }
    return new Response(text, { status: response.status, headers: response.headers });
  };
}
