/** Programs that letters are read in, as far as they show a letter each in its own way. */
export type Client = 'outlook-windows' | 'outlook-web' | 'gmail' | 'apple-mail' | 'yahoo'

/** `breaks`: something cannot be read or used; `plainer`: it looks simpler; `harmless`: nobody would notice. */
export type Damage = 'breaks' | 'plainer' | 'harmless'

/** What a letter's HTML can hold: a declaration, a condition of a media query, an element, or an image of a kind. */
export type Feature =
  | { readonly kind: 'style'; readonly property: string; readonly values?: RegExp }
  | { readonly kind: 'media'; readonly condition: RegExp }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'image'; readonly source: RegExp }

export interface ClientRule {
  readonly name: string
  readonly feature: Feature
  /** Who does not do it, or only in part. */
  readonly lacking: readonly Client[]
  readonly damage: Damage
  /** The page under https://www.caniemail.com/features/ that says so. */
  readonly source: string
  /** When that was tested. */
  readonly tested: string
}

/**
 * What mail programs leave out, of what letters use or could come to use. `outlook-windows` is Outlook 2007 to 2019 for Windows,
 * which lays letters out as Word does; `outlook-web` is Outlook on the web and the new Outlook for Windows, which is the same.
 * How much it matters is our own judgement, of letters made as ours are: widths stand in attributes too, columns in tables.
 * Read on 25 November 2026.
 */
export const clientRules: readonly ClientRule[] = [
  {
    name: 'border-radius',
    feature: { kind: 'style', property: 'border-radius', values: /[1-9]/ },
    ...{ lacking: ['outlook-windows'], damage: 'plainer' },
    ...{ source: 'css-border-radius', tested: '2021-03-09' },
  },
  {
    name: 'object-fit',
    feature: { kind: 'style', property: 'object-fit' },
    ...{ lacking: ['outlook-windows', 'yahoo'], damage: 'plainer' },
    ...{ source: 'css-object-fit', tested: '2021-07-15' },
  },
  {
    name: 'background-image',
    feature: { kind: 'style', property: 'background-image' },
    ...{ lacking: ['outlook-windows'], damage: 'plainer' },
    ...{ source: 'css-background-image', tested: '2019-02-28' },
  },
  {
    name: 'max-width',
    feature: { kind: 'style', property: 'max-width' },
    ...{ lacking: ['outlook-windows'], damage: 'harmless' },
    ...{ source: 'css-max-width', tested: '2019-08-02' },
  },
  {
    name: 'overflow-wrap',
    feature: { kind: 'style', property: 'overflow-wrap' },
    ...{
      lacking: ['outlook-windows', 'outlook-web', 'gmail', 'apple-mail', 'yahoo'],
      damage: 'harmless',
    },
    ...{ source: 'css-overflow-wrap', tested: '2022-08-03' },
  },
  {
    name: 'hyphens',
    feature: { kind: 'style', property: 'hyphens' },
    ...{ lacking: ['outlook-windows', 'outlook-web', 'gmail', 'yahoo'], damage: 'harmless' },
    ...{ source: 'css-hyphens', tested: '2022-08-03' },
  },
  {
    name: 'display: flex',
    feature: { kind: 'style', property: 'display', values: /flex/ },
    ...{ lacking: ['outlook-windows'], damage: 'breaks' },
    ...{ source: 'css-display-flex', tested: '2021-11-02' },
  },
  {
    name: 'position',
    feature: { kind: 'style', property: 'position', values: /absolute|fixed|relative|sticky/ },
    ...{ lacking: ['outlook-windows', 'outlook-web', 'gmail', 'yahoo'], damage: 'breaks' },
    ...{ source: 'css-position', tested: '2021-05-16' },
  },
  {
    name: '@media',
    feature: { kind: 'media', condition: /(min|max)-width/ },
    ...{ lacking: ['outlook-windows'], damage: 'harmless' },
    ...{ source: 'css-at-media', tested: '2019-08-20' },
  },
  {
    name: 'prefers-color-scheme',
    feature: { kind: 'media', condition: /prefers-color-scheme/ },
    ...{ lacking: ['outlook-windows', 'gmail', 'yahoo'], damage: 'harmless' },
    ...{ source: 'css-at-media-prefers-color-scheme', tested: '2019-09-26' },
  },
  {
    name: 'svg',
    feature: { kind: 'element', name: 'svg' },
    ...{ lacking: ['outlook-windows', 'outlook-web', 'gmail', 'yahoo'], damage: 'breaks' },
    ...{ source: 'html-svg', tested: '2020-02-06' },
  },
  {
    name: 'webp',
    feature: { kind: 'image', source: /\.webp($|\?)|^data:image\/webp/i },
    ...{ lacking: ['outlook-windows'], damage: 'breaks' },
    ...{ source: 'image-webp', tested: '2021-02-06' },
  },
]
