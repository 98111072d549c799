import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageFootCss, pageMark, pagesMark } from './pageFoot.ts'

it('counts pages where the language puts their numbers', () => {
  const css = pageFootCss({ about: 'Räckvidd · Kansliet', numbered: `Sida ${pageMark} av ${pagesMark}` })
  expect(css).toContain('content: "Räckvidd · Kansliet";')
  expect(css).toContain('content: "Sida " counter(page) " av " counter(pages);')
})

it('lets no title be more than a string', () => {
  const sign = fc.constantFrom('"', '\\', '\n', ';', '}', '<', 'å', '\u2028', '*/')
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const [, content = ''] = /@bottom-left \{ content: (.*?); font: 8pt/s.exec(
        pageFootCss({ about: signs.join(''), numbered: '' }),
      ) ?? [undefined, '']
      expect(content).toMatch(/^"(?:[^"\\\n]|\\.)*"$/)
    }),
  )
})
