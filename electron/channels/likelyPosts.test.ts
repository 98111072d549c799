import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { type ListedPost, lookAmong } from './likelyPosts.ts'

const words = 'Nu öppnar lärcentrum i Lycksele, och alla är välkomna på torsdag.'
const sought = {
  key: 'none',
  post: {
    ...{ text: words, language: 'sv' as const, images: [], card: null, answers: null },
    ...{ veil: { warning: '', sensitive: false }, at: Temporal.Instant.from('2026-12-01T08:00:00Z') },
  },
}

function listed(id: string, text: string, at = '2026-12-01T08:00:05.000Z'): ListedPost {
  return { remote: { id, url: null, at, version: null }, text }
}

async function look(...posts: ListedPost[]) {
  const { readBack, find } = lookAmong(
    async (): Promise<NetworkAnswer<ListedPost[]>> => ({ kind: 'done', value: posts }),
  )
  const [one, likely] = [await readBack(null, sought), await find(null, sought)]
  if (one.kind === 'fault' || likely.kind === 'fault') throw new Error('a list is no fault')
  return { one: one.value?.id ?? null, likely: likely.value.map(({ id }) => id) }
}

describe('a post that no key tells', () => {
  it('is known by its words where they are exactly these', async () => {
    expect(await look(listed('other', 'Hej'), listed('it', words))).toEqual({ one: 'it', likely: ['it'] })
  })

  it('is only likely where a word differs: the officer says', async () => {
    const nearly = words.replace('torsdag', 'fredag')
    expect(await look(listed('nearly', nearly))).toEqual({ one: null, likely: ['nearly'] })
  })

  it('is shown by the beginning of what stands there', async () => {
    const nearly = words.replace('torsdag', 'fredag')
    const { find } = lookAmong(async () => ({ kind: 'done', value: [listed('nearly', nearly)] }))
    expect(await find(null, sought)).toMatchObject({ value: [{ id: 'nearly', excerpt: nearly }] })
  })

  it('is not known where two say the same', async () => {
    const twice = [listed('first', words), listed('second', words, '2026-12-01T08:30:00.000Z')]
    expect(await look(...twice)).toEqual({ one: null, likely: ['first', 'second'] })
  })

  it('is none from long before the attempt', async () => {
    expect(await look(listed('old', words, '2026-12-01T05:59:00.000Z'))).toEqual({ one: null, likely: [] })
  })
})
