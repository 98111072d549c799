import { Button, FileButton, Group } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemeKey } from '../../../../shared/contract/themes.ts'
import { builtInThemeNames, builtInThemes } from '../../../../shared/newsletter/builtInThemes.ts'
import type { Theme } from '../../../../shared/newsletter/theme.ts'
import type { WorkspaceSettings } from '../../../../shared/workspace/settings.ts'
import { call } from '../../../app/call.ts'
import { newContentLanguage } from '../../../app/i18n.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { SkeletonCards } from '../../../ui/Skeletons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import type { EditedTheme } from './editedTheme.ts'
import classes from './LetterLook.module.css'
import { OwnThemeMenu } from './OwnThemeMenu.tsx'
import { ThemeCard } from './ThemeCard.tsx'
import { ThemeEditor } from './ThemeEditor.tsx'

/** The themes there are, the one that letters have, and the way to one's own. */
export function LetterLook({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const listed = useAsk('themes.list', {})
  // The theme in the editor; null while that is closed.
  const [edited, setEdited] = useState<EditedTheme | null>(null)
  const [reading, setReading] = useState(false)
  const use = useDo('themes.use')
  if (listed.isError) return <ErrorNote error={listed.error} onRetry={() => void listed.refetch()} />
  if (listed.data === undefined) return <SkeletonCards cards={3} />
  const { own, used } = listed.data
  const choose = (theme: ThemeKey, name: string) =>
    use.mutate(
      { theme },
      { onSuccess: () => offerUndo(t('themes.nowUsed', { name }), () => use.mutate({ theme: used })) },
    )
  const copy = (theme: Theme, name: string, isUsed: boolean) =>
    setEdited({
      id: null,
      useWhenSaved: isUsed,
      theme: { ...theme, name: t('common.copyOf', { title: name }).slice(0, 120) },
    })
  const readIn = async (file: File) => {
    setReading(true)
    try {
      const { theme } = await call('themes.import', await pickedFile(file))
      showDone(t('themes.imported', { name: theme.name }))
    } catch (error) {
      showError(error)
    }
    setReading(false)
  }
  const saved = ({ id, theme, useWhenSaved }: EditedTheme) => {
    setEdited(null)
    if (useWhenSaved && id !== null) choose({ own: id }, theme.name)
    else showDone(t('themes.saved', { name: theme.name }))
  }
  const close = (left: Theme) => {
    setEdited(null)
    if (edited === null || left === edited.theme) return
    offerUndo(t('themes.closed', { name: left.name }), () => setEdited({ ...edited, theme: left }))
  }
  return (
    <>
      <ul className={classes.themes} aria-label={t('themes.choose')}>
        {builtInThemeNames.map((key) => {
          const name = t(`themes.builtIn.${key}.name`)
          const isUsed = 'builtIn' in used && used.builtIn === key
          return (
            <ThemeCard
              key={key}
              theme={builtInThemes[key]}
              name={name}
              description={t(`themes.builtIn.${key}.description`)}
              used={isUsed}
              onUse={() => choose({ builtIn: key }, name)}
            >
              <Button
                size="xs"
                variant="subtle"
                aria-label={t('themes.adaptNamed', { name })}
                onClick={() => copy(builtInThemes[key], name, isUsed)}
              >
                {t('themes.adapt')}
              </Button>
            </ThemeCard>
          )
        })}
        {own.map((each) => {
          const { id, theme } = each
          return (
            <ThemeCard
              key={id}
              theme={theme}
              name={theme.name}
              description={t('themes.ownDescription')}
              used={'own' in used && used.own === id}
              onUse={() => choose({ own: id }, theme.name)}
            >
              <Button
                size="xs"
                variant="subtle"
                aria-label={t('themes.editNamed', { name: theme.name })}
                onClick={() => setEdited({ id, theme, useWhenSaved: false })}
              >
                {t('themes.edit')}
              </Button>
              <OwnThemeMenu own={each} onDuplicate={() => copy(theme, theme.name, false)} />
            </ThemeCard>
          )
        })}
      </ul>
      <Group gap="xs" mt="md">
        <Button
          variant="light"
          leftSection={<IconPlus size={18} stroke={1.6} />}
          onClick={() =>
            setEdited({
              id: null,
              useWhenSaved: false,
              theme: { ...builtInThemes.association, name: t('themes.create') },
            })
          }
        >
          {t('themes.create')}
        </Button>
        <FileButton
          accept=".json,application/json"
          inputProps={{ 'aria-label': t('themes.import') }}
          onChange={(file) => file !== null && void readIn(file)}
        >
          {({ onClick }) => (
            <Button
              variant="default"
              loading={reading}
              leftSection={<IconUpload size={18} stroke={1.6} />}
              onClick={onClick}
            >
              {t('themes.import')}
            </Button>
          )}
        </FileButton>
      </Group>
      {edited !== null && (
        <ThemeEditor
          edited={edited}
          organisation={settings.organisation.name}
          language={newContentLanguage()}
          onSaved={saved}
          onClose={close}
        />
      )}
    </>
  )
}
