import { VisuallyHidden } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useCommands } from '../../../app/commands.ts'
import { shownKeys } from '../../palette/shownKeys.ts'
import { publicationPath } from '../publication/publicationViews.ts'
import { StopBar } from './StopBar.tsx'
import { StopDialog } from './StopDialog.tsx'
import { StopContext } from './stopContext.ts'
import { useJustStarted } from './useJustStarted.ts'
import { useStopped } from './useStopped.ts'

const keys = 'mod+.'

/** On every screen: what has just begun to go out, a key and a button that stop it, and the account of what had gone. */
export function StopCentre({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const started = useJustStarted()
  const { stopped, stop, close } = useStopped()
  // A notification of the desktop has stopped it, and asks for its account.
  const [isAsked, asked] = useRoute('/sending/:publication/stopped')
  const askedId = PublicationId.safeParse(Number(isAsked ? asked.publication : Number.NaN)).data
  const stopAll = () => stop(started.map(({ publication }) => publication.id))
  useCommands(
    started.length === 0
      ? []
      : [
          {
            ...{ id: 'publication.stop', group: 'goTo', label: t('stopping.command'), icon: IconHandStop },
            keywords: ['stoppa', 'ångra', 'avbryt', 'stop', 'undo', 'halt'],
            keys: [keys],
            run: stopAll,
          },
        ],
  )
  const [first] = started
  const context = useMemo(() => ({ started, stop }), [started, stop])
  return (
    <StopContext value={context}>
      {children}
      {/* Said once when it begins: the seconds are seen, and not read aloud. */}
      <VisuallyHidden role="status">
        {first !== undefined &&
          t('stopping.bar.announced', {
            count: started.length,
            title: first.publication.postTitle === '' ? t('compose.untitled') : first.publication.postTitle,
            channel: first.publication.channelName,
            keys: shownKeys(keys, t).join('+'),
          })}
      </VisuallyHidden>
      {started.length > 0 && <StopBar started={started} onStop={stop} />}
      {stopped !== null && <StopDialog {...stopped} onClose={close} />}
      {stopped === null && askedId !== undefined && (
        <StopDialog
          parts={[{ id: askedId, error: null, engine: null }]}
          isWaiting={false}
          onClose={() => go(publicationPath(askedId), { replace: true })}
        />
      )}
    </StopContext>
  )
}
