import { parseEmailAddress } from './emailAddress.ts'

export interface AddressReading {
  /** Each once, by its key, with the address as it was written. */
  readonly addresses: ReadonlyMap<string, string>
  /** What holds an @ and is no address. */
  readonly invalid: readonly string[]
}

/**
 * The addresses in a text that somebody has pasted from a mail program, a sheet or a page: one to a line, parted by
 * commas, semicolons or spaces, with names before them ("Lena Ek <lena@b.example>"). Words without an @ are names and passed
 * over.
 */
export function readPastedAddresses(text: string): AddressReading {
  const addresses = new Map<string, string>()
  const invalid = new Set<string>()
  for (const word of text.split(/[\s,;<>()[\]"”“]+/u)) {
    const bare = word.replace(/^mailto:/i, '').replace(/[.:]+$/, '')
    if (!bare.includes('@')) continue
    const reading = parseEmailAddress(bare)
    if (reading.kind === 'problem') invalid.add(bare)
    else if (!addresses.has(reading.key)) addresses.set(reading.key, reading.address)
  }
  return { addresses, invalid: [...invalid] }
}
