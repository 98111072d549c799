/**
 * What a page of ours may load: itself, and images of the workspace. Nothing from the network, no inline script, no code out of text.
 *
 * Styles may be inline, for one reason that cannot be worked around: a letter is seen in a frame that has this policy from its window
 * (CSP3, "initialize a document's CSP list", srcdoc), and a letter consists of `<style>` and of `style=` on every element, since that is what
 * mail programs read. No script can come of a style, and what a style could fetch is refused by `img-src` and `font-src`.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** As every answer of app:// says it. */
export const contentSecurityPolicy = [...directives, "frame-ancestors 'none'"].join('; ')

/** As the page itself says it once more: a `<meta>` cannot speak of who frames it (CSP3, section 3.3). */
export const pagePolicy = directives.join('; ')
