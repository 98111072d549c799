import type { Language } from '../i18n/catalogue.ts'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'

/** A post as it was published, to be drawn: everything that it shows is in it. */
export interface PostCard {
  readonly account: string
  /** "Mastodon" */
  readonly network: string
  /** In words, in the officer's zone. */
  readonly when: string
  readonly text: string
  readonly language: Language
  /** `src`: a data: address. */
  readonly images: readonly { readonly src: string; readonly alt: string }[]
  readonly card: {
    readonly href: string
    readonly title: string
    readonly description: string
    readonly src: string | null
  } | null
}

/** In pixels. */
export const postCardWidth = 600

/** A page of one post, for a picture of it: the network's own look is the network's; this is what it was given. */
export function postCardHtml(card: PostCard): string {
  return postCardsHtml([card])
}

/** The same of a thread's posts, one below the other. @param cards at least one, all of one account */
export function postCardsHtml(cards: readonly PostCard[]): string {
  const [first] = cards
  return `<!doctype html>
<html lang="${first?.language}"><head><meta charset="utf-8"><title>${escapeMarkup(first?.account ?? '')}</title><style>${style}</style></head>
<body>${cards.map(articleOf).join('\n')}</body></html>`
}

function articleOf({ account, network, when, text, images, card }: PostCard): string {
  const pictures = images.map(({ src, alt }) => `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}">`)
  const link =
    card === null
      ? ''
      : `<div class="card">${card.src === null ? '' : `<img src="${escapeMarkup(card.src)}" alt="">`}
<p><small>${escapeMarkup(hostOf(card.href))}</small><br><b>${escapeMarkup(card.title)}</b><br>${escapeMarkup(card.description)}</p></div>`
  return `<article>
<header><b>${escapeMarkup(account)}</b><br><small>${escapeMarkup(network)} · ${escapeMarkup(when)}</small></header>
<p class="text">${escapeMarkup(text)}</p>
${images.length === 0 ? '' : `<div class="images" data-count="${images.length}">${pictures.join('')}</div>`}
${link}
</article>`
}

const style = `
html { overflow: hidden; background: #fff; }
body { margin: 0; color: #1b1f23; font: 16px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
article + article { border-top: 1px solid #d0d7de; }
article { box-sizing: border-box; width: ${postCardWidth}px; padding: 24px; }
small { color: #57606a; font-size: 14px; }
.text { margin: 14px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.images { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; }
.images[data-count="1"] { grid-template-columns: 1fr; }
img { display: block; width: 100%; border-radius: 8px; }
.card { margin-top: 14px; overflow: hidden; border: 1px solid #d0d7de; border-radius: 8px; }
.card img { border-radius: 0; }
.card p { margin: 0; padding: 12px 14px; overflow-wrap: anywhere; }
`

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : ''
}
