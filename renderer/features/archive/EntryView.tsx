import { Badge, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveListing } from '../../../shared/contract/archive.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { PreviewFrame } from '../newsletter/PreviewFrame.tsx'
import classes from './ArchiveScreen.module.css'
import { EntryActions } from './EntryActions.tsx'
import { EntryFacts } from './EntryFacts.tsx'
import { FaultNote } from './FaultNote.tsx'
import { PartTable } from './PartTable.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { PostList } from './PostList.tsx'

/** One entry: whether it is whole, what it says of itself, the letter, where it went, and its files. */
export function EntryView({ listing }: { readonly listing: ArchiveListing }) {
  const { t } = useTranslation()
  const entry = useAsk('archive.entry', { id: listing.id })
  if (entry.isPending) return <SkeletonText lines={8} />
  if (entry.isError) return <ErrorNote error={entry.error} onRetry={() => void entry.refetch()} />
  const { data } = entry
  if (data.kind === 'unreadable') return <FaultNote title={t('archive.unreadable')} faults={data.faults} />
  const { manifest, addenda, faults, letter, text, images, posts } = data
  const counts = addenda.findLast((addendum) => addendum.counts !== null)?.counts ?? manifest.counts
  const isLetter = manifest.subject !== null
  return (
    <Stack gap="md" className={classes.view} component="section" aria-labelledby="archive-entry">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h4" id="archive-entry">
            {manifest.post.title || t('compose.untitled')}
          </Title>
          {isLetter && manifest.subject !== manifest.post.title && (
            <Text size="sm" c="dimmed">
              {manifest.subject}
            </Text>
          )}
        </div>
        <EntryActions
          id={listing.id}
          title={listing.title}
          isLetter={isLetter}
          isVerifying={entry.isFetching}
          onVerify={() => void entry.refetch()}
        />
      </Group>
      {faults.length > 0 ? (
        <FaultNote title={t('archive.changed')} faults={faults} />
      ) : (
        <Badge
          variant="light"
          size="lg"
          tt="none"
          fw={500}
          leftSection={<IconShieldCheck size={16} stroke={1.6} aria-hidden />}
        >
          {t('archive.unchanged')}
        </Badge>
      )}
      <EntryFacts manifest={manifest} addenda={addenda} />
      <Tabs defaultValue="letter" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="letter">{t(isLetter ? 'archive.tab.letter' : 'archive.tab.post')}</Tabs.Tab>
          {isLetter && <Tabs.Tab value="places">{t('archive.tab.places')}</Tabs.Tab>}
          <Tabs.Tab value="parts">{t('archive.tab.parts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="letter" pt="md">
          {letter !== null && (
            <div className={classes.letter}>
              <PreviewFrame html={letter} width={680} title={t('archive.letterTitle')} />
            </div>
          )}
          {posts !== null && <PostList posts={posts} />}
          {letter === null && posts === null && text !== null && <div className={classes.post}>{text}</div>}
          {posts === null && images.length > 0 && (
            <div className={classes.pictures}>
              {images.map((address, at) => (
                <img key={address} src={address} alt={t('archive.picture', { number: at + 1 })} />
              ))}
            </div>
          )}
          {letter === null && text === null && posts === null && (
            <Text size="sm" c="dimmed">
              {t('archive.noLetter')}
            </Text>
          )}
          {letter !== null && (
            <Text size="xs" c="dimmed" mt="xs">
              {t('archive.shownAs')}
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="places" pt="md">
          <PlaceTable counts={counts} />
        </Tabs.Panel>
        <Tabs.Panel value="parts" pt="md">
          <PartTable manifest={manifest} manifestSha256={data.manifestSha256} addenda={addenda} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
