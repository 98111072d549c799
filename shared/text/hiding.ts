/** A password that is shorter is looked for as a word only: within words it would blot them out. */
const leastWithin = 6
/** And what is shorter yet not at all: "25" is in half of what servers say. */
const leastAlone = 4

/**
 * Takes secrets out of what a server says, in every spelling that a server quotes them in: as they are, as in an address or a form
 * (RFC 3986, 2.1; WHATWG URL, 5), as in JSON (RFC 8259, 7), as base64 within whatever was encoded with them (RFC 4648, 4; AUTH PLAIN
 * puts a user before them), as hexadecimal digits.
 *
 * @param secrets in clear; undefined and '' are none
 * @returns what puts "…" in their place; to be made once, and used for many words
 */
export function hiding(secrets: readonly (string | undefined)[]): (said: string) => string {
  const spellings = [...new Set(secrets.flatMap((secret) => (secret ? spellingsOf(secret) : [])))]
    .filter(({ length }) => length >= leastAlone)
    // Longest first, so that none is hidden behind a part of itself.
    .toSorted((one, other) => other.length - one.length)
  // No pattern is made of a secret: what a pattern that is none throws would quote it.
  return (said) => spellings.reduce((text, spelling) => without(text, spelling), said)
}

function without(said: string, spelling: string): string {
  if (spelling.length >= leastWithin) return said.replaceAll(spelling, '…')
  return said
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece) => (piece === spelling ? '…' : piece))
    .join('')
}

function spellingsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  const inAddress = encodeURIComponent(secret.toWellFormed())
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const base64 = [0, 1, 2].map((before) => base64Within(bytes, before))
  return [
    ...[secret, decoded(secret), hex, hex.toUpperCase()],
    ...[inAddress, inLowerCase(inAddress), asForm(secret), inLowerCase(asForm(secret))],
    ...[JSON.stringify(secret).slice(1, -1), ...base64, ...base64.map(inUrl)],
  ]
}

/** The digits that are the same whatever stands before and behind. @param before how many bytes beyond a multiple of three do */
function base64Within(bytes: Uint8Array, before: number): string {
  const digits = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes)).replace(/=+$/, '')
  const end = (before + bytes.length) % 3 === 0 ? digits.length : digits.length - 1
  return digits.slice(before === 0 ? 0 : before + 1, end)
}

const inUrl = (digits: string) => digits.replaceAll('+', '-').replaceAll('/', '_')

const inLowerCase = (address: string) => address.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())

const asForm = (secret: string) => new URLSearchParams([['', secret]]).toString().slice(1)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
