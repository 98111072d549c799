/** Attributes that a paste may bring: where a link leads, how a list counts, where a cell stands, and what our own blocks carry. */
const kept = new Set(['href', 'title', 'start', 'alt', 'width', 'height', 'colspan', 'rowspan'])
const dropped =
  'script, style, link, meta, base, iframe, object, embed, form, svg, math, template, noscript, audio, video'

/**
 * Pasted markup with everything taken out that could run, look like something or fetch something, before the editor reads it
 * through its schema. Parsed in a document of its own, which neither runs nor loads anything.
 */
export function narrowMarkup(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  for (const element of body.querySelectorAll(dropped)) element.remove()
  for (const element of body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!kept.has(name) && !name.startsWith('data-')) element.removeAttribute(name)
    }
  }
  return body.innerHTML
}

/** The policy of the page already keeps event handlers from running, in this document too, but reports each as an attempt. */
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s"'/]on\w+\s*=/gi, ' data-dropped='))
}
