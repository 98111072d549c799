import type { TFunction } from 'i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { OwnTemplate, TemplateKey } from '../../../shared/contract/templates.ts'
import type { OutlineShape } from '../../../shared/post/outlineOf.ts'

/** A way to begin a post, ready to be shown. */
export interface TemplateChoice {
  readonly id: string
  /** null: an empty post. */
  readonly template: TemplateKey | null
  readonly name: string
  readonly description: string
  readonly outline: readonly OutlineShape[]
  /** Where it is one of the officer's own. */
  readonly own?: OwnTemplate
}

/** Everything that a post can begin from, in the order of the digits: 0 is the empty post, then the program's, then the own. */
export function templateChoices(list: Output<'templates.list'> | undefined, t: TFunction): TemplateChoice[] {
  const builtIn = (list?.builtIn ?? []).map(
    ({ name, outline }): TemplateChoice => ({
      id: name,
      template: { builtIn: name },
      name: t(`templates.builtIn.${name}.name`),
      description: t(`templates.builtIn.${name}.description`),
      outline,
    }),
  )
  const own = (list?.own ?? []).map(
    (template): TemplateChoice => ({
      id: `own-${template.id}`,
      template: { own: template.id },
      name: template.name,
      description: t('templates.ownDescription', {
        language: t(`templates.languageName.${template.language}`),
      }),
      outline: template.outline,
      own: template,
    }),
  )
  const empty: TemplateChoice = {
    id: 'empty',
    template: null,
    name: t('templates.empty.name'),
    description: t('templates.empty.description'),
    outline: [],
  }
  return [empty, ...builtIn, ...own]
}
