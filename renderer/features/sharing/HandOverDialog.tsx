import { Button, Checkbox, Group, List, Modal, Stack, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId, SavedBlockId, TemplateId } from '../../../shared/contract/scalars.ts'
import type { HandOverChoices } from '../../../shared/contract/sharing.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { interfaceLanguage, interfaceLocale } from '../../app/i18n.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { showSaved } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'

interface HandOverDialogProps {
  readonly postId: PostId
  readonly onClose: () => void
}

/** A post, as it was last saved, in a file for a colleague: what comes along, and what may. */
export function HandOverDialog({ postId, onClose }: HandOverDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const choices = useAsk('posts.handOverChoices', { id: postId }, { gcTime: 0 })
  return (
    <Modal
      opened
      size="lg"
      returnFocus={false}
      onClose={onClose}
      title={t('sharing.post.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {choices.isPending && <SkeletonText lines={5} />}
      {choices.isError && <ErrorNote error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data !== undefined && <Choose postId={postId} choices={choices.data} onClose={onClose} />}
    </Modal>
  )
}

interface ChooseProps extends HandOverDialogProps {
  readonly choices: HandOverChoices
}

function Choose({ postId, choices, onClose }: ChooseProps) {
  const { t } = useTranslation()
  const goes = useId()
  const [theme, setTheme] = useState(choices.theme !== null)
  const [templates, setTemplates] = useState<readonly TemplateId[]>([])
  const [savedBlocks, setSavedBlocks] = useState<readonly SavedBlockId[]>(
    choices.savedBlocks.filter(({ stands }) => stands).map(({ id }) => id),
  )
  const save = useDo('desktop.savePost', {
    onSuccess({ file, missing }) {
      if (file === null) return
      const lost = missing > 0 ? ` ${t('sharing.post.missing', { count: missing })}` : ''
      showSaved(`${t('sharing.post.saved', { file })}${lost}`, file)
      onClose()
    },
  })
  const networks = new Intl.ListFormat(interfaceLocale()).format(
    choices.variants.map((network) => networkNames[network]),
  )
  const hasMore = choices.theme !== null || choices.templates.length > 0 || choices.savedBlocks.length > 0
  return (
    <Stack gap="md">
      <Text size="sm">{t('sharing.post.intro')}</Text>
      <div>
        <Title order={3} size="h6" id={goes}>
          {t('sharing.post.goes')}
        </Title>
        <List size="sm" aria-labelledby={goes}>
          <List.Item>{t('sharing.post.text')}</List.Item>
          <List.Item>{t('sharing.post.images', { count: choices.images })}</List.Item>
          <List.Item>{t('sharing.post.figures', { count: choices.figures })}</List.Item>
          {choices.variants.length > 0 && <List.Item>{t('sharing.post.variants', { networks })}</List.Item>}
        </List>
      </div>
      {hasMore && (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <Text component="legend" fw={600} size="sm" mb={6}>
            {t('sharing.post.also')}
          </Text>
          <Stack gap={8}>
            {choices.theme !== null && (
              <Checkbox
                label={t('sharing.post.theme', { name: choices.theme })}
                checked={theme}
                onChange={(event) => setTheme(event.currentTarget.checked)}
              />
            )}
            {choices.savedBlocks.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={t('sharing.post.savedBlock', { name })}
                checked={savedBlocks.includes(id)}
                onChange={(event) => setSavedBlocks(ticked(savedBlocks, id, event.currentTarget.checked))}
              />
            ))}
            {choices.templates.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={t('sharing.post.template', { name })}
                checked={templates.includes(id)}
                onChange={(event) => setTemplates(ticked(templates, id, event.currentTarget.checked))}
              />
            ))}
          </Stack>
        </fieldset>
      )}
      <Text size="sm" c="dimmed">
        {t('sharing.post.stays')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" disabled={save.isPending} onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              ...{ id: postId, theme, language: interfaceLanguage() },
              ...{ templates: [...templates], savedBlocks: [...savedBlocks] },
            })
          }
        >
          {t('sharing.post.save')}
        </Button>
      </Group>
    </Stack>
  )
}

function ticked<Id>(all: readonly Id[], id: Id, isTicked: boolean): readonly Id[] {
  return isTicked ? [...all, id] : all.filter((one) => one !== id)
}
