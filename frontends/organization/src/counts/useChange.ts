import { useFormat } from '@capuy/web';

/** A difference with its sign: +12, −3, 0. */
export function useChange(): (difference: number) => string {
  const format = useFormat();
  return (difference) => (difference > 0 ? `+${format.number(difference)}` : format.number(difference).replace('-', '−'));
}
