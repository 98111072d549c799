import { blue, dark, gray, orange, pine, red, yellow } from './palette.ts'

/** On light grounds and on dark ones, as usual and in the high contrast. */
export type Role = readonly [light: string, dark: string, lightHigh: string, darkHigh: string]

/**
 * The roles that colours play, each a custom property by its name: `var(--text-quiet)`. No other file names a colour, and every text is
 * measured on every ground that it may stand on (tokens.test.ts, docs/design.md).
 */
export const roles = {
  // Grounds, from the window's to what lies on it.
  'ground-page': [gray[0], dark[7], '#ffffff', '#000000'],
  'ground-rail': [gray[1], dark[8], '#f4f4f0', '#000000'],
  'ground-rail-hover': [gray[2], dark[6], '#e2e2dc', '#2a2e2c'],
  'ground-card': ['#ffffff', dark[6], '#ffffff', '#0b0d0c'],
  'ground-sheet': ['#ffffff', dark[7], '#ffffff', '#000000'],
  'ground-soft': [gray[1], dark[6], '#f0f0ec', '#161918'],
  'ground-hover': [gray[1], dark[5], '#e8e8e2', '#262a28'],
  'ground-track': [gray[2], dark[5], '#e0e0da', '#2c302e'],
  'ground-track-hover': [gray[3], dark[4], '#d0d0c9', '#3a3f3c'],
  // Over everything, while something is dragged in.
  'ground-veil': [
    'rgb(251 250 247 / 90%)',
    'rgb(30 34 32 / 90%)',
    'rgb(255 255 255 / 96%)',
    'rgb(0 0 0 / 94%)',
  ],

  text: [gray[9], dark[0], '#000000', '#ffffff'],
  'text-soft': [gray[7], dark[1], '#191917', '#f4f3ee'],
  'text-quiet': [gray[6], '#b0aca1', '#33322d', '#dedbd2'],
  'text-on-fill': ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],

  // Between parts; around cards; around buttons; around what is filled in or dropped on, which must be seen to be found (3 : 1).
  line: [gray[2], dark[5], '#77756d', '#83827a'],
  'line-strong': [gray[3], dark[4], '#55534c', '#a5a39a'],
  'line-button': [gray[4], dark[4], '#22211d', '#e4e2da'],
  'line-control': ['#888274', '#8a8980', '#22211d', '#e4e2da'],

  // The one accent: what can be done, what is chosen, what has come off well.
  'accent-fill': [pine[7], pine[6], '#0b4238', '#14564a'],
  'accent-fill-hover': [pine[8], pine[7], '#06261f', '#0f463c'],
  'accent-tint': [pine[0], '#283d37', '#eef6f4', '#0f2a25'],
  'accent-ground': [pine[1], '#1f453d', '#dceee9', '#143630'],
  'accent-ground-strong': [pine[2], '#26544a', '#c3dfd8', '#1b463e'],
  'accent-text': [pine[8], pine[2], '#07362d', '#a6e6d7'],
  'accent-mark': [pine[6], pine[4], '#0b4238', '#7fd6c2'],

  // What waits for the officer.
  'waits-fill': [orange[7], orange[7], '#693b00', '#6b3d02'],
  'waits-fill-hover': [orange[8], orange[8], '#4a2900', '#5a3300'],
  'waits-ground': [orange[1], '#4a3b24', '#fdeed6', '#33230a'],
  'waits-ground-strong': [orange[2], '#5a4522', '#f8dcae', '#47310e'],
  'waits-text': [orange[9], orange[2], '#4f2c00', '#ffd699'],
  'waits-mark': [orange[7], orange[4], '#693b00', '#ffb84d'],

  // What has failed, or is lost by what one is about to do.
  'failed-fill': [red[7], red[6], '#83150c', '#8a1c13'],
  'failed-fill-hover': [red[8], red[7], '#5f0d06', '#74140c'],
  'failed-ground': [red[1], '#4a2e29', '#fde7e4', '#3a1410'],
  'failed-ground-strong': [red[2], '#5c3029', '#f8cdc7', '#4f1c16'],
  'failed-text': [red[8], red[2], '#6b0f07', '#ffc4bc'],
  'failed-mark': [red[7], red[4], '#83150c', '#ff8f82'],

  // What goes slowly, or not as it was thought.
  'slow-fill': [yellow[7], yellow[7], '#524300', '#564703'],
  'slow-fill-hover': [yellow[8], yellow[8], '#3a2f00', '#463900'],
  'slow-ground': [yellow[1], '#403d23', '#faf3d0', '#2c2608'],
  'slow-ground-strong': [yellow[2], '#4f481f', '#f2e6a4', '#3e360d'],
  'slow-text': [yellow[9], yellow[2], '#3f3300', '#f7e491'],
  'slow-mark': [yellow[7], yellow[4], '#524300', '#f0d24a'],

  // What is worth knowing and asks for nothing.
  'note-fill': [blue[7], blue[7], '#0c4678', '#124d82'],
  'note-fill-hover': [blue[8], blue[8], '#083257', '#0c3b66'],
  'note-ground': [blue[1], '#243a4a', '#e3f0fb', '#0e2739'],
  'note-ground-strong': [blue[2], '#28485e', '#cbe2f6', '#14384f'],
  'note-text': [blue[8], blue[2], '#08365f', '#b6dfff'],
  'note-mark': [blue[7], blue[4], '#0c4678', '#74c0fc'],

  // What was searched for, wherever it stands in a text, and the one of them that one is at.
  found: [yellow[2], '#57501f', '#ffe873', '#574900'],
  'found-now': [orange[3], '#7d4a17', '#ffc26b', '#6b3d02'],

  // A map's paper: what is not counted on, the lines between places, and what one is at.
  'map-beside': ['#e6e3db', dark[5], '#ecebe6', '#1c1f1e'],
  'map-line': ['#ffffff', dark[8], '#ffffff', '#000000'],
  'map-chosen': ['#0e463d', pine[2], '#000000', '#ffffff'],

  // A colour for each channel, told apart also by who sees few colours: they differ in lightness as well, and no channel is known by
  // its colour alone. Paul Tol's "muted" scheme (personal.sron.nl/~pault), darkened for light grounds and lightened for dark ones.
  'hue-pine': ['#1f6457', '#6aad9e', '#0b4238', '#8fdccb'],
  'hue-indigo': ['#332288', '#a79bea', '#231566', '#c3bbf7'],
  'hue-rose': ['#aa4466', '#e592ab', '#731f3c', '#ffb8cb'],
  'hue-sand': ['#8a6d00', '#ddcc77', '#4f3e00', '#eee09c'],
  'hue-cyan': ['#1f7fae', '#88ccee', '#0a4666', '#a8dcf7'],
  'hue-rust': ['#7a3b0a', '#e0a878', '#5a2a05', '#f2c49e'],
  'hue-wine': ['#882255', '#d68ab4', '#66143d', '#f0b4d3'],
  'hue-olive': ['#5b7a1e', '#b3cf76', '#364b0c', '#cbe398'],
  'hue-slate': ['#4a5568', '#aab4c4', '#2e3646', '#ccd4e0'],
  'hue-none': ['#6b665a', '#a5a196', '#403d36', '#ccc8bd'],
} satisfies Record<string, Role>

/** What the library's parts take from the palette itself, in the high contrast: its lines and tracks are seen. */
export const highPalette: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  'gray-0': ['#f2f2ee', '#ffffff'],
  'gray-1': ['#e8e8e2', '#f4f4f0'],
  'gray-2': ['#77756d', '#e4e2da'],
  'gray-3': ['#66645c', '#ccc8bd'],
  'gray-4': ['#22211d', '#a5a39a'],
  'gray-5': ['#4a4842', '#83827a'],
  'gray-6': ['#33322d', '#55534c'],
  'gray-7': ['#191917', '#33322d'],
  'dark-0': ['#ffffff', '#ffffff'],
  'dark-1': ['#f4f3ee', '#f4f3ee'],
  'dark-2': ['#dedbd2', '#dedbd2'],
  'dark-3': ['#b8b5ab', '#b8b5ab'],
  'dark-4': ['#83827a', '#83827a'],
  'dark-5': ['#262a28', '#262a28'],
  'dark-6': ['#0b0d0c', '#0b0d0c'],
  'dark-7': ['#000000', '#000000'],
  'dark-8': ['#000000', '#000000'],
}
