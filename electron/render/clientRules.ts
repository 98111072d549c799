import support from '../../resources/clients/support.json' with { type: 'json' }
import { type Client, clients, type Damage } from '../../shared/newsletter/clientSupport.ts'
import type { Use } from './letterUses.ts'

export type FactName = keyof typeof support.facts

/** Something that some mail program lacks, by what public tables say (resources/clients/support.json). */
export interface ClientRule {
  /** As a person who writes HTML calls it. */
  readonly name: string
  readonly facts: readonly FactName[]
  /** Our own judgement, of letters made as ours are: widths stand in attributes too, columns in tables. */
  readonly damage: Damage
  readonly isUsedBy: (use: Use) => boolean
}

/** Who lacks what a rule is about, in whole or in part. */
export function lackingOf({ facts }: Pick<ClientRule, 'facts'>): Client[] {
  return clients.filter((client) =>
    facts.some((name) => {
      const { no, partly }: { no: string[]; partly: string[] } = support.facts[name]
      return no.includes(client) || partly.includes(client)
    }),
  )
}

function rule(
  name: string,
  fact: FactName | readonly FactName[],
  damage: Damage,
  isUsedBy: ClientRule['isUsedBy'],
): ClientRule {
  return { name, facts: typeof fact === 'string' ? [fact] : fact, damage, isUsedBy }
}

type Test = (use: Use) => boolean

function declares(property: RegExp, value: RegExp = /./): Test {
  return (use) => use.kind === 'declaration' && property.test(use.property) && value.test(use.value)
}

/** A value, whatever it is given to. */
function says(value: RegExp): Test {
  return declares(/./, value)
}

function hasElement(...names: string[]): Test {
  return (use) => use.kind === 'element' && names.includes(use.name)
}

function hasAttribute(element: string, attribute: string, value: RegExp = /./): Test {
  return (use) =>
    use.kind === 'element' && use.name === element && value.test(use.attributes[attribute] ?? '')
}

function hasAtRule(name: string, params: RegExp = /^/): Test {
  return (use) => use.kind === 'at-rule' && use.name === name && params.test(use.params)
}

function selects(selector: RegExp): Test {
  return (use) => use.kind === 'selector' && selector.test(use.selector)
}

/** Width inside the letter's side padding, in px: a longer word, or a wider table, makes the letter wider. */
const textWidth = 504
/** A letter's own width, in px. */
const letterWidth = 600
/** 18 inches, in px at 96 to the inch. */
const tallestImage = 1728
/** The smaller of the two that Gmail is known to have had, in characters. */
const mostStyles = 8192

/** What an officer's own words, images and tables can bring into a letter. */
const ofContent: readonly ClientRule[] = [
  rule('tall-image', 'image-height', 'breaks', (use) => sizeOf(use, 'height') > tallestImage),
  rule('moving-image', 'image-gif', 'plainer', hasAttribute('img', 'src', /\.gif$|^data:image\/gif/i)),
  rule('long-word', ['long-words-outlook', 'long-words-yahoo'], 'breaks', (use) => {
    return use.kind === 'word' && use.width > textWidth
  }),
  rule('wide-table', ['long-words-outlook', 'long-words-yahoo'], 'breaks', (use) => {
    return use.kind === 'table' && use.width > textWidth
  }),
  rule('mailto-copy', 'html-mailto-links', 'plainer', hasAttribute('a', 'href', /^mailto:.*[?&;]bcc=/i)),
]

