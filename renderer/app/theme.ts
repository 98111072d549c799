import {
  ActionIcon,
  Badge,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  InputWrapper,
  Menu,
  Modal,
  rem,
  Table,
} from '@mantine/core'
import { blue, dark, gray, orange, pine, red, yellow } from './palette.ts'
import { highPalette, type Role, roles } from './roles.ts'

/** The scale of type, in pixels at the scale of 1: charts and marks, second lines, text, first lines, headings of parts. */
const fontSizes = { xxs: rem(11), xs: rem(12), sm: rem(14), md: rem(16), lg: rem(18), xl: rem(20) }

/** A screen that stands alone, a screen, a part of one or a number to be seen from afar; below that the scale of type. */
const headings = {
  h1: { fontSize: rem(30), lineHeight: '1.25' },
  h2: { fontSize: rem(26), lineHeight: '1.3' },
  h3: { fontSize: rem(22), lineHeight: '1.35' },
  h4: { fontSize: fontSizes.lg, lineHeight: '1.4' },
  h5: { fontSize: fontSizes.md, lineHeight: '1.5' },
  h6: { fontSize: fontSizes.sm, lineHeight: '1.5' },
}

/** The scale of spacing: 2, 4, 6, 8, 12, 16, 20, 32. The compact density narrows it (tokens.css). */
const spacing = {
  '4xs': rem(2),
  '3xs': rem(4),
  '2xs': rem(6),
  xs: rem(8),
  sm: rem(12),
  md: rem(16),
  lg: rem(20),
  xl: rem(32),
}

/** Marks and bars; tags and small boxes; controls and cards; dialogues; what is round. */
const radius = { xs: rem(2), sm: rem(4), md: rem(8), lg: rem(12), xl: rem(32) }

/** Which role each of the library's colours plays: what it draws follows the roles, also in the high contrast. */
const families = { pine: 'accent', orange: 'waits', red: 'failed', yellow: 'slow', blue: 'note' } as const

const title = { fontSize: fontSizes.lg, fontWeight: 650 }

export const theme = createTheme({
  colors: { pine, gray, dark, orange, red, yellow, blue },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: gray[9],
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Cantarell, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  ...{ fontSizes, spacing, radius },
  headings: { fontWeight: '650', sizes: headings },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({
      vars: (_, { size }) => ({ root: size === 'sm' ? { '--ai-size': '26px' } : {} }),
    }),
    Badge: Badge.extend({ styles: { label: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 } } }),
    Drawer: Drawer.extend({ styles: { title } }),
    // Two lines of a hint are read as two lines.
    InputWrapper: InputWrapper.extend({
      styles: { description: { lineHeight: 1.4 }, error: { lineHeight: 1.4 } },
    }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ styles: { title } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'xs' } }),
  },
})

const libraryRoles: Record<string, string> = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-placeholder': 'var(--text-quiet)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--failed-text)',
  '--mantine-color-success': 'var(--accent-text)',
  '--mantine-color-body': 'var(--ground-sheet)',
  '--mantine-color-default': 'var(--ground-card)',
  '--mantine-color-default-hover': 'var(--ground-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-button)',
  // What cannot be pressed is still seen to be a button, also on a card.
  '--mantine-color-disabled': 'var(--ground-track)',
  '--mantine-color-disabled-color': 'var(--text-quiet)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-color-gray-text': 'var(--text-soft)',
  '--mantine-color-gray-light': 'var(--ground-track)',
  '--mantine-color-gray-light-hover': 'var(--ground-track-hover)',
  '--mantine-color-gray-light-color': 'var(--text)',
  ...Object.fromEntries(Object.entries(families).flatMap(([colour, role]) => variablesOf(colour, role))),
}

/** The roles' colours, and the library's own variables by them. */
export function cssVariables(isHigh: boolean): CSSVariablesResolver {
  const variables = (part: 0 | 1) => ({
    ...libraryRoles,
    ...Object.fromEntries(
      Object.entries<Role>(roles).map(([name, role]) => [`--${name}`, role[isHigh ? 2 + part : part] ?? '']),
    ),
    ...(isHigh &&
      Object.fromEntries(
        Object.entries(highPalette).map(([name, pair]) => [`--mantine-color-${name}`, pair[part]]),
      )),
  })
  return () => ({ variables: {}, light: variables(0), dark: variables(1) })
}

function variablesOf(colour: string, role: string): [string, string][] {
  const named = (variant: string, value: string): [string, string] => [
    `--mantine-color-${colour}-${variant}`,
    `var(--${role}-${value})`,
  ]
  return [
    named('text', 'text'),
    named('filled', 'fill'),
    named('filled-hover', 'fill-hover'),
    named('light', 'ground'),
    named('light-hover', 'ground-strong'),
    named('light-color', 'text'),
    named('outline', 'text'),
    named('outline-hover', 'ground'),
  ]
}
