import type { Catalog, Messages } from './defineMessages';
import { useLanguage } from './useLanguage';

/** The texts of `catalog` in the viewer's language. */
export function useMessages<Vi extends Messages>(catalog: Catalog<Vi>): Catalog<Vi>['vi'] {
  return catalog[useLanguage()];
}
