import { expect, test } from 'vitest'
import { documentFromMarkdown } from './fromMarkdown.ts'

const read = (markdown: string) => documentFromMarkdown(markdown, 'brev.md')

test('headings, paragraphs, lists, quotes and links', () => {
  const { title, lede, body } = read(
    '# Tack för i år\n\nDet här hände.\n\n## Siffror\n\n- ett\n- två\n\n> Sagt.\n\nSe [webben](https://a.example/).\n',
  )
  expect(title).toBe('Tack för i år')
  expect(lede).toBe('Det här hände.')
  expect(body.content.map(({ type }) => type)).toEqual(['heading', 'bulletList', 'blockquote', 'paragraph'])
  expect(JSON.stringify(body)).toContain('"href":"https://a.example/"')
})

test('HTML in Markdown passes the same allow-list', () => {
  const { body, warnings } = read('Hej <script>alert(1)</script><b>du</b>\n\n[x](javascript:alert(1))')
  expect(JSON.stringify(body)).not.toContain('alert')
  expect(warnings.map(({ code }) => code)).toEqual(['scripts-dropped', 'link-dropped'])
})

test('a generator’s metadata is not text, but a divider at the start is no metadata', () => {
  expect(read('---\ntitle: x\n---\n# Rubrik\n').body.content).toEqual([{ type: 'paragraph' }])
  expect(JSON.stringify(read('---\nHej\n\n---\nDå\n').body)).toContain('Hej')
})

test('quotes and lists nested without end do not bring the parser down', () => {
  const nested = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level * 2)}- punkt`).join('\n')
  for (const markdown of ['>'.repeat(200_000), '1. '.repeat(50_000), nested, '> - '.repeat(50_000)]) {
    expect(read(`${markdown}slut`).body.content.length).toBeGreaterThan(0)
  }
})

test('what the parser gives up on is read as plain text, and said to be', () => {
  const { body, warnings } = read('*'.repeat(5_000_000))
  expect(warnings).toEqual([{ code: 'markdown-as-text', detail: '' }])
  expect(body.content).toHaveLength(1)
})
