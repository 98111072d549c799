/** How a reader's mail program is set. */
export interface ReaderView {
  readonly dark: boolean
  /** Whether images are fetched and shown; many programs ask first. */
  readonly images: boolean
}

/**
 * A letter's HTML as a mail program set so shows it, to be looked at and never to be sent. A frame answers for its device alone, so
 * the letter's own rules for a dark device are decided here, whatever colours the app itself is in; without images their texts stand.
 *
 * @param html compiled from our own MJML: every `>` and `"` of a text is escaped in it
 */
export function asReaderSees(html: string, { dark, images }: ReaderView): string {
  const inColours = html.replace(/<style[^>]*>[^<]*<\/style>/g, (style) => decideColours(style, dark))
  return images ? inColours : withoutImages(inColours)
}

function decideColours(style: string, dark: boolean): string {
  return style
    .replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, asked: string) =>
      (asked === 'dark') === dark ? '(min-width: 0)' : '(max-width: 0)',
    )
    .replace(/color-scheme:\s*light dark/g, `color-scheme: ${dark ? 'dark' : 'light'}`)
}

/** A frame around the text, in the size that the letter says, as programs draw it that wait for leave to fetch images. */
const frame =
  '<style>img[alt]:not([alt=""]) { box-sizing: border-box; padding: 10px 12px; border: 1px dashed currentColor !important; font: 14px/20px sans-serif; opacity: 0.8; }</style>'

function withoutImages(html: string): string {
  const bare = html.replace(/<img\s[^>]*>/g, (image) => image.replace(/\ssrc(?:set)?="[^"]*"/g, ''))
  return bare.replace('</head>', `${frame}</head>`)
}
