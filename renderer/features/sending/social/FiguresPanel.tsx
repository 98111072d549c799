import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { troubleError } from '../../../../shared/errors/troubleRecord.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { whileBusy } from '../../../ui/whileBusy.ts'
import classes from './FiguresPanel.module.css'
import { PostFiguresTable } from './PostFiguresTable.tsx'
import { postName } from './postName.ts'

/** How a publication's posts have fared, as their network tells it. Nothing where none is out. */
export function FiguresPanel({ publicationId }: { readonly publicationId: PublicationId }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { data } = useAsk('publications.figures', { id: publicationId })
  const collect = useDo('publications.collectFigures', {
    onSuccess: ({ added, rejected: [first] }) => {
      if (first !== undefined && added === 0) showError(troubleError(first.trouble))
      else if (added === 0) showDone(t('postFigures.collectedNone'))
      else showDone(t('postFigures.collected', { count: added }))
    },
  })
  if (data === undefined || data.posts.length === 0) return null
  const { posts } = data
  return (
    <section aria-labelledby={headingId} className={classes.panel}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h5" id={headingId}>
            {t('postFigures.title')}
          </Title>
          <Text size="sm" c="dimmed" maw="68ch">
            {t(data.off ? 'postFigures.off' : 'postFigures.intro')}
          </Text>
        </div>
        {!data.off && posts.some(({ lookAt }) => lookAt !== null) && (
          <Button
            variant="default"
            size="xs"
            style={{ flexShrink: 0 }}
            leftSection={<IconRefresh size={16} stroke={1.6} />}
            {...whileBusy(collect.isPending, () => collect.mutate({ id: publicationId }))}
          >
            {t('postFigures.collect')}
          </Button>
        )}
      </Group>
      <Stack gap="lg" mt="sm">
        {posts.map((post, index) => (
          <PostFiguresTable
            key={post.stepId}
            post={post}
            name={posts.length === 1 ? null : postName(index + 1, posts.length, t)}
          />
        ))}
      </Stack>
    </section>
  )
}
