import { expect, test } from 'vitest'
import { charactersIn, charactersInMarkup } from './bodyLimits.ts'

test('counts the text that is read, wherever it stands', () => {
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'fyra' }] }
  expect(
    charactersIn({
      type: 'doc',
      content: [
        paragraph,
        { type: 'countyOnly', attrs: { counties: [] }, content: [paragraph] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
        { type: 'horizontalRule' },
      ],
    }),
  ).toBe(12)
})

test('does not take what Word writes around a text for text', () => {
  const words = 'Tack för i år.'
  expect(
    charactersInMarkup(
      `<!--[if gte mso 9]><xml>${'x'.repeat(9999)}</xml><![endif]--><style>p{${'x'.repeat(9999)}}</style><p style="mso:x" title='a'>${words}</p><img src="data:image/png;base64,${'A'.repeat(9999)}">`,
    ),
  ).toBe(words.length)
})
