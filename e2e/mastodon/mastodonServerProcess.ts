import type { MastodonOptions } from './mastodonTypes.ts'
import { serveMastodon } from './serveMastodon.ts'

// In a process of its own, so that it can be killed: mastodonServer.ts starts it.
const { folder, ...options } = JSON.parse(process.argv[2] ?? '{}') as MastodonOptions & { folder: string }
const { address } = await serveMastodon(options, folder)
console.log(address)

// Whoever started it is gone: so is its reason to be.
process.stdin.on('end', () => process.exit()).resume()
