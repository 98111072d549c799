import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderGoTemplate } from '../../../e2e/engines/goTemplateReader.ts'
import { mergePlaceholder } from '../../../shared/newsletter/mergePlaceholder.ts'
import { goTemplate, type TemplatePart } from './goTemplate.ts'

const subscriber = {
  rundbrev_name: 'Åsa <b> & "Öst"',
  rundbrev_municipality: 'Åre',
  rundbrev_municipality_address: '%C3%85re',
}
const render = (rendering: string, part: TemplatePart, attribs: Record<string, string> = subscriber) =>
  renderGoTemplate(goTemplate(rendering, part), {
    html: part !== 'line',
    attribs,
    unsubscribeUrl: 'https://ut.example/x',
  })
const parts = ['html', 'text', 'line'] as const

describe('what a person wrote', () => {
  it.each(parts)('comes out of a template as it went in, whatever it is (%s)', (part) => {
    const hostile = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '`',
        '"',
        '\\',
        '{{ .Subscriber.Email }}',
        'https://x.example@TrackLink',
        '{{ TrackView }}',
      ],
      ...[
        '<!--[if mso]>',
        '<![endif]-->',
        '<a href="https://x.example">',
        '{{/*',
        '*/}}',
        '\n',
        '{{- ',
        ' -}}',
        '$1',
      ],
      ...[
        '{{ define "content" }}',
        '{{ TrackLink "https://x.example" }}',
        '<script>',
        "'",
        '@tracklink',
        '\\u0041',
      ],
    )
    const text = fc
      .array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { maxLength: 20 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (written) => {
        const plain = written.replace(/[\ufdd0-\ufdd5]/g, '').replaceAll('\r\n', '\n')
        expect(render(plain, part)).toBe(plain)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the comments that Outlook lives by', () => {
    const html =
      '<!--[if mso | IE]><table><tr><td><![endif]--><p>Hej</p><!--[if !mso]><!--><i></i><!--<![endif]-->'
    expect(render(html, 'html')).toBe(html)
  })

  it('leaves nothing for listmonk to follow: Rundbrev follows no clicks', () => {
    expect(goTemplate('<a href="https://x.example/">x</a>', 'html')).not.toMatch(/<a\s+href/)
  })
})

describe('a placeholder', () => {
  it('is filled in with the escaping of its part', () => {
    const hello = `Hej ${mergePlaceholder('contact.name', 'kollega')}!`
    expect(render(hello, 'html')).toBe('Hej Åsa &lt;b&gt; &amp; &#34;Öst&#34;!')
    expect(render(hello, 'text')).toBe('Hej Åsa <b> & "Öst"!')
    expect(render(hello, 'line')).toBe('Hej Åsa <b> & "Öst"!')
  })

  it('says its own words where the value is empty or unknown', () => {
    const hello = `Hej ${mergePlaceholder('contact.name', 'kollega {{ .Subscriber.Email }}')}`
    for (const attribs of [{}, { rundbrev_name: '' }])
      expect(render(hello, 'html', attribs)).toBe('Hej kollega {{ .Subscriber.Email }}')
  })

  it('in an address is the value that was encoded for it', () => {
    const link = `<a href="https://x.example/?k=${mergePlaceholder('contact.municipality.address', '')}">`
    expect(render(link, 'html')).toBe('<a href="https://x.example/?k=%C3%85re">')
  })

  it('for the way out is listmonk’s own page', () => {
    expect(render(`<a href="${mergePlaceholder('unsubscribe', 'mailto:a@b.example')}">`, 'html')).toBe(
      '<a href="https://ut.example/x">',
    )
  })
})
