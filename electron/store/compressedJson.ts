import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { customType } from 'drizzle-orm/sqlite-core'

/** What a post can be at most, several times over: a damaged row must not fill the memory. */
const mostInflated = 200_000_000

/** JSON, compressed (RFC 1951): for rows that say nearly the same many times over, a day's saves of one letter. */
export const compressedJson = customType<{ data: unknown; driverData: Buffer }>({
  dataType: () => 'text',
  toDriver: (value) => deflateRawSync(Buffer.from(JSON.stringify(value), 'utf8')),
  fromDriver: (bytes) =>
    JSON.parse(inflateRawSync(bytes, { maxOutputLength: mostInflated }).toString('utf8')),
})
