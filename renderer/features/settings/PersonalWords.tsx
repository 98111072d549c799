import { ActionIcon, Badge, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonalWord } from '../../../shared/contract/checks.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { call } from '../../app/call.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import classes from './PersonalWords.module.css'

/** Words that the spelling and the checks should know, beside their dictionaries. */
export function PersonalWords() {
  const { t } = useTranslation()
  const known = useAsk('words.list', {})
  const words = known.data?.words ?? []
  const [typed, setTyped] = useState('')
  const [language, setLanguage] = useState<Language>('sv')
  const add = useDo('words.add', { onSuccess: () => setTyped('') })
  const remove = useDo('words.remove', {
    onSuccess: (_, word) =>
      offerUndo(t('checks.words.removed', { word: word.word }), () => {
        call('words.add', word).catch(showError)
      }),
  })
  const meant = PersonalWord.safeParse({ language, word: typed })
  if (known.isError) return <ErrorNote error={known.error} onRetry={() => void known.refetch()} />
  return (
    <div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (meant.success) add.mutate(meant.data)
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('checks.words.word')}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Select
            label={t('checks.words.language')}
            w={150}
            allowDeselect={false}
            data={(['sv', 'en'] as const).map((value) => ({ value, label: t(`common.language.${value}`) }))}
            value={language}
            onChange={(value) => value !== null && setLanguage(value)}
          />
          <Button type="submit" variant="default" disabled={!meant.success} loading={add.isPending}>
            {t('checks.words.add')}
          </Button>
        </Group>
      </form>
      {known.isPending ? (
        <SkeletonText lines={2} />
      ) : words.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t('checks.words.empty')}
        </Text>
      ) : (
        <ul className={classes.words}>
          {words.map((word) => (
            <li key={`${word.language} ${word.word}`} className={classes.word}>
              <span lang={word.language}>{word.word}</span>
              {word.language !== 'sv' && (
                <Badge size="xs" variant="light" color="gray">
                  {word.language}
                </Badge>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('checks.words.remove', { word: word.word })}
                onClick={() => remove.mutate(word)}
              >
                <IconX size={14} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
