import { describe, expect, it } from 'vitest'
import { PublicationStepId } from '../../../../shared/social/publicationStep.ts'
import { doubtAnswer } from './doubtAnswer.ts'

const id = PublicationStepId.parse(7)

describe('the answer to a post in doubt', () => {
  it('is none until the officer has chosen, whatever has been typed', () => {
    expect(doubtAnswer(id, { answer: null, address: 'https://social.example/@kansliet/1' })).toBeNull()
  })

  it('names the candidate that was chosen', () => {
    expect(doubtAnswer(id, { answer: { kind: 'candidate', id: '17' }, address: '' })).toEqual({
      ...{ id, as: 'published' },
      remote: { kind: 'candidate', id: '17' },
    })
  })

  it('takes an address as somebody pastes it, and completes it', () => {
    expect(doubtAnswer(id, { answer: { kind: 'url' }, address: ' social.example/@kansliet/17 ' })).toEqual({
      ...{ id, as: 'published' },
      remote: { kind: 'url', url: 'https://social.example/@kansliet/17' },
    })
  })

  it.each([
    '',
    'javascript:alert(1)',
    'kansliet@social.example',
    'mailto:kansliet@social.example',
    'inte alls',
  ])('waits for an address that can be a post’s: %j is none', (address) => {
    expect(doubtAnswer(id, { answer: { kind: 'url' }, address })).toBeNull()
  })

  it('publishes again only where that was chosen', () => {
    expect(doubtAnswer(id, { answer: { kind: 'again' }, address: '' })).toEqual({ id, as: 'again' })
  })
})
