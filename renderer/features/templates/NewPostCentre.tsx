import { IconFileImport, IconFilePlus, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../app/commands.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { chooseFile, importedFiles, useImportPost } from '../compose/useImportPost.ts'
import { TemplateChooser } from './TemplateChooser.tsx'
import { templateChoices } from './templateCards.ts'
import { useNewPost } from './useNewPost.ts'

const words = ['nytt', 'skapa', 'mall', 'inlägg', 'brev', 'new', 'create', 'template', 'post', 'letter']

/** From every screen: the chooser of templates, and each template as a command of its own. */
export function NewPostCentre() {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  const language = interfaceLanguage()
  const list = useAsk('templates.list', { language })
  const { begin } = useNewPost()
  const { read } = useImportPost()
  useCommands([
    {
      id: 'post.new',
      group: 'new',
      label: t('templates.choose'),
      icon: IconTemplate,
      keywords: words,
      keys: ['mod+N'],
      run: () => setChoosing(true),
    },
    ...templateChoices(list.data, t).map(
      ({ id, name, template }): Command => ({
        id: `new.${id}`,
        group: 'new',
        label: t('templates.new', { name }),
        icon: template === null ? IconFilePlus : IconTemplate,
        keywords: [...words, id.replaceAll('-', ' ')],
        run: () => begin(template, language),
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
  return choosing && <TemplateChooser onClose={() => setChoosing(false)} />
}
