import { CombinedError } from 'urql';
import { leaveForSignIn } from '../graph/signIn';

const NAME = /filename\*=UTF-8''([^;]+)/u;

/**
 * Fetches a file of `/files/<service>/…`, telling how many bytes have come, and saves it. For files that take long: a
 * `DownloadLink` says nothing until the first byte. Throws a CombinedError; a part is never taken for the whole.
 */
export async function downloadFile(path: string, onProgress: (bytes: number) => void): Promise<void> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const response = await reach(() => fetch(path, { credentials: 'same-origin', headers: { 'x-capuy-csrf': '1' } }));
  if (response.status === 401) leaveForSignIn();
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: object[] };
    throw new CombinedError({ graphQLErrors: errors ?? [{ message: 'refused', extensions: { code: 'INTERNAL' } }], response });
  }
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reach(async () => reader?.read());
    if (!piece?.value) break;
    pieces.push(piece.value);
    bytes += piece.value.length;
    onProgress(bytes);
  }
  const name = NAME.exec(response.headers.get('content-disposition') ?? '')?.[1];
  save(decodeURIComponent(name ?? 'tep'), new Blob(pieces, { type: response.headers.get('content-type') ?? '' }));
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CombinedError({ networkError: error instanceof Error ? error : new Error('the file did not come') });
  }
}
