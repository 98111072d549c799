import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))

it('is what every window is made with, after all that it asks for itself', () => {
  const made = sources.flatMap(({ name, text }) =>
    text
      .split(/new (?:BrowserWindow|WebContentsView|BrowserView)\(/)
      .slice(1)
      .map((rest) => ({ name, preferences: /webPreferences: \{([^}]*)\}/.exec(rest)?.[1] ?? '' })),
  )
  expect(made.length).toBeGreaterThanOrEqual(2)
  expect(made.filter(({ preferences }) => !preferences.includes('...safePreferences()'))).toEqual([])
})

it('is the only place that speaks of what a page is given, and no feature of Blink is switched on', () => {
  const words =
    /\b(sandbox|contextIsolation|nodeIntegration\w*|webSecurity|webviewTag|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|disableBlinkFeatures): (true|false|')/
  const speaking = sources.filter(({ text }) => words.test(text)).map(({ name }) => name)
  expect(speaking).toEqual(['safePreferences.ts'])
  expect(sources.filter(({ text }) => text.includes('BlinkFeatures'))).toEqual([])
})
