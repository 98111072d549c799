import { Stack } from '@mantine/core'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../../ui/Skeletons.tsx'
import { ChannelLinkList } from './ChannelLinkList.tsx'
import { LinkForm } from './LinkForm.tsx'
import { LinkGuide } from './LinkGuide.tsx'

/** What becomes of links on their way out: everywhere, and channel by channel. */
export function LinkSettings({ website }: { readonly website: string | null }) {
  const settings = useAsk('links.settings', {})
  if (settings.isError) return <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return <SkeletonText lines={5} />
  const { rules, confirmed } = settings.data
  return (
    <Stack gap="xl">
      <LinkForm saved={rules} website={website} />
      <ChannelLinkList rules={rules} confirmed={confirmed} />
      <LinkGuide />
    </Stack>
  )
}
