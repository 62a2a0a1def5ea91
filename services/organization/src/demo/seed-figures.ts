/** What the reports of both seeds say, by size; each is counted from events and stored nowhere. */
export const SEED_FIGURES = {
  full: {
    established: 232,
    ended: 225,
    merged: 198,
    netBase: -33,
    netUnderBase: -43,
    branches: 2276,
    admitted: 6225,
  },
  quick: {
    established: 10,
    ended: 10,
    merged: 8,
    netBase: -1,
    netUnderBase: -2,
    branches: 90,
    admitted: 168,
  },
} as const;
