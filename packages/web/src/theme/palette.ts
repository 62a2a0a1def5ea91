import type { MantineColorsTuple } from '@mantine/core';

/** Dark red accent; white text on shade 7 has a contrast of 8.6 : 1. */
export const crimson: MantineColorsTuple = [
  '#fbf2f1',
  '#f4e0de',
  '#e8bfbb',
  '#d99a95',
  '#c97670',
  '#b8534d',
  '#a53a35',
  '#8c2423',
  '#741c1b',
  '#5a1414',
];

/** Warm grays. Shades 5 and darker reach 4.5 : 1 on white, so that hints and placeholders stay readable. */
export const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ee',
  '#e7e4df',
  '#d8d4ce',
  '#bdb8b1',
  '#746e67',
  '#5f5a54',
  '#47433e',
  '#332f2b',
  '#1f1c19',
];

/** Errors. Shade 6, which fields use for their messages, has a contrast of 7.6 : 1 on white. */
export const red: MantineColorsTuple = [
  '#fdf1f1',
  '#f9dcdc',
  '#f0b6b6',
  '#e48d8d',
  '#d66262',
  '#c23a3a',
  '#a61b1b',
  '#8e1616',
  '#741212',
  '#570d0d',
];
