import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep pine: the one accent. From shade 6 on white text stands out by more than 4.5 : 1 (WCAG 2.2, 1.4.3). */
const pine: MantineColorsTuple = [
  '#eef6f4',
  '#dcebe7',
  '#b6d6ce',
  '#8dc0b4',
  '#6aad9e',
  '#46917f',
  '#2c7a6b',
  '#1f6457',
  '#164c42',
  '#0e352e',
]

/** Warm neutrals: paper, not screen. Shade 6 is dimmed text and stands out by more than 4.5 : 1 on the lightest three. */
const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f3ed',
  '#eae7de',
  '#dcd8cc',
  '#c6c1b3',
  '#a39d8f',
  '#6b665a',
  '#4f4b42',
  '#37342d',
  '#22201b',
]

const dark: MantineColorsTuple = [
  '#dedbd3',
  '#c2beb4',
  '#a5a196',
  '#77766d',
  '#474a46',
  '#383c39',
  '#2a2e2b',
  '#1e2220',
  '#181b1a',
  '#111413',
]

export const theme = createTheme({
  colors: { pine, gray, dark },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#22201b',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Cantarell, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})
