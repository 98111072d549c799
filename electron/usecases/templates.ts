import type { TemplateId } from '../../shared/contract/scalars.ts'
import {
  builtInTemplates,
  type OwnTemplate,
  type TemplateKey,
  type templatesContract,
} from '../../shared/contract/templates.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Language } from '../../shared/i18n/catalogue.ts'
import { fillTemplate } from '../../shared/post/fillTemplate.ts'
import { outlineOf } from '../../shared/post/outlineOf.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { listSenders } from '../store/senders.ts'
import { readSettings } from '../store/settings.ts'
import {
  deleteTemplate,
  insertTemplate,
  listTemplates,
  readTemplate,
  renameTemplate,
  type TemplateRow,
} from '../store/templates.ts'
import { builtInTemplate } from './builtInTemplate.ts'
import type { Deps } from './deps.ts'
import { savedBlocks } from './savedBlocks.ts'
import { createPost } from './savePost.ts'
import { senders } from './senders.ts'
import { templatesChanged } from './templatesChanged.ts'
import type { UseCases } from './useCase.ts'

/** As many blocks as the small picture of a template has room for. */
const shapesShown = 16

export const templates = {
  ...savedBlocks,
  ...senders,

  'templates.list': (deps, { language }) => ({
    builtIn: builtInTemplates.map((name) => ({
      name,
      outline: outlineOf(builtInTemplate(deps, name, language).body, shapesShown),
    })),
    own: listTemplates(deps.workspace.database).map(summary),
  }),

  'templates.add': (deps, { name, content }) => {
    const row = insertTemplate(deps.workspace.database, name, content, instantText(deps.now()))
    templatesChanged(deps)
    return summary(row)
  },

  'templates.rename': (deps, { id, name }) => {
    if (!renameTemplate(deps.workspace.database, id, name)) throw noTemplate(id)
    templatesChanged(deps)
    return {}
  },

  'templates.delete': (deps, { id }) => {
    const { name, content } = requireTemplate(deps, id)
    deleteTemplate(deps.workspace.database, id)
    templatesChanged(deps)
    return { name, content }
  },

  'posts.createFromTemplate': (deps, { template, language }) => {
    const { database } = deps.workspace
    const { organisation, zone } = readSettings(database)
    const sender = listSenders(database).find(({ firstChoice }) => firstChoice)
    const content = fillTemplate(templateContent(deps, template, language), {
      organisation: organisation.name,
      year: yearLookedBackOn(deps.now().toZonedDateTimeISO(zone)),
      signature:
        sender === undefined
          ? null
          : { name: sender.name, role: sender.role, organisation: sender.organisation },
    })
    return createPost(deps, content)
  },
} satisfies UseCases<keyof typeof templatesContract>

function templateContent(deps: Deps, template: TemplateKey, language: Language): PostContent {
  return 'own' in template
    ? requireTemplate(deps, template.own).content
    : builtInTemplate(deps, template.builtIn, language)
}

/** A letter of January still thanks for the year before. */
function yearLookedBackOn({ year, month }: { readonly year: number; readonly month: number }): number {
  return month === 1 ? year - 1 : year
}

function requireTemplate(deps: Deps, id: TemplateId): TemplateRow {
  const row = readTemplate(deps.workspace.database, id)
  if (row === undefined) throw noTemplate(id)
  return row
}

function noTemplate(id: TemplateId): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `template ${id}` })
}

function summary({ id, name, content }: TemplateRow): OwnTemplate {
  return { id, name, language: content.language, outline: outlineOf(content.body, shapesShown) }
}
