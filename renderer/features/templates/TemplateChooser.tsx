import { Group, Modal, SegmentedControl, SimpleGrid, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '../../../shared/i18n/catalogue.ts'
import { newContentLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { neighbourCard } from './neighbourCard.ts'
import { OwnTemplateMenu } from './OwnTemplateMenu.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import { type TemplateChoice, templateChoices } from './templateCards.ts'
import { useNewPost } from './useNewPost.ts'

const columns = 4

interface TemplateChooserProps {
  /** The id of the choice that has the keyboard at first; 'any': the empty post. */
  readonly at: string
  readonly onClose: () => void
}

/** What a new post begins from: a digit chooses, Enter begins an empty one, or the one that was asked for. */
export function TemplateChooser({ at, onClose }: TemplateChooserProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [language, setLanguage] = useState<Language>(newContentLanguage)
  const list = useAsk('templates.list', { language })
  const { begin } = useNewPost()
  const choices = templateChoices(list.data, t)
  const first = choices.find(({ id }) => id === at) ?? choices[0]
  const choose = ({ template }: TemplateChoice) => {
    onClose()
    begin(template, language)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // The dialogues that own templates open from here have keys of their own.
    if (!event.currentTarget.contains(event.target as Node) || event.target instanceof HTMLInputElement)
      return
    const choice = /^\d$/.test(event.key) ? choices[Number(event.key)] : undefined
    if (choice !== undefined) choose(choice)
    else if (!neighbourCard(event.currentTarget, event.key, columns)) return
    event.preventDefault()
  }
  const card = (choice: TemplateChoice) => {
    const digit = choices.indexOf(choice)
    return (
      <TemplateCard
        key={choice.id}
        name={choice.name}
        description={choice.description}
        outline={choice.outline}
        digit={digit <= 9 ? digit : undefined}
        first={choice === first}
        onChoose={() => choose(choice)}
        menu={choice.own !== undefined && <OwnTemplateMenu template={choice.own} />}
      />
    )
  }
  const own = choices.filter((choice) => choice.own !== undefined)
  return (
    <Modal
      opened
      onClose={onClose}
      size={940}
      yOffset="6vh"
      title={t('templates.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" mb="md">
        <Text size="sm" c="dimmed">
          {t('templates.hint')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('templates.language')}
          data={languages.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
      </Group>
      <SimpleGrid cols={columns} spacing="sm">
        {choices.filter((choice) => choice.own === undefined).map(card)}
      </SimpleGrid>
      {own.length > 0 && (
        <>
          <Title order={3} size="h6" mt="lg" mb="sm">
            {t('templates.own')}
          </Title>
          <SimpleGrid cols={columns} spacing="sm">
            {own.map(card)}
          </SimpleGrid>
        </>
      )}
    </Modal>
  )
}
