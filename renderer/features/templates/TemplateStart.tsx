import { SimpleGrid, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newContentLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { TemplateCard } from './TemplateCard.tsx'
import { templateChoices } from './templateCards.ts'
import { useNewPost } from './useNewPost.ts'

/** The templates as a first screen offers them. */
export function TemplateStart() {
  const { t } = useTranslation()
  const language = newContentLanguage()
  const list = useAsk('templates.list', { language })
  const { begin } = useNewPost()
  return (
    <section>
      <Title order={2} size="h5" ta="center" mt={56} mb="md">
        {t('templates.start')}
      </Title>
      <SimpleGrid cols={3} spacing="md" maw={820} mx="auto" mb="xl">
        {templateChoices(list.data, t)
          .filter(({ template }) => template !== null)
          .map(({ id, name, description, outline, template }) => (
            <TemplateCard
              key={id}
              name={name}
              description={description}
              outline={outline}
              onChoose={() => begin(template, language)}
            />
          ))}
      </SimpleGrid>
    </section>
  )
}