/** What no letter of ours holds as it is made now: a net under changes to its frame. */
const ofMarkup: readonly ClientRule[] = [
  rule('<svg>', 'html-svg', 'breaks', hasElement('svg')),
  rule('<video>', 'html-video', 'breaks', hasElement('video')),
  rule('<audio>', 'html-audio', 'breaks', hasElement('audio')),
  rule('<object>', 'html-object', 'breaks', hasElement('object', 'embed')),
  rule('<picture>', 'html-picture', 'plainer', hasElement('picture')),
  rule('<form>', 'html-form', 'breaks', hasElement('form')),
  rule('<link>', 'html-link', 'plainer', hasAttribute('link', 'rel', /stylesheet/i)),
  rule('<style> in the body', 'html-style', 'plainer', (use) => hasElement('style')(use) && isInBody(use)),
  rule('srcset', 'html-srcset', 'harmless', hasAttribute('img', 'srcset')),
  rule('webp', 'image-webp', 'breaks', hasAttribute('img', 'src', /\.webp($|\?)|^data:image\/webp/i)),
  rule('avif', 'image-avif', 'breaks', hasAttribute('img', 'src', /\.avif($|\?)|^data:image\/avif/i)),
  rule('svg image', 'image-svg', 'breaks', hasAttribute('img', 'src', /\.svg($|\?)|^data:image\/svg/i)),
  rule('data: image', 'image-base64', 'breaks', hasAttribute('img', 'src', /^data:/i)),
  rule('wide image', 'css-max-width', 'breaks', (use) => sizeOf(use, 'width') > letterWidth),
  rule('image without width', 'css-width', 'breaks', (use) => {
    return hasElement('img')(use) && Number.isNaN(sizeOf(use, 'width'))
  }),
  rule('#anchor', 'html-anchor-links', 'breaks', hasAttribute('a', 'href', /^#./)),
  rule(
    'conditional comment',
    'conditional-comments',
    'breaks',
    ({ kind }) => kind === 'unbalanced-condition',
  ),
  rule(
    'style length',
    'style-length',
    'plainer',
    (use) => use.kind === 'styles' && use.characters > mostStyles,
  ),
  rule('unreadable styles', 'style-errors', 'plainer', ({ kind }) => kind === 'unreadable-styles'),
]

const ofLayout: readonly ClientRule[] = [
  rule('display: grid', 'css-display-grid', 'breaks', declares(/^display$/, /grid/)),
  rule('display: flex', 'css-display-flex', 'breaks', declares(/^display$/, /flex/)),
  rule('gap', 'css-gap', 'breaks', declares(/^(row-|column-)?gap$/)),
  rule('float', 'css-float', 'breaks', declares(/^float$/, /left|right/)),
  rule('position', 'css-position', 'breaks', declares(/^position$/, /absolute|fixed|relative|sticky/)),
  rule('negative margin', 'css-margin', 'breaks', declares(/^margin/, /(^|\s)-\d/)),
  rule('transform', 'css-transform', 'breaks', declares(/^transform$/, /\(/)),
  rule('calc()', 'css-unit-calc', 'breaks', says(/calc\(/)),
  rule('var()', 'css-variables', 'breaks', says(/var\(--/)),
  rule('max-width', 'css-max-width', 'harmless', declares(/^max-width$/)),
  rule('overflow-wrap', 'css-overflow-wrap', 'harmless', declares(/^overflow-wrap$/)),
  rule('hyphens', 'css-hyphens', 'harmless', declares(/^hyphens$/)),
  // MJML says mso-line-height-rule:exactly where a height matters.
  rule('line-height', 'css-line-height', 'harmless', declares(/^line-height$/)),
]

const ofLooks: readonly ClientRule[] = [
  rule('border-radius', 'css-border-radius', 'harmless', declares(/^border-radius$/, /[1-9]/)),
  rule('object-fit', 'css-object-fit', 'harmless', declares(/^object-fit$/)),
  rule('object-position', 'css-object-position', 'harmless', declares(/^object-position$/)),
  rule('box-shadow', 'css-box-shadow', 'plainer', declares(/^box-shadow$/, /\d/)),
  rule('background-image', 'css-background-image', 'plainer', declares(/^background(-image)?$/, /url\(/)),
  rule('linear-gradient()', 'css-linear-gradient', 'plainer', says(/linear-gradient\(/)),
  // What is wholly clear is hidden in other ways too.
  rule('opacity', 'css-opacity', 'plainer', declares(/^opacity$/, /^0?\.\d*[1-9]/)),
  rule('animation', 'css-animation', 'plainer', declares(/^animation/)),
  rule('rgba()', 'css-rgba', 'plainer', says(/rgba\(|#[\da-f]{8}\b|#[\da-f]{4}\b/)),
  rule('oklch()', 'css-modern-color', 'breaks', says(/\b(ok)?(lch|lab)\(/)),
  rule('@font-face', 'css-at-font-face', 'plainer', hasAtRule('font-face')),
  rule('@import', 'css-at-import', 'plainer', hasAtRule('import')),
  rule('@media', 'css-at-media', 'harmless', hasAtRule('media', /(min|max)-width/)),
  rule('nested @media', 'css-at-media', 'plainer', (use) => hasAtRule('media')(use) && isNested(use)),
  rule(
    'prefers-color-scheme',
    'css-at-media-prefers-color-scheme',
    'harmless',
    hasAtRule('media', /prefers-color-scheme/),
  ),
  rule('nested selector', 'css-nesting', 'plainer', (use) => use.kind === 'selector' && use.nested),
  // What Outlook marks in the dark is meant for it alone, and stands in a sheet of its own.
  rule('[attribute]', 'css-selector-attribute', 'plainer', selects(/\[(?!data-ogs[bc]\])/)),
  rule(':hover', 'css-pseudo-class-hover', 'plainer', selects(/:hover/)),
]

export const clientRules: readonly ClientRule[] = [...ofContent, ...ofMarkup, ...ofLayout, ...ofLooks]

/** What an image's attribute says in px; NaN where it says nothing. */
function sizeOf(use: Use, side: 'width' | 'height'): number {
  return use.kind === 'element' && use.name === 'img'
    ? Number.parseInt(use.attributes[side] ?? '', 10)
    : Number.NEGATIVE_INFINITY
}

function isInBody(use: Use): boolean {
  return use.kind === 'element' && use.inBody
}

function isNested(use: Use): boolean {
  return use.kind === 'at-rule' && use.nested
}
