import { Button, Group, Text } from '@mantine/core'
import { IconBrowserShare, IconCircleCheck, type IconProps } from '@tabler/icons-react'
import { type ComponentType, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import classes from './BrowserSignIn.module.css'
import type { ChannelForm } from './useChannelForm.ts'

interface BrowserSignInProps {
  readonly form: Pick<ChannelForm, 'save' | 'isSaving' | 'isKept'>
  /** Signs in to a saved e-mail channel, or to an account on a network. */
  readonly procedure: 'desktop.signIn' | 'desktop.signInToAccount'
  readonly label: string
  readonly icon: ComponentType<IconProps>
  /** @param earlier what became of an account's earlier sign-in */
  readonly onSignedIn?: (id: ChannelId, earlier: 'done' | 'failed' | 'none') => void
}

/** Opens the browser to sign in, waits as long as that takes, and says how it went. */
export function BrowserSignIn({ form, procedure, label, icon: Icon, onSignedIn }: BrowserSignInProps) {
  const { t } = useTranslation()
  const signIn = useDo(procedure, {
    onError: () => {},
    onSuccess: (answer, { id }) => onSignedIn?.(id, 'earlier' in answer ? answer.earlier : 'none'),
  })
  const { mutate: cancel } = useDo('desktop.cancelSignIn')
  const isWaiting = useRef(false)
  isWaiting.current = signIn.isPending
  // Whoever leaves does not come back to what was being waited for.
  useEffect(
    () => () => {
      if (isWaiting.current) cancel({})
    },
    [cancel],
  )
  const start = async () => {
    const id = await form.save()
    if (id !== undefined) signIn.mutate({ id, language: interfaceLanguage() })
  }
  const isSignedIn = form.isKept('oauth') || signIn.isSuccess
  return (
    <div>
      <Group gap="sm">
        <Button
          variant={isSignedIn ? 'default' : 'light'}
          leftSection={<Icon size={18} stroke={1.6} />}
          loading={form.isSaving}
          disabled={signIn.isPending}
          onClick={() => void start()}
        >
          {label}
        </Button>
        {signIn.isPending && (
          <Button variant="subtle" color="gray" onClick={() => cancel({})}>
            {t('common.action.cancel')}
          </Button>
        )}
      </Group>
      <div role="status" aria-live="polite">
        {signIn.isPending && (
          <Group gap={8} mt="sm" wrap="nowrap">
            <IconBrowserShare size={18} stroke={1.6} aria-hidden />
            <Text size="sm">{t('channel.signIn.waiting')}</Text>
          </Group>
        )}
        {!signIn.isPending && isSignedIn && !signIn.isError && (
          <Group gap={8} mt="sm" wrap="nowrap" className={classes.done}>
            <IconCircleCheck size={18} stroke={1.6} aria-hidden />
            <Text size="sm">{t('channel.signIn.signedIn')}</Text>
          </Group>
        )}
        {!signIn.isPending && !isSignedIn && !signIn.isError && (
          <Text size="sm" c="dimmed" mt="sm">
            {t('channel.signIn.explained')}
          </Text>
        )}
      </div>
      {signIn.isError && (
        <div className={classes.error}>
          <ErrorNote error={signIn.error} />
        </div>
      )}
    </div>
  )
}
