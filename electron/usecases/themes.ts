import { leastContrast, paleTexts } from '../../shared/checks/contrast.ts'
import type { ThemeId } from '../../shared/contract/scalars.ts'
import type { OwnTheme, themesContract } from '../../shared/contract/themes.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { personalise } from '../../shared/newsletter/personalise.ts'
import { sampleFigures, sampleLetter } from '../../shared/newsletter/sampleLetter.ts'
import { schemes, type Theme, themeAssets } from '../../shared/newsletter/theme.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { renderNewsletter } from '../render/compileNewsletter.ts'
import { readSettings } from '../store/settings.ts'
import {
  deleteTheme,
  insertTheme,
  listThemes,
  readTheme,
  updateTheme,
  writeUsedTheme,
} from '../store/themes.ts'
import { requireAsset } from './addAsset.ts'
import type { Deps } from './deps.ts'
import { previewRecipient } from './newsletters.ts'
import { readThemeFile, themeFileName, themeFileText } from './themeFile.ts'
import type { UseCases } from './useCase.ts'
import { usedThemeKey } from './usedTheme.ts'

export const themes = {
  'themes.list': (deps) => ({ own: listThemes(deps.workspace.database), used: usedThemeKey(deps) }),

  'themes.save': (deps, { id, theme }) => saveTheme(deps, id, theme),

  'themes.use': (deps, { theme }) => {
    if ('own' in theme) requireTheme(deps, theme.own)
    writeUsedTheme(deps.workspace.database, theme)
    themesChanged(deps)
    return {}
  },

  'themes.remove': (deps, { id }) => {
    const { theme } = requireTheme(deps, id)
    const used = usedThemeKey(deps)
    deleteTheme(deps.workspace.database, id)
    themesChanged(deps)
    return { theme, wasUsed: 'own' in used && used.own === id }
  },

  'themes.export': (deps, { id }) => {
    const { theme } = requireTheme(deps, id)
    return { suggestedName: themeFileName(theme), text: themeFileText(deps, theme) }
  },

  'themes.import': async (deps, file) => saveTheme(deps, null, await readThemeFile(deps, file)),

  'themes.preview': async (deps, { theme, language }) => {
    const t = createTranslator(language)
    const content = sampleLetter(t, language)
    const rendered = await renderNewsletter({
      ...{ content, theme, figures: sampleFigures(t) },
      organisation: readSettings(deps.workspace.database).organisation,
      imageSource: (sha256) => `app://rundbrev/assets/${sha256}`,
    })
    return { html: personalise(rendered, previewRecipient(deps, content, { contactId: null })).html }
  },
} satisfies UseCases<keyof typeof themesContract>

function saveTheme(deps: Deps, id: ThemeId | null, theme: Theme): OwnTheme {
  const { database } = deps.workspace
  requireReadable(theme)
  for (const sha256 of themeAssets(theme)) requireAsset(deps, sha256)
  const saved =
    id === null ? insertTheme(database, theme, instantText(deps.now())) : updateTheme(database, id, theme)
  if (saved === undefined) throw noTheme(id)
  themesChanged(deps)
  return saved
}

/** @throws RundbrevError `theme-contrast-low`, naming the first pair of colours that text cannot be read in */
function requireReadable(theme: Theme): void {
  for (const scheme of schemes) {
    const [pale] = paleTexts(theme[scheme])
    if (pale === undefined) continue
    const field = `${scheme}.${pale.text}`
    throw new RundbrevError('theme-contrast-low', { field }, { ...pale, scheme, least: leastContrast })
  }
}

function requireTheme(deps: Deps, id: ThemeId): OwnTheme {
  const theme = readTheme(deps.workspace.database, id)
  if (theme === undefined) throw noTheme(id)
  return theme
}

function noTheme(id: ThemeId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `theme ${id}` })
}

/** Letters look different now: whoever shows one asks again. */
function themesChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'themes' } })
}
