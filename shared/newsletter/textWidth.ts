import type { FontName } from './fonts.ts'

/**
 * How wide a word is set in bold, in em of its size: as much room as a header of a table needs. Arial's own widths, and
 * against them the widest font that a reader may have in its place (DejaVu Sans where nothing of a system's own is known): what is
 * measured here must not turn out wider at a reader's.
 */
export function widthInEms(word: string, font: FontName): number {
  const regular = [...word].reduce((sum, character) => sum + (widths.get(character) ?? usual), 0)
  return regular * bold * againstArial[font]
}

const bold = 1.08
const usual = 0.56

const againstArial: Readonly<Record<FontName, number>> = {
  system: 1.18,
  arial: 1,
  verdana: 1.19,
  calibri: 1.05,
  georgia: 1.06,
  palatino: 1.06,
}

const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0.23: "ijl'",
    0.28: ' !,./:;It[]|f\u00a0',
    0.34: 'r()-',
    0.5: 'cksvxyzJ',
    0.61: 'FTZ',
    0.67: 'ABEKPSVXYÅÄ&',
    0.73: 'CDHNRUw',
    0.78: 'GOQÖ',
    0.84: 'mM',
    1: 'W%@',
  }).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)] as const),
  ),
)
