import { expect, it } from 'vitest'
import { handleOf } from './handleOf.ts'
import { NetworkChoices } from './networkChoices.ts'
import { withChoices } from './withChoices.ts'

const byRule = NetworkChoices.parse({})

it('keeps a choice beside the other networks’, and forgets one that is only what the rules do', () => {
  const thread = { ...byRule, thread: true }
  const chosen = withChoices({ x: thread }, 'bluesky', thread)
  expect(chosen).toEqual({ x: thread, bluesky: thread })
  expect(withChoices(chosen, 'x', byRule)).toEqual({ bluesky: thread })
  expect(withChoices({}, 'x', { ...byRule, images: [] })).toEqual({ x: { ...byRule, images: [] } })
})

it('calls an organisation by the handle that it has on the network', () => {
  const mentions = [{ name: 'Lärcentrum Inland', handles: { bluesky: 'inland.example' } }]
  expect(handleOf('Lärcentrum Inland', 'bluesky', mentions)).toBe('@inland.example')
  expect(handleOf('Lärcentrum Inland', 'linkedin', mentions)).toBeNull()
  expect(handleOf('', 'bluesky', mentions)).toBeNull()
})
