import type { Language } from '@capuy/web';
import type { ResidenceFiguresQuery, ResidenceList } from '../generated/graphql';
import type { Terms } from '../terms/Terms';

type Codes = ResidenceFiguresQuery['residenceCodes'];

/** Names of the codes of a list, in their order: codes are data of the regulation. */
export function codeTerms(codes: Codes | undefined, list: ResidenceList, language: Language): Terms {
  return Object.fromEntries(
    (codes ?? []).filter((each) => each.list === list).map((each) => [each.code, language === 'vi' ? each.name : each.nameEn]),
  );
}
