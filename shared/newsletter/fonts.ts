/** What a letter can be set in: fonts that readers' devices have, so that nothing is fetched when it is opened. */
export const fontNames = ['system', 'arial', 'verdana', 'calibri', 'georgia', 'palatino'] as const
export type FontName = (typeof fontNames)[number]

/** CSS font-family of each, with fallbacks of about the same width. Quoted with ', to stand in an attribute. */
export const fontStacks: Readonly<Record<FontName, string>> = {
  system: "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif",
  arial: "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', sans-serif",
  verdana: "Verdana, Geneva, 'DejaVu Sans', Tahoma, sans-serif",
  calibri: "Calibri, Carlito, Candara, 'Segoe UI', Optima, Arial, sans-serif",
  georgia: "Georgia, Gelasio, 'Times New Roman', Times, serif",
  palatino: "'Palatino Linotype', Palatino, 'Book Antiqua', 'URW Palladio L', Georgia, serif",
}

/** The one font of each that Windows has, for its Outlook: from a list whose first font is missing it takes none. */
export const windowsFonts: Readonly<Record<FontName, string>> = {
  system: 'Segoe UI',
  arial: 'Arial',
  verdana: 'Verdana',
  calibri: 'Calibri',
  georgia: 'Georgia',
  palatino: 'Palatino Linotype',
}
