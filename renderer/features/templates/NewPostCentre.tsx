import { IconFileImport, IconFilePlus, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../app/commands.ts'
import { newContentLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { chooseFile, importedFiles, useImportPost } from '../compose/useImportPost.ts'
import { TemplateChooser } from './TemplateChooser.tsx'
import { templateChoices } from './templateCards.ts'
import { useNewPost } from './useNewPost.ts'

const keywords = ['nytt', 'skapa', 'mall', 'inlägg', 'brev', 'new', 'create', 'template', 'post', 'letter']

/** From every screen: the chooser of templates, and each template as a command of its own. */
export function NewPostCentre() {
  const { t } = useTranslation()
  /** 'any', or the one that the keyboard begins at. */
  const [choosing, setChoosing] = useState<string | null>(null)
  const language = newContentLanguage()
  const list = useAsk('templates.list', { language })
  const { begin } = useNewPost()
  const { read } = useImportPost()
  useCommands([
    {
      id: 'post.new',
      group: 'new',
      label: t('templates.choose'),
      icon: IconTemplate,
      keywords,
      keys: ['mod+N'],
      run: () => setChoosing('any'),
    },
    ...templateChoices(list.data, t).map(
      ({ id, name, template }): Command => ({
        id: `new.${id}`,
        group: 'new',
        label: t('templates.new', { name }),
        icon: template === null ? IconFilePlus : IconTemplate,
        keywords: [...keywords, id.replaceAll('-', ' ')],
        run: () => begin(template, language),
      }),
    ),
    // One that was found is shown where it is chosen, renamed and deleted.
    ...templateChoices(list.data, t)
      .filter(({ own }) => own !== undefined)
      .map(
        ({ id, name }): Command => ({
          ...{ id: `templates.show.${id}`, group: 'new', label: name, onlyByKey: true },
          run: () => setChoosing(id),
        }),
      ),
    {
      id: 'post.import',
      group: 'new',
      label: t('palette.import'),
      icon: IconFileImport,
      keywords: ['läs in', 'importera', 'word', 'docx', 'html', 'markdown', 'eml', 'import', 'file'],
      run: () => chooseFile(importedFiles, read),
    },
  ])
  return choosing !== null && <TemplateChooser at={choosing} onClose={() => setChoosing(null)} />
}
