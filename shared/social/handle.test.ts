import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findMentions } from './findMentions.ts'
import { handleExamples, readHandle } from './handle.ts'
import { type MentionNetwork, mentionNetworks } from './mention.ts'

const read = (written: string, network: MentionNetwork) => {
  const reading = readHandle(written, network)
  return reading.kind === 'handle' ? reading.handle : null
}

it('takes a handle with or without its sign, or the address of the profile', () => {
  for (const written of [
    'lycksele.example',
    '@lycksele.example',
    'https://bsky.app/profile/lycksele.example',
  ]) {
    expect(read(written, 'bluesky')).toBe('lycksele.example')
  }
  for (const written of ['@rektorn@server.example', 'https://server.example/@rektorn']) {
    expect(read(written, 'mastodon')).toBe('rektorn@server.example')
  }
  expect(read('https://x.com/lycksele/', 'x')).toBe('lycksele')
  expect(read('https://twitter.com/lycksele', 'x')).toBe('lycksele')
  expect(read(' https://www.instagram.com/lycksele.kommun/ ', 'instagram')).toBe('lycksele.kommun')
})

it('refuses what is no handle on that network', () => {
  expect(read('lycksele', 'bluesky')).toBeNull()
  expect(read('@rektorn', 'mastodon')).toBeNull()
  expect(read('lycksele.kommun', 'x')).toBeNull()
  expect(read('enalldelesforlangkommun', 'x')).toBeNull()
  expect(read('.lycksele', 'instagram')).toBeNull()
  expect(read('lyck..sele', 'instagram')).toBeNull()
  expect(read('https://bsky.app/profile/lycksele.example', 'x')).toBeNull()
  expect(read('lycksele.example\n#tagg', 'bluesky')).toBeNull()
})

it('gives only what a text mentions whole', () => {
  for (const network of mentionNetworks)
    expect(read(handleExamples[network], network)).toBe(handleExamples[network])
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[a-z0-9_.@-]{1,20}$/)),
      fc.constantFrom(...mentionNetworks),
      (written, network) => {
        const handle = read(written, network)
        if (handle === null) return
        const text = `Se @${handle}.`
        expect(findMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual([`@${handle}`])
      },
    ),
  )
})
