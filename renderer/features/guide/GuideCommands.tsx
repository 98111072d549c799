import { IconBook2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Command, useCommands } from '../../app/commands.ts'
import { wholeInterfaceLanguage } from '../../app/i18n.ts'
import { guidePath } from './guideChapters.ts'
import { guidePages, namedIn } from './guidePages.ts'

/** Every page of the handbook, found by its title and by what it names of the program. */
export function GuideCommands() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  useCommands(
    guidePages(wholeInterfaceLanguage()).map((page): Command => {
      const chapter = page.kind === 'chapter' ? page.title : t(`guide.doc.${page.id}`)
      return {
        id: `guide.${page.id}`,
        group: 'guide',
        label: t('guide.openChapter', { chapter }),
        icon: IconBook2,
        keywords: namedIn(page),
        run: () => go(guidePath(page.id)),
      }
    }),
  )
  return null
}
