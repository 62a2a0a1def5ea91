import { createTheme } from '@mantine/core';
import { crimson, gray, red } from './palette';

/** Every one of these system fonts draws the whole Vietnamese alphabet; nothing is fetched. */
const FONTS = '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif';

export const theme = createTheme({
  colors: { crimson, gray, red },
  primaryColor: 'crimson',
  primaryShade: 7,
  black: '#1f1c19',
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
