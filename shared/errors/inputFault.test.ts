import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeError } from '../i18n/describeError.ts'
import { createTranslator } from '../i18n/translator.ts'
import { inputFault, inputFaults } from './inputFault.ts'

const Post = z
  .object({
    title: z.string().min(1).max(10),
    tags: z.array(z.string()).max(2),
    size: z.number().min(5),
    kind: z.enum(['letter', 'post']),
  })
  .strict()
const whole = { title: 'Höst', tags: [], size: 7, kind: 'letter' }
const faultOf = (changed: object) => inputFault(Post.safeParse({ ...whole, ...changed }).error?.issues[0])

it('tells what a schema refuses without a word of the schema’s own', () => {
  expect(faultOf({ title: undefined })).toEqual({ fault: 'missing' })
  expect(faultOf({ title: 7 })).toEqual({ fault: 'form' })
  expect(faultOf({ title: '' })).toEqual({ fault: 'empty' })
  expect(faultOf({ title: 'Elva tecken' })).toEqual({ fault: 'too-long', limit: 10 })
  expect(faultOf({ tags: ['a', 'b', 'c'] })).toEqual({ fault: 'too-many', limit: 2 })
  expect(faultOf({ size: 1 })).toEqual({ fault: 'too-small', limit: 5 })
  expect(faultOf({ kind: 'rumour' })).toEqual({ fault: 'choice' })
  expect(faultOf({ colour: 'red' })).toEqual({ fault: 'unknown', detail: 'colour' })
})

it.each(['sv', 'en'] as const)('has words for each of them in %s', (language) => {
  const t = createTranslator(language)
  for (const fault of inputFaults) {
    const values = { fault, limit: 1234, detail: 'colour' }
    const { message } = describeError({ code: 'invalid-input', place: {}, values } as never, t)
    expect(message).not.toMatch(/\{\{|inputFault|undefined/)
  }
})

it('writes a limit as a number of the language', () => {
  const values = { fault: 'too-long', limit: 12_000 }
  expect(
    describeError({ code: 'invalid-input', place: {}, values } as never, createTranslator('sv')).message,
  ).toContain('12\u00a0000')
})
