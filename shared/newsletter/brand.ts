/** Colours of a letter, #rrggbb. Every pair that text is read in stands out by at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export interface Palette {
  /** Around the letter. */
  readonly page: string
  /** The letter itself. */
  readonly paper: string
  readonly ink: string
  /** Sources, captions, the footer. */
  readonly muted: string
  /** Links, numbers, the line at the top. */
  readonly accent: string
  readonly line: string
  readonly button: string
  readonly buttonLabel: string
}

export interface Brand {
  readonly light: Palette
  readonly dark: Palette
}

/** Pine on paper. */
export const defaultBrand: Brand = {
  light: {
    page: '#f5f3ed',
    paper: '#ffffff',
    ink: '#22201b',
    muted: '#645f53',
    accent: '#1f6457',
    line: '#dcd8cc',
    button: '#1f6457',
    buttonLabel: '#ffffff',
  },
  dark: {
    page: '#141716',
    paper: '#1e2321',
    ink: '#e8e5dd',
    muted: '#b1ab9e',
    accent: '#8fcbbd',
    line: '#3d4441',
    button: '#8fcbbd',
    buttonLabel: '#0e2a25',
  },
}
