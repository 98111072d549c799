import {
  ActionIcon,
  Badge,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
} from '@mantine/core'

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

/** What needs the officer: amber; what failed: brick; what goes slowly: straw. Shade 9 is text on shade 1, shade 7 carries white. */
const orange: MantineColorsTuple = [
  '#fdf6ec',
  '#faecd6',
  '#f3d5a8',
  '#ecbd77',
  '#e3a347',
  '#d58a23',
  '#b86f12',
  '#955608',
  '#7a4504',
  '#613600',
]

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadfdb',
  '#f2b8b0',
  '#e98e82',
  '#dd6455',
  '#cf4535',
  '#b93325',
  '#9c281c',
  '#83211a',
  '#6b1a14',
]

const yellow: MantineColorsTuple = [
  '#fcf8e6',
  '#f8efc6',
  '#efdf90',
  '#e5cd58',
  '#d8b92b',
  '#bf9f14',
  '#9a7f0b',
  '#786208',
  '#624f06',
  '#4d3e04',
]

const title = { fontSize: '18px', fontWeight: 650 }

export const theme = createTheme({
  colors: { pine, gray, dark, orange, red, yellow },
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
  },
})

/** Placeholders that can be read (4.5 : 1), and in the dark tinted surfaces instead of nearly black ones. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-placeholder': '#787263' },
  dark: {
    '--mantine-color-placeholder': dark[2],
    // A button that cannot be pressed is still seen to be one, also on a card.
    '--mantine-color-disabled': dark[5],
    '--mantine-color-gray-light': dark[5],
    '--mantine-color-gray-light-hover': dark[4],
    '--mantine-color-gray-light-color': dark[0],
    '--mantine-color-error': red[3],
    ...tinted('orange', orange),
    ...tinted('red', red),
    ...tinted('yellow', yellow),
    ...tinted('pine', pine),
  },
})

function tinted(name: string, shades: MantineColorsTuple): Record<string, string> {
  return {
    [`--mantine-color-${name}-light`]: `color-mix(in srgb, ${shades[6]} 26%, transparent)`,
    [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${shades[6]} 36%, transparent)`,
    [`--mantine-color-${name}-light-color`]: shades[2],
  }
}
