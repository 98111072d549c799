import { describe, expect, it } from 'vitest'
import { languages } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { type MenuEntry, mainCommands, menuCommands, menuModel } from './menuModel.ts'

const t = createTranslator('sv')
const nothing = new Set<string>()

function entriesOf(platform: 'mac' | 'other', commands: ReadonlySet<string> = nothing): MenuEntry[] {
  return menuModel({ platform, commands, zoom: 1 }, t).flatMap(({ entries }) => [...entries])
}

const rolesOf = (platform: 'mac' | 'other') =>
  entriesOf(platform).flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []))

describe('menuModel', () => {
  it('has the columns that a platform’s programs have', () => {
    const columns = (platform: 'mac' | 'other') =>
      menuModel({ platform, commands: nothing, zoom: 1 }, t).map(({ label }) => label)
    expect(columns('mac')).toEqual(['Rundbrev', 'Arkiv', 'Redigera', 'Visa', 'Fönster', 'Hjälp'])
    expect(columns('other')).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp'])
  })

  it('has the way out, the window’s end and the full screen on both, and hides others only on macOS', () => {
    for (const platform of ['mac', 'other'] as const)
      expect(rolesOf(platform)).toEqual(
        expect.arrayContaining(['quit', 'close', 'togglefullscreen', 'copy', 'pasteAndMatchStyle']),
      )
    expect(rolesOf('mac')).toContain('hideOthers')
    expect(rolesOf('other')).not.toContain('hideOthers')
  })

  it('offers no tools for developers', () => {
    for (const platform of ['mac', 'other'] as const)
      expect(JSON.stringify(entriesOf(platform))).not.toMatch(/devtools|reload/i)
  })

  it('lets be chosen what can be done where one is, and nothing else', () => {
    const isEnabled = (commands: ReadonlySet<string>) =>
      entriesOf('other', commands).flatMap((entry) =>
        entry.kind === 'command' && entry.isEnabled ? [entry.id] : [],
      )
    expect(isEnabled(nothing)).toEqual([])
    expect(isEnabled(new Set(['post.save', 'goTo.reach', 'unknown']))).toEqual(['post.save', 'goTo.reach'])
  })

  it('names every command that a window is asked about', () => {
    const named = entriesOf('mac').flatMap((entry) => (entry.kind === 'command' ? [entry.id] : []))
    expect(new Set(named)).toEqual(menuCommands)
    expect([...mainCommands].filter((id) => !menuCommands.has(id))).toEqual([])
  })

  it('gives no two lines the same keys', () => {
    for (const platform of ['mac', 'other'] as const) {
      const keys = entriesOf(platform).flatMap((entry) =>
        'keys' in entry && entry.keys !== undefined ? [entry.keys] : [],
      )
      expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
    }
  })

  it('has every line in every language, and says how large everything is drawn now', () => {
    for (const language of languages) {
      const text = JSON.stringify(
        menuModel({ platform: 'mac', commands: nothing, zoom: 1.25 }, createTranslator(language)),
      )
      expect(text).not.toMatch(/menu\.|palette\.|common\./)
      expect(text).toMatch(/125\s?%/)
    }
  })
})
