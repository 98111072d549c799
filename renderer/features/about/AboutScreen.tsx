import { Anchor, Card, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonCards } from '../../ui/Skeletons.tsx'
import { guidePath } from '../guide/guideChapters.ts'
import { DataSources } from './DataSources.tsx'
import { LicenceDialog } from './LicenceDialog.tsx'
import { PackageList } from './PackageList.tsx'
import { UpdatePart } from './UpdatePart.tsx'

/** What this program is: its version, its licence, who updates it, where its data is from, and what of others it contains. */
export function AboutScreen() {
  const { t } = useTranslation()
  const about = useAsk('program.about', {})
  const [reads, setReads] = useState(false)
  if (about.isPending)
    return (
      <Screen title={t('about.title')}>
        <SkeletonCards cards={3} />
      </Screen>
    )
  if (about.isError) {
    return (
      <Screen title={t('about.title')}>
        <ErrorNote error={about.error} onRetry={() => void about.refetch()} />
      </Screen>
    )
  }
  const { version, runsOn, packages, sources } = about.data
  return (
    <Screen title={t('about.title')}>
      <Stack gap="lg">
        <Part title={t('about.version', { version })}>
          <Text size="sm">
            {t('about.runsOn')} {runsOn.map((one) => `${one.name} ${one.version}`).join(' · ')}
          </Text>
        </Part>
        <Part title={t('about.licence.title')}>
          <Text size="sm">{t('about.licence.text')}</Text>
          <Anchor component="button" type="button" size="sm" w="fit-content" onClick={() => setReads(true)}>
            {t('about.licence.show')}
          </Anchor>
        </Part>
        <Part title={t('about.accessibility.title')}>
          <Text size="sm">{t('about.accessibility.text')}</Text>
          <Anchor component={Link} href={guidePath('accessibility')} size="sm" w="fit-content">
            {t('about.accessibility.show')}
          </Anchor>
        </Part>
        <Part title={t('about.updates.title')}>
          <UpdatePart />
        </Part>
        <Part title={t('about.sources.title')}>
          <Text size="sm" c="dimmed">
            {t('about.sources.text')}
          </Text>
          <DataSources sources={sources} />
        </Part>
        <Part title={t('about.packages.title')}>
          <Text size="sm" c="dimmed">
            {t(packages.length === 0 ? 'about.packages.unbuilt' : 'about.packages.text')}
          </Text>
          {packages.length > 0 && <PackageList packages={packages} />}
        </Part>
      </Stack>
      {reads && <LicenceDialog name="rundbrev" version={version} onClose={() => setReads(false)} />}
    </Screen>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="xs" align="stretch">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  )
}
