import { Button, Divider, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconFolderOpen, IconMap2, IconNotes, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opening } from '../../../shared/contract/workspace.ts'
import { troubleError } from '../../../shared/errors/troubleRecord.ts'
import type { Trouble } from '../../../shared/schedule/publication.ts'
import { showError } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { LanguageChoice } from '../../ui/LanguageChoice.tsx'
import { PostWaits } from '../sharing/PostWaits.tsx'
import { FolderField } from './FolderField.tsx'
import { MovedWorkspace } from './MovedWorkspace.tsx'
import { OpeningNote } from './OpeningNote.tsx'
import { RecentWorkspaces } from './RecentWorkspaces.tsx'
import { StartCard } from './StartCard.tsx'
import { useStart } from './useStart.ts'
import classes from './Welcome.module.css'

interface WelcomeProps {
  readonly suggestedFolder: string
  readonly recent: readonly string[]
  /** Why the last workspace is not open. */
  readonly trouble: Trouble | null
  /** The workspace that opens when the service that has it has stepped aside. */
  readonly opening: Opening | null
}

/** The first screen: begin with the example, with nothing, or with what is already there. */
export function Welcome({ suggestedFolder, recent, trouble, opening }: WelcomeProps) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState(suggestedFolder)
  const start = useStart()
  const isBusy = start.isPending || opening !== null
  const refusal = start.error ?? (trouble !== null && start.isIdle ? troubleError(trouble) : null)
  return (
    <main className={classes.screen}>
      <div className={classes.column}>
        <div className={classes.language}>
          <LanguageChoice />
        </div>
        <Stack gap={6} align="center" mb="xl">
          <ThemeIcon size={56} radius="lg" aria-hidden>
            <IconSend size={28} stroke={1.6} />
          </ThemeIcon>
          <Title order={1} mt="xs">
            {t('common.appName')}
          </Title>
          <Text size="lg" c="dimmed" ta="center" maw={520}>
            {t('settings.welcome.tagline')}
          </Text>
        </Stack>
        <PostWaits />
        {opening !== null && <OpeningNote opening={opening} />}
        <SimpleGrid cols={2}>
          <StartCard
            icon={IconNotes}
            title={t('settings.welcome.empty')}
            text={t('settings.welcome.emptyText')}
            primary
            disabled={isBusy}
            loading={start.isPending && start.variables.how === 'empty'}
            action={t('settings.welcome.emptyAction')}
            onStart={() => start.mutate({ how: 'empty', folder })}
          />
          <StartCard
            icon={IconMap2}
            title={t('settings.welcome.sample')}
            text={t('settings.welcome.sampleText')}
            disabled={isBusy}
            loading={start.isPending && start.variables.how === 'sample'}
            action={t('settings.welcome.sampleAction')}
            onStart={() => start.mutate({ how: 'sample' })}
          />
        </SimpleGrid>
        <div className={classes.where}>
          <FolderField value={folder} disabled={isBusy} onChange={setFolder} />
        </div>
        {refusal !== null && (
          <Stack mt="md">
            <ErrorNote error={refusal} />
          </Stack>
        )}
        <Divider my="xl" label={t('settings.welcome.or')} />
        <RecentWorkspaces
          folders={recent}
          disabled={isBusy}
          onOpen={(found) => start.mutate({ how: 'open', folder: found })}
        />
        <Stack gap="sm">
          <Button
            variant="default"
            fullWidth
            leftSection={<IconFolderOpen size={18} stroke={1.6} />}
            disabled={isBusy}
            onClick={() => start.openChosen().catch(showError)}
          >
            {t('settings.welcome.open')}
          </Button>
          <MovedWorkspace disabled={isBusy} />
        </Stack>
      </div>
    </main>
  )
}
