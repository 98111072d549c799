/** In the order of Electron's first version of its fuses (electron/docs/tutorial/fuses.md; `FuseV1Options` of @electron/fuses). */
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const

/** What the wire is found by in an executable. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * How the fuses of an executable are set, by their names; undefined where it is no wire of the first version.
 *
 * @param wire the octets behind the sentinel: the version, how many fuses, and a digit for each
 */
export function fusesOf(wire: Uint8Array): Readonly<Record<string, 'on' | 'off' | 'other'>> | undefined {
  const [version, count = 0] = wire
  if (version !== 1 || wire.length < 2 + count) return undefined
  const states = [...wire.slice(2, 2 + count)].map((digit) =>
    digit === 0x31 ? 'on' : digit === 0x30 ? 'off' : 'other',
  )
  return Object.fromEntries(states.map((state, at) => [names[at] ?? `fuse${at}`, state]))
}
