import {
  ActionIcon,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { useHotkeys, useId } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leastContrast, paleTexts } from '../../../../shared/checks/contrast.ts'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import { type ColourName, type Scheme, schemes, type Theme } from '../../../../shared/newsletter/theme.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ColourFields } from './ColourFields.tsx'
import { ContrastList } from './ContrastList.tsx'
import type { EditedTheme } from './editedTheme.ts'
import { FontFields } from './FontFields.tsx'
import { FooterFields } from './FooterFields.tsx'
import { HeaderFields } from './HeaderFields.tsx'
import classes from './ThemeEditor.module.css'
import { ThemePreview } from './ThemePreview.tsx'
import { useThemeDraft } from './themeDraft.ts'

interface ThemeEditorProps {
  readonly edited: EditedTheme
  readonly organisation: string
  readonly language: Language
  readonly onSaved: (edited: EditedTheme) => void
  /** With the theme as it was left, which is not saved. */
  readonly onClose: (left: Theme) => void
}

/** A theme with a letter beside it that follows every change. */
export function ThemeEditor({ edited, organisation, language, onSaved, onClose }: ThemeEditorProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { draft, change, step } = useThemeDraft(edited.theme)
  const [scheme, setScheme] = useState<Scheme>('light')
  const [tried, setTried] = useState(false)
  const theme = draft.now
  const save = useDo('themes.save', {
    onError: () => {},
    onSuccess: ({ id, theme: saved }) => onSaved({ ...edited, id, theme: saved }),
  })
  const undo = () => step({ kind: 'undo' })
  const redo = () => step({ kind: 'redo' })
  useHotkeys(
    [
      ['mod+Z', undo],
      ['mod+shift+Z', redo],
      ['mod+Y', redo],
    ],
    [],
  )
  const setColour = (name: ColourName, colour: string) =>
    change(`${scheme}.${name}`, { [scheme]: { ...theme[scheme], [name]: colour } })
  const pale = schemes.map((each) => ({ scheme: each, count: paleTexts(theme[each]).length }))
  const paleCount = pale.reduce((sum, { count }) => sum + count, 0)
  const otherIsPale = pale.some((each) => each.scheme !== scheme && each.count > 0)
  const unfinished = theme.footer.links.some(({ label, href }) => label.trim() === '' || href === '')
  const isNameless = theme.name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (paleCount === 0 && !unfinished && !isNameless) save.mutate({ id: edited.id, theme })
  }
  const otherScheme = scheme === 'light' ? 'dark' : 'light'
  const least = new Intl.NumberFormat(interfaceLocale()).format(leastContrast)
  return (
    <Modal
      opened
      fullScreen
      onClose={() => onClose(theme)}
      title={t(edited.id === null ? 'themes.newTitle' : 'themes.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <Stack gap="lg">
            <TextInput
              data-autofocus
              required
              label={t('themes.name')}
              maxLength={120}
              value={theme.name}
              onChange={(event) => change('name', { name: event.currentTarget.value })}
              error={tried && isNameless && t('common.required')}
            />
            <Part title={t('themes.section.header')}>
              <HeaderFields theme={theme} change={change} />
            </Part>
            <Part title={t('themes.section.colours')}>
              <SegmentedControl
                fullWidth
                size="xs"
                mb={6}
                aria-label={t('themes.scheme')}
                data={schemes.map((value) => ({ value, label: t(`themes.schemes.${value}`) }))}
                value={scheme}
                onChange={setScheme}
              />
              <Text size="xs" c="dimmed" mb="sm">
                {t('themes.darkHint')}
              </Text>
              <ColourFields palette={theme[scheme]} onChange={setColour} />
              <Text size="sm" fw={600} mt="md" mb={6}>
                {t('themes.contrast.title')}
              </Text>
              <ContrastList palette={theme[scheme]} onMend={setColour} />
            </Part>
            <Part title={t('themes.section.fonts')}>
              <FontFields theme={theme} change={change} />
            </Part>
            <Part title={t('themes.section.footer')}>
              <FooterFields theme={theme} organisation={organisation} change={change} />
            </Part>
          </Stack>
        </div>
        <div className={classes.letter}>
          <ThemePreview theme={theme} scheme={scheme} language={language} />
        </div>
        <div className={classes.bar}>
          <Group gap={4} wrap="nowrap">
            <StepButton label={t('themes.undo')} disabled={draft.past.length === 0} onClick={undo}>
              <IconArrowBackUp size={18} stroke={1.6} />
            </StepButton>
            <StepButton label={t('themes.redo')} disabled={draft.future.length === 0} onClick={redo}>
              <IconArrowForwardUp size={18} stroke={1.6} />
            </StepButton>
            <Tooltip label={t('themes.resetHint')}>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                disabled={draft.past.length === 0}
                onClick={() => change('reset', edited.theme)}
              >
                {t('themes.reset')}
              </Button>
            </Tooltip>
          </Group>
          <div className={classes.state} role="status">
            {paleCount > 0 ? (
              <Text size="sm" className={classes.refused}>
                {t('themes.contrast.refuse', { count: paleCount })}{' '}
                {otherIsPale &&
                  t('themes.contrast.refuseOther', { scheme: t(`themes.schemeNamed.${otherScheme}`) })}
              </Text>
            ) : unfinished && tried ? (
              <Text size="sm" className={classes.refused}>
                {t('themes.footer.linkUnfinished')}
              </Text>
            ) : (
              <Text size="sm" c="dimmed">
                {t('themes.contrast.fine', { least })}
              </Text>
            )}
            {save.isError && <ErrorNote error={save.error} />}
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={() => onClose(theme)}>
              {t('common.action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={paleCount > 0}>
              {t('common.action.save')}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Text component="h3" fw={600} mb="xs" mt={0} id={id}>
        {title}
      </Text>
      {children}
    </section>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function StepButton({ label, disabled, onClick, children }: StepButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
