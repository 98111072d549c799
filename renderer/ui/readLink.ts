import { Href } from '../../shared/post/document.ts'

export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'usable'; readonly href: string }
  | { readonly kind: 'unusable' }

/** What somebody meant by the address they typed: a host alone becomes https, an e-mail address becomes mailto. */
export function readLink(typed: string): Link {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const href = Href.safeParse(complete(text))
  return href.success ? { kind: 'usable', href: href.data } : { kind: 'unusable' }
}

function complete(text: string): string {
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(text)) return `mailto:${text}`
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)) return `https://${text}`
  return text
}
