import { Button } from '@mantine/core'
import { IconFileUnknown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { Screen } from '../../ui/Screen.tsx'

/** In place of a post that is not there: where it may be, and the ways on. */
export function PostMissing() {
  const { t } = useTranslation()
  return (
    <Screen title={t('common.nav.posts')}>
      <Nothing icon={IconFileUnknown} title={t('compose.missing.title')} text={t('compose.missing.text')}>
        <Button component={Link} href="/posts">
          {t('compose.missing.toPosts')}
        </Button>
        <Button component={Link} href="/bin" variant="default">
          {t('compose.missing.toBin')}
        </Button>
      </Nothing>
    </Screen>
  )
}

/** Whether an answer failed because what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof RundbrevError && error.code === 'not-found'
}
