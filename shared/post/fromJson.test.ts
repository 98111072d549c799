import { expect, test } from 'vitest'
import { postFromJson } from './fromJson.ts'

const body = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a "[[[{" \\' }] }],
}
const content = {
  title: 'Rubrik',
  lede: '',
  body,
  tags: [],
  link: null,
  language: 'sv',
  subject: null,
  preheader: null,
  ownWords: [],
  networks: {},
}

test('reads a whole post, and a bare body', () => {
  expect(postFromJson(JSON.stringify(content), 'a.json')).toEqual({ kind: 'content', content })
  expect(postFromJson(JSON.stringify(body), 'a.json')).toEqual({ kind: 'body', body })
})

test('names the place of what does not fit', () => {
  const wrong = { ...content, body: { type: 'doc', content: [{ type: 'script' }] } }
  expect(() => postFromJson(JSON.stringify(wrong), 'a.json')).toThrow(
    expect.objectContaining({ code: 'invalid-input', place: { file: 'a.json', field: 'body.content.0' } }),
  )
  expect(() => postFromJson('{', 'a.json')).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

test('a focal point is read with its image, and one outside it is told by its place', () => {
  const image = { asset: 'a'.repeat(64), alt: 'Fjäll', decorative: false, width: 8, height: 6 }
  const written = (focus: unknown) =>
    JSON.stringify({ type: 'doc', content: [{ type: 'image', attrs: { ...image, focus } }] })
  const focus = { x: 0.3, y: 0 }
  expect(postFromJson(written(focus), 'a.json')).toMatchObject({
    body: { content: [{ attrs: { ...image, focus } }] },
  })
  for (const wrong of [{ x: 1.2, y: 0 }, { x: 0.2 }, { x: '0', y: 0 }, 'mitten', null])
    expect(() => postFromJson(written(wrong), 'a.json')).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        place: { file: 'a.json', field: expect.stringMatching(/^content\.0/) },
      }),
    )
})

test('refuses brackets without end before anything recurses into them', () => {
  const code = expect.objectContaining({ code: 'post-too-deep' })
  expect(() => postFromJson('['.repeat(1_000_000), 'a.json')).toThrow(code)
  expect(() => postFromJson(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'a.json')).toThrow(code)
})
