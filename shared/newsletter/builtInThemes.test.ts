import { expect, test } from 'vitest'
import { paleTexts } from '../checks/contrast.ts'
import { builtInThemeNames, builtInThemes } from './builtInThemes.ts'
import { schemes, Theme } from './theme.ts'

test.each(builtInThemeNames)('everything that is read in a letter of the theme %s meets WCAG AA', (name) => {
  for (const scheme of schemes) expect(paleTexts(builtInThemes[name][scheme])).toEqual([])
})

test('a theme holds colours and addresses and nothing that only looks like them', () => {
  const theme = builtInThemes.association
  const refused = [
    { ...theme, light: { ...theme.light, ink: 'red;background:url(//a.example)' } },
    { ...theme, light: { ...theme.light, ink: '#12345' } },
    { ...theme, fonts: { headings: 'Comic Sans', body: 'system' } },
    { ...theme, footer: { ...theme.footer, links: [{ label: 'Hit', href: 'javascript:alert(1)' }] } },
    { ...theme, header: 'banner' },
    { ...theme, script: 'alert(1)' },
  ]
  for (const value of refused) expect(Theme.safeParse(value).success).toBe(false)
  expect(Theme.parse({ ...theme, light: { ...theme.light, ink: '#ABCDEF' } }).light.ink).toBe('#abcdef')
})
