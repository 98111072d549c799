import { type Fault, fault } from './finding.ts'
import { Addendum, type ArchivePart, addendumName, Manifest } from './manifest.ts'

/** A file as it was found: in a folder, or in a zip. */
export interface FoundFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** What it says, where it is a manifest or an addendum. */
  readonly text?: string
}

/** What the database says that an entry must be. */
export interface ExpectedEntry {
  readonly manifestSha256: string
  readonly addenda: number
  readonly latestSha256: string
}

export interface Judged {
  readonly manifest: Manifest | null
  readonly addenda: readonly Addendum[]
  /** Of the manifest and of each addendum, as they were found; [] where there is no manifest. */
  readonly hashes: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Is an entry what it was when it was written? Every part must be there with its hash, and nothing else; every addendum must name
 * the one before; and the manifest itself must have the hash that the database has kept, without which whoever changes a part could
 * change the manifest too.
 *
 * @param place the entry's name, for findings
 * @param expected null where no database is at hand: a zip that somebody was handed
 */
export function judgeEntry(
  place: string,
  files: readonly FoundFile[],
  expected: ExpectedEntry | null,
): Judged {
  const byName = new Map(files.map((file) => [file.name, file]))
  const at = (name: string) => ({ file: `${place}/${name}` })
  const manifestFile = byName.get('manifest.json')
  if (manifestFile === undefined) {
    return {
      manifest: null,
      addenda: [],
      hashes: [],
      faults: [fault('archive-manifest-missing', at('manifest.json'))],
    }
  }
  const faults: Fault[] = []
  if (expected !== null && manifestFile.sha256 !== expected.manifestSha256)
    faults.push(fault('archive-manifest-changed', at('manifest.json')))
  const manifest = parsed(Manifest, manifestFile)
  if (manifest === null) {
    return {
      manifest,
      addenda: [],
      hashes: [],
      faults: [...faults, fault('archive-manifest-invalid', at('manifest.json'))],
    }
  }

  const chain = readChain(place, byName, manifestFile.sha256)
  faults.push(...chain.faults, ...chainFaults(place, chain.hashes, expected))
  const known = new Set(['manifest.json', ...chain.hashes.slice(1).map((_, at) => addendumName(at + 1))])
  for (const part of [...manifest.parts, ...chain.addenda.flatMap(({ parts }) => parts)]) {
    known.add(part.name)
    faults.push(...partFaults(part, byName.get(part.name), at(part.name)))
  }
  for (const { name } of files) if (!known.has(name)) faults.push(fault('archive-part-added', at(name)))
  return { manifest, addenda: chain.addenda, hashes: chain.hashes, faults }
}

interface Chain {
  readonly addenda: readonly Addendum[]
  /** Of the manifest, and of each addendum. */
  readonly hashes: readonly string[]
  readonly faults: readonly Fault[]
}

function readChain(place: string, files: ReadonlyMap<string, FoundFile>, manifestSha256: string): Chain {
  const addenda: Addendum[] = []
  const hashes = [manifestSha256]
  for (let number = 1; ; number++) {
    const name = addendumName(number)
    const file = files.get(name)
    if (file === undefined) return { addenda, hashes, faults: [] }
    const addendum = parsed(Addendum, file)
    const [code, wrong] =
      addendum === null
        ? (['archive-addendum-invalid', true] as const)
        : (['archive-addendum-broken', addendum.previous !== hashes[number - 1]] as const)
    hashes.push(file.sha256)
    if (addendum !== null) addenda.push(addendum)
    if (wrong) return { addenda, hashes, faults: [fault(code, { file: `${place}/${name}` })] }
  }
}

/** Does the chain end where the database says that it does? */
function chainFaults(place: string, hashes: readonly string[], expected: ExpectedEntry | null): Fault[] {
  if (expected === null) return []
  const at = (number: number) => ({ file: `${place}/${addendumName(number)}` })
  const there = hashes.length - 1
  if (there < expected.addenda) return [fault('archive-addendum-missing', at(there + 1))]
  const beyond = hashes.slice(expected.addenda + 1).map((_, next) => expected.addenda + 1 + next)
  const changed = expected.addenda > 0 && hashes[expected.addenda] !== expected.latestSha256
  return [
    ...(changed ? [fault('archive-addendum-broken', at(expected.addenda))] : []),
    ...beyond.map((number) => fault('archive-part-added', at(number))),
  ]
}

function partFaults(part: ArchivePart, found: FoundFile | undefined, place: Fault['place']): Fault[] {
  if (found === undefined) return [fault('archive-part-missing', place)]
  return found.sha256 === part.sha256 ? [] : [fault('archive-part-changed', place)]
}

function parsed<Read>(
  schema: { safeParse(value: unknown): { success: true; data: Read } | { success: false } },
  { text = '' }: FoundFile,
): Read | null {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
