import { expect, it } from 'vitest'
import { senderCodes } from '../delivery/senderFinding.ts'
import { describeSender } from './describeSender.ts'
import { createTranslator } from './translator.ts'

it.each(['sv', 'en'] as const)('has words for everything that DNS may say of a sender (%s)', (language) => {
  const t = createTranslator(language)
  const domains = { domain: 'a.example', name: 'b.example', from: 'a.example', envelope: 'c.example' }
  const values = { ...domains, include: 'd.example', term: 'mxx', most: '10', policy: 'reject' }
  for (const code of senderCodes) {
    const { message, remedy } = describeSender({ code, level: 'note', values }, t)
    expect(`${message} ${remedy}`).not.toMatch(/sendCheck|\{\{/)
    expect(message).toContain('.example')
  }
})
