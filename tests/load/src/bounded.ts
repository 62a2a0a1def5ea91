/** Rejects where the work takes longer than `milliseconds`: a bench that hangs is worse than one that fails. */
export async function bounded<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(late);
  }
}
