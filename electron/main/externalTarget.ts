import { domainToUnicode } from 'node:url'

/** Why an address is not handed to another program. */
export type TargetRefusal = 'unreadable' | 'long' | 'scheme' | 'login' | 'characters' | 'letters'

export type ExternalTarget =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: TargetRefusal }

/** What Windows opens (2,081 characters, Electron's shell.openExternal). */
const longest = 2081

/**
 * Looks at an address before the system is asked to open it: https and mailto only, no login in it (`https://bank.se@evil.example`), no
 * character that is not seen or turns the reading round, no host that mixes Latin with letters that look the same.
 *
 * @returns what is to be opened: as a browser reads it, the host in ASCII (xn--…), so that what was looked at is what is opened
 */
export function lookAtTarget(address: string): ExternalTarget {
  if (address.length > longest) return refused('long')
  if (unseen.test(address) || unseen.test(unescaped(address))) return refused('characters')
  if (!URL.canParse(address)) return refused('unreadable')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'mailto:') return refused('scheme')
  if (url.username !== '' || url.password !== '') return refused('login')
  if (url.protocol === 'https:' && domainToUnicode(url.hostname).split('.').some(mixesScripts))
    return refused('letters')
  return url.href.length > longest ? refused('long') : { kind: 'open', url: url.href }
}

/** Control and format characters: bidirectional ones (U+202E and its like) and those of no width among them, line ends too. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** A line end that is escaped is one for whoever unescapes it; an emoji's joiner in a text that is handed over is none of ours. */
function unescaped(address: string): string {
  try {
    return decodeURIComponent(hostAndPath(address))
  } catch {
    return ''
  }
}

/** A query and a fragment are text that a page is given; it may have any character in it. */
function hostAndPath(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? ''
}

/** Unicode's UTS 39 in short: a label of a host has Latin letters, or others that are easily taken for them, and not both. */
function mixesScripts(label: string): boolean {
  return (
    /\p{Script=Latin}/u.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
  )
}

function refused(why: TargetRefusal): ExternalTarget {
  return { kind: 'refused', why }
}
