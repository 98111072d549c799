import { foldText } from '../text/foldText.ts'
import type { MediaOutlet } from './mediaMention.ts'

export type RecognisedOutlet =
  | { readonly kind: 'one'; readonly outlet: MediaOutlet }
  /** The address is that of several, and does not say of which: the officer chooses. */
  | { readonly kind: 'several'; readonly outlets: readonly MediaOutlet[] }
  | { readonly kind: 'none' }

/**
 * Which outlet a text names: by its name or what else it is called, or, where the text is an address, by the site that it lies
 * on. Of sites that begin alike the longest counts, so that svt.se/nyheter/lokalt/norrbotten is Norrbotten's and not the
 * country's. An address on a host that outlets share by their paths, and on none of those paths, may be any of theirs.
 */
export function recogniseOutlet(outlets: readonly MediaOutlet[], text: string): RecognisedOutlet {
  const address = addressOf(text)
  return address === null ? byName(outlets, text) : byAddress(outlets, address)
}

function byName(outlets: readonly MediaOutlet[], text: string): RecognisedOutlet {
  const wanted = foldText(text)
  const named = outlets.filter(({ name }) => foldText(name) === wanted)
  return oneOf(named.length > 0 ? named : outlets.filter(({ also }) => also.map(foldText).includes(wanted)))
}

function byAddress(outlets: readonly MediaOutlet[], address: string): RecognisedOutlet {
  const length = ({ sites }: MediaOutlet) =>
    Math.max(
      0,
      ...sites
        .map(withoutEnd)
        .filter((site) => liesOn(address, site))
        .map((site) => site.length),
    )
  const longest = Math.max(0, ...outlets.map(length))
  if (longest > 0) return oneOf(outlets.filter((outlet) => length(outlet) === longest))
  const host = hostOf(address)
  return oneOf(
    outlets.filter(({ sites }) => sites.some((site) => hostOf(site) === host)),
    'several',
  )
}

/** @param atLeast 'several': even one is only a suggestion */
function oneOf(outlets: readonly MediaOutlet[], atLeast?: 'several'): RecognisedOutlet {
  const [first] = outlets
  if (first === undefined) return { kind: 'none' }
  return outlets.length === 1 && atLeast === undefined
    ? { kind: 'one', outlet: first }
    : { kind: 'several', outlets }
}

/** "svt.se/nyheter/lokalt/x" of "https://www.svt.se/nyheter/lokalt/x?y"; null of what is no address. */
export function addressOf(text: string): string | null {
  const found = /^(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?::\d+)?(\/[^\s?#]*)?(?:[?#]\S*)?$/iu.exec(
    text.trim(),
  )
  if (found === null) return null
  const [, host = '', path = ''] = found
  return withoutEnd(host.toLowerCase().replace(/^(?:www|m|mobil)\./, '') + path.toLowerCase())
}

function liesOn(address: string, site: string): boolean {
  if (address === site || address.startsWith(`${site}/`)) return true
  // Of a site that is a whole host, its own hosts too: "etidning.vk.se".
  return !site.includes('/') && hostOf(address).endsWith(`.${site}`)
}

function hostOf(address: string): string {
  return address.split('/')[0] ?? ''
}

function withoutEnd(address: string): string {
  return address.toLowerCase().replace(/\/+$/, '')
}
