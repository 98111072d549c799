import { expect, it } from 'vitest'
import { fieldsOf, hostileInputs, procedureNames } from '../../e2e/packaged/hostileInputs.ts'
import { answerCall } from './answerCall.ts'

const ours = { url: 'app://rundbrev/', parent: null }

/** Asks the gate, and notes what has come through it. */
function gate() {
  const performed: { readonly name: string; readonly input: unknown }[] = []
  const ask = (name: unknown, input: unknown, frame: Parameters<typeof answerCall>[0]['frame'] = ours) =>
    answerCall(
      { frame, name, input },
      (known, parsed) => {
        performed.push({ name: known, input: parsed })
        throw new Error('nobody is at home')
      },
      () => {},
    )
  return { ask, performed }
}

const code = (answer: Awaited<ReturnType<typeof answerCall>>) => (answer.ok ? 'ok' : answer.error.code)

it('does nothing of the contract for a frame that is not our own page at the top of its window', async () => {
  const { ask, performed } = gate()
  const frames = [
    null,
    { url: 'app://rundbrev/', parent: ours },
    ...[
      'about:blank',
      'about:srcdoc',
      'app://sheet/1',
      'app://rundbrev.example/',
      'https://example.org/',
    ].map((url) => ({ url, parent: null })),
  ]
  for (const name of procedureNames)
    for (const frame of frames) {
      const answer = await ask(name, {}, frame)
      expect(answer, `${name} for ${frame?.url}`).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', place: { field: 'sender' } },
      })
    }
  expect(performed).toEqual([])
})

it('does nothing of the contract with what is not in its shape', async () => {
  const { ask, performed } = gate()
  for (const name of procedureNames)
    for (const { what, input } of hostileInputs(name))
      expect(code(await ask(name, input)), `${name}: ${what}`).toBe('invalid-input')
  expect(performed).toEqual([])
})

it('finds something to refuse in the fields of every procedure that has any but a free one', () => {
  const untried = procedureNames.filter(
    (name) => fieldsOf(name).length > 0 && !hostileInputs(name).some(({ what }) => what.startsWith('every')),
  )
  expect(untried).toEqual([])
})

it('does nothing of the contract with what is too large, before its shape is looked at', async () => {
  const { ask, performed } = gate()
  const long = 'a'.repeat(5_000_000)
  let deep: unknown = 'inmost'
  for (let level = 0; level < 100; level++) deep = { deep }
  const itself: Record<string, unknown> = {}
  itself.itself = itself
  for (const name of procedureNames) {
    const fields = Object.fromEntries([...fieldsOf(name), 'more'].map((field) => [field, long]))
    for (const input of [long, fields, deep, itself, { [long]: 1 }])
      expect(code(await ask(name, input)), name).toBe('input-too-large')
  }
  expect(performed).toEqual([])
})

it('hands on nothing that the contract does not name, and no key of every object', async () => {
  const { ask, performed } = gate()
  const keys = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"more":1}'
  for (const name of procedureNames) await ask(name, JSON.parse(keys))
  expect(performed).not.toEqual([])
  for (const { name, input } of performed) {
    const handed = Reflect.ownKeys(input as object)
    expect(
      handed.filter((key) => !fieldsOf(name as never).includes(String(key))),
      name,
    ).toEqual([])
    expect(Object.getPrototypeOf(input), name).toBe(Object.prototype)
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

it('knows no procedure by a name that every object has', async () => {
  const { ask, performed } = gate()
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'posts',
    'a'.repeat(5_000_000),
    null,
    7,
    ['posts.list'],
    { toString: () => 'posts.list' },
  ])
    expect(code(await ask(name, {}))).toBe('invalid-input')
  expect(performed).toEqual([])
})
