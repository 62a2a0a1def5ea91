import { CombinedError } from 'urql';
import { newKey } from '../graph/newKey';
import { leaveForSignIn } from '../graph/signIn';

/**
 * Sends a file to `/files/<service>/…` and answers what the service says of it. Throws a CombinedError like a mutation's, so
 * that `useErrorMessage` and `inputErrorsOf` read it.
 */
export async function uploadFile<Answer>(path: string, file: File): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
      headers: {
        'x-capuy-csrf': '1',
        'x-capuy-file-name': encodeURIComponent(file.name),
        'idempotency-key': newKey(),
        'content-type': file.type || 'application/octet-stream',
      },
    });
  } catch (error) {
    throw new CombinedError({ networkError: error instanceof Error ? error : new Error('the file was not sent') });
  }
  if (response.status === 401) leaveForSignIn();
  const answer = (await response.json().catch(() => ({}))) as Answer & { errors?: object[] };
  if (response.ok) return answer;
  throw new CombinedError({ graphQLErrors: answer.errors ?? [{ message: 'refused', extensions: { code: 'INTERNAL' } }], response });
}
